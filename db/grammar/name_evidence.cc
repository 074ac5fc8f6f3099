// Words that make a name an organisation's or a place's. Own compilation.
#include "grammar/name_evidence.h"

#include <algorithm>
#include <string>

#include "grammar/word_features.h"
#include "text/word_set.h"

namespace stet::grammar {
namespace {

// Lower case.
// clang-format off
constexpr text::WordSet kOrganisation(std::to_array<std::string_view>({
    "academy", "administration", "ag", "agency", "airlines", "airways", "alliance", "armies",
    "army", "assembly", "association", "authority", "bank", "board", "broadcasting", "brothers",
    "bulletin", "bureau", "cabinet", "centre", "chamber", "club", "co", "co.", "coalition",
    "college", "commission", "committee", "communications", "company", "confederation",
    "conference", "congress", "consortium", "corp", "corp.", "corporation", "council", "court",
    "daily", "democrats", "department", "directorate", "electric", "energy", "enterprises",
    "faculty", "fc", "federation", "forces", "forum", "foundation", "front", "fund", "gazette",
    "gmbh", "group", "guardian", "herald", "holdings", "house", "inc", "inc.", "industries",
    "initiative", "institute", "institution", "international", "journal", "labs", "league",
    "library", "ltd", "ltd.", "magazine", "ministry", "motors", "movement", "navy", "network",
    "news", "office", "orchestra", "organisation", "organization", "parliament", "partners",
    "party", "plc", "police", "post", "press", "radio", "records", "republicans", "sa", "school",
    "secretariat", "senate", "service", "services", "society", "studios", "systems", "team",
    "technologies", "telegraph", "times", "treasury", "tribunal", "tribune", "trust", "union",
    "united", "universiteit", "university", "university's", "watch"}));
// clang-format on

constexpr text::WordSet kPlace(std::to_array<std::string_view>(
    {"airport",   "alps",     "archipelago", "avenue",   "basin",   "bay",          "beach",
     "boulevard", "bridge",   "canal",       "canyon",   "cape",    "castle",       "cathedral",
     "city",      "coast",    "county",      "creek",    "dam",     "desert",       "district",
     "falls",     "forest",   "fort",        "gardens",  "gulf",    "hall",         "harbor",
     "harbour",   "heights",  "highway",     "hill",     "hills",   "hotel",        "island",
     "islands",   "isle",     "isles",       "kingdom",  "lake",    "lane",         "loch",
     "mount",     "mountain", "mountains",   "mt",       "mt.",     "municipality", "museum",
     "ocean",     "palace",   "park",        "pass",     "peak",    "peninsula",    "plains",
     "plaza",     "point",    "port",        "province", "reef",    "region",       "reservoir",
     "ridge",     "river",    "road",        "rock",     "sea",     "square",       "stadium",
     "station",   "strait",   "straits",     "street",   "temple",  "territory",    "tower",
     "town",      "township", "valley",      "village",  "volcano", "zoo"}));

constexpr float kSure = 5, kLikely = 2.5F, kHint = 1;
constexpr int kPersonScore = 0, kOrganisationScore = 1, kPlaceScore = 2;

// "University" of "University of Oxford", "Sea" of "North Sea": the word before the first
// preposition, or the last one.
std::size_t head_of(const std::vector<std::string>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "of" || words[i] == "for") return i - 1;
  }
  return words.size() - 1;
}

}  // namespace

NameKeyword name_keyword(std::string_view form) {
  return kOrganisation.contains(form) ? NameKeyword::organisation
         : kPlace.contains(form)      ? NameKeyword::place
                                      : NameKeyword::none;
}

std::array<float, 3> name_evidence(std::span<const Token> tokens, const Lexicon& lexicon) {
  std::array<float, 3> out{};
  std::vector<std::string> words;
  std::string whole;
  for (const Token& token : tokens) {
    words.push_back(lower_form(token.word));
    whole += (whole.empty() ? "" : "_") + words.back();
  }
  if (words.empty()) return out;
  const std::uint32_t known = lexicon.entry(whole);
  const auto add = [&](std::uint32_t bits, int score, float by) {
    if ((known & bits) != 0) out[static_cast<std::size_t>(score)] += by;
  };
  const bool several = words.size() > 1;
  add(LexicalClass::kCountry, kPlaceScore, kSure);
  add(LexicalClass::kCity | LexicalClass::kPlace, kPlaceScore, several ? kSure : kHint);
  add(LexicalClass::kGroup, kOrganisationScore, several ? kSure : kHint);
  add(LexicalClass::kPerson, kPersonScore, several ? kSure : kHint);
  if (!several) return out;
  const std::string& head = words[head_of(words)];
  if (kOrganisation.contains(head)) out[kOrganisationScore] += kSure;
  if (kPlace.contains(head)) out[kPlaceScore] += kSure;
  if (kPlace.contains(words.front()) && head != words.front()) out[kPlaceScore] += kLikely;
  if ((lexicon.entry(words.front()) & LexicalClass::kGiven) != 0 && words.size() <= 4 &&
      !kOrganisation.contains(head) && !kPlace.contains(head)) {
    out[kPersonScore] +=
        (lexicon.entry(words.back()) & LexicalClass::kFamily) != 0 ? kLikely : kHint;
  }
  return out;
}

}  // namespace stet::grammar
