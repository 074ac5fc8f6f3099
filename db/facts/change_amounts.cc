// Deals the amounts of a clause out to a change.
#include "facts/change_amounts.h"

#include <algorithm>

#include "facts/change_words.h"
#include "facts/compared_figures.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

// "received from 1,900 people, $310,000 more": ends in another unit than the step's are no ends of
// it.
void drop_foreign_ends(Amounts& amounts) {
  auto& [from, to, delta] = amounts;
  const bool relative = delta && (delta->unit == "%" || delta->unit == "pp");
  const auto differ = [](const Quantity& a, const Quantity& b) { return a.unit != b.unit; };
  if (from && to && !from->unit.empty() && !to->unit.empty() && differ(*from, *to)) from.reset();
  if (from && !to && delta && !relative && differ(*from, *delta)) from.reset();
}

Quantity end_point(const Mention& range, double value, std::string_view text) {
  Mention point = range;
  point.value = value;
  point.low.reset();
  point.high.reset();
  point.modifier = Modifier::none;
  return quantity_of(point, text);
}

// "dropped 6.2 points to 19.7%"
bool in_points(const SentenceView& view, const Mention& m) {
  const std::string_view of = m.of ? m.of->of(view.text()) : std::string_view();
  return of == "points" || of == "point";
}

// "closed down 1.4 percent at 7,212.36"
bool names_a_close(std::string_view verb) {
  return verb == "close" || verb == "end" || verb == "finish" || verb == "settle" ||
         verb == "trade";
}

}  // namespace

bool is_amount(const Mention& m) {
  return m.type == MentionType::number || m.type == MentionType::percent ||
         m.type == MentionType::money || m.type == MentionType::measure ||
         m.type == MentionType::count;
}

std::string marker_of(const SentenceView& view, const Mention& m) {
  const Tree& tree = view.tree;
  for (int i = tree.at(m.span.start) - 1, looked = 0; i >= 0 && looked < 3; --i, ++looked) {
    const std::string word = lower(tree.word(i));
    const Upos upos = tree.token(i).upos;
    if (word == "average") break;  // "on average 14%"
    if (upos == Upos::adp || word == "to" || word == "than") return word;
    if (upos != Upos::adv && upos != Upos::det && upos != Upos::adj && upos != Upos::sym) break;
  }
  return {};
}

bool is_restated(const SentenceView& view, const Mention& m) {
  const int first = view.tree.at(m.span.start);
  return first > 1 && lower(view.tree.word(first - 1)) == "or" && view.tree.word(first - 2) == ",";
}

bool takes_ends(const SentenceView& view, const Mention& m, Amounts& out) {
  if (m.value || !m.low || !m.high || out.from || out.to) return false;
  const int first = view.tree.at(m.span.start);
  const bool from = first >= 0 && (lower(view.tree.word(first)) == "from" ||
                                   (first > 0 && lower(view.tree.word(first - 1)) == "from"));
  if (!from) return false;
  out.from = end_point(m, *m.low, view.text());
  out.to = end_point(m, *m.high, view.text());
  return true;
}

Quantity step_of(const SentenceView& view, const Mention& m) {
  Quantity out = quantity_of(m, view.text());
  // "by a third"
  if (m.type == MentionType::number && out.figure && *out.figure > 0 && *out.figure < 1 &&
      out.unit.empty()) {
    out.unit = "%";
    *out.figure *= 100;
    out.low *= 100;
    out.high *= 100;
    return out;
  }
  const Clause* clause = view.clause_at(m);
  if (!in_points(view, m) || !clause || !out.unit.empty()) return out;
  const Span near = clause->span;
  const bool percent = std::ranges::any_of(view.mentions, [&](const Mention* other) {
    constexpr std::size_t kReach = 60;  // bytes
    return other->type == MentionType::percent && other->unit == "%" &&
           (near.contains(other->span) ||
            (other->span.end <= near.start && near.start - other->span.end < kReach));
  });
  if (percent) out.unit = "pp";
  return out;
}

// "lifted 212 patients off the roof", "dropped 312 millimetres of rain": moved, not changed by so
// much.
bool is_burden(const SentenceView& view, const Clause& clause, const Mention& m) {
  const std::string_view verb = view.tree.lemma(clause.core);
  // "The airline lost €38 million": a result, not a fall.
  if (verb == "lose" && m.type == MentionType::money && marker_of(view, m).empty()) return true;
  if (in_points(view, m)) return false;
  return (verb == "lift" || verb == "drop" || verb == "raise" || verb == "mount") &&
         (m.type == MentionType::count || (m.type == MentionType::measure && m.of)) &&
         marker_of(view, m).empty();
}

Amounts amounts_of(const SentenceView& view, const Clause& clause) {
  Amounts out;
  for (const Mention* m : view.mentions) {
    if (!is_amount(*m) || view.clause_at(*m) != &clause || view.in_quotes(m->span)) continue;
    // "312 millimetres fell": the subject's own figure is no change.
    if (in_subject(view.tree, clause, view.token_of(*m))) continue;
    if (takes_ends(view, *m, out) || !view.mate_of(*m).empty() || is_restated(view, *m)) continue;
    if (standing_of(view, *m).kind == Standing::Kind::unsaid && marker_of(view, *m).empty())
      continue;
    const std::string marker = marker_of(view, *m);
    if (marker.empty() && view.token_of(*m) < clause.core) continue;
    Quantity quantity = step_of(view, *m);
    const bool closes = marker == "at" && names_a_close(view.tree.lemma(clause.core));
    auto& slot = marker == "from" || marker == "against" ? out.from
                 : marker == "to" || closes              ? out.to
                                                         : out.delta;
    // "closed in five places", "rose at 3 per cent of sites": what the figure belongs to is not the
    // step.
    const bool step =
        marker.empty() || marker == "by" || marker == "of" || marker == "up" || marker == "down";
    if (&slot == &out.delta && (!step || is_burden(view, clause, *m))) continue;
    if (!slot) slot = std::move(quantity);
  }
  drop_foreign_ends(out);
  return out;
}

}  // namespace stet::facts
