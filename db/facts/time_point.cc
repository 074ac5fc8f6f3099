// A date, a time of day, or both in any order: "Friday at 9", "8 p.m. on 15 May", "tomorrow
// evening", "last night".
#include <utility>

#include "facts/time_clock.h"
#include "facts/time_daypart.h"
#include "facts/time_memo.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_resolve.h"
#include "facts/time_starts.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

// What is known so far of one point in time.
struct Parts {
  std::optional<Time> date;
  std::optional<Clock> clock;
  std::optional<Clock> part;
  std::size_t end = 0;
};

bool day_like(const Time& time) {
  if (time.clock) return false;
  if (time.days && time.days->high - time.days->low > kDaySeconds) return false;
  if (time.fields.any() && !time.days) return time.fields.day > 0 || time.fields.weekday >= 0;
  return time.grain <= Grain::day && time.type == MentionType::date;
}

// Past what may stand between the parts of one point: a middle dot or bar ("8:23 AM · Jul 9") among
// others.
std::size_t past_joint(const Scene& s, std::size_t at, const Parts& parts) {
  std::size_t i = at;
  if (s[i].is(','))
    ++i;
  else if (s[i].is('-') && !s[i].glued && parts.date && !parts.clock &&
           (s.fragment || read_clock(s, i + 1)))
    ++i;
  else if (s[i].is('(') && s.fragment)
    ++i;
  else if (s[i].is('|') || joins_log_clock(s, i))
    ++i;
  if (parts.date && (s[i].is(Term::at) || s[i].is('@')))
    ++i;
  else if (parts.date && (s[i].is(Term::for_) || s[i].is(Term::by)) && read_clock(s, i + 1))
    ++i;
  else if (parts.date && s[i].is(Term::for_) && !parts.part) {
    const Found hour = bare_hour(s, i + 1);
    if (hour && s[hour->end].is(Term::in) && read_daypart(s, hour->end)) ++i;
  } else if (s[i].is(Term::at) && parts.part && !parts.clock)
    ++i;
  else if (s[i].is('@'))
    ++i;
  else if (!parts.date && (s[i].is(Term::on) || s[i].is(Term::of)))
    ++i;
  if (s[i].is(Term::around)) ++i;
  return i;
}

bool take(const Scene& s, std::size_t at, Parts& parts, std::size_t joint) {
  const bool introduced = joint > at && (s[joint - 1].is(Term::at) || s[joint - 1].is('@') ||
                                         s[joint - 1].is(Term::around) ||
                                         s[joint - 1].is(Term::for_) || s[joint - 1].is(Term::by));
  if (!parts.part)
    if (auto day_part = part_of_day(s, joint); day_part && !parts.date) {
      parts.part = day_part->time.clock;
      parts.date = day_part->time;
      parts.date->clock.reset();
      parts.date->type = MentionType::date;
      parts.end = day_part->end;
      return true;
    }
  if (!parts.clock) {
    Found clock = read_clock(s, joint);
    const bool figure =
        parts.date && (introduced || parts.part) && !(introduced && s[joint - 1].is(Term::by));
    const bool at_part = parts.part && introduced;
    if (!clock && (figure || at_part)) clock = bare_hour(s, joint);
    if (!clock && parts.date) clock = timetable_hour(s, joint);
    if (clock) {
      parts.clock = clock->time.clock;
      parts.end = clock->end;
      return true;
    }
  }
  if (!parts.part) {
    Found part = part_phrase(s, introduced && s[joint - 1].is(Term::at) ? joint - 1 : joint);
    if (!part && (parts.date || parts.clock)) part = part_word(s, joint);
    if (!part && parts.date && s[joint].is(Term::meridiem) && s[joint].upper && !parts.clock)
      part = part_match(joint, joint + 1,
                        part_clock(s[joint].value == 0 ? Daypart::morning : Daypart::afternoon));
    if (!part && parts.date && !parts.clock && s[joint].is(Term::meridiem) && s.fragment)
      part = part_match(joint, joint + 1,
                        part_clock(s[joint].value == 0 ? Daypart::morning : Daypart::afternoon));
    if (part) {
      parts.part = part->time.clock;
      parts.end = part->end;
      return true;
    }
  }
  // "Friday midday 19/05", "Tuesday evening, Nov. 28": the date that the weekday was of
  if (parts.date && !parts.date->days && parts.date->fields.weekday >= 0 &&
      parts.date->fields.day == 0 && (parts.part || parts.clock)) {
    Found date = read_absolute(s, joint);
    if (date && date->time.fields.day > 0 && date->time.fields.month > 0) {
      const int weekday = parts.date->fields.weekday;
      parts.date = date->time;
      parts.date->fields.weekday = weekday;
      parts.end = date->end;
      return true;
    }
  }
  if (!parts.date) {
    const std::size_t i = s[joint].is(Term::on) ? joint + 1 : joint;
    Found date = read_date(s, i);
    if (date && day_like(date->time)) {
      parts.date = date->time;
      parts.end = date->end;
      return true;
    }
  }
  return false;
}

