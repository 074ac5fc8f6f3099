// Claims that rest on one figure: counts, shares, money, measures, durations.
#include <algorithm>

#include "facts/compared_figures.h"
#include "facts/dimension.h"
#include "facts/figure_kind.h"
#include "facts/parts_of_wholes.h"
#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

constexpr std::size_t kFar = 60;  // bytes between a name and an age that is not its own

void fill_share(const SentenceView& view, const Clause& clause, Span figure, int i, Claim& claim) {
  const Tree& tree = view.tree;
  int whole = whole_of(tree, i);
  // "More than half of the refugees": the figure's words need not hang together.
  for (int k = tree.at(figure.start); whole < 0 && k >= 0 && k < tree.size(); ++k) {
    if (!figure.contains(tree.token(k).span)) break;
    if (tree.has(k, {R::nmod})) whole = whole_of(tree, k);
  }
  if (whole >= 0 && (figure.contains(tree.token(whole).span) || time_at(view, whole))) whole = -1;
  if (whole >= 0)
    if (const Mention* other = figure_at(view, whole); other && other->type == MentionType::percent)
      whole = -1;  // "rose four basis points to 3.18 percent"
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
  // "left its rate unchanged at 4.25%", "raised its forecast to 2%": what the figure is of.
  const std::string_view marker = i < 0 ? std::string_view() : case_of(tree, i);
  if (whole < 0 && claim.measure.empty() && (marker == "at" || marker == "to") && !clause.copular &&
      clause.object >= 0 && !clause.passive && !figure_at(view, clause.object))
    claim.measure = view.discourse.phrase(tree, clause.object);
  claim.object = {};
  if (whole >= 0 && claim.subject.empty() && whole < clause.core)
    claim.subject = without_figure(view, view.discourse.phrase(tree, whole), figure);
  if (whole >= 0) claim.object = without_figure(view, view.discourse.phrase(tree, whole), figure);
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
  if (first < 0 || !view.tree.is(first, {R::compound_prt}) || m.modifier == Modifier::none ||
      (first + 1 < view.tree.size() && view.tree.word(first + 1) == "to"))  // "expect up to 15 cm"
    return m;
  if (first + 1 < view.tree.size())
    m.span.start = std::min(view.tree.token(first + 1).span.start, m.span.end);
  m.modifier = Modifier::none;
  m.low.reset();
  m.high.reset();
  return m;
}

void fill_count(const SentenceView& view, const Clause& clause, const Mention& m, int i,
                Claim& claim) {
  const Tree& tree = view.tree;
  if (is_whole_of_count(view, clause, m)) {
    claim.subject = claim.recipient = claim.place = {};
    claim.others.clear();
    claim.predicate = "be";
    claim.verb.clear();
    claim.polarity = Polarity::affirmed;
    claim.modality = Modality::happened;
    claim.period = {};
  }
  if (!m.of && !view.label_of(clause).empty()) {
    claim.object = claim.measure = claim.subject;
    return;
  }
  // "a fleet of 94": the noun that holds the bare figure.
  const bool held = !m.of && i >= 0 && tree.is(i, {R::nmod}) && tree.head(i) >= 0;
  const int of = m.of ? tree.at(m.of->end - 1) : held ? tree.head(i) : i;
  if (of >= 0) claim.object = view.discourse.phrase(tree, noun_of(tree, of));
  // "43 people were killed and more than 150 injured": what is counted says what became of them.
  if (m.of && of >= 0 && !tree.is_noun(of) && tree.is(of, {R::conj}) &&
      tree.head(of) == clause.core && of != clause.core) {
    claim.predicate = "be";
    claim.verb.clear();
  }
  claim.measure = without_figure(view, claim.object, m.span);
  if (const int among = m.of ? -1 : counted_among(tree, clause, i); among >= 0)
    claim.measure = without_own_figure(view, among);
  if (claim.measure.span == m.span) claim.measure = {};  // "injured 12"
  if (m.of) {
    claim.measure.span = *m.of;
    claim.measure.text = std::string(m.of->of(view.text()));
  }
}

// The person whose age stands beside the name: ", 61,", "26-year-old Anna Berg".
Phrase aged(const SentenceView& view, const Mention& age) {
  const Name* found = nullptr;
  for (const Name& name : view.discourse.names().names) {
    if (name.passage != view.passage) continue;
    const std::size_t gap = name.span.end <= age.span.start   ? age.span.start - name.span.end
                            : name.span.start >= age.span.end ? name.span.start - age.span.end
                                                              : kFar;
    if (gap > kFar / 2) continue;
    const Span between = name.span.end <= age.span.start ? Span{name.span.end, age.span.start}
                                                         : Span{age.span.end, name.span.start};
    const bool ahead = name.span.start >= age.span.end;
    // "Sey Arvand of Lethonia, 61"
    const bool part =
        found && !ahead && Span{found->span.end, name.span.start}.of(view.text()) == " of ";
    if (part || name.label == "place" || name.label == "organisation" ||
        (ahead && between.of(view.text()).find(',') != std::string::npos))
      continue;
    if (!found || name.span.end <= age.span.start) found = &name;
  }
  return found ? view.discourse.phrase_at(found->span) : Phrase{};
}

