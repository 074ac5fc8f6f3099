// A sentence as the claim readers see it, and what every claim of a clause has in common.
#include "facts/sentence_view.h"

#include <algorithm>
#include <array>

#include "facts/clause_period.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

bool is_place_case(std::string_view lemma) {
  return lemma == "in" || lemma == "at" || lemma == "near" || lemma == "outside" ||
         lemma == "inside" || lemma == "around";
}
bool is_party_case(std::string_view lemma) {
  return lemma == "with" || lemma == "to" || lemma == "against" || lemma == "between" ||
         lemma == "from" || lemma == "for";
}

// "stayed away", "came back": the adverb that makes it another deed; -1 where there is none.
int adverb_of(const Tree& tree, int verb) {
  for (const int c : tree.all(verb, {R::advmod})) {
    const std::string word = lower(tree.word(c));
    if (c == verb + 1 && (word == "away" || word == "back" || word == "aside" || word == "apart"))
      return c;
  }
  return -1;
}

// The verb with its particle, or the preposition that goes with it: "account for", "take part"
// stays "take".
std::string predicate_of(const Tree& tree, const Clause& clause) {
  if (clause.copular || clause.fragment) return "be";
  std::string out = lower(tree.lemma(clause.core));
  if (const int particle = tree.child(clause.core, {R::compound_prt}); particle >= 0)
    out += " " + lower(tree.lemma(particle));
  else if (const int adverb = adverb_of(tree, clause.core); adverb >= 0)
    out += " " + lower(tree.word(adverb));
  return out;
}

// The verb as it stands, with its auxiliaries, negation and particle: "is set to travel".
std::string verb_of(const Tree& tree, const Clause& clause) {
  if (clause.fragment || !(clause.copular || tree.is_verb(clause.core))) return {};
  std::vector<int> tokens;
  if (!clause.copular) tokens.push_back(clause.core);
  for (int i = clause.core; i >= 0; i = i == clause.head ? -1 : tree.head(i)) {
    if (i != clause.core) tokens.push_back(i);
    for (const int c : tree.children(i)) {
      const bool negates =
          tree.is(c, {R::advmod}) && (tree.lemma(c) == "not" || tree.lemma(c) == "never");
      const bool to = i != clause.head && tree.is(c, {R::mark}) && tree.lemma(c) == "to";
      if (negates || to || tree.is(c, {R::aux, R::aux_pass, R::cop, R::compound_prt}))
        tokens.push_back(c);
    }
  }
  if (const int adverb = adverb_of(tree, clause.core); adverb >= 0) tokens.push_back(adverb);
  std::ranges::sort(tokens);
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  std::string out;
  for (const int i : tokens) {
    const bool joined = i > 0 && !tree.token(i - 1).space_after;
    if (!out.empty() && !(joined && std::ranges::binary_search(tokens, i - 1))) out += ' ';
    out += tree.word(i);
  }
  return out;
}

bool is_time_word(const Tree& tree, int i, const SentenceView& view) {
  for (const Mention* m : view.mentions)
    if ((m->type == MentionType::date || m->type == MentionType::time ||
         m->type == MentionType::duration) &&
        m->span.contains(tree.token(i).span))
      return true;
  return false;
}

// Already said by a slot of the claim.
bool is_placed(const Claim& claim, Span span) {
  for (const Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient, &claim.place})
    if (!phrase->empty() && phrase->span.contains(span)) return true;
  return std::ranges::any_of(claim.others, [&](const Phrase& p) { return p.span.contains(span); });
}

// "was appointed governor": verbs that make somebody something.
bool names_somebody(std::string_view verb) {
  constexpr auto kNaming =
      std::to_array<std::string_view>({"appoint", "call", "choose", "crown", "declare", "dub",
                                       "elect", "make", "name", "nickname", "proclaim", "vote"});
  static_assert(std::ranges::is_sorted(kNaming));
  return std::ranges::binary_search(kNaming, verb);
}

void place_argument(const SentenceView& view, Claim& claim, int i) {
  const Tree& tree = view.tree;
  if (is_time_word(tree, i, view) || is_placed(claim, tree.token(i).span)) return;
  Phrase phrase = view.discourse.phrase(tree, i);
  phrase.marker = marker_of(tree, i);
  const std::string_view with = phrase.marker;
  if (is_place_case(with) && claim.place.empty() &&
      (phrase.entity_type == "place" || tree.token(i).upos == Upos::propn))
    claim.place = std::move(phrase);
  else if (is_party_case(with) && claim.recipient.empty() && !phrase.entity.empty())
    claim.recipient = std::move(phrase);
  else
    claim.others.push_back(std::move(phrase));
}

// "took $41.5 million, the second-biggest debut", "at 7,212, its lowest level": an apposition
// speaks of no amount and no "its", but of what the clause around it speaks of.
int subject_of(const SentenceView& view, const Clause& clause) {
  if (!clause.fragment || clause.parent < 0 || clause.subject < 0) return clause.subject;
  const Clause& outer = view.clauses[static_cast<std::size_t>(clause.parent)];
  const Span span = view.tree.token(clause.subject).span;
  const bool amount = std::ranges::any_of(view.mentions, [&](const Mention* m) {
    return (m->type == MentionType::money || m->type == MentionType::measure ||
            m->type == MentionType::percent) &&
           m->span.overlaps(span);
  });
  // "sit 17th in the table, three points above the drop"
  const std::string_view head = view.tree.lemma(clause.head);
  const bool points = head == "point" || head == "place" || head == "position";
  const bool possessor = view.tree.is(clause.subject, {R::nmod_poss}) &&
                         view.tree.token(clause.subject).upos == Upos::pron &&
                         view.discourse.phrase(view.tree, clause.subject).entity.empty();
  return (amount || possessor || points) && outer.subject >= 0 ? outer.subject : clause.subject;
}

