// Claims of sentences that are cut in two by who says so, of lines of results, and of dates that
// belong to another verb.
#include <gtest/gtest.h>

#include <algorithm>

#include "facts/claims_support.h"

namespace stet::facts {
namespace {

struct Inserted {
  std::string sentence, subject, predicate, speaker, cue, quote;
};

TEST(ClaimsInsertion, EachGetsBackItsOwn) {
  const Inserted cases[] = {
      {"The fire, officials said, destroyed 40 homes.", "The fire", "destroy", "officials", "say",
       "The fire destroyed 40 homes"},
      {"About 3,000 people, police said, took part in the march.", "About 3,000 people", "take",
       "police", "say", "About 3,000 people took part in the march"},
      {"The company, its lawyers argued in court, had known of the leak since 2019.", "The company",
       "know", "its lawyers", "argue", "The company had known of the leak since 2019"},
      {"The dam, the ministry said on Tuesday, holds 46 million tonnes.", "The dam", "hold",
       "the ministry", "say", "The dam holds 46 million tonnes"},
      {"The strike, the union warned, could last until Friday.", "The strike", "last", "the union",
       "warn", "The strike could last until Friday"},
  };
  for (const Inserted& c : cases) {
    const ReadClaims read(c.sentence);
    const Claim quote = read.first(ClaimKind::quote);
    EXPECT_EQ(quote.attribution.text, c.speaker) << c.sentence;
    EXPECT_EQ(quote.cue, c.cue) << c.sentence;
    EXPECT_EQ(quote.quote, c.quote);
    const auto stated = [&](const Claim& claim) {
      return claim.kind != ClaimKind::quote && claim.subject.text == c.subject &&
             claim.predicate == c.predicate && claim.attribution.text == c.speaker;
    };
    EXPECT_TRUE(std::ranges::any_of(read.analysis.claims, stated)) << c.sentence;
  }
}

TEST(ClaimsInsertion, KeepsNegationAndLeavesOutTheSpeakersNumber) {
  const ReadClaims read(std::string("The minister, two aides said, did not sign the letter."));
  const Claim c = read.first(ClaimKind::event);
  EXPECT_EQ(c.subject.text, "The minister");
  EXPECT_EQ(c.polarity, Polarity::negated);
  EXPECT_FALSE(read.has(ClaimKind::count));
}

TEST(ClaimsInsertion, ARelativeClauseIsNoInsertion) {
  const Claim c = ReadClaims("Skerrywing, which reports next week, fell 2.8% in sympathy.")
                      .first(ClaimKind::change);
  EXPECT_EQ(c.subject.text, "Skerrywing");
  EXPECT_TRUE(c.attribution.empty());
}

TEST(ClaimsInsertion, ASubjectBehindARelativeClauseStaysOne) {
  const Claim c = ReadClaims(
                      "The government said the deficit, which was 4% of output last year, "
                      "would fall to 3%.")
                      .first(ClaimKind::change);
  EXPECT_EQ(c.subject.text, "the deficit");
}

TEST(ClaimsResult, ALineOfTwoNamesAndTheirPointsIsAResult) {
  for (const std::string& line :
       {std::string("Salgren 2, Fellgate 1"), std::string("Fellgate 1, Salgren 2"),
        std::string("Salgren 2-1 Fellgate")}) {
    const Claim c = ReadClaims(line).first(ClaimKind::result);
    EXPECT_EQ(c.subject.text, "Salgren") << line;
    EXPECT_EQ(c.predicate, "beat") << line;
    EXPECT_EQ(c.object.text, "Fellgate") << line;
    EXPECT_EQ(c.value.text, "2-1") << line;
    EXPECT_EQ(c.sentence, "Salgren (beat): result of Fellgate = 2-1, asserted by the source");
  }
  EXPECT_FALSE(ReadClaims("Women 54, Men 45").has(ClaimKind::result));
  EXPECT_FALSE(ReadClaims("May 3, June 4").has(ClaimKind::result));
}

TEST(ClaimsPeriod, ADateBelongsToItsOwnVerb) {
  const auto dated = [](const std::string& sentence, std::string_view predicate) {
    const ReadClaims read(sentence);
    for (const Claim& c : read.analysis.claims)
      if (c.predicate == predicate) return c.period.timex;
    return std::string("no claim");
  };
  EXPECT_EQ(
      dated("The port handled 31 million tons in 2024 and will build a second quay.", "build"), "");
  EXPECT_EQ(dated("The old track, laid in 1988, has been sold to collectors.", "sell"), "");
  EXPECT_EQ(dated("The bank opened a branch in 2012 and hired 40 clerks.", "hire"), "2012");
  EXPECT_EQ(dated("In 2024 the port handled 31 million tons and has built a quay.", "build"),
            "2024");
}

TEST(ClaimsQuantifier, SpansOfTimeAreNoShares) {
  EXPECT_FALSE(ReadClaims("The Games have been held every three years.").has(ClaimKind::share));
  EXPECT_FALSE(ReadClaims("The brothers had beaten each other all season.").has(ClaimKind::share));
}

TEST(ClaimsQuantity, AnAgeReachedOnceIsNobodysAgeNow) {
  const ReadClaims read(std::string("The winger played there from the age of nine."));
  EXPECT_FALSE(read.has(ClaimKind::property));
}

}  // namespace
}  // namespace stet::facts
