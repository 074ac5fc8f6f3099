// What never was before, against a passage that counts how often: "she had never won before", "she
// won for the third time"; "Estonia had never staged them before", "the second in Estonia".
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;

bool again(std::string_view word) {
  return is_one_of(
      word, {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"});
}

// "Had never ... before", and nothing between that narrows it.
bool never_before(const std::string& text) {
  const std::vector<std::string> words = lower_words(text);
  const auto never = std::ranges::find(words, "never");
  if (never == words.end()) return false;
  const auto before = std::find(never, words.end(), "before");
  if (before == words.end()) return false;
  // "Never before midnight", "never before shown in public": of when and how, not of whether.
  const bool last = before + 1 == words.end() || *(before + 1) == ".";
  return last && std::none_of(never, before, [](const std::string& word) {
           return is_one_of(word, {"so", "such", "as", "more", "less", "alone", "without", "with"});
         });
}

struct Count {
  bool times = false;  // "for the third time"
  std::string in;      // "the second in Estonia": the name behind, lower case
  std::string told;
};

std::vector<Count> counts_in(const std::string& text) {
  std::vector<Count> out;
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  auto lower = [&](std::size_t i) {
    return i < words.size() ? facts::lower(words[i].text) : std::string();
  };
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (!again(lower(i)) || lower(i - 1) != "the") continue;
    const std::size_t next = lower(i + 1) == "time" ? i + 2 : i + 1;
    if (next == i + 2 && i > 1 && lower(i - 2) == "for")
      out.push_back(
          {true,
           {},
           text.substr(words[i - 2].span.start, words[i + 1].span.end - words[i - 2].span.start)});
    if (lower(next) == "in" && next + 1 < words.size() &&
        facts::is_capitalised(words[next + 1].text))
      out.push_back({false, lower(next + 1),
                     text.substr(words[i - 1].span.start,
                                 words[next + 1].span.end - words[i - 1].span.start)});
  }
  return out;
}

// Somebody did it for the so-maniest time who is said never to have done it.
bool did_again(const Bout& bout, const Claim& claim) {
  return std::ranges::any_of(bout.passage.record.claims, [&](const Claim& other) {
    return other.kind != ClaimKind::quote && other.polarity == Polarity::affirmed &&
           other.modality == Modality::happened &&
           compare_deeds(claim.predicate, other.predicate) == Deed::same &&
           fit(bout.matcher, claim.subject, other.subject) == Fit::same &&
           (claim.object.empty() || fit_anywhere(bout.matcher, claim.object, other) == Fit::same);
  });
}

// What is staged or held in a place was in it before; its name alone is behind the count.
bool place_again(const Bout& bout, const Claim& claim, const Count& count) {
  constexpr auto kHosting = std::to_array<std::string_view>(
      {"have", "hold", "host", "house", "organise", "organize", "see", "stage"});
  // "Her shop is the third in Velm": of something else.
  const Terms& there = bout.passage.reading.terms;
  const bool told = has_word(bout.passage.record.text, {"time"}) ||
                    std::ranges::any_of(phrase_terms(claim.object), [&](const Term& own) {
                      return std::ranges::any_of(there, [&](const Term& term) {
                        return bout.matcher.bears_out(own, term);
                      });
                    });
  return told && (bout.passage.related || bout.statement.picked) && !claim.subject.entity.empty() &&
         claim.subject.entity == count.in &&
         std::ranges::binary_search(kHosting, std::string_view(claim.predicate)) &&
         !bout.passage.reading.times.empty();
}

}  // namespace

std::optional<Assessment> compare_first_time(const Bout& bout) {
  const Statement& statement = bout.statement;
  if (statement.attributed || !never_before(statement.reading.text) || other_name(bout) ||
      !bout.passage.reading.negations.empty() || speaks_of_plans(bout.passage.record.text))
    return std::nullopt;
  for (const Claim& claim : statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role || claim.subject.empty())
      continue;
    for (const Count& count : counts_in(bout.passage.record.text)) {
      if (count.times ? !did_again(bout, claim) : !place_again(bout, claim, count)) continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "ordinal.value",
                     .reason = "counterexample",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the draft has it for the first time, the source has \"" + count.told + "\""};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
