// Tiles: paths, sizes, entry bundles, and a builder that agrees with the tree at every step.
#include "log/tiles.h"

#include <array>
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

// Hashes of each level in a row, as a store would keep them.
class Kept {
 public:
  TileReader reader() const {
    return [this](int level, std::uint64_t index) {
      const std::string& row = levels_.at(static_cast<std::size_t>(level));
      return row.substr(index * kTileWidth * 32, kTileWidth * 32);
    };
  }
  void append(TileBuilder& builder, const Digest& leaf) {
    levels_[0] += view(leaf);
    for (const TileNode& node : builder.append(leaf)) {
      std::string& row = levels_.at(static_cast<std::size_t>(node.level));
      EXPECT_EQ(row.size(), node.index * 32);
      row += view(node.hash);
    }
  }

 private:
  std::array<std::string, 4> levels_;
};

TEST(TileBuilder, AgreesWithTheTreeHoweverItIsCut) {
  std::vector<Digest> leaves;
  for (int i = 0; i < 1300; ++i) leaves.push_back(leaf_hash(std::to_string(i)));
  for (const std::size_t step : {1u, 7u, 256u, 300u}) {
    Kept kept;
    Frontier frontier;
    for (std::size_t size = 0; size < leaves.size();) {
      TileBuilder builder(size,
                          kept.reader());  // a new one each time, as each transaction makes it
      for (const std::size_t end = std::min(size + step, leaves.size()); size < end; ++size) {
        kept.append(builder, leaves[size]);
        frontier.append(leaves[size]);
      }
      EXPECT_EQ(builder.size(), size);
      EXPECT_EQ(builder.root(), frontier.root()) << size;
    }
    const NodeReader nodes = nodes_from_tiles(kept.reader());
    const Digest root = root_of(leaves);
    EXPECT_EQ(frontier.root(), root);
    EXPECT_EQ(range_root(0, leaves.size(), nodes), root);
    for (std::uint64_t i = 0; i < leaves.size(); i += 41) {
      EXPECT_TRUE(verify_inclusion(leaves[i], i, leaves.size(),
                                   inclusion_proof(i, leaves.size(), nodes), root));
    }
    for (std::uint64_t i = 1; i < leaves.size(); i += 173) {
      EXPECT_TRUE(verify_consistency({i, root_of(std::span(leaves).first(i))},
                                     {leaves.size(), root},
                                     consistency_proof(i, leaves.size(), nodes)));
    }
  }
}

TEST(TileBuilder, ReachesTheThirdLevel) {
  Kept kept;
  TileBuilder builder(0, kept.reader());
  std::vector<Digest> leaves;
  for (int i = 0; i < 66000; ++i) {
    leaves.push_back(leaf_hash(std::to_string(i)));
    kept.append(builder, leaves.back());
  }
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
