// Tables of describing nouns, pronouns and titles. Own compilation from news usage.
#include "grammar/descriptions.h"

#include <algorithm>
#include <array>

#include "text/word_set.h"

namespace stet::grammar {
namespace {

constexpr text::WordSet kOrganisations(std::to_array<std::string_view>(
    {"agency",      "airline",     "association", "authority",    "bank",       "broadcaster",
     "builder",     "bureau",      "business",    "carmaker",     "carrier",    "charity",
     "club",        "college",     "commission",  "committee",    "company",    "conglomerate",
     "cooperative", "corporation", "council",     "court",        "department", "developer",
     "drugmaker",   "firm",        "foundation",  "group",        "hospital",   "institute",
     "insurer",     "lender",      "maker",       "manufacturer", "ministry",   "newspaper",
     "operator",    "party",       "publisher",   "regulator",    "retailer",   "school",
     "startup",     "supermarket", "supplier",    "team",         "tribunal",   "union",
     "university",  "utility"}));
constexpr text::WordSet kPersons(std::to_array<std::string_view>(
    {"actor",        "actress",   "ambassador", "architect",  "artist",     "author",
     "billionaire",  "captain",   "chairman",   "chairwoman", "chancellor", "coach",
     "commissioner", "director",  "governor",   "journalist", "judge",      "king",
     "lawmaker",     "lawyer",    "leader",     "mayor",      "minister",   "mp",
     "officer",      "player",    "politician", "pope",       "premier",    "president",
     "prince",       "princess",  "professor",  "queen",      "researcher", "runner",
     "scientist",    "secretary", "senator",    "singer",     "spokesman",  "spokesperson",
     "spokeswoman",  "striker",   "writer"}));
constexpr text::WordSet kPlaces(std::to_array<std::string_view>(
    {"capital", "city", "country", "district", "island", "kingdom", "municipality", "nation",
     "port", "province", "region", "republic", "state", "suburb", "territory", "town", "village"}));

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<NameType> described_type(std::string_view lemma) {
  if (kOrganisations.contains(lemma)) return NameType::organisation;
  if (kPersons.contains(lemma)) return NameType::person;
  if (kPlaces.contains(lemma)) return NameType::place;
  return std::nullopt;
}

PronounKind pronoun_kind(std::string_view form) {
  if (one_of(form, {"he", "him", "his", "himself"})) return PronounKind::man;
  if (one_of(form, {"she", "her", "hers", "herself"})) return PronounKind::woman;
  if (one_of(form, {"it", "its", "itself"})) return PronounKind::thing;
  return PronounKind::none;
}

PronounKind title_kind(std::string_view word) {
  if (one_of(word, {"mr", "mr.", "sir", "king", "prince", "lord", "duke", "chairman", "brother",
                    "father", "pope"}))
    return PronounKind::man;
  if (one_of(word, {"mrs", "mrs.", "ms", "ms.", "miss", "queen", "princess", "lady", "dame",
                    "duchess", "chairwoman", "sister"}))
    return PronounKind::woman;
  return PronounKind::none;
}

}  // namespace stet::grammar
