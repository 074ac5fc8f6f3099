// The tree against the published one, 196 published probes, and itself at every small size.
#include "log/merkle.h"

#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

using testing::vector_file;

std::vector<Digest> hashes_of(const Json& list) {
  std::vector<Digest> out;
  for (const Json& item : list.items()) out.push_back(digest_from_hex(item.as_string()).value());
  return out;
}

std::vector<Digest> numbered_leaves(std::size_t count) {
  std::vector<Digest> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(leaf_hash("leaf " + std::to_string(i)));
  return out;
}

NodeReader reader_over(const std::vector<Digest>& leaves) {
  return [&leaves](int level, std::uint64_t index) {
    return root_of(std::span(leaves).subspan(index << level, std::size_t{1} << level));
  };
}

TEST(Merkle, MatchesTheReferenceTree) {
  const Json tree = Json::parse(vector_file("rfc6962/tree8.json"));
  std::vector<Digest> leaves;
  for (const Json& leaf : tree.at("leaves").items())
    leaves.push_back(leaf_hash(from_hex(leaf.as_string()).value()));
  const std::vector<Digest> roots = hashes_of(tree.at("roots"));
  for (std::size_t n = 0; n < roots.size(); ++n)
    EXPECT_EQ(root_of(std::span(leaves).first(n)), roots[n]);
  for (const Json& item : tree.at("inclusion").items()) {
    const auto m = static_cast<std::uint64_t>(item.at("m").as_integer());
    const auto n = static_cast<std::uint64_t>(item.at("n").as_integer());
    EXPECT_EQ(inclusion_proof(m, n, reader_over(leaves)), hashes_of(item.at("path")));
  }
  for (const Json& item : tree.at("consistency").items()) {
    const auto m = static_cast<std::uint64_t>(item.at("m").as_integer());
    const auto n = static_cast<std::uint64_t>(item.at("n").as_integer());
    EXPECT_EQ(consistency_proof(m, n, reader_over(leaves)), hashes_of(item.at("path")));
  }
}

TEST(Merkle, MatchesPublishedRootsAtTileEdges) {
  const Json file = Json::parse(vector_file("rfc6962/roots-by-size.json"));
  const std::vector<Digest> leaves = numbered_leaves(1025);
  for (const auto& [size, root] : file.at("roots").members())
    EXPECT_EQ(to_hex(root_of(std::span(leaves).first(std::stoul(size)))), root.as_string()) << size;
}

// A number of a probe; those beyond 64 bits of Json become doubles, which no proof can fit anyway.
std::uint64_t number(const Json& probe, const char* field) {
  const Json& value = probe.at(field);
  return value.is_integer() ? static_cast<std::uint64_t>(value.as_integer()) : ~std::uint64_t{0};
}

std::optional<std::vector<Digest>> proof_of(const Json& probe) {
  std::vector<Digest> out;
  if (probe.at("proof").is_null()) return out;
  for (const Json& item : probe.at("proof").items()) {
    const auto hash = to_digest(from_base64(item.as_string()).value());
    if (!hash) return std::nullopt;
    out.push_back(*hash);
  }
  return out;
}

std::string decoded(const Json& probe, const char* field) {
  return probe.at(field).is_null() ? std::string()
                                   : from_base64(probe.at(field).as_string()).value();
}

bool accepts_inclusion(const Json& probe) {
  const auto root = to_digest(decoded(probe, "root")), leaf = to_digest(decoded(probe, "leafHash"));
  const auto proof = proof_of(probe);
  return root && leaf && proof &&
         verify_inclusion(*leaf, number(probe, "leafIdx"), number(probe, "treeSize"), *proof,
                          *root);
}

bool accepts_consistency(const Json& probe) {
  const std::string first = decoded(probe, "root1"), second = decoded(probe, "root2");
  const std::uint64_t size1 = number(probe, "size1"), size2 = number(probe, "size2");
  const auto proof = proof_of(probe);
  if (!proof) return false;
  // Some probes of equal trees use roots that are not hashes at all.
  if (size1 == size2 && size1 > 0 && first.size() != 32) return proof->empty() && first == second;
  const auto root1 = to_digest(first), root2 = to_digest(second);
  return root1 && root2 && verify_consistency({size1, *root1}, {size2, *root2}, *proof);
}

int run_probes(const char* folder, bool (*accepts)(const Json&)) {
  int ran = 0;
  const auto root = testing::vector_path("transparency-dev-merkle/testdata") / folder;
  for (const auto& file : std::filesystem::recursive_directory_iterator(root)) {
    if (file.path().extension() != ".json") continue;
    const Json probe = Json::parse(testing::read_file(file.path()));
    EXPECT_EQ(accepts(probe), !probe.at("wantErr").as_bool()) << file.path() << probe.dump();
    ++ran;
  }
  return ran;
}

TEST(Merkle, JudgesEveryPublishedInclusionProbe) {
  EXPECT_EQ(run_probes("inclusion", accepts_inclusion), 98);
}
TEST(Merkle, JudgesEveryPublishedConsistencyProbe) {
  EXPECT_EQ(run_probes("consistency", accepts_consistency), 98);
}

TEST(Merkle, ProvesEveryLeafOfEverySmallTree) {
  const std::vector<Digest> leaves = numbered_leaves(70);
  for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
    const Digest root = root_of(std::span(leaves).first(size));
    for (std::uint64_t index = 0; index < size; ++index) {
      const auto proof = inclusion_proof(index, size, reader_over(leaves));
      EXPECT_TRUE(verify_inclusion(leaves[index], index, size, proof, root));
      EXPECT_FALSE(verify_inclusion(leaf_hash("other"), index, size, proof, root));
      EXPECT_FALSE(verify_inclusion(leaves[index], index, size + 1, proof, empty_root()));
    }
  }
}

TEST(Merkle, ProvesGrowthBetweenAllSmallTrees) {
  const std::vector<Digest> leaves = numbered_leaves(40);
  const auto head = [&](std::uint64_t size) {
    return TreeHead{size, root_of(std::span(leaves).first(size))};
  };
  for (std::uint64_t second = 1; second <= leaves.size(); ++second)
    for (std::uint64_t first = 1; first <= second; ++first) {
      const auto proof = consistency_proof(first, second, reader_over(leaves));
      EXPECT_TRUE(verify_consistency(head(first), head(second), proof));
      EXPECT_FALSE(verify_consistency({first, empty_root()}, head(second), proof));
      if (first < second) {
        EXPECT_FALSE(verify_consistency(head(second), head(first), proof));
      }
    }
}

TEST(Merkle, RefusesToProveWhatIsNotThere) {
  const std::vector<Digest> leaves = numbered_leaves(4);
  EXPECT_THROW(inclusion_proof(4, 4, reader_over(leaves)), Error);
  EXPECT_THROW(consistency_proof(3, 2, reader_over(leaves)), Error);
  EXPECT_TRUE(consistency_proof(0, 4, reader_over(leaves)).empty());
}

}  // namespace
}  // namespace stet::log
