// The period that a temporal mention names, as wide as its words leave it.
#include <algorithm>

#include "facts/analysis.h"
#include "facts/calendar.h"

namespace stet::facts {
namespace {

// The grain of a TIMEX3 date that is coarser than a day.
std::optional<Grain> coarse_grain(std::string_view timex) {
  if (timex.find('/') != std::string_view::npos || timex.find('X') != std::string_view::npos)
    return std::nullopt;
  const bool digits =
      std::all_of(timex.begin(), timex.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits && timex.size() == 2) return Grain::century;
  if (digits && timex.size() == 3) return Grain::decade;
  if (digits && timex.size() == 4) return Grain::year;
  if (timex.size() == 7 && timex[4] == '-' && timex[5] != 'Q' && timex[5] != 'H')
    return Grain::month;
  if (timex.size() == 8 && timex.substr(4, 2) == "-W") return Grain::week;
  return std::nullopt;
}

// "Two years ago" gives a day, but speaks of a year: half a year to either side, and the year that
// it falls in.
Interval widened(Interval days, Grain grain) {
  const Interval unit = containing(days.low, grain);
  const Moment half = (unit.high - unit.low) / 2 / kDaySeconds * kDaySeconds;
  return {std::min(unit.low, days.low - half), std::max(unit.high, days.high + half)};
}

}  // namespace

Period period_of(const Mention& mention, std::string_view text) {
  Period out;
  out.timex = mention.timex;
  out.text = std::string(mention.span.of(text));
  out.stated = true;
  // A length has no place in time, and a time of day without its day none that the words give.
  if (mention.type == MentionType::duration || mention.type == MentionType::set ||
      mention.timex.starts_with("T"))
    return out;
  const auto low = parse_moment(mention.low_time);
  const auto high = parse_moment(mention.high_time);
  if (low && high) {
    Interval days{*low, *high};
    const auto grain = coarse_grain(mention.timex);
    if (grain && days.high - days.low == kDaySeconds) days = widened(days, *grain);
    // A part of a day is where people take it to be: the day, and for a night the hours after it.
    if (mention.timex.ends_with("TNI") || mention.timex.ends_with("TMO") ||
        mention.timex.ends_with("TAF") || mention.timex.ends_with("TEV")) {
      days = containing(days.low, Grain::day);
      if (mention.timex.ends_with("TNI")) days.high += 8 * kHour;
    }
    out.low = days.low;
    out.high = days.high;
    return out;
  }
  if (low) out.low = *low;
  if (high) out.high = *high;
  return out;
}

}  // namespace stet::facts