void fill(const SentenceView& view, const Clause& clause, const Mention& m, Claim& claim) {
  const Tree& tree = view.tree;
  const int i = view.token_of(m);
  claim.value = quantity_of(without_particle(view, m), view.text());
  if (m.modifier != Modifier::none) claim.hedge = std::string(claim.value.text);
  if (claim.kind == ClaimKind::share) return fill_share(view, clause, m.span, i, claim);
  if (claim.kind == ClaimKind::property) {
    claim.dimension = "age";
    claim.value.unit = "year";
    if (const Phrase who = aged(view, m); !who.empty()) claim.subject = who;
    // Beside a name the age is told whatever else the clause says of the person.
    if (i != clause.core) {
      claim.predicate = "be";
      claim.verb.clear();
      claim.object = claim.recipient = claim.place = {};
      claim.others.clear();
      claim.polarity = Polarity::affirmed;
      claim.modality = Modality::happened;
    }
    return;
  }
  if (claim.kind == ClaimKind::count) return fill_count(view, clause, m, i, claim);
  claim.dimension =
      is_magnitude(view, m) ? "magnitude" : std::string(dimension_of(view, clause, m));
  // The measured thing: the noun that the amount modifies, else the subject.
  const int noun =
      i >= 0 ? noun_of(tree, tree.head(i) >= 0 && tree.is(i, {R::nummod, R::nmod, R::compound})
                                 ? tree.head(i)
                                 : i)
             : -1;
  const bool own = noun >= 0 && !m.span.contains(tree.token(noun).span) && tree.is_noun(noun) &&
                   noun != clause.subject;
  claim.measure =
      own ? without_figure(view, view.discourse.phrase(tree, noun), m.span) : claim.subject;
}

// A figure that a change, comparison or anniversary already accounts for says nothing by itself.
bool is_window(const SentenceView& view, const Mention& m) {
  const int i = view.tree.at(m.span.start);
  if (m.type != MentionType::duration || i < 0) return false;
  // "the third time in five years"
  if (i > 1 && view.tree.lemma(i - 1) == "in" && view.tree.lemma(i - 2) == "time") return true;
  const int after = view.tree.at(m.span.end - 1) + 1;
  if (after < view.tree.size()) {
    const std::string next = lower(view.tree.word(after));
    if (next == "ago" || next == "since" || next == "before" || next == "after" ||
        next == "earlier" || next == "later" || next == "-")
      return true;
  }
  return false;
}

// A change or a window has the figure in one of its slots. What a change ends at is also how things
// stand after it.
bool is_slot(const Mention& m, const Clause& clause, const std::vector<Claim>& changes,
             const std::vector<Claim>& windows, std::string_view text) {
  const std::string_view words = m.span.of(text);
  const auto changed = [&](const Claim& c) {
    return c.span.overlaps(clause.span) &&
           (c.value.text == words || (c.from && c.from->text == words && m.value));
  };
  const auto window = [&](const Claim& c) {
    return c.span.contains(m.span) && c.reference.text.find(words) != std::string::npos;
  };
  return std::ranges::any_of(changes, changed) || std::ranges::any_of(windows, window);
}

// The same thing as `own` says, for another time or for somebody else.
std::optional<Claim> set_beside(const SentenceView& view, const Mention& m,
                                const Standing& standing, const std::vector<Claim>& before) {
  const auto own = std::ranges::find_if(before.rbegin(), before.rend(), [&](const Claim& c) {
    // "250 million dollars, compared with 90 million": in the same money.
    const bool money = c.kind == ClaimKind::money && m.type == MentionType::number;
    return (money || c.value.unit == quantity_of(m, view.text()).unit) &&
           c.span.end >= m.span.start;
  });
  if (standing.kind == Standing::Kind::unsaid || own == before.rend()) return std::nullopt;
  Claim claim = *own;
  claim.value = quantity_of(m, view.text());
  claim.value.unit = own->value.unit;
  claim.hedge = m.modifier == Modifier::none ? "" : claim.value.text;
  if (standing.when) {
    claim.period = period_of(*standing.when, view.text());
    claim.period.stated = true;
  }
  if (standing.whose >= 0) {
    claim.subject = view.discourse.phrase(view.tree, standing.whose);
    claim.recipient = {};
    claim.others.clear();
  }
  return claim;
}

