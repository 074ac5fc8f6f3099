// Figures beside one that statement and passage both give.
//
// An exact figure of two or three digits in both pins the statement to the passage. What the
// statement says changed to it is then reckoned from the earlier value that the passage gives
// beside it, and a second figure of the statement is set against the only figure of its unit that
// the passage has.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "facts/calendar.h"
#include "facts/number_words.h"
#include "facts/words.h"
#include "verify/derive.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/rates.h"
#include "verify/ties.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr int kFewDigits = 2;
constexpr int kManyDigits = 3;
constexpr double kSameClause = 0.1;
constexpr double kSameThing = 0.3;  // context of two figures beside a pin
constexpr double kSameSpan =
    0.1;  // the same for durations and measures: their unit says what they are of
constexpr double kBesideWord = 0.3;  // of a figure
constexpr double kStrength = 0.66;
constexpr std::int64_t kLastYear = 550LL * 86400;

bool plain(const Quantity& q) {
  return q.figure && (q.modifier == Modifier::none || q.modifier == Modifier::approx);
}

struct Change {
  double low = 0, high = 0;  // of its size, as far as the figures' writing goes
  double size = 0;
  bool up = false;
};

std::optional<Change> change_between(const Quantity& from, const Quantity& to,
                                     const std::string& unit) {
  Range a = range_of(from), b = range_of(to);
  Change out{.size = std::abs(*to.figure - *from.figure), .up = *to.figure > *from.figure};
  double least = out.up ? b.low - a.high : a.low - b.high,
         most = out.up ? b.high - a.low : a.high - b.low;
  double by = 1;
  if (unit == "%" && from.unit != "%") {
    if (*from.figure <= 0 || a.low <= 0) return std::nullopt;
    by = *from.figure / 100;
  } else if (unit == "pp" ? from.unit != "%" : unit != from.unit) {
    return std::nullopt;
  }
  out.size /= by;
  out.low = least / by;
  out.high = most / by;
  return out;
}

// "Than five years earlier", "a decade ago": how many years back; nought where nothing says so.
int years_back(std::string_view text) {
  const std::vector<std::string> words = lower_words(text);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool decade = words[i] == "decade" || words[i] == "decades";
    if ((!decade && words[i] != "years") ||
        !is_one_of(words[i + 1], {"ago", "before", "earlier", "previously"}))
      continue;
    const std::string& count = words[i - 1];
    const double value = count == "a" ? 1
                         : !count.empty() && count[0] >= '0' && count[0] <= '9'
                             ? std::atof(count.c_str())
                             : facts::number_word(count).value;
    return std::max(1, static_cast<int>(std::min(value, 1000.0)) * (decade ? 10 : 1));
  }
  return 0;
}

// Two years that the two give lie so far apart.
bool dates_apart(const Bout& bout, int years) {
  std::vector<int> all;
  for (const Reading* reading : {&bout.statement.reading, &bout.passage.reading})
    for (const When& when : reading->times)
      if (const std::optional<int> year = year_of_period(when.period)) all.push_back(*year);
  if (const std::optional<int> year = year_of_text(bout.passage.reading)) all.push_back(*year);
  return std::ranges::any_of(
      all, [&](int a) { return std::ranges::any_of(all, [&](int b) { return a - b == years; }); });
}

// "In two years", "since 2019": the change is not that from the value before.
bool over_longer(const Bout& bout, const Figure& change) {
  const Reading& statement = bout.statement.reading;
  if (const int years = years_back(statement.text)) return !dates_apart(bout, years);
  for (const Figure& figure : statement.figures)
    if (figure.type == MentionType::duration &&
        nearness(statement, figure.span, change.span) > kSameClause)
      return true;
  std::optional<facts::Day> now = facts::parse_day(statement.published);
  return std::ranges::any_of(statement.times, [&](const When& when) {
    bool open = when.period.low == Period::kOpenStart || when.period.high == Period::kOpenEnd;
    return open || !now || when.period.low < facts::moment(*now) - 2 * kLastYear;
  });
}

std::string told(const Quantity& from, const Quantity& to, const Change& change,
                 const std::string& unit) {
  std::string size =
      show(std::round(change.size * 100) / 100) + (unit == "%"    ? "%"
                                                   : unit == "pp" ? " percentage points"
                                                                  : "");
  return "the source: from " + show(from) + " to " + show(to) + ", " +
         (change.up ? "up " : "down ") + size;
}

// A word beside the figure says that it went the other way.
bool points_elsewhere(const Reading& statement, const Figure& claimed, bool up) {
  return std::ranges::any_of(statement.terms, [&](const Term& term) {
    const Direction way = direction_of_word(term.lower);
    return nearness(statement, term.span, claimed.span) > kBesideWord && way != Direction::none &&
           (way == Direction::up) != up;
  });
}

