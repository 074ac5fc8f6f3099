// What bounds whom a statement is about: "under 12", "a few", "the warmest May", "more than in
// Riga".
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string_view>

#include "facts/words.h"
#include "verify/degrees.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// "Over", "more than"; before a small bare number the word is no part of the figure.
Modifier bound_of(const Reading& reading, const Figure& figure) {
  if (figure.quantity.modifier != Modifier::none) return figure.quantity.modifier;
  const std::string before =
      facts::lower(std::string_view(reading.text).substr(0, figure.span.start));
  for (std::string_view word : {"under ", "below "})
    if (before.ends_with(word)) return Modifier::lt;
  for (std::string_view word : {"over ", "above "})
    if (before.ends_with(word)) return Modifier::gt;
  return Modifier::none;
}

// "Children under 12", "children under 6": a bound says whom a rule is for, and another bound is of
// others.
std::string other_bound(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const FigureMatch& match : bout.alignment.figures) {
    if (!match.found || match.answer.stance != Stance::supports) continue;
    const Figure &own = here.figures[match.claimed], &other = there.figures[*match.found];
    const Modifier bound = bound_of(here, own);
    if (bound != Modifier::none && bound != Modifier::approx && bound == bound_of(there, other) &&
        own.quantity.figure != other.quantity.figure)
      return "the draft has the bound \"" + show(own.quantity) + "\", the source \"" +
             show(other.quantity) + "\"";
  }
  return {};
}

// "Few of the houses", "quite a few of the houses".
std::string a_few(const Bout& bout) {
  auto form = [](const Reading& reading, std::string_view noun) {
    const std::vector<std::string> words = lower_words(reading.text);
    const auto at = std::ranges::find(words, noun);
    if (at == words.end()) return std::string();
    // "A little boy" is small; "little money", "a little money" are told by the same noun.
    const std::string of = noun == "little" && at + 1 != words.end() ? " " + *(at + 1) : "";
    return (at != words.begin() && *(at - 1) == "a" ? "a " : "") + std::string(noun) + of;
  };
  for (std::string_view noun : {"few", "little"}) {
    const std::string here = form(bout.statement.reading, noun),
                      there = form(bout.passage.reading, noun);
    if (here == "a " + there || there == "a " + here)
      return "the draft has \"" + here + "\", the source \"" + there + "\"";
  }
  return {};
}

