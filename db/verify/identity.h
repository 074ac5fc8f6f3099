// Whether a passage speaks of what a statement speaks of: without positive evidence of that it says
// nothing for or against it, however many words the two share.
#pragma once

#include "verify/compare.h"

namespace stet::verify {

// True where the passage is known to tell of the statement's own matter: its source names what the
// draft is about, or it has a name of the statement, or one that its pronouns stand for; or else it
// has the whole of a longer statement in its order. A statement whose subject is a pronoun that
// stands for nobody known is of its draft's matter alone. Passages that were picked for the
// statement (Statement::picked) are taken to be of its matter.
bool same_matter(const Bout& bout);

// True where the statement has enough content that a passage with the same words can be told to
// speak of the same: three words, figures or times, whom a pronoun stands for counted in; a name
// counts as two.
bool says_enough(const Statement& statement);

// True where the passage asks and does not tell.
bool asks(std::string_view text);

}  // namespace stet::verify
