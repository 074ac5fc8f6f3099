// Looks each of the two moments up and subtracts the one from the other.
#include "verify/hours_between.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "facts/analysis.h"
#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/told_events.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kSurely = 0.75;  // of an event's words, before a stretch is refuted
constexpr double kStrength = 0.7;
constexpr double kMonth = 30.44 * 86400;

struct Stretch {
  int facet = Assessment::kWhole;  // of "a minute", which is no figure, the whole
  Quantity length;                 // in seconds
  double unit = 0;                 // the one it is counted in, in seconds
  Span words;                      // that tell it
  Span earlier, later;             // the words of the two events
};

double unit_of(std::string_view words) {
  struct Unit {
    std::string_view word;
    double seconds;
  };
  constexpr auto kUnits = std::to_array<Unit>({{"minute", 60},
                                               {"hour", 3600},
                                               {"day", 86400},
                                               {"fortnight", 14 * 86400.0},
                                               {"week", 7 * 86400.0},
                                               {"month", kMonth}});
  for (const Unit& unit : kUnits)
    if (words.find(unit.word) != std::string_view::npos) return unit.seconds;
  return 0;
}

// "D after <earlier>, <later>", "<later> D after <earlier>", and the same with "before".
std::optional<Stretch> laid_out(const Reading& reading, Span length, Stretch out) {
  const std::string_view text = reading.text, rest = text.substr(length.end);
  const bool after = rest.starts_with(" after "), before = rest.starts_with(" before ");
  if (!after && !before) return std::nullopt;
  const std::size_t from = length.end + (after ? 7 : 8);
  const std::size_t comma = std::min(text.find(", ", from), text.size());
  const bool leads = length.start < 12;
  if (leads && comma == text.size()) return std::nullopt;
  const Span beside{from, comma};
  const Span other = leads ? Span{comma, text.size()} : Span{0, length.start};
  out.words = length;
  out.earlier = after ? beside : other;
  out.later = after ? other : beside;
  return out;
}

std::optional<Stretch> stretch_of(const Reading& reading) {
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Figure& figure = reading.figures[i];
    if (figure.type != MentionType::duration || !figure.quantity.figure) continue;
    const double unit = unit_of(facts::lower(figure.span.of(reading.text)));
    if (unit > 0)
      if (auto out = laid_out(reading, figure.span,
                              {static_cast<int>(i), figure.quantity, unit, {}, {}, {}}))
        return out;
  }
  if (!reading.figures.empty()) return std::nullopt;
  const std::vector<facts::Word> words = facts::words_of(reading.text, {0, reading.text.size()});
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_one_of(facts::lower(words[i].text), {"a", "an"}) ||
        !is_one_of(words[i + 1].text, {"day", "hour", "minute", "month", "week"}))
      continue;
    const double unit = unit_of(words[i + 1].text);
    Quantity length = exactly(unit, "s");
    length.low = unit / 2, length.high = unit * 1.5;
    if (auto out = laid_out(reading, {words[i].span.start, words[i + 1].span.end},
                            {Assessment::kWhole, length, unit, {}, {}, {}}))
      return out;
  }
  return std::nullopt;
}

bool by_clock(const When& when) {
  const std::size_t t = when.period.timex.find('T');
  return t != std::string::npos && t + 1 < when.period.timex.size() &&
         when.period.timex[t + 1] >= '0' && when.period.timex[t + 1] <= '9' &&
         when.period.low != Period::kOpenStart && when.period.high != Period::kOpenEnd &&
         when.period.high - when.period.low <= facts::kMinute;
}

bool by_day(const When& when) {
  constexpr std::size_t kDay = 10;
  return when.period.timex.size() == kDay && when.period.low != Period::kOpenStart &&
         when.period.high - when.period.low == facts::kDaySeconds;
}

// Times of day stand in a reading only beside their day.
std::vector<When> clocks_of(const Reading& reading) {
  std::vector<When> out;
  for (const Mention& mention : facts::read_times(reading.text, reading.published)) {
    if (mention.type != MentionType::time) continue;
    When when{mention.span, {}, false};
    const auto low = facts::parse_moment(mention.low_time),
               high = facts::parse_moment(mention.high_time);
    if (!low || !high) continue;
    when.period.low = *low, when.period.high = *high, when.period.timex = mention.timex;
    if (by_clock(when)) out.push_back(std::move(when));
  }
  return out;
}

