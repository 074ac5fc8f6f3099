// Adding sources: one act, complete or not at all, and the same bytes only once.
#include "reading.h"
#include "stet/engine.h"
#include "store/sources.h"
#include "support.h"

namespace stet::testing {
namespace {

class Add : public StoreTest {};

TEST_F(Add, KeepsBytesPassagesClaimsAndTwoStatements) {
  Store store = open();
  const AddResult result = store.add({.path = "trade.txt",
                                      .bytes = kReport,
                                      .publisher = "Example Times",
                                      .published = "2024-02-01"});
  EXPECT_EQ(result.outcome, AddOutcome::added);
  EXPECT_GE(result.passages, 4);
  EXPECT_GE(result.claims, 3);
  EXPECT_EQ(result.log_index, 2);  // genesis, capture, extraction
  EXPECT_EQ(store.source_bytes(result.source), kReport);
  EXPECT_EQ(store.checkpoint().size, 3);
  const auto sources = store.sources();
  ASSERT_EQ(sources.size(), 1u);
  EXPECT_EQ(sources[0].sha256, result.source);
  EXPECT_EQ(sources[0].publisher, "Example Times");
  EXPECT_EQ(sources[0].passages, result.passages);
  EXPECT_EQ(sources[0].claims, result.claims);
}

TEST_F(Add, SameBytesTwiceChangeNothing) {
  Store store = open();
  const AddResult first = store.add({.path = "a.txt", .bytes = kReport});
  const std::string note = store.checkpoint().note;
  const AddResult second =
      store.add({.path = "other-name.txt", .bytes = kReport, .title = "Another title"});
  EXPECT_EQ(second.outcome, AddOutcome::unchanged);
  EXPECT_EQ(second.duplicate, first.source);
  EXPECT_EQ(second.claims, first.claims);
  EXPECT_EQ(second.log_index, first.log_index);
  EXPECT_EQ(store.checkpoint().note, note);
  EXPECT_EQ(store.sources().size(), 1u);
}

TEST_F(Add, NamesTheSourceThatATextNearlyRepeats) {
  Store store = open();
  std::string text;
  for (int i = 0; i < 30; ++i)
    text += "Sentence number " + std::to_string(i) + " tells of flood " + std::to_string(i * i) +
            " in the valley. ";
  const AddResult first = store.add({.path = "wire.txt", .bytes = text});
  const AddResult copy =
      store.add({.path = "paper.txt", .bytes = "(Wire) " + text + "Reporting by our staff."});
  EXPECT_EQ(copy.outcome, AddOutcome::near_duplicate);
  EXPECT_EQ(copy.duplicate, first.source);
  EXPECT_EQ(store.sources().size(), 2u) << "it is added all the same";
  EXPECT_EQ(store.add({.path = "else.txt", .bytes = kReport}).outcome, AddOutcome::added);
}

TEST_F(Add, EveryQuoteIsTheFilesOwnBytes) {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "First line caf\xC3\xA9 \xF0\x9F\x98\x80 said 12% rose.\r\n\r\nCafe\xCC\x81 costs rose 5% in "
      "2024.\r\n";
  Store store = open();
  store.add({.path = "crlf.txt", .bytes = bytes});
  for (const ClaimRow& row : store.claims({}, 100, 0)) EXPECT_EQ(row.quote, row.span.of(bytes));
  const auto hits = store.search("costs", 10);
  ASSERT_FALSE(hits.empty());
  for (const SearchHit& hit : hits) EXPECT_EQ(hit.quote, hit.span.of(bytes));
}

TEST_F(Add, ShowsTextWhereTheBytesAreNotUtf8) {
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("Exports rose 12% in 2024.\n")) utf16 += std::string{c, '\0'};
  Store store = open();
  store.add({.path = "wide.txt", .bytes = utf16});
  const auto hits = store.search("exports", 10);
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].quote, "Exports rose 12% in 2024.");
  EXPECT_NO_THROW(store.show(store.sources()[0].sha256).dump());
}

