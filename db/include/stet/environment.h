// The world outside, passed in: what time it is and where randomness comes from. Tests pass fixed
// ones, so that the same input and store give the same bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

namespace stet {

struct Environment {
  // Seconds since 1970-01-01T00:00:00Z.
  std::function<std::int64_t()> now;
  // Fills the buffer with unpredictable bytes.
  std::function<void(std::span<std::uint8_t>)> random;
};

// The real clock and the operating system's randomness.
Environment system_environment();

}  // namespace stet
