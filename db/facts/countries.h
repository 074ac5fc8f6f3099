// Countries by the words that news uses for them: names and aliases, demonyms, capitals that stand
// for governments.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stet::facts {

enum class CountryWord : unsigned char { none, name, demonym, capital };

struct CountryName {
  std::string_view word;     // lower case, without accents and article
  std::string_view country;  // canonical: "north korea"
  CountryWord kind;
};

// The generated table (countries_table.cc), sorted by word.
extern const CountryName kCountryNames[];
extern const std::size_t kCountryNameCount;

// Lower case, Latin accents taken off, typographic apostrophes made straight: the form in which
// names are compared.
std::string fold_name(std::string_view name);

// What the words mean, article left out by the caller; kind none where they mean no country. Takes
// folded words. A plural demonym ("Russians") counts as its singular.
CountryName country_of(std::string_view folded);

}  // namespace stet::facts
