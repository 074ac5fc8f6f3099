// Finding passages: by names, by rarer words, by what claims say; never later than the as-of date.
#include "store/library.h"

#include <algorithm>

#include "stet/json.h"
#include "store/ranking.h"
#include "store/readings.h"
#include "support.h"

namespace stet::testing {
namespace {

class LibraryTest : public StoreTest {
 protected:
  void add(const std::string& name, const std::string& text, const std::string& published = {}) {
    Store store = open(++seed_);
    store.add({.path = name, .bytes = text, .published = published});
  }
  std::vector<std::string> find(const verify::Query& query) {
    const store::Database database = store::Database::open(path(), store::Mode::read);
    std::vector<std::string> out;
    for (const verify::PassageRecord& record : store::Library(database).find(query))
      out.push_back(record.text);
    return out;
  }
  std::vector<std::string> phrase(const std::string& words, const std::string& as_of = {}) {
    const store::Database database = store::Database::open(path(), store::Mode::read);
    std::vector<std::string> out;
    for (const verify::PassageRecord& record :
         store::Library(database).find_phrase(words, as_of, 10))
      out.push_back(record.text);
    return out;
  }
  unsigned seed_ = 10;
};

TEST_F(LibraryTest, FindsFormsOfAWord) {
  add("a", "The tower was built in 1931. Prices rose sharply in March.\n");
  EXPECT_EQ(find({.terms = {"build"}}).at(0), "The tower was built in 1931.");
  EXPECT_EQ(find({.terms = {"rise"}}).at(0), "Prices rose sharply in March.");
  EXPECT_TRUE(find({.terms = {"elephant"}}).empty());
  EXPECT_TRUE(find({.terms = {"\"", "AND", "*", ""}}).empty());
  EXPECT_TRUE(find({}).empty());
}

TEST_F(LibraryTest, RarerWordsAndNamesComeFirst) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "The minister spoke of trade on day " + std::to_string(i) + ". ";
  add("common", text + "\n");
  add("rare", "The minister praised the zeppelin. Trade with Averland grew.\n");
  EXPECT_EQ(find({.terms = {"minister", "zeppelin"}}).at(0), "The minister praised the zeppelin.");
  EXPECT_EQ(find({.entities = {"averland"}, .terms = {"trade"}}).at(0),
            "Trade with Averland grew.");
  EXPECT_EQ(find({.terms = {"minister"}, .limit = 5}).size(), 5u);
}

TEST_F(LibraryTest, LeavesOutWhatWasPublishedLater) {
  add("old", "The reservoir held 40 million litres.\n", "2020-05-01");
  add("new", "The reservoir held 50 million litres.\n", "2024-05-01");
  add("undated", "The reservoir held 60 million litres.\n");
  EXPECT_EQ(find({.terms = {"reservoir"}, .as_of = "2021-01-01"}).size(), 2u);
  EXPECT_EQ(find({.terms = {"reservoir"}}).size(), 3u);
  EXPECT_EQ(phrase("reservoir held 50", "2021-01-01").size(), 0u);
  EXPECT_EQ(phrase("reservoir held 50", "2024-05-01").size(), 1u);
}

TEST_F(LibraryTest, EveryPassageOfALaterSourceIsLeftOutAndNoOther) {
  const auto dam = [](int i) {
    return "Dam " + std::to_string(i) + " held. The gauge of dam " + std::to_string(i) +
           " was read.\n";
  };
  for (int i = 0; i < 8; ++i)
    add(std::to_string(i), dam(i), i == 2 || i == 3 || i == 6 ? "2024-05-01" : "2020-05-01");
  const auto seen = find({.terms = {"dam"}, .as_of = "2023-12-31"});
  EXPECT_EQ(seen.size(), 10u);
  for (const std::string& text : seen)
    for (const char* later : {" 2 ", " 3 ", " 6 "})
      EXPECT_EQ(text.find("am" + std::string(later)), std::string::npos) << text;
  EXPECT_EQ(find({.terms = {"dam"}, .as_of = "2024-05-01"}).size(), 16u);
}

TEST_F(LibraryTest, FindsAQuotationByItsWordsInTheirOrder) {
  add("a",
      "\u201cWe won\u2019t bow, ever,\u201d she said. We ever bow and won. We will not bow.\n");
  EXPECT_EQ(phrase("we won't bow ever").size(), 1u);
  EXPECT_EQ(phrase("WE WON\u2019T BOW; EVER").size(), 1u);
  EXPECT_TRUE(phrase("bow we won't").empty());
  EXPECT_TRUE(phrase("we will not bows").empty()) << "a stem is not the word";
  EXPECT_TRUE(phrase("...").empty());
}

TEST_F(LibraryTest, APassageComesWithItsNeighboursClaimsAndSource) {
  add("a.txt", kReport, "2024-02-01");
  const store::Database database = store::Database::open(path(), store::Mode::read);
  const store::Library library(database);
  const auto hits = library.find({.terms = {"vehicle", "bridge"}});
  ASSERT_FALSE(hits.empty());
  const verify::PassageRecord& hit = hits[0];
  EXPECT_EQ(hit.quote, hit.span.of(kReport));
  EXPECT_NE(hit.before.find("bow"), std::string::npos) << hit.before;
  ASSERT_FALSE(hit.claims.empty());
  for (const Claim& claim : hit.claims) EXPECT_LE(claim.span.end, hit.text.size());
  std::vector<std::string> recorded, packed;
  for (const store::StoredClaim& stored : store::claims_of_source(database, hit.source))
    if (stored.passage == hit.id)
      recorded.push_back(claim_from_json(Json::parse(stored.record).at("claim")).sentence);
  for (const Claim& claim : hit.claims) packed.push_back(claim.sentence);
  EXPECT_EQ(packed, recorded);
  const verify::SourceRecord source = library.source(hit.source);
  EXPECT_EQ(source.sha256.size(), 64u);
  EXPECT_EQ(source.path, "a.txt");
  EXPECT_EQ(source.published, "2024-02-01");
  EXPECT_EQ(source.statement.size(), 64u);
  EXPECT_EQ(source.log_index, 2);
}

TEST_F(LibraryTest, TellsThePassageBehindOneInItsSource) {
  const std::string text = "Exports rose 3% in May.\n\nImports fell 2% in May.\n";
  add("a.txt", text, "2024-02-01");
  add("b.md", "Imports fell 2% in May.\n\nPrices held in May.\n\nShare this article\n",
      "2024-01-01");
  const store::Database database = store::Database::open(path(), store::Mode::read);
  const store::Library library(database);
  const auto first = library.find_phrase("Exports rose", {}, 1);
  ASSERT_EQ(first.size(), 1u);
  const auto next = library.next(first[0]);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->text, "Imports fell 2% in May.");
  EXPECT_EQ(next->source, first[0].source);
  EXPECT_FALSE(library.next(*next));
  const auto last = library.find_phrase("Prices held", {}, 1);
  ASSERT_EQ(last.size(), 1u);
  EXPECT_FALSE(library.next(last[0])) << "furniture";
}

