// A part of a whole told from its other side: where nine of twelve passengers survived, three died;
// where 97% of the pupils passed, 3% failed.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "text/word_set.h"
#include "verify/further.h"
#include "verify/relative.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.7;
constexpr double kSaying = 0.4;  // lighter words need not be met
constexpr double kClearly = 1;   // percentage points: nearer shares are refuted by nothing

// Words that each say of a thing what the other denies, base forms; whatever is not the one is the
// other. Curated.
struct Sides {
  std::string_view one, other;
};
constexpr auto kSides =
    std::to_array<Sides>({{"adult", "child"},      {"attend", "absent"},  {"attend", "stay away"},
                          {"boy", "girl"},         {"closed", "open"},    {"complete", "abandon"},
                          {"domestic", "foreign"}, {"empty", "occupied"}, {"female", "male"},
                          {"find", "missing"},     {"finish", "abandon"}, {"finish", "drop out"},
                          {"finish", "give up"},   {"finish", "retire"},  {"jobless", "employed"},
                          {"man", "woman"},        {"pass", "fail"},      {"rural", "urban"},
                          {"survive", "destroy"},  {"survive", "die"},    {"survive", "kill"},
                          {"survive", "lose"},     {"survive", "perish"}, {"vacant", "occupied"}});

constexpr text::WordSet kSideWords([] {
  std::array<std::string_view, 2 * kSides.size()> out;
  for (std::size_t i = 0; i < kSides.size(); ++i) {
    out[2 * i] = kSides[i].one;
    out[2 * i + 1] = kSides[i].other;
  }
  return out;
}());

bool is(const Term& term, std::string_view word) {
  return term.base == word || term.lower == word || has_base(term.lower, {word});
}

// Which of the terms are some side's word: few are, and every pair of terms is asked for.
std::vector<bool> on_sides(const Terms& terms) {
  std::vector<bool> out;
  for (const Term& term : terms)
    out.push_back(kSideWords.contains(term.base) || kSideWords.contains(term.lower) ||
                  std::ranges::any_of(forms_known(term.lower), [](const std::string& form) {
                    return kSideWords.contains(form);
                  }));
  return out;
}

// "Vaccinated", "unvaccinated".
bool with_un(const Term& a, const Term& b) {
  return a.lower.size() > 4 && a.lower.ends_with("ed") && b.lower == "un" + a.lower;
}

bool sides(const Term& a, const Term& b) {
  return std::ranges::any_of(kSides, [&](const Sides& pair) {
    return (is(a, pair.one) && is(b, pair.other)) || (is(a, pair.other) && is(b, pair.one));
  });
}

// The two words, by index of the statement's and of the passage's terms.
struct Turn {
  std::size_t here = 0, there = 0;
};

std::optional<Turn> turn_of(const Bout& bout) {
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  const std::vector<bool> here = on_sides(own), there = on_sides(other);
  std::optional<Turn> out;
  for (std::size_t i = 0; i < own.size(); ++i)
    for (std::size_t j = 0; j < other.size(); ++j) {
      const bool sided = here[i] && there[j] && sides(own[i], other[j]);
      if (!sided && !with_un(own[i], other[j]) && !with_un(other[j], own[i])) continue;
      if (out) return std::nullopt;
      out = Turn{i, j};
    }
  return out;
}

// The passage tells both sides or is not sure, or one of the texts denies one.
bool muddled(const Bout& bout, const Turn& turn) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  auto denies = [](const Reading& reading, Span side) {
    return std::ranges::any_of(reading.negations, [&](Span span) { return !span.overlaps(side); });
  };
  const bool sure = std::ranges::all_of(bout.passage.record.claims, [](const Claim& claim) {
    return claim.kind == ClaimKind::quote || claim.modality == Modality::happened;
  });
  return !sure || denies(here, here.terms[turn.here].span) ||
         denies(there, there.terms[turn.there].span) ||
         std::ranges::any_of(there.terms, [&](const Term& term) {
           return term.span != there.terms[turn.there].span &&
                  bout.matcher.bears_out(here.terms[turn.here], term);
         });
}

