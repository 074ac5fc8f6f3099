// What an act costs: wall and processor time. Where others use the machine, only the second is
// comparable.
#pragma once

#include <chrono>
#include <ctime>
#include <functional>

namespace stet::bench {

struct Cost {
  double wall = 0, processor = 0;  // seconds
  bool operator<(const Cost& other) const { return processor < other.processor; }
};

// Of this process, all its threads together. One thread calls it at a time.
inline Cost cost_of(const std::function<void()>& act) {
  const auto processor = [] {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  };
  const double before = processor();
  const auto start = std::chrono::steady_clock::now();
  act();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
          processor() - before};
}

}  // namespace stet::bench
