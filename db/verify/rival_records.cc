// Ties two records to each other by what they are records of.
#include "verify/rival_records.h"

#include <algorithm>
#include <array>

#include "facts/words.h"
#include "verify/degrees.h"
#include "verify/lower_words.h"
#include "verify/tops.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.4;

// The word for what is the first, the highest, the best, nearest to the window.
std::string quality(const Reading& reading, const Window& window) {
  std::string out;
  double best = 0;
  for (const facts::Word& word : facts::words_of(reading.text, {0, reading.text.size()})) {
    std::string lower = facts::lower(word.text);
    const bool degree = lower == "first" || lower == "record" || is_superlative(lower);
    const double near = degree ? nearness(reading, word.span, window.span) : 0;
    if (near > best) best = near, out = lower;
  }
  return out;
}

enum class Sense : unsigned char { none, up, down };

Sense sense_of(std::string_view word) {
  if (is_one_of(word, {"best", "biggest", "greatest", "highest", "largest", "most", "record"}))
    return Sense::up;
  if (is_one_of(word, {"fewest", "least", "lowest", "poorest", "smallest", "worst"}))
    return Sense::down;
  return Sense::none;
}

bool same_quality(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return !a.empty() && a == b;
  const Sense one = sense_of(a), other = sense_of(b);
  if (one != Sense::none && one == other) return true;
  return same_order(compared_quality(a), compared_quality(b));
}

// How many words tell in both what the record is of.
std::size_t shared_words(Matcher& matcher, const Reading& a, const Reading& b) {
  const auto telling = [](const Term& term) {
    return term.weight >= kTelling && !is_superlative(term.lower) &&
           !is_one_of(term.base, {"day", "month", "week", "year"});
  };
  return static_cast<std::size_t>(std::ranges::count_if(a.terms, [&](const Term& term) {
    return telling(term) && std::ranges::any_of(b.terms, [&](const Term& other) {
             // A word that opens a sentence may pass for a name, but not in both.
             return telling(other) && !(term.name && other.name) && matcher.bears_out(term, other);
           });
  }));
}

bool same_names(const Reading& a, const Reading& b) {
  return std::ranges::all_of(a.terms, [&](const Term& term) {
    return !term.name || std::ranges::any_of(b.terms, [&](const Term& other) {
      return other.name && other.lower == term.lower;
    });
  });
}

std::optional<Weight> other_window(const Bout& bout, const Reading& voice) {
  const Reading& there = bout.passage.reading;
  const std::optional<Window> own = recency_window(voice), found = recency_window(there);
  if (!own || !found || own->never || found->never || !own->exact || !found->exact ||
      own->year == found->year)
    return std::nullopt;
  const std::string here = quality(voice, *own);
  if (!same_quality(here, quality(there, *found))) return std::nullopt;
  const std::size_t shared = shared_words(bout.matcher, voice, there);
  if (shared == 0 || (here == "first" && shared < 3)) return std::nullopt;
  return same_names(bout.statement.reading, there) || shared >= 2 ? Weight::clash : Weight::doubt;
}

struct Placed {
  int rank = 0;
  std::string noun;  // base form of the word behind
  Span span;
};

// "The first woman", "the second-longest bridge" tell places among women and long bridges.
std::vector<Placed> placed_in(const Reading& reading) {
  constexpr auto kPlaces =
      std::to_array<std::string_view>({"first", "second", "third", "fourth", "fifth", "sixth"});
  std::vector<Placed> out;
  const std::vector<facts::Word> words = facts::words_of(reading.text, {0, reading.text.size()});
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string lower = facts::lower(words[i].text);
    const auto place = std::ranges::find(kPlaces, lower);
    if (place == kPlaces.end()) continue;
    for (const Term& term : reading.terms)
      if (term.span.start >= words[i].span.end && term.span.start <= words[i].span.end + 1)
        out.push_back({static_cast<int>(place - kPlaces.begin()) + 1, term.base, words[i].span});
  }
  return out;
}

// Nobody whom the statement does not speak of is told to hold the place.
bool same_holder(const Bout& bout, Span place) {
  return std::ranges::all_of(bout.passage.record.claims, [&](const Claim& claim) {
    if (claim.kind == ClaimKind::quote || claim.subject.entity.empty() ||
        !claim.span.contains(place) || claim.subject.span.start > place.start)
      return true;
    const std::string& name = claim.subject.entity;
    return facts::lower(bout.statement.reading.text).find(claim.subject.head) !=
               std::string::npos ||
           std::ranges::any_of(bout.statement.implied, [&](const std::string& own) {
             return own.find(claim.subject.head) != std::string::npos ||
                    name.find(own) != std::string::npos;
           });
  });
}

// "The first woman to lead the bank", "the second woman to lead the bank".
std::optional<Weight> other_place_among(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (!bout.statement.reading.negations.empty() || has_word(there.text, {"row"}))
    return std::nullopt;
  for (const Placed& own : placed_in(here))
    for (const Placed& found : placed_in(there)) {
      if (own.rank == found.rank || own.noun != found.noun || std::min(own.rank, found.rank) != 1)
        continue;
      // "The second time" and "the second half" are of many things.
      if (is_one_of(own.noun, {"day", "half", "month", "quarter", "round", "time", "week", "year"}))
        continue;
      if (!same_holder(bout, found.span)) continue;
      const std::size_t shared = shared_words(bout.matcher, here, there);
      return shared >= 3 ? Weight::clash : Weight::doubt;
    }
  return std::nullopt;
}

}  // namespace

std::optional<Weight> rival_record(const Bout& bout, const Supports& bearing) {
  if (recency_window(bout.statement.reading)) {
    if (auto weight = other_window(bout, bout.statement.reading)) return weight;
    for (const Answer* answer : bearing)
      if (auto weight = other_window(bout, answer->passage->reading)) return weight;
  }
  return other_place_among(bout);
}

}  // namespace stet::verify
