// Every table of a store edited by hand, one at a time: the audit finds it and names the check.
// docs/tampering.md lists the attacks.
#include <filesystem>

#include "stet/acts.h"
#include "store/sql.h"
#include "support.h"

namespace stet::testing {
namespace {

using store::sql::Access;
using store::sql::Connection;

// Letters outside of the first plane, and one that is put together from two.
const std::string kSpread =
    "Cafe\u0301 owners \U0001F468 said exports of wheat rose 3% in 2023. Imports of \U0001F33E "
    "fell 4% in 2022.\n";

class Tamper : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    Store store = open();
    store.add({.path = "a.txt", .bytes = kReport, .published = "2024-01-05"});
    const std::string second =
        store.add({.path = "b.txt", .bytes = kSpread, .published = "2024-02-01"}).source;
    Acts acts(store);
    acts.record({.path = "d.md",
                 .bytes = "North Korea sent 12% of its exports to China in 2023.\n",
                 .published = "2025-09-30"},
                {});
    acts.retract(second, {"withdrawn", ""});
    sound_at_the_end_ = false;
  }
  // Runs the edit with every trigger gone, in a copy; the names of the checks that fail then.
  std::string failing_after(const std::string& edit) const {
    const std::string copy = folder_.file("copy.db");
    for (const char* end : {"", "-wal", "-shm", ".head", ".keys"})
      std::filesystem::remove(copy + end);
    std::filesystem::copy_file(path(), copy);
    for (const char* end : {".head", ".keys"}) std::filesystem::copy_file(path() + end, copy + end);
    {
      Connection connection = Connection::open(copy, Access::write);
      std::vector<std::string> triggers;
      for (auto row = connection.prepare("select name from sqlite_schema where type = 'trigger'");
           row.step();)
        triggers.push_back(row.string(0));
      std::vector<std::string> definitions;
      for (auto row = connection.prepare("select sql from sqlite_schema where type = 'trigger'");
           row.step();)
        definitions.push_back(row.string(0));
      connection.execute("pragma foreign_keys = off");
      for (const std::string& name : triggers) connection.execute("drop trigger " + name);
      connection.execute(edit);
      EXPECT_GT(connection.integer("select total_changes()"), 0) << edit;
      for (const std::string& definition : definitions)
        connection.execute(definition);  // and put back, as a forger would
    }
    std::string out;
    const AuditReport report = Store::open(copy, {.read_only = true}, fixed_environment()).audit();
    for (const AuditCheck& check : report.checks)
      if (!check.passed) out += check.name + "; ";
    EXPECT_EQ(out.empty(), report.outcome == AuditOutcome::valid);
    return out;
  }
};

TEST_F(Tamper, AnUntouchedCopyIsValid) { EXPECT_EQ(failing_after("update totals set id = 1"), ""); }

