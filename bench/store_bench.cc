// What keeping a source costs beside inserting the same sentences into a bare FTS5 table with
// SHA-256 and fsync, and what a search costs as the store grows. Processor time and wall time; each
// figure with its baseline.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "cost.h"
#include "log/crypto.h"
#include "reading.h"
#include "stet/store.h"
#include "store/library.h"
#include "store/readings.h"
#include "store/sql.h"

namespace {

using namespace stet;
using bench::Cost;
using bench::cost_of;

std::string sentence(std::mt19937& random) {
  std::string out = "The";
  for (int i = 0; i < 18; ++i) {
    // Zipf-like: word k about 1/k as often as the first.
    const auto rank =
        static_cast<unsigned>(std::exp(std::uniform_real_distribution<>(0, 9.5)(random)));
    out += " w" + std::to_string(rank);
  }
  return out + ".";
}

// The articles of the scenarios, as an editor would add them.
std::vector<std::string> articles() {
  std::vector<std::string> out;
  for (const char* name :
       {"beijing", "scenarios/airline-auralis", "scenarios/athletics-parnu",
        "scenarios/budget-averland", "scenarios/dam-luwena", "scenarios/flood-vessa",
        "scenarios/summit-drovny", "scenarios/university-aldermere"}) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(STET_SOURCE_DIR) / "fixtures" / name))
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
      std::ifstream in(file, std::ios::binary);
      out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
  }
  return out;
}

// What the target names: the same passages into a bare FTS5 table, the bytes with their SHA-256,
// one fsync a file.
class Bare {
 public:
  explicit Bare(const std::string& path)
      : connection_(store::sql::Connection::open(path, store::sql::Access::create)) {
    connection_.execute(
        "pragma journal_mode = wal; create virtual table t using fts5(text); create table d "
        "(sha256 blob, bytes blob)");
  }
  void add(const std::string& bytes, const std::vector<store::Passage>& passages) {
    store::sql::Transaction transaction(connection_, store::sql::Transaction::Kind::write);
    const log::Digest digest = log::sha256(bytes);
    connection_.prepare("insert into d values (?, ?)")
        .bind_blob(log::view(digest))
        .bind_blob(bytes)
        .run();
    for (const store::Passage& one : passages)
      connection_.prepare("insert into t values (?)").bind(one.text).run();
    transaction.commit();
  }

 private:
  store::sql::Connection connection_;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

// Each article is read, added and inserted bare in turn, so that a busy machine slows all three
// alike; medians.
void compare_add(const std::string& folder) {
  std::vector<double> base_wall, base, read_wall, read, keep_wall, keep;
  const std::vector<std::string> all = articles();
  for (int round = 0; round < 5; ++round) {
    const std::string stem = folder + "/add" + std::to_string(round);
    Bare bare(stem + ".bare.db");
    Store made = Store::create(stem + ".db", {}, system_environment());
    for (const std::string& bytes : all) {
      store::Reading reading;
      const auto one = cost_of([&] {
        reading = read_source_file({.sha256 = std::string(log::view(log::sha256(bytes))),
                                    .format = "plain",
                                    .path = "a.txt"},
                                   bytes);
      });
      const auto two = cost_of([&] { bare.add(bytes, reading.passages); });
      const auto three = cost_of([&] { made.add({.path = "a.txt", .bytes = bytes}); });
      read_wall.push_back(one.wall), read.push_back(one.processor);
      base_wall.push_back(two.wall), base.push_back(two.processor);
      keep_wall.push_back(three.wall - one.wall), keep.push_back(three.processor - one.processor);
    }
  }
  std::printf("add, %zu articles, 5 times, median ms each       wall  processor\n", all.size());
  std::printf("  bare FTS5 + SHA-256 + fsync (baseline)     %7.2f %7.2f\n", 1e3 * median(base_wall),
              1e3 * median(base));
  std::printf("  stet add: reading of claims                %7.2f %7.2f\n", 1e3 * median(read_wall),
              1e3 * median(read));
  std::printf("  stet add: all the rest                     %7.2f %7.2f\n", 1e3 * median(keep_wall),
              1e3 * median(keep));
  std::printf("  the rest, times the baseline               %7.2f %7.2f\n",
              median(keep_wall) / median(base_wall), median(keep) / median(base));
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
  std::printf(
      "\nsearch for 8 words, 32 hits, ms each         wall  processor  (baseline: all hits by bm25 "
      "in SQL)\n");
  std::int64_t sources = 0;
  for (const std::int64_t size : {100, 1000, 5000}) {
    grow(database, sources, size, random);
    sources = size;
    constexpr int kQueries = 20;
    std::mt19937 words(3);
    const auto query = [&words] {
      verify::Query out;
      for (int i = 0; i < 8; ++i)
        out.terms.push_back("w" + std::to_string(static_cast<unsigned>(
                                      std::exp(std::uniform_real_distribution<>(0, 9.5)(words)))));
      return out;
    };
    const Cost ours = cost_of([&] {
      for (int i = 0; i < kQueries; ++i) store::Library(database).rank(query());
    });
    words.seed(3);
    const Cost plain = cost_of([&] {
      for (int i = 0; i < kQueries; ++i) {
        std::string expression;
        for (const std::string& word : query().terms)
          expression += (expression.empty() ? "" : " OR ") + word;
        auto row = database.connection().prepare(
            "select rowid from words where words match ? order by bm25(words) limit 32");
        row.bind(expression).run();
      }
    });
    std::printf("  %7lld passages                          %6.2f  %6.2f  (%.2f)\n",
                static_cast<long long>(20 * size), 1e3 * ours.wall / kQueries,
                1e3 * ours.processor / kQueries, 1e3 * plain.processor / kQueries);
  }
}

}  // namespace

// `store_bench add` or `store_bench search` runs one of the two.
int main(int count, char** words) {
  const std::string only = count > 1 ? words[1] : "";
  std::string folder = (std::filesystem::temp_directory_path() / "stet-bench-XXXXXX").string();
  if (!mkdtemp(folder.data())) return 1;
  if (only != "search") compare_add(folder);
  if (only != "add") compare_search(folder);
  std::filesystem::remove_all(folder);
}
