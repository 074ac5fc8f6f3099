// Somebody who was not there, against what they are said to have done there: "Oona Leary spoke at
// the summit", "Oona Leary stayed away".
//
// Refutes only deeds that nobody does from afar, of the same person by name, at what both texts
// name or where the passage goes on with what the statement's sentence tells.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;
constexpr double kTelling = 0.4;

bool asks_for_presence(std::string_view deed) {
  return is_one_of(deed, {"appear", "arrive", "attend", "come", "greet", "lead", "march", "open",
                          "participate", "speak", "take part", "travel", "turn up", "visit"});
}

struct Absent {
  std::vector<std::string> name;  // lower case
  Span words;
};

bool is_name(const facts::Word& word, const std::string& lower) {
  return word.kind == facts::Word::Kind::word && facts::is_capitalised(word.text) &&
         !facts::is_stop_word(lower);
}

// "Stayed away", "was absent": how many words say so from there on.
std::size_t says_absent(const std::vector<std::string>& lower, std::size_t at) {
  auto is = [&](std::size_t i, std::string_view word) {
    return i < lower.size() && lower[i] == word;
  };
  if (is(at, "stayed") && is(at + 1, "away")) return 2;
  if (is(at, "was") && is(at + 1, "absent")) return 2;
  if (is(at, "did") && is(at + 1, "not") && (is(at + 2, "attend") || is(at + 2, "come"))) return 3;
  return 0;
}

// Of the name right before, or of one with its country: "Oona Leary of Maristan stayed away".
std::vector<Absent> absent_in(std::string_view text) {
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  const std::vector<std::string> lower = lower_words(text);
  std::vector<Absent> out;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::size_t said = says_absent(lower, i);
    if (said == 0) continue;
    std::size_t end = i, from = i;
    while (from > 0 && is_name(words[from - 1], lower[from - 1])) --from;
    if (from < end && from > 1 && lower[from - 1] == "of") {
      end = from = from - 1;
      while (from > 0 && is_name(words[from - 1], lower[from - 1])) --from;
    }
    if (end < from + 2) continue;
    const std::span<const std::string> name(lower.begin() + static_cast<std::ptrdiff_t>(from),
                                            lower.begin() + static_cast<std::ptrdiff_t>(end));
    out.push_back(
        {{name.begin(), name.end()}, {words[i].span.start, words[i + said - 1].span.end}});
  }
  return out;
}

bool ends_with(const std::vector<std::string>& name, const std::string& entity) {
  std::string joined;
  for (std::size_t i = name.size(); i-- > 0;) {
    joined = joined.empty() ? name[i] : name[i] + " " + joined;
    if (joined == entity) return true;
  }
  return false;
}

bool met(const Bout& bout, const Term& term, const Terms& where) {
  return std::ranges::any_of(where, [&](const Term& other) {
    return bout.matcher.bears_out(term, other) || bout.matcher.bears_out(other, term);
  });
}

// What it was: every telling word of the statement besides the deed and the person's own stands in
// the passage, or, where the passage names no occasion, in what stands around it.
bool same_occasion(const Bout& bout, const Claim& claim, const Absent& absent) {
  const Reading& there = bout.passage.reading;
  const std::string_view behind = std::string_view(there.text).substr(absent.words.end);
  const bool named = behind.starts_with(" from ");
  std::size_t shared = 0;
  for (const Term& term : bout.statement.reading.terms) {
    const bool own = std::ranges::find(absent.name, term.lower) != absent.name.end();
    if (own || term.weight < kTelling || is_verb_of(term, claim)) continue;
    const bool here = met(bout, term, there.terms);
    if (!here && (named || !met(bout, term, bout.passage.background))) return false;
    ++shared;
  }
  return shared > 0;
}

}  // namespace

std::optional<Assessment> compare_absent(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (!here.negations.empty() || bout.statement.attributed ||
      !(bout.passage.related || bout.statement.picked))
    return std::nullopt;
  for (const Absent& absent : absent_in(there.text))
    for (const Claim& claim : bout.statement.claims) {
      if (claim.kind == ClaimKind::quote || claim.polarity != Polarity::affirmed ||
          claim.modality != Modality::happened ||
          !(asks_for_presence(claim.predicate) ||
            (claim.predicate == "take" && claim.object.head == "part")) ||
          claim.subject.entity.empty() || !ends_with(absent.name, claim.subject.entity) ||
          other_time(bout) || !same_occasion(bout, claim, absent))
        continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "event.opposite",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.about = {0, here.text.size()};
      out.steps = {"the source has \"" + std::string(absent.words.of(there.text)) +
                   "\" of the same person"};
      return out;
    }
  return std::nullopt;
}

}  // namespace stet::verify
