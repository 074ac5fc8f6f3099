// Shares, counts, money, measures, durations and places in a series: a figure of the statement against the passage's.
#include <algorithm>
#include <array>
#include <cmath>

#include "facts/calendar.h"
#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/further.h"
#include "verify/frames.h"
#include "verify/rates.h"
#include "verify/same_frame.h"
#include "verify/told_of.h"

namespace stet::verify {
namespace {

constexpr double kSameThing = 0.62;   // context needed before two figures may be set against each other
constexpr double kLikeSize = 5;       // times the smaller of two figures
constexpr double kAgreeing = 0.4;     // context needed before equal figures support
constexpr double kTelling = 0.12;     // the same where the figure has three digits or more: hardly by chance
constexpr double kSurely = 0.7;
constexpr double kTwisted = 0.5;
constexpr double kTransposed = 0.3;   // and the same digits in another order
constexpr double kSlip = 0.25;        // a slip of scale gives itself away by its digits
constexpr double kBesideFigure = 0.5;  // how near a word of direction has to stand
constexpr double kSameMatter = 0.6;
constexpr double kSameSpell = 0.78;   // durations are told of many things
constexpr facts::Moment kRecent = 500 * facts::kDaySeconds;
constexpr double kClearMargin = 0.12;  // by how much another figure of that unit must fit worse

// "On that occasion", "at the time": the passage speaks of something told before it.
bool refers_back(const Reading& reading) {
  for (std::string_view cue : {"that occasion", "that time", "at the time", "that year", "back then", "then,"})
    if (facts::lower(reading.text).find(cue) != std::string::npos) return true;
  return false;
}

// A statement without a name of its own ("Passengers: 21.6 million") speaks of what its document is about; so must the passage.
bool off_topic(const Bout& bout) {
  const Statement& statement = bout.statement;
  bool named = std::any_of(statement.reading.terms.begin(), statement.reading.terms.end(), [](const Term& t) { return t.name; });
  if (named || !statement.implied.empty() || statement.topic.empty()) return false;
  auto speaks = [&](const Terms& terms) {
    return std::any_of(terms.begin(), terms.end(), [&](const Term& t) {
      return std::find(statement.topic.begin(), statement.topic.end(), t.base) != statement.topic.end();
    });
  };
  return !speaks(bout.passage.reading.terms) && !speaks(bout.passage.background);
}

// A name that narrows the passage's figure, where the statement lacks it: "eight in Lower Orrin", "Skerrywing's 9.7 million".
bool narrows(const Reading& passage, const Figure& found, const Term& term) {
  if (nearness(passage, found.span, term.span) < 0.4) return false;
  std::string_view text = passage.text;
  bool possessive = text.substr(term.span.end, 3).starts_with("'s") || text.substr(term.span.end).starts_with("\xE2\x80\x99s");
  if (possessive) return true;
  std::string_view before = text.substr(0, term.span.start);
  if (term.span.start < found.span.end) return false;
  for (std::string_view preposition : {" in ", " at ", " from ", " of ", " for ", " to ", " with ", " by ", " on ", " in the ", " of the "})
    if (before.ends_with(preposition)) return true;
  return false;
}

// What the whole draft is about need not be said again.
bool is_topic(const Statement& statement, const Term& term) {
  constexpr std::size_t kFirst = 10;
  auto end = statement.topic_names.begin() + static_cast<std::ptrdiff_t>(std::min(kFirst, statement.topic_names.size()));
  return std::find(statement.topic_names.begin(), end, term.base) != end;
}

// A name in the passage's own subject of the figure: "shares in the pipeline operator, Sill Energy, fell 3.1%".
bool in_subject(const Bout& bout, const Figure& found, const Term& term) {
  return std::any_of(bout.passage.record.claims.begin(), bout.passage.record.claims.end(), [&](const Claim& claim) {
    bool told = claim.kind == ClaimKind::change || claim.kind == ClaimKind::share || is_colourless(claim.predicate);
    return told && claim.span.contains(found.span) && (" " + facts::lower(claim.subject.text) + " ").find(" " + term.lower) != std::string::npos;
  });
}

bool other_scope(const Bout& bout, const Figure& found) {
  for (const Term& term : bout.passage.reading.terms) {
    if (!term.name || (!narrows(bout.passage.reading, found, term) && !in_subject(bout, found, term))) continue;
    auto claims_it = [&](const Term& t) { return bout.matcher.bears_out(t, term) || bout.matcher.bears_out(term, t); };
    const Terms& own = bout.statement.reading.terms;
    bool known = std::any_of(own.begin(), own.end(), claims_it) || is_topic(bout.statement, term) ||
                 std::any_of(bout.statement.implied.begin(), bout.statement.implied.end(), [&](const std::string& name) {
                   return name.find(term.lower) != std::string::npos;
                 });
    if (!known) return true;
  }
  return false;
}

// Another subject in the passage's own claim about the figure.
bool other_subject(const Bout& bout, const Figure& found) {
  for (const Claim& other : bout.passage.record.claims) {
    if (!other.span.contains(found.span) || other.subject.entity.empty()) continue;
    for (const Claim& claim : bout.statement.claims)
      if (!claim.subject.entity.empty() && claim.subject.entity_type == other.subject.entity_type &&
          claim.subject.entity.find(other.subject.entity) == std::string::npos && other.subject.entity.find(claim.subject.entity) == std::string::npos)
        return true;
  }
  return false;
}

// Counts are set against each other only where the same things are counted.
bool same_counted(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (!claimed.quantity.unit.empty() || claimed.type == MentionType::ordinal) return true;
  auto counted = [](const Reading& reading, const Figure& figure) {
    Terms out;
    for (const Term& term : reading.terms)
      if (figure.of ? figure.of->contains(term.span) : nearness(reading, figure.span, term.span) > 0.7) out.push_back(term);
    return out;
  };
  Terms here = counted(bout.statement.reading, claimed), there = counted(bout.passage.reading, found);
  return std::any_of(here.begin(), here.end(), [&](const Term& term) {
    return std::any_of(there.begin(), there.end(), [&](const Term& other) { return bout.matcher.bears_out(term, other); });
  });
}

const When* nearest_time(const Reading& reading, Span at, double least) {
  const When* out = nullptr;
  for (const When& when : reading.times) {
    double near = nearness(reading, when.span, at);
    if (near >= least) least = near, out = &when;
  }
  return out;
}

// The times beside the two figures exclude each other; a figure of an old year is not set against one that is told as now.
bool other_period(const Bout& bout, const Figure& claimed, const Figure& found) {
  const When* here = nearest_time(bout.statement.reading, claimed.span, 0.2);
  const When* there = nearest_time(bout.passage.reading, found.span, 0.2);
  if (here && there) return here->period.high <= there->period.low || there->period.high <= here->period.low;
  if (!there) return refers_back(bout.passage.reading);
  std::optional<facts::Day> now = facts::parse_day(bout.statement.reading.published);
  return now && there->period.high < facts::moment(*now) - kRecent;
}

// "Three resigned on Monday" leaves room for more on other days.
bool part_of_time(const Bout& bout, const Figure& claimed, const Figure& found) {
  bool counts = claimed.type == MentionType::count && claimed.quantity.figure && found.quantity.figure;
  return counts && *claimed.quantity.figure > *found.quantity.figure && bout.statement.reading.times.empty() && nearest_time(bout.passage.reading, found.span, 0.3);
}

// Rates over different periods, or a rate and an amount.
bool other_rate(const Bout& bout, const Figure& claimed, const Figure& found) {
  return rate_of(bout.statement.reading, claimed) != rate_of(bout.passage.reading, found);
}

// The noun just before the passage's money says what it measures ("puts the cost at €1.1 billion"), and the statement lacks it.
bool other_measure(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (claimed.type != MentionType::money) return false;
  const Reading& passage = bout.passage.reading;
  const Term* before = nullptr;
  for (const Term& term : passage.terms)
    if (term.span.end <= found.span.start) before = &term;
  if (!before || before->name || nearness(passage, before->span, found.span) < 0.8 || !mostly(before->base, 'n')) return false;
  const Terms& own = bout.statement.reading.terms;
  return std::none_of(own.begin(), own.end(), [&](const Term& t) {
    WordRelation relation = bout.matcher.relate(t, *before);
    return relation == WordRelation::same || relation == WordRelation::derived || relation == WordRelation::synonym;
  });
}

// Nouns that are each other's complement are different subjects: exports say nothing of imports, a winner nothing of a loser.
bool complements(const Bout& bout) {
  auto deed = [](const std::vector<Claim>& claims, const Term& term) {
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.predicate == term.base; });
  };
  return std::any_of(bout.alignment.opposites.begin(), bout.alignment.opposites.end(), [&](const Opposites& pair) {
    return !deed(bout.statement.claims, bout.statement.reading.terms[pair.claimed]) &&
           !deed(bout.passage.record.claims, bout.passage.reading.terms[pair.found]);
  });
}

