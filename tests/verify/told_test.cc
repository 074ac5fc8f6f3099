// The same told in another construction, and what only looks like it.
#include <gtest/gtest.h>

#include "verify/verify.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& evidence) {
  return judge(claim, {evidence}, "2026-04-10").verdict;
}

TEST(Told, NobodyCameToHarm) {
  EXPECT_EQ(verdict("No lives were lost in the collapse of the bridge.",
                    "Nobody was hurt when the bridge collapsed."),
            Verdict::supported);
  EXPECT_EQ(verdict("The landslide buried the station, but nobody was hurt.",
                    "The landslide buried the station without injuring anyone."),
            Verdict::supported);
}

TEST(Told, HarmIsNotDeniedByLess) {
  for (const char* source :
       {"Nobody was killed in the fire.", "There were no serious injuries in the fire.",
        "No injuries were reported in the fire.", "There were no injuries in the second fire.",
        "There were no injuries on the ground floor in the fire.",
        "There were no injuries in the flood."})
    EXPECT_NE(verdict("Nobody was hurt in the fire.", source), Verdict::supported) << source;
}

TEST(Told, NobodyKilledIsNotBorneOutBesideTheDead) {
  EXPECT_NE(verdict("Nobody was killed.", "Nobody was injured, but two people were killed."),
            Verdict::supported);
}

TEST(Told, StateInOtherWords) {
  EXPECT_EQ(verdict("The old mill was demolished.", "The old mill was razed."), Verdict::supported);
  for (const char* source :
       {"The old mill is to be razed.", "The barn beside the old mill was razed.",
        "The old mill's barn was razed."})
    EXPECT_NE(verdict("The old mill was demolished.", source), Verdict::supported) << source;
}

TEST(Told, LeftOutIsNotAffected) {
  EXPECT_EQ(verdict("Line 3 is not affected by the strike.", "Line 3 is not part of the strike."),
            Verdict::supported);
  EXPECT_NE(verdict("Breakfast is not affected.", "Breakfast is not included in the price."),
            Verdict::supported);
  EXPECT_NE(verdict("The Hearth Max is not affected by the recall.",
                    "The Hearth Mini is not included in the recall."),
            Verdict::supported);
  EXPECT_NE(verdict("The Hearth Mini is not affected by the ban.",
                    "The Hearth Mini is not included in the recall."),
            Verdict::supported);
}

TEST(Told, ByOneOfTwoOppositeClauses) {
  EXPECT_EQ(verdict("The pilot died.", "The co-pilot survived and the pilot died."),
            Verdict::supported);
  EXPECT_NE(verdict("The co-pilot died.", "The co-pilot survived and the pilot died."),
            Verdict::supported);
  EXPECT_NE(verdict("Sales fell in autumn.", "Sales fell in spring and rose in autumn."),
            Verdict::supported);
  EXPECT_NE(verdict("A man and a woman standing near small boats.",
                    "A man and a woman sitting near small boats."),
            Verdict::supported);
}

TEST(Told, WhoStayedAwayDidNothingThere) {
  EXPECT_EQ(verdict("The delegation of Maristan was led by Oona Leary.",
                    "Nineteen delegations came. Oona Leary stayed away and Maristan sent its "
                    "ambassador."),
            Verdict::refuted);
  for (const char* source : {"Oona Leary stayed away from the dinner.",
                             "Oona Leary's husband stayed away from the summit.",
                             "Oona Leary threatened to stay away from the summit.",
                             "Protesters stayed away from the summit, Oona Leary said."})
    EXPECT_NE(verdict("Oona Leary spoke at the summit.", source), Verdict::refuted) << source;
}

TEST(Told, AWorkHasOneConductor) {
  EXPECT_EQ(verdict("Elin Voss will conduct \"The Ferryman's Daughter\" herself.",
                    "The house reopens with \"The Ferryman's Daughter\" by Elin Voss, conducted by "
                    "music director Paavo Renn."),
            Verdict::refuted);
  for (const char* source :
       {"The house reopens with \"Fidelio\", conducted by Paavo Renn.",
        "\"The Ferryman's Daughter\" is conducted by Paavo Renn and Elin Voss in turn.",
        "\"The Ferryman's Daughter\", conducted by Elin Voss, opens on Friday.",
        "\"The Ferryman's Daughter\", translated by Paavo Renn, opens on Friday."})
    EXPECT_NE(verdict("Elin Voss will conduct \"The Ferryman's Daughter\".", source),
              Verdict::refuted)
        << source;
}

TEST(Told, DenialByItsNoun) {
  EXPECT_EQ(verdict("The hospital was fined.", "The inspectors issued no fine."), Verdict::refuted);
  for (const char* source :
       {"No further fine was imposed.", "No fine was imposed on the builder.",
        "No fine was imposed in 2019.", "The inspectors issued no fine before June."})
    EXPECT_NE(verdict("The hospital was fined.", source), Verdict::refuted) << source;
  EXPECT_NE(verdict("The hospital was warned.", "The inspectors issued no fine."),
            Verdict::refuted);
}

