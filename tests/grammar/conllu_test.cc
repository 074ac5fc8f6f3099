// CoNLL-U in and out.
#include "grammar/conllu.h"

#include <gtest/gtest.h>

#include "stet/error.h"

namespace stet::grammar {
namespace {

constexpr const char* kFile =
    "# newdoc id = d1\n# sent_id = s1\n# text = Ann Lee doesn't sing.\n"
    "1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t5\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl\n"
    "2\tLee\tLee\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tEntity=1)\n"
    "3-4\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "3\tdoes\tdo\tAUX\tVBZ\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t5\taux\t_\t_\n"
    "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n"
    "5\tsing\tsing\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n";

TEST(Conllu, ReadsWordsTreesAndSpaces) {
  const auto sentences = read_conllu(kFile);
  ASSERT_EQ(sentences.size(), 1U);
  const AnnotatedSentence& s = sentences[0];
  EXPECT_EQ(s.id, "s1");
  EXPECT_EQ(s.document, "d1");
  EXPECT_EQ(s.text, "Ann Lee doesn't sing. ");
  ASSERT_EQ(s.sentence.tokens.size(), 6U);
  EXPECT_EQ(s.sentence.tokens[2].lemma, "do");
  EXPECT_FALSE(s.sentence.tokens[2].space_after);
  EXPECT_TRUE(s.sentence.tokens[3].space_after);
  EXPECT_EQ(s.sentence.tokens[4].head, -1);
  EXPECT_EQ(s.sentence.tokens[0].relation, Relation::nsubj);
  EXPECT_EQ(s.sentence.tokens[2].features.person, 3);
}

TEST(Conllu, ReadsNamesFromEntities) {
  const auto sentences = read_conllu(kFile);
  ASSERT_EQ(sentences[0].sentence.names.size(), 1U);
  EXPECT_EQ(sentences[0].sentence.names[0].type, NameType::person);
  EXPECT_EQ(sentences[0].sentence.names[0].last, 2);
}

TEST(Conllu, RefusesOtherFilesWithTheLine) {
  for (const char* bad :
       {"1\tonly\tthree\n", "x\ta\ta\tX\tX\t_\t0\troot\t_\t_\n",
        "1\ta\ta\tX\tX\t_\t7\tdep\t_\t_\n\n", "2\ta\ta\tX\tX\t_\t0\troot\t_\t_\n"}) {
    try {
      read_conllu(bad);
      ADD_FAILURE() << bad;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::invalid);
      EXPECT_NE(std::string(error.what()).find("line "), std::string::npos);
    }
  }
}

TEST(Conllu, WritesWhatItReads) {
  const std::string text = "Ann Lee doesn't sing. ";
  const auto first = read_conllu(kFile);
  const std::string written = to_conllu(first[0].sentence, text);
  const auto second = read_conllu(written);
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second[0].text, first[0].text);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(second[0].sentence.tokens[i].head, first[0].sentence.tokens[i].head);
    EXPECT_EQ(second[0].sentence.tokens[i].relation, first[0].sentence.tokens[i].relation);
    EXPECT_EQ(second[0].sentence.tokens[i].upos, first[0].sentence.tokens[i].upos);
  }
}

}  // namespace
}  // namespace stet::grammar
