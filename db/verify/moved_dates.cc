// Adds a delay to the year that it moves.
#include "verify/moved_dates.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kCovered = 0.7;  // of the statement's words
constexpr double kStrength = 0.75;

// 1 where the passage tells a delay, -1 where it brings something forward, 0 otherwise or for both.
int direction_of(std::string_view text) {
  const bool later = has_word(text, {"delay", "delayed", "delays", "postpone", "postponed",
                                     "postpones", "deferred", "defer"}) ||
                     text.find(" put off ") != std::string_view::npos ||
                     text.find(" put back ") != std::string_view::npos ||
                     text.find(" pushed back ") != std::string_view::npos;
  const bool sooner = text.find(" brought forward ") != std::string_view::npos ||
                      text.find(" bring forward ") != std::string_view::npos;
  return later == sooner ? 0 : later ? 1 : -1;
}

struct Moved {
  int from = 0, to = 0;
  bool done = true;  // "has been postponed", not "will postpone": until then both may be said
  std::string by;
};

// "Which was to open in 2027, by two years": one year written as it was planned, and one step.
std::optional<Moved> moved_in(const Reading& reading) {
  const int direction = direction_of(reading.text);
  if (direction == 0 || !reading.negations.empty()) return std::nullopt;
  const std::string_view text = reading.text;
  if (!has_word(text, {"was", "were", "planned", "scheduled", "originally"})) return std::nullopt;
  std::optional<Moved> out;
  for (const Figure& figure : reading.figures) {
    if (figure.type != MentionType::duration) continue;
    const double years = figure.quantity.figure ? *figure.quantity.figure / kYearSeconds : 0;
    const bool step = text.substr(0, figure.span.start).ends_with(" by ") &&
                      figure.quantity.modifier == Modifier::none;
    if (out || !step || years < 0.9 || std::abs(years - std::round(years)) > 0.05)
      return std::nullopt;
    out = Moved{.to = direction * static_cast<int>(std::round(years)), .by = figure.quantity.text};
  }
  if (!out || reading.times.size() != 1) return std::nullopt;
  const std::optional<int> year = year_of_period(reading.times[0].period);
  if (!year || reading.times[0].period.timex.size() != 4) return std::nullopt;
  out->done = !has_word(text, {"could", "may", "might", "plans", "wants", "will", "would"});
  out->from = *year;
  out->to += *year;
  return out;
}

// The statement speaks of the plan as it stands now, not as it was.
bool of_now(const Statement& statement) {
  return !has_word(statement.reading.text,
                   {"was", "were", "had", "originally", "planned", "supposed", "scheduled"});
}

}  // namespace

std::vector<Answer> moved_dates(const Statement& statement, const std::vector<Reached>& reached) {
  const Reading& here = statement.reading;
  if (here.times.size() != 1 || !here.negations.empty() || !of_now(statement) ||
      here.times[0].period.timex.size() != 4)
    return {};
  const std::optional<int> claimed = year_of_period(here.times[0].period);
  if (!claimed) return {};
  for (const Reached& item : reached) {
    if (item.alignment.word_share < kCovered || item.alignment.name_share < 0.99) continue;
    const std::optional<Moved> moved = moved_in(item.passage->reading);
    if (!moved || (*claimed != moved->to && !moved->done)) continue;
    Assessment out{.facet = static_cast<int>(here.figures.size()),
                   .stance = *claimed == moved->to ? Stance::supports : Stance::refutes,
                   .rule = "date.moved",
                   .reason = *claimed == moved->to ? "derived" : "arithmetic",
                   .steps = {},
                   .strength = kStrength};
    out.steps = {"from the source: " + std::to_string(moved->from) + ", moved by " + moved->by +
                     ", is " + std::to_string(moved->to),
                 "the draft has " + std::to_string(*claimed)};
    return {{item.passage, std::move(out)}};
  }
  return {};
}

}  // namespace stet::verify
