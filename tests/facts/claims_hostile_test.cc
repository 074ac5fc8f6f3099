// Claims out of damaged, endless and senseless text: spans stay inside, records read back, time
// stays in proportion.
#include <gtest/gtest.h>

#include <random>

#include "facts/analysis.h"
#include "facts/support.h"
#include "stet/json.h"
#include "support/cpu_time.h"

namespace stet::facts {
namespace {

void expect_sound(const Analysis& analysis) {
  const std::string& text = analysis.document.text;
  for (const Claim& claim : analysis.claims) {
    ASSERT_FALSE(claim.span.empty());
    ASSERT_LE(claim.span.end, text.size());
    ASSERT_LT(claim.passage, analysis.document.passages.size());
    ASSERT_TRUE(analysis.document.passages[claim.passage].span.contains(claim.span));
    ASSERT_FALSE(claim.sentence.empty());
    const Json record = to_json(claim, text);
    ASSERT_EQ(to_json(claim_from_json(record), text), record);
  }
}

const std::vector<std::string>& seeds() {
  static const std::vector<std::string> all = {
      "On Sunday, Sept. 29, 2025, Chinese Foreign Minister Wang Yi met Choe Son Hui in Beijing.",
      "\"We had forty minutes,\" Mayor Teresa Dane said, \"not four hours,\" and the river rose "
      "from 3 to 8.42 metres.",
      "Of the homes that were damaged about one in six is past saving, the highest share since "
      "1978.",
      "Passengers: 21.6 million, up by 1.1 million, the first rise in six years",
      "It was, as she put it, 'the end of the workers' party' 80 years ago next month.",
  };
  return all;
}

TEST(HostileClaims, DamagedSentencesAreSound) {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    std::string text = seeds()[static_cast<std::size_t>(round) % seeds().size()];
    for (int cut = 0; cut < 1 + round % 4; ++cut) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
        case 0:
          text.erase(at, 1 + random() % 5);
          break;
        case 1:
          text.insert(at, 1, static_cast<char>(random() % 256));
          break;
        case 2:
          text.insert(at, text.substr(random() % text.size(), random() % 20));
          break;
        default:
          text[at] = "\"',.;:()-%$ "[random() % 12];
          break;
      }
      if (text.empty()) text = "x";
    }
    expect_sound(analyse(document_of({Paragraph{text}}),
                         {.published = "2025-09-30", .title = {}, .publisher = {}}));
  }
}

TEST(HostileClaims, LongSenselessSentencesAreReadInTime) {
  for (const char* unit : {"and ", "the first since ", "\"a\" said ", "97% of ", "Kim, ",
                           "the largest ", "on Sunday, ", "more than ", "( "}) {
    std::string text;
    while (text.size() < 8000) text += unit;
    text += "end.";
    const double start = stet::testing::cpu_seconds();
    expect_sound(analyse(document_of({Paragraph{text}}),
                         {.published = "2025-09-30", .title = {}, .publisher = {}}));
    EXPECT_LT(stet::testing::cpu_seconds() - start, 10) << unit;
  }
}

TEST(HostileClaims, ManyNamesAreJoinedInTime) {
  std::vector<Paragraph> paragraphs;
  for (int i = 0; i < 300; ++i) {
    const std::string n(1, static_cast<char>('A' + i % 26));
    paragraphs.push_back({"Mayor " + n + std::string("ada ") + n + "orsk" + std::to_string(i) +
                          " met " + n + "orsk and he left."});
  }
  expect_sound(analyse(document_of(paragraphs), {}));
}

}  // namespace
}  // namespace stet::facts