// The two figures are of different things, times or kinds.
bool of_other_things(const Bout& bout, const Figure& claimed, const Figure& found) {
  return other_scope(bout, found) || !same_counted(bout, claimed, found) || other_period(bout, claimed, found) || other_rate(bout, claimed, found) ||
         tells_total(bout.statement.reading, claimed.span) != tells_total(bout.passage.reading, found.span) || plan_only(bout);
}

// "Under thirty" beside "85 members": the passage has that bound itself.
bool has_that_bound(const Bout& bout, const Figure& claimed) {
  return claimed.quantity.modifier != Modifier::none && std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& figure) {
    return figure.quantity.modifier == claimed.quantity.modifier && figure.quantity.figure == claimed.quantity.figure && figure.quantity.unit == claimed.quantity.unit;
  });
}

// "They paid 4.5 million for him" says by its own words neither who paid nor for whom.
bool says_only_a_deed(const Bout& bout) {
  const Statement& statement = bout.statement;
  return std::ranges::all_of(statement.reading.terms, [&](const Term& term) {
    return std::ranges::any_of(statement.claims, [&](const Claim& claim) { return claim.predicate == term.base; });
  });
}

// What else keeps two figures from being set against each other.
bool gated(const Bout& bout, const Figure& claimed, const Figure& found) {
  bool series = claimed.type == MentionType::ordinal;
  return says_only_a_deed(bout) || of_other_things(bout, claimed, found) || only_the_whole(bout, claimed, found) || has_that_bound(bout, claimed) || other_subject(bout, found) || off_topic(bout) ||
         contrasted(bout, claimed.span, found.span) || !same_frame(bout, claimed.span) || part_of_time(bout, claimed, found) ||
         (series && !same_telling_deed(bout, claimed.span)) || (!series && tenfold(claimed.quantity, found.quantity)) ||
         complements(bout) || other_measure(bout, claimed, found);
}

