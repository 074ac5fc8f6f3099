// Who says the words of a quotation, from the words beside it.
#include "facts/speaker.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/reporting.h"

namespace stet::facts {
namespace {

// Words that no noun phrase runs across, sorted.
constexpr auto kBreaks = std::to_array<std::string_view>({
    "about",   "after",  "although", "as",      "at",        "because", "before",  "but",  "by",
    "despite", "during", "for",      "from",    "how",       "if",      "in",      "into", "like",
    "on",      "since",  "so",       "than",    "that",      "though",  "through", "to",   "today",
    "under",   "until",  "when",     "where",   "whether",   "which",   "while",   "who",  "whom",
    "whose",   "why",    "with",     "without", "yesterday",
});
// Words between a subject and its verb, sorted.
constexpr auto kAuxiliaries = std::to_array<std::string_view>({
    "also", "are",  "be",         "been",  "did",   "does", "even",  "famously", "had",
    "has",  "have", "is",         "it",    "later", "may",  "might", "now",      "often",
    "once", "only", "reportedly", "still", "then",  "was",  "were",  "will",     "would",
});
constexpr auto kPronouns =
    std::to_array<std::string_view>({"he", "i", "it", "she", "they", "we", "who", "you"});
constexpr auto kDeterminers =
    std::to_array<std::string_view>({"a", "an", "another", "her", "his", "its", "my", "no", "one",
                                     "our", "some", "that", "the", "their", "these", "this"});
constexpr auto kRelatives = std::to_array<std::string_view>({"which", "who", "whose"});
static_assert(std::ranges::is_sorted(kBreaks) && std::ranges::is_sorted(kAuxiliaries) &&
              std::ranges::is_sorted(kPronouns) && std::ranges::is_sorted(kDeterminers));

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::ranges::binary_search(table, word);
}

bool is_comma(const Word& word) { return word.text == ","; }
bool is_mark(const Word& word) { return word.kind == Word::Kind::mark; }
bool is_pronoun(const Word& word) { return is_in(kPronouns, lower(word.text)); }
bool is_adverb(const Word& word) {
  return word.text.size() > 4 && word.text.ends_with("ly") && !is_capitalised(word.text);
}

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kPhraseLimit = 24;  // words; longer subjects are not names of speakers

class Clause {
 public:
  Clause(const std::vector<Word>& words, const VerbTest& can_be_verb)
      : words_(words), can_be_verb_(can_be_verb) {}

  std::size_t size() const { return words_.size(); }

  // A reporting verb in a verb's place: a plural noun ("the claims") is none, and neither is a name
  // ("Mark Post").
  ReportingVerb verb_at(std::size_t i) const {
    const Word& word = words_[i];
    if (word.kind != Word::Kind::word || is_capitalised(word.text)) return {};
    const ReportingVerb verb = reporting_verb(lower(word.text));
    if (verb.lemma.empty() || !can_be_verb_(word.span.start)) return {};
    const bool bare = verb.lemma == word.text || word.text.ends_with('s');
    if (i > 0 && bare && is_in(kDeterminers, lower(words_[i - 1].text))) return {};
    if (i > 0 && words_[i - 1].text == "'s") return {};
    return verb;
  }

  std::size_t skip_marks_and_adverbs(std::size_t i) const {
    while (i < size() && (is_adverb(words_[i]) || is_comma(words_[i]) || words_[i].text == "-" ||
                          words_[i].text == "—" || words_[i].text == "–"))
      ++i;
    return i;
  }

  // The noun phrase that starts at `i`: up to a mark, a verb or a word that phrases do not cross.
  Span phrase_from(std::size_t i) const {
    std::size_t end = i;
    while (end < size() && end < i + kPhraseLimit && !is_mark(words_[end])) {
      const std::string word = lower(words_[end].text);
      if (end > i && (is_in(kBreaks, word) || is_in(kAuxiliaries, word))) break;
      if (end > i && !verb_at(end).lemma.empty()) break;
      if (word == "and" && (end + 1 >= size() || !is_capitalised(words_[end + 1].text))) break;
      ++end;
      if (end == i + 1 && is_pronoun(words_[i])) break;
    }
    if (end == i || !can_open(words_[i])) return {};
    return {words_[i].span.start, words_[end - 1].span.end};
  }

