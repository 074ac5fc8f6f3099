// Keys that come and go: double signatures, revocation by index, and what an audit makes of it.
#include "stet/keys.h"

#include "log/acts.h"
#include "log/keys.h"
#include "log/spki.h"
#include "log_storage.h"
#include "stet/acts.h"
#include "stet/ledger.h"
#include "store_write.h"
#include "support.h"

namespace stet::testing {
namespace {

namespace fs = std::filesystem;

struct KeysTest : StoreTest {
  std::string id_of(const std::string& role) {
    Store store = open();
    for (const KeyState& key : Keys(store).list())
      if (key.role == role && key.signs) return key.id;
    return {};
  }
  static std::string failures(const AuditReport& report) {
    std::string out;
    for (const AuditCheck& check : report.checks)
      if (!check.passed) out += check.name + ": " + check.detail + "\n";
    return out;
  }
  // A statement to speak of.
  std::string genesis() { return open().log(1, 0).at(0).statement; }
  // Appends a statement with a key of our choice, as somebody with the file in hand could.
  void append(const log::Statement& statement, const log::SigningKey& key,
              const std::string& key_path) {
    store::Database database = store::Database::open(path(), store::Mode::write);
    const log::KeyRing ring = log::KeyRing::load(key_path, {});
    const Environment environment = fixed_environment(7);  // the ledger keeps a reference
    SignedWrite write(database, ring, environment);
    write.ledger().append_signed_by(key, statement);
    write.commit();
  }
};

TEST_F(KeysTest, ListsTheFirstKeys) {
  Store store = open();
  const std::vector<KeyState> keys = Keys(store).list();
  ASSERT_EQ(keys.size(), 4u);
  const char* roles[] = {"archive", "author", "log", "root"};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(keys[i].role, roles[i]);
    EXPECT_EQ(keys[i].since, 0);
    EXPECT_TRUE(keys[i].signs);
    EXPECT_FALSE(keys[i].last_good);
  }
}

TEST_F(KeysTest, EveryRoleRotatesByTwoStatementsAndGoesOn) {
  unsigned seed = 30;
  for (const char* role : {"author", "log", "archive", "root"}) {
    const std::string before = id_of(role);
    Store store = open(seed++);
    Keys keys(store);
    const std::int64_t size = store.checkpoint().size;
    const KeyState fresh = keys.rotate(role);
    EXPECT_NE(fresh.id, before);
    EXPECT_EQ(store.checkpoint().size, size + 2) << "one statement by the old key, one by the new";
    EXPECT_EQ(id_of(role), fresh.id);
    store.add({.path = std::string(role) + ".txt",
               .bytes = "Exports rose 3%. " + std::string(role) + "\n"});
    EXPECT_EQ(failures(store.audit()), "") << role;
    store.export_to(folder_.file(role));
    EXPECT_EQ(failures(audit_export(folder_.file(role))), "") << role;
  }
}

TEST_F(KeysTest, TheLogsKeyMayChangeAgainAndAgain) {
  Store store = open(12);
  store.export_to(folder_.file("first"));
  const std::string vkey = read_file(folder_.file("first/log.vkey"));
  for (int i = 0; i < 3; ++i) {
    Keys(store).rotate("log");
    store.add({.path = "a.txt", .bytes = "Exports rose " + std::to_string(i) + "%.\n"});
    EXPECT_EQ(failures(store.audit()), "");
  }
  store.export_to(folder_.file("last"));
  const Trust first{.vkey = vkey.substr(0, vkey.find('\n')),
                    .pinned = {read_file(folder_.file("first/checkpoint"))}};
  EXPECT_EQ(failures(audit_export(folder_.file("last"), first)), "") << "who knows the first key";
  const std::string newest = read_file(folder_.file("last/log.vkey"));
  EXPECT_NE(newest, vkey);
  const Trust last{.vkey = newest.substr(0, newest.find('\n')),
                   .pinned = {read_file(folder_.file("first/checkpoint"))}};
  EXPECT_EQ(failures(audit_export(folder_.file("last"), last)), "") << "who knows the last key";
}

TEST_F(KeysTest, ARevokedKeyCountsUpToItsLastGoodEntry) {
  Store store = open(13);
  store.add({.path = "a.txt", .bytes = "Exports rose 3%.\n"});
  const std::string author = id_of("author");
  Keys keys(store);
  keys.revoke(author.substr(0, 12), "laptop stolen", std::nullopt);
  EXPECT_EQ(failures(store.audit()), "") << "everything so far was good";
  EXPECT_EQ(failure_of([&] { store.add({.path = "b.txt", .bytes = "Exports fell.\n"}); }).first,
            Code::not_found)
      << "there is no author key now";
  keys.add("author");
  store.add({.path = "b.txt", .bytes = "Exports fell.\n"});
  EXPECT_EQ(failures(store.audit()), "");
  for (const KeyState& key : keys.list())
    if (key.id == author) {
      EXPECT_EQ(key.last_good, 2);
      EXPECT_FALSE(key.signs);
    }
}

TEST_F(KeysTest, TheAuditNamesWhatARevokedKeySignedAfterItsLastGoodEntry) {
  Store store = open(13);
  for (const char* text : {"Exports rose 3%.\n", "Exports fell 4%.\n"})
    store.add({.path = "a.txt", .bytes = text});
  Keys(store).revoke(id_of("author"), "laptop stolen", 2);
  const AuditReport report = store.audit();
  EXPECT_EQ(report.outcome, AuditOutcome::invalid);
  EXPECT_NE(failures(report).find("revoked keys: entries 3, 4 are invalid"), std::string::npos)
      << failures(report);
  sound_at_the_end_ = false;
}

TEST_F(KeysTest, AKeyUsedAfterItsRevocationIsFoundAndTheEntryNamed) {
  fs::copy_file(path() + ".keys", folder_.file("stolen.keys"));
  fs::permissions(folder_.file("stolen.keys"), fs::perms::owner_read | fs::perms::owner_write);
  {
    Store store = open(13);
    Keys(store).revoke(id_of("author"), "laptop stolen", std::nullopt);
  }
  {
    Store store =
        Store::open(path(), {.key_path = folder_.file("stolen.keys")}, fixed_environment(5));
    const auto refused =
        failure_of([&] { store.add({.path = "a.txt", .bytes = "Exports rose.\n"}); });
    EXPECT_EQ(refused.first, Code::conflict);
    EXPECT_NE(refused.second.find("stet key add author"), std::string::npos);
  }
  const log::KeyRing stolen = log::KeyRing::load(folder_.file("stolen.keys"), {});
  append(log::retraction({.capture = genesis(), .reason = "x", .by = {}}), stolen.signer("author"),
         path() + ".keys");
  const AuditReport report = open().audit();
  EXPECT_EQ(report.outcome, AuditOutcome::invalid);
  EXPECT_NE(failures(report).find("entry 2: signed by the key"), std::string::npos)
      << failures(report);
  EXPECT_NE(failures(report).find("revoked after entry 0"), std::string::npos);
  sound_at_the_end_ = false;
}

TEST_F(KeysTest, AKeyThatTheOldOneDidNotVouchForIsFound) {
  const log::SigningKey stranger = log::SigningKey::generate(fixed_environment(66));
  const log::KeyRing ring = log::KeyRing::load(path() + ".keys", {});
  const log::Statement added = log::key_added({.role = "author",
                                               .key = stranger.public_key(),
                                               .replaces = log::key_id(ring.public_key("author")),
                                               .person = {}});
  append(added, stranger, path() + ".keys");
  const AuditReport report = open().audit();
  EXPECT_EQ(report.outcome, AuditOutcome::invalid);
  EXPECT_NE(failures(report).find("entry 1: a new key confirms itself, but nobody added it"),
            std::string::npos)
      << failures(report);
  sound_at_the_end_ = false;
}

TEST_F(KeysTest, TheLogsOwnKeyIsRevokedAfterItsReplacement) {
  Store store = open(14);
  store.add({.path = "a.txt", .bytes = "Exports rose 3%.\n"});
  const std::string old = id_of("log");
  Keys keys(store);
  EXPECT_EQ(failure_of([&] { keys.revoke(old, "lost", std::nullopt); }).first, Code::conflict);
  keys.add("log");
  keys.revoke(old, "lost", std::nullopt);
  store.add({.path = "b.txt", .bytes = "Exports fell 4%.\n"});
  EXPECT_EQ(failures(store.audit()), "");
  store.export_to(folder_.file("out"));
  EXPECT_EQ(failures(audit_export(folder_.file("out"))), "");
}

TEST_F(KeysTest, ACheckpointThatOnlyARevokedKeySignedIsFound) {
  Store store = open(14);
  const std::string old = id_of("log");
  fs::copy_file(path() + ".keys", folder_.file("stolen.keys"));
  fs::permissions(folder_.file("stolen.keys"), fs::perms::owner_read | fs::perms::owner_write);
  Keys keys(store);
  keys.add("log");
  keys.revoke(old, "lost", std::nullopt);
  const log::KeyRing stolen = log::KeyRing::load(folder_.file("stolen.keys"), {});
  const log::KeyRing now = log::KeyRing::load(path() + ".keys", {});
  append(log::retraction({.capture = genesis(), .reason = "x", .by = {}}), now.signer("author"),
         folder_.file("stolen.keys"));
  const AuditReport report = open().audit();
  EXPECT_EQ(report.outcome, AuditOutcome::invalid);
  EXPECT_NE(failures(report).find("only a key signed it that was revoked before"),
            std::string::npos)
      << failures(report);
  sound_at_the_end_ = false;
}

TEST_F(KeysTest, SealedKeysWantTheirPassphraseForEachOfThem) {
  const std::string sealed = folder_.file("sealed.db");
  Store::create(sealed, {.passphrase = "correct horse"}, fixed_environment());
  Store closed = Store::open(sealed, {}, fixed_environment(3));
  EXPECT_TRUE(Keys(closed).sealed());
  EXPECT_EQ(Keys(closed).list().size(), 4u) << "public halves need none";
  EXPECT_EQ(failure_of([&] { Keys(closed).rotate("author"); }).first, Code::invalid);
  Store store = Store::open(sealed, {.passphrase = "correct horse"}, fixed_environment(3));
  Keys(store).rotate("author");
  store.add({.path = "a.txt", .bytes = "Exports rose 3%.\n"});
  EXPECT_EQ(read_file(sealed + ".keys").find("\"seed\""), std::string::npos);
  check_store(sealed);
}

TEST_F(KeysTest, AKeyFileThatACrashLeftBehindIsTakenOrThrownAway) {
  const std::string keys = path() + ".keys";
  {
    log::KeyRing ring = log::KeyRing::load(keys, {});
    ring.replace("author", fixed_environment(9));
    ring.save(keys + ".new");  // as if the program had died before the log named the key
  }
  Store store = open(15);
  const KeyState fresh = Keys(store).rotate("author");
  EXPECT_FALSE(fs::exists(keys + ".new"));
  EXPECT_EQ(id_of("author"), fresh.id);
  fs::copy_file(keys, keys + ".new");  // or after it
  Keys(store).rotate("log");
  EXPECT_FALSE(fs::exists(keys + ".new"));
  EXPECT_EQ(failures(store.audit()), "");
}

TEST_F(KeysTest, RefusesWhatMakesNoSense) {
  Store store = open();
  Keys keys(store);
  EXPECT_EQ(failure_of([&] { keys.rotate("editor"); }).first, Code::invalid);
  EXPECT_EQ(failure_of([&] { keys.revoke("0123456789", "x", std::nullopt); }).first,
            Code::not_found);
  EXPECT_EQ(failure_of([&] { keys.revoke(id_of("author"), "", std::nullopt); }).first,
            Code::invalid);
  EXPECT_EQ(failure_of([&] { keys.revoke(id_of("author"), "x", 1); }).first, Code::invalid);
  EXPECT_EQ(store.checkpoint().size, 1);
}

}  // namespace
}  // namespace stet::testing
