// Correction notices and values that a text sets right.
#include "verify/withdrawn.h"

#include <algorithm>
#include <array>

#include "facts/words.h"

namespace stet::verify {
namespace {

bool contains_any(const std::string& lower, std::initializer_list<std::string_view> cues) {
  return std::any_of(cues.begin(), cues.end(),
                     [&](std::string_view cue) { return lower.find(cue) != std::string::npos; });
}

// Where the notice turns from what was wrong to what is right; the end where it does not.
std::size_t pivot(const std::string& lower) {
  std::size_t out = lower.size();
  for (std::string_view cue :
       {"; ", " it is ", " it was ", " should have ", " should be ", " the correct ", " in fact ",
        " actually ", ", not ", " instead of ", " rather than "})
    out = std::min(out, lower.find(cue));
  return std::min(out, lower.size());
}

// "27, not 28", "on Tuesday and not on Monday", "5% rather than 6%".
bool set_aside(const std::string& lower, Span value) {
  std::string_view before = std::string_view(lower).substr(0, value.start);
  for (std::string_view link : {"the ", "on ", "in ", "at ", "about "})
    if (before.ends_with(link)) before.remove_suffix(link.size());
  for (std::string_view cue : {" not ", ",not ", " rather than ", " instead of "})
    if (before.ends_with(cue)) return true;
  return false;
}

}  // namespace

bool is_notice(std::string_view text) {
  std::string lower = facts::lower(text.substr(0, 400));
  constexpr auto kOpenings = std::to_array<std::string_view>(
      {"amended", "clarification", "correction", "corrects", "corrigendum", "erratum"});
  for (std::string_view opening : kOpenings)
    if (lower.starts_with(opening)) return true;
  // "In our report of 2 March we wrote that".
  const bool own = contains_any(
      lower, {"in our article", "in our edition", "in our issue", "in our report", "in our story"});
  if (own && contains_any(lower, {"we called", "we gave", "we named", "we put", "we reported",
                                  "we said", "we stated", "we wrote"}))
    return true;
  return contains_any(
      lower, {"earlier version of this", "previous version of this", "an earlier version",
              "a previous version", "misstated", "was incorrectly given", "was wrongly given",
              "incorrectly stated", "wrongly stated", "we regret the error"});
}

std::vector<Span> withdrawn(std::string_view text, const std::vector<Span>& values) {
  if (values.empty()) return {};
  std::string lower = facts::lower(text);
  std::vector<Span> out;
  for (const Span& value : values)
    if (set_aside(lower, value)) out.push_back(value);
  if (out.size() == values.size()) out.clear();
  if (!is_notice(text)) return out;
  const std::size_t right = pivot(lower);
  // "It is 27, not 28": what comes first is right, unless a sentence before that has turned
  // already.
  if (!out.empty() && lower.rfind(". ", out.front().start) <= right) return out;
  std::vector<Span> wrong;
  for (const Span& value : values)
    if (value.start < right) wrong.push_back(value);
  wrong.insert(wrong.end(), out.begin(), out.end());
  return wrong;
}

}  // namespace stet::verify
