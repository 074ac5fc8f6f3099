// Deeds that a source denies or leaves undecided: "the union said that it had received no offer",
// "she disputes that they ever met", "reports of a closure are untrue", "no decision has been
// taken".
#pragma once

#include <optional>

#include "verify/compare.h"
#include "verify/objections.h"

namespace stet::verify {

// How far the passage denies what the statement tells; nullopt where it does not.
std::optional<Weight> denied_deed(const Bout& bout);

// True where the passage has the statement's deed behind "denies that", "disputes", "rejected
// claims that": it bears nothing of it out.
bool disputed(const Bout& bout);

}  // namespace stet::verify
