// The Merkle tree of RFC 6962: hashes and proofs.
#include "log/merkle.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "stet/error.h"

namespace stet::log {
namespace {

// The largest power of two below n, for n > 1.
std::uint64_t split(std::uint64_t n) { return std::bit_floor(n - 1); }

void inclusion(std::uint64_t index, std::uint64_t begin, std::uint64_t end, const NodeReader& nodes,
               std::vector<Digest>& out) {
  if (end - begin == 1) return;
  const std::uint64_t middle = begin + split(end - begin);
  if (index < middle) {
    inclusion(index, begin, middle, nodes, out);
    out.push_back(range_root(middle, end, nodes));
  } else {
    inclusion(index, middle, end, nodes, out);
    out.push_back(range_root(begin, middle, nodes));
  }
}

// RFC 6962 SUBPROOF over the leaves [begin, end), of which the first tree holds those below
// `first`; on its left edge the verifier knows the subtree already.
void consistency(std::uint64_t first, std::uint64_t begin, std::uint64_t end,
                 const NodeReader& nodes, std::vector<Digest>& out) {
  if (first == end) {
    if (begin > 0) out.push_back(range_root(begin, end, nodes));
    return;
  }
  const std::uint64_t middle = begin + split(end - begin);
  if (first <= middle) {
    consistency(first, begin, middle, nodes, out);
    out.push_back(range_root(middle, end, nodes));
  } else {
    consistency(first, middle, end, nodes, out);
    out.push_back(range_root(begin, middle, nodes));
  }
}

}  // namespace

Digest leaf_hash(std::string_view entry) {
  Sha256 hash;
  hash.update(std::string_view("\x00", 1));
  hash.update(entry);
  return hash.finish();
}

Digest node_hash(const Digest& left, const Digest& right) {
  std::array<std::uint8_t, 65> bytes;
  bytes[0] = 1;
  std::memcpy(bytes.data() + 1, left.data(), left.size());
  std::memcpy(bytes.data() + 33, right.data(), right.size());
  return sha256(view(bytes));
}

Digest empty_root() { return sha256(""); }

Digest root_of(std::span<const Digest> hashes) {
  if (hashes.empty()) return empty_root();
  if (hashes.size() == 1) return hashes[0];
  const std::size_t k = split(hashes.size());
  return node_hash(root_of(hashes.first(k)), root_of(hashes.subspan(k)));
}

Digest range_root(std::uint64_t begin, std::uint64_t end, const NodeReader& nodes) {
  const std::uint64_t count = end - begin;
  if (std::has_single_bit(count) && begin % count == 0) {
    const int level = std::countr_zero(count);
    return nodes(level, begin >> level);
  }
  const std::uint64_t middle = begin + split(count);
  return node_hash(range_root(begin, middle, nodes), range_root(middle, end, nodes));
}

void Frontier::append(const Digest& leaf) {
  Digest hash = leaf;
  for (std::uint64_t rest = size_; (rest & 1) != 0; rest >>= 1) {
    hash = node_hash(peaks_.back(), hash);
    peaks_.pop_back();
  }
  peaks_.push_back(hash);
  ++size_;
}

Digest Frontier::root() const {
  if (peaks_.empty()) return empty_root();
  Digest hash = peaks_.back();
  for (std::size_t i = peaks_.size() - 1; i > 0; --i) hash = node_hash(peaks_[i - 1], hash);
  return hash;
}

std::vector<Digest> inclusion_proof(std::uint64_t index, std::uint64_t size,
                                    const NodeReader& nodes) {
  if (index >= size)
    throw Error(Code::invalid, "cannot prove entry " + std::to_string(index) + ": the tree has " +
                                   std::to_string(size) + " entries");
  std::vector<Digest> out;
  inclusion(index, 0, size, nodes, out);
  return out;
}

std::vector<Digest> consistency_proof(std::uint64_t first, std::uint64_t second,
                                      const NodeReader& nodes) {
  if (first > second)
    throw Error(Code::invalid, "cannot prove that a tree of " + std::to_string(first) +
                                   " entries grew into one of " + std::to_string(second));
  std::vector<Digest> out;
  if (first > 0 && first < second) consistency(first, 0, second, nodes, out);
  return out;
}

// RFC 9162 section 2.1.3.2.
bool verify_inclusion(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const Digest> proof, const Digest& root) {
  if (index >= size) return false;
  std::uint64_t fn = index, sn = size - 1;
  Digest hash = leaf;
  for (const Digest& sibling : proof) {
    if (sn == 0) return false;
    if ((fn & 1) != 0 || fn == sn) {
      hash = node_hash(sibling, hash);
      for (; (fn & 1) == 0 && fn != 0; fn >>= 1) sn >>= 1;
    } else {
      hash = node_hash(hash, sibling);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn == 0 && hash == root;
}

// RFC 9162 section 2.1.4.2.
bool verify_consistency(const TreeHead& first, const TreeHead& second,
                        std::span<const Digest> proof) {
  if (first.size == 0 || first.size > second.size) return false;
  if (first.size == second.size) return proof.empty() && first.root == second.root;
  std::vector<Digest> path(proof.begin(), proof.end());
  if (std::has_single_bit(first.size)) path.insert(path.begin(), first.root);
  if (path.empty()) return false;
  std::uint64_t fn = first.size - 1, sn = second.size - 1;
  for (; (fn & 1) != 0; fn >>= 1) sn >>= 1;
  Digest fr = path[0], sr = path[0];
  for (const Digest& hash : std::span(path).subspan(1)) {
    if (sn == 0) return false;
    if ((fn & 1) != 0 || fn == sn) {
      fr = node_hash(hash, fr);
      sr = node_hash(hash, sr);
      for (; (fn & 1) == 0 && fn != 0; fn >>= 1) sn >>= 1;
    } else {
      sr = node_hash(sr, hash);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn == 0 && fr == first.root && sr == second.root;
}

}  // namespace stet::log
