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

// What a writer feels or thinks. Sorted.
constexpr auto kFeeling = std::to_array<std::string_view>(
    {"admire", "adore",  "believe", "dislike", "doubt", "dread", "enjoy",
     "fear",   "feel",   "hate",    "hope",    "like",  "love",  "miss",
     "prefer", "regret", "suspect", "think",   "want",  "wish"});
static_assert(std::ranges::is_sorted(kFeeling));

// Those who are nobody in particular. Sorted.
constexpr auto kAnybody = std::to_array<std::string_view>(
    {"anybody", "anyone", "anything", "everybody", "everyone", "everything", "nobody", "nothing"});
static_assert(std::ranges::is_sorted(kAnybody));

bool is_quoted(const SentenceView& view, int token) {
  return view.in_quotes(view.tree.token(token).span);
}

bool has_name(const SentenceView& view, const Clause& clause) {
  return std::ranges::any_of(view.mentions, [&](const Mention* m) {
    return m->type == MentionType::name && clause.span.contains(m->span);
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

// "sadder", "uglier", "worse": the comparative of what a writer thinks of a thing.
bool is_evaluative_comparative(std::string_view word) {
  if (word == "worse" || word == "better") return true;
  constexpr std::size_t kLongestEnding = 3;  // "sad-der"
  return word.ends_with("er") && std::ranges::any_of(kEvaluative, [&](std::string_view base) {
           const std::string_view stem = base.substr(0, base.size() - (base.back() == 'y' ? 1 : 0));
           return word.starts_with(stem) && word.size() > base.size() &&
                  word.size() <= base.size() + kLongestEnding;
         });
}

// "There are sadder sights": a comparison by the writer's own taste.
bool is_rated_existence(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  const bool exists = clause.head > 0 && lower(tree.word(clause.head - 1)) == "there";
  return exists && clause.subject > clause.head &&
         is_evaluative_comparative(lower(tree.word(clause.subject - 1)));
}

// "The gulls heckled, and I have not enjoyed a week so much": the colour beside what the writer
// feels, which names nobody and gives no figure.
bool colours_a_feeling(const SentenceView& view, const Clause& clause) {
  if (has_name(view, clause) || has_figure_or_date(view, clause)) return false;
  const auto joined = [&](const Clause& a, const Clause& b) {
    return view.tree.is(a.head, {R::conj}) && view.tree.under(a.head, b.head);
  };
  return std::ranges::any_of(view.clauses, [&](const Clause& own) {
    return is_first_person(view, own) && own.cue < 0 &&
           std::ranges::binary_search(kFeeling, view.tree.lemma(own.core)) &&
           (joined(own, clause) || joined(clause, own));
  });
}

// "You asked for a room and were given two": told as something that happened.
bool is_told_in_the_past(const Tree& tree, const Clause& clause) {
  const auto past = [&](int i) {
    return tree.token(i).features.tense == grammar::Features::Tense::past;
  };
  const int first = tree.child(clause.head, {R::aux, R::aux_pass, R::cop});
  if (first < 0) return past(clause.head) && tree.is_finite(clause.head);
  const std::string_view lemma = tree.lemma(first);
  return past(first) && (lemma == "do" || lemma == "have" || lemma == "be");
}

// "You never know", "there are players whom you watch": said to the reader, of anybody.
bool is_said_to_reader(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  if (has_figure_or_date(view, clause) || has_name(view, clause) ||
      is_told_in_the_past(tree, clause))
    return false;
  const auto is_you = [&](int i) {
    return i >= 0 && lower(tree.word(i)) == "you" && tree.is(i, {R::nsubj}) && !is_quoted(view, i);
  };
  if (is_you(clause.subject)) return true;
  return tree.has(clause.head, {R::expl}) && std::ranges::any_of(clause.tokens, is_you);
}

// "A river owes nobody anything": of any of its kind to anybody; what leaves the verb out after it
// ("but a government does") is no better.
bool is_maxim(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  const auto is_anybody = [&](int i) {
    return i >= 0 && std::ranges::binary_search(kAnybody, std::string_view(lower(tree.word(i))));
  };
  if (clause.subject < 0 || has_figure_or_date(view, clause) || has_name(view, clause) ||
      tree.token(clause.head).features.tense != grammar::Features::Tense::present)
    return false;
  const int det = tree.child(clause.subject, {R::det});
  const bool bare = tree.children(clause.subject).size() == 1;  // "a new law bans anyone from ..."
  if (det < 0 || !bare || (tree.lemma(det) != "a" && tree.lemma(det) != "an")) return false;
  if (is_anybody(clause.object) || is_anybody(clause.recipient)) return true;
  const bool elliptic = tree.lemma(clause.core) == "do" && clause.object < 0 && clause.parent >= 0;
  return elliptic && is_maxim(view, view.clauses[static_cast<std::size_t>(clause.parent)]);
}

// "Work on the bridge has begun": an order holds no "has" or "was" without a subject.
bool is_order(const SentenceView& view, const Clause& clause) {
  const Tree& tree = view.tree;
  const auto is_stray = [&](int i) {
    const std::string_view lemma = tree.lemma(i);
    return i > clause.head && tree.is_finite(i) && (lemma == "have" || lemma == "be") &&
           tree.is(i, {R::aux, R::aux_pass, R::cop}) &&
           !tree.has(tree.head(i), {R::nsubj, R::nsubj_pass, R::expl, R::csubj});
  };
  return clause.imperative && std::ranges::none_of(clause.tokens, is_stray);
}

// "for the time being": how things stand, not how they will turn out.
bool is_provisional(const SentenceView& view, const Clause& clause) {
  const std::string words = lower(clause.span.of(view.text()));
  return std::ranges::any_of(
      std::to_array<std::string_view>(
          {"for the time being", "for now", "for the moment", "until further notice"}),
      [&](std::string_view phrase) { return words.find(phrase) != std::string::npos; });
}

// How things will turn out, by the writer's own lights: no figure, no date, no timetable.
bool is_prediction(const SentenceView& view, const Clause& clause) {
  if (clause.modality != Modality::planned && clause.modality != Modality::predicted) return false;
  bool future = false;
  for (const int c : view.tree.all(clause.head, {R::aux, R::cop}))
    future = future || view.tree.lemma(c) == "will";
  if (!future || has_figure_or_date(view, clause) || is_provisional(view, clause)) return false;
  return !std::ranges::binary_search(kScheduled, view.tree.lemma(clause.core));
}

bool is_advice(const SentenceView& view, const Clause& clause) {
  return clause.cue < 0 && meaning_of(view.tree, clause.head).deontic &&
         !has_figure_or_date(view, clause);
}

// "The council should publish what it will cost", "make sure the door is closed": what is advised
// or ordered holds nothing either.
bool is_advised(const SentenceView& view, const Clause& clause) {
  if (clause.parent < 0 || !view.tree.is(clause.head, {R::ccomp, R::xcomp, R::csubj})) return false;
  const Clause& outer = view.clauses[static_cast<std::size_t>(clause.parent)];
  return is_advice(view, outer) || is_order(view, outer);
}

bool reads_as_fact(const SentenceView& view, const Clause& clause) {
  if (clause.question || is_order(view, clause) || clause.hypothetical) return false;
  if (clause.cue >= 0 && meaning_of(view.tree, clause.cue).deontic &&
      !has_figure_or_date(view, clause))
    return false;                    // "the mayor must explain why"
  if (clause.cue >= 0) return true;  // what a named party holds is a fact about that party
  if (is_first_person(view, clause) || is_evaluation(view, clause) ||
      is_rated_existence(view, clause) || is_said_to_reader(view, clause) ||
      is_maxim(view, clause) || colours_a_feeling(view, clause))
    return false;
  return !is_advice(view, clause) && !is_advised(view, clause) && !is_prediction(view, clause);
}

}  // namespace

bool is_checkable(const SentenceView& view, const Clause& clause) {
  // Every reader asks it of every clause.
  view.checkable.resize(view.clauses.size());
  for (std::size_t i = 0; i < view.clauses.size(); ++i) {
    if (&view.clauses[i] != &clause) continue;
    std::optional<bool>& known = view.checkable[i];
    if (!known) known = reads_as_fact(view, clause);
    return *known;
  }
  return reads_as_fact(view, clause);
}

}  // namespace stet::facts
