// The content words of a text, in the form in which two texts are compared word by word.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stet/span.h"
#include "verify/lexicon.h"

namespace stet::verify {

struct Term {
  Span span;          // in the text it was read from
  std::string lower;  // as written, lower case
  std::string base;   // most likely base form
  bool name = false;  // a proper name by its capital (not merely the first word of a sentence)
  double weight = 1;  // how much it says: names most, colourless verbs least
};
using Terms = std::vector<Term>;

// Lower case and without accents: a desk may leave them out, and that does not make another word ("Noël", "Noel").
std::string plain_letters(std::string_view word);

// The content words of `span` of `text`, in order; words inside the `skip` spans (figures, dates) are left out.
Terms terms_of(std::string_view text, Span span, const std::vector<Span>& skip);

// Compares words and remembers what it found: one for each check, not shared between threads.
class Matcher {
 public:
  WordRelation relate(const Term& a, const Term& b);
  // True where `found` bears out `claimed`: the same, a synonym, another part of speech, or a kind of it.
  bool bears_out(const Term& claimed, const Term& found);

 private:
  std::map<std::pair<std::string, std::string>, WordRelation> memory_;
};

// What one text covers of the words of another.
struct Coverage {
  double share = 0;                  // weighted, 0 to 1; 1 where there is nothing to cover
  std::vector<int> found;            // for each claimed term the index of the term that covers it, or -1
  std::vector<std::size_t> missing;  // indices of claimed terms that nothing covers
};
Coverage cover(Matcher& matcher, const Terms& claimed, const Terms& found);

}  // namespace stet::verify
