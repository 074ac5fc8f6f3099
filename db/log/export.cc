// Writing a log as a folder of plain files.
#include "log/export.h"

#include <filesystem>
#include <set>

#include "log/anchor.h"
#include "log/bundle.h"
#include "log/files.h"
#include "log/leaf.h"
#include "log/minisign.h"
#include "log/proof.h"
#include "log/spki.h"
#include "log/survey.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet::log {
namespace {

namespace fs = std::filesystem;

// Writes files below one folder and remembers their digests.
class Folder {
 public:
  explicit Folder(const std::string& path) : root_(path) {
    std::error_code fault;
    if (fs::exists(root_, fault) &&
        (!fs::is_directory(root_, fault) || !fs::is_empty(root_, fault)))
      throw Error(Code::conflict,
                  "cannot export to " + path + ": it is not an empty folder; name a new one");
    fs::create_directories(root_, fault);
    if (fault) throw Error(Code::io, "cannot create the folder " + path + ": " + fault.message());
  }

  void put(const std::string& path, std::string_view bytes) {
    put_unlisted(path, bytes);
    digests_[path] = sha256(bytes);
  }
  template <class Make>
  void put_pieces(const std::string& path, Make make) {
    make_folder_of(path);
    Sha256 digest;
    PieceFile file((root_ / path).string());
    make([&](std::string_view piece) {
      digest.update(piece);
      file.write(piece);
    });
    file.finish();
    digests_[path] = digest.finish();
  }
  void put_unlisted(const std::string& path, std::string_view bytes) {
    make_folder_of(path);
    write_whole((root_ / path).string(), bytes, FileMode::shared, Durability::fast);
  }
  // "<hex>  <path>" lines in the order of the paths, as sha256sum writes them.
  std::string sums() const {
    std::string out;
    for (const auto& [path, digest] : digests_) out += to_hex(digest) + "  " + path + "\n";
    return out;
  }

 private:
  void make_folder_of(const std::string& path) {
    const fs::path folder = (root_ / path).parent_path();
    if (folders_.insert(folder.string()).second) fs::create_directories(folder);
  }

  fs::path root_;
  std::set<std::string> folders_;
  std::map<std::string, Digest> digests_;
};

class Exporter {
 public:
  Exporter(const LogReader& reader, const ExportOptions& options)
      : reader_(reader),
        options_(options),
        known_(survey(reader)),
        nodes_(nodes_from_tiles(reader.tiles())),
        folder_(options.directory) {
    const std::optional<SignedCheckpoint> newest = reader.checkpoint();
    if (!newest || newest->head.size != reader.size())
      throw Error(Code::corrupt, "cannot export: the log's newest entries are not signed yet");
    newest_ = *newest;
    signer_ = checkpoint_signer(known_, newest_);
  }

  void run() {
    for (std::uint64_t i = 0; i < reader_.size(); ++i) entry(i);
    for (const TileId& tile : tiles_of(reader_.size()))
      folder_.put(tile_path(tile), reader_.tile(tile.level, tile.index));
    for (const auto& [path, bytes] : key_files(known_)) folder_.put(path, bytes);
    for (const GeneratedFile& file : options_.views)
      folder_.put_pieces(file.path, [&](const Pieces& write) { file.write(reader_, write); });
    for (const auto& [path, bytes] : anchor_files(reader_)) folder_.put(path, bytes);
    folder_.put("erased.tsv", erased_list(reader_, known_));
    folder_.put("VERIFY.txt", verify_text(known_.origin));
    checkpoints();
    seal();
  }

 private:
  void entry(std::uint64_t index) {
    const StoredEntry stored = reader_.entry(index);
    bundle_.push_back(stored.leaf);
    if (bundle_.size() == kTileWidth || index + 1 == reader_.size()) {
      folder_.put(entries_path(index / kTileWidth, bundle_.size()), join_entries(bundle_));
      bundle_.clear();
    }
    const LogProof proof{.index = index,
                         .hashes = inclusion_proof(index, reader_.size(), nodes_),
                         .checkpoint = newest_.note,
                         .extra = {}};
    folder_.put(proof_path(index), write_log_proof(proof));
    if (!stored.payload) return;
    const Leaf leaf = read_leaf(stored.leaf);
    folder_.put(statement_path(index), write_envelope(envelope_of(leaf, *stored.payload)));
    folder_.put(bundle_path(index),
                write_bundle(leaf, *stored.payload, proof, newest_.head, signer_));
    content(index, leaf, *stored.payload);
  }

