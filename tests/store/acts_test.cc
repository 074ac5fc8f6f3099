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

// The clock of these tests stands on 2025-10-01, unless it is told the day.
Store on_day(const std::string& path, int days_later) {
  Environment environment = fixed_environment(static_cast<unsigned>(7 + days_later));
  environment.now = [time = std::int64_t{1759276800} + 86400 * days_later]() mutable {
    return time++;
  };
  return Store::open(path, {}, environment);
}

TEST_F(ActsTest, AsOfADayTheStoreKnowsWhatWasPublishedAndRecordedByThen) {
  const auto verdict = [&](const std::string& day) {
    const Report report = open().check(kDraft, {.as_of = day});
    return std::pair(report.findings.at(0).verdict, report.log_size);
  };
  {  // published earlier, recorded on the 3rd; then retracted on the 5th; one published in the
     // future, recorded on the 6th
    Store later = on_day(path(), 2);
    later.add({.path = "b.txt",
               .bytes = "North Korea sent 12% of its exports to China in 2023, the bureau said.\n",
               .published = "2024-02-01"});
  }
  {
    Store later = on_day(path(), 4);
    Acts(later).retract(source(), {"withdrawn", ""});
  }
  {
    Store later = on_day(path(), 5);
    later.add(
        {.path = "c.txt",
         .bytes = "North Korea sent 97% of its exports to China in 2023, a second bureau said.\n",
         .published = "2025-10-20"});
  }
  using Known = std::pair<Verdict, std::int64_t>;
  EXPECT_EQ(verdict("2025-10-01"), Known(Verdict::refuted, 3))
      << "as the first source alone has it";
  EXPECT_EQ(verdict("2025-10-02"), Known(Verdict::refuted, 3));
  EXPECT_NE(verdict("2025-10-03").first, Verdict::refuted) << "the second bears it out";
  EXPECT_EQ(verdict("2025-10-04").second, 5);
  EXPECT_EQ(verdict("2025-10-05"), Known(Verdict::supported, 6)) << "the first is retracted";
  EXPECT_EQ(verdict("2025-10-19"), Known(Verdict::supported, 8))
      << "the third is recorded and not published";
  EXPECT_NE(verdict("2025-10-20").first, Verdict::supported) << "now it is";
  // A size narrows it further; before the log began nothing was known.
  EXPECT_EQ(open().check(kDraft, {.as_of = "2025-10-19", .log_size = 3}).log_size, 3);
  const auto before = failure_of([&] { verdict("2025-09-30"); });
  EXPECT_EQ(before.first, Code::invalid);
  EXPECT_NE(before.second.find("began on 2025-10-01"), std::string::npos) << before.second;
}

TEST_F(ActsTest, AsOfADayADecisionOfLaterIsNotKnownAndAReplayIsTheSame) {
  const std::string id = finding().id;
  {
    Store later = on_day(path(), 1);
    Acts(later).decide(
        {.finding = id, .decision = "waived", .until = {}, .grounds = {"archive", ""}});
    Acts(later).record(kDraft, {.as_of = "2025-10-01"});
  }
  Store store = open();
  EXPECT_TRUE(store.check(kDraft, {}).findings.at(0).decision);
  EXPECT_FALSE(store.check(kDraft, {.as_of = "2025-10-01"}).findings.at(0).decision);
  Acts(store).retract(source(), {"withdrawn", ""});
  EXPECT_EQ(Acts(store).replay({}).at(0).outcome, ReplayOutcome::same);
}

// A clock that was set back, or ran ahead: what claims to be later than the day ends what was known
// on it.
TEST_F(ActsTest, AClockThatRanAheadMakesTheStoreKnowLess) {
  { on_day(path(), 3650).add({.path = "ahead.txt", .bytes = "Imports fell 3%.\n"}); }
  { on_day(path(), 1).add({.path = "back.txt", .bytes = "Imports fell 4%.\n"}); }
  EXPECT_EQ(open().check(kDraft, {.as_of = "2025-10-02"}).log_size, 3);
  EXPECT_EQ(open().check(kDraft, {.as_of = "2035-12-31"}).log_size, 7);
}

TEST_F(ActsTest, AtAnEarlierLogSizeTheRetractionIsNotKnown) {
  Store store = open();
  Acts(store).retract(source(), {"withdrawn", ""});
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
