// Which readers an expression that begins with a word can be for: most words are none's.
#pragma once

#include <cstdint>

#include "facts/time_readers.h"

namespace stet::facts::times {

enum Start : std::uint16_t {
  kAbsolute = 1,
  kRelative = 2,
  kHoliday = 4,
  kPeriod = 8,
  kPart = 16,
  kOffset = 32,
  kStretch = 64,
  kClock = 128,
  kDaypart = 256,
  kSet = 512,
  kBound = 1024,
  kRange = 2048,  // besides what begins with a date or a time
  kDuration = 4096,
  kDate = kAbsolute | kRelative | kHoliday | kPeriod | kPart | kOffset | kStretch,
  kPoint = kDate | kClock | kDaypart,
  kAny = 8191
};

// The readers that may find something at the token; every reader where the line is read generously.
std::uint16_t starts_at(const Scene& scene, std::size_t at);

// The longest of what the readers find that may begin there; the first of equals.
struct Starter {
  std::uint16_t starts;
  ReadAt read;
};
Found longest_of(const Scene& scene, std::size_t at, std::uint16_t starts,
                 std::initializer_list<Starter> readers);

}  // namespace stet::facts::times
