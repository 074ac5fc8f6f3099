// Names one or two letters off from the way that the sources spell them.
#include <algorithm>

#include "verify/compare.h"
#include "verify/spelling.h"

namespace stet::verify {
namespace {

bool side_by_side(const Reading& reading, const Term& a, const Term& b) {
  return b.span.start == a.span.end + 1 && reading.text[a.span.end] == ' ';
}

}  // namespace

std::optional<Assessment> compare_name(const Bout& bout) {
  const Terms &here = bout.statement.reading.terms, &there = bout.passage.reading.terms;
  for (std::size_t i = 0; i + 1 < here.size(); ++i) {
    if (!here[i].name || !here[i + 1].name ||
        !side_by_side(bout.statement.reading, here[i], here[i + 1]))
      continue;
    std::string whole = here[i].lower + " " + here[i + 1].lower;
    const std::vector<std::string>& unknown = bout.statement.unknown_names;
    if (std::find(unknown.begin(), unknown.end(), whole) == unknown.end()) continue;
    for (std::size_t j = 0; j + 1 < there.size(); ++j) {
      if (!there[j].name || !there[j + 1].name ||
          !side_by_side(bout.passage.reading, there[j], there[j + 1]))
        continue;
      bool last =
          here[i].lower == there[j].lower && off_by_letters(here[i + 1].lower, there[j + 1].lower);
      bool first =
          here[i + 1].lower == there[j + 1].lower && off_by_letters(here[i].lower, there[j].lower);
      if (!last && !first) continue;
      // "The Pakistan army" and "the Pakistani army", "Impact Analysis" and "Impact Analyses" are
      // two forms.
      const Term &own = last ? here[i + 1] : here[i], &other = last ? there[j + 1] : there[j];
      WordRelation relation = bout.matcher.relate(own, other);
      if (relation == WordRelation::same || relation == WordRelation::derived ||
          base_form(own.lower) == base_form(other.lower))
        continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "name.spelling",
                     .reason = "wrong_entity",
                     .steps = {},
                     .strength = 0.85};
      Span spelt{there[j].span.start, there[j + 1].span.end};
      out.steps = {"the sources spell the name " +
                   std::string(spelt.of(bout.passage.reading.text)) +
                   " and nowhere as the draft does"};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
