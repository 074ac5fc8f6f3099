// The statements about later acts.
#include "log/acts.h"

#include "log/spki.h"

namespace stet::log {
namespace {

// Sets the member unless there is nothing to say.
void set(Json& object, std::string_view field, const std::string& value) {
  if (!value.empty()) object[field] = value;
}

Statement statement(Act act, std::string subject, const std::string& digest, Json predicate) {
  return {.predicate_type = predicate_type(act),
          .subjects = {{.name = std::move(subject), .sha256 = digest}},
          .predicate = std::move(predicate)};
}

Json said(const std::string& reason, const std::string& by) {
  Json out = Json::object({{"reason", reason}});
  set(out, "by", by);
  return out;
}

}  // namespace

Statement retraction(const RetractionFacts& facts) {
  return statement(Act::retraction, "capture", facts.capture, said(facts.reason, facts.by));
}

Statement erasure(const ErasureFacts& facts) {
  Statement out{.predicate_type = predicate_type(Act::erasure),
                .subjects = {},
                .predicate = said(facts.reason, facts.by)};
  for (const std::string& digest : facts.statements)
    out.subjects.push_back({.name = std::string(kErasedStatement), .sha256 = digest});
  for (const std::string& digest : facts.checks)
    out.subjects.push_back({.name = std::string(kErasedInCheck), .sha256 = digest});
  set(out.predicate, "legalBasis", facts.legal_basis);
  return out;
}

Statement verdict(const VerdictFacts& facts) {
  Json draft = Json::object({{"path", facts.path}});
  set(draft, "published", facts.published);
  Json findings = Json::array();
  for (const std::string& digest : facts.finding_digests)
    findings.push_back(Json::object({{"...", digest}}));
  Json predicate = Json::object(
      {{"engine",
        Json::object(
            {{"name", "stet"}, {"version", facts.engine_version}, {"rules", facts.rules_digest}})},
       {"draft", std::move(draft)},
       {"store", Json::object({{"logSize", facts.log_size}, {"logRoot", facts.log_root}})},
       {"findings", std::move(findings)},
       {"summary", facts.summary}});
  set(predicate, "asOf", facts.as_of);
  return statement(Act::verdict, "draft", facts.draft_sha256, std::move(predicate));
}

Statement decision(const DecisionFacts& facts) {
  Json predicate = said(facts.reason, facts.by);
  predicate["finding"] = facts.finding;
  predicate["as"] = facts.decision;
  set(predicate, "until", facts.until);
  set(predicate, "verdict", facts.verdict);
  set(predicate, "check", facts.check);
  return statement(Act::decision, "finding", to_hex(sha256(facts.finding)), std::move(predicate));
}

Statement signoff(const SignoffFacts& facts) {
  Json predicate = Json::object({{"role", facts.role}});
  set(predicate, "reason", facts.reason);
  set(predicate, "by", facts.by);
  return statement(Act::signoff, "check", facts.check, std::move(predicate));
}

Statement key_added(const KeyAddedFacts& facts) {
  const std::string id = key_id(facts.key);
  Json key =
      Json::object({{"keyid", id}, {"role", facts.role}, {"publicKey", spki_pem(facts.key)}});
  set(key, "person", facts.person);
  Json predicate = Json::object({{"key", std::move(key)}});
  set(predicate, "replaces", facts.replaces);
  return statement(Act::key_added, "key", id, std::move(predicate));
}

Statement key_revoked(const KeyRevokedFacts& facts) {
  return statement(
      Act::key_revoked, "key", facts.keyid,
      Json::object(
          {{"keyid", facts.keyid}, {"lastGoodIndex", facts.last_good}, {"reason", facts.reason}}));
}

}  // namespace stet::log
