// The weights' file: checked at load, quick to load, small.
#include "grammar/model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <memory>
#include <new>
#include <sstream>

#include "grammar/lemma.h"
#include "stet/error.h"

namespace stet::grammar {
namespace {

// The file's bytes at an address of the alignment that the model asks for.
struct File {
  File() {
    std::ifstream in(std::string(STET_SOURCE_DIR) + "/db/grammar/model/english.bin",
                     std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    const std::string read = all.str();
    size = read.size();
    bytes.reset(static_cast<char*>(::operator new (size, std::align_val_t{64})));
    std::memcpy(bytes.get(), read.data(), size);
  }
  struct Free {
    void operator()(char* p) const { ::operator delete (p, std::align_val_t{64}); }
  };
  std::string_view view() const { return {bytes.get(), size}; }
  std::unique_ptr<char, Free> bytes;
  std::size_t size = 0;
};

Code failure(std::string_view file) {
  try {
    const Model model(file);
  } catch (const Error& error) {
    return error.code();
  }
  return Code::internal;
}

TEST(Model, IsSmallAndHasAllRelations) {
  const File file;
  EXPECT_LE(file.size, 10'000'000U);
  EXPECT_EQ(Model(file.view()).sizes().relations, kRelationCount);
}

TEST(Model, RefusesAFileWithOneByteChanged) {
  const File file;
  for (const std::size_t at : {std::size_t{100}, file.size / 2, file.size - 1}) {
    file.bytes.get()[at] = static_cast<char>(file.bytes.get()[at] ^ 1);
    EXPECT_EQ(failure(file.view()), Code::corrupt);
    file.bytes.get()[at] = static_cast<char>(file.bytes.get()[at] ^ 1);
  }
  EXPECT_EQ(failure(file.view().substr(0, file.size - 64)), Code::corrupt);
  EXPECT_EQ(failure(file.view().substr(0, 10)), Code::corrupt);
  EXPECT_EQ(failure({}), Code::corrupt);
}

TEST(Model, RefusesAnotherVersionAndAnotherFile) {
  const File file;
  file.bytes.get()[8] = 99;
  EXPECT_EQ(failure(file.view()), Code::unsupported);
  file.bytes.get()[0] = 'X';
  EXPECT_EQ(failure(file.view()), Code::corrupt);
}

TEST(Lemma, UndoesInflection) {
  const auto lemma = [](std::string_view word, Upos upos, Features features) {
    return Lemmatiser::instance().lemma(word, upos, features);
  };
  const Features past{.tense = Features::Tense::past, .verb_form = Features::VerbForm::finite};
  const Features plural{.number = Features::Number::plural};
  EXPECT_EQ(lemma("said", Upos::verb, past), "say");
  EXPECT_EQ(lemma("Stopped", Upos::verb, past), "stop");
  EXPECT_EQ(lemma("cities", Upos::noun, plural), "city");
  EXPECT_EQ(lemma("CHILDREN", Upos::noun, plural), "child");
  EXPECT_EQ(lemma("n\u2019t", Upos::part, {}), "not");
  EXPECT_EQ(lemma("Obama", Upos::propn, {.number = Features::Number::singular}), "Obama");
  EXPECT_EQ(lemma("better", Upos::adj, {.degree = Features::Degree::comparative}), "good");
}

TEST(Labels, PackTagsBothWays) {
  const Tag tag{Upos::verb,
                {.tense = Features::Tense::past,
                 .verb_form = Features::VerbForm::participle,
                 .passive = true}};
  const Tag again = unpack(pack(tag));
  EXPECT_EQ(again.upos, Upos::verb);
  EXPECT_EQ(to_string(again.features), "Tense=Past|VerbForm=Part|Voice=Pass");
  EXPECT_EQ(to_string(unpack(pack({Upos::pron, {.possessive = true}})).features), "Poss=Yes");
  EXPECT_EQ(to_string(Features{}), "_");
  EXPECT_EQ(relation_from_string("nsubj:outer"), Relation::nsubj);
  EXPECT_EQ(relation_from_string("advcl:relcl"), Relation::advcl);
  EXPECT_EQ(relation_from_string("nonsense"), Relation::dep);
  EXPECT_EQ(main_label(Relation::nsubj_pass), "nsubj");
}

}  // namespace
}  // namespace stet::grammar
