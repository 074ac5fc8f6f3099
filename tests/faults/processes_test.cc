// Many readers and one writer at a time, in processes of their own.
#include <gtest/gtest.h>

#include "child.h"
#include "stet/store.h"

namespace stet::testing {
namespace {

TEST(Processes, TwoWritersTakeTurnsWhileReadersRead) {
  TemporaryFolder folder;
  const std::string db = folder.file("stet.db"), out = folder.file("out");
  ASSERT_EQ(run_stet({"--db", db, "init"}, out), 0) << read_file(out);
  for (const std::string name : {"a", "b"}) {
    std::filesystem::create_directory(folder.file(name));
    for (int i = 0; i < 40; ++i)
      write_file(folder.file(name + "/" + std::to_string(100 + i) + ".txt"),
                 "Exports of " + name + std::to_string(i) + " rose " + std::to_string(i + 1) +
                     "% in 2024.\n");
    write_file(folder.file(name + "/shared.txt"), "Imports fell 4% in 2023.\n");
  }
  Child first({"--db", db, "--json", "add", folder.file("a")}, folder.file("out-a"));
  Child second({"--db", db, "--json", "add", folder.file("b")}, folder.file("out-b"));
  std::int64_t seen = 0;
  for (int i = 0; i < 20; ++i) {
    Store reader = Store::open(db, {.read_only = true}, system_environment());
    const std::int64_t size = reader.checkpoint().size;
    EXPECT_GE(size, seen) << "a log never shrinks";
    EXPECT_EQ(size % 2, 1) << "a source is there whole or not at all";
    seen = size;
  }
  EXPECT_EQ(first.wait(), 0) << first.output();
  EXPECT_EQ(second.wait(), 0) << second.output();
  Store store = Store::open(db, {.read_only = true}, system_environment());
  EXPECT_EQ(store.sources().size(), 81u);
  EXPECT_EQ(store.checkpoint().size, 1 + 2 * 81);
  EXPECT_EQ(store.audit().outcome, AuditOutcome::valid);
}

}  // namespace
}  // namespace stet::testing
