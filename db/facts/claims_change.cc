// Change claims ("rose 3 points to 21%", "doubled", "up 12% on the year") and comparisons ("2,200
// more than in 2016").
#include <algorithm>

#include "facts/change_amounts.h"
#include "facts/change_words.h"
#include "facts/compared_figures.h"
#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

std::string_view word_of(Trend trend) {
  return trend == Trend::up ? "up" : trend == Trend::down ? "down" : "";
}

// A change between two end points with nothing between them: the direction tells which is which.
Quantity factor_change(double factor, std::string_view text) {
  const double percent = (factor - 1) * 100;
  return {.figure = percent,
          .low = percent * 0.9 - 1,
          .high = percent * 1.1 + 1,
          .unit = "%",
          .text = std::string(text)};
}

Claim change(const SentenceView& view, const Clause& clause, const ChangeWord& meaning, int word,
             Amounts amounts) {
  Claim claim = make_claim(view, clause, ClaimKind::change);
  claim.direction = word_of(meaning.trend);
  claim.from = std::move(amounts.from);
  claim.to = std::move(amounts.to);
  if (amounts.delta) claim.value = std::move(*amounts.delta);
  if (meaning.factor > 0 && !claim.value.known())
    claim.value = factor_change(meaning.factor, view.tree.word(word));
  // What changes: the object of "cut", the subject of "fell", what "an increase of" is in.
  claim.measure = meaning.transitive && clause.object >= 0
                      ? view.discourse.phrase(view.tree, clause.object)
                      : claim.subject;
  if (clause.passive && !claim.object.empty()) claim.measure = claim.object;
  return claim;
}

bool says_much(const Amounts& amounts, const ChangeWord& meaning) {
  return amounts.delta || (amounts.from && amounts.to) || amounts.to || meaning.factor > 0;
}

// Verbs that only say with "up" or "down" that something changed.
bool goes_with_direction(std::string_view lemma) {
  return lemma == "go" || lemma == "come" || lemma == "be" || lemma == "move" || lemma == "edge" ||
         lemma == "inch" || lemma == "close" || lemma == "end" || lemma == "finish" ||
         lemma == "stand" || lemma == "trade" || lemma == "bring" || lemma == "drive" ||
         lemma == "push";
}

// "rose 3 points to 21%", "was cut by half", "has doubled"
std::optional<Claim> changing(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  int verb = clause.core;
  ChangeWord meaning = change_verb(tree.lemma(verb));
  if (!view.label_of(clause).empty())
    for (const int i : clause.tokens)
      if (meaning.trend == Trend::none && tree.is_verb(i) &&
          change_verb(tree.lemma(i)).trend != Trend::none) {
        verb = i;
        meaning = change_verb(tree.lemma(i));
      }
  const int particle = tree.child(verb, {R::compound_prt, R::advmod});
  if (meaning.trend == Trend::none && particle >= 0)
    meaning = change_verb(std::string(tree.lemma(verb)) + " " + lower(tree.word(particle)));
  // "has come down by 8%", "climbing 8%", "slipped": an open complement or adverbial clause may
  // hold the verb.
  for (const int c : tree.all(clause.core, {R::advcl, R::xcomp}))
    if (meaning.trend == Trend::none && change_verb(tree.lemma(c)).trend != Trend::none) {
      verb = c;
      meaning = change_verb(tree.lemma(c));
    }
  for (const int c : tree.children(clause.core))
    if (meaning.trend == Trend::none && tree.is(c, {R::compound_prt, R::advmod}) &&
        goes_with_direction(tree.lemma(clause.core))) {
      const std::string w = lower(tree.word(c));
      if (w == "up" || w == "down") meaning = change_adverb(w);
    }
  if (meaning.trend == Trend::none) return std::nullopt;
  Amounts amounts = amounts_of(view, clause);
  if (!says_much(amounts, meaning)) return std::nullopt;
  return change(view, clause, meaning, verb, std::move(amounts));
}

// "fell 87 cents, or 1.1%, to $78.42": the same step in per cent.
std::optional<Claim> restated(const SentenceView& view, const Clause& clause, const Claim& step) {
  const Tree& tree = view.tree;
  if (!step.value.known() || step.value.unit == "%" || step.value.unit == "pp") return std::nullopt;
  for (const Mention* m : view.mentions) {
    if (m->type != MentionType::percent || m->unit != "%" || view.clause_at(*m) != &clause ||
        !is_restated(view, *m))
      continue;
    const int joint = tree.at(m->span.start) - 2, next = tree.at(m->span.end - 1) + 1;
    const Span before{clause.span.start, tree.token(joint).span.start};
    const bool whole = next > 0 && next < tree.size() && lower(tree.word(next)) == "of";
    if (whole || !before.of(view.text()).ends_with(step.value.text)) return std::nullopt;
    Claim claim = step;
    claim.value = quantity_of(*m, view.text());
    claim.from.reset();
    claim.to.reset();
    return claim;
  }
  return std::nullopt;
}

