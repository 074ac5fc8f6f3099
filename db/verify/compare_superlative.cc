// The one that is the most or the least of its set, or holds a place in it: one holder of each
// place at a time.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/table.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kSure = 0.88;
constexpr double kSameMatter = 0.6;

Terms terms_of_phrase(const Phrase& phrase) {
  return terms_of(phrase.text, {0, phrase.text.size()}, {});
}

// A rank in a set: a superlative is the first. Empty for "one of the largest".
struct Place {
  const Claim* claim = nullptr;
  int rank = 0;
};

bool one_of_many(std::string_view text, const Claim& claim) {
  std::string lower = facts::lower(claim.span.end <= text.size() ? claim.span.of(text) : text);
  for (std::string_view cue : {"one of the", "one of its", "one of their", "one of his",
                               "one of her", "among the", "some of the", "one of "}) {
    std::size_t at = lower.find(cue);
    if (at != std::string::npos &&
        (lower.find("est", at) != std::string::npos || lower.find("most", at) != std::string::npos))
      return true;
  }
  return false;
}

int rank_of(const Claim& claim) {
  std::string text = facts::lower(claim.measure.text);
  constexpr auto kOrdinals =
      std::to_array<std::string_view>({"second-", "third-", "fourth-", "fifth-", "sixth-",
                                       "seventh-", "eighth-", "ninth-", "tenth-"});
  for (std::size_t i = 0; i < kOrdinals.size(); ++i)
    if (text.find(kOrdinals[i]) != std::string::npos) return static_cast<int>(i) + 2;
  return claim.value.figure ? static_cast<int>(*claim.value.figure) : 1;
}

std::optional<Place> place_of(const Claim& claim, std::string_view text) {
  if (claim.kind != ClaimKind::superlative && claim.kind != ClaimKind::rank) return std::nullopt;
  if (one_of_many(text, claim)) return std::nullopt;
  return Place{&claim, rank_of(claim)};
}

// "largest" and "biggest" measure the same, "largest" and "oldest" do not; "first" and "second" say
// nothing of what is measured.
std::string quality_of(const Claim& claim) {
  std::string word = facts::lower(claim.value.text);
  std::size_t hyphen = word.rfind('-');
  if (hyphen != std::string::npos) word = word.substr(hyphen + 1);
  if (word == "most" || word == "least" || word == "only" || word == "record") return word;
  return word.ends_with("est") ? base_form(word) : std::string();
}

bool same_quality(const Claim& a, const Claim& b) {
  std::string x = quality_of(a), y = quality_of(b);
  if (x.empty() && y.empty()) return true;
  if (x.empty() || y.empty()) return false;
  if (x == y) return true;
  WordRelation relation = relate(x, y);
  return relation == WordRelation::same || relation == WordRelation::synonym;
}

// Without the word of the superlative itself, and what counts the places.
Terms measure_of(const Claim& claim) {
  Terms out = terms_of_phrase(claim.measure);
  std::string quality = quality_of(claim);
  std::erase_if(out, [&](const Term& t) {
    return t.lower.ends_with("est") || t.lower == "second" || t.lower == "third" ||
           t.lower == "most" || t.lower == "record" || t.base == quality;
  });
  return out;
}

// Do two phrases speak of the same thing, both ways?
bool agree(Matcher& matcher, const Terms& a, const Terms& b) {
  return cover(matcher, a, b).share >= 0.99 && cover(matcher, b, a).share >= 0.6;
}

Terms scope_of(const Claim& claim) {
  Terms out = terms_of(claim.scope, {0, claim.scope.size()}, {});
  for (Term& term : terms_of_phrase(claim.object)) out.push_back(std::move(term));
  return out;
}

bool same_set(const Bout& bout, const Claim& a, const Claim& b) {
  Matcher& matcher = bout.matcher;
  Terms measure_a = measure_of(a), measure_b = measure_of(b);
  if (measure_a.empty() && scope_of(a).empty()) return false;
  if (!same_quality(a, b)) return false;
  if (agree(matcher, measure_a, measure_b) && agree(matcher, scope_of(a), scope_of(b))) return true;
  // "The country's largest port", "the largest port in the country": what is measured and within
  // what, taken together.
  Terms all_a = measure_a, all_b = measure_b;
  for (Term& term : scope_of(a)) all_a.push_back(std::move(term));
  for (Term& term : scope_of(b)) all_b.push_back(std::move(term));
  return !all_a.empty() && cover(matcher, all_a, all_b).share >= 0.99 &&
         cover(matcher, all_b, all_a).share >= 0.99;
}

