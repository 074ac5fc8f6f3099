// A denial whose deed stands before it: "The accomplice recanted. Boyle never did."
//
// The verb that "did not" leaves out is that of the clause before, in the same passage or in the
// one that it follows. It denies that somebody did what the clause before tells of another.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;
constexpr double kTelling = 0.4;

// "Boyle never did": who did not, and the text of what is left out.
struct LeftOut {
  std::string_view who, before;
};

bool denies(const std::vector<std::string>& lower, std::size_t from, std::size_t to) {
  auto negation = [](const std::string& word) {
    return word == "not" || word == "never" || word.ends_with("n't") ||
           word.ends_with("n\xE2\x80\x99t");
  };
  auto auxiliary = [](const std::string& word) {
    return word.starts_with("did") || word.starts_with("had") || word.starts_with("has") ||
           word.starts_with("have");
  };
  bool negated = false, aided = false;
  for (std::size_t i = from; i < to; ++i) {
    const std::string& word = lower[i];
    if (!negation(word) && !is_one_of(word, {"did", "had", "has", "have", "ever"})) return false;
    negated = negated || negation(word);
    aided = aided || auxiliary(word);
  }
  return negated && aided;
}

// Of a passage that is no more than a name and such a denial, or that ends with one behind a comma
// and "but" or behind a semicolon.
std::optional<LeftOut> left_out(const PassageRecord& passage) {
  const std::string_view text = passage.text;
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  const std::vector<std::string> lower = lower_words(text);
  std::size_t end = words.size();
  while (end > 0 && words[end - 1].kind == facts::Word::Kind::mark) --end;
  std::size_t verb = end;
  while (verb > 0 && end - verb < 3 && denies(lower, verb - 1, end)) --verb;
  if (verb == end || !denies(lower, verb, end)) {
    // The negation may stand before the auxiliary or behind it: both words together.
    if (end < 2 || !denies(lower, end - 2, end)) return std::nullopt;
    verb = end - 2;
  }
  std::size_t from = verb;
  while (from > 0 && facts::is_capitalised(words[from - 1].text) &&
         !is_one_of(lower[from - 1], {"and", "but"}))
    --from;
  if (from == verb) return std::nullopt;
  const std::string_view who =
      text.substr(words[from].span.start, words[verb - 1].span.end - words[from].span.start);
  std::size_t cut = from;
  while (cut > 0 && (is_one_of(lower[cut - 1], {"and", "but"}) ||
                     words[cut - 1].kind == facts::Word::Kind::mark))
    --cut;
  if (cut == 0) return LeftOut{who, passage.before};
  if (cut == from) return std::nullopt;  // "the plan that Boyle never had"
  return LeftOut{who, text.substr(0, words[cut - 1].span.end)};
}

// The last sentence of a text.
std::string_view last_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.remove_suffix(1);
  const std::size_t dot = text.rfind(". ");
  return dot == std::string_view::npos ? text : text.substr(dot + 2);
}

// Where the statement names whom it is told of, as its subject or in an apposition to it ("the
// witness, Curtis Boyle, later recanted"); none where it is somebody else.
std::optional<std::string> named_in(const Bout& bout, const Claim& claim, std::string_view who) {
  const Terms named = terms_of(who, {0, who.size()}, {});
  auto holds = [&](const std::string& words) {
    return !named.empty() && std::ranges::all_of(named, [&](const Term& term) {
      return (" " + words + " ").find(" " + term.lower + " ") != std::string::npos;
    });
  };
  const std::string subject = facts::lower(claim.subject.text + " " + claim.subject.entity);
  if (holds(subject)) return subject;
  const std::string text = facts::lower(bout.statement.reading.text);
  const std::size_t comma = text.find(", ");
  const std::size_t end = comma == std::string::npos ? comma : text.find(',', comma + 2);
  if (end == std::string::npos) return std::nullopt;
  const std::string apposed = text.substr(comma + 2, end - comma - 2);
  if (!holds(apposed)) return std::nullopt;
  return subject + " " + apposed;
}

}  // namespace

std::optional<Assessment> compare_ellipsis(const Bout& bout) {
  if (!bout.statement.reading.negations.empty() || bout.statement.attributed) return std::nullopt;
  const std::optional<LeftOut> denial = left_out(bout.passage.record);
  if (!denial || denial->before.empty()) return std::nullopt;
  const std::string before(last_sentence(denial->before));
  const Terms there = terms_of(before, {0, before.size()}, {});
  if (has_word(before, {"if", "may", "might", "not", "never", "should", "will", "would"}))
    return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role ||
        claim.polarity != Polarity::affirmed || claim.modality != Modality::happened ||
        is_colourless(claim.predicate) || claim.subject.empty())
      continue;
    const std::optional<std::string> names = named_in(bout, claim, denial->who);
    if (!names) continue;
    const bool deed = std::ranges::any_of(there, [&](const Term& term) {
      return std::ranges::any_of(base_forms(term.lower), [&](const std::string& form) {
        return compare_deeds(claim.predicate, form) == Deed::same;
      });
    });
    // What it was done to or for stands there, too, where it is told there at all.
    const bool rest = std::ranges::all_of(bout.statement.reading.terms, [&](const Term& term) {
      const bool of_who = (" " + *names + " ").find(" " + term.lower + " ") != std::string::npos;
      // "Recanted", "took back his testimony": the deed's own object goes without saying.
      const std::string object = facts::lower(claim.object.text);
      const bool own = is_head(term, claim.object) &&
                       (object.starts_with("his ") || object.starts_with("her ") ||
                        object.starts_with("their ") || object.starts_with("its "));
      return term.weight < kTelling || own || of_who || is_verb_of(term, claim) ||
             is_one_of(term.lower, {"afterwards", "later", "subsequently"}) ||
             cover(bout.matcher, {term}, there).missing.empty() ||
             std::ranges::any_of(bout.passage.background, [&](const Term& other) {
               return bout.matcher.bears_out(term, other);
             });
    });
    if (!deed || !rest || !bout.statement.reading.figures.empty() ||
        !bout.statement.reading.times.empty())
      continue;
    Assessment out{.stance = Stance::refutes,
                   .rule = "event.polarity",
                   .reason = "value_mismatch",
                   .steps = {},
                   .strength = kStrength};
    out.about = {0, bout.statement.reading.text.size()};
    out.steps = {"the source says the contrary: \"" + before + ". " + bout.passage.record.text +
                 "\""};
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::verify
