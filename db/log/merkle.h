// The Merkle tree of RFC 6962 section 2.1 (RFC 9162 section 2.1): hashes, inclusion and consistency
// proofs.
//
//   std::vector<Digest> proof = inclusion_proof(index, size, nodes);
//   bool in = verify_inclusion(leaf_hash(entry), index, size, proof, root);
//
// A node is named by its level (0: a leaf) and its index on that level; a NodeReader answers for
// the perfect subtree over the leaves [index << level, (index + 1) << level). Trees hold fewer than
// 2^62 leaves. Pure functions; verification never throws, building throws Error(invalid) where an
// index does not fit its tree.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "log/crypto.h"

namespace stet::log {

// A tree's size and root hash.
struct TreeHead {
  std::uint64_t size = 0;
  Digest root{};
  bool operator==(const TreeHead&) const = default;
};

// SHA-256(0x00 || entry) and SHA-256(0x01 || left || right).
Digest leaf_hash(std::string_view entry);
Digest node_hash(const Digest& left, const Digest& right);
// The root of no leaves: SHA-256 of nothing.
Digest empty_root();

// The root over leaf hashes (or over equally high perfect subtrees), in order.
Digest root_of(std::span<const Digest> hashes);

using NodeReader = std::function<Digest(int level, std::uint64_t index)>;

// The root over the leaves [begin, end); begin must be aligned as the subtrees of RFC 6962 are.
Digest range_root(std::uint64_t begin, std::uint64_t end, const NodeReader& nodes);

// A growing tree that keeps only the roots of its perfect subtrees: one hash for each bit of its
// size.
class Frontier {
 public:
  void append(const Digest& leaf);
  std::uint64_t size() const { return size_; }
  Digest root() const;

 private:
  std::uint64_t size_ = 0;
  std::vector<Digest> peaks_;  // largest first
};

// Leaf's sibling first.
std::vector<Digest> inclusion_proof(std::uint64_t index, std::uint64_t size,
                                    const NodeReader& nodes);
// Empty for equal sizes and for first = 0.
std::vector<Digest> consistency_proof(std::uint64_t first, std::uint64_t second,
                                      const NodeReader& nodes);

bool verify_inclusion(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const Digest> proof, const Digest& root);
// Refuses first.size = 0, for which there is nothing to prove.
bool verify_consistency(const TreeHead& first, const TreeHead& second,
                        std::span<const Digest> proof);

}  // namespace stet::log
