// Verifying a claim proof, a bundle or a tlog-proof: from nothing but its bytes and the log's key.
#include "log/authority.h"
#include "log/bundle.h"
#include "log/checkpoint.h"
#include "log/claim_proof.h"
#include "log/disclosure.h"
#include "log/hand_over.h"
#include "log/leaf.h"
#include "log/proof.h"
#include "log/spki.h"
#include "stet/error.h"

namespace stet::log {
namespace {

struct CheckName {
  std::string_view name, meaning;
};
constexpr CheckName kChecks[] = {
    {"proof", "The file is not a proof that can be read."},
    {"checkpoint", "Nobody we know signed the state of the log that this proof leads to."},
    {"inclusion", "The log does not hold this entry: the proof was changed or made up."},
    {"envelopes", "The words of a statement are not the ones that the log holds."},
    {"signatures", "A statement was not signed by the key that it names."},
    {"signers",
     "A statement was signed by a key that may not sign it, or whose right is not shown here."},
    {"references", "The statements in this proof do not belong together."},
    {"claim", "The claim shown is not the one that was signed."}};

class ProofAudit {
 public:
  ProofAudit(const AuditOptions& options, Checklist& list)
      : options_(options), keys_(options.log_keys), list_(list) {
    for (const CheckName& check : kChecks)
      list_.open(check.name, std::string(check.meaning) +
                                 " Ask for another copy, and do not rely on this one.");
    if (!options_.policy) return;
    list_.open("witnesses",
               "Not enough of the witnesses that you trust have seen the state of the log that the "
               "proof leads to. Ask for a proof with their signatures.");
    witnesses_ = options_.policy->witnesses();
    for (const NoteKey& key : options_.policy->logs()) keys_.push_back(key);
  }

  // The log's key of the file itself, where none is known.
  void fall_back(const std::string& vkey) {
    if (!keys_.empty()) return;
    keys_.push_back(read_vkey(vkey));
    list_.note("checkpoint",
               "key taken from the proof itself: compare it with the one you were given: " + vkey);
  }

  struct Entry {
    std::uint64_t index = 0;
    Leaf leaf;
    Statement statement;
    std::string digest;
  };

  Entry bundle(const Json& json) {
    const Bundle bundle = read_bundle(json.dump());
    Entry out{.index = bundle.proof.index};
    inclusion(bundle.proof, bundle.leaf);
    list_.attempt("envelopes", [&] {
      out.leaf = read_leaf(bundle.leaf);
      if (sha256(bundle.envelope.payload) != out.leaf.payload_hash ||
          sha256(write_envelope(bundle.envelope)) != out.leaf.envelope_hash)
        wrong("entry " + std::to_string(out.index) +
              ": its envelope does not have the digest in the log");
      out.statement = read_statement(bundle.envelope.payload);
      out.digest = statement_digest(bundle.envelope.payload);
    });
    if (out.digest.empty())
      wrong("the statement of entry " + std::to_string(out.index) + " cannot be read");
    if (list_.passed("checkpoint"))
      list_.attempt("proof", [&] {
        if (json != Json::parse(write_bundle(out.leaf, bundle.envelope.payload, bundle.proof,
                                             shown_, signer_)))
          wrong("entry " + std::to_string(out.index) +
                ": a field of its bundle is not what follows from the others");
      });
    list_.attempt("signatures", [&] {
      if (!verify_envelope(bundle.envelope, out.leaf.key))
        wrong("entry " + std::to_string(out.index) + ": the signature is not good");
    });
    return out;
  }

  void inclusion(const LogProof& proof, std::string_view leaf) {
    TreeHead head;
    list_.attempt("checkpoint", [&] {
      const OpenedCheckpoint opened = open_checkpoint(proof.checkpoint, keys_, witnesses_);
      head = opened.text.head;
      signer_ = opened.signatures[0].key;
      note_ = proof.checkpoint;
      quorum(opened.signatures);
      if (shown_.size > 0 && head != shown_)
        wrong("the parts of the proof lead to different states of the log");
      shown_ = head;
    });
    list_.attempt("inclusion", [&] {
      if (!verify_inclusion(leaf_hash(leaf), proof.index, head.size, proof.hashes, head.root))
        wrong("entry " + std::to_string(proof.index) + " is not in the log of " +
              std::to_string(head.size) + " entries");
    });
  }

  void quorum(const std::vector<VerifiedSignature>& signatures) {
    if (!options_.policy) return;
    const std::string words = options_.policy->describe(signatures);
    list_.attempt("witnesses", [&] {
      if (!options_.policy->satisfied_by(signatures)) wrong(words);
    });
    list_.note("witnesses", words);
  }

  void claim(const Json& json) {
    fall_back(json.at("vkey").as_string());
    list_.attempt_quietly("checkpoint", [&] { keys_ = follow_hand_overs(json, keys_); });
    const Entry extraction = bundle(json.at("extraction"));
    const Entry capture = bundle(json.at("capture"));
    list_.attempt("signers", [&] { signers(json.at("keyStatements"), {&capture, &extraction}); });
    list_.attempt_quietly("signers", [&] {
      if (!authority_.good_log_signer(note_, shown_.size, first_.name))
        wrong("the checkpoint over " + std::to_string(shown_.size) +
              " entries was signed only by a key of the log that was revoked before");
    });
    list_.attempt("references", [&] {
      if (act_of(extraction.statement.predicate_type) != Act::extraction ||
          act_of(capture.statement.predicate_type) != Act::capture ||
          extraction.statement.subjects[0].sha256 != capture.digest)
        wrong("the extraction is not one of the source that was captured");
    });
    list_.attempt("claim",
                  [&] { disclosed(json.at("claim"), extraction.statement, capture.statement); });
    list_.attempt("claim", [&] { beside(json); });
    if (list_.passed("claim"))
      list_.note("claim", "entry " + std::to_string(extraction.index) + ", of the source " +
                              capture.statement.subjects[0].sha256 + "; as of " +
                              std::to_string(shown_.size) +
                              " entries: what was said later is not shown");
  }

