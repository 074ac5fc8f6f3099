// Verifying an exported folder.
#include "log/export_audit.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "log/anchor.h"
#include "log/bundle.h"
#include "log/export.h"
#include "log/export_reader.h"
#include "log/files.h"
#include "log/minisign.h"
#include "log/proof.h"
#include "log/survey.h"
#include "stet/error.h"

namespace stet::log {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSums = "SHA256SUMS", kSignature = "SHA256SUMS.minisig";

// "<64 hex>  <path>" lines, sorted by path.
std::map<std::string, Digest> read_sums(const std::string& text) {
  std::map<std::string, Digest> out;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos || end < 67) wrong("SHA256SUMS has a line that is cut short");
    const std::string_view line = rest.substr(0, end);
    const auto digest = digest_from_hex(line.substr(0, 64));
    const std::string path(line.substr(66));
    if (!digest || line.substr(64, 2) != "  ")
      wrong("SHA256SUMS has a malformed line: " + std::string(line));
    if (path.front() == '/' || path.find("..") != std::string::npos)
      wrong("SHA256SUMS names a file outside the folder: " + path);
    if (!out.empty() && out.rbegin()->first >= path) wrong("SHA256SUMS is not in order at " + path);
    out.emplace(path, *digest);
    rest.remove_prefix(end + 1);
  }
  return out;
}

void check_files(const std::string& directory, Checklist& list) {
  std::map<std::string, Digest> listed;
  list.attempt("files",
               [&] { listed = read_sums(require_whole(directory + "/" + std::string(kSums))); });
  for (const auto& [path, digest] : listed)
    list.attempt("files", [&] {
      const std::optional<std::string> bytes = read_whole(directory + "/" + path);
      if (!bytes) wrong(path + " is listed in SHA256SUMS and is not here");
      if (sha256(*bytes) != digest) wrong(path + " is not the file that SHA256SUMS lists");
    });
  std::error_code fault;
  if (!fs::is_directory(directory, fault)) return;
  list.attempt("files", [&] {
    for (const auto& file : fs::recursive_directory_iterator(directory)) {
      const std::string path = file.path().lexically_relative(directory).generic_string();
      if (file.is_directory() || path == kSums || path == kSignature || listed.contains(path))
        continue;
      list.fail("files", Severity::incomplete,
                path + " is not listed in SHA256SUMS: nobody vouches for it");
    }
  });
}

void check_signature(const std::string& directory, const Survey& known, std::uint64_t size,
                     Checklist& list) {
  const std::optional<std::string> signature =
      read_whole(directory + "/" + std::string(kSignature));
  if (!signature) {
    list.note("archive signature", "none: the export was written without the archive key");
    return;
  }
  const std::string sums = require_whole(directory + "/" + std::string(kSums));
  for (const auto& [id, key] : known.keys)
    if (key.role == "archive" && key.confirmed && (!key.last_good || size <= *key.last_good + 1) &&
        verify_minisig(sums, *signature, key.key))
      return;
  wrong("SHA256SUMS.minisig is no good signature over SHA256SUMS by the log's archive key");
}

void same(const std::string& directory, const std::string& path, const std::string& expected) {
  if (require_whole(directory + "/" + path) != expected)
    wrong(path + " is not what follows from the log");
}

// Bytes that no capture and no recorded check speaks of: put there, or left in spite of a notice.
void check_blobs(const std::string& directory, const ExportReader& reader, Checklist& list) {
  std::set<std::string> known;
  for (const Act act : {Act::capture, Act::verdict})
    for (const std::uint64_t index : reader.entries_of(act)) {
      const Statement statement = read_statement(reader.entry(index).payload.value());
      known.insert(blob_path(*digest_from_hex(statement.subjects[0].sha256)));
    }
  std::error_code none;
  for (const auto& file : fs::recursive_directory_iterator(directory + "/blobs", none)) {
    const std::string path = file.path().lexically_relative(directory).generic_string();
    if (!file.is_directory() && !known.contains(path))
      list.fail("derived files", Severity::incomplete,
                path + " belongs to no entry: its content was erased, or never recorded");
  }
}

