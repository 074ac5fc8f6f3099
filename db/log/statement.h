// What stet signs: in-toto Statements v1 about a log's beginning, a source's capture, an
// extraction, and every later act.
//
//   Statement statement = capture({.sha256 = hex, .path = "a.txt", .size = 120});
//   std::string payload = write_statement(statement);     // JCS; the bytes that are signed
//   std::string id = statement_digest(payload);           // how other statements refer to it
//
// Every statement refers to others by statement digest (SHA-256 of the payload), so that only a
// capture holds its source's digest. The ledger adds to each predicate what all of them carry:
// `salt` (16 random bytes, base64), `recordedAt` (the signer's clock: a claim, not a proof) and
// `prev` (size and root of the tree before it: it was signed after that). docs/file-format.md lists
// every field. Predicates hold no fractions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/json.h"

namespace stet::log {

struct Subject {
  std::string name;
  std::string sha256;  // hex
};

struct Statement {
  std::string predicate_type;
  std::vector<Subject> subjects;
  Json predicate;
};

// The kinds of statement, as predicateType URIs: "https://stet.example/capture/v1".
enum class Act {
  genesis,
  capture,
  extraction,
  verdict,
  decision,
  signoff,
  retraction,
  erasure,
  key_added,
  key_revoked,
  anchor
};
std::string predicate_type(Act act);
std::optional<Act> act_of(std::string_view predicate_type);
// All but captures and extractions, of which every source has some: stores file the rare ones by
// kind.
bool is_rare(Act act);
// Every kind.
std::vector<Act> acts();
// "capture", as on the command line
std::string_view to_string(Act act);

// The bytes to sign. Throws Error(invalid) for a statement without subject, type or a proper
// digest.
std::string write_statement(const Statement& statement);
// Throws Error(corrupt) where the payload is no in-toto Statement v1 with SHA-256 subjects.
Statement read_statement(std::string_view payload);
// SHA-256 of the payload, hex.
std::string statement_digest(std::string_view payload);

// Who may sign what; one key for one role.
struct KeyEntry {
  std::string role;    // "log", "author", "archive", "root"
  std::string id;      // key_id(): SHA-256 of the SPKI, hex
  std::string pem;     // SPKI
  std::string person;  // whose key it is, may be empty
};

struct GenesisFacts {
  std::string origin;
  std::string vkey;  // of the log's key; the subject is SHA-256 of this line with its newline
  std::vector<KeyEntry> keys;
  std::string engine;  // "stet 0.1.0"
};
Statement genesis(const GenesisFacts& facts);

struct CaptureFacts {
  std::string sha256;  // of the bytes
  std::uint64_t size = 0;
  std::string path, media_type, title, publisher, url, language, published;
  std::optional<std::string> digital_source_type;  // IPTC code
};
Statement capture(const CaptureFacts& facts);

struct ExtractionFacts {
  std::string capture;  // digest of the capture statement: the subject
  std::string engine_version, rules_digest;
  std::string text_sha256;  // of the normalised text, that selectors count in
  std::vector<std::string>
      claim_digests;       // disclosure_digest() of each claim's record, in text order
  std::string supersedes;  // digest of the extraction that this one replaces, or empty
};
Statement extraction(const ExtractionFacts& facts);

}  // namespace stet::log
