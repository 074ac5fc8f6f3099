// An exported folder as a log.
#include "log/export_reader.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "log/checkpoint.h"
#include "log/export.h"
#include "log/files.h"
#include "log/leaf.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet::log {
namespace {

SignedCheckpoint checkpoint_in(const std::string& path) {
  const std::string note = require_whole(path);
  try {
    return {read_checkpoint_text(read_note(note).text).head, note};
  } catch (const Error& error) {
    throw Error(error.code(), path + ": " + error.what());
  }
}

std::uint64_t tile_count(std::uint64_t size, int level) {
  return level >= 8 ? 0 : size >> (8 * level);
}

std::vector<std::uint64_t> numbered_files(const std::string& folder) {
  std::vector<std::uint64_t> out;
  std::error_code fault;
  for (const auto& file : std::filesystem::directory_iterator(folder, fault)) {
    const std::string name = file.path().filename().string();
    std::uint64_t number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    if (std::to_string(number) == name) out.push_back(number);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

ExportReader::ExportReader(const std::string& directory)
    : directory_(directory), newest_(checkpoint_in(directory + "/checkpoint")) {}

const std::vector<std::string>& ExportReader::bundle(std::uint64_t index) const {
  if (bundle_index_ != index) {
    const std::uint64_t width = std::min(kTileWidth, size() - index * kTileWidth);
    bundle_ = split_entries(require_whole(path(entries_path(index, width))), width);
    bundle_index_ = index;
  }
  return bundle_;
}

StoredEntry ExportReader::entry(std::uint64_t index) const {
  if (index >= size())
    throw Error(Code::not_found, "the log has no entry " + std::to_string(index));
  StoredEntry out{.leaf = bundle(index / kTileWidth)[index % kTileWidth], .payload = {}};
  const std::optional<std::string> file = read_whole(path(statement_path(index)));
  if (!file) return out;
  if (sha256(*file) != read_leaf(out.leaf).envelope_hash)
    throw Error(Code::corrupt, statement_path(index) + " is not the envelope that entry " +
                                   std::to_string(index) + " commits to");
  out.payload = read_envelope(*file).payload;
  return out;
}

std::optional<std::uint64_t> ExportReader::find(const Digest& statement) const {
  if (places_.empty())
    for (std::uint64_t i = 0; i < size(); ++i)
      places_.emplace(read_leaf(bundle(i / kTileWidth)[i % kTileWidth]).payload_hash, i);
  const auto found = places_.find(statement);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

std::string ExportReader::tile(int level, std::uint64_t index) const {
  const std::uint64_t count = tile_count(size(), level);
  if (index * kTileWidth >= count)
    throw Error(Code::corrupt, "a log of " + std::to_string(size()) + " entries has no hash tile " +
                                   std::to_string(index) + " at level " + std::to_string(level));
  return require_whole(
      path(tile_path({level, index, std::min(kTileWidth, count - index * kTileWidth)})));
}

std::vector<SignedCheckpoint> ExportReader::checkpoints(std::uint64_t after,
                                                        std::size_t limit) const {
  if (sizes_.empty()) sizes_ = numbered_files(path("checkpoints"));
  std::vector<SignedCheckpoint> out;
  for (auto it = std::upper_bound(sizes_.begin(), sizes_.end(), after);
       it != sizes_.end() && out.size() < limit; ++it) {
    out.push_back(checkpoint_in(path("checkpoints/" + std::to_string(*it))));
    if (out.back().head.size != *it)
      throw Error(Code::corrupt,
                  "checkpoints/" + std::to_string(*it) + " is a checkpoint of another size");
  }
  return out;
}

std::vector<SignedCheckpoint> ExportReader::cosigned(std::size_t limit) const {
  const std::vector<std::uint64_t> sizes = numbered_files(path("cosigned"));
  std::vector<SignedCheckpoint> out;
  for (auto it = sizes.rbegin(); it != sizes.rend() && out.size() < limit; ++it)
    out.push_back(checkpoint_in(path("cosigned/" + std::to_string(*it))));
  return out;
}

std::optional<std::string> ExportReader::blob(const Digest& digest) const {
  return read_whole(path(blob_path(digest)));
}

std::optional<std::vector<std::string>> ExportReader::disclosures(const Digest& extraction) const {
  const std::optional<std::uint64_t> index = find(extraction);
  if (!index) return std::nullopt;
  const std::optional<std::string> file = read_whole(path(disclosures_path(*index)));
  if (!file) return std::nullopt;
  std::vector<std::string> out;
  const Json json = Json::parse(*file);
  for (const Json& item : json.at("disclosures").items())
    out.push_back(item.is_null() ? std::string() : item.as_string());
  return out;
}

}  // namespace stet::log
