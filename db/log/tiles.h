// The tree as files: C2SP tlog-tiles. Hash tiles of up to 256 hashes, entry bundles of up to 256
// entries, and their paths.
//
// Tile (level, index) holds the roots of the 256 perfect subtrees of 256^level leaves that begin at
// leaf index * 256^(level+1). Entries are at most 65,535 bytes long.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "log/merkle.h"

namespace stet::log {

inline constexpr std::uint64_t kTileWidth = 256;

struct TileId {
  int level = 0;  // 0..63
  std::uint64_t index = 0;
  std::uint64_t width = kTileWidth;  // 1..256; below 256 the tile is partial
  auto operator<=>(const TileId&) const = default;
};

// "tile/0/x001/067", "tile/1/000.p/17"
std::string tile_path(const TileId& tile);
// "tile/entries/000.p/17"
std::string entries_path(std::uint64_t index, std::uint64_t width);

// Every hash tile that a log of `size` entries serves, by level and index; none is empty.
std::vector<TileId> tiles_of(std::uint64_t size);
// How many hashes the last tile of the level has when it is partial; 0 where there is no partial
// one.
std::uint64_t partial_width(std::uint64_t size, int level);

// Hashes end to end. Throws Error(corrupt) where the length is not a multiple of 32.
std::string join_hashes(std::span<const Digest> hashes);
std::vector<Digest> split_hashes(std::string_view bytes);

// Entries with big-endian 16-bit lengths. join throws Error(invalid) for an entry that is too long;
// split throws Error(corrupt) unless the bytes hold exactly `width` entries.
std::string join_entries(std::span<const std::string> entries);
std::vector<std::string> split_entries(std::string_view bytes, std::uint64_t width);

// The bytes of the tile at (level, index), full or as wide as it is now; throws Error where there
// is none.
using TileReader = std::function<std::string(int level, std::uint64_t index)>;
// Answers for nodes from tiles; the last few tiles read are kept. Throws Error(corrupt) where a
// tile is too short.
NodeReader nodes_from_tiles(TileReader read);

// A hash in the first place of a tile's parent: the root of the 256^level leaves that begin at
// index * 256^level.
struct TileNode {
  int level = 0;  // 1 and up; leaves are level 0
  std::uint64_t index = 0;
  Digest hash{};
  bool operator==(const TileNode&) const = default;
};

// A tree that grows at its right edge, from stored tiles. Memory: one tile for each level.
class TileBuilder {
 public:
  // Continues a log of `size` entries; reads its partial tiles only.
  TileBuilder(std::uint64_t size, const TileReader& read);
  // Returns the nodes above level 0 that this leaf completes, lowest first; usually none.
  std::vector<TileNode> append(const Digest& leaf);
  std::uint64_t size() const { return size_; }
  Digest root() const;

 private:
  std::uint64_t size_;
  std::vector<std::vector<Digest>> edge_;  // the partial tile of each level, 0..255 hashes
};

}  // namespace stet::log
