// The tree as files: C2SP tlog-tiles.
#include "log/tiles.h"

#include <array>
#include <cstdio>
#include <memory>
#include <optional>

#include "stet/error.h"

namespace stet::log {
namespace {

constexpr int kTileHeight = 8;
constexpr std::size_t kMaxEntry = 65535;

// 1234067 -> "x001/x234/067"
std::string index_path(std::uint64_t index) {
  char group[8];
  std::snprintf(group, sizeof group, "%03u", static_cast<unsigned>(index % 1000));
  std::string out = group;
  while (index >= 1000) {
    index /= 1000;
    std::snprintf(group, sizeof group, "x%03u/", static_cast<unsigned>(index % 1000));
    out = group + out;
  }
  return out;
}

std::string path_of(const std::string& kind, std::uint64_t index, std::uint64_t width) {
  std::string out = "tile/" + kind + "/" + index_path(index);
  return width < kTileWidth ? out + ".p/" + std::to_string(width) : out;
}

std::uint64_t count_at(std::uint64_t size, int level) {
  return level * kTileHeight >= 64 ? 0 : size >> (level * kTileHeight);
}

// The few tiles that a proof goes back to: the right edge, and the path from one leaf up.
class TileCache {
 public:
  explicit TileCache(TileReader read) : read_(std::move(read)) {}
  const std::vector<Digest>& get(int level, std::uint64_t index) {
    for (Slot& slot : slots_)
      if (slot.level == level && slot.index == index) return slot.hashes;
    Slot& slot = slots_[next_++ % slots_.size()];
    slot = {level, index, split_hashes(read_(level, index))};
    return slot.hashes;
  }

 private:
  struct Slot {
    int level = -1;
    std::uint64_t index = 0;
    std::vector<Digest> hashes;
  };
  TileReader read_;
  std::array<Slot, 16> slots_;
  std::size_t next_ = 0;
};

}  // namespace

std::string tile_path(const TileId& tile) {
  return path_of(std::to_string(tile.level), tile.index, tile.width);
}
std::string entries_path(std::uint64_t index, std::uint64_t width) {
  return path_of("entries", index, width);
}

std::vector<TileId> tiles_of(std::uint64_t size) {
  std::vector<TileId> out;
  for (int level = 0; count_at(size, level) > 0; ++level) {
    const std::uint64_t count = count_at(size, level);
    for (std::uint64_t i = 0; i * kTileWidth < count; ++i)
      out.push_back({level, i, std::min(kTileWidth, count - i * kTileWidth)});
  }
  return out;
}

std::uint64_t partial_width(std::uint64_t size, int level) {
  return count_at(size, level) % kTileWidth;
}

std::string join_hashes(std::span<const Digest> hashes) {
  std::string out;
  out.reserve(hashes.size() * 32);
  for (const Digest& hash : hashes) out += view(hash);
  return out;
}

std::vector<Digest> split_hashes(std::string_view bytes) {
  if (bytes.size() % 32 != 0)
    throw Error(Code::corrupt, "a hash tile has " + std::to_string(bytes.size()) +
                                   " bytes, which is no whole number of hashes");
  std::vector<Digest> out;
  out.reserve(bytes.size() / 32);
  for (std::size_t i = 0; i < bytes.size(); i += 32) out.push_back(*to_digest(bytes.substr(i, 32)));
  return out;
}

std::string join_entries(std::span<const std::string> entries) {
  std::string out;
  for (const std::string& entry : entries) {
    if (entry.size() > kMaxEntry)
      throw Error(Code::invalid, "a log entry of " + std::to_string(entry.size()) +
                                     " bytes is too long; at most 65,535 fit");
    out += static_cast<char>(entry.size() >> 8);
    out += static_cast<char>(entry.size() & 255);
    out += entry;
  }
  return out;
}

std::vector<std::string> split_entries(std::string_view bytes, std::uint64_t width) {
  std::vector<std::string> out;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<std::uint8_t>(bytes[i]));
  };
  while (out.size() < width) {
    if (bytes.size() < 2)
      throw Error(Code::corrupt, "an entry bundle ends at entry " + std::to_string(out.size()));
    const std::size_t length = byte(0) << 8 | byte(1);
    if (bytes.size() - 2 < length)
      throw Error(Code::corrupt, "an entry bundle ends inside entry " + std::to_string(out.size()));
    out.emplace_back(bytes.substr(2, length));
    bytes.remove_prefix(2 + length);
  }
  if (!bytes.empty())
    throw Error(Code::corrupt,
                "an entry bundle has " + std::to_string(bytes.size()) + " bytes too many");
  return out;
}

NodeReader nodes_from_tiles(TileReader read) {
  auto cache = std::make_shared<TileCache>(std::move(read));
  return [cache](int level, std::uint64_t index) {
    const int within = level % kTileHeight;
    const std::uint64_t first = index << within, count = std::uint64_t{1} << within;
    const std::vector<Digest>& tile = cache->get(level / kTileHeight, first / kTileWidth);
    const std::uint64_t offset = first % kTileWidth;
    if (offset + count > tile.size())
      throw Error(Code::corrupt, "the hash tile at level " + std::to_string(level / kTileHeight) +
                                     ", index " + std::to_string(first / kTileWidth) +
                                     " has only " + std::to_string(tile.size()) + " hashes");
    return root_of(std::span(tile).subspan(offset, count));
  };
}

TileBuilder::TileBuilder(std::uint64_t size, const TileReader& read) : size_(size) {
  for (int level = 0; count_at(size, level) > 0; ++level) {
    std::vector<Digest>& edge = edge_.emplace_back();
    const std::uint64_t width = partial_width(size, level);
    if (width == 0) continue;
    edge = split_hashes(read(level, count_at(size, level) / kTileWidth));
    if (edge.size() < width)
      throw Error(Code::corrupt, "the last hash tile at level " + std::to_string(level) + " has " +
                                     std::to_string(edge.size()) + " hashes; a log of " +
                                     std::to_string(size) + " entries needs " +
                                     std::to_string(width));
    edge.resize(width);
  }
}

std::vector<TileNode> TileBuilder::append(const Digest& leaf) {
  std::vector<TileNode> out;
  ++size_;
  Digest hash = leaf;
  for (std::size_t level = 0;; ++level) {
    if (edge_.size() <= level) edge_.resize(level + 1);
    edge_[level].push_back(hash);
    if (edge_[level].size() < kTileWidth) return out;
    hash = root_of(edge_[level]);
    edge_[level].clear();
    const int above = static_cast<int>(level) + 1;
    out.push_back({above, count_at(size_, above) - 1, hash});
  }
}

// Every level's edge is a run of subtrees smaller than those of the level above, so folding goes
// from the lowest up.
Digest TileBuilder::root() const {
  std::optional<Digest> right;
  for (const std::vector<Digest>& edge : edge_) {
    std::size_t end = edge.size();
    while (end >
           0) {  // the last perfect subtree of the edge is as large as the lowest bit of its width
      const std::size_t count = end & (~end + 1);
      const Digest left = root_of(std::span(edge).subspan(end - count, count));
      right = right ? node_hash(left, *right) : left;
      end -= count;
    }
  }
  return right.value_or(empty_root());
}

}  // namespace stet::log
