// The thin layer over SQLite.
#include "store/sql.h"

#include <gtest/gtest.h>

#include "stet/error.h"
#include "support/temporary.h"

namespace stet::store::sql {
namespace {

class Sql : public ::testing::Test {
 protected:
  stet::testing::TemporaryFolder folder_;
  Connection connection_ = Connection::open(folder_.file("x.db"), Access::create);
};

TEST_F(Sql, ValuesComeBackAsTheyWere) {
  connection_.execute("create table t (i integer, r real, s text, b blob, n text) strict");
  const std::string zeros("a\0b", 3);
  connection_.prepare("insert into t values (?, ?, ?, ?, ?)")
      .bind(std::int64_t{-5})
      .bind(0.1)
      .bind(zeros)
      .bind_blob(zeros)
      .bind_null()
      .run();
  auto row = connection_.prepare("select * from t");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.integer(0), -5);
  EXPECT_EQ(row.real(1), 0.1);
  EXPECT_EQ(row.text(2), zeros);
  EXPECT_EQ(row.blob(3), zeros);
  EXPECT_TRUE(row.null(4));
  EXPECT_EQ(row.optional_string(4), std::nullopt);
  EXPECT_FALSE(row.step());
}

TEST_F(Sql, EmptyTextAndBlobAreNotNull) {
  connection_.execute("create table t (s text not null, b blob not null) strict");
  connection_.prepare("insert into t values (?, ?)").bind(std::string_view()).bind_blob({}).run();
  EXPECT_EQ(connection_.integer("select count(*) from t where s = '' and length(b) = 0"), 1);
}

TEST_F(Sql, AStatementRunsAgainWithNewValues) {
  connection_.execute("create table t (i integer primary key) strict");
  auto row = connection_.prepare("insert into t values (?)");
  for (std::int64_t i = 0; i < 3; ++i) row.bind(i).run();
  EXPECT_EQ(connection_.integer("select count(*) from t"), 3);
  // Two of one text at once, and one that was left half-read, do not disturb each other.
  auto a = connection_.prepare("select i from t order by i");
  a.step();
  {
    auto b = connection_.prepare("select i from t order by i");
    b.step();
    b.step();
    EXPECT_EQ(b.integer(0), 1);
  }
  auto c = connection_.prepare("select i from t order by i");
  ASSERT_TRUE(c.step());
  EXPECT_EQ(c.integer(0), 0);
  EXPECT_EQ(a.integer(0), 0);
}

TEST_F(Sql, ATransactionIsUndoneUnlessCommitted) {
  connection_.execute("create table t (i integer)");
  {
    Transaction transaction(connection_, Transaction::Kind::write);
    connection_.execute("insert into t values (1)");
  }
  EXPECT_EQ(connection_.integer("select count(*) from t"), 0);
  Transaction transaction(connection_, Transaction::Kind::write);
  connection_.execute("insert into t values (1)");
  transaction.commit();
  EXPECT_EQ(connection_.integer("select count(*) from t"), 1);
}

TEST_F(Sql, AReaderSeesOneState) {
  connection_.execute("pragma journal_mode = wal; create table t (i integer)");
  Connection reader = Connection::open(folder_.file("x.db"), Access::read);
  Transaction snapshot(reader, Transaction::Kind::read);
  EXPECT_EQ(reader.integer("select count(*) from t"), 0);
  connection_.execute("insert into t values (1)");
  EXPECT_EQ(reader.integer("select count(*) from t"), 0);
}

TEST_F(Sql, ErrorsSayWhereAndWhat) {
  try {
    connection_.prepare("select nothing from nowhere");
    FAIL();
  } catch (const Error& error) {
    const std::string sentence = error.what();
    EXPECT_NE(sentence.find("x.db"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("nowhere"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("code 1"), std::string::npos) << sentence;
  }
}

TEST_F(Sql, AFullFileIsAnInputOutputErrorThatSaysSo) {
  connection_.execute("create table t (b blob)");
  connection_.execute("pragma max_page_count = 4");
  try {
    connection_.execute("insert into t values (zeroblob(100000))");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::io);
    EXPECT_NE(std::string(error.what()).find("disk is full"), std::string::npos) << error.what();
  }
}

TEST_F(Sql, ReadingDoesNotMakeFiles) {
  EXPECT_THROW(Connection::open(folder_.file("none.db"), Access::read), Error);
  EXPECT_THROW(Connection::open(folder_.file("none.db"), Access::write), Error);
  EXPECT_FALSE(std::filesystem::exists(folder_.file("none.db")));
}

}  // namespace
}  // namespace stet::store::sql
