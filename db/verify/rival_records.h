// Records that another source counts from another year or gives another place: "the highest since
// 1994" beside "the best since 1998", "the first woman" beside "the second woman in the office".
#pragma once

#include <optional>

#include "verify/denied_deeds.h"

namespace stet::verify {

// How far the passage tells another window, or another place, of what the statement or those who
// bear it out tell theirs of; nullopt where it tells none.
std::optional<Weight> rival_record(const Bout& bout, const Supports& bearing);

}  // namespace stet::verify
