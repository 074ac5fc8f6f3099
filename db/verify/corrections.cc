// Correction notices and values that a text sets right.
#include "verify/corrections.h"

#include <algorithm>
#include <array>

#include "facts/words.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kWeighty = 0.5;  // of a term that ties a notice to what it corrects

bool contains_any(const std::string& lower, std::initializer_list<std::string_view> cues) {
  return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) { return lower.find(cue) != std::string::npos; });
}

// Where the notice turns from what was wrong to what is right; the end where it does not.
std::size_t pivot(const std::string& lower) {
  std::size_t out = lower.size();
  for (std::string_view cue : {"; ", " it is ", " it was ", " should have ", " should be ", " the correct ", " in fact ", " actually ", ", not ", " instead of ", " rather than "})
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

bool has_value(const Reading& reading, const Quantity& value) {
  return std::any_of(reading.figures.begin(), reading.figures.end(), [&](const Figure& figure) {
    return figure.quantity.unit == value.unit && compare_values(value, figure.quantity).reason == "exact";
  });
}

bool same_matter(const Reading& notice, const Reading& other) {
  return std::any_of(notice.terms.begin(), notice.terms.end(), [&](const Term& term) {
    return (term.name || term.weight >= kWeighty) &&
           std::any_of(other.terms.begin(), other.terms.end(), [&](const Term& t) { return t.base == term.base; });
  });
}

bool corrects(const Prepared& notice, const Prepared& other) {
  if (&notice == &other || !is_notice(notice.record.text) || notice.source.publisher != other.source.publisher) return false;
  if (notice.source.published < other.source.published || !same_matter(notice.reading, other.reading)) return false;
  return std::any_of(notice.reading.withdrawn.begin(), notice.reading.withdrawn.end(),
                     [&](const Figure& figure) { return has_value(other.reading, figure.quantity); });
}

}  // namespace

bool is_notice(std::string_view text) {
  std::string lower = facts::lower(text.substr(0, 400));
  constexpr auto kOpenings = std::to_array<std::string_view>({"amended", "clarification", "correction", "corrects", "corrigendum", "erratum"});
  for (std::string_view opening : kOpenings)
    if (lower.starts_with(opening)) return true;
  return contains_any(lower, {"earlier version of this", "previous version of this", "an earlier version", "a previous version", "misstated",
                              "was incorrectly given", "was wrongly given", "incorrectly stated", "wrongly stated", "we regret the error"});
}

std::vector<Span> withdrawn(std::string_view text, const std::vector<Span>& values) {
  std::string lower = facts::lower(text);
  std::vector<Span> out;
  for (const Span& value : values)
    if (set_aside(lower, value)) out.push_back(value);
  if (out.size() == values.size()) out.clear();
  if (!is_notice(text)) return out;
  std::size_t right = pivot(lower);
  // "It is 27, not 28": what comes first is right.
  if (!out.empty()) return out;
  for (const Span& value : values)
    if (value.start < right) out.push_back(value);
  return out;
}

std::vector<Answer> without_corrected(const std::vector<Reached>& reached, std::vector<Answer> answers) {
  for (const Reached& notice : reached) {
    if (notice.passage->reading.withdrawn.empty()) continue;
    std::erase_if(answers, [&](const Answer& answer) { return corrects(*notice.passage, *answer.passage); });
  }
  return answers;
}

// A figure that a source withdraws is what the statement has, of the same people and things.
std::optional<Assessment> compare_correction(const Bout& bout) {
  const Reading& here = bout.statement.reading;
  const std::vector<Figure>& gone = bout.passage.reading.withdrawn;
  if (gone.empty() || bout.alignment.name_share < 0.99 || bout.alignment.word_share < kWeighty) return std::nullopt;
  bool implied = std::all_of(bout.statement.implied.begin(), bout.statement.implied.end(), [&](const std::string& name) {
    return std::any_of(bout.passage.reading.terms.begin(), bout.passage.reading.terms.end(),
                       [&](const Term& t) { return t.name && name.find(t.lower) != std::string::npos; });
  });
  bool named = std::any_of(here.terms.begin(), here.terms.end(), [](const Term& t) { return t.name; });
  if (!implied || (!named && bout.statement.implied.empty())) return std::nullopt;
  for (std::size_t i = 0; i < here.figures.size(); ++i) {
    for (const Figure& figure : gone) {
      if (compare_values(here.figures[i].quantity, figure.quantity).reason != "exact") continue;
      Assessment out{.facet = static_cast<int>(i), .stance = Stance::refutes, .rule = "correction.notice", .reason = "outdated", .steps = {}, .strength = 0.9};
      out.steps = {"the source takes back " + show(figure.quantity)};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
