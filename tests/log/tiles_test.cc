// Tiles: paths, sizes, entry bundles, and a builder that agrees with the tree at every step.
#include "log/tiles.h"

#include <map>
#include <sstream>

#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

TEST(Tiles, NamesThemAsTheSpecificationDoes) {
  std::istringstream lines(testing::vector_file("rfc6962/tile-paths.tsv"));
  int ran = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') && ran > 0) break;
    if (line.starts_with('#') || line.starts_with("index")) continue;
    EXPECT_EQ(tile_path({0, std::stoull(line.substr(0, tab)), 256}),
              "tile/0/" + line.substr(tab + 1));
    ++ran;
  }
  EXPECT_EQ(ran, 4);
  EXPECT_EQ(tile_path({2, 1234067, 5}), "tile/2/x001/x234/067.p/5");
  EXPECT_EQ(entries_path(0, 17), "tile/entries/000.p/17");
}

TEST(Tiles, ListsWhatASizeServes) {
  EXPECT_TRUE(tiles_of(0).empty());
  EXPECT_EQ(tiles_of(256), (std::vector<TileId>{{0, 0, 256}, {1, 0, 1}}));
  EXPECT_EQ(tiles_of(257), (std::vector<TileId>{{0, 0, 256}, {0, 1, 1}, {1, 0, 1}}));
  const std::vector<TileId> many = tiles_of(70000);
  EXPECT_EQ(many.size(), 273u + 1 + 2 + 1);
  EXPECT_EQ(many[273], (TileId{0, 273, 112}));
  EXPECT_EQ(many[274], (TileId{1, 0, 256}));
  EXPECT_EQ(many[275], (TileId{1, 1, 17}));
  EXPECT_EQ(many[276], (TileId{2, 0, 1}));
}

TEST(Tiles, BundlesEntriesWithTheirLengths) {
  const std::vector<std::string> entries = {"", "a", std::string(65535, 'x')};
  const std::string bytes = join_entries(entries);
  EXPECT_EQ(bytes.substr(0, 5), std::string("\0\0\0\1a", 5));
  EXPECT_EQ(split_entries(bytes, 3), entries);
  EXPECT_THROW(split_entries(bytes, 2), Error);
  EXPECT_THROW(split_entries(bytes, 4), Error);
  EXPECT_THROW(split_entries(bytes.substr(0, bytes.size() - 1), 3), Error);
  EXPECT_THROW(join_entries(std::vector<std::string>{std::string(65536, 'x')}), Error);
}

// Tiles as a map, as a store would keep them.
class Kept {
 public:
  TileReader reader() const {
    return [this](int level, std::uint64_t index) {
      const auto found = tiles_.find({level, index});
      if (found == tiles_.end()) throw Error(Code::corrupt, "no such tile");
      return found->second;
    };
  }
  void keep(TileBuilder& builder) {
    for (const auto& [tile, bytes] : builder.take_changed()) {
      EXPECT_EQ(bytes.size(), tile.width * 32);
      tiles_[{tile.level, tile.index}] = bytes;
    }
  }

 private:
  std::map<std::pair<int, std::uint64_t>, std::string> tiles_;
};

TEST(TileBuilder, AgreesWithTheTreeHoweverItIsCut) {
  std::vector<Digest> leaves;
  for (int i = 0; i < 1300; ++i) leaves.push_back(leaf_hash(std::to_string(i)));
  for (const std::size_t step : {1u, 7u, 256u, 300u}) {
    Kept kept;
    for (std::size_t size = 0; size < leaves.size();) {
      TileBuilder builder(size,
                          kept.reader());  // a new one each time, as each transaction makes it
      for (const std::size_t end = std::min(size + step, leaves.size()); size < end; ++size)
        builder.append(leaves[size]);
      EXPECT_EQ(builder.size(), size);
      if (size % 97 < step) {
        EXPECT_EQ(builder.root(), root_of(std::span(leaves).first(size))) << size;
      }
      kept.keep(builder);
      EXPECT_TRUE(builder.take_changed().empty());
    }
    const NodeReader nodes = nodes_from_tiles(kept.reader());
    const Digest root = root_of(leaves);
    EXPECT_EQ(range_root(0, leaves.size(), nodes), root);
    for (std::uint64_t i = 0; i < leaves.size(); i += 41)
      EXPECT_TRUE(verify_inclusion(leaves[i], i, leaves.size(),
                                   inclusion_proof(i, leaves.size(), nodes), root));
    for (std::uint64_t i = 1; i < leaves.size(); i += 173)
      EXPECT_TRUE(verify_consistency({i, root_of(std::span(leaves).first(i))},
                                     {leaves.size(), root},
                                     consistency_proof(i, leaves.size(), nodes)));
  }
}

TEST(TileBuilder, ReachesTheThirdLevel) {
  std::map<std::uint64_t, Digest> expected;
  Kept kept;
  TileBuilder builder(0, kept.reader());
  std::vector<Digest> leaves;
  for (int i = 0; i < 66000; ++i) {
    leaves.push_back(leaf_hash(std::to_string(i)));
    builder.append(leaves.back());
  }
  kept.keep(builder);
  EXPECT_EQ(builder.root(), root_of(leaves));
  EXPECT_EQ(kept.reader()(2, 0).size(), 32u);
  EXPECT_EQ(TileBuilder(leaves.size(), kept.reader()).root(), root_of(leaves));
}

TEST(TileBuilder, SaysWhichTileIsTooShort) {
  const TileReader shorter = [](int, std::uint64_t) { return std::string(32, 'x'); };
  EXPECT_THROW(TileBuilder(2, shorter), Error);
  EXPECT_THROW(nodes_from_tiles(shorter)(1, 0), Error);
  EXPECT_THROW(split_hashes("12345"), Error);
}

}  // namespace
}  // namespace stet::log
