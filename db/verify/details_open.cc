// Looks for the details of a statement in the passages that bear it out.
#include "verify/details_open.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/degrees.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

using Passages = std::vector<const Reached*>;

constexpr double kLight = 0.5;  // lighter words add nothing

bool bears(const Supports& supports, std::size_t facet) {
  return std::ranges::any_of(supports, [&](const Answer* answer) {
    return answer->assessment.facet == static_cast<int>(facet);
  });
}

// What the decision rests on.
Passages resting(const std::vector<Reached>& reached, const Supports& supports) {
  Passages out;
  for (const Reached& item : reached)
    if (rests_on(supports, item.passage)) out.push_back(&item);
  return out;
}

// The words that a rule compares by itself; when somebody holds an office or did something is none
// of them.
bool accounted_for(const Supports& supports, const Reading& reading, Span word) {
  const bool time = std::ranges::any_of(reading.times,
                                        [&](const When& when) { return when.span.overlaps(word); });
  return std::ranges::any_of(supports, [&](const Answer* answer) {
    const Assessment& item = answer->assessment;
    const bool timeless = item.rule.starts_with("role.") || item.rule.starts_with("event.");
    return item.about.contains(word) && !(time && timeless);
  });
}

// The same, and what else was reached of their sources.
Passages around(const std::vector<Reached>& reached, const Passages& passages) {
  Passages out;
  for (const Reached& item : reached)
    if (std::ranges::any_of(passages, [&](const Reached* one) {
          return one->passage->source.id == item.passage->source.id;
        }))
      out.push_back(&item);
  return out;
}

// A rule of these families has settled the statement as a whole.
bool reckoned(const Supports& supports, std::initializer_list<std::string_view> families) {
  return std::ranges::any_of(supports, [&](const Answer* answer) {
    return answer->assessment.facet == Assessment::kWhole &&
           std::ranges::any_of(families, [&](std::string_view family) {
             return answer->assessment.rule.starts_with(family);
           });
  });
}
// The one time or figure that a statement has is what such a rule has reckoned.
bool reckons_times(const Supports& supports) {
  return reckoned(supports, {"anniversary.", "date.", "duration.", "recency."});
}
// These ask by themselves that nothing of the statement is left over.
bool closed(const Supports& supports) { return reckoned(supports, {"duration.between", "table."}); }

// "On Wednesday" in a draft, and the source of that Wednesday tells it without a date.
bool of_its_day(const When& when, const Reached& item) {
  const std::optional<facts::Day> day = facts::parse_day(item.passage->source.published);
  if (!day) return false;
  const facts::Moment published = facts::moment(*day);
  const facts::Moment next = published + facts::kDaySeconds;
  return when.period.low <= published && when.period.high >= next - 1 &&
         when.period.high < next + facts::kDaySeconds;
}

// "At the end of September" in a draft and in a source of the same weeks: one time, whatever year
// each was read into.
bool in_the_same_words(const Reading& reading, const When& when, const Reached& item) {
  constexpr facts::Moment kWeeks = 45 * facts::kDaySeconds;
  const Reading& passage = item.passage->reading;
  const std::optional<facts::Day> here = facts::parse_day(reading.published),
                                  there = facts::parse_day(passage.published);
  if (!here || !there || when.weekday_only) return false;
  const facts::Moment apart = facts::moment(*here) - facts::moment(*there);
  const std::string_view words = when.span.of(reading.text);
  const bool month = std::ranges::any_of(words, [](char c) { return c >= 'A' && c <= 'Z'; });
  return month && apart <= kWeeks && -apart <= kWeeks &&
         std::ranges::any_of(passage.times, [&](const When& other) {
           return other.span.of(passage.text) == words;
         });
}

// What a detail is held against.
struct Grounds {
  const Statement& statement;
  const Supports& supports;
  Passages own,
      around;  // the passages that the decision rests on; the reached ones of their sources
};

bool time_told(const Grounds& grounds, std::size_t index) {
  const Reading& reading = grounds.statement.reading;
  if (bears(grounds.supports, reading.figures.size() + index) ||
      (reading.times.size() == 1 && reckons_times(grounds.supports)))
    return true;
  const bool past = grounds.statement.modality == Modality::happened;
  return std::ranges::any_of(grounds.own, [&](const Reached* one) {
    return one->alignment.times[index].stance == Stance::supports ||
           in_the_same_words(reading, reading.times[index], *one) ||
           (past && of_its_day(reading.times[index], *one));
  });
}

