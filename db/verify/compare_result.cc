// Votes and scores: both sides of a result, or its margin alone, beside the two sides that the
// passage gives.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/same_frame.h"
#include "verify/votes.h"

namespace stet::verify {
namespace {

constexpr double kSure = 0.85;
constexpr double kSameContest = 0.9;  // of the statement's words, before another result refutes

struct Sides {
  double more = 0, less = 0;
  std::string text;
};

std::optional<Sides> sides_of(const Claim& claim) {
  if (claim.kind != ClaimKind::result || !claim.from || !claim.to || !claim.from->figure ||
      !claim.to->figure)
    return std::nullopt;
  return Sides{std::max(*claim.from->figure, *claim.to->figure),
               std::min(*claim.from->figure, *claim.to->figure), claim.value.text};
}

struct Margin {
  std::size_t figure = 0;  // index in the reading's figures
  double value = 0;
  Span words;  // "majority of four"
};

// "Failed by two votes", "a majority of four", "won by three goals"; not "by 17 votes to 11".
std::optional<Margin> margin_of(const Reading& reading) {
  constexpr auto kGaps = std::to_array<std::string_view>({"majority", "margin"});
  constexpr auto kPoints = std::to_array<std::string_view>({"goal", "point", "run", "vote"});
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Figure& figure = reading.figures[i];
    if (!figure.quantity.figure || !figure.quantity.unit.empty() ||
        *figure.quantity.figure != std::floor(*figure.quantity.figure))
      continue;
    std::string before = facts::lower(reading.text.substr(0, figure.span.start));
    auto gap = std::ranges::find_if(
        kGaps, [&](std::string_view noun) { return before.ends_with(std::string(noun) + " of "); });
    std::string of =
        figure.of ? base_form(facts::lower(figure.of->of(reading.text))) : std::string();
    bool points = before.ends_with("by ") && std::ranges::find(kPoints, of) != kPoints.end();
    if (gap != kGaps.end())
      return Margin{i, *figure.quantity.figure, {before.size() - gap->size() - 4, figure.span.end}};
    if (points && figure.role.part == Part::difference)
      return Margin{i, *figure.quantity.figure, figure.span};
  }
  return std::nullopt;
}

// The figures of the statement that its result is made of.
std::vector<int> facets_of(const Reading& reading, const Claim& claim) {
  std::vector<int> out;
  for (std::size_t i = 0; i < reading.figures.size(); ++i)
    for (const std::optional<Quantity>* side : {&claim.from, &claim.to})
      if (reading.figures[i].quantity.figure == (*side)->figure &&
          claim.span.contains(reading.figures[i].span)) {
        out.push_back(static_cast<int>(i));
        break;
      }
  return out;
}

// Words that say no more than that there was a vote: where it was one to do something, "agreed" and
// "decided", too.
bool tells_vote(const Bout& bout, const Term& term) {
  constexpr auto kVote = std::to_array<std::string_view>({"ballot", "majority", "margin", "vote"});
  return std::ranges::find(kVote, term.base) != kVote.end() ||
         (agreed_by_vote(bout.passage.record.text) && tells_agreement(term.base));
}

// The same contest: of the same parties and matter. One meeting has many votes and two teams meet
// more than once, so that all that the statement says of it has to be said in the passage before
// one result refutes another.
bool same_contest(const Bout& bout, const Claim& claim, const Claim& other) {
  if (!periods_meet(claim, other) || fit(bout.matcher, claim.subject, other.subject) == Fit::clash)
    return false;
  const Terms& terms = bout.statement.reading.terms;
  double all = 0, got = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (tells_vote(bout, terms[i])) continue;
    all += terms[i].weight;
    bool told = bout.alignment.words.found[i] >= 0 ||
                compare_deeds(terms[i].base, other.predicate) == Deed::same;
    if (told)
      got += terms[i].weight;
    else if (terms[i].name && !bout.alignment.in_background[i])
      return false;
  }
  return all > 0 && got / all >= kSameContest;
}

void add(std::vector<Assessment>& out, const std::vector<int>& facets, const Assessment& answer) {
  for (int facet : facets) {
    out.push_back(answer);
    out.back().facet = facet;
  }
}

Assessment answer_of(Stance stance, const char* reason, std::vector<std::string> steps) {
  return {.stance = stance,
          .rule = "result.value",
          .reason = reason,
          .steps = std::move(steps),
          .strength = kSure};
}

void compare_sides(const Bout& bout, const Claim& claim, const Claim& other,
                   std::vector<Assessment>& out) {
  const std::optional<Sides> here = sides_of(claim), there = sides_of(other);
  if (!here || !there) return;
  std::vector<int> facets = facets_of(bout.statement.reading, claim);
  std::vector<std::string> steps = {side_by_side(here->text, there->text)};
  if (here->more == there->more && here->less == there->less)
    add(out, facets, answer_of(Stance::supports, "exact", std::move(steps)));
  else if (same_contest(bout, claim, other))
    add(out, facets, answer_of(Stance::refutes, "value_mismatch", std::move(steps)));
}

void compare_margin(const Bout& bout, const Margin& margin, const Claim& other,
                    std::vector<Assessment>& out) {
  const std::optional<Sides> there = sides_of(other);
  if (!there || there->more == there->less) return;
  const Claim* own = bout.statement.claims.empty() ? nullptr : &bout.statement.claims.front();
  if (!own || !same_contest(bout, *own, other)) return;
  double gap = there->more - there->less;
  std::string shown = std::to_string(static_cast<long long>(gap));
  bool agrees = gap == margin.value;
  const Figure& figure = bout.statement.reading.figures[margin.figure];
  Assessment answer =
      answer_of(agrees ? Stance::supports : Stance::refutes, agrees ? "derived" : "arithmetic",
                {"the source has " + there->text + ", a margin of " + shown,
                 "the draft has a margin of " + show(figure.quantity)});
  answer.about = margin.words;
  add(out, {static_cast<int>(margin.figure)}, answer);
}

}  // namespace

bool tells_agreement(std::string_view word) {
  return is_one_of(word, {"agree", "agree to", "choose", "decide", "resolve"});
}

bool agreed_by_vote(std::string_view text) {
  return has_word(text, {"vote", "voted", "votes"}) &&
         !has_word(text, {"against", "defeat", "defeated", "not", "reject", "rejected", "turn",
                          "turned"});
}

std::vector<int> result_facets(const Statement& statement) {
  std::vector<int> out;
  for (const Claim& claim : statement.claims)
    if (sides_of(claim))
      for (int facet : facets_of(statement.reading, claim)) out.push_back(facet);
  return out;
}

std::vector<Assessment> compare_result(const Bout& bout) {
  std::vector<Assessment> out;
  for (const Claim& other : bout.passage.record.claims) {
    if (other.kind != ClaimKind::result) continue;
    for (const Claim& claim : bout.statement.claims)
      if (claim.kind == ClaimKind::result) compare_sides(bout, claim, other, out);
    if (const std::optional<Margin> margin = margin_of(bout.statement.reading))
      compare_margin(bout, *margin, other, out);
  }
  return out;
}

}  // namespace stet::verify