// A preposition that ties a figure to something else than the step.
bool is_elsewhere(std::string_view marker) {
  return marker == "at" || marker == "in" || marker == "for" || marker == "with" ||
         marker == "on" || marker == "behind" || marker == "after" || marker == "during";
}

// "Child benefit: from 190 to 205 marks", "the tax goes from 10% to 13%": two ends and no word for
// the trend; the ends tell it.
std::optional<Claim> from_to(const SentenceView& view, const Clause& clause) {
  const std::string_view verb = view.tree.lemma(clause.core);
  const bool moves = verb == "go" || verb == "move" || verb == "change" || verb == "come" ||
                     verb == "shift" || verb == "take" || verb == "bring" || verb == "pass";
  if (!moves && view.label_of(clause).empty()) return std::nullopt;
  std::optional<Quantity> from, to;
  for (const Mention* m : view.mentions) {
    if (!is_amount(*m) || view.clause_at(*m) != &clause || view.in_quotes(m->span)) continue;
    Amounts ends;
    if (takes_ends(view, *m, ends) && !from) {
      from = ends.from;
      to = ends.to;
    }
    const std::string marker = marker_of(view, *m);
    if (marker == "from" && m->value && !from) from = quantity_of(*m, view.text());
    if (marker == "to" && m->value && from && !to) to = quantity_of(*m, view.text());
  }
  if (!from || !to || from->unit != to->unit || !from->figure || !to->figure) return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::change);
  claim.direction = *to->figure > *from->figure ? "up" : "down";
  claim.measure = claim.subject;
  if (clause.object >= 0 && !clause.copular)
    claim.measure = view.discourse.phrase(view.tree, clause.object);
  claim.from = std::move(from);
  claim.to = std::move(to);
  return claim;
}

// A comma, or a verb ("the rise affects 71,000", "39% pay more"), parts a word from a figure.
bool parted(const Tree& tree, int first, int last) {
  for (int i = first + 1; i < last; ++i)
    if (tree.word(i) == "," || (tree.is_verb(i) && tree.is_finite(i)) ||
        tree.token(i).upos == Upos::aux)
      return true;
  return false;
}

// "an increase of 6%", "up by 1.1 million", "12% down on the year", "some 2,200 more than in 2016"
std::optional<Claim> stated_beside(const SentenceView& view, const Clause& clause, int i) {
  const Tree& tree = view.tree;
  ChangeWord meaning =
      tree.is_noun(i) ? change_noun(tree.lemma(i)) : change_adverb(tree.lower_word(i));
  if (meaning.trend == Trend::none) return std::nullopt;
  const bool loss = tree.lemma(i) == "loss";
  const char letter = tree.word(i)[0];
  if (!tree.is_noun(i) && i > 0 && letter >= 'A' && letter <= 'Z')
    return std::nullopt;  // "Lower Orrin"
  // "took up running at 19", "the long jump: 8.21"
  const bool particle =
      tree.is(i, {R::compound_prt}) && !goes_with_direction(tree.lemma(tree.head(i)));
  if (particle || view.label_of(clause).contains(tree.token(i).span)) return std::nullopt;
  // "53 metres below the rim": a comparison with what is above or below.
  const std::string_view word = tree.lower_word(i);
  const bool level = word == "above" || word == "below";
  if (!tree.is_noun(i) && change_verb(tree.lemma(clause.core)).trend != Trend::none)
    return std::nullopt;
  Amounts amounts;
  for (const Mention* m : view.mentions) {
    if (!is_amount(*m) || view.clause_at(*m) != &clause) continue;
    const int at = tree.at(m->span.start);
    const int last = tree.at(m->span.end - 1);
    if (at < 0 || last < 0) continue;
    const bool behind = at > i && at <= i + (tree.is_noun(i) ? 8 : 3);
    const bool beside = (behind || (last < i && last >= i - 3)) &&
                        !parted(tree, std::min(i, last), std::max(i, at));
    if (!beside) continue;
    const std::string marker = marker_of(view, *m);
    // "a loss of €38 million" is a result, not a fall.
    if (marker == "than" || (loss && m->type == MentionType::money)) continue;
    if ((level && last > i) || (at > i && !tree.is_noun(i) && is_elsewhere(marker))) continue;
    auto& slot = marker == "from" || marker == "on" ? amounts.from
                 : marker == "to"                   ? amounts.to
                                                    : amounts.delta;
    if (!slot) slot = step_of(view, *m);
  }
  if (!amounts.delta && !(amounts.from && amounts.to)) return std::nullopt;
  const bool compares = std::ranges::any_of(
      clause.tokens, [&](int k) { return k > i && k < i + 6 && tree.lemma(k) == "than"; });
  Claim claim = change(view, clause, meaning, i, std::move(amounts));
  if (level && tree.head(i) >= 0 && tree.is(i, {R::case_})) {
    claim.kind = ClaimKind::comparison;
    claim.direction = word == "above" ? "more" : "less";
    claim.object = view.discourse.phrase(tree, tree.head(i));
  } else if (compares) {
    claim.kind = ClaimKind::comparison;
    // "were less likely to be treated than": the passive's own subject is what is compared.
    if (claim.subject.empty()) claim.subject = claim.object;
    claim.direction = meaning.trend == Trend::up ? "more" : "less";
    for (const int k : clause.tokens)
      if (k > i && tree.lemma(k) == "than" && tree.head(k) >= 0)
        claim.object = view.discourse.phrase(tree, tree.head(k));
  }
  return claim;
}

