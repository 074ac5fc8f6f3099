// The rules that can decide a finding, for surfaces that list or describe them.
//
//   for (const stet::RuleSummary& rule : stet::rule_catalogue()) std::cout << rule.name << ": " <<
//   rule.compares << '\n';
#pragma once

#include <string>
#include <vector>

namespace stet {

struct RuleSummary {
  std::string name;      // "share.value"
  std::string compares;  // "a part of a whole, in per cent or as a fraction"
};

// Every rule, sorted by name. Thread-safe.
std::vector<RuleSummary> rule_catalogue();

}  // namespace stet
