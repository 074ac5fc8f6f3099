// Rows about sources: their bytes, what was said about them, and what they turned out to be once
// read.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/records.h"

namespace stet::store {

// Inside a Write. The bytes and their digest; the caller has hashed them.
void insert_blob(Database& database, std::string_view sha256, std::string_view bytes);
// Inside a Write, after its blob and its capture statement. Returns the new id.
std::int64_t insert_source(Database& database, const Source& source);
// Inside a Write, after its statement.
void insert_extraction(Database& database, std::string_view statement, std::int64_t source,
                       std::string_view secret);

// The bytes of a source; none where there is no such source.
std::optional<std::string> blob(const Database& database, std::string_view sha256);
// A source as it was added.
std::optional<Source> find_source(const Database& database, std::string_view sha256);
// Every source as it was added, in order of id, one at a time.
void for_each_source(const Database& database, const std::function<void(const Source&)>& use);

// With what was read out of them. None or left out where a source has not been read.
std::optional<ReadSource> read_source(const Database& database, std::int64_t id);
std::vector<ReadSource> read_sources(const Database& database);

// Which engine's reading of a source was signed: the statement, the secret of its salts, and its
// place in the log.
struct Extraction {
  std::int64_t source = 0;
  std::string statement;
  std::string secret;
  std::int64_t log_index = -1;
};
std::optional<Extraction> extraction(const Database& database, std::string_view statement);
// The statements of all extractions of a source, oldest first.
std::vector<std::string> extractions_of(const Database& database, std::int64_t source);
std::optional<Extraction> newest_extraction(const Database& database, std::int64_t source);

// The digests of sources that begin with these hex digits, at most `limit`.
std::vector<std::string> sources_beginning(const Database& database, std::string_view hex,
                                           std::size_t limit);

}  // namespace stet::store
