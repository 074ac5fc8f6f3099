// The part of an audit that reads the statements: envelopes, signatures, signers, references,
// sources, claims, erasures.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "log/audit_time.h"
#include "log/audit_tree.h"
#include "log/authority.h"
#include "log/leaf.h"

namespace stet::log {

// Fills the checks from "envelopes" to "erasures". Entries come in order.
class StatementAudit {
 public:
  StatementAudit(const LogReader& reader, const TreeAudit& tree, TimeAudit& time, Checklist& list)
      : reader_(reader), tree_(tree), time_(time), list_(list) {}

  void take(std::uint64_t index, const Leaf& leaf, const std::optional<std::string>& payload);
  // After the last entry: what is missing without a notice, and what was signed with a key that was
  // revoked later.
  void finish();

  // The keys of a role that the log has named so far.
  const std::map<std::string, Authority::Known>& keys() const { return authority_.keys(); }
  std::vector<PublicKey> keys_of(std::string_view role) const { return authority_.keys_of(role); }
  const Authority& authority() const { return authority_; }

 private:
  void envelope(std::uint64_t index, const Leaf& leaf, const std::string& payload);
  void previous(std::uint64_t index, const Statement& statement) const;
  void references(std::uint64_t index, Act act, const Statement& statement) const;
  void stands_before(std::uint64_t index, const std::string& statement) const;
  bool is_capture(const Digest& digest, std::uint64_t before) const;
  void content(std::uint64_t index, Act act, const Digest& digest, const Statement& statement);
  void bytes(std::uint64_t index, const Digest& digest, const Statement& statement);
  void disclosed(std::uint64_t index, const Digest& digest, const Json::Array& listed,
                 const std::string& noun);
  void revocations();
  void erasures();
  void gone(const std::map<Digest, std::uint64_t>& content, const std::string& what);
  void still_here(const Digest& digest, std::uint64_t notice);

  const LogReader& reader_;
  const TreeAudit& tree_;
  TimeAudit& time_;
  Checklist& list_;
  Authority authority_;
  std::set<Digest> captures_;  // some of those passed; the others are looked up
  // Statement digest to entry: payloads that are gone; captures and checks whose bytes are gone;
  // statements of whose list some are gone; notices of erasure.
  std::set<Digest> in_checks_;  // those that notices name as erased in part
  std::map<Digest, std::uint64_t> missing_, bytes_gone_, disclosures_gone_, notices_;
};

}  // namespace stet::log
