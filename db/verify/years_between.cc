// Looks each of the two events up by its own words and subtracts their years.
#include "verify/years_between.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "facts/words.h"
#include "verify/told_events.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kSurely = 0.75;  // of an event's words, before a stretch is refuted
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
    double exact = *figure.quantity.figure / kYearSeconds;
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

// Those that write out a year.
std::vector<When> stated_years(const Reading& reading) {
  std::vector<When> out;
  for (const When& when : reading.times) {
    std::string_view words = when.span.of(reading.text);
    if (year_of_period(when.period) &&
        std::ranges::count_if(words, [](char c) { return c >= '0' && c <= '9'; }) >= 4)
      out.push_back(when);
  }
  return out;
}

}  // namespace

std::vector<Answer> years_between(const Statement& statement, const std::vector<Reached>& reached) {
  std::optional<Stretch> stretch = stretch_of(statement.reading);
  if (!stretch) return {};
  for (const Reached& item : reached) {
    const auto later = event_told(statement, item, stretch->later, stated_years);
    const auto earlier = later ? best_told(statement, reached, stretch->earlier,
                                           item.passage->source.id, stated_years)
                               : std::nullopt;
    if (!earlier) continue;
    const int from = *year_of_period(earlier->when.period),
              to = *year_of_period(later->when.period), apart = to - from;
    if (apart <= 0) continue;
    bool agrees = apart == stretch->years, sure = std::min(earlier->told, later->told) >= kSurely &&
                                                  std::abs(apart - stretch->years) >= 2;
    if (!agrees && !sure) continue;
    Assessment found{.facet = static_cast<int>(stretch->figure),
                     .stance = agrees ? Stance::supports : Stance::refutes,
                     .rule = "duration.between",
                     .reason = agrees ? "derived" : "arithmetic",
                     .steps = {},
                     .strength = kStrength};
    found.steps = {"from the source: " + std::to_string(to) + " - " + std::to_string(from) + " = " +
                       std::to_string(apart) + " years",
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
