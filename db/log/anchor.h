// Anchors: statements that a checkpoint was seen by somebody with a clock of his own, with the
// proof inside, so that exports and audits need nothing else.
//
// An anchor proves two things. Entries below the checkpoint's size were made before the token's
// time; entries behind the anchor itself were made after it, because nobody could have written the
// token earlier. So every entry has an interval, never an instant (docs/file-format.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "log/opentimestamps.h"
#include "log/statement.h"
#include "log/storage.h"
#include "log/timestamp.h"

namespace stet::log {

enum class AnchorKind { rfc3161, opentimestamps };
std::string_view to_string(AnchorKind kind);

struct Anchor {
  AnchorKind kind = AnchorKind::rfc3161;
  TreeHead head;
  Digest checkpoint{};      // SHA-256 of the signed note
  std::string token;        // as received: a TimeStampResp, a token or an .ots file
  std::string authorities;  // certificates (PEM) that its writer trusted; may be empty
};

Statement anchor(const Anchor& facts);
// Throws Error(corrupt) where the statement is no anchor.
Anchor read_anchor(const Statement& statement);

// What a verifier believes about time; empty parts are not used.
struct TimeTrust {
  std::string authorities;  // certificates of time-stamp authorities, PEM
  BlockHeaders headers;     // of Bitcoin blocks
};

// How far a token bears out, as its state is called everywhere.
enum class AnchorState {
  pending,   // OpenTimestamps: a calendar promised
  anchored,  // proven up to somebody whom we cannot check
  anchored_and_checked
};
struct AnchorFinding {
  AnchorState state = AnchorState::pending;
  std::optional<std::int64_t> not_after, not_before;  // the token's time, give or take its accuracy
  std::string words;  // "RFC 3161, CN=Example TSA, 2025-10-01T12:00:00Z"
};
// Throws Error(corrupt) where the token does not hold for the checkpoint. The certificates kept
// with the anchor are not believed: who wrote the log chose them.
AnchorFinding open_anchor(const Anchor& anchor, const TimeTrust& trust);

// The checkpoint that a token is about. Throws Error(invalid)
// where the log never signed it, Error(corrupt) where the token cannot be read.
Anchor match_anchor(const LogReader& reader, std::string_view token, std::string_view authorities);

// Every anchor of a log as files by path: anchors/<size>.tsq and .tsr (.tst for a bare token),
// .ca.pem, .ots; a second token for one size has the anchor's index behind it.
std::map<std::string, std::string> anchor_files(const LogReader& reader);

}  // namespace stet::log
