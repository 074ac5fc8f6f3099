// The part of an audit that reads the statements.
#include "log/audit_statements.h"

#include "log/acts.h"
#include "log/disclosure.h"
#include "log/dsse.h"
#include "log/spki.h"

namespace stet::log {
namespace {

constexpr std::size_t kKeptCaptures = 4096;
constexpr std::size_t kNamedEntries = 8;  // in a sentence

std::string at(std::uint64_t index) { return "entry " + std::to_string(index); }

Statement statement_at(std::uint64_t index, const std::string& bytes) {
  try {
    Statement statement = read_statement(bytes);
    if (!act_of(statement.predicate_type))
      wrong("its kind is unknown: " + statement.predicate_type);
    return statement;
  } catch (const Error& error) {
    wrong(at(index) + ": " + error.what());
  }
}

Digest subject_of(const Statement& statement) {
  return *digest_from_hex(statement.subjects[0].sha256);
}

}  // namespace

void StatementAudit::take(std::uint64_t index, const Leaf& leaf,
                          const std::optional<std::string>& payload) {
  if (!payload) {
    missing_[leaf.payload_hash] = index;
    if (const auto refusal = authority_.take_erased(index, leaf.key))
      list_.fail("signers", Severity::invalid, at(index) + ": " + *refusal);
    return;
  }
  envelope(index, leaf, *payload);
  Statement statement;
  if (!list_.attempt("statements", [&] { statement = statement_at(index, *payload); })) return;
  const Act act = *act_of(statement.predicate_type);
  list_.attempt("signers", [&] {
    if (const auto refusal = authority_.take(index, statement, leaf.key))
      wrong(at(index) + ": " + *refusal);
  });
  list_.attempt("order", [&] { previous(index, statement); });
  list_.attempt("references", [&] { references(index, act, statement); });
  content(index, act, leaf.payload_hash, statement);
}

void StatementAudit::envelope(std::uint64_t index, const Leaf& leaf, const std::string& payload) {
  const Envelope envelope = envelope_of(leaf, payload);
  list_.attempt("envelopes", [&] {
    if (sha256(payload) != leaf.payload_hash)
      wrong(at(index) + ": its statement does not have the digest in the log");
    if (sha256(write_envelope(envelope)) != leaf.envelope_hash)
      wrong(at(index) + ": its envelope does not have the digest in the log");
    if (reader_.find(leaf.payload_hash) != index)
      wrong(at(index) + ": its statement stands in the log twice or is not found");
  });
  list_.attempt("signatures", [&] {
    if (!verify_envelope(envelope, leaf.key)) wrong(at(index) + ": the signature is not good");
  });
}

void StatementAudit::previous(std::uint64_t index, const Statement& statement) const {
  const Json& prev = statement.predicate.at("prev");
  const auto size = static_cast<std::uint64_t>(prev.at("size").as_integer());
  if (size > index)
    wrong(at(index) + " says that it was made after " + std::to_string(size) + " entries");
  if (to_hex(tree_.root_at(size)) != prev.at("root").as_string())
    wrong(at(index) + " says that the log of " + std::to_string(size) +
          " entries had another root");
}

void StatementAudit::references(std::uint64_t index, Act act, const Statement& statement) const {
  if (act == Act::extraction) {
    if (!captures_.contains(subject_of(statement)) && !is_capture(subject_of(statement), index))
      wrong(at(index) + ": it speaks of a capture that is not in the log before it");
    return;
  }
  if (act == Act::decision) {  // of a finding, which has no statement of its own
    if (const std::string check = statement.predicate.text("check"); !check.empty())
      stands_before(index, check);
    return;
  }
  if (act != Act::signoff && act != Act::retraction && act != Act::erasure) return;
  for (const Subject& subject : statement.subjects) stands_before(index, subject.sha256);
}

void StatementAudit::stands_before(std::uint64_t index, const std::string& statement) const {
  const auto digest = digest_from_hex(statement);
  const auto found = digest ? reader_.find(*digest) : std::nullopt;
  if (!found || *found >= index)
    wrong(at(index) + ": it speaks of the statement " + statement.substr(0, 16) +
          ", which is not in the log before it");
}

bool StatementAudit::is_capture(const Digest& digest, std::uint64_t before) const {
  const auto found = reader_.find(digest);
  if (!found || *found >= before) return false;
  const StoredEntry stored = reader_.entry(*found);
  return !stored.payload || act_of(read_statement(*stored.payload).predicate_type) == Act::capture;
}

void StatementAudit::content(std::uint64_t index, Act act, const Digest& digest,
                             const Statement& statement) {
  if (act == Act::capture || act == Act::verdict)
    list_.attempt("sources", [&] { bytes(index, digest, statement); });
  if (act == Act::capture) {
    captures_.insert(digest);
    if (captures_.size() > kKeptCaptures) captures_.erase(captures_.begin());
  } else if (act == Act::extraction) {
    list_.attempt("claims", [&] {
      disclosed(index, digest, statement.predicate.at("claims").items(), "claim");
    });
  } else if (act == Act::verdict) {
    list_.attempt("findings", [&] {
      disclosed(index, digest, statement.predicate.at("findings").items(), "finding");
    });
  } else if (act == Act::anchor) {
    list_.attempt("time", [&] { time_.take(index, statement); });
  } else if (act == Act::erasure) {
    for (const Subject& subject : statement.subjects) {
      const Digest erased = *digest_from_hex(subject.sha256);
      notices_[erased] = index;
      if (subject.name == kErasedInCheck) in_checks_.insert(erased);
    }
  }
}

// The bytes of a source, or of a draft that was checked.
void StatementAudit::bytes(std::uint64_t index, const Digest& digest, const Statement& statement) {
  const std::optional<std::string> bytes = reader_.blob(subject_of(statement));
  if (!bytes)
    bytes_gone_[digest] = index;
  else if (sha256(*bytes) != subject_of(statement))
    wrong(at(index) + ": the bytes of its " + statement.subjects[0].name +
          " do not have the recorded digest " + statement.subjects[0].sha256);
}

void StatementAudit::disclosed(std::uint64_t index, const Digest& digest, const Json::Array& listed,
                               const std::string& noun) {
  const std::optional<std::vector<std::string>> shown = reader_.disclosures(digest);
  if (!shown) return;
  if (shown->size() != listed.size())
    wrong(at(index) + ": " + std::to_string(listed.size()) + " " + noun + "s were signed, " +
          std::to_string(shown->size()) + " are kept");
  for (std::size_t i = 0; i < listed.size(); ++i) {
    if ((*shown)[i].empty())
      disclosures_gone_[digest] = index;
    else if (disclosure_digest((*shown)[i]) != listed[i].at("...").as_string())
      wrong(at(index) + ": " + noun + " " + std::to_string(i + 1) +
            " is not the one that was signed");
  }
}

void StatementAudit::finish() {
  erasures();
  revocations();
}

void StatementAudit::revocations() {
  for (const Authority::Discounted& item : authority_.discounted()) {
    std::string entries;
    std::uint64_t count = 0;
    for (std::uint64_t i = item.last_good + 1; i <= item.last_signed; ++i) {
      if (key_id(read_leaf(reader_.entry(i).leaf).key) != item.keyid) continue;
      if (count++ < kNamedEntries) entries += (entries.empty() ? "" : ", ") + std::to_string(i);
    }
    if (count > kNamedEntries) entries += " and " + std::to_string(count - kNamedEntries) + " more";
    list_.fail("revoked keys", Severity::invalid,
               (count == 1 ? "entry " : "entries ") + entries + (count == 1 ? " is" : " are") +
                   " invalid: signed by the key " + item.keyid.substr(0, 16) +
                   ", which was revoked after entry " + std::to_string(item.last_good));
  }
}

void StatementAudit::gone(const std::map<Digest, std::uint64_t>& content, const std::string& what) {
  for (const auto& [digest, index] : content) {
    const auto notice = notices_.find(digest);
    if (notice == notices_.end()) {
      list_.fail("erasures", Severity::incomplete,
                 at(index) + ": " + what + " missing without notice: nobody says why");
      continue;
    }
    list_.good("erasures");
    list_.erased(index, notice->second);
  }
}

// A notice without an erasure.
void StatementAudit::still_here(const Digest& digest, std::uint64_t notice) {
  if (missing_.contains(digest)) return;
  // Of a check only the draft or some findings are erased; everything else goes whole.
  const bool in_part = bytes_gone_.contains(digest) || disclosures_gone_.contains(digest);
  if (in_part && in_checks_.contains(digest)) return;
  const auto found = reader_.find(digest);
  if (found && reader_.entry(*found).payload)
    list_.fail("erasures", Severity::incomplete,
               at(notice) + " says that the content of " + at(*found) +
                   " was erased, but it is still here");
}

void StatementAudit::erasures() {
  gone(missing_, "its statement is");
  gone(bytes_gone_, "its source is");
  gone(disclosures_gone_, "some of what it lists is");
  for (const auto& [digest, notice] : notices_) still_here(digest, notice);
  if (!list_.passed("erasures") || notices_.empty()) return;
  std::string words;
  std::size_t count = 0;
  for (const ErasedEntry& entry : list_.erased_entries())
    if (count++ < kNamedEntries)
      words += (words.empty() ? "" : "; ") + at(static_cast<std::uint64_t>(entry.index)) +
               ": valid, content erased (notice " + std::to_string(entry.notice) + ")";
  if (count > kNamedEntries) words += "; and " + std::to_string(count - kNamedEntries) + " more";
  list_.note("erasures", words);
}

}  // namespace stet::log
