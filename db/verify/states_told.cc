// Reads a sentence for words of state, for the thing that is in it, by the nouns before or behind
// them, and for when it is so, by the auxiliaries.
#include "verify/states_told.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "facts/words.h"
#include "verify/lexicon.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

constexpr auto kDeterminers =
    std::to_array<std::string_view>({"a", "all", "an", "both", "each", "every", "her", "his", "its",
                                     "no", "our", "the", "their", "these", "this", "those"});
constexpr auto kAuxiliaries = std::to_array<std::string_view>(
    {"already", "also",      "are",     "be",    "been",  "being", "did",    "do",    "does",
     "finally", "had",       "has",     "have",  "is",    "later", "never",  "not",   "now",
     "remain",  "remained",  "remains", "shall", "since", "stay",  "stayed", "stays", "still",
     "then",    "therefore", "to",      "was",   "were",  "will",  "would"});
constexpr auto kPrepositions =
    std::to_array<std::string_view>({"at", "between", "by", "for", "from", "in", "near", "of",
                                     "off", "on", "over", "to", "under", "with"});
// One of these anywhere in the clause, and it tells no plain state of the whole thing.
// Nor does what is so by the hour, the day or the season, or was so again and again.
constexpr auto kHabits = std::to_array<std::string_view>(
    {"afterwards", "always",  "autumn",   "daily",     "evenings",  "eventually", "fridays",
     "instead",    "last",    "later",    "midnight",  "mondays",   "mornings",   "nightly",
     "nights",     "noon",    "often",    "once",      "regularly", "saturdays",  "sometimes",
     "spring",     "summer",  "sundays",  "thursdays", "tuesdays",  "twice",      "usually",
     "wednesdays", "weekday", "weekdays", "weekends",  "weekly",    "winter"});
constexpr auto kLoose = std::to_array<std::string_view>(
    {"after",    "almost",  "another",    "any",         "before", "briefly",    "can",
     "could",    "demand",  "demanded",   "during",      "except", "expected",   "first",
     "former",   "half",    "hope",       "hopes",       "if",     "initially",  "just",
     "likely",   "many",    "may",        "might",       "most",   "must",       "nearly",
     "one",      "only",    "originally", "other",       "others", "part",       "partially",
     "partly",   "perhaps", "plan",       "planned",     "plans",  "previously", "probably",
     "proposed", "should",  "some",       "temporarily", "that",   "threatened", "threatens",
     "unless",   "until",   "want",       "wants",       "when",   "where",      "whether",
     "which",    "while",   "who",        "whose"});
constexpr auto kSaying = std::to_array<std::string_view>(
    {"according", "accused",  "alleged", "alleges",  "asked",      "believe", "believes",
     "claim",     "claimed",  "claims",  "denied",   "denies",     "fear",    "feared",
     "fears",     "insisted", "insists", "reported", "reportedly", "said",    "say",
     "says",      "think",    "thinks",  "told",     "warned",     "warns"});
static_assert(std::ranges::is_sorted(kDeterminers) && std::ranges::is_sorted(kAuxiliaries) &&
              std::ranges::is_sorted(kPrepositions));
static_assert(std::ranges::is_sorted(kHabits) && std::ranges::is_sorted(kLoose) &&
              std::ranges::is_sorted(kSaying));

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

using Words = std::vector<facts::Word>;

// The clause that the place stands in: between marks and words that join clauses.
Span clause_at(const Words& words, std::size_t at, std::size_t end) {
  auto joins = [&](std::size_t i) {
    const std::string lower = facts::lower(words[i].text);
    return words[i].kind == facts::Word::Kind::mark || lower == "and" || lower == "but" ||
           lower == "because" || lower == "although";
  };
  std::size_t from = at, to = end;
  while (from > 0 && !joins(from - 1)) --from;
  while (to < words.size() && !joins(to)) ++to;
  return {from, to};
}

bool has_any(const Words& words, Span range, std::initializer_list<std::string_view> list) {
  for (std::size_t i = range.start; i < range.end; ++i)
    if (std::ranges::find(list, facts::lower(words[i].text)) != list.end()) return true;
  return false;
}

struct Noun {
  Span words;  // indices
  std::string head;
};

// The noun phrase from a word on: content words up to the first that is none.
std::optional<Noun> noun_from(const Words& words, std::size_t from, std::size_t to) {
  if (from < to && (has_any(words, {from, from + 1}, {"where", "while", "that"}))) ++from;
  while (from < to && (in(kDeterminers, facts::lower(words[from].text)) ||
                       words[from].kind == facts::Word::Kind::number))
    ++from;
  Noun out{{from, from}, {}};
  while (out.words.end < to && words[out.words.end].kind == facts::Word::Kind::word) {
    const std::string lower = facts::lower(words[out.words.end].text);
    if (facts::is_stop_word(lower) || in(kPrepositions, lower) || in(kAuxiliaries, lower)) break;
    out.head = lower;
    ++out.words.end;
  }
  return out.head.empty() ? std::nullopt : std::optional(out);
}

// Between the noun and the state no more than what a preposition leads in, and auxiliaries.
bool only_led_in(const Words& words, std::size_t from, std::size_t to) {
  bool led = false;
  for (std::size_t i = from; i < to; ++i) {
    const std::string lower = facts::lower(words[i].text);
    if (in(kPrepositions, lower))
      led = true;
    else if (in(kAuxiliaries, lower))
      led = false;
    else if (in(kDeterminers, lower) || words[i].kind == facts::Word::Kind::number)
      continue;
    else if (!led)
      return false;
  }
  return true;
}

