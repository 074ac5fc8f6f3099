// The facade: taking a source in, and reading all sources again when the engine has changed.
#include "log/crypto.h"
#include "log/disclosure.h"
#include "reading.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_impl.h"
#include "store_write.h"
#include "text/document.h"
#include "text/unicode.h"

namespace stet {
namespace {

// Texts that have so much of their 5-word sequences in common are near-identical.
constexpr double kNearDuplicate = 0.8;

void refuse_broken_words(const SourceInput& input) {
  for (const auto& [name, value] : {std::pair{"path", &input.path},
                                    {"title", &input.title},
                                    {"publisher", &input.publisher},
                                    {"url", &input.url},
                                    {"language", &input.language},
                                    {"published", &input.published}})
    if (text::find_invalid_utf8(*value) != std::string::npos)
      throw Error(Code::invalid, "cannot add " + input.path + ": its " + name + " is not UTF-8");
}

store::Source source_of(const SourceInput& input, std::string sha256) {
  return {.sha256 = std::move(sha256),
          .size = static_cast<std::int64_t>(input.bytes.size()),
          .format = std::string(format_word(text::detect_format(input.path, input.bytes))),
          .path = input.path,
          .title = input.title,
          .publisher = input.publisher,
          .url = input.url,
          .published = input.published,
          .language = input.language,
          .digital_source_type = input.digital_source_type};
}

log::CaptureFacts capture_of(const store::Source& source) {
  return {.sha256 = log::to_hex(source.sha256),
          .size = static_cast<std::uint64_t>(source.size),
          .path = source.path,
          .media_type = std::string(media_type(format_from_word(source.format))),
          .title = source.title,
          .publisher = source.publisher,
          .url = source.url,
          .language = source.language,
          .published = source.published,
          .digital_source_type = source.digital_source_type};
}

std::optional<AddResult> unchanged(const store::Database& database, std::string_view sha256) {
  const std::optional<store::Source> known = store::find_source(database, sha256);
  if (!known) return std::nullopt;
  AddResult result{.outcome = AddOutcome::unchanged,
                   .source = log::to_hex(sha256),
                   .duplicate = log::to_hex(sha256)};
  if (const auto read = store::read_source(database, known->id)) {
    result.passages = read->passages;
    result.claims = read->claims;
    result.log_index = read->log_index;
  }
  return result;
}

void read_back(const store::Database& database, const store::Source& source) {
  const std::optional<std::string> stored = store::blob(database, source.sha256);
  if (!stored || log::view(log::sha256(*stored)) != source.sha256)
    throw Error(Code::corrupt, "store " + database.path() + ": " + source.path +
                                   " did not read back as it was written; it was "
                                   "not added; check the disk and the memory of this machine");
}

}  // namespace

log::Appended record_reading(store::Database& database, log::Ledger& ledger,
                             const store::Source& source, const store::Reading& reading,
                             const Environment& environment) {
  const std::string secret = log::random_bytes(environment, 32);
  log::ExtractionFacts facts{.capture = log::to_hex(source.capture),
                             .engine_version = std::string(engine_version()),
                             .rules_digest = rules_digest(),
                             .text_sha256 = log::to_hex(reading.text_sha256)};
  for (std::size_t i = 0; i < reading.claims.size(); ++i)
    facts.claim_digests.push_back(
        log::disclosure_digest(claim_disclosure(secret, i, reading.claims[i].record)));
  if (const auto older = store::newest_extraction(database, source.id))
    facts.supersedes = log::to_hex(older->statement);
  const log::Appended entry = ledger.append(log::extraction(facts));
  store::insert_extraction(database, log::from_hex(entry.digest).value(), source.id, secret);
  store::insert_reading(database, source.id, reading);
  return entry;
}

AddResult Store::add(const SourceInput& input) {
  refuse_oversize(input.path, input.bytes);
  refuse_broken_words(input);
  store::Database& database = impl_->database;
  const std::string sha256(log::view(log::sha256(input.bytes)));
  if (auto known = unchanged(database, sha256)) return *known;
  const log::KeyRing& keys = impl_->keys();
  store::Source source = source_of(input, sha256);
  const store::Reading reading =
      read_source_file(source, input.bytes);  // before the lock: it takes the longest

  SignedWrite write(database, keys, impl_->environment);
  if (auto known = unchanged(database, sha256)) return *known;  // another process was faster
  const std::vector<store::Similar> similar =
      store::similar_sources(database, reading.shingles, kNearDuplicate);
  source.capture =
      log::from_hex(write.ledger().append(log::capture(capture_of(source))).digest).value();
  store::insert_blob(database, sha256, input.bytes);
  source.id = store::insert_source(database, source);
  const log::Appended extraction =
      record_reading(database, write.ledger(), source, reading, impl_->environment);
  read_back(database, source);
  AddResult result{.source = log::to_hex(sha256),
                   .passages = static_cast<std::int64_t>(reading.passages.size()),
                   .claims = static_cast<std::int64_t>(reading.claims.size()),
                   .log_index = static_cast<std::int64_t>(extraction.index)};
  if (!similar.empty()) {
    result.outcome = AddOutcome::near_duplicate;
    result.duplicate =
        log::to_hex(store::read_source(database, similar.front().source).value().source.sha256);
  }
  write.commit();
  return result;
}

void rebuild(store::Database& database, const log::KeyRing& keys, const Environment& environment) {
  SignedWrite write(database, keys, environment);
  if (database.derived_is_current(this_engine())) return;  // another process was faster
  database.reset_derived(this_engine());
  store::for_each_source(database, [&](const store::Source& source) {
    const std::optional<std::string> bytes = store::blob(database, source.sha256);
    if (!bytes)
      throw Error(Code::corrupt,
                  "store " + database.path() + ": the bytes of " + source.path + " are missing");
    record_reading(database, write.ledger(), source, read_source_file(source, *bytes), environment);
  });
  write.commit();
}

}  // namespace stet
