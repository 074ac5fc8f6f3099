// One search of a library: candidates by rare words, by pairs of common ones and by kind of claim, then ranked by bm25.
#include <algorithm>
#include <map>

#include "stet/error.h"
#include "store/library.h"
#include "store/ranking.h"
#include "store/sql.h"

namespace stet::store {
namespace {

// How many passages of a common word paired with another are taken, for each eight that are wanted.
constexpr std::size_t kPairs = 24;
// A name is worth so many words.
constexpr double kNameWeight = 2;
// What a claim of the kind (and unit) asked for adds: about one common word.
constexpr double kKindWeight = 1;
// For each passage asked for, so many are ranked.
constexpr std::size_t kRankedPerHit = 6;

// A word or a name that is looked for.
struct Item {
  std::string expression;  // full-text
  Sought sought;
  bool name = false;
  bool common = false;  // in more passages than are read
};

bool better(const Ranked& a, const Ranked& b) { return a.score != b.score ? a.score > b.score : a.passage < b.passage; }

}  // namespace

class Library::Search {
 public:
  Search(const Library& library, const verify::Query& query) : library_(library), query_(query) {
    for (const std::string& entity : query.entities) take(entity, kNameWeight);
    for (const std::string& term : query.terms) take(term, 1);
    std::stable_sort(items_.begin(), items_.end(),
                     [](const Item& a, const Item& b) { return a.sought.weight > b.sought.weight; });
  }

  std::vector<Ranked> run() {
    by_rare_words();
    by_common_pairs();
    by_kind();
    return best();
  }

 private:
  void take(const std::string& words, double worth) {
    Item item{.expression = run_expression(words), .sought = {.stems = stems_of(words), .weight = 0}, .name = worth > 1};
    const auto same = [&](const Item& other) { return other.sought.stems == item.sought.stems; };
    if (item.expression.empty() || std::any_of(items_.begin(), items_.end(), same)) return;
    const auto documents = static_cast<std::int64_t>(postings(item.expression).size());
    if (documents == 0) return;
    item.common = documents >= kPostings;
    item.sought.weight = rarity(static_cast<double>(documents), library_.passages_) * worth;
    items_.push_back(std::move(item));
  }

  const Postings& postings(const std::string& expression) const { return library_.postings(expression, query_.as_of); }

  void by_rare_words() {
    for (const Item& item : items_)
      if (!item.common || items_.size() == 1)
        for (const std::int64_t passage : postings(item.expression)) found_[passage] += item.sought.weight;
  }

  // A common word finds passages together with another one: always with a name, otherwise where little was found.
  void by_common_pairs() {
    const std::size_t most = kPairs + kPairs * query_.limit / 8;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      for (std::size_t j = i + 1; j < items_.size(); ++j) {
        const Item &a = items_[i], &b = items_[j];
        if (!a.common || !b.common || !(a.name || b.name || found_.size() < query_.limit)) continue;
        const Postings& both = postings(a.expression + " AND " + b.expression);
        for (std::size_t k = 0; k < std::min(both.size(), most); ++k) found_[both[k]] += a.sought.weight + b.sought.weight;
      }
    }
  }

  // What claims of the kinds asked for say of the names asked for, in whatever words.
  void by_kind() {
    auto row = library_.database_.connection().prepare(
        "select e.passage from entities e join passages p on p.id = e.passage where e.entity = ?1 and e.kind = ?2 "
        "and (?3 = '' or e.unit = ?3) and (?4 = '' or p.published <= ?4) and e.passage <= ?6 order by e.unit desc, e.passage desc limit ?5");
    for (const std::string& entity : query_.entities) {
      for (const ClaimKind kind : query_.kinds) {
        row.reset();
        row.bind(entity).bind(to_string(kind)).bind(query_.unit).bind(query_.as_of).bind(static_cast<std::int64_t>(query_.limit))
            .bind(library_.extent_.last_passage);
        while (row.step()) found_[row.integer(0)] += kKindWeight;
      }
    }
  }

  std::vector<Ranked> best() const {
    std::vector<Ranked> out;
    for (const auto& [passage, score] : found_) out.push_back({passage, score});
    keep_best(out, query_.limit * kRankedPerHit);
    rescore(out);
    keep_best(out, query_.limit);
    return out;
  }

  static void keep_best(std::vector<Ranked>& list, std::size_t count) {
    count = std::min(count, list.size());
    std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count), list.end(), better);
    list.resize(count);
  }

  void rescore(std::vector<Ranked>& candidates) const {
    std::vector<Sought> sought;
    for (const Item& item : items_) sought.push_back(item.sought);
    std::string kinds = ",";
    for (const ClaimKind kind : query_.kinds) kinds += std::string(to_string(kind)) + ',';
    auto row = library_.database_.connection().prepare(
        "select p.text, p.also, exists (select 1 from claims c where c.passage = p.id and instr(?1, ',' || c.kind || ',') "
        "and (?2 = '' or c.unit = ?2)) from passages p where p.id = ?3");
    for (Ranked& candidate : candidates) {
      row.reset();
      row.bind(kinds).bind(query_.unit).bind(candidate.passage);
      if (!row.step())
        throw Error(Code::corrupt, "store " + library_.database_.path() +
                                       ": the word index names a passage that is not there; run `stet audit`");
      candidate.score = bm25(stems_of(row.string(0) + " \u00b7 " + row.string(1)), sought) +
                        (row.integer(2) != 0 ? kKindWeight : 0);
    }
  }

  const Library& library_;
  const verify::Query& query_;
  std::vector<Item> items_;              // weightiest first
  std::map<std::int64_t, double> found_;  // ordered, so that ties are broken the same way every time
};

std::vector<Ranked> Library::rank(const verify::Query& query) const { return Search(*this, query).run(); }

}  // namespace stet::store
