// Lemmas of words beyond ASCII stay whole letters, whatever class the tagger gives them.
#include "grammar/lemma.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::grammar {
namespace {

// Whether the last letter is whole: no lead byte without what must follow it.
bool ends_whole(const std::string& text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
  if (at == 0) return text.empty();
  const auto lead = static_cast<unsigned char>(text[at - 1]);
  const std::size_t follow = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  return text.size() - at == follow;
}

TEST(Lemma, KnowsPastsThatNoEndingTells) {
  Features past;
  past.tense = Features::Tense::past;
  past.verb_form = Features::VerbForm::participle;
  for (const auto& [word, verb] :
       {std::pair{"fell", "fall"}, {"fought", "fight"}, {"upheld", "uphold"}, {"slid", "slide"}})
    EXPECT_EQ(Lemmatiser::instance().lemma(word, Upos::verb, past), verb) << word;
  Features present;
  present.tense = Features::Tense::present;
  present.verb_form = Features::VerbForm::finite;
  EXPECT_EQ(Lemmatiser::instance().lemma("lay", Upos::verb, present), "lay");
}

TEST(Lemma, CutsNoLetterInHalf) {
  const Lemmatiser& lemmatiser = Lemmatiser::instance();
  for (const char* word :
       {"cafés", "fiancées", "Pärnu", "naïves", "soupçons", "rosés", "日本", "é"})
    for (const Upos upos : {Upos::noun, Upos::verb, Upos::adj, Upos::aux, Upos::propn})
      for (const auto form :
           {Features::VerbForm::none, Features::VerbForm::finite, Features::VerbForm::participle})
        for (const auto number : {Features::Number::none, Features::Number::plural}) {
          Features features;
          features.verb_form = form;
          features.number = number;
          const std::string lemma = lemmatiser.lemma(word, upos, features);
          EXPECT_TRUE(ends_whole(lemma)) << word << " -> " << lemma;
        }
}

}  // namespace
}  // namespace stet::grammar
