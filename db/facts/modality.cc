// How a predicate is meant.
#include "facts/modality.h"

#include <algorithm>
#include <array>

namespace stet::facts {
namespace {

using R = Relation;

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::ranges::binary_search(table, word);
}

constexpr auto kNegators = std::to_array<std::string_view>(
    {"barely", "cannot", "hardly", "n't", "neither", "never", "no", "nobody", "none", "nor", "not",
     "nothing", "nowhere", "n’t", "without"});
// Words that govern a predicate which is yet to happen: "is set to", "plans to", "hopes to", "is
// expected to".
constexpr auto kPlanning = std::to_array<std::string_view>({
    "agree",    "aim",     "ask",   "bind",     "decide", "due",    "expect", "go",
    "hope",     "intend",  "mean",  "order",    "plan",   "pledge", "poise",  "prepare",
    "promise",  "propose", "ready", "schedule", "seek",   "set",    "slate",  "suppose",
    "threaten", "try",     "vow",   "want",     "wish",
});
// Words that govern what is said or thought to be so.
constexpr auto kAlleging = std::to_array<std::string_view>(
    {"accuse", "allege", "believe", "claim", "report", "rumour", "say", "suspect", "think"});
// Words that govern, in the passive, what somebody reckons will come: "is forecast to reach", "is
// seen slowing".
constexpr auto kForecasting = std::to_array<std::string_view>(
    {"anticipate", "forecast", "foresee", "predict", "project", "see", "tip"});
// Words that govern what somebody wants done and leave it open whether it was: "demanded that the
// court fine the bank".
constexpr auto kMandative = std::to_array<std::string_view>(
    {"advise", "ask", "demand", "insist", "move", "order", "propose", "recommend", "request",
     "require", "suggest", "urge"});
// Nouns that an infinitive behind "is" explains.
constexpr auto kExplained = std::to_array<std::string_view>(
    {"aim",     "alternative", "ambition", "answer", "challenge", "dream",  "duty",
     "goal",    "hope",        "idea",     "intent", "intention", "job",    "key",
     "mission", "objective",   "option",   "plan",   "point",     "policy", "priority",
     "problem", "proposal",    "purpose",  "role",   "solution",  "step",   "strategy",
     "target",  "task",        "thing",    "trick",  "way",       "wish"});
// Words that govern what did not come about.
constexpr auto kFailing = std::to_array<std::string_view>({"decline", "fail", "forget", "refuse"});
constexpr auto kPossibleAdverbs =
    std::to_array<std::string_view>({"maybe", "perhaps", "possibly", "probably"});
constexpr auto kAllegedAdverbs =
    std::to_array<std::string_view>({"allegedly", "purportedly", "reportedly", "supposedly"});
static_assert(std::ranges::is_sorted(kNegators) && std::ranges::is_sorted(kPlanning) &&
              std::ranges::is_sorted(kForecasting) && std::ranges::is_sorted(kAlleging) &&
              std::ranges::is_sorted(kFailing) && std::ranges::is_sorted(kPossibleAdverbs) &&
              std::ranges::is_sorted(kAllegedAdverbs) && std::ranges::is_sorted(kMandative) &&
              std::ranges::is_sorted(kExplained));

// Verbs of the phase or the knowledge of what is under them.
constexpr auto kPhase = std::to_array<std::string_view>(
    {"appear", "begin", "come", "continue", "happen", "have", "know", "manage", "need", "prove",
     "seem", "show", "start", "tend", "use"});
static_assert(std::ranges::is_sorted(kPhase));

void raise(Meaning& meaning, Modality modality) {
  if (meaning.modality == Modality::happened) meaning.modality = modality;
}

void read_auxiliary(const Tree& tree, int aux, Meaning& meaning) {
  const std::string_view l = tree.lemma(aux);
  const std::string_view w = tree.word(aux);
  if (l == "will" || l == "shall" || w == "'ll" || w == "’ll")
    raise(meaning, w == "would" ? Modality::possible : Modality::planned);
  if (l == "would") raise(meaning, Modality::possible);
  if (l == "may" || l == "might" || l == "could" || (l == "can" && w == "could"))
    raise(meaning, Modality::possible);
  if (l == "should" || l == "must" || l == "ought") meaning.deontic = true;
  if (w == "can't" || w == "cannot") meaning.negated = true;
}

bool negator(std::string_view word) {
  constexpr std::string_view kFirst = "bchnw";
  return !word.empty() && kFirst.find(word.front()) != std::string_view::npos &&
         is_in(kNegators, word);
}

bool negates(const Tree& tree, int i) { return negator(tree.lemma(i)) || negator(tree.word(i)); }

// "no new tax", "none of them", "nobody": a negated argument negates the clause.
bool argument_negates(const Tree& tree, int argument) {
  if (negates(tree, argument)) return true;
  for (const int c : tree.children(argument))
    if (tree.relation(c) == R::det && negates(tree, c)) return true;
  return false;
}

// "is to", "are to": the infinitive's own "to" behind a form of be.
bool is_to(const Tree& tree, int predicate) {
  const int mark = tree.child(predicate, {R::mark});
  if (mark <= 0 || tree.lemma(mark) != "to") return false;
  for (int i = mark - 1; i >= 0 && i >= mark - 2; --i) {
    if (tree.lemma(i) == "be" && tree.is_verb(i)) return true;
    if (tree.token(i).upos != Upos::adv && tree.token(i).upos != Upos::part) return false;
  }
  return false;
}

// "That the court fine the bank", "that he pay": a bare verb under a verb of wanting.
bool subjunctive(const Tree& tree, int predicate) {
  const int up = tree.head(predicate);
  if (up < 0 || tree.relation(predicate) != R::ccomp || !is_in(kMandative, tree.lemma(up)))
    return false;
  const std::vector<int> helpers = tree.all(predicate, {R::aux, R::aux_pass, R::cop});
  const int finite = helpers.empty() ? predicate : helpers.front();
  return tree.word(finite) == tree.lemma(finite) && tree.lemma(finite) != "must";
}

}  // namespace

