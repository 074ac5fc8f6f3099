// What a check answers: findings with verdicts, evidence and derivations. One result object feeds
// every surface.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/claim.h"
#include "stet/json.h"
#include "stet/span.h"

namespace stet {

enum class Verdict : std::uint8_t {
  not_checkable,
  supported,
  not_enough_evidence,
  conflicting,
  refuted
};
std::string_view to_string(Verdict verdict);
std::optional<Verdict> verdict_from_string(std::string_view word);

enum class Stance : std::uint8_t { supports, refutes, neutral };
std::string_view to_string(Stance stance);

// A passage of a source with its stance to a claim of the draft. Spans count in the source's file
// as read.
struct Evidence {
  std::string source;  // SHA-256 of the file, hex
  std::string path;
  std::string title;
  std::string publisher;
  std::string published;                           // YYYY-MM-DD or empty
  std::optional<std::string> digital_source_type;  // IPTC code
  Span span;
  std::string quote;  // the exact bytes of the span
  Stance stance = Stance::neutral;
  int origin = 0;         // 1-based number of the independent origin inside this finding
  std::string statement;  // digest of the extraction statement, hex; empty in a storeless judgement
  std::int64_t log_index = -1;
};

struct Finding {
  std::string id;  // stable fingerprint: same statement in the same draft path, same id
  ClaimKind kind = ClaimKind::event;
  std::string rule;  // "share.value", "date.weekday"
  Verdict verdict = Verdict::not_enough_evidence;
  std::string reason;  // DESIGN section 2: "exact", "value_mismatch", "no_source" ...
  Span span;           // in the draft's file as read
  std::string quote;   // the exact bytes of the span
  std::size_t line = 0, column = 0, end_line = 0,
              end_column = 0;           // 1-based, columns in code points
  std::string message;                  // one sentence
  std::vector<std::string> derivation;  // steps to check by hand
  std::vector<Evidence> evidence;
  int supporting_origins = 0;
  int refuting_origins = 0;
  std::size_t searched_passages = 0;
  std::vector<std::string> searched_terms;
  std::optional<std::string> suppressed;  // the reason given in the draft
  std::optional<Json> decision;
};

// A statement that was signed and stands in the log.
struct Recorded {
  std::string statement;  // digest, hex
  std::int64_t log_index = -1;
};

struct Report {
  std::string version;  // of the engine
  std::string rules;    // SHA-256 of the rule catalogue and lexicon, hex
  std::int64_t sources = 0, passages = 0, log_size = 0;
  std::string log_root;
  std::string draft_path, draft_sha256, draft_published;
  std::string as_of;
  std::vector<Finding> findings;  // in text order
  std::size_t sentences = 0;
  std::size_t checkable = 0;
  std::optional<Recorded> recorded;  // the verdict statement, where the check was recorded
};

// The object of DESIGN section 7, field by field.
Json to_json(const Report& report);
Json to_json(const Finding& finding);
Json to_json(const Evidence& evidence);

}  // namespace stet
