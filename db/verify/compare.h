// The comparisons: one function for each rule family, each in a file of its own. They look at one
// statement and one passage and say supports, refutes or neutral, with the rule, the reason and the
// steps that a person can check by hand.
//
// A comparison answers nullopt where its kind of statement is not in front of it. Refuting needs
// the same subject, measure, scope and period and an incompatible value; where anything of that is
// not known, the answer is neutral.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stet/report.h"
#include "verify/align.h"
#include "verify/library.h"
#include "verify/statement.h"
#include "verify/table.h"

namespace stet::verify {

struct Prepared;

struct Assessment {
  // The part of the statement that this is about: a figure, then the times, numbered as in its
  // reading; kWhole for all of it.
  static constexpr int kWhole = -1;
  int facet = kWhole;
  Stance stance = Stance::neutral;
  std::string rule;
  std::string reason;
  std::vector<std::string> steps;
  double strength = 0;  // 0 to 1: how sure, to choose between answers
  // 0 to 1: how far a figure that cannot be true together with the statement's speaks of the same
  // thing. Too little to refute, it may be enough to say that a source of its own disagrees with
  // one that bears the statement out.
  double rival = 0;
  double agrees =
      0;  // the same of a figure that can, where it is too little to bear the statement's out
  const Prepared* beside = nullptr;  // a second passage that a derivation rests on
  Span about{};  // of the statement: the words that the rule accounts for by itself; the rest has
                 // to be borne out, too
};

// What a passage that asks a question is answered with by the next one.
enum class YesNo : unsigned char { none, yes, no };

// A passage of the library, ready to be compared.
struct Prepared {
  PassageRecord record;
  SourceRecord source;
  Reading reading;
  Terms background;    // words of the source's title and publisher and of the neighbouring passages
  bool plans = false;  // it speaks of what is to come
  YesNo answer = YesNo::none;  // of a question: "Did it rain? No."
  bool related = false;        // its source names what the draft is about
  const Table* table =
      nullptr;  // that it is a row of, or that it lists; none where it does neither
};

struct Bout {
  Matcher& matcher;
  const Statement& statement;
  const Prepared& passage;
  const Alignment& alignment;
};

// The term of the passage that the statement's term of that index is met by; nullptr where none is.
inline const Term* met_term(const Bout& bout, std::size_t term) {
  const int at = bout.alignment.words.found[term];
  return at < 0 ? nullptr : &bout.passage.reading.terms[static_cast<std::size_t>(at)];
}

// Shares, counts, money, measures, durations, changes given as figures; dates.
std::vector<Assessment> compare_figures(const Bout& bout);
// The rule that compares figures of this type and unit: "share.value", "money.value" ...
std::string figure_rule(const Figure& figure);
std::vector<Assessment> compare_times(const Bout& bout);
std::optional<Assessment> compare_change(const Bout& bout);
// Claim against claim, slot by slot.
std::vector<Assessment> compare_claims(const Bout& bout);
// The passage has only plans or guesses for what the statement tells as done.
bool plan_only(const Bout& bout);
// "Trials begin on 14 September", written in April: what is told is a plan, whatever its verb says.
bool lies_ahead(const Reading& reading);
// The statement's does, or it tells in the present what a thing costs, how long it takes or when it
// is, and the passage does not put that off to a day to come.
bool may_lie_ahead(const Bout& bout);
std::optional<Assessment> compare_recency(const Bout& bout);
std::optional<Assessment> compare_anniversary(const Bout& bout);
std::optional<Assessment> compare_superlative(const Bout& bout);
std::optional<Assessment> compare_parallel(const Bout& bout);
std::optional<Assessment> compare_quote(const Bout& bout);
std::optional<Assessment> compare_role(const Bout& bout);
// Who says so where no quotation marks stand.
std::optional<Assessment> compare_attribution(const Bout& bout);
std::optional<Assessment> compare_name(const Bout& bout);
// What the passage denies outright, and questions that it answers with a yes or a no.
std::optional<Assessment> compare_denial(const Bout& bout);
std::optional<Assessment> compare_answer(const Bout& bout);
// A figure that the passage takes back.
std::optional<Assessment> compare_correction(const Bout& bout);
// Two things whose figures the passage gives.
std::optional<Assessment> compare_order(const Bout& bout);
// Votes and scores, and their margins.
std::vector<Assessment> compare_result(const Bout& bout);
// The facets of the statement that are sides of a result.
std::vector<int> result_facets(const Statement& statement);
// What is told of all or of none, against one of whom the contrary is told.
std::optional<Assessment> compare_universal(const Bout& bout);
// Where somebody stood in a vote.
std::optional<Assessment> compare_vote(const Bout& bout);
// The state a thing is in against the opposite one.
std::optional<Assessment> compare_state(const Bout& bout);
// What kin one person is to another.
std::optional<Assessment> compare_kin(const Bout& bout);
// The same deed in another place.
std::optional<Assessment> compare_place(const Bout& bout);
// Who did what to whom, negation, words that say the opposite, and whether all the content is
// covered.
std::optional<Assessment> compare_event(const Bout& bout);

// What the passage says of the statement: one answer for the whole where a rule has one, else one
// for each figure and time and one for the words.
std::vector<Assessment> assess(const Bout& bout);

}  // namespace stet::verify
