// What an act in the log costs and where it goes, beside a bare signature and a bare SQLite insert
// with fsync; what an audit of a long log costs beside its hashing and signature checks alone; what
// a proof costs; how much memory both take. `log_bench [LEAVES]`, 20,000 by default; `log_bench
// LEAVES FILE` makes that log in FILE, or takes the one that is there.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "cost.h"
#include "log/audit.h"
#include "log/claim_proof.h"
#include "log/keys.h"
#include "log/leaf.h"
#include "log/ledger.h"
#include "log/merkle.h"
#include "log_storage.h"
#include "stet/store.h"
#include "store/log_rows.h"
#include "store/sql.h"

namespace {

using namespace stet;
using bench::Cost;
using bench::cost_of;

double seconds(const std::function<void()>& act) { return cost_of(act).wall; }

// The highest resident memory since the last reset, in MB (Linux).
void reset_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }
double peak() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
  return 0;
}

// An extraction of ten claims, as an average article gives.
log::Statement statement(const std::string& capture, int number) {
  log::ExtractionFacts facts{.capture = capture,
                             .engine_version = "bench",
                             .rules_digest = log::to_hex(log::sha256("rules")),
                             .text_sha256 = log::to_hex(log::sha256("text")),
                             .claim_digests = {},
                             .supersedes = {}};
  for (int i = 0; i < 10; ++i)
    facts.claim_digests.push_back(log::to_base64url(
        log::view(log::sha256(std::to_string(number) + ":" + std::to_string(i)))));
  return log::extraction(facts);
}

struct Log {
  explicit Log(const std::string& path)
      : database((begin(path), store::Database::open(path, store::Mode::write))),
        keys(log::KeyRing::load(path + ".keys", {})) {
    capture = log::to_hex(store::leaves(database, 1, 1).at(0).statement);
  }
  static void begin(const std::string& path) {
    if (std::filesystem::exists(path)) return;
    Store::create(path, {}, system_environment())
        .add({.path = "a.txt", .bytes = "Exports rose 3%.\n"});
  }
  // Appends `count` statements in one transaction, or one in each.
  void append(int count) {
    store::Write write(database);
    StoreLog rows(database);
    log::Ledger ledger(rows, keys, environment, "");
    for (int i = 0; i < count; ++i) ledger.append(statement(capture, i));
    ledger.sign();
    write.commit();
  }
  Environment environment = system_environment();
  store::Database database;
  log::KeyRing keys;
  std::string capture;
};

void appends(const std::string& folder) {
  constexpr int kCount = 200;
  Log log(folder + "/append.db");
  const double one_each = seconds([&] {
    for (int i = 0; i < kCount; ++i) log.append(1);
  });
  const double together = seconds([&] { log.append(kCount); });
  const std::string payload = log::write_statement(statement(log.capture, 1));
  const double signing = seconds([&] {
    for (int i = 0; i < kCount; ++i) log.keys.signer("author").sign(payload);
  });
  const std::string leaf(560, 'x');
  const double hashing = seconds([&] {
    for (int i = 0; i < kCount; ++i) {
      log::sha256(payload);
      log::sha256(payload);
      log::leaf_hash(leaf);
    }
  });
  auto bare = store::sql::Connection::open(folder + "/bare.db", store::sql::Access::create);
  bare.execute("pragma journal_mode = wal; create table t (payload blob)");
  const double inserts = seconds([&] {
    for (int i = 0; i < kCount; ++i) {
      store::sql::Transaction transaction(bare, store::sql::Transaction::Kind::write);
      bare.prepare("insert into t values (?)").bind_blob(payload).run();
      transaction.commit();
    }
  });
  const double unsynced = seconds([&] {
    store::sql::Transaction transaction(bare, store::sql::Transaction::Kind::write);
    for (int i = 0; i < kCount; ++i)
      bare.prepare("insert into t values (?)").bind_blob(payload).run();
    transaction.commit();
  });
  const double us = 1e6 / kCount;
  std::printf("append of a statement of %zu bytes                       us each   a second\n",
              payload.size());
  std::printf("  bare crypto_sign_detached (baseline)                  %8.1f  %9.0f\n",
              us * signing, kCount / signing);
  std::printf("  bare SQLite insert with fsync (baseline)              %8.1f  %9.0f\n",
              us * inserts, kCount / inserts);
  std::printf("  log, a checkpoint and an fsync each                   %8.1f  %9.0f\n",
              us * one_each, kCount / one_each);
  std::printf("    of which fsync, by the bare inserts                 %8.1f\n",
              us * std::max(0.0, inserts - unsynced));
  std::printf("    signing, statement and checkpoint                   %8.1f\n", us * 2 * signing);
  std::printf("  log, %d in one transaction                           %8.1f  %9.0f\n", kCount,
              us * together, kCount / together);
  std::printf("    of which signing                                    %8.1f\n", us * signing);
  std::printf("    hashing                                             %8.1f\n", us * hashing);
  std::printf("    SQLite and the rest                                 %8.1f\n",
              us * (together - signing - hashing));
}

