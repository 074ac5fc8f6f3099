// Names: spans from the model's label scores; types from those scores, the words of the name, and
// the whole document.
#pragma once

#include <array>
#include <vector>

#include "grammar/lexicon.h"
#include "grammar/sentence.h"

namespace stet::grammar {

struct NameCandidate {
  Name name;
  std::array<float, 3> scores{};  // how well each NameType fits, higher is better
};

// The best sequence of outside, begin and inside labels. `scores` holds 7 for each token: outside,
// then begin and inside of person, organisation, place. Titles before a person are cut off; words,
// lists and shapes of names add to the types' scores.
std::vector<NameCandidate> find_names(const std::vector<Token>& tokens,
                                      const std::vector<float>& scores, const Lexicon& lexicon);

// Settles types over all sentences of a document and writes Sentence::names: equal names have one
// type, a lone family name is a person where its full name stands elsewhere, and a proper noun that
// is a name elsewhere is one here.
void settle_names(std::vector<Sentence>& sentences,
                  std::vector<std::vector<NameCandidate>> candidates);

}  // namespace stet::grammar
