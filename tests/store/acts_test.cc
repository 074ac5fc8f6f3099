// Decisions, sign-offs and retractions: signed, shown in later reports, never rewriting a verdict.
#include "stet/acts.h"

#include "support.h"

namespace stet::testing {
namespace {

const DraftInput kDraft{.path = "draft.md",
                        .bytes = "North Korea sent 12% of its exports to China in 2023.\n",
                        .published = "2025-09-30"};

struct ActsTest : StoreTest {
  void SetUp() override {
    StoreTest::SetUp();
    open().add({.path = "a.txt", .bytes = kReport, .published = "2024-01-05"});
  }
  std::string source() { return open().sources().at(0).sha256; }
  Finding finding() { return open().check(kDraft, {}).findings.at(0); }
};

TEST_F(ActsTest, ADecisionStandsInLaterReportsAndTheVerdictStays) {
  const Finding before = finding();
  ASSERT_EQ(before.verdict, Verdict::refuted);
  EXPECT_FALSE(before.decision);
  Store store = open();
  const Recorded recorded =
      Acts(store).decide({.finding = before.id,
                          .decision = "waived",
                          .until = "2026-01-31",
                          .grounds = {"quoted from an archive", "A. Editor"}});
  const Finding after = finding();
  EXPECT_EQ(after.verdict, Verdict::refuted);
  ASSERT_TRUE(after.decision);
  EXPECT_EQ(after.decision->text("as"), "waived");
  EXPECT_EQ(after.decision->text("reason"), "quoted from an archive");
  EXPECT_EQ(after.decision->text("by"), "A. Editor");
  EXPECT_EQ(after.decision->text("statement"), recorded.statement);
  EXPECT_EQ(after.decision->at("log_index").as_integer(), recorded.log_index);
}

TEST_F(ActsTest, OnlyAWaiverExcusesAndOnlyUntilItsDay) {
  const std::string id = finding().id;
  Store store = open();
  Acts acts(store);
  acts.decide({.finding = id, .decision = "waived", .until = "2026-01-31", .grounds = {"x", ""}});
  EXPECT_TRUE(excused(finding(), "2026-01-31"));
  EXPECT_FALSE(excused(finding(), "2026-02-01"));
  acts.decide({.finding = id, .decision = "waived", .until = "", .grounds = {"x", ""}});
  EXPECT_TRUE(excused(finding(), "2099-01-01"));
  for (const char* other : {"accepted", "corrected", "disputed"}) {
    acts.decide({.finding = id, .decision = other, .until = "", .grounds = {"x", ""}});
    EXPECT_EQ(finding().decision->text("as"), other) << "the newest counts";
    EXPECT_FALSE(excused(finding(), "2026-01-01")) << other;
  }
}

TEST_F(ActsTest, ADecisionNamesTheRecordedVerdictItIsAbout) {
  Store store = open();
  Acts acts(store);
  const Report report = acts.record(kDraft, {});
  const Recorded recorded = acts.decide({.finding = report.findings.at(0).id.substr(0, 8),
                                         .decision = "disputed",
                                         .until = {},
                                         .grounds = {"the source is wrong", ""}});
  const Json predicate = store.show(recorded.statement).at("payload").at("predicate");
  EXPECT_EQ(predicate.text("finding"), report.findings.at(0).id);
  EXPECT_EQ(predicate.text("check"), report.recorded->statement);
  EXPECT_EQ(predicate.text("verdict"), "refuted");
}

TEST_F(ActsTest, RefusesADecisionThatSaysNothing) {
  Store store = open();
  Acts acts(store);
  const std::string id = finding().id;
  const auto code = [&](const DecisionInput& input) {
    return failure_of([&] { acts.decide(input); }).first;
  };
  EXPECT_EQ(code({.finding = id, .decision = "waived", .until = {}, .grounds = {}}), Code::invalid);
  EXPECT_EQ(code({.finding = id, .decision = "ignored", .until = {}, .grounds = {"x", ""}}),
            Code::invalid);
  EXPECT_EQ(
      code({.finding = id, .decision = "accepted", .until = "2026-01-01", .grounds = {"x", ""}}),
      Code::invalid);
  EXPECT_EQ(code({.finding = "zz", .decision = "waived", .until = {}, .grounds = {"x", ""}}),
            Code::invalid);
  EXPECT_EQ(code({.finding = "01234567", .decision = "waived", .until = {}, .grounds = {"x", ""}}),
            Code::not_found);
  EXPECT_EQ(code({.finding = id, .decision = "waived", .until = {}, .grounds = {"\xff", ""}}),
            Code::invalid);
  EXPECT_EQ(open().checkpoint().size, 3) << "nothing was logged";
}

TEST_F(ActsTest, ASignoffNamesARecordedCheckByItsDraftOrItsStatement) {
  Store store = open();
  Acts acts(store);
  const auto refused = failure_of([&] {
    acts.sign_off({.check = {}, .draft = kDraft.bytes, .role = "editor", .grounds = {}});
  });
  EXPECT_EQ(refused.first, Code::not_found);
  EXPECT_NE(refused.second.find("--record"), std::string::npos);
  const std::string check = acts.record(kDraft, {}).recorded->statement;
  for (const SignoffInput& input :
       {SignoffInput{
            .check = {}, .draft = kDraft.bytes, .role = "editor", .grounds = {"read", "B"}},
        SignoffInput{.check = check.substr(0, 10), .draft = {}, .role = "lawyer", .grounds = {}}}) {
    const Json payload = store.show(acts.sign_off(input).statement).at("payload");
    EXPECT_EQ(payload.at("subject").items().at(0).at("digest").text("sha256"), check);
    EXPECT_EQ(payload.at("predicate").text("role"), input.role);
  }
}

TEST_F(ActsTest, ARetractedSourceSettlesNothing) {
  Store store = open();
  Acts acts(store);
  acts.retract(source().substr(0, 12), {"withdrawn by its author", "Desk"});
  const Finding after = finding();
  EXPECT_EQ(after.verdict, Verdict::not_enough_evidence);
  EXPECT_EQ(after.reason, "retracted_source");
  const SourceSummary summary = store.sources().at(0);
  ASSERT_TRUE(summary.retracted);
  EXPECT_EQ(summary.retracted->reason, "withdrawn by its author");
  EXPECT_EQ(summary.retracted->log_index, 3);
  EXPECT_EQ(failure_of([&] { acts.retract(source(), {"again", ""}); }).first, Code::conflict);
}

// The clock of these tests stands on 2025-10-01.
TEST_F(ActsTest, AsOfAnEarlierDayOrALogSizeTheRetractionIsNotKnown) {
  Store store = open();
  Acts(store).retract(source(), {"withdrawn", ""});
  EXPECT_EQ(store.check(kDraft, {.as_of = "2025-09-30"}).findings.at(0).verdict, Verdict::refuted);
  EXPECT_NE(store.check(kDraft, {.as_of = "2025-10-01"}).findings.at(0).verdict, Verdict::refuted);
  CheckOptions then;
  then.log_size = 3;
  EXPECT_EQ(store.check(kDraft, then).findings.at(0).verdict, Verdict::refuted);
  then.log_size = 5;
  EXPECT_EQ(failure_of([&] { store.check(kDraft, then); }).first, Code::invalid);
}

TEST_F(ActsTest, ALogSizeShowsTheStoreAsItWas) {
  open().add({.path = "b.txt",
              .bytes = "North Korea sent 12% of its exports to China in 2023, the bureau said.\n",
              .published = "2024-02-01"});
  Store store = open();
  CheckOptions then;
  then.log_size = 3;
  const Report before = store.check(kDraft, then);
  EXPECT_EQ(before.sources, 1);
  EXPECT_EQ(before.log_size, 3);
  EXPECT_EQ(before.findings.at(0).verdict, Verdict::refuted);
  EXPECT_EQ(store.check(kDraft, {}).sources, 2);
  EXPECT_NE(store.check(kDraft, {}).findings.at(0).verdict, Verdict::refuted);
}

}  // namespace
}  // namespace stet::testing
