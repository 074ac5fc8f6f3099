// RFC 3339 times in UTC.
#include "log/time.h"

#include <chrono>
#include <cstdio>

namespace stet::log {

std::string rfc3339(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds{seconds}};
  const sys_days day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return out;
}

std::optional<std::int64_t> from_rfc3339(std::string_view text) {
  using namespace std::chrono;
  if (text.size() != 20) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t count) {
    int out = 0;
    for (std::size_t i = at; i < at + count; ++i) out = out * 10 + (text[i] - '0');
    return out;
  };
  const sys_days day{year{number(0, 4)} / month{static_cast<unsigned>(number(5, 2))} /
                     std::chrono::day{static_cast<unsigned>(number(8, 2))}};
  const std::int64_t out = day.time_since_epoch().count() * std::int64_t{86400} +
                           number(11, 2) * 3600 + number(14, 2) * 60 + number(17, 2);
  if (rfc3339(out) != text) return std::nullopt;
  return out;
}

}  // namespace stet::log
