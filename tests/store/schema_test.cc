// The schema: frozen once released, append-only where it says so, every table explained.
#include "store/schema.h"

#include <map>

#include "log/crypto.h"
#include "stet/acts.h"
#include "store/database.h"
#include "store/sql.h"
#include "support.h"

namespace stet::testing {
namespace {

using store::sql::Access;
using store::sql::Connection;

class Schema : public StoreTest {};

// A migration that was released is never edited: stores made by it are out there. Add the next
// number instead.
TEST_F(Schema, ReleasedMigrationsAreFrozen) {
  const std::map<std::string_view, std::string> released = {
      {"001_records.sql", "11e9168885f2eadded219d82532b486df47391f9ad646a58e47125eacfbf2156"},
      {"002_acts.sql", "77e28db80df904c3ae711a425c4c8c99591d73ede46d7fb5f11ae708f79f6c59"},
      {"003_checks.sql", "ee897daa64c2804480a6850476eb2ed46bef8b891b4398fb1b87a8c16e21fb1e"},
      {"004_days.sql", "049f9086aba462fc9e4c312a0008994c2b424afbc7a8f2d2f0ac68ecd7cb00ce"}};
  for (const auto& [name, digest] : released)
    EXPECT_EQ(log::to_hex(log::sha256(store::schema_file(name))), digest) << name;
  EXPECT_EQ(store::format_version(), static_cast<std::int64_t>(released.size()));
}

TEST_F(Schema, MarksTheFileAsOurs) {
  Connection connection = Connection::open(path(), Access::read);
  EXPECT_EQ(connection.integer("pragma application_id"), 0x73746574);
  EXPECT_EQ(connection.integer("pragma user_version"), store::format_version());
  auto mode = connection.prepare("pragma journal_mode");
  ASSERT_TRUE(mode.step());
  EXPECT_EQ(mode.text(0), "wal");
}

TEST_F(Schema, EveryTableSaysWhyItExistsAndIsStrict) {
  for (const store::SchemaFile& file : store::schema_files()) {
    if (!file.name.ends_with(".sql")) continue;
    const std::string text(file.text());
    for (std::size_t at = text.find("\ncreate table "); at != std::string::npos;
         at = text.find("\ncreate table ", at + 1)) {
      const std::size_t line = text.rfind('\n', at - 1) + 1;
      EXPECT_EQ(text.substr(line, 3), "-- ") << text.substr(at, 40);
      const std::size_t end = text.find(";\n", at);
      EXPECT_NE(text.substr(at, end - at).find(") strict"), std::string::npos)
          << text.substr(at, 40);
    }
  }
}

TEST_F(Schema, TrueTablesAreAppendOnly) {
  {
    Store store = open();
    store.add({.path = "a.txt", .bytes = kReport});
    Acts(store).record({.path = "d.md",
                        .bytes = "North Korea sent 12% of its exports to China in 2023.\n",
                        .published = {}},
                       {});
  }
  Connection connection = Connection::open(path(), Access::write);
  for (int i = 0; i < 300; ++i) {  // until there is a node above the leaves, there is no row to try
    auto any = connection.prepare("select count(*) from log_nodes");
    any.step();
    if (any.integer(0) > 0) break;
    connection.execute("insert into log_nodes values (1, 1000, zeroblob(32))");
  }
  std::vector<std::pair<std::string, std::string>> tables;  // with a column
  connection.execute("insert into cosignatures select size, '— w.example AAAA' from checkpoints");
  Connection pristine = Connection::open(":memory:", Access::create);
  for (const char* name : {"001_records.sql", "002_acts.sql", "003_checks.sql", "004_days.sql"})
    pristine.execute(store::schema_file(name));
  for (auto row = pristine.prepare("select m.name, (select name from pragma_table_info(m.name) "
                                   "limit 1) from sqlite_schema m where type = 'table'");
       row.step();)
    tables.emplace_back(row.string(0), row.string(1));
  ASSERT_GE(tables.size(), 12u);
  for (const auto& [table, column] : tables) {
    const auto refused = [&](const std::string& sql) {
      const auto [code, sentence] = failure_of([&] { connection.execute(sql); });
      EXPECT_NE(sentence.find("append-only"), std::string::npos) << sql << ": " << sentence;
    };
    ASSERT_GT(connection.integer("select count(*) from " + table), 0) << table;
    refused("update " + table + " set " + column + " = " + column);
    refused("delete from " + table);
    if (table != "log_entries" && table != "checkpoints")
      refused("insert or replace into " + table + " select * from " + table);
  }
  EXPECT_NE(failure_of([&] {
              connection.execute("insert or replace into log_entries select * from log_entries");
            }).second.find("appended in order"),
            std::string::npos);
  EXPECT_NE(failure_of([&] {
              connection.execute("insert or replace into checkpoints select * from checkpoints");
            }).second.find("only grow"),
            std::string::npos);
  sound_at_the_end_ = false;  // the node and the cosignature were made up
}

// A store of the first format has no acts: they are filed when it is opened for writing.
TEST_F(Schema, AnOlderStoreIsBroughtUpToDate) {
  { open().add({.path = "a.txt", .bytes = kReport}); }
  {
    Connection connection = Connection::open(path(), Access::write);
    connection.execute(
        "drop table days; drop view erased; drop table finding_evidence; drop table findings; drop "
        "table checks; drop table drafts; drop table "
        "act_subjects; drop table acts; drop table cosignatures; pragma user_version = 1");
  }
  // A reader does it as well: after an upgrade nobody has to know that there was one.
  EXPECT_EQ(Store::open(path(), {.read_only = true}, fixed_environment()).sources().size(), 1U);
  Connection connection = Connection::open(path(), Access::read);
  auto row = connection.prepare("select kind, position from acts");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.text(0), "https://stet.example/genesis/v1");
  EXPECT_EQ(row.integer(1), 0);
  EXPECT_FALSE(row.step());
  auto days = connection.prepare("select day, position from days");
  ASSERT_TRUE(days.step());
  EXPECT_EQ(days.text(0), "2025-10-01");
  EXPECT_EQ(days.integer(1), 0);
  EXPECT_FALSE(days.step());
}

TEST_F(Schema, ADayThatIsHiddenMovedOrMadeUpIsFound) {
  { open().add({.path = "a.txt", .bytes = kReport}); }
  for (const char* edit :
       {"delete from days", "update days set position = 1", "update days set day = '2025-09-30'",
        "insert into days values ('2025-10-02', 2)"}) {
    const auto change = [&](const std::string& sql) {
      Connection::open(path(), Access::write).execute(sql);
    };
    const std::string triggers =
        "drop trigger days_keep; drop trigger days_stay; drop trigger days_grow; ";
    const std::string before = read_file(path());
    change(triggers + edit);
    std::string found;
    for (const AuditCheck& check :
         Store::open(path(), {.read_only = true}, fixed_environment()).audit().checks)
      if (!check.passed && check.name == "rows") found = check.detail;
    EXPECT_NE(found.find("day"), std::string::npos) << edit << ": " << found;
    for (const char* side : {"-wal", "-shm"}) std::filesystem::remove(path() + side);
    write_file(path(), before);
  }
}

// A proof takes the statements about keys from there: one that is hidden, or made up, is found.
TEST_F(Schema, AnActThatIsHiddenOrMadeUpIsFound) {
  { open().add({.path = "a.txt", .bytes = kReport}); }
  for (const char* edit :
       {"delete from acts", "insert into acts values ('https://stet.example/erasure/v1', 2)"}) {
    const auto change = [&](const std::string& sql) {
      Connection::open(path(), Access::write).execute(sql);
    };
    change("create table kept as select * from acts; drop trigger acts_stay; " + std::string(edit));
    bool named = false;
    for (const AuditCheck& check :
         Store::open(path(), {.read_only = true}, fixed_environment()).audit().checks)
      named = named || (check.name == "rows" && !check.passed);
    EXPECT_TRUE(named) << edit;
    change(
        "delete from acts; insert into acts select * from kept; drop table kept; create trigger "
        "acts_stay before delete on "
        "acts begin select raise(abort, 'acts are append-only'); end;");
  }
}

TEST_F(Schema, TheConnectionIsStrict) {
  Connection connection = Connection::open(path(), Access::write);
  EXPECT_EQ(connection.integer("pragma foreign_keys"), 1);
  EXPECT_EQ(connection.integer("pragma recursive_triggers"), 1);
  EXPECT_EQ(connection.integer("pragma trusted_schema"), 0);
  EXPECT_EQ(connection.integer("pragma synchronous"), 2);
  EXPECT_EQ(connection.integer("pragma secure_delete"), 1);
  EXPECT_THROW(connection.execute("select \"no such column\""), Error)
      << "a misspelt name is no string";
  EXPECT_THROW(connection.execute("insert into extractions values (zeroblob(32), 1, zeroblob(32))"),
               Error)
      << "no such statement";
}

TEST_F(Schema, IsServedByName) {
  EXPECT_EQ(schema("001_records"), store::schema_file("001_records.sql"));
  for (const std::string& name : schema_names()) EXPECT_FALSE(schema(name).empty()) << name;
  EXPECT_NE(failure_of([] { schema("nonsense"); }).second.find("001_records"), std::string::npos);
}

}  // namespace
}  // namespace stet::testing
