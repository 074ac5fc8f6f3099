// One search of a library: candidates by rare words, by pairs of common ones and by kind of claim,
// then ranked by bm25.
#include <algorithm>
#include <functional>
#include <iterator>

#include "store/library.h"
#include "store/ranking.h"
#include "store/sql.h"

namespace stet::store {
namespace {

// How many passages of a common word paired with another are taken, for each eight that are wanted.
constexpr std::size_t kPairs = 24;
// So many common words are paired, over so many times the passages that are read of the rarer one.
constexpr std::size_t kPaired = 5;
constexpr std::int64_t kLookBack = 4;
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
  std::int64_t newest = 0,
               oldest = 0;  // of those that are read: the further back, the rarer the word
};

bool better(const Ranked& a, const Ranked& b) {
  return a.score != b.score ? a.score > b.score : a.passage < b.passage;
}

}  // namespace

class Library::Search {
 public:
  Search(const Library& library, const verify::Query& query) : library_(library), query_(query) {
    for (const std::string& entity : query.entities) take(entity, kNameWeight);
    for (const std::string& term : query.terms) take(term, 1);
    std::stable_sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
      return a.sought.weight > b.sought.weight;
    });
  }

  std::vector<Ranked> run() {
    by_rare_words();
    by_common_pairs();
    by_kind();
    return best();
  }

 private:
  void take(const std::string& words, double worth) {
    Item item{.expression = run_expression(words),
              .sought = {.stems = library_.stemmer_.of(words), .weight = 0},
              .name = worth > 1};
    const auto same = [&](const Item& other) { return other.sought.stems == item.sought.stems; };
    if (item.expression.empty() || std::any_of(items_.begin(), items_.end(), same)) return;
    const Postings& list = postings(item.expression);
    const auto documents = static_cast<std::int64_t>(list.size());
    if (documents == 0) return;
    item.common = documents >= kPostings;
    item.newest = list.front();
    item.oldest = list.back();
    item.sought.weight = rarity(static_cast<double>(documents), library_.passages_) * worth;
    items_.push_back(std::move(item));
  }

  const Postings& postings(const std::string& expression) const {
    return library_.postings(expression, query_.as_of, {});
  }

  void by_rare_words() {
    for (const Item& item : items_)
      if (!item.common || items_.size() == 1)
        for (const std::int64_t passage : postings(item.expression))
          found_[passage] += item.sought.weight;
  }

  // A common word finds passages together with another one: always with a name, otherwise where
  // little was found. Names and the rarer of the common words come first.
  void by_common_pairs() {
    std::vector<const Item*> common;
    for (const Item& item : items_)
      if (item.common) common.push_back(&item);
    std::stable_sort(common.begin(), common.end(), [](const Item* a, const Item* b) {
      return a->name != b->name ? a->name : a->oldest < b->oldest;
    });
    common.resize(std::min(common.size(), kPaired));
    for (std::size_t i = 0; i < common.size(); ++i) {
      for (std::size_t j = i + 1; j < common.size(); ++j) {
        const Item &a = *common[i], &b = *common[j];
        if (a.name || b.name || found_.size() < query_.limit)
          for (const std::int64_t passage : both(a, b))
            found_[passage] += a.sought.weight + b.sought.weight;
      }
    }
  }

  // The newest that hold both: those that both lists have, then, over a few thousand passages of
  // the rarer one, what the index finds beyond the lists.
  Postings both(const Item& a, const Item& b) const {
    const std::size_t most = kPairs + kPairs * query_.limit / 8;
    const Postings of_a = postings(a.expression);  // copied: asking for another list may void it
    Postings out;
    std::ranges::set_intersection(of_a, postings(b.expression), std::back_inserter(out),
                                  std::ranges::greater());
    if (out.size() >= most) {
      out.resize(most);
      return out;
    }
    const std::int64_t newest = std::max(a.newest, b.newest), oldest = std::min(a.oldest, b.oldest);
    const Postings& beyond =
        library_.postings(a.expression + " AND " + b.expression, query_.as_of,
                          {.most = static_cast<std::int64_t>(most - out.size()),
                           .first = newest - kLookBack * (newest - oldest),
                           .last = std::max(a.oldest, b.oldest) - 1});
    out.insert(out.end(), beyond.begin(), beyond.end());
    return out;
  }

  // What claims of the kinds asked for say of the names asked for, in whatever words.
  void by_kind() {
    auto row = library_.database_.connection().prepare(
        "select e.passage from entities e join passages p on p.id = e.passage where e.entity = ?1 "
        "and e.kind = ?2 "
        "and (?3 = '' or e.unit = ?3) and (?4 = '' or p.published <= ?4) and e.passage <= ?6 order "
        "by e.unit desc, e.passage desc limit ?5");
    for (const std::string& entity : query_.entities) {
      for (const ClaimKind kind : query_.kinds) {
        row.reset();
        row.bind(entity)
            .bind(to_string(kind))
            .bind(query_.unit)
            .bind(query_.as_of)
            .bind(static_cast<std::int64_t>(query_.limit))
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
    std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count), list.end(),
                      better);
    list.resize(count);
  }

  // A line is the kind of a claim and its unit.
  bool has_kind(std::string_view lines) const {
    for (std::size_t end; !lines.empty(); lines.remove_prefix(end + 1)) {
      end = std::min(lines.find('\n'), lines.size() - 1);
      const std::string_view line = lines.substr(0, end);
      const std::size_t space = std::min(line.find(' '), line.size());
      const bool unit =
          query_.unit.empty() || line.substr(std::min(space + 1, line.size())) == query_.unit;
      const auto same = [&](ClaimKind kind) { return to_string(kind) == line.substr(0, space); };
      if (unit && std::ranges::any_of(query_.kinds, same)) return true;
    }
    return false;
  }

  void rescore(std::vector<Ranked>& candidates) const {
    std::vector<Sought> sought;
    for (const Item& item : items_) sought.push_back(item.sought);
    for (Ranked& candidate : candidates) {
      const Rankable& passage = library_.ranking(candidate.passage);
      const bool kind = !query_.kinds.empty() && has_kind(passage.kinds);
      candidate.score = bm25(passage.stems, sought) + (kind ? kKindWeight : 0);
    }
  }

  const Library& library_;
  const verify::Query& query_;
  std::vector<Item> items_;  // weightiest first
  std::unordered_map<std::int64_t, double> found_;
};

std::vector<Ranked> Library::rank(const verify::Query& query) const {
  return Search(*this, query).run();
}

}  // namespace stet::store
