// A row of a Markdown table taken apart, for tests that hold documents to their word.
#pragma once

#include <sstream>
#include <string>
#include <vector>

namespace stet::testing {

// The cells of "| a | `b` |", without blanks and code marks around them.
inline std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::istringstream in(row.substr(1));
  for (std::string cell; std::getline(in, cell, '|');) {
    const std::size_t start = cell.find_first_not_of(" `"), end = cell.find_last_not_of(" `");
    cells.push_back(start == std::string::npos ? "" : cell.substr(start, end - start + 1));
  }
  return cells;
}

}  // namespace stet::testing
