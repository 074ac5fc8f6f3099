// Quote claims: the words in marks with whoever says them, and indirect speech with its content.
#include <algorithm>

#include "facts/reporting.h"
#include "facts/sentence_view.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

constexpr std::size_t kScareWords = 3;  // a shorter quotation without a speaker is a label

Span without_marks(std::string_view text, Span span) {
  const auto is_mark = [&](std::size_t at, std::size_t size) {
    const std::string_view mark = text.substr(at, size);
    return mark == "\"" || mark == "'" || mark == "“" || mark == "”" || mark == "‘" ||
           mark == "’" || mark == "«" || mark == "»" || mark == "„";
  };
  for (const std::size_t size : {3u, 2u, 1u})
    if (span.size() > size && is_mark(span.start, size)) {
      span.start += size;
      break;
    }
  for (const std::size_t size : {3u, 2u, 1u})
    if (span.size() > size && is_mark(span.end - size, size)) {
      span.end -= size;
      break;
    }
  return span;
}

// The quotation together with whoever says it, as far as both stand in this passage.
Span statement_span(const SentenceView& view, const Mention& quote) {
  Span out = quote.span;
  const Span passage = view.span();
  for (const std::optional<Span>& part : {quote.speaker, quote.cue})
    if (part && passage.contains(*part))
      out = {std::min(out.start, part->start), std::max(out.end, part->end)};
  for (const Clause& clause : view.clauses) {
    const bool touches = clause.span.overlaps(out);
    if (touches &&
        (clause.span.contains(quote.span) || (quote.cue && clause.span.contains(*quote.cue))))
      out = {std::min(out.start, clause.span.start), std::max(out.end, clause.span.end)};
  }
  return {std::max(out.start, passage.start), std::min(out.end, passage.end)};
}

// The words from one token to another without an inserted "officials said" and its commas.
std::string words_without_cue(const SentenceView& view, const Clause& clause, int first, int last) {
  const Tree& tree = view.tree;
  const std::string_view text = view.text();
  std::vector<int> cut = tree.subtree(clause.cue);
  for (const int i : tree.subtree(clause.speaker)) cut.push_back(i);
  int from = std::ranges::min(cut), to = std::ranges::max(cut);
  const Span all{tree.token(first).span.start, tree.token(last).span.end};
  if (from <= first || to >= last || tree.under(clause.head, clause.cue) || tree.word(to) == ".")
    return std::string(all.of(text));
  if (tree.word(from) == ",") ++from;
  if (from <= first + 1 || tree.word(from - 1) != "," || tree.word(to + 1) != "," || to + 1 >= last)
    return std::string(all.of(text));
  --from;
  ++to;
  return std::string(Span{all.start, tree.token(from - 1).span.end}.of(text)) + " " +
         std::string(Span{tree.token(to + 1).span.start, all.end}.of(text));
}

// Indirect speech: who is said to have said what, in the writer's words.
std::optional<Claim> reported(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  if (clause.cue < 0 || clause.speaker < 0 || !is_checkable(view, clause)) return std::nullopt;
  const Span head = tree.token(clause.head).span;
  if (view.in_quotes(head) || view.in_quotes(tree.token(clause.cue).span)) return std::nullopt;
  int first = -1, last = -1;
  for (const int i : clause.tokens) {
    const bool outside = tree.under(i, clause.cue) && !tree.under(clause.head, clause.cue);
    const bool frame = i == clause.cue || outside || tree.under(i, clause.speaker) ||
                       tree.token(i).upos == Upos::punct || tree.relation(i) == R::mark;
    if (frame && (first < 0 || tree.relation(i) != R::mark)) continue;
    if (first < 0 && (tree.relation(i) == R::cc || lower(tree.word(i)) == "that")) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0 || last == first) return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::quote);
  claim.quote = words_without_cue(view, clause, first, last);
  claim.subject = claim.attribution;
  claim.predicate = claim.cue;
  claim.object = claim.recipient = claim.place = {};
  claim.others.clear();
  return claim;
}

// "denied taking bribes", "admitted lying": the deed that somebody owns to or does not.
std::optional<Claim> owned(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  const std::string_view verb = tree.lemma(clause.core);
  int deed = -1;
  for (const int c : tree.all(clause.core, {R::xcomp, R::advcl}))
    if (c > clause.core && tree.word(c).ends_with("ing") && !tree.has(c, {R::mark})) deed = c;
  if ((verb != "deny" && verb != "admit") || deed < 0 || clause.subject < 0 || clause.passive ||
      view.in_quotes(tree.token(deed).span))
    return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::quote);
  const std::vector<int> words = tree.subtree(deed);
  claim.quote =
      std::string(Span{tree.token(words.front()).span.start, tree.token(words.back()).span.end}.of(
          view.text()));
  claim.attribution = claim.subject;
  claim.cue = claim.predicate = std::string(verb);
  claim.object = claim.recipient = claim.place = {};
  claim.others.clear();
  if (verb == "deny") claim.modality = Modality::denied;
  return claim;
}

}  // namespace

std::vector<Claim> quote_claims(const SentenceView& view) {
  std::vector<Claim> out;
  const Span passage = view.span();
  // A quotation of several sentences is claimed in each passage that it stands in, always with all
  // its words.
  for (const Mention* m : view.quotations) {
    const Span inside = without_marks(view.text(), m->span);
    if (!m->speaker && words_of(view.text(), inside).size() <= kScareWords) continue;
    Claim claim;
    claim.kind = ClaimKind::quote;
    claim.passage = view.passage;
    claim.direct = true;
    claim.quote = std::string(inside.of(view.text()));
    claim.span = statement_span(view, *m);
    if (!claim.span.overlaps(passage)) claim.span = passage;
    if (m->speaker) claim.attribution = view.discourse.phrase_at(*m->speaker);
    claim.subject = claim.attribution;
    if (m->cue) {
      const std::string cue = lower(m->cue->of(view.text()));
      const ReportingVerb verb = reporting_verb(cue);
      claim.cue = verb.lemma.empty() ? cue : std::string(verb.lemma);
      claim.predicate = claim.cue;
    }
    for (const Word& word : words_of(view.text(), inside)) {
      std::string term = lower(word.text);
      if (word.kind == Word::Kind::word && !is_stop_word(term))
        claim.terms.push_back(std::move(term));
    }
    out.push_back(std::move(claim));
  }
  for (const Clause& clause : view.clauses)
    for (auto reader : {reported, owned})
      if (auto claim = reader(view, clause)) out.push_back(std::move(*claim));
  return out;
}

}  // namespace stet::facts
