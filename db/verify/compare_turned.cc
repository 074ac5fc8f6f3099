// The same figure with the opposite sign: a loss for a profit, a rise for a fall, less than planned
// for more than planned.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.7;
constexpr double kBeside = 0.4;  // how near what a difference is reckoned from has to stand
constexpr int kFewDigits = 2;
constexpr std::size_t kReach = 6;  // words looked at before the figure

enum class Sign : unsigned char { none, plus, minus };

constexpr auto kPlus =
    std::to_array<std::string_view>({"earnings", "gain", "income", "profit", "profits", "surplus"});
constexpr auto kMinus = std::to_array<std::string_view>({"deficit", "loss", "losses", "shortfall"});
static_assert(std::ranges::is_sorted(kPlus) && std::ranges::is_sorted(kMinus));

// "A loss of about €3 million", "net profit: $94 million"; the noun stands before the figure with
// nothing but "of" between.
Sign noun_before(const Reading& reading, const Figure& figure) {
  std::vector<std::string> words =
      lower_words(std::string_view(reading.text).substr(0, figure.span.start));
  const bool label = std::string_view(reading.text).substr(0, figure.span.start).ends_with(": ");
  bool of = label;
  for (std::size_t i = 0; i < std::min(words.size(), kReach); ++i) {
    const std::string& word = words[words.size() - 1 - i];
    if (std::ranges::binary_search(kPlus, std::string_view(word)))
      return of ? Sign::plus : Sign::none;
    if (std::ranges::binary_search(kMinus, std::string_view(word)))
      return of ? Sign::minus : Sign::none;
    if (word == "of" || word == "was" || word == "at")
      of = true;
    else if (word != "about" && word != "some" && word != "nearly" && word != "almost" &&
             word != "only" && word != "net" && word != "around")
      return Sign::none;
  }
  return Sign::none;
}

// "A loss of 12.4 million euros after a profit of 3.1 million": the currency may go without saying.
bool same_unit(const Figure& a, const Figure& b) {
  constexpr double kAmount = 1e5;
  if (a.quantity.unit == b.quantity.unit)
    return !a.quantity.unit.empty() || a.quantity.figure >= kAmount;
  return (a.type == MentionType::money || b.type == MentionType::money) &&
         (a.quantity.unit.empty() || b.quantity.unit.empty()) && a.quantity.figure >= kAmount;
}

Quantity bare(Quantity quantity) {
  quantity.unit.clear();
  return quantity;
}

bool equal(const Figure& a, const Figure& b) {
  return same_unit(a, b) && a.role.part == b.role.part &&
         compare_values(bare(a.quantity), bare(b.quantity)).reason == "exact";
}

// "Less than planned", "more than planned": reckoned from the same.
bool same_base(const Bout& bout, const Figure& claimed, const Figure& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::string_view rest = std::string_view(here.text).substr(claimed.span.end);
  const std::size_t than = rest.find(" than ");
  if (than == std::string_view::npos || than > 12 ||
      std::string_view(there.text).substr(found.span.end, 20).find(" than ") ==
          std::string_view::npos)
    return false;
  const std::size_t from = claimed.span.end + than + 6;
  std::size_t met = 0;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (here.terms[i].span.start < from) continue;
    const int at = bout.alignment.words.found[i];
    if (at < 0 ||
        nearness(there, there.terms[static_cast<std::size_t>(at)].span, found.span) < kBeside)
      return false;
    ++met;
  }
  return met > 0;
}

bool turned(const Bout& bout, const Figure& claimed, const Figure& found) {
  const Sign here = noun_before(bout.statement.reading, claimed),
             there = noun_before(bout.passage.reading, found);
  if (here != Sign::none && there != Sign::none)
    return here != there && telling_digits(claimed.quantity) >= kFewDigits;
  return claimed.role.part == Part::difference &&
         opposite(claimed.role.direction, found.role.direction) && same_base(bout, claimed, found);
}

}  // namespace

std::optional<Assessment> compare_turned(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (bout.alignment.name_share < 0.99 || !here.negations.empty() || !there.negations.empty())
    return std::nullopt;
  for (std::size_t i = 0; i < here.figures.size(); ++i) {
    const Figure& claimed = here.figures[i];
    if (!claimed.quantity.figure || claimed.type == MentionType::ordinal ||
        claimed.type == MentionType::duration)
      continue;
    for (const Figure& found : there.figures) {
      if (!equal(claimed, found) || !turned(bout, claimed, found) ||
          times_exclude(bout, claimed.span, found.span))
        continue;
      Assessment out{.facet = static_cast<int>(i),
                     .stance = Stance::refutes,
                     .rule = "figure.turned",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"both give " + show(claimed.quantity),
                   "but the two point in opposite directions"};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
