// Joins and repeats names.
#include "grammar/name_repair.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "grammar/name_evidence.h"
#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

constexpr std::size_t kLongestAcronym = 6;
constexpr int kLongestRepeated = 8, kLongestJoined = 12;

NameType best_type(const NameCandidate& c) {
  return static_cast<NameType>(std::max_element(c.scores.begin(), c.scores.end()) -
                               c.scores.begin());
}

std::string written(const Sentence& sentence, int first, int last) {
  std::string out;
  for (int i = first; i < last; ++i) {
    if (i > first) out += ' ';
    out += sentence.tokens[i].word;
  }
  return out;
}

bool all_capitals(std::string_view word) {
  return word.size() > 1 && word.size() <= kLongestAcronym &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string initials_of(const Sentence& sentence, const Name& name) {
  std::string out;
  for (int i = name.first; i < name.last; ++i) {
    const char c = sentence.tokens[i].word[0];
    if (c >= 'A' && c <= 'Z') out += c;
  }
  return out;
}

// "World Health Organisation (WHO)" introduces "WHO"; empty where no such bracket follows the name.
std::string introduced(const Sentence& sentence, const Name& name) {
  const auto& tokens = sentence.tokens;
  const auto at = static_cast<std::size_t>(name.last);
  if (at + 2 >= tokens.size() || tokens[at].word != "(" || tokens[at + 2].word != ")") return {};
  const std::string short_form(tokens[at + 1].word);
  return all_capitals(short_form) && initials_of(sentence, name) == short_form ? short_form
                                                                               : std::string();
}

using Known = std::map<std::string, std::array<float, 3>>;

// Longest first, so that a name is not cut short by a part of it.
void add_known(const Sentence& sentence, const Known& known, std::vector<NameCandidate>& names) {
  const int n = static_cast<int>(sentence.tokens.size());
  const std::vector<bool> taken = taken_tokens(n, names);
  std::vector<NameCandidate> more;
  for (int first = 0; first < n; ++first) {
    const char initial = sentence.tokens[first].word[0];
    if (initial < 'A' || initial > 'Z') continue;
    int room = first;  // up to the next name
    while (room < std::min(n, first + kLongestRepeated) && !taken[room]) ++room;
    for (int last = room; last > first; --last) {
      const auto it = known.find(written(sentence, first, last));
      if (it == known.end()) continue;
      const Span span{sentence.tokens[first].span.start, sentence.tokens[last - 1].span.end};
      NameCandidate found{{NameType::person, first, last, span}, it->second};
      found.name.type = best_type(found);
      more.push_back(found);
      first = last - 1;
      break;
    }
  }
  names.insert(names.end(), more.begin(), more.end());
  std::sort(names.begin(), names.end(), [](const NameCandidate& a, const NameCandidate& b) {
    return a.name.first < b.name.first;
  });
}

// How many words of the right name make one known name with the left one and "and" between:
// "Trinidad and Tobago", "Newfoundland and Labrador" of "Labrador Court". 0 for none.
int known_together(const std::vector<Token>& tokens, const Name& left, const Name& right,
                   const Lexicon& lexicon) {
  if (right.first != left.last + 1 || tokens[left.last].word != "and") return 0;
  std::string whole;
  for (int i = left.first; i <= left.last; ++i) whole += lower_form(tokens[i].word) + "_";
  for (int i = right.first; i < right.last; ++i) {
    whole += (i > right.first ? "_" : "") + lower_form(tokens[i].word);
    if (lexicon.entry(whole) >> LexicalClass::kNameShift != 0) return i + 1 - right.first;
  }
  return 0;
}

void swallow(NameCandidate& left, const NameCandidate& right, const std::vector<Token>& tokens,
             const Lexicon& lexicon) {
  left.name.last = right.name.last;
  left.name.span.end = right.name.span.end;
  const std::span<const Token> words =
      std::span(tokens).subspan(static_cast<std::size_t>(left.name.first),
                                static_cast<std::size_t>(left.name.last - left.name.first));
  const auto evidence = name_evidence(words, lexicon);
  for (std::size_t t = 0; t < evidence.size(); ++t) left.scores[t] += evidence[t];
}

// Joins each name with the one behind it where `fits` says so, which may change the left one.
template <typename Fits>
void join(const std::vector<Token>& tokens, std::vector<NameCandidate>& candidates,
          const Lexicon& lexicon, Fits&& fits) {
  std::vector<NameCandidate> out;
  for (const NameCandidate& right : candidates) {
    const bool room = !out.empty() && out.back().name.last - out.back().name.first < kLongestJoined;
    if (room && fits(out.back(), right))
      swallow(out.back(), right, tokens, lexicon);
    else
      out.push_back(right);
  }
  candidates = std::move(out);
}

}  // namespace

void join_known_pairs(const std::vector<Token>& tokens, std::vector<NameCandidate>& candidates,
                      const Lexicon& lexicon) {
  join(tokens, candidates, lexicon, [&](NameCandidate& left, const NameCandidate& right) {
    const int words = known_together(tokens, left.name, right.name, lexicon);
    if (words > 0 && words < right.name.last - right.name.first) left.scores = right.scores;
    return words > 0;
  });
}

std::vector<bool> taken_tokens(int tokens, const std::vector<NameCandidate>& names) {
  std::vector<bool> out(static_cast<std::size_t>(tokens));
  for (const NameCandidate& c : names)
    std::fill(out.begin() + c.name.first, out.begin() + c.name.last, true);
  return out;
}

void join_of_phrases(const std::vector<Token>& tokens, std::vector<NameCandidate>& candidates,
                     const Lexicon& lexicon) {
  join(tokens, candidates, lexicon, [&](NameCandidate& left, const NameCandidate& right) {
    int next = left.name.last;
    if (name_keyword(lower_form(tokens[next - 1].word)) == NameKeyword::none ||
        tokens[next].word != "of")
      return false;
    ++next;
    if (next < right.name.first && tokens[next].word == "the") ++next;
    return next == right.name.first && best_type(right) != NameType::person;
  });
}

void add_repeated(const std::vector<Sentence>& sentences,
                  std::vector<std::vector<NameCandidate>>& candidates) {
  Known known;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const NameCandidate& c : candidates[s]) {
      if (c.name.last - c.name.first < 2) continue;
      auto& sum = known[written(sentences[s], c.name.first, c.name.last)];
      for (std::size_t t = 0; t < sum.size(); ++t) sum[t] += c.scores[t];
      const std::string short_form = introduced(sentences[s], c.name);
      if (best_type(c) == NameType::person || short_form.empty()) continue;
      auto& acronym = known[short_form];
      for (std::size_t t = 0; t < sum.size(); ++t) acronym[t] += c.scores[t];
    }
  }
  if (known.empty()) return;
  for (std::size_t s = 0; s < sentences.size(); ++s) add_known(sentences[s], known, candidates[s]);
}

}  // namespace stet::grammar
