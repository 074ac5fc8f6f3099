// Interval comparison of figures.
#include "verify/values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace stet::verify {
namespace {

constexpr double kAbout = 0.05;  // "about" is believed within a twentieth
constexpr double kAboutSimple =
    0.1;  // "about a fifth", "around 40,000": a round figure is meant more loosely
constexpr double kTolerance = 1e-9;  // of binary arithmetic

bool finite(double value) { return std::isfinite(value); }

bool same_number(double a, double b) {
  return std::abs(a - b) <= kTolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

// "More than 90", "at most 40"; but "nearly half" is a stretch with two ends (a count that is
// bounded above starts at nought).
bool is_bound(const Quantity& q) {
  if (finite(q.low) && finite(q.high) && q.low > 0 && q.low < q.high) return false;
  return q.modifier == Modifier::lt || q.modifier == Modifier::le || q.modifier == Modifier::gt ||
         q.modifier == Modifier::ge || finite(q.low) != finite(q.high);
}

bool lower_bound_only(const Quantity& q) {
  return q.modifier == Modifier::gt || q.modifier == Modifier::ge ||
         (finite(q.low) && !finite(q.high));
}

// A figure scaled to the other's unit where both speak of a part: 20% and 0.2.
Quantity scaled(Quantity q, double factor) {
  if (q.figure) *q.figure *= factor;
  q.low *= factor;
  q.high *= factor;
  return q;
}

bool fits_bound(const Quantity& bound, const Quantity& found) {
  Range range = range_of(found);
  double figure = found.figure.value_or((range.low + range.high) / 2);
  double edge = bound.figure.value_or(lower_bound_only(bound) ? bound.low : bound.high);
  bool strict = bound.modifier == Modifier::gt || bound.modifier == Modifier::lt;
  if (lower_bound_only(bound))
    return strict ? figure > edge : figure >= edge || same_number(figure, edge);
  return strict ? figure < edge : figure <= edge || same_number(figure, edge);
}

ValueAnswer against_bound(const Quantity& bound, const Quantity& found) {
  if (is_bound(found)) {
    bool same_side = lower_bound_only(bound) == lower_bound_only(found);
    double edge = bound.figure.value_or(lower_bound_only(bound) ? bound.low : bound.high);
    double other = found.figure.value_or(lower_bound_only(found) ? found.low : found.high);
    if (same_side && same_number(edge, other))
      return {Stance::supports, "exact", show(found) + " is the same bound"};
    bool tighter = lower_bound_only(bound) ? other >= edge : other <= edge;
    if (same_side) {
      if (tighter)
        return {Stance::supports, "bound_holds", show(found) + " implies " + show(bound)};
      return {};
    }
    bool apart = lower_bound_only(bound) ? other < edge : other > edge;
    if (apart) return {Stance::refutes, "value_mismatch", show(found) + " excludes " + show(bound)};
    return {};
  }
  if (!found.figure && !finite(found.low)) return {};
  if (fits_bound(bound, found))
    return {Stance::supports, "bound_holds", show(found) + " meets " + show(bound)};
  return {Stance::refutes, "value_mismatch", show(found) + " does not meet " + show(bound)};
}

// "$1.30 to $1.40": a range with both of its ends written out, unlike "dozens".
bool spelt_out(const Quantity& q) {
  return std::any_of(q.text.begin(), q.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A slip of scale (million for billion, 12% for 1.2%) leaves the digits as they were.
bool scale_slip(double a, double b) {
  if (a <= 0 || b <= 0 || same_number(a, b)) return false;
  double power = std::log10(a / b);
  double whole = std::round(power);
  return std::abs(whole) >= 1 && std::abs(power - whole) < 1e-6;
}

std::string grouped(std::string digits) {
  std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t at = point; at > 3 && at - 3 > (digits.front() == '-' ? 1U : 0U); at -= 3)
    digits.insert(at - 3, ",");
  return digits;
}

std::string fixed(double value, int places) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", places, value);
  std::string out = buffer.data();
  if (out.find('.') != std::string::npos) {
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.') out.pop_back();
  }
  return out;
}

bool simple_figure(const Quantity& q) { return telling_digits(q) <= 1 || !q.figure; }

}  // namespace

std::string show(double value) {
  double size = std::abs(value);
  struct Scale {
    double unit;
    const char* name;
  };
  constexpr std::array<Scale, 3> kScales = {
      {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}};
  for (const Scale& scale : kScales)
    if (size >= scale.unit && size < 1e15) return fixed(value / scale.unit, 3) + scale.name;
  return grouped(fixed(value, size >= 1000 ? 0 : size >= 10 ? 2 : 4));
}

std::string side_by_side(const std::string& draft, const std::string& source) {
  if (draft == source) return "the source has " + source + ", too";
  return "the draft has " + draft + ", the source " + source;
}

std::string show(const Quantity& quantity) {
  if (!quantity.text.empty()) return quantity.text;
  std::string number;
  if (quantity.figure) {
    number = show(*quantity.figure);
  } else if (finite(quantity.low) && finite(quantity.high)) {
    number = show(quantity.low) + " to " + show(quantity.high);
  } else if (finite(quantity.low)) {
    number = "more than " + show(quantity.low);
  } else if (finite(quantity.high)) {
    number = "less than " + show(quantity.high);
  }
  if (quantity.unit == "%") return number + "%";
  if (quantity.unit == "pp") return number + " percentage points";
  return quantity.unit.empty() ? number : number + " " + quantity.unit;
}

int telling_digits(const Quantity& quantity) {
  if (!quantity.figure || *quantity.figure == 0) return 0;
  std::string digits;
  const std::string& text = quantity.text;
  for (char c : text)
    if (c >= '0' && c <= '9') digits += c;
  if (digits.empty()) {
    double value = std::abs(*quantity.figure);
    digits = fixed(value, 0);
  }
  std::size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) return 0;
  digits.erase(0, first);
  digits.erase(digits.find_last_not_of('0') + 1);
  return static_cast<int>(digits.size());
}

