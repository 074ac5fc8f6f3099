// Walks over modifiers to the noun.
#include "facts/counted.h"

#include <initializer_list>
#include <string_view>

namespace stet::facts {
namespace {

constexpr std::size_t kMaxModifiers = 5;

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

bool is_plural(const Tokens& t, std::size_t i) {
  if (!t[i].is_word() || t.number(i).kind != Numeric::none || t.has(i, WordClass::adverb) ||
      t.has(i, WordClass::function))
    return false;
  if (t.has(i, WordClass::plural)) return true;
  const std::string_view word = t.bytes(i);
  if (word.size() < 3 || word.back() != 's') return false;
  return !ends_with(word, "ss") && !ends_with(word, "us") && !ends_with(word, "is");
}

bool is_adjective(const Tokens& t, std::size_t i) {
  if (t.has(i, WordClass::modifier)) return true;
  const std::string_view word = t.bytes(i);
  for (const std::string_view end :
       {"al",  "ive", "ous", "ic",  "ful", "less", "ish",  "ary", "ent", "ant",  "ed",
        "ean", "ian", "can", "ese", "ing", "able", "ible", "er",  "est", "based"})
    if (ends_with(word, end)) return true;
  return false;
}

bool can_stand_before(const Tokens& t, std::size_t i) {
  return t[i].is_word() && !t.has(i, WordClass::function) && t.number(i).kind == Numeric::none &&
         !t.has(i, WordClass::month);
}

bool goes_on(const Tokens& t, std::size_t i) {
  const Gap gap = t[i].gap_before;
  return gap == Gap::space || gap == Gap::no_break || gap == Gap::wide;
}

// One past the word at i and what is tied to it: "high-level", "women's".
std::size_t word_end(const Tokens& t, std::size_t i) {
  std::size_t k = i + 1;
  while (t.joint(k) && t[k + 1].is_word() && k < i + 8) k += 2;
  return k;
}

bool possessive(const Tokens& t, std::size_t k) {
  return t.apostrophe(k) && t[k].touches() && (!t[k + 1].touches() || (t.is(k + 1, "s")));
}

std::size_t plural_end(const Tokens& t, std::size_t i) {
  const std::size_t end = word_end(t, i);
  const bool more = t.has(end - 1, WordClass::attributive) && goes_on(t, end) && is_plural(t, end);
  return more ? word_end(t, end) : end;
}

}  // namespace

std::optional<Counted> counted_noun(const Tokens& t, std::size_t i) {
  // "5,000 more nurses" counts nurses.
  static constexpr std::initializer_list<Spelling> kMore = {"more", "further", "additional",
                                                            "extra", "other"};
  for (const Spelling& word : kMore)
    if (t.is(i, word) && goes_on(t, i) && can_stand_before(t, i + 1)) return counted_noun(t, i + 1);
  std::size_t k = i, casualty = 0;
  for (std::size_t steps = 0; steps <= kMaxModifiers; ++steps) {
    if (!goes_on(t, k) || !t[k].is_word() || t.is(k, "left")) break;  // "millions left homeless"
    const std::size_t end = word_end(t, k);
    if (t.has(end - 1, WordClass::time_unit) && steps == 0) return std::nullopt;
    if (possessive(t, end)) {  // "26 women's groups"
      if (!can_stand_before(t, k)) break;
      k = t[end + 1].touches() ? end + 2 : end + 1;
      continue;
    }
    if (is_plural(t, end - 1) && !t.has(k, WordClass::function))
      return Counted{i, plural_end(t, k)};
    if (steps == 0 && t.has(k, WordClass::casualty)) casualty = end;
    const bool link = steps > 0 && t.is(k, "and") && is_adjective(t, k - 1) && casualty == 0 &&
                      can_stand_before(t, k + 1);
    if (!link && !can_stand_before(t, k)) break;
    k = end;
  }
  if (casualty > 0) return Counted{i, casualty};
  return std::nullopt;
}

std::optional<Counted> counted_singular(const Tokens& t, std::size_t i) {
  std::size_t k = i;
  for (std::size_t steps = 0; steps < 4; ++steps) {
    if (!goes_on(t, k) || !can_stand_before(t, k) || t.has(k, WordClass::adverb)) break;
    const std::size_t end = word_end(t, k);
    const std::string_view last = t.bytes(end - 1);
    if (last.back() == 's' && !ends_with(last, "ss") && !ends_with(last, "us") &&
        !ends_with(last, "is"))
      return std::nullopt;
    // A participle after an adjective is the verb: "one senior official resigned".
    const bool goes = goes_on(t, end) && can_stand_before(t, end) && !ends_with(t.bytes(end), "ed");
    if (!is_adjective(t, end - 1) || !goes)
      return t.is(end - 1, "more") || t.is(end - 1, "fewer") || t.is(end - 1, "less")
                 ? std::nullopt
                 : std::optional(Counted{i, end});
    k = end;
  }
  // "one more", "one looks": no noun.
  return std::nullopt;
}

std::optional<Counted> measured_substance(const Tokens& t, std::size_t i) {
  if (!t.is(i, "of")) return std::nullopt;
  std::size_t k = i + 1;
  // "a litre of petrol costs 1.89 euros", "a tonne of steel sells at $600": the verb is no
  // substance.
  const auto is_verb = [&](std::size_t at) {
    return at > i + 1 && (t.is(at, "costs") || t.is(at, "cost") || t.is(at, "sells") ||
                          t.is(at, "sold") || t.is(at, "fetches") || t.is(at, "went"));
  };
  while (k < i + 4 && goes_on(t, k) && can_stand_before(t, k) && !ends_with(t.bytes(k), "ed") &&
         !is_verb(k))
    k = word_end(t, k);
  return k > i + 1 ? std::optional(Counted{i + 1, k}) : std::nullopt;
}

std::optional<Counted> counted_total(const Tokens& t, std::size_t figure) {
  std::size_t k = figure;
  if (t.is(k - 1, "of") && t.has(k - 2, WordClass::total))
    return Counted{k - 2, k - 1};  // "a crowd of 120,000"
  bool verb = false;
  for (std::size_t steps = 0; steps < 6 && k > 0 && t[k].gap_before != Gap::paragraph; ++steps) {
    --k;
    if (t.has(k, WordClass::total)) {
      if (!verb) return std::nullopt;
      if (t.is(k + 1, "of")) {  // "the number of arrests has risen to 58"
        std::size_t last = k + 2;
        while (last < figure && can_stand_before(t, last) && !t.has(last, WordClass::change))
          ++last;
        if (last > k + 2) return Counted{k + 2, last};
      }
      std::size_t first = k;
      while (first > 0 && k - first < 3 && can_stand_before(t, first - 1) &&
             t[first].gap_before == Gap::space && !t[first - 1].capital &&
             !t.apostrophe(first - 2))  // "the city's population"
        --first;
      return Counted{first, k + 1};
    }
    verb = verb || t.has(k, WordClass::change) || t.is(k, "stands") || t.is(k, "stood") ||
           t.is(k, "reached") || t.is(k, "was") || t.is(k, "is") || t.is(k, "hit");
    if (!t[k].is_word() || t.has(k, WordClass::month)) break;
  }
  return std::nullopt;
}

std::optional<Counted> counted_antecedent(const Tokens& t, std::size_t first, std::size_t next) {
  if (!t.is(next, "of") || (!t.is(next + 1, "whom") && !t.is(next + 1, "which")))
    return std::nullopt;
  constexpr std::size_t kHedges = 3;  // "at least two of whom"
  std::size_t comma = first;
  while (comma > 0 && first - comma < kHedges && t[comma - 1].is_word()) --comma;
  if (comma < 2 || !t[comma - 1].is(U',') || !t[comma - 2].is_word() || t[comma - 2].capital)
    return std::nullopt;
  return Counted{comma - 2, comma - 1};
}

}  // namespace stet::facts
