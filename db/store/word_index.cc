// The index of words kept in one piece, so that a search reads it once for every word.
#include "store/word_index.h"

#include <algorithm>
#include <cstdint>

namespace stet::store {

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
  connection.execute("insert into words (words) values ('optimize')");
  connection.execute("update totals set merged = passages");
}

}  // namespace stet::store
