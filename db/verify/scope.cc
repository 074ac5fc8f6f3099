// Looks for words that narrow one of two figures and not the other.
#include "verify/scope.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/exclusive.h"
#include "verify/frames.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kNear = 0.3;  // words further from a figure narrow something else
constexpr facts::Moment kReported =
    550 * facts::kDaySeconds;  // for so long after a time is it told of without its date

constexpr auto kPrepositions =
    std::to_array<std::string_view>({"against", "among", "at", "between", "by", "for", "from", "in",
                                     "of", "on", "over", "to", "under", "with"});
// Words before a noun that leave it what it is. Curated.
constexpr auto kHarmless = std::to_array<std::string_view>(
    {"altogether", "annual", "combined", "current", "entire", "estimated", "full", "latest", "new",
     "official", "overall", "own", "present", "record", "reported", "total", "whole"});
// Where a figure holds, said in one word. Curated.
constexpr auto kScopes = std::to_array<std::string_view>(
    {"abroad", "away", "domestically", "elsewhere", "globally", "home", "locally", "nationally",
     "nationwide", "overseas", "regionally", "worldwide"});
static_assert(std::ranges::is_sorted(kPrepositions) && std::ranges::is_sorted(kHarmless) &&
              std::ranges::is_sorted(kScopes));

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

bool inside(const Reading& reading, Span span) {
  auto over = [&](const auto& item) { return item.span.overlaps(span); };
  return std::ranges::any_of(reading.figures, over) || std::ranges::any_of(reading.times, over);
}

// The preposition that leads to a word over no more than two others; empty where none does.
std::string preposition(const Reading& reading, Span at) {
  constexpr std::size_t kReach = 3;
  const std::size_t start = at.start > 40 ? at.start - 40 : 0;
  std::vector<facts::Word> words = facts::words_of(reading.text, {start, at.start});
  for (std::size_t k = 0; k < kReach && k < words.size(); ++k) {
    const facts::Word& word = words[words.size() - 1 - k];
    if (word.kind == facts::Word::Kind::mark) return {};
    if (std::string lower = facts::lower(word.text); in(kPrepositions, lower)) return lower;
  }
  return {};
}

// One of the two texts, with the words that the other lacks.
struct Side {
  const Reading& reading;
  Span figure;
  std::vector<std::size_t> open;  // indices of terms

  bool is_open(std::size_t i) const { return std::ranges::find(open, i) != open.end(); }
};

std::vector<std::size_t> unmatched(const Bout& bout) {
  std::vector<std::size_t> out;
  const Reading& reading = bout.statement.reading;
  for (std::size_t i = 0; i < reading.terms.size(); ++i)
    if (bout.alignment.words.found[i] < 0 && !bout.alignment.in_background[i] &&
        !inside(reading, reading.terms[i].span))
      out.push_back(i);
  return out;
}

std::vector<std::size_t> unmatched_there(const Bout& bout) {
  std::vector<std::size_t> out;
  const Reading& reading = bout.passage.reading;
  for (std::size_t j = 0; j < reading.terms.size(); ++j)
    if (!covers(bout.alignment.words, j) && !inside(reading, reading.terms[j].span))
      out.push_back(j);
  return out;
}

// "In the league", "in all competitions".
bool other_slot(const Side& here, const Side& there) {
  for (std::size_t i : here.open) {
    const Span own = here.reading.terms[i].span;
    if (nearness(here.reading, own, here.figure) < kNear) continue;
    const std::string lead = preposition(here.reading, own);
    if (lead.empty()) continue;
    for (std::size_t j : there.open) {
      const Span other = there.reading.terms[j].span;
      if (nearness(there.reading, other, there.figure) >= kNear &&
          preposition(there.reading, other) == lead)
        return true;
    }
  }
  return false;
}

// A word that stands right before the noun at `head` on one side alone.
bool narrows(const Side& side, std::size_t head) {
  const Terms& terms = side.reading.terms;
  if (head == 0 || terms[head].name ||
      nearness(side.reading, terms[head].span, side.figure) < kNear)
    return false;
  const Term& before = terms[head - 1];
  return before.span.end + 1 == terms[head].span.start && side.is_open(head - 1) && !before.name &&
         !in(kHarmless, before.lower) && mostly(terms[head].base, 'n');
}

bool other_part(const Bout& bout, const Side& here, const Side& there) {
  for (std::size_t i = 0; i < here.reading.terms.size(); ++i) {
    int at = bout.alignment.words.found[i];
    if (at >= 0 && (narrows(here, i) || narrows(there, static_cast<std::size_t>(at)))) return true;
  }
  return false;
}

bool other_place(const Reading& here, const Reading& there) {
  std::vector<std::string> own = lower_words(here.text), other = lower_words(there.text);
  auto has = [](const std::vector<std::string>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
  };
  return std::ranges::any_of(
      kScopes, [&](std::string_view word) { return has(own, word) != has(other, word); });
}

