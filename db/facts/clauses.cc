// Takes a sentence apart into the clauses that state something of their own.
#include "facts/clauses.h"

#include <algorithm>

#include "facts/clause_cuts.h"
#include "facts/modality.h"
#include "facts/reporting.h"

namespace stet::facts {
namespace {

using R = Relation;

class Splitter {
 public:
  Splitter(const Tree& tree, const std::vector<Span>& whole)
      : tree_(tree), cuts_(tree, whole), owner_(static_cast<std::size_t>(tree.size()), -1) {}

  std::vector<Clause> run() {
    for (int i = 0; i < tree_.size(); ++i)
      if (tree_.head(i) < 0) open(i, i == tree_.root() ? -1 : 0);
    for (std::size_t c = 1; c < out_.size(); ++c)
      if (out_[c].fragment) absorb(out_[c]);
    for (std::size_t c = 0; c < out_.size(); ++c) finish(out_[c]);
    for (const Clause& clause : out_)
      if (clause.cue >= 0 && clause.parent >= 0 && owner(clause.cue) == clause.parent &&
          is_first_content(clause))
        out_[static_cast<std::size_t>(clause.parent)].is_reporting = true;
    return std::move(out_);
  }

 private:
  // Makes the clause headed by `head` and walks its tokens, opening inner clauses on the way.
  void open(int head, int parent) {
    std::vector<std::pair<int, int>> agenda{{head, parent}};  // head of a clause, its parent
    for (std::size_t a = 0; a < agenda.size(); ++a) {
      const auto [first, above] = agenda[a];
      const int index = static_cast<int>(out_.size());
      Clause clause;
      clause.head = first;
      clause.parent = above;
      clause.fragment = tree_.head(first) >= 0 && !tree_.is_predicate(first);
      std::vector<int> stack{first};
      while (!stack.empty()) {
        const int i = stack.back();
        stack.pop_back();
        clause.tokens.push_back(i);
        owner_[static_cast<std::size_t>(i)] = index;
        for (const int c : tree_.children(i)) {
          if (cuts_.splits(c, i))
            agenda.emplace_back(c, index);
          else
            stack.push_back(c);
        }
      }
      std::ranges::sort(clause.tokens);
      out_.push_back(std::move(clause));
    }
  }

  // "eight of them in Tassil province": a fragment takes what follows it up to the next mark, to
  // whatever that was attached.
  void absorb(Clause& fragment) {
    Clause& outer = out_[static_cast<std::size_t>(std::max(0, fragment.parent))];
    if (&outer == &fragment || fragment.tokens.empty()) return;
    for (int i = fragment.tokens.back() + 1; i < tree_.size(); ++i) {
      const auto at = std::ranges::find(outer.tokens, i);
      // "since records began": the verb of a clause whose joining word the fragment has already.
      const int mark = tree_.child(i, {R::mark});
      const bool joined = mark >= 0 && mark < i && owner(mark) == owner(fragment.head);
      if (at == outer.tokens.end() || tree_.token(i).upos == Upos::punct ||
          (tree_.is_verb(i) && !joined) || i == outer.head)
        break;
      outer.tokens.erase(at);
      fragment.tokens.push_back(i);
      owner_[static_cast<std::size_t>(i)] = static_cast<int>(&fragment - out_.data());
    }
  }

  // ---- filling in

  void finish(Clause& clause) {
    const int h = clause.head;
    clause.core = carries_on(h);
    const int core = clause.core;
    clause.passive =
        tree_.has(core, {R::aux_pass}) ||
        (tree_.token(core).features.passive && !tree_.has(core, {R::nsubj, R::nsubj_pass}));
    clause.copular = tree_.has(core, {R::cop}) && !is_to_come(tree_, core);
    find_subject(clause);
    clause.object = tree_.child(core, {R::obj});
    if (clause.object < 0 && clause.copular) clause.object = core;
    clause.recipient = tree_.child(core, {R::iobj});
    clause.agent = clause.passive ? tree_.child(core, {R::obl_agent}) : -1;
    clause.question = ends_in_question(clause);
    clause.imperative = tree_.token(h).features.imperative && clause.subject < 0;
    const Meaning meaning = meaning_of(tree_, h);
    clause.polarity = meaning.negated ? Polarity::negated : Polarity::affirmed;
    clause.modality = meaning.modality;
    find_report(clause);
    clause.hypothetical = under_condition(h);
    set_span(clause);
  }

