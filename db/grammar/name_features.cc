// The templates of features. Each has a number of its own; values are hashed with it.
#include "grammar/name_features.h"

#include <algorithm>
#include <array>

#include "grammar/name_document.h"
#include "grammar/name_key.h"
#include "grammar/tree.h"
#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

constexpr int kLongestEntry = 5;

std::uint64_t affix(const std::string& form, std::size_t size, std::size_t from) {
  return feature_key('n', form.size() <= size ? form : form.substr(from, size));
}

class SentenceFeatures {
 public:
  SentenceFeatures(const Sentence& sentence, const NameSentence& names, const Lexicon& lexicon)
      : sentence_(sentence), tree_(sentence), words_(names.words), runs_(names.runs) {
    find_entries(lexicon);
  }

  int size() const { return static_cast<int>(words_.size()); }
  // Whether the word can be part of a name.
  bool open(int i) const {
    const NameWord& word = words_[i];
    if (word.capital || word.upos == Upos::propn || word.run >= 0) return true;
    if (!inside_names(word.form) && word.upos != Upos::num) return false;
    for (const int near : {i - 2, i - 1, i + 1, i + 2}) {
      if (near >= 0 && near < size() && words_[near].capital) return true;
    }
    return false;
  }

  std::vector<std::uint32_t> of(int i) {
    keys_.clear();
    neighbours(i);
    classes(i);
    run(i);
    tree_above(i);
    if (words_[i].capital) phrase(i);
    return keys_;
  }

 private:
  template <typename... Values>
  void add(int number, Values... values) {
    keys_.push_back(name_key(number, static_cast<std::uint64_t>(values)...));
  }
  bool has(int i) const { return i >= 0 && i < size(); }
  std::uint64_t word(int i) const { return has(i) ? words_[i].word : i < 0 ? 1U : 2U; }
  std::uint64_t shape(int i) const { return has(i) ? words_[i].shape : i < 0 ? 1U : 2U; }
  int upos(int i) const { return has(i) ? static_cast<int>(words_[i].upos) : i < 0 ? 50 : 51; }
  static int relation_of(const Token& token) { return static_cast<int>(token.relation); }

  // The longest entries of several words that the lexicon has, from the left.
  void find_entries(const Lexicon& lexicon) {
    entries_.assign(words_.size(), {});
    for (int i = 0; i < size(); ++i) {
      if (!words_[i].capital || entries_[i].kinds != 0) continue;
      std::array<std::uint64_t, kLongestEntry + 1> keys{};  // of the words from i to before i + n
      const int longest = std::min(size() - i, kLongestEntry);
      keys[1] = Lexicon::key_of(words_[i].form);
      for (int n = 2; n <= longest; ++n)
        keys[n] = extended_key(extended_key(keys[n - 1], "_"), words_[i + n - 1].form);
      for (int last = i + longest; last >= i + 2; --last) {
        const std::uint32_t kinds = name_kinds(lexicon.entry(keys[last - i]));
        if (kinds == 0) continue;
        for (int at = i; at < last; ++at) entries_[at] = {kinds, at == i ? 1 : 2};
        break;
      }
    }
  }

  void neighbours(int i) {
    add(0);
    for (int near = -2; near <= 2; ++near) add(3 + near, word(i + near));
    add(6, word(i - 1), shape(i));
    add(7, shape(i), word(i + 1));
    add(8, shape(i));
    add(9, shape(i - 1), shape(i));
    add(10, shape(i), shape(i + 1));
    add(11, shape(i - 1), shape(i), shape(i + 1));
    const std::string& form = words_[i].form;
    add(12, affix(form, 3, 0));
    for (std::size_t n = 2; n <= 4; ++n)
      add(11 + static_cast<int>(n), affix(form, n, std::max(form.size(), n) - n), n);
    add(16, upos(i));
    add(17, upos(i - 1), upos(i));
    add(18, upos(i), upos(i + 1));
    add(19, upos(i - 1), upos(i), upos(i + 1));
    add(20, upos(i), shape(i));
  }

  void classes(int i) {
    const NameWord& w = words_[i];
    static const NameWord kNone;
    const NameWord& before = has(i - 1) ? words_[i - 1] : kNone;
    const NameWord& after = has(i + 1) ? words_[i + 1] : kNone;
    for (int kind = 0; kind < LexicalClass::kAllKinds; ++kind) {
      if ((w.kinds >> kind & 1) != 0) add(21, kind);
      if ((before.kinds >> kind & 1) != 0) add(22, kind, w.capital);
      if ((after.kinds >> kind & 1) != 0) add(23, kind, w.capital);
      if ((entries_[i].kinds >> kind & 1) != 0) add(34, kind, entries_[i].place);
    }
    add(24, w.kinds, w.capital);
    add(25, before.kinds, w.kinds, w.capital);
    add(26, w.kinds, after.kinds, after.capital);
    add(27, w.title, before.title, has(i - 2) && words_[i - 2].title, w.capital);
    add(28, w.keyword, w.capital);
    if (after.capital) add(29, after.keyword);
    if (before.capital) add(30, before.keyword);
    add(31, w.noun, w.capital);
    add(32, after.noun, after.capital, after.describes, w.capital);
    add(33, before.noun, before.capital, before.describes, w.capital);
  }