  // The subject that ends before the verb at `verb`.
  Span subject_before(std::size_t verb) const {
    std::size_t end = verb;
    while (end > 0 &&
           (is_adverb(words_[end - 1]) || is_in(kAuxiliaries, lower(words_[end - 1].text)))) {
      if (is_pronoun(words_[end - 1])) break;
      --end;
    }
    if (end > 0 && is_comma(words_[end - 1])) {
      // "Choe, the Chinese agency said, told", "Solheim, Chief Executive, said": what stands
      // between commas is passed over.
      const std::size_t open = stretch_start(end - 1);
      if (open == 0) return {};
      end = name_before_insertions(open - 1);
    }
    const std::size_t start = phrase_start(end);
    if (start == end) return {};
    return {words_[start].span.start, words_[end - 1].span.end};
  }

 private:
  // Where the stretch that ends at `end` begins, behind the comma before it; 0 where none is near.
  std::size_t stretch_start(std::size_t end) const {
    std::size_t start = end;
    while (start > 0 && !is_comma(words_[start - 1]) && end - start < kPhraseLimit) --start;
    return start > 0 && is_comma(words_[start - 1]) ? start : 0;
  }
  // "Harker, who leads the Independents, the largest group, told": of several insertions each is
  // passed over, back to the name that they describe. Without such a name the end stays.
  std::size_t name_before_insertions(std::size_t end) const {
    std::size_t open = stretch_start(end);
    while (open > 1) {
      const std::string first = lower(words_[open].text);
      if (!is_in(kRelatives, first) && !is_in(kDeterminers, first)) break;
      const std::size_t start = phrase_start(open - 1);
      const bool behind =
          start > 0 &&
          is_in(kBreaks, lower(words_[start - 1].text));  // "In Tarnby, the pilots, who"
      if (start < open - 1 && !behind && is_capitalised(words_[start].text) &&
          is_capitalised(words_[open - 2].text))
        return open - 1;
      open = stretch_start(open - 1);
    }
    return end;
  }
  // Where the noun phrase that ends at `end` begins; `end` where none does.
  std::size_t phrase_start(std::size_t end) const {
    std::size_t start = end;
    while (start > 0 && end - start < kPhraseLimit && joins(start - 1, end)) --start;
    while (start < end && !can_open(words_[start])) ++start;
    return start;
  }
  static bool can_open(const Word& word) {
    const std::string low = lower(word.text);
    return word.kind != Word::Kind::mark && low != "and" && low != "or" && low != "'s" &&
           !is_in(kBreaks, low) && !(is_in(kAuxiliaries, low) && low != "it");
  }
  // Whether the word at `i` belongs to the phrase that runs on to `end`.
  bool joins(std::size_t i, std::size_t end) const {
    const Word& word = words_[i];
    if (is_mark(word)) return false;
    const std::string low = lower(word.text);
    if (is_in(kAuxiliaries, low) && low != "it") return false;
    if (low == "and")
      return i > 0 && i + 1 < end && is_capitalised(words_[i + 1].text) &&
             is_capitalised(words_[i - 1].text);
    // "a spokesman for the ministry said", but not "after meeting Kim in Beijing Wang said".
    if (low == "for" || low == "from" || low == "at" || low == "in" || low == "on")
      return i > 0 && i + 1 < end && is_noun_before(i);
    if (is_in(kBreaks, low)) return false;
    return i + 1 == end || !is_pronoun(word);
  }
  bool is_noun_before(std::size_t i) const {
    for (std::size_t k = i; k > 0 && i - k < 4; --k)
      if (is_in(kDeterminers, lower(words_[k - 1].text))) return true;
    return false;
  }

