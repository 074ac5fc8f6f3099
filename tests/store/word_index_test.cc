// The index of words: however many transactions wrote it, searches read few pieces of it.
#include "store/word_index.h"

#include "store/sql.h"
#include "support.h"

namespace stet::testing {
namespace {

struct WordIndexTest : StoreTest {
  // A source of so many passages, a transaction of its own.
  void add(int number, int passages) const {
    std::string text;
    for (int i = 0; i < passages; ++i)
      text += "Ferry " + std::to_string(number * 1000 + i) + " carried lorries.\n\n";
    open().add({.path = std::to_string(number) + ".txt", .bytes = text, .published = "2025-01-01"});
  }
  // Of the index, each asked for every word that is sought.
  std::int64_t segments() const {
    auto connection = store::sql::Connection::open(path(), store::sql::Access::read);
    auto row = connection.prepare("select count(distinct segid) from words_idx");
    row.step();
    return row.integer(0);
  }
  std::int64_t merged() const {
    auto connection = store::sql::Connection::open(path(), store::sql::Access::read);
    auto row = connection.prepare("select merged from totals");
    row.step();
    return row.integer(0);
  }
};

TEST_F(WordIndexTest, IsMergedOnceItHasGrown) {
  add(1, 200);
  add(2, 200);
  EXPECT_EQ(merged(), 0);
  add(3, 200);
  EXPECT_EQ(merged(), 600);
  EXPECT_EQ(segments(), 1);
}

TEST_F(WordIndexTest, IsLeftAloneWhereLittleCame) {
  add(1, 600);
  add(2, 20);
  EXPECT_EQ(merged(), 600);
  EXPECT_EQ(segments(), 2);
}

TEST_F(WordIndexTest, GrowsByThirtySecondsWhereThereIsMuch) {
  auto connection = store::sql::Connection::open(path(), store::sql::Access::write);
  const auto after = [&](std::int64_t passages, std::int64_t merged) {
    connection.prepare("update totals set passages = ?, merged = ?")
        .bind(passages)
        .bind(merged)
        .run();
    store::merge_words_if_grown(connection);
    auto row = connection.prepare("select merged from totals");
    row.step();
    return row.integer(0);
  };
  EXPECT_EQ(after(82'499, 80'000), 80'000);
  EXPECT_EQ(after(82'500, 80'000), 82'500);
  EXPECT_EQ(after(700, 1200), 1200);  // after sources were erased
  EXPECT_EQ(after(0, 0), 0);
}

// FTS5 takes an index that was merged some 1,700 times for damaged.
TEST_F(WordIndexTest, CanBeMergedAnyNumberOfTimes) {
  add(1, 20);
  auto connection = store::sql::Connection::open(path(), store::sql::Access::write);
  const auto found = [&] {
    return connection.integer("select count(*) from words where words match 'ferry'");
  };
  ASSERT_EQ(found(), 20);
  store::sql::Transaction transaction(connection, store::sql::Transaction::Kind::write);
  for (int i = 0; i < 2500; ++i) {
    connection.prepare("insert into words (rowid, text, also) values (?, 'tram', '')")
        .bind(std::int64_t{1000 + i})
        .run();
    store::merge_words(connection);
  }
  EXPECT_EQ(found(), 20);
}

TEST_F(WordIndexTest, FindsTheSameBeforeAndAfter) {
  add(1, 300);
  const auto judged = [&] {
    return open()
        .check({.path = "draft.txt",
                .bytes = "Ferry 1007 carried lorries.\n",
                .published = "2025-02-01"},
               {})
        .findings.at(0)
        .evidence.at(0)
        .source;
  };
  const auto before = judged();
  add(2, 300);
  EXPECT_EQ(segments(), 1);
  EXPECT_EQ(judged(), before);
}

}  // namespace
}  // namespace stet::testing
