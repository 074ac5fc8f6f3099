// From arc scores to a tree: the best head for each word where those make a tree with one root,
// else the best projective tree (Eisner 1996, spans joined bottom-up). Cubic in the sentence's
// length in the second case, so callers cut long ones.
#pragma once

#include <vector>

namespace stet::grammar {

// scores[d * (n + 1) + h]: how well word h is the head of word d; h = n is the root. Returns the
// heads, -1 for the one root.
std::vector<int> best_tree(const std::vector<float>& scores, int n);

// Whether the heads form one tree with exactly one root.
bool is_tree(const std::vector<int>& heads);

}  // namespace stet::grammar
