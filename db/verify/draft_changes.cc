// A change against the two end points that the same clause gives; per cent where the end points are
// shares.
#include <algorithm>
#include <cmath>

#include "facts/words.h"
#include "verify/draft_checks.h"
#include "verify/lower_words.h"
#include "verify/reading.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kRounding = 0.6;  // of a percentage given without decimals
constexpr double kFarOff = 0.12;   // relative; less may be rounding of the end points

bool has(const std::vector<std::string>& words, std::initializer_list<std::string_view> list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  });
}

bool names_change(const std::string& word) {
  return has({word}, {"increase", "rise", "fall", "drop", "decline", "improvement", "growth",
                      "gain", "decrease", "reduction", "jump"});
}

struct EndPoints {
  Quantity from, to;
  Span span;  // of both
};

// "From 58% to 64%", read as one range: the lower end stands first.
std::optional<EndPoints> range_points(const Reading& reading, const Figure& figure) {
  const std::string_view words = figure.span.of(reading.text);
  if (!words.starts_with("From ") && !words.starts_with("from ")) return std::nullopt;
  const std::size_t to = words.find(" to ");
  if (figure.quantity.figure || to == std::string_view::npos) return std::nullopt;
  const std::vector<Mention> from = facts::read_quantities(words.substr(5, to - 5)),
                             up = facts::read_quantities(words.substr(to + 4));
  if (from.size() != 1 || up.size() != 1 || !from[0].value || !up[0].value) return std::nullopt;
  EndPoints out{exactly(*from[0].value, figure.quantity.unit),
                exactly(*up[0].value, figure.quantity.unit), figure.span};
  out.from.text = words.substr(5, to - 5);
  out.to.text = words.substr(to + 4);
  return out;
}

// "from 42% to 45%", "on the 84.9% of the year before": the end points that a clause states.
std::optional<EndPoints> end_points(const Reading& reading) {
  for (const Figure& figure : reading.figures)
    if (std::optional<EndPoints> range = range_points(reading, figure)) return range;
  for (std::size_t i = 0; i + 1 < reading.figures.size(); ++i) {
    const Figure& a = reading.figures[i];
    const Figure& b = reading.figures[i + 1];
    std::string_view text = reading.text;
    std::string_view before = text.substr(0, a.span.start),
                     between =
                         text.substr(a.span.end, b.span.start - std::min(b.span.start, a.span.end));
    std::vector<std::string> joint = lower_words(between);
    bool from = before.ends_with("from ") || before.ends_with("From ");
    if (from && joint.size() == 1 && joint[0] == "to" && a.quantity.unit == b.quantity.unit &&
        a.quantity.figure && b.quantity.figure)
      return EndPoints{a.quantity, b.quantity, {a.span.start, b.span.end}};
  }
  return std::nullopt;
}

// A figure that states the change: "by 8%", "an increase of 6%", "rises by 3%".
const Figure* stated_change(const Reading& reading, const EndPoints& ends) {
  for (const Figure& figure : reading.figures) {
    if (ends.span.contains(figure.span) || figure.quantity.unit != "%" || !figure.quantity.figure)
      continue;
    std::string_view before = std::string_view(reading.text).substr(0, figure.span.start);
    std::vector<std::string> words = lower_words(before);
    std::size_t n = words.size();
    if (n == 0) continue;
    bool by = words[n - 1] == "by";
    bool of = n >= 2 && words[n - 1] == "of" && names_change(words[n - 2]);
    if (by || of) return &figure;
  }
  return nullptr;
}

DraftError per_cent_for_points(const EndPoints& ends, const Figure& change,
                               const DraftPassage& passage) {
  double from = *ends.from.figure, to = *ends.to.figure;
  double points = std::abs(to - from), percent = from != 0 ? points / from * 100 : 0;
  Span span{std::min(change.span.start, ends.span.start), std::max(change.span.end, ends.span.end)};
  return {
      .span = passage.in_draft(span),
      .kind = ClaimKind::change,
      .rule = "change.unit",
      .reason = "unit_or_scale",
      .message = "From " + show(ends.from) + " to " + show(ends.to) + " is " + show(points) +
                 " percentage points, or " + show(std::round(percent * 10) / 10) + "%, not " +
                 show(change.quantity) + ".",
      .derivation = {
          show(to) + " - " + show(from) + " = " + show(to - from) + " percentage points",
          show(points) + " / " + show(from) + " = " + show(std::round(percent * 10) / 10) + "%"}};
}