// What the statement says of the change to a figure that both give.
std::optional<Assessment> judge_change(const Bout& bout, std::size_t index, const Pin& pin) {
  const Reading& here = bout.statement.reading;
  const Figure &claimed = here.figures[index], &now = bout.passage.reading.figures[pin.there];
  bool differs = claimed.role.part == Part::difference || claimed.quantity.unit == "pp";
  if (!differs || !plain(claimed.quantity) ||
      nearness(here, claimed.span, here.figures[pin.here].span) < kSameClause)
    return std::nullopt;
  const Figure* before = earlier_value(bout.passage.reading, now);
  if (!before) return std::nullopt;
  std::optional<Change> change =
      change_between(before->quantity, now.quantity, claimed.quantity.unit);
  if (!change) return std::nullopt;
  Range want = range_of(claimed.quantity);
  double room = 1e-6 * std::max(1.0, change->high);
  bool agrees = want.low <= change->high + room && change->low <= want.high + room;
  bool turned = change->size > 0 && claimed.role.direction != Direction::none &&
                (claimed.role.direction == Direction::up) != change->up;
  Assessment out{.facet = static_cast<int>(index),
                 .stance = Stance::neutral,
                 .rule = "figure.pinned",
                 .reason = agrees && !turned ? "derived" : "arithmetic",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {told(before->quantity, now.quantity, *change, claimed.quantity.unit),
               "the draft has " + show(claimed.quantity)};
  bool telling = telling_digits(here.figures[pin.here].quantity) >= kManyDigits ||
                 words_beside(bout, now.span) > 0;
  if (!telling || bout.alignment.name_share < 0.99) return std::nullopt;
  if (over_longer(bout, claimed)) return out;
  if (agrees && !turned && points_elsewhere(here, claimed, change->up)) return std::nullopt;
  out.stance = agrees && !turned ? Stance::supports : Stance::refutes;
  return out;
}

bool follows(const Bout& bout, const Figure& claimed) {
  std::vector<Quantity> given;
  for (const Figure& figure : bout.passage.reading.figures)
    if (figure.type != MentionType::ordinal) given.push_back(figure.quantity);
  return !derivation_of(claimed.quantity, given).empty();
}

// The passage's only figure that the claimed one could be of.
const Figure* only_candidate(const Bout& bout, const Figure& claimed,
                             const std::vector<Pin>& pinned) {
  const std::vector<Figure>& figures = bout.passage.reading.figures;
  const Figure* out = nullptr;
  for (std::size_t j = 0; j < figures.size(); ++j) {
    bool alike =
        figures[j].quantity.unit == claimed.quantity.unit &&
        (figures[j].type == MentionType::ordinal) == (claimed.type == MentionType::ordinal) &&
        figures[j].role.part == claimed.role.part;
    if (!alike || std::ranges::any_of(pinned, [&](const Pin& pin) { return pin.there == j; }))
      continue;
    if (out) return nullptr;
    out = &figures[j];
  }
  return out;
}

// "Needed 40 minutes for", "in 41 minutes": the time that something took to be done.
bool took(const Reading& reading, const Figure& figure) {
  constexpr std::size_t kFewWords = 5;
  if (figure.type != MentionType::duration) return false;
  std::vector<std::string> before =
      lower_words(std::string_view(reading.text).substr(0, figure.span.start));
  if (before.size() > kFewWords)
    before.erase(before.begin(), before.end() - static_cast<std::ptrdiff_t>(kFewWords));
  return (!before.empty() && before.back() == "in") ||
         std::ranges::any_of(before, [](const std::string& word) {
           return has_base(word, {"need", "require", "take"});
         });
}

// Which end of a thing the words before a figure name: "the last 14 km", "the opening 14 km".
int end_before(const Reading& reading, Span figure) {
  constexpr std::size_t kFewWords = 2;
  const std::vector<std::string> words =
      lower_words(std::string_view(reading.text).substr(0, figure.start));
  for (std::size_t back = 1; back <= std::min(words.size(), kFewWords); ++back) {
    const std::string& word = words[words.size() - back];
    if (is_one_of(word, {"closing", "final", "last"})) return -1;
    if (is_one_of(word, {"first", "opening"})) return 1;
  }
  return 0;
}

// Both tell how long the same stretch took: what pins them is told in the same words, and whoever
// a pronoun stands for is named.
bool same_feat(const Bout& bout, const Figure& claimed, const Figure& found,
               const std::vector<Pin>& pinned) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (!took(here, claimed) || !took(there, found)) return false;
  const auto around = [&](const std::string& name) {
    return facts::lower(there.text).find(name.substr(name.rfind(' ') + 1)) != std::string::npos;
  };
  return std::ranges::all_of(bout.statement.implied, around) &&
         std::ranges::any_of(pinned, [&](const Pin& pin) {
           const Figure &own = here.figures[pin.here], &other = there.figures[pin.there];
           const int end = end_before(here, own.span), other_end = end_before(there, other.span);
           return own.type == MentionType::measure && end == other_end &&
                  (end != 0 || context_of(bout, own.span, other.span) >= kSameThing);
         });
}

