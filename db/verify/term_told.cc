// Looks in passages for what stands behind "than".
#include "verify/term_told.h"

#include <string>
#include <string_view>
#include <vector>

#include "facts/analysis.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.8;   // lighter words need not be met
constexpr double kTermTold = 0.6;  // of the words behind "than" in the passage of the second term

bool has_year(const std::string& text, int year) {
  return text.find(std::to_string(year)) != std::string::npos;
}

// "Ten years earlier", "than before": words that only order times.
bool orders_times(const Term& term) {
  for (std::string_view word : {"ago", "before", "decade", "decades", "earlier", "month", "months",
                                "previous", "previously", "week", "weeks", "year", "years"})
    if (term.lower == word) return true;
  return false;
}

}  // namespace

TermTold term_told(const Statement& statement, const Reached& item, Span term) {
  const Reading& here = statement.reading;
  TermTold out;
  double all = 0, got = 0;
  bool open = false, headed = false;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (!term.contains(here.terms[i].span) || here.terms[i].weight < kTelling ||
        orders_times(here.terms[i]))
      continue;
    const bool met = item.alignment.words.found[i] >= 0;
    all += here.terms[i].weight;
    got += met ? here.terms[i].weight : 0;
    out.telling += met ? 1U : 0U;
    // What is compared with is named first: "the fine that the yard paid".
    open = open || (!met && (here.terms[i].name || !headed));
    headed = true;
  }
  for (std::size_t i = 0; i < here.times.size(); ++i) {
    if (!term.overlaps(here.times[i].span)) continue;
    const std::optional<int> year = year_of_period(here.times[i].period);
    const bool met = item.alignment.times[i].stance == Stance::supports ||
                     (year && (has_year(item.passage->record.text, *year) ||
                               has_year(item.passage->record.before, *year)));
    open = open || !met;
    out.telling += met ? 1U : 0U;
  }
  out.enough = !open && (all == 0 || got / all >= kTermTold);
  out.all = out.enough && got >= all;
  return out;
}

std::optional<int> year_back(const Statement& statement, Span term) {
  const std::optional<int> now = year_of_text(statement.reading);
  const std::string_view words = term.of(statement.reading.text);
  const std::size_t unit = words.find(" year");
  if (!now || unit == std::string_view::npos) return std::nullopt;
  const std::vector<Mention> counted = facts::read_quantities(words.substr(0, unit));
  if (counted.empty() || !counted.back().value || counted.back().span.end != unit)
    return std::nullopt;
  return *now - static_cast<int>(*counted.back().value);
}

}  // namespace stet::verify
