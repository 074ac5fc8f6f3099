// "Inflation slowed to 2.3%, the statistics office said on Friday": parsers hang the tail beside
// what is reported, as one more thing that happened, or take the subject of what is reported for
// the speaker; here the tail gets its speaker and what is reported its own words.
#include <algorithm>

#include "facts/reporting.h"
#include "facts/tree.h"

namespace stet::facts {
namespace {

using R = Relation;

constexpr int kLongestSpeaker = 9;  // tokens
constexpr int kLongestRest = 9;     // "told reporters in Calder City on Friday"

bool is_speech(const Tree& tree, int i) {
  const Reporting kind = reporting_kind(tree.lemma(i));
  return tree.token(i).upos == Upos::verb && tree.is_finite(i) &&
         (kind == Reporting::speech || kind == Reporting::thought || kind == Reporting::doubtful);
}

// The last finite verb of speech with nothing behind it but to whom, where and when.
int tail_verb(const Tree& tree) {
  int end = tree.size() - 1;
  while (end > 0 && tree.token(end).upos == Upos::punct) --end;
  for (int i = end; i > 2 && end - i < kLongestRest; --i) {
    const std::string_view word = tree.word(i);
    if (word == "," || word == ";" || word == ":") return -1;
    if (tree.token(i).upos == Upos::verb) return is_speech(tree, i) ? i : -1;
    if (tree.token(i).upos == Upos::aux || tree.token(i).upos == Upos::sconj) return -1;
  }
  return -1;
}

bool may_name(Upos upos) {
  return upos == Upos::det || upos == Upos::adj || upos == Upos::noun || upos == Upos::propn ||
         upos == Upos::num || upos == Upos::pron || upos == Upos::part || upos == Upos::adp;
}

// The comma in front of the speaker; -1 where other words stand there.
int comma_before(const Tree& tree, int verb) {
  for (int i = verb - 1; i > 0 && verb - i <= kLongestSpeaker; --i) {
    if (tree.word(i) == ",") return i < verb - 1 ? i : -1;
    const std::string_view lemma = tree.lemma(i);
    if (lemma == "which" || lemma == "who" || lemma == "that" || lemma == "what") return -1;
    if (!may_name(tree.token(i).upos)) return -1;
  }
  return -1;
}

// The noun between that the others hang on.
int speaker_of(const Tree& tree, int first, int verb) {
  for (int i = first; i < verb; ++i) {
    const bool top = tree.head(i) < first || tree.head(i) >= verb;
    const bool nominal = tree.is_noun(i) || tree.token(i).upos == Upos::pron;
    if (top && nominal && !tree.has(i, {R::case_})) return i;
  }
  return -1;
}

// The predicate of what is reported: finite, with its subject or a subject lost to the tail's verb,
// and under no conjunction of its own. The topmost one in front of the comma.
int content_of(const Tree& tree, int verb, int comma) {
  for (int i = 0; i < comma; ++i) {
    const int up = tree.head(i);
    const bool top = up < 0 || up == verb;
    if (!top || !tree.is_predicate(i) || tree.has(i, {R::mark})) continue;
    const bool past = tree.token(i).features.tense == grammar::Features::Tense::past;
    if (tree.is_finite(i) || past) return i;
  }
  return -1;
}

// "Inflation slowed to 2.3%, the office said": a past tense that looks like a participle of the
// noun before it; -1 where there is none.
int past_as_participle(const Tree& tree, int verb, int comma) {
  for (int i = 1; i < comma; ++i) {
    const int noun = tree.head(i);
    if (!tree.is(i, {R::acl}) || noun < 0 || noun > i || tree.head(noun) != verb ||
        tree.has(noun, {R::case_}) || !tree.is_noun(noun))
      continue;
    const bool past = tree.token(i).upos == Upos::verb && !tree.word(i).ends_with("ing") &&
                      !tree.has(i, {R::mark, R::obl_agent});
    if (past) return i;
  }
  return -1;
}

}  // namespace

void Tree::settle_report_tail() {
  const int verb = tail_verb(*this);
  const int comma = verb < 0 ? -1 : comma_before(*this, verb);
  if (comma < 1) return;
  const int speaker = speaker_of(*this, comma + 1, verb);
  int content = content_of(*this, verb, comma);
  if (const int past = content < 0 ? past_as_participle(*this, verb, comma) : -1;
      past >= 0 && speaker >= 0) {
    const int noun = head(past);
    set(past, verb, R::ccomp);
    set(noun, past, R::nsubj);
    content = past;
  }
  if (speaker < 0 || content < 0) return;
  // "..., the company announced a cut": an object of its own is what it reports.
  if (has(verb, {R::obj}) && lemma(verb) != "tell") return;
  const bool below = under(verb, content), above = head(content) == verb;
  if (!below && !above) return;
  if (above) {
    if (!is(content, {R::ccomp, R::parataxis, R::dep, R::advcl})) return;
    set(content, verb, R::ccomp);
    // What stands in front of the comma is the content's.
    for (int i = 0; i < comma; ++i)
      if (i != content && head(i) == verb) set(i, content, relation(i));
  } else {
    set(verb, content, R::parataxis);
    for (int i = 0; i < comma; ++i)
      if (head(i) == verb) set(i, content, relation(i));
  }
  set(speaker, verb, R::nsubj);
  find_children();
}

}  // namespace stet::facts
