// Names: what counts as one in an annotation, what is joined and repeated over a document.
#include "grammar/names.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>

#include "grammar/conllu.h"
#include "grammar/model.h"
#include "grammar/name_evidence.h"
#include "grammar/name_features.h"
#include "grammar/name_model.h"
#include "grammar/name_repair.h"

namespace stet::grammar {
namespace {

// A word of an annotated sentence: form, XPOS, head, relation, entity.
struct Word {
  std::string form, xpos;
  int head;
  std::string relation, entity;
};

std::vector<std::string> gold(const std::vector<Word>& words) {
  std::string file;
  int number = 0;
  for (const Word& w : words) {
    const char* upos = w.xpos.starts_with("NNP") ? "PROPN" : w.xpos == "CD" ? "NUM" : "NOUN";
    file += std::to_string(++number) + '\t' + w.form + '\t' + w.form + '\t' + upos + '\t' + w.xpos +
            "\t_\t" + std::to_string(w.head) + '\t' + w.relation + "\t_\t" +
            (w.entity.empty() ? "_" : "Entity=" + w.entity) + '\n';
  }
  const auto sentences = read_conllu(file + '\n');
  std::vector<std::string> out;
  for (const Name& name : sentences.at(0).sentence.names)
    out.emplace_back(name.span.of(sentences[0].text));
  return out;
}

using Strings = std::vector<std::string>;

TEST(GoldNames, KeepRegnalNumbersAndNumbersOfPlaces) {
  EXPECT_EQ(gold({{"Elizabeth", "NNP", 0, "root", "(1-person"}, {"II", "CD", 1, "flat", "1)"}}),
            Strings{"Elizabeth II"});
  EXPECT_EQ(gold({{"Terminal", "NNP", 0, "root", "(1-place"}, {"2", "CD", 1, "nummod", "1)"}}),
            Strings{"Terminal 2"});
}

TEST(GoldNames, AreFoundBehindTheNounThatIntroducesThem) {
  EXPECT_EQ(gold({{"author", "NN", 0, "root", "(1-person"},
                  {"Truman", "NNP", 1, "flat", ""},
                  {"Capote", "NNP", 1, "flat", "1)"}}),
            Strings{"Truman Capote"});
  EXPECT_EQ(gold({{"island", "NN", 0, "root", "(1-place"},
                  {"of", "IN", 3, "case", ""},
                  {"Busuanga", "NNP", 1, "nmod", "1)"}}),
            Strings{"Busuanga"});
  // The company has a mention of its own: it is no name of the person.
  EXPECT_EQ(gold({{"head", "NN", 0, "root", "(1-person"},
                  {"of", "IN", 3, "case", ""},
                  {"Apple", "NNP", 1, "nmod", "(2-organization)1)"}}),
            Strings{"Apple"});
}

TEST(GoldNames, HoldAPossessiveOnlyWhereNoOtherNameEnds) {
  EXPECT_EQ(gold({{"King", "NNP", 3, "nmod:poss", "(1-organization"},
                  {"'s", "POS", 1, "case", ""},
                  {"College", "NNP", 0, "root", "1)"}}),
            Strings{"King 's College"});
  EXPECT_EQ(gold({{"Mecca", "NNP", 3, "nmod:poss", "(1-place(2-place"},
                  {"'s", "POS", 1, "case", "2)"},
                  {"Mosque", "NNP", 0, "root", "1)"}}),
            (Strings{"Mecca", "Mosque"}));
}

std::vector<std::string> found(const std::string& text, const std::vector<Span>& sentences) {
  static constexpr std::array<const char*, 3> kTypes = {"PER ", "ORG ", "LOC "};
  std::vector<std::string> out;
  for (const Sentence& sentence : parse(text, sentences)) {
    for (const Name& name : sentence.names)
      out.push_back(kTypes.at(static_cast<std::size_t>(name.type)) +
                    std::string(name.span.of(text)));
  }
  return out;
}

TEST(Names, LearnAShortFormFromItsBracket) {
  const std::string first = "The World Health Organisation (WHO) met in Geneva.",
                    second = " WHO said little.";
  const auto names =
      found(first + second, {{0, first.size()}, {first.size() + 1, first.size() + second.size()}});
  EXPECT_EQ(names, (Strings{"ORG World Health Organisation", "ORG WHO", "LOC Geneva", "ORG WHO"}));
}

TEST(Names, JoinWhatTheLexiconKnowsAsOne) {
  const Lexicon& lexicon = Model::instance().lexicon();
  const std::string text = "Trinidad and Tobago";
  std::vector<Token> tokens;
  for (const Span span : {Span{0, 8}, Span{9, 12}, Span{13, 19}})
    tokens.push_back({.span = span, .word = span.of(text)});
  std::vector<NameCandidate> names = {{{NameType::person, 0, 1, {0, 8}}, {1, 0, 0}},
                                      {{NameType::place, 2, 3, {13, 19}}, {0, 0, 1}}};
  join_known_pairs(tokens, names, lexicon);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].name.span, (Span{0, 19}));
  EXPECT_GT(names[0].scores[2], names[0].scores[0]);
}

