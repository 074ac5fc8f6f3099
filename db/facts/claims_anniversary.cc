// Anniversary claims: "80th anniversary of the end of the war", "founded 75 years ago", "80 years
// since the founding".
#include <algorithm>
#include <cmath>

#include "facts/calendar.h"
#include "facts/compared_figures.h"
#include "facts/sentence_view.h"
#include "facts/stretch.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

// The base year: so many years before a moment.
Period base(std::optional<Moment> now, double years) {
  Period out;
  if (!now || years > 9000) return out;
  const Interval year = containing(*now, Grain::year);
  const Interval then = shifted(year, Grain::year, -static_cast<int>(std::lround(years)));
  out.low = then.low;
  out.high = then.high;
  out.timex = format(day_of(then.low)).substr(0, 4);
  return out;
}

void set_years(Claim& claim, double years, std::string text) {
  claim.value = {.figure = years,
                 .low = years,
                 .high = years,
                 .high_closed = true,
                 .unit = "year",
                 .text = std::move(text)};
}

// The span of the claim where the anniversary stands in a phrase behind a noun: "a series that
// began in Gdynia 57 years ago".
Span span_of(const SentenceView& view, const Clause& clause, int token) {
  const Tree& tree = view.tree;
  for (int i = token; i >= 0 && i != clause.head; i = tree.head(i))
    if (tree.is(i, {R::acl_relcl, R::acl}) && tree.head(i) >= 0 &&
        std::ranges::binary_search(clause.tokens, tree.head(i))) {
      const std::vector<int> words = tree.subtree(i);
      return phrase_to(view, tree.head(i),
                       tree.token(words.back()).upos == Upos::punct
                           ? tree.token(words[words.size() - 2]).span.end
                           : tree.token(words.back()).span.end);
    }
  return clause.span;
}

// "the 80th anniversary of the end of World War II"
std::optional<Claim> nth_anniversary(const SentenceView& view, const Clause& clause, int i) {
  const Tree& tree = view.tree;
  const std::string_view lemma = tree.lemma(i);
  const bool centenary = lemma == "centenary" || lemma == "bicentenary";
  if (lemma != "anniversary" && !centenary) return std::nullopt;
  double years = lemma == "centenary" ? 100 : lemma == "bicentenary" ? 200 : 0;
  std::string text(tree.word(i));
  for (int k = i - 1; k >= 0 && k >= i - 4 && years == 0; --k)
    if (const Mention* figure = figure_at(view, k); figure && figure->value) {
      years = *figure->value;
      text = std::string(figure->span.of(view.text()));
    }
  if (years <= 0) return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::anniversary);
  set_years(claim, years, text);
  for (const int c : tree.all(i, {R::nmod, R::obl})) claim.object = view.discourse.phrase(tree, c);
  const bool dated = claim.period.known() && claim.period.low != Period::kOpenStart;
  claim.reference = base(dated ? std::optional(claim.period.low) : published_at(view), years);
  claim.reference.text = claim.object.text;
  return claim;
}

// "founded 75 years ago", "80 years since the end of the war", "57 years ago"
std::optional<Claim> years_ago(const SentenceView& view, const Clause& clause, int i) {
  const Tree& tree = view.tree;
  const std::string_view word = tree.lower_word(i);
  const bool ago = word == "ago" || word == "earlier" || word == "before";
  if (!ago && word != "since" && word != "after") return std::nullopt;
  if (const Mention* date = time_at(view, i); date && dates_compared(view, *date))
    return std::nullopt;  // "compared with 90 million a year ago"
  const auto length = length_before(view, i);
  if (!length || length->years < 1) return std::nullopt;
  // "fewer pupils than ten years ago": what it is compared with, and no event that long ago.
  if (tree.lemma(length->first) == "than") return std::nullopt;
  // "before" and "after" only count from something that is named behind them; without it they count
  // from now.
  if (word == "after" || word == "before" || word == "earlier") return std::nullopt;
  Claim claim = make_claim(view, clause, ClaimKind::anniversary);
  claim.span = span_of(view, clause, i);
  const Span words{tree.token(length->first).span.start, tree.token(i).span.end};
  set_years(claim, length->years, std::string(words.of(view.text())));
  if (word == "since") {
    int head = -1;
    for (int k = i + 1; k < tree.size() && head < 0 && k < i + 8; ++k)
      if (tree.is_noun(k) && !tree.is(k, {R::compound, R::nmod_poss, R::flat})) head = k;
    if (head < 0) return std::nullopt;
    claim.object = view.discourse.phrase(tree, head);
  }
  claim.reference = base(published_at(view), length->years);
  claim.reference.text = std::string(words.of(view.text()));
  return claim;
}

}  // namespace

std::vector<Claim> anniversary_claims(const SentenceView& view) {
  std::vector<Claim> out;
  for (const Clause& clause : view.clauses) {
    if (!is_checkable(view, clause)) continue;
    for (const int i : clause.tokens) {
      if (view.in_quotes(view.tree.token(i).span)) continue;
      if (auto claim = nth_anniversary(view, clause, i)) out.push_back(std::move(*claim));
      if (auto claim = years_ago(view, clause, i)) out.push_back(std::move(*claim));
    }
  }
  return out;
}

}  // namespace stet::facts
