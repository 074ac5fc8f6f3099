// What is enough and what is not: "an update is enough to remove the danger", "an update alone does
// not remedy the defect".
//
// Both sentences are split into who or what it is that does or does not suffice, and what for. The
// same thing has to suffice for the same, told by the same verb and object or, of faults, by two of
// the words for mending one.
#include <algorithm>
#include <optional>
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

// What is said to be enough or not: the words up to `thing_end` are the thing, those from
// `end_from` on what it is to do.
struct Enough {
  bool positive = true;
  Span thing, purpose, cue;
};

bool negates(std::string_view word) {
  return is_one_of(word, {"cannot", "never", "no", "not"}) || word.ends_with("n't") ||
         word.ends_with("n\xE2\x80\x99t");
}

struct View {
  std::vector<facts::Word> words;
  std::vector<std::string> lower;
  bool is(std::size_t i, std::initializer_list<std::string_view> list) const {
    return i < lower.size() && is_one_of(lower[i], list);
  }
  bool mark(std::size_t i) const { return words[i].kind == facts::Word::Kind::mark; }
};

bool negated_before(const View& view, std::size_t from, std::size_t at) {
  for (std::size_t i = from; i < at; ++i)
    if (negates(view.lower[i])) return true;
  return false;
}

std::size_t clause_start(const View& view, std::size_t at) {
  while (at > 0 && !view.mark(at - 1) && !view.is(at - 1, {"but", "that"})) --at;
  return at;
}

std::size_t clause_end(const View& view, std::size_t at) {
  while (at < view.words.size() && !view.mark(at) && !view.is(at, {"but"})) ++at;
  return at;
}

Span bytes(const View& view, std::size_t from, std::size_t to) {
  return from < to ? Span{view.words[from].span.start, view.words[to - 1].span.end} : Span{};
}

// "Is (not) enough to remove the danger", "suffices to block the sale".
std::optional<Enough> suffices(const View& view, std::size_t i) {
  const bool verb = view.is(i, {"suffice", "suffices", "sufficed"});
  if (!verb && !view.is(i, {"enough", "sufficient"})) return std::nullopt;
  if (!view.is(i + 1, {"to"})) return std::nullopt;
  const std::size_t from = clause_start(view, i);
  std::size_t end = i;
  while (end > from && (view.is(end - 1, {"alone", "are", "be", "by", "is", "itself", "was", "were",
                                          "will", "would", "do", "does", "did"}) ||
                        negates(view.lower[end - 1])))
    --end;
  // "Old enough to vote": of something else.
  if (!verb && end == i) return std::nullopt;
  return Enough{!negated_before(view, end, i), bytes(view, from, end),
                bytes(view, i + 2, clause_end(view, i)), bytes(view, end, i + 2)};
}

// "Alone does not remedy the defect", "cannot save the pool by itself".
std::optional<Enough> alone(const View& view, std::size_t i) {
  if (!view.is(i, {"alone"}) || i == 0) return std::nullopt;
  std::size_t at = i + 1;
  while (view.is(at, {"could", "did", "do", "does", "will", "would"})) ++at;
  if (at >= view.lower.size() || !negates(view.lower[at]) || view.is(at, {"no"}))
    return std::nullopt;
  const std::size_t from = clause_start(view, i), to = clause_end(view, at);
  if (view.is(at + 1, {"be", "enough"})) return std::nullopt;
  return Enough{false, bytes(view, from, i), bytes(view, at + 1, to), bytes(view, i, at + 1)};
}

std::optional<Enough> enough_in(std::string_view text) {
  if (!has_word(text, {"alone", "enough", "suffice", "sufficed", "suffices", "sufficient"}))
    return std::nullopt;
  const View view{facts::words_of(text, {0, text.size()}), lower_words(text)};
  for (std::size_t i = 0; i < view.words.size(); ++i) {
    std::optional<Enough> out = suffices(view, i);
    if (!out) out = alone(view, i);
    if (out && !out->thing.empty() && !out->purpose.empty()) return out;
  }
  return std::nullopt;
}

Terms telling(const Reading& reading, Span span) {
  Terms out;
  for (const Term& term : reading.terms)
    if (span.contains(term.span) && term.weight >= kTelling && term.lower != "alone")
      out.push_back(term);
  return out;
}

bool same_words(Matcher& matcher, const Terms& a, const Terms& b) {
  return !a.empty() && !b.empty() && cover(matcher, a, b).missing.empty() &&
         cover(matcher, b, a).missing.empty();
}

// "Remove the danger", "remedy the defect": a fault is mended.
bool mends(const Terms& terms) {
  return terms.size() == 2 &&
         is_one_of(terms[0].base, {"correct", "cure", "eliminate", "fix", "mend", "remedy",
                                   "remove", "repair", "rectify", "resolve", "solve"}) &&
         is_one_of(terms[1].base, {"bug", "danger", "defect", "error", "fault", "flaw", "hazard",
                                   "problem", "risk"});
}

}  // namespace

std::optional<Assessment> compare_enough(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::optional<Enough> own = enough_in(here.text);
  if (!own || bout.statement.attributed) return std::nullopt;
  const std::optional<Enough> found = enough_in(there.text);
  if (!found || !here.times.empty() || !figures_hold(bout) || other_time(bout) || other_name(bout))
    return std::nullopt;
  const Terms purpose = telling(here, own->purpose), other = telling(there, found->purpose);
  if (!same_words(bout.matcher, telling(here, own->thing), telling(there, found->thing)) ||
      !(same_words(bout.matcher, purpose, other) || (mends(purpose) && mends(other))))
    return std::nullopt;
  const bool agree = own->positive == found->positive;
  Assessment out{.stance = agree ? Stance::supports : Stance::refutes,
                 .rule = agree ? "event.told" : "event.polarity",
                 .reason = agree ? "derived" : "value_mismatch",
                 .steps = {},
                 .strength = kStrength};
  out.about = {0, here.text.size()};
  out.steps = {"the source has \"" + std::string(found->cue.of(there.text)) + "\", the draft \"" +
               std::string(own->cue.of(here.text)) + "\""};
  return out;
}

}  // namespace stet::verify
