// English words that carry no content of their own, sorted.
#include <array>
#include <string_view>

#include "facts/words.h"
#include "text/word_set.h"

namespace stet::facts {
namespace {

constexpr text::WordSet kStopWords(std::to_array<std::string_view>({
    "'s",        "a",       "about",      "above",   "across",     "after",     "again",  "against",
    "ago",       "all",     "along",      "already", "also",       "although",  "am",     "amid",
    "among",     "an",      "and",        "another", "any",        "are",       "around", "as",
    "at",        "away",    "back",       "be",      "because",    "been",      "before", "behind",
    "being",     "below",   "beneath",    "beside",  "besides",    "between",   "beyond", "both",
    "but",       "by",      "can",        "cannot",  "could",      "despite",   "did",    "do",
    "does",      "doing",   "done",       "down",    "due",        "during",    "each",   "either",
    "else",      "even",    "ever",       "every",   "few",        "for",       "from",   "further",
    "had",       "has",     "have",       "having",  "he",         "her",       "here",   "hers",
    "herself",   "him",     "himself",    "his",     "how",        "however",   "i",      "if",
    "in",        "indeed",  "inside",     "instead", "into",       "is",        "it",     "its",
    "itself",    "just",    "least",      "less",    "like",       "many",      "may",    "me",
    "meanwhile", "might",   "mine",       "more",    "most",       "much",      "must",   "my",
    "myself",    "near",    "neither",    "nor",     "not",        "now",       "of",     "off",
    "often",     "on",      "once",       "one",     "only",       "onto",      "or",     "other",
    "others",    "ought",   "our",        "ours",    "out",        "outside",   "over",   "own",
    "per",       "quite",   "rather",     "same",    "shall",      "she",       "should", "since",
    "so",        "some",    "still",      "such",    "than",       "that",      "the",    "their",
    "theirs",    "them",    "themselves", "then",    "there",      "therefore", "these",  "they",
    "this",      "those",   "though",     "through", "throughout", "thus",      "to",     "too",
    "toward",    "towards", "under",      "until",   "up",         "upon",      "us",     "very",
    "via",       "was",     "we",         "well",    "were",       "what",      "when",   "where",
    "whereas",   "whether", "which",      "while",   "who",        "whom",      "whose",  "why",
    "will",      "with",    "within",     "without", "would",      "yet",       "you",    "your",
    "yours",     "\xE2\x80\x99s",
}));

}  // namespace

bool is_stop_word(std::string_view word) { return kStopWords.contains(word); }

}  // namespace stet::facts
