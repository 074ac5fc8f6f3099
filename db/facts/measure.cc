// Tries percent, money, age, unit and time in turn.
#include "facts/measure.h"

#include "facts/name_words.h"
#include "facts/unit_after.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

// The word at i, or after a hyphen at i.
std::size_t word_at(const Tokens& t, std::size_t i) {
  if (t.joint(i) && t[i + 1].is_word()) return i + 1;
  return t[i].is_word() && t[i].gap_before != Gap::paragraph ? i : static_cast<std::size_t>(-1);
}

std::optional<Measure> percent(const Tokens& t, std::size_t i) {
  if (t[i].is(U'%') || t[i].is(0xFF05)) {
    if (t[i].gap_before == Gap::paragraph || (t[i + 1].touches() && t[i + 1].is_number()))
      return std::nullopt;
    std::size_t next = i + 1;
    if (t.is(next, "point") || t.is(next, "points") || t.is(next, "pts"))
      return Measure{MeasureKind::points, "pp", 1, next + 1};
    if (t.joint(next) && t.is(next + 1, "point"))
      return Measure{MeasureKind::points, "pp", 1, next + 2};
    return Measure{MeasureKind::percent, "%", 1, next};
  }
  const std::size_t k = word_at(t, i);
  std::size_t next = k + 1;
  const bool percentage = t.is(k, "percentage");
  if (t.is(k, "per") && t.is(k + 1, "cent") && t[k + 1].gap_before != Gap::paragraph)
    next = k + 2;
  else if (t.is(k, "pc") || t.is(k, "pct"))
    next = k + 1;
  else if (t.is(k, "basis") && (t.is(k + 1, "points") || t.is(k + 1, "point")))
    return Measure{MeasureKind::points, "pp", 0.01, k + 2};
  else if (t.is(k, "bps") || (t.is(k, "bp") && t[k].touches()))
    return Measure{MeasureKind::points, "pp", 0.01, k + 1};
  else if (t.is(k, "pp") || t.is(k, "ppt"))
    return Measure{MeasureKind::points, "pp", 1, k + 1};
  else if (!percentage && !t.is(k, "percent") && !t.is(k, "percents"))
    return std::nullopt;
  std::size_t points = t.joint(next) ? next + 1 : next;
  if (t.is(points, "point") || t.is(points, "points") || (percentage && t.is(points, "pts")))
    return Measure{MeasureKind::points, "pp", 1, points + 1, k != i};
  return Measure{MeasureKind::percent, "%", 1, next, k != i};
}

std::optional<Measure> money(const Tokens& t, const Figure& figure, std::size_t i) {
  const std::optional<Currency> got = currency_after(t, i);
  if (!got || is_weight(t, figure, got->next - 1)) return std::nullopt;
  return Measure{MeasureKind::money, std::string(got->code), got->minor ? 0.01 : 1.0, got->next,
                 t.hyphen(i)};
}

// "-year-old", "years old", "years of age", "yo".
std::optional<Measure> age(const Tokens& t, std::size_t i) {
  const std::size_t k = word_at(t, i);
  if (!t.is(k, "year") && !t.is(k, "years")) return std::nullopt;
  const std::size_t old = t.hyphen(k + 1) ? k + 2 : k + 1;
  if (t.is(old, "old") || t.is(old, "olds"))
    return Measure{MeasureKind::age, "year", 1, old + 1, k != i};
  if (t.is(k + 1, "of") && t.is(k + 2, "age")) return Measure{MeasureKind::age, "year", 1, k + 3};
  return std::nullopt;
}

std::optional<Measure> time(const Tokens& t, const Figure& figure, std::size_t i) {
  const std::size_t k = word_at(t, i);
  if (t.has(k, WordClass::time_unit)) return Measure{MeasureKind::time, {}, 1, k + 1, k != i};
  // "45 s", "3 h"
  if (figure.form == FigureForm::digits &&
      (t.bytes(k) == "s" || t.bytes(k) == "h" || t.bytes(k) == "d") && t.closes(k + 1))
    return Measure{MeasureKind::time, {}, 1, k + 1};
  return std::nullopt;
}

}  // namespace

std::optional<Measure> read_measure(const Tokens& t, const Figure& figure, std::size_t i) {
  if (auto got = percent(t, i)) return got;
  if (auto got = money(t, figure, i)) return got;
  if (auto got = age(t, i)) return got;
  if (auto got = time(t, figure, i)) return got;
  return read_unit(t, figure, i);
}

// "The senator, 71, will": one person, by a noun.
bool is_person(const Tokens& t, std::size_t i) {
  const std::string word = lower(t.bytes(i));
  return is_office_noun(word) || word == "man" || word == "woman" || word == "boy" ||
         word == "girl" || word == "driver" || word == "suspect" || word == "victim";
}

// "from the age of nine", "who is 38 and", "she was 22,": after a pronoun a figure and no more.
bool is_stated_age(const Tokens& t, const Figure& figure) {
  const std::size_t verb = figure.first - 1;
  if (t.is(verb, "of") && t.is(verb - 1, "age")) return true;
  if (figure.first < 2 || figure.value < 5 || figure.value > 110 || figure.step != 1) return false;
  if (!t.is_any(verb, {"is", "was", "turned", "turns"}) ||
      !t.is_any(verb - 1, {"he", "she", "who"}))
    return false;
  return t.closes(figure.next) || t.is_any(figure.next, {"and", "when", "now", "but"});
}

bool is_age(const Tokens& t, const Figure& figure) {
  if (figure.form != FigureForm::digits || figure.plain_digits == 0 || figure.value < 1 ||
      figure.value > 120) {
    if (figure.form != FigureForm::words || figure.value > 120) return false;
    return t.is(figure.first - 1, "aged") || is_stated_age(t, figure);
  }
  if (t.is(figure.first - 1, "aged") || t.is(figure.first - 1, "age") ||
      t.is(figure.first - 1, "ages"))
    return true;
  if (is_stated_age(t, figure)) return true;
  // "Maria Lopez, 26, said"
  const std::size_t comma = figure.first - 1;
  const bool who = t[comma - 1].is_word() && (t[comma - 1].capital || is_person(t, comma - 1));
  const bool apposed = t[comma].is(U',') && who && !t.has(comma - 1, WordClass::month) &&
                       t[figure.first].gap_before != Gap::none;
  const bool closed = t[figure.next].is(U',') && t[figure.next].touches() &&
                      !t[figure.next + 1].is_number() &&
                      (t.number(figure.next + 1).kind == Numeric::none ||
                       t.number(figure.next + 1).kind == Numeric::article);
  if (apposed && closed && figure.value >= 5) return true;
  // "Maria Lopez (26)"
  return t[comma].is(U'(') && t[figure.next].is(U')') && t[comma - 1].is_word() &&
         t[comma - 1].capital && t[comma - 2].is_word() && t[comma - 2].capital &&
         figure.value >= 5 && figure.value < 100;
}

}  // namespace stet::facts
