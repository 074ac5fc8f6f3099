// A store's file edited by hand: what matters is found by the audit, what is not found says
// nothing.
#include <cstdint>
#include <random>

#include "stet/error.h"
#include "stet/exchange.h"
#include "stet/store.h"
#include "support.h"

namespace stet {
namespace {

namespace fs = std::filesystem;
using log::testing::read_file;
using log::testing::TempDir;
using log::testing::write_file;

// Opens read-only, as `stet audit` does; a store that cannot be opened or read is found, too.
bool found_by_audit(const std::string& path) {
  try {
    return Store::open(path, {.read_only = true}, system_environment()).audit().outcome !=
           AuditOutcome::valid;
  } catch (const Error&) {
    return true;
  }
}

// Everything that the store says about its sources. Not the log: where the note of which engine
// read the sources is damaged, they are read again, and the log says so.
std::string told(const std::string& path) {
  Store store = Store::open(path, {.read_only = true}, system_environment());
  std::string out;
  for (SourceSummary source : store.sources()) {
    source.log_index = 0;
    out += to_json(source).dump() + store.source_bytes(source.sha256);
  }
  for (const ClaimRow& claim : store.claims("", 1000, 0)) out += to_json(claim).dump();
  for (const char* word : {"exports", "china", "rose", "minister"})
    for (const SearchHit& hit : store.search(word, 100)) out += to_json(hit).dump();
  return out;
}

struct StoreTamper : ::testing::Test {
  StoreTamper() {
    Store store = Store::create(path, {}, log::testing::fixed_environment());
    store.add({.path = "a.txt",
               .bytes = "Exports to China rose 3% in 2023, the ministry said.\n",
               .published = "2024-01-05"});
    store.add({.path = "b.txt",
               .bytes = "The prime minister met 26 leaders in Beijing on Sunday.\n",
               .published = "2025-09-29"});
  }
  TempDir dir;
  std::string path = (dir / "s.db").string();
};

TEST_F(StoreTamper, LeavesAnUntouchedStoreValid) {
  EXPECT_FALSE(found_by_audit(path));
  EXPECT_NE(told(path).find("Exports"), std::string::npos);
}

TEST_F(StoreTamper, FindsRandomFlippedBytesOrTheySayNothing) {
  const std::string bytes = read_file(path), before = told(path);
  const std::string copy = (dir / "copy.db").string();
  fs::copy_file(path + ".keys", copy + ".keys");
  fs::copy_file(path + ".head", copy + ".head");
  std::mt19937 random(20251001);
  const int rounds = std::getenv("STET_SLOW_TESTS") ? 1000 : 60;
  int found = 0;
  for (int i = 0; i < rounds; ++i) {
    std::string changed = bytes;
    const std::size_t place = random() % changed.size();
    changed[place] = static_cast<char>(changed[place] ^ (1 << (random() % 8)));
    write_file(copy, changed);
    for (const char* side : {"-wal", "-shm"}) fs::remove(copy + side);
    if (found_by_audit(copy))
      ++found;
    else
      EXPECT_TRUE(told(copy) == before) << "byte " << place;
  }
  EXPECT_GT(found, 0);
  RecordProperty("found", found);
}

// Places that hold text: each of them is found.
TEST_F(StoreTamper, FindsEveryEditedWord) {
  const std::string bytes = read_file(path), copy = (dir / "copy.db").string();
  fs::copy_file(path + ".keys", copy + ".keys");
  fs::copy_file(path + ".head", copy + ".head");
  int edited = 0;
  for (const char* word : {"China", "ministry", "a.txt", "2025-09-29", "Beijing", "leader",
                           "stet.example", "beij", "minist"})
    for (std::size_t at = bytes.find(word); at != std::string::npos;
         at = bytes.find(word, at + 1), ++edited) {
      std::string changed = bytes;
      changed[at + 1] = static_cast<char>(changed[at + 1] ^ 2);
      write_file(copy, changed);
      for (const char* side : {"-wal", "-shm"}) fs::remove(copy + side);
      EXPECT_TRUE(found_by_audit(copy)) << word << " at byte " << at;
    }
  EXPECT_GT(edited, 20);
}

TEST_F(StoreTamper, RefusesToAddToARestoredBackup) {
  const std::string backup = read_file(path);
  {
    Store store = Store::open(path, {}, system_environment());
    store.add({.path = "c.txt", .bytes = "Imports fell.\n"});
  }
  write_file(path, backup);
  for (const char* side : {"-wal", "-shm"}) fs::remove(path + side);
  EXPECT_TRUE(found_by_audit(path));
  Store store = Store::open(path, {}, system_environment());
  try {
    store.add({.path = "d.txt", .bytes = "Imports rose.\n"});
    ADD_FAILURE() << "the log was forked";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::conflict);
    EXPECT_NE(std::string(error.what()).find("restore from backup"), std::string::npos);
  }
}

}  // namespace
}  // namespace stet