std::vector<When> days_of(const Reading& reading) {
  std::vector<When> out;
  std::ranges::copy_if(reading.times, std::back_inserter(out), by_day);
  return out;
}

// The clock alone, without its day.
bool bare(const When& when) { return when.period.timex.starts_with('T'); }

// What lies between, in seconds; nullopt where that is not known.
std::optional<double> apart(const When& earlier, const When& later) {
  double out = static_cast<double>(later.period.low - earlier.period.low);
  if (by_clock(earlier) && bare(earlier) != bare(later)) out = std::fmod(out, facts::kDaySeconds);
  return out > 0 ? std::optional(out) : std::nullopt;
}

Stance held_against(const Stretch& claimed, double found) {
  const Quantity& length = claimed.length;
  const Range range = range_of(length);
  const bool bound = length.modifier != Modifier::none && length.modifier != Modifier::approx;
  const double stated = *length.figure;
  const double room = bound ? 0 : std::min(claimed.unit / 2, std::max(stated / 6, 60.0));
  const double low = bound ? range.low : std::min(range.low, stated - room),
               high = bound ? range.high : std::max(range.high, stated + room);
  if (found >= low && found <= high) return Stance::supports;
  const double clear = bound ? 0.05 * stated : std::max(claimed.unit, 0.2 * stated);
  return found < low - clear || found > high + clear ? Stance::refutes : Stance::neutral;
}

std::string shown(double seconds) {
  const auto minutes = static_cast<long>(std::lround(seconds / 60));
  if (const long days = minutes / (24 * 60); minutes % (24 * 60) == 0)
    return std::to_string(days) + (days == 1 ? " day" : " days");
  if (minutes < 120) return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
  const std::string hours = std::to_string(minutes / 60) + " hours";
  return minutes % 60 == 0 ? hours : hours + " " + std::to_string(minutes % 60) + " minutes";
}

std::string words_of(const EventTold& event) {
  return std::string(event.when.span.of(event.item->passage->reading.text));
}

// Every telling word of the statement is told by the one event or the other.
bool all_told(const Statement& statement, Span length, const EventTold& one, const EventTold& two) {
  constexpr double kTelling = 0.5;
  for (std::size_t i = 0; i < statement.reading.terms.size(); ++i)
    if (statement.reading.terms[i].weight >= kTelling &&
        !length.overlaps(statement.reading.terms[i].span) &&
        one.item->alignment.words.found[i] < 0 && two.item->alignment.words.found[i] < 0)
      return false;
  return true;
}

// A minute that the statement gives one of the two itself is the source's, too.
bool own_clock_agrees(const Reading& reading, Span part, const EventTold& event) {
  return std::ranges::none_of(clocks_of(reading), [&](const When& when) {
    return part.contains(when.span) &&
           when.period.timex.find(event.when.period.timex) == std::string::npos &&
           event.when.period.timex.find(when.period.timex) == std::string::npos;
  });
}

std::vector<Answer> answers(const Stretch& stretch, Stance stance, const EventTold& earlier,
                            const EventTold& later, double found, const Reading& reading) {
  Assessment item{.facet = stretch.facet,
                  .stance = stance,
                  .rule = "duration.between",
                  .reason = stance == Stance::supports ? "derived" : "arithmetic",
                  .steps = {},
                  .strength = kStrength};
  item.steps = {
      "from the source: from " + words_of(earlier) + " to " + words_of(later) + ", " + shown(found),
      "the draft has " + std::string(stretch.words.of(reading.text))};
  const Prepared *one = later.item->passage, *two = earlier.item->passage;
  item.beside = one == two ? nullptr : two;
  std::vector<Answer> out = {{one, item}};
  if (one == two) return out;
  item.beside = one;
  out.push_back({two, std::move(item)});
  return out;
}

std::vector<Answer> between_events(const Statement& statement,
                                   const std::vector<Reached>& reached) {
  const std::optional<Stretch> stretch = stretch_of(statement.reading);
  if (!stretch || !statement.reading.negations.empty()) return {};
  const bool fine = stretch->unit < facts::kDaySeconds;
  const UsableTimes usable = fine ? clocks_of : days_of;
  for (const Reached& item : reached) {
    const auto later = event_told(statement, item, stretch->later, usable);
    const auto earlier =
        later ? best_told(statement, reached, stretch->earlier, item.passage->source.id, usable)
              : std::nullopt;
    if (!earlier || (earlier->item == later->item && earlier->when.span == later->when.span))
      continue;
    if (!own_clock_agrees(statement.reading, stretch->earlier, *earlier) ||
        !own_clock_agrees(statement.reading, stretch->later, *later))
      continue;
    const std::optional<double> found = apart(earlier->when, later->when);
    if (!found) continue;
    const Stance stance = held_against(*stretch, *found);
    const bool sure = std::min(earlier->told, later->told) >= kSurely;
    if (stance == Stance::neutral || (stance == Stance::refutes && !sure) ||
        (stretch->facet == Assessment::kWhole &&
         !all_told(statement, stretch->words, *earlier, *later)))
      continue;
    return answers(*stretch, stance, *earlier, *later, *found, statement.reading);
  }
  return {};
}