bool meet(const Period& a, const Period& b) { return a.low < b.high && b.low < a.high; }

bool negates(const Reading& reading, Span span) {
  return std::ranges::any_of(reading.negations,
                             [&](Span negation) { return negation.overlaps(span); });
}

// "Not as large as", "no other", "not only": what is negated is the comparison.
bool negates_comparison(const Reading& reading) {
  constexpr auto kAfter = std::to_array<std::string_view>(
      {"all", "as", "every", "just", "merely", "more", "only", "other", "so"});
  return std::ranges::any_of(reading.negations, [&](Span negation) {
    std::vector<std::string> after =
        lower_words(std::string_view(reading.text).substr(negation.end, 24));
    return !after.empty() && in(kAfter, after.front());
  });
}

// The day that a text is dated; nullopt where it has no date.
std::optional<facts::Day> dated(const Reading& reading) {
  return facts::parse_day(std::string_view(reading.published).substr(0, 10));
}

// A time that only the negating text states narrows it, unless it is about when the other was told.
bool narrowed_by_time(const Reading& negating, const Reading& other) {
  constexpr facts::Moment kJustNow = 10 * facts::kDaySeconds;
  if (!other.times.empty()) return false;  // the two have been held against each other
  std::optional<facts::Day> told = dated(other);
  return std::ranges::any_of(negating.times, [&](const When& when) {
    if (!when.period.known() || !told) return true;
    const facts::Moment now = facts::moment(*told);
    return when.period.high < now - kJustNow || when.period.low > now + kJustNow;
  });
}

bool ahead(const std::vector<Claim>& claims) {
  return !claims.empty() && std::ranges::all_of(claims, [](const Claim& claim) {
    return claim.modality != Modality::happened;
  });
}

// A word of the subject or the patient that narrows nothing: another name for it stands behind
// ("the sixth object, the Ludovika diamond, was not stolen"), or what is denied is denied of all
// ("has not charged anyone") by one that the statement names as well.
bool stands_in(const Bout& bout, const Claim& negated, const std::string& word) {
  constexpr auto kAll =
      std::to_array<std::string_view>({"any", "anybody", "anyone", "anything", "nobody", "none"});
  if (std::ranges::binary_search(kAll, std::string_view(word))) return true;
  const std::string& text = bout.passage.record.text;
  auto has = [&](const Phrase& phrase) {
    return std::ranges::any_of(phrase_terms(phrase), [&](const Term& term) {
      return term.base == word || term.lower == word;
    });
  };
  for (const Phrase* phrase : {&negated.subject, &negated.object}) {
    if (phrase->empty() || !has(*phrase)) continue;
    const bool renamed = text.find(phrase->text + ", ") != std::string::npos &&
                         bout.alignment.words.share >= 0.99 && bout.alignment.name_share >= 0.99;
    const bool of_all =
        phrase == &negated.subject &&
        std::ranges::any_of(lower_words(negated.object.text), [&](const std::string& own) {
          return std::ranges::binary_search(kAll, std::string_view(own));
        });
    if (renamed || (of_all && word != phrase->head)) return true;
  }
  return false;
}

// Some claim that the passage negates says no more than the statement.
bool negation_within(const Bout& bout) {
  const Terms& terms = bout.statement.reading.terms;
  auto said = [&](const std::string& word) {
    const Term term = word_term(word);
    return std::ranges::any_of(terms, [&](const Term& own) {
      return own.lower == word || own.base == word || bout.matcher.bears_out(term, own) ||
             bout.matcher.bears_out(own, term);
    });
  };
  const Reading& there = bout.passage.reading;
  bool negated = false;
  for (const Claim& claim : bout.passage.record.claims) {
    if (claim.polarity != Polarity::negated) continue;
    negated = true;
    auto told = [&](const std::string& word) { return said(word) || stands_in(bout, claim, word); };
    if (std::ranges::all_of(claim.terms, told))
      return !narrowed_by_time(there, bout.statement.reading);
  }
  return !negated;
}

// The noun that a name hangs on: "the province of Velm", "the Velm chamber". None where it stands
// by itself.
std::optional<std::size_t> holder(const Reading& reading, std::size_t name) {
  const Terms& terms = reading.terms;
  if (name + 1 < terms.size() && !terms[name + 1].name &&
      terms[name + 1].span.start == terms[name].span.end + 1 && mostly(terms[name + 1].base, 'n'))
    return name + 1;
  if (name == 0 || terms[name - 1].name) return std::nullopt;
  const Span between{terms[name - 1].span.end, terms[name].span.start};
  const std::string_view words = between.of(reading.text);
  return words == " of " || words == " of the " ? std::optional(name - 1) : std::nullopt;
}

