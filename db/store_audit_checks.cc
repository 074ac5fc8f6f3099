// What an audit looks at in a store besides its log.
#include <map>

#include "log/crypto.h"
#include "log/leaf.h"
#include "log/statement.h"
#include "reading.h"
#include "stet/error.h"
#include "store/dump.h"
#include "store/log_rows.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_audit.h"
#include "store_impl.h"

namespace stet {
namespace {

using log::wrong;

constexpr std::string_view kRows = "rows", kReadings = "readings", kWords = "word index";

// Row texts by table, as one running digest each.
class Tables {
 public:
  void add(std::string_view table, const std::string& row) {
    log::Sha256& hash = hashes_[std::string(table)];
    hash.update(std::to_string(row.size()) + ":" + row);
  }
  std::map<std::string, log::Digest> finish() {
    std::map<std::string, log::Digest> out;
    for (auto& [table, hash] : hashes_) out[table] = hash.finish();
    return out;
  }

 private:
  std::map<std::string, log::Sha256> hashes_;
};

// The digest of a set of rows in whatever order: the sum of their digests modulo 2^256.
struct RowSet {
  log::Digest sum{};
  std::uint64_t rows = 0;
  void add(std::string_view table, const std::string& row) {
    const log::Digest digest = log::sha256(std::string(table) + "|" + row);
    unsigned carry = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
      carry += static_cast<unsigned>(sum[i]) + digest[i];
      sum[i] = static_cast<std::uint8_t>(carry & 255);
      carry >>= 8;
    }
    ++rows;
  }
  bool operator==(const RowSet&) const = default;
};

void same(const std::string& name, const std::string& stored, const std::string& stated,
          const std::string& path) {
  if (stored != stated)
    wrong("the " + name + " of " + path + " is \"" + stored + "\"; its capture says \"" + stated +
          "\"");
}

void check_source(const store::Database& database, const store::Source& source) {
  const std::optional<store::Statement> row = store::statement(database, source.capture);
  if (!row || row->payload.empty()) return;  // erased; the log's own checks speak of it
  const log::Statement capture = log::read_statement(row->payload);
  const Json& stated = capture.predicate.at("source");
  const std::string& path = source.path;
  if (capture.subjects[0].sha256 != log::to_hex(source.sha256))
    wrong(path + " is not the source of its capture statement");
  same("path", path, stated.text("path"), path);
  same("title", source.title, stated.text("title"), path);
  same("publisher", source.publisher, stated.text("publisher"), path);
  same("url", source.url, stated.text("url"), path);
  same("published date", source.published, stated.text("published"), path);
  same("language", source.language, stated.text("language"), path);
  same("digital source type", source.digital_source_type.value_or(""),
       stated.text("digitalSourceType"), path);
  same("size", std::to_string(source.size), std::to_string(stated.at("size").as_integer()), path);
  if (stated.text("mediaType") != media_type(format_from_word(source.format)))
    wrong("the format of " + path + " is not the one of its capture");
  const auto extraction = store::newest_extraction(database, source.id);
  const auto of = extraction ? store::statement(database, extraction->statement) : std::nullopt;
  if (of && log::read_statement(of->payload).subjects[0].sha256 != log::to_hex(source.capture))
    wrong("the extraction kept for " + path + " is that of another source");
}

// The days on which the log grew, beside what the statements say, entry by entry.
class DayAudit {
 public:
  explicit DayAudit(const store::Database& database) : rows_(store::days(database)) {}
  // `day` is empty where the statement was erased: then a row's word is taken for it, if it is
  // later than all before.
  void take(std::int64_t position, const std::string& day) {
    const bool filed = next_ < rows_.size() && rows_[next_].position == position;
    const std::string name = "entry " + std::to_string(position);
    if (filed && (rows_[next_].day <= newest_ || (!day.empty() && rows_[next_].day != day)))
      wrong(name + ": it is filed under the day " + rows_[next_].day +
            ", on which it was not recorded, or not first");
    if (!filed && day > newest_)
      wrong(name + ": it is the first of the day " + day + " and is not filed under it");
    if (filed) newest_ = rows_[next_++].day;
  }
  void finish() const {
    if (next_ != rows_.size())
      wrong("the day " + rows_[next_].day + " is filed with an entry that is not its first");
  }

