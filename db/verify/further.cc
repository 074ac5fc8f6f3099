// Asks the narrower rules about what is still open, and takes back what another passage states.
#include "verify/further.h"

#include <algorithm>

#include "verify/origins.h"

namespace stet::verify {
namespace {

constexpr double kStated = 0.3;  // context of a figure that is the statement's own

bool is_further(const Assessment& item) {
  return item.rule == "figure.slip" || item.rule == "figure.pinned" ||
         item.rule == "figure.label" || item.rule == "share.part";
}

bool open(const std::vector<Assessment>& given, int facet) {
  return std::ranges::none_of(given, [&](const Assessment& item) {
    return item.stance != Stance::neutral &&
           (item.facet == facet || item.facet == Assessment::kWhole);
  });
}

// The passage has the claimed figure in what looks like its place.
bool stated(const Reached& item, const Figure& claimed, std::size_t facet) {
  const FigureMatch& match = item.alignment.figures[facet];
  if (match.answer.stance == Stance::supports && match.context >= kStated) return true;
  return telling_digits(claimed.quantity) >= 2 &&
         std::ranges::any_of(item.passage->reading.figures, [&](const Figure& figure) {
           return compare_values(claimed.quantity, figure.quantity).reason == "exact" &&
                  claimed.role.part == figure.role.part;
         });
}

bool has_names(const Statement& statement, const Reached& item) {
  for (std::size_t i = 0; i < statement.reading.terms.size(); ++i)
    if (statement.reading.terms[i].name && item.alignment.words.found[i] < 0) return false;
  return true;
}

// A later source has a figure of the statement, in digits that do not agree by chance, where this
// passage has another one: it is out of date for all that the statement gives.
bool outdated(const Answer& refuting, const std::vector<Reached>& reached,
              const Statement& statement) {
  constexpr int kManyDigits = 3;
  auto later = [&](const Figure& claimed) {
    return std::ranges::any_of(reached, [&](const Reached& item) {
      const SourceRecord& source = item.passage->source;
      if (!trusted(source) || source.published <= refuting.passage->source.published) return false;
      return std::ranges::any_of(item.passage->reading.figures, [&](const Figure& figure) {
        return figure.role.part == claimed.role.part &&
               compare_values(claimed.quantity, figure.quantity).reason == "exact";
      });
    });
  };
  auto here = std::ranges::find(reached, refuting.passage, &Reached::passage);
  if (here == reached.end() || !refuting.assessment.rule.ends_with(".value")) return false;
  return std::ranges::any_of(here->alignment.figures, [&](const FigureMatch& match) {
    const Figure& claimed = statement.reading.figures[match.claimed];
    if (claimed.quantity.unit.empty() || telling_digits(claimed.quantity) < kManyDigits)
      return false;
    return match.found && match.answer.stance == Stance::refutes && later(claimed);
  });
}

// Another passage of the same source has the figure in full, in digits that do not agree by chance:
// the refuting one tells of a part of it ("41,000 acres on 12 August").
bool stated_by_same_source(const Answer& refuting, const std::vector<Reached>& reached,
                           const Statement& statement) {
  constexpr int kManyDigits = 3;
  const bool narrower = statement.reading.times.empty() && !refuting.passage->reading.times.empty();
  if (!narrower || !refuting.assessment.rule.ends_with(".value")) return false;
  auto stated_in_full = [&](const Figure& claimed) {
    if (claimed.quantity.unit.empty() || telling_digits(claimed.quantity) < kManyDigits)
      return false;
    return std::ranges::any_of(reached, [&](const Reached& item) {
      return item.passage != refuting.passage &&
             item.passage->source.id == refuting.passage->source.id &&
             std::ranges::any_of(item.passage->reading.figures, [&](const Figure& figure) {
               return figure.role.part == claimed.role.part &&
                      compare_values(claimed.quantity, figure.quantity).reason == "exact";
             });
    });
  };
  const std::vector<Figure>& figures = statement.reading.figures;
  const int facet = refuting.assessment.facet;
  if (facet >= std::ssize(figures)) return false;
  return facet < 0 ? std::ranges::any_of(figures, stated_in_full)
                   : stated_in_full(figures[static_cast<std::size_t>(facet)]);
}

}  // namespace

std::vector<Assessment> compare_further(const Bout& bout, const std::vector<Assessment>& given) {
  std::vector<Assessment> out;
  auto take = [&](Assessment item) {
    if (open(given, item.facet) && open(out, item.facet)) out.push_back(std::move(item));
  };
  for (Assessment& item : compare_slips(bout)) take(std::move(item));
  for (Assessment& item : compare_pinned(bout)) take(std::move(item));
  for (auto rule : {compare_label, compare_ratio, compare_dated, compare_reckoned,
                    compare_complement, compare_table})
    for (Assessment& item : rule(bout)) take(std::move(item));
  // Whole for whole and part for part is surer than what the rules for single figures look at.
  for (Assessment& item : compare_shares(bout))
    if (std::ranges::none_of(given, [&](const Assessment& other) {
          return other.facet == item.facet && other.stance == Stance::supports;
        }))
      out.push_back(std::move(item));
  for (auto rule : {compare_unchanged,  compare_quantifier, compare_list_top,   compare_ahead,
                    compare_even,       compare_median,     compare_price,      compare_multiple,
                    compare_first_time, compare_doer,       compare_rank,       compare_detail,
                    compare_converse,   compare_office,     compare_succession, compare_unharmed,
                    compare_left_out,   compare_same_state, compare_age,        compare_revised})
    if (std::optional<Assessment> item = rule(bout)) take(std::move(*item));
  return out;
}

void hear_figures_stated(const Statement& statement, const std::vector<Reached>& reached,
                         std::vector<Answer>& answers) {
  std::erase_if(answers, [&](const Answer& answer) {
    if (answer.assessment.stance != Stance::refutes) return false;
    if (!is_further(answer.assessment) &&
        (outdated(answer, reached, statement) || stated_by_same_source(answer, reached, statement)))
      return true;
    if (!is_further(answer.assessment) || answer.assessment.facet < 0) return false;
    auto facet = static_cast<std::size_t>(answer.assessment.facet);
    return facet < statement.reading.figures.size() &&
           std::ranges::any_of(reached, [&](const Reached& item) {
             // Many shares are more than half: only one told of the same names counts.
             if (answer.assessment.rule == "share.part" && !has_names(statement, item))
               return false;
             return stated(item, statement.reading.figures[facet], facet);
           });
  });
}

}  // namespace stet::verify
