// What the readers of time share: the line they read, the reference, and the expression of time
// that they hand on.
//
// A reader is a function (scene, at) -> Found: what it makes of the tokens from `at` on, or
// nothing. Readers look a bounded number of tokens ahead, so that reading is linear.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/calendar.h"
#include "facts/time_tokens.h"
#include "stet/mention.h"

namespace stet::facts::times {

// Where a bare weekday or month lies, seen from the reference.
enum class Direction : std::uint8_t { unknown, past, future };

struct Memo;

struct Scene {
  std::string_view text;
  const std::vector<Token>* tokens = nullptr;
  std::optional<Moment> reference;
  std::optional<int> zone;  // of the reference, in minutes east of Greenwich, where it states one
  // The last day, month or year that the text named before: "the next day", "the previous year".
  std::optional<Interval> anchor;
  Grain anchor_grain = Grain::day;
  // The line holds nothing but an expression of time, as in a table, a caption or a dateline: it is
  // read generously.
  bool fragment = false;
  // What readers have found at the places around, so that nobody reads them twice; may be null.
  Memo* memo = nullptr;

  const Token& operator[](std::size_t at) const {
    static const Token none;
    return at < tokens->size() ? (*tokens)[at] : none;
  }
};

// Calendar fields as written; 0, or -1 for the weekday, where not.
struct Fields {
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = -1;

  bool any() const { return year > 0 || month > 0 || day > 0 || weekday >= 0; }
};

// A time of day, or a part of the day.
struct Clock {
  int low = 0;              // seconds from midnight
  int high = 0;             // past the end, at least low
  bool settled = false;     // the half of the day is known: "4 p.m.", "16:00", but not "4 o'clock"
  bool part = false;        // a part of the day rather than a time by the clock
  std::optional<int> zone;  // in minutes east of Greenwich, where it is written
  std::string timex;        // "T15:00", "TMO"
};

// Parts of a length of time. "Eighteen months" and "a year and a half" have one length but are
// written apart.
struct Length {
  double years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0;
  Grain finest = Grain::year;
  bool vague = false;  // "a few"
};

struct Time {
  MentionType type = MentionType::date;
  Fields fields;                 // what is written, until settle() finds the days
  std::optional<Interval> days;  // the stretch, where it is known
  bool open_low = false;         // before, until
  bool open_high = false;        // since, after
  Grain grain = Grain::day;
  std::string timex;
  std::optional<Clock> clock;
  std::optional<Length> length;  // of a duration or a set
  std::optional<Length> least;   // of a duration between two lengths: the lower one
  Modifier modifier = Modifier::none;
  bool anchored = false;    // told from the date that the text named before
  bool ends_whole = false;  // "the end of the year": before it means before the year is over
};

struct Match {
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;
  Time time;
};
using Found = std::optional<Match>;

}  // namespace stet::facts::times
