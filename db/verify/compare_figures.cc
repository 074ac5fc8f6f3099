// Shares, counts, money, measures, durations and places in a series: a figure of the statement
// against the passage's.
#include <algorithm>
#include <array>
#include <cmath>

#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/figure_gates.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/same_frame.h"
#include "verify/told_of.h"

namespace stet::verify {
namespace {

constexpr double kSameThing =
    0.62;                        // context needed before two figures may be set against each other
constexpr double kLikeSize = 5;  // times the smaller of two figures
constexpr double kAgreeing = 0.4;  // context needed before equal figures support
constexpr double kTelling =
    0.12;  // the same where the figure has three digits or more: hardly by chance
constexpr double kSurely = 0.7;
constexpr double kTwisted = 0.5;
constexpr double kTransposed = 0.3;    // and the same digits in another order
constexpr double kSlip = 0.25;         // a slip of scale gives itself away by its digits
constexpr double kBesideFigure = 0.5;  // how near a word of direction has to stand
constexpr double kSameMatter = 0.6;
constexpr double kSameSpell = 0.78;    // durations are told of many things
constexpr double kClearMargin = 0.12;  // by how much another figure of that unit must fit worse

// Which way a figure points, by the nearest word that says so: "up 8%", "€900,000 less than
// planned", "18 cents, unchanged".
Direction direction_of(const Reading& reading, Span figure) {
  Direction out = Direction::none;
  double best = kBesideFigure;
  for (const facts::Word& word : facts::words_of(reading.text, {0, reading.text.size()})) {
    if (word.kind != facts::Word::Kind::word) continue;
    double near = nearness(reading, word.span, figure);
    if (near < best) continue;
    if (Direction here = direction_of_word(facts::lower(word.text)); here != Direction::none)
      out = here, best = near;
  }
  return out;
}

// The direction that the statement's own claim about the figure has; a figure that tells no change
// has none.
Direction claimed_direction(const Statement& statement, const Figure& figure) {
  for (const Claim& claim : statement.claims) {
    bool change = claim.kind == ClaimKind::change || claim.kind == ClaimKind::comparison;
    bool own = claim.value.text == figure.quantity.text ||
               (claim.to && claim.to->text == figure.quantity.text);
    if (!change || !own) continue;
    return claim.direction == "up" || claim.direction == "more"     ? Direction::up
           : claim.direction == "down" || claim.direction == "less" ? Direction::down
                                                                    : Direction::none;
  }
  return Direction::none;
}

bool other_direction(const Bout& bout, const Figure& claimed, const Figure& found) {
  Direction here = claimed_direction(bout.statement, claimed);
  if (here == Direction::none || claimed.type == MentionType::duration) return false;
  Direction there = direction_of(bout.passage.reading, found.span);
  return there != Direction::none && here != there;
}

// Two counts of one crowd lie within some multiple of each other; figures further apart are of
// different things.
bool like_size(const Quantity& a, const Quantity& b) {
  Range x = range_of(a), y = range_of(b);
  return x.low > 0 && y.low > 0 && std::max(x.low, y.low) <= kLikeSize * std::min(x.high, y.high);
}

// Verbs that say of what size a thing is, and no deed.
bool measures(std::string_view verb) {
  constexpr auto kVerbs =
      std::to_array<std::string_view>({"cost", "hold", "last", "measure", "seat", "weigh"});
  return std::ranges::binary_search(kVerbs, verb);
}

// The passage tells another deed of its figure: twenty-two accepted, nineteen came. A figure in
// what a preposition leads in ("after 64 witnesses") is told of no deed.
bool other_deed(const Bout& bout, Span claimed, Span found) {
  const std::string_view figure = found.of(bout.passage.record.text);
  auto beside = [&](const Claim& other) {
    return std::ranges::any_of(other.others, [&](const Phrase& phrase) {
      return phrase.text.find(figure) != std::string::npos;
    });
  };
  for (const Claim& claim : bout.statement.claims) {
    if (!claim.span.contains(claimed) || is_colourless(claim.predicate) ||
        measures(claim.predicate))
      continue;
    for (const Claim& other : bout.passage.record.claims)
      if (other.kind != ClaimKind::quote && other.span.contains(found) &&
          !is_colourless(other.predicate) && !beside(other) &&
          compare_deeds(claim.predicate, other.predicate) == Deed::other)
        return true;
  }
  return false;
}

// "Nineteen came, three fewer than had said they would": twenty-two are no other count of those who
// came.
bool reckoned_with(const Reading& statement, const Quantity& claimed, const Quantity& found) {
  if (!claimed.figure || !found.figure) return false;
  return std::any_of(statement.figures.begin(), statement.figures.end(), [&](const Figure& other) {
    return other.quantity.figure &&
           std::abs(*claimed.figure - *found.figure) == std::abs(*other.quantity.figure);
  });
}

// The passage tells its figure of somebody or something that the statement does not name: "Skerry
// Air carried 31.2 million".
bool of_a_stranger(const Bout& bout, const Figure& found) {
  const std::string here = " " + facts::lower(bout.statement.reading.text) + " ";
  const std::vector<std::string>& topic = bout.statement.topic_names;
  return std::ranges::any_of(bout.passage.record.claims, [&](const Claim& claim) {
    if (claim.kind == ClaimKind::quote || !claim.span.contains(found.span) ||
        claim.subject.entity.empty())
      return false;
    if (facts::reporting_kind(claim.predicate) != facts::Reporting::none) return false;
    const std::string& name = claim.subject.head;
    return here.find(name) == std::string::npos && std::ranges::find(topic, name) == topic.end() &&
           std::ranges::none_of(bout.statement.implied, [&](const std::string& own) {
             return own.find(name) != std::string::npos;
           });
  });
}

// What the statement tells its figure of, by a common noun, stands neither in the passage nor
// around it: prices are no emissions.
bool of_something_else(const Bout& bout, Span claimed) {
  constexpr double kSays = 0.8;
  const Terms& terms = bout.statement.reading.terms;
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    // In the passive it is the object: "the price was cut by 8%".
    const Phrase& told = claim.subject.empty() && !claim.object.span.overlaps(claimed)
                             ? claim.object
                             : claim.subject;
    if (claim.kind == ClaimKind::quote || !claim.span.contains(claimed) || !told.entity.empty())
      return false;
    auto head = std::ranges::find_if(terms, [&](const Term& term) {
      return !told.head.empty() && (term.base == told.head || term.lower == told.head);
    });
    if (head == terms.end() || head->weight < kSays) return false;
    const auto at = static_cast<std::size_t>(head - terms.begin());
    return bout.alignment.words.found[at] < 0 && !bout.alignment.in_background[at];
  });
}

