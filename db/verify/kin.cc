// The table of kin words.
#include "verify/kin.h"

#include <algorithm>
#include <array>

#include "text/word_set.h"

namespace stet::verify {
namespace {

constexpr auto kKin = std::to_array<KinWord>({
    {"aunt", Bond::uncle, 1},
    {"brother", Bond::sibling},
    {"brother-in-law", Bond::in_law},
    {"cousin", Bond::cousin},
    {"daughter", Bond::parent, -1},
    {"daughter-in-law", Bond::in_law},
    {"father", Bond::parent, 1},
    {"father-in-law", Bond::in_law},
    {"granddaughter", Bond::grandparent, -1},
    {"grandfather", Bond::grandparent, 1},
    {"grandmother", Bond::grandparent, 1},
    {"grandson", Bond::grandparent, -1},
    {"half-brother", Bond::sibling},
    {"half-sister", Bond::sibling},
    {"husband", Bond::spouse},
    {"mother", Bond::parent, 1},
    {"mother-in-law", Bond::in_law},
    {"nephew", Bond::uncle, -1},
    {"niece", Bond::uncle, -1},
    {"sibling", Bond::sibling},
    {"sister", Bond::sibling},
    {"sister-in-law", Bond::in_law},
    {"son", Bond::parent, -1},
    {"son-in-law", Bond::in_law},
    {"twin", Bond::sibling},
    {"uncle", Bond::uncle, 1},
    {"widow", Bond::spouse},
    {"widower", Bond::spouse},
    {"wife", Bond::spouse},
});
static_assert(std::ranges::is_sorted(kKin, {}, &KinWord::word));
constexpr text::WordSet kKinWords([] {
  std::array<std::string_view, kKin.size()> out;
  std::ranges::transform(kKin, out.begin(), &KinWord::word);
  return out;
}());

}  // namespace

const KinWord* kin_word(std::string_view word) {
  if (!kKinWords.contains(word)) return nullptr;  // most words
  return &*std::ranges::lower_bound(kKin, word, {}, &KinWord::word);
}

bool is_kin(std::string_view word) { return kin_word(word) != nullptr; }

bool one_bond(std::string_view a, std::string_view b) {
  const KinWord *x = kin_word(a), *y = kin_word(b);
  return x && y && x->bond == y->bond;
}

bool may_be_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::vector<std::string>&less = a.size() <= b.size() ? a : b,
        &more = a.size() <= b.size() ? b : a;
  return !less.empty() && std::ranges::all_of(less, [&](const std::string& word) {
    return std::ranges::find(more, word) != more.end();
  });
}

}  // namespace stet::verify
