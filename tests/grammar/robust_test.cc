// Headlines, capitals, long sentences, other languages and noise: always a tree, never a crash.
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>

#include "grammar/clause.h"
#include "grammar/coreference.h"
#include "grammar/decode.h"
#include "grammar/sentence.h"

namespace stet::grammar {
namespace {

Sentence parse_one(const std::string& text) {
  return std::move(parse(text, {{0, text.size()}}).front());
}

void expect_tree(const Sentence& sentence) {
  std::vector<int> heads;
  for (const Token& token : sentence.tokens) heads.push_back(token.head);
  if (heads.empty()) return;
  ASSERT_TRUE(is_tree(heads));
  for (const Token& token : sentence.tokens)
    ASSERT_EQ(token.head < 0, token.relation == Relation::root);
}

TEST(Robust, MakesATreeOfEveryKindOfLine) {
  for (const char* line :
       {"Rates up", "BANK RAISES RATES AS INFLATION BITES", "Minister Resigns Over Leaked Memo",
        "-", "...", "42", "Photo: Ann Lee/AP", "1. Open the door", "* milk",
        "teh goverment anounced new mesures", "!!!", "a", "\xFF\xFE", "@@@ ### $$$", "\xE2\x80"}) {
    const std::string text = line;
    const Sentence sentence = parse_one(text);
    ASSERT_FALSE(sentence.tokens.empty()) << line;
    expect_tree(sentence);
  }
  EXPECT_TRUE(parse_one("").tokens.empty());
  EXPECT_TRUE(parse_one("  \n ").tokens.empty());
}

TEST(Robust, FindsTheVerbOfACapitalHeadline) {
  const Sentence sentence = parse_one("THE COURT REJECTED THE APPEAL OF THE BANK");
  EXPECT_EQ(sentence.tokens[2].upos, Upos::verb);
  EXPECT_EQ(sentence.tokens[2].lemma, "reject");
}

TEST(Robust, ParsesVeryLongSentences) {
  std::string text = "The minister said";
  for (int i = 0; i < 60; ++i) text += " that the company closed two factories in Leeds, and";
  text += " that nobody was hurt.";
  const Sentence sentence = parse_one(text);
  EXPECT_GT(sentence.tokens.size(), 500U);
  expect_tree(sentence);
  clauses(Tree(sentence));
}

// Twice the words, about twice the time: far from four times.
TEST(Robust, TakesLinearTime) {
  const auto seconds = [](int copies) {
    std::string text;
    for (int i = 0; i < copies; ++i)
      text += "Ann Lee of Leeds and York and Hull (\"the port\") said 3% of it, which was and is ";
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
      const auto begin = std::chrono::steady_clock::now();
      const std::vector<Sentence> document = parse(text, {{0, text.size()}});
      clauses(Tree(document[0]));
      resolve(document);
      best = std::min(
          best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
  };
  const double once = seconds(60), eight = seconds(480);
  EXPECT_LT(eight, 24 * once);
}

TEST(Robust, SurvivesRandomBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (std::size_t i = random() % 200; i-- > 0;) text += static_cast<char>(random());
    const Sentence sentence = parse_one(text);
    expect_tree(sentence);
    for (const Token& token : sentence.tokens) ASSERT_EQ(token.word, token.span.of(text));
  }
}

TEST(Robust, SaysWhatIsNotEnglish) {
  for (const char* line :
       {"Die Regierung hat die Steuern nicht erh\u00F6ht.",
        "Le gouvernement a annonc\u00E9 que les imp\u00F4ts ne seront pas augment\u00E9s.",
        "El gobierno anunci\u00F3 que los impuestos no van a subir.",
        "Il governo non ha aumentato le tasse, ha detto il ministro.",
        "\u041F\u0440\u0430\u0432\u0438\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u043E "
        "\u043F\u043E\u0432\u044B\u0441\u0438\u043B\u043E \u043D\u0430\u043B\u043E\u0433\u0438.",
        "De regering heeft de belastingen niet verhoogd en dat is het.",
        "\u653F\u5E9C \u589E\u7A0E \u4E86"}) {
    EXPECT_FALSE(parse_one(line).english) << line;
  }
  for (const char* line : {"The government did not raise taxes.", "Rates up", "Ann Lee, Leeds",
                           "97%", "Marine Le Pen met Angela Merkel in Berlin.",
                           "The Rio de Janeiro meeting of Mercosur was held on Monday.",
                           "THE COURT REJECTED THE APPEAL OF THE BANK"}) {
    EXPECT_TRUE(parse_one(line).english) << line;
  }
}

TEST(Robust, CurlyAndStraightQuotesGiveTheSameTree) {
  const std::string straight = "\"We didn't raise taxes,\" the minister said.";
  const std::string curly = "\u201CWe didn\u2019t raise taxes,\u201D the minister said.";
  const Sentence a = parse_one(straight), b = parse_one(curly);
  ASSERT_EQ(a.tokens.size(), b.tokens.size());
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    EXPECT_EQ(a.tokens[i].head, b.tokens[i].head) << i;
    EXPECT_EQ(a.tokens[i].lemma == "\"",
              b.tokens[i].word == "\u201C" || b.tokens[i].word == "\u201D");
  }
}

TEST(Robust, NoFigureIsSpecial) {
  const Sentence a = parse_one("Exports rose 17 percent to 2,431 tonnes in 2019."),
                 b = parse_one("Exports rose 94 percent to 8,067 tonnes in 1987.");
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    EXPECT_EQ(a.tokens[i].head, b.tokens[i].head);
    EXPECT_EQ(a.tokens[i].relation, b.tokens[i].relation);
  }
}

}  // namespace
}  // namespace stet::grammar
