// Who is the most of a set, told by whom it is ahead of or whose place it took: "it remains the
// largest carrier, ahead of Auralis", "Auralis overtook it as the largest carrier".
//
// Both texts have to name one order of one set in the same words. Then whoever is behind the first
// is not the first, and whoever overtook it as the first is.
#include <algorithm>
#include <string_view>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/tops.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;
constexpr double kTelling = 0.4;
constexpr std::size_t kNameNear = 4;  // words within which a name follows "ahead of"

using Words = std::vector<facts::Word>;

// A first place, and the words that tell of what: up to the next mark, figure or joining word.
struct First {
  Top top;
  Span set;
};

std::optional<First> first_place(const std::string& text) {
  const std::vector<Top> tops = tops_in(text);
  if (tops.size() != 1 || tops.front().rank != 1 || tops.front().denied ||
      tops.front().quality.empty())
    return std::nullopt;
  First out{tops.front(), {tops.front().span.end, tops.front().span.end}};
  for (const facts::Word& word : facts::words_of(text, {out.set.start, text.size()})) {
    const std::string lower = facts::lower(word.text);
    if (word.kind != facts::Word::Kind::word ||
        is_one_of(lower, {"and", "but", "with", "ahead", "followed", "after", "before", "while"}))
      break;
    out.set.end = word.span.end;
  }
  return out;
}

Terms set_terms(const std::string& text, Span span) {
  Terms out = terms_of(text, span, {});
  std::erase_if(out, [](const Term& term) { return term.weight < kTelling; });
  return out;
}

bool has_all(const Words& words, std::size_t from, std::size_t to, const Terms& name) {
  return std::ranges::all_of(name, [&](const Term& term) {
    for (std::size_t i = from; i < std::min(to, words.size()); ++i)
      if (plain_letters(words[i].text) == plain_letters(term.lower)) return true;
    return false;
  });
}

bool has_any(const Words& words, std::size_t from, std::size_t to, const Terms& name) {
  return std::ranges::any_of(name,
                             [&](const Term& term) { return has_all(words, from, to, {term}); });
}

// "..., ahead of Auralis", "..., followed by Auralis".
bool behind(const Words& words, std::size_t from, const Terms& name) {
  for (std::size_t i = from; i + 2 < words.size(); ++i) {
    const std::string word = facts::lower(words[i].text), next = facts::lower(words[i + 1].text);
    if (((word == "ahead" && next == "of") || (word == "followed" && next == "by")) &&
        has_all(words, i + 2, i + 2 + kNameNear, name))
      return true;
  }
  return false;
}

enum class Passing : unsigned char { none, by_it, of_it };

// "Auralis overtook Skerrywing as the largest": by it; "Skerrywing overtook Auralis", "Auralis was
// overtaken": of it.
Passing passing(const Words& words, std::size_t top, const Terms& name) {
  if (top < 3 || !is_one_of(facts::lower(words[top - 1].text), {"the", "its", "their"}) ||
      facts::lower(words[top - 2].text) != "as")
    return Passing::none;
  for (std::size_t i = top - 2; i-- > 0;) {
    if (!has_base(facts::lower(words[i].text), {"overtake", "displace", "replace", "succeed",
                                                "surpass", "supplant", "dethrone"}))
      continue;
    const std::string before = i > 0 ? facts::lower(words[i - 1].text) : std::string();
    const bool passive = is_one_of(before, {"was", "were", "been", "is", "be", "being"});
    if (is_one_of(before, {"to", "not", "never", "could", "may", "might", "will", "would"}))
      return Passing::none;
    const bool left = has_all(words, 0, i, name), right = has_all(words, i + 1, top, name);
    if (left == right) return Passing::none;
    return left != passive ? Passing::by_it : Passing::of_it;
  }
  return Passing::none;
}

// The passage tells it of years ago, the statement of now.
bool long_ago(const Bout& bout) {
  constexpr facts::Moment kLong = 550 * facts::kDaySeconds;
  const auto now = facts::parse_day(bout.statement.reading.published);
  const std::vector<When>& times = bout.passage.reading.times;
  return now && std::ranges::any_of(times, [&](const When& when) {
           return when.period.high < facts::moment(*now) - kLong;
         });
}

Assessment answer(Stance stance, std::string step) {
  Assessment out{.stance = stance,
                 .rule = "superlative.holder",
                 .reason = stance == Stance::supports ? "derived" : "wrong_entity",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {std::move(step)};
  return out;
}

// The claim that gives somebody by name the first place.
const Claim* holder_of(const Statement& statement, Span top) {
  for (const Claim& claim : statement.claims)
    if (claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
        claim.polarity == Polarity::affirmed && claim.modality == Modality::happened &&
        !claim.subject.entity.empty() &&
        claim.subject.span.end <= statement.span.start + top.start &&
        is_one_of(claim.predicate, {"be", "become", "remain"}))
      return &claim;
  return nullptr;
}

}  // namespace

std::optional<Assessment> compare_ahead(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (bout.statement.attributed || !here.negations.empty() || !there.negations.empty() ||
      !here.times.empty())
    return std::nullopt;
  const std::optional<First> own = first_place(here.text), other = first_place(there.text);
  if (!own || !other || !same_order(own->top.quality, other->top.quality)) return std::nullopt;
  const Claim* claim = holder_of(bout.statement, own->top.span);
  if (!claim) return std::nullopt;
  const Terms set = set_terms(here.text, own->set), found = set_terms(there.text, other->set);
  if (set.empty() || !cover(bout.matcher, set, found).missing.empty() ||
      !cover(bout.matcher, found, set).missing.empty())
    return std::nullopt;
  Terms name = terms_of(claim->subject.text, {0, claim->subject.text.size()}, {});
  std::erase_if(name, [](const Term& term) { return term.weight < kTelling; });
  if (name.empty()) return std::nullopt;
  const Words words = facts::words_of(there.text, {0, there.text.size()});
  const std::size_t top = static_cast<std::size_t>(std::ranges::count_if(
      words, [&](const facts::Word& word) { return word.span.end <= other->top.span.start; }));
  const std::string told = "the source: \"" + there.text + "\"";
  if (!has_any(words, 0, top, name) && behind(words, top, name) && !long_ago(bout))
    return answer(Stance::refutes, claim->subject.text + " is behind the first; " + told);
  switch (passing(words, top, name)) {
    case Passing::by_it:
      return answer(Stance::supports, claim->subject.text + " took the first place; " + told);
    case Passing::of_it:
      return answer(Stance::refutes, claim->subject.text + " lost the first place; " + told);
    case Passing::none:
      break;
  }
  return std::nullopt;
}

}  // namespace stet::verify
