// What a correction notice does to the evidence: what its publisher printed before no longer
// counts.
#include "verify/corrections.h"

#include <algorithm>

#include "verify/values.h"
#include "verify/withdrawn.h"

namespace stet::verify {
namespace {

constexpr int kLong = 3;          // digits
constexpr double kWeighty = 0.5;  // of a term that ties a notice to what it corrects

bool has_value(const Reading& reading, const Quantity& value) {
  return std::any_of(reading.figures.begin(), reading.figures.end(), [&](const Figure& figure) {
    // "Gave her age as 28", "Ida Berg, 28,": the years need not be named.
    const bool age = (figure.quantity.unit == "year" && value.unit.empty()) ||
                     (value.unit == "year" && figure.quantity.unit.empty());
    if (age) return figure.quantity.figure && figure.quantity.figure == value.figure;
    return figure.quantity.unit == value.unit &&
           compare_values(value, figure.quantity).reason == "exact";
  });
}

bool same_matter(const Reading& notice, const Reading& other) {
  return std::any_of(notice.terms.begin(), notice.terms.end(), [&](const Term& term) {
    return (term.name || term.weight >= kWeighty) &&
           std::any_of(other.terms.begin(), other.terms.end(),
                       [&](const Term& t) { return t.base == term.base; });
  });
}

bool corrects(const Prepared& notice, const Prepared& other) {
  if (&notice == &other || !is_notice(notice.record.text) ||
      notice.source.publisher != other.source.publisher)
    return false;
  if (notice.source.published < other.source.published ||
      !same_matter(notice.reading, other.reading))
    return false;
  return std::any_of(
      notice.reading.withdrawn.begin(), notice.reading.withdrawn.end(),
      [&](const Figure& figure) { return has_value(other.reading, figure.quantity); });
}

}  // namespace

std::vector<Answer> without_corrected(const std::vector<Reached>& reached,
                                      std::vector<Answer> answers) {
  for (const Reached& notice : reached) {
    if (notice.passage->reading.withdrawn.empty()) continue;
    std::erase_if(answers,
                  [&](const Answer& answer) { return corrects(*notice.passage, *answer.passage); });
  }
  return answers;
}

// A figure that a source withdraws is what the statement has, of the same people and things.
std::optional<Assessment> compare_correction(const Bout& bout) {
  const Reading& here = bout.statement.reading;
  const std::vector<Figure>& gone = bout.passage.reading.withdrawn;
  if (gone.empty() || bout.alignment.name_share < 0.99 || bout.alignment.word_share < kWeighty)
    return std::nullopt;
  bool implied = std::all_of(
      bout.statement.implied.begin(), bout.statement.implied.end(), [&](const std::string& name) {
        return std::any_of(
            bout.passage.reading.terms.begin(), bout.passage.reading.terms.end(),
            [&](const Term& t) { return t.name && name.find(t.lower) != std::string::npos; });
      });
  bool named =
      std::any_of(here.terms.begin(), here.terms.end(), [](const Term& t) { return t.name; });
  if (!implied) return std::nullopt;
  const bool nameless = !named && bout.statement.implied.empty();
  for (std::size_t i = 0; i < here.figures.size(); ++i) {
    // Long digits in a source on what the draft is about are met by no chance.
    if (nameless && (!(bout.passage.related || bout.statement.picked) ||
                     telling_digits(here.figures[i].quantity) < kLong))
      continue;
    for (const Figure& figure : gone) {
      Quantity own = here.figures[i].quantity;
      // "Will cost 342 million": the currency is told elsewhere.
      if (own.unit.empty() && !here.figures[i].of && telling_digits(own) >= kLong)
        own.unit = figure.quantity.unit;
      if (compare_values(own, figure.quantity).reason != "exact") continue;
      Assessment out{.facet = static_cast<int>(i),
                     .stance = Stance::refutes,
                     .rule = "correction.notice",
                     .reason = "outdated",
                     .steps = {},
                     .strength = 0.9};
      out.steps = {"the source takes back " + show(figure.quantity)};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
