// Finds and prepares the passages that could speak to a statement, and remembers them for the
// length of a check.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "verify/compare.h"
#include "verify/library.h"

namespace stet::verify {

struct Retrieved {
  std::vector<const Prepared*> passages;  // best first; live as long as the Reader
  std::vector<std::string> terms;         // what was searched for
};

// Not shared between threads.
class Reader {
 public:
  Reader(const Library& library, std::string as_of) : library_(library), as_of_(std::move(as_of)) {}

  // Fills in what the statement needs to know of the library: who of its sources names the speaker
  // of a quotation.
  Retrieved retrieve(Statement& statement);
  // Passages of other sources with the words of one that bears a statement out: it names the matter
  // more fully than a draft that goes on with a pronoun.
  std::vector<const Prepared*> beside(const Prepared& bearing);
  // Marks what was found in sources of the draft's matter: by what was found in them, its
  // neighbours or the title they have one of the first names, or two of the first ten.
  void relate(const std::vector<std::string>& names);

 private:
  // Passages with any of these words.
  std::vector<PassageRecord> with_words(const std::vector<std::string>& words,
                                        std::size_t limit) const;
  const Prepared* prepare(PassageRecord record);
  void find_unknown_names(Statement& statement);
  // Which names of the topic a passage, its neighbours or its title have.
  void meet(const Prepared& passage);
  bool related(std::int64_t source) const;
  // The table that a passage is a row of, or that it lists; nullptr where there is none.
  const Table* table_of(const Prepared& passage);

  const Library& library_;
  std::string as_of_;
  std::vector<std::string> topic_;                     // what relate() was told, at most ten
  std::map<std::int64_t, std::set<std::size_t>> met_;  // by source, which of them it names
  std::map<std::int64_t, SourceRecord> sources_;
  std::map<std::int64_t, std::unique_ptr<Prepared>> prepared_;
  // By source and the position of the first row.
  std::map<std::pair<std::int64_t, std::size_t>, std::unique_ptr<Table>> tables_;
};

}  // namespace stet::verify
