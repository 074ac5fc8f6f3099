// Which witnesses must have seen a checkpoint: C2SP tlog-policy files.
//
//   log      <vkey> [<url>]
//   witness  <name> <vkey> [<url>]
//   group    <name> all|any|<k> <member>...
//   quorum   <name>|none
//
// One statement a line, fields set apart by spaces or tabs, "#" begins a comment line. A group's
// members are defined above it; exactly one line says the quorum.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "log/note.h"

namespace stet::log {

class Policy {
 public:
  // Throws Error(invalid) with the line and what is wrong with it.
  static Policy read(std::string_view text);

  const std::vector<NoteKey>& logs() const { return logs_; }
  std::vector<NoteKey> witnesses() const;
  bool wants_witnesses() const { return quorum_ != "none"; }
  // Whether cosignatures by these keys make the quorum.
  bool satisfied_by(std::span<const VerifiedSignature> cosignatures) const;
  // "2 of 3 witnesses (one.example, two.example); the policy's quorum any2 is met"
  std::string describe(std::span<const VerifiedSignature> cosignatures) const;

 private:
  struct Group {
    std::size_t needed = 0;
    std::vector<std::string> members;
  };
  // The witnesses that signed and the groups that they make up.
  std::set<std::string> held(std::span<const VerifiedSignature> cosignatures) const;
  bool defined(const std::string& name) const {
    return witnesses_.contains(name) || group_names_.contains(name);
  }
  void line(const std::vector<std::string>& fields);
  void group(const std::vector<std::string>& fields);

  std::vector<NoteKey> logs_;
  std::map<std::string, NoteKey> witnesses_;
  std::vector<std::pair<std::string, Group>> groups_;  // members before those that name them
  std::set<std::string> group_names_;
  std::string quorum_;
};

}  // namespace stet::log
