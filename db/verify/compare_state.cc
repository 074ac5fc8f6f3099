// The state a thing is in against the opposite state of the same thing: "the search is going on",
// "the search was called off".
//
// Both sentences are read for words of state (state_words.h), for the thing that is in it, by the
// nouns before or behind them, and for when it is so, by the auxiliaries. All that the statement
// tells besides has to stand in the passage.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/scope.h"
#include "verify/state_words.h"
#include "verify/states_apart.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;
constexpr double kTelling = 0.4;

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

enum class Tense : unsigned char { past, result, present, future };

// A thing told to be in a state.
struct Told {
  StateWord state;
  bool positive = true;
  bool loose = false;  // no plain state of the whole thing
  Tense tense = Tense::present;
  Span clause, words, thing;
  std::string head;
};

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

Tense tense_of(const Words& words, Span before, const StateWord& state, std::string_view verb) {
  if (has_any(words, before, {"will", "shall", "would", "'ll"}) ||
      (has_any(words, before, {"to"}) && has_any(words, before, {"is", "are", "was", "were"})))
    return Tense::future;
  if (has_any(words, before, {"was", "were", "had", "did", "remained", "stayed"}))
    return Tense::past;
  if (has_any(words, before, {"been", "has", "have"})) return Tense::result;
  if (verb == "was" || verb == "were" || verb == "shut" || verb == "quit" || verb == "hurt")
    return Tense::past;
  if (state.form == StateForm::adjective || has_any(words, before, {"is", "are", "does", "do"}))
    return Tense::present;
  return verb.ends_with("s") || verb.ends_with("ing")       ? Tense::present
         : base_form(verb) == verb && !verb.ends_with("ed") ? Tense::present
                                                            : Tense::past;
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
    if (!(i >= at.start && i < at.end) &&
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

std::vector<Told> states_told(const Reading& reading) {
  std::vector<Told> out;
  const std::vector<StateWordFound> found = state_words(reading.text);
  if (found.empty()) return out;
  const Words words = facts::words_of(reading.text, {0, reading.text.size()});
  auto index = [&](std::size_t byte) {
    return static_cast<std::size_t>(
        std::ranges::lower_bound(words, byte, {},
                                 [](const facts::Word& word) { return word.span.start; }) -
        words.begin());
  };
  for (StateWordFound state : found) {
    // "Opened the harbour": the verb of the adjective.
    if (state.word.form == StateForm::adjective &&
        facts::lower(state.span.of(reading.text)) == std::string(state.word.words) + "ed")
      state.word.form = StateForm::deed_to;
    const Span at{index(state.span.start), index(state.span.end - 1 + 1)};
    const Span clause = clause_at(words, at.start, at.end);
    const std::optional<Noun> thing = thing_of(words, clause, at, state.word);
    if (!thing) continue;
    Told told{.state = state.word, .words = state.span, .head = thing->head};
    told.loose = loose(words, clause, at);
    told.positive = state.word.positive != negated(words, clause, at);
    told.tense =
        tense_of(words, {clause.start, at.start}, state.word, facts::lower(words[at.start].text));
    const bool habit = told.tense == Tense::present && state.word.property == Property::admission &&
                       !has_any(words, {clause.start, at.start},
                                {"is", "are", "be", "remain", "remains", "stay", "stays"});
    told.loose = told.loose || habit;
    told.clause = {words[clause.start].span.start, words[clause.end - 1].span.end};
    told.thing = {words[thing->words.start].span.start, words[thing->words.end - 1].span.end};
    out.push_back(std::move(told));
  }
  return out;
}

// Whether both can be true, each of its own time.
bool contradict(const Told& claimed, const Told& found) {
  const bool ended = found.tense == Tense::past || found.tense == Tense::result;
  if (!reversible(claimed.state.property))
    return claimed.tense != Tense::future && found.tense != Tense::future
               ? true
               : claimed.tense == found.tense ||
                     (claimed.state.property == Property::event_held && ended && !found.positive);
  if (claimed.tense == found.tense)
    return claimed.tense != Tense::past && claimed.tense != Tense::result;
  // What goes on was called off; what is closed reopened.
  return claimed.tense == Tense::present && ended && found.state.form != StateForm::adjective;
}

bool known(const Bout& bout, const Term& term) {
  const Statement& statement = bout.statement;
  const std::string sentence = " " + facts::lower(statement.sentence) + " ";
  auto is = [&](const std::vector<std::string>& list) {
    return std::ranges::any_of(list, [&](const std::string& name) {
      return (" " + name + " ").find(" " + term.lower + " ") != std::string::npos ||
             name == term.base;
    });
  };
  return sentence.find(" " + term.lower) != std::string::npos || is(statement.topic) ||
         is(statement.topic_names) || is(statement.implied) ||
         std::ranges::any_of(statement.reading.terms, [&](const Term& own) {
           return bout.matcher.bears_out(own, term) || bout.matcher.bears_out(term, own);
         });
}

// What is told of another time than its text's own says nothing of now.
bool long_ago(const Reading& reading, const Told& told) {
  constexpr facts::Moment kNow = 60 * facts::kDaySeconds;
  const std::optional<facts::Day> published =
      facts::parse_day(std::string_view(reading.published).substr(0, 10));
  return std::ranges::any_of(reading.times, [&](const When& when) {
    if (!told.clause.contains(when.span) || !when.period.known()) return false;
    return !published || when.period.low == Period::kOpenStart ||
           when.period.low + kNow < facts::moment(*published);
  });
}

// Of an outcome that stays: what it came of is told in both, or in neither.
bool same_event(const Bout& bout, const Told& claimed, const Told& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  auto rest = [](const Reading& reading, const Told& told) {
    Terms out;
    for (const Term& term : reading.terms)
      if (told.clause.contains(term.span) && !told.thing.contains(term.span) &&
          !told.words.overlaps(term.span) && term.weight >= kTelling)
        out.push_back(term);
    return out;
  };
  if (found.state.form == StateForm::noun) return true;
  const Terms own = rest(here, claimed), other = rest(there, found);
  if (own.empty() && other.empty()) return true;
  return std::ranges::any_of(own, [&](const Term& term) {
    return std::ranges::any_of(
        other, [&](const Term& there_too) { return bout.matcher.bears_out(term, there_too); });
  });
}

// The head is the same, the passage narrows it by nothing that the draft does not know, and has all
// that the statement tells.
bool same_thing(const Bout& bout, const Told& claimed, const Told& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const Term own = word_term(claimed.head), other = word_term(found.head);
  if (own.lower != other.lower && base_form(own.lower) != base_form(other.lower) &&
      relate(own.lower, other.lower) != WordRelation::synonym)
    return false;
  for (const Term& term : there.terms)
    if (found.thing.contains(term.span) && !known(bout, term)) return false;
  auto figure_in = [](const Reading& reading, Span span) {
    return std::ranges::any_of(reading.figures,
                               [&](const Figure& figure) { return span.contains(figure.span); });
  };
  if (figure_in(here, claimed.thing) != figure_in(there, found.thing)) return false;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    if (!claimed.clause.contains(term.span) || claimed.words.overlaps(term.span) ||
        term.weight < kTelling)
      continue;
    if (bout.alignment.words.found[i] < 0 && !bout.alignment.in_background[i]) return false;
  }
  return true;
}

// One may die long after one has survived: the two are told of one event.
bool outlasts(Property property) {
  return property == Property::life || property == Property::structure ||
         property == Property::injury || property == Property::damage;
}

// "Open to residents", "closed to lorries": to whom belongs to it.
bool same_reach(const Reading& here, const Told& claimed, const Reading& there, const Told& found) {
  auto reach = [](const Reading& reading, const Told& told) {
    std::string_view after =
        std::string_view(reading.text)
            .substr(told.words.end, told.clause.end - std::min(told.clause.end, told.words.end));
    return has_word(after, {"to", "for"});
  };
  return claimed.state.property != Property::admission ||
         (!reach(here, claimed) && !reach(there, found));
}

bool opposed(const Told& claimed, const Told& found) {
  return claimed.state.property == found.state.property && claimed.positive != found.positive;
}

// Both cannot be true of the same thing at the same time.
bool exclude(const Bout& bout, const Told& claimed, const Told& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (claimed.loose || found.loose || !contradict(claimed, found) ||
      (outlasts(found.state.property) && !same_event(bout, claimed, found)))
    return false;
  if (long_ago(there, found) && (reversible(found.state.property) || !long_ago(here, claimed)))
    return false;
  return same_thing(bout, claimed, found) && same_reach(here, claimed, there, found) &&
         !other_time(bout) && !other_name(bout);
}

}  // namespace

