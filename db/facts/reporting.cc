// The table of reporting verbs, sorted by lemma, and the way from a form to its lemma.
#include "facts/reporting.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/word_set.h"

namespace stet::facts {
namespace {

struct Entry {
  std::string_view lemma;
  Reporting kind;
};

constexpr Reporting S = Reporting::speech, T = Reporting::thought, N = Reporting::denial,
                    D = Reporting::doubtful;
constexpr auto kVerbs = std::to_array<Entry>({
    {"accuse", D},   {"acknowledge", S}, {"add", S},       {"admit", S},     {"advise", S},
    {"affirm", S},   {"agree", S},       {"allege", D},    {"announce", S},  {"answer", S},
    {"argue", S},    {"assert", S},      {"assure", S},    {"believe", T},   {"boast", S},
    {"brag", S},     {"call", S},        {"caution", S},   {"claim", D},     {"comment", S},
    {"complain", S}, {"concede", S},     {"conclude", S},  {"confess", S},   {"confirm", S},
    {"consider", T}, {"contend", D},     {"continue", S},  {"counter", S},   {"cry", S},
    {"declare", S},  {"demand", S},      {"deny", N},      {"describe", S},  {"disclose", S},
    {"dismiss", N},  {"dispute", N},     {"doubt", N},     {"emphasise", S}, {"emphasize", S},
    {"estimate", T}, {"exclaim", S},     {"expect", T},    {"explain", S},   {"fear", T},
    {"feel", T},     {"forecast", T},    {"grumble", S},   {"hint", S},      {"hope", T},
    {"indicate", S}, {"insist", S},      {"joke", S},      {"lament", S},    {"maintain", D},
    {"mention", S},  {"mutter", S},      {"note", S},      {"object", S},    {"observe", S},
    {"plead", S},    {"pledge", S},      {"post", S},      {"predict", T},   {"proclaim", S},
    {"promise", S},  {"pronounce", S},   {"propose", S},   {"protest", S},   {"put", S},
    {"quip", S},     {"quote", S},       {"react", S},     {"reaffirm", S},  {"recall", S},
    {"reckon", T},   {"recommend", S},   {"reiterate", S}, {"reject", N},    {"remark", S},
    {"remember", S}, {"remind", S},      {"repeat", S},    {"reply", S},     {"report", S},
    {"respond", S},  {"retort", S},      {"reveal", S},    {"say", S},       {"scoff", S},
    {"shout", S},    {"sigh", S},        {"snap", S},      {"sneer", S},     {"speak", S},
    {"state", S},    {"stress", S},      {"suggest", S},   {"sum", S},       {"suspect", T},
    {"swear", S},    {"tell", S},        {"testify", S},   {"think", T},     {"threaten", S},
    {"tweet", S},    {"underline", S},   {"urge", S},      {"vow", S},       {"warn", S},
    {"whisper", S},  {"wonder", T},      {"write", S},     {"yell", S},
});
static_assert(std::ranges::is_sorted(kVerbs, {}, &Entry::lemma));
constexpr text::WordSet kLemmas([] {
  std::array<std::string_view, kVerbs.size()> out;
  std::ranges::transform(kVerbs, out.begin(), &Entry::lemma);
  return out;
}());

struct Irregular {
  std::string_view form, lemma;
};
constexpr auto kIrregular = std::to_array<Irregular>({
    {"felt", "feel"},
    {"forecast", "forecast"},
    {"pled", "plead"},
    {"put", "put"},
    {"said", "say"},
    {"spoke", "speak"},
    {"spoken", "speak"},
    {"swore", "swear"},
    {"sworn", "swear"},
    {"thought", "think"},
    {"told", "tell"},
    {"written", "write"},
    {"wrote", "write"},
});
static_assert(std::ranges::is_sorted(kIrregular, {}, &Irregular::form));

const Entry* find(std::string_view lemma) {
  if (!kLemmas.contains(lemma)) return nullptr;  // most words
  return &*std::ranges::lower_bound(kVerbs, lemma, {}, &Entry::lemma);
}

// The lemma after cutting an ending: as it stands, with its "e" back, with "y" for "i", or with one
// consonant of two.
const Entry* find_stem(std::string_view stem) {
  if (const Entry* e = find(stem)) return e;
  std::string changed(stem);
  changed += 'e';
  if (const Entry* e = find(changed)) return e;
  changed.pop_back();
  if (changed.size() > 2 && changed.back() == 'i') {
    changed.back() = 'y';
    return find(changed);
  }
  if (changed.size() > 2 && changed.back() == changed[changed.size() - 2])
    return find(changed.substr(0, changed.size() - 1));
  return nullptr;
}

const Entry* find_form(std::string_view form) {
  if (const Entry* e = find(form)) return e;
  const auto it = std::ranges::lower_bound(kIrregular, form, {}, &Irregular::form);
  if (it != kIrregular.end() && it->form == form) return find(it->lemma);
  for (const std::string_view ending : {"s", "es", "ed", "ing"})
    if (form.size() > ending.size() + 1 && form.ends_with(ending))
      if (const Entry* e = find_stem(form.substr(0, form.size() - ending.size()))) return e;
  return nullptr;
}

}  // namespace

ReportingVerb reporting_verb(std::string_view form) {
  const Entry* e = find_form(form);
  if (!e) return {};
  return {.lemma = e->lemma, .kind = e->kind, .finite = !form.ends_with("ing")};
}

Reporting reporting_kind(std::string_view lemma) {
  const Entry* e = find(lemma);
  return e ? e->kind : Reporting::none;
}

}  // namespace stet::facts
