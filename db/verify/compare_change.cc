// Changes: direction and size, given outright or worked out from two values of the passage.
#include <algorithm>
#include <cmath>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/figure_role.h"
#include "verify/frames.h"

namespace stet::verify {
namespace {

constexpr double kSameMeasure = 0.5;
constexpr double kTurned = 0.85;

const Claim* change_of(const std::vector<Claim>& claims) {
  auto at = std::find_if(claims.begin(), claims.end(),
                         [](const Claim& c) { return c.kind == ClaimKind::change; });
  return at == claims.end() ? nullptr : &*at;
}

// The change that two end points make, in the unit in which it is claimed.
std::optional<Quantity> worked_out(const Quantity& from, const Quantity& to,
                                   const std::string& unit) {
  if (!from.figure || !to.figure || from.unit != to.unit) return std::nullopt;
  Quantity out;
  out.unit = unit;
  double delta = *to.figure - *from.figure;
  if (unit == "%" && from.unit != "%") {
    if (*from.figure == 0) return std::nullopt;
    delta = delta / *from.figure * 100;
  } else if (unit == "pp") {
    if (from.unit != "%") return std::nullopt;
  } else if (unit != from.unit) {
    return std::nullopt;
  } else if (unit == "%") {
    delta = delta / *from.figure * 100;
  }
  out.figure = std::abs(delta);
  out.low = out.high = *out.figure;
  out.high_closed = true;
  return out;
}

// Both tell of the same measure: what changes in the one is named in the other, and neither narrows
// it by a name of its own.
bool same_measure(Matcher& matcher, const Claim& claim, const Claim& other) {
  if (fit(matcher, claim.subject, other.subject) == Fit::clash) return false;
  // "The Sund Islands", "Little Sund".
  const std::string &own = claim.subject.entity, &its = other.subject.entity;
  if (!own.empty() && !its.empty() && own.find(its) == std::string::npos &&
      its.find(own) == std::string::npos)
    return false;
  bool told = false;
  for (const Phrase* phrase : {&claim.measure, &claim.object, &claim.subject}) {
    if (phrase->empty() || phrase_terms(*phrase).empty() || phrase->text == claim.value.text)
      continue;
    if (fit_anywhere(matcher, *phrase, other) == Fit::same)
      told = true;
    else if (phrase != &claim.subject)
      return false;
  }
  return told;
}

// "from 8.40 to 7.10" goes down.
std::string way(const Quantity& from, const Quantity& to) {
  return *to.figure > *from.figure ? "up" : *to.figure < *from.figure ? "down" : "";
}

// The size of the change, as the whole of its words has it: "half a point" is no half.
Quantity size_of(const Claim& claim, const Reading& reading) {
  for (const Figure& figure : reading.figures)
    if (figure.quantity.unit != claim.value.unit &&
        figure.quantity.text.starts_with(claim.value.text + " "))
      return figure.quantity;
  Quantity out = claim.value;
  // "Halved" is down 50%: the way is told by the direction.
  if (out.figure && *out.figure < 0) {
    out.figure = -*out.figure;
    out.low = std::min(std::abs(claim.value.low), std::abs(claim.value.high));
    out.high = std::max(std::abs(claim.value.low), std::abs(claim.value.high));
  }
  return out;
}

// The figure of the statement that is the size of its change; kWhole where that is none of its
// figures.
int facet_of(const Quantity& size, const Reading& reading) {
  for (std::size_t i = 0; i < reading.figures.size(); ++i)
    if (reading.figures[i].quantity.unit == size.unit &&
        reading.figures[i].quantity.text == size.text)
      return static_cast<int>(i);
  return Assessment::kWhole;
}

// "From $24 to $45", "from $45 to $24".
std::optional<Assessment> ends_swapped(const Bout& bout, const Claim& claim) {
  auto same = [](const Quantity& a, const Quantity& b) {
    return compare_values(a, b).stance == Stance::supports;
  };
  for (const Claim& other : bout.passage.record.claims) {
    if (other.kind != ClaimKind::change || !other.from || !other.to ||
        !same_measure(bout.matcher, claim, other))
      continue;
    if (!same(*claim.from, *other.to) || !same(*claim.to, *other.from) ||
        same(*claim.from, *other.from))
      continue;
    Assessment out{.stance = Stance::refutes,
                   .rule = "change.value",
                   .reason = "value_mismatch",
                   .steps = {},
                   .strength = bout.alignment.word_share};
    out.steps = {"the draft: from " + show(*claim.from) + " to " + show(*claim.to) +
                 ", the source: from " + show(*other.from) + " to " + show(*other.to)};
    return out;
  }
  return std::nullopt;
}

// "Loses three", of what is to come: a verb of the present told of a plan as well.
bool in_present(const Claim& claim) {
  const std::string verb = facts::lower(claim.verb);
  const bool alone = verb.find(' ') == std::string::npos;
  return alone && (verb == claim.predicate + "s" || verb == claim.predicate + "es");
}

// Which way the claim goes, or another one with its verb ("of the 240 the Coast loses three").
Direction way_of(const Claim& claim, const std::vector<Claim>& all) {
  for (const Claim& other : all) {
    if (other.predicate != claim.predicate) continue;
    if (other.direction == "up") return Direction::up;
    if (other.direction == "down") return Direction::down;
  }
  return direction_of_word(claim.predicate);
}

// What the two count is named by one of them at most, or is the same.
bool same_things(Matcher& matcher, const Claim& claim, const Claim& other) {
  auto things = [](const Claim& c) {
    Terms out = phrase_terms(c.object);
    for (Term& term : phrase_terms(c.measure)) out.push_back(std::move(term));
    std::erase_if(out, [&](const Term& term) {
      return c.value.text.find(term.lower) != std::string::npos ||
             c.subject.text.find(term.lower) != std::string::npos;
    });
    return out;
  };
  const Terms here = things(claim), there = things(other);
  return here.empty() || there.empty() || cover(matcher, here, there).missing.empty() ||
         cover(matcher, there, here).missing.empty();
}

bool tells_change(const Bout& bout, const Claim& claim) {
  return claim.polarity == Polarity::affirmed && claim.attribution.empty() &&
         claim.kind != ClaimKind::quote && !claim.subject.entity.empty() && claim.value.figure &&
         bout.alignment.name_share >= 0.99;
}

// "The Coast loses three", "the Coast will gain three": so many of the same for the same, the other
// way.
std::optional<Assessment> turned_round(const Bout& bout) {
  if (bout.statement.attributed || !bout.statement.reading.negations.empty()) return std::nullopt;
  const std::vector<Claim>& found = bout.passage.record.claims;
  for (const Claim& claim : bout.statement.claims) {
    if (!tells_change(bout, claim)) continue;
    const Direction way = way_of(claim, bout.statement.claims);
    if (way == Direction::none) continue;
    const Claim* turned = nullptr;
    bool agrees = false;
    for (const Claim& other : found) {
      if (!tells_change(bout, other) || other.subject.entity != claim.subject.entity) continue;
      agrees = agrees || way_of(other, found) == way;
      const bool future = other.modality == Modality::planned && in_present(claim);
      if ((other.modality == claim.modality || future) && opposite(way, way_of(other, found)) &&
          periods_meet(claim, other) &&
          compare_values(claim.value, other.value).reason == "exact" &&
          same_things(bout.matcher, claim, other))
        turned = &other;
    }
    if (!turned || agrees) continue;
    Assessment out{.stance = Stance::refutes,
                   .rule = "event.opposite",
                   .reason = "value_mismatch",
                   .steps = {},
                   .strength = kTurned};
    out.steps = {"the draft has " + claim.subject.text + " " + claim.verb + " " +
                 show(claim.value) + ", the source " + turned->verb + " " + show(turned->value)};
    return out;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Assessment> compare_change(const Bout& bout) {
  if (std::optional<Assessment> turned = turned_round(bout)) return turned;
  const Claim* claim = change_of(bout.statement.claims);
  if (claim && claim->from && claim->to && bout.alignment.word_share >= kSameMeasure &&
      bout.alignment.name_share >= 0.99)
    if (std::optional<Assessment> swapped = ends_swapped(bout, *claim)) return swapped;
  if (!claim || !claim->value.known()) return std::nullopt;
  Quantity size = size_of(*claim, bout.statement.reading);
  if (bout.alignment.word_share < kSameMeasure || bout.alignment.name_share < 0.99)
    return std::nullopt;
  for (const Claim& other : bout.passage.record.claims) {
    if (other.kind != ClaimKind::change || !other.from || !other.to) continue;
    std::optional<Quantity> delta = worked_out(*other.from, *other.to, size.unit);
    if (!delta || !same_measure(bout.matcher, *claim, other) || !periods_meet(*claim, other))
      continue;
    ValueAnswer answer = compare_values(size, *delta);
    std::string told = way(*other.from, *other.to);
    bool turned = !claim->direction.empty() && !told.empty() && claim->direction != told;
    if (turned && answer.stance == Stance::supports)
      answer.stance = Stance::refutes,
      answer.step = "the source goes " + told + ", the draft " + claim->direction;
    if (answer.stance == Stance::neutral) continue;
    Assessment out{.stance = answer.stance,
                   .rule = "change.value",
                   .reason = {},
                   .steps = {},
                   .strength = bout.alignment.word_share};
    out.reason = answer.stance == Stance::supports ? "derived" : "arithmetic";
    out.steps = {"the source: from " + show(*other.from) + " to " + show(*other.to) +
                     ", a change of " + show(*delta),
                 answer.step};
    // The rest of the statement has to be borne out, too.
    if (answer.stance == Stance::supports) out.facet = facet_of(size, bout.statement.reading);
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::verify
