// Anniversaries and ages of events: the year counted from, against the year that the source gives
// or counts from.
#include <algorithm>

#include "verify/compare.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kSameEvent = 0.55;
constexpr double kBesideEvent = 0.3;
constexpr int kFar = 2;  // times the room of an age told as near a number

// A year stated of a beginning or an end: the words that make a year the base of an anniversary.
bool marks_event(const Reading& reading, const When& when) {
  for (const Term& term : reading.terms) {
    if (nearness(reading, term.span, when.span) < kBesideEvent) continue;
    if (has_base(term.lower, {"bear", "begin", "build", "complete", "create", "date", "end",
                              "erect", "establish", "finish", "found", "hold", "introduce",
                              "launch", "open", "set", "sign", "start"}))
      return true;
  }
  return reading.text.find("founded") != std::string::npos ||
         reading.text.find("first") != std::string::npos;
}

// The year is written out, not worked out from "last Saturday".
bool states_year(const Reading& reading, const When& when) {
  std::string_view words = when.span.of(reading.text);
  return std::count_if(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
         4;
}

// The base of a text: counted, or a year beside an event; of several the one that stands nearest to
// a word of `met`.
std::optional<Base> base_of(const Reading& reading, const std::vector<Span>& met) {
  if (std::optional<Base> counted = anniversary_base(reading)) return counted;
  std::optional<Base> out;
  double best = -1;
  for (const When& when : reading.times) {
    std::optional<int> year = year_of_period(when.period);
    if (!year || !states_year(reading, when) || !marks_event(reading, when)) continue;
    double near = 0;
    for (const Span& word : met) near = std::max(near, nearness(reading, word, when.span));
    if (near > best) best = near, out = Base{*year, 0, *year, false, when.span};
  }
  return out;
}

// The passage's words that the statement has, too.
std::vector<Span> met_words(const Bout& bout) {
  std::vector<Span> out;
  for (int at : bout.alignment.words.found)
    if (at >= 0) out.push_back(bout.passage.reading.terms[static_cast<std::size_t>(at)].span);
  return out;
}

// Words that say no more than that it is an anniversary.
bool festive(const Term& term) {
  return has_base(term.lower, {"anniversary", "birthday", "celebrate", "centenary", "centennial",
                               "commemorate", "found", "jubilee", "mark", "old"});
}

// How much of what the statement speaks of the passage covers, the festive words left out.
double event_share(const Bout& bout) {
  const Terms& terms = bout.statement.reading.terms;
  double all = 0, got = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (festive(terms[i])) continue;
    all += terms[i].weight;
    if (bout.alignment.words.found[i] >= 0)
      got += terms[i].weight;
    else if (bout.alignment.in_background[i])
      got += terms[i].weight * 0.5;
  }
  return all > 0 ? got / all : 0;
}

// "With eleven passengers and a crate of lobsters": a figure and three telling words beside it that
// both have.
bool same_detail(const Bout& bout) {
  constexpr double kTelling = 0.8;
  constexpr std::ptrdiff_t kWords = 3;
  const Terms& terms = bout.statement.reading.terms;
  std::ptrdiff_t met = 0;
  for (std::size_t i = 0; i < terms.size(); ++i)
    met += !terms[i].name && terms[i].weight >= kTelling && bout.alignment.words.found[i] >= 0;
  return met >= kWords &&
         std::ranges::any_of(bout.alignment.figures, [&](const FigureMatch& match) {
           return bout.statement.reading.figures[match.claimed].type != MentionType::ordinal &&
                  match.answer.reason == "exact";
         });
}

// The passage tells of a founding, or both name the same deed: only then do two years contradict
// each other.
bool same_beginning(const Bout& bout) {
  auto founding = [](const Term& term) {
    return has_base(term.lower, {"bear", "establish", "found"});
  };
  const Terms& there = bout.passage.reading.terms;
  if (std::any_of(there.begin(), there.end(), founding)) return true;
  return bout.alignment.word_share >= 0.8 || same_detail(bout);
}