TEST(Told, TheOneVoteAgainst) {
  const std::string one =
      "By a majority of two to one (Judge Arroyo dissenting) the court allowed the appeal.";
  EXPECT_EQ(verdict("Judge Ann Whitlock dissented.", one), Verdict::refuted);
  EXPECT_NE(verdict("Judge Lucia Arroyo dissented.", one), Verdict::refuted);
  EXPECT_NE(verdict("Judge Ann Whitlock dissented.",
                    "By a majority of five to two (Judge Arroyo dissenting) the court allowed it."),
            Verdict::refuted);
  EXPECT_EQ(
      verdict("Mayor Joan Pettifer voted against the closure of the school.",
              "Mayor Joan Pettifer was one of the two who abstained in the vote on the closure "
              "of the school."),
      Verdict::refuted);
  EXPECT_NE(
      verdict("Mayor Joan Pettifer voted against the closure of the school.",
              "Mayor Joan Pettifer was one of the two who abstained in the vote on the sale of "
              "the park."),
      Verdict::refuted);
}

TEST(Told, TheNumberOfWhatAndTheVerbOfAnAmount) {
  EXPECT_EQ(verdict("The number of complaints fell by 6 per cent.",
                    "Complaints fell by 6 per cent to 1,012."),
            Verdict::supported);
  for (const char* source :
       {"The cost of complaints fell by 6 per cent.",
        "Complaint handling costs fell by 6 per cent.", "Fines for complaints fell by 6 per cent.",
        "Serious complaints fell by 6 per cent."})
    EXPECT_NE(verdict("The number of complaints fell by 6 per cent.", source), Verdict::supported)
        << source;
  EXPECT_EQ(verdict("The wing came to 46 million pounds.", "The wing cost 46 million pounds."),
            Verdict::supported);
  EXPECT_NE(verdict("The wing came to 46 million pounds.", "The wing saved 46 million pounds."),
            Verdict::supported);
  EXPECT_NE(
      verdict("The debt stands at 4.2 million crowns.", "The debt fell by 4.2 million crowns."),
      Verdict::refuted);
}

TEST(Told, OfAllAgainstAnException) {
  EXPECT_EQ(verdict("He had by then lapped every other runner.",
                    "Before he had finished he had lapped everybody except the next three."),
            Verdict::refuted);
  EXPECT_EQ(
      verdict("Every member voted for the plan.", "All members but the chair voted for the plan."),
      Verdict::refuted);
  EXPECT_EQ(verdict("The commission approved all of the projects.",
                    "The commission approved all of the projects apart from the airport."),
            Verdict::refuted);
  EXPECT_EQ(verdict("All the bridges were inspected.",
                    "All the bridges except the one at Tarn were rebuilt."),
            Verdict::not_enough_evidence);
  EXPECT_NE(verdict("All bridges but one were rebuilt.",
                    "All the bridges except the one at Tarn were rebuilt."),
            Verdict::refuted);
}

TEST(Told, EnoughAndAlone) {
  EXPECT_EQ(verdict("A software update is enough to remove the danger.",
                    "A software update alone does not remedy the defect."),
            Verdict::refuted);
  EXPECT_EQ(
      verdict("The money is not enough to save the pool.", "The money alone cannot save the pool."),
      Verdict::supported);
  EXPECT_EQ(
      verdict("The money is enough to save the library.", "The money alone cannot save the pool."),
      Verdict::not_enough_evidence);
}

TEST(Told, InPersonAndFromAfar) {
  EXPECT_EQ(verdict("Bellamy appeared in court in person on Thursday.",
                    "On Thursday Bellamy appeared in court by video from prison."),
            Verdict::refuted);
  for (const char* source : {"The ambassador attended the meeting by video link.",
                             "The minister attended the dinner by video link.",
                             "The minister had planned to attend the meeting by video link."})
    EXPECT_EQ(verdict("The minister attended the meeting in person.", source),
              Verdict::not_enough_evidence)
        << source;
}

TEST(Told, DenialWhoseDeedStandsBeforeIt) {
  EXPECT_EQ(verdict("The witness, Curtis Boyle, later took back his testimony.",
                    "In that case the accomplice had recanted his testimony. Boyle never did."),
            Verdict::refuted);
  EXPECT_EQ(
      verdict("Marta Holm resigned.", "The chairman apologised for the delay. Marta Holm did not."),
      Verdict::not_enough_evidence);
  EXPECT_NE(verdict("Ivo Holm apologised.", "The chairman apologised. Marta Holm did not."),
            Verdict::refuted);
}

}  // namespace
}  // namespace stet::verify