// Another value for what looks like the same thing.
bool rivals(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (claimed.role.part != found.role.part || claimed.type == MentionType::ordinal ||
      !like_size(claimed.quantity, found.quantity))
    return false;
  const std::vector<Figure>& others = bout.passage.reading.figures;
  bool told = std::any_of(others.begin(), others.end(), [&](const Figure& figure) {
    return compare_values(claimed.quantity, figure.quantity).stance == Stance::supports;
  });
  if (bout.statement.reading.terms.empty() ||
      reckoned_with(bout.statement.reading, claimed.quantity, found.quantity))
    return false;
  return !told && !of_a_stranger(bout, found) && !of_something_else(bout, claimed.span) &&
         !other_deed(bout, claimed.span, found.span) && !of_other_things(bout, claimed, found);
}

// "Rejected an offer of 9%; 64% were against": the passage has the statement's own figure as well.
bool stated_there(const Bout& bout, const Figure& claimed) {
  return telling_digits(claimed.quantity) >= 2 &&
         std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& figure) {
           return figure.type == claimed.type &&
                  compare_values(claimed.quantity, figure.quantity).reason == "exact";
         });
}

// What the statement tells as done is only meant where the passage has the figure: the clause
// around the figure decides, since a sentence may go on with what would have been otherwise.
bool planned_there(const Bout& bout, const Figure& found) {
  const Claim* own = nullptr;
  for (const Claim& claim : bout.passage.record.claims) {
    if (!claim.span.contains(found.span) || claim.kind == ClaimKind::role ||
        claim.kind == ClaimKind::quote)
      continue;
    if (!own || claim.span.size() < own->span.size()) own = &claim;
  }
  return plan_only(bout) && (!own || own->modality != Modality::happened ||
                             speaks_of_plans(between_breaks(bout.passage.reading, found.span)));
}

