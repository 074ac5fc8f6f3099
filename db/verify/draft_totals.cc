// A total stated with the two amounts that make it: "340,000 heaters in the United States and
// another 52,000 in Canada, 392,000 in all".
#include <algorithm>
#include <array>
#include <cmath>

#include "verify/draft_checks.h"
#include "verify/lower_words.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kSmall = 0.001;  // of a total: what is smaller changes nothing
constexpr double kOfOneKind =
    0.2;  // a total further off than this counts more than the two amounts

bool addable(const Figure& figure) {
  const Quantity& q = figure.quantity;
  return q.figure && *q.figure > 0 &&
         (q.modifier == Modifier::none || q.modifier == Modifier::approx) && q.unit != "%" &&
         q.unit != "pp" && q.unit != "x" && figure.type != MentionType::ordinal &&
         figure.type != MentionType::duration;
}

// "Another 52,000", "a further $6 million": it comes on top of what stands before it.
bool comes_on_top(const Reading& reading, const Figure& figure) {
  const std::vector<std::string> before =
      lower_words(std::string_view(reading.text).substr(0, figure.span.start));
  return !before.empty() && is_one_of(before.back(), {"additional", "another", "further"});
}

// What stands behind a total ends its clause: "in all since May" counts more than the sentence
// tells.
bool clause_ends(std::string_view rest) {
  return rest.empty() || rest.starts_with(".") || rest.starts_with(",") || rest.starts_with(";") ||
         rest.starts_with(")");
}

// "382,000 in all", "(40 altogether)", "the total is $16.5 million", "which makes 40 in all".
bool told_as_total(const Reading& reading, const Figure& figure) {
  const std::string_view text = reading.text;
  const std::string_view rest =
      text.substr(std::max(figure.span.end, figure.of ? figure.of->end : 0));
  for (std::string_view cue : {" in all", " in total", " altogether", " all told", " together"})
    if (rest.starts_with(cue)) return clause_ends(rest.substr(cue.size()));
  const std::vector<std::string> lead = lower_words(text.substr(0, figure.span.start));
  const std::size_t n = lead.size();
  if (n < 3 || !clause_ends(rest)) return false;
  const bool is = is_one_of(lead[n - 1], {"is", "was", "of", "reaches", "reached"}) ||
                  (n > 3 && lead[n - 1] == "to" && is_one_of(lead[n - 2], {"comes", "came"}));
  const std::string& noun = lead[n - 1] == "to" ? lead[n - 3] : lead[n - 2];
  const std::string& article = lead[n - 1] == "to" ? (n > 3 ? lead[n - 4] : lead[0]) : lead[n - 3];
  return is && is_one_of(noun, {"sum", "total"}) && is_one_of(article, {"a", "the"});
}

// How far a figure may be off by the digits that it is written with: half a unit of the last one
// that is not a nought.
double room_of(const Quantity& quantity) {
  const double value = std::abs(*quantity.figure);
  double unit = 1;
  while (unit * 10 <= value && std::abs(std::remainder(value, unit * 10)) < 1e-6 * value)
    unit *= 10;
  while (unit > 1e-6 && std::abs(std::remainder(value, unit)) > 1e-9 * value) unit /= 10;
  return unit / 2;
}

bool one_unit(const Figure& a, const Figure& b) {
  const bool both_plain = a.quantity.unit.empty() && b.quantity.unit.empty();
  return a.quantity.unit == b.quantity.unit && (both_plain || a.type == b.type);
}

// The figures of that unit in a passage that might be added, in order; small ones may belong to a
// name ("Hearth 2").
std::vector<const Figure*> of_unit(const Reading& reading, const Figure& like) {
  std::vector<const Figure*> out;
  for (const Figure& figure : reading.figures)
    if (one_unit(figure, like) && figure.type != MentionType::ordinal &&
        (!figure.quantity.figure || *figure.quantity.figure >= kSmall * *like.quantity.figure))
      out.push_back(&figure);
  return out;
}

// Exactly two amounts and their total in one sentence; the sentence before has none of the kind,
// which might be part of it.
void check_pair(const DraftPassage& passage, const DraftPassage* before,
                std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  for (const Figure& total : reading.figures) {
    if (!addable(total) || !told_as_total(reading, total)) continue;
    const std::vector<const Figure*> parts = of_unit(reading, total);
    if (parts.size() != 3 || parts[2] != &total || !addable(*parts[0]) || !addable(*parts[1]))
      continue;
    if (!comes_on_top(reading, *parts[1]) || comes_on_top(reading, *parts[0])) continue;
    if (before && !of_unit(before->reading, total).empty()) continue;
    const double a = *parts[0]->quantity.figure, b = *parts[1]->quantity.figure,
                 stated = *total.quantity.figure, sum = a + b;
    const double room =
        room_of(parts[0]->quantity) + room_of(parts[1]->quantity) + room_of(total.quantity);
    const double off = std::abs(sum - stated);
    if (stated < std::max(a, b) || off <= room || off > kOfOneKind * sum) continue;
    out.push_back(
        {.span = passage.in_draft({parts[0]->span.start, total.span.end}),
         .kind = ClaimKind::count,
         .rule = "draft.parts",
         .reason = "arithmetic",
         .message = "The two amounts make " + show(sum) + ", not " + show(total.quantity) + ".",
         .derivation = {show(a) + " + " + show(b) + " = " + show(sum),
                        "the draft states " + show(total.quantity)}});
  }
}

}  // namespace

std::vector<DraftError> check_totals(const std::vector<DraftPassage>& passages) {
  std::vector<DraftError> out;
  for (std::size_t i = 0; i < passages.size(); ++i)
    if (passages[i].kind == text::PassageKind::sentence)
      check_pair(passages[i], i > 0 ? &passages[i - 1] : nullptr, out);
  return out;
}

}  // namespace stet::verify
