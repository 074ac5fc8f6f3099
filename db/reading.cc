// From a file's bytes to the rows that a store keeps of it.
#include "reading.h"

#include <algorithm>

#include "claim_bytes.h"
#include "log/canonical.h"
#include "log/crypto.h"
#include "log/disclosure.h"
#include "stet/error.h"
#include "stet/json.h"
#include "text/unicode.h"

namespace stet {
namespace {

std::string_view word_of(text::PassageKind kind) {
  switch (kind) {
    case text::PassageKind::sentence:
      return "sentence";
    case text::PassageKind::heading:
      return "heading";
    case text::PassageKind::caption:
      return "caption";
    case text::PassageKind::table_row:
      return "table_row";
    case text::PassageKind::furniture:
      return "furniture";
  }
  return "sentence";
}

std::string first_of(const std::string& said, const std::string& read) {
  return said.empty() ? read : said;
}

// The bytes themselves, or the text where they cannot be shown.
std::string readable_quote(std::string_view bytes, std::string_view text) {
  return std::string(printable(bytes) ? bytes : text);
}

// Under which names a claim can be found, each once.
std::vector<std::string> entities_of(const Claim& claim) {
  std::vector<std::string> names;
  const auto take = [&](const Phrase& phrase) {
    if (!phrase.entity.empty()) names.push_back(phrase.entity);
  };
  for (const Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient, &claim.place,
                               &claim.measure, &claim.attribution})
    take(*phrase);
  for (const Phrase& phrase : claim.others) take(phrase);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// Words that the passage's claims and names use and its text does not: base forms and full names.
std::string also_of(const facts::Analysis& analysis, std::size_t passage,
                    const std::vector<std::string>& words) {
  const std::string text =
      text::to_lower(analysis.document.passages[passage].span.of(analysis.document.text));
  std::string out;
  for (const std::string& word : words) {
    if (text.find(word) != std::string::npos) continue;
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

// The words of every passage that index it beside its text, in order, each once.
std::vector<std::vector<std::string>> words_of(const facts::Analysis& analysis) {
  std::vector<std::vector<std::string>> out(analysis.document.passages.size());
  for (const Claim& claim : analysis.claims) {
    std::vector<std::string>& words = out.at(claim.passage);
    words.insert(words.end(), claim.terms.begin(), claim.terms.end());
    for (std::string& name : entities_of(claim)) words.push_back(std::move(name));
    if (!claim.predicate.empty()) words.push_back(claim.predicate);
  }
  std::size_t passage = 0;
  for (const Mention& mention : analysis.mentions) {
    if (mention.entity.empty()) continue;
    while (passage + 1 < out.size() &&
           analysis.document.passages[passage].span.end <= mention.span.start)
      ++passage;
    out.at(passage).push_back(text::to_lower(mention.entity));
  }
  for (std::vector<std::string>& words : out) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }
  return out;
}

// The record whose digest is signed, as canonical JSON: the claim, and where in which file it
// stands.
std::string record_of(const Claim& claim, Span span, const std::string& source,
                      std::string_view text) {
  return log::canonical(Json::object({{"source", source},
                                      {"start", static_cast<std::int64_t>(span.start)},
                                      {"end", static_cast<std::int64_t>(span.end)},
                                      {"claim", to_json(claim, text)}}));
}

std::vector<store::StoredClaim> claims_of(const facts::Analysis& analysis,
                                          const std::string& source) {
  std::vector<store::StoredClaim> out;
  out.reserve(analysis.claims.size());
  for (const Claim& claim : analysis.claims) {
    const Span span = analysis.document.map.to_bytes(claim.span);
    std::string record = record_of(claim, span, source, analysis.document.text);
    out.push_back({.digest = std::string(log::view(log::sha256(record))),
                   .passage = static_cast<std::int64_t>(claim.passage),
                   .kind = std::string(to_string(claim.kind)),
                   .unit = claim.value.unit,
                   .span = span,
                   .record = std::move(record),
                   .packed = claim_bytes(claim),
                   .entities = entities_of(claim)});
  }
  return out;
}

}  // namespace

void refuse_oversize(std::string_view path, std::string_view bytes) {
  if (bytes.size() <= kMaxFileBytes) return;
  throw Error(Code::invalid, "cannot read " + std::string(path) + ": it has " +
                                 std::to_string(bytes.size()) + " bytes, and a file may have " +
                                 std::to_string(kMaxFileBytes) +
                                 " (16 MiB) at most; split it into parts");
}

bool printable(std::string_view bytes) {
  return text::find_invalid_utf8(bytes) == std::string_view::npos &&
         bytes.find('\0') == std::string_view::npos;
}

std::string_view format_word(text::Format format) {
  switch (format) {
    case text::Format::plain:
      return "plain";
    case text::Format::markdown:
      return "markdown";
    case text::Format::html:
      return "html";
  }
  return "plain";
}

std::string_view media_type(text::Format format) {
  switch (format) {
    case text::Format::plain:
      return "text/plain";
    case text::Format::markdown:
      return "text/markdown";
    case text::Format::html:
      return "text/html";
  }
  return "text/plain";
}

text::Format format_from_word(std::string_view word) {
  for (const text::Format format :
       {text::Format::plain, text::Format::markdown, text::Format::html})
    if (format_word(format) == word) return format;
  throw Error(Code::corrupt, "a source has the unknown format \"" + std::string(word) + "\"");
}

std::vector<store::Passage> passages_of(const text::Document& document, std::string_view bytes) {
  std::vector<store::Passage> out;
  out.reserve(document.passages.size());
  for (const text::Passage& passage : document.passages) {
    const Span span = document.map.to_bytes(passage.span);
    out.push_back({.kind = std::string(word_of(passage.kind)),
                   .unrelated = passage.unrelated,
                   .span = span,
                   .text_start = passage.span.start,
                   .text = std::string(passage.span.of(document.text)),
                   .quote = readable_quote(span.of(bytes), passage.span.of(document.text))});
  }
  return out;
}

store::Reading read_source_file(const store::Source& known, std::string_view bytes) {
  text::Document document = text::read(bytes, format_from_word(known.format));
  store::Reading out;
  out.title = first_of(known.title, document.front_matter.title);
  out.publisher = first_of(known.publisher, document.front_matter.publisher);
  out.published = first_of(known.published, document.front_matter.published);
  out.language = first_of(known.language, document.front_matter.language);
  out.digital_source_type =
      known.digital_source_type ? known.digital_source_type : document.digital_source_type;
  const facts::Analysis analysis =
      facts::analyse(std::move(document),
                     {.published = out.published, .title = out.title, .publisher = out.publisher});
  const std::string& text = analysis.document.text;
  out.text_sha256 = log::view(log::sha256(text));
  out.text_size = static_cast<std::int64_t>(text.size());
  out.shingles = text::shingles(text);
  out.passages = passages_of(analysis.document, bytes);
  const std::vector<std::vector<std::string>> words = words_of(analysis);
  for (std::size_t i = 0; i < words.size(); ++i)
    out.passages[i].also = also_of(analysis, i, words[i]);
  out.claims = claims_of(analysis, log::to_hex(known.sha256));
  return out;
}

std::string claim_disclosure(std::string_view secret, std::size_t position,
                             const std::string& record) {
  return log::disclosure_of_text(log::item_salt(secret, position), record);
}

Claim claim_of_record(const Json& record) { return claim_from_json(record.at("claim")); }

}  // namespace stet
