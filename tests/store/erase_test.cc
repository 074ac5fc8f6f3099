// Erasure: the words are gone from the files, the log stays, and the notice is told from a loss.
#include "log/crypto.h"
#include "stet/acts.h"
#include "stet/ledger.h"
#include "store/sql.h"
#include "support.h"

namespace stet::testing {
namespace {

namespace fs = std::filesystem;

// Words that nothing else in a store has.
const std::string kSecret =
    "---\ntitle: Zyxograph affair\npublisher: Quillfeather Gazette\n---\n\n"
    "Ottoline Vraskovich sent 97% of her zirconate cargo to Plimsk in 2023. \"We shall never "
    "apologise to Drumblehorn,\" said Ottoline Vraskovich in Plimsk.\n";
const char* const kWords[] = {"zyxograph", "quillfeather", "ottoline", "vraskovich", "zircon",
                              "plimsk",    "drumblehorn",  "apolog",   "secret-path"};

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

struct EraseTest : StoreTest {
  void SetUp() override {
    StoreTest::SetUp();
    Store store = open();
    store.add({.path = "a.txt", .bytes = kReport, .published = "2024-01-05"});
    store.add({.path = "secret-path.md", .bytes = kSecret, .published = "2024-02-01"});
    store.add({.path = "c.txt",
               .bytes = "Imports of wheat fell 4% in 2023.\n",
               .published = "2024-03-01"});
  }
  std::string secret() const {
    Store store = open();
    for (const SourceSummary& source : store.sources())
      if (source.path == "secret-path.md") return source.sha256;
    return {};
  }
  // Every file of the store and everything beside it.
  std::string leftovers() const {
    std::string out;
    for (const auto& file : fs::directory_iterator(folder_.path()))
      if (file.is_regular_file()) {
        const std::string bytes = lower(read_file(file.path()));
        for (const char* word : kWords)
          if (bytes.find(word) != std::string::npos)
            out += file.path().filename().string() + ": " + word + "\n";
      }
    return out;
  }
  static Erased erase(Store& store, const std::string& source) {
    return Acts(store).erase({.record = source,
                              .draft = {},
                              .legal_basis = "GDPR Art. 17(1)(d)",
                              .grounds = {"on request", ""}});
  }
};

TEST_F(EraseTest, LeavesNoWordInAnyFile) {
  ASSERT_NE(leftovers(), "");
  Store store = open();
  const Erased erased = erase(store, secret());
  EXPECT_EQ(leftovers(), "") << "while the store is still open";
  EXPECT_EQ(erased.notice.log_index, 7);
  EXPECT_GT(erased.passages, 0);
  EXPECT_GT(erased.claims, 0);
  EXPECT_EQ(store.sources().size(), 2u);
  EXPECT_TRUE(store.search("zirconate", 10).empty());
  EXPECT_EQ(store.search("wheat", 10).size(), 1u);
}

TEST_F(EraseTest, TheLogStaysValidAndSaysWhichContentWent) {
  {
    Store store = open();
    erase(store, secret());
  }
  const AuditReport report = open().audit();
  EXPECT_EQ(report.outcome, AuditOutcome::valid);
  ASSERT_EQ(report.erased.size(), 2u);
  EXPECT_EQ(report.erased[0].index, 3);
  EXPECT_EQ(report.erased[1].index, 4);
  EXPECT_EQ(report.erased[0].notice, 7);
  const auto log = open().log(10, 0);
  EXPECT_EQ(log.at(3).subject, "content erased (notice 7)");
  EXPECT_EQ(log.at(3).predicate_type, "");
}

TEST_F(EraseTest, TheExportVerifiesHoldsNoWordAndListsTheNotice) {
  {
    Store store = open();
    erase(store, secret());
    store.export_to(folder_.file("out"));
  }
  for (const auto& file : fs::recursive_directory_iterator(folder_.file("out")))
    if (file.is_regular_file()) {
      const std::string bytes = lower(read_file(file.path()));
      for (const char* word : kWords)
        EXPECT_EQ(bytes.find(word), std::string::npos) << file << word;
    }
  const AuditReport report = audit_export(folder_.file("out"));
  EXPECT_EQ(report.outcome, AuditOutcome::valid);
  EXPECT_EQ(report.erased.size(), 2u);
  const std::string list = read_file(folder_.file("out/erased.tsv"));
  EXPECT_NE(list.find("\n3\t"), std::string::npos) << list;
  EXPECT_NE(list.find("\t7\n"), std::string::npos) << list;
}

TEST_F(EraseTest, TakesTheFindingsOfRecordedChecksThatQuoteIt) {
  const DraftInput draft{.path = "draft.md",
                         .bytes =
                             "Ms V. sent 12% of her cargo there in 2023. North Korea sent 12% of "
                             "its exports to China in 2023.\n",
                         .published = "2025-09-30"};
  const DraftInput other{
      .path = "other.md",
      .bytes = "Ottoline Vraskovich sent 12% of her zirconate cargo to Plimsk in 2023.\n",
      .published = "2025-09-30"};
  Store store = open();
  Acts acts(store);
  acts.record(draft, {});
  const Report report = acts.record(other, {});
  ASSERT_FALSE(report.findings.at(0).evidence.empty());
  const Erased erased = erase(store, secret());
  EXPECT_GE(erased.findings, 1);
  // The draft is the newsroom's own text: it stays, and so do its words. Nothing else does.
  const AuditReport audit = store.audit();
  EXPECT_EQ(audit.outcome, AuditOutcome::valid);
  const std::vector<ReplayedCheck> checks = acts.replay({});
  EXPECT_EQ(checks.at(1).outcome, ReplayOutcome::incomplete);
  EXPECT_NE(checks.at(1).note.find("erased since (notice"), std::string::npos) << checks.at(1).note;
  store.export_to(folder_.file("out"));
  EXPECT_EQ(audit_export(folder_.file("out")).outcome, AuditOutcome::valid);
}

TEST_F(EraseTest, ADraftWithTheSourcesBytesGoesToo) {
  Store store = open();
  Acts acts(store);
  acts.record({.path = "same.md", .bytes = kSecret, .published = {}}, {});
  erase(store, secret());
  EXPECT_EQ(lower(read_file(path())).find("vraskovich"), std::string::npos);
  EXPECT_EQ(acts.replay({}).at(0).outcome, ReplayOutcome::incomplete);
}

// ---- recorded drafts ----

// Words of a draft that no source has.
const char* const kDraftWords[] = {"wexelbrand", "hollinsgreave", "draft-of-the-affair"};

struct EraseDraftTest : EraseTest {
  const DraftInput draft{
      .path = "draft-of-the-affair.md",
      .bytes =
          "# The Wexelbrand affair\n\nMs Hollinsgreave said that North Korea sent "
          "12% of its exports to China in 2023.\n",
      .published = "2025-09-30"};
  std::string words_left() const {
    std::string out;
    for (const auto& file : fs::recursive_directory_iterator(folder_.path()))
      if (file.is_regular_file()) {
        const std::string bytes = lower(read_file(file.path()));
        for (const char* word : kDraftWords)
          if (bytes.find(word) != std::string::npos)
            out += file.path().filename().string() + ": " + word + "\n";
      }
    return out;
  }
};

TEST_F(EraseDraftTest, LeavesNoWordInAnyFileAndTheLogValid) {
  Store store = open();
  Acts acts(store);
  const Report report = acts.record(draft, {});
  acts.record(draft, {});
  acts.decide({.finding = report.findings.at(0).id,
               .decision = "disputed",
               .until = {},
               .grounds = {"unsure", ""}});
  acts.sign_off(
      {.check = report.recorded->statement, .draft = {}, .role = "editor", .grounds = {}});
  acts.record({.path = "next.md", .bytes = draft.bytes + "And more was said.\n", .published = {}},
              {});
  ASSERT_NE(words_left(), "");
  const Erased erased = acts.erase(
      {.record = {}, .draft = draft.bytes, .legal_basis = {}, .grounds = {"on request", ""}});
  EXPECT_EQ(erased.checks, 2);
  EXPECT_GE(erased.findings, 2);
  ASSERT_EQ(erased.alike_checks.size(), 1u) << "the next version holds the words, too";
  EXPECT_NE(words_left(), "");
  acts.erase({.record = erased.alike_checks.at(0).substr(0, 12),
              .draft = {},
              .legal_basis = {},
              .grounds = {"on request", ""}});
  EXPECT_EQ(words_left(), "") << "while the store is still open";
  const std::string digest = log::to_hex(log::sha256(draft.bytes));
  EXPECT_EQ(read_file(path()).find(log::from_hex(digest).value()), std::string::npos)
      << "nor the draft's digest";
  const AuditReport audit = store.audit();
  EXPECT_EQ(audit.outcome, AuditOutcome::valid);
  EXPECT_EQ(audit.erased.size(), 3u);
  EXPECT_EQ(store.sources().size(), 3u);
  for (const ReplayedCheck& check : acts.replay({})) {
    EXPECT_EQ(check.outcome, ReplayOutcome::incomplete);
    EXPECT_NE(check.note.find("content erased (notice "), std::string::npos) << check.note;
  }
  store.export_to(folder_.file("out"));
  EXPECT_EQ(words_left(), "") << "nor in an export";
  EXPECT_EQ(audit_export(folder_.file("out")).outcome, AuditOutcome::valid);
}

TEST_F(EraseDraftTest, OfAnErasedSourceTheDraftsAlikeAreNamed) {
  Store store = open();
  Acts acts(store);
  acts.record({.path = "copy.md", .bytes = kSecret + "\nOne more sentence.\n", .published = {}},
              {});
  EXPECT_EQ(erase(store, secret()).alike_checks.size(), 1u);
}

TEST_F(EraseDraftTest, WantsARecordedDraft) {
  Store store = open();
  Acts acts(store);
  const auto code = [&](const std::string& record, const std::string& bytes) {
    return failure_of([&] {
             acts.erase(
                 {.record = record, .draft = bytes, .legal_basis = {}, .grounds = {"x", ""}});
           })
        .first;
  };
  EXPECT_EQ(code({}, "never checked"), Code::not_found);
  const std::string genesis = store.log(1, 0).at(0).statement;
  EXPECT_EQ(code(genesis, {}), Code::invalid) << "a statement, but no check";
}

TEST_F(EraseTest, TheLastSourceMayGoAndAnotherComeInItsPlace) {
  Store store = open();
  erase(store, store.sources().back().sha256);
  store.add({.path = "d.txt", .bytes = "Exports of barley rose 7% in 2023.\n"});
  EXPECT_EQ(store.sources().size(), 3u);
  EXPECT_EQ(store.search("barley", 5).size(), 1u);
}

TEST_F(EraseTest, AnotherProgramThatReadsIsWaitedForOrNamed) {
  Store reader = open();
  Store store = open();
  EXPECT_EQ(reader.sources().size(), 3u);
  erase(store, secret());
  EXPECT_EQ(reader.sources().size(), 2u);
  EXPECT_EQ(leftovers(), "");
}

TEST_F(EraseTest, ContentThatIsMissingWithoutNoticeIsIncomplete) {
  {
    Store store = open();
    store.export_to(folder_.file("out"));
  }
  fs::remove(folder_.file("out/statements/3.dsse.json"));
  fs::remove(folder_.file("out/bundles/3.sigstore.json"));
  const AuditReport report = audit_export(folder_.file("out"));
  bool named = false;
  for (const AuditCheck& check : report.checks)
    named = named || check.detail.find("entry 3: its statement is missing without notice") !=
                         std::string::npos;
  EXPECT_TRUE(named);
}

TEST_F(EraseTest, ANoticeWithoutErasureIsIncomplete) {
  {
    Store store = open();
    store.export_to(folder_.file("full"));
    erase(store, secret());
    store.export_to(folder_.file("out"));
  }
  // Somebody puts the content back into an export that says it was erased.
  fs::copy(folder_.file("full/statements/3.dsse.json"), folder_.file("out/statements/3.dsse.json"));
  const AuditReport report = audit_export(folder_.file("out"));
  EXPECT_NE(report.outcome, AuditOutcome::valid);
  bool named = false;
  for (const AuditCheck& check : report.checks)
    named = named || check.detail.find("content of entry 3 was erased, but it is still here") !=
                         std::string::npos;
  EXPECT_TRUE(named);
}

TEST_F(EraseTest, BytesThatNoEntrySpeaksOfAreNamed) {
  {
    Store store = open();
    store.export_to(folder_.file("full"));
    erase(store, secret());
    store.export_to(folder_.file("out"));
  }
  fs::copy(folder_.file("full/blobs"), folder_.file("out/blobs"),
           fs::copy_options::recursive | fs::copy_options::skip_existing);
  bool named = false;
  for (const AuditCheck& check : audit_export(folder_.file("out")).checks)
    named = named || check.detail.find("belongs to no entry") != std::string::npos;
  EXPECT_TRUE(named);
}

TEST_F(EraseTest, TrueRowsGoOnlyAfterANotice) {
  auto connection = store::sql::Connection::open(path(), store::sql::Access::write);
  for (const char* sql :
       {"delete from sources", "delete from extractions", "update statements set payload = x''"})
    EXPECT_NE(failure_of([&] { connection.execute(sql); }).second.find("append-only"),
              std::string::npos);
}

TEST_F(EraseTest, WantsAReasonAndASource) {
  Store store = open();
  Acts acts(store);
  EXPECT_EQ(failure_of([&] {
              acts.erase({.record = secret(), .draft = {}, .legal_basis = {}, .grounds = {}});
            }).first,
            Code::invalid);
  EXPECT_EQ(
      failure_of([&] {
        acts.erase({.record = "0123456789", .draft = {}, .legal_basis = {}, .grounds = {"x", ""}});
      }).first,
      Code::not_found);
  EXPECT_EQ(store.checkpoint().size, 7);
}

}  // namespace
}  // namespace stet::testing
