// Times of day by the clock: "4:20 a.m.", "15:00 GMT", "1530 GMT", "noon", "half past three",
// "seven o'clock".
#include "facts/time_clock.h"

#include "facts/time_memo.h"
#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_units.h"
#include "facts/time_zone.h"

namespace stet::facts::times {
namespace {

constexpr int kHourSeconds = 3600;
constexpr int kHalfDay = 12 * kHourSeconds;

struct Half {
  std::size_t end = 0;
  int add = -1;  // hours: 0 in the morning, 12 after noon
};

// "am", "a.m.", "p. m.", "pm", "p" glued to a figure.
std::optional<Half> read_half(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is(Term::meridiem)) return Half{at + 1, token.value};
  const bool a = token.is(Term::a) && token.end - token.begin == 1;
  if (!a && !token.is(Term::p_letter)) return std::nullopt;
  const int add = a ? 0 : 12;
  std::size_t i = at + 1;
  const bool dotted = s[i].is('.') && s[i].glued;
  if (dotted) ++i;
  if (s[i].is(Term::m_letter) && (dotted || !s[i].glued)) {
    ++i;
    if (dotted && s[i].is('.') && s[i].glued) ++i;
    return Half{i, add};
  }
  const bool minutes = s[at - 2].is(':') && s[at - 2].glued;  // "3:18a", but not "4a"
  if (token.glued && (add == 12 || (s.fragment && minutes)) &&
      !(s[at + 1].glued && s[at + 1].is_word()) && s[at - 1].is_number())
    return Half{at + 1, add};
  return std::nullopt;
}

std::string clock_timex(int seconds) {
  const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  std::string out = "T" + two(seconds / kHourSeconds % 24) + ":" + two(seconds / 60 % 60);
  if (seconds % 60 != 0) out += ":" + two(seconds % 60);
  return out;
}

Found clock(std::size_t begin, std::size_t end, int seconds, Settled known,
            std::optional<int> zone = std::nullopt) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.type = MentionType::time;
  out.time.clock = clock_at(seconds, known);
  out.time.clock->zone = zone;
  return out;
}

// What a figure says before its half of the day is known.
struct Face {
  std::size_t end = 0;
  int seconds = 0;
  bool minutes = false;  // has minutes: "4:20"
  bool clear = false;    // cannot be anything but a time: "16:00:05", "15h00"
  bool words = false;
};

bool joined_number(const Scene& s, std::size_t at, char mark) {
  return s[at].is(mark) && s[at].glued && s[at + 1].glued && s[at + 1].is_number() &&
         s[at + 1].digits == 2 && !s[at + 1].grouped;
}

// "4", "4:20", "16:00:05", "4.20", "15h00", "0340".
std::optional<Face> read_face(const Scene& s, std::size_t at) {
  const Token& h = s[at];
  if (!h.is_number() || h.grouped || h.ordinal) return std::nullopt;
  const bool of_log = at > 0 && joins_log_clock(s, at - 1);
  if (h.glued && !of_log &&
      (s[at - 1].is('$') || s[at - 1].is('.') || s[at - 1].is(':') || s[at - 1].is('"') ||
       (s[at - 1].is_word() && !s[at - 1].is(Term::t_letter))))
    return std::nullopt;
  if (h.digits <= 2 && h.number <= 24) {
    Face face{.end = at + 1, .seconds = static_cast<int>(h.number) * kHourSeconds};
    const char mark = joined_number(s, at + 1, ':')   ? ':'
                      : joined_number(s, at + 1, '.') ? '.'
                                                      : '\0';
    if (mark != 0 && s[at + 2].number < 60) {
      face.minutes = true;
      face.seconds += static_cast<int>(s[at + 2].number) * 60;
      face.end = at + 3;
      face.clear = mark == ':';
      if (joined_number(s, at + 3, ':') && s[at + 4].number < 60) {
        face.seconds += static_cast<int>(s[at + 4].number);
        face.end = at + 5;
      }
      return face;
    }
    if (s[at + 1].is(Term::h_letter) && s[at + 2].is_number() && s[at + 2].digits == 2 &&
        s[at + 2].number < 60 && s[at + 1].glued == s[at + 2].glued) {
      face.minutes = face.clear = true;
      face.seconds += static_cast<int>(s[at + 2].number) * 60;
      face.end = at + 3;
    } else if (s[at + 1].is(Term::h_letter) && s[at + 1].glued && s.fragment &&
               !(s[at + 2].glued && s[at + 2].is_number())) {
      face.clear = true;
      face.end = at + 2;
    }
    return face;
  }
  if ((h.digits == 4 || h.digits == 3) && h.number / 100 < 24 && h.number % 100 < 60)
    return Face{.end = at + 1,
                .seconds = static_cast<int>(h.number / 100 * 3600 + h.number % 100 * 60),
                .minutes = true};
  return std::nullopt;
}

