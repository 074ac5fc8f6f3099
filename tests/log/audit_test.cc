// The audit finds what was changed, and names it.
#include "log/audit.h"

#include "log/acts.h"
#include "log/checkpoint.h"
#include "log/leaf.h"
#include "log/spki.h"
#include "sample.h"

namespace stet::log {
namespace {

using testing::MemoryLog;
using testing::Sample;

AuditReport audit(const Sample& sample) {
  return audit_log(sample.log, {.log_keys = {sample.keys.log_key()}});
}

// The first check that failed; empty where none did.
std::string first_failure(const AuditReport& report) {
  for (const AuditCheck& check : report.checks)
    if (!check.passed) {
      EXPECT_FALSE(check.detail.empty());
      EXPECT_FALSE(check.meaning.empty());
      return check.name;
    }
  return {};
}

void expect_invalid(const Sample& sample, const std::string& check) {
  const AuditReport report = audit(sample);
  EXPECT_EQ(first_failure(report), check);
  EXPECT_EQ(report.outcome, AuditOutcome::invalid);
}

Statement key_added(const PublicKey& key, const std::string& role, const std::string& replaces) {
  return stet::log::key_added({.role = role, .key = key, .replaces = replaces, .person = {}});
}
Statement key_revoked(const PublicKey& key, std::uint64_t last_good) {
  return stet::log::key_revoked({.keyid = key_id(key), .last_good = last_good, .reason = "lost"});
}

TEST(Audit, PassesAnUntouchedLog) {
  const Sample sample(200);
  const AuditReport report = audit(sample);
  EXPECT_EQ(first_failure(report), "");
  EXPECT_EQ(report.outcome, AuditOutcome::valid);
  EXPECT_EQ(report.log_size, 401);
  EXPECT_EQ(report.log_root, to_hex(sample.log.checkpoint()->head.root));
  for (const AuditCheck& check : report.checks) EXPECT_NE(check.detail, "");
}

TEST(Audit, SaysSoWhereTheKeyComesFromTheLogItself) {
  const Sample sample(1);
  const AuditReport report = audit_log(sample.log, {});
  EXPECT_EQ(report.outcome, AuditOutcome::valid);
  EXPECT_NE(report.checks[0].detail.find(write_vkey(sample.keys.log_key())), std::string::npos);
}

TEST(Audit, RefusesAnotherLogsKey) {
  const Sample sample(1), other;
  NoteKey stranger = sample.keys.log_key();
  stranger.key = testing::test_key(9).public_key();
  EXPECT_EQ(audit_log(sample.log, {.log_keys = {stranger}}).outcome, AuditOutcome::invalid);
}

TEST(Audit, RefusesAMadeUpLogOfTheSameOrigin) {
  const Sample sample(1);
  Sample forged;
  forged.environment = testing::fixed_environment(77);
  forged.keys = KeyRing::generate({"log", "author", "archive"}, {.origin = "stet.example/sample"},
                                  forged.environment);
  forged.log = MemoryLog();
  Ledger ledger(forged.log, forged.keys, forged.environment, "");
  ledger.begin(forged.root, "stet test");
  ledger.sign();
  EXPECT_EQ(audit(forged).outcome, AuditOutcome::valid);
  EXPECT_EQ(audit_log(forged.log, {.log_keys = {sample.keys.log_key()}}).outcome,
            AuditOutcome::invalid);
}

// The first key's public half is no secret: a log that begins with its name is soon made up.
TEST(Audit, RefusesAMadeUpLogThatNamesOurKeyFirst) {
  const Sample sample(1);
  Sample forged;
  forged.environment = testing::fixed_environment(77);
  const Statement genesis_of_ours = read_statement(*sample.log.entries[0].payload);
  forged.log = MemoryLog();
  forged.keys = KeyRing::generate({"log", "author", "archive"}, {.origin = "stet.example/sample"},
                                  forged.environment);
  Json keys = Json::array();
  for (const auto& [role, key] :
       {std::pair{"root", forged.root.public_key("root")}, {"log", sample.keys.public_key("log")}})
    keys.push_back(
        Json::object({{"keyid", key_id(key)}, {"role", role}, {"publicKey", spki_pem(key)}}));
  Statement begin = genesis_of_ours;
  begin.predicate["keys"] = keys;
  const Statement added = key_added(forged.keys.public_key("log"), "log", "");
  Ledger ledger(forged.log, forged.keys, forged.environment, "");
  ledger.append_signed_by(forged.root.signer("root"), begin);
  ledger.append_signed_by(forged.root.signer("root"), added);
  ledger.append_signed_by(forged.keys.signer("log"), added);
  ledger.append_signed_by(forged.root.signer("root"),
                          key_added(forged.keys.public_key("archive"), "archive", ""));
  ledger.sign();
  EXPECT_EQ(audit_log(forged.log, {}).outcome, AuditOutcome::valid);
  EXPECT_EQ(first_failure(audit_log(forged.log, {.log_keys = {sample.keys.log_key()}})),
            "checkpoint");
}

TEST(Audit, FollowsALogFromItsFirstKeyToALaterOne) {
  Sample sample(1);
  const NoteKey first = sample.keys.log_key();
  const SigningKey old = sample.keys.signer("log");
  sample.keys.replace("log", sample.environment);
  const Statement added = key_added(sample.keys.public_key("log"), "log", "");
  sample.append(added, sample.root.signer("root"));
  sample.append(added, sample.keys.signer("log"));
  EXPECT_EQ(audit_log(sample.log, {.log_keys = {first}}).outcome, AuditOutcome::valid);
  sample.keys.drop("log.old");
  sample.add("after the rotation");
  EXPECT_EQ(first_failure(audit_log(sample.log, {.log_keys = {first}})), "");
}

TEST(Audit, FindsEveryFlippedByteOfALeaf) {
  const Sample sample(2);
  for (std::size_t i = 0; i < sample.log.entries[3].leaf.size(); ++i) {
    Sample changed = sample;
    changed.log.entries[3].leaf[i] ^= 1;
    EXPECT_EQ(audit(changed).outcome, AuditOutcome::invalid) << i;
  }
}

TEST(Audit, FindsEveryFlippedByteOfAStatement) {
  const Sample sample(2);
  for (std::size_t i = 0; i < sample.log.entries[3].payload->size(); ++i) {
    Sample changed = sample;
    (*changed.log.entries[3].payload)[i] ^= 1;
    EXPECT_EQ(first_failure(audit(changed)), "envelopes") << i;
  }
}

TEST(Audit, FindsEveryFlippedByteOfTheHashes) {
  const Sample sample(2);
  for (std::size_t i = 0; i < sample.log.hashes.at(0).size(); ++i) {
    Sample changed = sample;
    changed.log.hashes[0][i] ^= 1;
    EXPECT_EQ(first_failure(audit(changed)), "tiles") << i;
  }
  Sample big(150);
  big.log.hashes[1][7] ^= 1;
  expect_invalid(big, "tiles");
}

TEST(Audit, FindsEveryFlippedByteOfACheckpoint) {
  const Sample sample(2);
  for (const std::uint64_t size : {3u, 5u})
    for (std::size_t i = 0; i < sample.log.notes.at(size).note.size(); ++i) {
      Sample changed = sample;
      changed.log.notes[size].note[i] ^= 1;
      EXPECT_EQ(audit(changed).outcome, AuditOutcome::invalid) << size << " " << i;
    }
}

TEST(Audit, FindsAChangedSourceByte) {
  Sample sample(2);
  sample.log.blobs.begin()->second[0] ^= 1;
  expect_invalid(sample, "sources");
}

TEST(Audit, FindsAShiftedQuoteADroppedClaimAndAnAddedOne) {
  const Sample sample(1);
  const Digest extraction = sample.log.shown.begin()->first;
  for (int way = 0; way < 3; ++way) {
    Sample changed = sample;
    auto& shown = changed.log.shown[extraction];
    if (way == 0) {
      Disclosed item = read_disclosure(shown[0]);
      item.record["start"] = item.record.at("start").as_integer() + 1;
      shown[0] = disclosure(from_base64(item.salt).value(), item.record);
    } else if (way == 1) {
      shown.pop_back();
    } else {
      shown.push_back(shown[0]);
    }
    expect_invalid(changed, "claims");
  }
}

TEST(Audit, FindsReorderedAndDroppedEntries) {
  const Sample sample(2);
  Sample swapped = sample;
  std::swap(swapped.log.entries[2], swapped.log.entries[3]);
  expect_invalid(swapped, "tree");
  Sample dropped = sample;
  dropped.log.entries.pop_back();
  EXPECT_EQ(audit(dropped).outcome, AuditOutcome::invalid);
  Sample payloads = sample;
  std::swap(payloads.log.entries[2].payload, payloads.log.entries[4].payload);
  expect_invalid(payloads, "envelopes");
}

// By somebody who has the log's key: the tree is right, and the entry is in it twice.
TEST(Audit, FindsADuplicatedEntry) {
  Sample sample(1);
  const StoredEntry twice = sample.log.entry(1);
  const Leaf leaf = read_leaf(twice.leaf);
  sample.log.append({.index = sample.log.size(),
                     .statement = leaf.payload_hash,
                     .predicate_type = predicate_type(Act::capture),
                     .payload = *twice.payload,
                     .leaf = twice.leaf,
                     .leaf_hash = leaf_hash(twice.leaf)});
  Ledger(sample.log, sample.keys, sample.environment, "").sign();
  expect_invalid(sample, "envelopes");
}

TEST(Audit, FindsAnEntryThatWasAppendedWithoutACheckpoint) {
  Sample sample(1);
  Ledger(sample.log, sample.keys, sample.environment, "")
      .append(capture({.sha256 = to_hex(sha256("x"))}));
  expect_invalid(sample, "checkpoint");
}

TEST(Audit, FindsAStatementSignedByAKeyTheLogDoesNotName) {
  Sample sample(1);
  sample.append(capture({.sha256 = to_hex(sha256("x"))}), testing::test_key(5));
  expect_invalid(sample, "signers");
  Sample role(1);
  role.append(capture({.sha256 = to_hex(sha256("x"))}), role.keys.signer("archive"));
  expect_invalid(role, "signers");
}

TEST(Audit, FindsAReferenceToNothing) {
  Sample sample(1);
  sample.append(
      extraction({.capture = to_hex(sha256("nothing")), .text_sha256 = to_hex(sha256(""))}),
      sample.keys.signer("author"));
  expect_invalid(sample, "references");
}

TEST(Audit, FindsARollbackOnlyWithAPin) {
  Sample sample(1);
  const MemoryLog before = sample.log;
  sample.add("later");
  const std::string seen = sample.log.checkpoint()->note;
  Sample wound_back = sample;
  wound_back.log = before;
  EXPECT_EQ(audit(wound_back).outcome, AuditOutcome::valid);
  const AuditReport report =
      audit_log(wound_back.log, {.log_keys = {sample.keys.log_key()}, .pinned = {seen}});
  EXPECT_EQ(first_failure(report), "pinned checkpoints");
}

TEST(Audit, AcceptsAPinTheLogGrewOutOfAndRefusesAFork) {
  Sample sample(1);
  const std::string seen = sample.log.checkpoint()->note;
  Sample fork = sample;
  sample.add("a");
  fork.environment = testing::fixed_environment(99);
  fork.add("b");
  const std::vector<NoteKey> keys = {sample.keys.log_key()};
  EXPECT_EQ(audit_log(sample.log, {.log_keys = keys, .pinned = {seen}}).outcome,
            AuditOutcome::valid);
  EXPECT_EQ(
      audit_log(sample.log, {.log_keys = keys, .pinned = {fork.log.checkpoint()->note}}).outcome,
      AuditOutcome::invalid);
}

TEST(Audit, WantsTheWitnessesThatThePolicyNames) {
  Sample sample(1);
  const SigningKey witness = testing::test_key(4);
  const NoteKey key{"witness.example", NoteKeyType::cosignature, witness.public_key()};
  AuditOptions options{.log_keys = {sample.keys.log_key()},
                       .policy = Policy::read("witness w " + write_vkey(key) + "\nquorum w\n")};
  EXPECT_EQ(first_failure(audit_log(sample.log, options)), "witnesses");
  SignedCheckpoint& newest = sample.log.notes.rbegin()->second;
  Note note = read_note(newest.note);
  note.signatures.push_back(cosign_note(note.text, key.name, witness, 1760000000));
  newest.note = write_note(note);
  EXPECT_EQ(audit_log(sample.log, options).outcome, AuditOutcome::valid);
}

Statement erase(const std::string& digest) {
  return erasure(
      {.statements = {digest}, .checks = {}, .reason = "request", .legal_basis = {}, .by = {}});
}

TEST(Audit, CallsContentMissingWithoutNoticeIncomplete) {
  Sample sample(2);
  sample.log.entries[2].payload.reset();
  AuditReport report = audit(sample);
  EXPECT_EQ(report.outcome, AuditOutcome::incomplete);
  EXPECT_EQ(first_failure(report), "erasures");
  sample.append(erase(to_hex(read_leaf(sample.log.entries[2].leaf).payload_hash)),
                sample.keys.signer("author"));
  report = audit(sample);
  EXPECT_EQ(report.outcome, AuditOutcome::valid);
  EXPECT_EQ(first_failure(report), "");
  ASSERT_EQ(report.erased.size(), 1u);
  EXPECT_EQ(report.erased[0].index, 2);
  EXPECT_EQ(report.erased[0].notice, 5);
  for (const AuditCheck& check : report.checks)
    if (check.name == "erasures")
      EXPECT_EQ(check.detail, "entry 2: valid, content erased (notice 5)");
}

// A recorded check of two findings, with its draft.
Digest add_verdict(Sample& sample) {
  const std::string draft = "Exports fell.";
  std::vector<std::string> shown, digests;
  for (std::uint64_t i = 0; i < 2; ++i) {
    shown.push_back(disclosure(item_salt(std::string(32, 's'), i), Json::object({{"finding", i}})));
    digests.push_back(disclosure_digest(shown.back()));
  }
  const Appended entry = sample.append(verdict({.draft_sha256 = to_hex(sha256(draft)),
                                                .path = "d.md",
                                                .published = {},
                                                .as_of = {},
                                                .engine_version = "0.1.0",
                                                .rules_digest = to_hex(sha256("rules")),
                                                .log_size = 1,
                                                .log_root = to_hex(sha256("")),
                                                .finding_digests = digests,
                                                .summary = Json::object()}),
                                       sample.keys.signer("author"));
  sample.log.blobs[sha256(draft)] = draft;
  const Digest statement = *digest_from_hex(entry.digest);
  sample.log.shown[statement] = shown;
  return statement;
}

TEST(Audit, ComparesTheFindingsOfARecordedCheckAndItsDraft) {
  Sample sample(1);
  const Digest check = add_verdict(sample);
  EXPECT_EQ(first_failure(audit(sample)), "");
  Sample swapped = sample;
  std::swap(swapped.log.shown[check][0], swapped.log.shown[check][1]);
  expect_invalid(swapped, "findings");
  Sample edited = sample;
  edited.log.blobs[sha256("Exports fell.")] = "Exports rose.";
  expect_invalid(edited, "sources");
}

TEST(Audit, WantsANoticeForAFindingThatIsGoneAndAGapForANotice) {
  Sample sample(1);
  const Digest check = add_verdict(sample);
  const Statement notice = erasure({.statements = {},
                                    .checks = {to_hex(check)},
                                    .reason = "request",
                                    .legal_basis = {},
                                    .by = {}});
  Sample gap = sample;
  gap.log.shown[check][1].clear();
  EXPECT_EQ(audit(gap).outcome, AuditOutcome::incomplete);
  gap.append(notice, gap.keys.signer("author"));
  EXPECT_EQ(first_failure(audit(gap)), "");
  sample.append(notice, sample.keys.signer("author"));
  EXPECT_EQ(audit(sample).outcome, AuditOutcome::incomplete);
  EXPECT_EQ(first_failure(audit(sample)), "erasures");
}

TEST(Audit, CallsANoticeWithoutErasureIncomplete) {
  Sample sample(2);
  sample.append(erase(to_hex(read_leaf(sample.log.entries[2].leaf).payload_hash)),
                sample.keys.signer("author"));
  const AuditReport report = audit(sample);
  EXPECT_EQ(report.outcome, AuditOutcome::incomplete);
  EXPECT_EQ(first_failure(report), "erasures");
}

TEST(Audit, MissesASourceWhoseBytesAreGone) {
  Sample sample(2);
  sample.log.blobs.erase(sample.log.blobs.begin());
  EXPECT_EQ(audit(sample).outcome, AuditOutcome::incomplete);
}

// ---- keys ----

TEST(Audit, AcceptsAKeyThatRootAddedAndThatConfirmedItself) {
  Sample sample(1);
  const SigningKey fresh = testing::test_key(6);
  const Statement added = key_added(fresh.public_key(), "author", "");
  sample.append(added, sample.root.signer("root"));
  sample.append(added, fresh);
  sample.append(capture({.sha256 = to_hex(sha256("x"))}), fresh);
  sample.log.blobs[sha256("x")] = "x";
  EXPECT_EQ(audit(sample).outcome, AuditOutcome::valid);
}

TEST(Audit, AcceptsARotationSignedByOldAndNewKey) {
  Sample sample(1);
  const SigningKey fresh = testing::test_key(6);
  const Statement added =
      key_added(fresh.public_key(), "author", key_id(sample.keys.public_key("author")));
  sample.append(added, sample.keys.signer("author"));
  sample.append(added, fresh);
  EXPECT_EQ(audit(sample).outcome, AuditOutcome::valid);
}

TEST(Audit, RefusesAKeyThatNeitherRootNorTheOldKeyAdded) {
  const SigningKey fresh = testing::test_key(6);
  Sample self(1);
  self.append(key_added(fresh.public_key(), "author", ""), fresh);
  expect_invalid(self, "signers");
  Sample author(1);  // an author may hand over its own place only
  author.append(key_added(fresh.public_key(), "log", key_id(author.keys.public_key("author"))),
                author.keys.signer("author"));
  expect_invalid(author, "signers");
  Sample unconfirmed(1);
  unconfirmed.append(key_added(fresh.public_key(), "author", ""), unconfirmed.root.signer("root"));
  EXPECT_EQ(audit(unconfirmed).outcome, AuditOutcome::valid);
  unconfirmed.append(capture({.sha256 = to_hex(sha256("x"))}), fresh);
  expect_invalid(unconfirmed, "signers");
}

TEST(Audit, RefusesAStatementAfterItsKeysRevocation) {
  Sample sample(1);
  sample.append(key_revoked(sample.keys.public_key("author"), 2), sample.root.signer("root"));
  EXPECT_EQ(audit(sample).outcome, AuditOutcome::valid);
  sample.append(capture({.sha256 = to_hex(sha256("x"))}), sample.keys.signer("author"));
  expect_invalid(sample, "signers");
}

TEST(Audit, NamesWhatAKeySignedBeforeItsRevocationButAfterItsLastGoodEntry) {
  Sample sample(2);
  sample.append(key_revoked(sample.keys.public_key("author"), 2), sample.root.signer("root"));
  expect_invalid(sample, "revoked keys");
  for (const AuditCheck& check : audit(sample).checks)
    if (check.name == "revoked keys")
      EXPECT_NE(check.detail.find("entries 3, 4 are invalid"), std::string::npos) << check.detail;
}

TEST(Audit, TrustsTheHistoryThatANewerKeyOfTheLogCovers) {
  Sample sample(1);
  const SigningKey first = sample.keys.signer("log");
  const std::string seen = sample.log.checkpoint()->note;
  const std::string replaced = key_id(sample.keys.public_key("log"));
  sample.keys.replace("log", sample.environment);
  const Statement added = key_added(sample.keys.public_key("log"), "log", replaced);
  sample.append(added, first);
  sample.append(added, sample.keys.signer("log"));
  sample.keys.drop("log.old");
  sample.add("after the rotation");
  const AuditOptions newest{.log_keys = {sample.keys.log_key()}, .pinned = {seen}};
  EXPECT_EQ(first_failure(audit_log(sample.log, newest)), "");
}

TEST(Audit, LetsOnlyRootRevoke) {
  Sample sample(1);
  sample.append(key_revoked(sample.keys.public_key("archive"), 1), sample.keys.signer("author"));
  expect_invalid(sample, "signers");
}

}  // namespace
}  // namespace stet::log
