// Figures that two others of one passage make: so many for every one ("eight applications for every
// place"), and the margin of a vote or a match ("by five votes", where the source has "21 votes to
// 18").
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/rates.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.72;
constexpr double kClearly = 0.15;    // a ratio is refuted by one further off than this
constexpr double kSameMatter = 0.5;  // of the statement's words

Assessment reckoned(std::size_t index, const ValueAnswer& answer) {
  return {.facet = static_cast<int>(index),
          .stance = answer.stance,
          .rule = "arithmetic.ratio",
          .reason = answer.stance == Stance::supports ? "derived" : "arithmetic",
          .steps = {},
          .strength = kStrength};
}

bool plain_count(const Figure& figure) {
  return figure.quantity.unit.empty() && figure.quantity.figure && *figure.quantity.figure > 0 &&
         figure.type != MentionType::ordinal;
}

// The last word of what is counted: of "48,700 applications" that is "applications".
const Term* counted(const Reading& reading, const Figure& figure) {
  const Term* out = nullptr;
  for (const Term& term : reading.terms)
    if (figure.of && figure.of->contains(term.span)) out = &term;
  return out;
}

// The word that the statement counts by: "place" of "for every undergraduate place".
const Term* base_of(const Reading& reading) {
  std::string lower = facts::lower(reading.text);
  for (std::string_view cue : {"for every ", "for each ", "to every ", "to each ", " per "}) {
    std::size_t at = lower.find(cue);
    if (at == std::string::npos) continue;
    const Term* out = nullptr;
    for (const Term& term : reading.terms) {
      bool follows = term.span.start >= at + cue.size() &&
                     (!out || term.span.start == out->span.end + 1) && mostly(term.base, 'n');
      bool opens = out || term.span.start == at + cue.size() || mostly(term.base, 'n') ||
                   mostly(term.base, 'a');
      if (term.span.start >= at + cue.size() && opens && (!out || follows)) out = &term;
      if (out && !follows && term.span.start > out->span.end) break;
    }
    return out;
  }
  return nullptr;
}

// The passage's only count of that word.
const Figure* count_of(const Bout& bout, const Term& word) {
  const Figure* out = nullptr;
  for (const Figure& figure : bout.passage.reading.figures) {
    const Term* what = plain_count(figure) && figure.role.part == Part::amount
                           ? counted(bout.passage.reading, figure)
                           : nullptr;
    if (!what || !bout.matcher.bears_out(word, *what)) continue;
    if (out) return nullptr;
    out = &figure;
  }
  return out;
}

std::optional<Assessment> judge_ratio(const Bout& bout, std::size_t index) {
  const Reading& here = bout.statement.reading;
  const Figure& claimed = here.figures[index];
  const Term *what = counted(here, claimed), *base = base_of(here);
  if (!what || !base || what == base || bout.alignment.name_share < 0.99 ||
      tells_rate(bout.passage.record.text))
    return std::nullopt;
  const Figure *above = count_of(bout, *what), *below = count_of(bout, *base);
  if (!above || !below || above == below) return std::nullopt;
  double ratio = *above->quantity.figure / *below->quantity.figure;
  ValueAnswer answer = compare_values(claimed.quantity, exactly(ratio, {}));
  bool clear = std::abs(ratio - *claimed.quantity.figure) > kClearly * ratio;
  if (answer.stance == Stance::neutral || (answer.stance == Stance::refutes && !clear))
    return std::nullopt;
  Assessment out = reckoned(index, answer);
  out.steps = {"from the source: " + show(*above->quantity.figure) + " / " +
                   show(*below->quantity.figure) + " = " + show(std::round(ratio * 100) / 100),
               "the draft has " + show(claimed.quantity)};
  return out;
}

// The two figures of a result: "21 votes to 18", "for 21, against 18", "4-1".
std::optional<std::pair<double, double>> result_in(const Reading& reading) {
  for (std::size_t i = 0; i + 1 < reading.figures.size(); ++i) {
    const Figure &a = reading.figures[i], &b = reading.figures[i + 1];
    if (!a.quantity.figure || !b.quantity.figure || b.span.start < a.span.end ||
        b.span.start - a.span.end > 20)
      continue;
    std::string between =
        facts::lower(std::string_view(reading.text).substr(a.span.end, b.span.start - a.span.end));
    constexpr auto kJoints = std::to_array<std::string_view>(
        {" to ", " votes to ", ", against ", " votes against ", " against ", "-", "\xE2\x80\x93"});
    if (std::ranges::find(kJoints, std::string_view(between)) != kJoints.end())
      return std::pair{*a.quantity.figure, *b.quantity.figure};
  }
  return std::nullopt;
}

// "By five votes", "a margin of five".
bool tells_margin(const Reading& reading, const Figure& figure) {
  std::string before = facts::lower(std::string_view(reading.text).substr(0, figure.span.start));
  std::string after = facts::lower(std::string_view(reading.text).substr(figure.span.end));
  if (before.ends_with("margin of ")) return true;
  if (!before.ends_with(" by ")) return false;
  for (std::string_view unit : {" votes", " goals", " points", " seats", " runs"})
    if (after.starts_with(unit))
      return !std::string_view(after).substr(unit.size()).starts_with(" to");
  return false;
}

std::optional<Assessment> judge_margin(const Bout& bout, std::size_t index) {
  const Figure& claimed = bout.statement.reading.figures[index];
  if (bout.alignment.name_share < 0.99 || bout.alignment.word_share < kSameMatter ||
      !tells_margin(bout.statement.reading, claimed))
    return std::nullopt;
  std::optional<std::pair<double, double>> result = result_in(bout.passage.reading);
  if (!result) return std::nullopt;
  double margin = std::abs(result->first - result->second);
  ValueAnswer answer = compare_values(claimed.quantity, exactly(margin, {}));
  if (answer.stance == Stance::neutral) return std::nullopt;
  Assessment out = reckoned(index, answer);
  out.steps = {"from the source: " + show(std::max(result->first, result->second)) + " - " +
                   show(std::min(result->first, result->second)) + " = " + show(margin),
               "the draft has " + show(claimed.quantity)};
  return out;
}

}  // namespace

std::vector<Assessment> compare_ratio(const Bout& bout) {
  std::vector<Assessment> out;
  for (std::size_t i = 0; i < bout.statement.reading.figures.size(); ++i) {
    if (!plain_count(bout.statement.reading.figures[i])) continue;
    for (auto judge : {judge_ratio, judge_margin})
      if (std::optional<Assessment> answer = judge(bout, i)) out.push_back(std::move(*answer));
  }
  return out;
}

}  // namespace stet::verify
