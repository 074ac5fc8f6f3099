// Claims that rest on one figure: counts, shares, money, measures, durations.
#include <algorithm>

#include "facts/compared_figures.h"
#include "facts/dimension.h"
#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

constexpr std::size_t kFar = 60;  // bytes between a name and an age that is not its own

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

// "She is 22", "Kask, who is 38, ran": what a person is by a bare number is the age.
bool is_bare_age(const SentenceView& view, const Mention& m) {
  if (m.type != MentionType::number || !m.value || *m.value < 1 || *m.value > 115 || m.step < 1)
    return false;
  const Clause* clause = view.clause_at(m);
  if (!clause) return false;
  const Clause own = narrowed(view.tree, *clause, view.token_of(m));
  if (!own.copular || own.core != view.token_of(m) || own.subject < 0) return false;
  const Phrase who = view.discourse.phrase(view.tree, own.subject);
  return who.entity_type == "person" || who.head == "he" || who.head == "she";
}

// "from the age of nine", "at age 11": how old somebody was then, or anybody; nobody's age now.
bool is_age_then(const SentenceView& view, const Mention& m) {
  const int first = view.tree.at(m.span.start);
  return (first > 0 && view.tree.lemma(first - 1) == "age") ||
         (first > 1 && view.tree.lemma(first - 2) == "age");
}

// "the 10-year bond", "its full-year profit": which one, and no length that anything took.
bool names_a_kind(const SentenceView& view, const Mention& m) {
  const std::string words = lower(m.span.of(view.text()));
  if (words.starts_with("full-") || words.starts_with("half-")) return true;
  const int next = view.tree.at(m.span.end - 1) + 1;
  if (next <= 0 || next >= view.tree.size() || words.find('-') == std::string::npos) return false;
  const std::string noun = lower(view.tree.lemma(next));
  return noun == "bond" || noun == "note" || noun == "yield" || noun == "bill" || noun == "gilt" ||
         noun == "treasury" || noun == "rate" || noun == "treasuries" || noun == "government";
}

// "a magnitude 6.8 earthquake": how strong, not how many.
bool is_magnitude(const SentenceView& view, const Mention& m) {
  const int first = view.tree.at(m.span.start), last = view.tree.at(m.span.end - 1);
  if (first < 0 || last < 0) return false;
  const auto is_word = [&](int i) {
    return i >= 0 && i < view.tree.size() && view.tree.lemma(i) == "magnitude";
  };
  return is_word(first - 1) || is_word(last + 1) ||
         (last + 2 < view.tree.size() && view.tree.word(last + 1) == "-" && is_word(last + 2)) ||
         (first > 1 && view.tree.word(first - 1) == "of" && is_word(first - 2));
}

