// How old somebody is, however the two tell it, with the time that lies between them: who is 34 in
// June was 33 or 34 a year before.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/ages_told.h"
#include "verify/further.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.82;
constexpr double kWeeks = 0.05;  // of a year

// Whose age it is: the one person that a pronoun stands for, where no name stands there.
std::string person(const AgeTold& age, const std::vector<Claim>& claims,
                   const std::vector<std::string>& implied) {
  if (!age.name.empty()) return age.name;
  if (implied.size() == 1) return implied.front();
  for (const Claim& claim : claims)
    if (claim.span.overlaps(age.figure) && !claim.subject.entity.empty())
      return claim.subject.entity;
  return {};
}

// "Ida Berg" and "Ida Marie Berg": the first and the last name are the same.
bool same_person(const std::string& a, const std::string& b) {
  const auto first = [](const std::string& name) { return name.substr(0, name.find(' ')); };
  const auto last = [](const std::string& name) { return name.substr(name.rfind(' ') + 1); };
  return a.find(' ') != std::string::npos && b.find(' ') != std::string::npos &&
         first(a) == first(b) && last(a) == last(b);
}

// Years from the source's date to the draft's; nullopt where one has none.
std::optional<double> years_apart(const Bout& bout) {
  const std::optional<facts::Day> here = facts::parse_day(bout.statement.reading.published),
                                  there = facts::parse_day(bout.passage.reading.published);
  if (!here || !there) return std::nullopt;
  return static_cast<double>(facts::moment(*here) - facts::moment(*there)) / kYearSeconds;
}

std::optional<Assessment> judge(const Bout& bout, const AgeTold& claimed, const AgeTold& found) {
  const std::optional<double> apart = years_apart(bout);
  // A birthday between texts of the same weeks is unlikely.
  const double years = apart.value_or(0), whole = std::round(years);
  const bool even = std::abs(years - whole) < kWeeks;
  const int least = found.years + static_cast<int>(even ? whole : std::floor(years)),
            most = found.years + static_cast<int>(even ? whole : std::ceil(years));
  const bool agrees = claimed.years >= least && claimed.years <= most;
  if (agrees ? !even : !apart) return std::nullopt;
  Assessment out{.stance = agrees ? Stance::supports : Stance::refutes,
                 .rule = "age.value",
                 .reason = agrees ? "exact" : "value_mismatch",
                 .steps = {},
                 .strength = kStrength};
  // Of a person who does something, the age alone is borne out.
  if (agrees && !claimed.sentence) {
    const std::vector<Figure>& figures = bout.statement.reading.figures;
    const auto at = std::ranges::find_if(
        figures, [&](const Figure& figure) { return figure.span.overlaps(claimed.figure); });
    if (at == figures.end()) return std::nullopt;
    out.facet = static_cast<int>(at - figures.begin());
  }
  out.steps = {"the draft has " + std::to_string(claimed.years) + " years, the source " +
               std::to_string(found.years)};
  if (!agrees && least != found.years)
    out.steps.push_back("that makes " + std::to_string(least) + " or " + std::to_string(most) +
                        " at the draft's date");
  out.about = claimed.figure;
  return out;
}

}  // namespace

std::optional<Assessment> compare_age(const Bout& bout) {
  const std::vector<AgeTold> here = ages_in(bout.statement.reading.text),
                             there = ages_in(bout.passage.reading.text);
  if (here.size() != 1 || there.empty()) return std::nullopt;
  const std::string whose = person(here[0], bout.statement.claims, bout.statement.implied);
  for (const AgeTold& found : there)
    if (same_person(whose, person(found, bout.passage.record.claims, {})))
      return judge(bout, here[0], found);
  return std::nullopt;
}

}  // namespace stet::verify
