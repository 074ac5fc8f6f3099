// The table of title words. Own compilation from everyday news usage.
#include "grammar/titles.h"

#include <array>
#include <string>

#include "text/word_set.h"

namespace stet::grammar {
namespace {

constexpr text::WordSet kTitles(std::to_array<std::string_view>({
    "acting", "adm", "admiral", "ambassador", "archbishop", "attorney", "baron", "baroness",
    "bishop", "brig", "brigadier", "brother", "capt", "captain", "cardinal", "ceo", "chair",
    "chairman", "chairwoman", "chancellor", "chief", "coach", "col", "colonel", "commander",
    "commissioner", "comptroller", "congressman", "congresswoman", "constable", "corporal",
    "councillor", "counsel", "count", "countess", "cpl", "crown", "dame", "deputy", "detective",
    "director", "doctor", "dr", "duchess", "duke", "earl", "emir", "emperor", "empress", "envoy",
    "executive", "father", "fellow", "finance", "first", "foreign", "fr", "gen", "general", "gov",
    "governor", "home", "hon", "imam", "inspector", "judge", "justice", "king", "lady",
    "lieutenant", "lord", "lt", "madam", "maj", "major", "marshal", "mayor", "minister", "miss",
    "monsignor", "mp", "mr", "mrs", "ms", "officer", "pope", "premier", "president", "prime",
    "prince", "princess", "prof", "professor", "protector", "queen", "rabbi", "regent", "rep",
    "representative", "rev", "reverend", "sec", "secretary", "sen", "senator", "sergeant", "sgt",
    "sheikh", "sheriff", "sir", "sister", "solicitor", "speaker", "state", "sultan", "treasurer",
    "treasury", "tsar", "undersecretary", "vice", "viscount"}));

}  // namespace

bool is_title_word(std::string_view word) {
  std::string lower;
  for (const char c : word) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  if (lower.ends_with('.')) lower.pop_back();
  return kTitles.contains(lower);
}

}  // namespace stet::grammar
