// The same told of another place: "resumed in Oslo" against "resumed in Bergen".
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/entail.h"

namespace stet::verify {
namespace {

constexpr double kSure = 0.88;
constexpr double kSameRest = 0.8;   // of the statement's other words, before another place refutes
constexpr double kInPassage = 0.6;  // of them that the passage itself has to have
constexpr double kAround = 0.7;     // what a word counts that stands in the neighbours or the title
constexpr double kBeside = 0.3;

// A name of one or more words behind a preposition of place.
struct Place {
  std::size_t first = 0, last = 0;  // indices of terms, inclusive
  std::string preposition;
};

std::string before(std::string_view text, std::size_t at) {
  std::string_view words = text.substr(0, at);
  while (!words.empty() && (words.back() == ' ' || words.back() == ':')) words.remove_suffix(1);
  if (words.ends_with(" the")) words.remove_suffix(4);
  std::size_t space = words.find_last_of(" \n(");
  return facts::lower(words.substr(space == std::string_view::npos ? 0 : space + 1));
}

bool places(std::string_view preposition) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"at", "from", "in", "into", "near", "to"});
  return std::ranges::binary_search(kWords, preposition);
}

std::vector<Place> places_of(const Reading& reading) {
  std::vector<Place> out;
  const Terms& terms = reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!terms[i].name) continue;
    std::size_t last = i;
    while (last + 1 < terms.size() && terms[last + 1].name &&
           terms[last + 1].span.start == terms[last].span.end + 1)
      ++last;
    std::string word = before(reading.text, terms[i].span.start);
    // "In Lorne's port", "in Oslo Airport": the name only leads up to the place.
    bool possessive = reading.text.compare(terms[last].span.end, 2, "'s") == 0 ||
                      reading.text.compare(terms[last].span.end, 4, "\xE2\x80\x99s") == 0;
    if (places(word) && !possessive) out.push_back({i, last, std::move(word)});
    i = last;
  }
  return out;
}

struct Rest {
  double all = 0, got = 0, own = 0;
};

Rest rest_of(const Bout& bout, const Place& place) {
  Rest out;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i >= place.first && i <= place.last) continue;
    out.all += terms[i].weight;
    if (bout.alignment.words.found[i] >= 0) {
      out.got += terms[i].weight;
      out.own += terms[i].weight;
    } else if (bout.alignment.in_background[i]) {
      out.got += terms[i].weight * kAround;
    }
  }
  return out;
}

bool met(const Bout& bout, const Place& place) {
  for (std::size_t i = place.first; i <= place.last; ++i)
    if (bout.alignment.words.found[i] >= 0 || bout.alignment.in_background[i]) return true;
  return false;
}

bool in_sentence(const Bout& bout, const Term& term) {
  return facts::lower(bout.statement.sentence).find(term.lower) != std::string::npos ||
         std::any_of(
             bout.statement.implied.begin(), bout.statement.implied.end(),
             [&](const std::string& name) { return name.find(term.lower) != std::string::npos; });
}

bool near_match(const Bout& bout, const Term& term) {
  const Reading& passage = bout.passage.reading;
  for (int at : bout.alignment.words.found)
    if (at >= 0 && !passage.terms[static_cast<std::size_t>(at)].name &&
        nearness(passage, term.span, passage.terms[static_cast<std::size_t>(at)].span) >= kBeside)
      return true;
  return false;
}

bool clash_elsewhere(const Bout& bout) {
  for (const FigureMatch& match : bout.alignment.figures)
    if (match.answer.stance != Stance::supports) return true;
  for (const TimeMatch& match : bout.alignment.times)
    if (match.stance == Stance::refutes || (!match.found && !bout.passage.reading.times.empty()))
      return true;
  return false;
}

}  // namespace

std::optional<Assessment> compare_place(const Bout& bout) {
  if (bout.alignment.negation_differs || !bout.alignment.opposites.empty() || clash_elsewhere(bout))
    return std::nullopt;
  for (const Place& place : places_of(bout.statement.reading)) {
    if (met(bout, place)) continue;
    Rest rest = rest_of(bout, place);
    if (rest.all == 0 || rest.got / rest.all < kSameRest || rest.own / rest.all < kInPassage)
      continue;
    for (const Place& other : places_of(bout.passage.reading)) {
      const Term& name = bout.passage.reading.terms[other.first];
      if (other.preposition != place.preposition || in_sentence(bout, name) ||
          !near_match(bout, name))
        continue;
      if (plan_only(bout)) return std::nullopt;
      Assessment out{.stance = Stance::refutes,
                     .rule = "event.place",
                     .reason = "wrong_entity",
                     .steps = {},
                     .strength = kSure};
      const Reading& here = bout.statement.reading;
      Span claimed{here.terms[place.first].span.start, here.terms[place.last].span.end};
      Span found{name.span.start, bout.passage.reading.terms[other.last].span.end};
      out.steps = {"the draft has it " + place.preposition + " " +
                   std::string(claimed.of(here.text)) + ", the source " + other.preposition + " " +
                   std::string(found.of(bout.passage.reading.text))};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
