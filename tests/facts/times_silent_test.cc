// Words and figures that look like time and are not: failure classes 1, 2, 15 and 16 of the field,
// in sentences of our own.
#include "times_support.h"

namespace stet::facts {
namespace {

TEST(TimesSilent, LeavesVerbsModalsAndSurnamesThatAreMonthsAlone) {
  for (const std::string_view text : {
           "Theresa May may resign, and nobody may object.",
           "The regiment will march 20 miles through the town.",
           "They may first have to second the motion.",
           "Mr March sat down beside June Whitfield and August Wilson.",
           "Protesters march on parliament as prices march higher.",
           "Demand may be flat, and it may be forgotten.",
           "April O'Neil declined to comment.",
           "Mar your work and the dec will judge it.",
       })
    EXPECT_EQ(read(text), Lines()) << text;
}

TEST(TimesSilent, LeavesWeekdaysInsideNamesAlone) {
  for (const std::string_view text : {
           "The Sunday Times and the Sunday Courier led with it.",
           "Sheffield Wednesday drew; the crowd sat in the sun and wed its heroes.",
           "Bloody Sunday was remembered in Derry.",
           "Monday Night Football drew a record audience.",
           "The Mail on Sunday stood by its report.",
       })
    EXPECT_EQ(read(text), Lines()) << text;
}

TEST(TimesSilent, LeavesSeasonsThatAreVerbsOrNamesAlone) {
  for (const std::string_view text : {
           "The fall in prices followed the fall of the government.",
           "Sterling could fall further; ministers spring to its defence.",
           "Spring water and summer holidays sell.",
           "The Winter Olympics were awarded to the town.",
       })
    EXPECT_EQ(read(text), Lines()) << text;
}

TEST(TimesSilent, LeavesOrdinalsThatCountSomethingElseAlone) {
  for (const std::string_view text : {
           "He lives on the 27th floor and won a second term.",
           "The 3rd Infantry took the second hill on the third attempt.",
           "She scored in the second half and again in the first minute of added play.",
           "It is the fourth quarter of the city to flood.",
           "The 25th anniversary drew a crowd.",
       })
    EXPECT_EQ(read(text), Lines()) << text;
}

TEST(TimesSilent, LeavesScoresFractionsAndIdiomsAlone) {
  for (const std::string_view text : {
           "They won 3-1 and the court split 5/4, a 50/50 call.",
           "The helpline is open 24/7.",
           "A 6 1/4% bond; odds of 7/2; a 2:1 degree.",
           "The bill passed by 17 to 11 votes.",
           "Version 2.0.1 replaced 1.9.8 at 10.0.0.1.",
           "Call 650-650-6500 or write to Room 2014.",
       })
    EXPECT_EQ(read(text), Lines()) << text;
}

TEST(TimesSilent, KnowsTheDayThatItsDateNames) {
  EXPECT_EQ(read("Nobody who saw 9/11 forgets it."),
            Lines({"9/11 = 2001-09-11 [2001-09-11, 2001-09-12)"}));
  EXPECT_EQ(read("The landings of D-Day were filmed."),
            Lines({"D-Day = 1944-06-06 [1944-06-06, 1944-06-07)"}));
}

TEST(TimesSilent, LeavesCountsThatLookLikeYearsAlone) {
  for (const std::string_view text : {
           "More than 2,000 people walked 1500 metres.",
           "It employs 2000 people, 1984 engineers among them.",
           "Flight 1549 landed under Resolution 1701.",
           "The fee of $2000 rose to 2050 crowns.",
           "A herd of 1900 cattle was moved from 1950 farms.",
           "The figure of 1,999 was wrong.",
       })
    EXPECT_EQ(read(text), Lines()) << text;
}

TEST(TimesSilent, ReadsAYearThatStandsForOne) {
  const Case cases[] = {
      {"Growth was 1.2% in 2023.", {"2023 = 2023 [2023-01-01, 2024-01-01)"}},
      {"In 2019 sales fell.", {"2019 = 2019 [2019-01-01, 2020-01-01)"}},
      {"The 2022 World Cup drew crowds.", {"2022 = 2022 [2022-01-01, 2023-01-01)"}},
      {"Its 2015 agreement still holds.", {"2015 = 2015 [2015-01-01, 2016-01-01)"}},
      {"The storm of 2009 was worse.", {"2009 = 2009 [2009-01-01, 2010-01-01)"}},
      {"The tower (1961) was listed.", {"1961 = 1961 [1961-01-01, 1962-01-01)"}},
      {"2020 was the hottest year.", {"2020 = 2020 [2020-01-01, 2021-01-01)"}},
      {"He died in 44 BC.", {"44 BC = -0044"}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.text), c.want) << c.text;
}

TEST(TimesSilent, LeavesAgesRatesAndIdiomsOfTimeAlone) {
  for (const std::string_view text : {
           "The 47-year-old, aged 26 at the time, was 3 years old in the photograph.",
           "A two-week-old baby was rescued.",
           "It costs $5 a day or 20 euros per hour.",
           "He trains three days a week.",
           "At the end of the day nothing changed, and last-minute talks failed.",
           "Next-day delivery and year-on-year growth matter.",
           "The present leader is now in office and currently has no plans.",
           "They waited for years, and in recent years even for decades.",
       })
    EXPECT_EQ(read(text), Lines()) << text;
}

TEST(TimesSilent, StaysLinearAndWholeOnHostileText) {
  for (const std::string_view piece : {"1-", "May ", "a ", "12:30 ", "from ", "Monday ", "'",
                                       "2019-", "the ", "1 year ", "- ", "9/11/"}) {
    std::string text;
    while (text.size() < 60000) text += piece;
    EXPECT_NO_THROW(read_times(text, kTuesday)) << piece;
    for (const Mention& mention : read_times(text, "")) EXPECT_LE(mention.span.end, text.size());
  }
  EXPECT_NO_THROW(read_times("\xC2", kTuesday));
  EXPECT_NO_THROW(read_times("\xE2\x80", kTuesday));
  EXPECT_NO_THROW(read_times("\xFF\xFE 2019\xE2\x80\x93", kTuesday));
  EXPECT_NO_THROW(
      read_times("99999999999999999999 years ago, 999999999 centuries from now, in 123456789 weeks",
                 kTuesday));
  EXPECT_EQ(read("", kTuesday), Lines());
  for (const std::string_view edge : {"0001-01-01", "9999-12-31"})
    EXPECT_NO_THROW(
        read_times("Last May, next May, last winter, a year ago, next Christmas, in 100 years, the "
                   "May after next.",
                   edge));
}

TEST(TimesSilent, LeavesChainsOfFiguresLongerThanAnyDateAlone) {
  std::string chain = "2019";
  for (int i = 0; i < 20; ++i) chain += "-03-04";
  EXPECT_EQ(values("The digest " + chain + " was of 4 May 2019."), Lines({"2019-05-04"}));
  EXPECT_EQ(values("It ran from 2019-03-04 10:30:00 to 2019-03-05 11:30:00."),
            Lines({"2019-03-04T10:30/2019-03-05T11:30"}));
}

}  // namespace
}  // namespace stet::facts