  void run(int i) {
    if (words_[i].run < 0) return;
    const NameRun& r = runs_[words_[i].run];
    const int size = r.last - r.first, place = (i == r.first ? 1 : 0) + (i + 1 == r.last ? 2 : 0);
    const bool several = size > 1;
    const NameWord &first = words_[r.first], &last = words_[r.last - 1];
    add(35, place, std::min(6, size));
    add(36, last.keyword, first.keyword, several);
    add(37, last.keyword, place, several);
    add(38, last.word, several);
    add(39, word(r.first - 1));
    add(40, word(r.last));
    add(41, first.word, several);
    add(42, r.kinds, several);
    const auto of =
        std::find_if(words_.begin() + r.first + 1, words_.begin() + r.last,
                     [](const NameWord& w) { return w.form == "of" || w.form == "for"; });
    const bool divided = of != words_.begin() + r.last && several;
    add(43, divided, divided ? std::prev(of)->keyword : NameKeyword::none);
    add(44, upos(r.first - 1), upos(r.last));
    std::uint32_t kinds = 0;
    bool capitals = true;
    for (int at = r.first; at < r.last; ++at) {
      kinds |= words_[at].kinds;
      const std::string_view text = sentence_.tokens[at].word;
      capitals = capitals && std::none_of(text.begin(), text.end(),
                                          [](char c) { return c >= 'a' && c <= 'z'; });
    }
    add(45, kinds);
    add(46, first.kinds, last.kinds, size);
    if (has(r.last)) add(47, words_[r.last].noun, words_[r.last].describes);
    if (has(r.first - 1)) {
      const NameWord& before = words_[r.first - 1];
      add(48, before.noun, before.describes, before.title);
    }
    add(49, capitals, size);
  }

  void tree_above(int i) {
    const Token& token = sentence_.tokens[i];
    const int relation = relation_of(token);
    add(50, relation, words_[i].capital);
    if (token.head < 0) return;
    const NameWord& head = words_[token.head];
    add(51, relation, head.word);
    add(52, relation, upos(token.head), head.noun);
    add(53, relation, head.verb);
    if (head.describes != 0) add(54, relation, head.describes);
  }

  // The head of the name that the word seems to be part of.
  int top_of(int i) const {
    int top = i;
    for (;;) {
      const Token& token = sentence_.tokens[top];
      const bool part =
          token.relation == Relation::flat ||
          (token.relation == Relation::compound && token.head >= 0 && words_[token.head].capital);
      if (token.head < 0 || !part) return top;
      top = token.head;
    }
  }

  void phrase(int i) {
    const int top = top_of(i), above = sentence_.tokens[top].head;
    const int relation = relation_of(sentence_.tokens[top]);
    const int preposition = tree_.child(top, {Relation::case_});
    const std::uint64_t before = preposition >= 0 ? words_[preposition].word : 0;
    add(55, before, relation);
    add(61, tree_.child(top, {Relation::det}) >= 0, relation);
    add(62, words_[top].keyword, top == i);
    for (const int c : tree_.children(
             top, {Relation::appos, Relation::nmod_desc, Relation::compound, Relation::amod})) {
      const Relation role = sentence_.tokens[c].relation;
      add(59, role, words_[c].describes, words_[c].noun);
      if (role == Relation::appos || role == Relation::nmod_desc) add(60, words_[c].word);
    }
    if (above < 0) return;
    const NameWord& head = words_[above];
    add(56, head.word, before);
    add(57, relation, head.verb);
    add(58, before, head.noun);
    add(63, relation, head.word);
    if (relation == static_cast<int>(Relation::appos)) add(64, head.describes, head.noun);
    if (relation == static_cast<int>(Relation::nsubj) && tree_.child(above, {Relation::cop}) >= 0)
      add(65, head.noun, head.describes);
  }

  struct Entry {
    std::uint32_t kinds = 0;
    int place = 0;  // 1 its first word, 2 another
  };
  const Sentence& sentence_;
  Tree tree_;
  const std::vector<NameWord>& words_;
  const std::vector<NameRun>& runs_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> keys_;
};

}  // namespace

NameFeatures name_features(const std::vector<Sentence>& document, const Lexicon& lexicon) {
  std::vector<NameSentence> names;
  for (const Sentence& sentence : document) names.push_back(name_words(sentence, lexicon));
  const NameDocument places(document, names);
  NameFeatures out(document.size());
  for (std::size_t s = 0; s < document.size(); ++s) {
    SentenceFeatures features(document[s], names[s], lexicon);
    out[s].resize(document[s].tokens.size());
    for (int i = 0; i < features.size(); ++i) {
      if (!features.open(i)) continue;
      out[s][i] = features.of(i);
      if (names[s].words[i].capital) places.add(s, i, out[s][i]);
    }
  }
  return out;
}

}  // namespace stet::grammar
