// Forms, classes and runs of words.
#include "grammar/name_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "grammar/descriptions.h"
#include "grammar/name_evidence.h"
#include "grammar/titles.h"
#include "grammar/word_features.h"
#include "text/word_set.h"

namespace stet::grammar {
namespace {

constexpr int kLongestRun = 12;
constexpr std::size_t kRemembered = 20000;  // words, before a thread's memory starts anew
constexpr std::size_t kLongestRemembered = 40;

// ASCII, and the Latin letters of two bytes, whose capitals are even from U+0100 on.
bool is_capital(std::string_view word) {
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word[0]);
  if (first >= 'A' && first <= 'Z') return true;
  if (word.size() < 2) return false;
  const auto second = static_cast<unsigned char>(word[1]);
  return (first == 0xC3 && second < 0x9F) || first == 0xC5;
}

// What the word alone tells.
NameWord look_up(std::string_view word, const Lexicon& lexicon) {
  NameWord out;
  out.form = masked_form(word);
  out.word = feature_key('n', out.form);
  out.shape = feature_key('n', shape_of(word));
  out.capital = is_capital(word);
  out.title = is_title_word(word);
  const std::uint32_t classes = lexicon.classes(out.form);
  if (out.capital) out.kinds = name_kinds(classes);
  out.noun = classes & LexicalClass::kNounFile;
  out.verb = (classes & LexicalClass::kVerbFile) >> LexicalClass::kVerbShift;
  out.keyword = name_keyword(out.form);
  return out;
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};

// Texts say the same words over and over.
NameWord remembered(std::string_view word, const Lexicon& lexicon) {
  thread_local std::unordered_map<std::string, NameWord, Hash, std::equal_to<>> memory;
  thread_local const Lexicon* remembers = nullptr;
  if (remembers != &lexicon) memory.clear();
  remembers = &lexicon;
  if (const auto known = memory.find(word); known != memory.end()) return known->second;
  if (word.size() > kLongestRemembered) return look_up(word, lexicon);
  if (memory.size() >= kRemembered) memory.clear();
  return memory.emplace(std::string(word), look_up(word, lexicon)).first->second;
}

NameWord word_of(const Token& token, const Lexicon& lexicon) {
  NameWord out = remembered(token.word, lexicon);
  out.upos = token.upos;
  const auto described = described_type(token.lemma.empty() ? out.form : token.lemma);
  out.describes = described ? 1 + static_cast<int>(*described) : 0;
  return out;
}

// Joins words of a run; possessives and "and" part runs.
bool joins(const NameWord& word) {
  return word.form != "and" && word.form != "'s" && inside_names(word.form);
}

}  // namespace

bool inside_names(const std::string& form) {
  static constexpr text::WordSet kInner(std::to_array<std::string_view>(
      {"&", "'s", "-", "and", "de", "del", "for", "of", "the", "von"}));
  return kInner.contains(form);
}

std::uint32_t joint_kinds(const std::vector<NameWord>& words, int first, int last,
                          const Lexicon& lexicon) {
  std::string whole;
  for (int i = first; i < last; ++i) whole += (i > first ? "_" : "") + words[i].form;
  return name_kinds(lexicon.entry(whole));
}

NameSentence name_words(const Sentence& sentence, const Lexicon& lexicon) {
  NameSentence out;
  for (const Token& token : sentence.tokens) out.words.push_back(word_of(token, lexicon));
  const int n = static_cast<int>(out.words.size());
  const auto begins = [&](int i) {
    if (i >= n) return false;
    const NameWord& word = out.words[i];
    return word.upos == Upos::propn || (word.capital && i > 0 && word.upos != Upos::pron);
  };
  for (int first = 0; first < n;) {
    if (!begins(first)) {
      ++first;
      continue;
    }
    int last = first + 1;
    while (last - first < kLongestRun) {
      if (begins(last))
        ++last;
      else if (last + 1 < n && joins(out.words[last]) && begins(last + 1))
        last += 2;
      else if (last + 2 < n && joins(out.words[last]) && out.words[last + 1].form == "the" &&
               begins(last + 2))
        last += 3;
      else
        break;
    }
    for (int i = first; i < last; ++i) out.words[i].run = static_cast<int>(out.runs.size());
    out.runs.push_back(
        {first, last,
         last - first > 1 ? joint_kinds(out.words, first, last, lexicon) : out.words[first].kinds});
    first = last;
  }
  return out;
}

}  // namespace stet::grammar
