// Tables of words that tell what a name is, each sorted. Own compilation from everyday news usage.
#include "facts/name_words.h"

#include <algorithm>
#include <array>

namespace stet::facts {
namespace {

constexpr auto kOffices = std::to_array<std::string_view>({
    "academic", "activist", "actor", "actress", "adviser", "advisor", "agent", "ambassador",
    "analyst", "anthropologist", "archaeologist", "archbishop", "architect", "astronomer",
    "athlete", "attorney", "author", "banker", "biologist", "bishop", "boss", "botanist",
    "broadcaster", "broker", "candidate", "captain", "cardinal", "chair", "chairman",
    "chairperson", "chairwoman", "chancellor", "chef", "chemist", "chief", "cleric",
    "climatologist", "co-founder", "coach", "colonel", "columnist", "commander", "commentator",
    "commissioner", "comptroller", "conductor", "congressman", "congresswoman", "consul",
    "coordinator", "councillor", "counsel", "counterpart", "critic", "curator", "cyclist", "dean", "demographer",
    "dentist", "deputy", "designer", "detective", "developer", "diplomat", "director", "doctor",
    "economist", "editor", "emir", "emperor", "empress", "engineer", "envoy", "epidemiologist",
    "executive", "farmer", "filmmaker", "forester", "founder", "gardener", "general",
    "geographer", "geologist", "governor", "headmaster", "headmistress", "headteacher",
    "historian", "hydrologist", "inspector", "inventor", "investor", "journalist", "judge",
    "justice", "king", "landlord", "lawmaker", "lawyer", "leader", "lecturer", "legislator",
    "librarian", "lieutenant", "manager", "marshal", "master", "mathematician", "mayor",
    "mechanic", "meteorologist", "midwife", "minister", "monarch", "musician", "negotiator",
    "novelist", "nurse", "observer", "oceanographer", "officer", "official", "ombudsman", "owner",
    "painter", "partner", "pastor", "philosopher", "photographer", "physician", "physicist",
    "pilot", "playwright", "poet", "pollster", "pope", "postman", "premier", "president",
    "priest", "prince", "princess", "principal", "producer", "professor", "programmer",
    "prosecutor", "psychiatrist", "psychologist", "publisher", "queen", "rabbi", "rapporteur",
    "rector", "regulator", "reporter", "representative", "researcher", "scholar", "scientist",
    "sculptor", "secretary", "seismologist", "senator", "sergeant", "shareholder", "sheikh",
    "sheriff", "singer", "skipper", "sociologist", "soldier", "speaker", "spokesman",
    "spokesperson", "spokeswoman", "statistician", "strategist", "student", "sultan",
    "superintendent", "surgeon", "surveyor", "teacher", "technician", "theologian", "trader",
    "trainer", "treasurer", "trustee", "undersecretary", "veterinarian", "vice-chancellor",
    "vice-president", "virologist", "volcanologist", "warden", "whistleblower", "winner",
    "writer", "zoologist",
});

constexpr auto kOfficeModifiers = std::to_array<std::string_view>({
    "agriculture", "assistant", "associate", "attorney", "budget", "business", "cabinet", "chief",
    "climate", "co", "commercial", "communications", "country", "crown", "culture", "customs",
    "defence", "defense", "development", "district", "economic", "economics", "economy",
    "education", "employment", "energy", "environment", "equality", "executive", "exterior",
    "family", "federal", "finance", "financial", "fire", "first", "fisheries", "foreign",
    "general", "group", "health", "high", "home", "house", "housing", "human", "immigration",
    "industry", "information", "infrastructure", "interior", "international", "junior", "justice",
    "labor", "labour", "land", "lead", "legal", "local", "major", "majority", "managing",
    "marketing", "medical", "minority", "national", "naval", "operating", "opposition",
    "parliamentary", "party", "permanent", "personnel", "planning", "police", "policy",
    "political", "press", "prime", "principal", "private", "programme", "property", "public",
    "railway", "regional", "research", "resources", "royal", "rural", "sales", "science",
    "scientific", "security", "senior", "social", "sports", "staff", "state", "supreme", "team",
    "technical", "technology", "tourism", "trade", "transport", "treasury", "union", "vice",
    "water", "welfare", "whip", "works", "youth",
});

constexpr auto kQualifiers = std::to_array<std::string_view>({
    "acting", "caretaker", "current", "departing", "deputy", "designate", "elect", "ex", "ex-",
    "former", "founding", "incoming", "interim", "late", "newly-elected", "one-time", "onetime",
    "outgoing", "retired", "retiring", "sitting", "then", "then-", "vice",
});

constexpr auto kAddresses = std::to_array<std::string_view>({
    "dame", "dr", "lady", "lord", "madam", "master", "miss", "mr", "mrs", "ms", "mx", "prof",
    "professor", "rev", "reverend", "sir", "st",
});

constexpr auto kOrganisations = std::to_array<std::string_view>({
    "academy", "administration", "agency", "airlines", "airways", "alliance", "archive", "army",
    "assembly", "association", "authority", "bank", "bankers", "board", "brigade", "bureau",
    "cabinet", "center", "centre", "chamber", "church", "club", "co", "coalition", "college",
    "commission", "committee", "community", "companies", "company", "confederation", "congress",
    "consortium", "constabulary", "corp", "corporation", "council", "courier", "court", "daily",
    "department", "directorate", "embassy", "exchange", "federation", "fleet", "forum",
    "foundation", "front", "fund", "games", "gazette", "government", "group", "guild", "herald",
    "holdings", "hospital", "house", "inc", "industries", "institute", "institution", "insurance",
    "international", "journal", "laboratories", "laboratory", "league", "library", "limited",
    "lloyds", "ltd", "mail", "ministry", "motors", "movement", "museum", "navy", "network",
    "news", "office", "orchestra", "organisation", "organization", "parliament", "partners",
    "partnership", "party", "plc", "post", "press", "railways", "regiment", "register", "reserve",
    "review", "school", "securities", "senate", "service", "services", "society", "state",
    "syndicate", "systems", "team", "telegraph", "theatre", "times", "treasury", "tribunal",
    "trust", "union", "united", "university", "water", "works",
});

constexpr auto kPlaces = std::to_array<std::string_view>({
    "airport", "avenue", "basin", "bay", "beach", "borough", "bridge", "canal", "canyon", "cape",
    "castle", "city", "coast", "coasts", "county", "creek", "crossing", "dam", "desert",
    "district", "falls", "field", "forest", "glacier", "gorge", "gulf", "harbor", "harbour",
    "heath", "heights", "hill", "hills", "island", "islands", "isle", "isles", "lake", "lane",
    "marsh", "mill", "moor", "mount", "mountain", "mountains", "ocean", "palace", "park", "peak",
    "peninsula", "plain", "plaza", "point", "port", "province", "quay", "reef", "region",
    "reservoir", "ridge", "river", "road", "sea", "shore", "sound", "square", "station", "strait",
    "straits", "street", "territory", "tower", "town", "valley", "village", "volcano", "wood",
});

constexpr auto kParticles = std::to_array<std::string_view>({
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn",
    "la", "le", "san", "ten", "ter", "van", "von",
});

constexpr auto kCalendar = std::to_array<std::string_view>({
    "apr", "april", "aug", "august", "dec", "december", "feb", "february", "fri", "friday", "jan", "january", "jul", "july",
    "jun", "june", "mar", "march", "may", "mon", "monday", "nov", "november", "oct", "october", "sat", "saturday", "sep",
    "sept", "september", "sun", "sunday", "thu", "thursday", "tue", "tuesday", "wed", "wednesday",
});

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::ranges::binary_search(table, word);
}
static_assert(std::ranges::is_sorted(kOffices) && std::ranges::is_sorted(kOfficeModifiers) && std::ranges::is_sorted(kQualifiers) && std::ranges::is_sorted(kAddresses) && std::ranges::is_sorted(kOrganisations) && std::ranges::is_sorted(kPlaces) && std::ranges::is_sorted(kParticles) && std::ranges::is_sorted(kCalendar));

}  // namespace

bool is_office_noun(std::string_view word) { return is_in(kOffices, word); }
bool is_office_modifier(std::string_view word) { return is_in(kOfficeModifiers, word); }
bool is_office_qualifier(std::string_view word) { return is_in(kQualifiers, word); }
bool is_address(std::string_view word) { return is_in(kAddresses, word); }
bool is_organisation_word(std::string_view word) { return is_in(kOrganisations, word); }
bool is_place_word(std::string_view word) { return is_in(kPlaces, word); }
bool is_name_particle(std::string_view word) { return is_in(kParticles, word); }
bool is_calendar_word(std::string_view word) { return is_in(kCalendar, word); }

}  // namespace stet::facts
