// One sentence that a tired editor understands.
#pragma once

#include <string>
#include <vector>

#include "verify/decide.h"
#include "verify/statement.h"

namespace stet::verify {

// The sentence for a decision over sources; `searched` passages were read for `terms`.
std::string message_of(const Decision& decision, const Statement& statement, std::size_t searched,
                       const std::vector<std::string>& terms);

}  // namespace stet::verify
