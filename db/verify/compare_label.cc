// Lines of a fact box, "Faculties: six": the label says what is measured, the document whose it is.
#include <algorithm>
#include <string_view>

#include "facts/words.h"
#include "verify/further.h"

namespace stet::verify {
namespace {

constexpr std::size_t kLabelWords = 3;
constexpr double kBeside = 0.8;  // of the label's last word to the passage's figure
constexpr double kNarrows = 0.5;
constexpr double kStrength = 0.68;

// Where the label ends: a colon after at most three words and before everything else.
std::size_t label_end(const Reading& reading) {
  std::size_t colon = reading.text.find(':');
  if (colon == std::string::npos || colon + 1 >= reading.text.size()) return 0;
  std::size_t spaces = static_cast<std::size_t>(std::count(
      reading.text.begin(), reading.text.begin() + static_cast<std::ptrdiff_t>(colon), ' '));
  return spaces < kLabelWords ? colon : 0;
}

bool in_label(const Term& term, std::size_t end) { return term.span.end <= end; }

// A name or another word beside the passage's figure that the label lacks makes it a figure of
// something else.
bool narrowed(const Bout& bout, const Figure& found, Span label) {
  const Reading& passage = bout.passage.reading;
  return std::ranges::any_of(passage.terms, [&](const Term& term) {
    std::size_t from = std::min(term.span.end, found.span.end),
                to = std::max(term.span.start, found.span.start);
    bool apart =
        std::ranges::any_of(passage.breaks, [&](std::size_t at) { return at >= from && at < to; });
    if (term.span == label || apart || nearness(passage, term.span, found.span) < kNarrows)
      return false;
    bool own = std::ranges::any_of(bout.statement.reading.terms,
                                   [&](const Term& t) { return bout.matcher.bears_out(t, term); });
    bool topic = std::ranges::find(bout.statement.topic_names, term.base) !=
                 bout.statement.topic_names.end();
    return !own && !topic && term.weight >= 0.5;
  });
}

}  // namespace

std::vector<Assessment> compare_label(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::size_t end = label_end(here);
  if (end == 0 || !bout.passage.related || here.figures.empty() ||
      here.figures.front().span.start < end)
    return {};
  const Figure& claimed = here.figures.front();
  std::optional<std::size_t> head;
  for (std::size_t i = 0; i < here.terms.size() && in_label(here.terms[i], end); ++i) {
    if (bout.alignment.words.found[i] < 0) return {};
    head = i;
  }
  if (!head || !claimed.quantity.known() || claimed.role.part != Part::amount) return {};
  Span word = there.terms[static_cast<std::size_t>(bout.alignment.words.found[*head])].span;
  const Figure* only = nullptr;
  for (const Figure& found : there.figures) {
    if (found.quantity.unit != claimed.quantity.unit || found.type == MentionType::ordinal ||
        found.role.part != Part::amount)
      continue;
    if (only) return {};
    only = &found;
  }
  if (!only || nearness(there, word, only->span) < kBeside || narrowed(bout, *only, word))
    return {};
  ValueAnswer answer = compare_values(claimed.quantity, only->quantity);
  if (answer.stance != Stance::refutes || !here.negations.empty() || !there.negations.empty())
    return {};
  Assessment out{.facet = 0,
                 .stance = Stance::refutes,
                 .rule = "figure.label",
                 .reason = answer.reason,
                 .steps = {},
                 .strength = kStrength};
  out.steps = {here.text.substr(0, end) + ": the draft has " + show(claimed.quantity) +
                   ", the source " + show(only->quantity),
               answer.step};
  return {out};
}

}  // namespace stet::verify
