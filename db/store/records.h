// The rows of a store, as plain values. Digests are 32 raw bytes; spans count bytes of the source's
// file unless they say otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"
#include "text/shingles.h"

namespace stet::store {

// A source as received. `id` is 0 until it is stored.
struct Source {
  std::int64_t id = 0;
  std::string sha256;
  std::string capture;  // digest of its capture statement
  std::int64_t size = 0;
  std::string format;  // "plain", "markdown" or "html"
  std::string path, title, publisher, url, published, language;
  std::optional<std::string> digital_source_type;
};

// A passage of a source.
struct Passage {
  std::int64_t id = 0;
  std::int64_t source = 0;
  std::int64_t position = 0;
  std::string kind;
  bool unrelated = false;
  Span span;
  std::size_t text_start = 0;  // in the normalised text
  std::string text;
  std::string quote;  // the bytes of the span
  std::string also;   // words it speaks of but does not spell: base forms, full names
};

// A claim of a source.
struct StoredClaim {
  std::int64_t id = 0;
  std::string digest;
  std::int64_t source = 0;
  std::int64_t position = 0;
  std::int64_t passage = 0;  // Passage::id; in a Reading the passage's position
  std::string kind, unit;
  Span span;
  std::string record;                 // JSON
  std::string packed;                 // the claim by itself (claim_bytes.h); only in a Reading
  std::vector<std::string> entities;  // canonical names; only in a Reading
};

// Everything that the engine reads out of one source.
struct Reading {
  std::string text_sha256;
  std::int64_t text_size = 0;
  std::string title, publisher, published, language;  // as given, else as the text says
  std::optional<std::string> digital_source_type;
  text::Shingles shingles{};
  std::vector<Passage> passages;
  std::vector<StoredClaim> claims;
};

// A source with what holds for it after reading.
struct ReadSource {
  Source source;  // title … digital_source_type as in the Reading
  std::int64_t passages = 0, claims = 0;
  text::Shingles shingles{};
  std::string extraction;       // digest of the newest extraction statement
  std::int64_t log_index = -1;  // of that statement
};

struct Statement {
  std::string digest;
  std::string payload;
};

// A leaf of the log.
struct Leaf {
  std::int64_t position = 0;
  std::string statement;
  std::string body;
  std::string hash;
};

struct SignedCheckpoint {
  std::int64_t size = 0;
  std::string root;
  std::string note;
};

struct Totals {
  std::int64_t sources = 0, passages = 0, claims = 0;
  bool operator==(const Totals&) const = default;
};

// What derived rows are made by; other rows are made again.
struct Maker {
  std::string engine;  // version
  std::string rules;   // digest of the rule catalogue and lexicon
  bool operator==(const Maker&) const = default;
};

}  // namespace stet::store