// What is called "the town of Velm" is Velm.
bool same_as_its_name(const Term& noun) {
  constexpr auto kKinds = std::to_array<std::string_view>(
      {"capital", "city", "island", "kingdom", "port", "republic", "state", "town", "village"});
  return std::ranges::binary_search(kKinds, std::string_view(noun.base));
}

}  // namespace

bool other_bearer(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::vector<std::size_t> open = unmatched_there(bout);
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    int at = bout.alignment.words.found[i];
    if (!here.terms[i].name || at < 0 || holder(here, i)) continue;
    std::optional<std::size_t> noun = holder(there, static_cast<std::size_t>(at));
    if (noun && !same_as_its_name(there.terms[*noun]) &&
        std::ranges::find(open, *noun) != open.end())
      return true;
  }
  return false;
}

bool other_scope(const Bout& bout, Span claimed, Span found) {
  const Side here{bout.statement.reading, claimed, unmatched(bout)},
      there{bout.passage.reading, found, unmatched_there(bout)};
  return other_slot(here, there) || other_part(bout, here, there) ||
         other_place(here.reading, there.reading) || other_time(bout) || other_bearer(bout);
}

bool other_time(const Bout& bout) {
  const std::vector<When>&here = bout.statement.reading.times, &there = bout.passage.reading.times;
  std::optional<facts::Day> told = dated(bout.passage.reading);
  return std::ranges::any_of(here, [&](const When& when) {
    if (!when.period.known()) return false;
    if (!there.empty())
      return std::ranges::none_of(there, [&](const When& other) {
        return !other.period.known() || meet(when.period, other.period);
      });
    return told && when.period.high != Period::kOpenEnd &&
           when.period.high + kReported < facts::moment(*told);
  });
}

bool came_later(const Bout& bout) {
  auto later = [](const std::string& text) {
    const std::vector<std::string> words = lower_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_one_of(words[i], {"afterwards", "eventually"})) return true;
      const bool unit =
          i > 0 &&
          (is_one_of(words[i - 1], {"day", "hour", "minute", "month", "week", "year"}) ||
           is_one_of(words[i - 1], {"days", "hours", "minutes", "months", "weeks", "years"}));
      if (words[i] == "later" && unit) return true;
      if (is_one_of(words[i], {"following", "next"}) && i > 0 && i + 1 < words.size() &&
          words[i - 1] == "the" &&
          is_one_of(words[i + 1], {"afternoon", "day", "evening", "month", "morning", "night",
                                   "spring", "summer", "week", "weekend", "year"}))
        return true;
    }
    return false;
  };
  return later(bout.passage.record.text) && !later(bout.statement.reading.text);
}

bool other_negation(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (here.negations.empty() == there.negations.empty()) return false;
  if (negates_comparison(here.negations.empty() ? there : here) || other_time(bout)) return true;
  if (here.negations.empty()) return !negation_within(bout);
  if (ahead(bout.passage.record.claims) && bout.statement.modality == Modality::happened)
    return true;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const bool met = bout.alignment.words.found[i] >= 0 || bout.alignment.in_background[i] ||
                     inside(here, here.terms[i].span) || negates(here, here.terms[i].span);
    if (!met) return true;
  }
  return narrowed_by_time(here, there);
}

bool other_name(const Bout& bout) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].name && bout.alignment.words.found[i] < 0 && !bout.alignment.in_background[i])
      return true;
  return false;
}

bool only_owns(const Bout& bout, const Term& claimed) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  auto owner = [](const Reading& reading, const Term& term) {
    const std::string_view rest = std::string_view(reading.text).substr(term.span.end);
    return rest.starts_with("'s ") || rest.starts_with("s' ") || rest.starts_with("' ") ||
           rest.starts_with("\xE2\x80\x99");
  };
  for (const Claim& claim : bout.statement.claims) {
    if (!is_verb_of(claimed, claim) && !is_colourless(claim.predicate)) continue;
    for (std::size_t i = 0; i < here.terms.size(); ++i) {
      const int at = bout.alignment.words.found[i];
      const bool head = is_head(here.terms[i], claim.subject);
      if (head && at >= 0 && !owner(here, here.terms[i]) &&
          owner(there, there.terms[static_cast<std::size_t>(at)]))
        return true;
    }
  }
  return false;
}

bool direction_of_another(const Bout& bout, const Term& claimed) {
  if (exclusive(claimed.base).property != Property::direction) return false;
  bool another = false;
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.subject.entity.empty()) continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (other.kind == ClaimKind::quote || !facts::is_capitalised(other.subject.text)) continue;
      if (fit(bout.matcher, claim.subject, other.subject) == Fit::same) return false;
      another = true;
    }
  }
  return another;
}

}  // namespace stet::verify