  void content(std::uint64_t index, const Leaf& leaf, const std::string& payload) {
    const Statement statement = read_statement(payload);
    const std::optional<Act> act = act_of(statement.predicate_type);
    if (act == Act::capture || act == Act::verdict) {
      const Digest digest = *digest_from_hex(statement.subjects[0].sha256);
      if (const auto bytes = reader_.blob(digest)) folder_.put(blob_path(digest), *bytes);
    }
    if (act == Act::extraction || act == Act::verdict)
      if (const auto shown = reader_.disclosures(leaf.payload_hash)) {
        Json list = Json::array();
        for (const std::string& item : *shown) list.push_back(item.empty() ? Json() : Json(item));
        folder_.put(
            disclosures_path(index),
            Json::object({{"schema", "stet.disclosures.v1"}, {"disclosures", list}}).dump() + "\n");
      }
  }

  void checkpoints() {
    std::uint64_t after = 0;
    for (auto page = reader_.checkpoints(after, 256); !page.empty();
         page = reader_.checkpoints(after, 256))
      for (const SignedCheckpoint& item : page) {
        after = item.head.size;
        folder_.put("checkpoints/" + std::to_string(item.head.size), item.note);
      }
    for (const SignedCheckpoint& item : reader_.cosigned(~std::size_t{0} >> 1))
      folder_.put("cosigned/" + std::to_string(item.head.size), item.note);
    folder_.put("checkpoint", newest_.note);
  }

  void seal() {
    const std::string sums = folder_.sums();
    folder_.put_unlisted("SHA256SUMS", sums);
    if (!options_.archive) return;
    const std::string comment = "log:" + known_.origin +
                                " size:" + std::to_string(newest_.head.size) +
                                " root:" + to_hex(newest_.head.root);
    folder_.put_unlisted("SHA256SUMS.minisig", write_minisig(sums, *options_.archive, comment));
  }

  const LogReader& reader_;
  const ExportOptions& options_;
  Survey known_;
  NodeReader nodes_;
  Folder folder_;
  SignedCheckpoint newest_;
  NoteKey signer_;
  std::vector<std::string> bundle_;  // entries of the bundle at hand
};

}  // namespace

std::string bundle_path(std::uint64_t index) {
  return "bundles/" + std::to_string(index) + ".sigstore.json";
}
std::string proof_path(std::uint64_t index) {
  return "proofs/" + std::to_string(index) + ".tlog-proof";
}
std::string statement_path(std::uint64_t index) {
  return "statements/" + std::to_string(index) + ".dsse.json";
}
std::string disclosures_path(std::uint64_t index) {
  return "disclosures/" + std::to_string(index) + ".json";
}
std::string blob_path(const Digest& digest) {
  const std::string hex = to_hex(digest);
  return "blobs/sha256/" + hex.substr(0, 2) + "/" + hex;
}

std::map<std::string, std::string> key_files(const Survey& known) {
  std::map<std::string, std::string> out;
  Json ids = Json::object();
  const Authority::Known* archive = nullptr;  // the newest
  for (const auto& [id, key] : known.keys) {
    ids[id] = to_base64(spki_der(key.key));
    out["keys/" + key.role + "-" + id.substr(0, 16) + ".pem"] = spki_pem(key.key);
    if (key.role == "archive" && key.confirmed && !key.last_good &&
        (!archive || archive->since <= key.since))
      archive = &key;
  }
  if (archive) out["minisign.pub"] = write_minisign_key(archive->key);
  out["keys.json"] = ids.dump(1) + "\n";
  out["log.vkey"] = write_vkey(known.signer) + "\n";
  std::string policy;
  for (const NoteKey& key : known.log_keys) policy += "log " + write_vkey(key) + "\n";
  out["policy"] = policy + "quorum none\n";
  out["trusted_root.json"] = write_trusted_root(known.log_keys);
  return out;
}

std::string erased_list(const LogReader& reader, const Survey& known) {
  std::map<std::uint64_t, std::string> lines;
  for (const auto& [digest, notice] : known.notices)
    if (const auto index = reader.find(digest))
      lines[*index] =
          std::to_string(*index) + "\t" + to_hex(digest) + "\t" + std::to_string(notice) + "\n";
  std::string out = "# index\tstatement\tnotice\n";
  for (const auto& [index, line] : lines) out += line;
  return out;
}

void export_log(const LogReader& reader, const ExportOptions& options) {
  Exporter(reader, options).run();
}

}  // namespace stet::log