Time join(const Scene& s, Parts parts, std::size_t begin) {
  std::optional<Clock> clock = parts.clock ? parts.clock : parts.part;
  if (parts.clock && parts.part) clock = in_half(*parts.clock, *parts.part);
  if (!parts.date) {
    Time out;
    out.type = MentionType::time;
    out.clock = clock;
    out.timex = clock->timex;
    return out;
  }
  Time out = settle(s, *parts.date, tense_around(s, begin, parts.end));
  if (!clock) return out;
  out.type = MentionType::time;
  out.clock = clock;
  if (!out.timex.empty())
    out.timex += clock->timex;
  else
    out.timex = clock->timex;
  if (out.days) {
    const Moment shift = clock->zone && s.zone ? (*s.zone - *clock->zone) * kMinute : 0;
    out.days = Interval{out.days->low + clock->low + shift, out.days->low + clock->high + shift};
  }
  return out;
}

// "on Friday after 4 p.m.", "tomorrow before noon": the rest of the day, or what is before it.
void take_bound(const Scene& s, Parts& parts, Match& out) {
  if (!parts.date || parts.clock || parts.part || !out.time.days) return;
  std::size_t i = parts.end;
  if (s[i].is(',')) ++i;
  const bool after = s[i].is(Term::after);
  if (!after && !s[i].is(Term::before)) return;
  Found clock = read_clock(s, i + 1);
  if (!clock && s.fragment) clock = bare_hour(s, i + 1);
  if (!clock) return;
  const Interval day = *out.time.days;
  const Moment told = day.low + clock->time.clock->low;
  out.end = clock->end;
  out.time.type = MentionType::time;
  out.time.clock = clock->time.clock;
  out.time.timex += clock->time.clock->timex;
  out.time.days = after ? Interval{told, day.high} : Interval{day.low, told};
}

// "16 September 2020, EST", "Saturday evening GMT": the zone that a day is told in, where nothing
// goes on behind it.
void take_zone(const Scene& s, Parts& parts) {
  if (!parts.date || parts.clock) return;
  const std::size_t i = s[parts.end].is(',') ? parts.end + 1 : parts.end;
  const Token& next = s[i + 1];
  const bool closes = next.kind == Token::Kind::end || next.is('.') || next.is(',') || next.is(')');
  if (s[i].is(Term::zone) && s[i].upper && closes) parts.end = i + 1;
}

// "Wed Oct 26 15:50:06 2016", as machines write it.
void take_year(const Scene& s, Parts& parts) {
  if (!parts.date || !parts.clock || parts.date->days || parts.date->fields.year > 0 ||
      parts.date->fields.month == 0)
    return;
  if (!s[parts.end].is_number() || s[parts.end].digits != 4 ||
      !(parts.clock->low % 60 != 0 || s[parts.end - 2].is(':')))
    return;
  if (const auto year = read_year(s, parts.end)) {
    parts.date->fields.year = static_cast<int>(year->value);
    parts.end = year->end;
  }
}

}  // namespace

