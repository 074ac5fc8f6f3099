// That nobody came to harm, in any of its forms: "nobody was hurt", "there were no injuries", "no
// lives were lost".
//
// What is denied of people is read from its words, with what they were spared: death, injury or
// both. Who was not hurt was not killed either; the reverse says less. Whatever else the statement
// tells has to stand in the passage, and whatever narrows the passage's clause ("on the ground
// floor", "in the second fire") has to be told by the draft.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.8;
constexpr double kTelling = 0.4;

using Words = std::vector<facts::Word>;

struct Unharmed {
  bool killed = false, hurt = false;  // what nobody was
  bool reported = false;              // only that none was reported
  Span words, clause;
};

struct Harm {
  std::string_view word;
  bool killed, hurt;
};

constexpr auto kNouns = std::to_array<Harm>({{"casualties", true, true},
                                             {"casualty", true, true},
                                             {"death", true, false},
                                             {"deaths", true, false},
                                             {"fatalities", true, false},
                                             {"fatality", true, false},
                                             {"injuries", false, true},
                                             {"injury", false, true},
                                             {"lives", true, false}});
constexpr auto kDeeds = std::to_array<Harm>({{"died", true, false},
                                             {"harmed", false, true},
                                             {"hurt", false, true},
                                             {"injured", false, true},
                                             {"killed", true, false},
                                             {"wounded", false, true}});
static_assert(std::ranges::is_sorted(kNouns, {}, &Harm::word));
static_assert(std::ranges::is_sorted(kDeeds, {}, &Harm::word));

template <std::size_t N>
const Harm* harm(const std::array<Harm, N>& list, std::string_view word) {
  auto at = std::ranges::lower_bound(list, word, {}, &Harm::word);
  return at != list.end() && at->word == word ? &*at : nullptr;
}

// One text, word by word.
struct View {
  std::string_view text;
  Words words;
  std::string at(std::size_t i) const {
    return i < words.size() ? facts::lower(words[i].text) : std::string();
  }
  bool is(std::size_t i, std::initializer_list<std::string_view> list) const {
    return is_one_of(at(i), list);
  }
  bool joins(std::size_t i) const {
    return words[i].kind == facts::Word::Kind::mark || is(i, {"and", "but", "though", "although"});
  }
};

// The words of harm from `from` on, joined by "or" and "nor"; where they end.
template <std::size_t N>
std::size_t read_harm(const View& view, std::size_t from, const std::array<Harm, N>& list,
                      Unharmed& out) {
  std::size_t i = from;
  while (const Harm* one = harm(list, view.at(i))) {
    out.killed |= one->killed;
    out.hurt |= one->hurt;
    ++i;
    if (!view.is(i, {"or", "nor"}) || !harm(list, view.at(i + 1))) break;
    ++i;
  }
  return i;
}

// "Nobody was hurt", "no one has died".
std::size_t nobody(const View& view, std::size_t i, Unharmed& out) {
  std::size_t at = i;
  if (view.is(i, {"nobody", "no-one"}))
    at = i + 1;
  else if (view.at(i) == "no" && view.at(i + 1) == "one")
    at = i + 2;
  else
    return i;
  while (view.is(at, {"been", "got", "had", "has", "is", "was"})) ++at;
  const std::size_t end = read_harm(view, at, kDeeds, out);
  return end > at ? end : i;
}

// "No injuries", "without injuring anyone", "no loss of life", "no lives were lost".
std::size_t no_harm(const View& view, std::size_t i, Unharmed& out) {
  if (!view.is(i, {"no", "without"})) return i;
  std::size_t at = i + 1;
  if (view.at(i) == "without" && view.is(at, {"any"})) ++at;
  if (view.is(at, {"loss"}) && view.at(at + 1) == "of" && view.is(at + 2, {"life", "lives"})) {
    out.killed = true;
    return at + 3;
  }
  if (view.at(i) == "without" && view.is(at, {"harming", "hurting", "injuring", "killing"}) &&
      view.is(at + 1, {"anybody", "anyone"})) {
    (view.at(at) == "killing" ? out.killed : out.hurt) = true;
    return at + 2;
  }
  std::size_t end = read_harm(view, at, kNouns, out);
  if (end == at) return i;
  while (view.is(end, {"been", "had", "has", "have", "was", "were"})) ++end;
  out.reported = view.is(end, {"known", "recorded", "reported"});
  return out.reported || view.is(end, {"lost"}) ? end + 1 : end;
}