enum class Holder : unsigned char { same, other, unknown };

Holder compare_holders(const Bout& bout, const Claim& a, const Claim& b) {
  if (!a.subject.entity.empty() && !b.subject.entity.empty())
    return a.subject.entity == b.subject.entity ? Holder::same : Holder::other;
  if (a.subject.empty() || b.subject.empty()) return Holder::unknown;
  if (facts::lower(a.subject.text) == facts::lower(b.subject.text)) return Holder::same;
  return fit(bout.matcher, a.subject, b.subject) == Fit::same ? Holder::same : Holder::unknown;
}

// A place held years ago says nothing of who holds it now.
bool long_past(const Bout& bout) {
  constexpr facts::Moment kLong = 550 * facts::kDaySeconds;
  const std::optional<facts::Day> now = facts::parse_day(bout.statement.reading.published);
  const std::vector<When>& times = bout.passage.reading.times;
  return now && bout.statement.reading.times.empty() && !times.empty() &&
         std::ranges::all_of(times, [&](const When& when) {
           return when.period.high < facts::moment(*now) - kLong;
         });
}

std::optional<Assessment> compare_places(const Bout& bout, const Place& here, const Place& there) {
  const Claim &claim = *here.claim, &other = *there.claim;
  if (claim.direction != other.direction || !same_set(bout, claim, other) ||
      !periods_meet(claim, other))
    return std::nullopt;
  Holder holder = compare_holders(bout, claim, other);
  if (holder == Holder::unknown || (holder == Holder::other && here.rank != there.rank))
    return std::nullopt;
  Assessment out{.stance = Stance::neutral,
                 .rule = "superlative.holder",
                 .reason = {},
                 .steps = {},
                 .strength = kSure};
  bool agrees = holder == Holder::same && here.rank == there.rank;
  if (!agrees && long_past(bout)) return std::nullopt;
  if (claim.polarity != other.polarity) {
    if (holder == Holder::other) return std::nullopt;
    agrees = !agrees;
  }
  if (agrees && bout.alignment.name_share < 0.99) return std::nullopt;
  out.stance = agrees ? Stance::supports : Stance::refutes;
  out.reason = agrees ? "exact" : holder == Holder::same ? "value_mismatch" : "wrong_entity";
  auto told = [](const Place& place) {
    return place.claim->subject.text +
           (place.rank > 1 ? " in place " + std::to_string(place.rank) : " first");
  };
  out.steps = {"the draft puts " + told(here), "the source puts " + told(there)};
  return out;
}

// "Nobody beats it", "no rival is ahead of it": first place, told by what nobody does.
bool unbeaten(const Reading& reading) {
  std::string lower = " " + facts::lower(reading.text) + " ";
  bool nobody =
      lower.find(" nobody ") != std::string::npos || lower.find(" no one ") != std::string::npos ||
      lower.find(" none ") != std::string::npos || lower.find(" no other ") != std::string::npos;
  if (!nobody) return false;
  for (std::string_view verb : {" beats ", " beat ", " surpasses ", " outdoes ", " does better",
                                " is ahead of ", " rivals ", " tops ", " outranks "})
    if (lower.find(verb) != std::string::npos) return true;
  return false;
}

// A place further down in the same field, said of the same subject.
std::optional<Assessment> not_first(const Bout& bout) {
  if (!unbeaten(bout.statement.reading)) return std::nullopt;
  const Reading& passage = bout.passage.reading;
  for (const Figure& figure : passage.figures) {
    if (figure.type != MentionType::ordinal || !figure.quantity.figure ||
        *figure.quantity.figure < 2)
      continue;
    // What the rank is in has to stand by it.
    std::size_t met = 0, wanted = 0;
    for (std::size_t i = 0; i < bout.statement.reading.terms.size(); ++i) {
      const Term& term = bout.statement.reading.terms[i];
      if (term.lower == "nobody" || relate(term.base, "beat") == WordRelation::same ||
          relate(term.base, "beat") == WordRelation::synonym)
        continue;
      ++wanted;
      int at = bout.alignment.words.found[i];
      met += at >= 0 && nearness(passage, passage.terms[static_cast<std::size_t>(at)].span,
                                 figure.span) >= 0.3
                 ? 1U
                 : 0U;
    }
    if (wanted == 0 || met < wanted) continue;
    Assessment out{.stance = Stance::refutes,
                   .rule = "superlative.holder",
                   .reason = "value_mismatch",
                   .steps = {},
                   .strength = kSure};
    out.steps = {"the draft says that nobody is ahead, the source puts it " +
                 std::string(figure.span.of(passage.text))};
    return out;
  }
  return std::nullopt;
}

