// Inputs built to be slow: the time of a text ten times as long is about ten times as long,
// whatever its shape.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "facts/analysis.h"
#include "support/cpu_time.h"

namespace stet::facts {
namespace {

std::string repeated(std::string_view piece, std::size_t size) {
  std::string out;
  out.reserve(size + piece.size());
  while (out.size() < size) out += piece;
  return out;
}

double seconds(const std::string& text) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const double start = stet::testing::cpu_seconds();
    read_quantities(text);
    best = std::min(best, stet::testing::cpu_seconds() - start);
  }
  return best;
}

// Class 22: run time that explodes on one input.
TEST(Quantities, AreLinearOnHostileInput) {
  for (const std::string_view piece : {"7",
                                       ",",
                                       "1,",
                                       "1,234,",
                                       "1 234 ",
                                       "1-",
                                       "one hundred ",
                                       "one ",
                                       "million ",
                                       "and ",
                                       "half a ",
                                       "of ",
                                       "three quarters ",
                                       "between 1 and ",
                                       "$",
                                       "-",
                                       "1/",
                                       "a ",
                                       "twenty ",
                                       "point one ",
                                       "new ",
                                       "at least ",
                                       "\n",
                                       "x",
                                       "\xff",
                                       "one hundred and ",
                                       "°",
                                       "7 feet ",
                                       "20 dollars and ",
                                       "from 1 to ",
                                       "in 5 ",
                                       "http://1",
                                       "women's "}) {
    const double small = seconds(repeated(piece, 20000)), large = seconds(repeated(piece, 200000));
    EXPECT_LT(large, 30 * small + 0.005)
        << "pieces of '" << piece << "' take " << small << " s and " << large << " s";
  }
}

}  // namespace
}  // namespace stet::facts
