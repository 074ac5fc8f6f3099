// A share told in words or figures against the share that a passage states or counts, whole for
// whole and part for part: "home to more than half of the country's sheep", where the source has
// "310,000 sheep, 36% of the country's total".
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/relative.h"
#include "verify/told_of.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.66;
constexpr double kSaying = 0.4;   // lighter words of the statement need not be met
constexpr double kTelling = 0.8;  // and lighter ones of the passage
constexpr double kClearPoints =
    5;                            // of a hundred: a share nearer to what is claimed is not refuted
constexpr double kClearly = 0.3;  // or, of small shares, so much of what is claimed

bool is_share(const Figure& figure) {
  return figure.quantity.unit == "%" && figure.quantity.figure && figure.role.part == Part::amount;
}

// Verbs and nouns that only say that something is a part.
bool says_part(const Term& term) {
  return has_base(term.lower, {"account", "be", "belong", "comprise", "constitute", "exist", "form",
                               "have", "hold", "home", "live", "make", "number", "represent"});
}

bool all_word(std::string_view lower) { return is_one_of(lower, {"all", "lot", "total", "whole"}); }

// People are counted under many names.
bool people(const Term& term) {
  return has_base(term.lower,
                  {"citizen", "inhabitant", "people", "person", "population", "resident"});
}

// "Paraguay's population", "Paraguayans".
bool same_thing(const Bout& bout, const Term& a, const Term& b) {
  return (people(a) && (people(b) || b.name)) || (people(b) && a.name) ||
         bout.matcher.bears_out(a, b) || bout.matcher.bears_out(b, a);
}

// The whole that a share is told of: the noun behind "of", or before the share in "of the tenants
// 32% ...".
struct Whole {
  const Term* noun = nullptr;  // none where a pronoun or "the total" stands for it
  bool stands_for = false;
};

constexpr std::size_t kNextWord = 16;  // bytes to the noun behind "nine of the 31"

// Reckoned from a part and its whole: "34 of 85 (40%)".
bool is_counted(const Figure& share) { return share.quantity.text.ends_with("%)"); }

bool ends_phrase(const Reading& reading, std::size_t from, std::size_t to) {
  return std::string_view(reading.text).substr(from, to - from).find_first_of(",;:.()") !=
         std::string_view::npos;
}

// The noun that a phrase from there on is about: the last of the nouns side by side, whose it is
// left out ("the country's sheep").
const Term* head_from(const Reading& reading, std::size_t from) {
  const Term *out = nullptr, *last = nullptr;
  for (const Term& term : reading.terms) {
    if (term.span.start < from) continue;
    if (last ? term.span.start != last->span.end + 1 : ends_phrase(reading, from, term.span.start))
      break;
    const bool owner =
        std::string_view(reading.text).substr(term.span.end, 2) == "'s" ||
        std::string_view(reading.text).substr(term.span.end).starts_with("\xE2\x80\x99s");
    if (owner) continue;
    const bool noun = mostly(term.base, 'n') || term.name;
    if (last && !noun && (mostly(last->base, 'n') || last->name)) break;
    last = &term;
    if (noun || !out) out = &term;  // "most of the retired": the first word, where none is a noun
  }
  return out;
}

bool head_is_total(const Reading& reading, std::size_t from) {
  const Term* head = head_from(reading, from);
  return head && all_word(head->lower);
}