void check_derived(const std::string& directory, const ExportReader& reader, const Survey& known,
                   Checklist& list) {
  for (const auto& [path, bytes] : key_files(known))
    list.attempt("derived files", [&] { same(directory, path, bytes); });
  list.attempt("derived files", [&] { same(directory, "erased.tsv", erased_list(reader, known)); });
  list.attempt("derived files", [&] { same(directory, "VERIFY.txt", verify_text(known.origin)); });
  for (const auto& [path, bytes] : anchor_files(reader))
    list.attempt("derived files", [&] { same(directory, path, bytes); });
  const NodeReader nodes = nodes_from_tiles(reader.tiles());
  const SignedCheckpoint newest = *reader.checkpoint();
  const NoteKey signer = checkpoint_signer(known, newest);
  for (std::uint64_t i = 0; i < reader.size(); ++i)
    list.attempt("derived files", [&] {
      const StoredEntry entry = reader.entry(i);
      const LogProof proof{.index = i,
                           .hashes = inclusion_proof(i, reader.size(), nodes),
                           .checkpoint = newest.note,
                           .extra = {}};
      same(directory, proof_path(i), write_log_proof(proof));
      if (entry.payload)
        same(directory, bundle_path(i),
             write_bundle(read_leaf(entry.leaf), *entry.payload, proof, newest.head, signer));
    });
}

// A file beside the pieces that it should hold.
class Comparison {
 public:
  Comparison(const std::string& directory, const std::string& path)
      : path_(path), file_(directory + "/" + path, std::ios::binary) {
    if (!file_) wrong(path + " is missing");
  }
  void take(std::string_view piece) {
    buffer_.resize(piece.size());
    file_.read(buffer_.data(), static_cast<std::streamsize>(piece.size()));
    if (file_.gcount() != static_cast<std::streamsize>(piece.size()) || buffer_ != piece) differs();
    line_ += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
  }
  void finish() {
    if (file_.peek() != std::ifstream::traits_type::eof()) differs();
  }

 private:
  [[noreturn]] void differs() const {
    wrong(path_ + ", line " + std::to_string(line_) +
          " or after: it is not what the signed records say");
  }
  std::string path_, buffer_;
  std::ifstream file_;
  std::size_t line_ = 1;
};

// The engine that made the newest reading in the log, or nothing where none was made.
std::optional<Json> newest_engine(const LogReader& reader) {
  for (std::uint64_t i = reader.size(); i-- > 0;) {
    const StoredEntry entry = reader.entry(i);
    if (!entry.payload) continue;
    const Statement statement = read_statement(*entry.payload);
    if (act_of(statement.predicate_type) == Act::extraction)
      return statement.predicate.at("engine");
  }
  return std::nullopt;
}

void check_views(const std::string& directory, const LogReader& reader, const ViewAudit& views,
                 Checklist& list) {
  const std::optional<Json> engine = newest_engine(reader);
  if (engine && (engine->text("version") != views.engine_version ||
                 engine->text("rules") != views.rules_digest)) {
    list.note("views", "made by stet " + engine->text("version") +
                           " with other rules: not compared; take the records, not the views");
    return;
  }
  for (const GeneratedFile& file : views.files)
    list.attempt("views", [&] {
      Comparison comparison(directory, file.path);
      file.write(reader, [&](std::string_view piece) { comparison.take(piece); });
      comparison.finish();
    });
}

}  // namespace

AuditReport audit_export(const std::string& directory, const AuditOptions& options,
                         const ViewAudit& views) {
  Checklist list;
  const std::string ask = " Ask for another copy.";
  list.open("files",
            "The folder is not as it was exported: a file was changed, added or removed." + ask);
  list.open("archive signature",
            "The list of files was not signed by the log's archive key." + ask);
  check_files(directory, list);
  AuditReport out;
  try {
    const ExportReader reader(directory);
    audit_log(reader, options, list);
    list.open(
        "derived files",
        "A proof, bundle or key file in the folder does not follow from the log: it was edited." +
            ask);
    const Survey known = survey(reader);
    list.attempt("archive signature",
                 [&] { check_signature(directory, known, reader.size(), list); });
    check_derived(directory, reader, known, list);
    list.attempt_quietly("derived files", [&] { check_blobs(directory, reader, list); });
    if (!views.files.empty()) {
      list.open("views",
                "A view in the folder says something else than the signed records: it was edited. "
                "Nobody signs views; take the records." +
                    ask);
      list.attempt_quietly("views", [&] { check_views(directory, reader, views, list); });
    }
    out = list.report();
    out.log_size = static_cast<std::int64_t>(reader.size());
    out.log_root = to_hex(reader.checkpoint()->head.root);
  } catch (const Error& error) {
    list.open("log", "The folder holds no log that can be read." + ask);
    list.fail("log", Severity::invalid, error.what());
    out = list.report();
  }
  return out;
}

}  // namespace stet::log
