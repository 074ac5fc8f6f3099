// What judging costs: pairs a second on one core, and the check of a draft as its store grows, beside a plain FTS5 OR query
// with bm25 for the same sentences over the same passages. Sources are made of a few facts with other names and figures.
// STET_BENCH_SOURCES is the largest store (default 1,000; 100,000 takes long to build).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "facts/words.h"
#include "stet/engine.h"
#include "stet/store.h"
#include "store/sql.h"

namespace {

using namespace stet;
// Processor seconds: others on the machine do not count.
double now() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double seconds_since(double start) { return now() - start; }

constexpr const char* kTowns[] = {"Halden", "Ostrey", "Calder", "Vessa", "Luwena", "Parnu", "Drovny", "Thorn", "Merrick", "Sabel"};
constexpr const char* kHeads[] = {"North", "South", "East", "West", "New", "Old", "Upper", "Lower", "Great", "Little"};
constexpr const char* kThings[] = {"ferries", "lorries", "students", "visitors", "patients", "trains", "homes", "ships", "buses", "jobs"};

struct Fact {
  std::string subject, thing;
  int year = 0, count = 0, share = 0;
};

Fact fact(unsigned number) {
  unsigned mixed = number * 2654435761U;
  return {std::string(kHeads[mixed % 10]) + " " + kTowns[mixed / 10 % 10] + kTowns[mixed / 100 % 10] + std::to_string(number % 97),
          kThings[mixed / 1000 % 10], static_cast<int>(2000 + mixed / 7 % 25), static_cast<int>(1000 + mixed / 11 % 9000),
          static_cast<int>(5 + mixed / 13 % 90)};
}

std::vector<std::string> sentences(const Fact& f) {
  return {"The harbour of " + f.subject + " counted " + std::to_string(f.count) + " " + f.thing + " in " + std::to_string(f.year) + ".",
          "About " + std::to_string(f.share) + "% of all " + f.thing + " in " + f.subject + " came from abroad.",
          "Mayor Anna " + f.subject.substr(f.subject.find(' ') + 1) + " opened the new hall on 3 May " + std::to_string(f.year) + "."};
}

std::string article(unsigned number) {
  std::string out;
  for (const std::string& sentence : sentences(fact(number))) out += sentence + " ";
  return out + "\n";
}

// About a thousand words: statements of forty facts, every other figure changed.
std::string draft() {
  std::string out;
  for (unsigned i = 0; i < 40; ++i) {
    Fact f = fact(i * 17 % 900);
    if (i % 2 == 1) f.count += 13;
    for (const std::string& sentence : sentences(f)) out += sentence + "\n\n";
  }
  return out;
}

void judge_speed() {
  std::vector<ToJudge> pairs;
  for (unsigned i = 0; i < 3000; ++i) {
    Fact other = fact(i);
    if (i % 2 == 1) other.count += 7;
    pairs.push_back({sentences(other)[i % 3], {sentences(fact(i))[i % 3]}, "2025-01-01"});
  }
  judge_all({pairs.begin(), pairs.begin() + 100});  // tables are read at their first use
  const auto one = now();
  for (std::size_t i = 0; i < 300; ++i) judge(pairs[i].claim, pairs[i].evidence, pairs[i].published);
  const double alone = 300 / seconds_since(one);
  const auto many = now();
  for (std::size_t at = 0; at < pairs.size(); at += 125)
    judge_all({pairs.begin() + static_cast<std::ptrdiff_t>(at), pairs.begin() + static_cast<std::ptrdiff_t>(std::min(at + 125, pairs.size()))});
  std::printf("judge, pairs a second: one by one (baseline) %.0f, 125 at a time %.0f\n", alone,
              static_cast<double>(pairs.size()) / seconds_since(many));
}

// The same sentences asked of a bare FTS5 table: any of their words, best 24 by bm25.
double plain_search(store::sql::Connection& bare, const std::string& text) {
  const auto start = now();
  std::size_t from = 0;
  for (std::size_t to = text.find('\n'); to != std::string::npos; from = to + 1, to = text.find('\n', from)) {
    std::string expression;
    for (const facts::Word& word : facts::words_of(text, {from, to}))
      if (word.kind != facts::Word::Kind::mark) expression += (expression.empty() ? "\"" : " OR \"") + std::string(word.text) + "\"";
    if (expression.empty()) continue;
    auto row = bare.prepare("select rowid from t where t match ? order by bm25(t) limit 24");
    row.bind(expression);
    while (row.step()) continue;
  }
  return seconds_since(start);
}

void check_growth(const std::string& folder, unsigned largest) {
  Store made = Store::create(folder + "/store.db", {}, system_environment());
  auto bare = store::sql::Connection::open(folder + "/bare.db", store::sql::Access::create);
  bare.execute("create virtual table t using fts5(text)");
  const std::string text = draft();
  unsigned added = 0;
  double first = 0;
  std::printf("\ncheck of a draft of 120 sentences, median ms of 5 (processor)  stet    plain OR with bm25 (baseline)\n");
  for (unsigned size = std::max(10U, largest / 100); size <= largest; size *= 10) {
    for (; added < size; ++added) {
      made.add({.path = std::to_string(added) + ".txt", .bytes = article(added), .published = "2025-01-01"});
      for (const std::string& sentence : sentences(fact(added))) bare.prepare("insert into t values (?)").bind(sentence).run();
    }
    std::vector<double> ours, plain;
    for (int round = 0; round < 5; ++round) {
      const auto start = now();
      made.check({.path = "draft.txt", .bytes = text, .published = "2025-02-01"}, {});
      ours.push_back(seconds_since(start));
      plain.push_back(plain_search(bare, text));
    }
    std::sort(ours.begin(), ours.end());
    std::sort(plain.begin(), plain.end());
    if (first == 0) first = ours[2];
    std::printf("  %7u sources                                  %8.1f    %8.1f    (%.2f times the smallest store)\n", size, 1e3 * ours[2],
                1e3 * plain[2], ours[2] / first);
  }
}

}  // namespace

int main() {
  judge_speed();
  const char* wanted = std::getenv("STET_BENCH_SOURCES");
  const auto folder = std::filesystem::temp_directory_path() / "stet-verify-bench";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  check_growth(folder.string(), wanted ? static_cast<unsigned>(std::max(10, std::atoi(wanted))) : 1000U);
  std::filesystem::remove_all(folder);
  return 0;
}
