// Whom a quotation is given to where the source has a pronoun; parts of several; what nobody has
// done.
#include <gtest/gtest.h>

#include "verify/members.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

Verdict verdict(const std::string& claim, const std::string& evidence) {
  return judge(claim, {evidence}, "2026-04-10").verdict;
}

TEST(Speaker, IsTheOnlyOneNamedBefore) {
  const std::string source =
      "Olaf Brandt walked through the ruins. \"We will rebuild every wall,\" he said.";
  EXPECT_EQ(verdict("\"We will rebuild every wall,\" said Olaf Brandt.", source),
            Verdict::supported);
  EXPECT_EQ(verdict("\"We will rebuild every wall,\" said Ines Tarr.", source), Verdict::refuted);
  EXPECT_EQ(verdict("\"We will not sell a single share,\" Mara Holt said.",
                    "The chairman, Edwin Prahl, was asked about the offer. \"We will not sell a "
                    "single share,\" he replied."),
            Verdict::refuted);
  EXPECT_NE(verdict("\"We will not sell a single share,\" said the chairman.",
                    "Edwin Prahl was asked about the offer. \"We will not sell a single share,\" "
                    "he replied."),
            Verdict::refuted);
}

TEST(Speaker, IsNotSomebodyElseOfThePassage) {
  EXPECT_NE(verdict("\"The wheel was loose,\" said the driver.",
                    "\"The wheel was loose,\" said the mechanic; the driver shook his head."),
            Verdict::supported);
  EXPECT_NE(verdict("\"We have tested nothing,\" said Corvex.",
                    "Corvex praised its mask. \"We have tested nothing,\" said the head of the "
                    "agency, Ilse Tarn."),
            Verdict::supported);
  EXPECT_NE(verdict("The bishop called the play \"a scandal\".",
                    "The bishop quoted a reader who had called the play \"a scandal\"."),
            Verdict::supported);
  EXPECT_EQ(verdict("\"The wheel was loose,\" said the mechanic.",
                    "\"The wheel was loose,\" said the mechanic; the driver shook his head."),
            Verdict::supported);
}

TEST(Speaker, IsOpenWhereAnotherMayBeMeant) {
  const std::string claim = "\"We will rebuild every wall,\" said Ines Tarr.";
  EXPECT_NE(verdict(claim,
                    "Olaf Brandt walked through the ruins with Ines Tarr. \"We will rebuild every "
                    "wall,\" she said."),
            Verdict::refuted);
  EXPECT_NE(verdict(claim,
                    "Olaf Brandt walked through the ruins and gave her the keys. \"We will rebuild "
                    "every wall,\" she said."),
            Verdict::refuted);
  EXPECT_NE(verdict(claim,
                    "Olaf Brandt walked through the ruins of Lenz. \"We will rebuild every wall,\" "
                    "the owner said."),
            Verdict::refuted);
  EXPECT_NE(
      verdict(
          claim,
          "Ines Tarr spoke first. Olaf Brandt listened. \"We will rebuild every wall,\" she said."),
      Verdict::refuted);
  EXPECT_NE(verdict(claim, "Olaf Brandt listened. \"We will rebuild every wall,\" she told him."),
            Verdict::refuted);
  EXPECT_NE(
      verdict(claim,
              "The mayor walked through the ruins. \"We will rebuild every wall,\" she said."),
      Verdict::refuted);
}

TEST(Speaker, GoesOnAfterWhatSheSaidFirst) {
  EXPECT_EQ(verdict("\"You did not sink the ferry. You sold its pumps, and kept the money,\" Judge "
                    "Petra Lang told him.",
                    "Maurer sat still as Judge Petra Lang read the sentence. \"You did not sink "
                    "the ferry,\" she told him. "
                    "\"You sold its pumps, and kept the money.\" Maurer remains free on bail."),
            Verdict::supported);
}

TEST(Members, OfSeveralAreNotHeldAgainstEachOther) {
  EXPECT_TRUE(
      other_members("One of the twelve was acquitted", "Eleven of the twelve were convicted"));
  EXPECT_FALSE(
      other_members("Six of the twelve were acquitted", "Six of the twelve were convicted"));
  EXPECT_FALSE(other_members("The twelve were acquitted", "Eleven of the twelve were convicted"));
  EXPECT_NE(verdict("One of the twelve defendants was acquitted.",
                    "Eleven of the twelve defendants were convicted."),
            Verdict::refuted);
  EXPECT_NE(
      verdict("One of the twelve was acquitted.", "Eleven were convicted, one was acquitted."),
      Verdict::refuted);
}

TEST(Denial, OfAPassiveIsEverybodys) {
  EXPECT_EQ(verdict("Hollin has not yet named a successor for Edgar Rehn.",
                    "Hollin said that its treasurer, Edgar Rehn, will leave in June. His successor "
                    "has not been named."),
            Verdict::supported);
  EXPECT_NE(verdict("Hollin has not yet named a successor for Edgar Rehn.",
                    "Hollin said that its treasurer, Edgar Rehn, will leave in June. His salary "
                    "has not been named."),
            Verdict::supported);
}

TEST(Emphasis, HasToStandInTheSource) {
  EXPECT_NE(verdict("Ada Brun will conduct \"The Heron\" herself.",
                    "The season opens with \"The Heron\" by Ada Brun, conducted by Jan Tolk."),
            Verdict::supported);
}

}  // namespace
}  // namespace stet::verify
