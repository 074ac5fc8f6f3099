// Rows that the engine derives from a source: its text's summary, passages, words, claims.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/claim.h"
#include "store/database.h"
#include "store/ranking.h"
#include "store/records.h"

namespace stet::store {

// Inside a Write: everything that was read out of one source, and the totals.
void insert_reading(Database& database, std::int64_t source, const Reading& reading);

Totals totals(const Database& database);

// Sources whose text is like this one by text::similarity, at least `least`, likest first, then
// oldest.
struct Similar {
  std::int64_t source = 0;
  double similarity = 0;
};
std::vector<Similar> similar_sources(const Database& database, const text::Shingles& shingles,
                                     double least);

// The passages of a source in order.
std::vector<Passage> passages_of(const Database& database, std::int64_t source);
std::optional<Passage> passage(const Database& database, std::int64_t id);
// The passage at a position of a source; none where there is none or it is furniture.
std::optional<std::int64_t> passage_at(const Database& database, std::int64_t source,
                                       std::int64_t position);
// The texts on either side of a passage of that source; empty at its ends.
struct Around {
  std::string before, after;
};
Around around(const Database& database, std::int64_t passage, std::int64_t source);
// The texts of the passages at so many positions from one on, in order.
std::vector<std::string> texts_from(const Database& database, std::int64_t source,
                                    std::int64_t first, std::int64_t limit);

// What a passage is ranked by: stems of its text and of what it means besides, and kind and unit of
// its claims, a line each.
struct Rankable {
  Stems stems;
  std::string kinds;
};
std::optional<Rankable> rankable(const Database& database, std::int64_t passage);

// Claims in order of source and position; `source` 0 means all of them.
std::vector<StoredClaim> claims(const Database& database, std::int64_t source, std::size_t limit,
                                std::size_t offset);
std::vector<StoredClaim> claims_of_source(const Database& database, std::int64_t source);
// Without their records; spans count in the document's text. Throws Error(corrupt) where the row is
// damaged.
std::vector<Claim> claims_of_passage(const Database& database, std::int64_t passage);
std::optional<StoredClaim> claim(const Database& database, std::string_view digest);
// Every claim, one at a time, in order of id.
void for_each_claim(const Database& database, const std::function<void(const StoredClaim&)>& use);
// The digests of claims that begin with these hex digits, at most `limit`.
std::vector<std::string> claims_beginning(const Database& database, std::string_view hex,
                                          std::size_t limit);

// What the derived row of a source's text says, to compare with a fresh reading.
struct TextSummary {
  std::string sha256;
  std::int64_t passages = 0, claims = 0;
};
std::optional<TextSummary> text_summary(const Database& database, std::int64_t source);

}  // namespace stet::store
