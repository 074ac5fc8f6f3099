// The names that a CoNLL-U entity annotation (GUM's Entity= in MISC) tells of: the gold standard of
// names.
//
// A name is a mention of type person, organization or place whose head is a proper noun, or whose
// common noun introduces the one proper noun ("author Truman Capote", "the island of Busuanga"),
// cut down to its proper core: no determiner, no title or office, no apposition or clause behind.
// "of" stays inside an organisation's or a place's name, and so do "and" and a possessive that part
// no other mention ("King's College"), and numbers ("Terminal 2"; "Elizabeth II"). Peoples ("the
// Thais") and bare offices ("the President") are no names. Of nested names the longest stays.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/sentence.h"

namespace stet::grammar {

struct EntityColumns {
  std::string_view xpos, deprel, misc;
};

// `sentence` has its tokens with heads; `columns` runs beside them. Spans of the names count as the
// tokens' spans do.
std::vector<Name> names_from_entities(const Sentence& sentence,
                                      const std::vector<EntityColumns>& columns);

}  // namespace stet::grammar
