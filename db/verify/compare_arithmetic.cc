// Figures that no source states but that follow from two that it states: differences, sums, parts and rates of change.
#include <algorithm>
#include <array>
#include <cmath>

#include "facts/words.h"
#include "verify/compare.h"

namespace stet::verify {
namespace {

constexpr double kSameMatter = 0.5;    // of the statement's words, before arithmetic on the passage's figures says anything
constexpr double kBeside = 0.3;        // how near two figures stand that are taken together

struct Derived {
  double value = 0;
  std::string step;
};

Quantity quantity(double value, const std::string& unit) {
  Quantity out;
  out.figure = value;
  out.low = out.high = value;
  out.high_closed = true;
  out.unit = unit;
  return out;
}

bool has_word(const Reading& reading, Span figure, std::initializer_list<std::string_view> words, double near) {
  for (const facts::Word& word : facts::words_of(reading.text, {0, reading.text.size()})) {
    if (nearness(reading, word.span, figure) < near) continue;
    std::string lower = facts::lower(word.text);
    if (std::find(words.begin(), words.end(), lower) != words.end()) return true;
  }
  return false;
}

bool tells_difference(const Reading& reading, Span figure) {
  return has_word(reading, figure, {"up", "down", "by", "more", "less", "fewer", "lower", "higher", "rise", "rose", "fall", "fell", "reduced", "cut",
                                    "increase", "improvement", "drop", "before", "after", "faster", "slower", "taller", "shorter", "points", "extra", "left"},
                  0.45);
}

bool tells_sum(const Reading& reading, Span figure) {
  return has_word(reading, figure, {"total", "together", "altogether", "all", "sum", "combined", "now", "overall"}, 0.3);
}

using Op = std::optional<Derived> (*)(double, double);

std::optional<Derived> difference(double a, double b) {
  return Derived{std::abs(a - b), show(std::max(a, b)) + " - " + show(std::min(a, b)) + " = " + show(std::abs(a - b))};
}
std::optional<Derived> sum(double a, double b) { return Derived{a + b, show(a) + " + " + show(b) + " = " + show(a + b)}; }
std::optional<Derived> part(double a, double b) {
  double low = std::min(a, b), high = std::max(a, b);
  if (high == 0) return std::nullopt;
  double percent = low / high * 100;
  return Derived{percent, show(low) + " / " + show(high) + " = " + show(std::round(percent * 10) / 10) + "%"};
}
std::optional<Derived> rate(double a, double b) {
  if (b == 0) return std::nullopt;
  double percent = std::abs(a - b) / std::abs(b) * 100;
  return Derived{percent, "(" + show(a) + " - " + show(b) + ") / " + show(b) + " = " + show(std::round((a - b) / b * 1000) / 10) + "%"};
}

// The operations that the words around a figure allow, and the unit of what they work on.
std::vector<Op> operations(const Reading& reading, const Figure& figure, const std::string& operand) {
  const std::string& unit = figure.quantity.unit;
  bool changes = tells_difference(reading, figure.span);
  std::vector<Op> out;
  if (unit == "%" && operand != "%") {
    out.push_back(changes ? rate : part);
  } else if ((unit == "pp" && operand == "%") || (unit == operand && unit != "%")) {
    if (changes) out.push_back(difference);
    if (unit == operand && tells_sum(reading, figure.span)) out.push_back(sum);
  }
  return out;
}

bool plain(const Figure& figure) {
  return figure.quantity.figure && figure.type != MentionType::ordinal &&
         (figure.quantity.modifier == Modifier::none || figure.quantity.modifier == Modifier::approx);
}

std::optional<Assessment> derive(const Bout& bout, const FigureMatch& match) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const Figure& claimed = here.figures[match.claimed];
  Assessment out{.facet = static_cast<int>(match.claimed), .stance = Stance::supports, .rule = "change.value", .reason = "derived", .steps = {}, .strength = 0.6};
  for (const Figure& a : there.figures) {
    for (const Figure& b : there.figures) {
      if (&a == &b || !plain(a) || !plain(b) || a.quantity.unit != b.quantity.unit || nearness(there, a.span, b.span) < kBeside) continue;
      for (Op op : operations(here, claimed, a.quantity.unit)) {
        std::optional<Derived> got = op(*a.quantity.figure, *b.quantity.figure);
        if (!got || got->value == 0) continue;
        if (compare_values(claimed.quantity, quantity(got->value, claimed.quantity.unit)).stance != Stance::supports) continue;
        out.steps = {"from the source: " + got->step, "the draft has " + show(claimed.quantity)};
        return out;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Assessment> compare_arithmetic(const Bout& bout) {
  std::vector<Assessment> out;
  if (bout.alignment.word_share < kSameMatter || bout.alignment.name_share < 0.99) return out;
  for (const FigureMatch& match : bout.alignment.figures) {
    if (match.answer.stance == Stance::supports || !bout.statement.reading.figures[match.claimed].quantity.figure) continue;
    if (std::optional<Assessment> derived = derive(bout, match)) out.push_back(std::move(*derived));
  }
  return out;
}

}  // namespace stet::verify
