// Result claims: votes and scores, "passed 312 to 245", "by 17 to 11", "won 3-1", "for 20, against
// 16".
#include <algorithm>
#include <array>
#include <cmath>

#include "facts/score_line.h"
#include "facts/sentence_view.h"
#include "facts/tally.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

constexpr double kMostVotes = 1e10;  // nothing larger is a side of a result

// Verbs and nouns that go with a result. Anything else with two numbers is a range or a change.
// Sorted.
constexpr auto kContests = std::to_array<std::string_view>({
    "adopt",  "approve", "ballot", "beat",    "carry",    "deadlock", "defeat", "draw",
    "edge",   "lead",    "lose",   "loss",    "majority", "margin",   "pass",   "ratify",
    "reject", "score",   "tie",    "triumph", "uphold",   "victory",  "vote",   "win",
});
static_assert(std::ranges::is_sorted(kContests));

bool is_contest(std::string_view lemma) { return std::ranges::binary_search(kContests, lemma); }

// The word of a contest that the numbers hang on: the clause's verb, or a noun beside them.
bool in_contest(const Tree& tree, const Clause& clause, int first, int last) {
  if (is_contest(tree.lemma(clause.core))) return true;
  for (int i = std::max(0, first - 4); i < std::min(tree.size(), last + 4); ++i)
    if (tree.is_noun(i) && is_contest(tree.lemma(i))) return true;
  return false;
}

// What may stand between the two numbers of a result: "312 to 245", "3-1", "312 votes to 245".
bool joins_sides(std::string_view between) {
  for (const std::string_view joint :
       {"-", "–", " to ", " against ", " votes to ", " votes against ", " in favour and ",
        " in favor and ", " for and ", " - "})
    if (between == joint) return true;
  return false;
}

bool is_whole(const Mention& m) {
  return (m.type == MentionType::number || m.type == MentionType::count) && m.value &&
         *m.value >= 0 && *m.value < kMostVotes && *m.value == std::floor(*m.value) &&
         m.modifier == Modifier::none;
}

Quantity exact(double value, std::string_view text) {
  return {.figure = value,
          .low = value,
          .high = value,
          .high_closed = true,
          .unit = {},
          .text = std::string(text)};
}

std::string whole(double n) { return std::to_string(static_cast<long long>(n)); }
std::string sides(double first, double second) { return whole(first) + "-" + whole(second); }

// "Salgren 2, Fellgate 1": whoever has more beat the other one.
std::optional<Claim> line_claim(const SentenceView& view) {
  const std::optional<ScoreLine> line = score_line(view.tree);
  if (!line || view.clauses.empty()) return std::nullopt;
  const bool away = line->away_points > line->home_points;
  Claim claim;
  claim.kind = ClaimKind::result;
  claim.passage = view.passage;
  claim.span = {line->home.start, std::max(line->away.end, view.clauses.front().span.end)};
  claim.predicate = line->home_points == line->away_points ? "draw" : "beat";
  claim.verb = line->home_points == line->away_points ? "drew with" : "beat";
  claim.subject = view.discourse.phrase_at(away ? line->away : line->home);
  claim.object = view.discourse.phrase_at(away ? line->home : line->away);
  const double more = std::max(line->home_points, line->away_points);
  const double less = std::min(line->home_points, line->away_points);
  claim.from = exact(more, whole(more));
  claim.to = exact(less, whole(less));
  claim.value = exact(more - less, sides(more, less));
  claim.terms = claim.subject.terms;
  claim.terms.insert(claim.terms.end(), claim.object.terms.begin(), claim.object.terms.end());
  return claim;
}

// "For 20, against 16": the votes in favour come first, as in "20 votes to 16".
std::optional<Claim> tally_claim(const SentenceView& view) {
  const std::optional<Tally> tally = tally_of(view);
  if (!tally) return std::nullopt;
  const Clause* clause = view.clause_at(*tally->in_favour);
  if (!clause || !is_checkable(view, *clause)) return std::nullopt;
  Claim claim = make_claim(view, *clause, ClaimKind::result);
  claim.span = {std::min(claim.span.start, tally->span.start),
                std::max(claim.span.end, tally->span.end)};
  claim.from = exact(*tally->in_favour->value, tally->in_favour->span.of(view.text()));
  claim.to = exact(*tally->against->value, tally->against->span.of(view.text()));
  const double in_favour = *tally->in_favour->value, against = *tally->against->value;
  claim.value = exact(in_favour - against, sides(in_favour, against));
  return claim;
}

}  // namespace

std::vector<Claim> result_claims(const SentenceView& view) {
  std::vector<Claim> out;
  if (auto tally = tally_claim(view)) return {std::move(*tally)};
  if (auto line = line_claim(view)) return {std::move(*line)};
  const Tree& tree = view.tree;
  for (std::size_t k = 0; k + 1 < view.mentions.size(); ++k) {
    const Mention &a = *view.mentions[k], &b = *view.mentions[k + 1];
    if (!is_whole(a) || !is_whole(b) || a.span.end > b.span.start || view.in_quotes(a.span))
      continue;
    // The number itself: a count's span takes in what is counted.
    const Span digits{a.span.start, b.span.start};
    const std::string_view words = digits.of(view.text());
    const std::size_t number = words.find_first_of(" -–");
    if (number == std::string_view::npos || !joins_sides(words.substr(number))) continue;
    const Clause* clause = view.clause_at(a);
    const int first = tree.at(a.span.start), last = tree.at(b.span.end - 1);
    if (!clause || first < 0 || last < 0 || !is_checkable(view, *clause)) continue;
    if ((first > 0 && lower(tree.word(first - 1)) == "from") ||
        !in_contest(tree, *clause, first, last))
      continue;
    // One result a clause: sets and frames behind it are its details.
    if (!out.empty() && out.back().span == clause->span) continue;
    Claim claim = make_claim(view, *clause, ClaimKind::result);
    claim.from = exact(*a.value, a.span.of(view.text()));
    claim.to = exact(*b.value, b.span.of(view.text()));
    claim.value = exact(*a.value - *b.value, Span{a.span.start, b.span.end}.of(view.text()));
    out.push_back(std::move(claim));
  }
  return out;
}

}  // namespace stet::facts
