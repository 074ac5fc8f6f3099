// Reads the unit after a figure: names, abbreviations, powers, temperatures, rates.
#include "facts/unit_after.h"

namespace stet::facts {
namespace {

bool follows_weight(const Tokens& t, std::size_t i) {
  for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
    const std::string_view word = t.bytes(i - back);
    for (const std::string_view weigh : {"weigh", "weighs", "weighed", "weighing", "lost", "gained",
                                         "lose", "gain", "weight", "heavier", "lighter"})
      if (word == weigh) return true;
  }
  return false;
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

// "a 65\" screen": a mark that closes no quotation, before what is measured or in a line of its
// own.
Named inches(const Tokens& t, const Figure& figure, std::size_t k) {
  const bool two = t.apostrophe(k) && t.apostrophe(k + 1) && t[k + 1].touches();
  if (figure.form != FigureForm::digits || !t[k].touches() || !(two || t[k].is(U'"')) ||
      t.quoted(k))
    return {};
  const std::size_t next = two ? k + 2 : k + 1;
  const bool line = figure.first < 4 && next == t.size();
  const bool noun = t[next].is_word() && !t[next].touches() && !t[next].capital &&
                    !t.has(next, WordClass::function);
  return line || noun || t.joint(next) ? Named{unit_by_symbol("in"), next} : Named{};
}

Named named_unit(const Tokens& t, const Figure& figure, std::size_t k) {
  if (const Named hot = temperature(t, figure, k); hot.unit) return hot;
  if (!t[k].is_word()) return inches(t, figure, k);
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

}  // namespace

bool is_weight(const Tokens& t, const Figure& figure, std::size_t pound) {
  if (!t.is(pound, "pounds") && !t.is(pound, "pound")) return false;
  return (t.is(pound + 1, "of") && figure.scale < 1000 && figure.value < 10000) ||
         follows_weight(t, figure.first);
}

std::optional<Measure> read_unit(const Tokens& t, const Figure& figure, std::size_t i) {
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

}  // namespace stet::facts
