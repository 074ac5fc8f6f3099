// The catalogue of rules: every comparison that can decide a finding, by name. Each family has a
// page docs/rules/<family>.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stet::verify {

struct Rule {
  std::string_view name;      // "share.value": family, then what is compared
  std::string_view compares;  // one line
};

// All rules, sorted by name.
std::span<const Rule> rules();

// The catalogue and the word tables as one text: whoever hashes it knows what judged. Changes
// whenever a rule is added, renamed or sharpened, or the lexicon changes.
std::string rules_text();

}  // namespace stet::verify
