// Ordinals that rank nothing: "were first held", "the 19th century", "Fifth Avenue", "a second".
#pragma once

#include "facts/figure.h"

namespace stet::facts {

// Is the ordinal one that is not reported? Days of a month are not its business.
bool is_idle_ordinal(const Tokens& tokens, const Figure& figure);

}  // namespace stet::facts