// Which way a figure points, by the nearest word that says so: "up 8%", "€900,000 less than planned", "18 cents, unchanged".
Direction direction_of(const Reading& reading, Span figure) {
  Direction out = Direction::none;
  double best = kBesideFigure;
  for (const facts::Word& word : facts::words_of(reading.text, {0, reading.text.size()})) {
    if (word.kind != facts::Word::Kind::word) continue;
    double near = nearness(reading, word.span, figure);
    if (near < best) continue;
    if (Direction here = direction_of_word(facts::lower(word.text)); here != Direction::none) out = here, best = near;
  }
  return out;
}

// The direction that the statement's own claim about the figure has; a figure that tells no change has none.
Direction claimed_direction(const Statement& statement, const Figure& figure) {
  for (const Claim& claim : statement.claims) {
    bool change = claim.kind == ClaimKind::change || claim.kind == ClaimKind::comparison;
    bool own = claim.value.text == figure.quantity.text || (claim.to && claim.to->text == figure.quantity.text);
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

// Two counts of one crowd lie within some multiple of each other; figures further apart are of different things.
bool like_size(const Quantity& a, const Quantity& b) {
  Range x = range_of(a), y = range_of(b);
  return x.low > 0 && y.low > 0 && std::max(x.low, y.low) <= kLikeSize * std::min(x.high, y.high);
}

// Verbs that say of what size a thing is, and no deed.
bool measures(std::string_view verb) {
  constexpr auto kVerbs = std::to_array<std::string_view>({"cost", "hold", "last", "measure", "seat", "weigh"});
  return std::ranges::binary_search(kVerbs, verb);
}

// The passage tells another deed of its figure: twenty-two accepted, nineteen came. A figure in what a preposition leads in ("after 64
// witnesses") is told of no deed.
bool other_deed(const Bout& bout, Span claimed, Span found) {
  const std::string_view figure = found.of(bout.passage.record.text);
  auto beside = [&](const Claim& other) { return std::ranges::any_of(other.others, [&](const Phrase& phrase) { return phrase.text.find(figure) != std::string::npos; }); };
  for (const Claim& claim : bout.statement.claims) {
    if (!claim.span.contains(claimed) || is_colourless(claim.predicate) || measures(claim.predicate)) continue;
    for (const Claim& other : bout.passage.record.claims)
      if (other.kind != ClaimKind::quote && other.span.contains(found) && !is_colourless(other.predicate) && !beside(other) &&
          compare_deeds(claim.predicate, other.predicate) == Deed::other)
        return true;
  }
  return false;
}

// "Nineteen came, three fewer than had said they would": twenty-two are no other count of those who came.
bool reckoned_with(const Reading& statement, const Quantity& claimed, const Quantity& found) {
  if (!claimed.figure || !found.figure) return false;
  return std::any_of(statement.figures.begin(), statement.figures.end(), [&](const Figure& other) {
    return other.quantity.figure && std::abs(*claimed.figure - *found.figure) == std::abs(*other.quantity.figure);
  });
}

// The passage tells its figure of somebody or something that the statement does not name: "Skerry Air carried 31.2 million".
bool of_a_stranger(const Bout& bout, const Figure& found) {
  const std::string here = " " + facts::lower(bout.statement.reading.text) + " ";
  const std::vector<std::string>& topic = bout.statement.topic_names;
  return std::ranges::any_of(bout.passage.record.claims, [&](const Claim& claim) {
    if (claim.kind == ClaimKind::quote || !claim.span.contains(found.span) || claim.subject.entity.empty()) return false;
    if (facts::reporting_kind(claim.predicate) != facts::Reporting::none) return false;
    const std::string& name = claim.subject.head;
    return here.find(name) == std::string::npos && std::ranges::find(topic, name) == topic.end() &&
           std::ranges::none_of(bout.statement.implied, [&](const std::string& own) { return own.find(name) != std::string::npos; });
  });
}

// What the statement tells its figure of, by a common noun, stands neither in the passage nor around it: prices are no emissions.
bool of_something_else(const Bout& bout, Span claimed) {
  constexpr double kSays = 0.8;
  const Terms& terms = bout.statement.reading.terms;
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    // In the passive it is the object: "the price was cut by 8%".
    const Phrase& told = claim.subject.empty() && !claim.object.span.overlaps(claimed) ? claim.object : claim.subject;
    if (claim.kind == ClaimKind::quote || !claim.span.contains(claimed) || !told.entity.empty()) return false;
    auto head = std::ranges::find_if(terms, [&](const Term& term) { return !told.head.empty() && (term.base == told.head || term.lower == told.head); });
    if (head == terms.end() || head->weight < kSays) return false;
    const auto at = static_cast<std::size_t>(head - terms.begin());
    return bout.alignment.words.found[at] < 0 && !bout.alignment.in_background[at];
  });
}

