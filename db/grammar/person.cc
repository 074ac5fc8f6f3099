// The table of personal pronouns.
#include "grammar/person.h"

#include <algorithm>
#include <array>

#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

struct Entry {
  std::string_view form;
  std::uint8_t person;
};
constexpr auto kPronouns = std::to_array<Entry>(
    {{"he", 3},        {"her", 3},  {"hers", 3},       {"herself", 3}, {"him", 3},
     {"himself", 3},   {"his", 3},  {"i", 1},          {"it", 3},      {"its", 3},
     {"itself", 3},    {"me", 1},   {"mine", 1},       {"my", 1},      {"myself", 1},
     {"our", 1},       {"ours", 1}, {"ourselves", 1},  {"she", 3},     {"their", 3},
     {"theirs", 3},    {"them", 3}, {"themselves", 3}, {"they", 3},    {"us", 1},
     {"we", 1},        {"you", 2},  {"your", 2},       {"yours", 2},   {"yourself", 2},
     {"yourselves", 2}});

}  // namespace

std::uint8_t grammatical_person(const Token& token) {
  if (token.upos != Upos::pron) return 0;
  const std::string form = lower_form(token.word);
  const auto it = std::lower_bound(kPronouns.begin(), kPronouns.end(), form,
                                   [](const Entry& e, const std::string& f) { return e.form < f; });
  return it != kPronouns.end() && it->form == form ? it->person : 0;
}

}  // namespace stet::grammar