// "The warmest May", "the warmest month": the superlatives are of two sets.
std::string other_set(const Bout& bout) {
  constexpr auto kSets = std::to_array<std::string_view>(
      {"april",     "august",    "autumn",  "century",  "day",     "decade",   "december",
       "february",  "friday",    "january", "july",     "june",    "march",    "may",
       "monday",    "month",     "night",   "november", "october", "quarter",  "saturday",
       "season",    "september", "spring",  "summer",   "sunday",  "thursday", "tuesday",
       "wednesday", "week",      "weekend", "winter",   "year"});
  static_assert(std::ranges::is_sorted(kSets));
  auto set_of = [&](const Reading& reading, std::string_view superlative) {
    const std::vector<std::string> words = lower_words(reading.text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      if (is_superlative(words[i]) && (superlative.empty() || words[i] == superlative) &&
          std::ranges::binary_search(kSets, std::string_view(words[i + 1])))
        return std::pair{words[i], words[i + 1]};
    return std::pair<std::string, std::string>{};
  };
  const auto here = set_of(bout.statement.reading, {});
  if (here.first.empty()) return {};
  const auto there = set_of(bout.passage.reading, here.first);
  return !there.first.empty() && here.second != there.second
             ? "the draft has the " + here.first + " " + here.second + ", the source the " +
                   there.first + " " + there.second
             : "";
}

// The terms of a reading before and behind the only word that compares them.
struct Sides {
  std::set<std::string> before, behind;
  bool known = false;
};

Sides sides_of(const Reading& reading, const std::vector<std::string>& pivot) {
  Sides out;
  std::optional<std::size_t> place;
  const std::vector<ReadWord>& words = reading.words;
  for (std::size_t i = 0; i + pivot.size() <= words.size(); ++i) {
    const bool here = std::ranges::equal(pivot, std::span(words).subspan(i, pivot.size()), {}, {},
                                         &ReadWord::lower);
    if (here && place) return out;
    if (here) place = words[i].span.start;
  }
  if (!place) return out;
  out.known = true;
  for (const Term& term : reading.terms)
    (term.span.start < *place ? out.before : out.behind).insert(term.base);
  return out;
}

// What stands before the word in the one stands behind it in the other, and the other way round.
bool in_turn(const Bout& bout, const std::vector<std::string>& pivot) {
  const Sides here = sides_of(bout.statement.reading, pivot),
              there = sides_of(bout.passage.reading, pivot);
  if (!here.known || !there.known) return false;
  auto moved = [](const std::set<std::string>& from, const std::set<std::string>& to,
                  const std::set<std::string>& stayed) {
    return std::ranges::any_of(
        from, [&](const std::string& word) { return to.contains(word) && !stayed.contains(word); });
  };
  return moved(here.before, there.behind, there.before) &&
         moved(here.behind, there.before, there.behind);
}

// "The Centre is ahead of Reform", "Reform was ahead": only the other one is told to be so.
bool other_ahead(const Bout& bout, const std::string& word) {
  const Sides here = sides_of(bout.statement.reading, {word, "of"}),
              there = sides_of(bout.passage.reading, {word});
  if (!here.known || !there.known) return false;
  auto in = [&](const std::set<std::string>& words) {
    return [&](const std::string& one) {
      const Terms& terms = bout.statement.reading.terms;
      const auto own = std::ranges::find(terms, one, &Term::base);
      return own != terms.end() && own->name && words.contains(one);
    };
  };
  return std::ranges::any_of(here.behind, in(there.before)) &&
         std::ranges::none_of(here.behind, in(there.behind)) &&
         std::ranges::none_of(here.before, in(there.before));
}

// "Bread costs more in Tallin than in Riga", "more in Riga than in Tallin"; but "A is larger than
// B" and "B is smaller than A" are the same.
std::string compared_in_turn(const Bout& bout) {
  if (!bout.alignment.opposites.empty()) return {};
  static const std::vector<std::vector<std::string>> kPivots = {{"than"},
                                                                {",", "not"},
                                                                {"but", "not"},
                                                                {"second", "to"},
                                                                {"second", "only", "to"},
                                                                {"ahead", "of"},
                                                                {"behind"},
                                                                {"followed", "by"},
                                                                {"north", "of"},
                                                                {"south", "of"},
                                                                {"east", "of"},
                                                                {"west", "of"},
                                                                {"in", "front", "of"},
                                                                {"instead", "of"}};
  return std::ranges::any_of(kPivots, [&](const auto& pivot) { return in_turn(bout, pivot); }) ||
                 other_ahead(bout, "ahead")
             ? "the source compares the two the other way round"
             : "";
}

// "Not", "no longer" a few words before, in the same clause.
bool denied_before(const Reading& reading, Span at) {
  constexpr std::size_t kReach = 4;
  const std::vector<facts::Word> words = words_up_to(reading.text, at.start);
  for (std::size_t i = words.size(), left = kReach; i-- > 0 && left > 0; --left) {
    const std::string word = facts::lower(words[i].text);
    if (words[i].kind == facts::Word::Kind::mark) return false;
    if (is_one_of(word, {"never", "no", "not"}) || word.ends_with("n't")) return true;
  }
  return false;
}

// "No longer as polluted as it was", "no longer polluted": only a degree of it is denied.
std::string degree_denied(const Bout& bout) {
  constexpr auto kDegrees = std::to_array<std::string_view>(
      {"all",         "altogether", "always",       "as",    "completely", "entirely",
       "especially",  "exactly",    "exclusively",  "fully", "just",       "merely",
       "necessarily", "only",       "particularly", "quite", "so",         "solely",
       "that",        "too",        "very",         "wholly"});
  static_assert(std::ranges::is_sorted(kDegrees));
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  auto degree = [&](const Reading& reading, Span at) {
    const std::vector<facts::Word> words = words_up_to(reading.text, at.start);
    const std::string last = words.empty() ? "" : facts::lower(words.back().text);
    return std::ranges::binary_search(kDegrees, std::string_view(last)) ? last : std::string();
  };
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (bout.alignment.words.found[i] < 0) continue;
    const Term& met = *met_term(bout, i);
    const bool denied = denied_before(here, here.terms[i].span) && denied_before(there, met.span);
    const std::string own = degree(here, here.terms[i].span), other = degree(there, met.span);
    if (denied && own.empty() && !other.empty())
      return "the source denies it only \"" + other + "\" so";
  }
  return {};
}

// "Made less strict", "made stricter".
std::string less_of_it(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  auto less = [](const Reading& reading, Span at) {
    const std::vector<facts::Word> words = words_up_to(reading.text, at.start);
    return !words.empty() && is_one_of(facts::lower(words.back().text), {"least", "less"});
  };
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (bout.alignment.words.found[i] < 0 || !mostly(here.terms[i].base, 'a')) continue;
    const Term& met = *met_term(bout, i);
    if (met.base == here.terms[i].base && less(here, here.terms[i].span) != less(there, met.span) &&
        bout.alignment.opposites.empty())
      return "only one of the two has it \"less\"";
  }
  return {};
}

}  // namespace

std::string bounded_apart(const Bout& bout) {
  return first_reason(bout,
                      {other_bound, a_few, other_set, compared_in_turn, degree_denied, less_of_it});
}

}  // namespace stet::verify
