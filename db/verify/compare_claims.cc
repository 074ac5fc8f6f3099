// Claims of one kind side by side: the same thing measured, another value; the same deed, another
// doer, place or outcome.
#include <algorithm>

#include "facts/countries.h"
#include "facts/number_words.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/figure_gates.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/rates.h"
#include "verify/same_frame.h"
#include "verify/scope.h"
#include "verify/ties.h"
#include "verify/told_of.h"

namespace stet::verify {
namespace {

bool measures(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::count:
    case ClaimKind::share:
    case ClaimKind::money:
    case ClaimKind::measure:
    case ClaimKind::change:
    case ClaimKind::duration:
      return true;
    default:
      return false;
  }
}

std::string rule_of(ClaimKind kind) { return std::string(to_string(kind)) + ".value"; }

// The slots that say what is measured, each once.
std::vector<const Phrase*> slots(const Claim& claim) {
  std::vector<const Phrase*> out;
  for (const Phrase* phrase :
       {&claim.subject, &claim.object, &claim.measure, &claim.recipient, &claim.place}) {
    if (phrase->empty() || phrase_terms(*phrase).empty()) continue;
    bool known = std::any_of(out.begin(), out.end(),
                             [&](const Phrase* p) { return p->span == phrase->span; });
    if (!known) out.push_back(phrase);
  }
  return out;
}

// The head of what is counted or measured: the last of its words that is no name.
const Phrase& measured(const Claim& claim) {
  return claim.kind == ClaimKind::count && !claim.object.empty() ? claim.object
         : !claim.measure.empty()                                ? claim.measure
                                                                 : claim.subject;
}

bool same_measured(Matcher& matcher, const Claim& claim, const Claim& other) {
  if (claim.kind == ClaimKind::share)
    return !claim.object.empty() && !other.object.empty() &&
           fit(matcher, claim.object, other.object) == Fit::same;
  // "It weighs two tonnes", "two tonnes in weight": one dimension of one thing.
  if (!claim.dimension.empty() && claim.dimension == other.dimension &&
      fit(matcher, claim.subject, other.subject) == Fit::same)
    return true;
  Terms here = phrase_terms(measured(claim)), there = phrase_terms(measured(other));
  if (here.empty() || there.empty()) return false;
  return matcher.bears_out(here.back(), there.back()) &&
         cover(matcher, here, there).share >= 0.99 && cover(matcher, there, here).share >= 0.5;
}

// The other claim names nothing beyond this one, which would narrow it, and speaks of no other
// subject.
bool same_scope(Matcher& matcher, const Claim& claim, const Claim& other) {
  if (fit(matcher, claim.subject, other.subject) == Fit::clash) return false;
  for (const Phrase* phrase : {&other.subject, &other.object, &other.recipient, &other.place})
    if (!phrase->entity.empty() && fit_anywhere(matcher, *phrase, claim) != Fit::same) return false;
  for (const Phrase* phrase : slots(claim))
    if (fit_anywhere(matcher, *phrase, other) != Fit::same) return false;
  return true;
}

// The same is done with what is counted; a copula says nothing of its own, but then the other's
// verb must not either.
bool same_deed(Matcher& matcher, const Claim& claim, const Claim& other) {
  if (claim.polarity != other.polarity) return false;
  if (is_colourless(claim.predicate) && is_colourless(other.predicate)) return true;
  if (compare_deeds(claim.predicate, other.predicate) == Deed::same) return true;
  // "a fleet of 94": the verb may stand in the other claim as a noun.
  const std::string& verb = is_colourless(claim.predicate) ? other.predicate : claim.predicate;
  const Claim& bare = is_colourless(claim.predicate) ? claim : other;
  if (!is_colourless(bare.predicate)) return false;
  return std::any_of(bare.terms.begin(), bare.terms.end(), [&](const std::string& term) {
    return matcher.bears_out(word_term(verb), word_term(term));
  });
}

// The claim's value may be written with more words than the figure in it ("between $1m and $2m").
int facet_of(const Statement& statement, const Claim& claim) {
  auto same = [&](const Quantity& q) {
    return q.text == claim.value.text ||
           (q.unit == claim.value.unit && q.low == claim.value.low && q.high == claim.value.high);
  };
  for (std::size_t i = 0; i < statement.reading.figures.size(); ++i)
    if (same(statement.reading.figures[i].quantity)) return static_cast<int>(i);
  return Assessment::kWhole;
}

const Figure* figure_of(const Reading& reading, const Claim& claim) {
  for (const Figure& figure : reading.figures)
    if (figure.quantity.text == claim.value.text && claim.span.contains(figure.span))
      return &figure;
  return nullptr;
}

std::string rate_in(const Reading& reading, const Claim& claim) {
  const Figure* figure = figure_of(reading, claim);
  return figure ? rate_of(reading, *figure) : std::string();
}

// What the claim's figure is of its quantity, by the words beside it.
Part part_of(const Reading& reading, const Claim& claim) {
  if (const Figure* figure = figure_of(reading, claim)) return figure->role.part;
  return claim.kind == ClaimKind::change ? Part::difference : Part::amount;
}

// "All but two ministers": the others are counted.
bool of_the_others(const Claim& claim, std::string_view text) {
  return facts::lower(text).find("all but " + facts::lower(claim.value.text)) != std::string::npos;
}

std::optional<Assessment> compare_value(const Bout& bout, const Claim& claim, const Claim& other) {
  if (!measures(claim.kind) || other.kind != claim.kind || !claim.value.known() ||
      !other.value.known() || of_the_others(claim, bout.statement.reading.text) ||
      of_the_others(other, bout.passage.record.text))
    return std::nullopt;
  Matcher& matcher = bout.matcher;
  if (!same_measured(matcher, claim, other) || !same_scope(matcher, claim, other) ||
      !same_deed(matcher, claim, other))
    return std::nullopt;
  if (!periods_meet(claim, other) || claim.direction != other.direction) return std::nullopt;
  if (tells_rate(bout.statement.reading.text) != tells_rate(bout.passage.record.text))
    return std::nullopt;
  ValueAnswer answer = compare_values(claim.value, other.value);
  if (answer.stance == Stance::neutral ||
      part_of(bout.statement.reading, claim) != part_of(bout.passage.reading, other))
    return std::nullopt;
  if (answer.stance == Stance::refutes && answer.reason != "unit_or_scale" &&
      tenfold(claim.value, other.value))
    return std::nullopt;
  const Figure *here = figure_of(bout.statement.reading, claim),
               *there = figure_of(bout.passage.reading, other);
  bool apart = (here && there && contrasted(bout, here->span, there->span)) ||
               (here && there && part_for_whole(bout, *here, *there)) ||
               (here && there &&
                tells_total(bout.statement.reading, here->span) !=
                    tells_total(bout.passage.reading, there->span)) ||
               rate_in(bout.statement.reading, claim) != rate_in(bout.passage.reading, other);
  // A state that is dated is the latest known; of a deed there may be more at other times.
  bool rest = !is_colourless(other.predicate) && bout.statement.reading.times.empty() &&
              !bout.passage.reading.times.empty() && claim.kind == ClaimKind::count &&
              claim.value.figure && other.value.figure && *claim.value.figure > *other.value.figure;
  // "By March 20% of it was spent": what has been done since, nobody says; and a part of one whole
  // says nothing of another.
  const bool share = claim.kind == ClaimKind::share;
  bool other_part = share && !is_colourless(other.predicate) &&
                    bout.statement.reading.times.empty() && !bout.passage.reading.times.empty() &&
                    claim.value.low > other.value.low;
  other_part = other_part || (share && here && there && of_another_whole(bout, *here, *there));
  if (answer.stance == Stance::refutes && (apart || rest || other_part)) return std::nullopt;
  if (answer.stance == Stance::supports && other.modality != Modality::happened && plan_only(bout))
    return std::nullopt;
  const int facet = facet_of(bout.statement, claim);
  if (answer.stance == Stance::supports && facet != Assessment::kWhole) {
    const FigureMatch& match = bout.alignment.figures[static_cast<std::size_t>(facet)];
    if (match.found && match.answer.stance == Stance::supports && told_of_another(bout, match))
      return std::nullopt;
  }
  Assessment out{.facet = facet,
                 .stance = answer.stance,
                 .rule = rule_of(claim.kind),
                 .reason = answer.reason,
                 .steps = {},
                 .strength = 0.85};
  out.steps = {side_by_side(show(claim.value), show(other.value)), answer.step};
  return out;
}

// Who holds a share: its subject, or, where the whole is the subject ("97% of the trade was with
// China"), the name that the same words give beside it.
Phrase part_in(const PassageRecord& passage, const Claim& share) {
  auto names_part = [&](const Phrase& phrase) {
    return !phrase.entity.empty() && share.object.text.find(phrase.text) == std::string::npos;
  };
  if (names_part(share.subject) && share.subject.text != share.object.text) return share.subject;
  for (const Claim& claim : passage.claims) {
    if (!claim.span.overlaps(share.span)) continue;
    for (const Phrase* phrase : {&claim.recipient, &claim.object})
      if (names_part(*phrase)) return *phrase;
  }
  return {};
}

// Two countries, two parties or two persons: what one has the other has not. A region may hold a
// country.
bool apart(const Phrase& a, const Phrase& b) {
  if (a.entity.empty() || b.entity.empty() || a.entity == b.entity ||
      a.entity_type != b.entity_type)
    return false;
  if (a.entity_type != "place") return true;
  return facts::country_of(a.entity).kind == facts::CountryWord::name &&
         facts::country_of(b.entity).kind == facts::CountryWord::name;
}

// 97% for one part of a whole leaves at most 3% for another.
std::optional<Assessment> compare_whole(const Bout& bout, const Claim& claim, const Claim& other) {
  if (claim.kind != ClaimKind::share || other.kind != ClaimKind::share || claim.value.unit != "%" ||
      other.value.unit != "%")
    return std::nullopt;
  Phrase part = part_in(bout.passage.record, other);
  if (!apart(claim.subject, part)) return std::nullopt;
  if (fit(bout.matcher, claim.object, other.object) != Fit::same || !periods_meet(claim, other))
    return std::nullopt;
  double low = range_of(claim.value).low, rest = 100 - range_of(other.value).low;
  if (!(low > rest)) return std::nullopt;
  Assessment out{.stance = Stance::refutes,
                 .rule = "share.whole",
                 .reason = "arithmetic",
                 .steps = {},
                 .strength = 0.8};
  out.steps = {part.text + " has " + show(other.value) + " of the same whole, the draft gives " +
                   show(claim.value) + " to " + claim.subject.text,
               "the two parts would pass 100%"};
  return out;
}

bool event_like(ClaimKind kind) {
  return kind == ClaimKind::event || kind == ClaimKind::date || kind == ClaimKind::property ||
         kind == ClaimKind::count || kind == ClaimKind::result;
}

// "has not charged anyone", "no case has been confirmed": the negation holds for all.
bool negates_all(std::string_view text) {
  for (std::string_view word :
       {"anyone", "anybody", "anything", "No ", "no ", "Nobody", "nobody", "None", "none", "never"})
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

Assessment refuted(const char* rule, const char* reason, std::vector<std::string> steps) {
  return {.stance = Stance::refutes,
          .rule = rule,
          .reason = reason,
          .steps = std::move(steps),
          .strength = 0.8};
}

std::string told_apart(const Claim& claim, const Claim& other, Deed deed) {
  auto deed_of = [](const Claim& c) {
    return "\"" + (c.polarity == Polarity::negated ? "not " : std::string()) + c.predicate + "\"";
  };
  if (deed == Deed::opposite || claim.predicate != other.predicate)
    return "the draft has " + deed_of(claim) + ", the source " + deed_of(other) + " of the same";
  return claim.polarity == Polarity::negated
             ? "the draft denies what the source affirms: " + deed_of(other)
             : "the source denies what the draft affirms: " + deed_of(claim);
}

// "Eleven of the defendants", "one of the defendants": so many of them, and so many others.
bool others_of_them(const Phrase& claimed, const Phrase& found) {
  const std::string here = facts::lower(claimed.text), there = facts::lower(found.text);
  const std::string_view first = std::string_view(here).substr(0, here.find(' ')),
                         other = std::string_view(there).substr(0, there.find(' '));
  auto counts = [](facts::Numeric kind) {
    return kind != facts::Numeric::none && kind != facts::Numeric::article &&
           kind != facts::Numeric::ordinal;
  };
  auto number = [&](std::string_view word) {
    return !word.empty() &&
           ((word[0] >= '0' && word[0] <= '9') || counts(facts::number_word(word).kind));
  };
  return first != other && (number(first) || number(other));
}

std::optional<Assessment> compare_deed(const Bout& bout, const Claim& claim, const Claim& other) {
  if (!event_like(claim.kind) || other.kind == ClaimKind::quote || claim.kind == ClaimKind::quote)
    return std::nullopt;
  Deed deed = compare_deeds(claim.predicate, other.predicate);
  if (deed == Deed::other || deed == Deed::colourless) return std::nullopt;
  bool planned = other.modality != Modality::happened && claim.modality == Modality::happened;
  // "Loses three seats", "will gain three": the figure shows that both tell of one thing to come.
  const bool one_plan = deed == Deed::opposite && claim.value.known() && figures_hold(bout);
  if ((planned && !one_plan) || !periods_meet(claim, other) || !claim.attribution.empty())
    return std::nullopt;
  Matcher& matcher = bout.matcher;
  // "Her resignation, which the board accepted": what it stands for is told before.
  const bool relative =
      claim.object.text == "which" || claim.object.text == "that" || claim.object.text == "whom";
  Fit subject = fit(matcher, claim.subject, other.subject),
      object = relative ? Fit::absent : fit(matcher, claim.object, other.object);
  Fit to = fit_anywhere(matcher, claim.recipient, other),
      place = fit(matcher, claim.place, other.place);
  auto holds = [](Fit f) { return f == Fit::same || f == Fit::absent; };
  auto told = [](Fit f) { return f == Fit::same; };
  bool turned = (deed == Deed::opposite) != (claim.polarity != other.polarity);
  bool all =
      other.polarity == Polarity::negated && negates_all(other.span.of(bout.passage.record.text));
  if (turned && (may_be_other_side(claim, other) || from_the_other_side(matcher, claim, other) ||
                 other_name(bout) || others_of_them(claim.subject, other.subject) ||
                 others_of_them(claim.object, other.object)))
    return std::nullopt;
  if (turned && holds(to) && holds(place)) {
    bool both = told(subject) && holds(object),
         one = all && (told(subject) || told(object)) && subject != Fit::clash;
    bool object_only = subject == Fit::absent && told(object);
    if (both || one || object_only)
      return refuted(deed == Deed::opposite ? "event.opposite" : "event.polarity", "value_mismatch",
                     {told_apart(claim, other, deed)});
  }
  if (turned) return std::nullopt;
  // The two change places.
  if (!is_mutual(claim.predicate) && !claim.subject.empty() && !claim.object.empty() &&
      fit(matcher, claim.subject, other.object) == Fit::same &&
      fit(matcher, claim.object, other.subject) == Fit::same && subject != Fit::same &&
      object != Fit::same)
    return refuted("event.roles", "wrong_entity",
                   {"in the source " + other.subject.text + " does it to " + other.object.text +
                    ", in the draft the other way round"});
  if (told(subject) && holds(object) && holds(to) && place == Fit::clash &&
      (told(object) || claim.period.stated))
    return refuted(
        "event.roles", "wrong_entity",
        {"the draft has it in " + claim.place.text + ", the source in " + other.place.text});
  return std::nullopt;
}

}  // namespace

std::vector<Assessment> compare_claims(const Bout& bout) {
  std::vector<Assessment> out;
  for (const Claim& claim : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims)
      for (auto rule : {compare_value, compare_whole, compare_deed})
        if (std::optional<Assessment> answer = rule(bout, claim, other))
          out.push_back(std::move(*answer));
  return out;
}

}  // namespace stet::verify
