// An export verifies on its own, and every byte of it matters.
#include "log/export.h"

#include "log/export_audit.h"
#include "log/export_reader.h"
#include "log/leaf.h"
#include "log/minisign.h"
#include "sample.h"
#include "stet/error.h"

namespace stet::log {
namespace {

namespace fs = std::filesystem;
using testing::Sample;
using testing::TempDir;

// A view that follows from the log.
const GeneratedFile kView{"unsigned/sizes.txt", [](const LogReader& reader, const Pieces& write) {
                            for (std::uint64_t i = 0; i < reader.size(); ++i)
                              write(std::to_string(reader.entry(i).leaf.size()) + "\n");
                          }};

void write(const Sample& sample, const std::string& folder) {
  export_log(sample.log,
             {.directory = folder, .archive = &sample.keys.signer("archive"), .views = {kView}});
}

AuditReport audit(const Sample& sample, const std::string& folder) {
  return audit_export(
      folder, {.log_keys = {sample.keys.log_key()}},
      {.files = {kView}, .engine_version = "0.1.0", .rules_digest = to_hex(sha256("rules"))});
}

std::string failures(const AuditReport& report) {
  std::string out;
  for (const AuditCheck& check : report.checks)
    if (!check.passed) out += check.name + ": " + check.detail + "\n";
  return out;
}

std::vector<fs::path> files_of(const std::string& folder) {
  std::vector<fs::path> out;
  for (const auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file()) out.push_back(file.path());
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Export, VerifiesOnItsOwn) {
  const Sample sample(150);
  TempDir dir;
  const std::string folder = (dir / "export").string();
  write(sample, folder);
  const AuditReport report = audit(sample, folder);
  EXPECT_EQ(failures(report), "");
  EXPECT_EQ(report.outcome, AuditOutcome::valid);
  EXPECT_EQ(report.log_size, 301);
  for (const char* name :
       {"checkpoint", "checkpoints/301", "tile/0/000", "tile/0/001.p/45", "tile/1/000.p/1",
        "tile/entries/000", "log.vkey", "policy", "trusted_root.json", "keys.json", "minisign.pub",
        "statements/0.dsse.json", "bundles/300.sigstore.json", "proofs/7.tlog-proof",
        "disclosures/2.json", "unsigned/sizes.txt", "VERIFY.txt"})
    EXPECT_TRUE(fs::exists(fs::path(folder) / name)) << name;
}

TEST(Export, ViewsOfAnotherEngineAreNotComparedAndTheReportSaysSo) {
  const Sample sample(2);
  TempDir dir;
  write(sample, dir.string());
  const AuditReport report =
      audit_export(dir.string(), {}, {.files = {kView}, .engine_version = "9.9.9"});
  EXPECT_EQ(report.outcome, AuditOutcome::valid);
  EXPECT_EQ(report.checks.back().name, "views");
  EXPECT_NE(report.checks.back().detail.find("not compared"), std::string::npos);
}

TEST(Export, WritesTheSameBytesEachTime) {
  const Sample sample(3);
  TempDir dir;
  write(sample, (dir / "a").string());
  write(sample, (dir / "b").string());
  for (const fs::path& file : files_of((dir / "a").string()))
    EXPECT_EQ(testing::read_file(file),
              testing::read_file(dir / "b" / fs::relative(file, dir / "a")));
}

TEST(Export, RefusesAFolderThatHoldsAnything) {
  const Sample sample(1);
  TempDir dir;
  testing::write_file(dir / "x", "x");
  EXPECT_THROW(write(sample, dir.string()), Error);
}

// Flips one bit of every `stride`th byte of every file; returns how many.
std::size_t flip_bytes(const Sample& sample, std::size_t stride) {
  TempDir dir;
  const std::string folder = (dir / "export").string();
  write(sample, folder);
  std::size_t flipped = 0;
  for (const fs::path& file : files_of(folder)) {
    const std::string bytes = testing::read_file(file);
    for (std::size_t i = flipped % stride; i < bytes.size(); i += stride, ++flipped) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
      testing::write_file(file, changed);
      EXPECT_EQ(audit(sample, folder).outcome, AuditOutcome::invalid) << file << " byte " << i;
    }
    testing::write_file(file, bytes);
  }
  EXPECT_EQ(audit(sample, folder).outcome, AuditOutcome::valid);
  return flipped;
}

// Every byte with STET_SLOW_TESTS=1 (a minute), every eleventh otherwise.
TEST(Export, FindsEveryFlippedByteOfTheSmallestExport) {
  const std::size_t stride = std::getenv("STET_SLOW_TESTS") ? 1 : 11;
  EXPECT_GT(flip_bytes(Sample(), stride), 5000u / stride);
}
TEST(Export, FindsFlippedBytesOfAnExportWithASource) {
  const bool all = std::getenv("STET_SLOW_TESTS") != nullptr;  // every byte takes a minute
  EXPECT_GT(flip_bytes(Sample(1), all ? 1 : 23), 500u);
}

TEST(Export, FindsEveryRemovedFileAndAnAddedOne) {
  const Sample sample(2);
  TempDir dir;
  const std::string folder = (dir / "export").string();
  write(sample, folder);
  for (const fs::path& file : files_of(folder)) {
    if (file.filename() == "SHA256SUMS.minisig") continue;  // an export may come without one
    const std::string bytes = testing::read_file(file);
    fs::remove(file);
    EXPECT_NE(audit(sample, folder).outcome, AuditOutcome::valid) << file;
    testing::write_file(file, bytes);
  }
  testing::write_file(fs::path(folder) / "extra", "x");
  EXPECT_EQ(audit(sample, folder).outcome, AuditOutcome::incomplete);
}

// Somebody who edits a file and writes SHA256SUMS anew is found by what follows from the log.
TEST(Export, FindsAnEditThatTheListOfFilesHides) {
  const Sample sample(2);
  TempDir dir;
  const std::string folder = (dir / "export").string();
  write(sample, folder);
  fs::remove(fs::path(folder) / "SHA256SUMS.minisig");
  for (const char* name :
       {"proofs/1.tlog-proof", "bundles/1.sigstore.json", "keys.json", "policy", "erased.tsv",
        "VERIFY.txt", "trusted_root.json", "statements/1.dsse.json", "tile/0/000.p/5",
        "checkpoints/1", "disclosures/2.json"}) {
    const fs::path file = fs::path(folder) / name, list = fs::path(folder) / "SHA256SUMS";
    const std::string bytes = testing::read_file(file), sums = testing::read_file(list);
    std::string changed = bytes, forged = sums;
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    testing::write_file(file, changed);
    forged.replace(forged.find(name) - 66, 64, to_hex(sha256(changed)));
    testing::write_file(list, forged);
    EXPECT_EQ(audit(sample, folder).outcome, AuditOutcome::invalid) << name;
    testing::write_file(file, bytes);
    testing::write_file(list, sums);
  }
  EXPECT_EQ(audit(sample, folder).outcome, AuditOutcome::valid);
}

TEST(Export, RefusesAnArchiveSignatureByAnotherKey) {
  const Sample sample(1);
  TempDir dir;
  const std::string folder = (dir / "export").string();
  write(sample, folder);
  const std::string sums = testing::read_file(fs::path(folder) / "SHA256SUMS");
  testing::write_file(fs::path(folder) / "SHA256SUMS.minisig",
                      write_minisig(sums, testing::test_key(3), "x"));
  EXPECT_NE(failures(audit(sample, folder)).find("archive signature"), std::string::npos);
}

TEST(Export, RefusesToReachOutsideTheFolder) {
  const Sample sample(1);
  TempDir dir;
  const std::string folder = (dir / "export").string();
  write(sample, folder);
  const std::string line = std::string(64, '0') + "  ../../etc/passwd\n";
  testing::write_file(fs::path(folder) / "SHA256SUMS", line);
  EXPECT_NE(failures(audit(sample, folder)).find("outside the folder"), std::string::npos);
}

TEST(Export, SaysWhatIsNoExport) {
  TempDir dir;
  const AuditReport report = audit_export(dir.string(), {});
  EXPECT_EQ(report.outcome, AuditOutcome::invalid);
  EXPECT_EQ(audit_export((dir / "nowhere").string(), {}).outcome, AuditOutcome::invalid);
}

TEST(Minisign, ComesBackAndRefusesEveryChange) {
  const SigningKey key = testing::test_key(1);
  const std::string file = "words", signature = write_minisig(file, key, "log:x size:1");
  EXPECT_TRUE(verify_minisig(file, signature, key.public_key()));
  EXPECT_FALSE(verify_minisig("Words", signature, key.public_key()));
  for (std::size_t i = 0; i < signature.size(); ++i) {
    std::string changed = signature;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_FALSE(verify_minisig(file, changed, key.public_key())) << i;
  }
  EXPECT_THROW(write_minisig(file, key, "two\nlines"), Error);
}

}  // namespace
}  // namespace stet::log