bool is_to_come(const Tree& tree, int predicate) {
  if (!tree.is_verb(predicate) || !is_to(tree, predicate)) return false;
  const int subject = tree.child(predicate, {R::nsubj, R::nsubj_pass, R::csubj});
  return subject >= 0 && !is_in(kExplained, tree.lemma(subject)) &&
         tree.lemma(predicate) != "blame";
}

bool forecasts(const Tree& tree, int word) {
  const bool passive = tree.token(word).features.passive || tree.has(word, {R::aux_pass});
  return passive && is_in(kForecasting, tree.lemma(word));
}

bool governs(const Tree& tree, int word) {
  const std::string_view lemma = tree.lemma(word);
  if (forecasts(tree, word)) return true;
  // "Had ten customers to wait on".
  if (lemma == "have" && tree.has(word, {R::obj})) return false;
  const bool said = is_in(kAlleging, lemma) && tree.token(word).features.passive;
  return is_in(kPlanning, lemma) || is_in(kFailing, lemma) || is_in(kPhase, lemma) || said ||
         lemma == "likely" || lemma == "ought";
}

Meaning meaning_of(const Tree& tree, int predicate) {
  Meaning meaning;
  for (const int c : tree.children(predicate)) {
    switch (tree.relation(c)) {
      case R::aux:
      case R::aux_pass:
      case R::cop:
        read_auxiliary(tree, c, meaning);
        break;
      case R::advmod:
      case R::det:
      case R::cc:
      case R::mark:
        if (negates(tree, c) && tree.lemma(c) != "no") meaning.negated = true;
        if (is_in(kPossibleAdverbs, tree.lemma(c))) raise(meaning, Modality::possible);
        if (is_in(kAllegedAdverbs, tree.lemma(c))) raise(meaning, Modality::alleged);
        break;
      case R::nsubj:
      case R::nsubj_pass:
        if (argument_negates(tree, c)) meaning.negated = true;
        break;
      case R::obj:
        // "Adults pay half and children nothing": a second object is that of a clause whose verb
        // goes without saying.
        if (tree.child(predicate, {R::obj}) == c && argument_negates(tree, c))
          meaning.negated = true;
        break;
      default:
        break;
    }
  }
  if (tree.relation(predicate) != R::root && tree.relation(predicate) != R::acl_relcl &&
      tree.has(predicate, {R::det}) && negates(tree, tree.child(predicate, {R::det})))
    meaning.negated = true;
  if (is_to(tree, predicate)) raise(meaning, Modality::planned);
  if (subjunctive(tree, predicate)) raise(meaning, Modality::possible);
  // The predicate may itself be the governing word: what it plans is its open complement.
  const int complement = tree.child(predicate, {R::xcomp});
  const bool infinitive = complement >= 0 && tree.has(complement, {R::mark});
  const std::string_view own = tree.lemma(predicate);
  if (infinitive && is_in(kPlanning, own)) raise(meaning, Modality::planned);
  if (infinitive && tree.token(predicate).features.passive && is_in(kAlleging, own))
    raise(meaning, Modality::alleged);
  // "Has to close"; who "had to close" mostly did.
  if (infinitive && own == "have" && tree.word(predicate) != "had")
    raise(meaning, Modality::planned);
  const bool seen = complement >= 0 && own == "see" && tree.word(complement).ends_with("ing");
  if ((infinitive || seen) && forecasts(tree, predicate)) raise(meaning, Modality::predicted);
  if (infinitive && own == "likely") raise(meaning, Modality::predicted);
  if (infinitive && is_in(kFailing, own)) meaning.negated = true;
  return meaning;
}

}  // namespace stet::facts
