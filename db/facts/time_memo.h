// What the readers of time have found in one line, kept for as long as it stays true.
//
// Readers ask each other for the same places: a range reads a date, so does a point, so does a
// bound. A small direct-mapped cache for each reader makes each place cost once: what a place is
// and whether anything was found there lies apart from what was found, which is large and seldom
// there. One memo serves one thread.
#pragma once

#include <array>
#include <utility>

#include "facts/time_scene.h"

namespace stet::facts::times {

struct Memo {
  enum Reader : std::uint8_t {
    date,
    point,
    clock,
    absolute,
    relative,
    part_of_day,
    length,
    readers
  };
  static constexpr std::size_t kSlots = 16;  // places kept for each reader, by their low bits

  struct Place {
    std::size_t at = 0;
    std::uint64_t epoch = 0;  // 0: never filled
    bool any = false;         // something was found
  };
  struct Tense {
    std::size_t begin = 0, end = 0;
    std::uint64_t epoch = 0;
    Direction direction = Direction::unknown;
  };

  template <class Slot>
  using Slots = std::array<std::array<std::array<Slot, kSlots>, 2>,
                           readers>;  // by reader, by Scene::fragment
  Slots<Place> places;
  Slots<Match> found;
  std::array<Tense, kSlots> tenses;
  std::uint64_t epoch = 1;

  // Everything found so far counts no more: another line, another date to count from.
  void forget() { ++epoch; }
};

// What `read` finds at a place, from the memo where it is there.
template <typename Read>
Found remembered(const Scene& scene, std::size_t at, Memo::Reader reader, Read read) {
  if (scene.memo == nullptr) return read(scene, at);
  const std::size_t fragment = scene.fragment ? 1 : 0, slot = at % Memo::kSlots;
  Memo::Place& place = scene.memo->places[reader][fragment][slot];
  Match& kept = scene.memo->found[reader][fragment][slot];
  if (place.epoch == scene.memo->epoch && place.at == at)
    return place.any ? Found(kept) : std::nullopt;
  Found found = read(scene, at);
  // Reading may have filled the slot for another place meanwhile; the later one stays.
  place = {.at = at, .epoch = scene.memo->epoch, .any = found.has_value()};
  if (found) kept = *found;
  return found;
}

}  // namespace stet::facts::times
