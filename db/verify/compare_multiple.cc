// Multiples of the same thing: "half of what October brings" against "twice what falls in October",
// beside one figure that both give; and the same multiple from its other side, "ten times the size
// of Lake Orre" and "Lake Orre is a tenth of the size of".
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/memory_library.h"
#include "verify/multiples.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.76;
constexpr double kTelling = 0.5;
constexpr double kBeside = 0.1;    // of a multiple to the figure that both give
constexpr double kClearly = 1.25;  // by how much one factor has to pass the other
constexpr int kFewDigits = 2;
constexpr std::size_t kBound = 12;  // bytes of "more than" before a factor

using Found = std::vector<std::size_t>;  // indices of terms

Found within(const Terms& terms, Span stretch) {
  Found out;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (stretch.overlaps(terms[i].span)) out.push_back(i);
  return out;
}

// A figure of the statement, or of what its sentence has before it, that the passage gives beside
// its own multiple.
bool pinned(const Bout& bout, const Multiple& there) {
  const auto given = [&](const Figure& own) {
    if (own.type == MentionType::ordinal || own.quantity.unit == "x" ||
        telling_digits(own.quantity) < kFewDigits)
      return false;
    return std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& other) {
      return other.quantity.unit == own.quantity.unit &&
             compare_values(own.quantity, other.quantity).stance == Stance::supports &&
             nearness(bout.passage.reading, other.span, there.words) >= kBeside;
    });
  };
  return std::ranges::any_of(bout.statement.reading.figures, given) ||
         std::ranges::any_of(bout.statement.lead, given);
}

// The two are multiples of one thing: each noun, name and time behind the one stands behind the
// other.
bool same_term(const Bout& bout, const Multiple& here, const Multiple& there) {
  const Reading &own = bout.statement.reading, &other = bout.passage.reading;
  bool told = false;
  const auto meets = [&](const Term& a, const Term& b) {
    return bout.matcher.bears_out(a, b) || bout.matcher.bears_out(b, a);
  };
  const auto light = [&](const Reading& reading, const std::vector<Claim>& claims,
                         const Term& term) {
    return term.weight < kTelling ||
           (!term.name && (is_verb(claims, term) || !mostly(term.base, 'n'))) ||
           has_base(term.lower, {"amount", "normal", "usual", "whole"}) || reading.text.empty();
  };
  const Found near = within(other.terms, there.term);
  for (const std::size_t i : within(own.terms, here.term)) {
    if (light(own, bout.statement.claims, own.terms[i])) continue;
    const bool behind = std::ranges::any_of(
        near, [&](std::size_t j) { return meets(own.terms[i], other.terms[j]); });
    // "What the tunnel cost": the words behind the thing itself may stand anywhere.
    if (!behind && (!told || own.terms[i].name || bout.alignment.words.found[i] < 0)) return false;
    told = told || behind;
  }
  const Found mine = within(own.terms, here.term);
  for (const std::size_t j : near)
    if (!light(other, bout.passage.record.claims, other.terms[j]) &&
        std::ranges::none_of(mine,
                             [&](std::size_t i) { return meets(own.terms[i], other.terms[j]); }))
      return false;
  // A month or a year that is told behind the one is told behind the other in the same words.
  const std::string own_term = facts::lower(here.term.of(own.text)),
                    other_term = facts::lower(there.term.of(other.text));
  const auto times = [&](const Reading& reading, Span term, const std::string& words) {
    return std::ranges::all_of(reading.times, [&](const When& when) {
      if (!term.overlaps(when.span)) return true;
      told = true;
      return words.find(facts::lower(when.span.of(reading.text))) != std::string::npos;
    });
  };
  // "The year before" has no words of its own.
  told = told || plain_words(own_term) == plain_words(other_term);
  return times(own, here.term, other_term) && times(other, there.term, own_term) && told;
}

bool apart(const Multiple& a, const Multiple& b) {
  return a.low > b.high * kClearly || b.low > a.high * kClearly;
}

std::string told(const Reading& reading, const Multiple& multiple) {
  return "\"" + std::string(Span{multiple.words.start, multiple.term.end}.of(reading.text)) + "\"";
}

