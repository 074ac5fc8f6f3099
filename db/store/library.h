// The sources of a store as the verifier's library: passages found by their words over the
// full-text index.
//
// How a search stays cheap however large the store is: of each word or name at most kPostings
// passages are read, the newest; a word that stands in more of them is common and finds passages
// only together with a second one. What was found is then ranked by bm25 (Robertson and Zaragoza,
// "The Probabilistic Relevance Framework", 2009) over stems of the words, names counting double,
// with the number of passages that hold a common word taken from its newest ones.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/database.h"
#include "store/ranking.h"
#include "store/readings.h"
#include "store/sql.h"
#include "verify/library.h"

namespace stet::store {

// A passage and how well it matches.
struct Ranked {
  std::int64_t passage = 0;
  double score = 0;
};

// Which state of the store a library shows.
struct View {
  std::int64_t log_size = -1;  // only what the log's first so many entries say; below 0: everything
  std::int64_t retracted_source = 0;  // taken as retracted; 0: none
};
// What there is in that state. Sources, passages and claims enter the store in the order of the
// log.
struct Extent {
  std::int64_t last_source = 0, last_passage = 0;  // the highest ids that count
  Totals totals;
};
Extent extent_of(const Database& database, const View& view);

// One library is for one thread and one state of the store: open a Snapshot first. It keeps what it
// has read.
class Library : public verify::Library {
 public:
  // How many passages of a word are read at most.
  static constexpr std::int64_t kPostings = 1000;

  explicit Library(const Database& database, View view = {});
  const Totals& totals() const { return extent_.totals; }

  std::vector<verify::PassageRecord> find(const verify::Query& query) const override;
  std::vector<verify::PassageRecord> find_phrase(const std::string& words, const std::string& as_of,
                                                 std::size_t limit) const override;
  bool has_phrase(const std::string& words, const std::string& as_of) const override;
  std::vector<std::string> texts(std::int64_t source, std::size_t first,
                                 std::size_t limit) const override;
  std::optional<verify::PassageRecord> next(const verify::PassageRecord& passage) const override;
  verify::SourceRecord source(std::int64_t id) const override;

  // The passages that find() would load, best first.
  std::vector<Ranked> rank(const verify::Query& query) const;
  // Passages that hold these words in this order, oldest first.
  std::vector<std::int64_t> phrase(const std::string& words, const std::string& as_of,
                                   std::size_t limit) const;

 private:
  class Search;  // search.cc
  using Postings = std::vector<std::int64_t>;
  // What of the index a list of postings is taken from: at most so many passages, the newest, none
  // older than `first` or newer than `last`.
  struct Reach {
    std::int64_t most = kPostings, first = 0, last = std::numeric_limits<std::int64_t>::max();
  };
  // The newest passages that match a full-text expression, published by `as_of`; kept.
  const Postings& postings(const std::string& expression, const std::string& as_of,
                           Reach reach) const;
  // Calls `use` with one after the other until it says that it has enough.
  template <class Use>
  void each_posting(const std::string& expression, const std::string& as_of, Reach reach,
                    Use use) const;
  sql::Statement matches(const std::string& expression, Reach reach) const;
  const verify::PassageRecord& record(std::int64_t passage) const;

  const Rankable& ranking(std::int64_t passage) const;

  // Passages of sources published after a day, first and last id of each stretch in order.
  using Stretches = std::vector<std::pair<std::int64_t, std::int64_t>>;
  const Stretches& later_than(const std::string& day) const;

  bool retracted(const std::string& capture) const;

  const Database& database_;
  View view_;
  Extent extent_;
  double passages_ = 0;
  mutable std::unordered_map<std::string, Postings> postings_;
  mutable std::unordered_map<std::string, Stretches> later_;
  mutable std::unordered_map<std::int64_t, verify::PassageRecord> records_;
  mutable std::unordered_map<std::int64_t, Rankable> rankings_;
  mutable Stemmer stemmer_;
  mutable std::unordered_map<std::int64_t, verify::SourceRecord> sources_;
};

}  // namespace stet::store
