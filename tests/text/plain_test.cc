// Tests of the plain-text reader: paragraphs, wrapping, headings, lists, tables.
#include <gtest/gtest.h>

#include "support.h"

namespace stet::text::testing {
namespace {

TEST(Plain, SplitsParagraphsAtEmptyLines) {
  const Document document = read("One. Two.\n\n \t\n\nThree.\n", Format::plain);
  EXPECT_EQ(passages(document), (Texts{"One.", "Two.", "Three."}));
  EXPECT_EQ(document.passages[0].paragraph, document.passages[1].paragraph);
  EXPECT_NE(document.passages[1].paragraph, document.passages[2].paragraph);
  EXPECT_EQ(document.text, "One. Two.\n\nThree.");
}

TEST(Plain, JoinsWrappedLines) {
  EXPECT_EQ(
      plain("The foreign ministers of China and North Korea\nagreed in Beijing to strengthen their "
            "bilateral\nrelations. Chinese Foreign Minister Wang Yi spoke.\n"),
      (Texts{"The foreign ministers of China and North Korea agreed in Beijing to strengthen their "
             "bilateral "
             "relations.",
             "Chinese Foreign Minister Wang Yi spoke."}));
}

TEST(Plain, JoinsLinesWrappedBeforeCapitals) {
  EXPECT_EQ(plain("The talks were led by the foreign minister\nWang Yi and his counterpart from "
                  "the North,\nChoe Son "
                  "Hui, in Beijing."),
            (Texts{"The talks were led by the foreign minister Wang Yi and his counterpart from "
                   "the North, Choe Son "
                   "Hui, in Beijing."}));
}

TEST(Plain, TakesAQuestionOnItsOwnLineAsAHeading) {
  const Document document = read(
      "What happened?\nThe foreign ministers of China and North Korea agreed in Beijing to "
      "strengthen bilateral "
      "relations and to oppose hegemonism.\n",
      Format::plain);
  EXPECT_EQ(passages(document, PassageKind::heading), (Texts{"What happened?"}));
  EXPECT_EQ(passages(document, PassageKind::sentence).size(), 1u);
}

TEST(Plain, TakesAShortLineWithTextBehindItAsAHeading) {
  const std::string body = "\n\nThe minister said that the talks went well.\n";
  EXPECT_EQ(passages(read("Kim heads to Beijing" + body, Format::plain), PassageKind::heading),
            (Texts{"Kim heads to Beijing"}));
  EXPECT_EQ(passages(read("MONEY\nIncome 684 million.\n", Format::plain), PassageKind::heading),
            (Texts{"MONEY"}));
  for (const std::string line :
       {"It rained.", "lower case", "He said;", "First,", "Type: concrete"}) {
    EXPECT_TRUE(passages(read(line + body, Format::plain), PassageKind::heading).empty()) << line;
  }
}

TEST(Plain, NeverTakesTheOnlyTextAsAHeading) {
  const Document document = read("China accounts for 97% of its trade", Format::plain);
  ASSERT_EQ(document.passages.size(), 1u);
  EXPECT_EQ(document.passages[0].kind, PassageKind::sentence);
}

TEST(Plain, MakesEachListItemAParagraph) {
  const Document document = read("He named:\n- Iran, 3\n- Belarus\n\n• Serbia\n", Format::plain);
  EXPECT_EQ(passages(document), (Texts{"He named:", "Iran, 3", "Belarus", "Serbia"}));
  EXPECT_NE(document.passages[1].paragraph, document.passages[2].paragraph);
}

TEST(Plain, DropsListNumbersOnlyInSequence) {
  EXPECT_EQ(plain("1. At the invitation he came.\n\n2. He left.\n\n3) He slept."),
            (Texts{"At the invitation he came.", "He left.", "He slept."}));
  EXPECT_EQ(plain("The list of the dead was read out on the morning of\n26. The mayor spoke to the "
                  "crowd for an hour."),
            (Texts{"The list of the dead was read out on the morning of 26.",
                   "The mayor spoke to the crowd for an hour."}));
}

TEST(Plain, ReadsColumnsAsTableRows) {
  const Document document =
      read("              2025      2026\nSpending   398.0 bn  412.6 bn\nDeficit\t27.1\t23.4\n",
           Format::plain);
  EXPECT_EQ(passages(document, PassageKind::table_row),
            (Texts{"2025\t2026", "Spending\t398.0 bn\t412.6 bn", "Deficit\t27.1\t23.4"}));
}

TEST(Plain, KeepsTheLinesOfAFactSheetApart) {
  EXPECT_EQ(plain("Personal allowance: from 12,400 to 13,000 marks a year.\nBasic rate: unchanged "
                  "at 20%.\n")
                .size(),
            2u);
  EXPECT_EQ(plain("Medals\nPoland 9-8-7, 24\nGermany 8-10-9, 27\n").size(), 3u);
}

TEST(Plain, CollapsesWhiteSpaceAndDropsInvisibleCharacters) {
  EXPECT_EQ(plain("One  two\tthree\u00A0four co\u00ADoperate zero\u200Bwidth"),
            (Texts{"One two three four cooperate zerowidth"}));
}

TEST(Plain, KeepsSpacesThatGroupDigits) {
  EXPECT_EQ(plain("About 1\u00A0234\u202F567 people, 5\u00A0km."),
            (Texts{"About 1\u00A0234\u202F567 people, 5 km."}));
}

TEST(Plain, KeepsTypographicMarks) {
  EXPECT_EQ(plain("“It’s – well – 5 %…” he said."), (Texts{"“It’s – well – 5 %…” he said."}));
}

TEST(Plain, ReadsNothingFromNothing) {
  EXPECT_TRUE(plain("").empty());
  EXPECT_TRUE(plain("\n \n\t\n").empty());
  EXPECT_EQ(read("", Format::plain).map.to_bytes({0, 0}), (Span{0, 0}));
}

TEST(DetectFormat, GoesByNameThenByBytes) {
  EXPECT_EQ(detect_format("a/b.MD", ""), Format::markdown);
  EXPECT_EQ(detect_format("b.html", "plain"), Format::html);
  EXPECT_EQ(detect_format("b.txt", "<html>"), Format::plain);
  EXPECT_EQ(detect_format("dir.md/file", "x"), Format::plain);
  EXPECT_EQ(detect_format("-", "\xEF\xBB\xBF<!DOCTYPE html><p>x"), Format::html);
  EXPECT_EQ(detect_format("-", "---\ntitle: x\n---\n"), Format::markdown);
  EXPECT_EQ(detect_format("-", "# Head\n"), Format::markdown);
  EXPECT_EQ(detect_format("-", "Kim"), Format::plain);
  EXPECT_EQ(detect_format("-", ""), Format::plain);
}

}  // namespace
}  // namespace stet::text::testing
