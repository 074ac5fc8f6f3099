// kill -9 at any moment during `stet add`: the store opens, is sound, and holds everything that was
// acknowledged.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "child.h"
#include "stet/json.h"
#include "stet/store.h"

namespace stet::testing {
namespace {

constexpr int kKills = 100;
constexpr int kFiles = 400;

// The sources that the child said it had added; a line cut short was not said.
std::set<std::string> acknowledged(const std::string& output) {
  std::set<std::string> out;
  std::size_t start = 0;
  for (std::size_t end; (end = output.find('\n', start)) != std::string::npos; start = end + 1) {
    const std::string line = output.substr(start, end - start);
    if (line.starts_with('{')) out.insert(Json::parse(line).at("source").as_string());
  }
  return out;
}

// Waits until the child has printed so many lines; files that are there already have one each.
void wait_for_lines(const Child& child, std::size_t count) {
  for (int i = 0; i < 20'000; ++i) {
    const std::string said = child.output();
    if (static_cast<std::size_t>(std::count(said.begin(), said.end(), '\n')) >= count) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

void write_sources(const TemporaryFolder& folder) {
  std::filesystem::create_directory(folder.file("in"));
  for (int i = 0; i < kFiles; ++i)
    write_file(folder.file("in/" + std::to_string(1000 + i) + ".txt"),
               "Exports of district " + std::to_string(i) + " rose " + std::to_string(i % 90 + 1) +
                   "% in 2024.\n");
}

TEST(Kill, LeavesAStoreThatHoldsWhatWasAcknowledged) {
  TemporaryFolder folder;
  write_sources(folder);
  const std::string db = folder.file("stet.db"), out = folder.file("out");
  ASSERT_EQ(run_stet({"--db", db, "init"}, out), 0) << read_file(out);
  std::mt19937 random(20251001);
  std::set<std::string> promised;
  for (int kill = 0; kill < kKills; ++kill) {
    Child child({"--db", db, "--json", "add", folder.file("in")}, out);
    // At any moment of the work, however slow the machine: after so many files, and then some.
    wait_for_lines(child, promised.size() + random() % 4);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
    child.kill_now();
    promised.merge(acknowledged(child.output()));
    Store store = Store::open(db, {.read_only = true}, system_environment());
    std::set<std::string> held;
    for (const SourceSummary& source : store.sources()) held.insert(source.sha256);
    for (const std::string& source : promised)
      ASSERT_TRUE(held.contains(source)) << source << " after kill " << kill;
    ASSERT_EQ(store.checkpoint().size, 1 + 2 * static_cast<std::int64_t>(held.size()))
        << "no half-added source";
    if (kill % 20 == 19) {
      const AuditReport report = store.audit();
      for (const AuditCheck& check : report.checks)
        ASSERT_TRUE(check.passed) << check.name << ": " << check.detail;
    }
  }
  EXPECT_GT(promised.size(), 10u) << "the kills came too early to show anything";
  ASSERT_EQ(run_stet({"--db", db, "--json", "add", folder.file("in")}, out), 0) << read_file(out);
  EXPECT_EQ(Store::open(db, {.read_only = true}, system_environment()).sources().size(),
            static_cast<std::size_t>(kFiles));
}

TEST(Kill, AnInterruptedInitCanBeDoneAgain) {
  std::mt19937 random(7);
  for (int i = 0; i < 20; ++i) {
    TemporaryFolder folder;
    const std::string db = folder.file("stet.db"), out = folder.file("out");
    Child child({"--db", db, "init"}, out);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 30'000));
    child.kill_now();
    int status = run_stet({"--db", db, "init"}, out);
    std::string said = read_file(out);
    if (said.find(".keys") != std::string::npos) {  // killed between the keys and the store: the
                                                    // message says what to move
      for (const char* ending : {".keys", ".root.keys"}) std::filesystem::remove(db + ending);
      status = run_stet({"--db", db, "init"}, out);
      said = read_file(out);
    }
    EXPECT_TRUE(status == 0 || said.find("already") != std::string::npos) << said;
    EXPECT_EQ(run_stet({"--db", db, "audit"}, out), 0) << read_file(out);
  }
}

}  // namespace
}  // namespace stet::testing
