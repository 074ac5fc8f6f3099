// `stet log checkpoint`, `anchor` and `witness`: what the log shows to others and takes from them.
#pragma once

#include "parser.h"

namespace stet::cli {

void declare_log_time(Command& log);

}  // namespace stet::cli
