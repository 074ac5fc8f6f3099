// What judging costs: pairs a second on one core, short sentences made of a few facts with other
// names and figures. Every second claim gives another count. Where claims are worded as their
// evidence, the parser's network reads both sentences as one, since it sees no digits: the pairs
// worded otherwise show what judging costs where nothing recurs but words.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "stet/engine.h"

namespace {

using namespace stet;
// Processor seconds: others on the machine do not count.
double now() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double seconds_since(double start) { return now() - start; }

constexpr const char* kTowns[] = {"Halden", "Ostrey", "Calder", "Vessa",   "Luwena",
                                  "Parnu",  "Drovny", "Thorn",  "Merrick", "Sabel"};
constexpr const char* kHeads[] = {"North", "South", "East",  "West",  "New",
                                  "Old",   "Upper", "Lower", "Great", "Little"};
constexpr const char* kThings[] = {"ferries", "lorries", "students", "visitors", "patients",
                                   "trains",  "homes",   "ships",    "buses",    "jobs"};

struct Fact {
  std::string subject, thing;
  int year = 0, count = 0, share = 0;
};

Fact fact(unsigned number) {
  unsigned mixed = number * 2654435761U;
  return {std::string(kHeads[mixed % 10]) + " " + kTowns[mixed / 10 % 10] +
              kTowns[mixed / 100 % 10] + std::to_string(number % 97),
          kThings[mixed / 1000 % 10], static_cast<int>(2000 + mixed / 7 % 25),
          static_cast<int>(1000 + mixed / 11 % 9000), static_cast<int>(5 + mixed / 13 % 90)};
}

std::vector<std::string> sentences(const Fact& f) {
  return {"The harbour of " + f.subject + " counted " + std::to_string(f.count) + " " + f.thing +
              " in " + std::to_string(f.year) + ".",
          "About " + std::to_string(f.share) + "% of all " + f.thing + " in " + f.subject +
              " came from abroad.",
          "Mayor Anna " + f.subject.substr(f.subject.find(' ') + 1) +
              " opened the new hall on 3 May " + std::to_string(f.year) + "."};
}

// The same in other words.
std::vector<std::string> otherwise(const Fact& f) {
  return {"In " + std::to_string(f.year) + ", " + std::to_string(f.count) + " " + f.thing +
              " passed through the harbour of " + f.subject + ", officials said.",
          "Of the " + f.thing + " in " + f.subject + ", " + std::to_string(f.share) +
              " per cent were foreign.",
          "The new hall was opened by Anna " + f.subject.substr(f.subject.find(' ') + 1) +
              ", the mayor, in May " + std::to_string(f.year) + "."};
}

void judge_speed(const char* claims, std::vector<std::string> (*worded)(const Fact&)) {
  std::vector<ToJudge> pairs;
  for (unsigned i = 0; i < 3000; ++i) {
    Fact other = fact(i);
    if (i % 2 == 1) other.count += 7;
    pairs.push_back({worded(other)[i % 3], {sentences(fact(i))[i % 3]}, "2025-01-01"});
  }
  judge_all({pairs.begin(), pairs.begin() + 100});  // tables are read at their first use
  const auto one = now();
  for (std::size_t i = 0; i < 300; ++i)
    judge(pairs[i].claim, pairs[i].evidence, pairs[i].published);
  const double alone = 300 / seconds_since(one);
  const auto many = now();
  for (std::size_t at = 0; at < pairs.size(); at += 125)
    judge_all({pairs.begin() + static_cast<std::ptrdiff_t>(at),
               pairs.begin() + static_cast<std::ptrdiff_t>(std::min(at + 125, pairs.size()))});
  std::printf(
      "judge, pairs a second, claims worded %s: one by one (baseline) %.0f, 125 at a time %.0f\n",
      claims, alone, static_cast<double>(pairs.size()) / seconds_since(many));
}

}  // namespace

int main() {
  judge_speed("as their evidence", sentences);
  judge_speed("otherwise", otherwise);
  return 0;
}
