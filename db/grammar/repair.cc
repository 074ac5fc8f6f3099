// Punctuation and impossible arcs.
#include "grammar/repair.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace stet::grammar {
namespace {

constexpr std::size_t kDeepestPairs = 16;  // keeps the search inside of pairs linear

bool is_mark(const Token& token) { return token.relation == Relation::punct; }

// The mark that closes what `open` opens; empty for marks that open nothing. A straight quote
// closes itself.
std::string_view closing(std::string_view open) {
  static constexpr auto kPairs =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"(", ")"},
                                                                    {"[", "]"},
                                                                    {"{", "}"},
                                                                    {"\u201C", "\u201D"},
                                                                    {"\u2018", "\u2019"},
                                                                    {"\u00AB", "\u00BB"},
                                                                    {"\"", "\""},
                                                                    {"``", "''"},
                                                                    {"'", "'"}});
  for (const auto& [from, to] : kPairs) {
    if (open == from) return to;
  }
  return {};
}

class Punctuation {
 public:
  explicit Punctuation(std::vector<Token>& tokens)
      : tokens_(tokens), size_(static_cast<int>(tokens.size())) {
    depth_.assign(tokens.size(), -1);
    for (int i = 0; i < size_; ++i) measure(i);
  }

  void run() {
    std::vector<int> heads(tokens_.size(), -1);
    pair_up(heads);
    for (int i = 0; i < size_; ++i) {
      if (is_mark(tokens_[i]) && heads[i] < 0) heads[i] = between(i);
    }
    for (int i = 0; i < size_; ++i) {
      if (is_mark(tokens_[i]) && heads[i] >= 0) tokens_[i].head = heads[i];
    }
  }

 private:
  // Arcs from the root; marks that carry words (a rare fault) keep them.
  void measure(int i) {
    for (; i >= 0 && depth_[i] < 0; i = tokens_[i].head) path_.push_back(i);
    int depth = i < 0 ? -1 : depth_[i];
    while (!path_.empty()) {
      depth_[path_.back()] = ++depth;
      path_.pop_back();
    }
  }

  void pair_up(std::vector<int>& heads) {
    std::vector<int> open;
    for (int i = 0; i < size_; ++i) {
      if (!is_mark(tokens_[i])) continue;
      // The nearest mark that this one closes; marks opened since then stay alone.
      int at = static_cast<int>(open.size()) - 1;
      while (at >= 0 && closing(tokens_[open[at]].word) != tokens_[i].word &&
             at + 3 > static_cast<int>(open.size()))
        --at;
      if (at >= 0 && closing(tokens_[open[at]].word) == tokens_[i].word) {
        const int head = head_inside(open[at], i);
        heads[open[at]] = heads[i] = head;
        open.resize(static_cast<std::size_t>(at));
      } else if (!closing(tokens_[i].word).empty()) {
        if (open.size() == kDeepestPairs) open.erase(open.begin());
        open.push_back(i);
      }
    }
  }

  // The word between two marks that is nearest to the root; -1 where there is none.
  int head_inside(int first, int last) const {
    int best = -1;
    for (int i = first + 1; i < last; ++i) {
      if (!is_mark(tokens_[i]) && (best < 0 || depth_[i] < depth_[best])) best = i;
    }
    return best;
  }

  // Climbs from the words beside a mark for as long as the climb stays on its side.
  int between(int mark) const {
    int left = mark - 1, right = mark + 1;
    while (left >= 0 && is_mark(tokens_[left])) --left;
    while (right < size_ && is_mark(tokens_[right])) ++right;
    if (left < 0 && right >= size_) return -1;
    if (right >= size_) return root();
    while (tokens_[right].head > mark) right = tokens_[right].head;
    if (left < 0) return right;
    while (tokens_[left].head >= 0 && tokens_[left].head < mark) left = tokens_[left].head;
    // One of the two heads is over the other, or both have their heads on the far side: the lower
    // one takes the mark.
    return depth_[left] > depth_[right] ? left : right;
  }

  int root() const {
    const auto it =
        std::find_if(tokens_.begin(), tokens_.end(), [](const Token& t) { return t.head < 0; });
    return is_mark(*it) ? -1 : static_cast<int>(it - tokens_.begin());
  }

  std::vector<Token>& tokens_;
  int size_;
  std::vector<int> depth_, path_;  // the way up at hand: room for all of them
};

bool nominal(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::num ||
         token.upos == Upos::sym;
}

// The direct noun dependent of a verb that stands nearest before a token; -1 where something else
// stands between.
int noun_before(const std::vector<Token>& tokens, int verb, int token) {
  for (int i = token - 1; i > verb; --i) {
    if (tokens[i].head != verb || is_mark(tokens[i]) || tokens[i].relation == Relation::cc)
      continue;
    const Relation r = tokens[i].relation;
    const bool argument = r == Relation::obj || r == Relation::obl || r == Relation::obl_unmarked ||
                          r == Relation::obl_agent;
    return argument && nominal(tokens[i]) ? i : -1;
  }
  return -1;
}

}  // namespace

void attach_punctuation(std::vector<Token>& tokens) {
  const bool carries = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return t.head >= 0 && is_mark(tokens[t.head]);
  });
  if (!carries) Punctuation(tokens).run();
}

void repair_arcs(std::vector<Token>& tokens) {
  const int n = static_cast<int>(tokens.size());
  std::vector<bool> predicate(tokens.size()),
      passive(tokens.size());  // has a subject or a copula; has a passive auxiliary
  for (const Token& token : tokens) {
    const Relation r = token.relation;
    if (token.head < 0) continue;
    if (r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::cop ||
        r == Relation::csubj)
      predicate[token.head] = true;
    if (r == Relation::aux_pass) passive[token.head] = true;
  }
  for (int i = 0; i < n; ++i) {
    Token& token = tokens[i];
    if (token.head < 0) continue;
    const Token& head = tokens[token.head];
    const bool verb = head.upos == Upos::verb && !predicate[i];
    if (token.relation == Relation::conj && verb && nominal(token) && token.head < i) {
      const int noun = noun_before(tokens, token.head, i);
      if (noun >= 0) token.head = noun;
    }
    // A finite verb has no compounds: the noun before it is the subject that it lacks.
    const bool finite =
        head.upos == Upos::verb && head.features.verb_form == Features::VerbForm::finite;
    if (token.relation == Relation::compound && finite && nominal(token) && i < token.head &&
        !predicate[token.head]) {
      token.relation = passive[token.head] ? Relation::nsubj_pass : Relation::nsubj;
      predicate[token.head] = true;
    }
    if (token.relation == Relation::acl && head.upos == Upos::verb) {
      token.relation = token.features.verb_form == Features::VerbForm::infinitive ? Relation::xcomp
                                                                                  : Relation::advcl;
    }
  }
}

}  // namespace stet::grammar
