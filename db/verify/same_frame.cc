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
  const std::span<const std::string> forms = forms_known(term.lower);
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

bool speaks_of(const Claim& claim, Span at) {
  return claim.kind != ClaimKind::quote && claim.span.overlaps(at);
}

}  // namespace

bool same_frame(const Bout& bout, Span at) {
  for (const Claim& claim : bout.statement.claims) {
    if (!speaks_of(claim, at)) continue;
    if (claim.kind == ClaimKind::role || claim.kind == ClaimKind::event) continue;
    if (!is_colourless(claim.predicate) && !met(bout, claim.predicate, Reach::passage))
      return false;
    if (!met(bout, claim.subject.head, Reach::surroundings)) return false;
    if (!met(bout, claim.measure.head, Reach::surroundings)) return false;
    if (claim.kind == ClaimKind::count && !met(bout, claim.object.head, Reach::passage))
      return false;
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

bool same_but_for_figures(const Bout& bout) {
  constexpr double kTelling = 0.8;
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (std::size_t i = 0; i < here.terms.size(); ++i)
    if (here.terms[i].weight >= kTelling && bout.alignment.words.found[i] < 0) return false;
  if (!here.times.empty() || there.times.empty()) return true;
  return std::none_of(bout.alignment.figures.begin(), bout.alignment.figures.end(),
                      [&](const FigureMatch& match) {
                        if (!match.found || here.figures[match.claimed].type != MentionType::count)
                          return false;
                        const Quantity &claimed = here.figures[match.claimed].quantity,
                                       &found = there.figures[*match.found].quantity;
                        return claimed.figure && found.figure && *claimed.figure > *found.figure;
                      });
}

bool tells_total(const Reading& reading, Span figure) {
  std::string lower = facts::lower(reading.text);
  for (std::string_view cue :
       {"together", "altogether", "combined", "in all", "in total", "between them"})
    if (std::size_t at = lower.find(cue);
        at != std::string::npos && nearness(reading, {at, at + cue.size()}, figure) > 0.2)
      return true;
  return false;
}

bool contrasted(const Bout& bout, Span claimed, Span found) {
  constexpr double kNear = 0.6;
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (std::size_t missing : bout.alignment.words.missing) {
    if (here.terms[missing].name || nearness(here, here.terms[missing].span, claimed) < kNear)
      continue;
    for (std::size_t j = 0; j < there.terms.size(); ++j) {
      if (there.terms[j].name || covers(bout.alignment.words, j)) continue;
      if (nearness(there, there.terms[j].span, found) < kNear) continue;
      WordRelation relation = bout.matcher.relate(here.terms[missing], there.terms[j]);
      if (relation == WordRelation::sister || relation == WordRelation::opposite) return true;
    }
  }
  return false;
}

bool other_doer(const Bout& bout, Span found) {
  for (const Claim& claim : bout.passage.record.claims) {
    if (!speaks_of(claim, found) || claim.subject.head.empty() || !claim.subject.entity.empty())
      continue;
    const Term doer = word_term(claim.subject.head);
    const Terms& terms = bout.statement.reading.terms;
    bool known = facts::is_stop_word(claim.subject.head) ||
                 std::any_of(terms.begin(), terms.end(),
                             [&](const Term& term) { return bout.matcher.bears_out(term, doer); });
    if (!known) return true;
  }
  return false;
}

}  // namespace stet::verify
