// From a file's bytes to the rows that a store keeps of it: the join of text/ and facts/ with
// store/. Touches no store, so several threads can read different files at once.
#pragma once

#include "facts/analysis.h"
#include "stet/store.h"
#include "store/records.h"

namespace stet {

// The largest file that is taken in, as a source or a draft. Its claims need about forty times the
// memory of its text; this is the length of some thirty novels.
constexpr std::size_t kMaxFileBytes = std::size_t{16} << 20;

// Throws Error(invalid) naming `path` for a file that is too large.
void refuse_oversize(std::string_view path, std::string_view bytes);

// Whether bytes can be shown and printed as JSON: UTF-8 without zeros (ASCII in UTF-16 would pass
// for UTF-8, but for those).
bool printable(std::string_view bytes);

// "plain", "markdown", "html" and back; the word must be one of them.
std::string_view format_word(text::Format format);
text::Format format_from_word(std::string_view word);
// "text/markdown"
std::string_view media_type(text::Format format);

// The passages of a document, cut from its file's bytes.
std::vector<store::Passage> passages_of(const text::Document& document, std::string_view bytes);

// Reads a source whole: `sha256` is the digest of `bytes`, `known` what was said about it. Throws
// what text::read throws.
store::Reading read_source_file(const store::Source& known, std::string_view bytes);

// What shows a claim's record to somebody who has the extraction statement: its salt and the
// record. The statement lists the digests of these (log::disclosure_digest). The salt is made from
// the extraction's secret and the claim's position; showing one salt does not show the others.
std::string claim_disclosure(std::string_view secret, std::size_t position,
                             const std::string& record);

// The claim of a stored record; its spans count in the normalised text.
Claim claim_of_record(const Json& record);

}  // namespace stet
