// Tests of sentence boundaries: each text is given as the sentences that it must fall into.
#include "text/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stet::text {
namespace {

using Sentences = std::vector<std::string>;

// Joins the sentences with single spaces, splits the result, and expects the same again.
void expect_sentences(const Sentences& sentences) {
  std::string paragraph;
  for (const std::string& sentence : sentences)
    paragraph += (paragraph.empty() ? "" : " ") + sentence;
  Sentences found;
  for (const Span span : split_sentences(paragraph)) found.emplace_back(span.of(paragraph));
  EXPECT_EQ(found, sentences);
}

TEST(Sentences, EndAtFinalPunctuation) {
  expect_sentences({"It came.", "Did it?", "It did!", "Good."});
  expect_sentences({"The river stood at 8.42 metres.", "It fell."});
  expect_sentences({"One sentence without an end"});
  expect_sentences({});
}

TEST(Sentences, SurviveAbbreviations) {
  expect_sentences({"Mr. Smith and Mrs. Jones met Dr. Brown and Gen. Lee.", "They talked."});
  expect_sentences({"On Sunday, Sept. 29, 2025, Wang met Choe.", "He left on Oct. 3."});
  expect_sentences({"Acme Inc. Chief Executive Ann Lee left.", "Acme Inc. was sold."});
  expect_sentences({"See No. 10 on p. 4 and Fig. 3.", "No. 5 won."});
  expect_sentences({"St. Petersburg vs. Moscow, e.g. Zenit vs. Spartak, drew.", "Next."});
  expect_sentences(
      {"The vote, i.e. Monday's, failed.", "Sen. Cruz, Rep. Ocasio and Gov. Hobbs spoke."});
  expect_sentences({"Rain fell from 4:20 a.m. on Wednesday to 5 p.m. Monday.", "It stopped."});
  expect_sentences({"Smith v. Jones was heard.", "So was Roe v. Wade."});
}

TEST(Sentences, EndBehindAnAbbreviationWhenAnotherBegins) {
  expect_sentences({"He lives in the U.S.", "The U.S. Senate and the U.N. Security Council met."});
  expect_sentences({"It came at 5 p.m.", "He slept."});
  expect_sentences({"She works for Acme Inc.", "It pays well."});
  expect_sentences({"The talks end in Sept.", "But nobody knows."});
  expect_sentences({"He spoke in Washington, D.C.", "In Paris he was silent."});
  expect_sentences({"Was he right?", "No.", "The minister was wrong."});
}

TEST(Sentences, KeepWordsThatLookLikeAbbreviations) {
  expect_sentences({"He was ill.", "Kim stayed."});
  expect_sentences({"They met in the sun.", "Wang left."});
  expect_sentences({"A critical mass.", "Berlin agreed."});
}

TEST(Sentences, SurviveAbbreviationsBeforeFigures) {
  expect_sentences({"Norton (c. 1818 – 1880), of S. F., Cal., and Ann (b. March 2009) came."});
}

TEST(Sentences, SurviveInitials) {
  expect_sentences({"J. K. Rowling met John F. Kennedy and George W. Bush.", "All agreed."});
  expect_sentences({"They chose plan B.", "The minister resigned."});
}

TEST(Sentences, BeginWithFigures) {
  expect_sentences(
      {"It was founded in 1990.", "26 people died.", "$4 million was spent.", "36 leaders came."});
  expect_sentences({"HEALTH.", "64 cases, no deaths."});
}

TEST(Sentences, KeepEnumeratorsWithTheirItems) {
  expect_sentences({"1. At the invitation of the president, he came.", "He left."});
  expect_sentences({"Javelin: 1. Mikko Saarela 86.42; 2. Lauri Saarela 84.10; 3. Jan Kohl 81.77"});
}

TEST(Sentences, KeepClosingMarksBeforeThem) {
  expect_sentences(
      {"\"It came.\"", "She left.", "(It rained.)", "“We won.”", "‘Yes.’", "They left."});
  expect_sentences({"\"We won.", "It was hard,\" he said."});
  expect_sentences({"She has an inhaler.\"", "He nodded."});
}

TEST(Sentences, KeepAQuotationWithItsAttribution) {
  expect_sentences({"\"It came.\" he said.", "Then it went."});
  expect_sentences({"\"Did it come?\" he asked.", "\"It came!\" cried the minister."});
  expect_sentences({"\"Why?\" Wang asked.", "\"Why?\" Foreign Minister Wang asked."});
  expect_sentences({"\"Why?\"", "Wang left the room."});
  expect_sentences({"“Are we safe?” Ms Leary wondered.", "Nobody knew."});
}

TEST(Sentences, SurviveEllipsesColonsAndDashes) {
  expect_sentences({"He waited... and waited.", "He waited...", "Then he left."});
  expect_sentences({"He waited… and left…", "The end."});
  expect_sentences({"She said: \"I do budgets.\"", "Then she left."});
  expect_sentences({"There are three: One, Two and Three; All are good."});
}

TEST(Sentences, KeepDatelines) {
  expect_sentences({"SEOUL — China and North Korea agreed.", "They met."});
  expect_sentences(
      {"CORRAN, Belmara, Oct 16 (Example Wire) - At least 43 people died.", "More are missing."});
  expect_sentences(
      {"WASHINGTON, Oct. 16 (Reuters) - U.S. President Joe Biden said so.", "He left."});
}

TEST(Sentences, KeepReferenceMarksBeforeThem) {
  expect_sentences(
      {"It was founded in 1876.[3]", "The college grew.[4][5]", "In 1921 it became a university."});
  expect_sentences({"He went to Harrow. [6]", "He left in 1805. [7] [8]", "In 1821 he died. [9]"});
}

TEST(Sentences, DoNotBreakBeforeLowerCase) {
  expect_sentences({"Is it up? or down?", "The shop (est. in 1990) closed."});
  expect_sentences({"Yahoo! Inc said so.", "Yahoo! shares rose."});
}

TEST(Sentences, WorkInOtherScripts) {
  EXPECT_EQ(split_sentences("他来了。他走了。").size(), 2u);
  EXPECT_EQ(split_sentences("Он пришёл. Он ушёл.").size(), 2u);
}

TEST(Sentences, GiveStrayMarksToTheirNeighbour) {
  expect_sentences({"He left. ***"});
  EXPECT_EQ(split_sentences("...").size(), 1u);
  EXPECT_TRUE(split_sentences("   ").empty());
}

}  // namespace
}  // namespace stet::text
