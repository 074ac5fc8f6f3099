// What is wrong in a draft by itself, before any source is asked (DESIGN section 5.1). These must
// never be wrong: each one answers only where the draft's own words and plain arithmetic leave no
// other reading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/analysis.h"
#include "stet/report.h"
#include "verify/reading.h"
#include "verify/statement.h"

namespace stet::verify {

struct DraftError {
  Span span;  // in the draft's normalised text: the words that are wrong
  ClaimKind kind = ClaimKind::event;
  std::string rule, reason, message;
  std::vector<std::string> derivation;
};

// A passage of a draft that may hold errors, read once for all checks.
struct DraftPassage {
  text::PassageKind kind = text::PassageKind::sentence;
  Span span;  // in the draft's normalised text
  Reading reading;

  // The place in the draft of what stands there in the reading.
  Span in_draft(Span at) const { return {at.start + span.start, at.end + span.start}; }
};
// All passages but furniture, in order; dates that the draft leaves open count from `published`.
std::vector<DraftPassage> read_draft(const facts::Analysis& draft, std::string_view published);

// A weekday that does not fit its date.
std::vector<DraftError> check_weekdays(const facts::Analysis& draft, std::string_view published);
// Parts that do not make their stated total; shares of one whole over 100%.
std::vector<DraftError> check_sums(const std::vector<DraftPassage>& passages);
// A total that the two amounts stated with it do not make.
std::vector<DraftError> check_totals(const std::vector<DraftPassage>& passages);
// A change that does not fit its end points; per cent where points are meant.
std::vector<DraftError> check_changes(const std::vector<DraftPassage>& passages);
// Anniversaries and ages against years in the same clause.
std::vector<DraftError> check_anniversaries(const std::vector<DraftPassage>& passages);

// A person's age against the birth that the same sentence dates.
std::vector<DraftError> check_ages(const facts::Analysis& draft,
                                   const std::vector<DraftPassage>& passages);

// One person's name spelt two ways: which of the two is right, the sources may know.
struct NameVariants {
  std::string kept_name, slip_name;  // as written; the slip stands less often, or later
  std::vector<Span> kept, slip;      // in the draft's normalised text
};
std::vector<NameVariants> name_variants(const facts::Analysis& draft);

// Two statements that give one thing two values. Found as a source's contradictions are, and kept
// only where a typed comparison finds it from either side. Drafts of more than some thousand
// passages are not searched.
struct Contradiction {
  std::size_t one = 0, other = 0;  // indices of statements, one before other
};
std::vector<Contradiction> contradictions(const facts::Analysis& draft,
                                          const std::vector<Statement>& statements,
                                          std::string_view published);

// Weekdays, sums, changes, anniversaries and ages, in text order.
std::vector<DraftError> check_draft(const facts::Analysis& draft, std::string_view published);

}  // namespace stet::verify
