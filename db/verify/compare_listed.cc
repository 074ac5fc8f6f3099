// Lists of figures: a figure that the source gives to another member of its list, and a first place
// that another member holds.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/bindings.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.8;
constexpr double kBeside = 0.4;  // of the statement's holder to its figure
constexpr double kStrength = 0.75;
constexpr double kSameMatter = 0.6;

// Does the statement's term stand in that stretch of the passage?
bool stands_in(const Bout& bout, std::size_t term, Span stretch) {
  const Term& own = bout.statement.reading.terms[term];
  return std::ranges::any_of(bout.passage.reading.terms, [&](const Term& other) {
    return stretch.contains(other.span) && bout.matcher.bears_out(own, other);
  });
}

// Any telling word of the statement in that stretch.
bool spoken_of(const Bout& bout, Span stretch) {
  for (std::size_t i = 0; i < bout.statement.reading.terms.size(); ++i)
    if (bout.statement.reading.terms[i].weight >= kTelling && stands_in(bout, i, stretch))
      return true;
  return false;
}

// The member of the list that the statement names beside the claimed figure; nullptr where it names
// none or several.
const Bound* named_member(const Bout& bout, const Figure& claimed, const std::vector<Bound>& list) {
  const Reading& here = bout.statement.reading;
  const Bound* out = nullptr;
  for (const Bound& member : list) {
    bool named = false;
    for (std::size_t i = 0; i < here.terms.size(); ++i)
      named = named ||
              (here.terms[i].name && nearness(here, here.terms[i].span, claimed.span) >= kBeside &&
               stands_in(bout, i, member.holder));
    if (!named) continue;
    if (out) return nullptr;
    out = &member;
  }
  return out;
}

// The other member has a name of its own: "China 1,980", not "she used nine".
bool names_somebody(const Reading& passage, Span holder) {
  return std::ranges::any_of(
      passage.terms, [&](const Term& term) { return term.name && holder.contains(term.span); });
}

// The statement's only figure of that unit.
bool single_figure(const Reading& statement, const Figure& claimed) {
  return std::ranges::count_if(statement.figures, [&](const Figure& figure) {
           return figure.quantity.unit == claimed.quantity.unit;
         }) == 1;
}

constexpr auto kMost = std::to_array<std::string_view>(
    {"biggest", "commonest", "greatest", "highest", "largest", "most", "top"});
constexpr auto kLeast = std::to_array<std::string_view>({"fewest", "least", "lowest", "smallest"});

// Which end of the list the superlative means: 1 the most, -1 the least, 0 neither.
int end_of(const Claim& claim) {
  std::string word = facts::lower(claim.value.text);
  if (std::ranges::find(kMost, word) != kMost.end()) return 1;
  return std::ranges::find(kLeast, word) != kLeast.end() ? -1 : 0;
}

// All words of the subject that say something stand in the holder.
bool holds(const Bout& bout, const Phrase& subject, Span holder) {
  Terms words = phrase_terms(subject);
  std::erase_if(words, [](const Term& t) { return t.weight < kTelling; });
  return !words.empty() && std::ranges::all_of(words, [&](const Term& word) {
    return std::ranges::any_of(bout.passage.reading.terms, [&](const Term& term) {
      return holder.contains(term.span) && bout.matcher.bears_out(word, term);
    });
  });
}

std::optional<Assessment> beyond(const Bout& bout, const Claim& claim, int end,
                                 const std::string& unit) {
  // The cells of a row are of one holder: its gold medals are no others' than all of its medals.
  if (is_table_row(bout.passage.record.text)) return std::nullopt;
  const std::vector<Bound> list = bindings(bout.passage.reading, unit);
  auto own = std::ranges::find_if(
      list, [&](const Bound& member) { return holds(bout, claim.subject, member.holder); });
  if (own == list.end()) return std::nullopt;
  const std::vector<Figure>& figures = bout.passage.reading.figures;
  for (const Bound& member : list) {
    double gap = *figures[member.figure].quantity.figure - *figures[own->figure].quantity.figure;
    std::string_view holder = member.holder.of(bout.passage.reading.text);
    bool total = facts::lower(holder).find("total") != std::string::npos ||
                 facts::lower(holder).find("other") != std::string::npos;
    if (gap * end <= 0 || total || holder.empty() || holds(bout, claim.subject, member.holder))
      continue;
    Assessment out{.stance = Stance::refutes,
                   .rule = "superlative.holder",
                   .reason = "counterexample",
                   .steps = {},
                   .strength = kStrength};
    out.steps = {"the source has " + show(figures[own->figure].quantity) + " for " +
                 claim.subject.text + " and " + show(figures[member.figure].quantity) +
                 " for another"};
    return out;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Assessment> compare_swapped(const Bout& bout) {
  const Reading& here = bout.statement.reading;
  for (std::size_t i = 0; i < here.figures.size(); ++i) {
    const Figure& claimed = here.figures[i];
    if (!claimed.quantity.figure || claimed.role.part != Part::amount ||
        claimed.type == MentionType::ordinal || !single_figure(here, claimed))
      continue;
    const std::vector<Bound> list = bindings(bout.passage.reading, claimed.quantity.unit);
    const Bound* named = list.empty() ? nullptr : named_member(bout, claimed, list);
    if (!named) continue;
    const Figure& own = bout.passage.reading.figures[named->figure];
    if (compare_values(claimed.quantity, own.quantity).stance != Stance::refutes) continue;
    auto other = std::ranges::find_if(list, [&](const Bound& member) {
      return &member != named &&
             compare_values(claimed.quantity, bout.passage.reading.figures[member.figure].quantity)
                     .reason == "exact";
    });
    if (other == list.end() || spoken_of(bout, other->holder) ||
        !names_somebody(bout.passage.reading, other->holder))
      continue;
    Assessment out{.facet = static_cast<int>(i),
                   .stance = Stance::refutes,
                   .rule = "figure.swapped",
                   .reason = "wrong_entity",
                   .steps = {},
                   .strength = kStrength};
    out.steps = {"the draft has " + show(claimed.quantity) + ", the source " + show(own.quantity),
                 show(claimed.quantity) + " belongs to another: \"" +
                     std::string(other->holder.of(bout.passage.reading.text)) + "\""};
    return out;
  }
  return std::nullopt;
}

std::optional<Assessment> compare_list_top(const Bout& bout) {
  if (!bout.statement.reading.figures.empty() || !bout.statement.reading.negations.empty() ||
      bout.alignment.name_share < 0.99)
    return std::nullopt;
  for (const Claim& claim : bout.statement.claims) {
    int end = claim.kind == ClaimKind::superlative && claim.polarity == Polarity::affirmed
                  ? end_of(claim)
                  : 0;
    if (end == 0 || matter_covered(bout) < kSameMatter) continue;
    for (const std::string unit : {"%", ""})
      if (std::optional<Assessment> answer = beyond(bout, claim, end, unit)) return answer;
  }
  return std::nullopt;
}

}  // namespace stet::verify
