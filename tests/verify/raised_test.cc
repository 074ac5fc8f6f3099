// What stays as it is has several opposites, and those are no words for each other.
#include <gtest/gtest.h>

#include "verify/lexicon.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

TEST(Lexicon, OppositesOfOneWordAreNotThemselvesTheSame) {
  EXPECT_EQ(relate("raise", "lower"), WordRelation::opposite);
  EXPECT_EQ(relate("increase", "cut"), WordRelation::opposite);
  EXPECT_NE(relate("halve", "double"), WordRelation::synonym);
  EXPECT_NE(relate("suspend", "raise"), WordRelation::synonym);
}

TEST(Lexicon, RaisedIsNotBorneOutByLowered) {
  for (const char* source : {"Norvia lowered prices by 5%.", "Norvia cut prices by 5%."})
    EXPECT_EQ(judge("Norvia raised prices by 5%.", {source}, "2026-04-10").verdict,
              Verdict::refuted)
        << source;
}

}  // namespace
}  // namespace stet::verify