// "41% came from Lethonia and 22% from Maristan", "31 go to Europe, 27 to Asia": a verb left out is
// the one before.
std::optional<Claim> gapped(const SentenceView& view, const Mention& m,
                            const std::vector<Claim>& before) {
  const Tree& tree = view.tree;
  const int first = tree.at(m.span.start), next = tree.at(m.span.end - 1) + 1;
  if (before.empty() || first <= 0 || next <= 0 || next + 1 >= tree.size()) return std::nullopt;
  const std::string joint = lower(tree.word(first - 1)), marker = lower(tree.word(next));
  const Claim& own = before.back();
  Quantity value = quantity_of(m, view.text());
  if ((joint != "and" && joint != ",") || own.recipient.marker != marker || marker.empty() ||
      own.value.unit != value.unit || own.passage != view.passage)
    return std::nullopt;
  int noun = next + 1;
  while (noun + 1 < tree.size() && !tree.is_noun(noun) && tree.token(noun).upos != Upos::punct)
    ++noun;
  while (noun + 1 < tree.size() && tree.is_noun(noun + 1)) ++noun;
  if (!tree.is_noun(noun)) return std::nullopt;
  Claim claim = own;
  claim.value = std::move(value);
  claim.hedge = m.modifier == Modifier::none ? "" : claim.value.text;
  claim.recipient =
      view.discourse.phrase_at({tree.token(next + 1).span.start, tree.token(noun).span.end});
  claim.recipient.marker = marker;
  if (own.kind == ClaimKind::share && own.subject.text == own.recipient.text)
    claim.subject = claim.recipient;
  return claim;
}

// "The minister, two aides said, did not sign": who reports is no part of what is reported.
bool counts_speakers(const SentenceView& view, const Clause& clause, const Mention& m) {
  const int i = view.token_of(m);
  return clause.speaker >= 0 && i >= 0 && view.tree.under(i, clause.speaker) &&
         !view.tree.under(clause.core, clause.speaker);
}

// "Poland 9-8-7, 24": a figure in a line without a verb that says of nothing what it counts.
bool counts_nothing(const SentenceView& view, const Clause& clause, const Mention& m,
                    const Claim& claim) {
  return claim.kind == ClaimKind::count && !m.of && !clause.copular &&
         !view.tree.is_verb(clause.core) && view.label_of(clause).empty() &&
         claim.object.span.overlaps(m.span);
}

// "Leeds and York have 40 and 52 pools respectively": each list's members in their order.
void pair_up(const SentenceView& view, const Mention& m, Claim& claim) {
  const Span mate = view.mate_of(m);
  if (!mate.empty()) claim.subject = view.discourse.phrase_at(mate);
}

}  // namespace

std::vector<Claim> quantity_claims(const SentenceView& view, const std::vector<Claim>& changes,
                                   const std::vector<Claim>& windows) {
  std::vector<Claim> out;
  for (const Mention* m : view.mentions) {
    const Clause* clause = view.clause_at(*m);
    if (!clause || view.in_quotes(m->span) || !is_checkable(view, *clause) || is_window(view, *m) ||
        counts_speakers(view, *clause, *m))
      continue;
    if (is_slot(*m, *clause, changes, windows, view.text())) continue;
    const auto kind = kind_of(view, *m);
    const Standing standing = standing_of(view, *m);
    if (!kind && standing.kind == Standing::Kind::own) continue;
    if (standing.kind != Standing::Kind::own) {
      if (auto claim = set_beside(view, *m, standing, out)) out.push_back(std::move(*claim));
      continue;
    }
    if (auto claim = gapped(view, *m, out)) {
      out.push_back(std::move(*claim));
      continue;
    }
    const Clause own = narrowed(view.tree, *clause, view.token_of(*m));
    Claim claim = make_claim(view, own, *kind);
    fill(view, own, *m, claim);
    if (const Span label = line_label(view, *m); !label.empty() && clause->subject < 0) {
      claim.predicate = "be";
      claim.verb.clear();
      claim.subject = claim.measure = view.discourse.phrase_at(label);
      if (*kind == ClaimKind::count) claim.object = claim.subject;
    }
    if (const Mention* when = date_behind(view, *m)) {
      claim.period = period_of(*when, view.text());
      claim.period.stated = true;
    }
    pair_up(view, *m, claim);
    if (counts_nothing(view, own, *m, claim)) continue;
    out.push_back(std::move(claim));
  }
  return out;
}

}  // namespace stet::facts
