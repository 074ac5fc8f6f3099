// The real clock and the kernel's randomness.
#include "stet/environment.h"

#include <sys/random.h>

#include <ctime>

#include "stet/error.h"

namespace stet {
namespace {

void fill_random(std::span<std::uint8_t> buffer) {
  for (std::size_t done = 0; done < buffer.size();) {
    const ssize_t got = getrandom(buffer.data() + done, buffer.size() - done, 0);
    if (got < 0)
      throw Error(Code::io, "cannot read random bytes from the kernel (getrandom failed)");
    done += static_cast<std::size_t>(got);
  }
}

}  // namespace

Environment system_environment() {
  return {.now = [] { return static_cast<std::int64_t>(std::time(nullptr)); },
          .random = fill_random};
}

}  // namespace stet
