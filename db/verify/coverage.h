// How much of a claim its passages cover, where no typed comparison decides: a few named features
// and one weight for each.
//
// A logistic regression (Cox 1958) over what the alignment already knows: words, names, figures and
// times that no passage has, words that say otherwise, how near to each other the covered words
// stand, what the trees have in a missing word's place. Every feature looks at claim and passages
// together; none at the claim alone, whose wording gives nothing away. The weights stand in
// weights/coverage.txt, made by `fit_coverage` (db/verify/train). It leans where an answer is
// forced, and never overrides a comparison that answered.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "verify/decide.h"
#include "verify/in_place.h"
#include "verify/statement.h"

namespace stet::verify {

// A sentence of the claim with what was reached for it, and the trees of both. Not owned.
struct Covered {
  const Statement* statement = nullptr;
  const std::vector<Reached>* reached = nullptr;
  Tree tree;
  std::vector<Tree> passages;  // of each reached
};

inline constexpr std::size_t kFeatures = 55;
using Features = std::array<double, kFeatures>;

// What is weighed: the features, then products of two of them, where the one says more or less
// beside the other.
inline constexpr std::size_t kProducts = 18;
inline constexpr std::size_t kInputs = kFeatures + kProducts;
using Inputs = std::array<double, kInputs>;
Inputs inputs_of(const Features& features);

// What an input is called in the weights file: a feature's name, or two joined by "*".
std::string input_name(std::size_t input);

// Each between 0 and 1; over several sentences the mean of each and, for what is said only once,
// the worst.
Features features_of(Matcher& matcher, const std::vector<Covered>& claim);

// The probability that the passages bear the claim out, by the weights built in; 0 to 1.
double coverage(const Features& features);

}  // namespace stet::verify
