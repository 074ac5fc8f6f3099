// Dates in newspaper styles, partial dates and periods: failure classes 17, 18 and 19 of the field,
// in our own sentences.
#include "times_support.h"

namespace stet::facts {
namespace {

TEST(TimesDates, ReadsEveryNewspaperStyle) {
  const std::string day = " = 2025-09-28 [2025-09-28, 2025-09-29)";
  for (const std::string_view date :
       {"28 September 2025", "September 28, 2025", "Sept. 28, 2025", "28th September, 2025",
        "2025-09-28", "the 28th of September 2025", "Sunday, Sept. 28, 2025",
        "Sunday 28 September 2025", "9/28/2025", "28/09/2025", "28.9.2025", "28-Sep-2025",
        "Sept 28th 2025", "2025/09/28", "Sunday, Sept. 28", "28 September (Sunday)",
        "Sunday the 28th"}) {
    const std::string text = "The minister spoke on " + std::string(date) + " to reporters.";
    EXPECT_EQ(read(text), Lines({std::string(date) + day})) << text;
  }
}

TEST(TimesDates, ReadsEachYearOfAList) {
  EXPECT_EQ(values("She won in 2016, 2020 and 2024."), Lines({"2016", "2020", "2024"}));
  EXPECT_EQ(values("It flooded in 2019 and 2021, and 2022 people moved."), Lines({"2019", "2021"}));
}

TEST(TimesDates, RefusesDaysThatDoNotExist) {
  EXPECT_EQ(values("He signed it on 2025-02-29 or 31/31/2025."), Lines());
  EXPECT_EQ(values("He signed it on 29 February 2024."), Lines({"2024-02-29"}));
}

TEST(TimesDates, KeepsAWrongWeekdayWithItsDate) {
  const auto mentions = read("On Sunday, Sept. 29, 2025, the two met.");
  EXPECT_EQ(mentions, Lines({"Sunday, Sept. 29, 2025 = 2025-09-29 [2025-09-29, 2025-09-30)"}));
}

TEST(TimesDates, LetsTheTenseDecideABareWeekday) {
  const Case cases[] = {
      {"The two met on Sunday.", {"Sunday = 2025-09-28 [2025-09-28, 2025-09-29)"}},
      {"The two will meet on Sunday.", {"Sunday = 2025-10-05 [2025-10-05, 2025-10-06)"}},
      {"On Sunday, he said, the town was quiet.", {"Sunday = 2025-09-28 [2025-09-28, 2025-09-29)"}},
      {"On Sunday, the council will vote.", {"Sunday = 2025-10-05 [2025-10-05, 2025-10-06)"}},
      {"The strike, which began on Monday, will end on Friday.",
       {"Monday = 2025-09-29 [2025-09-29, 2025-09-30)",
        "Friday = 2025-10-03 [2025-10-03, 2025-10-04)"}},
      {"The next report will be issued on Thursday.",
       {"Thursday = 2025-10-02 [2025-10-02, 2025-10-03)"}},
      {"The union called a strike for Thursday.",
       {"Thursday = 2025-10-02 [2025-10-02, 2025-10-03)"}},
      {"Police asked people to stay indoors on Saturday.",
       {"Saturday = 2025-10-04 [2025-10-04, 2025-10-05)"}},
      {"The ceasefire ends on Friday.", {"Friday = 2025-10-03 [2025-10-03, 2025-10-04)"}},
      {"Schools will remain closed until Monday.", {"until Monday = 2025-10-06 [, 2025-10-07)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, TakesThePublicationDayForItself) {
  EXPECT_EQ(values("Ministers met on Tuesday."), Lines({"2025-09-30"}));
  EXPECT_EQ(values("Ministers will meet on Tuesday."), Lines({"2025-09-30"}));
  EXPECT_EQ(values("Ministers met last Tuesday and meet again next Tuesday."),
            Lines({"2025-09-23", "2025-10-07"}));
}

TEST(TimesDates, LetsTheTenseDecideABareMonthOrDay) {
  const Case cases[] = {
      {"He resigned in November.", {"November = 2024-11 [2024-11-01, 2024-12-01)"}},
      {"He will resign in November.", {"November = 2025-11 [2025-11-01, 2025-12-01)"}},
      {"He resigned on 3 November.", {"3 November = 2024-11-03 [2024-11-03, 2024-11-04)"}},
      {"The meeting will be held on 3 November.",
       {"3 November = 2025-11-03 [2025-11-03, 2025-11-04)"}},
      {"She fell ill on the 28th.", {"the 28th = 2025-09-28 [2025-09-28, 2025-09-29)"}},
      {"It has been shut since May.", {"since May = 2025-05 [2025-05-01, )"}},
      {"The law is to take effect in March.", {"March = 2026-03 [2026-03-01, 2026-04-01)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, ReadsWordsForNearDays) {
  const Case cases[] = {
      {"It closed yesterday and reopens tomorrow.",
       {"yesterday = 2025-09-29 [2025-09-29, 2025-09-30)",
        "tomorrow = 2025-10-01 [2025-10-01, 2025-10-02)"}},
      {"He arrived last Sunday.", {"last Sunday = 2025-09-28 [2025-09-28, 2025-09-29)"}},
      {"They leave next Friday.", {"next Friday = 2025-10-10 [2025-10-10, 2025-10-11)"}},
      {"It will open on the Sunday after next.",
       {"the Sunday after next = 2025-10-12 [2025-10-12, 2025-10-13)"}},
      {"The day before yesterday it rained.",
       {"The day before yesterday = 2025-09-28 [2025-09-28, 2025-09-29)"}},
      {"Sales fell last week.", {"last week = 2025-W39 [2025-09-22, 2025-09-29)"}},
      {"Talks resume next month.", {"next month = 2025-10 [2025-10-01, 2025-11-01)"}},
      {"Talks resume on Friday next week.",
       {"Friday next week = 2025-10-10 [2025-10-10, 2025-10-11)"}},
      {"Profit doubled last year.", {"last year = 2024 [2024-01-01, 2025-01-01)"}},
      {"Thousands marched over the weekend.",
       {"the weekend = 2025-W39-WE [2025-09-27, 2025-09-29)"}},
      {"Today, 30 September, the office closes.",
       {"Today, 30 September = 2025-09-30 [2025-09-30, 2025-10-01)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, CountsFromTheDateThatTheTextNamed) {
  const Case cases[] = {
      {"He was held on 12 September. The next day he was freed.",
       {"12 September = 2025-09-12 [2025-09-12, 2025-09-13)",
        "The next day = 2025-09-13 [2025-09-13, 2025-09-14)"}},
      {"In 2020 it closed; the following year it reopened.",
       {"2020 = 2020 [2020-01-01, 2021-01-01)",
        "the following year = 2021 [2021-01-01, 2022-01-01)"}},
      {"They broke off ties in 1987 and restored them three years later.",
       {"1987 = 1987 [1987-01-01, 1988-01-01)",
        "three years later = 1990 [1990-01-01, 1991-01-01)"}},
      {"Trade grew in 2025, against 58% a year earlier.",
       {"2025 = 2025 [2025-01-01, 2026-01-01)", "a year earlier = 2024 [2024-01-01, 2025-01-01)"}},
      {"Sales fell in the third quarter of 2024 from a year earlier.",
       {"the third quarter of 2024 = 2024-Q3 [2024-07-01, 2024-10-01)",
        "a year earlier = 2023-Q3 [2023-07-01, 2023-10-01)"}},
      {"In 2023 it was 97%; in the same year Russia had 1.2%.",
       {"2023 = 2023 [2023-01-01, 2024-01-01)", "the same year = 2023 [2023-01-01, 2024-01-01)"}},
      {"He had been reinstated 50 minutes later.", {"50 minutes later = "}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, ReadsDistances) {
  const Case cases[] = {
      {"It opened three weeks ago.", {"three weeks ago = 2025-W37 [2025-09-09, 2025-09-10)"}},
      {"It opened two days ago.", {"two days ago = 2025-09-28 [2025-09-28, 2025-09-29)"}},
      {"It will open in two weeks.", {"in two weeks = 2025-W42 [2025-10-14, 2025-10-15)"}},
      {"The party was founded 80 years ago next month.",
       {"80 years ago next month = 1945-10 [1945-10-01, 1945-11-01)"}},
      {"A year ago today the war began.",
       {"A year ago today = 2024-09-30 [2024-09-30, 2024-10-01)"}},
      {"The day after Christmas 2024 he left.",
       {"The day after Christmas 2024 = 2024-12-26 [2024-12-26, 2024-12-27)"}},
      {"It collapsed two weeks after 3 May 2025.",
       {"two weeks after 3 May 2025 = 2025-W20 [2025-05-17, 2025-05-18)"}},
      {"Output has doubled in the past five years.",
       {"the past five years = P5Y [2020-09-30, 2025-09-30)"}},
      {"It cost less over the last decade.", {"the last decade = P10Y [2015-09-30, 2025-10-01)"}},
      {"He will decide within six months.", {"within six months = P6M [2025-09-30, 2026-03-30)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, KeepsALengthThatIsNoDistanceALength) {
  EXPECT_EQ(values("It is her first visit in six years."), Lines({"P6Y"}));
  EXPECT_EQ(values("Engineers rebuilt it in 18 months."), Lines({"P18M"}));
}

TEST(TimesDates, ReadsQuartersHalvesDecadesAndCenturies) {
  const Case cases[] = {
      {"Revenue rose in Q3 2023.", {"Q3 2023 = 2023-Q3 [2023-07-01, 2023-10-01)"}},
      {"Revenue fell in the second quarter.",
       {"the second quarter = 2025-Q2 [2025-04-01, 2025-07-01)"}},
      {"Revenue rose in the first half of 2024.",
       {"the first half of 2024 = 2024-H1 [2024-01-01, 2024-07-01)"}},
      {"First-half profit doubled.", {"First-half = 2025-H1 [2025-01-01, 2025-07-01)"}},
      {"It was built in the 1990s.", {"the 1990s = 199 [1990-01-01, 2000-01-01)"}},
      {"It was built in the '60s.", {"the '60s = 196 [1960-01-01, 1970-01-01)"}},
      {"It was built in the nineteen seventies.",
       {"the nineteen seventies = 197 [1970-01-01, 1980-01-01)"}},
      {"It was built in the mid-1990s.", {"the mid-1990s = 199 [1993-01-01, 1997-01-01)"}},
      {"It was built in the 19th century.", {"the 19th century = 18 [1800-01-01, 1900-01-01)"}},
      {"It was built in the late 19th century.",
       {"the late 19th century = 18 [1860-01-01, 1900-01-01)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, ReadsSplitAndFiscalYearsAsWideAsTheyAre) {
  EXPECT_EQ(read("Capacity grows by 3% in 2026/27."),
            Lines({"2026/27 = 2026/2027 [2026-01-01, 2028-01-01)"}));
  EXPECT_EQ(read("The 2010-11 season was lost."),
            Lines({"2010-11 = 2010/2011 [2010-01-01, 2012-01-01)"}));
  EXPECT_EQ(read("Sales reached $5 billion in fiscal 2024."),
            Lines({"fiscal 2024 = FY2024 [2023-01-01, 2026-01-01)"}));
  EXPECT_EQ(values("Sales rose in FY2024."), Lines({"FY2024"}));
}

TEST(TimesDates, ReadsEarlyMidAndLate) {
  const Case cases[] = {
      {"It will open early next week.", {"early next week = 2025-W41 [2025-10-06, 2025-10-09)"}},
      {"It opened in late September.", {"late September = 2025-09 [2025-09-16, 2025-10-01)"}},
      {"It opened in mid-2024.", {"mid-2024 = 2024 [2024-04-01, 2024-10-01)"}},
      {"It opened at the end of 2023.", {"the end of 2023 = 2023 [2023-09-01, 2024-01-01)"}},
      {"It should open before the end of the year.",
       {"before the end of the year = 2025 [, 2026-01-01)"}},
      {"It should open by year's end.", {"by year's end = 2025 [, 2026-01-01)"}},
      {"It rained for the rest of the week.",
       {"the rest of the week = 2025-W40 [2025-09-30, 2025-10-06)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
  EXPECT_EQ(read("At the end of the year 83% had a connection.", "2026-02-26"),
            Lines({"the end of the year = 2025 [2025-09-01, 2026-01-01)"}));
}

TEST(TimesDates, ReadsTheNthOfAPeriod) {
  const Case cases[] = {
      {"It meets on the first Monday of May 2026.",
       {"the first Monday of May 2026 = 2026-05-04 [2026-05-04, 2026-05-05)"}},
      {"It closed on the last day of October 2024.",
       {"the last day of October 2024 = 2024-10-31 [2024-10-31, 2024-11-01)"}},
      {"It opened in the third week of 2027.",
       {"the third week of 2027 = 2027-W03 [2027-01-18, 2027-01-25)"}},
      {"It opened in the week of 6 October 2025.",
       {"the week of 6 October 2025 = 2025-W41 [2025-10-06, 2025-10-13)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, ReadsSeasons) {
  EXPECT_EQ(values("Last winter was mild, and this summer was the hottest."),
            Lines({"2024-WI", "2025-SU"}));
  EXPECT_EQ(values("The summer of 2003 was hot; the plant will open next spring."),
            Lines({"2003-SU", "2026-SP"}));
}

TEST(TimesDates, ReadsHolidaysByTheirRule) {
  const Case cases[] = {
      {"Shops shut on Christmas Day 2024.",
       {"Christmas Day 2024 = 2024-12-25 [2024-12-25, 2024-12-26)"}},
      {"Shops shut on Easter Monday.", {"Easter Monday = 2025-04-21 [2025-04-21, 2025-04-22)"}},
      {"The parade will be held on Thanksgiving.",
       {"Thanksgiving = 2025-11-27 [2025-11-27, 2025-11-28)"}},
      {"They met on New Year's Eve.", {"New Year's Eve = 2024-12-31 [2024-12-31, 2025-01-01)"}},
      {"Sales fell on Black Friday 2023.",
       {"Black Friday 2023 = 2023-11-24 [2023-11-24, 2023-11-25)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
  EXPECT_EQ(values("A Christmas tree fell on Easter Island."), Lines());
}

TEST(TimesDates, ReadsRanges) {
  const Case cases[] = {
      {"It ran from May 3 to 5, 2024.",
       {"from May 3 to 5, 2024 = 2024-05-03/2024-05-05 [2024-05-03, 2024-05-06)"}},
      {"It ran 28-30 September 2025.",
       {"28-30 September 2025 = 2025-09-28/2025-09-30 [2025-09-28, 2025-10-01)"}},
      {"He visited from 15 to 17 May 2026.",
       {"from 15 to 17 May 2026 = 2026-05-15/2026-05-17 [2026-05-15, 2026-05-18)"}},
      {"It was built between 2019 and 2023.",
       {"between 2019 and 2023 = 2019/2023 [2019-01-01, 2024-01-01)"}},
      {"The war of 1914–18 ended empires.", {"1914–18 = 1914/1918 [1914-01-01, 1919-01-01)"}},
      {"It ran from 28 December to 3 January 2024.",
       {"from 28 December to 3 January 2024 = 2023-12-28/2024-01-03 [2023-12-28, 2024-01-04)"}},
      {"Rain fell Jan.-March 2025.",
       {"Jan.-March 2025 = 2025-01/2025-03 [2025-01-01, 2025-04-01)"}},
      {"The office is open Monday-Friday.",
       {"Monday-Friday = 2025-09-29/2025-10-03 [2025-09-29, 2025-10-04)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, LeavesRangesOfFiguresAlone) {
  EXPECT_EQ(read("The rate went up from 14.2 to 15.1."), Lines());
  EXPECT_EQ(read("They voted 17 to 11 on Wednesday."),
            Lines({"Wednesday = 2025-09-24 [2025-09-24, 2025-09-25)"}));
}

TEST(TimesDates, ReadsOneSidedStretches) {
  const Case cases[] = {
      {"It has been shut since 2019.", {"since 2019 = 2019 [2019-01-01, )"}},
      {"Emissions must halve by 2030.", {"by 2030 = 2030 [, 2031-01-01)"}},
      {"It was calm before Friday.", {"before Friday = 2025-09-26 [, 2025-09-26)"}},
      {"Officials spoke before Monday's vote.", {"Monday = 2025-09-29 [2025-09-29, 2025-09-30)"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, ReadsALineByItselfGenerously) {
  EXPECT_EQ(read("10/31/74"), Lines({"10/31/74 = 1974-10-31 [1974-10-31, 1974-11-01)"}));
  EXPECT_EQ(read("Venue\n2/15\nThe score was 2/15 then.\n"),
            Lines({"2/15 = 2025-02-15 [2025-02-15, 2025-02-16)"}));
  EXPECT_EQ(values("Table 4\n2019\nQ3\n"), Lines({"2019", "2025-Q3"}));
  EXPECT_EQ(read("14-15.11.2017"),
            Lines({"14-15.11.2017 = 2017-11-14/2017-11-15 [2017-11-14, 2017-11-16)"}));
}

TEST(TimesDates, KeepsTheDayOfALineToTheYearOfPublication) {
  EXPECT_EQ(values("Fixtures\n4 June\n11 December\n"), Lines({"2025-06-04", "2025-12-11"}));
  EXPECT_EQ(values("4 June 14:30\n"), Lines({"2025-06-04T14:30"}));
}

TEST(TimesDates, CountsByOtherEras) {
  EXPECT_EQ(values("The charter is dated 6 April 2475 BE."), Lines({"1932-04-06"}));
  EXPECT_EQ(read("The eclipse of 28 May 585 BC ended the war."),
            Lines({"28 May 585 BC = -0585-05-28"}));
  EXPECT_EQ(values("Caesar was stabbed on March 15, 44 BC."), Lines({"-0044-03-15"}));
}

TEST(TimesDates, LeavesOutRangesThatEndOnNoDay) {
  EXPECT_EQ(values("Booked for February 20 - 29, 2023."), Lines());
  EXPECT_EQ(values("Booked for February 20 - 28, 2023."), Lines({"2023-02-20/2023-02-28"}));
}

TEST(TimesDates, NamesFeastsThatFollowTheMoon) {
  EXPECT_EQ(read("Markets close for Eid al-Fitr next week.", ""),
            Lines({"Eid al-Fitr = ", "next week = "}));
  EXPECT_EQ(values("Fewer lorries cross during Ramadan."), Lines({""}));
}

TEST(TimesDates, JoinsADateToItsHourAcrossAMark) {
  EXPECT_EQ(values("Posted 8:23 AM \u00B7 Jul 9, 2024"), Lines({"2024-07-09T08:23"}));
  EXPECT_EQ(values("The log reads 05/31/2024:14:15 for the first call."),
            Lines({"2024-05-31T14:15"}));
  EXPECT_EQ(values("Thu Oct 26, 10:00 - 11:00:09 2023"), Lines({"2023-10-26T10:00/T11:00:09"}));
  EXPECT_EQ(values("They talked in the afternoon on Friday between 1 p.m. and 4 p.m."),
            Lines({"2025-09-26T13:00/T16:00"}));
}

TEST(TimesDates, TakesAnOrderToLookAhead) {
  EXPECT_EQ(values("Schedule the hearing in ten days."), Lines({"2025-10-10"}));
  EXPECT_EQ(values("Please return the form in ten days."), Lines({"2025-10-10"}));
  EXPECT_EQ(values("They rebuilt the wall in ten days."), Lines({"P10D"}));
}

TEST(TimesDates, SaysWhatItKnowsWithoutAReference) {
  EXPECT_EQ(read("He spoke on 28 September.", ""), Lines({"28 September = XXXX-09-28"}));
  EXPECT_EQ(read("He spoke on Sunday.", ""), Lines({"Sunday = XXXX-WXX-7"}));
  EXPECT_EQ(read("He spoke on 28 September 2025.", ""),
            Lines({"28 September 2025 = 2025-09-28 [2025-09-28, 2025-09-29)"}));
  EXPECT_EQ(read("He spoke last week.", ""), Lines({"last week = "}));
}

TEST(TimesDates, OpensWithADistanceAhead) {
  const Case cases[] = {
      {"In two weeks the new bridge opens.", {"In two weeks = 2025-W42 [2025-10-14, 2025-10-15)"}},
      {"Talks go on. In three days the truce runs out.",
       {"In three days = 2025-10-03 [2025-10-03, 2025-10-04)"}},
      {"In two weeks the flood destroyed 40 homes.", {"two weeks = P2W"}},
      {"The bridge was rebuilt in two weeks.", {"two weeks = P2W"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesDates, ReadsTheMonthsThatReportsAreOf) {
  EXPECT_EQ(read("Sales fell in the first six months of 2025."),
            Lines({"the first six months of 2025 = 2025-H1 [2025-01-01, 2025-07-01)"}));
  EXPECT_EQ(values("Sales fell in the last three months of 2024."), Lines({"2024-Q4"}));
  EXPECT_EQ(values("Sales fell in the first nine months of last year."),
            Lines({"2024-01/2024-09"}));
  EXPECT_EQ(values("Profit for the year to the end of March slipped."),
            Lines({"2024-04/2025-03"}));
  EXPECT_EQ(values("It lost money in the three months ended 30 June 2025."), Lines({"2025-Q2"}));
  EXPECT_EQ(values("It will lose money in the year ending 30 June 2026."),
            Lines({"2025-07/2026-06"}));
  EXPECT_EQ(values("He spent the first six months of his career at sea."), Lines({"P6M"}));
  EXPECT_EQ(values("The last two years of the war were hard."), Lines({"P2Y"}));
}

TEST(TimesDates, TakesTheRunningStretchOfWeekdays) {
  EXPECT_EQ(read("Open Monday to Friday"),
            Lines({"Monday to Friday = 2025-09-29/2025-10-03 [2025-09-29, 2025-10-04)"}));
  EXPECT_EQ(values("The fair will run from Monday to Friday."), Lines({"2025-10-06/2025-10-10"}));
  EXPECT_EQ(values("The fair ran from Monday to Friday."), Lines({"2025-09-29/2025-10-03"}));
}

TEST(TimesDates, KeepsTheZoneOfADay) {
  EXPECT_EQ(read("Polls closed on 28 September 2025, GMT."),
            Lines({"28 September 2025, GMT = 2025-09-28 [2025-09-28, 2025-09-29)"}));
  EXPECT_EQ(read("On 28 September 2025, EST officials left."),
            Lines({"28 September 2025 = 2025-09-28 [2025-09-28, 2025-09-29)"}));
}

TEST(TimesDates, ReadsStampsAndWorkingDaysInALine) {
  EXPECT_EQ(read("09/28/2025-14:15"),
            Lines({"09/28/2025-14:15 = 2025-09-28T14:15 [2025-09-28T14:15, 2025-09-28T14:16)"}));
  EXPECT_EQ(values("next weekday", "2025-10-03"), Lines({"2025-10-06"}));
  EXPECT_EQ(values("last weekday", "2025-10-06"), Lines({"2025-10-03"}));
}

}  // namespace
}  // namespace stet::facts
