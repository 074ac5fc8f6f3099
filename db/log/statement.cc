// in-toto Statements v1 as stet writes them.
#include "log/statement.h"

#include <algorithm>
#include <array>

#include "domain.h"
#include "log/canonical.h"
#include "log/crypto.h"
#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::string_view kStatementType = "https://in-toto.io/Statement/v1";

struct ActName {
  Act act;
  std::string_view name;
};
constexpr std::array<ActName, 11> kActs = {{{Act::genesis, "genesis"},
                                            {Act::capture, "capture"},
                                            {Act::extraction, "extraction"},
                                            {Act::verdict, "verdict"},
                                            {Act::decision, "decision"},
                                            {Act::signoff, "signoff"},
                                            {Act::retraction, "retraction"},
                                            {Act::erasure, "erasure"},
                                            {Act::key_added, "key-added"},
                                            {Act::key_revoked, "key-revoked"},
                                            {Act::anchor, "anchor"}}};

// Sets the member unless there is nothing to say: an absent field is shorter and as clear as an
// empty one.
void set(Json& object, std::string_view field, const std::string& value) {
  if (!value.empty()) object[field] = value;
}

Json subject_json(const Subject& subject) {
  if (!digest_from_hex(subject.sha256))
    throw Error(Code::invalid, "cannot write a statement: the digest of subject \"" + subject.name +
                                   "\" is not a SHA-256 in lower-case hex");
  Json out = Json::object({{"digest", Json::object({{"sha256", subject.sha256}})}});
  set(out, "name", subject.name);
  return out;
}

Statement from_json(Json json) {
  if (json.at("_type").as_string() != kStatementType)
    throw Error(Code::invalid, "its _type is another");
  Statement out{.predicate_type = json.at("predicateType").as_string(),
                .predicate = std::move(json["predicate"])};
  if (!out.predicate.is_object()) throw Error(Code::invalid, "its predicate is no object");
  for (const Json& item : json.at("subject").items()) {
    const std::string& digest = item.at("digest").at("sha256").as_string();
    if (!digest_from_hex(digest)) throw Error(Code::invalid, "a subject's digest is not a SHA-256");
    out.subjects.push_back({.name = item.text("name"), .sha256 = digest});
  }
  if (out.subjects.empty()) throw Error(Code::invalid, "it has no subject");
  return out;
}

Json key_json(const KeyEntry& key) {
  Json out = Json::object({{"keyid", key.id}, {"role", key.role}, {"publicKey", key.pem}});
  set(out, "person", key.person);
  return out;
}

}  // namespace

std::string_view to_string(Act act) {
  return std::find_if(kActs.begin(), kActs.end(),
                      [&](const ActName& item) { return item.act == act; })
      ->name;
}

std::vector<Act> acts() {
  std::vector<Act> out;
  for (const ActName& item : kActs) out.push_back(item.act);
  return out;
}

std::string predicate_type(Act act) { return identifier(std::string(to_string(act)) + "/v1"); }

bool is_rare(Act act) { return act != Act::capture && act != Act::extraction; }

std::optional<Act> act_of(std::string_view type) {
  static const std::string before = identifier("");
  constexpr std::string_view kAfter = "/v1";
  if (type.size() < before.size() + kAfter.size() || !type.starts_with(before) ||
      !type.ends_with(kAfter))
    return std::nullopt;
  type.remove_prefix(before.size());
  type.remove_suffix(kAfter.size());
  for (const ActName& item : kActs)
    if (item.name == type) return item.act;
  return std::nullopt;
}

std::string write_statement(const Statement& statement) {
  if (statement.predicate_type.empty() || statement.subjects.empty())
    throw Error(Code::invalid, "cannot write a statement without predicate type or subject");
  Json subjects = Json::array();
  for (const Subject& subject : statement.subjects) subjects.push_back(subject_json(subject));
  return canonical_to_sign(Json::object({{"_type", kStatementType},
                                         {"subject", std::move(subjects)},
                                         {"predicateType", statement.predicate_type},
                                         {"predicate", statement.predicate}}));
}

Statement read_statement(std::string_view payload) {
  try {
    return from_json(Json::parse(payload));
  } catch (const Error& error) {
    throw Error(Code::corrupt, std::string("not an in-toto statement: ") + error.what());
  }
}

std::string statement_digest(std::string_view payload) { return to_hex(sha256(payload)); }

Statement genesis(const GenesisFacts& facts) {
  Json keys = Json::array();
  for (const KeyEntry& key : facts.keys) keys.push_back(key_json(key));
  return {.predicate_type = predicate_type(Act::genesis),
          .subjects = {{.name = "log.vkey", .sha256 = to_hex(sha256(facts.vkey + "\n"))}},
          .predicate = Json::object(
              {{"origin", facts.origin},
               {"vkey", facts.vkey},
               {"keys", std::move(keys)},
               {"engine", facts.engine},
               {"formats", Json::array({"dsse", "in-toto/v1", "rekor-dsse/0.0.1", "rfc6962",
                                        "tlog-tiles", "tlog-checkpoint", "sd-jwt-array"})}})};
}

Statement capture(const CaptureFacts& facts) {
  Json source = Json::object({{"size", facts.size}});
  set(source, "path", facts.path);
  set(source, "mediaType", facts.media_type);
  set(source, "title", facts.title);
  set(source, "publisher", facts.publisher);
  set(source, "url", facts.url);
  set(source, "language", facts.language);
  set(source, "published", facts.published);
  set(source, "digitalSourceType", facts.digital_source_type.value_or(""));
  return {.predicate_type = predicate_type(Act::capture),
          .subjects = {{.name = "source", .sha256 = facts.sha256}},
          .predicate = Json::object({{"source", std::move(source)}})};
}

Statement extraction(const ExtractionFacts& facts) {
  Json claims = Json::array();
  for (const std::string& digest : facts.claim_digests)
    claims.push_back(Json::object({{"...", digest}}));
  Json predicate = Json::object({{"engine", Json::object({{"name", "stet"},
                                                          {"version", facts.engine_version},
                                                          {"rules", facts.rules_digest}})},
                                 {"text", Json::object({{"sha256", facts.text_sha256}})},
                                 {"claims", std::move(claims)}});
  set(predicate, "supersedes", facts.supersedes);
  return {.predicate_type = predicate_type(Act::extraction),
          .subjects = {{.name = "capture", .sha256 = facts.capture}},
          .predicate = std::move(predicate)};
}

}  // namespace stet::log