StateTense tense_of(const Words& words, Span before, const StateWord& state,
                    std::string_view verb) {
  if (has_any(words, before, {"will", "shall", "would", "'ll"}) ||
      (has_any(words, before, {"to"}) && has_any(words, before, {"is", "are", "was", "were"})))
    return StateTense::future;
  if (has_any(words, before, {"was", "were", "had", "did", "remained", "stayed"}))
    return StateTense::past;
  if (has_any(words, before, {"been", "has", "have"})) return StateTense::result;
  if (verb == "was" || verb == "were" || verb == "shut" || verb == "quit" || verb == "hurt")
    return StateTense::past;
  if (state.form == StateForm::adjective || has_any(words, before, {"is", "are", "does", "do"}))
    return StateTense::present;
  return verb.ends_with("s") || verb.ends_with("ing")       ? StateTense::present
         : base_form(verb) == verb && !verb.ends_with("ed") ? StateTense::present
                                                            : StateTense::past;
}

// Whether the deed is done to what stands before it ("was closed", "has been lifted"), or, without
// one, by itself ("closed on Sunday").
std::optional<Noun> thing_of(const Words& words, Span clause, Span at, const StateWord& state) {
  if (state.form == StateForm::noun) return noun_from(words, at.end, clause.end);
  const bool followed = at.end < clause.end && words[at.end].kind == facts::Word::Kind::word;
  const std::string next = followed ? facts::lower(words[at.end].text) : std::string();
  std::optional<Noun> before = noun_from(words, clause.start, at.start);
  const Span between{before ? before->words.end : clause.start, at.start};
  const bool passive = has_any(words, between, {"be", "been", "being", "is", "are", "was", "were"});
  if (state.form == StateForm::deed_to && !passive) {
    if (in(kDeterminers, next)) return noun_from(words, at.end, clause.end);
    if (followed && !facts::is_stop_word(next) && !in(kPrepositions, next)) return std::nullopt;
  }
  // "Broke down the figures", "took off his hat": something else.
  if (state.form == StateForm::deed && state.words != "survive" && in(kDeterminers, next))
    return std::nullopt;
  if (!before || !only_led_in(words, between.start, between.end)) return std::nullopt;
  before->words.end = at.start;
  return before;
}

// "Ostrey, where the mill is to close": what a relative clause begins with loosens nothing.
bool loose(const Words& words, Span clause, Span at) {
  const std::string first = facts::lower(words[clause.start].text);
  const bool relative = first == "where" || first == "while" || first == "that";
  for (std::size_t i = clause.start + (relative ? 1 : 0); i < clause.end; ++i) {
    const std::string lower = facts::lower(words[i].text);
    const bool month = words[i].text == "May";  // no clause of a sentence begins so
    if (!(i >= at.start && i < at.end) && !(month && i > clause.start) &&
        (in(kLoose, lower) || in(kSaying, lower) || in(kHabits, lower)))
      return true;
  }
  return false;
}

bool negated(const Words& words, Span clause, Span at) {
  std::size_t count = 0;
  for (std::size_t i = clause.start; i < at.start; ++i) {
    const std::string lower = facts::lower(words[i].text);
    count += lower == "not" || lower == "never" || lower == "no" || lower == "none" ||
                     lower == "nobody" || lower == "neither" || lower == "without" ||
                     lower.ends_with("n't") || lower.ends_with("n\xE2\x80\x99t")
                 ? 1U
                 : 0U;
    // "Fails to open", "refused to close": whether it is so is another matter.
    if (lower == "fail" || lower == "fails" || lower == "failed" || lower == "refuse" ||
        lower == "refused" || lower == "refuses")
      count += 1;
  }
  return count % 2 == 1;
}

std::vector<StateTold> read_states(std::string_view text) {
  std::vector<StateTold> out;
  const std::vector<StateWordFound> found = state_words(text);
  if (found.empty()) return out;
  const Words words = facts::words_of(text, {0, text.size()});
  auto index = [&](std::size_t byte) {
    return static_cast<std::size_t>(
        std::ranges::lower_bound(words, byte, {},
                                 [](const facts::Word& word) { return word.span.start; }) -
        words.begin());
  };
  for (StateWordFound state : found) {
    // "Opened the harbour": the verb of the adjective.
    if (state.word.form == StateForm::adjective &&
        facts::lower(state.span.of(text)) == std::string(state.word.words) + "ed")
      state.word.form = StateForm::deed_to;
    const Span at{index(state.span.start), index(state.span.end - 1 + 1)};
    const Span clause = clause_at(words, at.start, at.end);
    const std::optional<Noun> thing = thing_of(words, clause, at, state.word);
    if (!thing) continue;
    StateTold told{.state = state.word, .words = state.span, .head = thing->head};
    told.loose = loose(words, clause, at);
    told.positive = state.word.positive != negated(words, clause, at);
    told.tense =
        tense_of(words, {clause.start, at.start}, state.word, facts::lower(words[at.start].text));
    const bool habit = told.tense == StateTense::present &&
                       state.word.property == Property::admission &&
                       !has_any(words, {clause.start, at.start},
                                {"is", "are", "be", "remain", "remains", "stay", "stays"});
    told.loose = told.loose || habit;
    told.clause = {words[clause.start].span.start, words[clause.end - 1].span.end};
    told.thing = {words[thing->words.start].span.start, words[thing->words.end - 1].span.end};
    out.push_back(std::move(told));
  }
  return out;
}

}  // namespace

std::vector<StateTold> states_told(const Reading& reading) {
  thread_local Remembered<std::vector<StateTold>> known;
  return known.of(reading.text, [&] { return read_states(reading.text); });
}

}  // namespace stet::verify
