// Where the verifier finds passages: the port between verify/ and whatever keeps the sources. The
// store implements it over FTS5; `stet judge` implements it over the passages it was given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facts/analysis.h"
#include "stet/claim.h"
#include "stet/span.h"
#include "text/shingles.h"

namespace stet::verify {

// A source as the verifier needs to know it.
struct SourceRecord {
  std::int64_t id = 0;
  std::string sha256;
  std::string path, title, publisher, published;  // published: YYYY-MM-DD or empty
  std::string digital_source_type;                // empty where none
  bool retracted = false;
  std::string statement;        // digest of the extraction statement
  std::int64_t log_index = -1;  // of the extraction statement
  text::Shingles shingles{};    // of the text, to find near-identical sources; zero where unknown
};

// A passage with the claims that were read from it.
struct PassageRecord {
  std::int64_t id = 0;
  std::int64_t source = 0;    // SourceRecord::id
  std::size_t index = 0;      // position in its document
  std::string text;           // normalised text of the passage
  Span span;                  // in the source's file as read
  std::string quote;          // the bytes of that span
  std::string before, after;  // the neighbouring passages' texts, for context; empty at the ends
  bool heading = false;
  bool unrelated = false;
  std::vector<Claim> claims;              // spans count in `text`
  std::optional<facts::Figures> figures;  // of `text`, where they were read before
};

// What to look for. A passage matches by any term; it ranks by how rare the matching terms are
// (bm25).
struct Query {
  std::vector<std::string>
      entities;                    // canonical names and aliases, lower case; worth more than terms
  std::vector<std::string> terms;  // stems are the library's business; lower-case lemmas
  std::vector<ClaimKind> kinds;    // passages with claims of these kinds and unit are taken in, too
  std::string unit;
  std::string as_of;  // sources published later are left out; empty: none
  std::size_t limit = 32;
};

class Library {
 public:
  virtual ~Library() = default;
  // Best first. Cost must grow with what is worth reading, not with the size of the library.
  virtual std::vector<PassageRecord> find(const Query& query) const = 0;
  // Passages that hold these words in this order (a quotation), punctuation and case aside.
  virtual std::vector<PassageRecord> find_phrase(const std::string& words, const std::string& as_of,
                                                 std::size_t limit) const = 0;
  // True where find_phrase() finds any.
  virtual bool has_phrase(const std::string& words, const std::string& as_of) const {
    return !find_phrase(words, as_of, 1).empty();
  }
  // The texts of a source's passages from a position on, in order, at most so many: the other rows
  // of a table that one of them stands in.
  virtual std::vector<std::string> texts(std::int64_t source, std::size_t first,
                                         std::size_t limit) const = 0;
  // The passage behind that one in its source; none at the end and where what follows is no text of
  // the source's own (furniture).
  virtual std::optional<PassageRecord> next(const PassageRecord& passage) const = 0;
  // The source of that id.
  virtual SourceRecord source(std::int64_t id) const = 0;
};

}  // namespace stet::verify
