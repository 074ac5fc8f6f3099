// Who dissented, where a court was split by all votes but one and the source names the dissenter:
// "by two votes to one (Judge Arroyo dissenting)".
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;

bool one_against(const Prepared& passage) {
  const bool counted = std::ranges::any_of(passage.record.claims, [](const Claim& claim) {
    return claim.kind == ClaimKind::result && claim.from && claim.to &&
           ((claim.from->figure == 1.0) != (claim.to->figure == 1.0));
  });
  if (counted) return true;
  // "A majority of two to one".
  const std::vector<std::string> words = lower_words(passage.record.text);
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (is_one_of(words[i], {"two", "three", "four", "five", "six", "seven", "eight", "2", "3", "4",
                             "5", "6", "7", "8"}) &&
        words[i + 1] == "to" && is_one_of(words[i + 2], {"1", "one"}))
      return true;
  return false;
}

// "Judge Arroyo dissenting": the last word of the name right before; none where two dissent.
std::string dissenter(std::string_view text) {
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!is_one_of(facts::lower(words[i].text), {"dissented", "dissenting", "dissents"})) continue;
    if (!facts::is_capitalised(words[i - 1].text)) return {};
    std::size_t from = i - 1;
    while (from > 0 && facts::is_capitalised(words[from - 1].text)) --from;
    const bool joined = from > 0 && is_one_of(facts::lower(words[from - 1].text), {"and", ","}) &&
                        from > 1 && facts::is_capitalised(words[from - 2].text);
    return joined ? std::string() : facts::lower(words[i - 1].text);
  }
  return {};
}

}  // namespace

std::optional<Assessment> compare_dissent(const Bout& bout) {
  if (!bout.statement.reading.negations.empty() || bout.statement.attributed) return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    if (claim.predicate != "dissent" || claim.polarity != Polarity::affirmed ||
        claim.subject.entity_type != "person")
      continue;
    const std::string other = dissenter(bout.passage.record.text);
    const std::string own = claim.subject.entity.substr(claim.subject.entity.rfind(' ') + 1);
    if (other.empty() || other == own || !one_against(bout.passage) || other_time(bout) ||
        has_word(bout.passage.record.text, {own}))
      continue;
    Assessment out{.stance = Stance::refutes,
                   .rule = "event.doer",
                   .reason = "wrong_entity",
                   .steps = {},
                   .strength = kStrength};
    out.steps = {"the source has one vote against, and another who dissented: \"" +
                 bout.passage.record.text + "\""};
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::verify
