// Look-ups into the table of units.
#include "facts/units.h"

#include "facts/word_table.h"

namespace stet::facts {
namespace {

struct PerUnit {
  std::string_view symbol;
  double seconds;
};
constexpr PerUnit kPer[] = {{"s", 1},         {"min", 60},        {"h", 3600},       {"day", 86400},
                            {"week", 604800}, {"month", 2629800}, {"year", 31557600}};

WordTable<const Unit*> table(std::string_view Unit::*spellings) {
  WordTable<const Unit*> out;
  for (const Unit& unit : units())
    for_each_word(unit.*spellings, [&](std::string_view word) { out.insert(word, &unit); });
  return out;
}

}  // namespace

const Unit* unit_by_word(std::string_view lower) {
  static const WordTable<const Unit*> words = table(&Unit::words);
  const Unit* const* found = words.find(lower);
  return found ? *found : nullptr;
}

const Unit* unit_by_symbol(std::string_view written) {
  static const WordTable<const Unit*> symbols = table(&Unit::symbols);
  const Unit* const* found = symbols.find(written);
  return found ? *found : nullptr;
}

bool begins_unit_name(std::string_view lower) {
  static const WordTable<bool> firsts = [] {
    WordTable<bool> out;
    for (const Unit& unit : units())
      for_each_word(unit.words, [&](std::string_view word) {
        const std::size_t end = word.find('_');
        if (end != std::string_view::npos) out.insert(word.substr(0, end), true);
      });
    return out;
  }();
  return firsts.find(lower) != nullptr;
}

std::optional<Conversion> conversion(std::string_view canonical) {
  static const WordTable<const Unit*> all = [] {
    WordTable<const Unit*> out;
    for (const Unit& unit : units()) out.insert(unit.symbol, &unit);
    return out;
  }();
  if (const Unit* const* found = all.find(canonical))
    return Conversion{std::string((*found)->base), (*found)->factor, (*found)->offset};
  const std::size_t slash = canonical.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::optional<Conversion> above = conversion(canonical.substr(0, slash));
  const std::string_view below = canonical.substr(slash + 1);
  if (!above) return std::nullopt;
  for (const PerUnit& per : kPer)
    if (per.symbol == below) return Conversion{above->base + "/s", above->factor / per.seconds, 0};
  const std::optional<Conversion> under = conversion(below);
  if (!under) return std::nullopt;
  return Conversion{above->base + "/" + under->base, above->factor / under->factor, 0};
}

}  // namespace stet::facts
