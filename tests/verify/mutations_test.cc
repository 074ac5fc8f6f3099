// The articles of the scenarios, their sentences changed by rule, against the store that holds
// them: what was made false is hardly ever supported, what kept its meaning hardly ever refuted.
// Prints what was answered; docs/quality.md has the table. The bounds are what is reached: never is
// what is wanted.
#include "mutations.h"

#include <gtest/gtest.h>

#include <map>

#include "folder.h"

namespace stet::verify {
namespace {

struct Tally {
  int sentences = 0, supported = 0, refuted = 0;
};

std::filesystem::path folder_of(const std::string& name) {
  return std::filesystem::path(STET_SOURCE_DIR) / "fixtures" / "scenarios" / name;
}

struct Rewritten {
  std::string text;
  std::vector<Span> changed;  // the sentences that the change applied to
};

// The article with each of its sentences changed, where the change applies, each a paragraph of its
// own.
Rewritten rewritten(const facts::Analysis& article, Change change) {
  Rewritten out;
  for (const text::Passage& passage : article.document.passages) {
    std::string sentence(passage.span.of(article.document.text));
    if (passage.kind == text::PassageKind::heading || sentence.find('"') != std::string::npos ||
        sentence.find('\n') != std::string::npos)
      continue;
    std::optional<std::string> other = changed(sentence, change);
    std::size_t from = out.text.size();
    out.text += other.value_or(sentence) + "\n\n";
    if (other) out.changed.push_back({from, out.text.size() - 2});
  }
  return out;
}

Tally tally(const std::string& scenario, Change change) {
  Tally out;
  Folder store(folder_of(scenario));
  for (const Json& line : json_lines(folder_of(scenario) / "sources.jsonl")) {
    const facts::Context context{line.text("published"), line.text("title"),
                                 line.text("publisher")};
    facts::Analysis article =
        analysed(slurp(folder_of(scenario) / line.text("path")), text::Format::plain, context);
    const Rewritten made = rewritten(article, change);
    facts::Analysis draft = analysed(made.text, text::Format::plain, context);
    std::vector<Finding> findings =
        check(draft, made.text, store.library,
              {.as_of = {}, .path = "draft.txt", .published = line.text("published")});
    for (const Span& sentence : made.changed) {
      bool supported = false, refuted = false, open = false;
      for (const Finding& finding : findings) {
        if (!sentence.contains(finding.span)) continue;
        supported = supported || finding.verdict == Verdict::supported;
        refuted = refuted || finding.verdict == Verdict::refuted;
        open = open ||
               (finding.verdict != Verdict::supported && finding.verdict != Verdict::not_checkable);
      }
      ++out.sentences;
      out.supported += supported && !open ? 1 : 0;
      out.refuted += refuted ? 1 : 0;
    }
  }
  return out;
}

class Mutations : public ::testing::TestWithParam<Change> {};

TEST_P(Mutations, WhatWasMadeFalseIsNotSupportedAndWhatKeptItsMeaningNotRefuted) {
  Tally all;
  for (const char* scenario : {"airline-auralis", "flood-vessa", "court-bellamy"}) {
    Tally one = tally(scenario, GetParam());
    all.sentences += one.sentences;
    all.supported += one.supported;
    all.refuted += one.refuted;
  }
  std::cout << name_of(GetParam()) << ": " << all.sentences << " sentences, " << all.supported
            << " supported, " << all.refuted << " refuted\n";
  ASSERT_GT(all.sentences, 0);
  if (preserves(GetParam())) {
    EXPECT_LE(all.refuted * 15, all.sentences);
    EXPECT_GE(all.supported * 2, all.sentences);
  } else {
    EXPECT_LE(all.supported * 9, all.sentences);
    EXPECT_GT(all.refuted, 0);
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, Mutations, ::testing::ValuesIn(kChanges));

}  // namespace
}  // namespace stet::verify
