// Counts function words of English and of its neighbours.
#include "grammar/language.h"

#include <algorithm>
#include <array>

#include "grammar/word_features.h"
#include "text/word_set.h"

namespace stet::grammar {
namespace {

// The most frequent words of English that are no words of the languages below.
constexpr text::WordSet kEnglish(std::to_array<std::string_view>(
    {"'s",   "about", "after", "also", "and",  "are",   "as",   "at",   "be",   "been", "but",
     "by",   "can",   "could", "did",  "do",   "for",   "from", "had",  "has",  "have", "he",
     "her",  "his",   "how",   "if",   "is",   "it",    "its",  "more", "most", "new",  "not",
     "of",   "on",    "or",    "our",  "out",  "over",  "said", "she",  "some", "than", "that",
     "the",  "their", "there", "they", "this", "to",    "up",   "was",  "we",   "were", "what",
     "when", "which", "who",   "will", "with", "would", "you",  "your"}));

// Frequent words of German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian
// languages, Polish, Czech, Turkish, Indonesian, Latin, Finnish and Hungarian that English does not
// use.
constexpr text::WordSet kOther(std::to_array<std::string_view>(
    {"ab",        "af",       "aller",    "als",   "anche", "att",    "au",         "auch",
     "auf",       "aus",      "aux",      "av",    "avec",  "az",     "az\u00E9rt", "bei",
     "bir",       "bu",       "cette",    "che",   "com",   "como",   "con",        "da",
     "dal",       "dans",     "das",      "dass",  "de",    "degli",  "dei",        "del",
     "dell",      "della",    "delle",    "dem",   "den",   "der",    "des",        "det",
     "di",        "die",      "do",       "dos",   "du",    "durch",  "een",        "egy",
     "ein",       "eine",     "einem",    "einen", "einer", "eines",  "el",         "ele",
     "en",        "er",       "era",      "es",    "est",   "et",     "ett",        "fra",
     "fue",       "f\u00F6r", "f\u00FCr", "gli",   "haben", "han",    "hanno",      "hat",
     "het",       "hij",      "hogy",     "ich",   "il",    "ile",    "im",         "ist",
     "i\u00E7in", "ja",       "je",       "jest",  "kan",   "la",     "las",        "le",
     "les",       "lo",       "los",      "lui",   "mais",  "med",    "mit",        "mot",
     "nach",      "nel",      "nella",    "nicht", "nie",   "niet",   "non",        "nous",
     "n\u00E3o",  "och",      "oder",     "og",    "om",    "ont",    "ou",         "para",
     "pas",       "per",      "pero",     "plus",  "por",   "pour",   "przez",      "p\u00E5",
     "que",       "qui",      "sa",       "se",    "sein",  "selon",  "sich",       "sie",
     "sind",      "ska",      "som",      "son",   "sono",  "sont",   "sta",        "su",
     "sua",       "sur",      "s\u00E3o", "till",  "um",    "uma",    "un",         "una",
     "und",       "une",      "van",      "ve",    "vom",   "von",    "voor",       "vor",
     "vous",      "war",      "werden",   "wie",   "wird",  "wurde",  "y",          "yang",
     "za",        "zij",      "zu",       "zum",   "zur",   "\u00E0", "\u00E4r",    "\u00E8",
     "\u00E9"}));

// Beyond Latin: U+0370 and up, punctuation and symbols left out. In UTF-8, lead bytes 0xCD to 0xDF
// and 0xE0 to 0xED but E2.
bool foreign_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0xCD && byte <= 0xDF) || (byte >= 0xE0 && byte <= 0xED && byte != 0xE2);
}

}  // namespace

bool is_english(const Sentence& sentence) {
  int english = 0, other = 0, foreign = 0, words = 0;
  for (const Token& token : sentence.tokens) {
    const std::string form = lower_form(token.word.substr(0, 40));
    const bool letter = !form.empty() && ((form[0] >= 'a' && form[0] <= 'z') || form[0] == '\'' ||
                                          (form[0] & 0x80) != 0);
    if (!letter) continue;
    ++words;
    if (std::any_of(form.begin(), form.end(), foreign_letter)) ++foreign;
    if (kEnglish.contains(form))
      ++english;
    else if (kOther.contains(form) && token.word != "Van" && token.word != "De" &&
             token.word != "La")
      ++other;
  }
  if (2 * foreign > words) return false;
  return other < 2 || other <= 2 * english;
}

}  // namespace stet::grammar
