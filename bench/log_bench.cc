// What an act in the log costs and where it goes, beside a bare signature and a bare SQLite insert with fsync; what an audit of
// a long log costs beside its hashing and signature checks alone; what a proof costs. `log_bench [LEAVES]`, 20,000 by default.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>

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

double seconds(const std::function<void()>& act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double megabytes_used() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

// An extraction of ten claims, as an average article gives.
log::Statement statement(const std::string& capture, int number) {
  log::ExtractionFacts facts{.capture = capture, .engine_version = "bench", .rules_digest = log::to_hex(log::sha256("rules")),
                             .text_sha256 = log::to_hex(log::sha256("text")), .claim_digests = {}, .supersedes = {}};
  for (int i = 0; i < 10; ++i)
    facts.claim_digests.push_back(log::to_base64url(log::view(log::sha256(std::to_string(number) + ":" + std::to_string(i)))));
  return log::extraction(facts);
}

struct Log {
  explicit Log(const std::string& path)
      : database((Store::create(path, {}, system_environment()), store::Database::open(path, store::Mode::write))),
        keys(log::KeyRing::load(path + ".keys", {})) {
    Store made = Store::open(path, {}, environment);
    made.add({.path = "a.txt", .bytes = "Exports rose 3%.\n"});
    capture = log::to_hex(store::leaves(database, 1, 1).at(0).statement);
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
    for (int i = 0; i < kCount; ++i) bare.prepare("insert into t values (?)").bind_blob(payload).run();
    transaction.commit();
  });
  const double us = 1e6 / kCount;
  std::printf("append of a statement of %zu bytes                       us each   a second\n", payload.size());
  std::printf("  bare crypto_sign_detached (baseline)                  %8.1f  %9.0f\n", us * signing, kCount / signing);
  std::printf("  bare SQLite insert with fsync (baseline)              %8.1f  %9.0f\n", us * inserts, kCount / inserts);
  std::printf("  log, a checkpoint and an fsync each                   %8.1f  %9.0f\n", us * one_each, kCount / one_each);
  std::printf("    of which fsync, by the bare inserts                 %8.1f\n", us * std::max(0.0, inserts - unsynced));
  std::printf("    signing, statement and checkpoint                   %8.1f\n", us * 2 * signing);
  std::printf("  log, %d in one transaction                           %8.1f  %9.0f\n", kCount, us * together, kCount / together);
  std::printf("    of which signing                                    %8.1f\n", us * signing);
  std::printf("    hashing                                             %8.1f\n", us * hashing);
  std::printf("    SQLite and the rest                                 %8.1f\n", us * (together - signing - hashing));
}

void audit(const std::string& folder, int count) {
  Log log(folder + "/long.db");
  for (int made = 0; made < count; made += 10000) log.append(std::min(10000, count - made));
  const StoreLog rows(log.database);
  const double before = megabytes_used();
  AuditReport report;
  const double audited = seconds([&] { report = log::audit_log(rows, {}); });
  const double grown = megabytes_used() - before;
  // The bound: nothing but reading the entries' bytes as they must be hashed and checked.
  const log::StoredEntry entry = rows.entry(10);
  const log::Leaf leaf = log::read_leaf(entry.leaf);
  const log::Envelope envelope = log::envelope_of(leaf, *entry.payload);
  const std::string file = log::write_envelope(envelope);
  constexpr int kSample = 2000;
  const double bound = seconds([&] {
    for (int i = 0; i < kSample; ++i) {
      log::leaf_hash(entry.leaf);
      log::sha256(*entry.payload);
      log::sha256(file);
      log::node_hash(leaf.payload_hash, leaf.envelope_hash);
      log::verify_envelope(envelope, leaf.key);
    }
  }) / kSample * count;
  constexpr int kProofs = 500;
  std::size_t bytes = 0;
  const double proofs = seconds([&] {
    for (int i = 0; i < kProofs; ++i) bytes += log::write_entry_proof(rows, static_cast<std::uint64_t>(i) * 7919 % rows.size()).size();
  });
  std::printf("\naudit of %d leaves: %s\n", count, report.outcome == AuditOutcome::valid ? "valid" : "NOT VALID");
  std::printf("  hashing and signature checks alone (bound)            %8.2f s\n", bound);
  std::printf("  audit                                                 %8.2f s   %.2f times the bound\n", audited, audited / bound);
  std::printf("  memory that the audit added                           %8.1f MB\n", grown);
  std::printf("  proof of an entry                                     %8.3f ms (%zu bytes)\n", 1e3 * proofs / kProofs, bytes / kProofs);
}

}  // namespace

int main(int count, char** words) {
  std::string folder = (std::filesystem::temp_directory_path() / "stet-bench-XXXXXX").string();
  if (!mkdtemp(folder.data())) return 1;
  appends(folder);
  audit(folder, count > 1 ? std::max(1, std::atoi(words[1])) : 20000);
  std::filesystem::remove_all(folder);
}