// "seven", "seven thirty", "eleven oh five": hours in words, with minutes only where `minutes` may
// follow.
std::optional<Face> read_spoken(const Scene& s, std::size_t at) {
  if (!s[at].is(Term::cardinal) && !s[at].is(Term::tens)) return std::nullopt;
  const Token& h = s[at];
  if (!h.is(Term::cardinal) || h.value > 19) return std::nullopt;
  Face face{.end = at + 1, .seconds = h.value * kHourSeconds, .words = true};
  const auto minutes = read_whole(s, at + 1);
  if (minutes && minutes->words && minutes->value < 60 && minutes->value >= 1) {
    face.seconds += static_cast<int>(minutes->value) * 60;
    face.minutes = true;
    face.end = minutes->end;
  }
  return face;
}

int with_half(int seconds, int add) {
  const int hour = seconds / kHourSeconds;
  if (add == 12 && hour < 12) return seconds + kHalfDay;
  if (add == 0 && hour == 12) return seconds - kHalfDay;
  return seconds;
}

bool hour_range(int seconds, int least, int most) {
  const int hour = seconds / kHourSeconds;
  return hour >= least && hour <= most;
}

// "o'clock".
std::size_t past_oclock(const Scene& s, std::size_t at) {
  if (s[at].is(Term::clock) && s[at].value == 1) return at + 1;
  if (is_word(s, at, "o") || is_word(s, at, "O")) {
    const std::size_t i = s[at + 1].is('\'') ? at + 2 : at + 1;
    if (s[i].is(Term::clock)) return i + 1;
  }
  return at;
}

// "seven thirty p.m.", "4 o'clock", "3:20 pm EST", "15:00", "1530 GMT".
Found by_figures(const Scene& s, std::size_t at) {
  const std::size_t t = s[at].is(Term::t_letter) && s[at + 1].glued ? at + 1 : at;
  auto face = read_face(s, t);
  const bool spoken = !face;
  if (!face) face = read_spoken(s, at);
  if (!face) return std::nullopt;
  std::size_t i = face->end;
  const bool ish = (s[i].is('-') && s[i].glued && s[i + 1].is(Term::ish)) || (s[i].is(Term::ish));
  if (ish) i += s[i].is('-') ? 2 : 1;
  const std::size_t oclock = face->minutes ? i : past_oclock(s, i);
  const bool told = oclock > i;
  i = oclock;
  if (const auto half = read_half(s, i);
      half && hour_range(face->seconds, 0, face->minutes ? 23 : 12)) {
    const bool bare_a = half->add == 0 && s[i].is(Term::a) && half->end == i + 1;
    // "10 am", but not "10 a day"
    if (!bare_a || s.fragment) {
      std::size_t end = half->end;
      // "715ampm" is either
      end = past_zone(s, end);
      if (s[at].digits > 2 && s[at].number % 100 >= 60) return std::nullopt;
      return clock(at, end, with_half(face->seconds, half->add), Settled::yes,
                   zone_at(s, half->end, end));
    }
  }
  if (told && hour_range(face->seconds, 1, 24))
    return clock(at, past_zone(s, i), face->seconds % (24 * kHourSeconds),
                 hour_range(face->seconds, 13, 24) ? Settled::yes : Settled::no);
  if (ish && hour_range(face->seconds, 1, 12) && !spoken)
    return clock(at, i, face->seconds, Settled::no);
  if (spoken) return std::nullopt;
  const std::size_t zone = past_zone(s, i);
  const bool four = s[t].digits == 4;
  const bool hours_word = four && (is_word(s, i, "hours") || is_word(s, i, "hrs"));
  if (hours_word && s[t].number < 1000) return clock(at, i + 1, face->seconds, Settled::yes);
  if (zone > i && (face->minutes || s.fragment))
    return clock(at, zone, face->seconds, Settled::yes, zone_at(s, i, zone));
  const bool dotted = face->minutes && s.fragment && s[at - 1].is(Term::at);  // "at 12.30"
  const bool told_at =
      s.fragment && four && (s[at - 1].is(Term::at) || s[at - 1].is(Term::around));  // "at 1030"
  if (!told_at && (s[t].digits > 2 || !(face->clear || dotted))) return std::nullopt;
  if (face->seconds >= 24 * kHourSeconds) return std::nullopt;
  // "13:15:30Z", "08:15:30.25-05:30" after a date in ISO 8601
  if (t > at || (s[at].glued && s[at - 1].is(Term::t_letter)))
    return clock(at, past_iso_zone(s, face->end), face->seconds, Settled::yes);
  // A bare "4:20" is a time; "in 3:59", "3:43.13" and "won 21:15" are results.
  const Token& before = s[at - 1];
  const Token& after = s[face->end];
  if (after.glued && (after.is(':') ||
                      ((after.is('.') || after.is(',') || after.is('/')) &&
                       s[face->end + 1].glued && s[face->end + 1].is_number()) ||
                      after.is_word() || after.is('%')))
    return std::nullopt;
  if (!s.fragment && (before.is(Term::in) || before.is(Term::of) || is_word(s, at - 1, "won") ||
                      is_word(s, at - 1, "ran") || is_word(s, at - 1, "clocked") ||
                      is_word(s, at - 1, "score") || is_word(s, at - 1, "ratio")))
    return std::nullopt;
  if (!s.fragment && s[face->end - 2].is(':') && face->end == t + 5 && s[t].digits == 1 &&
      !before.is(Term::at) && !before.is(Term::daypart))
    return std::nullopt;  // a race of hours
  if (!s.fragment && before.capital && before.term == Term::none && !before.glued && at > 0 &&
      s[t].digits == 1)
    return std::nullopt;  // chapter and verse
  const bool morning = s[t].digits == 2 && s[t].number < 13 && s.text[s[t].begin] == '0';
  return clock(at, face->end, face->seconds,
               morning || !hour_range(face->seconds, 1, 12) ? Settled::yes : Settled::no);
}