bool figure_told(const Grounds& grounds, std::size_t index) {
  const bool only = grounds.statement.reading.figures.size() == 1;
  return bears(grounds.supports, index) || (only && reckons_times(grounds.supports)) ||
         std::ranges::any_of(grounds.around, [&](const Reached* one) {
           return one->alignment.figures[index].answer.stance == Stance::supports;
         });
}

// The index of the term that the word is; that of none where it says too little to be one.
std::size_t term_at(const Reading& reading, Span word) {
  const auto at = std::ranges::find_if(reading.terms,
                                       [&](const Term& term) { return term.span.overlaps(word); });
  return static_cast<std::size_t>(at - reading.terms.begin());
}

// "04:12": a time of day beside no day is no time of a reading.
bool is_clock(std::string_view word) {
  return word.size() >= 3 && word.find_first_of(":.") != std::string_view::npos &&
         std::ranges::all_of(word,
                             [](char c) { return (c >= '0' && c <= '9') || c == ':' || c == '.'; });
}

bool has_clock(std::string_view text, std::string_view clock) {
  auto digit = [&](std::size_t at) {
    return at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == ':');
  };
  for (std::size_t at = text.find(clock); at != std::string_view::npos;
       at = text.find(clock, at + 1))
    if ((at == 0 || !digit(at - 1)) && !digit(at + clock.size())) return true;
  return false;
}

// What somebody is may stand elsewhere in the source; how a deed was done, where the deed is told.
bool word_told(const Grounds& grounds, const Detail& detail, Span word) {
  const Reading& reading = grounds.statement.reading;
  const Passages& passages = detail.of_noun ? grounds.around : grounds.own;
  if (const std::size_t i = term_at(reading, word); i < reading.terms.size())
    return std::ranges::any_of(passages, [&](const Reached* one) {
      return one->alignment.words.found[i] >= 0 || one->alignment.in_background[i];
    });
  const std::string lower = facts::lower(word.of(reading.text));
  if (is_clock(lower))
    return std::ranges::any_of(
        passages, [&](const Reached* one) { return has_clock(one->passage->record.text, lower); });
  return is_comparative(lower) || std::ranges::any_of(passages, [&](const Reached* one) {
           const std::vector<std::string> words = lower_words(one->passage->record.text);
           return std::ranges::find(words, lower) != words.end();
         });
}

// "Such a case", "in this way"; but "every year" says how often.
bool is_light(const Reading& reading, Span word) {
  const std::size_t i = term_at(reading, word);
  return i < reading.terms.size() && reading.terms[i].weight < kLight &&
         reading.terms[i].base != "year";
}

// One of its words, its figure or its time is told.
bool told(const Grounds& grounds, const Detail& detail) {
  const Reading& reading = grounds.statement.reading;
  if (std::ranges::all_of(detail.words, [&](Span word) { return is_light(reading, word); }))
    return true;
  return std::ranges::any_of(detail.words, [&](Span word) {
    if (accounted_for(grounds.supports, reading, word)) return true;
    for (std::size_t i = 0; i < reading.times.size(); ++i)
      if (reading.times[i].span.overlaps(word)) return time_told(grounds, i);
    for (std::size_t i = 0; i < reading.figures.size(); ++i)
      if (reading.figures[i].span.overlaps(word)) return figure_told(grounds, i);
    return word_told(grounds, detail, word);
  });
}

}  // namespace

Supports with_figures_of(const std::vector<Answer>& answers, const Answer& supports) {
  Supports out = {&supports};
  for (const Answer& answer : answers)
    if (answer.assessment.stance == Stance::supports && answer.assessment.facet >= 0 &&
        answer.assessment.rule == "duration.value" &&
        answer.passage->source.id == supports.passage->source.id)
      out.push_back(&answer);
  return out;
}

std::vector<std::string> details_open(const Statement& statement,
                                      const std::vector<Reached>& reached,
                                      const Supports& supports) {
  Grounds grounds{statement, supports, resting(reached, supports), {}};
  grounds.around = around(reached, grounds.own);
  std::vector<std::string> out;
  if (closed(supports)) return out;
  for (const Detail& detail : statement.details)
    if (!told(grounds, detail)) out.emplace_back(detail.span.of(statement.reading.text));
  return out;
}

}  // namespace stet::verify
