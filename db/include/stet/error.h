// The one exception type of stet. Expected outcomes (no hit, a bad signature) are values, never
// exceptions.
//
// Throw with a sentence that says what was tried, where, why it failed and what to do about it:
//   throw Error(Code::invalid, "cannot read manifest m.jsonl, line 3: field \"published\" is not a
//   date (YYYY-MM-DD)");
// Catch only to add context at a named boundary (record N of file F) or at the edge: cli/main.cc
// maps the code to an exit status, http/ maps it to a status and one JSON shape.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace stet {

enum class Code {
  not_found,    // the thing named does not exist
  invalid,      // the caller's input is wrong
  conflict,     // it exists already, or disagrees with what exists
  busy,         // someone else holds the store
  corrupt,      // the store or a proof is damaged
  io,           // the operating system refused
  unsupported,  // a newer format, an encoding we do not read
  internal,     // a bug of ours
};

// The word for a code in JSON and on the command line, for example "not_found".
std::string_view to_string(Code code);

class Error : public std::runtime_error {
 public:
  Error(Code code, const std::string& sentence) : std::runtime_error(sentence), code_(code) {}
  Code code() const { return code_; }

 private:
  Code code_;
};

}  // namespace stet
