// What one text says was changed and the other that it stayed as it was: "the fine was halved",
// "the fine stands".
//
// Both have to speak of the same thing in the same words, with nothing that narrows it in one of
// them alone (the basic rate says nothing of the top rate), or both give the same figure for it.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kBeside = 0.4;     // how near the thing stands to the word of staying
constexpr double kModifier = 0.84;  // how near a word that narrows it
constexpr double kTelling = 0.5;
constexpr double kStrength = 0.7;

// Words that say of the thing before them that it is as it was.
constexpr auto kStill = std::to_array<std::string_view>({"frozen", "unaltered", "unchanged"});
// Verbs that say so before a figure: "remains at 20%".
constexpr auto kStays =
    std::to_array<std::string_view>({"hold", "keep", "leave", "remain", "stay"});
static_assert(std::ranges::is_sorted(kStill) && std::ranges::is_sorted(kStays));

bool ends_clause(const std::vector<facts::Word>& words, std::size_t i) {
  return i + 1 >= words.size() || words[i + 1].kind == facts::Word::Kind::mark;
}

// Where the text says that something stayed as it was: "unchanged", "stands.", "remains at".
std::optional<Span> stillness(const Reading& reading) {
  const std::vector<facts::Word> words = facts::words_of(reading.text, {0, reading.text.size()});
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string lower = facts::lower(words[i].text);
    if (std::ranges::binary_search(kStill, std::string_view(lower))) return words[i].span;
    if (i > 0 && (lower == "stands" || lower == "stood") && ends_clause(words, i))
      return words[i].span;
    if (i + 1 < words.size() && words[i + 1].text == "at" &&
        std::ranges::binary_search(kStays, std::string_view(base_form(lower))))
      return words[i].span;
  }
  return std::nullopt;
}

// The claim that tells a change, with which way it went.
const Claim* change_of(const std::vector<Claim>& claims) {
  auto at = std::ranges::find_if(claims, [](const Claim& claim) {
    return claim.kind == ClaimKind::change && !claim.direction.empty() &&
           claim.polarity == Polarity::affirmed && claim.modality == Modality::happened;
  });
  return at == claims.end() ? nullptr : &*at;
}

// The words of what changed, without figures.
Terms thing_of(const Claim& claim) {
  Terms out = phrase_terms(claim.measure.empty() ? claim.subject : claim.measure);
  std::erase_if(out, [](const Term& t) {
    return t.weight < kTelling ||
           std::ranges::any_of(t.lower, [](char c) { return c >= '0' && c <= '9'; });
  });
  return out;
}

// Where the reading speaks of all of the thing, its last word nearest to `at`; nullopt where it
// does not.
std::optional<Span> spoken_of(const Bout& bout, const Reading& reading, const Terms& thing,
                              Span at) {
  std::optional<Span> nearest;
  double best = kBeside;
  for (const Term& word : thing) {
    bool met = false;
    for (const Term& term : reading.terms) {
      if (!bout.matcher.bears_out(word, term)) continue;
      met = true;
      if (double near = nearness(reading, term.span, at); near >= best)
        best = near, nearest = term.span;
    }
    if (!met) return std::nullopt;
  }
  return nearest;
}

// A word right before the thing that the other text does not have.
bool narrowed(const Bout& bout, const Reading& reading, Span thing, const Terms& other) {
  return std::ranges::any_of(reading.terms, [&](const Term& term) {
    if (term.span.end > thing.start || term.weight < kTelling ||
        nearness(reading, term.span, thing) < kModifier)
      return false;
    return std::ranges::none_of(other, [&](const Term& o) {
      return bout.matcher.bears_out(term, o) || bout.matcher.bears_out(o, term);
    });
  });
}

Assessment refuted(std::string draft, std::string source) {
  return {.stance = Stance::refutes,
          .rule = "change.unchanged",
          .reason = "antonym",
          .steps = {std::move(draft), std::move(source)},
          .strength = kStrength};
}

// The one text changes `thing`, the other leaves it.
bool clash(const Bout& bout, const Claim& change, const Reading& changing, const Reading& still) {
  std::optional<Span> at = stillness(still);
  if (!at || stillness(changing)) return false;
  Terms thing = thing_of(change);
  if (thing.empty()) return false;
  std::optional<Span> there = spoken_of(bout, still, thing, *at);
  if (!there) return false;
  bool pinned = !pins(bout, 2).empty();
  return pinned || (!narrowed(bout, still, *there, changing.terms) &&
                    std::ranges::all_of(still.figures, [](const Figure& f) {
                      return f.type == MentionType::duration;
                    }));
}

}  // namespace

std::optional<Assessment> compare_unchanged(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (bout.alignment.name_share < 0.99 || bout.alignment.negation_differs) return std::nullopt;
  if (bout.statement.modality != Modality::happened || !here.negations.empty() ||
      !there.negations.empty())
    return std::nullopt;
  if (const Claim* change = change_of(bout.statement.claims);
      change && clash(bout, *change, here, there))
    return refuted("the draft tells a change", "the source tells that it stayed as it was");
  if (const Claim* change = change_of(bout.passage.record.claims);
      change && clash(bout, *change, there, here))
    return refuted("the draft tells that it stayed as it was", "the source tells a change");
  return std::nullopt;
}

}  // namespace stet::verify
