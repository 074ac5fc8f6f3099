// What follows from the only two figures of a passage: how far they lie apart ("nine points
// higher", where it has "70%, against 61%"), and the part that a stated share makes of a stated
// whole ("some 360,000", where it has "4,510,000, of which 8%").
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/relative.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.68;
constexpr double kSaying = 0.4;    // lighter words of the statement need not be met
constexpr double kTelling = 0.8;   // and lighter ones of the passage
constexpr double kClearly = 0.12;  // of a difference: so far off it is refuted
constexpr double kClearFactor = 0.25;
constexpr double kClearPart = 0.15;
constexpr double kHalfPercent = 0.5;

bool plain(const Figure& figure) {
  const Quantity& q = figure.quantity;
  return q.figure && *q.figure > 0 &&
         (q.modifier == Modifier::none || q.modifier == Modifier::approx) &&
         figure.type != MentionType::ordinal && figure.type != MentionType::duration;
}

bool amount(const Figure& figure) { return plain(figure) && figure.role.part == Part::amount; }

bool counted_share(const Figure& figure) { return figure.quantity.text.ends_with("%)"); }

// Words that only say that two things are set against each other, or that something is there.
bool says_little(const Term& term) {
  return direction_of_word(term.lower) != Direction::none ||
         has_base(term.lower, {"ahead", "be", "behind", "compare", "exist", "have", "percentage",
                               "point", "stand", "time", "times"});
}

// Each telling word of either side is the other's as well: the passage speaks of this and of
// nothing else.
bool closed(const Bout& bout) {
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  std::size_t met = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i].weight < kSaying || says_little(own[i])) continue;
    if (bout.alignment.words.found[i] < 0) return false;
    ++met;
  }
  return met > 0 && std::ranges::all_of(other, [&](const Term& term) {
           return term.weight < kTelling || says_little(term) ||
                  std::ranges::any_of(own, [&](const Term& mine) {
                    return bout.matcher.bears_out(mine, term) || bout.matcher.bears_out(term, mine);
                  });
         });
}

bool times_hold(const Bout& bout) {
  return std::ranges::all_of(bout.alignment.times, [](const TimeMatch& match) {
    return match.stance == Stance::supports;
  });
}

// The passage's two amounts of that unit, and no third.
std::vector<const Figure*> amounts(const Reading& reading, const std::string& unit) {
  std::vector<const Figure*> out;
  for (const Figure& figure : reading.figures)
    if (amount(figure) && !counted_share(figure) && figure.quantity.unit == unit)
      out.push_back(&figure);
  return out;
}

// Each of the two stands by a name of the statement's own that the other does not stand by.
bool of_two_names(const Bout& bout, const Figure& a, const Figure& b) {
  const Reading& there = bout.passage.reading;
  auto nearest = [&](const Figure& figure) {
    const Term* out = nullptr;
    double best = 0;
    for (std::size_t i = 0; i < bout.statement.reading.terms.size(); ++i) {
      const int at = bout.alignment.words.found[i];
      if (at < 0 || !bout.statement.reading.terms[i].name) continue;
      const Term& term = there.terms[static_cast<std::size_t>(at)];
      if (const double near = nearness(there, term.span, figure.span); near > best)
        best = near, out = &term;
    }
    return out;
  };
  const Term *one = nearest(a), *two = nearest(b);
  return one && two && one != two;
}

struct Gap {
  double value = 0;
  std::string step;
};

Gap gap_of(const Figure& claimed, double one, double two) {
  const double more = std::max(one, two), less = std::min(one, two);
  if (claimed.role.part == Part::factor)
    return {more / less,
            show(more) + " / " + show(less) + " = " + show(std::round(more / less * 100) / 100)};
  return {more - less, show(more) + " - " + show(less) + " = " + show(more - less)};
}

Assessment said(std::size_t index, Stance stance, const std::string& step,
                const Quantity& claimed) {
  Assessment out{.facet = static_cast<int>(index),
                 .stance = stance,
                 .rule = "arithmetic.value",
                 .reason = stance == Stance::supports ? "derived" : "arithmetic",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"from the source: " + step, "the draft has " + show(claimed)};
  return out;
}

