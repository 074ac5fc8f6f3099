// OpenTimestamps proofs: the project's own vectors, every way of cutting one short, and block
// headers.
#include "log/opentimestamps.h"

#include "log/anchor.h"
#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

using namespace std::string_view_literals;
using testing::vector_file;

std::string proof(const char* name) { return vector_file(std::string("opentimestamps/") + name); }

TEST(OpenTimestamps, ReadsAProofThatIsInABlock) {
  const OpenTimestamp read = read_opentimestamp(proof("hello-world.txt.ots"));
  EXPECT_EQ(read.digest, sha256(proof("hello-world.txt")));
  ASSERT_EQ(read.blocks.size(), 1u);
  EXPECT_EQ(read.blocks[0].height, 358391u);
  EXPECT_EQ(to_hex(read.blocks[0].root),
            "007ee445d23ad061af4a36b809501fab1ac4f2d7e7a739817dd0cbb7ec661b8a");
}

TEST(OpenTimestamps, ReadsAPromise) {
  const OpenTimestamp read = read_opentimestamp(proof("incomplete.txt.ots"));
  EXPECT_EQ(read.digest, sha256(proof("incomplete.txt")));
  EXPECT_TRUE(read.blocks.empty());
  ASSERT_FALSE(read.pending.empty());
  EXPECT_TRUE(read.pending[0].starts_with("https://"));
}

TEST(OpenTimestamps, RefusesMalformedProofs) {
  int seen = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(testing::vector_path("opentimestamps/invalid"))) {
    if (entry.path().extension() != ".ots") continue;
    EXPECT_THROW(read_opentimestamp(testing::read_file(entry.path())), Error) << entry.path();
    ++seen;
  }
  EXPECT_GE(seen, 3);
  const std::string whole = proof("hello-world.txt.ots");
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_THROW(read_opentimestamp(whole.substr(0, size)), Error) << size;
  EXPECT_THROW(read_opentimestamp(whole + "x"), Error);
  // Operations one inside the other, deeper than any honest proof.
  std::string deep = whole.substr(0, 31 + 1 + 1 + 32) + std::string(100'000, '\x08');
  EXPECT_THROW(read_opentimestamp(deep), Error);
}

// A header with this Merkle root whose hash meets the easiest difficulty.
std::string header(const std::string& root, std::uint32_t time) {
  std::string out(80, '\0');
  out.replace(36, 32, root);
  for (int i = 0; i < 4; ++i)
    out[68 + static_cast<std::size_t>(i)] = static_cast<char>(time >> (8 * i) & 255);
  out.replace(72, 4, "\xff\xff\x7f\x20"sv);
  for (int nonce = 0;; ++nonce) {
    out[76] = static_cast<char>(nonce);
    const Digest once = sha256(out), twice = sha256(view(once));
    if (twice[31] < 0x7f) return out;
  }
}

TEST(OpenTimestamps, ABlockHeaderBearsAProofOutOrContradictsIt) {
  const OpenTimestamp read = read_opentimestamp(proof("hello-world.txt.ots"));
  EXPECT_FALSE(proven_time(read, {}));
  const std::string good = header(read.blocks[0].root, 1432827678);
  const BlockHeaders headers = read_block_headers("# height header\n358391 " + to_hex(good) + "\n");
  EXPECT_EQ(proven_time(read, headers), 1432827678);
  const std::string other = header(std::string(32, 'x'), 1432827678);
  EXPECT_THROW(proven_time(read, read_block_headers("358391 " + to_hex(other))), Error);
  std::string lazy = good;
  lazy[75] = '\x03';  // a target that this header's hash does not meet
  for (const std::string& bad : {"358391 " + to_hex(lazy), "x " + to_hex(good),
                                 "358391 " + to_hex(good).substr(2), std::string("358391")})
    EXPECT_THROW(read_block_headers(bad), Error) << bad;
}

TEST(OpenTimestamps, AnAnchorSaysHowFarItIsProven) {
  const std::string file = proof("hello-world.txt"), token = proof("hello-world.txt.ots");
  const Anchor item{.kind = AnchorKind::opentimestamps,
                    .head = {3, {}},
                    .checkpoint = sha256(file),
                    .token = token,
                    .authorities = {}};
  AnchorFinding found = open_anchor(item, {});
  EXPECT_EQ(found.state, AnchorState::anchored);
  EXPECT_FALSE(found.not_after);
  const std::string root = read_opentimestamp(token).blocks[0].root;
  found = open_anchor(item, {.authorities = {}, .headers = {{358391, header(root, 1432827678)}}});
  EXPECT_EQ(found.state, AnchorState::anchored_and_checked);
  EXPECT_EQ(found.not_after, 1432827678);
  Anchor other = item;
  other.checkpoint = sha256("another file");
  EXPECT_THROW(open_anchor(other, {}), Error);
  other = item;
  other.token = proof("incomplete.txt.ots");
  other.checkpoint = sha256(proof("incomplete.txt"));
  EXPECT_EQ(open_anchor(other, {}).state, AnchorState::pending);
  const Anchor again = read_anchor(anchor(item));
  EXPECT_EQ(again.token, item.token);
  EXPECT_EQ(again.head, item.head);
  EXPECT_EQ(again.checkpoint, item.checkpoint);
}

}  // namespace
}  // namespace stet::log
