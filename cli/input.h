// Reading what the user named: files, standard input, JSON lines.
#pragma once

#include <functional>
#include <string>

#include "stet/json.h"

namespace stet::cli {

// The bytes of a file, or of standard input for "-". Throws Error(not_found) or Error(io) naming
// the path.
std::string read_input(const std::string& path);

// Calls `use` with each line's object, in order. Throws Error(invalid) with the line's number where
// one is not a JSON object. `idle` is called whenever no more input is waiting, and at the end: who
// gathers lines answers them then, so that a program that writes a line and waits for its answer
// gets it.
void for_each_json_line(const std::string& path, const std::function<void(const Json&)>& use,
                        const std::function<void()>& idle = {});

}  // namespace stet::cli
