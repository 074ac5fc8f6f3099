// Which clauses are checkable: opinions, predictions, advice, questions and hypotheses stay silent.
#include <algorithm>
#include <array>

#include "facts/modality.h"
#include "facts/sentence_view.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

// What a writer thinks of a thing: as the complement of a copula they make an opinion. Sorted.
constexpr auto kEvaluative = std::to_array<std::string_view>({
    "absurd",   "amazing",   "appalling",  "awful",        "bad",        "beautiful",
    "boring",   "brave",     "brilliant",  "charming",     "clever",     "correct",
    "crazy",    "cruel",     "dangerous",  "delightful",   "difficult",  "disappointing",
    "disaster", "disgrace",  "dreadful",   "easy",         "elegant",    "excellent",
    "fair",     "fantastic", "farce",      "foolish",      "fun",        "funny",
    "glorious", "good",      "great",      "hard",         "honest",     "hopeless",
    "horrible", "idiotic",   "impressive", "inevitable",   "insult",     "interesting",
    "joke",     "joy",       "lovely",     "making",       "marvellous", "meaningless",
    "mess",     "mistake",   "muddle",     "naive",        "nice",       "outrageous",
    "pity",     "pleasant",  "pleasure",   "reasonable",   "remarkable", "ridiculous",
    "sad",      "sensible",  "shame",      "shameful",     "silly",      "smart",
    "splendid", "strange",   "stupid",     "superb",       "terrible",   "thief",
    "tragedy",  "triumph",   "ugly",       "unacceptable", "unfair",     "unwise",
    "wise",     "wonder",    "wonderful",  "worth",        "worthwhile", "wrong",
});
static_assert(std::ranges::is_sorted(kEvaluative));

// Verbs of what somebody will do by a programme or timetable, not of how things will turn out.
// Sorted.
constexpr auto kScheduled = std::to_array<std::string_view>({
    "abolish",  "appear",  "attend", "begin",     "build",  "charge", "close",   "come",
    "continue", "cost",    "cut",    "debate",    "employ", "end",    "face",    "get",
    "give",     "hold",    "host",   "introduce", "issue",  "join",   "launch",  "leave",
    "lend",     "make",    "meet",   "move",      "open",   "pay",    "present", "publish",
    "raise",    "receive", "reopen", "replace",   "report", "resume", "return",  "run",
    "send",     "serve",   "sign",   "spend",     "stage",  "start",  "stay",    "step",
    "succeed",  "supply",  "take",   "talk",      "travel", "use",    "visit",   "vote",
});
static_assert(std::ranges::is_sorted(kScheduled));

bool has_figure_or_date(const SentenceView& view, const Clause& clause) {
  return std::ranges::any_of(view.mentions, [&](const Mention* m) {
    if (m->type == MentionType::name || m->type == MentionType::role ||
        m->type == MentionType::quote)
      return false;
    const int i = view.token_of(*m);
    return i >= 0 && std::ranges::binary_search(clause.tokens, i);
  });
}

// "I have not enjoyed", "we ought to": the writer speaks of himself.
bool is_first_person(const SentenceView& view, const Clause& clause) {
  if (clause.subject < 0 || view.in_quotes(view.tree.token(clause.subject).span)) return false;
  const std::string word = lower(view.tree.word(clause.subject));
  return word == "i" || word == "we";
}

// The complement of a copula, or the adjective of "it is hard to", tells what the writer thinks.
bool is_evaluation(const SentenceView& view, const Clause& clause) {
  if (!clause.copular) return false;
  const std::string lemma = lower(view.tree.lemma(clause.core));
  if (std::ranges::binary_search(kEvaluative, std::string_view(lemma))) return true;
  const int adjective = view.tree.child(clause.core, {R::amod});
  return adjective >= 0 && std::ranges::binary_search(
                               kEvaluative, std::string_view(lower(view.tree.lemma(adjective))));
}

// How things will turn out, by the writer's own lights: no figure, no date, no timetable.
bool is_prediction(const SentenceView& view, const Clause& clause) {
  if (clause.modality != Modality::planned && clause.modality != Modality::predicted) return false;
  bool future = false;
  for (const int c : view.tree.all(clause.head, {R::aux, R::cop}))
    future = future || view.tree.lemma(c) == "will";
  if (!future || has_figure_or_date(view, clause)) return false;
  return !std::ranges::binary_search(kScheduled, view.tree.lemma(clause.core));
}

}  // namespace

bool is_checkable(const SentenceView& view, const Clause& clause) {
  if (clause.question || clause.imperative || clause.hypothetical) return false;
  if (clause.cue >= 0) return true;  // what a named party holds is a fact about that party
  if (is_first_person(view, clause) || is_evaluation(view, clause)) return false;
  const bool figures = has_figure_or_date(view, clause);
  if (meaning_of(view.tree, clause.head).deontic && !figures) return false;
  return !is_prediction(view, clause);
}

}  // namespace stet::facts
