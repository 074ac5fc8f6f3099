// Feeds any bytes to the readers that need no tree; what they find must lie in the text, in order,
// and have a value.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "facts/analysis.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  using namespace stet;
  std::size_t at = 0;
  for (const Mention& m : facts::read_quantities(text)) {
    if (m.span.start < at || m.span.end <= m.span.start || m.span.end > size) std::abort();
    if (!m.value && !(m.low && m.high)) std::abort();
    if (!std::isfinite(m.value.value_or(0)) || !std::isfinite(m.low.value_or(0)) ||
        !std::isfinite(m.high.value_or(0)))
      std::abort();
    if (m.of && m.of->end > size) std::abort();
    at = m.span.end;
    const Quantity q = facts::quantity_of(m, text);
    if (q.low > q.high) std::abort();
  }
  for (const Mention& m : facts::read_times(text, "2025-09-30"))
    if (m.span.end <= m.span.start || m.span.end > size) std::abort();
  return 0;
}