  const std::vector<Word>& words_;
  const VerbTest& can_be_verb_;
};

// "according to X" anywhere in the words.
std::optional<Attribution> according_to(const std::vector<Word>& words, const Clause& clause) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (lower(words[i].text) != "according" || words[i + 1].text != "to") continue;
    const Span speaker = clause.phrase_from(i + 2);
    if (!speaker.empty())
      return Attribution{.speaker = speaker,
                         .cue = {words[i].span.start, words[i + 1].span.end},
                         .lemma = "according to"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Attribution> attribution_after(const std::vector<Word>& words,
                                             const VerbTest& can_be_verb) {
  const Clause clause(words, can_be_verb);
  std::size_t i = clause.skip_marks_and_adverbs(0);
  if (i < words.size()) {
    if (const ReportingVerb verb = clause.verb_at(i); !verb.lemma.empty() && verb.finite) {
      const Span speaker = clause.phrase_from(clause.skip_marks_and_adverbs(i + 1));
      if (!speaker.empty() && i + 1 < words.size() && !is_mark(words[i + 1]))
        return Attribution{.speaker = speaker, .cue = words[i].span, .lemma = verb.lemma};
    }
  }
  // "was how Solheim summed it up"
  if (i + 1 < words.size() && words[i].text == "was" && words[i + 1].text == "how") i += 2;
  for (std::size_t v = i + 1; v < words.size() && v < i + kPhraseLimit; ++v) {
    const std::string low = lower(words[v].text);
    if (words[v].text == ";" || words[v].text == ":" || low == "that" || low == "which") break;
    const ReportingVerb verb = clause.verb_at(v);
    if (verb.lemma.empty() || !verb.finite) continue;
    const Span speaker = clause.subject_before(v);
    if (!speaker.empty())
      return Attribution{.speaker = speaker, .cue = words[v].span, .lemma = verb.lemma};
  }
  return according_to(words, clause);
}

std::optional<Attribution> attribution_before(const std::vector<Word>& words,
                                              const VerbTest& can_be_verb) {
  const Clause clause(words, can_be_verb);
  std::optional<Attribution> denier;
  for (std::size_t v = words.size(); v-- > 0;) {
    if (words[v].text == ";") break;
    const ReportingVerb verb = clause.verb_at(v);
    if (verb.lemma.empty()) continue;
    if (!verb.finite) {
      // "Xinhua quoted Wang as saying"
      if (v >= 2 && words[v - 1].text == "as") {
        std::size_t start = v - 1;
        while (start > 0 && clause.verb_at(start - 1).lemma.empty() && !is_mark(words[start - 1]))
          --start;
        if (start < v - 1)
          return Attribution{.speaker = {words[start].span.start, words[v - 2].span.end},
                             .cue = words[v].span,
                             .lemma = verb.lemma};
      }
      continue;
    }
    Span speaker = v == 0 ? Span{} : clause.subject_before(v);
    // "…," scoffed Penn, "…": in the second piece the verb opens the frame.
    if (speaker.empty() && clause.skip_marks_and_adverbs(0) == v)
      speaker = clause.phrase_from(v + 1);
    if (speaker.empty()) continue;
    const Attribution found{.speaker = speaker, .cue = words[v].span, .lemma = verb.lemma};
    if (verb.kind != Reporting::denial) return found;
    // "China, Wang said, rejects "all pressure"": whoever rejects something only quotes where
    // nobody else speaks.
    if (!denier) denier = found;
  }
  if (const auto named = according_to(words, clause)) return named;
  return denier;
}

std::optional<Span> opening_subject(const std::vector<Word>& words) {
  const VerbTest anything = [](std::size_t) { return true; };
  const Clause clause(words, anything);
  if (words.empty()) return std::nullopt;
  if (is_pronoun(words[0])) return words[0].span;
  std::size_t end = 0;
  while (end < words.size() && is_capitalised(words[end].text) &&
         words[end].kind == Word::Kind::word && !is_stop_word(lower(words[end].text)))
    ++end;
  if (end == 0) return std::nullopt;
  return Span{words[0].span.start, words[end - 1].span.end};
}

}  // namespace stet::facts