// Another value for what looks like the same thing.
bool rivals(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (claimed.role.part != found.role.part || claimed.type == MentionType::ordinal || !like_size(claimed.quantity, found.quantity)) return false;
  const std::vector<Figure>& others = bout.passage.reading.figures;
  bool told = std::any_of(others.begin(), others.end(), [&](const Figure& figure) {
    return compare_values(claimed.quantity, figure.quantity).stance == Stance::supports;
  });
  if (bout.statement.reading.terms.empty() || reckoned_with(bout.statement.reading, claimed.quantity, found.quantity)) return false;
  return !told && !of_a_stranger(bout, found) && !of_something_else(bout, claimed.span) && !other_deed(bout, claimed.span, found.span) && !of_other_things(bout, claimed, found);
}

// "Rejected an offer of 9%; 64% were against": the passage has the statement's own figure as well.
bool stated_there(const Bout& bout, const Figure& claimed) {
  return telling_digits(claimed.quantity) >= 2 && std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& figure) {
    return figure.type == claimed.type && compare_values(claimed.quantity, figure.quantity).reason == "exact";
  });
}

// What the statement tells as done is only meant where the passage has the figure: the clause around the figure decides, since a
// sentence may go on with what would have been otherwise.
bool planned_there(const Bout& bout, const Figure& found) {
  const Claim* own = nullptr;
  for (const Claim& claim : bout.passage.record.claims) {
    if (!claim.span.contains(found.span) || claim.kind == ClaimKind::role || claim.kind == ClaimKind::quote) continue;
    if (!own || claim.span.size() < own->span.size()) own = &claim;
  }
  return plan_only(bout) && (!own || own->modality != Modality::happened || speaks_of_plans(between_breaks(bout.passage.reading, found.span)));
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
  if (match.answer.stance == Stance::refutes && rivals(bout, claimed, found)) out.rival = match.context;
  // 1,874 and 1,847 metres: whatever else differs, hardly two things.
  if (match.answer.stance == Stance::refutes && !claimed.quantity.unit.empty() && telling_digits(claimed.quantity) >= 4 && transposed(claimed.quantity, found.quantity))
    out.rival = std::max(out.rival, kTwisted);
  bool names = bout.alignment.name_share >= 0.99;
  bool same_part = claimed.role.part == found.role.part;
  bool telling = match.answer.reason == "exact" && telling_digits(claimed.quantity) >= 3 && telling_digits(found.quantity) >= 3;
  double agreeing = telling ? kTelling : kAgreeing;
  const bool fits = match.answer.stance == Stance::supports && !only_the_whole(bout, claimed, found) && (same_part || claimed.quantity.unit == "%") && !told_of_another(bout, match);
  if (fits && claimed.type != MentionType::ordinal) out.agrees = match.context;
  if (match.answer.stance == Stance::supports && other_direction(bout, claimed, found)) {
    out.rule = "change.value";
    out.reason = "value_mismatch";
    out.steps.push_back("but the two point in opposite directions");
    if (match.context >= kSameThing && names && bout.alignment.word_share >= kSameMatter) out.stance = Stance::refutes;
    return out;
  }
  if (match.answer.stance == Stance::supports && match.context >= agreeing && planned_there(bout, found)) {
    out.rule = "modality.done";
    out.reason = "planned_not_done";
    out.steps.push_back("the draft tells it as done, the source as planned");
  } else if (fits && match.context >= agreeing) {
    out.stance = Stance::supports;
    out.strength += 0.08 * std::min(telling_digits(claimed.quantity), 4);
    if (telling) out.strength = std::max(out.strength, kSurely);
  } else if (same_part && match.answer.reason == "unit_or_scale" && telling_digits(claimed.quantity) >= 2 && match.context >= kSlip && names &&
             !claimed.quantity.unit.empty() && !other_period(bout, claimed, found)) {
    // The same digits in the same unit, a thousand times as much: the same figure, miswritten.
    out.stance = Stance::refutes;
    out.strength = std::max(out.strength, kSameThing);
  } else if (same_part && match.answer.stance == Stance::refutes && transposed(claimed.quantity, found.quantity) && match.context >= kTransposed &&
             names && !other_period(bout, claimed, found) && !other_scope(bout, found)) {
    out.stance = Stance::refutes;
    out.strength = std::max(out.strength, kSameThing);
    out.steps.push_back("the digits have changed places");
  } else if (same_part && match.answer.stance == Stance::refutes && match.context >= kSameThing && match.margin >= kClearMargin && names && !stated_there(bout, claimed) &&
             !gated(bout, claimed, found) && !share_of_another(bout, match) && (claimed.type != MentionType::duration || match.context >= kSameSpell)) {
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
