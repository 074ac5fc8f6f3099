// Writing a log as a folder of plain files that other people's programs verify: a C2SP tlog-tiles
// log with everything beside it.
//
//   checkpoint  checkpoints/<size>  tile/<level>/…  tile/entries/…      the log
//   log.vkey  policy  trusted_root.json  keys.json  keys/*.pem  minisign.pub   whom to trust;
//   compare them out of band statements/<index>.dsse.json  bundles/<index>.sigstore.json
//   proofs/<index>.tlog-proof blobs/sha256/<2>/<hex>  disclosures/<index>.json  erased.tsv
//   unsigned/<views>  VERIFY.txt  SHA256SUMS  SHA256SUMS.minisig
//
// Every file but the last two is listed in SHA256SUMS, which is signed by the archive key.
// docs/file-format.md has the bytes.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "log/crypto.h"
#include "log/storage.h"
#include "log/survey.h"

namespace stet::log {

// A file that is made from the log and that nobody signs, such as "unsigned/prov.json": written
// piece by piece, so that memory stays flat.
using Pieces = std::function<void(std::string_view)>;
struct GeneratedFile {
  std::string path;
  std::function<void(const LogReader&, const Pieces&)> write;
};

struct ExportOptions {
  std::string directory;  // new or empty
  const SigningKey* archive =
      nullptr;  // signs SHA256SUMS; without it the export has no archive signature
  std::vector<GeneratedFile> views;  // further files
};

// Throws Error(conflict) where the folder holds anything, Error(io) where it cannot be written,
// Error(corrupt) where the log does not hold together. Same log, same bytes (the archive signature
// too).
void export_log(const LogReader& reader, const ExportOptions& options);

// The files of an export that follow from the rest, by path: both the writer and the audit make
// them.
std::string bundle_path(std::uint64_t index);
std::string proof_path(std::uint64_t index);
std::string statement_path(std::uint64_t index);
std::string disclosures_path(std::uint64_t index);
std::string blob_path(const Digest& sha256);

// Keys that a log names, as files: keys.json, keys/*.pem, log.vkey, policy, trusted_root.json,
// minisign.pub.
std::map<std::string, std::string> key_files(const Survey& known);
// erased.tsv: index, statement digest and index of the notice, a line each.
std::string erased_list(const LogReader& reader, const Survey& known);
// VERIFY.txt
std::string verify_text(std::string_view origin);

}  // namespace stet::log
