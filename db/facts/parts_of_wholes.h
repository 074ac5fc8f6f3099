// What a figure is a part of: the noun that a share, or a bare count, is out of.
#pragma once

#include <string_view>

#include "facts/sentence_view.h"

namespace stet::facts {

// Tokens are indices into the tree; -1 where there is none.

// The noun that the figure at a token is of: "soldiers" of "7,400 soldiers", "trade" of "97% of its
// external trade".
int whole_of(const Tree& tree, int token);
// "Of the homes that were damaged, one in six is past saving": the whole stands in front.
int fronted_whole(const Tree& tree, const Clause& clause);
// The preposition that a token hangs on by; empty where it has none.
std::string_view case_of(const Tree& tree, int token);
bool is_share_noun(std::string_view lemma);

// The phrase without the figure in it: "soldiers" of "2,400 soldiers", "a fleet" of "a fleet of
// 94".
Phrase without_figure(const SentenceView& view, const Phrase& phrase, Span figure);
// The noun phrase of a token without the figure that counts it: "buses" of "the 40 buses".
Phrase without_own_figure(const SentenceView& view, int noun);

// "2,300 people, of whom 1,900 are covered", "Of the 312 flights, 97 were cancelled", "12 of the 40
// buses": what a bare figure counts some of.
int counted_among(const Tree& tree, const Clause& clause, int token);
// "12 of the 40 buses have come": how many there are in all; the verb is said of some of them.
bool is_whole_of_count(const SentenceView& view, const Clause& clause, const Mention& m);

}  // namespace stet::facts
