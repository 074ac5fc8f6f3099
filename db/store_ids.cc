// Finds records by the beginning of their digests.
#include "store_ids.h"

#include <algorithm>
#include <vector>

#include "log/crypto.h"
#include "stet/error.h"
#include "store/log_rows.h"
#include "store/readings.h"
#include "store/sources.h"

namespace stet {
namespace {

constexpr std::size_t kShortest = 8;
constexpr std::size_t kShown = 4;  // of the choices, where there are several

std::string_view word(RecordKind kind) {
  switch (kind) {
    case RecordKind::source:
      return "source";
    case RecordKind::claim:
      return "claim";
    case RecordKind::statement:
      return "statement";
  }
  return "record";
}

std::string checked_hex(std::string_view id) {
  std::string hex(id);
  for (char& c : hex)
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  const bool digits = std::all_of(hex.begin(), hex.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  if (!digits || hex.size() < kShortest || hex.size() > 64)
    throw Error(Code::invalid,
                "\"" + std::string(id) +
                    "\" is no id: give the SHA-256 in hex, or its first 8 digits or more");
  return hex;
}

std::vector<RecordName> beginning(const store::Database& database, RecordKind kind,
                                  const std::string& hex) {
  std::vector<RecordName> out;
  const auto digests = kind == RecordKind::source ? store::sources_beginning(database, hex, kShown)
                       : kind == RecordKind::claim
                           ? store::claims_beginning(database, hex, kShown)
                           : store::statements_beginning(database, hex, kShown);
  for (const std::string& digest : digests) out.push_back({kind, digest});
  return out;
}

RecordName only(const std::vector<RecordName>& found, std::string_view id, std::string_view what) {
  if (found.empty())
    throw Error(Code::not_found,
                "no " + std::string(what) + " has an id that begins with " + std::string(id));
  if (found.size() == 1) return found.front();
  std::string choices;
  for (const RecordName& name : found)
    choices += (choices.empty() ? "" : ", ") + std::string(word(name.kind)) + " " +
               log::to_hex(name.digest).substr(0, 16);
  throw Error(Code::conflict, "several records have ids that begin with " + std::string(id) + ": " +
                                  choices + "; give more digits");
}

}  // namespace

RecordName resolve(const store::Database& database, std::string_view id) {
  const std::string hex = checked_hex(id);
  std::vector<RecordName> found;
  for (const RecordKind kind : {RecordKind::source, RecordKind::claim, RecordKind::statement})
    for (RecordName& name : beginning(database, kind, hex)) found.push_back(std::move(name));
  return only(found, id, "source, claim or statement");
}

std::string resolve_source(const store::Database& database, std::string_view id) {
  return only(beginning(database, RecordKind::source, checked_hex(id)), id, "source").digest;
}

std::string resolve_claim(const store::Database& database, std::string_view id) {
  return only(beginning(database, RecordKind::claim, checked_hex(id)), id, "claim").digest;
}

}  // namespace stet