// A statement that says nothing but that something was done so many years ago, and a passage that
// dates the same.
bool only_its_age(const Bout& bout, const Base& found) {
  constexpr double kAll = 0.8;
  const Reading& here = bout.statement.reading;
  return !found.reckoned && here.figures.empty() && here.times.size() == 1 &&
         bout.alignment.words.share >= kAll && !bout.alignment.negation_differs &&
         bout.alignment.opposites.empty();
}

// By how many years the two are further apart than an age told as "almost 40" leaves room for.
int years_apart(const Base& claimed, const Base& found) {
  const int younger = found.year - claimed.year, under = std::max(claimed.under, found.over),
            over = std::max(claimed.over, found.under);
  return younger > 0 ? std::max(0, younger - under) : std::max(0, -younger - over);
}

std::string told(const Base& base, const Reading& reading) {
  std::string words(base.span.of(reading.text));
  if (!base.reckoned) return words;
  return words + ": " + std::to_string(base.reference) + " - " +
         std::to_string(static_cast<int>(base.years)) + " = " + std::to_string(base.year);
}

}  // namespace

namespace {

// Beside the time the passage says nothing that the statement does not: "the museum's choir" is not
// the museum.
bool says_no_more(const Bout& bout, const Base& found) {
  const Reading& there = bout.passage.reading;
  const std::string_view clause = between_breaks(there, found.span);
  const auto from = static_cast<std::size_t>(clause.data() - there.text.data());
  for (std::size_t j = 0; j < there.terms.size(); ++j)
    if (there.terms[j].weight >= 0.8 && there.terms[j].span.start >= from &&
        there.terms[j].span.end <= from + clause.size() && !covers(bout.alignment.words, j))
      return false;
  return true;
}

// "For 12 years" in one of the two, "since 2014" in the other.
std::optional<Assessment> compare_held(const Bout& bout) {
  constexpr double kAll = 0.95;
  const std::optional<Base> claimed = held_for(bout.statement.reading),
                            found = held_for(bout.passage.reading);
  if (!claimed || !found || claimed->reckoned == found->reckoned || !says_no_more(bout, *found) ||
      bout.alignment.words.share < kAll || bout.alignment.name_share < 0.99)
    return std::nullopt;
  const std::size_t parts =
      bout.statement.reading.figures.size() + bout.statement.reading.times.size();
  const int apart = std::abs(claimed->year - found->year);
  Assessment out{.rule = "anniversary.base", .strength = bout.alignment.word_share};
  out.stance = apart >= 2                 ? Stance::refutes
               : apart == 0 && parts == 1 ? Stance::supports
                                          : Stance::neutral;
  out.reason = out.stance == Stance::refutes ? "arithmetic" : "derived";
  out.steps = {"the draft: " + told(*claimed, bout.statement.reading),
               "the source: " + told(*found, bout.passage.reading)};
  return out;
}

}  // namespace

std::optional<Assessment> compare_anniversary(const Bout& bout) {
  if (std::optional<Assessment> held = compare_held(bout); held && held->stance != Stance::neutral)
    return held;
  std::optional<Base> claimed = base_of(bout.statement.reading, {});
  std::optional<Base> found = base_of(bout.passage.reading, met_words(bout));
  if (!claimed || !found || (!claimed->reckoned && !found->reckoned)) return std::nullopt;
  if (claimed->ago && !only_its_age(bout, *found)) return std::nullopt;
  Assessment out{.rule = "anniversary.base"};
  out.strength = std::max(bout.alignment.word_share, event_share(bout));
  if (event_share(bout) < kSameEvent || bout.alignment.name_share < 0.99) return out;
  int apart = years_apart(*claimed, *found);
  bool both = (claimed->reckoned && found->reckoned) || claimed->loose || found->loose;
  out.stance = apart == 0                ? Stance::supports
               : apart >= (both ? 2 : 1) ? Stance::refutes
                                         : Stance::neutral;
  // Told as near a number, only one that is far from it contradicts.
  const int room = claimed->under + claimed->over;
  if (out.stance == Stance::refutes &&
      (!same_beginning(bout) || (room > 0 && apart <= kFar * room)))
    out.stance = Stance::neutral;
  out.reason = apart == 0 ? "derived" : "arithmetic";
  out.steps = {"the draft: " + told(*claimed, bout.statement.reading),
               "the source: " + told(*found, bout.passage.reading)};
  return out;
}

}  // namespace stet::verify
