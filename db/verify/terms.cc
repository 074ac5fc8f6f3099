// Picks the content words of a text and matches them with those of another.
#include "verify/terms.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <functional>

#include "facts/words.h"
#include "text/unicode.h"
#include "verify/phrases.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

// Words that say little: a statement is not missing its point where the evidence lacks them.
constexpr auto kLight = std::to_array<std::string_view>({
    "accord",  "actually", "add",     "altogether", "amount",  "bring",   "call",  "case",
    "certain", "come",     "contain", "declare",    "do",      "fact",    "find",  "get",
    "give",    "go",       "happen",  "have",       "hold",    "include", "item",  "kind",
    "know",    "lot",      "make",    "number",     "observe", "part",    "place", "put",
    "recent",  "remain",   "say",     "see",        "several", "show",    "sort",  "stand",
    "take",    "tell",     "thing",   "today",      "total",   "type",    "use",   "various",
    "way",     "year",
});

// Figures in words are compared as figures.
constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"billion",  "dozen",     "dozens",   "eight",    "eighteen",  "eighty",   "eleven",
     "fifteen",  "fifty",     "five",     "forty",    "four",      "fourteen", "half",
     "hundred",  "hundreds",  "million",  "millions", "nine",      "nineteen", "ninety",
     "percent",  "quarter",   "quarters", "seven",    "seventeen", "seventy",  "six",
     "sixteen",  "sixty",     "ten",      "third",    "thirds",    "thirteen", "thirty",
     "thousand", "thousands", "three",    "trillion", "twelve",    "twenty",   "two"});
static_assert(std::ranges::is_sorted(kNumberWords));

bool is_light(std::string_view base) { return std::ranges::find(kLight, base) != kLight.end(); }

// A capital at the start of a sentence says nothing where the word is an ordinary one.
bool is_name(std::string_view text, const facts::Word& word, bool first) {
  if (!facts::is_capitalised(word.text)) return false;
  if (!first) return true;
  return !known_word(base_form(facts::lower(word.text))) && text.size() > 1;
}

bool ends_sentence(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == ":" || mark == "\"" ||
         mark == "\xE2\x80\x9C" || mark == "-" || mark == "\xE2\x80\x94";
}

double weight_of(std::string_view base) {
  if (is_light(base)) return 0.3;
  if (mostly(base, 'r')) return 0.5;
  if (mostly(base, 'a')) return 0.8;
  return 1;
}

// What a word is, where it is no name.
struct Plain {
  bool content = false;
  std::string base;
  double weight = 1;
  std::size_t hash = 0;
};

Plain plain_of(const std::string& lower) {
  Plain out;
  out.hash = std::hash<std::string>{}(lower);
  if (facts::is_stop_word(lower) ||
      std::ranges::binary_search(kNumberWords, std::string_view(lower)))
    return out;
  out.content = true;
  out.base = base_form(lower);
  out.weight = weight_of(out.base);
  return out;
}

const Plain& remembered(const std::string& lower) {
  constexpr std::size_t kWords = 20000;
  thread_local Remembered<Plain, kWords> known;
  return known.of(lower, [&] { return plain_of(lower); });
}

void add_term(Terms& out, std::string_view text, const facts::Word& word, Span span, bool first) {
  Term term;
  term.lower = plain_letters(span.of(text));
  const Plain& plain = remembered(term.lower);
  if (!plain.content) return;
  term.span = span;
  term.name = is_name(text, word, first);
  term.base = term.name ? term.lower : plain.base;
  term.weight = term.name ? 2 : plain.weight;
  term.hash = plain.hash;
  out.push_back(std::move(term));
}

// "single-aisle" is two words unless the table knows it as one.
void add_parts(Terms& out, std::string_view text, const facts::Word& word, bool first) {
  std::string_view rest = word.text;
  if (rest.find('-') == std::string_view::npos || known_word(facts::lower(rest)))
    return add_term(out, text, word, word.span, first);
  std::size_t start = word.span.start;
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find('-'), rest.size());
    if (end > 0) add_term(out, text, word, {start, start + end}, first);
    start += std::min(end + 1, rest.size());
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

// What a family knows as one is one term, where its first word stands.
void add_phrase(Terms& out, const FoundPhrase& phrase, const std::vector<facts::Word>& words) {
  const std::size_t first = phrase.words.front(), last = phrase.apart ? first : phrase.words.back();
  out.push_back({.span = {words[first].span.start, words[last].span.end},
                 .lower = phrase.name,
                 .base = phrase.name});
}

// Phrases that only lead from one sentence to the next.
constexpr auto kConnectives = std::to_array<std::string_view>(
    {"on the other hand", "on the one hand", "in fact",        "after all",    "for example",
     "for instance",      "of course",       "as well",        "in turn",      "at least",
     "in addition",       "as a result",     "in other words", "by contrast",  "in contrast",
     "in particular",     "in short",        "in the end",     "so far",       "a good deal",
     "no doubt",          "to be sure",      "for his part",   "for her part", "for its part"});

