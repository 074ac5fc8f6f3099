// When it was: the time of another deed, the year that something is only compared with, a place
// that narrows what is the first since then.
#include <algorithm>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/degrees.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

bool meet(const Period& a, const Period& b) { return a.low < b.high && b.low < a.high; }

bool tells(const Claim& claim) {
  return claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role && claim.period.stated &&
         claim.period.known() && claim.predicate != "be" && claim.predicate != "have";
}

// "On 3 May and again on 4 May": one of the times that stand in the clause.
bool told_of_it(const Reading& reading, const Claim& clause, const Period& period) {
  return meet(clause.period, period) || std::ranges::any_of(reading.times, [&](const When& when) {
           return clause.span.overlaps(when.span) && meet(when.period, period);
         });
}

// "Was passed in 2021, but it will come into force in 2027": the passage has a time of its own for
// the deed, and it is another one.
std::string another_time(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    if (!tells(claim)) continue;
    const Claim* other_time = nullptr;
    bool like = false;
    for (const Claim& other : bout.passage.record.claims) {
      if (!tells(other) || other.predicate != claim.predicate) continue;
      if (told_of_it(bout.passage.reading, other, claim.period))
        like = true;
      else
        other_time = &other;
    }
    if (other_time && !like) return "the source has " + other_time->period.text + " for it";
  }
  return {};
}

// "2,100 more than in 2015": the year is only what the figure is compared with.
bool is_base(const Reading& reading, const When& when) {
  std::vector<std::string> words;
  for (const facts::Word& word : words_up_to(reading.text, when.span.start))
    words.push_back(facts::lower(word.text));
  while (!words.empty() &&
         is_one_of(words.back(), {"at", "been", "by", "did", "during", "had", "in", "it", "on",
                                  "the", "they", "was", "were"}))
    words.pop_back();
  if (words.empty()) return false;
  if (is_one_of(words.back(), {"than", "unlike"})) return true;
  return words.size() > 1 && is_one_of(words.back(), {"to", "with"}) &&
         is_one_of(words[words.size() - 2], {"compared", "contrast"});
}

std::string base_of_comparison(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const When& own : here.times) {
    if (own.period.timex.empty() || is_base(here, own)) continue;
    bool base = false, like = false;
    for (const When& other : there.times) {
      if (other.period.timex != own.period.timex) continue;
      (is_base(there, other) ? base : like) = true;
    }
    if (base && !like)
      return "the source only compares with " + std::string(own.span.of(here.text));
  }
  // "Poorer than it was in 1990", "was poorer in 1990 than it is now".
  for (const When& own : here.times)
    for (const When& other : there.times)
      if (!own.period.timex.empty() && own.period.timex == other.period.timex &&
          is_base(here, own) && !is_base(there, other) && has_word(there.text, {"than"}))
        return "the draft compares with " + std::string(own.span.of(here.text)) +
               ", the source tells of it";
  return {};
}

// What is the first or the highest, and the time that it is so since: the words between.
struct Window {
  std::string order;
  std::vector<std::string> between;
};

std::vector<Window> windows_in(std::string_view text) {
  const std::vector<std::string> words = lower_words(text);
  std::vector<Window> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "since") continue;
    for (std::size_t k = i; k-- > 0;) {
      if (is_one_of(words[k], {",", ";", ":", "."})) break;
      if (!is_one_of(words[k], {"first", "last", "only"}) && !is_superlative(words[k])) continue;
      out.push_back({words[k],
                     {words.begin() + static_cast<std::ptrdiff_t>(k) + 1,
                      words.begin() + static_cast<std::ptrdiff_t>(i)}});
      break;
    }
  }
  return out;
}

// "Their first win in Lindau since 1994" is not their first win since 1994.
std::string narrower_window(const Bout& bout) {
  const std::string& here = bout.statement.reading.text;
  for (const Window& own : windows_in(here))
    for (const Window& other : windows_in(bout.passage.record.text)) {
      if (own.order != other.order) continue;
      for (std::size_t i = 0; i + 1 < other.between.size(); ++i) {
        if (!is_one_of(other.between[i], {"against", "at", "by", "for", "from", "in", "on", "over",
                                          "under", "with", "without"}))
          continue;
        std::size_t noun = i + 1;
        while (noun + 1 < other.between.size() && facts::is_stop_word(other.between[noun])) ++noun;
        if (other.between[noun] != "time" && !has_word(here, {other.between[noun]}))
          return "the source says it only of what was \"" + other.between[i] + " " +
                 other.between[noun] + "\"";
      }
    }
  return {};
}

}  // namespace

std::string timed_apart(const Bout& bout) {
  return first_reason(bout, {another_time, base_of_comparison, narrower_window});
}

}  // namespace stet::verify
