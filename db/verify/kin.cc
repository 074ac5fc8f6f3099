// The table of kin words.
#include "verify/kin.h"

#include <algorithm>
#include <array>

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

}  // namespace

const KinWord* kin_word(std::string_view word) {
  auto at = std::ranges::lower_bound(kKin, word, {}, &KinWord::word);
  return at != kKin.end() && at->word == word ? &*at : nullptr;
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
