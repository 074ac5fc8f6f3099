// The part of an audit that reads the statements.
#include "log/audit_statements.h"

#include "log/disclosure.h"
#include "log/dsse.h"

namespace stet::log {
namespace {

constexpr std::size_t kKeptCaptures = 4096;

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
  if (act != Act::signoff && act != Act::retraction && act != Act::erasure && act != Act::decision)
    return;
  for (const Subject& subject : statement.subjects) {
    const auto found = reader_.find(*digest_from_hex(subject.sha256));
    if (!found || *found >= index)
      wrong(at(index) + ": it speaks of the statement " + subject.sha256.substr(0, 16) +
            ", which is not in the log before it");
  }
}

bool StatementAudit::is_capture(const Digest& digest, std::uint64_t before) const {
  const auto found = reader_.find(digest);
  if (!found || *found >= before) return false;
  const StoredEntry stored = reader_.entry(*found);
  return !stored.payload || act_of(read_statement(*stored.payload).predicate_type) == Act::capture;
}

void StatementAudit::content(std::uint64_t index, Act act, const Digest& digest,
                             const Statement& statement) {
  if (act == Act::capture) {
    list_.attempt("sources", [&] { source(index, digest, statement); });
    captures_.insert(digest);
    if (captures_.size() > kKeptCaptures) captures_.erase(captures_.begin());
  } else if (act == Act::extraction) {
    list_.attempt("claims", [&] { claims(index, digest, statement); });
  } else if (act == Act::erasure) {
    for (const Subject& subject : statement.subjects)
      notices_[*digest_from_hex(subject.sha256)] = index;
  }
}

void StatementAudit::source(std::uint64_t index, const Digest& digest, const Statement& statement) {
  const std::optional<std::string> bytes = reader_.blob(subject_of(statement));
  if (!bytes)
    sources_gone_[digest] = index;
  else if (sha256(*bytes) != subject_of(statement))
    wrong(at(index) + ": the source's bytes do not have the recorded digest " +
          statement.subjects[0].sha256);
}

void StatementAudit::claims(std::uint64_t index, const Digest& digest,
                            const Statement& statement) const {
  const std::optional<std::vector<std::string>> shown = reader_.disclosures(digest);
  if (!shown) return;
  const Json::Array& listed = statement.predicate.at("claims").items();
  if (shown->size() != listed.size())
    wrong(at(index) + ": " + std::to_string(listed.size()) + " claims were signed, " +
          std::to_string(shown->size()) + " are kept");
  for (std::size_t i = 0; i < listed.size(); ++i)
    if (disclosure_digest((*shown)[i]) != listed[i].at("...").as_string())
      wrong(at(index) + ": claim " + std::to_string(i + 1) + " is not the one that was signed");
}

void StatementAudit::finish() {
  erasures();
  for (const Authority::Discounted& item : authority_.discounted())
    list_.fail("revoked keys", Severity::incomplete,
               "the key " + item.keyid.substr(0, 16) + " counts up to entry " +
                   std::to_string(item.last_good) + ", and signed up to entry " +
                   std::to_string(item.last_signed) + " before it was revoked");
}

void StatementAudit::erasures() {
  for (const auto* gone : {&missing_, &sources_gone_})
    for (const auto& [digest, index] : *gone) {
      if (notices_.contains(digest))
        list_.good("erasures");
      else
        list_.fail("erasures", Severity::incomplete,
                   at(index) + (gone == &missing_ ? ": its statement" : ": its source") +
                       " is not here, and no notice says why");
    }
  for (const auto& [digest, notice] : notices_) {
    if (missing_.contains(digest)) continue;
    const auto found = reader_.find(digest);
    if (found && reader_.entry(*found).payload)
      list_.fail("erasures", Severity::incomplete,
                 at(notice) + " says that the content of " + at(*found) +
                     " was erased, but it is still here");
  }
  if (list_.passed("erasures") && !notices_.empty())
    list_.note("erasures",
               std::to_string(notices_.size()) + " statements erased, each with its notice");
}

}  // namespace stet::log
