// Compares two figures as intervals with the precision that their writing states (DESIGN section
// 4), and shows them in words.
//
// A figure agrees with another when the interval of the more exact one lies in that of the less
// exact one that is claimed: 97% is borne out by 97.2%. A bound ("more than 90%") is borne out by a
// figure beyond it. Two figures disagree only where no true value could be written both ways.
// Currencies are never converted; per cent and percentage points are different units.
#pragma once

#include <optional>
#include <string>

#include "stet/claim.h"
#include "stet/report.h"

namespace stet::verify {

struct ValueAnswer {
  Stance stance = Stance::neutral;
  // supports: "exact", "rounded", "bound_holds"; refutes: "value_mismatch", "unit_or_scale";
  // neutral: "" .
  std::string reason;
  std::string step;  // "97.2% rounds to 97%"
};

// How the claimed figure fares against the one found. Neutral where units cannot be compared or one
// is too vague.
ValueAnswer compare_values(const Quantity& claimed, const Quantity& found);

// True where the two are figures of one dimension: both lengths, both the same currency, both
// shares, both plain numbers.
bool comparable_units(const std::string& a, const std::string& b);

// A figure without any room about it, as reckoned.
Quantity exactly(double value, const std::string& unit);

// True where the two are written with the same digits in another order and the same scale: £640,000
// and £460,000, 2.93 and 2.39.
bool transposed(const Quantity& a, const Quantity& b);

// The interval within which the true value lies: low and high, a point for an exact figure.
struct Range {
  double low = 0, high = 0;
};
// Widened for "about": a rounder who says "about" is believed within a twentieth, or a tenth for
// simple fractions.
Range range_of(const Quantity& quantity);

// The figure with its unit, as written where that is known: "97%", "€3.42 billion".
std::string show(const Quantity& quantity);
// What the two sides have, in words: "the draft has a dozen, the source 12", or "the source has 12,
// too".
std::string side_by_side(const std::string& draft, const std::string& source);
// A plain number without needless digits: "14.5", "1,930", "21.6 million".
std::string show(double value);

// How telling it is that two texts have the same figure: the digits that are not trailing zeros
// ("3.42 billion" 3, "20" 1).
int telling_digits(const Quantity& quantity);

}  // namespace stet::verify
