// Civil date arithmetic against dates that any almanac gives.
#include "facts/calendar.h"

#include <gtest/gtest.h>

namespace stet::facts {
namespace {

Interval unit_at(std::string_view iso, Grain grain) {
  return containing(*parse_moment(iso), grain);
}

std::string shown(Interval interval) { return format(interval.low) + "/" + format(interval.high); }

TEST(Calendar, ParsesAndFormatsIsoDates) {
  EXPECT_EQ(format(*parse_day("2025-09-28")), "2025-09-28");
  EXPECT_EQ(format(*parse_moment("2025-09-28T15:04")), "2025-09-28T15:04");
  EXPECT_EQ(format(*parse_moment("2025-09-28T15:04:09Z")), "2025-09-28T15:04:09");
  EXPECT_EQ(format(*parse_moment("1931-01-01 00:00:00")), "1931-01-01");
  EXPECT_EQ(format(*parse_day("0033-04-03")), "0033-04-03");
}

TEST(Calendar, RefusesWhatIsNoDay) {
  for (const char* text : {"", "2025", "2025-02-29", "2025-13-01", "2025-9-28", "0000-01-01",
                           "2025-09-28x", "20x5-09-28"})
    EXPECT_FALSE(parse_day(text)) << text;
  EXPECT_FALSE(parse_moment("2025-09-28T25:00"));
  EXPECT_FALSE(parse_moment("2025-09-28T1"));
  EXPECT_TRUE(parse_day("2024-02-29"));
  EXPECT_FALSE(parse_day("1900-02-29"));
}

TEST(Calendar, KnowsWeekdays) {
  EXPECT_EQ(weekday_name(weekday_of(*parse_day("2025-09-28"))), "Sunday");
  EXPECT_EQ(weekday_name(weekday_of(*parse_day("1945-08-15"))), "Wednesday");
  EXPECT_EQ(weekday_name(weekday_of(*parse_day("1865-04-14"))), "Friday");
  EXPECT_EQ(format(on_or_before(*parse_day("2025-09-30"), 6)), "2025-09-28");
  EXPECT_EQ(format(on_or_after(*parse_day("2025-09-30"), 6)), "2025-10-05");
  EXPECT_EQ(format(*nth_weekday(2025, 11, 3, 4)), "2025-11-27");
  EXPECT_EQ(format(*nth_weekday(2025, 5, 0, -1)), "2025-05-26");
  EXPECT_FALSE(nth_weekday(2025, 9, 6, 5));
}

TEST(Calendar, AddsMonthsWithinTheMonth) {
  EXPECT_EQ(format(add_months(*parse_day("2025-01-31"), 1)), "2025-02-28");
  EXPECT_EQ(format(add_months(*parse_day("2025-01-31"), -2)), "2024-11-30");
  EXPECT_EQ(format(add_years(*parse_day("2024-02-29"), 1)), "2025-02-28");
  EXPECT_EQ(format(plus(*parse_moment("2025-01-31T08:30"), Grain::month, 13)), "2026-02-28T08:30");
}

TEST(Calendar, FindsEaster) {
  EXPECT_EQ(format(easter(1961)), "1961-04-02");
  EXPECT_EQ(format(easter(2008)), "2008-03-23");
  EXPECT_EQ(format(easter(2025)), "2025-04-20");
}

TEST(Calendar, CountsIsoWeeks) {
  EXPECT_EQ(format(iso_week(2025, 1)), "2024-12-30");
  EXPECT_EQ(iso_week_of(*parse_day("2021-01-03")).year, 2020);
  EXPECT_EQ(iso_week_of(*parse_day("2021-01-03")).week, 53);
  EXPECT_EQ(iso_week_of(*parse_day("2025-09-28")).week, 39);
}

TEST(Calendar, GivesTheUnitThatHoldsAMoment) {
  EXPECT_EQ(shown(unit_at("2025-09-28T15:30", Grain::hour)), "2025-09-28T15:00/2025-09-28T16:00");
  EXPECT_EQ(shown(unit_at("2025-09-28T15:30", Grain::week)), "2025-09-22/2025-09-29");
  EXPECT_EQ(shown(unit_at("2025-09-28", Grain::weekend)), "2025-09-27/2025-09-29");
  EXPECT_EQ(shown(unit_at("2025-09-24", Grain::weekend)), "2025-09-27/2025-09-29");
  EXPECT_EQ(shown(unit_at("2025-09-28", Grain::quarter)), "2025-07-01/2025-10-01");
  EXPECT_EQ(shown(unit_at("2025-01-28", Grain::season)), "2024-12-01/2025-03-01");
  EXPECT_EQ(shown(unit_at("2025-09-28", Grain::half)), "2025-07-01/2026-01-01");
  EXPECT_EQ(shown(unit_at("1999-12-31", Grain::decade)), "1990-01-01/2000-01-01");
  EXPECT_EQ(shown(unit_at("1999-12-31", Grain::century)), "1900-01-01/2000-01-01");
}

TEST(Calendar, StepsUnitsBothWays) {
  EXPECT_EQ(shown(shifted(unit_at("2025-03-31", Grain::month), Grain::month, -1)),
            "2025-02-01/2025-03-01");
  EXPECT_EQ(shown(shifted(unit_at("2025-02-10", Grain::quarter), Grain::quarter, -1)),
            "2024-10-01/2025-01-01");
  EXPECT_EQ(shown(shifted(unit_at("2025-09-28", Grain::week), Grain::week, 2)),
            "2025-10-06/2025-10-13");
  EXPECT_EQ(shown(shifted(unit_at("2025-09-28", Grain::weekend), Grain::weekend, -1)),
            "2025-09-20/2025-09-22");
}

TEST(Calendar, StaysInsideTheYearsItKnows) {
  EXPECT_EQ(format(add_years(*parse_day("9990-05-01"), 5000)).substr(0, 5), "10000");
  EXPECT_EQ(year_of(add_years(*parse_day("0003-05-01"), -5000)), 1);
  EXPECT_EQ(format(plus(*parse_moment("2025-05-01"), Grain::century, 2147483647)).substr(0, 5),
            "10000");
  EXPECT_EQ(format(plus(*parse_moment("2025-05-01"), Grain::week, -2147483647)), "0001-01-01");
}

}  // namespace
}  // namespace stet::facts
