// A disk that takes no more: swept over where the writing stops. Whatever was acknowledged is
// there, nothing is half there.
#include <gtest/gtest.h>

#include "child.h"
#include "stet/store.h"

namespace stet::testing {
namespace {

TEST(FullDisk, AddFailsWholeWhereverTheWritingStops) {
  TemporaryFolder folder;
  const std::string db = folder.file("stet.db"), out = folder.file("out"),
                    source = folder.file("a.txt");
  write_file(source, "Exports rose 3% in 2024, the ministry said. Imports fell 4%.\n");
  ASSERT_EQ(run_stet({"--db", db, "init"}, out), 0) << read_file(out);
  const auto empty_size = static_cast<rlim_t>(std::filesystem::file_size(db));
  int failed = 0, added = 0;
  for (rlim_t limit = 0; limit < empty_size + 200'000 && added < 2; limit += empty_size / 24) {
    TemporaryFolder copy;
    for (const char* ending : {"", ".keys", ".root.keys", ".head"})
      std::filesystem::copy_file(db + ending, copy.file("stet.db") + ending);
    Child child({"--db", copy.file("stet.db"), "add", source}, out, {.file_size = limit});
    const int status = child.wait();
    EXPECT_TRUE(status == 0 || status == 3) << status << ": " << child.output();
    Store store = Store::open(copy.file("stet.db"), {.read_only = true}, system_environment());
    // A failure after the commit may be reported for a source that is there; never the other way
    // round.
    const std::size_t held = store.sources().size();
    if (status == 0) EXPECT_EQ(held, 1u) << limit;
    EXPECT_EQ(store.checkpoint().size, 1 + 2 * static_cast<std::int64_t>(held)) << limit;
    EXPECT_EQ(store.audit().outcome, AuditOutcome::valid) << limit;
    (status == 0 ? added : failed) += 1;
  }
  EXPECT_GT(failed, 3);
  EXPECT_GT(added, 0);
}

TEST(FullDisk, InitFailsWithASentence) {
  TemporaryFolder folder;
  const std::string out = folder.file("out");
  Child child({"--db", folder.file("stet.db"), "init"}, out, {.file_size = 8192});
  EXPECT_EQ(child.wait(), 3) << child.output();
  EXPECT_NE(child.output().find("stet.db"), std::string::npos) << child.output();
  EXPECT_FALSE(std::filesystem::exists(folder.file("stet.db.keys"))) << "keys of no store";
}

}  // namespace
}  // namespace stet::testing
