// What a passage tells another way round, though it has the statement's words and figures: by
// another preposition ("voted for the merger", "against the merger"), with the places changed
// ("the bank owes the company"), of another clause ("won in 2021 and came second in 2023").
//
// Such a passage bears out nothing, whichever rule found the words or the figure there. What it
// contradicts is for the rules to say.
#pragma once

#include <initializer_list>
#include <string>

#include "verify/compare.h"

namespace stet::verify {

// Why the passage tells something else, in words that can be shown; empty where nothing of the kind
// is found.
std::string turned_about(const Bout& bout);

// The first reason that one of the readings gives, in their order; empty where none gives one.
std::string first_reason(const Bout& bout,
                         std::initializer_list<std::string (*)(const Bout& bout)> readings);

// The readings that it takes, each in a file of its own.

// By the words that lead in what both have: prepositions and conjunctions.
std::string led_in_apart(const Bout& bout);
// By what bounds it: "under 12", "a few", the set of a superlative, the two sides of "than".
std::string bounded_apart(const Bout& bout);
// By the claims: who does it to whom.
std::string places_changed(const Bout& bout);
// By the clauses: what the statement joins stands in two of the passage's.
std::string clauses_apart(const Bout& bout);
// By the form of its verbs: "can carry", "used to make", "stopped selling".
std::string done_otherwise(const Bout& bout);
// By how sure they tell it: "may close" for "will close", "will close" for "closed".
std::string meant_otherwise(const Bout& bout);
// By what the time is told of: "buildings put up since 2011".
std::string timed_by_participle(const Bout& bout);
// By a noun: "cancelled a visit" for "visited".
std::string only_named(const Bout& bout);
// By what leaves a deed undone, leaves somebody out or only supposes it on one side.
std::string unmade_apart(const Bout& bout);
// By whose it is and who does it.
std::string owners_apart(const Bout& bout);
// By how its figures count: by the head or by the household, nearly or just over.
std::string counted_apart(const Bout& bout);
// By whom it leaves out: told of all here, of all but some there.
std::string some_excepted(const Bout& bout);
// By what it is told of: the festival here, the festival's parade there.
std::string told_of_its_own(const Bout& bout);
// By the verb of an amount: "came to 46 million" here, "saved 46 million" there.
std::string amount_apart(const Bout& bout);
// By what somebody's office is of: the museum here, the museum's shop there.
std::string office_apart(const Bout& bout);
// By when it was: the time of another deed, or one that it is only compared with.
std::string timed_apart(const Bout& bout);
// By who has which part in it.
std::string parties_apart(const Bout& bout);
// By which of several deeds it is.
std::string deeds_apart(const Bout& bout);
// "Should have had 12; it had nine": a figure of the passage is of what never was, and it gives the
// statement's, too.
bool never_was(const Bout& bout);
// Why the passage ends an office that the statement tells as held ("is minister", "has stepped down
// as minister"); empty where it does not.
std::string office_over(const Bout& bout);

}  // namespace stet::verify
