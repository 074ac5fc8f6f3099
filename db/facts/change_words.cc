// Words of rising and falling, sorted. Own compilation from everyday news usage.
#include "facts/change_words.h"

#include <algorithm>
#include <array>

namespace stet::facts {
namespace {

struct Entry {
  std::string_view word;
  ChangeWord meaning;
};
constexpr Trend U = Trend::up, D = Trend::down;

constexpr auto kVerbs = std::to_array<Entry>({
    {"accelerate", {U}},
    {"add", {U}},
    {"advance", {U}},
    {"boost", {U, 0, true}},
    {"bounce", {U}},
    {"climb", {U}},
    {"collapse", {D}},
    {"contract", {D}},
    {"crash", {D}},
    {"cut", {D, 0, true}},
    {"decline", {D}},
    {"decrease", {D}},
    {"dip", {D}},
    {"double", {U, 2}},
    {"drop", {D}},
    {"dwindle", {D}},
    {"ease", {D}},
    {"edge", {Trend::either}},
    {"expand", {U}},
    {"fall", {D}},
    {"gain", {U}},
    {"go up", {U}},
    {"go down", {D}},
    {"grew", {U}},
    {"grow", {U}},
    {"halve", {D, 0.5}},
    {"improve", {U}},
    {"increase", {U}},
    {"inch", {Trend::either}},
    {"jump", {U}},
    {"lift", {U, 0, true}},
    {"lose", {D}},
    {"lower", {D, 0, true}},
    {"mount", {U}},
    {"plummet", {D}},
    {"plunge", {D}},
    {"quadruple", {U, 4}},
    {"raise", {U, 0, true}},
    {"rally", {U}},
    {"rebound", {U}},
    {"recede", {D}},
    {"recover", {U}},
    {"reduce", {D, 0, true}},
    {"retreat", {D}},
    {"rise", {U}},
    {"rose", {U}},
    {"rocket", {U}},
    {"shed", {D}},
    {"shorten", {D}},
    {"shrink", {D}},
    {"sink", {D}},
    {"slash", {D, 0, true}},
    {"slide", {D}},
    {"slip", {D}},
    {"slow", {D}},
    {"slump", {D}},
    {"soar", {U}},
    {"spike", {U}},
    {"surge", {U}},
    {"swell", {U}},
    {"treble", {U, 3}},
    {"trim", {D, 0, true}},
    {"triple", {U, 3}},
    {"tumble", {D}},
    {"weaken", {D}},
    {"widen", {U}},
});
constexpr auto kNouns = std::to_array<Entry>({
    {"advance", {U}},  {"climb", {U}},    {"contraction", {D}}, {"cut", {D}},
    {"decline", {D}},  {"decrease", {D}}, {"dip", {D}},         {"drop", {D}},
    {"fall", {D}},     {"gain", {U}},     {"growth", {U}},      {"improvement", {U}},
    {"increase", {U}}, {"jump", {U}},     {"loss", {D}},        {"plunge", {D}},
    {"raise", {U}},    {"rebound", {U}},  {"reduction", {D}},   {"rise", {U}},
    {"rose", {U}},     {"slide", {D}},    {"slump", {D}},       {"surge", {U}},
});
constexpr auto kAdverbs = std::to_array<Entry>({
    {"above", {U}},
    {"below", {D}},
    {"down", {D}},
    {"fewer", {D}},
    {"higher", {U}},
    {"less", {D}},
    {"lower", {D}},
    {"more", {U}},
    {"up", {U}},
});

template <std::size_t N>
ChangeWord find(const std::array<Entry, N>& table, std::string_view word) {
  const auto it = std::ranges::find(table, word, &Entry::word);
  return it == table.end() ? ChangeWord{} : it->meaning;
}

}  // namespace

ChangeWord change_verb(std::string_view lemma) { return find(kVerbs, lemma); }
ChangeWord change_noun(std::string_view lemma) { return find(kNouns, lemma); }
ChangeWord change_adverb(std::string_view word) { return find(kAdverbs, word); }

}  // namespace stet::facts
