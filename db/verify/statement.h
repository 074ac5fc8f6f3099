// The statements of a draft: what gets one finding each. A statement is a clause with the claims
// that were read from it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "facts/analysis.h"
#include "verify/reading.h"

namespace stet::verify {

// What a statement adds to who did what: an adverb, a phrase, a time, an apposition, a clause.
struct Detail {
  Span span;                // in the statement's reading
  std::vector<Span> words;  // that say something; of a phrase its own, nested details left out
  bool of_noun = false;     // it describes somebody or something; else it is told of a deed
};

// What the draft has shortly before a statement that tells a share of "them" or "it".
struct Before {
  std::vector<Figure> figures;  // spans in no text
  Terms words;
};

struct Statement {
  Span span;                  // in the draft's normalised text
  Span shown;                 // the part of it that its finding marks: what no other statement says
  std::size_t passage = 0;    // index in the draft's document
  Reading reading;            // of the span
  std::vector<Claim> claims;  // spans count in `reading`
  ClaimKind kind = ClaimKind::event;  // of the claim that says most
  std::vector<std::string> implied;   // names that pronouns stand for, lower case
  std::vector<std::string> topic;  // names and nouns of the document's title, lower case base forms
  std::vector<std::string>
      topic_names;  // of the document: those of its title, then the others, the most frequent first
  bool picked = false;   // judged against passages that were picked for it, not found for it
  std::string sentence;  // the whole passage that it stands in
  std::vector<Figure>
      lead;  // of one that compares: the figures that its passage has before it, spans in no text
  Before before;
  Modality modality = Modality::happened;
  std::vector<std::int64_t>
      speaker_sources;  // of a quotation: the sources that name its speaker anywhere
  std::vector<std::string>
      unknown_names;  // pairs of names side by side, lower case, that no source has so
  std::vector<std::string> earlier_names;  // of a quotation that opens a paragraph: words of the
                                           // names before it, lower case
  bool attributed = false;                 // "X said that ...": bears on what X said
  std::vector<Detail> details;             // that somebody has to bear out; see details.h
};

// In text order. Claims over about the same words are one statement; a clause inside a longer claim
// is a statement of its own.
std::vector<Statement> statements_of(const facts::Analysis& analysis, std::string_view published);

// What stands before `span` in its passage and in the two passages before it in the same paragraph;
// empty where the words there tell no share of "it" or "them".
Before told_before(const facts::Analysis& analysis, std::size_t passage, Span span,
                   std::string_view published);

// The claim of that kind, or nullptr.
const Claim* claim_of(const Statement& statement, ClaimKind kind);

// The words in quotation marks that stand in the statement itself: of a quotation of several
// sentences its own ones. Empty where it quotes nothing directly.
std::string quoted_words(const Statement& statement);

// What a stretch of text says about time to come: "will", "is to", "plans to", "hopes to", "is
// expected to" ...
bool speaks_of_plans(std::string_view text);

}  // namespace stet::verify