  const TreeHead& head() const { return shown_; }

 private:
  // Replays the statements about keys and then asks whether these entries' signers had the right.
  void signers(const Json& key_statements, const std::vector<const Entry*>& entries) {
    std::uint64_t next = 0;
    std::vector<Entry> all;
    for (const Json& item : key_statements.items()) all.push_back(bundle(item));
    const auto take = [&](const Entry& entry) {
      if (const auto refusal = authority_.take(entry.index, entry.statement, entry.leaf.key))
        wrong("entry " + std::to_string(entry.index) + ": " + *refusal);
    };
    if (all.empty() || all[0].index != 0) wrong("the genesis of the log is not shown");
    first_ = read_vkey(all[0].statement.predicate.at("vkey").as_string());
    for (const Entry& entry : all) {
      if (entry.index < next) wrong("the statements about keys are out of order");
      next = entry.index + 1;
      take(entry);
    }
    for (const Entry* entry : entries) take(*entry);
  }

  static void disclosed(const Json& claim, const Statement& extraction, const Statement& capture) {
    const std::string& shown = claim.at("disclosure").as_string();
    const auto position = static_cast<std::size_t>(claim.at("position").as_integer());
    const Json::Array& listed = extraction.predicate.at("claims").items();
    if (position >= listed.size() ||
        listed[position].at("...").as_string() != disclosure_digest(shown))
      wrong("its digest is not the one in the list of the extraction");
    const Disclosed read = read_disclosure(shown);
    if (read.record != claim.at("record")) wrong("the record beside the disclosure is another one");
    if (read.record.text("source") != capture.subjects[0].sha256)
      wrong("it is a claim of another source");
  }

  // What stands in the file for other programs' use must be what follows from the rest.
  void beside(const Json& json) const {
    const Json as_of = Json::object({{"logSize", shown_.size}, {"logRoot", to_hex(shown_.root)}});
    if (json.at("asOf") != as_of)
      wrong("the state of the log that the file names is not the one of its checkpoint");
    Json ids = Json::object();
    for (const auto& [id, key] : authority_.keys()) ids[id] = to_base64(spki_der(key.key));
    if (json.at("keys") != ids) wrong("the keys in the file are not the ones that the log names");
    if (json.at("vkey").as_string() != write_vkey(signer_))
      wrong("the key in the file is not the checkpoint's");
    std::vector<NoteKey> log_keys = {first_};
    for (const PublicKey& key : authority_.keys_of("log"))
      if (key != first_.key) log_keys.push_back({.name = first_.name, .key = key});
    if (json.at("trustedRoot") != Json::parse(write_trusted_root(log_keys)))
      wrong("the trusted root in the file is not the one of the log");
  }

  const AuditOptions& options_;
  std::vector<NoteKey> keys_;
  std::vector<NoteKey> witnesses_;
  Checklist& list_;
  TreeHead shown_;
  std::string note_;  // the checkpoint
  NoteKey signer_;    // of it
  NoteKey first_;     // the key of the genesis
  Authority authority_;
};

}  // namespace

std::optional<ProofKind> proof_kind(std::string_view bytes) {
  if (bytes.starts_with("c2sp.org/tlog-proof@")) return ProofKind::log_proof;
  try {
    const Json json = Json::parse(bytes);
    if (json.text("schema") == "stet.claim-proof.v1") return ProofKind::claim;
    if (json.text("mediaType").starts_with("application/vnd.dev.sigstore.bundle"))
      return ProofKind::bundle;
  } catch (const Error&) {
  }
  return std::nullopt;
}

namespace {

// What a bundle and a tlog-proof do not hold themselves has to be given: its lack says nothing
// about them.
void require_what_is_missing(std::optional<ProofKind> kind, const AuditOptions& options,
                             std::string_view leaf) {
  if (!kind || kind == ProofKind::claim) return;
  if (options.log_keys.empty() && (!options.policy || options.policy->logs().empty()))
    throw Error(Code::invalid,
                "cannot verify this proof without the log's key; give it with --vkey");
  if (kind == ProofKind::log_proof && leaf.empty())
    throw Error(Code::invalid,
                "cannot verify a tlog-proof without the entry that it is about; give it with "
                "--leaf");
}

}  // namespace

AuditReport audit_proof(std::string_view bytes, const AuditOptions& options,
                        std::string_view leaf) {
  const std::optional<ProofKind> kind = proof_kind(bytes);
  require_what_is_missing(kind, options, leaf);
  Checklist list;
  ProofAudit audit(options, list);
  list.attempt("proof", [&] {
    if (!kind) wrong("it is neither a claim proof, nor a Sigstore bundle, nor a tlog-proof");
    if (kind == ProofKind::claim) {
      const Json json = Json::parse(bytes);
      if (json.dump(1) + "\n" != bytes) wrong("it is not spelt as stet spells it");
      return audit.claim(json);
    }
    if (kind == ProofKind::bundle) {
      audit.bundle(Json::parse(bytes));
      list.note("signers", "whether the signer had the right is not shown by a bundle alone");
      return;
    }
    audit.inclusion(read_log_proof(bytes), leaf);
  });
  AuditReport report = list.report();
  report.log_size = static_cast<std::int64_t>(audit.head().size);
  report.log_root = to_hex(audit.head().root);
  return report;
}

}  // namespace stet::log
