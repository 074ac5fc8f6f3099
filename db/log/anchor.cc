// Anchor statements, and what their tokens prove.
#include "log/anchor.h"

#include "log/time.h"
#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::string_view kRfc3161 = "rfc3161", kOpenTimestamps = "opentimestamps";

AnchorFinding open_token(const Anchor& anchor, const TimeTrust& trust) {
  const Timestamp stamp = open_timestamp(anchor.token, anchor.checkpoint, trust.authorities);
  std::string words = "RFC 3161, " + stamp.authority + ", " + rfc3339(stamp.time);
  if (stamp.accuracy > 0) words += " give or take " + std::to_string(stamp.accuracy) + " s";
  if (!stamp.trusted)
    words += trust.authorities.empty() ? " (authority not checked: give its certificate)"
                                       : " (another authority than those you trust)";
  return {.state = stamp.trusted ? AnchorState::anchored_and_checked : AnchorState::anchored,
          .not_after = stamp.time + stamp.accuracy,
          .not_before = stamp.time - stamp.accuracy,
          .words = std::move(words)};
}

AnchorFinding open_proof(const Anchor& anchor, const TimeTrust& trust) {
  const OpenTimestamp proof = read_opentimestamp(anchor.token);
  if (proof.digest != anchor.checkpoint)
    throw Error(Code::corrupt, "the OpenTimestamps proof is about other bytes");
  if (const auto time = proven_time(proof, trust.headers))
    return {.state = AnchorState::anchored_and_checked,
            .not_after = time,
            .not_before = time,
            .words = "OpenTimestamps, anchored, header checked, " + rfc3339(*time)};
  AnchorFinding out;
  if (!proof.blocks.empty()) {
    out.state = AnchorState::anchored;
    out.words = "OpenTimestamps, anchored in Bitcoin block " +
                std::to_string(proof.blocks.front().height) + ", header not checked";
  } else if (!proof.pending.empty()) {
    out.words = "OpenTimestamps, pending at " + proof.pending.front();
  } else {
    out.words = "OpenTimestamps, without an attestation that stet knows";
  }
  return out;
}

}  // namespace

std::string_view to_string(AnchorKind kind) {
  return kind == AnchorKind::rfc3161 ? kRfc3161 : kOpenTimestamps;
}

Statement anchor(const Anchor& facts) {
  Json predicate = Json::object({{"kind", to_string(facts.kind)},
                                 {"size", facts.head.size},
                                 {"root", to_hex(facts.head.root)},
                                 {"token", to_base64(facts.token)}});
  if (!facts.authorities.empty()) predicate["authorities"] = facts.authorities;
  return {.predicate_type = predicate_type(Act::anchor),
          .subjects = {{.name = "checkpoint", .sha256 = to_hex(facts.checkpoint)}},
          .predicate = std::move(predicate)};
}

Anchor read_anchor(const Statement& statement) {
  try {
    const Json& predicate = statement.predicate;
    Anchor out;
    const std::string& kind = predicate.at("kind").as_string();
    if (kind != kRfc3161 && kind != kOpenTimestamps)
      throw Error(Code::invalid, "its kind is unknown: " + kind);
    out.kind = kind == kRfc3161 ? AnchorKind::rfc3161 : AnchorKind::opentimestamps;
    const std::int64_t size = predicate.at("size").as_integer();
    const auto root = digest_from_hex(predicate.at("root").as_string());
    const auto token = from_base64_strict(predicate.at("token").as_string());
    if (size <= 0 || !root || !token)
      throw Error(Code::invalid, "size, root or token is malformed");
    out.head = {static_cast<std::uint64_t>(size), *root};
    out.checkpoint = *digest_from_hex(statement.subjects.at(0).sha256);
    out.token = *token;
    out.authorities = predicate.text("authorities");
    return out;
  } catch (const Error& error) {
    throw Error(Code::corrupt, std::string("not an anchor: ") + error.what());
  }
}

AnchorFinding open_anchor(const Anchor& anchor, const TimeTrust& trust) {
  return anchor.kind == AnchorKind::rfc3161 ? open_token(anchor, trust) : open_proof(anchor, trust);
}

Anchor match_anchor(const LogReader& reader, std::string_view token, std::string_view authorities) {
  Anchor out{.kind = is_opentimestamp(token) ? AnchorKind::opentimestamps : AnchorKind::rfc3161,
             .head = {},
             .checkpoint = {},
             .token = std::string(token),
             .authorities = std::string(authorities)};
  out.checkpoint =
      out.kind == AnchorKind::rfc3161 ? timestamp_digest(token) : read_opentimestamp(token).digest;
  constexpr std::size_t kPage = 256;
  std::uint64_t after = 0;
  for (auto page = reader.checkpoints(after, kPage); !page.empty();
       page = reader.checkpoints(after, kPage))
    for (const SignedCheckpoint& item : page) {
      after = item.head.size;
      if (sha256(item.note) != out.checkpoint) continue;
      out.head = item.head;
      return out;
    }
  throw Error(Code::invalid,
              "the token is about SHA-256 " + to_hex(out.checkpoint) +
                  ", which is no checkpoint of this log; stamp the file that `stet log checkpoint` "
                  "prints, or send what `stet log anchor --request` writes");
}

std::map<std::string, std::string> anchor_files(const LogReader& reader) {
  std::map<std::string, std::string> out;
  for (const std::uint64_t index : reader.entries_of(Act::anchor)) {
    const std::optional<std::string> payload = reader.entry(index).payload;
    if (!payload) continue;
    const Anchor item = read_anchor(read_statement(*payload));
    const bool proof = item.kind == AnchorKind::opentimestamps;
    const std::string ending = proof ? ".ots" : is_timestamp_answer(item.token) ? ".tsr" : ".tst";
    std::string stem = "anchors/" + std::to_string(item.head.size);
    if (out.contains(stem + ending)) stem += "-" + std::to_string(index);
    out[stem + ending] = item.token;
    if (!proof) out[stem + ".tsq"] = timestamp_request(item.checkpoint);
    if (!item.authorities.empty()) out[stem + ".ca.pem"] = item.authorities;
  }
  return out;
}

}  // namespace stet::log
