// Sets answers aside that other words of their own source, or of the claimed one, take the ground
// from.
#include "verify/set_aside.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "verify/frames.h"
#include "verify/memory_library.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

constexpr double kBetter =
    0.05;  // of the statement, by which another sentence of a source covers it better
constexpr double kNearlyFull = 0.6;  // of the statement that such a sentence has

const Alignment* alignment_of(const std::vector<Reached>& reached, const Prepared* passage) {
  for (const Reached& item : reached)
    if (item.passage == passage) return &item.alignment;
  return nullptr;
}

// A source that has the statement nearly in full in one sentence does not contradict it by a word
// of another sentence.
bool told_elsewhere(const std::vector<Reached>& reached, const Answer& answer) {
  const Alignment* own = alignment_of(reached, answer.passage);
  return own && std::any_of(reached.begin(), reached.end(), [&](const Reached& other) {
           return other.passage != answer.passage &&
                  other.passage->source.id == answer.passage->source.id &&
                  other.alignment.share > std::max(own->share + kBetter, kNearlyFull) &&
                  other.alignment.opposites.empty() && !other.alignment.negation_differs;
         });
}

// The sentence that the statement stands in is the passage's own, word for word: whoever says it
// does not contradict it.
bool says_the_same(const Statement& statement, const Reached& item) {
  constexpr std::size_t kLeastWords = 4;
  if (item.alignment.words.share < 0.99 || statement.reading.terms.empty()) return false;
  // "Approved all of the projects", "... apart from the airport".
  Matcher matcher;
  if (!some_excepted({matcher, statement, *item.passage, item.alignment}).empty()) return false;
  std::string own = plain_words(statement.sentence);
  if (std::count(own.begin(), own.end(), ' ') + 1 < static_cast<std::ptrdiff_t>(kLeastWords))
    return false;
  return (" " + plain_words(item.passage->record.text) + " ").find(" " + own + " ") !=
         std::string::npos;
}

}  // namespace

void silence_side_words(const std::vector<Reached>& reached, std::vector<Answer>& answers) {
  for (Answer& answer : answers) {
    // What accounts for the statement's words by itself has reckoned with the other sentence.
    bool by_words =
        answer.assessment.about.empty() &&
        (answer.assessment.rule == "event.opposite" || answer.assessment.rule == "event.polarity");
    if (by_words && answer.assessment.stance == Stance::refutes && told_elsewhere(reached, answer))
      answer.assessment.stance = Stance::neutral;
  }
}

// Another speaker says it; where some source names the claimed one beside the same content, both
// may have.
void silence_other_speakers(const Statement& statement, const std::vector<Reached>& reached,
                            std::vector<Answer>& answers) {
  constexpr double kSameContent = 0.5;
  for (Answer& answer : answers) {
    if (answer.assessment.rule != "attribution.source" ||
        answer.assessment.stance != Stance::refutes)
      continue;
    auto speaks = [&](const Claim& claim) {
      Terms speaker = phrase_terms(claim.attribution);
      return !speaker.empty() &&
             std::any_of(reached.begin(), reached.end(), [&](const Reached& item) {
               const Terms& terms = item.passage->reading.terms;
               bool named = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
                 return term.lower == speaker.back().lower;
               });
               return named && item.alignment.share >= kSameContent;
             });
    };
    if (std::any_of(statement.claims.begin(), statement.claims.end(), speaks))
      answer.assessment.stance = Stance::neutral;
  }
}

// Nothing that a source says elsewhere refutes a statement that it makes itself, and where another
// source does, the two disagree.
void hear_own_words(const Statement& statement, const std::vector<Reached>& reached,
                    std::vector<Answer>& answers) {
  for (const Reached& item : reached) {
    if (!says_the_same(statement, item)) continue;
    std::erase_if(answers, [&](const Answer& answer) {
      return answer.assessment.stance == Stance::refutes &&
             answer.passage->source.id == item.passage->source.id;
    });
    const bool refuted = std::any_of(answers.begin(), answers.end(), [](const Answer& a) {
      return a.assessment.stance == Stance::refutes;
    });
    if (!refuted) continue;
    int facets =
        static_cast<int>(statement.reading.figures.size() + statement.reading.times.size());
    for (int facet = Assessment::kWhole; facet < facets; ++facet)
      answers.push_back({item.passage,
                         {.facet = facet,
                          .stance = Stance::supports,
                          .rule = "event.words",
                          .reason = "exact",
                          .steps = {"the source has this sentence word for word"},
                          .strength = 1}});
  }
}

}  // namespace stet::verify
