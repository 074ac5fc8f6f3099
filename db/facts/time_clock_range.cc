// Stretches of hours: "3 to 4 p.m. on Friday", "from 9:30 to 11:00", "from 4 p.m. today to 5 p.m.
// tomorrow".
#include <utility>

#include "facts/time_clock.h"
#include "facts/time_frame.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"

namespace stet::facts::times {
namespace {

constexpr int kHalfDay = 12 * 3600;

std::optional<Clock> clock_in(const Found& found) {
  return found && found->time.clock && !found->time.clock->part ? found->time.clock : std::nullopt;
}

// "3-4pm", "from 9:30 to 11:00", "between 5 and 6 in the afternoon".
struct Clocks {
  std::size_t end = 0;
  Clock first, last;
};
// The hour that a range may begin with, sure to be one or not.
struct FirstHour {
  Found hour;
  bool sure = false;
};
FirstHour first_hour(const Scene& s, std::size_t at) {
  FirstHour out{.hour = read_clock(s, at)};
  out.sure = clock_in(out.hour).has_value();
  if (!out.sure) out.hour = bare_hour(s, at);
  if (!clock_in(out.hour) && s[at].is_number() && s[at].digits <= 2 && s[at].number <= 24 &&
      s[at + 1].is('-') && !s[at].ordinal) {
    // "3-4pm": the dash is glued to the hour
    out.hour = Match{at, at + 1, {}};
    out.hour->time.clock = clock_at(static_cast<int>(s[at].number) * 3600 % 86400,
                                    s[at].number > 12 ? Settled::yes : Settled::no);
  }
  if (!clock_in(out.hour)) out.hour.reset();
  return out;
}

std::optional<Clocks> read_clocks(const Scene& s, const Frame& frame, const FirstHour& begin,
                                  bool beside_date) {
  const Found& first = begin.hour;
  if (!first) return std::nullopt;
  const bool sure_first = begin.sure;
  std::size_t i = first->end;
  Found morning = s[i].is(Term::in) ? read_daypart(s, i) : std::nullopt;
  Clock low = *first->time.clock;
  if (morning && morning->time.clock && !morning->time.days) {
    low = in_half(low, *morning->time.clock);
    i = morning->end;
  }
  const std::size_t join = past_join(s, i, frame);
  if (join == i) return std::nullopt;
  Found last = read_clock(s, join);
  const bool sure_last = clock_in(last).has_value();
  if (!sure_last) last = bare_hour(s, join);
  if (!clock_in(last)) return std::nullopt;
  std::size_t end = last->end;
  Clock high = *last->time.clock;
  Found part = s[end].is(Term::in) || s[end].is(Term::at) ? read_daypart(s, end) : std::nullopt;
  const bool parted = part && part->time.clock && part->time.clock->part && !part->time.days;
  if (parted) {
    high = in_half(high, *part->time.clock);
    end = part->end;
  }
  const bool framed = frame.from || frame.between;
  // Two bare figures are hours only beside a date or a part of the day: "9-11" may be anything.
  const bool clear = sure_first || sure_last || parted || s.fragment;
  if (!clear && !(beside_date && (framed || frame.after_day))) return std::nullopt;
  if (s.fragment && !sure_first && !sure_last && !parted && !framed && !beside_date)
    return std::nullopt;
  if ((!sure_first || !sure_last) && !s.fragment && !beside_date && !low.settled && !high.settled &&
      !framed)
    return std::nullopt;
  if (high.settled && !low.settled) {
    if (high.low >= kHalfDay && low.low + kHalfDay < high.low)
      low = clock_at(low.low % kHalfDay + kHalfDay, Settled::yes);
    else if (high.low < kHalfDay && low.low > high.low && low.low < kHalfDay)
      low = clock_at(low.low + kHalfDay, Settled::yes);
  } else if (low.settled && !high.settled && high.low <= low.low && high.low + kHalfDay > low.low &&
             high.low < kHalfDay) {
    high = clock_at(high.low + kHalfDay, Settled::yes);
  } else if (!low.settled && !high.settled && high.low <= low.low && high.low < kHalfDay) {
    high = clock_at(high.low + kHalfDay, Settled::yes);
  }
  return Clocks{end, low, high};
}

Match clock_range(std::size_t begin, std::size_t end, const Clocks& clocks,
                  std::optional<Interval> day, const std::string& day_timex) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.type = MentionType::time;
  Clock both = clocks.first;
  both.high = clocks.last.low;
  if (both.high <= both.low) both.high += static_cast<int>(kDaySeconds);
  both.settled = true;
  out.time.timex = day_timex + clocks.first.timex + "/" + clocks.last.timex;
  if (day)
    out.time.days = Interval{day->low + both.low, day->low + both.high};
  else
    out.time.clock = both;
  if (clocks.last.zone) out.time.clock = both, out.time.clock->zone = clocks.last.zone;
  return out;
}

// The day that a range of hours is on, before or after it.
Found clocks(const Scene& s, std::size_t at, const Frame& frame) {
  const FirstHour first = first_hour(s, frame.start);
  if (!first.hour) return std::nullopt;
  auto range = read_clocks(s, frame, first, false);
  if (!range) {
    // "from 5 to 6 on 1st Jan", "five to seven of tomorrow"
    range = read_clocks(s, frame, first, true);
    if (!range) return std::nullopt;
    std::size_t i = range->end;
    if (s[i].is(Term::on) || s[i].is(Term::of)) ++i;
    const Found day = i > range->end || s[i].is(Term::next) || s[i].is(Term::relative_day)
                          ? read_date(s, i)
                          : std::nullopt;
    if (!day || day->time.grain > Grain::day || day->time.clock) return std::nullopt;
    const Time settled_day = settle(s, day->time, tense_around(s, at, day->end));
    return clock_range(at, day->end, *range, settled_day.days, settled_day.timex);
  }
  std::size_t i = range->end;
  if (s[i].is(',')) ++i;
  if (s[i].is(Term::on) || s[i].is(Term::of)) ++i;
  const Found day = read_date(s, i);
  if (day && day->time.grain <= Grain::day && !day->time.clock) {
    const Time settled_day = settle(s, day->time, tense_around(s, at, day->end));
    return clock_range(at, day->end, *range, settled_day.days, settled_day.timex);
  }
  return clock_range(at, range->end, *range, std::nullopt, "");
}

// "Friday between 1 and 4 p.m.", "2018-09-23 1p.m. to 4", "monday 8 to 9".
Found day_then_clocks(const Scene& s, std::size_t at) {
  // "in the afternoon on Friday between 1 p.m. and 4 p.m."
  const Found part_first = s[at].is(Term::in) ? read_daypart(s, at) : std::nullopt;
  const bool named = part_first && part_first->time.clock && !part_first->time.days &&
                     s[part_first->end].is(Term::on);
  Found day = read_date(s, named ? part_first->end + 1 : at);
  if (!day || day->time.grain > Grain::day || day->time.clock ||
      (day->time.days && day->time.days->high - day->time.days->low > kDaySeconds))
    return std::nullopt;
  if (day->time.type == MentionType::time) return std::nullopt;
  std::size_t i = day->end;
  Found part = read_daypart(s, i);
  if (!part && s[i].is(Term::daypart)) part = Match{i, i + 1, {}};
  if (part && !part->time.days) i = part->end;
  if (s[i].is(',') || (s[i].is('-') && !s[i].glued)) ++i;
  if (s[i].is(Term::at) || s[i].is(Term::around)) ++i;
  if (s[i].is(Term::around)) ++i;
  Frame frame = read_frame(s, i);
  frame.after_day = true;
  const auto range = read_clocks(s, frame, first_hour(s, frame.start), true);
  if (!range) return std::nullopt;
  std::size_t end = range->end;
  // "Thu Oct 26, 10:00 - 11:00:09 2023", as machines write it
  Fields& fields = day->time.fields;
  if (const auto year = read_year(s, end); year && !year->words && fields.month > 0 &&
                                           fields.year == 0 && s[end - 2].is(':') &&
                                           !s[end].glued && !s[year->end].is_word()) {
    fields.year = static_cast<int>(year->value);
    end = year->end;
  }
  const Time settled_day = settle(s, day->time, tense_around(s, at, end));
  return clock_range(at, end, *range, settled_day.days, settled_day.timex);
}

// "from 4 p.m. today to 5 p.m. tomorrow": a time of day on a day at both ends.
Found moments(const Scene& s, std::size_t at, const Frame& frame) {
  Found first = read_point(s, frame.start);
  if (!first || (first->time.type != MentionType::time && !frame.from)) return std::nullopt;
  const std::size_t join = past_join(s, first->end, frame);
  if (join == first->end && !(s[join].is('/') && s.fragment && s[join].glued)) return std::nullopt;
  Found last = read_point(s, join == first->end ? join + 1 : join);
  if (!last) return std::nullopt;
  if (first->time.type != MentionType::time && last->time.type != MentionType::time)
    return std::nullopt;
  const auto dated = [](const Time& time) {
    return time.days || time.timex.find('-') != std::string::npos ||
           (time.clock && time.timex.size() > time.clock->timex.size());
  };
  if (!first->time.days && !last->time.days) {
    const bool days_named = first->end - first->begin > 2 && last->end - last->begin > 2;
    if (s.reference || !(days_named || (dated(first->time) && dated(last->time))))
      return std::nullopt;
    Match out{.begin = at, .end = last->end, .time = {}};
    out.time.type = MentionType::time;
    return out;
  }
  if (!first->time.days || !last->time.days) {
    bool day_named = false;
    for (std::size_t i = last->begin; i < last->end; ++i)
      day_named = day_named || s[i].is(Term::relative_day) || s[i].is(Term::weekday);
    if (s.reference || !day_named) return std::nullopt;
    Match out{.begin = at, .end = last->end, .time = {}};
    out.time.type = MentionType::time;
    return out;
  }
  if (last->time.days->high <= first->time.days->low) return std::nullopt;
  const bool part = last->time.clock && last->time.clock->part;
  const Moment high =
      last->time.type == MentionType::time && !part ? last->time.days->low : last->time.days->high;
  Match out{.begin = at, .end = last->end, .time = {}};
  out.time.type = MentionType::time;
  out.time.days = Interval{first->time.days->low, high};
  out.time.timex = first->time.timex + "/" + last->time.timex;
  return out;
}

}  // namespace

