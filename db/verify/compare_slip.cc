// Slips: the digits of a figure as the source has them, its scale or its unit not.
//
// That both write the same two or three digits beside a word that they share is itself evidence
// that the same figure is meant, so less else has to agree than where two figures merely differ.
#include <algorithm>
#include <string>

#include "verify/further.h"
#include "verify/rates.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr int kFewDigits = 2;
constexpr int kManyDigits = 3;
constexpr double kMostlyShared = 0.5;  // of the statement's words
constexpr double kStrength = 0.64;

// The numeral as written, its grouping left out: "17" of "17 weeks", "3.42" of "€3.42 billion";
// empty where it is in words.
std::string numeral(const Quantity& quantity) {
  std::string out;
  for (char c : quantity.text) {
    bool digit = c >= '0' && c <= '9';
    if (digit || (c == '.' && !out.empty()))
      out += c;
    else if (!out.empty() && c != ',')
      break;
  }
  while (!out.empty() && out.back() == '.') out.pop_back();
  return out;
}

bool plain(const Quantity& q) {
  return q.figure && *q.figure > 0 &&
         (q.modifier == Modifier::none || q.modifier == Modifier::approx);
}

bool scale_differs(const Figure& claimed, const Figure& found) {
  if (claimed.quantity.unit != found.quantity.unit ||
      compare_values(claimed.quantity, found.quantity).reason != "unit_or_scale")
    return false;
  return !claimed.quantity.unit.empty() || telling_digits(claimed.quantity) >= kManyDigits;
}

// Days for weeks, miles for kilometres, dollars for euros: things of one dimension.
bool unit_differs(const Figure& claimed, const Figure& found) {
  std::string digits = numeral(claimed.quantity);
  if (digits.empty() || digits != numeral(found.quantity) || claimed.type != found.type)
    return false;
  if (claimed.type == MentionType::money) return claimed.quantity.unit != found.quantity.unit;
  if (claimed.type != MentionType::duration && claimed.type != MentionType::measure) return false;
  if (claimed.quantity.unit != found.quantity.unit) return false;
  return compare_values(claimed.quantity, found.quantity).stance == Stance::refutes;
}

bool told_here(const Bout& bout, const Figure& claimed) {
  return std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& figure) {
    return compare_values(claimed.quantity, figure.quantity).stance == Stance::supports;
  });
}

bool tied(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (bout.alignment.name_share < 0.99 || times_exclude(bout, claimed.span, found.span))
    return false;
  if (rate_of(bout.statement.reading, claimed) != rate_of(bout.passage.reading, found))
    return false;
  std::size_t beside = words_beside(bout, found.span);
  bool pinned = time_shared(bout) || !pins(bout, 1).empty();
  if (telling_digits(claimed.quantity) >= kManyDigits) return beside > 0 || pinned;
  return beside > 0 && (beside > 1 || pinned || bout.alignment.word_share >= kMostlyShared);
}

}  // namespace

std::vector<Assessment> compare_slips(const Bout& bout) {
  std::vector<Assessment> out;
  const std::vector<Figure>& figures = bout.statement.reading.figures;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& claimed = figures[i];
    if (claimed.type == MentionType::ordinal || !plain(claimed.quantity) ||
        telling_digits(claimed.quantity) < kFewDigits || told_here(bout, claimed))
      continue;
    for (const Figure& found : bout.passage.reading.figures) {
      if (!plain(found.quantity) || claimed.role.part != found.role.part ||
          found.type == MentionType::ordinal)
        continue;
      bool scale = scale_differs(claimed, found);
      if ((!scale && !unit_differs(claimed, found)) || !tied(bout, claimed, found)) continue;
      Assessment slip{.facet = static_cast<int>(i),
                      .stance = Stance::refutes,
                      .rule = "figure.slip",
                      .reason = "unit_or_scale",
                      .steps = {},
                      .strength = kStrength};
      slip.steps = {
          "the draft has " + show(claimed.quantity) + ", the source " + show(found.quantity),
          scale ? "the same digits at another scale" : "the same digits in another unit"};
      out.push_back(std::move(slip));
      break;
    }
  }
  return out;
}

}  // namespace stet::verify
