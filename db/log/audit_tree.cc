// The part of an audit that rebuilds the tree.
#include "log/audit_tree.h"

#include "log/checkpoint.h"

namespace stet::log {
namespace {

constexpr std::size_t kKeptRoots = 4096;
constexpr std::size_t kPage = 256;

bool holds(const std::string& row, std::uint64_t place, const Digest& hash) {
  return row.size() >= place * 32 + 32 && row.compare(place * 32, 32, view(hash)) == 0;
}

}  // namespace

void TreeAudit::take(std::string_view leaf) {
  const std::uint64_t index = frontier_.size();
  const Digest hash = leaf_hash(leaf);
  frontier_.append(hash);
  list_.attempt("tiles", [&] { compare_tile(index, hash); });
  compare_checkpoints();
}

void TreeAudit::compare_tile(std::uint64_t index, const Digest& hash) {
  if (index % kTileWidth == 0) row_ = reader_.tile(0, index / kTileWidth);
  if (!holds(row_, index % kTileWidth, hash))
    wrong("entry " + std::to_string(index) + ": the stored leaf hash is not the hash of its leaf");
  for (const TileNode& node : builder_.append(hash))
    if (!holds(reader_.tile(node.level, node.index / kTileWidth), node.index % kTileWidth,
               node.hash))
      wrong("the stored hash " + std::to_string(node.index) + " of tile level " +
            std::to_string(node.level) + " is not the hash of its entries");
}

const SignedCheckpoint* TreeAudit::next_checkpoint() {
  if (next_ == page_.size() && !done_) {
    page_ = reader_.checkpoints(page_.empty() ? 0 : page_.back().head.size, kPage);
    next_ = 0;
    done_ = page_.empty();
  }
  return done_ ? nullptr : &page_[next_];
}

void TreeAudit::compare_checkpoints() {
  list_.attempt_quietly("checkpoints", [&] {
    for (const SignedCheckpoint* item;
         (item = next_checkpoint()) && item->head.size <= frontier_.size();) {
      ++next_;
      compare(*item);
    }
  });
}

void TreeAudit::compare(const SignedCheckpoint& stored) {
  const std::string name = "the checkpoint of size " + std::to_string(stored.head.size);
  if (stored.head.size != frontier_.size()) wrong(name + " is out of order");
  if (stored.head.root != frontier_.root()) wrong(name + " was signed for other entries");
  if (open_checkpoint(stored.note, keys_).text.head != stored.head)
    wrong(name + " says something else than is stored of it");
  roots_[stored.head.size] = stored.head.root;
  if (roots_.size() > kKeptRoots) roots_.erase(roots_.begin());
  list_.good("checkpoints");
}

void TreeAudit::finish() {
  const std::uint64_t size = frontier_.size();
  list_.attempt("tiles", [&] {
    for (const TileId& tile : tiles_of(size))
      if (tile.width < kTileWidth && reader_.tile(tile.level, tile.index).size() != tile.width * 32)
        wrong("the hash tile " + tile_path(tile) + " has not " + std::to_string(tile.width) +
              " hashes");
  });
  list_.attempt_quietly("checkpoints", [&] {
    if (const SignedCheckpoint* item = next_checkpoint())
      wrong("a checkpoint over " + std::to_string(item->head.size) +
            " entries is stored; the log has " + std::to_string(size));
  });
}

Digest TreeAudit::root_at(std::uint64_t size) const {
  if (size == 0) return empty_root();
  if (size == frontier_.size()) return frontier_.root();
  if (const auto found = roots_.find(size); found != roots_.end()) return found->second;
  return range_root(0, size, nodes_from_tiles(reader_.tiles()));
}

}  // namespace stet::log
