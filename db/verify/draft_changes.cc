// A change against the two end points that the same clause gives; per cent where the end points are shares.
#include <algorithm>
#include <cmath>

#include "facts/words.h"
#include "verify/draft_checks.h"
#include "verify/lower_words.h"
#include "verify/reading.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kRounding = 0.6;        // of a percentage given without decimals
constexpr double kFarOff = 0.12;         // relative; less may be rounding of the end points

bool has(const std::vector<std::string>& words, std::initializer_list<std::string_view> list) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return std::find(list.begin(), list.end(), word) != list.end(); });
}

struct EndPoints {
  const Figure* from = nullptr;
  const Figure* to = nullptr;
};

// "from 42% to 45%", "on the 84.9% of the year before": the end points that a clause states.
std::optional<EndPoints> end_points(const Reading& reading) {
  for (std::size_t i = 0; i + 1 < reading.figures.size(); ++i) {
    const Figure& a = reading.figures[i];
    const Figure& b = reading.figures[i + 1];
    std::string_view text = reading.text;
    std::string_view before = text.substr(0, a.span.start), between = text.substr(a.span.end, b.span.start - std::min(b.span.start, a.span.end));
    std::vector<std::string> joint = lower_words(between);
    bool from = before.ends_with("from ") || before.ends_with("From ");
    if (from && joint.size() == 1 && joint[0] == "to" && a.quantity.unit == b.quantity.unit && a.quantity.figure && b.quantity.figure)
      return EndPoints{&a, &b};
  }
  return std::nullopt;
}

// A figure that states the change: "by 8%", "an increase of 6%", "rises by 3%".
const Figure* stated_change(const Reading& reading, const EndPoints& ends) {
  for (const Figure& figure : reading.figures) {
    if (&figure == ends.from || &figure == ends.to || figure.quantity.unit != "%" || !figure.quantity.figure) continue;
    std::string_view before = std::string_view(reading.text).substr(0, figure.span.start);
    std::vector<std::string> words = lower_words(before);
    std::size_t n = words.size();
    if (n == 0) continue;
    bool by = words[n - 1] == "by";
    bool of = n >= 2 && words[n - 1] == "of" &&
              has({words[n - 2]}, {"increase", "rise", "fall", "drop", "decline", "improvement", "growth", "gain", "decrease", "reduction", "jump"});
    if (by || of) return &figure;
  }
  return nullptr;
}

DraftError per_cent_for_points(const EndPoints& ends, const Figure& change, const DraftPassage& passage) {
  double from = *ends.from->quantity.figure, to = *ends.to->quantity.figure;
  double points = std::abs(to - from), percent = from != 0 ? points / from * 100 : 0;
  Span span{std::min(change.span.start, ends.from->span.start), std::max(change.span.end, ends.to->span.end)};
  return {.span = passage.in_draft(span),
          .kind = ClaimKind::change,
          .rule = "change.unit",
          .reason = "unit_or_scale",
          .message = "From " + show(ends.from->quantity) + " to " + show(ends.to->quantity) + " is " + show(points) +
                     " percentage points, or " + show(std::round(percent * 10) / 10) + "%, not " + show(change.quantity) + ".",
          .derivation = {show(to) + " - " + show(from) + " = " + show(to - from) + " percentage points",
                         show(points) + " / " + show(from) + " = " + show(std::round(percent * 10) / 10) + "%"}};
}

void check_one(const DraftPassage& passage, std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  std::optional<EndPoints> ends = end_points(reading);
  if (!ends) return;
  const Figure* change = stated_change(reading, *ends);
  if (!change) return;
  double from = *ends->from->quantity.figure, to = *ends->to->quantity.figure, stated = *change->quantity.figure;
  if (from == 0) return;
  double percent = std::abs(to - from) / std::abs(from) * 100;
  double step = change->quantity.text.find('.') == std::string::npos ? kRounding : kRounding / 10;
  if (std::abs(percent - stated) <= std::max(step, kFarOff * percent)) return;
  if (ends->from->quantity.unit == "%") {
    if (std::abs(std::abs(to - from) - stated) < 0.05 + step / 10) out.push_back(per_cent_for_points(*ends, *change, passage));
    return;
  }
  Span span{std::min(change->span.start, ends->from->span.start), std::max(change->span.end, ends->to->span.end)};
  out.push_back({.span = passage.in_draft(span),
                 .kind = ClaimKind::change,
                 .rule = "change.draft",
                 .reason = "arithmetic",
                 .message = "From " + show(ends->from->quantity) + " to " + show(ends->to->quantity) + " is a change of " +
                            show(std::round(percent * 10) / 10) + "%, not " + show(change->quantity) + ".",
                 .derivation = {"(" + show(to) + " - " + show(from) + ") / " + show(from) + " = " +
                                show(std::round((to - from) / from * 1000) / 10) + "%"}});
}

// "86.3%, an improvement of 1.4% on the 84.9% of the year before".
void check_against_before(const DraftPassage& passage, std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  if (reading.figures.size() != 3) return;
  const Figure &now = reading.figures[0], &change = reading.figures[1], &before = reading.figures[2];
  for (const Figure* figure : {&now, &change, &before})
    if (figure->quantity.unit != "%" || !figure->quantity.figure) return;
  std::string_view text = reading.text;
  std::vector<std::string> lead = lower_words(text.substr(now.span.end, change.span.start - now.span.end));
  std::vector<std::string> tail = lower_words(text.substr(change.span.end, before.span.start - change.span.end));
  bool of = has(lead, {"improvement", "increase", "rise", "gain", "fall", "drop", "decline", "decrease"}) && has(lead, {"of"});
  if (!of || !has(tail, {"on", "from", "over"}) || tail.size() > 3) return;
  double from = *before.quantity.figure, points = std::abs(*now.quantity.figure - from), stated = *change.quantity.figure;
  if (from == 0 || std::abs(points - stated) > 0.051 || std::abs(points / from * 100 - stated) < 0.2) return;
  EndPoints ends{&before, &now};
  out.push_back(per_cent_for_points(ends, change, passage));
}

}  // namespace

std::vector<DraftError> check_changes(const std::vector<DraftPassage>& passages) {
  std::vector<DraftError> out;
  for (const DraftPassage& passage : passages) {
    check_one(passage, out);
    check_against_before(passage, out);
  }
  return out;
}

}  // namespace stet::verify