 private:
  std::vector<store::Day> rows_;
  std::size_t next_ = 0;
  std::string newest_;
};

// Counts in `acts` those that are filed by kind, as every rare one must be.
void check_statement(const store::Database& database, std::uint64_t index, std::int64_t& acts,
                     DayAudit& days) {
  const auto position = static_cast<std::int64_t>(index);
  const auto row = store::leaves(database, position, 1);
  const auto statement = row.empty() ? std::nullopt : store::statement(database, row[0].statement);
  const std::string name = "entry " + std::to_string(index);
  if (!statement || statement->payload.empty()) {
    days.take(position, {});
    const std::string kind = store::filed_kind(database, position);
    if (!kind.empty() && kind != log::predicate_type(log::Act::verdict))
      wrong(name + ": it is gone, and filed under the kind " + kind);
    acts += !kind.empty();
    return;
  }
  if (!statement->payload.empty() &&
      log::view(log::sha256(statement->payload)) != statement->digest)
    wrong(name + ": its statement is not the one it is filed as");
  if (log::view(log::read_leaf(row[0].body).payload_hash) != row[0].statement)
    wrong(name + ": it is filed under another statement");
  const log::Statement read = log::read_statement(statement->payload);
  days.take(position, read.predicate.text("recordedAt").substr(0, 10));
  const std::string& kind = read.predicate_type;
  const std::optional<log::Act> act = log::act_of(kind);
  const bool rare = !act || log::is_rare(*act);
  if (store::is_filed(database, kind, position) != rare)
    wrong(name + ": it is " + (rare ? "not " : "") + "filed under the rare kind " + kind);
  acts += rare;
}

// Compares what is stored for one source with what a fresh reading of its bytes would store.
void compare_reading(const store::Database& database, store::Database& scratch,
                     const store::Source& source, const std::string& bytes, RowSet& words) {
  Tables stored, fresh;
  store::dump_source(database, source.id, [&](std::string_view table, const std::string& row) {
    stored.add(table, row);
  });
  store::Write undone(scratch);  // never committed: the next source finds it empty
  store::insert_reading(scratch, source.id, read_source_file(source, bytes));
  store::dump_source(scratch, source.id, [&](std::string_view table, const std::string& row) {
    fresh.add(table, row);
  });
  store::dump_words(scratch,
                    [&](std::string_view table, const std::string& row) { words.add(table, row); });
  const auto expected = fresh.finish(), found = stored.finish();
  for (const auto& [table, digest] : expected)
    if (!found.contains(table) || found.at(table) != digest)
      wrong("the rows of " + table + " for " + source.path + " are not what its text says");
  if (found.size() != expected.size())
    wrong("there are rows for " + source.path + " that its text does not account for");
}

void compare_shape(const store::Database& database, const store::Database& scratch) {
  std::map<std::string, std::string> expected;
  store::dump_shape(scratch, [&](std::string_view table, const std::string& row) {
    if (table == "sqlite_schema" || table == "derived") expected[std::string(table)] += row + "\n";
  });
  std::map<std::string, std::string> found;
  store::dump_shape(database, [&](std::string_view table, const std::string& row) {
    if (table == "sqlite_schema" || table == "derived") found[std::string(table)] += row + "\n";
  });
  if (found["sqlite_schema"] != expected["sqlite_schema"])
    wrong("the tables, indexes or triggers of the file are not the ones that stet makes");
  if (found["derived"] != expected["derived"])
    wrong("the note of which engine read the sources was edited");
}

void compare_counts(const store::Database& database, std::int64_t sources, std::int64_t passages,
                    std::int64_t claims) {
  const store::Totals totals = store::totals(database);
  if (totals.sources != sources || totals.passages != passages || totals.claims != claims)
    wrong("the totals say " + std::to_string(totals.sources) + " sources, " +
          std::to_string(totals.passages) + " passages and " + std::to_string(totals.claims) +
          " claims; there are " + std::to_string(sources) + ", " + std::to_string(passages) +
          " and " + std::to_string(claims));
  store::dump_shape(database, [&](std::string_view table, const std::string& row) {
    const std::int64_t expected = table == "passages" || table == "compact" ? passages
                                  : table == "claims"                       ? claims
                                  : table == "texts"                        ? sources
                                                                            : -1;
    if (expected >= 0 && row != std::to_string(expected))
      wrong("the table " + std::string(table) + " has " + row + " rows; the sources account for " +
            std::to_string(expected));
  });
}

// Sources, passages and claims that the readings account for.
struct Counted {
  std::int64_t sources = 0, passages = 0, claims = 0;
};

void compare_sources(const store::Database& database, store::Database& scratch,
                     log::Checklist& list, RowSet& words, Counted& counted) {
  store::for_each_source(database, [&](const store::Source& source) {
    list.attempt(kReadings, [&] {
      const std::optional<std::string> bytes = store::blob(database, source.sha256);
      if (!bytes) wrong("the bytes of " + source.path + " are missing");
      compare_reading(database, scratch, source, *bytes, words);
    });
    const auto summary = store::text_summary(database, source.id).value_or(store::TextSummary{});
    counted = {counted.sources + 1, counted.passages + summary.passages,
               counted.claims + summary.claims};
  });
}

}  // namespace