// "The first 14 km in 40 minutes" and "the last 14 km in 41", "closed for 41 minutes": another
// stretch, or what lasted and was not done in that time.
bool other_feat(const Bout& bout, const Figure& claimed, const Figure& found,
                const std::vector<Pin>& pinned) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (claimed.type != MentionType::duration) return false;
  const bool other_end = std::ranges::any_of(pinned, [&](const Pin& pin) {
    return end_before(here, here.figures[pin.here].span) !=
           end_before(there, there.figures[pin.there].span);
  });
  const std::vector<std::string> before =
      lower_words(std::string_view(there.text).substr(0, found.span.start));
  const bool lasted = !before.empty() && before.back() == "for" && !took(there, found);
  return other_end || (took(here, claimed) && lasted);
}

std::optional<Assessment> judge_beside(const Bout& bout, std::size_t index,
                                       const std::vector<Pin>& pinned) {
  const Reading& here = bout.statement.reading;
  const Figure& claimed = here.figures[index];
  const Figure* found = only_candidate(bout, claimed, pinned);
  if (!found || !found->quantity.known() || claimed.type == MentionType::ordinal)
    return std::nullopt;
  ValueAnswer answer = compare_values(claimed.quantity, found->quantity);
  if (answer.stance != Stance::refutes || follows(bout, claimed)) return std::nullopt;
  bool spell = claimed.type == MentionType::duration || claimed.type == MentionType::measure;
  bool same = context_of(bout, claimed.span, found->span) >= (spell ? kSameSpan : kSameThing) &&
              (spell || words_beside(bout, found->span) > 0);
  if (other_feat(bout, claimed, *found, pinned)) return std::nullopt;
  if ((!same && !same_feat(bout, claimed, *found, pinned)) || bout.alignment.name_share < 0.99 ||
      bout.alignment.negation_differs || times_exclude(bout, claimed.span, found->span))
    return std::nullopt;
  if (rate_of(here, claimed) != rate_of(bout.passage.reading, *found)) return std::nullopt;
  Assessment out{.facet = static_cast<int>(index),
                 .stance = Stance::refutes,
                 .rule = "figure.pinned",
                 .reason = answer.reason,
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"both give " + show(here.figures[pinned.front().here].quantity),
               "beside it the draft has " + show(claimed.quantity) + ", the source " +
                   show(found->quantity)};
  return out;
}

// "All 41 councillors", where the source has "38 of the 41 members": shares of one whole that both
// give.
std::optional<Assessment> judge_whole(const Bout& bout, std::size_t index,
                                      const std::vector<Pin>& pinned) {
  const Figure& claimed = bout.statement.reading.figures[index];
  if (claimed.quantity.unit != "%") return std::nullopt;
  for (const Pin& pin : pinned) {
    if (!claimed.span.contains(bout.statement.reading.figures[pin.here].span)) continue;
    for (const Figure& found : bout.passage.reading.figures) {
      bool same = found.quantity.unit == "%" &&
                  found.span.contains(bout.passage.reading.figures[pin.there].span);
      if (!same || context_of(bout, claimed.span, found.span) < kSameSpan ||
          words_beside(bout, found.span) == 0)
        continue;
      if (compare_values(claimed.quantity, found.quantity).stance != Stance::refutes ||
          bout.alignment.negation_differs)
        continue;
      Assessment out{.facet = static_cast<int>(index),
                     .stance = Stance::refutes,
                     .rule = "figure.pinned",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"of " + show(bout.passage.reading.figures[pin.there].quantity) +
                   " the draft has " + show(claimed.quantity) + ", the source " +
                   show(found.quantity)};
      return out;
    }
  }
  return std::nullopt;
}

// The claimed figure counts what exactly one figure of the passage counts.
bool counts_alike(const Bout& bout, std::size_t index) {
  const Figure& claimed = bout.statement.reading.figures[index];
  if (!claimed.of || !claimed.quantity.unit.empty()) return false;
  return std::ranges::count_if(bout.passage.reading.figures, [&](const Figure& figure) {
           return figure.of && figure.quantity.unit.empty() &&
                  cover(bout.matcher, terms_of(bout.statement.reading.text, *claimed.of, {}),
                        terms_of(bout.passage.reading.text, *figure.of, {}))
                          .share >= 0.99;
         }) == 1;
}

}  // namespace

std::vector<Assessment> compare_pinned(const Bout& bout) {
  std::vector<Assessment> out;
  const std::vector<Pin> few = pins(bout, kFewDigits);
  if (few.empty()) return out;
  std::vector<Pin> many;
  for (const Pin& pin : few)
    if (telling_digits(bout.statement.reading.figures[pin.here].quantity) >= kManyDigits)
      many.push_back(pin);
  for (std::size_t i = 0; i < bout.statement.reading.figures.size(); ++i) {
    if (std::ranges::any_of(few, [&](const Pin& pin) { return pin.here == i; })) continue;
    std::optional<Assessment> answer;
    for (const Pin& pin : few)
      if (!answer) answer = judge_change(bout, i, pin);
    if (!answer && (!many.empty() || (nouns_complete(bout) && counts_alike(bout, i))))
      answer = judge_beside(bout, i, few);
    if (!answer) answer = judge_whole(bout, i, few);
    if (answer) out.push_back(std::move(*answer));
  }
  return out;
}

}  // namespace stet::verify