// "twice as many as in 2016", "half as much again"
std::optional<Claim> as_many_as(const SentenceView& view, const Clause& clause, int i) {
  const Tree& tree = view.tree;
  if (lower(tree.word(i)) != "as" || i == 0 || i + 1 >= tree.size()) return std::nullopt;
  const std::string before = lower(tree.word(i - 1));
  const double factor = before == "twice" ? 2 : before == "half" ? 0.5 : before == "thrice" ? 3 : 0;
  double times = factor;
  if (times == 0 && before == "times" && i >= 2)
    if (const Mention* m = figure_at(view, i - 2); m && m->value) times = *m->value;
  if (times == 0) return std::nullopt;
  const bool again = i + 2 < tree.size() && lower(tree.word(i + 2)) == "again";
  Claim claim = make_claim(view, clause, ClaimKind::comparison);
  claim.value =
      factor_change(again ? 1 + times : times,
                    Span{tree.token(i - 1).span.start, tree.token(i + 1).span.end}.of(view.text()));
  claim.direction = claim.value.figure.value_or(0) > 0 ? "more" : "less";
  for (const int k : clause.tokens)
    if (k > i + 1 && lower(tree.word(k)) == "as" && tree.head(k) >= 0)
      claim.object = view.discourse.phrase(tree, tree.head(k));
  return claim;
}

// "Leeds and York grew 3% and 5% respectively": a change for each.
std::vector<Claim> respective_changes(const SentenceView& view, const Clause& clause) {
  std::vector<Claim> out;
  const ChangeWord meaning = change_verb(view.tree.lemma(clause.core));
  if (meaning.trend == Trend::none) return out;
  for (const Mention* m : view.mentions) {
    const Span mate = is_amount(*m) ? view.mate_of(*m) : Span{};
    if (mate.empty() || view.clause_at(*m) != &clause) continue;
    Amounts amounts;
    (marker_of(view, *m) == "to" ? amounts.to : amounts.delta) = quantity_of(*m, view.text());
    out.push_back(change(view, clause, meaning, clause.core, std::move(amounts)));
    out.back().subject = view.discourse.phrase_at(mate);
    if (!meaning.transitive) out.back().measure = out.back().subject;
  }
  return out;
}

// "Revenue up 8%": in a line without a verb the words in front of the figure say what changes.
void name_by_line(const SentenceView& view, Claim& claim) {
  if (!claim.measure.empty()) return;
  for (const Mention* m : view.mentions) {
    if (!is_amount(*m) || !claim.span.contains(m->span)) continue;
    const Span label = line_label(view, *m);
    if (!label.empty()) claim.subject = claim.measure = view.discourse.phrase_at(label);
    return;
  }
}

}  // namespace

std::vector<Claim> change_claims(const SentenceView& view) {
  std::vector<Claim> out;
  for (const Clause& clause : view.clauses) {
    if (!is_checkable(view, clause)) continue;
    std::vector<Claim> each = respective_changes(view, clause);
    auto verb = each.empty() ? changing(view, clause) : std::nullopt;
    if (!verb && each.empty()) verb = from_to(view, clause);
    const bool found = verb.has_value() || !each.empty();
    out.insert(out.end(), each.begin(), each.end());
    if (verb) {
      if (auto again = restated(view, clause, *verb)) out.push_back(std::move(*again));
      out.push_back(std::move(*verb));
    }
    for (const int i : clause.tokens) {
      if (view.in_quotes(view.tree.token(i).span)) continue;
      if (!found)
        if (auto claim = stated_beside(view, clause, i)) {
          name_by_line(view, *claim);
          out.push_back(std::move(*claim));
        }
      if (auto claim = as_many_as(view, clause, i)) out.push_back(std::move(*claim));
    }
  }
  return out;
}

}  // namespace stet::facts
