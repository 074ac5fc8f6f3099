// Recorded checks: signed, kept, derived again; what a source bears.
#include "stet/acts.h"
#include "store/sql.h"
#include "support.h"

namespace stet::testing {
namespace {

const DraftInput kDraft{
    .path = "draft.md",
    .bytes =
        "---\npublished: 2025-09-30\n---\n\nNorth Korea sent 12% of its exports to China in "
        "2023. The Averland Bridge carried 4,200 vehicles a day in 2022.\n"};

struct RecordTest : StoreTest {
  void SetUp() override {
    StoreTest::SetUp();
    open().add({.path = "a.txt", .bytes = kReport, .published = "2024-01-05"});
  }
  Report record() {
    Store store = open();
    return Acts(store).record(kDraft, {});
  }
};

TEST_F(RecordTest, SignsEngineRulesDraftAndLogSize) {
  const Report report = record();
  ASSERT_TRUE(report.recorded);
  EXPECT_EQ(report.recorded->log_index, 3);
  const Json payload = open().show(report.recorded->statement).at("payload");
  EXPECT_EQ(payload.text("predicateType"), "https://stet.example/verdict/v1");
  EXPECT_EQ(payload.at("subject").items().at(0).at("digest").text("sha256"), report.draft_sha256);
  const Json& predicate = payload.at("predicate");
  EXPECT_EQ(predicate.at("engine").text("version"), report.version);
  EXPECT_EQ(predicate.at("engine").text("rules"), report.rules);
  EXPECT_EQ(predicate.at("store").at("logSize").as_integer(), 3);
  EXPECT_EQ(predicate.at("store").text("logRoot"), report.log_root);
  EXPECT_EQ(predicate.at("draft").text("published"), "2025-09-30");
  EXPECT_EQ(predicate.at("findings").items().size(), report.findings.size());
  EXPECT_EQ(payload.dump().find("Averland"), std::string::npos)
      << "the statement shows digests only";
}

TEST_F(RecordTest, TheReportIsTheSameAsWithoutRecording) {
  const Report plain = open().check(kDraft, {});
  Report recorded = record();
  recorded.recorded.reset();
  EXPECT_EQ(to_json(recorded), to_json(plain));
}

TEST_F(RecordTest, ReplayDerivesTheSameWhateverCameLater) {
  record();
  open().add({.path = "b.txt",
              .bytes = "North Korea sent 12% of its exports to China in 2023, the bureau said.\n",
              .published = "2024-02-01"});
  Store store = open();
  Acts acts(store);
  acts.retract(store.sources().at(0).sha256, {"withdrawn", ""});
  acts.record(kDraft, {});
  const std::vector<ReplayedCheck> checks = acts.replay({});
  ASSERT_EQ(checks.size(), 2u);
  for (const ReplayedCheck& check : checks) {
    EXPECT_EQ(check.outcome, ReplayOutcome::same) << to_json(check).dump(1);
    EXPECT_GE(check.findings, 2);
    EXPECT_EQ(check.note, "");
  }
  EXPECT_EQ(checks[0].log_size, 3);
  EXPECT_EQ(acts.replay(checks[1].check.substr(0, 10)).size(), 1u);
  EXPECT_EQ(failure_of([&] { acts.replay(store.sources().at(0).sha256); }).first, Code::invalid);
}

TEST_F(RecordTest, ReplayNamesWhatWasEditedAndSoDoesTheAudit) {
  record();
  {
    using store::sql::Access;
    auto connection = store::sql::Connection::open(path(), Access::write);
    connection.execute("drop trigger findings_keep");
    connection.execute(
        "update findings set record = replace(record, '\"refuted\"', '\"supported\"')");
  }
  Store store = open();
  const ReplayedCheck check = Acts(store).replay({}).at(0);
  EXPECT_EQ(check.outcome, ReplayOutcome::differs);
  ASSERT_EQ(check.differences.size(), 1u);
  EXPECT_EQ(check.differences[0].field, "verdict");
  EXPECT_EQ(check.differences[0].recorded, "supported");
  EXPECT_EQ(check.differences[0].derived, "refuted");
  EXPECT_EQ(store.audit().outcome, AuditOutcome::invalid);
  sound_at_the_end_ = false;
}

TEST_F(RecordTest, ImpactListsTheVerdictsThatRestOnASource) {
  const Report report = record();
  Store store = open();
  Acts acts(store);
  const std::string source = store.sources().at(0).sha256;
  const std::vector<Bearing> bearings = acts.impact(source);
  ASSERT_EQ(bearings.size(), report.findings.size());
  for (const Bearing& bearing : bearings) {
    EXPECT_EQ(bearing.check, report.recorded->statement);
    EXPECT_EQ(bearing.draft_path, "draft.md");
    EXPECT_EQ(bearing.without, "not_enough_evidence");
    EXPECT_NE(bearing.verdict, bearing.without);
  }
  open().add({.path = "c.txt", .bytes = "Imports of wheat fell.\n"});
  EXPECT_TRUE(acts.impact(store.sources().at(1).sha256).empty());
}

TEST_F(RecordTest, TheAuditFindsARemovedRetractionRow) {
  Store store = open();
  Acts(store).retract(store.sources().at(0).sha256, {"withdrawn", ""});
  {
    auto connection = store::sql::Connection::open(path(), store::sql::Access::write);
    connection.execute("drop trigger act_subjects_stay");
    connection.execute("delete from act_subjects");
  }
  const AuditReport report = open().audit();
  EXPECT_EQ(report.outcome, AuditOutcome::invalid);
  bool named = false;
  for (const AuditCheck& check : report.checks)
    named =
        named || check.detail.find("entry 3: what it is about is not filed") != std::string::npos;
  EXPECT_TRUE(named);
  sound_at_the_end_ = false;
}

}  // namespace
}  // namespace stet::testing