Found longest(const Scene& s, std::size_t at, const Frame& frame,
              std::initializer_list<FramedReader> readers) {
  Found best;
  for (const FramedReader read : readers)
    if (Found found = read(s, at, frame); found && (!best || found->end > best->end))
      best = std::move(found);
  return best;
}

Frame read_frame(const Scene& s, std::size_t at) {
  if (s[at].is(Term::from)) return {at + 1, true, false};
  if (s[at].is(Term::in) && s[at + 1].is(Term::between)) return {at + 2, false, true};
  if (s[at].is(Term::between)) return {at + 1, false, true};
  return {at, false, false};
}

std::size_t past_join(const Scene& s, std::size_t at, const Frame& frame) {
  const Token& token = s[at];
  if (frame.between && token.is(Term::and_)) return at + 1;
  if (token.is('-')) return s[at + 1].is('-') && s[at + 1].glued ? at + 2 : at + 1;
  if (token.is(Term::to) || token.is(Term::until) || token.is(Term::through)) return at + 1;
  return at;
}

Found read_clock_range(const Scene& s, std::size_t at) {
  const Frame frame = read_frame(s, at);
  Found best = longest(s, at, frame, {clocks, moments});
  if (!frame.from && !frame.between) best = longer(std::move(best), day_then_clocks(s, at));
  return best;
}

}  // namespace stet::facts::times