std::optional<Unharmed> unharmed_in(std::string_view text) {
  if (!has_word(text, {"no", "no-one", "nobody", "without"})) return std::nullopt;
  const View view{text, facts::words_of(text, {0, text.size()})};
  for (std::size_t i = 0; i < view.words.size(); ++i) {
    Unharmed out;
    std::size_t end = nobody(view, i, out);
    if (end == i) end = no_harm(view, i, out);
    if (end == i) continue;
    std::size_t from = i, to = end;
    while (from > 0 && !view.joins(from - 1)) --from;
    while (to < view.words.size() && !view.joins(to)) ++to;
    out.words = {view.words[i].span.start, view.words[end - 1].span.end};
    out.clause = {view.words[from].span.start, view.words[to - 1].span.end};
    return out;
  }
  return std::nullopt;
}

// Words that say only that there was none: "there were", "caused", "reported".
bool says_being(const Term& term) {
  return is_one_of(term.base, {"cause", "claim", "cost", "be", "have", "person", "people", "report",
                               "result", "leave", "take", "lead"});
}

// Nobody knows, may have been, will be: no plain denial.
bool hedged(std::string_view text) {
  return has_word(text, {"almost",  "could",   "expected", "fear",    "feared", "hardly", "hope",
                         "hoped",   "hopes",   "if",       "may",     "might",  "nearly", "should",
                         "unclear", "unknown", "until",    "whether", "will",   "would",  "yet"});
}

// Whatever narrows the passage's clause is told by the draft, too.
bool narrowed_by_nothing(const Bout& bout, const Unharmed& found) {
  const Statement& statement = bout.statement;
  const std::string sentence = " " + facts::lower(statement.sentence) + " ";
  return std::ranges::all_of(bout.passage.reading.terms, [&](const Term& term) {
    if (!found.clause.contains(term.span) || found.words.overlaps(term.span) ||
        term.weight < kTelling || says_being(term) ||
        sentence.find(term.lower) != std::string::npos)
      return true;
    return std::ranges::find(statement.topic, term.base) != statement.topic.end() ||
           std::ranges::any_of(statement.reading.terms, [&](const Term& own) {
             return bout.matcher.bears_out(term, own) || bout.matcher.bears_out(own, term);
           });
  });
}

// All that the statement says besides stands in the passage or, of a name, around it.
bool rest_told(const Bout& bout, const Unharmed& claimed) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (claimed.words.overlaps(terms[i].span) || terms[i].weight < kTelling ||
        (claimed.clause.contains(terms[i].span) && says_being(terms[i])))
      continue;
    if (bout.alignment.words.found[i] < 0 && !(terms[i].name && bout.alignment.in_background[i]))
      return false;
  }
  return figures_hold(bout) &&
         std::ranges::all_of(bout.alignment.times, [](const TimeMatch& match) {
           return match.stance == Stance::supports;
         });
}

// An ordinal or "other" tells of another event of the kind.
bool another_event(const Reading& reading) {
  return has_word(reading.text, {"another", "earlier", "first", "last", "latest", "next", "other",
                                 "previous", "second", "third"});
}

// "Nobody was injured, but two people were killed": harm is told as well.
bool harm_told(std::string_view text, Span words) {
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    const std::string lower = facts::lower(word.text);
    if (!words.overlaps(word.span) &&
        (harm(kNouns, lower) || harm(kDeeds, lower) ||
         is_one_of(lower, {"dead", "die", "dies", "fatal", "fatally", "toll", "victims"})))
      return true;
  }
  return false;
}

}  // namespace

std::optional<Assessment> compare_unharmed(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::optional<Unharmed> claimed = unharmed_in(here.text);
  if (!claimed || bout.statement.attributed) return std::nullopt;
  const std::optional<Unharmed> found = unharmed_in(there.text);
  if (!found || hedged(there.text) || hedged(here.text)) return std::nullopt;
  const bool spared = (!claimed->hurt || found->hurt) &&
                      (!claimed->killed || found->killed || found->hurt) &&
                      (claimed->reported || !found->reported);
  if (!spared || another_event(here) != another_event(there) || other_time(bout) ||
      other_name(bout) || harm_told(there.text, found->words) ||
      !narrowed_by_nothing(bout, *found) || !rest_told(bout, *claimed))
    return std::nullopt;
  Assessment out{.stance = Stance::supports,
                 .rule = "event.told",
                 .reason = "derived",
                 .steps = {},
                 .strength = kStrength};
  out.about = claimed->words;
  out.steps = {"the source has \"" + std::string(found->words.of(there.text)) + "\""};
  return out;
}

}  // namespace stet::verify