  // Down the infinitives under verbs that only say how the thing is meant: "is set to", "plans to",
  // "is known to have".
  int carries_on(int head) const {
    int core = head;
    for (int c = tree_.child(core, {R::xcomp}); c >= 0 && governs(tree_, core);
         c = tree_.child(core, {R::xcomp})) {
      const bool seen = forecasts(tree_, core) && tree_.word(c).ends_with("ing");
      if ((!tree_.has(c, {R::mark}) && !seen) || !tree_.is_predicate(c)) break;
      core = c;
    }
    return core;
  }

  void find_subject(Clause& clause) {
    const int h = clause.head;
    clause.subject = tree_.child(h, {R::nsubj, R::nsubj_pass, R::csubj});
    if (tree_.relation(h) == R::acl_relcl &&
        (clause.subject < 0 || is_relative_pronoun(clause.subject))) {
      clause.subject = antecedent(tree_.head(h), clause.subject);
      clause.subject_inside = false;
    } else if (clause.subject > 0 &&
               (tree_.lemma(clause.subject) == "who" || tree_.lemma(clause.subject) == "which")) {
      // Attached elsewhere, the pronoun still stands for the noun before it.
      int noun = clause.subject - 1;
      while (noun > 0 && !tree_.is_noun(noun)) --noun;
      if (tree_.is_noun(noun)) clause.subject = noun;
      clause.subject_inside = false;
    } else if (clause.fragment && clause.parent >= 0) {
      const Clause& outer = out_[static_cast<std::size_t>(clause.parent)];
      clause.subject = tree_.relation(h) == R::appos ? tree_.head(h) : outer.subject;
      // "a visit of three days, his first in years": the possessor says whose.
      if (const int owner = tree_.child(h, {R::nmod_poss}); owner >= 0) clause.subject = owner;
      clause.subject_inside = false;
    } else if (clause.subject < 0 && tree_.relation(h) == R::conj) {
      for (int up = tree_.head(h); up >= 0 && clause.subject < 0;
           up = tree_.relation(up) == R::conj ? tree_.head(up) : -1)
        clause.subject = tree_.child(up, {R::nsubj, R::nsubj_pass, R::csubj});
      clause.subject_inside = false;
    }
    if (clause.subject < 0 && clause.parent >= 0 && tree_.is(h, {R::advcl}) &&
        cuts_.opens_as_participle(h, tree_.head(h))) {
      clause.subject = out_[static_cast<std::size_t>(clause.parent)].subject;
      clause.subject_inside = false;
      clause.passive = true;
    }
    // A sentence without a verb: its head noun is what it speaks of.
  }
  // "two centimetres behind Agnieszka Wrona of Poland, who failed": who is no length.
  int antecedent(int noun, int pronoun) const {
    if (pronoun < 0 || tree_.lemma(pronoun) != "who" || !tree_.has(noun, {R::nummod}) ||
        tree_.token(noun).upos == Upos::propn)
      return noun;
    for (int i = noun + 1; i < pronoun; ++i)
      if (tree_.token(i).upos == Upos::propn && tree_.has(i, {R::case_}) &&
          !tree_.is(i, {R::flat, R::compound}))
        return i;
    return noun;
  }
  bool is_relative_pronoun(int i) const {
    const std::string_view l = tree_.lemma(i);
    return l == "who" || l == "which" || l == "that" || l == "whom";
  }

  bool ends_in_question(const Clause& clause) const {
    return clause.parent < 0 ? tree_.word(tree_.size() - 1) == "?" ||
                                   (tree_.size() > 1 && tree_.word(tree_.size() - 2) == "?")
                             : false;
  }

