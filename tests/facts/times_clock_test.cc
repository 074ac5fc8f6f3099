// Times of day, durations, repetitions and periods: failure classes 20 and 23 of the field, in our
// own sentences.
#include "facts/calendar.h"
#include "times_support.h"

namespace stet::facts {
namespace {

TEST(TimesClock, ReadsTimesWithTheirDay) {
  const Case cases[] = {
      {"The quake struck at 4:20 a.m. on Sunday.",
       {"4:20 a.m. on Sunday = 2025-09-28T04:20 [2025-09-28T04:20, 2025-09-28T04:21)"}},
      {"The warning came at 22:10 on Monday.",
       {"22:10 on Monday = 2025-09-29T22:10 [2025-09-29T22:10, 2025-09-29T22:11)"}},
      {"He will speak on Friday at 9.",
       {"Friday at 9 = 2025-10-03T09:00 [2025-10-03T09:00, 2025-10-03T09:01)"}},
      {"He spoke at half past three on Monday.",
       {"half past three on Monday = 2025-09-29T03:30 [2025-09-29T03:30, 2025-09-29T03:31)"}},
      {"He spoke at ten past ten on Monday night.",
       {"ten past ten on Monday night = 2025-09-29T22:10 [2025-09-29T22:10, 2025-09-29T22:11)"}},
      {"They met at noon on 3 May 2025.",
       {"noon on 3 May 2025 = 2025-05-03T12:00 [2025-05-03T12:00, 2025-05-03T12:01)"}},
      {"It closed on Friday after 4 p.m.",
       {"Friday after 4 p.m. = 2025-09-26T16:00 [2025-09-26T16:00, 2025-09-27)"}},
      {"He landed on Friday afternoon.",
       {"Friday afternoon = 2025-09-26TAF [2025-09-26T12:00, 2025-09-26T16:00)"}},
      {"It burned last night.",
       {"last night = 2025-09-29TNI [2025-09-29T20:00, 2025-09-29T23:59:59)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesClock, ReadsTimesAlone) {
  for (const auto& [text, value] : std::vector<std::pair<std::string_view, std::string>>{
           {"It struck at 4:20 a.m. local time.", "T04:20"},
           {"Polls close at 10pm.", "T22:00"},
           {"Results are due at 0200 GMT.", "T02:00"},
           {"It ended at noon.", "T12:00"},
           {"It began at 15:00.", "T15:00"},
           {"It began at quarter to five.", "T04:45"},
           {"It began at seven o'clock.", "T07:00"},
           {"It began at 8 in the evening.", "T20:00"},
           {"It began at 7.30pm.", "T19:30"},
       })
    EXPECT_EQ(values(text), Lines({value})) << text;
}

TEST(TimesClock, ReadsRangesOfHours) {
  EXPECT_EQ(read("The curfew runs from 10 p.m. to 5 a.m."),
            Lines({"from 10 p.m. to 5 a.m. = T22:00/T05:00 [2025-09-30T22:00, 2025-10-01T05:00)"}));
  EXPECT_EQ(read("Doors were open between 9 and 11:30 a.m. on Sunday."),
            Lines({"between 9 and 11:30 a.m. on Sunday = 2025-09-28T09:00/T11:30 "
                   "[2025-09-28T09:00, 2025-09-28T11:30)"}));
}

TEST(TimesClock, MovesToTheZoneOfTheReference) {
  EXPECT_EQ(read("It struck at 15:00 GMT on Sunday.", "2025-09-30T08:00:00+02:00"),
            Lines({"15:00 GMT on Sunday = 2025-09-28T15:00 [2025-09-28T17:00, 2025-09-28T17:01)"}));
}

TEST(TimesDuration, ReadsLengthsInWordsAndFigures) {
  for (const auto& [text, value, seconds] :
       std::vector<std::tuple<std::string_view, std::string, double>>{
           {"It lasted 18 months.", "P18M", 18 * 30 * 86400.0},
           {"It lasted two and a half years.", "P2.5Y", 2.5 * 365 * 86400},
           {"It lasted 48 hours.", "PT48H", 48 * 3600.0},
           {"It lasted one year and two months.", "P1Y2M", (365 + 60) * 86400.0},
           {"It lasted a fortnight.", "P2W", 14 * 86400.0},
           {"It lasted a quarter of an hour.", "PT0.25H", 900},
           {"It lasted an hour and a half.", "PT1.5H", 5400},
           {"It was a 20-minute delay.", "PT20M", 1200},
           {"It was a three-day summit.", "P3D", 3 * 86400.0},
           {"It lasted 2½ hours.", "PT2.5H", 9000},
           {"It lasted three consecutive quarters.", "P9M", 270 * 86400.0},
           {"It lasted four minutes and 1.87 seconds.", "PT4M1.87S", 241.87},
       }) {
    const auto mentions = read_times(text, kTuesday);
    ASSERT_EQ(mentions.size(), 1U) << text;
    EXPECT_EQ(mentions[0].type, MentionType::duration);
    EXPECT_EQ(mentions[0].timex, value) << text;
    EXPECT_NEAR(mentions[0].seconds.value_or(-1), seconds, 1e-6) << text;
  }
}

TEST(TimesDuration, KeepsABoundAndAnAgeApart) {
  const std::string_view text = "It took more than six years, and at least two days.";
  const auto mentions = read_times(text, kTuesday);
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(mentions[0].span.of(text), "more than six years");
  EXPECT_EQ(mentions[0].modifier, Modifier::gt);
  EXPECT_EQ(mentions[1].modifier, Modifier::ge);
  EXPECT_EQ(values("The boy, 12 years old, waited two hours."), Lines({"PT2H"}));
}

TEST(TimesSet, ReadsRepetitions) {
  for (const auto& [text, value] : std::vector<std::pair<std::string_view, std::string>>{
           {"The council meets every Tuesday.", "XXXX-WXX-2"},
           {"Figures come out weekly.", "P1W"},
           {"He calls twice a year.", "P1Y"},
           {"It pays 45 marks each month.", "P1M"},
           {"They play every three years.", "P3Y"},
           {"On Fridays the market is open.", "XXXX-WXX-5"},
           {"It meets every other week.", "P2W"},
           {"The bus leaves every Sunday at 9 a.m.", "XXXX-WXX-7T09:00"},
       }) {
    const auto mentions = read_times(text, kTuesday);
    ASSERT_EQ(mentions.size(), 1U) << text;
    EXPECT_EQ(mentions[0].type, MentionType::set) << text;
    EXPECT_EQ(mentions[0].timex, value) << text;
  }
  EXPECT_EQ(values("The Daily Mail reported it."), Lines());
}

TEST(TimesGlue, DoesNotReadARelativePhraseIntoAFigure) {
  EXPECT_EQ(values("Kerosene cost 4% less than a month ago."), Lines({"2025-08"}));
  EXPECT_EQ(values("It sold 2019 in 10 days, up 500 last week."), Lines({"P10D", "2025-W39"}));
}

std::string period(std::string_view text, std::string_view reference = kTuesday) {
  const auto mentions = read_times(text, reference);
  if (mentions.empty()) return "none";
  const Period out = period_of(mentions[0], text);
  EXPECT_TRUE(out.stated);
  const auto end = [](std::int64_t at) {
    return at == Period::kOpenStart || at == Period::kOpenEnd ? std::string() : format(at);
  };
  return end(out.low) + "/" + end(out.high);
}

TEST(Period, IsTheIntervalOfADate) {
  EXPECT_EQ(period("He spoke on 28 September 2025."), "2025-09-28/2025-09-29");
  EXPECT_EQ(period("It was built in 2023."), "2023-01-01/2024-01-01");
  EXPECT_EQ(period("It has been shut since 2019."), "2019-01-01/");
}

TEST(Period, IsAsWideAsARoundDistance) {
  EXPECT_EQ(period("It opened two years ago."), "2023-01-01/2024-03-31");
  EXPECT_EQ(period("It opened three weeks ago."), "2025-09-06/2025-09-15");
  EXPECT_EQ(period("It opened two days ago."), "2025-09-28/2025-09-29");
  EXPECT_EQ(period("It was settled a few days ago."), "2025-09-22/2025-10-01");
}

TEST(Period, LeavesATimeOfDayWithoutItsDayOpen) {
  EXPECT_EQ(period("It struck at 4:20 a.m. local time."), "/");
  EXPECT_EQ(period("It lasted 18 months."), "/");
}

TEST(Period, TakesTheWholeDayForAPartOfIt) {
  EXPECT_EQ(period("He landed on Friday afternoon."), "2025-09-26/2025-09-27");
  EXPECT_EQ(period("It burned last night."), "2025-09-29/2025-09-30T08:00");
}

TEST(TimesDuration, ReadsStopwatches) {
  EXPECT_EQ(values("Dahl won the 1,500 metres in 3:41.87."), Lines({"PT3M41.87S"}));
  EXPECT_EQ(values("She ran 27:58.3 on the track and 2:25:11 on the road."), Lines({"PT27M58.3S"}));
  EXPECT_EQ(values("She finished the marathon in 2:25:11."), Lines({"PT2H25M11S"}));
  EXPECT_EQ(values("The log says 15:04:01.873."), Lines());
  EXPECT_EQ(values("The train left at 4:01."), Lines({"T04:01"}));
  const auto mentions = read_times("Dahl won in 3:41.87.", kTuesday);
  ASSERT_EQ(mentions.size(), 1U);
  const Quantity quantity = quantity_of(mentions[0], "Dahl won in 3:41.87.");
  EXPECT_NEAR(quantity.low, 221.865, 1e-6);
  EXPECT_NEAR(quantity.high, 221.875, 1e-6);
}

}  // namespace
}  // namespace stet::facts
