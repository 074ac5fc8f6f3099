// What the network is given: each distinct word and sentence of a batch once.
#include "grammar/inputs.h"

#include <gtest/gtest.h>

#include "grammar/network.h"

namespace stet::grammar {
namespace {

using Words = std::vector<std::string_view>;

const std::vector<Words>& sentences() {
  static const std::vector<Words> kSentences = {
      {"Profits", "rose", "by", "1,204", "in", "2019", "."}, {"She", "left", "."},
      {"Profits", "rose", "by", "3,861", "in", "2024", "."}, {},
      {"Profits", "rose", "by", "204", "in", "2019", "."},   {"She", "left", "."},
  };
  return kSentences;
}

TEST(Inputs, WordsThatDifferInDigitsAloneAreOne) {
  const Model& model = Model::instance();
  const Inputs inputs = inputs_of(model, best_kernels(), sentences());
  ASSERT_EQ(inputs.sentences.size(), sentences().size());
  EXPECT_EQ(inputs.sentences[0], inputs.sentences[2]);
  EXPECT_NE(inputs.sentences[0], inputs.sentences[4]);
  EXPECT_EQ(inputs.sentences[1], inputs.sentences[5]);
  EXPECT_EQ(inputs.sentences[0].back(), inputs.sentences[1].back());
  EXPECT_EQ(inputs.bytes.size() % static_cast<std::size_t>(model.sizes().input), 0U);
}

TEST(Network, SentencesOfTheSameInputsAreAnalysedAsEachAlone) {
  const Model& model = Model::instance();
  const std::vector<Analysis> together = analyse(model, best_kernels(), sentences());
  ASSERT_EQ(together.size(), sentences().size());
  for (std::size_t i = 0; i < sentences().size(); ++i) {
    const Analysis alone = std::move(analyse(model, best_kernels(), {sentences()[i]}).front());
    EXPECT_EQ(together[i].tags, alone.tags) << i;
    EXPECT_EQ(together[i].heads, alone.heads) << i;
    EXPECT_EQ(together[i].relations, alone.relations) << i;
    EXPECT_EQ(together[i].names, alone.names) << i;
    EXPECT_EQ(together[i].heads.size(), sentences()[i].size()) << i;
  }
}

}  // namespace
}  // namespace stet::grammar
