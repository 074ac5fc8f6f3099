// The public face of the log towards others: time stamps, and witnesses' signatures.
#include "ledger_impl.h"
#include "log/checkpoint.h"
#include "log/crypto.h"
#include "log/merkle.h"
#include "log_storage.h"
#include "stet/error.h"
#include "store/log_rows.h"
#include "store_impl.h"

namespace stet {
namespace {

// The newest checkpoint as the log signed it, without what witnesses put under it.
store::SignedCheckpoint newest(const store::Database& database) {
  std::optional<store::SignedCheckpoint> row = store::newest_checkpoint(database);
  if (!row)
    throw Error(Code::corrupt, "store " + database.path() + " has no checkpoint; run `stet audit`");
  return *std::move(row);
}

// A note to which the lines belong: the one they come with, or the newest checkpoint's with them
// under it.
std::string note_of(const store::Database& database, std::string_view lines) {
  constexpr std::string_view kDash = "\u2014 ";
  return lines.starts_with(kDash) ? newest(database).note + std::string(lines) : std::string(lines);
}

}  // namespace

std::string Ledger::checkpoint_note() { return newest(store_.impl_->database).note; }

std::string Ledger::timestamp_request() {
  return log::timestamp_request(log::sha256(checkpoint_note()));
}

AnchorReceipt Ledger::attach_anchor(std::string_view token, std::string_view authorities) {
  Store::Impl& store = *store_.impl_;
  if (!authorities.empty() && !log::is_certificates(authorities))
    throw Error(Code::invalid, "the authority's certificates are not in PEM form");
  const log::KeyRing& keys = store.keys();
  store::Write write(store.database);
  StoreLog rows(store.database);
  const log::Anchor facts = log::match_anchor(rows, token, authorities);
  const log::AnchorFinding found =
      log::open_anchor(facts, {.authorities = std::string(authorities), .headers = {}});
  if (facts.kind == log::AnchorKind::rfc3161 && !authorities.empty() &&
      found.state != log::AnchorState::anchored_and_checked)
    throw Error(
        Code::invalid,
        "the certificates given do not vouch for the token (" + found.words +
            "); give the authority's root certificate, and those between if the token lacks them");
  log::Ledger ledger(rows, keys, store.environment, log::default_head_path(store.database.path()));
  const log::Appended entry = ledger.append(log::anchor(facts));
  ledger.sign();
  rows.read_back(entry.index);
  write.commit();
  ledger.publish();
  return {.size = static_cast<std::int64_t>(facts.head.size),
          .log_index = static_cast<std::int64_t>(entry.index),
          .words = found.words};
}

std::string Ledger::witness_request(std::optional<std::int64_t> old_size) {
  store::Database& database = store_.impl_->database;
  const store::Snapshot snapshot(database);
  const StoreLog rows(database);
  const store::SignedCheckpoint head = newest(database);
  if (!old_size) {
    const std::vector<std::int64_t> sizes = store::cosigned_sizes(database, 1);
    old_size = sizes.empty() ? 0 : sizes.front();
  }
  if (*old_size < 0 || *old_size > head.size)
    throw Error(Code::invalid, "the log has " + std::to_string(head.size) +
                                   " entries; a witness cannot have seen " +
                                   std::to_string(*old_size));
  std::string out = "old " + std::to_string(*old_size) + "\n";
  if (*old_size > 0)
    for (const log::Digest& hash : log::consistency_proof(static_cast<std::uint64_t>(*old_size),
                                                          static_cast<std::uint64_t>(head.size),
                                                          log::nodes_from_tiles(rows.tiles())))
      out += log::to_base64(hash) + "\n";
  return out + "\n" + head.note;
}

std::string Ledger::attach_cosignatures(std::string_view lines, std::string_view policy_text) {
  store::Database& database = store_.impl_->database;
  const log::Policy policy = log::Policy::read(policy_text);
  store::Write write(database);
  const log::Note note = log::read_note(note_of(database, lines));
  const std::int64_t size =
      static_cast<std::int64_t>(log::read_checkpoint_text(note.text).head.size);
  const std::optional<store::SignedCheckpoint> stored = store::checkpoint_at(database, size);
  if (!stored || log::read_note(stored->note).text != note.text)
    throw Error(Code::invalid, "the signatures are under a checkpoint that this log never signed");
  const std::vector<log::NoteKey> witnesses = policy.witnesses();
  std::size_t kept = 0;
  for (const log::NoteSignature& item : note.signatures) {
    const log::Note alone{.text = note.text, .signatures = {item}};
    if (log::verify_note(alone, witnesses).empty()) continue;
    const std::string whole = log::write_note(alone);
    store::insert_cosignature(
        database, size, whole.substr(note.text.size() + 1, whole.size() - note.text.size() - 2));
    ++kept;
  }
  if (kept == 0)
    throw Error(Code::invalid,
                "none of the signatures is a good one by a witness of the policy under the "
                "checkpoint of size " +
                    std::to_string(size) +
                    "; for an older checkpoint, give it whole with its signatures");
  std::string all = stored->note;
  for (const std::string& line : store::cosignatures(database, size)) all += line + "\n";
  write.commit();
  return "size " + std::to_string(size) + ": " +
         policy.describe(log::verify_note(log::read_note(all), witnesses));
}

}  // namespace stet
