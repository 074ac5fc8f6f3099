// Offices and their holders: one holder of an office at a time; former, acting and deputy are other offices.
#include <algorithm>

#include "facts/words.h"
#include "verify/compare.h"

namespace stet::verify {
namespace {

Terms terms_of_text(const std::string& text) { return terms_of(text, {0, text.size()}, {}); }

// "former", "acting", "deputy" make an office another one.
std::string rank_of(const std::string& office) {
  std::string lower = facts::lower(office);
  for (const char* word : {"former", "ex-", "acting", "deputy", "vice", "interim", "designate", "elect", "assistant"})
    if (lower.find(word) != std::string::npos) return word;
  return {};
}

std::string holder(const Claim& claim) {
  return facts::lower(claim.subject.entity.empty() ? claim.subject.text : claim.subject.entity);
}

std::string last_word(const std::string& text) {
  Terms terms = terms_of_text(text);
  return terms.empty() ? std::string() : terms.back().lower;
}

// "Wang" is "Wang Yi"; "Erik Roy" is not "Declan Roy".
bool same_person(const std::string& a, const std::string& b) {
  Terms x = terms_of_text(a), y = terms_of_text(b);
  if (x.empty() || y.empty()) return false;
  const Terms &less = x.size() <= y.size() ? x : y, &more = x.size() <= y.size() ? y : x;
  return std::all_of(less.begin(), less.end(), [&](const Term& t) {
    return std::any_of(more.begin(), more.end(), [&](const Term& o) { return o.lower == t.lower; });
  });
}

// The head of an office: "minister" of "foreign minister".
std::string head_of(const Claim& claim) {
  if (!claim.object.head.empty()) return facts::lower(claim.object.head);
  return last_word(claim.object.text);
}

}  // namespace

std::optional<Assessment> compare_role(const Bout& bout) {
  std::optional<Assessment> best;
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind != ClaimKind::role || claim.subject.empty() || claim.object.empty()) continue;
    Terms office = terms_of_text(claim.object.text);
    for (const Claim& other : bout.passage.record.claims) {
      if (other.kind != ClaimKind::role || other.subject.empty() || other.object.empty()) continue;
      Terms found = terms_of_text(other.object.text);
      bool person = same_person(holder(claim), holder(other));
      bool rank = rank_of(claim.object.text) == rank_of(other.object.text);
      double there = cover(bout.matcher, office, found).share, back = cover(bout.matcher, found, office).share;
      Assessment out{.rule = "role.office"};
      out.steps = {"the draft: " + claim.subject.text + ", " + claim.object.text,
                   "the source: " + other.subject.text + ", " + other.object.text};
      if (person && rank && there >= 0.99) {
        out.stance = Stance::supports;
        out.reason = "exact";
        out.strength = 0.8;
      } else if (person && rank && head_of(claim) == head_of(other) && there < 0.99 && back < 0.99) {
        out.stance = Stance::refutes;
        out.reason = "wrong_entity";
        out.strength = 0.8;
      }
      if (out.stance != Stance::neutral && (!best || best->stance != Stance::supports)) best = out;
    }
  }
  return best;
}

}  // namespace stet::verify