TEST_F(Tamper, AnEditOfAnyTableIsFoundAndItsCheckNamed) {
  const std::pair<const char*, const char*> edits[] = {
      // what is true
      {"update blobs set bytes = cast(replace(cast(bytes as text), '97%', '79%') as blob)",
       "sources"},
      {"delete from blobs where rowid = 1", "erasures"},
      {"update statements set payload = cast(replace(cast(payload as text), 'a.txt', 'z.txt') as "
       "blob)",
       "envelopes"},
      {"update statements set payload = x'' where digest = (select capture from sources limit 1)",
       "erasures"},
      {"update sources set published = '2020-01-01' where id = 1", "rows"},
      {"update sources set path = 'z.txt' where id = 1", "rows"},
      {"update extractions set secret = zeroblob(32) where source = 1", "claims"},
      {"update extractions set source = 3 - source", "claims"},
      {"update log_entries set body = cast(replace(cast(body as text), '0.0.1', '0.0.2') as blob) "
       "where position = 2",
       "leaves"},
      {"update log_entries set leaf_hash = zeroblob(32) where position = 2", "tiles"},
      {"update log_entries set position = 99 where position = 1; update log_entries set position = "
       "1 where position = 2; "
       "update log_entries set position = 2 where position = 99",
       "tree"},
      {"update log_entries set position = 99 where position = 3; update log_entries set position = "
       "3 where position = 5; "
       "update log_entries set position = 5 where position = 99",
       "tree"},
      {"delete from log_entries where position = (select max(position) from log_entries)",
       "checkpoint"},
      {"update checkpoints set root = zeroblob(32) where size = 3", "checkpoints"},
      {"update checkpoints set note = replace(note, char(10) || '3' || char(10), char(10) || '4' "
       "|| char(10)) where size = 3",
       "checkpoints"},
      {"delete from checkpoints where size = (select max(size) from checkpoints)", "checkpoint"},
      {"update acts set kind = 'https://stet.example/decision/v1' where position = 5", "rows"},
      {"delete from act_subjects", "rows"},
      {"update days set day = '2024-01-01'", "rows"},
      {"update drafts set bytes = cast('Something else.' as blob)", "sources"},
      {"update checks set secret = zeroblob(32)", "findings"},
      {"delete from checks", "rows"},
      {"update findings set record = replace(record, 'refuted', 'support')", "findings"},
      {"delete from findings", "erasures"},
      {"delete from finding_evidence", "rows"},
      // what follows from it
      {"update texts set published = '2020-01-01'", "readings"},
      {"update passages set text = replace(text, '97%', '79%')", "readings"},
      {"update passages set start = start + 1 where position = 0", "readings"},
      {"update passages set \"end\" = \"end\" - 1 where position = 0", "readings"},
      {"update claims set record = replace(record, '97', '79')", "claims"},
      {"update claims set unit = 'people'", "readings"},
      {"delete from claims where id = 1", "claims"},
      {"update compact set stems = zeroblob(8) where passage = 1", "readings"},
      {"update compact set kinds = ''", "readings"},
      {"update compact set claims = x'' where length(claims) > 0", "readings"},
      {"delete from compact where passage = (select max(passage) from compact)", "readings"},
      {"insert into compact (passage, stems, kinds, claims) values (99, x'', '', x'')", "readings"},
      {"delete from entities where entity = (select min(entity) from entities)", "readings"},
      {"delete from bands where band = 0", "readings"},
      {"update totals set claims = claims + 1", "readings"},
      {"insert into words (words, rowid, text, also) select 'delete', id, text, also from passages "
       "where kind <> 'furniture' limit 1",
       "word index"},
      {"insert into words (rowid, text, also) select id, 'peace', '' from passages limit 1",
       "word index"},
      {"create table extra (a text) strict; insert into extra values ('x')", "readings"},
  };
  for (const auto& [edit, check] : edits) {
    const std::string failing = failing_after(edit);
    EXPECT_NE(("; " + failing).find("; " + std::string(check) + "; "), std::string::npos)
        << edit << "\nfailing: " << failing;
  }
}

// By one code point: two bytes, four bytes, or half of a letter that is put together.
TEST_F(Tamper, AQuoteShiftedByOneCodePointIsFound) {
  for (const int bytes : {1, 2, 4, -1, -2, -4}) {
    const std::string by = std::to_string(bytes);
    for (const char* field : {"start", "end"}) {
      const std::string path = "'$." + std::string(field) + "'";
      EXPECT_NE(failing_after("update claims set record = json_set(record, " + path +
                              ", json_extract(record, " + path + ") + " + by +
                              ") where source = 2 and position = 0")
                    .find("claims"),
                std::string::npos);
      EXPECT_NE(failing_after("update claims set \"" + std::string(field) + "\" = \"" + field +
                              "\" + " + by + " where source = 2 and position = 0")
                    .find("readings"),
                std::string::npos);
    }
  }
}

}  // namespace
}  // namespace stet::testing
