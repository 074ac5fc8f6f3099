// Recency claims: "first in six years", "highest since 1978", "for the first time", "never before".
#include <algorithm>
#include <cmath>

#include "facts/calendar.h"
#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/superlatives.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

constexpr int kReach = 16;  // tokens between "first" and "since"

// What opens a window: "first visit ... since", "highest ... since", "the last time ...".
struct Trigger {
  int token = -1;
  std::string direction;  // of a level: "up", "down"; empty for a first or last time
};

bool is_time_unit(std::string_view lemma) {
  return lemma == "year" || lemma == "month" || lemma == "week" || lemma == "day" ||
         lemma == "night" || lemma == "decade" || lemma == "minister" || lemma == "lady" ||
         lemma == "half" || lemma == "quarter";
}

std::optional<Trigger> trigger_at(const SentenceView& view, int i) {
  const Tree& tree = view.tree;
  const std::string_view word = tree.lower_word(i);
  const std::string_view next = i + 1 < tree.size() ? tree.lemma(i + 1) : std::string_view();
  if (word == "first") {
    if (i > 0 && tree.lower_word(i - 1) == "at") return std::nullopt;
    return is_time_unit(next) ? std::nullopt : std::optional(Trigger{.token = i, .direction = {}});
  }
  if (word == "record" && tree.is(i, {R::amod, R::compound}))
    return Trigger{.token = i, .direction = {}};
  if (const auto level = superlative_at(tree, i))
    return Trigger{.token = i, .direction = level->direction == "less" ? "down" : "up"};
  return std::nullopt;
}

// The window behind a trigger.
struct Window {
  Period reference;
  Quantity length;    // "in six years"
  std::string scope;  // "since", "in", "ever"
  std::size_t end = 0;
};

Period back_from(const SentenceView& view, double years) {
  Period out;
  if (const auto now = published_at(view)) {
    const double whole = std::floor(years);
    const Moment start =
        whole >= 1 ? plus(*now, Grain::year, -static_cast<int>(std::min(whole, 9000.0))) : *now;
    out.low = start - static_cast<Moment>((years - whole) * 31557600.0);
    out.high = *now;
  }
  return out;
}

std::optional<Window> since_window(const SentenceView& view, int i) {
  const Tree& tree = view.tree;
  Window out{.scope = "since"};
  for (int k = i + 1; k < tree.size() && k < i + 6; ++k) {
    const Mention* time = time_at(view, k);
    if (!time || time->type == MentionType::duration) continue;
    out.reference = period_of(*time, view.text());
    out.reference.stated = true;
    out.end = time->span.end;
    break;
  }
  if (out.end == 0) {
    // "since the Cold War", "since the storm of 2009": the anchor has no date of its own here.
    int last = i + 1;
    while (last < tree.size() && tree.token(last).upos != Upos::punct && last < i + 7 &&
           !tree.is_verb(last))
      ++last;
    if (last == i + 1) return std::nullopt;
    out.end = tree.token(last - 1).span.end;
  }
  out.reference.text = std::string(Span{tree.token(i).span.start, out.end}.of(view.text()));
  return out;
}

std::optional<Window> length_window(const SentenceView& view, int i) {
  const auto length = length_at(view, i + 1);
  if (!length) return std::nullopt;
  Window out{.scope = "in"};
  out.end = view.tree.token(length->last - 1).span.end;
  out.reference = back_from(view, length->years);
  out.reference.text = std::string(Span{view.tree.token(i).span.start, out.end}.of(view.text()));
  out.reference.stated = true;
  const double slack = length->exact && !length->open ? 0.5 : length->years;
  out.length = {.figure = length->years,
                .low = length->open ? length->years : length->years - slack,
                .high = length->years + slack,
                .unit = "year",
                .modifier = length->open ? Modifier::gt : Modifier::none,
                .text = out.reference.text};
  return out;
}

