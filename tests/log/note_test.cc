// Signed notes, checkpoints, cosignatures and proof files, against other people's.
#include "log/note.h"

#include <sstream>

#include "log/checkpoint.h"
#include "log/proof.h"
#include "log/tiles.h"
#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

using testing::test_key;
using testing::trimmed;
using testing::vector_file;

NoteKey key_in(std::string_view file) { return read_vkey(trimmed(vector_file(file))); }

std::size_t verified(std::string_view note, const NoteKey& key) {
  return verify_note(read_note(note), std::span(&key, 1)).size();
}

TEST(Note, VerifiesTheSpecificationsExample) {
  const NoteKey key = key_in("c2sp-examples/signed-note-example.vkey");
  EXPECT_EQ(note_key_id(key), 0x530d903au);
  EXPECT_EQ(verified(vector_file("c2sp-examples/signed-note-example.note"), key), 1u);
}

TEST(Note, VerifiesGosExampleAndComesBackUnchanged) {
  const std::string bytes = vector_file("sumdb-note/peterneumann.note");
  EXPECT_EQ(verified(bytes, key_in("sumdb-note/peterneumann.vkey")), 1u);
  EXPECT_EQ(write_note(read_note(bytes)), bytes);
}

TEST(Note, SignsAsGoDoes) {
  const std::string skey = trimmed(vector_file("sumdb-note/peterneumann.skey"));
  const std::string raw = from_base64(skey.substr(skey.find("c74f20a3+") + 9)).value();
  Seed seed;
  std::copy(raw.begin() + 1, raw.end(), seed.begin());
  Note note = read_note(vector_file("sumdb-note/peterneumann.note"));
  const NoteSignature again = sign_note(note.text, "PeterNeumann", SigningKey::from_seed(seed));
  EXPECT_EQ(again.id, note.signatures[0].id);
  EXPECT_EQ(again.signature, note.signatures[0].signature);
}

TEST(Note, RefusesBadKeys) {
  std::istringstream lines(vector_file("sumdb-note/bad-vkeys.txt"));
  int ran = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    EXPECT_THROW(read_vkey(line), Error) << line;
    ++ran;
  }
  EXPECT_EQ(ran, 2);
  const std::string good = trimmed(vector_file("sumdb-note/peterneumann.vkey"));
  EXPECT_EQ(write_vkey(read_vkey(good)), good);
  EXPECT_THROW(read_vkey(good.substr(1)), Error);
  EXPECT_THROW(read_vkey("a+b"), Error);
}

TEST(Note, RefusesMalformedNotes) {
  const std::string good = write_note({"text\n", {sign_note("text\n", "a", test_key(1))}});
  EXPECT_NO_THROW(read_note(good));
  for (const std::string& bad :
       {std::string(), std::string("text\n"), std::string("text\n\n"),
        good.substr(0, good.size() - 1), good + "\n", good + "x\n", "\r" + good, "\xff" + good,
        good + "\xe2\x80\x94 a b\n", good + "\xe2\x80\x94 a+b AAAAAAA=\n"})
    EXPECT_THROW(read_note(bad), Error) << bad;
}

TEST(Note, IgnoresUnknownKeysAndRejectsABadKnownOne) {
  const std::string text = "text\n";
  const NoteKey alice{"alice", NoteKeyType::ed25519, test_key(1).public_key()};
  const NoteKey bob{"bob", NoteKeyType::ed25519, test_key(2).public_key()};
  Note note{text, {sign_note(text, "alice", test_key(1)), sign_note(text, "bob", test_key(2))}};
  EXPECT_EQ(verify_note(note, std::vector{alice}).size(), 1u);
  EXPECT_EQ(verify_note(note, std::vector{alice, bob}).size(), 2u);
  note.signatures[1].signature[5] ^= 1;
  EXPECT_EQ(verify_note(note, std::vector{alice}).size(), 1u);
  EXPECT_TRUE(verify_note(note, std::vector{alice, bob}).empty());
}

TEST(Note, KnowsNamesThatCannotBe) {
  EXPECT_TRUE(is_note_name("example.org/log"));
  for (const char* bad : {"", "a b", "a+b", "a\xc2\xa0", "\xe3\x80\x80", "\xff", "a\n"})
    EXPECT_FALSE(is_note_name(bad)) << bad;
}

TEST(Cosignature, VerifiesOnesMadeByAnotherProgram) {
  for (const std::string name : {"witness", "mirror"}) {
    const NoteKey key = key_in("sunlight/" + name + ".vkey");
    const Note note = read_note(vector_file("sunlight/" + name + ".checkpoint"));
    const auto good = verify_note(note, std::span(&key, 1));
    ASSERT_EQ(good.size(), 1u);
    EXPECT_EQ(good[0].time, 1767139200u);
  }
}

