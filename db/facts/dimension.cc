// What dimension a measured amount is of.
#include "facts/dimension.h"

#include <algorithm>
#include <array>

#include "facts/units.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

struct Entry {
  std::string_view word, dimension;
};

// Words that stand behind an amount ("2.4 km long"), in front of it ("a height of 30 m") or are its
// verb ("weighs 3 kg"). Sorted.
constexpr auto kWords = std::to_array<Entry>({
    {"age", "age"},           {"aged", "age"},
    {"altitude", "height"},   {"apart", "distance"},
    {"area", "area"},         {"away", "distance"},
    {"deep", "depth"},        {"depth", "depth"},
    {"distance", "distance"}, {"heavy", "weight"},
    {"height", "height"},     {"high", "height"},
    {"length", "length"},     {"long", "length"},
    {"old", "age"},           {"speed", "speed"},
    {"stretch", "length"},    {"tall", "height"},
    {"thick", "thickness"},   {"thickness", "thickness"},
    {"volume", "volume"},     {"weigh", "weight"},
    {"weight", "weight"},     {"wide", "width"},
    {"width", "width"},
});
static_assert(std::ranges::is_sorted(kWords, {}, &Entry::word));

// Base units that measure one thing only.
constexpr auto kBases = std::to_array<Entry>(
    {{"m/s", "speed"}, {"m2", "area"}, {"m3", "volume"}, {"°C", "temperature"}});
static_assert(std::ranges::is_sorted(kBases, {}, &Entry::word));

template <std::size_t N>
std::string_view find(const std::array<Entry, N>& table, std::string_view word) {
  const auto it = std::ranges::lower_bound(table, word, {}, &Entry::word);
  return it != table.end() && it->word == word ? it->dimension : std::string_view();
}

}  // namespace

std::string_view dimension_of(const SentenceView& view, const Clause& clause,
                              const Mention& amount) {
  const Tree& tree = view.tree;
  if (amount.unit == "year" && amount.type == MentionType::measure) return "age";
  const int first = tree.at(amount.span.start), last = tree.at(amount.span.end - 1);
  if (first < 0 || last < 0) return {};
  int after = last + 1;
  if (after < tree.size() && (tree.word(after) == "-" || lower(tree.word(after)) == "in")) ++after;
  if (after < tree.size())
    if (const auto found = find(kWords, lower(tree.word(after))); !found.empty()) return found;
  // "a height of 30 m", "a depth of about 4 m"
  if (first >= 2 && lower(tree.word(first - 1)) == "of")
    if (const auto found = find(kWords, tree.lemma(first - 2)); !found.empty()) return found;
  if (const auto found = find(kWords, tree.lemma(clause.core));
      !found.empty() && tree.is_verb(clause.core))
    return found;
  if (clause.subject >= 0)
    if (const auto found = find(kWords, tree.lemma(clause.subject)); !found.empty()) return found;
  const auto unit = conversion(amount.unit);
  return unit ? find(kBases, unit->base) : std::string_view();
}

}  // namespace stet::facts
