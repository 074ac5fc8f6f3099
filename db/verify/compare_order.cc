// Comparisons of two things whose figures the passage gives: "Brod has more inhabitants than Velm", "the bridge is longer than the
// tunnel".
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/compare.h"

namespace stet::verify {
namespace {

constexpr double kSure = 0.85;
constexpr double kBeside = 0.3;     // how near a name has to stand to its figure
constexpr double kSameMatter = 0.7;

enum class Order : unsigned char { none, more, less };

struct Compared {
  Order order = Order::none;
  std::vector<std::size_t> first, second;  // indices of the names' terms
};

Order order_of(std::string_view word) {
  constexpr auto kMore = std::to_array<std::string_view>({"bigger", "deeper", "faster", "greater", "heavier", "higher", "larger", "longer", "more", "older", "richer",
                                                          "taller", "wider"});
  constexpr auto kLess = std::to_array<std::string_view>({"fewer", "less", "lighter", "lower", "narrower", "shallower", "shorter", "slower", "smaller", "younger"});
  if (std::ranges::binary_search(kMore, word)) return Order::more;
  return std::ranges::binary_search(kLess, word) ? Order::less : Order::none;
}

// Names before the comparative and behind "than"; a figure in between says by how much, which is another rule's business.
std::optional<Compared> compared(const Reading& reading) {
  if (!reading.figures.empty() || !reading.negations.empty()) return std::nullopt;
  Compared out;
  std::size_t than = std::string::npos, word_at = std::string::npos;
  for (const facts::Word& word : facts::words_of(reading.text, {0, reading.text.size()})) {
    std::string lower = facts::lower(word.text);
    if (lower == "than" && word_at != std::string::npos && than == std::string::npos) than = word.span.start;
    if (Order order = order_of(lower); order != Order::none && word_at == std::string::npos) {
      out.order = order;
      word_at = word.span.start;
    }
  }
  if (than == std::string::npos) return std::nullopt;
  for (std::size_t i = 0; i < reading.terms.size(); ++i) {
    const Term& term = reading.terms[i];
    if (!term.name) continue;
    if (term.span.start < word_at) out.first.push_back(i);
    if (term.span.start > than) out.second.push_back(i);
  }
  if (out.first.empty() || out.second.empty()) return std::nullopt;
  return out;
}

// The figure of the passage that stands by all of the names, nearer than any other name does.
const Figure* figure_by(const Bout& bout, const std::vector<std::size_t>& names) {
  const Reading& passage = bout.passage.reading;
  const Figure* best = nullptr;
  double near = kBeside;
  for (const Figure& figure : passage.figures) {
    if (figure.type == MentionType::ordinal || !figure.quantity.figure) continue;
    double worst = 1;
    for (std::size_t i : names) {
      int at = bout.alignment.words.found[i];
      worst = at < 0 ? 0 : std::min(worst, nearness(passage, passage.terms[static_cast<std::size_t>(at)].span, figure.span));
    }
    if (worst > near) near = worst, best = &figure;
  }
  return best;
}

}  // namespace

std::optional<Assessment> compare_order(const Bout& bout) {
  if (bout.alignment.word_share < kSameMatter || bout.alignment.name_share < 0.99) return std::nullopt;
  std::optional<Compared> claimed = compared(bout.statement.reading);
  if (!claimed) return std::nullopt;
  const Figure *a = figure_by(bout, claimed->first), *b = figure_by(bout, claimed->second);
  if (!a || !b || a == b || a->quantity.unit != b->quantity.unit) return std::nullopt;
  if (*a->quantity.figure == *b->quantity.figure) return std::nullopt;
  bool more = *a->quantity.figure > *b->quantity.figure;
  bool agrees = more == (claimed->order == Order::more);
  Assessment out{.stance = agrees ? Stance::supports : Stance::refutes, .rule = "comparison.order", .reason = agrees ? "derived" : "value_mismatch", .steps = {}, .strength = kSure};
  out.steps = {"the source has " + show(a->quantity) + " for the first and " + show(b->quantity) + " for the second",
               show(a->quantity) + (more ? " is more than " : " is less than ") + show(b->quantity)};
  return out;
}

}  // namespace stet::verify
