// From a mention to the interval of true values that would be written so: the precision that a
// figure's writing states.
//
// All intervals are half-open [low, high) unless said otherwise, in the base unit of units.h
// (metres, kilograms, °C, ...; durations in seconds; ages stay in years; currencies are never
// converted; shares written as fractions become %).
//
//   figure                       interval
//   97%, 1.2%                    half a unit of the last stated digit on both sides: [96.5, 97.5),
//   [1.15, 1.25) 3.4 billion, 2 million       the same, the step being that of the digit before the
//   scale: [3.35e9, 3.45e9) 58, 312                      the same: [57.5, 58.5) 31,000 half the
//   place of the last digit that is not zero, at most 5% of a figure of 1,000 or
//                                more, 2.5% of one of 100 or more; smaller figures are exact:
//                                [30500, 31500), [975, 1025)
//   about 97%                    3% of it, at least four half-steps: [94.1, 99.9)
//   about 500                    5% of it, up to 10% where its half-step is wide: [462.5, 537.5)
//   nearly, almost, just under   [90% of it, it); of a percentage at most 5 points and at least 2
//   half-steps below just over                    (it, 110% of it], the same way more than 90%,
//   over          (90, ∞)          at least 43   [43, ∞) less than, under             (−∞, it) up
//   to, at most (−∞, it] 10-15%, between 5 and 10     from half a step below the first to half a
//   step above the second dozens, tens of thousands    its stated bounds: [24, 100), [20000,
//   100000) a third, two in five, half   in %, 2.5 points on both sides; 10% of it below 10% 47 (an
//   age)                  [47, 48) third (an ordinal)           [3, 3]
#pragma once

#include "facts/analysis.h"

namespace stet::facts {

// Half the width that the digits of an unhedged figure leave open, in the unit as written. `step`
// is the size of its last stated digit.
double half_width(const Mention& mention, double figure);

}  // namespace stet::facts
