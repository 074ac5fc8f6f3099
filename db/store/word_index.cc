// The index of words kept in one piece, so that a search reads it once for every word.
#include "store/word_index.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace stet::store {
namespace {

// SQLite 3.40 gives what a merge makes a level of its own, keeps the levels that were left, and
// takes an index of some 1,700 of them for damaged.
constexpr int kMostLevels = 1000;

// Of the index: the first number behind the cookie of FTS5's structure record.
int levels(sql::Connection& connection) {
  auto row = connection.prepare("select substr(block, 5, 2) from words_data where id = 10");
  if (!row.step()) return 0;
  const std::string_view bytes = row.blob(0);
  if (bytes.size() < 2) return 0;
  const auto first = static_cast<unsigned char>(bytes[0]),
             second = static_cast<unsigned char>(bytes[1]);
  if (first < 0x80) return first;
  return first == 0xFF ? 0 : (first & 0x7F) << 7 | (second & 0x7F);  // 0xFF: another layout
}

// As db/store/readings.cc fills it.
void index_anew(sql::Connection& connection) {
  connection.execute("insert into words (words) values ('delete-all')");
  connection.execute(
      "insert into words (rowid, text, also) select id, text, also from passages "
      "where kind <> 'furniture' order by id");
}

}  // namespace

void merge_words_if_grown(sql::Connection& connection) {
  constexpr std::int64_t kLeast = 500, kPart = 32;
  std::int64_t passages = 0, merged = 0;
  if (auto row = connection.prepare("select passages, merged from totals"); row.step()) {
    passages = row.integer(0);
    merged = row.integer(1);
  }
  if (passages >= merged + std::max(kLeast, merged / kPart)) merge_words(connection);
}

void merge_words(sql::Connection& connection) {
  if (levels(connection) >= kMostLevels) index_anew(connection);
  connection.execute("insert into words (words) values ('optimize')");
  connection.execute("update totals set merged = passages");
}

}  // namespace stet::store