void place_arguments(const SentenceView& view, const Clause& clause, Claim& claim) {
  const Tree& tree = view.tree;
  if (const Span label = view.label_of(clause); !label.empty()) {
    claim.subject = view.discourse.phrase_at(label);
    claim.predicate = "be";
    claim.verb.clear();
    return;
  }
  claim.subject = view.discourse.phrase(tree, subject_of(view, clause));
  claim.object = view.discourse.phrase(tree, clause.object);
  if (clause.copular && !claim.object.empty()) claim.object.marker = marker_of(tree, clause.object);
  if (clause.recipient >= 0) claim.recipient = view.discourse.phrase(tree, clause.recipient);
  if (clause.passive) {
    // Active voice: the subject is the patient, the agent the subject. Beside an object of its own
    // it is whom something was given ("was awarded a prize") or who became something ("was named
    // deputy governor").
    if (claim.object.empty()) {
      claim.object = std::move(claim.subject);
    } else if (names_somebody(tree.lemma(clause.core))) {
      claim.others.push_back(std::move(claim.object));
      claim.object = std::move(claim.subject);
    } else if (claim.recipient.empty()) {
      claim.recipient = std::move(claim.subject);
    }
    claim.subject = view.discourse.phrase(tree, clause.agent);
    if (!claim.subject.empty()) claim.subject.marker = "by";
  }
  // "became governor", "was left empty": what the subject is by the verb.
  if (const int what = tree.child(clause.core, {R::xcomp});
      what >= 0 && (tree.is_noun(what) || tree.token(what).upos == Upos::adj) &&
      !tree.has(what, {R::mark}) && std::ranges::binary_search(clause.tokens, what)) {
    Phrase phrase = view.discourse.phrase(tree, what);
    if (tree.is_noun(what) && claim.object.empty() && !clause.passive)
      claim.object = std::move(phrase);
    else
      claim.others.push_back(std::move(phrase));
  }
  const auto take = [&](int head) {
    for (const int i : tree.all(head, {R::obl, R::obl_agent, R::obl_unmarked, R::nmod}))
      if (i != clause.agent && i != clause.object && std::ranges::binary_search(clause.tokens, i))
        place_argument(view, claim, i);
  };
  take(clause.head);
  for (int x = tree.child(clause.head, {R::xcomp}); x >= 0; x = tree.child(x, {R::xcomp})) take(x);
}

}  // namespace

int SentenceView::token_of(const Mention& mention) const {
  int best = -1;
  for (std::size_t byte = mention.span.start; byte < mention.span.end;) {
    const int i = tree.at(byte);
    if (i < 0) {
      ++byte;
      continue;
    }
    const int up = tree.head(i);
    if (up < 0 || !mention.span.contains(tree.token(up).span)) best = i;
    byte = std::max(byte + 1, tree.token(i).span.end);
  }
  return best;
}

const Clause* SentenceView::clause_at(const Mention& mention) const {
  const int token = token_of(mention);
  const int c = token < 0 ? -1 : clause_of(clauses, token);
  return c < 0 ? nullptr : &clauses[static_cast<std::size_t>(c)];
}

Span SentenceView::label_of(const Clause& clause) const {
  if (clause.parent >= 0 || clause.subject >= 0) return {};
  for (std::size_t k = 1; k < clause.tokens.size(); ++k) {
    const int i = clause.tokens[k];
    if (tree.is_verb(i) && tree.is_finite(i)) return {};
    if (tree.word(i) != ":") continue;
    // "Q:" and "A:" say who speaks, not what of.
    const Span label{clause.span.start, tree.token(clause.tokens[k - 1]).span.end};
    return label.size() > 1 ? label : Span{};
  }
  return {};
}

bool SentenceView::in_quotes(Span span) const {
  return std::ranges::any_of(quoted, [&](const Span& q) { return q.contains(span); });
}

Span SentenceView::mate_of(const Mention& figure) const {
  for (const auto& [name, value] : respective)
    if (figure.span.overlaps(value)) return name;
  return {};
}

Claim make_claim(const SentenceView& view, const Clause& clause, ClaimKind kind) {
  const Tree& tree = view.tree;
  Claim claim;
  claim.kind = kind;
  claim.span = clause.span;
  claim.passage = view.passage;
  claim.predicate = predicate_of(tree, clause);
  claim.verb = verb_of(tree, clause);
  place_arguments(view, clause, claim);
  claim.polarity = clause.polarity;
  claim.modality = clause.modality;
  if (clause.doubted && claim.modality == Modality::happened) claim.modality = Modality::alleged;
  claim.period = period_for(view, clause);
  if (clause.speaker >= 0) claim.attribution = view.discourse.phrase(tree, clause.speaker);
  if (clause.cue >= 0)
    claim.cue = tree.lemma(clause.cue) == "accord" ? "according to" : lower(tree.lemma(clause.cue));
  std::vector<int> tokens;
  for (const int i : clause.tokens)
    if (i != clause.cue && (clause.speaker < 0 || !tree.under(i, clause.speaker)))
      tokens.push_back(i);
  if (!clause.subject_inside && clause.subject >= 0)
    claim.terms = claim.subject.empty() ? claim.object.terms : claim.subject.terms;
  for (std::string& term : Discourse::terms_of(tree, tokens))
    claim.terms.push_back(std::move(term));
  return claim;
}

}  // namespace stet::facts
