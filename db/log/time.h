// Claimed times in statements: RFC 3339 in UTC, whole seconds, "2025-09-28T10:00:00Z".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet::log {

// Seconds since 1970-01-01T00:00:00Z, years 1 to 9999.
std::string rfc3339(std::int64_t seconds);
// Reads exactly what rfc3339 writes; empty for anything else, dates that do not exist included.
std::optional<std::int64_t> from_rfc3339(std::string_view text);

}  // namespace stet::log
