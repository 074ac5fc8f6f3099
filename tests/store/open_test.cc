// Making and opening a store: what is accepted, and how everything else is refused.
#include <unistd.h>

#include "store/database.h"
#include "store/sql.h"
#include "support.h"

namespace stet::testing {
namespace {

using store::sql::Access;
using store::sql::Connection;

class Open : public StoreTest {
 protected:
  std::pair<Code, std::string> refusal(const std::string& file) {
    return failure_of([&] { Store::open(file, {}, fixed_environment()); });
  }
};

TEST_F(Open, AStoreIsFoundAsItWasLeft) {
  std::string note;
  {
    Store store = open();
    store.add({.path = "a.txt", .bytes = kReport});
    note = store.checkpoint().note;
  }
  EXPECT_EQ(Store::open(path(), {.read_only = true}, fixed_environment()).checkpoint().note, note);
}

TEST_F(Open, RefusesToMakeAStoreWhereSomethingIs) {
  EXPECT_EQ(failure_of([&] { Store::create(path(), {}, fixed_environment()); }).first,
            Code::conflict);
  write_file(folder_.file("notes.txt"),
             "Just some notes of mine, longer than a header of a hundred bytes would be in a file "
             "of that kind.");
  EXPECT_EQ(
      failure_of([&] { Store::create(folder_.file("notes.txt"), {}, fixed_environment()); }).first,
      Code::conflict);
  EXPECT_NE(read_file(folder_.file("notes.txt")).find("Just some notes"), std::string::npos);
  EXPECT_EQ(
      failure_of([&] { Store::create(folder_.path().string(), {}, fixed_environment()); }).first,
      Code::conflict);
  Connection::open(folder_.file("other.db"), Access::create).execute("create table mine (x)");
  const auto other =
      failure_of([&] { Store::create(folder_.file("other.db"), {}, fixed_environment()); });
  EXPECT_EQ(other.first, Code::conflict);
  EXPECT_NE(other.second.find("another program"), std::string::npos) << other.second;
}

TEST_F(Open, RefusesKeysOfAnotherLogAndLeavesThem) {
  write_file(folder_.file("new.db.keys"), "somebody's keys");
  EXPECT_EQ(
      failure_of([&] { Store::create(folder_.file("new.db"), {}, fixed_environment()); }).first,
      Code::conflict);
  EXPECT_EQ(read_file(folder_.file("new.db.keys")), "somebody's keys");
  EXPECT_FALSE(std::filesystem::exists(folder_.file("new.db")))
      << "a store that was not made leaves no file";
}

TEST_F(Open, TakesOverAnInitThatWasInterrupted) {
  Connection::open(folder_.file("new.db"), Access::create).execute("pragma journal_mode = wal");
  const auto half = refusal(folder_.file("new.db"));
  EXPECT_EQ(half.first, Code::unsupported);
  EXPECT_NE(half.second.find("stet init"), std::string::npos) << half.second;
  Store::create(folder_.file("new.db"), {}, fixed_environment());
  check_store(folder_.file("new.db"));
}

TEST_F(Open, NamesAMissingFileAFolderAndAnEmptyFile) {
  const auto missing = refusal(folder_.file("none.db"));
  EXPECT_EQ(missing.first, Code::not_found);
  EXPECT_NE(missing.second.find("stet init"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder_.file("none.db"))) << "looking must not make a file";
  EXPECT_NE(refusal(folder_.path().string()).second.find("directory"), std::string::npos);
  write_file(folder_.file("empty.db"), "");
  EXPECT_NE(refusal(folder_.file("empty.db")).second.find("empty"), std::string::npos);
  EXPECT_EQ(std::filesystem::file_size(folder_.file("empty.db")), 0u)
      << "looking must not change a file";
}

TEST_F(Open, RefusesFilesOfOthersUnchanged) {
  const std::string text(5000, 'x');
  write_file(folder_.file("text.db"), text);
  EXPECT_NE(refusal(folder_.file("text.db")).second.find("not a stet store"), std::string::npos);
  EXPECT_EQ(read_file(folder_.file("text.db")), text);
  Connection::open(folder_.file("other.db"), Access::create)
      .execute("create table mine (x); pragma application_id = 7");
  const std::string before = read_file(folder_.file("other.db"));
  EXPECT_NE(refusal(folder_.file("other.db")).second.find("another program"), std::string::npos);
  EXPECT_EQ(read_file(folder_.file("other.db")), before);
}

TEST_F(Open, RefusesANewerStoreNamingBothVersions) {
  Connection::open(path(), Access::write).execute("pragma user_version = 7");
  const auto newer = refusal(path());
  EXPECT_EQ(newer.first, Code::unsupported);
  EXPECT_NE(newer.second.find("format 7"), std::string::npos) << newer.second;
  EXPECT_NE(newer.second.find("up to " + std::to_string(store::format_version())),
            std::string::npos)
      << newer.second;
  Connection::open(path(), Access::write)
      .execute("pragma user_version = " + std::to_string(store::format_version()));
}

// Cut short anywhere, a store is refused or found unsound; it is never read as if nothing had
// happened.
TEST_F(Open, NoticesATruncatedFile) {
  {
    Store store = open();
    for (int i = 0; i < 5; ++i)
      store.add({.path = std::to_string(i), .bytes = kReport + std::to_string(i)});
  }
  const std::string whole = read_file(path());
  for (std::size_t keep = 0; keep < whole.size(); keep += whole.size() / 23 + 1) {
    const std::string cut = folder_.file("cut" + std::to_string(keep) + ".db");
    write_file(cut, whole.substr(0, keep));
    std::filesystem::copy_file(path() + ".keys", cut + ".keys");
    try {
      Store store = Store::open(cut, {.read_only = true}, fixed_environment());
      EXPECT_EQ(store.audit().outcome, AuditOutcome::invalid)
          << keep << " of " << whole.size() << " bytes";
    } catch (const Error& error) {
      EXPECT_TRUE(error.code() == Code::corrupt || error.code() == Code::unsupported)
          << keep << ": " << error.what();
    }
  }
}

// Every copy in the file of what sources say, of what was signed and of what it was signed with.
TEST_F(Open, NoticesAFlippedBit) {
  { open().add({.path = "a", .bytes = kReport}); }
  const std::string whole = read_file(path());
  int tried = 0;
  for (const std::string what :
       {"Averland Bridge carried", "in-toto.io/Statement", "envelopeHash", "stet.example/"}) {
    std::size_t found = 0;
    for (std::size_t at = whole.find(what); at != std::string::npos;
         at = whole.find(what, at + 1), ++found) {
      std::string bytes = whole;
      bytes[at + 4] = static_cast<char>(bytes[at + 4] ^ 0x01);
      const std::string bad = folder_.file("bad" + std::to_string(tried++) + ".db");
      write_file(bad, bytes);
      std::filesystem::copy_file(path() + ".keys", bad + ".keys");
      EXPECT_EQ(Store::open(bad, {.read_only = true}, fixed_environment()).audit().outcome,
                AuditOutcome::invalid)
          << what << " at byte " << at;
    }
    EXPECT_GE(found, 2u) << what;
  }
}

TEST_F(Open, ReadOnlyNeverWritesAndSaysSo) {
  { open().add({.path = "a.txt", .bytes = kReport}); }
  Store store = Store::open(path(), {.read_only = true}, fixed_environment());
  EXPECT_EQ(store.sources().size(), 1u);
  const auto failure =
      failure_of([&] { store.add({.path = "b.txt", .bytes = "Exports rose 9%."}); });
  EXPECT_EQ(failure.first, Code::io);
  EXPECT_NE(failure.second.find("read-only"), std::string::npos) << failure.second;
}

TEST_F(Open, AReadOnlyFileIsReadAndNotWritten) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everything";
  { open().add({.path = "a.txt", .bytes = kReport}); }
  std::filesystem::permissions(path(), std::filesystem::perms::owner_read);
  EXPECT_EQ(Store::open(path(), {.read_only = true}, fixed_environment()).sources().size(), 1u);
  EXPECT_EQ(refusal(path()).first, Code::io);
  std::filesystem::permissions(
      path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(Open, ALockedStoreIsBusyForWritersAndOpenForReaders) {
  { open().add({.path = "a.txt", .bytes = kReport}); }
  Connection other = Connection::open(path(), Access::write);
  store::sql::Transaction held(other, store::sql::Transaction::Kind::write);
  EXPECT_EQ(Store::open(path(), {.read_only = true}, fixed_environment()).sources().size(), 1u);
  store::Database database =
      store::Database::open(path(), store::Mode::write, std::chrono::milliseconds(50));
  const auto failure = failure_of([&] { store::Write write(database); });
  EXPECT_EQ(failure.first, Code::busy);
  EXPECT_NE(failure.second.find("another program is writing"), std::string::npos) << failure.second;
}

TEST_F(Open, NamesWithOddCharactersWork) {
  const std::string odd = folder_.file("50% of? #1 'quoted' \xC3\xA9.db");
  Store::create(odd, {}, fixed_environment()).add({.path = "a.txt", .bytes = kReport});
  check_store(odd);
}

TEST_F(Open, ARestoredBackupIsNotWrittenTo) {
  std::filesystem::copy_file(path(), folder_.file("backup.db"));
  { open().add({.path = "a.txt", .bytes = kReport}); }
  std::filesystem::copy_file(folder_.file("backup.db"), path(),
                             std::filesystem::copy_options::overwrite_existing);
  Store store = open();
  const auto failure =
      failure_of([&] { store.add({.path = "b.txt", .bytes = "Exports rose 9%."}); });
  EXPECT_EQ(failure.first, Code::conflict);
  EXPECT_NE(failure.second.find("restore from backup"), std::string::npos) << failure.second;
  EXPECT_EQ(store.audit().outcome, AuditOutcome::invalid);
  sound_at_the_end_ = false;
}

}  // namespace
}  // namespace stet::testing