TEST(Names, JoinAnInstitutionWithItsPlaceBehindOf) {
  const Lexicon& lexicon = Model::instance().lexicon();
  const std::string text = "Library of the Netherlands";
  std::vector<Token> tokens;
  for (const Span span : {Span{0, 7}, Span{8, 10}, Span{11, 14}, Span{15, 26}})
    tokens.push_back({.span = span, .word = span.of(text)});
  std::vector<NameCandidate> names = {{{NameType::organisation, 0, 1, {0, 7}}, {0, 1, 0}},
                                      {{NameType::place, 3, 4, {15, 26}}, {0, 0, 1}}};
  join_of_phrases(tokens, names, lexicon);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].name.last, 4);
  EXPECT_GT(names[0].scores[1], names[0].scores[2]);
}

TEST(Names, HaveKeywords) {
  EXPECT_EQ(name_keyword("ministry"), NameKeyword::organisation);
  EXPECT_EQ(name_keyword("river"), NameKeyword::place);
  EXPECT_EQ(name_keyword("said"), NameKeyword::none);
}

TEST(NameFeatures, AreThoseOfWordsThatCanBeNames) {
  const std::string text = "the Bank of England said so";
  const std::vector<Sentence> document = parse(text, {{0, text.size()}});
  const NameFeatures features = name_features(document, Model::instance().lexicon());
  ASSERT_EQ(features[0].size(), 6U);
  for (const int name : {1, 2, 3}) EXPECT_GT(features[0][name].size(), 30U);
  EXPECT_TRUE(features[0][5].empty());
  EXPECT_EQ(features, name_features(document, Model::instance().lexicon()));
}

// A hostile sentence costs time in proportion to its length: ten times the words, well under a
// hundred times the time.
TEST(Names, AreFoundInLinearTime) {
  const auto seconds = [](int words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += i % 2 == 0 ? "University " : "of ";
    const auto begin = std::chrono::steady_clock::now();
    const auto sentences = parse(text, {{0, text.size()}});
    EXPECT_EQ(sentences[0].tokens.size(), static_cast<std::size_t>(words));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  seconds(100);
  const double small = seconds(1000), large = seconds(10000);
  EXPECT_LT(large, 40 * small + 0.05);
}

TEST(NameModel, ScoresTheBestSequenceZeroAndAllOthersLess) {
  const NameModel& model = NameModel::instance();
  ASSERT_FALSE(model.empty());
  const std::vector<float> network(2 * kNameLabels, 0);
  const auto scores = model.scores({{}, {}}, network);
  for (std::size_t word = 0; word < 2; ++word) {
    EXPECT_EQ(scores[word * kNameLabels], 0);
    for (std::size_t label = 1; label < kNameLabels; ++label)
      EXPECT_LT(scores[word * kNameLabels + label], -1000);
  }
}

}  // namespace
}  // namespace stet::grammar
