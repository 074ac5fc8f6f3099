// What is told of all, against a source that excepts some: "she lapped every other runner", "she
// lapped everybody except the next three".
//
// Refutes only where the passage has every other word of the statement, deed and doer among them,
// and the draft does not tell of the exception itself. A passage that excepts some bears out
// nothing that is told of all.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"
#include "verify/ties.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;
constexpr double kTelling = 0.4;
constexpr std::size_t kReach = 8;  // words between "all" and what is excepted

bool is_all(std::string_view word) {
  return is_one_of(word, {"all", "each", "every", "everybody", "everyone", "everything"});
}

// The word stands for whoever it is, whatever the statement calls them.
bool stands_for_all(std::string_view word) {
  return is_one_of(word, {"everybody", "everyone", "everything"});
}

struct Excepted {
  std::size_t all = 0;  // index of the word
  Span words;           // what is excepted
};

// How many words say "except" from that place on; nought where none do. "All but destroyed" says
// "nearly": behind "but" somebody or something has to follow.
std::size_t excepting(const std::vector<facts::Word>& words, const std::vector<std::string>& lower,
                      std::size_t at) {
  auto is = [&](std::size_t i, std::string_view word) {
    return i < lower.size() && lower[i] == word;
  };
  if (is(at, "except") && is(at + 1, "for")) return 2;
  if (is(at, "except") || is(at, "excluding") || is(at, "excepting")) return 1;
  if ((is(at, "apart") || is(at, "aside")) && is(at + 1, "from")) return 2;
  if (is(at, "other") && is(at + 1, "than")) return 2;
  if (is(at, "with") && is(at + 1, "the") && is(at + 2, "exception") && is(at + 3, "of")) return 4;
  if (!is(at, "but") && !is(at, "save") && !is(at, "bar")) return 0;
  const bool somebody = at + 1 < words.size() &&
                        (words[at + 1].kind == facts::Word::Kind::number ||
                         facts::is_capitalised(words[at + 1].text) ||
                         is_one_of(lower[at + 1], {"a", "an", "eight", "five", "four", "her", "his",
                                                   "its", "nine", "one", "our", "seven", "six",
                                                   "ten", "the", "their", "three", "two"}));
  return somebody ? 1 : 0;
}

// "All members but the chair voted": what is excepted ends with the phrase that it stands in.
std::size_t end_of_phrase(const std::vector<Claim>& claims, std::string_view text, Span words) {
  std::size_t out = words.end;
  for (const Claim& claim : claims)
    for (const Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient}) {
      const std::size_t at = phrase->empty() ? std::string_view::npos : text.find(phrase->text);
      if (at != std::string_view::npos && at < words.start &&
          words.start < at + phrase->text.size())
        out = std::min(out, at + phrase->text.size());
    }
  return out;
}

// "Everybody except the next three", "all members but the chair".
std::optional<Excepted> excepted_in(std::string_view text, const std::vector<Claim>& claims = {}) {
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  const std::vector<std::string> lower = lower_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_all(lower[i])) continue;
    for (std::size_t at = i + 1; at < words.size() && at <= i + kReach; ++at) {
      if (words[at].kind == facts::Word::Kind::mark && words[at].text != ",") break;
      const std::size_t said = excepting(words, lower, at);
      if (said == 0) continue;
      std::size_t end = at + said;
      while (end < words.size() && words[end].kind != facts::Word::Kind::mark) ++end;
      Span out{words[at].span.start, words[end - 1].span.end};
      out.end = end_of_phrase(claims, text, out);
      return Excepted{i, out};
    }
  }
  return std::nullopt;
}

bool excepts(std::string_view text) {
  return excepted_in(text) || has_word(text, {"almost", "apart", "except", "exception", "half",
                                              "many", "most", "nearly", "only", "part", "some"});
}

// The draft tells of whoever is excepted: it leaves them out by itself.
bool told_by_draft(const Bout& bout, const Excepted& excepted) {
  const Terms terms = terms_of(bout.passage.reading.text, excepted.words, {});
  const std::vector<std::string> own = lower_words(bout.statement.sentence);
  return std::ranges::any_of(terms, [&](const Term& term) {
    return term.weight >= kTelling && std::ranges::any_of(own, [&](const std::string& word) {
             return word == term.lower || base_form(word) == term.base;
           });
  });
}

// The noun behind "all" and the like, as a term of the statement.
std::size_t noun_of_all(const Reading& reading) {
  for (const facts::Word& word : facts::words_of(reading.text, {0, reading.text.size()})) {
    if (!is_all(facts::lower(word.text))) continue;
    for (std::size_t i = 0; i < reading.terms.size(); ++i)
      if (reading.terms[i].span.start >= word.span.start && reading.terms[i].lower != "other" &&
          !is_all(reading.terms[i].lower))
        return i;
  }
  return reading.terms.size();
}

// The passage itself has all that the statement tells; "everybody" is whoever it is told of.
bool rest_told(const Bout& bout, const Excepted& excepted) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::size_t noun = noun_of_all(here);
  const bool anybody = stands_for_all(lower_words(there.text)[excepted.all]);
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    if (term.weight < kTelling || is_all(term.lower) || term.lower == "other" ||
        (i == noun && anybody))
      continue;
    const int at = bout.alignment.words.found[i];
    if (at < 0 || excepted.words.overlaps(there.terms[static_cast<std::size_t>(at)].span))
      return false;
  }
  return figures_hold(bout);
}

// A clause of each tells the same deed as done, or both as to come.
bool same_deed(const Bout& bout) {
  return std::ranges::any_of(bout.passage.record.claims, [&](const Claim& other) {
    if (other.kind == ClaimKind::quote || other.polarity != Polarity::affirmed) return false;
    return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
      const bool says = claim.predicate == other.predicate ||
                        std::ranges::find(claim.terms, other.predicate) != claim.terms.end() ||
                        compare_deeds(claim.predicate, other.predicate) == Deed::same;
      return says && claim.polarity == Polarity::affirmed && claim.modality == other.modality;
    });
  });
}

}  // namespace

std::optional<Assessment> compare_exception(const Bout& bout) {
  const Statement& statement = bout.statement;
  const Reading& here = statement.reading;
  if (statement.attributed || !here.negations.empty() || !bout.passage.reading.negations.empty() ||
      std::ranges::none_of(lower_words(here.text), is_all))
    return std::nullopt;
  const std::optional<Excepted> excepted =
      excepted_in(bout.passage.record.text, bout.passage.record.claims);
  if (!excepted || excepts(statement.sentence.empty() ? here.text : statement.sentence) ||
      excepts(here.text) || told_by_draft(bout, *excepted) || !rest_told(bout, *excepted) ||
      !same_deed(bout) || other_time(bout) || other_name(bout))
    return std::nullopt;
  Assessment out{.stance = Stance::refutes,
                 .rule = "share.quantifier",
                 .reason = "value_mismatch",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"the draft tells it of all, the source \"" +
               std::string(excepted->words.of(bout.passage.record.text)) + "\""};
  return out;
}

std::string some_excepted(const Bout& bout) {
  const std::string& text = bout.statement.reading.text;
  if (std::ranges::none_of(lower_words(text), is_all) || excepted_in(text)) return {};
  const std::optional<Excepted> excepted =
      excepted_in(bout.passage.record.text, bout.passage.record.claims);
  if (!excepted) return {};
  return "the source excepts some: \"" + std::string(excepted->words.of(bout.passage.record.text)) +
         "\"";
}

}  // namespace stet::verify
