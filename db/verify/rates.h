// Figures that are told for each of several, or by the day, the week, the head: they say nothing of
// an amount, nor of another rate.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verify/reading.h"

namespace stet::verify {

// What a rate counts by, of the words from `at` on: "year" of "a year", "head" of "per head"; empty
// where they tell no rate.
std::string per_what(const std::vector<std::string>& words, std::size_t at);

// True where the word at `at` only begins a rate ("every" of "every day") that the other text tells
// as well ("a day", "daily").
bool begins_same_rate(const std::vector<std::string>& words, std::size_t at,
                      const std::vector<std::string>& other);

// "year" of "£2,330 a year" and of "an annual £2,330", "each" of "45 students in each bus"; empty
// where the figure is no rate.
std::string rate_of(const Reading& reading, const Figure& figure);

// Does the text speak of rates or averages anywhere?
bool tells_rate(std::string_view text);

}  // namespace stet::verify
