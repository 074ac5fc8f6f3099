// A log kept in memory, for tests; every part of it can be tampered with.
#pragma once

#include <map>

#include "log/storage.h"
#include "stet/error.h"

namespace stet::log::testing {

class MemoryLog : public LogStorage {
 public:
  std::uint64_t size() const override { return entries.size(); }
  StoredEntry entry(std::uint64_t index) const override { return entries.at(index); }
  std::optional<std::uint64_t> find(const Digest& statement) const override {
    const auto found = places.find(statement);
    return found == places.end() ? std::nullopt : std::optional(found->second);
  }
  std::string tile(int level, std::uint64_t index) const override {
    const auto found = hashes.find(level);
    if (found == hashes.end() || found->second.size() <= index * 8192)
      throw Error(Code::corrupt, "no such tile");
    return found->second.substr(index * 8192, 8192);
  }
  std::optional<SignedCheckpoint> checkpoint() const override {
    return notes.empty() ? std::nullopt : std::optional(notes.rbegin()->second);
  }
  std::vector<SignedCheckpoint> checkpoints(std::uint64_t after, std::size_t limit) const override {
    std::vector<SignedCheckpoint> out;
    for (auto it = notes.upper_bound(after); it != notes.end() && out.size() < limit; ++it)
      out.push_back(it->second);
    return out;
  }
  std::optional<std::string> blob(const Digest& digest) const override {
    const auto found = blobs.find(digest);
    return found == blobs.end() ? std::nullopt : std::optional(found->second);
  }
  std::optional<std::vector<std::string>> disclosures(const Digest& extraction) const override {
    const auto found = shown.find(extraction);
    return found == shown.end() ? std::nullopt : std::optional(found->second);
  }

  void append(const NewEntry& entry) override {
    places[entry.statement] = entries.size();
    entries.push_back({entry.leaf, entry.payload});
    hashes[0] += view(entry.leaf_hash);
  }
  void put_node(const TileNode& node) override { hashes[node.level] += view(node.hash); }
  void put_checkpoint(const SignedCheckpoint& checkpoint) override {
    notes[checkpoint.head.size] = checkpoint;
  }

  std::vector<StoredEntry> entries;
  std::map<Digest, std::uint64_t> places;
  std::map<int, std::string> hashes;
  std::map<std::uint64_t, SignedCheckpoint> notes;
  std::map<Digest, std::string> blobs;
  std::map<Digest, std::vector<std::string>> shown;
};

}  // namespace stet::log::testing
