// What follows from the only two figures of a passage: how far they lie apart ("nine points
// higher", where it has "70%, against 61%"), what they are together, and the part that a stated
// share makes of a stated whole ("some 360,000", where it has "4,510,000, of which 8%").
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
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
constexpr double kClearSum = 0.02;
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
         has_base(term.lower,
                  {"ahead", "altogether", "be", "behind", "combine", "compare", "exist", "have",
                   "much", "percentage", "point", "stand", "time", "times", "together", "total"});
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

// The passage alone gives a time.
bool undated_here(const Bout& bout) {
  return bout.statement.reading.times.empty() && !bout.passage.reading.times.empty();
}

// The passage's two amounts of that unit, and no third.
std::vector<const Figure*> amounts(const Reading& reading, const std::string& unit) {
  std::vector<const Figure*> out;
  for (const Figure& figure : reading.figures)
    if (amount(figure) && !counted_share(figure) && figure.quantity.unit == unit)
      out.push_back(&figure);
  return out;
}

// Each of the two stands by a name of the statement's own that the other does not stand by; where
// it has no names, by a noun: "the flood cost 31 million, the storm 15 million".
bool of_two_names(const Bout& bout, const Figure& a, const Figure& b) {
  const Terms& own = bout.statement.reading.terms;
  const Reading& there = bout.passage.reading;
  const bool named = std::ranges::any_of(own, [](const Term& term) { return term.name; });
  auto nearest = [&](const Figure& figure) {
    const Term* out = nullptr;
    double best = 0;
    for (std::size_t i = 0; i < own.size(); ++i) {
      const int at = bout.alignment.words.found[i];
      const bool tells =
          named ? own[i].name : own[i].weight >= kTelling && mostly(own[i].base, 'n');
      if (at < 0 || !tells || is_verb(bout.statement.claims, own[i])) continue;
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

Assessment said(std::size_t index, Stance stance, const std::string& step, const Figure& claimed) {
  Assessment out{.facet = static_cast<int>(index),
                 .stance = stance,
                 .rule = "arithmetic.value",
                 .reason = stance == Stance::supports ? "derived" : "arithmetic",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"from the source: " + step, "the draft has " + show(claimed.quantity)};
  out.about = claimed.span;
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
  // "In 2019 the north had 82": of what is told without a time that says nothing.
  const bool dated = before != two[1] && undated_here(bout);
  if (before != two[1] && !of_two_names(bout, *two[0], *two[1])) return std::nullopt;
  const Gap gap = gap_of(claimed, *two[0]->quantity.figure, *two[1]->quantity.figure);
  const ValueAnswer answer =
      compare_values(claimed.quantity, exactly(gap.value, claimed.quantity.unit));
  if (answer.stance == Stance::supports) return said(index, Stance::supports, gap.step, claimed);
  const double off = std::abs(gap.value - *claimed.quantity.figure),
               room = (factor ? kClearFactor : kClearly) *
                      std::max(gap.value, *claimed.quantity.figure);
  if (answer.stance != Stance::refutes || dated || off <= std::max(room, factor ? 0.0 : 0.5))
    return std::nullopt;
  return said(index, Stance::refutes, gap.step, claimed);
}

// "Together", "in all": the claimed figure is a sum.
bool tells_sum(const Reading& reading) {
  const std::string lower = " " + facts::lower(reading.text) + " ";
  return has_word(reading.text, {"altogether", "combined", "together", "total"}) ||
         lower.find(" in all") != std::string::npos;
}

// A sum of two amounts against the claimed one: refuted only where it is clearly another.
std::optional<Assessment> against_sum(std::size_t index, const Figure& claimed, double one,
                                      double other) {
  const double sum = one + other, off = std::abs(sum - *claimed.quantity.figure);
  const ValueAnswer answer = compare_values(claimed.quantity, exactly(sum, claimed.quantity.unit));
  if (answer.stance == Stance::neutral ||
      (answer.stance == Stance::refutes && off <= kClearSum * sum))
    return std::nullopt;
  return said(index, answer.stance, show(one) + " + " + show(other) + " = " + show(sum), claimed);
}

// "The flood and the storm together cost 46 million": the sum of what the passage tells of the two.
std::optional<Assessment> judge_sum(const Bout& bout, std::size_t index) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const Figure& claimed = here.figures[index];
  if (!amount(claimed) || claimed.quantity.unit == "%" || here.figures.size() != 1 ||
      !tells_sum(here) || tells_sum(there))
    return std::nullopt;
  const std::vector<const Figure*> two = amounts(there, claimed.quantity.unit);
  if (two.size() != 2 || !of_two_names(bout, *two[0], *two[1]) || !times_hold(bout) ||
      !closed(bout))
    return std::nullopt;
  std::optional<Assessment> out =
      against_sum(index, claimed, *two[0]->quantity.figure, *two[1]->quantity.figure);
  return out && out->stance == Stance::refutes && undated_here(bout) ? std::nullopt : out;
}

// Such a word stands just before the figure or just after it: "another $6 million", "$6 million
// more".
bool tells_further(const Reading& reading, const Figure& figure) {
  const std::string before =
                        facts::lower(std::string_view(reading.text).substr(0, figure.span.start)),
                    after = facts::lower(std::string_view(reading.text).substr(figure.span.end));
  for (std::string_view word : {"another ", "further ", "additional "})
    if (before.ends_with(word)) return true;
  return facts::lower(figure.span.of(reading.text)).starts_with("another ") ||
         after.starts_with(" more");
}

// "With pledges of another 6 million the total is 15.5 million", where the passage has "paid in 9.5
// million and pledged a further 6 million".
std::optional<Assessment> judge_total(const Bout& bout, std::size_t index) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const Figure& claimed = here.figures[index];
  if (!amount(claimed) || claimed.quantity.unit == "%" || here.figures.size() != 2 ||
      !tells_sum(here) || tells_sum(there))
    return std::nullopt;
  const Figure& part = here.figures[1 - index];
  std::vector<const Figure*> two;
  for (const Figure& figure : there.figures)
    if (plain(figure) && figure.quantity.unit == claimed.quantity.unit) two.push_back(&figure);
  if (!plain(part) || part.quantity.unit != claimed.quantity.unit || !tells_further(here, part) ||
      two.size() != 2 || !times_hold(bout))
    return std::nullopt;
  const bool first = tells_further(there, *two[0]);
  const Figure &more = first ? *two[0] : *two[1], &base = first ? *two[1] : *two[0];
  const bool told = std::ranges::any_of(bout.statement.reading.terms, [&](const Term& term) {
    const auto at = static_cast<std::size_t>(&term - here.terms.data());
    return term.weight >= kTelling && bout.alignment.words.found[at] >= 0;
  });
  if (!told || !tells_further(there, more) || tells_further(there, base) ||
      compare_values(part.quantity, more.quantity).reason != "exact")
    return std::nullopt;
  return against_sum(index, claimed, *base.quantity.figure, *more.quantity.figure);
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
    return said(index, Stance::supports, words, claimed);
  const bool far = said_part < low * (1 - kClearPart) || said_part > high * (1 + kClearPart);
  // The whole itself may be meant, and a dated part may have grown.
  if (!far || said_part >= all || !bout.passage.reading.times.empty()) return std::nullopt;
  return said(index, Stance::refutes, words, claimed);
}

}  // namespace

std::vector<Assessment> compare_reckoned(const Bout& bout) {
  std::vector<Assessment> out;
  const bool clean = bout.alignment.name_share >= 0.99 && !bout.alignment.negation_differs &&
                     bout.statement.reading.negations.empty() &&
                     bout.passage.reading.negations.empty();
  if (!clean) return out;
  const bool plans = plan_only(bout) || bout.passage.plans;
  for (std::size_t i = 0; i < bout.statement.reading.figures.size(); ++i) {
    for (auto judge : {judge_gap, judge_part, judge_sum})
      if (std::optional<Assessment> answer = plans ? std::nullopt : judge(bout, i))
        out.push_back(std::move(*answer));
    // What is pledged is a plan on both sides.
    if (std::optional<Assessment> answer = judge_total(bout, i)) out.push_back(std::move(*answer));
  }
  return out;
}

}  // namespace stet::verify
