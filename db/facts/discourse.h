// Whom and what a document speaks of: noun phrases with the entity that each stands for, pronouns
// and short forms included.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "facts/names.h"
#include "facts/roles.h"
#include "facts/tree.h"
#include "stet/claim.h"
#include "text/document.h"

namespace stet::facts {

class Discourse {
 public:
  // Keeps references to the document and its names.
  Discourse(const text::Document& document, const std::vector<grammar::Sentence>& sentences,
            const NameTable& names);

  const NameTable& names() const { return names_; }
  // The noun phrase headed by `head` of the sentence of that passage: without relative clauses,
  // appositions and clauses.
  Phrase phrase(const Tree& tree, int head) const;
  // The phrase that stands at a span of the text, which need not be one of the tree.
  Phrase phrase_at(Span span) const;
  // The content lemmas of tokens, lower case.
  static std::vector<std::string> terms_of(const Tree& tree, const std::vector<int>& tokens);

 private:
  struct Referent {
    Span span;
    std::string entity, label;
    bool subject = false;
    std::size_t passage = 0, paragraph = 0;
  };
  void name_entity(Phrase& phrase, const Name& name) const;
  const Name* name_at(Span span) const;
  const Name* referent_at(std::size_t byte) const;
  const Referent* holder(const Tree& tree, int head) const;
  const Referent* definite(const Tree& tree, int head, std::size_t byte) const;

  const text::Document& document_;
  const NameTable& names_;
  std::vector<Role> roles_;
  std::unordered_map<std::string, std::vector<std::size_t>>
      offices_;  // roles by the last word of their title
  std::unordered_map<std::size_t, Span>
      references_;  // where a pronoun or description stands, and the name it goes back to
  std::vector<Referent> referents_;  // in text order, one for each name
};

// The canonical form of a name: folded, a country's by its news name ("North Korea" for "DPRK").
std::string canonical_entity(std::string_view name);

}  // namespace stet::facts