  // Who reports the clause: the subject of the verb it is the content of, an inserted "Wang said",
  // "according to".
  void find_report(Clause& clause) {
    const int h = clause.head;
    const int up = tree_.head(h);
    if (tree_.is(h, {R::ccomp}) && cuts_.reports(up) && told_by(h, up)) {
      set_report(clause, up);
    } else if (tree_.is(h, {R::conj}) && clause.parent >= 0 &&
               out_[static_cast<std::size_t>(clause.parent)].cue >= 0) {
      clause.cue = out_[static_cast<std::size_t>(clause.parent)].cue;
      clause.speaker = out_[static_cast<std::size_t>(clause.parent)].speaker;
      clause.doubted = out_[static_cast<std::size_t>(clause.parent)].doubted;
    }
    for (const int c : tree_.all(h, {R::parataxis, R::advcl}))
      if (clause.cue < 0 && cuts_.is_reporting_clause(c) && !cuts_.is_whole(h) && told_by(h, c))
        set_report(clause, c);
    for (const int i : clause.tokens)
      if (clause.cue < 0 && tree_.lemma(i) == "accord" && i + 1 < tree_.size()) {
        clause.cue = i;
        clause.speaker = tree_.head(i) >= 0 && tree_.relation(i) == R::case_
                             ? tree_.head(i)
                             : tree_.child(i, {R::obl, R::nmod, R::obj});
      }
  }
  // "He was sober; the police have not commented": what stands behind a semicolon, or is denied to
  // have been said, reports nothing of what stands before.
  bool told_by(int content, int verb) const {
    if (verb < content) return true;
    for (int i = content; i < verb; ++i)
      if (tree_.word(i) == ";") return false;
    return std::ranges::none_of(tree_.all(verb, {R::advmod}), [&](int i) {
      return i < verb && (tree_.lemma(i) == "not" || tree_.lemma(i) == "never");
    });
  }
  void set_report(Clause& clause, int verb) {
    clause.cue = verb;
    clause.speaker = tree_.child(verb, {R::nsubj, R::nsubj_pass});
    if (clause.speaker < 0 && tree_.relation(verb) == R::conj)
      clause.speaker = tree_.child(tree_.head(verb), {R::nsubj});
    // "quoted Wang as saying that"
    if (clause.speaker < 0 && tree_.head(verb) >= 0 && cuts_.reports(tree_.head(verb)))
      clause.speaker = tree_.child(tree_.head(verb), {R::obj});
    const Reporting kind = reporting_kind(tree_.lemma(verb));
    clause.doubted = kind == Reporting::doubtful;
    if (kind == Reporting::denial) clause.modality = Modality::denied;
  }

  bool under_condition(int h) const {
    for (int i = h; i >= 0; i = tree_.head(i)) {
      const int mark = tree_.child(i, {R::mark});
      if (mark >= 0 && (tree_.lemma(mark) == "if" || tree_.lemma(mark) == "unless" ||
                        tree_.lemma(mark) == "whether"))
        return true;
    }
    return false;
  }

  // From the first word to the last; a reported clause takes its reporting verb's words in where
  // they stand around it.
  void set_span(Clause& clause) {
    std::vector<int> tokens = clause.tokens;
    if (clause.cue >= 0 && clause.parent >= 0 && owner(clause.cue) == clause.parent &&
        is_first_content(clause)) {
      const Clause& report = out_[static_cast<std::size_t>(clause.parent)];
      tokens.insert(tokens.end(), report.tokens.begin(), report.tokens.end());
      std::ranges::sort(tokens);
    }
    std::size_t first = 0, last = tokens.size();
    while (first < last && is_outer(tokens[first])) ++first;
    while (last > first && tree_.token(tokens[last - 1]).upos == Upos::punct &&
           !closes(tokens[last - 1]))
      --last;
    if (first == last) {
      clause.span = tree_.token(clause.head).span;
      return;
    }
    clause.span = {tree_.token(tokens[first]).span.start, tree_.token(tokens[last - 1]).span.end};
  }
  bool is_first_content(const Clause& clause) const {
    return tree_.relation(clause.head) == R::ccomp;
  }
  bool is_outer(int i) const {
    const bool that = tree_.relation(i) == R::mark && tree_.lemma(i) == "that";
    return (tree_.token(i).upos == Upos::punct && !opens(i)) || tree_.relation(i) == R::cc || that;
  }
  bool opens(int i) const {
    const std::string_view w = tree_.word(i);
    return w == "\"" || w == "“" || w == "‘" || w == "``" || w == "'" || w == "(";
  }
  bool closes(int i) const {
    const std::string_view w = tree_.word(i);
    return w == "\"" || w == "”" || w == "’" || w == "''" || w == "'" || w == ")";
  }
  int owner(int token) const { return owner_[static_cast<std::size_t>(token)]; }

  const Tree& tree_;
  const ClauseCuts cuts_;
  std::vector<int> owner_;
  std::vector<Clause> out_;
};

}  // namespace

std::vector<Clause> clauses_of(const Tree& tree, const std::vector<Span>& whole) {
  if (tree.empty()) return {};
  return Splitter(tree, whole).run();
}

}  // namespace stet::facts