// The minute of the day that "13 minutes before midnight" names.
struct Clock {
  std::size_t figure = 0, time = 0;
  facts::Moment of_day = 0;  // seconds since midnight
  std::optional<facts::Moment> day;
};

facts::Moment within_day(facts::Moment moment) {
  const facts::Moment rest = moment % facts::kDaySeconds;
  return rest < 0 ? rest + facts::kDaySeconds : rest;
}

std::optional<Clock> clock_of(const Reading& reading) {
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Figure& figure = reading.figures[i];
    if (figure.type != MentionType::duration || !figure.quantity.figure ||
        figure.quantity.modifier != Modifier::none || *figure.quantity.figure >= 12 * 3600)
      continue;
    for (std::size_t j = 0; j < reading.times.size(); ++j) {
      const When& when = reading.times[j];
      const std::string words = facts::lower(when.span.of(reading.text));
      const bool before = words.starts_with("before "), after = words.starts_with("after ");
      const std::size_t t = when.period.timex.find('T');
      if ((!before && !after) || when.span.start != figure.span.end + 1 || t == std::string::npos ||
          (!has_word(words, {"midnight", "noon"})))
        continue;
      const facts::Moment point = has_word(words, {"noon"}) ? 12 * facts::kHour : 0;
      const auto step = static_cast<facts::Moment>(*figure.quantity.figure);
      Clock out{i, j, within_day(point + (before ? -step : step)), std::nullopt};
      if (std::optional<facts::Day> day = facts::parse_day(when.period.timex))
        out.day = facts::moment(*day);
      return out;
    }
  }
  return std::nullopt;
}

// A passage that gives the minute of what the statement tells, on the same day or on none.
std::vector<Answer> by_the_clock(const Statement& statement, const std::vector<Reached>& reached) {
  constexpr double kRest = 0.75;
  const std::optional<Clock> claimed = clock_of(statement.reading);
  if (!claimed) return {};
  for (const Reached& item : reached) {
    const Reading& there = item.passage->reading;
    const std::vector<When> clocks = clocks_of(there);
    const std::size_t count = clocks.size();
    if (clocks.empty()) continue;
    const When* only = &clocks.front();
    const facts::Moment day = only->period.low - within_day(only->period.low);
    // Midnight belongs to the day before it as well as to the one after it.
    if (claimed->day && !bare(*only) && std::abs(day - *claimed->day) > facts::kDaySeconds)
      continue;
    const facts::Moment gap = std::abs(within_day(only->period.low) - claimed->of_day);
    const bool agrees = gap <= facts::kMinute, told = item.alignment.word_share >= kRest;
    const bool clash = told && count == 1 && gap > 2 * facts::kMinute &&
                       gap < facts::kDaySeconds - 2 * facts::kMinute;
    if (!agrees && !clash) continue;
    Assessment found{.facet = static_cast<int>(claimed->figure),
                     .stance = agrees ? Stance::supports : Stance::refutes,
                     .rule = "duration.between",
                     .reason = agrees ? "derived" : "arithmetic",
                     .steps = {},
                     .strength = kStrength};
    const std::string minute = facts::format(claimed->of_day + facts::kDaySeconds).substr(11);
    found.steps = {"the draft has " + minute + ", the source " +
                   std::string(only->span.of(there.text))};
    std::vector<Answer> out = {{item.passage, found}};
    found.facet = static_cast<int>(statement.reading.figures.size() + claimed->time);
    if (agrees) out.push_back({item.passage, std::move(found)});
    return out;
  }
  return {};
}

}  // namespace

std::vector<Answer> hours_between(const Statement& statement, const std::vector<Reached>& reached) {
  std::vector<Answer> out = between_events(statement, reached);
  return out.empty() ? by_the_clock(statement, reached) : out;
}

}  // namespace stet::verify
