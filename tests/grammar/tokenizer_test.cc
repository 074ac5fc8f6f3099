// Words by the conventions of the English treebanks.
#include "grammar/tokenizer.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace stet::grammar {
namespace {

std::string split(const std::string& text) {
  std::string out;
  for (const Piece& piece : tokenize(text, {0, text.size()})) {
    if (!out.empty()) out += '|';
    out += piece.span.of(text);
  }
  return out;
}

TEST(Tokenizer, TakesCliticsOff) {
  EXPECT_EQ(split("I don't think it's Ann's."), "I|do|n't|think|it|'s|Ann|'s|.");
  EXPECT_EQ(split("They\u2019re sure we won\u2019t."), "They|\u2019re|sure|we|wo|n\u2019t|.");
  EXPECT_EQ(split("She cannot say the ministers' names"), "She|can|not|say|the|ministers|'|names");
  EXPECT_EQ(split("He'd've gone"), "He'd|'ve|gone");
}

TEST(Tokenizer, LeavesApostrophesInsideOfNames) {
  EXPECT_EQ(split("O'Brien of Cote d'Ivoire"), "O'Brien|of|Cote|d'Ivoire");
}

TEST(Tokenizer, SplitsFigures) {
  EXPECT_EQ(split("97% of \u00A34.2bn, $5m and US$1,250.50"),
            "97|%|of|\u00A3|4.2|bn|,|$|5|m|and|US$|1,250.50");
  EXPECT_EQ(split("at 5pm on 3/11/2024 for 10km"), "at|5|pm|on|3/11/2024|for|10|km");
  EXPECT_EQ(split("the 21st, the 1990s and 41\u00B0C"), "the|21st|,|the|1990s|and|41|\u00B0C");
  EXPECT_EQ(split("-3.5 and 2023-24"), "-3.5|and|2023|-|24");
}

TEST(Tokenizer, SplitsHyphensButForPrefixes) {
  EXPECT_EQ(split("a Russian-born, 26-year-old co-author"),
            "a|Russian|-|born|,|26|-|year|-|old|co-author");
  EXPECT_EQ(split("re-elected anti-war 713-853-3989"), "re-elected|anti-war|713-853-3989");
}

TEST(Tokenizer, KeepsAbbreviationsAndTakesTheFinalStop) {
  EXPECT_EQ(split("Mr. Lee of the U.S. left."), "Mr.|Lee|of|the|U.S.|left|.");
  EXPECT_EQ(split("J. Smith met Acme Inc."), "J.|Smith|met|Acme|Inc.");
  EXPECT_EQ(split("Is it? Yes!!! Well..."), "Is|it|?|Yes|!!!|Well|...");
}

TEST(Tokenizer, TakesQuotesAndBracketsOff) {
  EXPECT_EQ(split("\u201CWe won,\u201D he (Kim) said"), "\u201C|We|won|,|\u201D|he|(|Kim|)|said");
  EXPECT_EQ(split("'So what?' she asked"), "'|So|what|?|'|she|asked");
}

TEST(Tokenizer, KeepsAddressesWhole) {
  EXPECT_EQ(split("See https://example.org/a-b?c=d, or mail a.b@example.org."),
            "See|https://example.org/a-b?c=d|,|or|mail|a.b@example.org|.");
}

TEST(Tokenizer, KnowsWideSpaces) { EXPECT_EQ(split("a\u00A0b\u2009c\u3000d"), "a|b|c|d"); }

// The words and the spaces between them give the text back.
void expect_round_trip(const std::string& text) {
  const auto pieces = tokenize(text, {0, text.size()});
  std::size_t at = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    ASSERT_LE(at, pieces[i].span.start);
    ASSERT_LT(pieces[i].span.start, pieces[i].span.end);
    ASSERT_LE(pieces[i].span.end, text.size());
    const bool gap = i > 0 && pieces[i].span.start > at;
    if (i > 0) ASSERT_EQ(gap, pieces[i - 1].space_after) << text;
    for (std::size_t b = at; b < pieces[i].span.start; ++b)
      ASSERT_TRUE(text[b] == ' ' || text[b] == '\n' || text[b] == '\t' || (text[b] & 0x80));
    at = pieces[i].span.end;
  }
  if (!pieces.empty()) ASSERT_TRUE(pieces.back().space_after);
}

TEST(Tokenizer, RoundTripsEveryText) {
  std::mt19937 random(7);
  const std::vector<std::string> bits = {
      "a",   "Ann",    "n't",    "'",    "\u2019",   "s", ".",   "..",  "-",
      " ",   "  ",     "\n",     "$",    "5",        "%", "U.S", ",",   "(",
      "\"",  "\u201C", "\u00A0", "\xFF", "\xE2\x80", "/", "@",   "://", "\u00E9",
      "0,5", ":",      "can",    "not",  "#",        "&", "<",   "=",   "\xF0\x9F\x98\x80"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 30; i-- > 0;) text += bits[random() % bits.size()];
    expect_round_trip(text);
  }
}

TEST(Tokenizer, StaysLinearOnNoise) {
  for (const char* unit : {"a-", "'", "(\"", ",.", "$", "x@", "...!", "n't"}) {
    std::string text;
    while (text.size() < 300000) text += unit;
    expect_round_trip(text);
  }
}

}  // namespace
}  // namespace stet::grammar
