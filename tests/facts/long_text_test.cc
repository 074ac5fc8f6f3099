// Long texts are read in windows: what is found, and how much memory it takes.
#include "facts/long_text.h"

#include <gtest/gtest.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "facts/analysis.h"
#include "facts/support.h"
#include "stet/json.h"

namespace stet::facts {
namespace {

const Context kContext{.published = "2025-09-30", .title = {}, .publisher = {}};

// As many paragraphs as fill the bytes, each with a quotation, two figures and its own number.
text::Document long_document(std::size_t bytes) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t size = 0, i = 100'000; size < bytes; ++i) {
    const std::string number = std::to_string(i);
    paragraphs.push_back(
        {"The port of Arvand handled " + number.substr(0, 3) + "," + number.substr(3) +
             " tons in March.",
         "\"We are glad of every ship that comes,\" said Sey Marrow, the harbour master.",
         "She expects 31% more ships next year."});
    for (const std::string& sentence : paragraphs.back()) size += sentence.size() + 1;
  }
  return document_of(paragraphs);
}

Findings read(const text::Document& document) {
  Findings out;
  read_windows(document, kContext, Wanted::mentions_and_claims, [&](Findings found) {
    out.mentions.insert(out.mentions.end(), found.mentions.begin(), found.mentions.end());
    out.claims.insert(out.claims.end(), found.claims.begin(), found.claims.end());
  });
  return out;
}

template <class Found>
std::string printed(const std::vector<Found>& all, std::string_view text) {
  std::string out;
  for (const Found& found : all) out += to_json(found, text).dump() + "\n";
  return out;
}

TEST(LongText, OfOneWindowIsReadAsAWhole) {
  const text::Document document = long_document(20'000);
  const Analysis whole = analyse(document, kContext);
  const Findings found = read(document);
  EXPECT_EQ(printed(found.mentions, document.text), printed(whole.mentions, document.text));
  EXPECT_EQ(printed(found.claims, document.text), printed(whole.claims, document.text));
}

TEST(LongText, GivesEveryMentionOnceAndInItsPlace) {
  const text::Document document = long_document(3 * kWindow);
  const Findings found = read(document);
  EXPECT_TRUE(
      std::ranges::is_sorted(found.mentions, {}, [](const Mention& m) { return m.span.start; }));
  std::size_t next = 100'000, quotes = 0;
  for (const Mention& mention : found.mentions) {
    if (mention.type == MentionType::measure)
      EXPECT_EQ(mention.value, static_cast<double>(next++)) << mention.span.of(document.text);
    if (mention.type != MentionType::quote) continue;
    ++quotes;
    ASSERT_TRUE(mention.speaker) << mention.span.start;
    EXPECT_EQ(mention.speaker->of(document.text), "Sey Marrow");
  }
  EXPECT_EQ(next - 100'000, document.passages.size() / 3);
  EXPECT_EQ(quotes, document.passages.size() / 3);
}

TEST(LongText, KeepsClaimsWithTheirPassages) {
  const text::Document document = long_document(2 * kWindow);
  const Findings found = read(document);
  std::vector<int> claims(document.passages.size());
  for (const Claim& claim : found.claims) {
    ASSERT_LT(claim.passage, document.passages.size());
    EXPECT_TRUE(document.passages[claim.passage].span.contains(claim.span)) << claim.sentence;
    EXPECT_EQ(claim.subject.span.of(document.text), claim.subject.text);
    ++claims[claim.passage];
  }
  for (std::size_t i = 3; i + 1 < claims.size(); i += 3)
    EXPECT_EQ(claims[i], claims[0]) << "passage " << i;
}

TEST(LongText, HasItsTreesGivenUp) {
  const Analysis analysis = analyse(long_document(kWindow + 1000), kContext);
  EXPECT_EQ(analysis.sentences.size(), analysis.document.passages.size());
  EXPECT_TRUE(
      std::ranges::all_of(analysis.sentences, [](const auto& s) { return s.tokens.empty(); }));
  EXPECT_FALSE(analysis.claims.empty());
}

TEST(LongText, FindsTheHeadingsOfATableFarAbove) {
  std::string table = "| Port | Income (€ million) | Turnout (%) |\n|---|---|---|\n";
  std::size_t rows = 0;
  for (; table.size() < 2 * kWindow; ++rows) table += "| Arvand | 5.7 | 61 |\n";
  const Findings found = read(text::read(table, text::Format::markdown));
  const auto money =
      std::ranges::count_if(found.claims, [](const Claim& c) { return c.value.unit == "EUR"; });
  EXPECT_EQ(static_cast<std::size_t>(money), rows);
}

TEST(LongText, ReadsThePassageThatIsLongerThanAWindowWithoutATree) {
  std::string endless;
  while (endless.size() <= kWindow) endless += "and 17 tons ";
  const Findings found = read(document_of({{endless}, {"The mayor sold 12 tons."}}));
  EXPECT_GT(found.mentions.size(), 10'000u);
  EXPECT_EQ(found.mentions.back().value, 12.0);
}

// The most memory that a process holds that reads so much text, in bytes.
std::size_t peak(std::size_t bytes) {
  malloc_trim(0);  // what earlier tests have freed would hold what the child takes
  const pid_t child = fork();
  if (child == 0) {
    std::size_t count = 0;
    read_windows(long_document(bytes), kContext, Wanted::mentions_and_claims,
                 [&](const Findings& found) { count += found.claims.size(); });
    _exit(count > 0 ? 0 : 1);
  }
  int status = 0;
  rusage used{};
  EXPECT_EQ(wait4(child, &status, 0, &used), child);
  EXPECT_EQ(status, 0);
  return static_cast<std::size_t>(used.ru_maxrss) * 1024;
}

TEST(LongText, TakesAFewBytesOfMemoryForEachOfItsOwn) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "sanitizers hold memory of their own";
#endif
  // Six are measured; the rest is for what more threads leave in fragments. Trees held to the end
  // take 170.
  constexpr std::size_t kSmall = 8 * kWindow, kLarge = 2 * kSmall, kMostForAByte = 24;
  const std::size_t small = peak(kSmall), large = peak(kLarge);
  EXPECT_LT(large, small + kMostForAByte * (kLarge - kSmall));
}

}  // namespace
}  // namespace stet::facts
