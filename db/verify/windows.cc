// Reads recency windows and anniversary bases out of figures and times and the words beside them.
#include "verify/windows.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/degrees.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/tops.h"

namespace stet::verify {
namespace {

constexpr double kSecondsPerYear = 365.2425 * 86400;

std::string word_before(const Reading& reading, std::size_t at) {
  std::string_view text = std::string_view(reading.text).substr(0, at);
  std::size_t end = text.find_last_not_of(" \n");
  if (end == std::string_view::npos) return {};
  std::size_t start = text.find_last_of(" \n,(", end);
  start = start == std::string_view::npos ? 0 : start + 1;
  return facts::lower(text.substr(start, end + 1 - start));
}

std::string word_after(const Reading& reading, std::size_t at) {
  std::string_view text = std::string_view(reading.text).substr(at);
  std::size_t start = text.find_first_not_of(" \n");
  if (start == std::string_view::npos) return {};
  std::size_t end = text.find_first_of(" \n,.;:)", start);
  return facts::lower(text.substr(start, std::min(end, text.size()) - start));
}

bool has_digits(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "first", "last", "highest", "worst", "most": what a window is said of.
bool has_superlative(const Reading& reading, std::size_t before) {
  for (const ReadWord& word : reading.words) {
    if (word.span.start >= before) break;
    const std::string_view lower = std::string_view(word.lower).substr(0, before - word.span.start);
    if (is_one_of(lower, {"first", "last", "record", "only", "not", "never"}) ||
        is_superlative(lower))
      return true;
  }
  // "No stronger earthquake had hit the coast for 95 years."
  return std::ranges::any_of(tops_in(std::string_view(reading.text).substr(0, before)),
                             [](const Top& top) { return top.denied; });
}

// "Since Castle Morn lost a crown in 1978": where the "since" of the clause that ends in this time
// begins.
std::optional<std::size_t> since_clause(const Reading& reading, const When& when) {
  constexpr std::size_t kReach = 60;
  const std::string lower = facts::lower(std::string_view(reading.text).substr(0, when.span.start));
  const std::size_t since = lower.rfind(" since ");
  if (since == std::string::npos || when.span.start - since > kReach ||
      !is_one_of(word_before(reading, when.span.start), {"in"}))
    return std::nullopt;
  const bool broken = std::ranges::any_of(
      reading.breaks, [&](std::size_t at) { return at > since && at < when.span.start; });
  return broken ? std::nullopt : std::optional(since);
}

std::optional<double> years_of(const Figure& figure) {
  if (figure.type != MentionType::duration || !figure.quantity.figure) return std::nullopt;
  double years = *figure.quantity.figure / kSecondsPerYear;
  double whole = std::round(years);
  if (whole < 1 || std::abs(years - whole) > 0.05 + 0.001 * whole)
    return std::nullopt;  // a year may be reckoned as 365 days
  return whole;
}

// The year that counting back starts from: one that the same stretch states beside the figure, else
// the text's own.
std::optional<int> reference_year(const Reading& reading, Span beside) {
  for (const When& when : reading.times) {
    std::string relative = facts::lower(when.span.of(reading.text));
    if (is_one_of(relative, {"last year", "next year", "this year"}) && year_of_period(when.period))
      return year_of_period(when.period);
    bool distinct = when.span.end <= beside.start || when.span.start >= beside.end;
    std::optional<int> year = year_of_period(when.period);
    if (distinct && year && nearness(reading, when.span, beside) > 0.35 &&
        has_digits(when.span.of(reading.text)) &&
        !is_one_of(word_before(reading, when.span.start), {"since"}))
      return year;
  }
  return year_of_text(reading);
}

std::optional<Base> counted_back(const Reading& reading, double years, Span span) {
  std::optional<int> reference = reference_year(reading, span);
  if (!reference || years < 2 || years > 1500) return std::nullopt;
  return Base{*reference - static_cast<int>(years), years, *reference, true, span};
}

constexpr double kRoom = 0.08;  // of an age that is told as near a number

// "Almost", "nearly"; "under 40 years old" is a bound.
bool nearly_so(std::string_view words) {
  return has_word(words, {"almost", "approaching", "close", "nearly", "virtually"});
}

}  // namespace

std::optional<int> year_of_text(const Reading& reading) {
  std::optional<facts::Day> day = facts::parse_day(reading.published);
  return day ? std::optional(facts::year_of(*day)) : std::nullopt;
}

std::optional<int> year_of_period(const Period& period) {
  if (period.low == Period::kOpenStart || period.high == Period::kOpenEnd ||
      period.high - period.low > 367 * facts::kDaySeconds)
    return std::nullopt;
  return facts::year_of(facts::day_of(period.low));
}

namespace {

// "72 years ago" is a year with a room of some months about it.
std::optional<int> year_of_timex(const Period& period) {
  if (period.timex.size() < 4 || !std::all_of(period.timex.begin(), period.timex.begin() + 4,
                                              [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  return std::stoi(period.timex.substr(0, 4));
}

// "The last time was in 2013", "it last rained in May": the time of the last one, told outright.
std::optional<Window> told_last(const Reading& reading) {
  const std::vector<ReadWord>& words = reading.words;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].lower != "last") continue;
    const std::string& next = words[i + 1].lower;
    bool time = is_one_of(next, {"time", "occasion"});
    std::string base = base_form(next);
    bool verb =
        !time && base != next &&
        (mostly(base, 'v') || is_one_of(base, {"see", "have", "hold", "win", "rise", "fall"}));
    if (!time && !verb) continue;
    for (const When& when : reading.times) {
      std::optional<int> year = year_of_period(when.period);
      if (!year && when.span.of(reading.text).find("years ago") != std::string_view::npos)
        year = year_of_timex(when.period);
      if (year && when.span.start > words[i].span.start) return Window{*year, true, when.span};
    }
  }
  return std::nullopt;
}

// "Never before", "the highest ever", "an all-time high".
std::optional<Window> told_never(const Reading& reading) {
  std::string lower = " " + facts::lower(reading.text) + " ";
  std::size_t never = lower.find(" never "), before = lower.find(" before");
  // `lower` has one blank more at its front than the text.
  auto window = [](std::size_t start, std::size_t end) {
    return Window{.year = -10000, .exact = true, .span = {start, end - 1}, .never = true};
  };
  if (never != std::string::npos && before != std::string::npos && before > never)
    return window(never, before + std::string_view(" before").size());
  for (std::string_view cue : {"est ever ", " all-time ", " for the first time ever",
                               " in its history ", " unprecedented "}) {
    const std::size_t at = lower.find(cue);
    if (at == std::string::npos) continue;
    const std::size_t start = cue.front() == ' ' ? at : lower.rfind(' ', at);
    return window(start, std::min(at + cue.size(), lower.size()) - (cue.back() == ' ' ? 1 : 0));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Window> recency_window(const Reading& reading) {
  for (const When& when : reading.times) {
    if (word_before(reading, when.span.start) != "since" &&
        !std::string_view(reading.text).substr(when.span.start).starts_with("since"))
      continue;
    if (!has_superlative(reading, when.span.start)) continue;
    facts::Moment start = when.period.low;
    if (start == Period::kOpenStart) continue;
    return Window{facts::year_of(facts::day_of(start)), true, when.span};
  }
  for (const When& when : reading.times) {
    const std::optional<std::size_t> since = since_clause(reading, when);
    const std::optional<int> year = year_of_period(when.period);
    if (since && year && has_superlative(reading, *since))
      return Window{*year, true, {*since + 1, when.span.end}};
  }
  for (const Figure& figure : reading.figures) {
    std::optional<double> years = years_of(figure);
    if (!years || !is_one_of(word_before(reading, figure.span.start),
                             {"in", "for", "than", "over", "nearly", "almost"}))
      continue;
    std::optional<int> now = year_of_text(reading);
    if (!now || !has_superlative(reading, figure.span.start)) continue;
    return Window{*now - static_cast<int>(*years), false, figure.span};
  }
  if (std::optional<Window> last = told_last(reading)) return last;
  return told_never(reading);
}

namespace {

// "The centenary", "its bicentenary": as many years.
std::optional<Base> centenary(const Reading& reading) {
  for (const ReadWord& word : reading.words) {
    const std::string& lower = word.lower;
    const double years = is_one_of(lower, {"centenary", "centennial"})       ? 100
                         : is_one_of(lower, {"bicentenary", "bicentennial"}) ? 200
                         : is_one_of(lower, {"tercentenary"})                ? 300
                                                                             : 0;
    if (years > 0) return counted_back(reading, years, word.span);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Base> held_for(const Reading& reading) {
  const std::string lower = " " + facts::lower(reading.text) + " ";
  const bool perfect = lower.find(" has ") != std::string::npos ||
                       lower.find(" have ") != std::string::npos ||
                       lower.find("'s been ") != std::string::npos;
  if (!perfect || !reading.negations.empty()) return std::nullopt;
  for (const Figure& figure : reading.figures) {
    const std::optional<double> years = years_of(figure);
    if (!years || figure.quantity.modifier != Modifier::none ||
        word_before(reading, figure.span.start) != "for")
      continue;
    std::optional<Base> base = counted_back(reading, *years, figure.span);
    if (base) base->loose = true;
    return base;
  }
  for (const When& when : reading.times) {
    const bool since = facts::lower(when.span.of(reading.text)).starts_with("since ") ||
                       word_before(reading, when.span.start) == "since";
    if (!since || when.period.low == Period::kOpenStart || when.period.timex.size() < 4 ||
        !has_digits(when.span.of(reading.text)))
      continue;
    const int year = facts::year_of(facts::day_of(when.period.low));
    return Base{year, 0, year, false, when.span};
  }
  return std::nullopt;
}

std::optional<Base> anniversary_base(const Reading& reading) {
  if (std::optional<Base> hundred = centenary(reading)) return hundred;
  for (const Figure& figure : reading.figures) {
    if (figure.type != MentionType::ordinal || !figure.quantity.figure) continue;
    std::string next = word_after(reading, figure.span.end);
    if (is_one_of(next, {"anniversary", "birthday", "jubilee"}))
      return counted_back(reading, *figure.quantity.figure, figure.span);
  }
  for (const Figure& figure : reading.figures) {
    std::optional<double> years = years_of(figure);
    // "Seven years after the mine had closed, the hospital opened": counted to another event, not
    // to now.
    if (years && word_after(reading, figure.span.end) == "after" &&
        reading.text.find(" had ") != std::string::npos)
      continue;
    if (years && is_one_of(word_after(reading, figure.span.end), {"since", "ago", "of", "after"}))
      if (std::optional<Base> base = counted_back(reading, *years, figure.span)) return base;
  }
  // "118 years old": by this year's birthday or the one before. "Over 43.1 years old" is a bound,
  // and no birthday has decimals.
  for (const Figure& figure : reading.figures) {
    if (figure.quantity.unit != "year" || !figure.quantity.figure ||
        std::string_view(figure.span.of(reading.text)).find("old") == std::string_view::npos)
      continue;
    const Modifier modifier = figure.quantity.modifier;
    const bool nearly = modifier == Modifier::lt && nearly_so(figure.span.of(reading.text));
    if ((modifier != Modifier::none && modifier != Modifier::approx && !nearly) ||
        *figure.quantity.figure != std::floor(*figure.quantity.figure))
      continue;
    if (std::optional<Base> base = counted_back(reading, *figure.quantity.figure, figure.span)) {
      const int room = static_cast<int>(*figure.quantity.figure * kRoom);
      base->loose = true;
      base->under = modifier == Modifier::none ? 0 : room;
      base->over = modifier == Modifier::approx ? room : 0;
      return base;
    }
  }
  for (const When& when : reading.times) {
    std::string_view words = when.span.of(reading.text);
    const std::optional<int> year = year_of_timex(when.period), now = year_of_text(reading);
    // "Fewer than ten years ago": what is compared with, no age of the deed.
    if (words.find("years ago") == std::string_view::npos || !year || !now ||
        is_one_of(word_before(reading, when.span.start), {"than", "from"}))
      continue;
    Base out{*year, static_cast<double>(*now - *year), *now, true, when.span};
    out.ago = !year_of_period(when.period);  // "80 years ago next month" names a feast
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::verify
