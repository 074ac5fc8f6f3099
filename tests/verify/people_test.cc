// Who holds what office and who is whose kin, told in different constructions.
#include <gtest/gtest.h>

#include "verify/kin.h"
#include "verify/offices_told.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::vector<std::string>& evidence) {
  return judge(claim, evidence, "2026-04-10").verdict;
}

TEST(Offices, AreReadFromManyConstructions) {
  for (const char* text :
       {"Per Lund heads the museum.", "Per Lund, the museum's director, opened the show.",
        "The head of the museum, Per Lund, resigned.",
        "The museum, which is led by Per Lund, closed.",
        "The museum, whose head is Per Lund, closed.", "Director of the museum: Per Lund",
        "Per Lund is the director of the museum."}) {
    const std::vector<OfficeTold> offices = offices_told(text);
    ASSERT_EQ(offices.size(), 1U) << text;
    EXPECT_EQ(offices[0].name, (std::vector<std::string>{"per", "lund"})) << text;
    EXPECT_EQ(offices[0].head, "museum") << text;
    EXPECT_TRUE(offices[0].held) << text;
  }
  for (const char* text : {"Per Lund visited the director of the museum.",
                           "Per Lund will be the director of the museum.",
                           "Per Lund's wife, the director of the museum, opened the show.",
                           "Per Lund is not the director of the museum."})
    EXPECT_TRUE(offices_told(text).empty()) << text;
}

TEST(Offices, OfAnotherKindOrThingBearNothingOut) {
  for (const char* source : {"Per Lund, a former director of the museum, opened the show.",
                             "Per Lund, the museum's finance director, opened the show.",
                             "Per Lund, director of the museum shop, opened the show.",
                             "Per Lund was the director of the museum until 2019.",
                             "Per Lund, director of the library, opened the show at the museum."})
    EXPECT_NE(verdict("Per Lund heads the museum.", {source}), Verdict::supported) << source;
}

TEST(Offices, AreHeldByOne) {
  EXPECT_EQ(verdict("Anna Holt chairs the board of Norbank.",
                    {"Pieter Oost, who chairs the board of Norbank, resigned."}),
            Verdict::refuted);
  for (const char* source : {"Pieter Oost, who chairs the works council of Norbank, resigned.",
                             "Pieter Oost, who chaired the board of Norbank until 2020, resigned.",
                             "Pieter Oost, a deputy chair of the board of Norbank, resigned."})
    EXPECT_NE(verdict("Anna Holt chairs the board of Norbank.", {source}), Verdict::refuted)
        << source;
  EXPECT_NE(
      verdict("Per Lund heads the museum in Brod.", {"Eva Hahn heads the museum in Ostrava."}),
      Verdict::refuted);
  EXPECT_EQ(verdict("Petra Lind, the champion of 2025, stayed at home.",
                    {"Anouk Devries, the winner of 2025, missed the race."}),
            Verdict::refuted);
  EXPECT_NE(verdict("Petra Lind, the winner of 2025, stayed at home.",
                    {"Last year's men's champion, Anouk Devries, missed the race."}),
            Verdict::refuted);
}

TEST(Kin, IsReadFromEitherEnd) {
  for (const char* text :
       {"Eva Dorn is a sister of Max Dorn.", "Max Dorn's sister, Eva Dorn, sings.",
        "Max Dorn sings. His elder sister Eva Dorn dances.",
        "Eva Dorn, Max Dorn's sister, sings."}) {
    const std::vector<KinTold> told = kin_told(text, {});
    ASSERT_EQ(told.size(), 1U) << text;
    EXPECT_EQ(told[0].who.name, (std::vector<std::string>{"eva", "dorn"})) << text;
    EXPECT_EQ(told[0].of.name, (std::vector<std::string>{"max", "dorn"})) << text;
  }
  for (const char* text :
       {"Eva Dorn and Max Dorn are not cousins.", "Eva Dorn may be Max's cousin."})
    EXPECT_TRUE(kin_told(text, {}).empty()) << text;
}

TEST(Kin, OfAnOfficeIsThatOfItsHolder) {
  EXPECT_EQ(verdict("Jon Hartley is a cousin of the vice-chancellor.",
                    {"Jon Hartley and Ngozi Hartley are cousins.",
                     "Vice-chancellor Ngozi Hartley spoke to the students."}),
            Verdict::supported);
  EXPECT_NE(verdict("Jon Hartley is a cousin of the vice-chancellor.",
                    {"Jon Hartley and Ngozi Hartley are cousins.",
                     "Former vice-chancellor Ngozi Hartley spoke to the students."}),
            Verdict::supported);
  EXPECT_EQ(
      verdict("Gail Rourke is the founder's wife.",
              {"Dale Rourke taught a heater to talk. The telephone belonged to his sister, Gail.",
               "Marsh succeeded the founder, Dale Rourke."}),
      Verdict::refuted);
}

TEST(Kin, OfOthersSaysNothing) {
  for (const char* source : {"Gail Rourke is Ivo Rourke's sister. Dale Rourke is a baker.",
                             "Gail Rourke's brother met Dale Rourke."})
    EXPECT_EQ(verdict("Gail Rourke is the wife of Dale Rourke.", {source}),
              Verdict::not_enough_evidence)
        << source;
}

}  // namespace
}  // namespace stet::verify
