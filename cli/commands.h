// The commands of the program `stet`: one .cc file for each declares its options and does its work.
//
// Results go to standard output, diagnostics to standard error. Failures throw stet::Error; main.cc
// maps them to exit statuses: 2 usage or configuration, 3 store or input/output.
#pragma once

#include "parser.h"

namespace stet::cli {

void declare_init(Program& program);
void declare_add(Program& program);
void declare_care(Program& program);
void declare_check(Program& program);
void declare_ask(Program& program);
void declare_disputes(Program& program);
void declare_look(Program& program);  // sources, claims, search, show, explain
void declare_view(Program& program);
void declare_log(Program& program);   // log, audit, export
void declare_acts(Program& program);  // decide, signoff, retract, erase, impact, replay
void declare_key(Program& program);   // key list, add, rotate, revoke, export
void declare_serve(Program& program);
void declare_extract(Program& program);
void declare_judge(Program& program);
void declare_parse(Program& program);
void declare_eval(Program& program);
void declare_schema(Program& program);
void declare_completion(Program& program);  // completion, man

}  // namespace stet::cli
