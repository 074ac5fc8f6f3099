// Offices and their holders, where they stand beside each other: "Foreign Minister Wang Yi", "Wang
// Yi, the foreign minister".
#pragma once

#include <string>
#include <vector>

#include "facts/names.h"

namespace stet::facts {

inline constexpr std::size_t kNoName = static_cast<std::size_t>(-1);

struct Role {
  std::size_t passage = 0;
  Span span;              // office and holder together
  Span office;            // "Foreign Minister", "director general"
  std::string title;      // the office's words, lower case, qualifier left out: "foreign minister"
  std::string qualifier;  // "former", "acting", "deputy" and the like; lower case
  Span jurisdiction;      // of what: "Chinese", "Corran", "Estremo University"; empty where unsaid
  std::size_t holder = kNoName;  // index into NameTable::names
};

// In text order.
std::vector<Role> find_roles(const NameTable& table);
// Those of one passage.
std::vector<Role> find_roles_in(const NameTable& table, std::size_t passage);

}  // namespace stet::facts
