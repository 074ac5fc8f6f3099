// "Half of the people are over 43 years old": what half of them are over or under is the median.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.8;
constexpr double kTelling = 0.5;
constexpr double kSame = 0.001;         // a year has so many days or a quarter more
constexpr double kClearly = 0.03;       // of the median: so far off it is refuted
constexpr std::size_t kToMeasure = 60;  // bytes from "median" to its figure

// A figure of the statement that half of a set lie beyond, and the words that tell it.
struct Halved {
  const Figure* bound = nullptr;
  Span words{};
};

bool people(std::string_view lower) {
  return has_base(
      lower, {"citizen", "inhabitant", "national", "people", "person", "population", "resident"});
}

// "Half of the people are over 43.1 years old", but not "more than half" or "the other half".
Halved halved(const Reading& reading) {
  const std::string lower = facts::lower(reading.text);
  const std::size_t half = lower.find("half ");
  if (half == std::string::npos || lower.find("half ", half + 1) != std::string::npos) return {};
  const std::vector<std::string> before = lower_words(std::string_view(lower).substr(0, half));
  const bool bounded = std::ranges::any_of(before, [](const std::string& word) {
    return is_one_of(word, {"about", "almost", "another", "barely", "least", "less", "more", "most",
                            "nearly", "not", "other", "over", "than", "under"});
  });
  if (bounded || !reading.negations.empty()) return {};
  Halved out;
  for (const Figure& figure : reading.figures) {
    if (figure.span.start < half + 5) continue;  // "half" itself
    if (out.bound) return {};
    out.bound = &figure;
  }
  if (!out.bound || !out.bound->quantity.figure) return {};
  const std::string_view led = std::string_view(lower).substr(
      half, out.bound->span.end - half);  // some cues are read as part of the figure
  const bool beyond = has_word(led, {"above", "below", "exceed", "exceeds", "over", "under"}) ||
                      led.find(" than ") != std::string_view::npos;
  if (!beyond) return {};
  out.words = {half, out.bound->span.end};
  return out;
}

// The number of a figure in the unit that it is told in; years as such, however they were read.
double number_of(const Figure& figure) {
  const double value = *figure.quantity.figure;
  return figure.type == MentionType::duration ? value / kYearSeconds : value;
}
bool of_years(const Figure& figure) {
  return figure.type == MentionType::duration || figure.quantity.unit == "year";
}

struct Median {
  const Figure* figure = nullptr;
  std::size_t word = 0;  // where "median" stands
};

// "Median age 43.1 years (2015: 40.6)": the first figure behind the word.
Median median_in(const Reading& reading) {
  const std::string lower = facts::lower(reading.text);
  const std::size_t at = lower.find("median ");
  if (at == std::string::npos || lower.find("median ", at + 1) != std::string::npos) return {};
  Median out{nullptr, at};
  for (const Figure& figure : reading.figures)
    if (figure.span.start > at && (!out.figure || figure.span.start < out.figure->span.start))
      out.figure = &figure;
  if (!out.figure || !out.figure->quantity.figure ||
      out.figure->quantity.modifier != Modifier::none || out.figure->role.part != Part::amount ||
      out.figure->span.start > at + kToMeasure)
    return {};
  return out;
}

// What is measured: the noun behind "median" and the words of the statement that go with it.
bool same_measure(const Bout& bout, const Figure& bound, const Term& measure) {
  const std::string_view text = bout.statement.reading.text;
  if (measure.base == "age")
    return of_years(bound) && has_word(text, {"aged", "old", "older", "younger", "age"});
  if (has_base(measure.lower, {"earnings", "income", "pay", "salary", "wage"}))
    return bound.type == MentionType::money &&
           has_word(text, {"earn", "earned", "earns", "income", "incomes", "paid", "salary", "wage",
                           "wages"});
  if (has_base(measure.lower, {"price", "rent"}))
    return bound.type == MentionType::money &&
           has_word(text, {"cost", "costs", "fetched", "pay", "price", "priced", "rent", "sold"});
  if (has_base(measure.lower, {"area", "size"}))
    return bound.type == MentionType::measure && has_word(text, {"bigger", "larger", "smaller"});
  return std::ranges::any_of(bout.statement.reading.terms, [&](const Term& term) {
    return bout.matcher.bears_out(term, measure);
  });
}

// Each side tells of the same set: words of the passage stand in the statement and the other way
// round; people go under many names.
bool same_set(const Bout& bout, const Halved& here, const Term& measure) {
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  const bool of_people =
      std::ranges::any_of(own, [](const Term& term) { return people(term.lower); });
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i].weight < kTelling || people(own[i].lower) ||
        own[i].span.overlaps(here.bound->span) ||
        has_base(own[i].lower, {"age", "cost", "earn", "exceed", "half", "income", "month", "now",
                                "old", "pay", "salary", "wage", "young"}))
      continue;
    if (bout.alignment.words.found[i] < 0 && !bout.alignment.in_background[i]) return false;
  }
  return std::ranges::all_of(other, [&](const Term& term) {
    if (term.weight < kTelling || &term == &measure || term.base == "median" ||
        has_base(term.lower, {"month", "stand"}))
      return true;
    if (of_people && people(term.lower)) return true;
    return std::ranges::any_of(own,
                               [&](const Term& mine) {
                                 return bout.matcher.bears_out(mine, term) ||
                                        bout.matcher.bears_out(term, mine);
                               }) ||
           std::ranges::find(bout.statement.topic_names, term.base) !=
               bout.statement.topic_names.end();
  });
}

}  // namespace

std::optional<Assessment> compare_median(const Bout& bout) {
  const Halved here = halved(bout.statement.reading);
  if (!here.bound || bout.alignment.name_share < 0.99) return std::nullopt;
  const Median there = median_in(bout.passage.reading);
  if (!there.figure || !bout.passage.reading.negations.empty()) return std::nullopt;
  const Term* measure = nullptr;
  for (const Term& term : bout.passage.reading.terms)
    if (!measure && term.span.start > there.word + 6) measure = &term;
  if (!measure || !same_measure(bout, *here.bound, *measure) || !same_set(bout, here, *measure))
    return std::nullopt;
  const bool same_unit = (of_years(*here.bound) && of_years(*there.figure)) ||
                         here.bound->quantity.unit == there.figure->quantity.unit;
  const bool dated = std::ranges::any_of(bout.alignment.times, [&](const TimeMatch& match) {
    const When& when = bout.statement.reading.times[match.claimed];
    return match.stance != Stance::supports &&
           !has_word(when.span.of(bout.statement.reading.text), {"now", "today"});
  });
  // "In 2020 the median was": of now it tells nothing.
  const bool elsewhen =
      std::ranges::any_of(bout.passage.reading.times,
                          [&](const When& when) { return when.span.start < there.word; }) &&
      std::ranges::none_of(bout.alignment.times,
                           [](const TimeMatch& match) { return match.stance == Stance::supports; });
  if (!same_unit || dated || elsewhen) return std::nullopt;
  const double claimed = number_of(*here.bound), found = number_of(*there.figure);
  const bool agrees = std::abs(claimed - found) <= kSame * found;
  if (!agrees && std::abs(claimed - found) <= kClearly * found) return std::nullopt;
  Assessment out{.stance = agrees ? Stance::supports : Stance::refutes,
                 .rule = "share.median",
                 .reason = agrees ? "derived" : "value_mismatch",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"the source has a median of " + show(there.figure->quantity) +
                   ": half lie above it and half below",
               "the draft sets the half apart at " + show(here.bound->quantity)};
  out.about = here.words;
  return out;
}

}  // namespace stet::verify
