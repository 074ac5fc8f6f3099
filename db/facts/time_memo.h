// What the readers of time have found in one line, kept for as long as it stays true.
//
// Readers ask each other for the same places: a range reads a date, so does a point, so does a bound. A small direct-mapped
// cache for each reader makes each place cost once. One memo serves one thread.
#pragma once

#include <array>
#include <utility>

#include "facts/time_scene.h"

namespace stet::facts::times {

struct Memo {
  enum Reader : std::uint8_t { date, point, clock, absolute, relative, part_of_day, length, readers };
  static constexpr std::size_t kSlots = 16;  // places kept for each reader, by their low bits

  struct Entry {
    std::size_t at = 0;
    std::uint64_t epoch = 0;  // 0: never filled
    Found found;
  };
  struct Tense {
    std::size_t begin = 0, end = 0;
    std::uint64_t epoch = 0;
    Direction direction = Direction::unknown;
  };

  std::array<std::array<std::array<Entry, kSlots>, 2>, readers> found;  // by reader, by Scene::fragment
  std::array<Tense, kSlots> tenses;
  std::uint64_t epoch = 1;

  // Everything found so far counts no more: another line, another date to count from.
  void forget() { ++epoch; }
};

// What `read` finds at a place, from the memo where it is there.
template <typename Read>
Found remembered(const Scene& scene, std::size_t at, Memo::Reader reader, Read read) {
  if (scene.memo == nullptr) return read(scene, at);
  Memo::Entry& entry = scene.memo->found[reader][scene.fragment ? 1 : 0][at % Memo::kSlots];
  if (entry.epoch == scene.memo->epoch && entry.at == at) return entry.found;
  Found found = read(scene, at);
  // Reading may have filled the slot for another place meanwhile; the later one stays.
  entry.at = at;
  entry.epoch = scene.memo->epoch;
  entry.found = found;
  return found;
}

}  // namespace stet::facts::times
