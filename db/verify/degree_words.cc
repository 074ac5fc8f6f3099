// The table of comparatives.
#include "verify/degree_words.h"

#include <algorithm>
#include <array>

namespace stet::verify {
namespace {

struct Entry {
  std::string_view word;
  Degree degree;
};

// "Higher" and "lower" are said of prices and shares as well: they are one dimension all the same.
constexpr auto kDegrees = std::to_array<Entry>(
    {{"bigger", {"size", 1}},   {"cheaper", {"price", -1}},   {"dearer", {"price", 1}},
     {"deeper", {"depth", 1}},  {"faster", {"speed", 1}},     {"heavier", {"weight", 1}},
     {"higher", {"height", 1}}, {"larger", {"size", 1}},      {"lighter", {"weight", -1}},
     {"longer", {"length", 1}}, {"lower", {"height", -1}},    {"narrower", {"width", -1}},
     {"older", {"age", 1}},     {"shallower", {"depth", -1}}, {"shorter", {"length", -1}},
     {"slower", {"speed", -1}}, {"smaller", {"size", -1}},    {"taller", {"height", 1}},
     {"wider", {"width", 1}},   {"younger", {"age", -1}}});
static_assert(std::ranges::is_sorted(kDegrees, {}, &Entry::word));

}  // namespace

Degree degree_of(std::string_view word) {
  const auto at = std::ranges::lower_bound(kDegrees, word, {}, &Entry::word);
  return at != kDegrees.end() && at->word == word ? at->degree : Degree{};
}

}  // namespace stet::verify