// How far two figures lie apart, or how many times one is the other.
std::optional<Assessment> judge_gap(const Bout& bout, std::size_t index) {
  const Figure& claimed = bout.statement.reading.figures[index];
  const bool factor = claimed.role.part == Part::factor;
  if (!plain(claimed) || (!factor && claimed.role.part != Part::difference) ||
      claimed.quantity.unit == "%")
    return std::nullopt;
  const std::string unit = factor                          ? std::string()
                           : claimed.quantity.unit == "pp" ? "%"
                                                           : claimed.quantity.unit;
  const std::vector<const Figure*> two = amounts(bout.passage.reading, unit);
  if (two.size() != 2 || bout.statement.reading.figures.size() != 1 || !times_hold(bout) ||
      !closed(bout))
    return std::nullopt;
  const Figure* before = earlier_value(bout.passage.reading, *two[0]);
  if (before != two[1] && !of_two_names(bout, *two[0], *two[1])) return std::nullopt;
  const Gap gap = gap_of(claimed, *two[0]->quantity.figure, *two[1]->quantity.figure);
  const ValueAnswer answer =
      compare_values(claimed.quantity, exactly(gap.value, claimed.quantity.unit));
  if (answer.stance == Stance::supports)
    return said(index, Stance::supports, gap.step, claimed.quantity);
  const double off = std::abs(gap.value - *claimed.quantity.figure),
               room = (factor ? kClearFactor : kClearly) *
                      std::max(gap.value, *claimed.quantity.figure);
  if (answer.stance != Stance::refutes || off <= std::max(room, factor ? 0.0 : 0.5))
    return std::nullopt;
  return said(index, Stance::refutes, gap.step, claimed.quantity);
}

// The share is told of the amount: "of 1,250 employees 12%", "1,250 employees, of whom 12%", "12%
// of the 1,250".
bool share_of(const Reading& reading, const Figure& whole, const Figure& share) {
  const std::string_view text = reading.text;
  const std::size_t end = whole.of ? whole.of->end : whole.span.end;
  if (share.span.start >= end) {
    const std::vector<std::string> between = lower_words(text.substr(end, share.span.start - end));
    if (leads_in_whole(text, whole.span) && between.empty()) return true;
    const std::size_t n = between.size();
    return n >= 2 && n <= 3 && between[n - 2] == "of" &&
           (between[n - 1] == "which" || between[n - 1] == "whom");
  }
  return share.span.end <= whole.span.start &&
         text.substr(share.span.end, whole.span.start - share.span.end) == " of the ";
}

std::optional<Assessment> judge_part(const Bout& bout, std::size_t index) {
  const Figure& claimed = bout.statement.reading.figures[index];
  if (!amount(claimed) || claimed.quantity.unit == "%" ||
      bout.statement.reading.figures.size() != 1)
    return std::nullopt;
  const std::vector<const Figure*> whole = amounts(bout.passage.reading, claimed.quantity.unit),
                                   share = amounts(bout.passage.reading, "%");
  if (whole.size() != 1 || share.size() != 1 ||
      !share_of(bout.passage.reading, *whole[0], *share[0]) || !times_hold(bout) || !closed(bout))
    return std::nullopt;
  const double all = *whole[0]->quantity.figure, percent = *share[0]->quantity.figure,
               part = all * percent / 100;
  const double said_part = *claimed.quantity.figure,
               step = share[0]->quantity.text.find('.') == std::string::npos ? kHalfPercent
                                                                             : kHalfPercent / 10;
  if (percent >= 100) return std::nullopt;
  const std::string words = show(percent) + "% of " + show(all) + " = " + show(std::round(part));
  const double low = all * (percent - step) / 100, high = all * (percent + step) / 100;
  if (compare_values(claimed.quantity, exactly(part, claimed.quantity.unit)).stance ==
          Stance::supports &&
      said_part >= low && said_part <= high)
    return said(index, Stance::supports, words, claimed.quantity);
  const bool far = said_part < low * (1 - kClearPart) || said_part > high * (1 + kClearPart);
  // The whole itself may be meant, and a dated part may have grown.
  if (!far || said_part >= all || !bout.passage.reading.times.empty()) return std::nullopt;
  return said(index, Stance::refutes, words, claimed.quantity);
}

}  // namespace

std::vector<Assessment> compare_reckoned(const Bout& bout) {
  std::vector<Assessment> out;
  const bool clean = bout.alignment.name_share >= 0.99 && !bout.alignment.negation_differs &&
                     bout.statement.reading.negations.empty() &&
                     bout.passage.reading.negations.empty();
  if (!clean || plan_only(bout) || bout.passage.plans) return out;
  for (std::size_t i = 0; i < bout.statement.reading.figures.size(); ++i)
    for (auto judge : {judge_gap, judge_part})
      if (std::optional<Assessment> answer = judge(bout, i)) out.push_back(std::move(*answer));
  return out;
}

}  // namespace stet::verify