Assessment said(const Bout& bout, const Multiple& here, const Multiple& there, Stance stance) {
  Assessment out{.stance = stance,
                 .rule = "difference.multiple",
                 .reason = stance == Stance::supports ? "derived" : "value_mismatch",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"the draft has " + told(bout.statement.reading, here) + ", the source " +
               told(bout.passage.reading, there)};
  out.about = {0, bout.statement.reading.text.size()};
  return out;
}

// Whom or what a clause is about, in names: those before the multiple, and those behind it.
Found names_before(const Terms& terms, const Multiple& multiple) {
  Found out;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].name && terms[i].span.end <= multiple.words.start) out.push_back(i);
  return out;
}
Found names_behind(const Terms& terms, const Multiple& multiple) {
  Found out;
  for (const std::size_t i : within(terms, multiple.term))
    if (terms[i].name) out.push_back(i);
  return out;
}

bool same_names(const Terms& own, const Found& a, const Terms& other, const Found& b) {
  return !a.empty() && a.size() == b.size() && std::ranges::all_of(a, [&](std::size_t i) {
    return std::ranges::any_of(b, [&](std::size_t j) { return own[i].lower == other[j].lower; });
  });
}

// Besides the two names both tell of the same measure and of nothing else.
bool same_measure(const Bout& bout) {
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  const auto met = [&](const Term& term, const Terms& among) {
    return term.name || term.weight < kTelling || has_base(term.lower, {"be", "have", "time"}) ||
           std::ranges::any_of(among, [&](const Term& b) {
             return bout.matcher.bears_out(term, b) || bout.matcher.bears_out(b, term);
           });
  };
  return std::ranges::all_of(own, [&](const Term& term) { return met(term, other); }) &&
         std::ranges::all_of(other, [&](const Term& term) { return met(term, own); });
}

std::optional<Assessment> from_other_side(const Bout& bout, const Multiple& here,
                                          const Multiple& there) {
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  const Found first = names_before(own, here), second = names_behind(own, here),
              one = names_before(other, there), two = names_behind(other, there);
  const bool straight = same_names(own, first, other, one) && same_names(own, second, other, two),
             turned = same_names(own, first, other, two) && same_names(own, second, other, one);
  const auto told_by_it = [](const Reading& reading, const Multiple& multiple) {
    return std::ranges::all_of(reading.figures, [&](const Figure& figure) {
      return figure.span.end > multiple.words.start - std::min(multiple.words.start, kBound) &&
             figure.span.start < multiple.words.end;
    });
  };
  if (straight == turned || !same_measure(bout) || !told_by_it(bout.statement.reading, here) ||
      !told_by_it(bout.passage.reading, there))
    return std::nullopt;
  Multiple seen = there;
  if (turned) {
    seen.low = std::isfinite(there.high) ? 1 / there.high : 0;
    seen.high = there.low > 0 ? 1 / there.low : std::numeric_limits<double>::infinity();
  }
  if (apart(here, seen)) return said(bout, here, there, Stance::refutes);
  if (straight) return std::nullopt;
  const bool within_bounds = here.low <= seen.low * 1.02 && seen.high <= here.high * 1.02;
  const double own_middle = (here.low + here.high) / 2, middle = (seen.low + seen.high) / 2;
  const bool same = std::isfinite(own_middle) && std::isfinite(middle) && own_middle > 0 &&
                    std::abs(own_middle - middle) <= 0.05 * own_middle;
  if (!within_bounds && !same) return std::nullopt;
  return said(bout, here, there, Stance::supports);
}

}  // namespace

std::optional<Assessment> compare_multiple(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::vector<Multiple> own = multiples_in(here.text), other = multiples_in(there.text);
  if (own.size() != 1 || other.empty() || !here.negations.empty() || !there.negations.empty() ||
      plan_only(bout))
    return std::nullopt;
  for (const Multiple& found : other) {
    if (other.size() == 1 && bout.alignment.name_share >= 0.99 && here.times.empty() &&
        there.times.empty())
      if (std::optional<Assessment> answer = from_other_side(bout, own[0], found)) return answer;
    if (pinned(bout, found) && same_term(bout, own[0], found) && apart(own[0], found))
      return said(bout, own[0], found, Stance::refutes);
  }
  return std::nullopt;
}

}  // namespace stet::verify