Whole whole_of(const Reading& reading, const Figure& share) {
  const std::string_view text = reading.text, rest = text.substr(share.span.end);
  Whole out;
  if (is_counted(share)) {
    // "410 letters, of which 96", "40 ferries 30" have the noun between their figures, "nine of the
    // 31 mines" behind them.
    out.noun = head_from(reading, share.span.start);
    if (out.noun && share.span.contains(out.noun->span)) return out;
    out.noun = head_from(reading, share.span.end);
    if (out.noun && !ends_phrase(reading, share.span.end, out.noun->span.start) &&
        out.noun->span.start <= share.span.end + kNextWord)
      return out;
    return {nullptr, true};
  }
  if (rest.starts_with(" of ")) {
    const std::vector<std::string> next = lower_words(rest.substr(4, 40));
    const std::size_t first =
        !next.empty() && is_one_of(next[0], {"all", "its", "the", "their"}) ? 1 : 0;
    // "36% of the country's total": whose it is has to be told as well.
    const bool owned_total =
        std::ranges::any_of(next, [&](const std::string& word) { return all_word(word); }) &&
        head_is_total(reading, share.span.end + 4);
    const bool pronoun =
        first < next.size() &&
        is_one_of(next[first], {"it", "that", "them", "these", "those", "which", "whom"});
    if (pronoun || owned_total || (first < next.size() && all_word(next[first])))
      return {nullptr, true};
    out.noun = head_from(reading, share.span.end + 4);
    return out;
  }
  if (text.substr(0, share.span.start).ends_with(", or "))
    return {nullptr, true};  // "Born abroad: 41,000, or 12.4%"
  if (leads_in_whole(text, share.span))
    for (const Term& term : reading.terms)
      if (!out.noun && term.span.end <= share.span.start && mostly(term.base, 'n'))
        out.noun = head_from(reading, term.span.start);
  return out;
}

// What "36% of the total" is the total of: what the passage counts before it.
const Term* counted_before(const Reading& reading, const Figure& share) {
  const Term* out = nullptr;
  for (const Figure& figure : reading.figures) {
    if (!figure.of || figure.of->end > share.span.start) continue;
    for (const Term& term : reading.terms)
      if (figure.of->contains(term.span)) out = &term;
  }
  return out;
}

// "One resident in eight", "one Kestrian in seven": of all the people.
bool told_of_one(const Reading& reading, const Figure& share) {
  const std::vector<facts::Word> words = facts::words_of(reading.text, share.span);
  return words.size() >= 3 &&
         (facts::is_capitalised(words[1].text) || people(word_term(facts::lower(words[1].text))));
}

// The words stand on the same side of the share: who found is not what was found.
bool same_sides(const Bout& bout, const Figure& claimed, const Figure& found) {
  const Terms& own = bout.statement.reading.terms;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const int at = bout.alignment.words.found[i];
    if (at < 0) continue;
    const Term& other = bout.passage.reading.terms[static_cast<std::size_t>(at)];
    if ((own[i].span.start < claimed.span.start) != (other.span.start < found.span.start))
      return false;
  }
  return true;
}

bool same_whole(const Bout& bout, const Figure& claimed, const Figure& found, Whole& here,
                Whole& there) {
  here = whole_of(bout.statement.reading, claimed);
  there = whole_of(bout.passage.reading, found);
  if (there.stands_for && !there.noun) there.noun = counted_before(bout.passage.reading, found);
  // "Most of those", "eleven of the 27": neither says of what, and the words beside them have to be
  // the same.
  if (here.stands_for && there.stands_for && !there.noun) return same_sides(bout, claimed, found);
  if (told_of_one(bout.statement.reading, claimed) && there.stands_for)
    return !there.noun || people(*there.noun);
  return here.noun && there.noun && same_thing(bout, *here.noun, *there.noun);
}

// What leads in a counted whole says whose it is ("the museum received 410 letters"), not which
// part; but "in winter" does.
bool leads_in(const Reading& reading, const Figure& found, const Term& term) {
  const std::vector<std::string> first = lower_words(std::string_view(reading.text).substr(0, 16));
  const bool narrowed =
      !first.empty() && is_one_of(first[0], {"among", "at", "by", "during", "for", "from", "in",
                                             "on", "under", "with"});
  return is_counted(found) && !narrowed && !term.name && term.span.end <= found.span.start;
}

