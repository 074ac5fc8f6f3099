// What people do about sources and drafts: decisions, sign-offs, retractions, erasures, recorded
// checks. Each act is a signed statement in the store's log.
//
//   stet::Store store = stet::Store::open("stet.db", {}, stet::system_environment());
//   stet::Acts acts(store);
//   stet::Report report = acts.record({.path = "draft.md", .bytes = draft}, {});
//   acts.decide({.finding = report.findings[0].id, .decision = "waived", .reason = "archive
//   quote"});
//
// Failures throw stet::Error and leave the store as it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/store.h"

namespace stet {

// Why a person acts, and who; `by` may be empty. Both are signed and stay in the log.
struct Grounds {
  std::string reason;
  std::string by;
};

struct DecisionInput {
  std::string finding;   // its id; of a recorded finding 8 characters or more
  std::string decision;  // "accepted", "corrected", "disputed" or "waived"
  std::string until;     // YYYY-MM-DD, the last day of a waiver; empty: no end
  Grounds grounds;
};

struct SignoffInput {
  std::string check;  // the statement of a recorded check, 8 characters or more of it
  std::string draft;  // or the bytes of a draft whose newest recorded check it is
  std::string role;   // such as "editor"
  Grounds grounds;
};

// What is to go: a source, or a draft whose checks were recorded.
struct ErasureInput {
  std::string record;       // the id of a source, or the statement of a recorded check
  std::string draft;        // or the bytes of a draft
  std::string legal_basis;  // such as "GDPR Art. 17(1)(d)"; may be empty
  Grounds grounds;          // no personal data: the notice stays
};
struct Erased {
  Recorded notice;
  std::int64_t passages = 0, claims = 0;  // of the source
  std::int64_t findings = 0;       // of recorded checks: that showed the source, or of the draft
  std::int64_t checks = 0;         // of the draft
  std::vector<std::string> alike;  // near-identical sources, which still hold its words
  std::vector<std::string> alike_checks;  // and recorded checks of near-identical drafts
};

// A finding of a recorded check that shows a source as evidence.
struct Bearing {
  std::string check, draft_path, recorded_at;  // the verdict statement; RFC 3339
  std::int64_t log_index = -1;
  std::string finding, quote, verdict;
  std::string stance;   // of the source to it
  std::string without;  // the verdict if the source did not count; empty where the draft is erased
};

// One recorded finding and what is derived now; empty texts where one of them is missing.
struct Difference {
  std::string finding, field, recorded, derived;
};
enum class ReplayOutcome { same, differs, incomplete };
struct ReplayedCheck {
  std::string check, draft_path, recorded_at, version, rules;
  std::int64_t log_index = -1, log_size = 0, findings = 0, erased = 0;
  ReplayOutcome outcome = ReplayOutcome::same;
  std::string note;  // what stands in the way of an answer: other rules, erased content
  std::vector<Difference> differences;
};

// Must not outlive its Store, and shares its thread.
class Acts {
 public:
  explicit Acts(Store& store) : store_(store) {}

  // Checks a draft and keeps the report: its findings under salted digests in one signed statement,
  // and the draft's bytes beside it.
  Report record(const DraftInput& draft, const CheckOptions& options);
  // Later reports carry the newest decision on each finding; verdicts stay as they are.
  Recorded decide(const DecisionInput& input);
  Recorded sign_off(const SignoffInput& input);

  // The source settles nothing any more. Throws Error(conflict) where it is retracted already.
  Recorded retract(std::string_view source, const Grounds& grounds);
  // Takes a source's bytes, text, passages, claims, quotes and index entries out of the file, its
  // write-ahead log and its free pages; or a draft's bytes with every recorded check of it: their
  // statements, findings and quotes. The log stays as it is and gains a notice. Throws
  // Error(busy) after the erasure where another program keeps old pages alive: sweep() then.
  Erased erase(const ErasureInput& input);
  // Writes the file anew without free pages and empties the write-ahead log.
  void sweep();

  // The findings of recorded checks that rest on a source, in the order of the log.
  std::vector<Bearing> impact(std::string_view source);
  // Derives recorded verdicts again from the store as it was at their log size, and compares every
  // field. `check` names one; empty: all, in the order of the log.
  std::vector<ReplayedCheck> replay(std::string_view check);

 private:
  Store& store_;
};

// Whether a decision keeps a finding from failing a check on this day (YYYY-MM-DD): a waiver that
// has not run out.
bool excused(const Finding& finding, std::string_view day);
// Today in UTC, YYYY-MM-DD.
std::string today(const Environment& environment);

std::string_view to_string(ReplayOutcome outcome);  // "same", "differs", "incomplete"
Json to_json(const Recorded& recorded);
Json to_json(const Erased& erased);
Json to_json(const Bearing& bearing);
Json to_json(const ReplayedCheck& check);

}  // namespace stet
