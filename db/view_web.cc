// W3C Web Annotations of claims, and schema.org ClaimReviews of recorded findings, as JSON-LD, a
// line each.
#include <algorithm>

#include "domain.h"
#include "log/crypto.h"
#include "log/statement.h"
#include "reading.h"
#include "stet/report.h"
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

// Code points before places of a text, asked for in about ascending order.
class Points {
 public:
  explicit Points(std::string_view text) : text_(text) {}
  std::size_t before(std::size_t place) {
    if (place < place_) place_ = count_ = 0;
    count_ += text::count_code_points(text_.substr(place_, place - place_));
    place_ = place;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t place_ = 0, count_ = 0;
};

// Positions count code points of the normalised text, as the recommendation wants it.
Json selectors(std::string_view text, Points& points, Span span) {
  std::size_t before = span.start - std::min(span.start, kContext),
              after = std::min(text.size(), span.end + kContext);
  while (!begins_character(text, before)) ++before;
  while (!begins_character(text, after)) --after;
  const std::size_t start = points.before(span.start);
  const std::size_t length = text::count_code_points(span.of(text));
  return Json::array(
      {Json::object({{"type", "TextPositionSelector"}, {"start", start}, {"end", start + length}}),
       Json::object({{"type", "TextQuoteSelector"},
                     {"exact", span.of(text)},
                     {"prefix", text.substr(before, span.start - before)},
                     {"suffix", text.substr(span.end, after - span.end)}})});
}

Json annotation(const ViewSource& source, const ViewClaim& claim, std::string_view text,
                Points& points, const std::string& text_digest) {
  const Claim read = claim_of_record(claim.record);
  return Json::object(
      {{"@context", "http://www.w3.org/ns/anno.jsonld"},
       {"id", ni(claim.digest)},
       {"type", "Annotation"},
       {"motivation", "classifying"},
       {"generator",
        Json::object({{"type", "Software"}, {"name", "stet"}, {"comment", kUnsigned}})},
       {"body", Json::object({{"type", "TextualBody"},
                              {"purpose", "classifying"},
                              {"value", to_string(read.kind)}})},
       {"target",
        Json::object({{"source", Json::object({{"id", ni(log::from_hex(source.sha256).value())},
                                               {"format", source.stated.text("mediaType")},
                                               {"stet:path", source.stated.text("path")},
                                               {"stet:normalisedText", ni(text_digest)}})},
                      {"selector", selectors(text, points, read.span)}})}});
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

Json review(const ViewAct& check, const Json& record) {
  const log::Statement& statement = check.statement;
  const Json& draft = statement.predicate.at("draft");
  Json item = Json::object(
      {{"@type", "Claim"},
       {"name", record.text("quote")},
       {"appearance", Json::object({{"@type", "CreativeWork"}, {"name", draft.text("path")}})}});
  if (!draft.text("published").empty()) item["datePublished"] = draft.text("published");
  return Json::object({{"@context", "https://schema.org"},
                       {"@type", "ClaimReview"},
                       {"identifier", record.text("finding")},
                       {"isBasedOn", ni(log::from_hex(check.digest).value())},
                       {"disambiguatingDescription", kUnsigned},
                       {"datePublished", statement.predicate.text("recordedAt")},
                       {"author", Json::object({{"@type", "Organization"}, {"name", "stet"}})},
                       {"claimReviewed", record.text("quote")},
                       {"itemReviewed", std::move(item)},
                       {"reviewRating", rating(record.text("verdict"), record)}});
}

}  // namespace

void annotations(const ViewLog& records, const Sink& write) {
  records.for_each_source([&](const ViewSource& source) {
    const std::optional<text::Document> document = records.document(source);
    if (!document) return;
    const log::Digest digest = log::sha256(document->text);
    Points points(document->text);
    records.for_each_claim(source, [&](const ViewClaim& claim) {
      write(
          annotation(source, claim, document->text, points, std::string(log::view(digest))).dump() +
          "\n");
    });
  });
}

void claim_reviews(const ViewLog& records, const Sink& write) {
  records.for_each_act(log::Act::verdict, [&](const ViewAct& check) {
    records.for_each_finding(
        check, [&](const Json& record) { write(review(check, record).dump() + "\n"); });
  });
}

}  // namespace stet
