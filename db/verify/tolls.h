// The dead, the missing and the injured of one event: tolls that change from day to day, of which
// the newest counts.
#pragma once

#include <string>
#include <vector>

#include "verify/decide.h"

namespace stet::verify {

// Words under which sources give the toll that the statement tells; empty where it tells none.
std::vector<std::string> toll_words(const Statement& statement);

// What the newest source about the event says of the statement's toll: borne out by it, or, where
// an older source has the statement's figure, overtaken. Empty where the statement tells no toll
// that stands now, no source on its matter gives one, or two of one day differ.
std::vector<Answer> tolls(const Statement& statement, const std::vector<Reached>& reached);

// Drops what figures of another fate would refute: nine missing are no other count than twelve
// dead.
void silence_other_tolls(const Statement& statement, std::vector<Answer>& answers);

}  // namespace stet::verify