void check_rows(const store::Database& database, const StoreLog& log, log::Checklist& list) {
  list.open(kRows,
            "What the store shows about a source or a statement is not what was signed: it was "
            "edited by hand. Restore a "
            "backup, or make a new store and add the sources again.");
  list.attempt(kRows, [&] {
    if (const std::string words = store::strays(database); !words.empty()) wrong(words);
  });
  list.attempt_quietly(kRows, [&] {
    store::for_each_source(database, [&](const store::Source& source) {
      list.attempt(kRows, [&] { check_source(database, source); });
    });
  });
  std::int64_t acts = 0;
  DayAudit days(database);
  for (std::uint64_t i = 0; i < log.size(); ++i)
    list.attempt(kRows, [&] { check_statement(database, i, acts, days); });
  list.attempt_quietly(kRows, [&] { days.finish(); });
  list.attempt_quietly(kRows, [&] {
    const std::int64_t filed = store::filed_acts(database);
    if (filed != acts)
      wrong("the table acts files " + std::to_string(filed) + " rare statements; the log has " +
            std::to_string(acts));
  });
  check_acts(database, list, kRows);
}

void check_derived(const store::Database& database, log::Checklist& list) {
  const std::string remedy = " Take the store from a backup, or let stet read everything again.";
  list.open(kReadings,
            "What was read out of a source is not what stands in it: answers may quote what no "
            "source says." +
                remedy);
  list.open(kWords,
            "The word index does not hold the words of the passages: searches and checks may miss "
            "evidence." +
                remedy);
  store::Database scratch = store::scratch_store(this_engine());
  RowSet words, expected_words;
  Counted counted;
  list.attempt(kReadings, [&] { compare_shape(database, scratch); });
  list.attempt_quietly(kReadings,
                       [&] { compare_sources(database, scratch, list, expected_words, counted); });
  list.attempt(kReadings, [&] {
    compare_counts(database, counted.sources, counted.passages, counted.claims);
  });
  list.attempt(kWords, [&] {
    store::dump_words(
        database, [&](std::string_view table, const std::string& row) { words.add(table, row); });
    if (words != expected_words)
      wrong("the word index does not hold the words of the passages, each in its place");
  });
}

}  // namespace stet
