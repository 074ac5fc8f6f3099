// A library in memory: what `stet judge` and the tests check against. Plain scan with inverse
// document frequencies, meant for hundreds of passages. Read-only after the last add, then
// thread-safe.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "facts/analysis.h"
#include "verify/library.h"

namespace stet::verify {

class MemoryLibrary : public Library {
 public:
  // Takes in an analysed source; its number is `source.id`, which must be new and positive. `bytes`
  // is the file.
  void add(SourceRecord source, const facts::Analysis& analysis, std::string_view bytes);

  std::vector<PassageRecord> find(const Query& query) const override;
  std::vector<PassageRecord> find_phrase(const std::string& words, const std::string& as_of,
                                         std::size_t limit) const override;
  bool has_phrase(const std::string& words, const std::string& as_of) const override;
  std::vector<std::string> texts(std::int64_t source, std::size_t first,
                                 std::size_t limit) const override;
  std::optional<PassageRecord> next(const PassageRecord& passage) const override;
  SourceRecord source(std::int64_t id) const override;

  std::size_t passages() const { return passages_.size(); }
  const std::vector<PassageRecord>& all() const { return passages_; }

 private:
  bool visible(const PassageRecord& passage, const std::string& as_of) const;

  std::map<std::int64_t, SourceRecord> sources_;
  std::vector<PassageRecord> passages_;
  std::unordered_map<std::string, std::size_t> known_;  // base forms that passages have, numbered
  std::vector<int> counts_;                             // in how many passages each stands
  std::vector<std::vector<std::size_t>> bases_;         // of each passage, by number, sorted
};

// The passages of an analysed document as records: text, claims with spans that count in the
// passage, neighbours.
std::vector<PassageRecord> passages_of(const facts::Analysis& analysis, std::string_view bytes);

// The words of a text without marks and case, single spaces between: how quotations are compared.
std::string plain_words(std::string_view text);

}  // namespace stet::verify
