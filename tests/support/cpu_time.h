// The processor time of this thread: what a test of linear time measures, so that other work on the
// machine does not count.
#pragma once

#include <ctime>

namespace stet::testing {

inline double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace stet::testing
