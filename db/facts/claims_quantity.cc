// Claims that rest on one figure: counts, shares, money, measures, durations.
#include <algorithm>

#include "facts/change_words.h"
#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

bool is_fraction(const Mention& m) {
  return m.type == MentionType::number && m.value && *m.value > 0 && *m.value < 1;
}

// "the two capitals", "both", "one of them", "on one track": the figure counts nothing new.
bool is_anaphoric(const SentenceView& view, const Mention& m) {
  if (!m.value || *m.value > 3) return false;
  const int first = view.tree.at(m.span.start);
  const std::string before = first > 0 ? lower(view.tree.word(first - 1)) : "";
  if (before == "the" || before == "these" || before == "those" || before == "its" ||
      before == "their")
    return true;
  return *m.value == 1 && before != "only" && before != "just";
}

std::optional<ClaimKind> kind_of(const SentenceView& view, const Mention& m) {
  switch (m.type) {
    case MentionType::percent:
      return m.unit == "pp" ? std::nullopt : std::optional(ClaimKind::share);
    case MentionType::money:
      return ClaimKind::money;
    case MentionType::measure:
      return m.unit == "year" ? ClaimKind::property : ClaimKind::measure;
    case MentionType::count:
      return is_anaphoric(view, m) ? std::nullopt : std::optional(ClaimKind::count);
    case MentionType::number: {
      if (is_fraction(m)) return ClaimKind::share;
      if (is_anaphoric(view, m)) return std::nullopt;
      const int i = view.token_of(m);
      if (i < 0) return std::nullopt;
      // "Eighteen are missing", "passed 312 to 245" (a result): a bare number counts where it is an
      // argument.
      if (!view.label_of(*view.clause_at(m)).empty()) return ClaimKind::count;
      return view.tree.is(i, {R::nsubj, R::nsubj_pass, R::nummod, R::obj}) ||
                     i == view.clause_at(m)->core
                 ? std::optional(ClaimKind::count)
                 : std::nullopt;
    }
    case MentionType::duration:
      return ClaimKind::duration;
    default:
      return std::nullopt;
  }
}

// The noun that the figure is of: "soldiers" of "7,400 soldiers", "trade" of "97% of its external
// trade".
int whole_of(const Tree& tree, int i) {
  for (const int c : tree.all(i, {R::nmod, R::obl})) {
    const int marker = tree.child(c, {R::case_});
    if (marker >= 0 && (tree.lemma(marker) == "of" || tree.lemma(marker) == "in")) return c;
  }
  // "two thirds of households": the fraction may hang below its noun.
  if (tree.is(i, {R::nummod, R::amod, R::det, R::compound})) return tree.head(i);
  return -1;
}

// "Of the homes that were damaged, one in six is past saving": the whole stands in front.
int fronted_whole(const Tree& tree, const Clause& clause) {
  for (const int c : tree.all(clause.head, {R::obl, R::nmod})) {
    const int marker = tree.child(c, {R::case_});
    if (marker >= 0 && tree.lemma(marker) == "of" && c < clause.head) return c;
  }
  return -1;
}

bool is_share_noun(std::string_view lemma) {
  return lemma == "share" || lemma == "proportion" || lemma == "percentage" || lemma == "part" ||
         lemma == "fraction" || lemma == "stake";
}

void fill_share(const SentenceView& view, const Clause& clause, int i, Claim& claim) {
  const Tree& tree = view.tree;
  int whole = whole_of(tree, i);
  if (whole < 0) whole = fronted_whole(tree, clause);
  // "Russia's share was 12%", "its share of exports": the possessor is the part.
  const int subject = clause.subject;
  if (subject >= 0 && is_share_noun(tree.lemma(subject))) {
    const int part = tree.child(subject, {R::nmod_poss});
    if (whole < 0) whole = whole_of(tree, subject);
    claim.measure = view.discourse.phrase(tree, subject);
    if (part >= 0) claim.subject = view.discourse.phrase(tree, part);
  } else if (in_subject(tree, clause, i)) {
    // "97% of its trade was with China": the part is what is said of it.
    claim.subject = claim.recipient.empty()
                        ? view.discourse.phrase(tree, whole >= 0 ? whole : subject)
                        : claim.recipient;
  }
  if (whole >= 0) claim.object = view.discourse.phrase(tree, whole);
  // The whole's possessor says whose: "97% of North Korea's external trade".
  if (whole >= 0)
    if (const int owner = tree.child(whole, {R::nmod_poss});
        owner >= 0 && claim.object.entity.empty()) {
      const Phrase phrase = view.discourse.phrase(tree, owner);
      claim.object.entity = phrase.entity;
      claim.object.entity_type = phrase.entity_type;
    }
}

