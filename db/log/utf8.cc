// Well-formed UTF-8, byte by byte.
#include "log/utf8.h"

#include <cstdint>

namespace stet::log {
namespace {

// How many continuation bytes follow `lead`, and which first ones are allowed; 0xff where none can.
struct Lead {
  std::uint8_t length, low, high;
};
Lead lead_of(std::uint8_t byte) {
  if (byte < 0x80) return {0, 0, 0};
  if (byte >= 0xc2 && byte <= 0xdf) return {1, 0x80, 0xbf};
  if (byte == 0xe0) return {2, 0xa0, 0xbf};
  if (byte == 0xed) return {2, 0x80, 0x9f};
  if (byte >= 0xe1 && byte <= 0xef) return {2, 0x80, 0xbf};
  if (byte == 0xf0) return {3, 0x90, 0xbf};
  if (byte >= 0xf1 && byte <= 0xf3) return {3, 0x80, 0xbf};
  if (byte == 0xf4) return {3, 0x80, 0x8f};
  return {0xff, 0, 0};
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  for (std::size_t i = 0; i < bytes.size();) {
    const Lead lead = lead_of(at(i++));
    if (lead.length == 0xff || bytes.size() - i < lead.length) return false;
    for (std::uint8_t k = 0; k < lead.length; ++k, ++i) {
      const std::uint8_t low = k == 0 ? lead.low : 0x80, high = k == 0 ? lead.high : 0xbf;
      if (at(i) < low || at(i) > high) return false;
    }
  }
  return true;
}

}  // namespace stet::log
