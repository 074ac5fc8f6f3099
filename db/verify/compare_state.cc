// The state a thing is in against the opposite state of the same thing: "the search is going on",
// "the search was called off".
//
// Both sentences are read for the states that they tell (states_told.h). All that the statement
// tells besides has to stand in the passage.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"
#include "verify/state_words.h"
#include "verify/states_apart.h"
#include "verify/states_told.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;
constexpr double kTelling = 0.4;

// Whether both can be true, each of its own time.
bool contradict(const StateTold& claimed, const StateTold& found) {
  const bool ended = found.tense == StateTense::past || found.tense == StateTense::result;
  if (!reversible(claimed.state.property))
    return claimed.tense != StateTense::future && found.tense != StateTense::future
               ? true
               : claimed.tense == found.tense ||
                     (claimed.state.property == Property::event_held && ended && !found.positive);
  if (claimed.tense == found.tense)
    return claimed.tense != StateTense::past && claimed.tense != StateTense::result;
  // What goes on was called off; what is closed reopened.
  return claimed.tense == StateTense::present && ended && found.state.form != StateForm::adjective;
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
bool long_ago(const Reading& reading, const StateTold& told) {
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
bool same_event(const Bout& bout, const StateTold& claimed, const StateTold& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  auto rest = [](const Reading& reading, const StateTold& told) {
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
bool same_thing(const Bout& bout, const StateTold& claimed, const StateTold& found) {
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
bool same_reach(const Reading& here, const StateTold& claimed, const Reading& there,
                const StateTold& found) {
  auto reach = [](const Reading& reading, const StateTold& told) {
    std::string_view after =
        std::string_view(reading.text)
            .substr(told.words.end, told.clause.end - std::min(told.clause.end, told.words.end));
    return has_word(after, {"to", "for"});
  };
  return claimed.state.property != Property::admission ||
         (!reach(here, claimed) && !reach(there, found));
}

bool opposed(const StateTold& claimed, const StateTold& found) {
  return claimed.state.property == found.state.property && claimed.positive != found.positive;
}

// Both cannot be true of the same thing at the same time.
bool exclude(const Bout& bout, const StateTold& claimed, const StateTold& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (claimed.loose || found.loose || !contradict(claimed, found) ||
      (outlasts(found.state.property) && !same_event(bout, claimed, found)))
    return false;
  if (long_ago(there, found) && (reversible(found.state.property) || !long_ago(here, claimed)))
    return false;
  return same_thing(bout, claimed, found) && same_reach(here, claimed, there, found) &&
         !other_time(bout) && !other_name(bout);
}

// Words for one state, by the first of each group; a boycott is more than an absence, so that it
// bears one out and not the other way round.
struct Alike {
  std::string_view group, words;
  bool positive;  // of the words as they stand, negations counted
};
constexpr auto kAlike = std::to_array<Alike>({
    {"absent", "absent", false},        {"absent", "attend", false},
    {"absent", "boycott", false},       {"absent", "stay away", false},
    {"at large", "at large", false},    {"at large", "on the run", false},
    {"called off", "call off", false},  {"called off", "cancel", false},
    {"demolished", "demolish", false},  {"demolished", "raze", false},
    {"in force", "in effect", true},    {"in force", "in force", true},
    {"in prison", "behind bar", true},  {"in prison", "in jail", true},
    {"in prison", "in prison", true},   {"resigned", "quit", false},
    {"resigned", "resign", false},      {"resigned", "step down", false},
    {"under way", "continue", true},    {"under way", "go on", true},
    {"under way", "in progress", true}, {"under way", "ongoing", true},
    {"under way", "under way", true},   {"under way", "underway", true},
    {"undamaged", "damage", false},     {"undamaged", "intact", false},
    {"undamaged", "undamaged", false},  {"undamaged", "unscathed", false},
    {"unhurt", "hurt", false},          {"unhurt", "injure", false},
    {"unhurt", "unharmed", false},      {"unhurt", "unhurt", false},
    {"unhurt", "uninjured", false},     {"unhurt", "unscathed", false},
});

std::string_view group_of(const StateTold& told) {
  const auto at = std::ranges::find_if(kAlike, [&](const Alike& alike) {
    return alike.words == told.state.words && alike.positive == told.positive;
  });
  return at == kAlike.end() ? std::string_view() : at->group;
}

// The passage tells the state in other words, of the same thing and as of the same time.
bool same_state(const StateTold& claimed, const StateTold& found) {
  auto done = [](StateTense tense) {
    return tense == StateTense::past || tense == StateTense::result;
  };
  const std::string_view group = group_of(claimed);
  return !group.empty() && group == group_of(found) && !claimed.loose && !found.loose &&
         claimed.state.property == found.state.property && claimed.state.words != "boycott" &&
         (claimed.tense == found.tense || (done(claimed.tense) && done(found.tense)));
}

// "The festival's parade", "the barn beside the mill": what stands in the passage has nothing
// before it or behind it that the draft does not know, and its head is the thing itself.
bool whole_told(const Bout& bout, const StateTold& claimed, const StateTold& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::string_view thing = found.thing.of(there.text);
  const bool owned = thing.find("'s ") != std::string_view::npos ||
                     thing.find("\xE2\x80\x99s ") != std::string_view::npos;
  const std::size_t start = found.thing.start;
  std::string_view before = std::string_view(there.text).substr(0, start);
  if (before.ends_with("'s ") || before.ends_with("\xE2\x80\x99s ") || before.ends_with("s' "))
    return false;
  const bool all = std::ranges::all_of(here.terms, [&](const Term& term) {
    const auto i = static_cast<std::size_t>(&term - here.terms.data());
    return term.weight < kTelling || claimed.words.overlaps(term.span) ||
           bout.alignment.words.found[i] >= 0 || (term.name && bout.alignment.in_background[i]);
  });
  return !owned && all && figures_hold(bout) &&
         std::ranges::all_of(bout.alignment.times, [](const TimeMatch& match) {
           return match.stance == Stance::supports;
         });
}

}  // namespace

std::optional<Assessment> compare_same_state(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (bout.statement.attributed || has_word(there.text, {"apart", "except"})) return std::nullopt;
  const std::vector<StateTold> own = states_told(here);
  if (own.empty()) return std::nullopt;
  for (const StateTold& claimed : own)
    for (const StateTold& found : states_told(there)) {
      if (!same_state(claimed, found) || !same_thing(bout, claimed, found) ||
          !whole_told(bout, claimed, found) || other_time(bout) || other_name(bout))
        continue;
      Assessment out{.stance = Stance::supports,
                     .rule = "event.told",
                     .reason = "derived",
                     .steps = {},
                     .strength = kStrength};
      out.about = claimed.words;
      out.steps = {"the source has \"" + std::string(found.words.of(there.text)) +
                   "\" of the same, the draft \"" + std::string(claimed.words.of(here.text)) +
                   "\""};
      return out;
    }
  return std::nullopt;
}

std::optional<Assessment> compare_state(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (bout.statement.attributed || has_word(there.text, {"apart", "except"})) return std::nullopt;
  const std::vector<StateTold> own = states_told(here);
  if (own.empty()) return std::nullopt;
  const std::vector<StateTold> other = states_told(there);
  for (const StateTold& claimed : own) {
    for (const StateTold& found : other) {
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
  const std::vector<StateTold> own = states_told(bout.statement.reading);
  if (own.empty()) return false;
  bool seen = false;
  for (const StateTold& found : states_told(bout.passage.reading))
    for (const StateTold& claimed : own) {
      if (!opposed(claimed, found)) continue;
      // Two deeds of the past, told plainly, are for the other rules.
      auto done = [](const StateTold& told) {
        return !told.loose && (told.tense == StateTense::past || told.tense == StateTense::result);
      };
      const bool deeds = reversible(found.state.property) && done(claimed) && done(found);
      if (deeds || exclude(bout, claimed, found)) return false;
      seen = true;
    }
  return seen;
}

}  // namespace stet::verify