// "handed over a quarter": the verb's particle is no bound of the figure.
Mention without_particle(const SentenceView& view, Mention m) {
  const int first = view.tree.at(m.span.start);
  if (first < 0 || !view.tree.is(first, {R::compound_prt}) || m.modifier == Modifier::none)
    return m;
  if (first + 1 < view.tree.size())
    m.span.start = std::min(view.tree.token(first + 1).span.start, m.span.end);
  m.modifier = Modifier::none;
  m.low.reset();
  m.high.reset();
  return m;
}

void fill(const SentenceView& view, const Clause& clause, const Mention& m, Claim& claim) {
  const Tree& tree = view.tree;
  const int i = view.token_of(m);
  claim.value = quantity_of(without_particle(view, m), view.text());
  if (m.modifier != Modifier::none) claim.hedge = std::string(claim.value.text);
  if (claim.kind == ClaimKind::share) return fill_share(view, clause, i, claim);
  if (claim.kind == ClaimKind::count) {
    const int of = m.of ? tree.at(m.of->end - 1) : i;
    const bool label = !m.of && !view.label_of(clause).empty();
    if (label)
      claim.object = claim.subject;
    else if (of >= 0)
      claim.object = view.discourse.phrase(tree, noun_of(tree, of));
    claim.measure = claim.object;
    return;
  }
  // The measured thing: the noun that the amount modifies, else the subject.
  const int noun =
      i >= 0 ? noun_of(tree, tree.head(i) >= 0 && tree.is(i, {R::nummod, R::nmod, R::compound})
                                 ? tree.head(i)
                                 : i)
             : -1;
  const bool own = noun >= 0 && !m.span.contains(tree.token(noun).span) && tree.is_noun(noun) &&
                   noun != clause.subject;
  claim.measure = own ? view.discourse.phrase(tree, noun) : claim.subject;
}

// A figure that a change, comparison or anniversary already accounts for says nothing by itself.
bool is_window(const SentenceView& view, const Mention& m) {
  const int i = view.tree.at(m.span.start);
  if (m.type != MentionType::duration || i < 0) return false;
  const int after = view.tree.at(m.span.end - 1) + 1;
  if (after < view.tree.size()) {
    const std::string next = lower(view.tree.word(after));
    if (next == "ago" || next == "since" || next == "before" || next == "after" ||
        next == "earlier" || next == "later" || next == "-")
      return true;
  }
  return false;
}

bool is_delta(const Mention& m, const Clause& clause, const std::vector<Claim>& changes,
              std::string_view text) {
  return std::ranges::any_of(changes, [&](const Claim& c) {
    return c.span.overlaps(clause.span) && c.value.text == m.span.of(text);
  });
}

}  // namespace

std::vector<Claim> quantity_claims(const SentenceView& view) {
  std::vector<Claim> out;
  const std::vector<Claim> changes = change_claims(view);
  for (const Mention* m : view.mentions) {
    const Clause* clause = view.clause_at(*m);
    if (!clause || view.in_quotes(m->span) || !is_checkable(view, *clause) || is_window(view, *m))
      continue;
    const auto kind = kind_of(view, *m);
    if (!kind || is_delta(*m, *clause, changes, view.text())) continue;
    const Clause own = narrowed(view.tree, *clause, view.token_of(*m));
    Claim claim = make_claim(view, own, *kind);
    fill(view, own, *m, claim);
    out.push_back(std::move(claim));
  }
  return out;
}

}  // namespace stet::facts
