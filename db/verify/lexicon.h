// What words have to do with each other: base forms, synonyms, opposites, broader words and sister
// words, from a table made of WordNet 3.0 (Miller 1995) and a curated list of news verbs with their
// opposites (lexicon/*.txt).
//
// All words are lower case. Everything here is read-only after the first use, which indexes the
// embedded tables (about a millisecond); thread-safe. Relations are between words, not senses: they
// say what may be meant, so a caller gates them with the rest of the statement.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stet::verify {

enum class WordRelation : std::uint8_t {
  none,
  same,      // the same base form
  synonym,   // may say the same
  derived,   // another part of speech of the same ("reject", "rejection"; "thai", "thailand")
  narrower,  // the first is a kind of the second ("film", "work")
  broader,   // the second is a kind of the first
  sister,    // two kinds of one thing ("red", "blue"; "thailand", "vietnam")
  opposite,  // "rise", "fall"
};

// The base forms a word may have, most likely first: "went" -> go; "left" -> leave, left; at least
// one, the word itself.
std::vector<std::string> base_forms(std::string_view word);
// The same without a copy: they live until the thread's next look-up of any word.
std::span<const std::string> forms_known(std::string_view word);
// True where one of them is one of these.
bool has_base(std::string_view word, std::initializer_list<std::string_view> bases);
// The first of them.
std::string base_form(std::string_view word);

// The relation of word `a` to word `b`; the closest that any of their common senses give. Base
// forms are tried.
WordRelation relate(std::string_view a, std::string_view b);

// True where the table knows the word as a noun, verb, adjective ... in its first sense; kind is
// 'n', 'v', 'a' or 'r'.
bool mostly(std::string_view word, char kind);
// True where the word is known at all.
bool known_word(std::string_view word);

// The words that may say the same as this one, for retrieval: curated verbs first, at most `limit`,
// sorted by use.
std::vector<std::string> synonyms(std::string_view word, std::size_t limit);

}  // namespace stet::verify
