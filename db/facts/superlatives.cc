// Superlatives and ranks in a tree.
#include "facts/superlatives.h"

#include <algorithm>
#include <array>

#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

// Qualities at the lower end of their scale. Sorted.
constexpr auto kLow = std::to_array<std::string_view>({
    "bad",    "cheap", "close", "early",  "few",  "least", "less",   "light",
    "little", "low",   "minor", "narrow", "near", "poor",  "recent", "short",
    "slight", "slow",  "small", "thin",   "weak", "young",
});
struct Irregular {
  std::string_view word, quality;
};
constexpr auto kIrregular = std::to_array<Irregular>({
    {"best", "good"},
    {"biggest", "big"},
    {"dearest", "dear"},
    {"farthest", "far"},
    {"fewest", "few"},
    {"furthest", "far"},
    {"largest", "large"},
    {"latest", "late"},
    {"least", "little"},
    {"most", "much"},
    {"worst", "bad"},
});
struct OrdinalWord {
  std::string_view word;
  int value;
};
constexpr auto kOrdinals = std::to_array<OrdinalWord>({
    {"eighth", 8},
    {"fifth", 5},
    {"fourth", 4},
    {"ninth", 9},
    {"second", 2},
    {"seventh", 7},
    {"sixth", 6},
    {"tenth", 10},
    {"third", 3},
});
static_assert(std::ranges::is_sorted(kLow) &&
              std::ranges::is_sorted(kIrregular, {}, &Irregular::word) &&
              std::ranges::is_sorted(kOrdinals, {}, &OrdinalWord::word));

int ordinal_value(std::string_view word) {
  const auto it = std::ranges::lower_bound(kOrdinals, word, {}, &OrdinalWord::word);
  return it != kOrdinals.end() && it->word == word ? it->value : 0;
}

// "largest" -> "large", "heaviest" -> "heavy", "hottest" -> "hot"; empty where the word does not
// look like one.
std::string quality_of(std::string_view word, const Token& token) {
  const auto it = std::ranges::lower_bound(kIrregular, word, {}, &Irregular::word);
  if (it != kIrregular.end() && it->word == word) return std::string(it->quality);
  if (token.features.degree != grammar::Features::Degree::superlative || word.size() < 5 ||
      !word.ends_with("est"))
    return {};
  const std::string lemma = lower(token.lemma);
  if (lemma != word) return lemma;
  std::string stem(word.substr(0, word.size() - 3));
  if (stem.ends_with('i')) stem.back() = 'y';
  if (stem.size() > 2 && stem.back() == stem[stem.size() - 2]) stem.pop_back();
  return stem;
}

// "second-largest" is one token or three, "second largest" two.
int rank_before(const Tree& tree, int token) {
  for (int i = token - 1; i >= 0 && i >= token - 2; --i) {
    if (tree.word(i) == "-") continue;
    return std::max(1, ordinal_value(tree.lower_word(i)));
  }
  return 1;
}

std::optional<Superlative> most_at(const Tree& tree, int token, std::string_view word) {
  const std::string_view before = token > 0 ? tree.lower_word(token - 1) : "";
  if (before == "at") return std::nullopt;  // "at least", "at most"
  // "the most important", "most powerful": the adjective carries the quality.
  if (tree.is(token, {R::advmod}) && tree.head(token) == token + 1 &&
      tree.token(token + 1).upos == Upos::adj)
    return Superlative{.token = token,
                       .quality = lower(tree.lemma(token + 1)),
                       .direction = word == "most" ? "more" : "less",
                       .rank = rank_before(tree, token)};
  // "the most medals"; "most of the dead" and "most people" are shares.
  if (before != "the" && before != "its" && before != "their") return std::nullopt;
  return Superlative{.token = token,
                     .quality = word == "most" ? "much" : "little",
                     .direction = word == "most" ? "more" : "less"};
}

}  // namespace

std::optional<Superlative> superlative_at(const Tree& tree, int token) {
  const Token& t = tree.token(token);
  const bool of_class = t.upos == Upos::adj || t.upos == Upos::adv || t.upos == Upos::noun;
  // Of other classes only "most", "least", "only" and "record" are any.
  constexpr std::string_view kFirst = "lmorLMOR";
  if (!of_class && (t.word.empty() || kFirst.find(t.word.front()) == std::string_view::npos))
    return std::nullopt;
  std::string_view word = tree.lower_word(token);
  if (word == "most" || word == "least") return most_at(tree, token, word);
  if (word == "only" && tree.is(token, {R::amod}) && tree.head(token) > token)
    return Superlative{.token = token, .quality = "only", .direction = "more"};
  if (word == "record" && (tree.is(token, {R::amod, R::compound}) ||
                           (tree.is_noun(token) && tree.has(token, {R::det}))))
    return Superlative{.token = token, .quality = "record", .direction = "more"};
  if (!of_class) return std::nullopt;
  int rank = 0;
  if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos) {
    rank = ordinal_value(word.substr(0, hyphen));
    word = word.substr(hyphen + 1);
    if (rank == 0) return std::nullopt;
  }
  const std::string quality = quality_of(word, t);
  if (quality.empty() || quality == "late") return std::nullopt;
  const bool low = std::ranges::binary_search(kLow, std::string_view(quality));
  if (rank <= 0) rank = rank_before(tree, token);
  return Superlative{
      .token = token, .quality = quality, .direction = low ? "less" : "more", .rank = rank};
}

}  // namespace stet::facts