std::optional<Window> window_after(const SentenceView& view, int trigger) {
  const Tree& tree = view.tree;
  for (int i = trigger + 1; i < tree.size() && i < trigger + kReach; ++i) {
    const std::string_view word = tree.lower_word(i);
    if (word == ";" || word == "." || word == ":") break;
    if (word == "," && i + 1 < tree.size() && tree.lower_word(i + 1) != "since") break;
    if (i > trigger + 1 && (word == "first" || superlative_at(tree, i))) break;
    if (word == "since")
      if (auto found = since_window(view, i)) return found;
    if (word == "in" || word == "for")
      if (auto found = length_window(view, i)) return found;
    if (word == "ever" || (word == "history" && tree.lower_word(i - 1) != "of")) {
      Window out{.scope = "ever", .end = tree.token(i).span.end};
      out.reference.text = "ever";
      return out;
    }
  }
  return std::nullopt;
}

bool is_first_time(const Tree& tree, int i) {
  return tree.lower_word(i) == "first" && i + 1 < tree.size() && tree.lemma(i + 1) == "time" &&
         i >= 2 && tree.lower_word(i - 2) == "for";
}

// The clause's own words, or those of the phrase that the trigger stands in, where the phrase is
// only part of the clause.
Span span_of(const SentenceView& view, const Clause& clause, int trigger, std::size_t end) {
  const Tree& tree = view.tree;
  const Span chunk = chunk_around(view, clause, trigger);
  if (is_first_time(tree, trigger)) return {chunk.start, std::max(chunk.end, end)};
  const int noun = noun_of(tree, trigger);
  const bool predicate =
      noun == clause.core || (clause.subject >= 0 && noun == clause.subject) || clause.fragment;
  if (predicate) return {clause.span.start, std::max(clause.span.end, end)};
  return phrase_to(view, noun, end);
}

Claim recency(const SentenceView& view, const Clause& clause, const Trigger& trigger,
              Window window) {
  Claim claim = make_claim(view, clause, ClaimKind::recency);
  claim.span = span_of(view, clause, trigger.token, window.end);
  claim.measure = view.discourse.phrase(view.tree, noun_of(view.tree, trigger.token));
  claim.direction = trigger.direction;
  claim.reference = std::move(window.reference);
  claim.value = std::move(window.length);
  claim.scope = window.scope;
  return claim;
}

// "had never staged them before", "Kim, Xi and Putin had never before appeared together".
std::optional<Claim> never_before(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  const bool never =
      std::ranges::any_of(clause.tokens, [&](int i) { return tree.lower_word(i) == "never"; });
  if (!never) return std::nullopt;
  const bool perfect = std::ranges::any_of(clause.tokens, [&](int i) {
    const std::string_view w = tree.lower_word(i);
    return w == "before" || w == "ever" ||
           ((w == "has" || w == "have" || w == "had") && tree.relation(i) == R::aux);
  });
  if (!perfect) return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::recency);
  claim.scope = "never";
  claim.reference.text = "never before";
  return claim;
}

}  // namespace

std::vector<Claim> recency_claims(const SentenceView& view) {
  std::vector<Claim> out;
  for (const Clause& clause : view.clauses) {
    if (!is_checkable(view, clause)) continue;
    for (const int i : clause.tokens) {
      if (view.in_quotes(view.tree.token(i).span)) continue;
      const auto trigger = trigger_at(view, i);
      if (!trigger) continue;
      if (auto window = window_after(view, i)) {
        out.push_back(recency(view, clause, *trigger, std::move(*window)));
      } else if (is_first_time(view.tree, i)) {
        Window ever{.scope = "ever", .end = view.tree.token(i + 1).span.end};
        ever.reference.text = "for the first time";
        out.push_back(recency(view, clause, *trigger, std::move(ever)));
      }
    }
    if (auto never = never_before(view, clause)) out.push_back(std::move(*never));
  }
  return out;
}

}  // namespace stet::facts
