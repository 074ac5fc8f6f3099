// What was derived is made again from what is true when the engine changes.
#include "stet/json.h"
#include "store/sql.h"
#include "support.h"

namespace stet::testing {
namespace {

using store::sql::Access;
using store::sql::Connection;

class Rebuild : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    Store store = open();
    store.add({.path = "a.txt", .bytes = kReport, .published = "2024-02-01"});
    store.add(
        {.path = "b.txt", .bytes = "The port of Drovny handled 3 million containers in 2021.\n"});
  }
  void edit(const std::string& sql) { Connection::open(path(), Access::write).execute(sql); }

  static std::vector<std::string> claims_of(Store& store) {
    std::vector<std::string> out;
    for (const ClaimRow& row : store.claims({}, 1000, 0)) out.push_back(row.id + " " + row.quote);
    return out;
  }
};

TEST_F(Rebuild, ReadsEverythingAgainWhenTheRulesDiffer) {
  std::vector<std::string> before;
  {
    Store store = open();
    before = claims_of(store);
  }
  edit(
      "update derived set rules = 'those of last year'; delete from claims; update passages set "
      "text = 'old reading'");
  Store store = open();
  EXPECT_EQ(claims_of(store), before);
  EXPECT_EQ(store.search("containers", 5).size(), 1u);
  EXPECT_EQ(store.sources().size(), 2u);
}

TEST_F(Rebuild, SignsTheNewReadingsAndNamesTheOldOnes) {
  std::string old_statement;
  {
    Store store = open();
    old_statement = store.log(10, 2).at(0).statement;
    EXPECT_EQ(store.checkpoint().size, 5);
  }
  edit("update derived set engine = '0.0.1'");
  Store store = open();
  EXPECT_EQ(store.checkpoint().size, 7) << "one extraction for each source";
  const std::string newer = store.log(10, 5).at(0).statement;
  const Json shown = store.show(newer);
  EXPECT_NE(shown.dump().find(old_statement), std::string::npos) << shown.dump(1);
  EXPECT_EQ(store.sources().at(0).log_index, 5) << "answers point at the newest extraction";
}

TEST_F(Rebuild, HappensOnceAndAlsoForAReader) {
  edit("update derived set engine = '0.0.1'");
  const auto size = [&] {
    return Store::open(path(), {.read_only = true}, fixed_environment(8)).checkpoint().size;
  };
  EXPECT_EQ(size(), 7);
  EXPECT_EQ(size(), 7);
}

TEST_F(Rebuild, DropsTablesOfAnOlderDefinition) {
  edit(
      "update derived set definition = 'another'; create table left_over (x any) strict; create "
      "virtual table old_words using fts5(x)");
  { open(); }
  EXPECT_EQ(Connection::open(path(), Access::read)
                .integer("select count(*) from sqlite_schema where name like 'left_over%' or name "
                         "like 'old_words%'"),
            0);
}

TEST_F(Rebuild, WithoutKeysRefusesAndLeavesTheStoreAsItWas) {
  edit("update derived set engine = '0.0.1'");
  std::filesystem::rename(path() + ".keys", path() + ".away");
  EXPECT_EQ(failure_of([&] { open(); }).first, Code::not_found);
  std::filesystem::rename(path() + ".away", path() + ".keys");
  EXPECT_EQ(Connection::open(path(), Access::read)
                .integer("select count(*) from derived where engine = '0.0.1'"),
            1);
}

TEST_F(Rebuild, WorksWhereNothingWasDerivedYet) {
  edit("drop table derived; drop table words; drop table passages; drop table claims");
  Store store = open();
  EXPECT_EQ(store.search("containers", 5).size(), 1u);
}

}  // namespace
}  // namespace stet::testing