// "17 goals (eight with the left foot, two with the head; four of them penalties)": between two
// breaks, other parts are told; what stands behind a semicolon or a bracket is told of something
// else.
bool told_elsewhere(const Reading& reading, const Figure& found, const Whole& there,
                    const Term& term) {
  const std::string_view text = reading.text;
  if (term.span.start >= found.span.end)
    return text.substr(found.span.end, term.span.start - found.span.end).find_first_of(";)") !=
           std::string_view::npos;
  return is_counted(found) && there.noun && term.span.start > there.noun->span.end &&
         found.span.contains(term.span) &&
         ends_phrase(reading, there.noun->span.end, term.span.start);
}

// Every telling word of the statement is in the passage, and every one of the passage's clause in
// the statement.
bool same_part(const Bout& bout, const Figure& found, const Whole& here, const Whole& there) {
  const Reading &own = bout.statement.reading, &other = bout.passage.reading;
  bool told = false;
  for (std::size_t i = 0; i < own.terms.size(); ++i) {
    if (&own.terms[i] == here.noun || own.terms[i].weight < kSaying || says_part(own.terms[i]))
      continue;
    if (bout.alignment.words.found[i] < 0) return false;
    told = true;
  }
  for (const Term& term : other.terms) {
    if (&term == there.noun || term.weight < kTelling || leads_in(other, found, term) ||
        told_elsewhere(other, found, there, term) || says_part(term) || all_word(term.lower))
      continue;
    const bool met = std::ranges::any_of(
        own.terms, [&](const Term& mine) { return same_thing(bout, mine, term); });
    const bool topic = std::ranges::find(bout.statement.topic_names, term.base) !=
                           bout.statement.topic_names.end() ||
                       std::ranges::any_of(bout.statement.implied, [&](const std::string& name) {
                         return name.find(term.lower) != std::string::npos;
                       });
    if (!met && !topic) return false;
  }
  return told;
}

// "Carry most of the visitors", "lose 19% of the visitors": another deed, where both sides have
// one.
bool other_deed(const Bout& bout, const Figure& claimed) {
  auto light = [](const std::string& predicate) {
    return predicate.empty() || says_part(word_term(predicate));
  };
  bool told = false;
  if (told_of_one(bout.statement.reading, claimed)) return false;  // a line of figures has no verb
  for (const Claim& claim : bout.statement.claims) {
    if (!claim.span.contains(claimed.span) || claim.predicate.empty()) continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (claim.predicate == other.predicate ||
          (light(claim.predicate) && light(other.predicate)) ||
          compare_deeds(claim.predicate, other.predicate) == Deed::same)
        return false;
      told = told || !other.predicate.empty();
    }
  }
  return told;
}

bool clearly_apart(const Quantity& claimed, double found) {
  const Range range = range_of(claimed);
  const double gap = found < range.low    ? range.low - found
                     : found > range.high ? found - range.high
                                          : 0;
  return gap >= kClearPoints || gap >= kClearly * std::min(*claimed.figure, 100 - *claimed.figure);
}

bool mentions_other_share(const Bout& bout, const Figure& claimed) {
  return std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& figure) {
    return figure.quantity.unit == "%" &&
           compare_values(claimed.quantity, figure.quantity).stance == Stance::supports;
  });
}

std::optional<Assessment> judge(const Bout& bout, std::size_t index) {
  const Figure& claimed = bout.statement.reading.figures[index];
  const Figure* found = nullptr;
  for (const Figure& figure : bout.passage.reading.figures) {
    if (!is_share(figure) || figure.quantity.modifier == Modifier::gt ||
        figure.quantity.modifier == Modifier::lt)
      continue;
    // "14.2% (9.7%)": the earlier value.
    if (found &&
        std::string_view(bout.passage.reading.text).substr(0, figure.span.start).ends_with("("))
      continue;
    if (found) return std::nullopt;
    found = &figure;
  }
  if (!found) return std::nullopt;
  Whole here, there;
  if (!same_whole(bout, claimed, *found, here, there) || !same_part(bout, *found, here, there) ||
      other_deed(bout, claimed))
    return std::nullopt;
  const ValueAnswer answer = compare_values(claimed.quantity, found->quantity);
  if (answer.stance == Stance::neutral) return std::nullopt;
  // "By March 20% of it was spent": a share of then refutes none of now.
  const bool dated = !bout.passage.reading.times.empty() &&
                     std::ranges::none_of(bout.alignment.times, [](const TimeMatch& match) {
                       return match.stance == Stance::supports;
                     });
  if (answer.stance == Stance::refutes &&
      (dated || !clearly_apart(claimed.quantity, *found->quantity.figure) ||
       mentions_other_share(bout, claimed)))
    return std::nullopt;
  Assessment out{.facet = static_cast<int>(index),
                 .stance = answer.stance,
                 .rule = "share.part",
                 .reason = answer.stance == Stance::supports ? "derived" : "value_mismatch",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"the draft has " + show(claimed.quantity) + ", the source " + show(found->quantity),
               answer.step};
  return out;
}

}  // namespace

