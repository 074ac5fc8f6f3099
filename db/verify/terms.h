// The content words of a text, in the form in which two texts are compared word by word.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stet/span.h"
#include "verify/lexicon.h"

namespace stet::verify {

struct Term {
  Span span;             // in the text it was read from
  std::string lower;     // as written, lower case
  std::string base;      // most likely base form
  bool name = false;     // a proper name by its capital (not merely the first word of a sentence)
  double weight = 1;     // how much it says: names most, colourless verbs least
  std::size_t hash = 0;  // of `lower`; nought where it was not asked for
};
using Terms = std::vector<Term>;

// A base form in lower case as a term that stands nowhere, to be compared.
Term word_term(const std::string& base);

// Lower case and without accents: a desk may leave them out, and that does not make another word
// ("Noël", "Noel").
std::string plain_letters(std::string_view word);

// The content words of `span` of `text`, in order; words inside the `skip` spans (figures, dates)
// are left out.
Terms terms_of(std::string_view text, Span span, const std::vector<Span>& skip);

// Compares words and remembers what it found: one for each check, not shared between threads.
class Matcher {
 public:
  WordRelation relate(const Term& a, const Term& b);
  // True where `found` bears out `claimed`: the same, a synonym, another part of speech, or a kind
  // of it.
  bool bears_out(const Term& claimed, const Term& found);

 private:
  // Two words, and what they are looked up by.
  struct Pair {
    std::string_view a, b;
    std::size_t hash;
  };
  struct Words {
    std::string a, b;
    std::size_t hash;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const Pair& pair) const { return pair.hash; }
    std::size_t operator()(const Words& pair) const { return pair.hash; }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const Words& x, const Words& y) const { return x.a == y.a && x.b == y.b; }
    bool operator()(const Pair& x, const Words& y) const { return x.a == y.a && x.b == y.b; }
  };
  std::unordered_map<Words, WordRelation, Hash, Equal> memory_;
};

// What one text covers of the words of another.
struct Coverage {
  double share = 0;        // weighted, 0 to 1; 1 where there is nothing to cover
  std::vector<int> found;  // for each claimed term the index of the term that covers it, or -1
  std::vector<std::size_t> missing;  // indices of claimed terms that nothing covers
};
Coverage cover(Matcher& matcher, const Terms& claimed, const Terms& found);
// One of the two has all words of the other: "Roy", "Declan Roy"; "Erik Roy" and "Declan Roy" are
// two.
bool one_bearer(Matcher& matcher, const Terms& a, const Terms& b);
// True where the found term of that index covers a claimed one.
bool covers(const Coverage& coverage, std::size_t found);

}  // namespace stet::verify
