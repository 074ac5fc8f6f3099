// A parsed sentence: tokens with part of speech, lemma, features, and a Universal Dependencies
// tree; and the names in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::grammar {

enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

// UD relations, with the subtypes that facts need. nmod_desc is a title or description before a
// name ("Foreign Minister" in "Foreign Minister Wang Yi"); obl_unmarked and nmod_unmarked have no
// preposition ("rose 7 percent", "met last Sunday").
enum class Relation : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  dep,
  det,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp
};
inline constexpr int kRelationCount = static_cast<int>(Relation::xcomp) + 1;

std::string_view to_string(Upos upos);          // "NOUN"
std::string_view to_string(Relation relation);  // "nsubj:pass"

// The features that matter to facts; unset where they do not apply.
struct Features {
  enum class Number : std::uint8_t { none, singular, plural } number = Number::none;
  enum class Tense : std::uint8_t { none, past, present } tense = Tense::none;
  enum class VerbForm : std::uint8_t {
    none,
    finite,
    infinitive,
    participle,
    gerund
  } verb_form = VerbForm::none;
  enum class Degree : std::uint8_t {
    none,
    positive,
    comparative,
    superlative
  } degree = Degree::none;
  std::uint8_t person = 0;
  bool passive = false;  // passive participle
  bool imperative = false;
  bool possessive = false;  // "his", "'s"
};

struct Token {
  Span span;  // in the text that was parsed
  std::string_view
      word;  // those bytes; views the text given to parse(), which must outlive the sentence
  std::string lemma;  // lower case except for proper names
  Upos upos = Upos::x;
  Relation relation = Relation::dep;
  int head = -1;  // index of the head in this sentence; -1 for the root
  Features features;
  bool space_after = true;
};

enum class NameType : std::uint8_t { person, organisation, place };

struct Name {
  NameType type = NameType::person;
  int first = 0, last = 0;  // tokens [first, last), titles and offices left out
  Span span;
};

// One passage's analysis. Empty for passages that are not parsed (furniture).
struct Sentence {
  std::vector<Token> tokens;
  std::vector<Name> names;
  bool english =
      true;  // false where the language is another one; then the tree is a guess and facts abstain
};

// Parses the given spans of `text`, each as one sentence. Thread-safe; the same text always gives
// the same trees.
std::vector<Sentence> parse(std::string_view text, const std::vector<Span>& sentences);

}  // namespace stet::grammar
