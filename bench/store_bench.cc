// What keeping a source costs beside inserting the same sentences into a bare FTS5 table with SHA-256 and fsync, and what a
// search costs as the store grows. Processor time and wall time; each figure with its baseline.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "log/crypto.h"
#include "reading.h"
#include "stet/store.h"
#include "store/library.h"
#include "store/readings.h"
#include "store/sql.h"

namespace {

using namespace stet;

struct Cost {
  double wall = 0, processor = 0;  // seconds
};

Cost cost_of(const std::function<void()>& act) {
  const auto processor = [] {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  };
  const double before = processor();
  const auto start = std::chrono::steady_clock::now();
  act();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), processor() - before};
}

std::string sentence(std::mt19937& random) {
  std::string out = "The";
  for (int i = 0; i < 18; ++i) {
    // Zipf-like: word k about 1/k as often as the first.
    const auto rank = static_cast<unsigned>(std::exp(std::uniform_real_distribution<>(0, 9.5)(random)));
    out += " w" + std::to_string(rank);
  }
  return out + ".";
}

std::vector<std::vector<std::string>> documents(std::size_t count) {
  std::mt19937 random(1);
  std::vector<std::vector<std::string>> out(count);
  for (auto& document : out)
    for (int i = 0; i < 20; ++i) document.push_back(sentence(random));
  return out;
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& one : sentences) out += one + "\n\n";
  return out;
}

void bare(const std::string& path, const std::vector<std::vector<std::string>>& all) {
  auto connection = store::sql::Connection::open(path, store::sql::Access::create);
  connection.execute("pragma journal_mode = wal; create virtual table t using fts5(text); create table d (sha256 blob, bytes blob)");
  for (const auto& sentences : all) {
    store::sql::Transaction transaction(connection, store::sql::Transaction::Kind::write);
    const std::string bytes = joined(sentences);
    const log::Digest digest = log::sha256(bytes);
    connection.prepare("insert into d values (?, ?)").bind_blob(log::view(digest)).bind_blob(bytes).run();
    for (const std::string& one : sentences) connection.prepare("insert into t values (?)").bind(one).run();
    transaction.commit();
  }
}

void compare_add(const std::string& folder) {
  const auto all = documents(200);
  const Cost base = cost_of([&] { bare(folder + "/bare.db", all); });
  Store made = Store::create(folder + "/add.db", {}, system_environment());
  const Cost add = cost_of([&] {
    for (const auto& sentences : all) made.add({.path = "a.txt", .bytes = joined(sentences)});
  });
  const Cost read = cost_of([&] {
    for (const auto& sentences : all) {
      const std::string bytes = joined(sentences);
      read_source_file({.sha256 = std::string(log::view(log::sha256(bytes))), .format = "plain", .path = "a.txt"}, bytes);
    }
  });
  const double n = static_cast<double>(all.size());
  std::printf("add, 200 sources of 20 sentences, ms each    wall  processor\n");
  std::printf("  bare FTS5 + SHA-256 + fsync (baseline)    %6.2f  %6.2f\n", 1e3 * base.wall / n, 1e3 * base.processor / n);
  std::printf("  stet add                                  %6.2f  %6.2f\n", 1e3 * add.wall / n, 1e3 * add.processor / n);
  std::printf("  of that, reading claims                   %6.2f  %6.2f\n", 1e3 * read.wall / n, 1e3 * read.processor / n);
  std::printf("  keeping, times the baseline               %6.2f  %6.2f\n", (add.wall - read.wall) / base.wall,
              (add.processor - read.processor) / base.processor);
}

// Passages alone, without claims: what a search costs hangs on the words.
void grow(store::Database& database, std::int64_t from, std::int64_t to, std::mt19937& random) {
  store::Write write(database);
  for (std::int64_t source = from; source < to; ++source) {
    store::Reading reading;
    for (int i = 0; i < 20; ++i) {
      store::Passage passage{.kind = "sentence", .text = sentence(random)};
      passage.quote = passage.text;
      reading.passages.push_back(std::move(passage));
    }
    store::insert_reading(database, source + 1, reading);
  }
  write.commit();
}

void compare_search(const std::string& folder) {
  store::Database database = store::Database::create(folder + "/search.db");
  {
    store::Write write(database);
    database.initialise({.engine = "bench", .rules = "bench"});
    write.commit();
  }
  std::mt19937 random(2);
  std::printf("\nsearch for 8 words, 32 hits, ms each         wall  processor  (baseline: all hits by bm25 in SQL)\n");
  std::int64_t sources = 0;
  for (const std::int64_t size : {100, 1000, 5000}) {
    grow(database, sources, size, random);
    sources = size;
    constexpr int kQueries = 20;
    std::mt19937 words(3);
    const auto query = [&words] {
      verify::Query out;
      for (int i = 0; i < 8; ++i)
        out.terms.push_back("w" + std::to_string(static_cast<unsigned>(std::exp(std::uniform_real_distribution<>(0, 9.5)(words)))));
      return out;
    };
    const Cost ours = cost_of([&] {
      for (int i = 0; i < kQueries; ++i) store::Library(database).rank(query());
    });
    words.seed(3);
    const Cost plain = cost_of([&] {
      for (int i = 0; i < kQueries; ++i) {
        std::string expression;
        for (const std::string& word : query().terms) expression += (expression.empty() ? "" : " OR ") + word;
        auto row = database.connection().prepare("select rowid from words where words match ? order by bm25(words) limit 32");
        row.bind(expression).run();
      }
    });
    std::printf("  %7lld passages                          %6.2f  %6.2f  (%.2f)\n", static_cast<long long>(20 * size),
                1e3 * ours.wall / kQueries, 1e3 * ours.processor / kQueries, 1e3 * plain.processor / kQueries);
  }
}

}  // namespace

int main() {
  std::string folder = (std::filesystem::temp_directory_path() / "stet-bench-XXXXXX").string();
  if (!mkdtemp(folder.data())) return 1;
  compare_add(folder);
  compare_search(folder);
  std::filesystem::remove_all(folder);
}
