// Sets stretches of time and open ends against each other.
#include "verify/exclusive_times.h"

#include <algorithm>
#include <cstdlib>

#include "facts/calendar.h"

namespace stet::verify {
namespace {

// As finely as the end is told: "2031-06-30" a day, "2031-06" a month, "2030-SU" a season, "2031" a
// year.
std::int64_t grain_of(const Period& period) {
  constexpr std::size_t kDay = 10, kMonth = 7;
  const bool season =
      period.timex.size() == kMonth && (period.timex[5] < '0' || period.timex[5] > '9');
  if (season) return 92 * facts::kDaySeconds;
  return (period.timex.size() >= kDay     ? 1
          : period.timex.size() == kMonth ? 31
                                          : 366) *
         facts::kDaySeconds;
}

}  // namespace

bool exclude_each_other(const Period& a, const Period& b) {
  if (!a.known() || !b.known()) return false;
  const bool end_a = a.low == Period::kOpenStart, end_b = b.low == Period::kOpenStart;
  if (end_a && end_b) return std::abs(a.high - b.high) > std::max(grain_of(a), grain_of(b));
  if (end_a || end_b || a.high == Period::kOpenEnd || b.high == Period::kOpenEnd) return false;
  return a.high <= b.low || b.high <= a.low;
}

}  // namespace stet::verify
