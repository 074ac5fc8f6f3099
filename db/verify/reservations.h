// Reservations that a passage makes about what a statement tells outright: with them it has the
// statement's words and still does not bear it out.
#pragma once

#include "verify/compare.h"

namespace stet::verify {

// True where the passage only alleges, plans or asks whether ("meets to decide whether to go to
// court") what the statement tells as done in its own voice ("goes to court").
bool only_alleged(const Bout& bout);

// True where the passage says it of less than the statement: of a former or acting holder ("the
// former finance minister" against "the finance minister"), of one of several ("one of the
// largest"), since a year instead of ever, of one instead of both or all, or with an exception.
bool narrowed(const Bout& bout);

}  // namespace stet::verify
