// Looks the slots of a claim up among the words that the passage shares with the statement.
#include "verify/same_frame.h"

#include <algorithm>
#include <cmath>

#include "facts/words.h"
#include "verify/frames.h"

namespace stet::verify {
namespace {

// Where a word may be met: in the passage itself, or in its title and neighbours, too.
enum class Reach : unsigned char { passage, surroundings };

bool is_form_of(const Term& term, const std::string& word) {
  if (term.lower == word || term.base == word) return true;
  std::vector<std::string> forms = base_forms(term.lower);
  return std::find(forms.begin(), forms.end(), word) != forms.end();
}

bool met(const Bout& bout, const std::string& word, Reach reach) {
  if (word.empty()) return true;
  const Terms& terms = bout.statement.reading.terms;
  std::string lower = facts::lower(word);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!is_form_of(terms[i], lower)) continue;
    if (bout.alignment.words.found[i] >= 0) return true;
    return reach == Reach::surroundings && bout.alignment.in_background[i];
  }
  return true;  // a word that is no content word, or stands outside the statement
}

bool speaks_of(const Claim& claim, Span at) { return claim.kind != ClaimKind::quote && claim.span.overlaps(at); }

}  // namespace

bool same_frame(const Bout& bout, Span at) {
  for (const Claim& claim : bout.statement.claims) {
    if (!speaks_of(claim, at)) continue;
    if (claim.kind == ClaimKind::role || claim.kind == ClaimKind::event) continue;
    if (!is_colourless(claim.predicate) && !met(bout, claim.predicate, Reach::passage)) return false;
    if (!met(bout, claim.subject.head, Reach::surroundings)) return false;
    if (!met(bout, claim.measure.head, Reach::surroundings)) return false;
    if (claim.kind == ClaimKind::count && !met(bout, claim.object.head, Reach::passage)) return false;
  }
  return true;
}

bool same_telling_deed(const Bout& bout, Span at) {
  for (const Claim& claim : bout.statement.claims) {
    if (!speaks_of(claim, at) || is_colourless(claim.predicate)) continue;
    for (const Claim& other : bout.passage.record.claims)
      if (compare_deeds(claim.predicate, other.predicate) == Deed::same) return true;
  }
  return false;
}

bool tenfold(const Quantity& claimed, const Quantity& found) {
  constexpr double kApart = 10;
  if (!claimed.figure || !found.figure) return false;
  double a = std::abs(*claimed.figure), b = std::abs(*found.figure);
  return a > 0 && b > 0 && std::max(a, b) > kApart * std::min(a, b);
}

}  // namespace stet::verify
