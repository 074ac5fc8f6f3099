// Looks each of the two events up by its own words and subtracts their years.
#include "verify/years_between.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "facts/words.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kYear = 365.2425 * 86400;
constexpr double kTold = 0.6;     // of an event's words in the passage that dates it
constexpr double kSurely = 0.75;  // and before a stretch is refuted
constexpr double kStrength = 0.7;

struct Stretch {
  std::size_t figure = 0;
  int years = 0;
  Span earlier, later;  // the words of the two events
};

// "N years after <earlier>, <later>", "<later> N years after <earlier>".
std::optional<Stretch> stretch_of(const Reading& reading) {
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Figure& figure = reading.figures[i];
    if (figure.type != MentionType::duration || !figure.quantity.figure ||
        figure.quantity.modifier != Modifier::none)
      continue;
    double exact = *figure.quantity.figure / kYear;
    int years = static_cast<int>(std::round(exact));
    if (years < 2 || std::abs(exact - years) > 0.05 ||
        !std::string_view(reading.text).substr(figure.span.end).starts_with(" after "))
      continue;
    std::size_t from = figure.span.end + 7, comma = reading.text.find(", ", from);
    bool leads = figure.span.start < 12;
    if (leads && comma == std::string::npos) continue;
    if (leads) return Stretch{i, years, {from, comma}, {comma, reading.text.size()}};
    return Stretch{i, years, {from, std::min(comma, reading.text.size())}, {0, figure.span.start}};
  }
  return std::nullopt;
}

struct Dated {
  const Reached* item = nullptr;
  double told = 0;
  int year = 0;
};

// How much of the words within `part` the passage has, and the year that stands nearest to them.
std::optional<Dated> dated(const Statement& statement, const Reached& item, Span part) {
  const Reading &here = statement.reading, &there = item.passage->reading;
  double all = 0, got = 0;
  std::vector<Span> met;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (!part.contains(here.terms[i].span)) continue;
    all += here.terms[i].weight;
    if (int at = item.alignment.words.found[i]; at >= 0)
      got += here.terms[i].weight, met.push_back(there.terms[static_cast<std::size_t>(at)].span);
    else if (item.alignment.in_background[i])
      got += here.terms[i].weight * 0.5;
  }
  if (all == 0 || met.empty() || got / all < kTold) return std::nullopt;
  std::optional<Dated> out;
  double best = 0;
  for (const When& when : there.times) {
    std::optional<int> year = year_of_period(when.period);
    std::string_view words = when.span.of(there.text);
    bool written =
        std::count_if(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 4;
    if (!year || !written) continue;
    double near = 0;
    for (Span span : met) near += nearness(there, span, when.span);
    if (near > best) best = near, out = Dated{&item, got / all, *year};
  }
  return out;
}

std::optional<Dated> best_dated(const Statement& statement, const std::vector<Reached>& reached,
                                Span part, std::int64_t source) {
  std::optional<Dated> best;
  for (const Reached& item : reached) {
    if (item.passage->source.id != source) continue;
    std::optional<Dated> one = dated(statement, item, part);
    if (one && (!best || one->told > best->told)) best = one;
  }
  return best;
}

}  // namespace

std::vector<Answer> years_between(const Statement& statement, const std::vector<Reached>& reached) {
  std::optional<Stretch> stretch = stretch_of(statement.reading);
  if (!stretch) return {};
  for (const Reached& item : reached) {
    std::optional<Dated> later = dated(statement, item, stretch->later);
    std::optional<Dated> earlier =
        later ? best_dated(statement, reached, stretch->earlier, item.passage->source.id)
              : std::nullopt;
    if (!earlier || earlier->year >= later->year) continue;
    int apart = later->year - earlier->year;
    bool agrees = apart == stretch->years, sure = std::min(earlier->told, later->told) >= kSurely &&
                                                  std::abs(apart - stretch->years) >= 2;
    if (!agrees && !sure) continue;
    Assessment found{.facet = static_cast<int>(stretch->figure),
                     .stance = agrees ? Stance::supports : Stance::refutes,
                     .rule = "duration.between",
                     .reason = agrees ? "derived" : "arithmetic",
                     .steps = {},
                     .strength = kStrength};
    found.steps = {"from the source: " + std::to_string(later->year) + " - " +
                       std::to_string(earlier->year) + " = " + std::to_string(apart) + " years",
                   "the draft has " + show(statement.reading.figures[stretch->figure].quantity)};
    const Prepared *one = later->item->passage, *two = earlier->item->passage;
    found.beside = one == two ? nullptr : two;
    std::vector<Answer> out = {{one, found}};
    if (one != two) {
      found.beside = one;
      out.push_back({two, std::move(found)});
    }
    return out;
  }
  return {};
}

}  // namespace stet::verify
