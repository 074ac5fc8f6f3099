// An exported folder as a log, for auditing it: answers from the files alone, and believes none of
// them.
#pragma once

#include <map>
#include <string>

#include "log/storage.h"

namespace stet::log {

class ExportReader : public LogReader {
 public:
  // Reads the checkpoint for the size. Throws Error(not_found) where the folder has none,
  // Error(corrupt) where it is malformed.
  explicit ExportReader(const std::string& directory);

  std::uint64_t size() const override { return newest_.head.size; }
  // Throws Error(corrupt) where the envelope's bytes are not the ones that the leaf commits to.
  StoredEntry entry(std::uint64_t index) const override;
  std::optional<std::uint64_t> find(const Digest& statement) const override;
  std::string tile(int level, std::uint64_t index) const override;
  std::optional<SignedCheckpoint> checkpoint() const override { return newest_; }
  std::vector<SignedCheckpoint> checkpoints(std::uint64_t after, std::size_t limit) const override;
  std::vector<SignedCheckpoint> cosigned(std::size_t limit) const override;
  std::optional<std::string> blob(const Digest& sha256) const override;
  std::optional<std::vector<std::string>> disclosures(const Digest& extraction) const override;

 private:
  std::string path(const std::string& name) const { return directory_ + "/" + name; }
  const std::vector<std::string>& bundle(std::uint64_t index) const;

  std::string directory_;
  SignedCheckpoint newest_;
  mutable std::uint64_t bundle_index_ = ~std::uint64_t{0};
  mutable std::vector<std::string> bundle_;
  mutable std::map<Digest, std::uint64_t> places_;  // filled at the first find()
  mutable std::vector<std::uint64_t> sizes_;        // of checkpoints/, sorted; filled at first use
};

}  // namespace stet::log
