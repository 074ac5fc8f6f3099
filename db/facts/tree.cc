// A sentence's dependency tree made ready for walking.
#include "facts/tree.h"

#include <algorithm>
#include <numeric>

#include "facts/words.h"

namespace stet::facts {

Tree::Tree(const grammar::Sentence& sentence)
    : sentence_(sentence), heads_(sentence.tokens.size(), -1) {
  const int n = size();
  relations_.reserve(sentence.tokens.size());
  lower_starts_.reserve(sentence.tokens.size());
  for (const Token& t : sentence.tokens) {
    relations_.push_back(t.relation);
    lower_starts_.push_back(lower_.size());
    lower_ += t.word;
  }
  lower_ = facts::lower(lower_);
  for (int i = 0; i < n; ++i) {
    const int head = token(i).head;
    heads_[static_cast<std::size_t>(i)] = head >= 0 && head < n && head != i ? head : -1;
  }
  // Cuts cycles: a walk up that meets itself ends in a root. Each token is walked over once.
  std::vector<char> state(heads_.size(), 0);  // 0 new, 1 on the way, 2 done
  std::vector<int> way;
  for (int i = 0; i < n; ++i) {
    way.clear();
    int at = i;
    while (at >= 0 && state[static_cast<std::size_t>(at)] == 0) {
      state[static_cast<std::size_t>(at)] = 1;
      way.push_back(at);
      at = head(at);
    }
    if (at >= 0 && state[static_cast<std::size_t>(at)] == 1)
      heads_[static_cast<std::size_t>(at)] = -1;
    for (const int walked : way) state[static_cast<std::size_t>(walked)] = 2;
  }
  find_children();
  give_predicate();
  lift_insertion();
  settle_report_tail();
  join_subjects();
  give_subjects();
}

// "In the first half of 2026 sales fell": the noun behind a year is no part of the time.
bool Tree::take_from_year(int verb) {
  const int noun = verb - 1, year = verb - 2;
  const int time = noun > 1 ? head(noun) : -1;
  if (time < 0 || time >= year || !is(noun, {Relation::nmod}) || head(year) != noun ||
      !is(year, {Relation::nummod}) || !is_noun(noun) || word(year).size() != 4 ||
      !(word(year).starts_with("19") || word(year).starts_with("20")))
    return false;
  const int preposition = child(noun, {Relation::case_}) < 0 ? child(year, {Relation::case_})
                                                             : child(noun, {Relation::case_});
  if (preposition < 0 || preposition > year) return false;
  set(noun, verb, Relation::nsubj);
  set(year, time, Relation::nmod);
  set(preposition, year, Relation::case_);
  find_children();
  return true;
}

// "Skerrywing, meanwhile, is looking": behind an inserted word the subject may hang on its verb as
// something else.
void Tree::give_subjects() {
  for (int verb = 0; verb < size(); ++verb) {
    if (!is_verb(verb) || !is(verb, {Relation::root, Relation::conj, Relation::ccomp}) ||
        has(verb, {Relation::nsubj, Relation::nsubj_pass, Relation::csubj, Relation::expl}))
      continue;
    if (take_from_year(verb) || !is_finite(verb)) continue;
    // "said the deficit, which was 4% last year, would fall": the subject of what is said.
    if (const int up = head(verb); is(verb, {Relation::ccomp}) && up >= 0 && lemma(up) != "tell" &&
                                   lemma(up) != "warn" && lemma(up) != "inform" &&
                                   lemma(up) != "assure" && lemma(up) != "remind") {
      const int noun = child(up, {Relation::obj});
      if (noun > up && noun < verb && !has(verb, {Relation::mark})) {
        set(noun, verb, Relation::nsubj);
        find_children();
        continue;
      }
    }
    for (const int c : children(verb)) {
      if (c > verb || !is_noun(c) || has(c, {Relation::case_, Relation::mark, Relation::cop}))
        continue;
      if (!is(c, {Relation::advcl, Relation::dislocated, Relation::dep, Relation::nmod,
                  Relation::obl, Relation::parataxis}))
        continue;
      relations_[static_cast<std::size_t>(c)] = Relation::nsubj;
      break;
    }
  }
}

// "Veteran goalkeeper Elias Brandt will miss", "a magnitude 6.8 earthquake struck": two subjects
// side by side are one, a title and its name or a noun and what goes before it.
void Tree::join_subjects() {
  for (int verb = 1; verb < size(); ++verb) {
    const std::vector<int> subjects = all(verb, {Relation::nsubj, Relation::nsubj_pass});
    if (subjects.size() != 2 || subjects[1] > verb) continue;
    const int first = subjects[0], second = subjects[1];
    const std::vector<int> words = subtree(first), next = subtree(second);
    const bool beside = words.back() + 1 == next.front() && is_noun(first) && is_noun(second) &&
                        words.back() == first && token(first).upos == Upos::noun;
    if (!beside) continue;
    set(first, second,
        token(second).upos == Upos::propn ? Relation::nmod_desc : Relation::compound);
    find_children();
  }
}

void Tree::find_children() {
  root_ = -1;
  starts_.assign(heads_.size() + 1, 0);
  for (int i = 0; i < size(); ++i) {
    if (head(i) >= 0)
      ++starts_[static_cast<std::size_t>(head(i))];
    else if (root_ < 0)
      root_ = i;
  }
  // First where each token's children end; from the last one on they move it to where they begin.
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  children_.resize(starts_.back());
  for (int i = size() - 1; i >= 0; --i)
    if (head(i) >= 0) children_[--starts_[static_cast<std::size_t>(head(i))]] = i;
}

void Tree::set(int i, int head, Relation relation) {
  heads_[static_cast<std::size_t>(i)] = head;
  relations_[static_cast<std::size_t>(i)] = relation;
}

void Tree::give_predicate() {
  if (root_ < 0 || !is_noun(root_) || is_predicate(root_) || word(size() - 1) != ".") return;
  const int noun = root_;
  const bool verbless = std::ranges::none_of(
      sentence_.tokens, [](const Token& t) { return t.upos == Upos::verb || t.upos == Upos::aux; });
  if (const int subject = child(noun, {Relation::compound});
      verbless && subject >= 0 && word(noun).ends_with('s')) {
    // "China accounts for 97%": a verb that looks like a plural.
    set(subject, noun, Relation::nsubj);
    for (const int c : children(noun))
      if (relation(c) == Relation::nmod) set(c, noun, Relation::obl);
    return find_children();
  }
  const int verb = child(noun, {Relation::acl});
  if (verb < noun || has(verb, {Relation::mark}) ||
      token(verb).features.verb_form == grammar::Features::VerbForm::gerund)
    return;
  if (!word(verb).ends_with("ed") && token(verb).features.tense != grammar::Features::Tense::past)
    return;
  // "Imports doubled in 2024": a past tense that looks like a participle. What stood behind the
  // noun belongs to the verb.
  for (const int c : children(noun))
    if (c > verb) set(c, verb, relation(c) == Relation::nmod ? Relation::obl : relation(c));
  set(noun, verb, Relation::nsubj);
  set(verb, -1, Relation::root);
  find_children();
}

bool Tree::is(int i, std::initializer_list<Relation> relations) const {
  return std::ranges::find(relations, relation(i)) != relations.end();
}

int Tree::child(int i, std::initializer_list<Relation> relations) const {
  for (const int c : children(i))
    if (is(c, relations)) return c;
  return -1;
}

std::vector<int> Tree::all(int i, std::initializer_list<Relation> relations) const {
  std::vector<int> out;
  for (const int c : children(i))
    if (is(c, relations)) out.push_back(c);
  return out;
}

bool Tree::under(int i, int ancestor) const {
  for (; i >= 0; i = head(i))
    if (i == ancestor) return true;
  return false;
}

int Tree::at(std::size_t byte) const {
  const auto& tokens = sentence_.tokens;
  const auto it =
      std::ranges::partition_point(tokens, [&](const Token& t) { return t.span.end <= byte; });
  return it == tokens.end() || it->span.start > byte ? -1 : static_cast<int>(it - tokens.begin());
}

std::vector<int> Tree::subtree(int i, std::initializer_list<Relation> without) const {
  constexpr std::size_t kUsual = 16;  // tokens: room for most, made at once
  std::vector<int> out;
  out.reserve(kUsual);
  out.push_back(i);
  for (std::size_t k = 0; k < out.size(); ++k)
    for (const int c : children(out[k]))
      if (!is(c, without)) out.push_back(c);
  std::ranges::sort(out);
  return out;
}

std::vector<int> Tree::conjuncts(int i) const {
  std::vector<int> out{i};
  for (std::size_t k = 0; k < out.size(); ++k)
    for (const int c : children(out[k]))
      if (relation(c) == Relation::conj) out.push_back(c);
  std::ranges::sort(out);
  return out;
}

bool Tree::is_predicate(int i) const {
  if (token(i).upos == Upos::verb || relation(i) == Relation::acl_relcl) return true;
  return has(i, {Relation::cop, Relation::nsubj, Relation::nsubj_pass, Relation::csubj});
}

bool Tree::is_finite(int i) const {
  using VerbForm = grammar::Features::VerbForm;
  if (token(i).features.verb_form == VerbForm::finite) return true;
  for (const int c : children(i))
    if (is(c, {Relation::aux, Relation::aux_pass, Relation::cop})) return true;
  return false;
}

}  // namespace stet::facts
