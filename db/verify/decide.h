// From what each passage says to one verdict for a statement (DESIGN section 5.2, step 4).
#pragma once

#include <string>
#include <vector>

#include "stet/report.h"
#include "verify/compare.h"

namespace stet::verify {

// What one passage says of one part of a statement.
struct Answer {
  const Prepared* passage = nullptr;
  Assessment assessment;
};

// A passage with its alignment: what decides over parts needs to know what of the statement it
// covers.
struct Reached {
  const Prepared* passage = nullptr;
  Alignment alignment;
  std::vector<Assessment> assessments;
  // Found by the words of another passage that bears the statement out: heard for what it says
  // against the statement, never for it.
  bool looked_up = false;
};

// The passage aligned and compared with the statement.
Reached heard(Matcher& matcher, const Statement& statement, const Prepared& passage);

struct Decision {
  Verdict verdict = Verdict::not_enough_evidence;
  std::string rule, reason;
  std::vector<std::string> derivation;
  std::vector<std::string>
      open;  // reason partly_borne_out: words of the statement that no passage bears out
  std::vector<Answer> shown;  // the evidence worth showing, the deciding ones first
  std::vector<int> origins;   // of each of `shown`
  int supporting = 0, refuting = 0;
};

// Deterministic in the order of `reached`.
Decision decide(const Statement& statement, const std::vector<Reached>& reached);

}  // namespace stet::verify
