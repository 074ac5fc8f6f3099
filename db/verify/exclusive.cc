// A curated table of properties that exclude one another.
#include "verify/exclusive.h"

#include <algorithm>
#include <array>

#include "facts/countries.h"

namespace stet::verify {
namespace {

struct Row {
  std::string_view word;
  Property property;
  std::string_view group;  // the first word of those that go together
};

// Curated for stet; sorted.
constexpr auto kRows = std::to_array<Row>({
    {"aeroplane", Property::vehicle, "plane"},
    {"airline", Property::body, "airline"},
    {"airplane", Property::vehicle, "plane"},
    {"aluminium", Property::material, "aluminium"},
    {"aluminum", Property::material, "aluminium"},
    {"ambassador", Property::office, "ambassador"},
    {"anglican", Property::faith, "protestant"},
    {"archbishop", Property::office, "archbishop"},
    {"army", Property::body, "army"},
    {"autumn", Property::season, "autumn"},
    {"bank", Property::body, "bank"},
    {"bicycle", Property::vehicle, "bicycle"},
    {"bike", Property::vehicle, "bicycle"},
    {"bishop", Property::office, "bishop"},
    {"black", Property::colour, "black"},
    {"blue", Property::colour, "blue"},
    {"boat", Property::vehicle, "boat"},
    {"brass", Property::material, "brass"},
    {"brick", Property::material, "brick"},
    {"bronze", Property::material, "bronze"},
    {"brown", Property::colour, "brown"},
    {"buddhist", Property::faith, "buddhist"},
    {"bus", Property::vehicle, "bus"},
    {"canton", Property::body, "canton"},
    {"car", Property::vehicle, "car"},
    {"catholic", Property::faith, "catholic"},
    {"chancellor", Property::office, "chancellor"},
    {"charity", Property::body, "foundation"},
    {"church", Property::body, "church"},
    {"city", Property::body, "city"},
    {"clay", Property::material, "clay"},
    {"club", Property::body, "club"},
    {"coach", Property::vehicle, "bus"},
    {"college", Property::body, "university"},
    {"concrete", Property::material, "concrete"},
    {"copper", Property::material, "copper"},
    {"cotton", Property::material, "cotton"},
    {"county", Property::body, "canton"},
    {"court", Property::body, "court"},
    {"crimson", Property::colour, "red"},
    {"diocese", Property::body, "church"},
    {"east", Property::direction, "east"},
    {"eastern", Property::direction, "east"},
    {"ferry", Property::vehicle, "boat"},
    {"foundation", Property::body, "foundation"},
    {"glass", Property::material, "glass"},
    {"gold", Property::material, "gold"},
    {"golden", Property::material, "gold"},
    {"government", Property::body, "state"},
    {"governor", Property::office, "governor"},
    {"granite", Property::material, "granite"},
    {"gray", Property::colour, "grey"},
    {"green", Property::colour, "green"},
    {"grey", Property::colour, "grey"},
    {"helicopter", Property::vehicle, "helicopter"},
    {"hindu", Property::faith, "hindu"},
    {"horse", Property::vehicle, "horse"},
    {"hospital", Property::body, "hospital"},
    {"insurer", Property::body, "insurer"},
    {"iron", Property::material, "iron"},
    {"jewish", Property::faith, "jewish"},
    {"king", Property::office, "king"},
    {"leather", Property::material, "leather"},
    {"left", Property::side, "left"},
    {"limestone", Property::material, "limestone"},
    {"lorry", Property::vehicle, "lorry"},
    {"lutheran", Property::faith, "protestant"},
    {"marble", Property::material, "marble"},
    {"mayor", Property::office, "mayor"},
    {"military", Property::body, "army"},
    {"minister", Property::office, "premier"},
    {"ministry", Property::body, "state"},
    {"motorbike", Property::vehicle, "motorcycle"},
    {"motorcycle", Property::vehicle, "motorcycle"},
    {"municipality", Property::body, "city"},
    {"museum", Property::body, "museum"},
    {"muslim", Property::faith, "muslim"},
    {"newspaper", Property::body, "newspaper"},
    {"north", Property::direction, "north"},
    {"northern", Property::direction, "north"},
    {"orange", Property::colour, "orange"},
    {"orthodox", Property::faith, "orthodox"},
    {"paper", Property::material, "paper"},
    {"parliament", Property::body, "parliament"},
    {"party", Property::body, "party"},
    {"pink", Property::colour, "pink"},
    {"plane", Property::vehicle, "plane"},
    {"plastic", Property::material, "plastic"},
    {"police", Property::body, "police"},
    {"pope", Property::office, "pope"},
    {"premier", Property::office, "premier"},
    {"president", Property::office, "president"},
    {"prince", Property::office, "prince"},
    {"princess", Property::office, "princess"},
    {"protestant", Property::faith, "protestant"},
    {"province", Property::body, "canton"},
    {"purple", Property::colour, "purple"},
    {"queen", Property::office, "king"},
    {"railway", Property::body, "railway"},
    {"red", Property::colour, "red"},
    {"region", Property::body, "canton"},
    {"right", Property::side, "right"},
    {"sandstone", Property::material, "sandstone"},
    {"scarlet", Property::colour, "red"},
    {"senate", Property::body, "parliament"},
    {"ship", Property::vehicle, "boat"},
    {"shipowner", Property::body, "shipowner"},
    {"shipyard", Property::body, "shipowner"},
    {"silk", Property::material, "silk"},
    {"silver", Property::material, "silver"},
    {"south", Property::direction, "south"},
    {"southern", Property::direction, "south"},
    {"spring", Property::season, "spring"},
    {"state", Property::body, "state"},
    {"steel", Property::material, "steel"},
    {"summer", Property::season, "summer"},
    {"taxi", Property::vehicle, "car"},
    {"timber", Property::material, "wood"},
    {"town", Property::body, "city"},
    {"train", Property::vehicle, "train"},
    {"tram", Property::vehicle, "tram"},
    {"truck", Property::vehicle, "lorry"},
    {"trust", Property::body, "foundation"},
    {"turquoise", Property::colour, "turquoise"},
    {"union", Property::body, "union"},
    {"university", Property::body, "university"},
    {"village", Property::body, "city"},
    {"violet", Property::colour, "purple"},
    {"west", Property::direction, "west"},
    {"western", Property::direction, "west"},
    {"white", Property::colour, "white"},
    {"winter", Property::season, "winter"},
    {"wood", Property::material, "wood"},
    {"wooden", Property::material, "wood"},
    {"wool", Property::material, "wool"},
    {"woollen", Property::material, "wool"},
    {"yellow", Property::colour, "yellow"},
});
static_assert(std::ranges::is_sorted(kRows, {}, &Row::word));

}  // namespace

Exclusive exclusive(std::string_view word) {
  auto at = std::ranges::lower_bound(kRows, word, {}, &Row::word);
  if (at != kRows.end() && at->word == word) return {at->property, at->group};
  const facts::CountryName country = facts::country_of(word);
  const bool known =
      country.kind == facts::CountryWord::name || country.kind == facts::CountryWord::demonym;
  return known ? Exclusive{Property::nation, country.country} : Exclusive{};
}

}  // namespace stet::verify
