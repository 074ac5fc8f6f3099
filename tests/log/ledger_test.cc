// Appending: entries, tree and checkpoints fit each other; restored stores are noticed.
#include "log/ledger.h"

#include <sys/stat.h>

#include "log/checkpoint.h"
#include "log/files.h"
#include "log/leaf.h"
#include "memory_log.h"
#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

using testing::MemoryLog;
using testing::TempDir;

struct Fixture : ::testing::Test {
  Environment environment = testing::fixed_environment();
  KeyRing keys = KeyRing::generate({"log", "author", "archive"}, {}, environment);
  KeyRing root = KeyRing::generate({"root"}, {}, environment);
  MemoryLog log;
  TempDir dir;
  std::string head = (dir / "head").string();

  void begin() {
    Ledger ledger(log, keys, environment, head);
    ledger.begin(root, "stet test");
    ledger.sign();
    ledger.publish();
  }
  Appended add(const std::string& text) {
    Ledger ledger(log, keys, environment, head);
    const Appended out =
        ledger.append(capture({.sha256 = to_hex(sha256(text)), .size = text.size()}));
    ledger.sign();
    ledger.publish();
    return out;
  }
};
using LedgerTest = Fixture;

TEST_F(LedgerTest, CoversEveryEntryByACheckpointOverTheTree) {
  begin();
  for (int i = 0; i < 300; ++i) add("source " + std::to_string(i));
  std::vector<Digest> leaves;
  for (const StoredEntry& entry : log.entries) leaves.push_back(leaf_hash(entry.leaf));
  const NoteKey key = keys.log_key();
  for (const auto& [size, checkpoint] : log.notes) {
    const OpenedCheckpoint opened = open_checkpoint(checkpoint.note, std::span(&key, 1));
    EXPECT_EQ(opened.text.head.root, root_of(std::span(leaves).first(size)));
  }
  EXPECT_EQ(log.notes.size(), 301u);
  EXPECT_EQ(log.hashes.at(0), join_hashes(leaves));
  EXPECT_EQ(log.hashes.at(1), join_hashes(std::vector{root_of(std::span(leaves).first(256))}));
}

TEST_F(LedgerTest, SignsStatementsThatNameTheTreeBeforeThem) {
  begin();
  const TreeHead before = log.checkpoint()->head;
  const Appended added = add("a");
  EXPECT_EQ(added.index, 1u);
  const StoredEntry entry = log.entry(1);
  const Leaf leaf = read_leaf(entry.leaf);
  EXPECT_EQ(leaf.key, keys.public_key("author"));
  EXPECT_TRUE(verify_envelope(envelope_of(leaf, *entry.payload), leaf.key));
  EXPECT_EQ(added.digest, to_hex(leaf.payload_hash));
  const Statement statement = read_statement(*entry.payload);
  EXPECT_EQ(statement.predicate.at("prev").at("size").as_integer(), 1);
  EXPECT_EQ(statement.predicate.at("prev").text("root"), to_hex(before.root));
  EXPECT_EQ(from_base64(statement.predicate.text("salt")).value().size(), 16u);
}

TEST_F(LedgerTest, BeginsOnceWithTheKeysThatMaySign) {
  begin();
  const Statement statement = read_statement(*log.entry(0).payload);
  EXPECT_EQ(statement.predicate.at("keys").items().size(), 4u);
  EXPECT_EQ(read_leaf(log.entry(0).leaf).key, root.public_key("root"));
  Ledger ledger(log, keys, environment, head);
  EXPECT_THROW(ledger.begin(root, "again"), Error);
}

TEST_F(LedgerTest, SignsTheSameTreeOnce) {
  begin();
  const std::string note = log.checkpoint()->note;
  Ledger ledger(log, keys, environment, head);
  EXPECT_EQ(ledger.sign().note, note);
  EXPECT_EQ(log.notes.size(), 1u);
}

Code code_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.code();
  }
  return Code::internal;
}

TEST_F(LedgerTest, RefusesToGoOnFromABackup) {
  begin();
  const MemoryLog backup = log;
  add("a");
  log = backup;
  EXPECT_EQ(code_of([&] { add("b"); }), Code::conflict);
}

TEST_F(LedgerTest, RefusesAnotherTreeOfTheSameSize) {
  begin();
  const MemoryLog backup = log;
  add("a");
  const std::string signed_head = testing::read_file(head);
  log = backup;
  testing::write_file(head, backup.checkpoint()->note);
  add("b");  // a fork, made by winding back the head file too
  testing::write_file(head, signed_head);
  EXPECT_EQ(code_of([&] { add("c"); }), Code::conflict);
}

