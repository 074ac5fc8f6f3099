// One sentence that a tired editor understands.
#pragma once

#include <string>

#include "verify/decide.h"
#include "verify/statement.h"

namespace stet::verify {

// The sentence for a decision over sources; `searched` passages were read.
std::string message_of(const Decision& decision, const Statement& statement, std::size_t searched);

}  // namespace stet::verify
