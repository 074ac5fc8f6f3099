// Tables of English abbreviations, sentence openers and verbs of speech. Sources: the Associated
// Press and Guardian style guides' lists of abbreviations, UK and US office titles, ISO 4217 and SI
// usage in news text.
#include "text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"

namespace stet::text {
namespace {

// Each table is sorted, lower case.
constexpr auto kBinds = std::to_array<std::string_view>({
    "adm", "amb",   "approx", "assoc", "asst", "brig", "ca",    "capt", "cf",     "cllr", "cmdr",
    "col", "comdr", "cpl",    "cpt",   "dr",   "drs",  "e.g",   "ens",  "esp",    "fr",   "ft",
    "gen", "gov",   "hon",    "i.e",   "incl", "insp", "lt",    "maj",  "messrs", "mgr",  "mlle",
    "mme", "mmes",  "mr",     "mrs",   "ms",   "msgr", "mssrs", "mt",   "mx",     "prof", "profs",
    "pte", "pvt",   "rep",    "reps",  "rev",  "revd", "rt",    "sen",  "sens",   "sgt",  "spc",
    "sq",  "supt",  "treas",  "v",     "viz",  "vs",
});

constexpr auto kNumbering = std::to_array<std::string_view>({
    "app", "art",  "arts",  "b",   "c",   "ch",   "chap", "cl", "d",   "div",
    "eq",  "fig",  "figs",  "fl",  "mon", "no",   "nos",  "nr", "op",  "p",
    "par", "para", "paras", "pop", "pp",  "ref",  "rs",   "s",  "sat", "sc",
    "sec", "sect", "sun",   "tel", "vol", "vols", "wed",
});

constexpr auto kMayEnd = std::to_array<std::string_view>({
    "al",   "ala",   "apr",  "ariz", "ark",  "assn", "aug", "ave",  "b.a",  "b.sc", "blvd",
    "bros", "calif", "co",   "colo", "conn", "corp", "cos", "ct",   "dec",  "del",  "dept",
    "dist", "ed",    "eds",  "est",  "etc",  "feb",  "fla", "fri",  "ga",   "govt", "hwy",
    "ill",  "inc",   "ind",  "intl", "jan",  "jr",   "jul", "jun",  "kan",  "ky",   "la",
    "ltd",  "m.d",   "m.sc", "mar",  "mass", "md",   "mfg", "mich", "minn", "mo",   "mont",
    "natl", "neb",   "nev",  "nov",  "oct",  "okla", "ore", "pa",   "ph.d", "pl",   "pres",
    "pt",   "rd",    "ret",  "sep",  "sept", "sr",   "st",  "ste",  "tenn", "tex",  "thu",
    "thur", "thurs", "tue",  "tues", "univ", "va",   "vt",  "wash", "wis",  "wyo",  "yahoo",
});

// Words of the tables above that count only with a capital: "ill." and "mass." are words, "Ill."
// and "Mass." states.
constexpr auto kCapitalised = std::to_array<std::string_view>({
    "adm",  "ala",  "amb",  "apr", "ariz",  "ark",  "aug",  "ave", "brig", "calif", "capt", "co",
    "col",  "colo", "conn", "cpl", "ct",    "dec",  "del",  "dr",  "ens",  "feb",   "fla",  "fr",
    "fri",  "ft",   "ga",   "gen", "gov",   "hon",  "ill",  "ind", "jan",  "jr",    "jul",  "jun",
    "kan",  "ky",   "la",   "lt",  "maj",   "mar",  "mass", "md",  "mgr",  "mich",  "minn", "mo",
    "mon",  "mont", "ms",   "mt",  "mx",    "neb",  "nev",  "nov", "oct",  "okla",  "ore",  "pa",
    "pl",   "prof", "pt",   "rd",  "rep",   "reps", "rev",  "rs",  "rt",   "sat",   "sen",  "sens",
    "sep",  "sept", "sr",   "st",  "sun",   "tenn", "tex",  "thu", "tue",  "univ",  "va",   "vt",
    "wash", "wed",  "wis",  "wyo", "yahoo",
});

constexpr auto kStarters = std::to_array<std::string_view>({
    "a",         "about",   "according",    "after",   "all",       "also",
    "although",  "among",   "an",           "and",     "another",   "any",
    "anyone",    "are",     "as",           "asked",   "at",        "authorities",
    "because",   "before",  "between",      "both",    "but",       "by",
    "can",       "critics", "did",          "do",      "does",      "during",
    "each",      "earlier", "either",       "even",    "every",     "everyone",
    "experts",   "few",     "finally",      "first",   "following", "for",
    "from",      "given",   "had",          "has",     "have",      "he",
    "her",       "here",    "his",          "how",     "however",   "i",
    "if",        "in",      "indeed",       "instead", "is",        "it",
    "its",       "last",    "later",        "like",    "many",      "may",
    "meanwhile", "more",    "moreover",     "most",    "much",      "my",
    "neither",   "never",   "nevertheless", "no",      "nobody",    "none",
    "nor",       "not",     "now",          "of",      "officials", "on",
    "once",      "one",     "only",         "or",      "other",     "others",
    "our",       "over",    "perhaps",      "police",  "several",   "she",
    "since",     "so",      "some",         "still",   "such",      "than",
    "that",      "the",     "their",        "then",    "there",     "these",
    "they",      "this",    "those",        "though",  "through",   "thus",
    "to",        "today",   "together",     "two",     "under",     "unlike",
    "until",     "was",     "we",           "were",    "what",      "when",
    "where",     "whether", "which",        "while",   "who",       "whose",
    "why",       "will",    "with",         "within",  "without",   "would",
    "yet",       "you",     "your",
});

constexpr auto kMonths = std::to_array<std::string_view>({
    "april",
    "august",
    "december",
    "february",
    "january",
    "july",
    "june",
    "march",
    "may",
    "november",
    "october",
    "september",
});

constexpr auto kSpeech = std::to_array<std::string_view>({
    "added",    "adds",     "announced", "announces", "answered",  "answers",   "argued",
    "argues",   "asked",    "asks",      "began",     "begged",    "called",    "cried",
    "cries",    "declared", "declares",  "demanded",  "demands",   "exclaimed", "explained",
    "explains", "insisted", "insists",   "joked",     "jokes",     "murmured",  "muttered",
    "noted",    "notes",    "quipped",   "recalled",  "recalls",   "remarked",  "remarks",
    "repeated", "repeats",  "replied",   "replies",   "retorted",  "said",      "says",
    "scoffed",  "shouted",  "shouts",    "sighed",    "told",      "tweeted",   "urged",
    "urges",    "warned",   "warns",     "went",      "whispered", "wondered",  "wonders",
    "wrote",    "yelled",
});

template <typename Table>
bool holds(const Table& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

// "U.S", "a.m", "D.C", "J": single letters with full stops between them.
bool is_lettered(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (!is_letter(c.value)) return false;
    at += c.size;
    if (at == word.size()) return true;
    if (word[at] != '.') return false;
    ++at;
  }
  return false;
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  constexpr std::size_t kLongest = 16;
  if (word.empty() || word.size() > kLongest) return Abbreviation::none;
  const std::string lower = to_lower(word);
  if (word.size() == 1 && word != lower)
    return Abbreviation::may_end;  // an initial: "S. F.", not "s. 4"
  if (holds(kCapitalised, lower) && !is_upper(decode(word, 0).value)) return Abbreviation::none;
  if (holds(kBinds, lower)) return Abbreviation::binds;
  if (holds(kNumbering, lower)) return Abbreviation::numbering;
  if (holds(kMayEnd, lower)) return Abbreviation::may_end;
  // A lone lower-case letter is a variable or a typing error, not an initial.
  if (is_lettered(word) && (word.find('.') != word.npos || is_upper(decode(word, 0).value))) {
    return Abbreviation::may_end;
  }
  return Abbreviation::none;
}

bool starts_sentences(std::string_view word) { return holds(kStarters, to_lower(word)); }

bool names_month(std::string_view word) { return holds(kMonths, to_lower(word)); }

bool reports_speech(std::string_view word) { return holds(kSpeech, to_lower(word)); }

}  // namespace stet::text