namespace {

Found read_date_afresh(const Scene& s, std::size_t at) {
  const std::uint16_t starts = starts_at(s, at);
  if ((starts & kDate) == 0) return std::nullopt;
  Found best = longest_of(s, at, starts,
                          {{kAbsolute, read_absolute},
                           {kRelative, read_relative},
                           {kHoliday, read_holiday},
                           {kPeriod, read_period},
                           {kPart, read_part},
                           {kPart, read_months},
                           {kOffset, read_offset},
                           {kStretch, read_stretch}});
  if (!best) return best;
  // "Friday next week", "june next year", "November 10th of last year"
  const Fields f = best->time.fields;
  if (!best->time.days && f.year == 0 && (f.weekday >= 0 || f.month > 0)) {
    std::size_t i = best->end;
    if (s[i].is(',') || s[i].is(Term::of)) ++i;
    if (is_word(s, i, "from") && s.fragment) ++i;
    const auto whole = read_relative(s, i);
    if (whole && whole->time.grain == Grain::week && f.weekday >= 0 && f.day == 0) {
      best->end = whole->end;
      best->time.fields = {};
      if (whole->time.days) {
        const Moment low = whole->time.days->low + f.weekday * kDaySeconds;
        best->time = settled({low, low + kDaySeconds}, Grain::day);
      } else {
        best->time.grain = Grain::day;
      }
    } else if (whole && whole->time.grain == Grain::year && f.month > 0 && !s[i - 1].is(',')) {
      best->end = whole->end;
      if (whole->time.days) best->time.fields.year = year_of(day_of(whole->time.days->low));
    }
  }
  return best;
}

}  // namespace

Found read_date(const Scene& s, std::size_t at) {
  return remembered(s, at, Memo::date, read_date_afresh);
}

namespace {

Found read_point_afresh(const Scene& s, std::size_t at) {
  Parts parts;
  const std::uint16_t starts = starts_at(s, at);
  if ((starts & kPoint) == 0) return std::nullopt;
  Found date = read_date(s, at);
  Found first = (starts & kClock) != 0 ? read_clock(s, at) : std::nullopt;
  Found part = (starts & kDaypart) != 0 ? read_daypart(s, at) : std::nullopt;
  // "7, this morning", "8 tonight", "3 in the afternoon": an hour that only what follows shows to
  // be one.
  if (!first && (s[at].is_number() || s[at].is(Term::cardinal))) {
    if (auto hour = bare_hour(s, at)) {
      const std::size_t i = s[hour->end].is(',') ? hour->end + 1 : hour->end;
      const Found follows = s[i].is(Term::at)
                                ? (is_word(s, i + 1, "night") ? part_phrase(s, i) : std::nullopt)
                            : s[i].is(Term::in) ? part_phrase(s, i)
                                                : part_of_day(s, i);
      const bool day = s.fragment && s[i].is(Term::relative_day);
      if (follows || day) first = hour;
    }
  }
  Found best = longer(longer(date, part), first);
  if (!best) {
    // "early morning on Tuesday", "evening of Friday, June 23rd"
    const bool article = s[at].is(Term::the);
    best = part_word(s, article ? at + 1 : at);
    if (!best) return std::nullopt;
    const std::size_t i = best->end;
    if (s[i].is(Term::of) || s[i].is(Term::on)) {
      const Found day = read_date(s, i + 1);
      if (!day || !day_like(day->time)) return std::nullopt;
    } else if (is_word(s, i - 1, "lunch") || !s[i - 1].is(Term::daypart) || s[i - 1].upper) {
      return std::nullopt;
    } else if (!read_clock(s, i) && !(s[i].is(Term::at) && bare_hour(s, i + 1))) {
      return std::nullopt;
    }
    best->begin = at;
  }
  if (best->time.clock && best->time.days) {
    parts.part = best->time.clock;
    parts.date = best->time;
    parts.date->clock.reset();
    parts.date->type = MentionType::date;
  } else if (best->time.clock) {
    (best->time.clock->part ? parts.part : parts.clock) = best->time.clock;
  } else if (day_like(best->time)) {
    parts.date = best->time;
  } else {
    best->time = settle(s, best->time, tense_around(s, best->begin, best->end));
    return best;
  }
  parts.end = best->end;
  for (int i = 0; i < 3; ++i) {
    const std::size_t joint = past_joint(s, parts.end, parts);
    if (!take(s, parts.end, parts, joint) &&
        (joint == parts.end || !take(s, parts.end, parts, parts.end)))
      break;
  }
  take_year(s, parts);
  take_zone(s, parts);
  Match out{.begin = at, .end = parts.end, .time = join(s, parts, at)};
  take_bound(s, parts, out);
  return out;
}

}  // namespace

Found read_point(const Scene& s, std::size_t at) {
  return remembered(s, at, Memo::point, read_point_afresh);
}

}  // namespace stet::facts::times
