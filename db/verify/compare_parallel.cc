// Statements that a passage repeats nearly word by word: the words in which they part decide.
#include <algorithm>
#include <array>
#include <string_view>

#include "verify/compare.h"
#include "verify/contrast.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/parallel.h"
#include "verify/rates.h"
#include "verify/relative.h"

namespace stet::verify {
namespace {

constexpr double kParallel = 0.6;  // of the statement's words in the passage, in order
constexpr double kClose = 0.5;  // and of the passage's words between the first and the last of them

using Kind = Difference::Kind;

bool refutes(Kind kind) {
  return kind == Kind::negated || kind == Kind::opposite || kind == Kind::figure ||
         kind == Kind::name || kind == Kind::sister;
}

std::string rule_of(const Difference& difference, const Reading& statement) {
  switch (difference.kind) {
    case Kind::negated:
      return "event.polarity";
    case Kind::opposite:
    case Kind::sister:
      return "event.opposite";
    case Kind::figure:
      for (const Figure& figure : statement.figures)
        if (difference.claimed.find(show(figure.quantity)) != std::string::npos)
          return figure_rule(figure);
      return "count.value";
    case Kind::name:
      return "event.roles";
    default:
      return "event.words";
  }
}

std::string step_of(const Difference& d) {
  if (d.claimed.empty()) return "the source adds \"" + d.found + "\"";
  if (d.found.empty()) return "the draft adds \"" + d.claimed + "\"";
  return "the draft has \"" + d.claimed + "\" where the source has \"" + d.found + "\"";
}

// "In winter 32%", "among women a third": what is told of a part only leaves the rest open.
bool of_a_part(std::string_view found) {
  constexpr auto kLead = std::to_array<std::string_view>({"among ", "at ", "during ", "in "});
  return std::ranges::any_of(kLead, [&](std::string_view lead) {
    return found.starts_with(lead) && found.size() > lead.size() &&
           (found[lead.size()] < '0' || found[lead.size()] > '9');
  });
}

// "Carry two thirds", "lose 19%": what is done is another thing as well.
bool other_verbs(const Difference& clash) {
  auto first = [](const std::string& words) { return words.substr(0, words.find(' ')); };
  const std::string own = first(clash.claimed), other = first(clash.found);
  const bool more = own.size() < clash.claimed.size() && other.size() < clash.found.size();
  if (!more || !mostly(own, 'v') || !mostly(other, 'v')) return false;
  const WordRelation relation = relate(own, other);
  return relation != WordRelation::same && relation != WordRelation::synonym;
}

// "Carry most of the visitors".
bool tells_half(const std::string& words) {
  return half_in_words(Quantity{.text = words.substr(words.rfind(' ') + 1)});
}

// The words in which the two part make them contradict each other; with other words about them they
// speak of two things.
bool decides(const Difference& clash, const Overlay& overlay) {
  switch (clash.kind) {
    case Kind::figure:
      return !overlay.narrowed && !of_a_part(clash.found) && !other_verbs(clash) &&
             !tells_half(clash.claimed);
    case Kind::opposite:
      return contradicts({clash.own, clash.other, WordRelation::opposite, overlay.content});
    case Kind::sister:
      return contradicts({clash.own, clash.other, WordRelation::sister, overlay.content});
    default:
      return true;
  }
}

bool without_rates(const Reading& reading) {
  return !tells_rate(reading.text) &&
         std::all_of(reading.figures.begin(), reading.figures.end(),
                     [&](const Figure& figure) { return rate_of(reading, figure).empty(); });
}

// One of the two gives an amount, and nowhere a rate; the other's figure is a rate.
bool other_rates(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  return std::any_of(
      bout.alignment.figures.begin(), bout.alignment.figures.end(), [&](const FigureMatch& match) {
        if (!match.found) return false;
        std::string own = rate_of(here, here.figures[match.claimed]),
                    other = rate_of(there, there.figures[*match.found]);
        return own != other &&
               ((own.empty() && without_rates(here)) || (other.empty() && without_rates(there)));
      });
}

// "The council and the state together pay 40 million", "the council pays 31 million and the state
// up to 15": a sum is no figure of one of them.
bool only_here_together(const Bout& bout) {
  auto tells = [](std::string_view text) {
    return has_word(text, {"altogether", "combined", "together"});
  };
  return tells(bout.statement.reading.text) && !tells(bout.passage.record.text);
}

// The words stand in a statement of a share, and not in a time.
bool of_a_share(const Reading& reading, Span at) {
  auto over = [&](const When& when) { return when.span.overlaps(at); };
  return std::ranges::any_of(reading.figures,
                             [](const Figure& figure) { return figure.quantity.unit == "%"; }) &&
         std::ranges::none_of(reading.times, over);
}

// "Had been given", "had received": no opposites of the same.
bool other_side(const Bout& bout) {
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    return std::ranges::any_of(bout.passage.record.claims,
                               [&](const Claim& other) { return may_be_other_side(claim, other); });
  });
}