TEST(Cosignature, CoversTimeAndText) {
  const std::string text = "log\n1\nAAAA\n";
  const NoteKey key{"w", NoteKeyType::cosignature, test_key(3).public_key()};
  Note note{text, {cosign_note(text, "w", test_key(3), 1700000000)}};
  EXPECT_EQ(verify_note(note, std::span(&key, 1)).at(0).time, 1700000000u);
  note.signatures[0].signature[7] ^= 1;
  EXPECT_TRUE(verify_note(note, std::span(&key, 1)).empty());
}

TEST(Checkpoint, OpensTheOnesOfAnotherLogAndRebuildsTheirTrees) {
  const NoteKey key = key_in("tessera-testlog/vkey.txt");
  const std::string folder = "tessera-testlog/testdata/log/";
  for (std::uint64_t size = 0; size <= 15; ++size) {
    const OpenedCheckpoint opened = open_checkpoint(
        vector_file(folder + "checkpoint." + std::to_string(size)), std::span(&key, 1));
    EXPECT_EQ(opened.text.head.size, size);
    std::vector<Digest> leaves;
    if (size > 0)
      for (const std::string& entry :
           split_entries(vector_file(folder + entries_path(0, size)), size))
        leaves.push_back(leaf_hash(entry));
    EXPECT_EQ(root_of(leaves), opened.text.head.root);
    if (size > 0) {
      EXPECT_EQ(vector_file(folder + tile_path({0, 0, size})), join_hashes(leaves));
    }
  }
}

TEST(Checkpoint, ComesBackAsItWasSigned) {
  const TreeHead head{70000, sha256("root")};
  const std::string note = sign_checkpoint("stet.example/test", head, test_key(1));
  const NoteKey key{"stet.example/test", NoteKeyType::ed25519, test_key(1).public_key()};
  EXPECT_EQ(open_checkpoint(note, std::span(&key, 1)).text.head, head);
  const NoteKey stranger{"stet.example/test", NoteKeyType::ed25519, test_key(2).public_key()};
  EXPECT_THROW(open_checkpoint(note, std::span(&stranger, 1)), Error);
  EXPECT_THROW(sign_checkpoint("two words", head, test_key(1)), Error);
}

TEST(Checkpoint, MustNameItsSignersOrigin) {
  const std::string text = write_checkpoint_text({"other.example", {1, sha256("")}, {}});
  const std::string note = write_note({text, {sign_note(text, "stet.example", test_key(1))}});
  const NoteKey key{"stet.example", NoteKeyType::ed25519, test_key(1).public_key()};
  EXPECT_THROW(open_checkpoint(note, std::span(&key, 1)), Error);
}

TEST(Checkpoint, RefusesMalformedText) {
  const std::string root = to_base64(sha256(""));
  EXPECT_NO_THROW(read_checkpoint_text("o\n1\n" + root + "\nextension\n"));
  for (const std::string& bad : std::vector<std::string>{
           "o\n1\n", "o\n01\n" + root + "\n", "o\n-1\n" + root + "\n", "o\n1\n" + root,
           "o\n\n" + root + "\n", "o\n1\nAAAA\n", "o\n18446744073709551615\n" + root + "\n",
           "o\n1\n" + root + "\n\n", "\n1\n" + root + "\n"})
    EXPECT_THROW(read_checkpoint_text(bad), Error) << bad;
}

TEST(LogProof, ComesBackAsItWasWritten) {
  const LogProof proof{7, {sha256("a"), sha256("b")}, "checkpoint\n\nsigned\n", "more"};
  const LogProof again = read_log_proof(write_log_proof(proof));
  EXPECT_EQ(again.index, 7u);
  EXPECT_EQ(again.hashes, proof.hashes);
  EXPECT_EQ(again.checkpoint, proof.checkpoint);
  EXPECT_EQ(again.extra, "more");
}

TEST(LogProof, RefusesMalformedFiles) {
  const std::string head = "c2sp.org/tlog-proof@v1\n";
  EXPECT_NO_THROW(read_log_proof(head + "index 0\n\ncp"));
  for (const std::string& bad : {std::string(), head, head + "\ncp", head + "index 01\n\ncp",
                                 head + "index x\n\ncp", head + "index 1\nAAAA\n\ncp",
                                 head + "extra !\nindex 1\n\ncp", "x" + head + "index 0\n\ncp"})
    EXPECT_THROW(read_log_proof(bad), Error) << bad;
}

}  // namespace
}  // namespace stet::log