std::optional<Assessment> compare_state(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (bout.statement.attributed || has_word(there.text, {"apart", "except"})) return std::nullopt;
  const std::vector<Told> own = states_told(here);
  if (own.empty()) return std::nullopt;
  const std::vector<Told> other = states_told(there);
  for (const Told& claimed : own) {
    for (const Told& found : other) {
      if (!opposed(claimed, found) || !exclude(bout, claimed, found)) continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "event.opposite",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the draft has \"" + std::string(claimed.words.of(here.text)) +
                   "\", the source \"" + std::string(found.words.of(there.text)) +
                   "\" of the same"};
      return out;
    }
  }
  return std::nullopt;
}

bool states_leave_room(const Bout& bout) {
  const std::vector<Told> own = states_told(bout.statement.reading);
  if (own.empty()) return false;
  bool seen = false;
  for (const Told& found : states_told(bout.passage.reading))
    for (const Told& claimed : own) {
      if (!opposed(claimed, found)) continue;
      // Two deeds of the past, told plainly, are for the other rules.
      auto done = [](const Told& told) {
        return !told.loose && (told.tense == Tense::past || told.tense == Tense::result);
      };
      const bool deeds = reversible(found.state.property) && done(claimed) && done(found);
      if (deeds || exclude(bout, claimed, found)) return false;
      seen = true;
    }
  return seen;
}

}  // namespace stet::verify
