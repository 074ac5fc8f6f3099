// Anniversaries and ages against a year that the same clause states.
#include <algorithm>
#include <cmath>

#include "verify/draft_checks.h"
#include "verify/values.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

// "finished in 1936, eighty years ago", "University since 1921, that is for 105 years": the year
// and the count belong together when nothing else of the kind stands between them.
struct Pair {
  const When* year_at = nullptr;
  int year = 0;
  int years = 0;
  Span count;
};

bool four_digits(std::string_view text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view bare(std::string_view text) {
  for (std::string_view lead : {"since ", "in ", "from "})
    if (text.starts_with(lead)) text.remove_prefix(lead.size());
  return text;
}

std::optional<Pair> pair_of(const Reading& reading) {
  std::vector<const When*> years;
  for (const When& when : reading.times)
    if (four_digits(bare(when.span.of(reading.text)))) years.push_back(&when);
  std::optional<Base> base = anniversary_base(reading);
  if (years.size() != 1 || !base || !base->reckoned || base->years < 5) return std::nullopt;
  Span at = years[0]->span;
  std::string_view between =
      std::string_view(reading.text)
          .substr(std::min(at.end, base->span.end),
                  std::max(at.start, base->span.start) - std::min(at.end, base->span.end));
  if (at.overlaps(base->span) || between.size() > 12 || between.find(',') == std::string_view::npos)
    return std::nullopt;
  // "In 2016, for the 70th anniversary": the year of the feast, not of what it remembers.
  if (at.end <= base->span.start && between.find(" for the") != std::string_view::npos)
    return std::nullopt;
  return Pair{years[0], *year_of_period(years[0]->period), static_cast<int>(base->years),
              base->span};
}

}  // namespace

std::vector<DraftError> check_anniversaries(const std::vector<DraftPassage>& passages) {
  std::vector<DraftError> out;
  for (const DraftPassage& passage : passages) {
    const Reading& reading = passage.reading;
    std::optional<int> now = year_of_text(reading);
    std::optional<Pair> pair = pair_of(reading);
    if (!now || !pair) continue;
    int age = *now - pair->year;
    // A birthday later in the year makes one year's difference.
    if (std::abs(age - pair->years) <= 1) continue;
    Span span{std::min(pair->year_at->span.start, pair->count.start),
              std::max(pair->year_at->span.end, pair->count.end)};
    out.push_back({.span = passage.in_draft(span),
                   .kind = ClaimKind::anniversary,
                   .rule = "anniversary.draft",
                   .reason = "arithmetic",
                   .message = "From " + std::to_string(pair->year) + " to " + std::to_string(*now) +
                              " are " + std::to_string(age) + " years, not " +
                              std::to_string(pair->years) + ".",
                   .derivation = {std::to_string(*now) + " - " + std::to_string(pair->year) +
                                  " = " + std::to_string(age)}});
  }
  return out;
}

}  // namespace stet::verify
