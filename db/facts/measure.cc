// Tries percent, money, age, unit and time in turn.
#include "facts/measure.h"

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

bool follows_weight(const Tokens& t, std::size_t i) {
  for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
    const std::string_view word = t.bytes(i - back);
    for (const std::string_view weigh : {"weigh", "weighs", "weighed", "weighing", "lost", "gained",
                                         "lose", "gain", "weight", "heavier", "lighter"})
      if (word == weigh) return true;
  }
  return false;
}

// "two pounds of meat" are a weight, "two million pounds of debt" are money.
bool is_weight(const Tokens& t, const Figure& figure, std::size_t pound) {
  if (!t.is(pound, "pounds") && !t.is(pound, "pound")) return false;
  return (t.is(pound + 1, "of") && figure.scale < 1000 && figure.value < 10000) ||
         follows_weight(t, figure.first);
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

struct Named {
  const Unit* unit = nullptr;
  std::size_t next = 0;
};

// Two or three words joined: "square kilometres", "cubic feet", "kilowatt-hours", "nautical miles".
Named compound_unit(const Tokens& t, std::size_t k) {
  if (!begins_unit_name(LowerWord(t.bytes(k)).view())) return {};
  std::string key(LowerWord(t.bytes(k)).view());
  std::size_t at = k;
  for (int words = 0; words < 2; ++words) {
    std::size_t next = t.hyphen(at + 1) && t.joint(at + 1) ? at + 2 : at + 1;
    if (t[next - 1].is(U'.') && next == at + 1) return {};
    if (!t[next].is_word() || t[next].gap_before == Gap::paragraph ||
        (t[next].touches() && next == at + 1))
      break;
    key += '_';
    key += LowerWord(t.bytes(next)).view();
    if (const Unit* unit = unit_by_word(key)) return {unit, next + 1};
    at = next;
  }
  return {};
}

bool dimension_follows(const Tokens& t, std::size_t i) {
  if (t.closes(i) || t[i].is(U'x') || t[i].is(0xD7)) return true;
  for (const std::string_view word :
       {"thick", "tall", "high", "wide", "long", "deep", "across", "by", "x", "diameter", "and"})
    if (t.is(i, word)) return true;
  return false;
}

// One-letter and word-like abbreviations need more than their letters.
bool plausible_symbol(const Tokens& t, const Figure& figure, std::size_t k) {
  const std::string_view written = t.bytes(k);
  const bool glued = t[k].touches();
  if (written == "in" && t.hyphen(k - 1)) return false;  // "3-in-1"
  if (written == "in")
    return glued ||
           (dimension_follows(t, k + 1) && !t.is(k + 1, "and") && figure.form != FigureForm::words);
  if (figure.form == FigureForm::words && written.size() <= 2 && written != "km" &&
      written != "kg" && written != "mi")
    return false;
  if (written == "ct" || written == "ac" || written == "bu" || written == "gr" || written == "st" ||
      written == "gm" || written == "mb" || written == "gs" || written == "AU")
    return glued || t.closes(k + 1);
  if (written == "Ga" || written == "Ma") return glued || t.is(k + 1, "ago");
  if (written.size() > 1) return true;
  // "5 m" is metres, "5 A" is not read; "t", "g", "l", "h" after a space only at the end or before
  // "of".
  if (written == "V" || written == "W" || written == "J")
    return !t.is(k + 1, "and") && (glued || figure.form == FigureForm::digits);
  return glued || t.closes(k + 1) || t.is(k + 1, "of") || t.is(k + 1, "and") ||
         t.is(k + 1, "per") || t.is(k + 1, "to") || t.is(k + 1, "a") || t[k + 1].is(U'/') ||
         dimension_follows(t, k + 1) || written == "m" || written == "t";
}

Named symbol_unit(const Tokens& t, const Figure& figure, std::size_t k) {
  if (t[k].is_word() && !(t[k + 1].touches() && t[k + 1].is_word())) {
    // "km2", "km²", "m^3", "km/h"
    const std::string_view text = t.text();
    std::size_t next = k + 1;
    std::string key(t.bytes(k));
    if (t[next].touches() && t[next].is(U'^') && t[next + 1].touches()) ++next;
    const bool raised = t[next].touches() && ((t[next].is_number() && t[next].size() == 1) ||
                                              t[next].is(0xB2) || t[next].is(0xB3));
    if (raised) {
      key += t[next].is(0xB2) ? "2" : t[next].is(0xB3) ? "3" : t[next].of(text);
      if (const Unit* unit = unit_by_symbol(key)) return {unit, next + 1};
    }
    if (t[k + 1].touches() && t[k + 1].is_number()) return {};
    if (t[k + 1].touches() && t[k + 1].is(U'/') && t[k + 2].touches()) {
      const std::string rate = std::string(t.bytes(k)) + "/" + std::string(t.bytes(k + 2));
      if (const Unit* unit = unit_by_symbol(rate)) return {unit, k + 3};
    }
    if (const Unit* unit = unit_by_symbol(t.bytes(k)); unit && plausible_symbol(t, figure, k)) {
      const bool dotted =
          t[k + 1].is(U'.') && t[k + 1].touches() && t[k + 2].is_word() && t[k + 2].touches();
      return dotted ? Named{} : Named{unit, k + 1};
    }
  }
  return {};
}

// "°C", "° Celsius", "degrees C", "C" where it touches.
Named temperature(const Tokens& t, const Figure& figure, std::size_t k) {
  if (t[k].is(0xB0) || t[k].is(0xBA) || t.is(k, "º")) {
    const std::size_t next = k + 1;
    const bool celsius = t.is(next, "celsius"), fahrenheit = t.is(next, "fahrenheit");
    const bool letter = t[next].touches() || t.closes(next + 1);
    if (celsius || (letter && t.is(next, "c"))) return {unit_by_symbol("°C"), next + 1};
    if (fahrenheit || (letter && t.is(next, "f"))) return {unit_by_symbol("°F"), next + 1};
    return {unit_by_word("degrees"), next};
  }
  if (figure.form == FigureForm::digits && t[k].touches() && figure.plain_digits < 4 &&
      (t.bytes(k) == "C" || t.bytes(k) == "F") &&
      !(t[k + 1].touches() && (t[k + 1].is_word() || t[k + 1].is_number())))
    return {unit_by_symbol(t.bytes(k) == "C" ? "°C" : "°F"), k + 1};
  return {};
}

// "4 km cubed", "3 metres squared"
Named raised_unit(const Tokens& t, std::size_t k) {
  const bool square = t.is(k + 1, "squared");
  if (!square && !t.is(k + 1, "cubed")) return {};
  std::string key(LowerWord(t.bytes(k)).view());
  const Unit* unit = unit_by_word(key);
  if (!unit) unit = unit_by_symbol(t.bytes(k));
  if (!unit) return {};
  key = unit->symbol;
  key += square ? '2' : '3';
  return {unit_by_symbol(key), k + 2};
}

Named named_unit(const Tokens& t, const Figure& figure, std::size_t k) {
  if (const Named hot = temperature(t, figure, k); hot.unit) return hot;
  if (!t[k].is_word()) {
    // 6' and 5" mark feet and inches only where they touch the figure and nothing was opened.
    return {};
  }
  if (const Named two = compound_unit(t, k); two.unit) return two;
  if (const Named power = raised_unit(t, k); power.unit) return power;
  if (const Named abbreviated = symbol_unit(t, figure, k); abbreviated.unit) return abbreviated;
  const LowerWord lower(t.bytes(k));
  const Unit* unit = unit_by_word(lower.view());
  if (!unit) {
    if ((t.is(k, "pound") || t.is(k, "pounds")) && is_weight(t, figure, k))
      return {unit_by_symbol("lb"), k + 1};
    return {};
  }
  return {unit, k + 1};
}

// "degrees" alone is an angle or a temperature only after figures: "two degrees in law".
bool plausible_word(const Tokens& t, const Figure& figure, const Named& named, std::size_t k) {
  if (named.unit->symbol != "°" || t[k].symbol != 0) return true;
  if (figure.form == FigureForm::digits) return true;
  for (const std::string_view word : {"warmer", "hotter", "colder", "cooler", "above", "below",
                                      "of", "north", "south", "higher", "lower"})
    if (t.is(named.next, word)) return word != "of" || t.is(named.next + 1, "warming");
  return t.is(figure.first, "zero") || t.closes(named.next);
}

struct Per {
  std::string_view word, symbol;
};
constexpr Per kPer[] = {{"second", "s"}, {"sec", "s"},     {"s", "s"},         {"minute", "min"},
                        {"min", "min"},  {"hour", "h"},    {"hr", "h"},        {"h", "h"},
                        {"day", "day"},  {"week", "week"}, {"month", "month"}, {"year", "year"}};

// "kilometres per hour", "miles an hour", "tonnes a year", "kg/ha".
void add_rate(const Tokens& t, Measure& m, std::string_view symbol) {
  const std::size_t k = m.next;
  const bool per =
      t.is(k, "per") || t.is(k, "a") || t.is(k, "an") || (t[k].is(U'/') && t[k].touches());
  if (!per) return;
  for (const Per& row : kPer) {
    if (!t.is(k + 1, row.word)) continue;
    // "2 km a day" is a rate, "a 2 km a second later" hardly occurs.
    m.unit = std::string(symbol) + "/" + std::string(row.symbol);
    if (m.unit == "mi/h") m.unit = "mph";
    m.next = k + 2;
    return;
  }
  if (!t.is(k, "per") && !t[k].is(U'/')) return;
  const Unit* under = unit_by_symbol(t.bytes(k + 1));
  if (!under) under = unit_by_word(LowerWord(t.bytes(k + 1)).view());
  if (!under || !t[k + 1].is_word()) return;
  m.unit = std::string(symbol) + "/" + std::string(under->symbol);
  m.next = k + 2;
}

std::optional<Measure> unit(const Tokens& t, const Figure& figure, std::size_t i) {
  const bool joint = t.joint(i);
  const std::size_t k = joint ? i + 1 : i;
  if (t[k].gap_before == Gap::paragraph || t[k].gap_before == Gap::wide) {
    if (t[k].gap_before == Gap::paragraph) return std::nullopt;
  }
  const Named named = named_unit(t, figure, k);
  if (!named.unit || !plausible_word(t, figure, named, k)) return std::nullopt;
  Measure out{MeasureKind::unit, std::string(named.unit->symbol), 1, named.next, joint};
  add_rate(t, out, named.unit->symbol);
  return out;
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
  return unit(t, figure, i);
}

bool is_age(const Tokens& t, const Figure& figure) {
  if (figure.form != FigureForm::digits || figure.plain_digits == 0 || figure.value < 1 ||
      figure.value > 120) {
    if (figure.form != FigureForm::words || figure.value > 120) return false;
    return t.is(figure.first - 1, "aged");
  }
  if (t.is(figure.first - 1, "aged") || t.is(figure.first - 1, "age") ||
      t.is(figure.first - 1, "ages"))
    return true;
  // "Maria Lopez, 26, said"
  const std::size_t comma = figure.first - 1;
  const bool apposed = t[comma].is(U',') && t[comma - 1].is_word() && t[comma - 1].capital &&
                       !t.has(comma - 1, WordClass::month) &&
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
