// Figures in expressions of time: counts in digits and words, ordinals, years in words.
#pragma once

#include "facts/time_scene.h"

namespace stet::facts::times {

struct Count {
  std::size_t end = 0;
  double value = 0;
  bool vague = false;    // "a few", "several"
  bool article = false;  // "a", "an"
  bool words = false;    // not in digits
};
// "18", "2.5", "1/2", "½", "twenty-two", "two hundred and six", "two and a half", "half", "a", "a
// couple of", "several".
std::optional<Count> read_count(const Scene& scene, std::size_t at);
// A whole number in digits without separators, or in words up to 99: "15", "twenty-one".
std::optional<Count> read_whole(const Scene& scene, std::size_t at);
// "3rd", "third", "twenty-first", and with `end` after them.
std::optional<Count> read_ordinal(const Scene& scene, std::size_t at);
// A year: "2025", "nineteen ninety-nine", "two thousand and eighteen", "1789 AD". Never "2,000" or
// "1500m".
std::optional<Count> read_year(const Scene& scene, std::size_t at);
// A day of the month: "28", "28th", "twenty-eighth".
std::optional<Count> read_month_day(const Scene& scene, std::size_t at);

}  // namespace stet::facts::times
