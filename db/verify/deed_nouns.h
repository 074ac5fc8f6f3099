// Deeds told by a noun: "opened an investigation into the bank", "paid a visit to Velm".
#pragma once

#include <string_view>

#include "stet/claim.h"
#include "verify/compare.h"

namespace stet::verify {

// True of a verb, in its base form, that with the noun of a deed as its object says that the deed
// was done by its subject: "make", "pay", "launch".
bool does_its_object(std::string_view verb);

// The claim of the passage whose object is the noun of the statement's deed ("visit" for
// "visited"); nullptr where none is.
const Claim* told_by_noun(const Bout& bout, const Claim& deed);

}  // namespace stet::verify