// Nothing but hashing and checking an entry's bytes as they must be, on average over entries that
// are at hand in memory.
Cost bound_of_one(const StoreLog& rows) {
  struct Item {
    std::string leaf, file;
    log::Envelope envelope;
    log::Leaf read;
  };
  constexpr std::uint64_t kSample = 2000;
  std::vector<Item> items;
  for (std::uint64_t i = 0; i < kSample; ++i) {
    const log::StoredEntry entry = rows.entry(3 + i * 7919 % (rows.size() - 3));
    const log::Leaf leaf = log::read_leaf(entry.leaf);
    const log::Envelope envelope = log::envelope_of(leaf, *entry.payload);
    items.push_back({entry.leaf, log::write_envelope(envelope), envelope, leaf});
  }
  const Cost all = cost_of([&] {
    for (const Item& item : items) {
      log::leaf_hash(item.leaf);
      log::sha256(item.envelope.payload);
      log::sha256(item.file);
      log::node_hash(item.read.payload_hash, item.read.envelope_hash);
      if (!log::verify_envelope(item.envelope, item.read.key)) std::abort();
    }
  });
  return {all.wall / kSample, all.processor / kSample};
}

void audit(const std::string& path, int count) {
  const Cost making = cost_of([&] {
    Log log(path);
    constexpr int kTogether = 20000;
    for (int made = static_cast<int>(StoreLog(log.database).size()); made < count;
         made += kTogether)
      log.append(std::min(kTogether, count - made));
  });
  store::Database database = store::Database::open(path, store::Mode::read);
  const StoreLog rows(database);
  const auto size = static_cast<double>(rows.size());
  const Cost before = bound_of_one(rows);
  AuditReport report;
  reset_peak();
  const double idle = peak();
  const Cost audited = cost_of([&] { report = log::audit_log(rows, {}); });
  const double at_most = peak();
  const Cost after = bound_of_one(rows);
  const double bound = size * (before.processor + after.processor) / 2,
               wall_bound = size * (before.wall + after.wall) / 2;
  constexpr int kProofs = 2000;
  std::size_t bytes = 0;
  std::vector<double> times;
  for (int i = 0; i < kProofs; ++i)
    times.push_back(seconds([&] {
      bytes +=
          log::write_entry_proof(rows, static_cast<std::uint64_t>(i) * 7919 % rows.size()).size();
    }));
  std::sort(times.begin(), times.end());
  std::printf("\naudit of %.0f leaves: %s                          wall  processor s\n", size,
              report.outcome == AuditOutcome::valid ? "valid" : "NOT VALID");
  std::printf("  making what was missing of the log                  %8.2f  %8.2f\n", making.wall,
              making.processor);
  std::printf("  hashing and signature checks alone (bound)          %8.2f  %8.2f\n", wall_bound,
              bound);
  std::printf("  audit                                               %8.2f  %8.2f\n", audited.wall,
              audited.processor);
  std::printf("  audit, times the bound                              %8.2f  %8.2f\n",
              audited.wall / wall_bound, audited.processor / bound);
  std::printf("  memory at most (before: %.1f MB)                    %8.1f MB\n", idle, at_most);
  std::printf("  proof of an entry, %zu bytes: median %.3f ms, 99 in 100 below %.3f ms\n",
              bytes / kProofs, 1e3 * times[kProofs / 2], 1e3 * times[kProofs * 99 / 100]);
}

}  // namespace

int main(int count, char** words) {
  std::string folder = (std::filesystem::temp_directory_path() / "stet-bench-XXXXXX").string();
  if (!mkdtemp(folder.data())) return 1;
  const int leaves = count > 1 ? std::max(1, std::atoi(words[1])) : 20000;
  if (count <= 2) appends(folder);
  audit(count > 2 ? words[2] : folder + "/long.db", leaves);
  std::filesystem::remove_all(folder);
}
