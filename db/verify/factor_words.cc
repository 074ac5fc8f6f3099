// Reads factors put in words.
#include "verify/factor_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>
#include <string>
#include <utility>

#include "facts/words.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kAboutFactor = 0.05;  // "doubled" is said of 1.9 to 2.1 times
constexpr double kLooseFactor = 0.12;  // "nearly doubled" of 1.76 times and more

struct FactorWord {
  std::string_view word;
  double factor;
};
constexpr auto kFactors = std::to_array<FactorWord>({{"doubled", 2},
                                                     {"doubles", 2},
                                                     {"doubling", 2},
                                                     {"quadrupled", 4},
                                                     {"quadruples", 4},
                                                     {"quintupled", 5},
                                                     {"trebled", 3},
                                                     {"tripled", 3},
                                                     {"triples", 3},
                                                     {"twice", 2},
                                                     {"thrice", 3}});

Figure factor_figure(Span span, double factor, Modifier modifier, std::string text) {
  Figure out{.span = span,
             .quantity = {},
             .type = MentionType::number,
             .of = std::nullopt,
             .role = {Part::factor, Direction::none}};
  out.quantity.figure = factor;
  out.quantity.low = factor * (1 - kAboutFactor);
  out.quantity.high = factor * (1 + kAboutFactor);
  if (modifier == Modifier::approx) out.quantity.low = factor * (1 - kLooseFactor);
  if (modifier == Modifier::gt || modifier == Modifier::ge)
    out.quantity.low = factor, out.quantity.high = std::numeric_limits<double>::infinity();
  if (modifier == Modifier::lt || modifier == Modifier::le)
    out.quantity.high = factor, out.quantity.low = -std::numeric_limits<double>::infinity();
  out.quantity.modifier = modifier;
  out.quantity.unit = "x";
  out.quantity.text = std::move(text);
  return out;
}

struct Bound {
  Modifier modifier = Modifier::none;
  std::size_t start = 0;  // of its words
};

// "More than twice", "nearly doubled".
Bound bound_before(std::string_view text, std::size_t at) {
  struct Cue {
    std::string_view words;
    Modifier modifier;
  };
  constexpr auto kCues = std::to_array<Cue>({{"more than ", Modifier::gt},
                                             {"over ", Modifier::gt},
                                             {"at least ", Modifier::ge},
                                             {"less than ", Modifier::lt},
                                             {"about ", Modifier::approx},
                                             {"almost ", Modifier::approx},
                                             {"nearly ", Modifier::approx},
                                             {"roughly ", Modifier::approx}});
  constexpr std::size_t kLongest = 10;
  const std::size_t from = at - std::min(at, kLongest);
  const std::string before = facts::lower(text.substr(from, at - from));
  for (const Cue& cue : kCues)
    if (before.ends_with(cue.words)) return {cue.modifier, at - cue.words.size()};
  return {Modifier::none, at};
}

// "eight times what it cost", "three times as many", but not "failed three times".
bool tells_times(std::string_view text, std::size_t after) {
  std::vector<std::string> words =
      lower_words(text.substr(after, std::min<std::size_t>(40, text.size() - after)));
  if (words.size() < 2 || words[0] != "times") return false;
  return is_one_of(words[1], {"as", "bigger", "higher", "its", "larger", "longer", "more", "that",
                              "the", "their", "those", "what"});
}

}  // namespace

std::vector<Figure> factor_words(std::string_view text) {
  std::vector<Figure> out;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    std::string lower = facts::lower(word.text);
    auto at = std::find_if(kFactors.begin(), kFactors.end(),
                           [&](const FactorWord& f) { return f.word == lower; });
    if (at == kFactors.end()) continue;
    // "twice as many" is a factor, "he came twice" is not.
    std::vector<std::string> next = lower_words(
        text.substr(word.span.end, std::min<std::size_t>(20, text.size() - word.span.end)));
    bool repeated =
        (lower == "twice" || lower == "thrice") &&
        (next.empty() || !is_one_of(next[0], {"as", "its", "that", "the", "their", "what"}));
    if (repeated) continue;
    const Bound bound = bound_before(text, word.span.start);
    const Span span{bound.start, word.span.end};
    out.push_back(factor_figure(span, at->factor, bound.modifier, std::string(span.of(text))));
  }
  return out;
}

std::optional<Figure> counted_factor(std::string_view text, const Figure& figure) {
  if (!figure.quantity.figure || !figure.quantity.unit.empty() ||
      figure.type == MentionType::ordinal || !tells_times(text, figure.span.end))
    return std::nullopt;
  const Span span{figure.span.start,
                  std::min(text.size(), text.find("times", figure.span.end) + 5)};
  return factor_figure(span, *figure.quantity.figure, figure.quantity.modifier,
                       std::string(span.of(text)));
}

}  // namespace stet::verify
