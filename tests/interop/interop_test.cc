// Other people's programs check what we export: Go's sumdb packages, Sigstore's JavaScript
// verifier, securesystemslib, openssl, minisign. The scripts beside this file only drive them.
//
// A program that is not installed fails the test where CI is set, and skips it, loudly, elsewhere.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include "../log/sample.h"
#include "log/acts.h"
#include "log/bundle.h"
#include "log/checkpoint.h"
#include "log/export.h"
#include "log/leaf.h"
#include "log/spki.h"

namespace stet::log {
namespace {

namespace fs = std::filesystem;
using testing::Sample;
using testing::TempDir;

const fs::path kScripts = fs::path(STET_SOURCE_DIR) / "tests/interop";

struct Outcome {
  int status = -1;
  std::string output;
};

std::string shell_word(const fs::path& path) { return "'" + path.string() + "'"; }

// Runs a shell command; both its streams are its output.
Outcome run(const std::string& command) {
  Outcome out;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4096> buffer;
  for (std::size_t got; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    out.output.append(buffer.data(), got);
  out.status = pclose(pipe);
  return out;
}

// Says whether the programs are there; where they are not, the caller returns.
bool have(const std::string& probe, const std::string& packages) {
  if (run(probe).status == 0) return true;
  const std::string message = "not installed: " + packages + " (" + probe + ")";
  if (std::getenv("CI")) ADD_FAILURE() << message;
  fprintf(stderr, "\n*** interop test skipped: %s ***\n\n", message.c_str());
  return false;
}
#define NEEDS(probe, packages) \
  if (!have(probe, packages)) GTEST_SKIP()

// An export of a log with a few sources, and an older checkpoint of it.
struct Exported : ::testing::Test {
  Exported() {
    first = sample.log.checkpoint()->note;
    for (int i = 0; i < 140; ++i) sample.add("Source " + std::to_string(i) + ".\n");
    const SigningKey witness = testing::test_key(4);
    witness_key = write_vkey({"witness.example/w", NoteKeyType::cosignature, witness.public_key()});
    SignedCheckpoint& newest = sample.log.notes.rbegin()->second;
    Note note = read_note(newest.note);
    note.signatures.push_back(cosign_note(note.text, "witness.example/w", witness, 1760000000));
    newest.note = write_note(note);
    publish("export");
    testing::write_file(dir / "first", first);
  }

  void publish(const std::string& name) {
    folder = dir / name;
    export_log(
        sample.log,
        {.directory = folder.string(), .archive = &sample.keys.signer("archive"), .views = {}});
  }

  // The old key of a role vouches for a new one, which confirms itself.
  void rotate(const std::string& role) {
    const SigningKey old = sample.keys.signer(role);
    sample.keys.replace(role, sample.environment);
    const Statement added = key_added({.role = role,
                                       .key = sample.keys.public_key(role),
                                       .replaces = key_id(old.public_key()),
                                       .person = {}});
    sample.append(added, old);
    sample.append(added, sample.keys.signer(role));
    sample.add("After a new " + role + " key.\n");
  }

  // Changes one byte of a file of the export.
  void tamper(const std::string& name, std::size_t at) {
    std::string bytes = testing::read_file(folder / name);
    bytes.at(at) = static_cast<char>(bytes[at] ^ 1);
    testing::write_file(folder / name, bytes);
  }

  Sample sample;
  TempDir dir;
  fs::path folder;
  std::string first, witness_key;
};

// ---- Go: golang.org/x/mod/sumdb/note and tlog ----

const char* const kGo = "test -d /usr/share/gocode/src/golang.org/x/mod/sumdb && go version";
const char* const kGoPackages = "golang-go golang-golang-x-mod-dev";

struct GoPeer : Exported {
  // Built once for all tests.
  static const fs::path& program() {
    static const TempDir place;
    static const fs::path path = [] {
      const fs::path out = place / "tlogcheck";
      const Outcome built =
          run("cd " + shell_word(kScripts / "tlogcheck") +
              " && GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS= " + "GOCACHE=${GOCACHE:-" +
              place.string() + "/cache} go build -o " + shell_word(out) + " .");
      EXPECT_EQ(built.status, 0) << built.output;
      return out;
    }();
    return path;
  }
  Outcome check(const std::string& more = "") { return check(sample.keys.log_key(), more); }
  Outcome check(const NoteKey& key, const std::string& more) {
    return run(shell_word(program()) + " -dir " + shell_word(folder) + " -vkey " +
               shell_word(write_vkey(key)) + " " + more);
  }
};

TEST_F(GoPeer, AcceptsCheckpointTreeTilesAndProofs) {
  NEEDS(kGo, kGoPackages);
  const Outcome outcome =
      check("-old " + shell_word(dir / "first") + " -cosigner " + shell_word(witness_key) +
            " -proof " + shell_word(folder / proof_path(7)));
  EXPECT_EQ(outcome.status, 0) << outcome.output;
  EXPECT_NE(outcome.output.find("PASS"), std::string::npos) << outcome.output;
}

TEST_F(GoPeer, RefusesWhatWasChanged) {
  NEEDS(kGo, kGoPackages);
  const std::pair<const char*, std::size_t> changes[] = {{"checkpoint", 25},
                                                         {"tile/entries/000", 1000},
                                                         {"tile/0/000", 77},
                                                         {"tile/0/001.p/25", 5},
                                                         {"tile/1/000.p/1", 5}};
  for (const auto& [name, at] : changes) {
    const std::string bytes = testing::read_file(folder / name);
    tamper(name, at);
    const Outcome outcome = check();
    EXPECT_NE(outcome.status, 0) << name << outcome.output;
    testing::write_file(folder / name, bytes);
  }
  EXPECT_EQ(check().status, 0);
}

TEST_F(GoPeer, RefusesAForkOfTheSameSize) {
  NEEDS(kGo, kGoPackages);
  TreeHead head = sample.log.checkpoint()->head;
  head.root[0] ^= 1;
  testing::write_file(dir / "fork",
                      sign_checkpoint(sample.keys.origin(), head, sample.keys.signer("log")));
  EXPECT_NE(check("-old " + shell_word(dir / "fork")).status, 0);
}

TEST_F(GoPeer, AcceptsARotatedKeyAndTheOldOneWhileBothSign) {
  NEEDS(kGo, kGoPackages);
  const NoteKey old = sample.keys.log_key();
  rotate("log");
  publish("rotated");
  for (const NoteKey& key : {old, sample.keys.log_key()}) {
    const Outcome outcome = check(key, "-proof " + shell_word(folder / proof_path(283)));
    EXPECT_EQ(outcome.status, 0) << outcome.output;
  }
  sample.keys.drop("log.old");
  sample.add("By the new key alone.\n");
  publish("alone");
  EXPECT_NE(check(old, "").status, 0);
  const Outcome outcome = run(shell_word(program()) + " -dir " + shell_word(folder) +
                              " -vkey \"$(cat " + shell_word(folder / "log.vkey") + ")\"");
  EXPECT_EQ(outcome.status, 0) << outcome.output;
}

// ---- JavaScript: @sigstore/verify ----

struct SigstorePeer : Exported {
  static bool ready() {
    const std::string folder = (kScripts / "sigstore").string();
    return have("cd " + folder + " && node -e \"require('@sigstore/verify')\"",
                "nodejs npm, then: npm ci --prefix tests/interop/sigstore");
  }
  Outcome check(std::uint64_t index) {
    return run("node " + shell_word(kScripts / "sigstore/bundle_check.js") + " " +
               shell_word(folder / bundle_path(index)) + " " +
               shell_word(folder / "trusted_root.json") + " " + shell_word(folder / "keys.json"));
  }
};

TEST_F(SigstorePeer, AcceptsBundles) {
  if (!ready()) GTEST_SKIP();
  for (const std::uint64_t index : {0u, 1u, 280u}) {
    const Outcome outcome = check(index);
    EXPECT_EQ(outcome.status, 0) << outcome.output;
    EXPECT_NE(outcome.output.find("PASS"), std::string::npos) << outcome.output;
  }
}

TEST_F(SigstorePeer, AcceptsBundlesOfBothKeysAfterARotation) {
  if (!ready()) GTEST_SKIP();
  rotate("author");
  rotate("log");
  sample.keys.drop("log.old");
  sample.add("By the new keys alone.\n");
  publish("rotated");
  for (const std::uint64_t index : {1u, 282u, 284u, 290u}) {
    const Outcome outcome = check(index);
    EXPECT_EQ(outcome.status, 0) << index << outcome.output;
  }
}

TEST_F(SigstorePeer, RefusesWhatWasChanged) {
  if (!ready()) GTEST_SKIP();
  const std::string bytes = testing::read_file(folder / bundle_path(1)),
                    other = testing::read_file(folder / bundle_path(2));
  const Json good = Json::parse(bytes), second = Json::parse(other);
  const auto refuses = [&](const Json& changed) {
    testing::write_file(folder / bundle_path(1), changed.dump());
    return check(1).status != 0;
  };
  Json payload = good, leaf = good, proof = good;
  payload["dsseEnvelope"]["payload"] = second.at("dsseEnvelope").at("payload");
  EXPECT_TRUE(refuses(payload));
  const Json& entry = second.at("verificationMaterial").at("tlogEntries").items()[0];
  Json changed = good.at("verificationMaterial").at("tlogEntries").items()[0];
  changed["canonicalizedBody"] = entry.at("canonicalizedBody");
  leaf["verificationMaterial"]["tlogEntries"] = Json::array({changed});
  EXPECT_TRUE(refuses(leaf));
  changed = good.at("verificationMaterial").at("tlogEntries").items()[0];
  changed["inclusionProof"]["hashes"] = entry.at("inclusionProof").at("hashes");
  proof["verificationMaterial"]["tlogEntries"] = Json::array({changed});
  EXPECT_TRUE(refuses(proof));
  EXPECT_FALSE(refuses(good));
}

// ---- Python and openssl ----

struct DssePeer : Exported {
  std::string pem() {
    for (const auto& file : fs::directory_iterator(folder / "keys"))
      if (file.path().filename().string().starts_with("author-")) return shell_word(file.path());
    return {};
  }
  Outcome check(std::uint64_t index) {
    return run("/usr/bin/python3 " + shell_word(kScripts / "dsse_check.py") + " " +
               shell_word(folder / statement_path(index)) + " " + pem());
  }
};

TEST_F(DssePeer, AcceptsEnvelopesAndRefusesChangedOnes) {
  NEEDS("/usr/bin/python3 -c 'import securesystemslib.signer, cryptography' && openssl version",
        "python3-securesystemslib python3-cryptography openssl");
  EXPECT_EQ(check(1).status, 0) << check(1).output;
  tamper(statement_path(1), 40);
  EXPECT_NE(check(1).status, 0);
}

// ---- a verifier written from docs/file-format.md ----

struct Stranger : Exported {
  Outcome check() {
    return run("/usr/bin/python3 " + shell_word(kScripts / "export_check.py") + " " +
               shell_word(folder) + " " + shell_word(write_vkey(sample.keys.log_key())));
  }
  // Lists a file again after it was changed: the checks behind the list have to find it.
  void relist(const std::string& name) {
    std::string sums = testing::read_file(folder / "SHA256SUMS");
    const std::size_t line = sums.find("  " + name + "\n");
    sums.replace(line - 64, 64, to_hex(sha256(testing::read_file(folder / name))));
    testing::write_file(folder / "SHA256SUMS", sums);
  }
};

TEST_F(Stranger, AgreesAboutALogWithNewKeysAndErasedContent) {
  NEEDS("/usr/bin/python3 -c 'import cryptography'", "python3-cryptography");
  EXPECT_EQ(check().status, 0) << check().output;
  for (const char* role : {"author", "log"}) rotate(role);
  StoredEntry& gone = sample.log.entries[3];
  const std::string digest = to_hex(read_leaf(gone.leaf).payload_hash);
  gone.payload.reset();
  publish("missing");
  EXPECT_NE(check().output.find("INCOMPLETE size"), std::string::npos) << check().output;
  sample.append(
      erasure(
          {.statements = {digest}, .checks = {}, .reason = "request", .legal_basis = {}, .by = {}}),
      sample.keys.signer("author"));
  publish("erased");
  EXPECT_EQ(check().status, 0) << check().output;
  EXPECT_NE(check().output.find("erased {3: "), std::string::npos) << check().output;
}

TEST_F(Stranger, RefusesWhatWasChanged) {
  NEEDS("/usr/bin/python3 -c 'import cryptography'", "python3-cryptography");
  for (const char* name : {"checkpoint", "checkpoints/1", "tile/entries/000", "tile/0/000",
                           "statements/7.dsse.json", "disclosures/2.json"}) {
    const std::string bytes = testing::read_file(folder / name);
    tamper(name, bytes.size() / 2);
    relist(name);
    EXPECT_NE(check().status, 0) << name;
    testing::write_file(folder / name, bytes);
    relist(name);
  }
  EXPECT_EQ(check().status, 0) << check().output;
}

// ---- minisign and sha256sum ----

TEST_F(Exported, MinisignAcceptsTheArchiveSignature) {
  NEEDS("command -v minisign && command -v sha256sum", "minisign coreutils");
  const std::string command =
      "cd " + shell_word(folder) +
      " && minisign -V -p minisign.pub -m SHA256SUMS && sha256sum --check --quiet SHA256SUMS";
  const Outcome outcome = run(command);
  EXPECT_EQ(outcome.status, 0) << outcome.output;
  tamper("SHA256SUMS", 3);
  EXPECT_NE(run(command).status, 0);
  rotate("archive");
  publish("rotated");
  const Outcome rotated =
      run("cd " + shell_word(folder) + " && minisign -V -p minisign.pub -m SHA256SUMS");
  EXPECT_EQ(rotated.status, 0) << rotated.output;
}

}  // namespace
}  // namespace stet::log