// "half past three", "a quarter to seven", "20 minutes past 5", "ten past noon".
Found past_the_hour(const Scene& s, std::size_t at) {
  int minutes = 0;
  std::size_t i = at;
  if (s[i].is(Term::half)) {
    minutes = 30;
    ++i;
  } else {
    if (s[i].is(Term::a)) ++i;
    double quarters = 1;
    const std::size_t start = i;
    if (s[i].is(Term::cardinal) && s[i].value == 3 && s[i + 1].is(Term::quarter)) {
      quarters = 3;
      ++i;
    }
    if (s[i].is(Term::quarter)) {
      minutes = static_cast<int>(15 * quarters);
      ++i;
    } else {
      i = start;
      const auto count = read_whole(s, i);
      if (!count || count->value < 1 || count->value > 59 || i > at) return std::nullopt;
      minutes = static_cast<int>(count->value);
      i = count->end;
      const bool unit = (s[i].is(Term::unit) || s[i].is(Term::unit_short)) &&
                        s[i].value == static_cast<int>(Grain::minute);
      if (unit)
        ++i;
      else if (!s.fragment && minutes % 5 != 0)
        return std::nullopt;
    }
  }
  const bool past = s[i].is(Term::past) || (s[i].is(Term::after) && s.fragment);
  // "5 to 6 p.m." is a stretch; "five to six" and "20 to 2" are times.
  const bool to = s[i].is(Term::to) &&
                  !(s[i - 1].is_number() && i == at + 1 && (minutes <= 12 || s[i - 1].glued));
  const bool from = s[i].is(Term::from) && s.fragment;
  if (!past && !to && !from) return std::nullopt;
  Found hour;
  if (s[i + 1].is(Term::noon) || s[i + 1].is(Term::midnight)) {
    hour =
        clock(i + 1, i + 2, s[i + 1].is(Term::noon) ? kHalfDay : 24 * kHourSeconds, Settled::yes);
  } else {
    hour = by_figures(s, i + 1);
    if (!hour) {
      auto face = read_face(s, i + 1);
      if (!face) face = read_spoken(s, i + 1);
      if (!face || !hour_range(face->seconds, 1, 12)) return std::nullopt;
      if (face->minutes && !(s.fragment || face->words)) return std::nullopt;
      // "five to ten people", "ten to twelve": a range of counts without a clock around it
      const bool sure = s[i - 1].is(Term::half) || s[i - 1].is(Term::quarter) ||
                        s[i - 1].is(Term::unit) || s[i - 1].is(Term::unit_short);
      if (!sure && !s.fragment && !(past && s[at - 1].is(Term::at))) return std::nullopt;
      if (s[face->end].is_word() && s[face->end].term == Term::none && !sure) return std::nullopt;
      hour = clock(i + 1, face->end, face->seconds, Settled::no);
    }
  }
  const int at_hour = hour->time.clock->low;
  const int seconds = to ? at_hour - minutes * 60 : at_hour + minutes * 60;
  return clock(at, hour->end, (seconds + 24 * kHourSeconds) % (24 * kHourSeconds),
               hour->time.clock->settled ? Settled::yes : Settled::no);
}

