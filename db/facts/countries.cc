// Countries by the words that news uses for them.
#include "facts/countries.h"

#include <span>

#include "facts/word_table.h"

namespace stet::facts {
namespace {

// Base letters of U+00C0 to U+017F; '?' stands for those that have none, or two.
constexpr std::string_view kBase =
    "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?lllllll"
    "lllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kBase.size() == 0x180 - 0xC0);

}  // namespace

std::string fold_name(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto a = static_cast<unsigned char>(name[i]);
    if (name.substr(i, 3) == "\xE2\x80\x99") {
      out += '\'';
      i += 2;
    } else if (a >= 0xC3 && a <= 0xC5 && i + 1 < name.size()) {
      const unsigned code = (a & 0x1Fu) << 6 | (static_cast<unsigned char>(name[i + 1]) & 0x3Fu);
      const char base = kBase[code - 0xC0];
      if (base == '?')
        out.append(name.substr(i, 2));
      else
        out += base;
      ++i;
    } else {
      out += a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : name[i];
    }
  }
  return out;
}

CountryName country_of(std::string_view folded) {
  static const WordTable<const CountryName*> table = [] {
    WordTable<const CountryName*> out;
    for (const CountryName& name : std::span(kCountryNames, kCountryNameCount))
      out.insert(name.word, &name);
    return out;
  }();
  if (const CountryName* const* found = table.find(folded)) return **found;
  if (folded.ends_with('s'))
    if (const CountryName* const* found = table.find(folded.substr(0, folded.size() - 1));
        found && (*found)->kind == CountryWord::demonym)
      return **found;
  return {.word = {}, .country = {}, .kind = CountryWord::none};
}

}  // namespace stet::facts
