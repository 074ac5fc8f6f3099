// What a newer source tells otherwise as of now, whoever publishes it.
#pragma once

#include <string>

#include "verify/borne_out.h"

namespace stet::verify {

// Why a passage newer than all of `bearing` leaves a statement in the present tense behind: it has
// another figure for it "now", or the office is over; empty where it does not.
std::string superseded(const Bout& bout, const Supports& bearing);

}  // namespace stet::verify