Quantity exactly(double value, const std::string& unit) {
  Quantity out;
  out.figure = out.low = out.high = value;
  out.high_closed = true;
  out.unit = unit;
  return out;
}

bool transposed(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit || !a.figure || !b.figure || same_number(*a.figure, *b.figure)) return false;
  auto digits = [](const Quantity& q) {
    std::string out;
    for (char c : q.text)
      if ((c >= '0' && c <= '9') || c == '.') out += c;
    return out;
  };
  std::string x = digits(a), y = digits(b);
  if (x.size() < 2 || x.size() != y.size() || x.find('.') != y.find('.') || telling_digits(a) < 2)
    return false;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  double ratio = *a.figure / *b.figure;
  return x == y && ratio > 0.1 && ratio < 10;
}

Range range_of(const Quantity& quantity) {
  Range out{quantity.low, quantity.high};
  if (!finite(out.low) && !finite(out.high) && quantity.figure)
    out = {*quantity.figure, *quantity.figure};
  if (quantity.modifier == Modifier::approx && quantity.figure) {
    double room = std::abs(*quantity.figure) * (simple_figure(quantity) ? kAboutSimple : kAbout);
    out.low = std::min(out.low, *quantity.figure - room);
    out.high = std::max(out.high, *quantity.figure + room);
  }
  return out;
}

bool comparable_units(const std::string& a, const std::string& b) { return a == b; }

ValueAnswer compare_values(const Quantity& claimed, const Quantity& found) {
  if (claimed.unit == "%" && found.unit.empty() && found.figure && *found.figure > 0 &&
      *found.figure < 1)
    return compare_values(claimed, [&] {
      Quantity q = scaled(found, 100);
      q.unit = "%";
      return q;
    }());
  if ((claimed.unit == "%" && found.unit == "pp") || (claimed.unit == "pp" && found.unit == "%")) {
    if (claimed.figure && found.figure && same_number(*claimed.figure, *found.figure))
      return {Stance::refutes, "unit_or_scale",
              "per cent and percentage points are different units"};
    return {};
  }
  if (!comparable_units(claimed.unit, found.unit)) return {};
  if (!claimed.known() && !claimed.figure) return {};
  if (!found.known() && !found.figure) return {};
  if (is_bound(claimed)) return against_bound(claimed, found);

  if (claimed.figure && found.figure && same_number(*claimed.figure, *found.figure) &&
      !is_bound(found))
    return {Stance::supports, "exact", show(found) + " is the figure claimed"};

  Range want = range_of(claimed), have = range_of(found);
  if (is_bound(found)) {
    double figure = claimed.figure.value_or((want.low + want.high) / 2);
    if (fits_bound(found, claimed) ||
        (lower_bound_only(found) ? want.high > have.low : want.low < have.high))
      return {};
    return {Stance::refutes, "value_mismatch", show(found) + " excludes " + show(figure)};
  }
  double figure = found.figure.value_or((have.low + have.high) / 2);
  double room = std::max(std::abs(want.low), std::abs(want.high)) * kTolerance;
  if (!claimed.figure && !found.figure && spelt_out(claimed)) {
    if (same_number(want.low, have.low) && same_number(want.high, have.high))
      return {Stance::supports, "exact", show(found) + " is the range claimed"};
    if (want.low < have.high + room && have.low < want.high + room) return {};
  }
  bool inside = figure >= want.low - room && (figure < want.high + room);
  if (inside)
    return {Stance::supports, "rounded",
            show(found) + " agrees with " + show(claimed) + " to the precision given"};
  // Less exact evidence that leaves room for the claimed figure says nothing either way.
  // "Five" and "six" touch where 5.5 would be written either way, and no count is: they leave each
  // other no room. "One" picks out of several as often as it counts.
  bool picks = claimed.figure == 1.0 || found.figure == 1.0;
  double edge = !picks && want.high - want.low > room && have.high - have.low > room ? -room : room;
  if (want.low < have.high + edge && have.low < want.high + edge) return {};
  double gap =
      std::abs(claimed.figure.value_or(want.low) - figure) / std::max(std::abs(figure), 1e-12);
  bool loose = claimed.modifier == Modifier::approx || found.modifier == Modifier::approx;
  if (loose && gap < 2 * kAboutSimple) return {};
  if (claimed.figure && found.figure && scale_slip(*claimed.figure, *found.figure))
    return {Stance::refutes, "unit_or_scale",
            show(claimed) + " and " + show(found) +
                " have the same digits and another order of magnitude"};
  return {Stance::refutes, "value_mismatch", show(claimed) + " is not " + show(found)};
}

}  // namespace stet::verify
