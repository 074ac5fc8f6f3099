// Changes: direction and size, given outright or worked out from two values of the passage.
#include <algorithm>
#include <cmath>

#include "verify/compare.h"

namespace stet::verify {
namespace {

constexpr double kSameMeasure = 0.5;

const Claim* change_of(const std::vector<Claim>& claims) {
  auto at = std::find_if(claims.begin(), claims.end(), [](const Claim& c) { return c.kind == ClaimKind::change; });
  return at == claims.end() ? nullptr : &*at;
}

// The change that two end points make, in the unit in which it is claimed.
std::optional<Quantity> worked_out(const Quantity& from, const Quantity& to, const std::string& unit) {
  if (!from.figure || !to.figure || from.unit != to.unit) return std::nullopt;
  Quantity out;
  out.unit = unit;
  double delta = *to.figure - *from.figure;
  if (unit == "%" && from.unit != "%") {
    if (*from.figure == 0) return std::nullopt;
    delta = delta / *from.figure * 100;
  } else if (unit == "pp") {
    if (from.unit != "%") return std::nullopt;
  } else if (unit != from.unit) {
    return std::nullopt;
  } else if (unit == "%") {
    delta = delta / *from.figure * 100;
  }
  out.figure = std::abs(delta);
  out.low = out.high = *out.figure;
  out.high_closed = true;
  return out;
}

}  // namespace

std::optional<Assessment> compare_change(const Bout& bout) {
  const Claim* claim = change_of(bout.statement.claims);
  if (!claim || !claim->value.known()) return std::nullopt;
  if (bout.alignment.word_share < kSameMeasure || bout.alignment.name_share < 0.99) return std::nullopt;
  for (const Claim& other : bout.passage.record.claims) {
    if (other.kind != ClaimKind::change || !other.from || !other.to) continue;
    std::optional<Quantity> delta = worked_out(*other.from, *other.to, claim->value.unit);
    if (!delta) continue;
    ValueAnswer answer = compare_values(claim->value, *delta);
    if (answer.stance == Stance::neutral) continue;
    Assessment out{.stance = answer.stance, .rule = "change.value", .reason = {}, .steps = {}, .strength = bout.alignment.word_share};
    out.reason = answer.stance == Stance::supports ? "derived" : "arithmetic";
    out.steps = {"the source: from " + show(*other.from) + " to " + show(*other.to) + ", a change of " + show(*delta), answer.step};
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::verify