void check_one(const DraftPassage& passage, std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  std::optional<EndPoints> ends = end_points(reading);
  if (!ends) return;
  const Figure* change = stated_change(reading, *ends);
  if (!change) return;
  double from = *ends->from.figure, to = *ends->to.figure, stated = *change->quantity.figure;
  if (from == 0) return;
  double percent = std::abs(to - from) / std::abs(from) * 100;
  double step = change->quantity.text.find('.') == std::string::npos ? kRounding : kRounding / 10;
  if (std::abs(percent - stated) <= std::max(step, kFarOff * percent)) return;
  if (ends->from.unit == "%") {
    if (std::abs(std::abs(to - from) - stated) < 0.05 + step / 10)
      out.push_back(per_cent_for_points(*ends, *change, passage));
    return;
  }
  Span span{std::min(change->span.start, ends->span.start),
            std::max(change->span.end, ends->span.end)};
  out.push_back({.span = passage.in_draft(span),
                 .kind = ClaimKind::change,
                 .rule = "change.draft",
                 .reason = "arithmetic",
                 .message = "From " + show(ends->from) + " to " + show(ends->to) +
                            " is a change of " + show(std::round(percent * 10) / 10) + "%, not " +
                            show(change->quantity) + ".",
                 .derivation = {"(" + show(to) + " - " + show(from) + ") / " + show(from) + " = " +
                                show(std::round((to - from) / from * 1000) / 10) + "%"}});
}

// "86.3%, an improvement of 1.4% on the 84.9% of the year before".
void check_against_before(const DraftPassage& passage, std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  if (reading.figures.size() != 3) return;
  const Figure &now = reading.figures[0], &change = reading.figures[1],
               &before = reading.figures[2];
  for (const Figure* figure : {&now, &change, &before})
    if (figure->quantity.unit != "%" || !figure->quantity.figure) return;
  std::string_view text = reading.text;
  std::vector<std::string> lead =
      lower_words(text.substr(now.span.end, change.span.start - now.span.end));
  std::vector<std::string> tail =
      lower_words(text.substr(change.span.end, before.span.start - change.span.end));
  bool of = has(lead, {"improvement", "increase", "rise", "gain", "fall", "drop", "decline",
                       "decrease"}) &&
            has(lead, {"of"});
  if (!of || !has(tail, {"on", "from", "over"}) || tail.size() > 3) return;
  double from = *before.quantity.figure, points = std::abs(*now.quantity.figure - from),
         stated = *change.quantity.figure;
  if (from == 0 || std::abs(points - stated) > 0.051 ||
      std::abs(points / from * 100 - stated) < 0.2)
    return;
  out.push_back(per_cent_for_points(
      {before.quantity, now.quantity, {now.span.start, before.span.end}}, change, passage));
}

// Says of which time a level was: "ten years ago", "in 2015", "the year before".
bool dates_a_level(std::string_view text) {
  return has(lower_words(text), {"ago", "before", "earlier", "previous", "previously"}) ||
         text.find("last year") != std::string_view::npos;
}

// "38%; ten years ago it was 33%, an increase of five per cent": two levels of one thing, and what
// lies between them. The levels are the only other percentages of their sentence, and the change is
// to the digit their difference.
void check_levels(const DraftPassage& passage, std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  std::vector<const Figure*> shares;
  for (const Figure& figure : reading.figures)
    if (figure.quantity.unit == "%" || figure.quantity.unit == "pp") shares.push_back(&figure);
  if (shares.size() != 3) return;
  const Figure &one = *shares[0], &two = *shares[1], &change = *shares[2];
  for (const Figure* figure : shares)
    if (figure->quantity.unit != "%" || !figure->quantity.figure ||
        figure->quantity.modifier != Modifier::none)
      return;
  const std::string_view text = reading.text;
  const std::vector<std::string> lead =
      lower_words(text.substr(two.span.end, change.span.start - two.span.end));
  const std::size_t n = lead.size();
  if (n < 3 || n > 5 || lead[n - 1] != "of" || !names_change(lead[n - 2])) return;
  if (!dates_a_level(text.substr(one.span.end, two.span.start - one.span.end)) &&
      !dates_a_level(text.substr(0, one.span.start)))
    return;
  const bool first_is_now = dates_a_level(text.substr(one.span.end, two.span.start - one.span.end));
  const Figure &now = first_is_now ? one : two, &before = first_is_now ? two : one;
  const double from = *before.quantity.figure, points = std::abs(*now.quantity.figure - from),
               stated = *change.quantity.figure;
  if (from <= 0 || std::abs(points - stated) > 1e-6 ||
      std::abs(points / from * 100 - stated) < std::max(1.0, kFarOff * stated))
    return;
  out.push_back(per_cent_for_points({before.quantity, now.quantity, {one.span.start, two.span.end}},
                                    change, passage));
}

}  // namespace

std::vector<DraftError> check_changes(const std::vector<DraftPassage>& passages) {
  std::vector<DraftError> out;
  for (const DraftPassage& passage : passages) {
    check_one(passage, out);
    check_against_before(passage, out);
    check_levels(passage, out);
  }
  return out;
}

}  // namespace stet::verify