std::optional<ClaimKind> kind_of(const SentenceView& view, const Mention& m) {
  switch (m.type) {
    case MentionType::percent:
      return m.unit == "pp" ? std::nullopt : std::optional(ClaimKind::share);
    case MentionType::money:
      return ClaimKind::money;
    case MentionType::measure:
      if (m.unit == "year" && is_age_then(view, m)) return std::nullopt;
      return m.unit == "year" ? ClaimKind::property : ClaimKind::measure;
    case MentionType::count:
      return is_anaphoric(view, m) ? std::nullopt : std::optional(ClaimKind::count);
    case MentionType::number: {
      if (is_fraction(m)) return ClaimKind::share;
      if (is_magnitude(view, m)) return ClaimKind::measure;
      if (is_bare_age(view, m)) return ClaimKind::property;
      if (is_anaphoric(view, m)) return std::nullopt;
      const int i = view.token_of(m);
      if (i < 0) return std::nullopt;
      // "Eighteen are missing", "passed 312 to 245" (a result): a bare number counts where it is an
      // argument.
      if (!view.label_of(*view.clause_at(m)).empty()) return ClaimKind::count;
      return view.tree.is(i, {R::nsubj, R::nsubj_pass, R::nummod, R::obj}) ||
                     !line_label(view, m).empty() || i == view.clause_at(m)->core
                 ? std::optional(ClaimKind::count)
                 : std::nullopt;
    }
    case MentionType::duration:
      return names_a_kind(view, m) ? std::nullopt : std::optional(ClaimKind::duration);
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

// The preposition that a token hangs on by; empty where it has none.
std::string_view case_of(const Tree& tree, int i) {
  const int marker = tree.child(i, {R::case_});
  return marker < 0 ? std::string_view() : tree.lemma(marker);
}

bool is_share_noun(std::string_view lemma) {
  return lemma == "share" || lemma == "proportion" || lemma == "percentage" || lemma == "part" ||
         lemma == "fraction" || lemma == "stake";
}

// The phrase without the figure in it: "soldiers" of "2,400 soldiers", "a fleet" of "a fleet of
// 94".
Phrase without_figure(const SentenceView& view, const Phrase& phrase, Span figure) {
  const auto cut = [&](std::size_t start, std::size_t end) {
    const std::string_view text = view.text();
    while (start < end && (text[start] == ' ' || text[start] == '-')) ++start;
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
    return Span{start, end};
  };
  if (!phrase.span.overlaps(figure)) return phrase;
  Span rest = cut(std::min(figure.end, phrase.span.end), phrase.span.end);
  if (rest.empty()) {
    rest = cut(phrase.span.start, std::max(figure.start, phrase.span.start));
    if (rest.of(view.text()).ends_with(" of")) rest = cut(rest.start, rest.end - 3);
  }
  if (rest.of(view.text()).starts_with("of ")) rest = cut(rest.start + 3, rest.end);
  if (rest.empty() || rest.of(view.text()).find_first_of(":,") == 0) return phrase;
  Phrase out = phrase;
  out.span = rest;
  out.text = std::string(rest.of(view.text()));
  return out;
}

// The noun phrase of a token without the figure that counts it: "buses" of "the 40 buses".
Phrase without_own_figure(const SentenceView& view, int noun) {
  Phrase out = view.discourse.phrase(view.tree, noun);
  for (const Mention* m : view.mentions)
    if (m->type <= MentionType::count && out.span.contains(m->span))
      out = without_figure(view, out, m->span);
  return out;
}

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

// "2,300 people, of whom 1,900 are covered", "Of the 312 flights, 97 were cancelled", "12 of the 40
// buses": what a bare figure counts some of; -1 where nothing says so.
int counted_among(const Tree& tree, const Clause& clause, int i) {
  if (i < 0 || !(tree.token(i).upos == Upos::num)) return -1;
  for (const int c : tree.all(i, {R::nmod}))
    if (c > i && case_of(tree, c) == "of" && tree.is_noun(c)) return c;
  if (!tree.is(i, {R::nsubj, R::nsubj_pass, R::dep})) return -1;
  if (i > 1 && (tree.lemma(i - 1) == "whom" || tree.lemma(i - 1) == "which") &&
      lower(tree.word(i - 2)) == "of") {
    int noun = i - 3;
    while (noun > 0 && tree.token(noun).upos == Upos::punct) --noun;
    return noun >= 0 && tree.is_noun(noun) ? noun : -1;
  }
  return fronted_whole(tree, clause);
}

// "12 of the 40 buses have come": how many there are in all; the verb is said of some of them.
bool is_whole_of_count(const SentenceView& view, const Clause& clause, const Mention& m) {
  const Tree& tree = view.tree;
  const int noun = m.of ? tree.at(m.of->end - 1) : -1;
  if (noun < 0 || case_of(tree, noun) != "of") return false;
  const int head = tree.head(noun);
  const bool part = head >= 0 && tree.is(noun, {R::nmod}) && tree.token(head).upos != Upos::noun &&
                    tree.token(head).upos != Upos::propn && figure_at(view, head);
  return part || fronted_whole(tree, clause) == noun;
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
  if (m.of && of >= 0 && !tree.is_noun(of) && tree.is(of, {R::conj}) && tree.head(of) == clause.core &&
      of != clause.core) {
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
  claim.dimension = is_magnitude(view, m) ? "magnitude" : std::string(dimension_of(view, clause, m));
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

std::vector<Claim> quantity_claims(const SentenceView& view) {
  std::vector<Claim> out;
  const std::vector<Claim> changes = change_claims(view), windows = recency_claims(view);
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
