// The rows of a store as the log's storage.
#include "log_storage.h"

#include <algorithm>

#include "log/crypto.h"
#include "log/leaf.h"
#include "reading.h"
#include "stet/error.h"
#include "store/acts.h"
#include "store/log_rows.h"
#include "store/readings.h"
#include "store/sources.h"

namespace stet {
namespace {

std::int64_t row_number(std::uint64_t index) { return static_cast<std::int64_t>(index); }

log::Digest digest_of(const store::Database& database, const std::string& bytes) {
  const std::optional<log::Digest> digest = log::to_digest(bytes);
  if (!digest)
    throw Error(Code::corrupt,
                "store " + database.path() + ": a hash of the log is not 32 bytes long");
  return *digest;
}

log::SignedCheckpoint checkpoint_of(const store::Database& database,
                                    const store::SignedCheckpoint& row) {
  return {
      .head = {.size = static_cast<std::uint64_t>(row.size), .root = digest_of(database, row.root)},
      .note = row.note};
}

}  // namespace

std::vector<std::string> subjects_of_act(std::string_view payload) {
  // Canonical JSON has the type behind the predicate. Reading whole extractions for it would cost
  // more than all the rest.
  constexpr std::string_view kMember = "\"predicateType\":\"";
  const std::size_t at = payload.rfind(kMember);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = payload.substr(at + kMember.size());
  const std::optional<log::Act> act = log::act_of(rest.substr(0, rest.find('"')));
  if (!act || !log::is_rare(*act) || act == log::Act::genesis) return {};
  std::vector<std::string> out;
  for (const log::Subject& subject : log::read_statement(payload).subjects)
    out.push_back(log::from_hex(subject.sha256).value());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::uint64_t StoreLog::size() const {
  return static_cast<std::uint64_t>(store::log_size(database_));
}

// Whoever asks for the next entry wants the ones after it as well.
log::StoredEntry StoreLog::entry(std::uint64_t index) const {
  constexpr std::int64_t kAhead = 64;
  const bool next = index == next_,
             here = !ahead_.empty() && index >= first_ && index - first_ < ahead_.size();
  if (!here) {
    ahead_ = store::leaves_with_payloads(database_, row_number(index), next ? kAhead : 1);
    first_ = index;
  }
  const std::size_t place = static_cast<std::size_t>(index - first_);
  if (place >= ahead_.size() || ahead_[place].position != row_number(index)) {
    ahead_.clear();
    throw Error(Code::corrupt, "store " + database_.path() + ": log entry " +
                                   std::to_string(index) + " is missing");
  }
  next_ = index + 1;
  const store::LeafWithPayload& row = ahead_[place];
  return {
      .leaf = row.body,
      .payload = row.payload.empty() ? std::nullopt : std::optional(row.payload)};  // empty: erased
}

std::optional<std::uint64_t> StoreLog::find(const log::Digest& statement) const {
  const std::optional<std::int64_t> position = store::leaf_of(database_, log::view(statement));
  return position ? std::optional(static_cast<std::uint64_t>(*position)) : std::nullopt;
}

std::vector<std::uint64_t> StoreLog::entries_of(log::Act act) const {
  if (!log::is_rare(act)) return LogStorage::entries_of(act);
  std::vector<std::uint64_t> out;
  for (const std::int64_t position : store::leaves_of_act(database_, log::predicate_type(act)))
    out.push_back(static_cast<std::uint64_t>(position));
  return out;
}

std::string StoreLog::tile(int level, std::uint64_t index) const {
  const std::int64_t first = row_number(index * log::kTileWidth),
                     width = row_number(log::kTileWidth);
  return level == 0 ? store::leaf_hashes(database_, first, width)
                    : store::nodes(database_, level, first, width);
}

std::optional<log::SignedCheckpoint> StoreLog::checkpoint() const {
  const std::optional<store::SignedCheckpoint> row = store::newest_checkpoint(database_);
  if (!row) return std::nullopt;
  log::SignedCheckpoint out = checkpoint_of(database_, *row);
  for (const std::string& line : store::cosignatures(database_, row->size)) out.note += line + "\n";
  return out;
}

std::vector<log::SignedCheckpoint> StoreLog::cosigned(std::size_t limit) const {
  std::vector<log::SignedCheckpoint> out;
  for (const std::int64_t size : store::cosigned_sizes(database_, limit)) {
    const std::optional<store::SignedCheckpoint> row = store::checkpoint_at(database_, size);
    if (!row) continue;
    out.push_back(checkpoint_of(database_, *row));
    for (const std::string& line : store::cosignatures(database_, size))
      out.back().note += line + "\n";
  }
  return out;
}

std::vector<log::SignedCheckpoint> StoreLog::checkpoints(std::uint64_t after,
                                                         std::size_t limit) const {
  std::vector<log::SignedCheckpoint> out;
  for (const store::SignedCheckpoint& row : store::checkpoints(database_, row_number(after), limit))
    out.push_back(checkpoint_of(database_, row));
  return out;
}

std::optional<std::string> StoreLog::blob(const log::Digest& sha256) const {
  if (auto source = store::blob(database_, log::view(sha256))) return source;
  return store::draft(database_, log::view(sha256));
}

std::optional<std::vector<std::string>> StoreLog::disclosures(const log::Digest& extraction) const {
  const std::optional<store::Extraction> row = store::extraction(database_, log::view(extraction));
  if (!row) {
    const auto check = store::check(database_, log::view(extraction));
    return check ? findings_shown(*check) : std::nullopt;
  }
  const std::optional<store::Extraction> newest = store::newest_extraction(database_, row->source);
  if (!newest || newest->statement != row->statement)
    return std::nullopt;  // its claims gave way to newer ones
  std::vector<std::string> out;
  for (const store::StoredClaim& claim : store::claims_of_source(database_, row->source))
    out.push_back(claim_disclosure(row->secret, out.size(), claim.record));
  return out;
}

// One for each finding that the statement lists; empty where it was erased.
std::optional<std::vector<std::string>> StoreLog::findings_shown(
    const store::CheckRow& check) const {
  const std::optional<store::Statement> row = store::statement(database_, check.statement);
  if (!row || row->payload.empty()) return std::nullopt;
  const std::size_t listed =
      log::read_statement(row->payload).predicate.at("findings").items().size();
  std::vector<std::string> out(listed);
  for (const store::FindingRow& finding : store::findings_of(database_, check.statement)) {
    const auto position = static_cast<std::size_t>(finding.position);
    if (position >= out.size()) out.resize(position + 1);  // one too many: the audit says so
    out[position] = claim_disclosure(check.secret, position, finding.record);
  }
  return out;
}

void StoreLog::append(const log::NewEntry& entry) {
  ahead_.clear();
  const std::string digest(log::view(entry.statement));
  store::insert_statement(database_, {.digest = digest, .payload = entry.payload});
  store::insert_leaf(database_, {.position = row_number(entry.index),
                                 .statement = digest,
                                 .body = entry.leaf,
                                 .hash = std::string(log::view(entry.leaf_hash))});
  store::insert_day(database_, std::string_view(entry.recorded_at).substr(0, 10),
                    row_number(entry.index));
  const std::optional<log::Act> act = log::act_of(entry.predicate_type);
  if (!act || log::is_rare(*act))
    store::insert_act(database_, entry.predicate_type, row_number(entry.index));
  for (const std::string& subject : subjects_of_act(entry.payload))
    store::insert_subject(database_, subject, row_number(entry.index));
}

void StoreLog::put_node(const log::TileNode& node) {
  if (node.level > 0)
    store::insert_node(database_, node.level, row_number(node.index), log::view(node.hash));
}

void StoreLog::put_checkpoint(const log::SignedCheckpoint& checkpoint) {
  store::insert_checkpoint(database_, {.size = row_number(checkpoint.head.size),
                                       .root = std::string(log::view(checkpoint.head.root)),
                                       .note = checkpoint.note});
}

void StoreLog::read_back(std::uint64_t first) const {
  const auto fail = [&](const std::string& what) {
    throw Error(Code::corrupt, "store " + database_.path() + ": " + what +
                                   " did not read back as it was written; nothing was "
                                   "changed; check the disk and the memory of this machine");
  };
  for (std::uint64_t index = first; index < size(); ++index) {
    const store::Leaf leaf = store::leaves(database_, row_number(index), 1).at(0);
    if (log::view(log::leaf_hash(leaf.body)) != leaf.hash)
      fail("log entry " + std::to_string(index));
    const std::optional<store::Statement> statement = store::statement(database_, leaf.statement);
    if (!statement || log::view(log::sha256(statement->payload)) != leaf.statement)
      fail("the statement of log entry " + std::to_string(index));
  }
  const std::optional<log::SignedCheckpoint> newest = checkpoint();
  const log::TileBuilder tree(size(), tiles());
  if (!newest || newest->head.size != size() || newest->head.root != tree.root())
    fail("the log's tree");
}

}  // namespace stet
