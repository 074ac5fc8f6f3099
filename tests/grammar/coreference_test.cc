// Short names, pronouns and descriptions.
#include "grammar/coreference.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::grammar {
namespace {

// Sentences set up by hand, so that these tests speak of the rules and not of the model.
struct Document {
  explicit Document(std::vector<std::string> lines) : texts(std::move(lines)) {
    for (const std::string& text : texts)
      sentences.push_back(std::move(parse(text, {{0, text.size()}}).front()));
    for (Sentence& s : sentences) s.names.clear();
  }
  // Makes the words a name, with the last one as its head under `relation`.
  void name(std::size_t s, std::string_view first, int words, NameType type, Relation relation) {
    auto& tokens = sentences[s].tokens;
    for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
      if (tokens[i].word != first) continue;
      sentences[s].names.push_back({type, i, i + words, {}});
      for (int t = i; t < i + words; ++t) tokens[t].upos = Upos::propn;
      for (int t = i + 1; t < i + words; ++t) {
        tokens[t].head = i;
        tokens[t].relation = Relation::flat;
      }
      if (tokens[i].head >= i && tokens[i].head < i + words) tokens[i].head = i + words;
      tokens[i].relation = relation;
      return;
    }
  }
  std::string target(std::size_t s, std::string_view word) const {
    for (const Reference& r : resolve(sentences)) {
      if (r.sentence != s || sentences[s].tokens[r.token].word != word) continue;
      const Name& n = sentences[r.name_sentence].names[r.name];
      return std::string(sentences[r.name_sentence].tokens[n.first].word);
    }
    return "";
  }
  std::vector<std::string> texts;
  std::vector<Sentence> sentences;
};

TEST(Coreference, JoinsAFamilyNameToTheOneFullName) {
  Document d({"Kim Jong Un arrived on Monday.", "Kim left on Friday."});
  d.name(0, "Kim", 3, NameType::person, Relation::nsubj);
  d.name(1, "Kim", 1, NameType::person, Relation::nsubj);
  const auto ids = join_names(d.sentences);
  EXPECT_EQ(ids[0][0], ids[1][0]);
}

TEST(Coreference, LeavesAFamilyNameAloneThatTwoPersonsHave) {
  Document d({"Ann Lee met Bob Lee.", "Lee left on Friday."});
  d.name(0, "Ann", 2, NameType::person, Relation::nsubj);
  d.name(0, "Bob", 2, NameType::person, Relation::obj);
  d.name(1, "Lee", 1, NameType::person, Relation::nsubj);
  const auto ids = join_names(d.sentences);
  EXPECT_NE(ids[1][0], ids[0][0]);
  EXPECT_NE(ids[1][0], ids[0][1]);
}

TEST(Coreference, JoinsAnAcronym) {
  Document d(
      {"The World Health Organization met in Geneva.", "WHO officials declined to comment."});
  d.name(0, "World", 3, NameType::organisation, Relation::nsubj);
  d.name(1, "WHO", 1, NameType::organisation, Relation::compound);
  const auto ids = join_names(d.sentences);
  EXPECT_EQ(ids[0][0], ids[1][0]);
}

TEST(Coreference, TiesAPronounToTheOnlyPerson) {
  Document d({"Marta Lindqvist opened the session.", "She spoke for an hour."});
  d.name(0, "Marta", 2, NameType::person, Relation::nsubj);
  EXPECT_EQ(d.target(1, "She"), "Marta");
}

TEST(Coreference, SaysNothingBetweenTwoPersonsWhoFit) {
  Document d({"The police questioned Marta Lindqvist and Ann Lee.", "She spoke for an hour."});
  d.name(0, "Marta", 2, NameType::person, Relation::obj);
  d.name(0, "Ann", 2, NameType::person, Relation::conj);
  EXPECT_EQ(d.target(1, "She"), "");
}

TEST(Coreference, SaysNothingWhereTheSubjectIsANameThatWasNotFound) {
  Document d({"Wang met Marta Lindqvist.", "He spoke for an hour."});
  d.name(0, "Marta", 2, NameType::person, Relation::obj);
  for (Token& token : d.sentences[0].tokens)
    if (token.word == "Wang") token.upos = Upos::propn, token.relation = Relation::nsubj;
  EXPECT_EQ(d.target(1, "He"), "");
}

TEST(Coreference, HeedsTitles) {
  Document d({"Mr Lindqvist spoke to Mrs Lee.", "She thanked the committee."});
  d.name(0, "Lindqvist", 1, NameType::person, Relation::nsubj);
  d.name(0, "Lee", 1, NameType::person, Relation::obl);
  EXPECT_EQ(d.target(1, "She"), "Lee");
}

TEST(Coreference, TiesADescriptionToTheNameThatHasTheWord) {
  Document d({"The Ministry of Defence denied reports by Acme.", "The ministry gave no details."});
  d.name(0, "Ministry", 3, NameType::organisation, Relation::nsubj);
  d.name(0, "Acme", 1, NameType::organisation, Relation::nmod);
  EXPECT_EQ(d.target(1, "ministry"), "Ministry");
}

TEST(Coreference, DoesNotReachBackForEver) {
  Document d({"Marta Lindqvist opened the session.", "It rained.", "It rained again.",
              "It went on raining.", "She spoke for an hour."});
  d.name(0, "Marta", 2, NameType::person, Relation::nsubj);
  EXPECT_EQ(d.target(4, "She"), "");
}

}  // namespace
}  // namespace stet::grammar
