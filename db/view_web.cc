// W3C Web Annotations of claims, and schema.org ClaimReviews of recorded findings, as JSON-LD, a line each.
#include <algorithm>

#include "domain.h"
#include "log/crypto.h"
#include "log/statement.h"
#include "log_storage.h"
#include "reading.h"
#include "stet/report.h"
#include "store/acts.h"
#include "store/log_rows.h"
#include "store/readings.h"
#include "store/sources.h"
#include "text/document.h"
#include "text/unicode.h"
#include "views.h"

namespace stet {
namespace {

constexpr std::size_t kContext = 32;  // bytes of prefix and suffix

// ni:///sha-256;... (RFC 6920)
std::string ni(std::string_view digest) { return "ni:///sha-256;" + log::to_base64url(digest); }

bool begins_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
}

// Positions count code points of the normalised text, as the recommendation wants it.
Json selectors(std::string_view text, Span span) {
  std::size_t before = span.start - std::min(span.start, kContext), after = std::min(text.size(), span.end + kContext);
  while (!begins_character(text, before)) ++before;
  while (!begins_character(text, after)) --after;
  const std::size_t start = text::count_code_points(text.substr(0, span.start));
  const std::size_t length = text::count_code_points(span.of(text));
  return Json::array({Json::object({{"type", "TextPositionSelector"}, {"start", start}, {"end", start + length}}),
                      Json::object({{"type", "TextQuoteSelector"},
                                    {"exact", span.of(text)},
                                    {"prefix", text.substr(before, span.start - before)},
                                    {"suffix", text.substr(span.end, after - span.end)}})});
}

Json annotation(const store::Source& source, const store::StoredClaim& claim, std::string_view text, const std::string& text_digest) {
  const Span span = claim_of_record(Json::parse(claim.record)).span;
  return Json::object({{"@context", "http://www.w3.org/ns/anno.jsonld"},
                       {"id", ni(claim.digest)},
                       {"type", "Annotation"},
                       {"motivation", "classifying"},
                       {"generator", Json::object({{"type", "Software"}, {"name", "stet"}, {"comment", kUnsigned}})},
                       {"body", Json::object({{"type", "TextualBody"}, {"purpose", "classifying"}, {"value", claim.kind}})},
                       {"target", Json::object({{"source", Json::object({{"id", ni(source.sha256)},
                                                                         {"format", media_type(format_from_word(source.format))},
                                                                         {"stet:path", source.path},
                                                                         {"stet:normalisedText", ni(text_digest)}})},
                                                {"selector", selectors(text, span)}})}});
}

// Ratings as fact-checkers exchange them: 1 worst, 5 best; none where the verdict is open.
Json rating(const std::string& verdict, const Json& record) {
  Json out = Json::object({{"@type", "Rating"}, {"bestRating", "5"}, {"worstRating", "1"}});
  if (verdict == "supported") out["ratingValue"] = "5";
  if (verdict == "conflicting") out["ratingValue"] = "3";
  if (verdict == "refuted") out["ratingValue"] = "1";
  out["alternateName"] = verdict == "supported"     ? "Supported by the sources"
                         : verdict == "refuted"     ? "Contradicted by the sources"
                         : verdict == "conflicting" ? "Sources disagree"
                                                    : "Unproven";
  std::string words = record.text("message");
  for (const Json& step : record.at("derivation").items()) words += " " + step.as_string() + ".";
  out["ratingExplanation"] = words;
  return out;
}

Json review(const log::Statement& statement, const std::string& digest, const store::FindingRow& finding) {
  const Json record = Json::parse(finding.record);
  const Json& draft = statement.predicate.at("draft");
  Json item = Json::object({{"@type", "Claim"}, {"name", record.text("quote")},
                            {"appearance", Json::object({{"@type", "CreativeWork"}, {"name", draft.text("path")}})}});
  if (!draft.text("published").empty()) item["datePublished"] = draft.text("published");
  return Json::object({{"@context", "https://schema.org"},
                       {"@type", "ClaimReview"},
                       {"identifier", finding.id},
                       {"isBasedOn", ni(log::from_hex(digest).value())},
                       {"disambiguatingDescription", kUnsigned},
                       {"datePublished", statement.predicate.text("recordedAt")},
                       {"author", Json::object({{"@type", "Organization"}, {"name", "stet"}})},
                       {"claimReviewed", record.text("quote")},
                       {"itemReviewed", std::move(item)},
                       {"reviewRating", rating(record.text("verdict"), record)}});
}

}  // namespace

void annotations(const store::Database& database, const Sink& write) {
  store::for_each_source(database, [&](const store::Source& source) {
    const std::optional<std::string> bytes = store::blob(database, source.sha256);
    if (!bytes) return;
    const text::Document document = text::read(*bytes, format_from_word(source.format));
    const log::Digest digest = log::sha256(document.text);
    for (const store::StoredClaim& claim : store::claims_of_source(database, source.id))
      write(annotation(source, claim, document.text, std::string(log::view(digest))).dump() + "\n");
  });
}

void claim_reviews(const store::Database& database, const Sink& write) {
  for (const std::int64_t position : store::leaves_of_act(database, log::predicate_type(log::Act::verdict))) {
    const std::vector<store::Leaf> leaf = store::leaves(database, position, 1);
    const auto row = leaf.empty() ? std::nullopt : store::statement(database, leaf[0].statement);
    if (!row || row->payload.empty()) continue;  // erased
    const log::Statement statement = log::read_statement(row->payload);
    for (const store::FindingRow& finding : store::findings_of(database, leaf[0].statement))
      write(review(statement, log::to_hex(leaf[0].statement), finding).dump() + "\n");
  }
}

}  // namespace stet
