// Comparisons of two things whose figures the passage gives: "Brod has more inhabitants than Velm",
// "the bridge is longer than the tunnel".
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/compare.h"

namespace stet::verify {
namespace {

constexpr double kSure = 0.85;
constexpr double kBeside = 0.3;  // how near a name has to stand to its figure
constexpr double kSameMatter = 0.7;

enum class Order : unsigned char { none, more, less };

struct Compared {
  Order order = Order::none;
  std::vector<std::size_t> first, second;  // indices of the names' terms
  std::string word;                        // the comparative, in lower case
};

Order order_of(std::string_view word) {
  constexpr auto kMore = std::to_array<std::string_view>(
      {"bigger", "deeper", "faster", "greater", "heavier", "higher", "larger", "longer", "more",
       "older", "richer", "taller", "wider"});
  constexpr auto kLess =
      std::to_array<std::string_view>({"fewer", "less", "lighter", "lower", "narrower", "shallower",
                                       "shorter", "slower", "smaller", "younger"});
  if (std::ranges::binary_search(kMore, word)) return Order::more;
  return std::ranges::binary_search(kLess, word) ? Order::less : Order::none;
}

// Names before the comparative and behind "than"; a figure in between says by how much, which is
// another rule's business.
std::optional<Compared> compared_in(const Reading& reading) {
  if (!reading.negations.empty()) return std::nullopt;
  Compared out;
  std::size_t than = std::string::npos, word_at = std::string::npos;
  for (const facts::Word& word : facts::words_of(reading.text, {0, reading.text.size()})) {
    std::string lower = facts::lower(word.text);
    if (lower == "than" && word_at != std::string::npos && than == std::string::npos)
      than = word.span.start;
    if (Order order = order_of(lower); order != Order::none && word_at == std::string::npos) {
      out.order = order;
      out.word = lower;
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

std::optional<Compared> compared(const Reading& reading) {
  return reading.figures.empty() ? compared_in(reading) : std::nullopt;
}

// "The tower is 12 metres lower than the mast": the passage compares the two itself, in the same
// word, one way or the other.
std::optional<Assessment> compare_told(const Bout& bout, const Compared& claimed) {
  const std::optional<Compared> found = compared_in(bout.passage.reading);
  if (!found || found->word != claimed.word || found->word == "more" || found->word == "less" ||
      found->word == "fewer")
    return std::nullopt;
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  // All names on one side of the statement stand on that side of the passage, and no others.
  auto same = [&](const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    return a.size() == b.size() && std::ranges::all_of(a, [&](std::size_t i) {
             return std::ranges::any_of(
                 b, [&](std::size_t j) { return own[i].lower == other[j].lower; });
           });
  };
  const bool straight = same(claimed.first, found->first) && same(claimed.second, found->second),
             turned = same(claimed.first, found->second) && same(claimed.second, found->first);
  if (straight == turned || bout.alignment.words.share < 0.99) return std::nullopt;
  Assessment out{.stance = straight ? Stance::supports : Stance::refutes,
                 .rule = "comparison.order",
                 .reason = straight ? "exact" : "wrong_entity",
                 .steps = {},
                 .strength = kSure};
  out.steps = {"the source, too, says which of the two is \"" + found->word + "\"" +
               (straight ? "" : ", and it is the other one")};
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
      worst = at < 0 ? 0
                     : std::min(worst,
                                nearness(passage, passage.terms[static_cast<std::size_t>(at)].span,
                                         figure.span));
    }
    if (worst > near) near = worst, best = &figure;
  }
  return best;
}

}  // namespace

std::optional<Assessment> compare_order(const Bout& bout) {
  if (bout.alignment.word_share < kSameMatter || bout.alignment.name_share < 0.99)
    return std::nullopt;
  std::optional<Compared> claimed = compared(bout.statement.reading);
  if (!claimed) return std::nullopt;
  if (std::optional<Assessment> told = compare_told(bout, *claimed)) return told;
  const Figure *a = figure_by(bout, claimed->first), *b = figure_by(bout, claimed->second);
  if (!a || !b || a == b || a->quantity.unit != b->quantity.unit) return std::nullopt;
  if (*a->quantity.figure == *b->quantity.figure) return std::nullopt;
  bool more = *a->quantity.figure > *b->quantity.figure;
  bool agrees = more == (claimed->order == Order::more);
  Assessment out{.stance = agrees ? Stance::supports : Stance::refutes,
                 .rule = "comparison.order",
                 .reason = agrees ? "derived" : "value_mismatch",
                 .steps = {},
                 .strength = kSure};
  out.steps = {
      "the source has " + show(a->quantity) + " for the first and " + show(b->quantity) +
          " for the second",
      show(a->quantity) + (more ? " is more than " : " is less than ") + show(b->quantity)};
  return out;
}

}  // namespace stet::verify