bool of_another_whole(const Bout& bout, const Figure& claimed, const Figure& found) {
  const Whole here = whole_of(bout.statement.reading, claimed),
              there = whole_of(bout.passage.reading, found);
  return here.noun && there.noun && !same_thing(bout, *here.noun, *there.noun);
}

bool share_of_another(const Bout& bout, const FigureMatch& match) {
  if (bout.statement.reading.figures[match.claimed].quantity.unit != "%") return false;
  const Figure& claimed = bout.statement.reading.figures[match.claimed];
  // What is more or less than half is a matter of the whole and the part, which share.part looks
  // at.
  if (half_in_words(claimed.quantity) || told_of_another(bout, match) ||
      of_another_whole(bout, claimed, bout.passage.reading.figures[*match.found]))
    return true;
  const Reading& there = bout.passage.reading;
  const Span found = there.figures[*match.found].span;
  const bool another = std::ranges::any_of(there.terms, [&](const Term& term) {
    if (found.overlaps(term.span) ||
        std::ranges::none_of(bout.statement.reading.terms,
                             [&](const Term& own) { return bout.matcher.bears_out(own, term); }))
      return false;
    return std::ranges::any_of(there.figures, [&](const Figure& figure) {
      return !found.overlaps(figure.span) &&
             nearness(there, figure.span, term.span) > nearness(there, found, term.span);
    });
  });
  if (another && found.of(there.text).find(' ') != std::string_view::npos &&
      there.figures[*match.found].quantity.text.ends_with("%)"))
    return true;
  const std::vector<std::string> first = lower_words(std::string_view(there.text).substr(0, 24));
  const bool led = first.size() > 1 && (first[0] == "among" || first[0] == "at" ||
                                        first[0] == "in" || first[0] == "during");
  return led && std::ranges::any_of(there.terms, [&](const Term& term) {
           if (term.span.end > 24 || facts::lower(term.span.of(there.text)) != first[1])
             return false;
           return std::ranges::none_of(bout.statement.reading.terms, [&](const Term& own) {
             return bout.matcher.bears_out(own, term);
           });
         });
}

bool only_the_whole(const Bout& bout, const Figure& claimed, const Figure& found) {
  if (claimed.quantity.unit == "%" || !leads_in_whole(bout.passage.reading.text, found.span) ||
      leads_in_whole(bout.statement.reading.text, claimed.span))
    return false;
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    return claim.span.contains(claimed.span) && !is_colourless(claim.predicate);
  });
}

std::vector<Assessment> compare_shares(const Bout& bout) {
  std::vector<Assessment> out;
  if (bout.alignment.name_share < 0.99 || bout.alignment.negation_differs || plan_only(bout) ||
      bout.passage.plans)
    return out;
  if (!bout.statement.reading.negations.empty() || !bout.passage.reading.negations.empty())
    return out;
  const bool times = std::ranges::any_of(
      bout.alignment.times, [](const TimeMatch& match) { return match.stance == Stance::refutes; });
  if (times) return out;
  for (std::size_t i = 0; i < bout.statement.reading.figures.size(); ++i)
    if (is_share(bout.statement.reading.figures[i]))
      if (std::optional<Assessment> answer = judge(bout, i)) out.push_back(std::move(*answer));
  return out;
}

}  // namespace stet::verify