TEST_F(LedgerTest, GoesOnWhereTheHeadFileIsOlderOrGone) {
  begin();
  const std::string old = testing::read_file(head);
  add("a");
  testing::write_file(head, old);
  EXPECT_EQ(add("b").index, 2u);
  std::filesystem::remove(head);
  EXPECT_EQ(add("c").index, 3u);
  EXPECT_EQ(testing::read_file(head), log.checkpoint()->note);
}

TEST_F(LedgerTest, RefusesATreeThatIsNotItsCheckpoints) {
  begin();
  add("a");
  log.hashes[0][40] ^= 1;
  EXPECT_THROW(Ledger(log, keys, environment, ""), Error);
  testing::write_file(head, "rubbish");
  EXPECT_EQ(code_of([&] { Ledger(log, keys, environment, head); }), Code::corrupt);
}

TEST_F(LedgerTest, SignsWithBothKeysAfterARotation) {
  begin();
  const NoteKey old_key = keys.log_key();
  keys.replace("log", environment);
  add("a");
  const NoteKey new_key = keys.log_key();
  EXPECT_NE(old_key, new_key);
  EXPECT_NO_THROW(open_checkpoint(log.checkpoint()->note, std::span(&old_key, 1)));
  EXPECT_NO_THROW(open_checkpoint(log.checkpoint()->note, std::span(&new_key, 1)));
}

TEST(KeyRing, ComesBackFromItsFile) {
  TempDir dir;
  const std::string path = (dir / "k").string();
  Environment environment = testing::fixed_environment();
  const KeyRing keys = KeyRing::generate({"log", "author"}, {}, environment);
  keys.save_new(path);
  struct stat status;
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  const KeyRing again = KeyRing::load(path, "");
  EXPECT_EQ(again.origin(), keys.origin());
  EXPECT_EQ(again.signer("author").sign("x"), keys.signer("author").sign("x"));
  EXPECT_TRUE(again.origin().starts_with("stet.example/"));
  EXPECT_EQ(code_of([&] { keys.save_new(path); }), Code::conflict);
  ::chmod(path.c_str(), 0644);
  EXPECT_EQ(code_of([&] { KeyRing::load(path, ""); }), Code::invalid);
}

TEST(KeyRing, SealsSeedsUnderAPassphrase) {
  TempDir dir;
  const std::string path = (dir / "k").string();
  Environment environment = testing::fixed_environment();
  const KeyRing keys = KeyRing::generate(
      {"log"}, {.origin = "news.example/stet", .passphrase = "open sesame", .cost = {1, 8192}},
      environment);
  keys.save_new(path);
  const std::string seed(view(keys.signer("log").seed()));
  EXPECT_EQ(testing::read_file(path).find(to_base64(seed)), std::string::npos);
  EXPECT_EQ(KeyRing::load(path, "open sesame").signer("log").public_key(), keys.public_key("log"));
  EXPECT_EQ(KeyRing::load(path, "").public_key("log"), keys.public_key("log"));
  EXPECT_EQ(code_of([&] { KeyRing::load(path, "").signer("log"); }), Code::invalid);
  EXPECT_EQ(code_of([&] { KeyRing::load(path, "wrong").signer("log"); }), Code::invalid);
}

TEST(KeyRing, SaysWhatIsWrongWithAFile) {
  TempDir dir;
  const std::string path = (dir / "k").string();
  EXPECT_EQ(code_of([&] { KeyRing::load(path, ""); }), Code::not_found);
  for (const char* bad : {"", "{}", R"({"schema":"stet.keys.v9"})",
                          R"({"schema":"stet.keys.v1","sealing":null,"keys":[{}]})"}) {
    write_whole(path, bad, FileMode::secret, Durability::fast);
    EXPECT_THROW(KeyRing::load(path, ""), Error) << bad;
  }
  Environment environment = testing::fixed_environment();
  EXPECT_EQ(code_of([&] { KeyRing::generate({"log"}, {.origin = "two words"}, environment); }),
            Code::invalid);
  EXPECT_EQ(code_of([&] { KeyRing::generate({"log"}, {}, environment).signer("root"); }),
            Code::not_found);
}

}  // namespace
}  // namespace stet::log