// But for the two words neither side says anything that the other does not; where and when may be
// told in the passage alone.
bool closed(const Bout& bout, const Turn& turn) {
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  for (std::size_t i = 0; i < own.size(); ++i)
    if (i != turn.here && own[i].weight >= kSaying && bout.alignment.words.found[i] < 0)
      return false;
  for (std::size_t j = 0; j < other.size(); ++j) {
    const Term& term = other[j];
    if (j == turn.there || term.name || term.weight < kSaying) continue;
    if (std::ranges::none_of(own, [&](const Term& mine) {
          return bout.matcher.bears_out(mine, term) || bout.matcher.bears_out(term, mine);
        }))
      return false;
  }
  return std::ranges::all_of(bout.alignment.times, [](const TimeMatch& match) {
    return match.stance == Stance::supports;
  });
}

// The whole of which the figure is a part, if the text gives one: of shares it is a hundred.
std::optional<double> whole_of(const Reading& reading, std::size_t part) {
  const Quantity& own = reading.figures[part].quantity;
  const bool counted = own.text.ends_with("%)");  // "53 of 60 (88.3%)"
  if (own.unit == "%") return counted ? std::nullopt : std::optional<double>(100);
  for (const PartOf& pair : counted_parts(reading))
    if (pair.part == part) return reading.figures[pair.whole].quantity.figure;
  return std::nullopt;
}

struct Told {
  double value = 0, whole = 0;
  double room = 0;  // about the value, to either side
};

// The only part of a whole that the passage tells in that unit.
std::optional<Told> part_in(const Reading& reading, const std::string& unit) {
  std::optional<Told> out;
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Quantity& quantity = reading.figures[i].quantity;
    if (quantity.unit != unit || !quantity.figure || quantity.modifier != Modifier::none) continue;
    const std::optional<double> whole = whole_of(reading, i);
    if (!whole || *whole <= *quantity.figure) continue;
    if (out) return std::nullopt;
    out = Told{*quantity.figure, *whole, std::max(kClearly, quantity.high - *quantity.figure)};
  }
  return out;
}

std::optional<Assessment> judge(const Bout& bout, const Turn& turn, std::size_t index) {
  const Reading& here = bout.statement.reading;
  const Figure& claimed = here.figures[index];
  if (!claimed.quantity.figure || claimed.type == MentionType::ordinal ||
      claimed.role.part != Part::amount)
    return std::nullopt;
  const std::optional<double> whole = whole_of(here, index);
  const std::optional<Told> told = part_in(bout.passage.reading, claimed.quantity.unit);
  if (!whole || !told || *whole != told->whole) return std::nullopt;
  const double rest = told->whole - told->value;
  const ValueAnswer answer = compare_values(claimed.quantity, exactly(rest, claimed.quantity.unit));
  const bool near =
      claimed.quantity.unit == "%" && std::abs(rest - *claimed.quantity.figure) <= told->room;
  if (answer.stance == Stance::neutral || (answer.stance == Stance::refutes && near))
    return std::nullopt;
  const Span word = here.terms[turn.here].span;
  Assessment out{.facet = static_cast<int>(index),
                 .stance = answer.stance,
                 .rule = "arithmetic.value",
                 .reason = answer.stance == Stance::supports ? "derived" : "arithmetic",
                 .steps = {},
                 .strength = kStrength};
  out.about = {std::min(word.start, claimed.span.start), std::max(word.end, claimed.span.end)};
  out.steps = {"from the source: " + show(told->whole) + " - " + show(told->value) + " = " +
                   show(rest) + ", where \"" + bout.passage.reading.terms[turn.there].lower +
                   "\" is the other side of \"" + here.terms[turn.here].lower + "\"",
               "the draft has " + show(claimed.quantity)};
  return out;
}

}  // namespace

std::vector<Assessment> compare_complement(const Bout& bout) {
  std::vector<Assessment> out;
  if (bout.statement.reading.figures.empty() || bout.alignment.name_share < 0.99 ||
      bout.statement.attributed || plan_only(bout) || bout.passage.plans)
    return out;
  const std::optional<Turn> turn = turn_of(bout);
  if (!turn || muddled(bout, *turn) || !closed(bout, *turn)) return out;
  for (std::size_t i = 0; i < bout.statement.reading.figures.size(); ++i)
    if (std::optional<Assessment> answer = judge(bout, *turn, i)) out.push_back(std::move(*answer));
  return out;
}

}  // namespace stet::verify
