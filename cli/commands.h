// The commands of the program `stet`: one .cc file for each declares its options and does its work.
//
// Results go to standard output, diagnostics to standard error. Failures throw stet::Error; main.cc maps them to exit
// statuses: 2 usage or configuration, 3 store or input/output.
#pragma once

#include "parser.h"

namespace stet::cli {

void declare_extract(Program& program);
void declare_judge(Program& program);

}  // namespace stet::cli