Assessment judge_match(const Bout& bout, const FigureMatch& match) {
  const Figure& claimed = bout.statement.reading.figures[match.claimed];
  Assessment out{.facet = static_cast<int>(match.claimed), .rule = figure_rule(claimed)};
  if (!match.found) return out;
  const Figure& found = bout.passage.reading.figures[*match.found];
  out.strength = match.context;
  out.steps.push_back(side_by_side(show(claimed.quantity), show(found.quantity)));
  if (!match.answer.step.empty()) out.steps.push_back(match.answer.step);
  out.reason = match.answer.reason;
  if (match.answer.stance == Stance::refutes && rivals(bout, claimed, found))
    out.rival = match.context;
  // 1,874 and 1,847 metres: whatever else differs, hardly two things.
  if (match.answer.stance == Stance::refutes && !claimed.quantity.unit.empty() &&
      telling_digits(claimed.quantity) >= 4 && transposed(claimed.quantity, found.quantity))
    out.rival = std::max(out.rival, kTwisted);
  bool names = bout.alignment.name_share >= 0.99;
  bool same_part = claimed.role.part == found.role.part;
  bool telling = match.answer.reason == "exact" && telling_digits(claimed.quantity) >= 3 &&
                 telling_digits(found.quantity) >= 3;
  double agreeing = telling ? kTelling : kAgreeing;
  const bool fits = match.answer.stance == Stance::supports &&
                    !only_the_whole(bout, claimed, found) &&
                    (same_part || claimed.quantity.unit == "%") && !told_of_another(bout, match);
  if (fits && claimed.type != MentionType::ordinal) out.agrees = match.context;
  if (match.answer.stance == Stance::supports && other_direction(bout, claimed, found)) {
    out.rule = "change.value";
    out.reason = "value_mismatch";
    out.steps.push_back("but the two point in opposite directions");
    if (match.context >= kSameThing && names && bout.alignment.word_share >= kSameMatter)
      out.stance = Stance::refutes;
    return out;
  }
  if (match.answer.stance == Stance::supports && match.context >= agreeing &&
      planned_there(bout, found)) {
    out.rule = "modality.done";
    out.reason = "planned_not_done";
    out.steps.push_back("the draft tells it as done, the source as planned");
  } else if (fits && match.context >= agreeing) {
    out.stance = Stance::supports;
    out.strength += 0.08 * std::min(telling_digits(claimed.quantity), 4);
    if (telling) out.strength = std::max(out.strength, kSurely);
  } else if (same_part && match.answer.reason == "unit_or_scale" &&
             telling_digits(claimed.quantity) >= 2 && match.context >= kSlip && names &&
             !claimed.quantity.unit.empty() && !other_period(bout, claimed, found)) {
    // The same digits in the same unit, a thousand times as much: the same figure, miswritten.
    out.stance = Stance::refutes;
    out.strength = std::max(out.strength, kSameThing);
  } else if (same_part && match.answer.stance == Stance::refutes &&
             transposed(claimed.quantity, found.quantity) && match.context >= kTransposed &&
             names && !other_period(bout, claimed, found) && !name_narrows(bout, found)) {
    out.stance = Stance::refutes;
    out.strength = std::max(out.strength, kSameThing);
    out.steps.push_back("the digits have changed places");
  } else if (same_part && match.answer.stance == Stance::refutes && match.context >= kSameThing &&
             match.margin >= kClearMargin && names && !stated_there(bout, claimed) &&
             comparable(bout, claimed, found) && !share_of_another(bout, match) &&
             (claimed.type != MentionType::duration || match.context >= kSameSpell)) {
    out.stance = Stance::refutes;
  }
  return out;
}

}  // namespace

std::string figure_rule(const Figure& figure) {
  const std::string& unit = figure.quantity.unit;
  if (figure.type == MentionType::ordinal) return "ordinal.value";
  if (figure.type == MentionType::duration) return "duration.value";
  if (unit == "%") return "share.value";
  if (unit == "pp") return "change.unit";
  if (figure.type == MentionType::money) return "money.value";
  if (unit.empty() || figure.type == MentionType::count) return "count.value";
  return "measure.value";
}

std::vector<Assessment> compare_figures(const Bout& bout) {
  std::vector<Assessment> out;
  for (const FigureMatch& match : bout.alignment.figures) out.push_back(judge_match(bout, match));
  return out;
}

}  // namespace stet::verify