Found noon_or_midnight(const Scene& s, std::size_t at) {
  std::size_t i = at;
  if (s[i].is_number() && s[i].number == 12 && s[i].digits == 2) ++i;
  if (s[i].is(Term::mid)) {
    std::size_t j = i + 1;
    if (s[j].is('-') && s[j].glued) ++j;
    if (is_word(s, j, "night") && s.fragment) return clock(at, j + 1, 0, Settled::yes);
    if (is_word(s, j, "day") && s.fragment) return clock(at, j + 1, kHalfDay, Settled::yes);
    return std::nullopt;
  }
  const bool noon = s[i].is(Term::noon);
  if (!noon && !s[i].is(Term::midnight)) return std::nullopt;
  if (s[i].capital && s[i + 1].capital && s[i + 1].is_word() && !s.fragment)
    return std::nullopt;  // "Midnight Express"
  if (s[i - 1].is('-') && s[i].glued) return std::nullopt;
  return clock(at, past_zone(s, i + 1), noon ? kHalfDay : 0, Settled::yes);
}

}  // namespace

bool joins_log_clock(const Scene& s, std::size_t at) {
  return (s[at].is('.') || s[at].is(':') || s[at].is('-')) && s[at].glued && at >= 5 &&
         s[at - 1].digits == 4 && s[at - 2].is('/') && s[at + 1].glued && s[at + 1].digits == 2 &&
         s[at + 2].is(':') && s[at + 2].glued;
}

Clock clock_at(int seconds, Settled known) {
  Clock out;
  out.low = seconds;
  out.high = seconds + (seconds % 60 == 0 ? 60 : 1);
  out.settled = known == Settled::yes;
  out.timex = clock_timex(seconds);
  return out;
}

Clock in_half(Clock clock, const Clock& part) {
  if (clock.settled || clock.part) return clock;
  const bool later = part.low >= kHalfDay;
  const int hour = clock.low / kHourSeconds;
  int seconds = clock.low;
  if (later && hour < 12 && !(part.low >= 20 * kHourSeconds && hour < 5)) seconds += kHalfDay;
  if (hour == 12 && (part.low >= 20 * kHourSeconds || part.low < 11 * kHourSeconds))
    seconds -= kHalfDay;
  return clock_at(seconds, Settled::yes);
}

Found bare_hour(const Scene& s, std::size_t at) {
  const auto face = read_face(s, at);
  if (face && s[at].digits <= 2 && hour_range(face->seconds, 0, 24)) {
    const Token& after = s[face->end];
    if (after.is('%') || (after.glued && (after.is_word() || after.is('/') || after.is('-'))))
      return std::nullopt;
    if (after.is_word() && !after.capital && !after.glued &&
        (after.term == Term::none || after.is(Term::unit) || after.is(Term::unit_short) ||
         after.is(Term::hundred) || after.is(Term::thousand)))
      return std::nullopt;
    return clock(at, face->end, face->seconds % (24 * kHourSeconds),
                 hour_range(face->seconds, 1, 12) ? Settled::no : Settled::yes);
  }
  const auto spoken = read_spoken(s, at);
  if (!spoken || !hour_range(spoken->seconds, 0, 12)) return std::nullopt;
  const Token& after = s[spoken->end];
  if (after.is_word() && (after.term == Term::none || after.is(Term::unit) ||
                          after.is(Term::hundred) || after.is(Term::thousand)))
    return std::nullopt;
  return clock(at, spoken->end, spoken->seconds, Settled::no);
}

Found timetable_hour(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!s.fragment || !token.is_number() || token.digits != 4 || token.grouped || s[at + 1].glued)
    return std::nullopt;
  const auto face = read_face(s, at);
  if (!face || face->end != at + 1) return std::nullopt;
  return clock(at, face->end, face->seconds, Settled::yes);
}

namespace {

Found read_clock_afresh(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_number() && (!token.is_word() || token.term == Term::none)) return std::nullopt;
  return longest(s, at, {past_the_hour, by_figures, moved_hour, noon_or_midnight});
}

}  // namespace

Found read_clock(const Scene& s, std::size_t at) {
  return remembered(s, at, Memo::clock, read_clock_afresh);
}

}  // namespace stet::facts::times
