// The byte-level pass: spans cover every byte that is no space, chunks cover the text, broken input
// is read through.
#include "facts/scan.h"

#include <gtest/gtest.h>

#include <random>

#include "facts/quantities_support.h"

namespace stet::facts {
namespace {

std::string random_text(std::mt19937& random, std::size_t size) {
  static constexpr std::string_view kPieces[] = {
      "1",        "23",  ",",   ".",    "-",       "\u2013", "$",    "€",
      "%",        " ",   "  ",  "\n",   "\n\n",    "a",      "half", "million",
      "and",      "one", "in",  "two",  "hundred", "\u00a0", "½",    "\xff",
      "\xe2\x82", "km",  "per", "cent", "between", "from",   "to",   "about",
      "(",        ")",   "/",   ":",    "th",      "people", "'",    "°C"};
  std::string out;
  while (out.size() < size) out += kPieces[random() % std::size(kPieces)];
  return out;
}

TEST(Scan, SplitsWordsDigitsAndSymbols) {
  const std::string_view text = "£1.2m, Covid-19";
  std::string joined;
  for (const Lexeme& lexeme : scan(text)) joined += "[" + std::string(lexeme.of(text)) + "]";
  EXPECT_EQ(joined, "[£][1][.][2][m][,][Covid][-][19][]");
}

TEST(Scan, KnowsWhatTouches) {
  const auto lexemes = scan("a b\u00a0c  d\n\ne");
  EXPECT_EQ(lexemes[1].gap_before, Gap::space);
  EXPECT_EQ(lexemes[2].gap_before, Gap::no_break);
  EXPECT_EQ(lexemes[3].gap_before, Gap::wide);
  EXPECT_EQ(lexemes[4].gap_before, Gap::paragraph);
}

TEST(Scan, ReadsBrokenUtf8AsSymbols) {
  const auto lexemes = scan("a\xff\xe2\x82z");
  ASSERT_EQ(lexemes.size(), 6u);
  EXPECT_EQ(lexemes[1].symbol, 0xFFFDu);
}

TEST(Scan, CoversRandomTextInOrder) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const std::string text = random_text(random, 300);
    std::size_t at = 0;
    for (const Lexeme& lexeme : scan(text)) {
      EXPECT_GE(lexeme.start, at);
      EXPECT_LE(lexeme.end, text.size());
      at = lexeme.end;
    }
  }
}

TEST(Chunks, CoverTheTextAndEndAtSpaces) {
  std::string text;
  for (int i = 0; i < 60000; ++i) text += "word and ";
  std::size_t at = 0;
  for (const Span part : chunks(text)) {
    EXPECT_EQ(part.start, at);
    EXPECT_LE(part.size(), 16u * 1024);
    at = part.end;
    if (at < text.size()) {
      EXPECT_EQ(text[at - 1], ' ');
    }
  }
  EXPECT_EQ(at, text.size());
}

// Mentions lie inside the text, in order, apart from each other, whatever the text is.
TEST(Quantities, StayInOrderOnRandomText) {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random, 200);
    std::size_t at = 0;
    for (const Mention& m : read_quantities(text)) {
      ASSERT_GE(m.span.start, at) << text;
      ASSERT_GT(m.span.end, m.span.start) << text;
      ASSERT_LE(m.span.end, text.size()) << text;
      at = m.span.end;
      EXPECT_TRUE(m.value || (m.low && m.high)) << line_of(m, text);
    }
  }
}

TEST(Quantities, ReadTheSameInTheMiddleOfAText) {
  const std::string sentence = "At least 43 people died and damage came to $2-3bn.";
  const Lines alone = quantities_in(sentence);
  EXPECT_EQ(quantities_in("Rain fell all night.\n\n" + sentence + "\n\nIt stopped."), alone);
}

}  // namespace
}  // namespace stet::facts