TEST_F(Add, AReportOnADraftThatIsNotUtf8CanBePrinted) {
  Store store = open();
  store.add({.path = "a.txt", .bytes = kReport, .published = "2024-02-01"});
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("Exports rose 12% in 2024.\n")) wide += std::string{c, '\0'};
  for (const std::string& bytes : {wide, std::string("Exports \xFFrose 12% in 2024.\n")}) {
    try {
      const Report report = store.check({.path = "d.txt", .bytes = bytes}, {});
      EXPECT_FALSE(report.findings.empty());
      EXPECT_NO_THROW(to_json(report).dump());
    } catch (const Error& error) {
      EXPECT_TRUE(error.code() == Code::invalid || error.code() == Code::unsupported)
          << error.what();
    }
  }
  EXPECT_EQ(failure_of([&] { store.check({.path = "\xFF", .bytes = "a"}, {}); }).first,
            Code::invalid);
}

TEST_F(Add, FrontMatterFillsWhatNobodySaid) {
  Store store = open();
  store.add({.path = "a.md",
             .bytes = "---\ntitle: The title\npublished: 2025-03-04\n---\n\nExports rose 3%.\n"});
  store.add({.path = "b.md",
             .bytes = "---\ntitle: The title\npublished: 2025-03-04\n---\n\nExports rose 4%.\n",
             .title = "Ours",
             .published = "2024-01-01"});
  const auto sources = store.sources();
  EXPECT_EQ(sources[0].title, "The title");
  EXPECT_EQ(sources[0].published, "2025-03-04");
  EXPECT_EQ(sources[1].title, "Ours");
  EXPECT_EQ(sources[1].published, "2024-01-01");
}

TEST_F(Add, RefusesWhatCannotBeReadAndLeavesNothingBehind) {
  Store store = open();
  const std::string before = store.checkpoint().note;
  const std::string binary(
      "\x7f"
      "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0",
      24);
  EXPECT_THROW(store.add({.path = "program", .bytes = binary}), Error);
  const auto oversize = failure_of(
      [&] { store.add({.path = "big.txt", .bytes = std::string(kMaxFileBytes + 1, 'a')}); });
  EXPECT_EQ(oversize.first, Code::invalid);
  EXPECT_NE(oversize.second.find("16 MiB"), std::string::npos) << oversize.second;
  const auto broken =
      failure_of([&] { store.add({.path = "a\xFF.txt", .bytes = "Exports rose 3%."}); });
  EXPECT_EQ(broken.first, Code::invalid);
  EXPECT_EQ(store.sources().size(), 0u);
  EXPECT_EQ(store.checkpoint().note, before);
}

TEST_F(Add, TakesAnEmptyFile) {
  Store store = open();
  try {
    const AddResult result = store.add({.path = "empty.txt", .bytes = ""});
    EXPECT_EQ(result.passages, 0);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::invalid) << error.what();
    EXPECT_EQ(store.sources().size(), 0u);
  }
}

TEST_F(Add, WithoutKeysRefusesAndSaysWhereTheyWere) {
  std::filesystem::rename(path() + ".keys", path() + ".away");
  Store store = open();
  const auto failure = failure_of([&] { store.add({.path = "a.txt", .bytes = kReport}); });
  EXPECT_EQ(failure.first, Code::not_found);
  EXPECT_NE(failure.second.find(path() + ".keys"), std::string::npos) << failure.second;
  std::filesystem::rename(path() + ".away", path() + ".keys");
  EXPECT_EQ(store.sources().size(), 0u);
}

TEST_F(Add, TheSameActsMakeTheSameBytes) {
  const auto note_of = [&](const std::string& name) {
    Store store = Store::create(
        folder_.file(name), {.origin = "example.org/log", .key_path = folder_.file(name + ".k")},
        fixed_environment(5));
    store.add({.path = "a.txt", .bytes = kReport, .published = "2024-02-01"});
    return store.checkpoint().note;
  };
  EXPECT_EQ(note_of("one.db"), note_of("two.db"));
}

}  // namespace
}  // namespace stet::testing
