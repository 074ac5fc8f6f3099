// Reads a clause back in the words of its sentence.
#include "facts/clause_words.h"

#include <algorithm>

#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

bool is_relative(std::string_view lemma) {
  return lemma == "who" || lemma == "which" || lemma == "that" || lemma == "whom";
}

}  // namespace

std::string words_of_clause(const SentenceView& view, const Clause& clause, const Claim& claim) {
  const Tree& tree = view.tree;
  std::string out;
  int last = -1;
  const bool own_cue = clause.cue >= 0 && !tree.under(clause.head, clause.cue);
  const auto append = [&](std::string_view words, bool space) {
    if (space && !out.empty()) out += ' ';
    out += words;
  };
  const bool elsewhere = !clause.subject_inside && clause.subject >= 0 &&
                         !std::ranges::binary_search(clause.tokens, clause.subject);
  const Phrase& subject =
      claim.subject.empty() || claim.subject.marker == "by" ? claim.object : claim.subject;
  if (elsewhere) {
    append(subject.text, false);
    if (clause.fragment) out += ":";
  }
  // "Born in Gdansk in 1950, she taught"
  const bool participle = elsewhere && tree.is(clause.head, {R::advcl});
  if (participle) out += ",";
  for (const int i : clause.tokens) {
    const bool reports = i == clause.cue || (own_cue && tree.under(i, clause.cue)) ||
                         (clause.speaker >= 0 && tree.under(i, clause.speaker));
    const bool joins =
        last < 0 && (tree.token(i).upos == Upos::punct || tree.relation(i) == R::cc ||
                     (tree.relation(i) == R::mark && tree.lemma(i) == "that") ||
                     (elsewhere && is_relative(tree.lemma(i))));
    if (reports || joins) continue;
    // Marks around what was left out go with it.
    if (tree.token(i).upos == Upos::punct && last >= 0 && last != i - 1) continue;
    const bool glued = last == i - 1 && last >= 0 && !tree.token(last).space_after;
    append(participle && last < 0 ? lower(tree.word(i)) : std::string(tree.word(i)), !glued);
    last = i;
    if (i == clause.subject && tree.token(i).upos == Upos::pron && !claim.subject.entity.empty() &&
        claim.subject.marker.empty())
      out += " (" + claim.subject.entity + ")";
  }
  while (!out.empty() && (out.back() == '.' || out.back() == ',' || out.back() == ';' ||
                          out.back() == ' ' || out.back() == ':'))
    out.pop_back();
  return out;
}

}  // namespace stet::facts
