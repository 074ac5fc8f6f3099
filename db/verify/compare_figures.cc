// Shares, counts, money, measures, durations and places in a series: a figure of the statement against the passage's.
#include <algorithm>

#include "verify/compare.h"

namespace stet::verify {
namespace {

constexpr double kSameThing = 0.62;   // context needed before two figures may be set against each other
constexpr double kAgreeing = 0.4;     // context needed before equal figures support
constexpr double kClearMargin = 0.12;  // by how much another figure of that unit must fit worse

std::string rule_of(const Figure& figure) {
  const std::string& unit = figure.quantity.unit;
  if (figure.type == MentionType::ordinal) return "ordinal.value";
  if (figure.type == MentionType::duration) return "duration.value";
  if (unit == "%") return "share.value";
  if (unit == "pp") return "change.unit";
  if (figure.type == MentionType::money) return "money.value";
  if (unit.empty() || figure.type == MentionType::count) return "count.value";
  return "measure.value";
}

// Names in the clause of the passage's figure that the statement lacks set a narrower scope: "eight in Lower Orrin".
bool other_scope(const Bout& bout, const Figure& found) {
  const Reading& passage = bout.passage.reading;
  for (const Term& term : passage.terms) {
    if (!term.name || nearness(passage, found.span, term.span) < 0.45) continue;
    auto claims_it = [&](const Term& t) { return bout.matcher.bears_out(t, term) || bout.matcher.bears_out(term, t); };
    const Terms& own = bout.statement.reading.terms;
    bool known = std::any_of(own.begin(), own.end(), claims_it) ||
                 std::any_of(bout.statement.implied.begin(), bout.statement.implied.end(), [&](const std::string& name) {
                   return name.find(term.lower) != std::string::npos;
                 });
    if (!known) return true;
  }
  return false;
}

Assessment judge_match(const Bout& bout, const FigureMatch& match) {
  const Figure& claimed = bout.statement.reading.figures[match.claimed];
  Assessment out{.facet = static_cast<int>(match.claimed), .rule = rule_of(claimed)};
  if (!match.found) return out;
  const Figure& found = bout.passage.reading.figures[*match.found];
  out.strength = match.context;
  out.steps.push_back("the draft has " + show(claimed.quantity) + ", the source " + show(found.quantity));
  if (!match.answer.step.empty()) out.steps.push_back(match.answer.step);
  out.reason = match.answer.reason;
  bool names = bout.alignment.name_share >= 0.99;
  if (match.answer.stance == Stance::supports && match.context >= kAgreeing) {
    out.stance = Stance::supports;
    out.strength += 0.08 * std::min(telling_digits(claimed.quantity), 4);
  } else if (match.answer.stance == Stance::refutes && match.context >= kSameThing && match.margin >= kClearMargin && names &&
             !other_scope(bout, found)) {
    out.stance = Stance::refutes;
  }
  return out;
}

}  // namespace

std::vector<Assessment> compare_figures(const Bout& bout) {
  std::vector<Assessment> out;
  for (const FigureMatch& match : bout.alignment.figures) out.push_back(judge_match(bout, match));
  return out;
}

std::vector<Assessment> compare_times(const Bout& bout) {
  std::vector<Assessment> out;
  for (const TimeMatch& match : bout.alignment.times) {
    Assessment item{.facet = static_cast<int>(bout.statement.reading.figures.size() + match.claimed), .rule = "date.value"};
    if (match.found) {
      const When& claimed = bout.statement.reading.times[match.claimed];
      const When& found = bout.passage.reading.times[*match.found];
      item.strength = match.context;
      item.steps.push_back("the draft has " + std::string(claimed.span.of(bout.statement.reading.text)) + " (" +
                           claimed.period.timex + "), the source " + std::string(found.span.of(bout.passage.reading.text)) + " (" +
                           found.period.timex + ")");
      if (match.stance == Stance::supports) {
        item.stance = Stance::supports;
        item.reason = match.exact ? "exact" : "rounded";
      } else if (match.stance == Stance::refutes && match.context >= kSameThing && bout.alignment.name_share >= 0.99 &&
                 bout.alignment.word_share >= 0.8) {
        item.stance = Stance::refutes;
        item.reason = "value_mismatch";
      }
    }
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace stet::verify
