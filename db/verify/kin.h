// Words for kin, and the bonds between people that a text tells with them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::verify {

// What two people are to each other.
enum class Bond : unsigned char { sibling, spouse, parent, uncle, cousin, grandparent, in_law };

struct KinWord {
  std::string_view word;
  Bond bond;
  int step = 0;  // 1 for the older of two generations, -1 for the younger
};

// The kin word, in lower case and the singular; nullptr where it is none.
const KinWord* kin_word(std::string_view word);

// True where the two words, in lower case and the singular, say one bond from either end: sister
// and brother, mother and son.
bool one_bond(std::string_view a, std::string_view b);
// A word for a relative: "mother", "son-in-law". Takes lower case and the singular.
bool is_kin(std::string_view word);

// Somebody as a text tells of them: by name, or by what they are ("the vice-chancellor").
struct Person {
  std::vector<std::string> name;  // words of it, lower case; empty where only the office is told
  std::string office;             // lower case, without its article
  Span span;                      // empty where a pronoun stands for them
  bool known() const { return !name.empty() || !office.empty(); }
};

// "Eva is Max's sister": Eva is the sister of Max. Of brothers and cousins either may stand first.
struct KinTold {
  const KinWord* word = nullptr;
  Person who, of;
  Span at;  // the kin word
};

// The bonds that a text tells, negated ones and those that were or may be left out, in order. A
// pronoun stands for whom the words before, or `before`, the text in front of it, name last. A
// person of whom nothing is known is empty: "Max's sister met Eva" tells the bond of Max and
// somebody. `pronoun` is whom the text's first "he" or "she" is known to stand for, in lower case;
// empty where it is not.
std::vector<KinTold> kin_told(std::string_view text, std::string_view before,
                              std::string_view pronoun = {});

// The two may be one: all words of the shorter name are in the longer one.
bool may_be_one(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace stet::verify
