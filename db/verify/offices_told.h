// Who holds what office of what, by whatever construction a text tells it: "Per Lund heads the
// museum", "the museum's director, Per Lund", "the museum, which is led by Per Lund", "Chair of the
// board: Pieter Oost".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::verify {

struct OfficeTold {
  std::vector<std::string> name;       // lower case
  std::string office;                  // a noun ("director") or a verb ("heads"), lower case
  std::vector<std::string> narrowing;  // words before the noun: "finance" director, "former" mayor
  std::vector<std::string> body;       // words of what it is of, base forms in lower case
  std::string head;                    // the noun among them
  bool held = true;                    // now; not "was", "chaired"
  Span span;
};

// In the order of the office words. Offices of a pronoun ("its director") are left out, since
// nothing tells whose they are; so are those that somebody is to hold, may hold or does not hold.
std::vector<OfficeTold> offices_told(std::string_view text);

// True where holding the second office is to hold the first: who is "head" of a museum is its
// director, and who "chairs" a board its chair; a president of a federation "speaks for" it.
bool office_bears_out(std::string_view claimed, std::string_view found);

// Offices that one holds at a time.
bool held_by_one(std::string_view office);

}  // namespace stet::verify
