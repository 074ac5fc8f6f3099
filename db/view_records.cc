// What views are made of.
#include "view_records.h"

#include "log/canonical.h"
#include "log/crypto.h"
#include "log/disclosure.h"
#include "log/leaf.h"
#include "reading.h"

namespace stet {
namespace {

text::Format format_of(const ViewSource& source) {
  const std::string type = source.stated.text("mediaType");
  for (const text::Format format : {text::Format::markdown, text::Format::html})
    if (media_type(format) == type) return format;
  return text::Format::plain;
}

}  // namespace

ViewLog::ViewLog(const log::LogReader& reader) : reader_(reader) {
  std::map<std::string, std::size_t> captures;  // hex, to place in sources_
  for (std::uint64_t index = 0; index < reader.size(); ++index) {
    const log::StoredEntry entry = reader.entry(index);
    if (!entry.payload) continue;
    const log::Statement statement = log::read_statement(*entry.payload);
    const std::optional<log::Act> act = log::act_of(statement.predicate_type);
    if (!act) continue;
    if (*act == log::Act::capture) {
      captures[log::statement_digest(*entry.payload)] = sources_.size();
      sources_.push_back({.capture = index, .extraction = {}});
    } else if (*act == log::Act::extraction) {
      if (const auto found = captures.find(statement.subjects[0].sha256); found != captures.end())
        sources_[found->second].extraction = index;
    } else {
      acts_[*act].push_back(index);
    }
  }
}

ViewAct ViewLog::act_at(std::uint64_t index) const {
  const std::string payload = reader_.entry(index).payload.value();
  return {.index = static_cast<std::int64_t>(index),
          .digest = log::statement_digest(payload),
          .statement = log::read_statement(payload)};
}

void ViewLog::for_each_source(const std::function<void(const ViewSource&)>& use) const {
  for (const Places& places : sources_) {
    const ViewAct capture = act_at(places.capture);
    ViewSource out{.sha256 = capture.statement.subjects[0].sha256,
                   .capture = capture.digest,
                   .extraction = {},
                   .capture_index = capture.index,
                   .stated = capture.statement.predicate.at("source"),
                   .captured_at = capture.statement.predicate.text("recordedAt"),
                   .extracted_at = {},
                   .engine = {}};
    if (places.extraction) {
      const ViewAct extraction = act_at(*places.extraction);
      out.extraction = extraction.digest;
      out.extraction_index = extraction.index;
      out.extracted_at = extraction.statement.predicate.text("recordedAt");
      out.engine = extraction.statement.predicate.at("engine").text("version");
      out.claims = extraction.statement.predicate.at("claims").items().size();
    }
    use(out);
  }
}

void ViewLog::for_each_claim(const ViewSource& source,
                             const std::function<void(const ViewClaim&)>& use) const {
  const std::optional<log::Digest> extraction = log::digest_from_hex(source.extraction);
  const auto shown = extraction ? reader_.disclosures(*extraction) : std::nullopt;
  if (!shown) return;
  for (std::size_t i = 0; i < shown->size(); ++i) {
    if (shown->at(i).empty()) continue;
    ViewClaim claim{
        .position = i, .record = log::read_disclosure(shown->at(i)).record, .digest = {}};
    claim.digest = log::view(log::sha256(log::canonical(claim.record)));
    use(claim);
  }
}

std::optional<std::string> ViewLog::bytes(const ViewSource& source) const {
  const std::optional<log::Digest> digest = log::digest_from_hex(source.sha256);
  return digest ? reader_.blob(*digest) : std::nullopt;
}

std::optional<text::Document> ViewLog::document(const ViewSource& source) const {
  const std::optional<std::string> file = bytes(source);
  return file ? std::optional(text::read(*file, format_of(source))) : std::nullopt;
}

void ViewLog::for_each_act(log::Act act, const std::function<void(const ViewAct&)>& use) const {
  const auto found = acts_.find(act);
  if (found == acts_.end()) return;
  for (const std::uint64_t index : found->second) use(act_at(index));
}

void ViewLog::for_each_finding(const ViewAct& check,
                               const std::function<void(const Json&)>& use) const {
  const auto shown = reader_.disclosures(log::digest_from_hex(check.digest).value());
  if (!shown) return;
  for (const std::string& item : *shown)
    if (!item.empty()) use(log::read_disclosure(item).record);
}

std::string ViewLog::source_of(const std::string& extraction) const {
  const auto subject = [&](const std::string& statement) -> std::string {
    const auto digest = log::digest_from_hex(statement);
    const auto index = digest ? reader_.find(*digest) : std::nullopt;
    const auto payload = index ? reader_.entry(*index).payload : std::nullopt;
    return payload ? log::read_statement(*payload).subjects[0].sha256 : std::string();
  };
  const std::string capture = subject(extraction);
  return capture.empty() ? capture : subject(capture);
}

}  // namespace stet