// "The profit fell", "compensation rose": the common noun that the statement is told of stands
// nowhere in the passage.
bool of_another_subject(const Bout& bout, const Term& opposite) {
  constexpr double kTelling = 0.8;
  const Terms& terms = bout.statement.reading.terms;
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role ||
        !claim.subject.entity.empty())
      return false;
    for (std::size_t i = 0; i < terms.size(); ++i)
      if (!terms[i].name && terms[i].span != opposite.span && terms[i].weight >= kTelling &&
          is_head(terms[i], claim.subject))
        return bout.alignment.words.found[i] < 0;
    return false;
  });
}

// "Tan succeeded Weil", "Tan was succeeded by Weil": the same words, and each in the other's place.
bool changed_places(const Bout& bout) {
  auto is = [&](const Phrase& a, const Phrase& b) {
    return !a.empty() && !b.empty() && fit(bout.matcher, a, b) == Fit::same;
  };
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    return std::ranges::any_of(bout.passage.record.claims, [&](const Claim& other) {
      return claim.predicate == other.predicate && is(claim.subject, other.object) &&
             is(claim.object, other.subject) && !is(claim.subject, other.subject);
    });
  });
}

}  // namespace

std::optional<Assessment> compare_parallel(const Bout& bout) {
  Overlay overlay = lay_over(bout.matcher, bout.statement.reading, bout.passage.reading, kParallel);
  if (overlay.share < kParallel || overlay.back < kClose || overlay.moved) return std::nullopt;
  Assessment out{.rule = "event.words"};
  out.strength = overlay.share;
  const Difference* clash = nullptr;
  std::size_t clashes = 0, open = 0;
  for (const Difference& d : overlay.differences) {
    if (refutes(d.kind)) {
      if (!clash) clash = &d;
      ++clashes;
    } else if (d.kind == Kind::added || d.kind == Kind::unknown) {
      ++open;
    }
  }
  if (clash && clash->kind == Kind::figure && (other_rates(bout) || only_here_together(bout)))
    return out;
  // "A third of the country's power", "a third of the province's": a figure of another whole.
  if (clash && clash->kind == Kind::sister && of_a_share(bout.statement.reading, clash->own.span))
    return out;
  if (!clash && bout.alignment.negation_differs) return out;
  if (clash && clash->kind == Kind::opposite &&
      (other_side(bout) || of_another_subject(bout, clash->own)))
    return out;
  if (clash && open == 0) {
    // Two differences, and the sentences speak of two things (or a negation together with an
    // opposite says the same again).
    if (clashes > 1 || !decides(*clash, overlay)) return out;
    if (clash->kind != Kind::figure && plan_only(bout)) return out;
    out.stance = Stance::refutes;
    out.rule = rule_of(*clash, bout.statement.reading);
    out.reason = clash->kind == Kind::name ? "wrong_entity" : "value_mismatch";
    out.steps = {step_of(*clash), "the rest of the statement stands in the source word by word"};
  } else if (!clash && open == 0 && plan_only(bout)) {
    out.rule = "modality.done";
    out.reason = "planned_not_done";
    out.steps = {"the draft tells it as done, the source as planned"};
  } else if (!clash && open == 0 && !changed_places(bout)) {
    out.stance = Stance::supports;
    out.reason = overlay.differences.empty() ? "exact" : "derived";
    // What differs has been compared here.
    if (!overlay.differences.empty()) out.about = {0, bout.statement.reading.text.size()};
    out.steps = {"the statement stands in the source nearly word by word"};
    for (const Difference& d : overlay.differences)
      if (d.kind == Kind::same_meaning && !d.claimed.empty()) out.steps.push_back(step_of(d));
  }
  return out;
}

}  // namespace stet::verify
