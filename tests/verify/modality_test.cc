// What may be, is planned, wanted or talked about bears out nothing that is told as done.
#include <gtest/gtest.h>

#include "desk.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& statement, const std::string& source) {
  return ask(statement, source).verdict;
}

TEST(Modality, WhatMayBeIsNotToCome) {
  const std::string source = "Eleven of the farms said that they might have to sell.";
  EXPECT_NE(verdict("Eleven of the farms will sell.", source), Verdict::supported);
  EXPECT_NE(verdict("Eleven of the farms sold.", source), Verdict::supported);
  EXPECT_EQ(verdict("Eleven of the farms might have to sell.", source), Verdict::supported);
}

TEST(Modality, WhatIsToComeIsNotDone) {
  const std::string source = "The school will close on 5 October 2026.";
  EXPECT_NE(verdict("The school closed on 5 October 2026.", source), Verdict::supported);
  EXPECT_EQ(verdict("The school closes on 5 October 2026.", source), Verdict::supported);
  EXPECT_EQ(verdict("The school is to close on 5 October 2026.", source), Verdict::supported);
  EXPECT_EQ(verdict("The school will close in May.", "The school is to close in May."),
            Verdict::supported);
}

TEST(Modality, WhatIsTalkedAboutIsNotDone) {
  EXPECT_NE(verdict("The port sold its cranes.", "The port discussed selling its cranes."),
            Verdict::supported);
  EXPECT_NE(verdict("Six captains resigned.", "Six captains offered to resign."),
            Verdict::supported);
  EXPECT_NE(verdict("The club signed Petra Holm.", "The club came close to signing Petra Holm."),
            Verdict::supported);
  EXPECT_NE(verdict("The gallery buys the print.", "The gallery is in talks to buy the print."),
            Verdict::supported);
  EXPECT_NE(verdict("The judge fined the mill 4,000 francs.",
                    "The union demanded that the judge fine the mill 4,000 francs."),
            Verdict::supported);
  EXPECT_EQ(verdict("The port sold its cranes.", "The port managed to sell its cranes."),
            Verdict::supported);
}

TEST(Modality, WhatOneHadToDoWasDone) {
  EXPECT_EQ(verdict("The canton closed two schools.", "The canton had to close two schools."),
            Verdict::supported);
}

TEST(Modality, PricesAreToldInThePresent) {
  const std::string source = "The new roof will cost 8.4 million francs.";
  EXPECT_EQ(verdict("The new roof costs 8.4 million francs.", source), Verdict::supported);
  EXPECT_NE(verdict("The new roof has cost 8.4 million francs.", source), Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