// Which letters a phrase that begins with a letter has in second place; the last bit is for a
// blank.
constexpr std::uint32_t bit_of(char c) {
  return std::uint32_t{1} << (c >= 'a' && c <= 'z' ? c - 'a' : 31);
}
constexpr auto kSecond = [] {
  std::array<std::uint32_t, 256> out{};
  for (std::string_view phrase : kConnectives)
    out[static_cast<unsigned char>(phrase[0])] |= bit_of(phrase[1]);
  return out;
}();

void skip_connectives(std::string_view text, Span span, std::vector<Span>& skip) {
  std::string lower = facts::lower(span.of(text));
  for (std::size_t at = 0; at + 1 < lower.size(); ++at) {
    if (at > 0 && lower[at - 1] != ' ') continue;
    if ((kSecond[static_cast<unsigned char>(lower[at])] & bit_of(lower[at + 1])) == 0) continue;
    std::string_view rest = std::string_view(lower).substr(at);
    for (std::string_view phrase : kConnectives) {
      if (rest.front() != phrase.front() || !rest.starts_with(phrase)) continue;
      bool whole = rest.size() == phrase.size() ||
                   !std::isalpha(static_cast<unsigned char>(rest[phrase.size()]));
      if (whole) skip.push_back({span.start + at, span.start + at + phrase.size()});
    }
  }
}

}  // namespace

Term word_term(const std::string& base) { return {.span = {}, .lower = base, .base = base}; }

std::string plain_letters(std::string_view word) {
  bool ascii = std::all_of(word.begin(), word.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii ? facts::lower(word) : text::without_marks(text::fold_case(word));
}

Terms terms_of(std::string_view text, Span span, const std::vector<Span>& figures) {
  Terms out;
  std::vector<Span> skip = figures;
  skip_connectives(text, span, skip);
  const std::vector<facts::Word> words = facts::words_of(text, span);
  const auto skipped = [&](std::size_t i) {
    return std::ranges::any_of(skip, [&](const Span& s) { return s.overlaps(words[i].span); });
  };
  std::vector<const FoundPhrase*> phrase_of(words.size(), nullptr);
  const std::vector<FoundPhrase> phrases = phrases_in(words);
  for (const FoundPhrase& phrase : phrases)
    if (std::ranges::none_of(phrase.words, skipped))
      for (const std::size_t i : phrase.words) phrase_of[i] = &phrase;
  bool first = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const facts::Word& word = words[i];
    if (const FoundPhrase* phrase = phrase_of[i]) {
      if (phrase->words.front() == i) add_phrase(out, *phrase, words);
    } else if (word.kind == facts::Word::Kind::word && !skipped(i)) {
      add_parts(out, text, word, first);
    }
    first = word.kind == facts::Word::Kind::mark && ends_sentence(word.text);
  }
  return out;
}

WordRelation Matcher::relate(const Term& a, const Term& b) {
  if (a.lower == b.lower || a.base == b.base) return WordRelation::same;
  constexpr std::size_t kMix = 0x9E3779B97F4A7C15ULL;
  const auto hash_of = [](const Term& term) {
    return term.hash != 0 ? term.hash : std::hash<std::string>{}(term.lower);
  };
  const Pair pair{a.lower, b.lower, hash_of(a) * kMix ^ hash_of(b)};
  if (auto known = memory_.find(pair); known != memory_.end()) return known->second;
  WordRelation found = verify::relate(a.lower, b.lower);
  memory_.emplace(Words{a.lower, b.lower, pair.hash}, found);
  return found;
}

bool Matcher::bears_out(const Term& claimed, const Term& found) {
  switch (relate(claimed, found)) {
    case WordRelation::same:
      return true;
    case WordRelation::derived:
      return true;
    case WordRelation::synonym:
      return !claimed.name && !found.name;
    case WordRelation::broader:
      return !claimed.name && !found.name;  // the claim's word is the broader one
    default:
      return false;
  }
}

Coverage cover(Matcher& matcher, const Terms& claimed, const Terms& found) {
  Coverage out;
  double all = 0, got = 0;
  for (std::size_t i = 0; i < claimed.size(); ++i) {
    all += claimed[i].weight;
    int at = -1;
    for (std::size_t j = 0; j < found.size() && at < 0; ++j)
      if (claimed[i].lower == found[j].lower) at = static_cast<int>(j);
    for (std::size_t j = 0; j < found.size() && at < 0; ++j)
      if (matcher.bears_out(claimed[i], found[j])) at = static_cast<int>(j);
    out.found.push_back(at);
    if (at >= 0) {
      got += claimed[i].weight;
    } else {
      out.missing.push_back(i);
    }
  }
  out.share = all > 0 ? got / all : 1;
  return out;
}

bool covers(const Coverage& coverage, std::size_t found) {
  return std::find(coverage.found.begin(), coverage.found.end(), static_cast<int>(found)) !=
         coverage.found.end();
}

bool one_bearer(Matcher& matcher, const Terms& a, const Terms& b) {
  return cover(matcher, a, b).missing.empty() || cover(matcher, b, a).missing.empty();
}

}  // namespace stet::verify