TEST_F(LibraryTest, CommonWordsFindPassagesTogether) {
  // Both words stand in more passages than are ever read; the passages that have both are found all
  // the same, the newest as well as one beyond those that are read.
  Store store = open();
  const auto many = [&](const std::string& word, int file) {
    std::string text;
    for (int i = 0; i < 1100; ++i)
      text += "The " + word + " of item " + std::to_string(file * 2000 + i) + " waits. ";
    store.add({.path = word + std::to_string(file), .bytes = text + "\n"});
  };
  store.add({.path = "both", .bytes = "The harbour tariff waits here.\n"});
  many("harbour", 1);
  many("tariff", 2);
  store.add({.path = "again", .bytes = "The harbour tariff waits there.\n"});
  std::vector<std::string> found = find({.terms = {"harbour", "tariff"}, .limit = 2});
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, (std::vector<std::string>{"The harbour tariff waits here.",
                                             "The harbour tariff waits there."}));
}

TEST_F(LibraryTest, FurnitureIsNotEvidence) {
  add("a.md", "Exports rose 3%.\n\nShare this article\n\nAccept all cookies\n");
  for (const std::string& text : find({.terms = {"cookie", "share", "export"}}))
    EXPECT_EQ(text, "Exports rose 3%.");
}

TEST(Ranking, WeighsPresenceByRarityAndLength) {
  using namespace store;
  EXPECT_GT(rarity(1, 1000), rarity(500, 1000));
  EXPECT_GT(rarity(1000, 1000), 0);
  Stemmer stemmer;
  const std::vector<Sought> sought = {{.stems = stemmer.of("north korea"), .weight = 2}};
  EXPECT_GT(
      bm25(stemmer.of("North Korea trades."), sought),
      bm25(stemmer.of("North Korea, among many other countries of the whole wide region, trades."),
           sought));
  EXPECT_EQ(bm25(stemmer.of("South Korea lies south of the north."), sought), 0);
  EXPECT_EQ(stemmer.of("Rises"), stemmer.of("rise")) << "one number for one stem";
  EXPECT_NE(stemmer.of("rise"), stemmer.of("fall"));
  EXPECT_EQ(run_expression("a \"b\" c* (d)"), "\"a b c d\"");
  EXPECT_EQ(run_expression("?!"), "");
}

}  // namespace
}  // namespace stet::testing
