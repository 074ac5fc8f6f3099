// A claim's proof verifies alone, reveals nothing else, and every byte of it matters.
#include "log/claim_proof.h"

#include "log/acts.h"
#include "log/checkpoint.h"
#include "log/leaf.h"
#include "log/spki.h"
#include "sample.h"
#include "stet/error.h"

namespace stet::log {
namespace {

using testing::Sample;

struct ClaimProof : ::testing::Test {
  ClaimProof() {
    for (int i = 0; i < 6; ++i) last = sample.add("Source " + std::to_string(i) + ".\n");
    proof = prove(1);
  }
  std::string prove(std::uint64_t position) const {
    const Digest extraction = *digest_from_hex(last.digest);
    return write_claim_proof(sample.log,
                             {extraction, position, sample.log.shown.at(extraction).at(position)});
  }
  AuditReport audit(std::string_view bytes) const {
    return audit_proof(bytes, {.log_keys = {sample.keys.log_key()}});
  }

  Sample sample;
  Appended last;
  std::string proof;
};

std::string failures(const AuditReport& report) {
  std::string out;
  for (const AuditCheck& check : report.checks)
    if (!check.passed) out += check.name + ": " + check.detail + "\n";
  return out;
}

TEST_F(ClaimProof, VerifiesWithoutTheLog) {
  EXPECT_EQ(failures(audit(proof)), "");
  EXPECT_EQ(audit(proof).outcome, AuditOutcome::valid);
  EXPECT_EQ(audit(proof).log_size, 13);
  EXPECT_EQ(audit_proof(proof, {}).outcome,
            AuditOutcome::valid);  // with the key that it brings along, which the report says
}

TEST_F(ClaimProof, RevealsNoOtherClaim) {
  const Digest extraction = *digest_from_hex(last.digest);
  const Disclosed other = read_disclosure(sample.log.shown.at(extraction).at(0));
  EXPECT_EQ(proof.find(other.salt), std::string::npos);
  EXPECT_EQ(proof.find(other.record.dump()), std::string::npos);
  EXPECT_EQ(proof.find(sample.log.shown.at(extraction).at(0)), std::string::npos);
}

TEST_F(ClaimProof, RefusesAnotherLogsKey) {
  NoteKey stranger = sample.keys.log_key();
  stranger.key = testing::test_key(9).public_key();
  EXPECT_EQ(audit_proof(proof, {.log_keys = {stranger}}).outcome, AuditOutcome::invalid);
}

TEST_F(ClaimProof, FindsFlippedBytes) {
  const std::size_t stride = std::getenv("STET_SLOW_TESTS") ? 1 : 13;
  for (std::size_t i = 0; i < proof.size(); i += stride) {
    std::string changed = proof;
    changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
    EXPECT_EQ(audit(changed).outcome, AuditOutcome::invalid)
        << "byte " << i << " " << proof.substr(i, 30);
  }
}

TEST_F(ClaimProof, RefusesAClaimUnderAnotherPlaceOrExtraction) {
  Json json = Json::parse(proof);
  json["claim"]["position"] = 0;
  EXPECT_EQ(audit(json.dump(1) + "\n").outcome, AuditOutcome::invalid);
  json = Json::parse(proof);
  json["claim"] = Json::parse(prove(0)).at("claim");
  EXPECT_EQ(audit(json.dump(1) + "\n").outcome,
            AuditOutcome::valid);  // that is the other claim's proof
  json["capture"] = json.at("extraction");
  EXPECT_EQ(audit(json.dump(1) + "\n").outcome, AuditOutcome::invalid);
}

TEST_F(ClaimProof, RefusesASignerWhoseRightIsNotShown) {
  Json json = Json::parse(proof);
  json["keyStatements"] = Json::array();
  EXPECT_EQ(audit(json.dump(1) + "\n").outcome, AuditOutcome::invalid);
}

TEST_F(ClaimProof, CarriesTheRevocationOfItsSigner) {
  const std::string id = key_id(sample.keys.public_key("author"));
  sample.append(
      {.predicate_type = predicate_type(Act::key_revoked),
       .subjects = {{"key", id}},
       .predicate = Json::object({{"keyid", id}, {"lastGoodIndex", 3}, {"reason", "lost"}})},
      sample.root.signer("root"));
  EXPECT_NE(failures(audit(prove(0))).find("signers"), std::string::npos);
}

// ---- a log whose key was replaced ----

struct HandedOver : ClaimProof {
  HandedOver() {
    first = sample.keys.log_key();
    rotate();
    second = sample.keys.log_key();
    for (int i = 0; i < 5; ++i) last = sample.add("Between the keys " + std::to_string(i) + ".\n");
    rotate();
    last = sample.add("By the third key.\n");
    proof = prove(1);
  }
  // The old key vouches for a new one; then only the new one signs.
  void rotate() {
    const SigningKey old = sample.keys.signer("log");
    sample.keys.replace("log", sample.environment);
    const Statement added = key_added({.role = "log",
                                       .key = sample.keys.public_key("log"),
                                       .replaces = key_id(old.public_key()),
                                       .person = {}});
    {  // in one transaction, as the store does it
      Ledger ledger(sample.log, sample.keys, sample.environment, "");
      ledger.append_signed_by(old, added);
      ledger.append_signed_by(sample.keys.signer("log"), added);
      ledger.sign();
    }
    sample.keys.drop("log.old");
    sample.add("By a new key.\n");
  }
  std::string failed_with(const NoteKey& key, const Json& changed) const {
    return failures(audit_proof(changed.dump(1) + "\n", {.log_keys = {key}}));
  }
  NoteKey first, second;
};

TEST_F(HandedOver, VerifiesWithEveryKeyThatTheLogEverHad) {
  for (const NoteKey& key : {first, second, sample.keys.log_key()})
    EXPECT_EQ(failures(audit_proof(proof, {.log_keys = {key}})), "");
  EXPECT_EQ(Json::parse(proof).at("handOvers").items().size(), 2u);
  NoteKey stranger = first;
  stranger.key = testing::test_key(9).public_key();
  EXPECT_NE(failures(audit_proof(proof, {.log_keys = {stranger}})), "");
}

TEST_F(HandedOver, WithoutTheStepsTheFirstKeyIsNotEnough) {
  Json none = Json::parse(proof), one = none;
  none["handOvers"] = Json::array();
  one["handOvers"] = Json::array({one.at("handOvers").items().at(1)});
  EXPECT_NE(failed_with(first, none).find("checkpoint: "), std::string::npos);
  EXPECT_NE(failed_with(first, one).find("checkpoint: "), std::string::npos);
  EXPECT_EQ(failed_with(second, one), "");
  EXPECT_EQ(failed_with(sample.keys.log_key(), none), "");
}

TEST_F(HandedOver, AStepThatTheLogDidNotGrowOutOfIsRefused) {
  Json forged = Json::parse(proof);
  TreeHead head =
      read_checkpoint_text(
          read_note(forged.at("handOvers").items()[0].at("checkpoint").as_string()).text)
          .head;
  head.root[0] ^= 1;
  const SigningKey thief = testing::test_key(9);
  for (const SigningKey& key : {thief, sample.keys.signer("log")}) {
    Json step = forged.at("handOvers").items()[0];
    step["checkpoint"] = sign_checkpoint(first.name, head, key);
    forged["handOvers"] = Json::array({step, forged.at("handOvers").items().back()});
    EXPECT_NE(failed_with(first, forged).find("checkpoint: "), std::string::npos);
    EXPECT_NE(failed_with(sample.keys.log_key(), forged), "") << "nor with the newest key";
  }
}

TEST_F(HandedOver, FindsFlippedBytesOfTheSteps) {
  const std::size_t begin = proof.find("\"handOvers\""), end = proof.find("\"vkey\"", begin);
  ASSERT_NE(end, std::string::npos);
  const std::size_t stride = std::getenv("STET_SLOW_TESTS") ? 1 : 7;
  for (std::size_t i = begin; i < end; i += stride) {
    std::string changed = proof;
    changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
    EXPECT_EQ(audit_proof(changed, {.log_keys = {first}}).outcome, AuditOutcome::invalid)
        << "byte " << i << " " << proof.substr(i, 30);
  }
}

TEST_F(HandedOver, ARevokedLogKeyDoesNotCarryAProof) {
  const std::string id = key_id(sample.keys.public_key("log"));
  const std::uint64_t last_good = sample.log.size() - 2;
  sample.append({.predicate_type = predicate_type(Act::key_revoked),
                 .subjects = {{"key", id}},
                 .predicate = Json::object(
                     {{"keyid", id}, {"lastGoodIndex", last_good}, {"reason", "lost"}})},
                sample.root.signer("root"));
  EXPECT_NE(failures(audit_proof(prove(0), {.log_keys = {first}})).find("revoked before"),
            std::string::npos);
}

TEST_F(ClaimProof, VerifiesBundlesAndLogProofs) {
  const std::string bundle = write_entry_bundle(sample.log, 3);
  EXPECT_EQ(failures(audit(bundle)), "");
  for (std::size_t i = 0; i < bundle.size(); i += 17) {
    std::string changed = bundle;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_EQ(audit(changed).outcome, AuditOutcome::invalid)
        << "byte " << i << " " << bundle.substr(i, 30);
  }
  const std::string leaf = sample.log.entry(3).leaf;
  const std::string inclusion = write_entry_proof(sample.log, 3);
  const AuditOptions options{.log_keys = {sample.keys.log_key()}};
  EXPECT_EQ(audit_proof(inclusion, options, leaf).outcome, AuditOutcome::valid);
  EXPECT_EQ(audit_proof(inclusion, options, sample.log.entry(2).leaf).outcome,
            AuditOutcome::invalid);
  EXPECT_THROW(audit_proof(inclusion, options), Error) << "its entry has to be given";
  EXPECT_THROW(audit_proof(inclusion, {}, leaf), Error) << "and so has the log's key";
}

TEST_F(ClaimProof, SaysWhatIsNoProof) {
  for (const char* bad : {"", "{}", "rubbish", R"({"schema":"stet.claim-proof.v1"})"})
    EXPECT_EQ(audit(bad).outcome, AuditOutcome::invalid) << bad;
}

TEST_F(ClaimProof, CannotBeMadeOfWhatWasErased) {
  sample.log.entries[last.index].payload.reset();
  EXPECT_THROW(prove(0), Error);
}

}  // namespace
}  // namespace stet::log