// The largest of those whose figures the passage lists: "coal 38%, wind 31%, gas 12%".
struct Listed {
  const Figure* own = nullptr;    // the holder's
  const Figure* above = nullptr;  // one that belongs to something else and is beyond it
  std::size_t others = 0;
};

// A figure that is told as an earlier or a later value of the same thing.
bool tells_change(std::string_view text) {
  std::string lower = " " + facts::lower(text) + " ";
  for (std::string_view cue :
       {" from ", " up ", " down ", " rose ", " fell ", " grew ", " compared with ", " against ",
        " previously ", " more than ", " less than ", " increase", " decrease", " by "})
    if (lower.find(cue) != std::string::npos) return true;
  return false;
}

Listed listed(const Reading& passage, const Terms& holder, bool most) {
  Listed out;
  double near = 0.5;
  auto beside = [&](const Figure& figure, const Term& term) {
    return nearness(passage, figure.span, term.span);
  };
  auto is_holder = [&](const Term& term) {
    return std::any_of(holder.begin(), holder.end(),
                       [&](const Term& h) { return h.base == term.base; });
  };
  for (const Figure& figure : passage.figures) {
    if (figure.type == MentionType::ordinal || figure.type == MentionType::duration ||
        !figure.quantity.figure)
      continue;
    for (const Term& term : passage.terms)
      if (is_holder(term) && beside(figure, term) > near)
        near = beside(figure, term), out.own = &figure;
  }
  if (!out.own) return out;
  for (const Figure& figure : passage.figures) {
    if (&figure == out.own || figure.type == MentionType::ordinal ||
        figure.quantity.unit != out.own->quantity.unit || !figure.quantity.figure)
      continue;
    double own = 0, other = 0;
    for (const Term& term : passage.terms)
      (is_holder(term) ? own : other) =
          std::max(is_holder(term) ? own : other, beside(figure, term));
    if (other < 0.8 || own >= other) continue;
    ++out.others;
    bool beyond = most ? *figure.quantity.figure > *out.own->quantity.figure
                       : *figure.quantity.figure < *out.own->quantity.figure;
    if (beyond) out.above = &figure;
  }
  return out;
}

std::optional<Assessment> compare_listed(const Bout& bout, const Place& place) {
  const Claim& claim = *place.claim;
  std::string quality = quality_of(claim);
  WordRelation size = quality.empty() ? WordRelation::none : relate(quality, "largest");
  bool sized = size == WordRelation::same || size == WordRelation::synonym;
  if (place.rank != 1 || !sized || claim.polarity == Polarity::negated ||
      !bout.statement.reading.figures.empty())
    return std::nullopt;
  const Reading& passage = bout.passage.reading;
  // The cells of a row are of one holder: its gold medals are no others' than all of its medals.
  if (is_table_row(bout.passage.record.text)) return std::nullopt;
  if (tells_change(passage.text) || bout.alignment.name_share < 0.99 ||
      matter_covered(bout) < kSameMatter)
    return std::nullopt;
  Terms holder = phrase_terms(claim.subject);
  std::erase_if(holder, [](const Term& t) { return t.weight < 0.8; });
  if (holder.empty()) return std::nullopt;
  Listed list = listed(passage, holder, claim.direction != "less");
  if (!list.own || list.others == 0 || !list.above) return std::nullopt;
  Assessment out{.stance = Stance::refutes,
                 .rule = "superlative.holder",
                 .reason = "counterexample",
                 .steps = {},
                 .strength = kSure};
  out.steps = {"the source has " + show(list.own->quantity) + " for " + claim.subject.text +
               " and " + show(list.above->quantity) + " for another"};
  return out;
}

}  // namespace

std::optional<Assessment> compare_superlative(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    std::optional<Place> here = place_of(claim, bout.statement.reading.text);
    if (!here) continue;
    for (const Claim& other : bout.passage.record.claims) {
      std::optional<Place> there = place_of(other, bout.passage.record.text);
      if (!there) continue;
      if (std::optional<Assessment> answer = compare_places(bout, *here, *there)) return answer;
    }
    if (std::optional<Assessment> answer = compare_listed(bout, *here)) return answer;
  }
  return not_first(bout);
}

}  // namespace stet::verify
