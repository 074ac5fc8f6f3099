// The facade: verdicts for a draft, or for one sentence, against the store.
#include "store_check.h"

#include <algorithm>

#include "log/crypto.h"
#include "log/statement.h"
#include "log/tiles.h"
#include "log_storage.h"
#include "reading.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "store/acts.h"
#include "store/log_rows.h"
#include "store_impl.h"
#include "store_statements.h"
#include "verify/verify.h"

namespace stet {
namespace {

// A quote that JSON cannot carry (a draft in UTF-16, a stray byte) gives way to the text of its
// passages.
void make_printable(Finding& finding, const text::Document& document) {
  if (printable(finding.quote)) return;
  std::string text;
  for (const text::Passage& passage : document.passages)
    if (document.map.to_bytes(passage.span).overlaps(finding.span))
      text += (text.empty() ? "" : " ") + std::string(passage.span.of(document.text));
  finding.quote = std::move(text);
}

// Size and root of the log that the report speaks of.
void name_state(store::Database& database, std::int64_t log_size, Report& report) {
  const auto newest = store::newest_checkpoint(database);
  if (!newest) return;
  if (log_size > newest->size || log_size == 0)
    throw Error(Code::invalid, "cannot judge by the log of size " + std::to_string(log_size) +
                                   ": it has 1 to " + std::to_string(newest->size) + " entries");
  report.log_size = log_size < 0 ? newest->size : log_size;
  report.log_root = log::to_hex(newest->root);
  if (report.log_size == newest->size) return;
  const StoreLog rows(database);
  report.log_root = log::to_hex(
      log::TileBuilder(static_cast<std::uint64_t>(report.log_size), rows.tiles()).root());
}

// The log size by which a report is judged: an as-of day shows the log as it stood when that day
// ended.
std::int64_t size_known(const store::Database& database, const Judging& judging) {
  if (judging.as_of.empty()) return judging.log_size;
  const std::int64_t then = store::log_size_on(database, judging.as_of);
  if (then == 0)
    throw Error(Code::invalid, "cannot judge as of " + judging.as_of +
                                   ": this store knew nothing then, its log began on " +
                                   store::days(database).at(0).day +
                                   "; to leave out only what was published later, give the draft's "
                                   "own date with --published");
  if (judging.log_size >= 0) return std::min(then, judging.log_size);
  return then == store::log_size(database) ? -1 : then;
}

void count(const text::Document& document, Report& report) {
  for (const text::Passage& passage : document.passages)
    if (passage.kind == text::PassageKind::sentence) ++report.sentences;
  for (const Finding& finding : report.findings)
    if (!finding.suppressed) ++report.checkable;
}

}  // namespace

std::optional<Json> decision_on(const store::Database& database, const std::string& finding,
                                std::int64_t log_size) {
  const std::string subject(log::view(log::sha256(finding)));
  std::optional<std::int64_t> newest;
  for (const std::int64_t position :
       store::acts_on(database, log::predicate_type(log::Act::decision), subject))
    if (position < log_size) newest = position;
  if (!newest) return std::nullopt;
  const StoredStatement entry = statement_at(database, *newest);
  const Json& said = entry.predicate();
  return Json::object({{"as", said.text("as")},
                       {"reason", said.text("reason")},
                       {"until", said.find("until") ? said.at("until") : Json()},
                       {"by", said.find("by") ? said.at("by") : Json()},
                       {"recorded_at", said.text("recordedAt")},
                       {"statement", entry.digest},
                       {"log_index", *newest}});
}

Report report_on(store::Database& database, const DraftToCheck& draft, const Judging& judging) {
  Report report;
  report.version = engine_version();
  report.rules = rules_digest();
  text::Document document = text::read(draft.bytes, draft.format);
  report.draft_path = draft.path;
  report.draft_sha256 = log::to_hex(log::sha256(draft.bytes));
  report.draft_published =
      draft.published.empty() ? document.front_matter.published : draft.published;
  report.as_of = judging.as_of.empty() ? report.draft_published : judging.as_of;
  const facts::Context context{.published = report.draft_published,
                               .title = document.front_matter.title,
                               .publisher = document.front_matter.publisher};
  const facts::Analysis analysis = facts::analyse(std::move(document), context);

  const store::Snapshot snapshot(database);  // everything below speaks of one state of the store
  const std::int64_t log_size = size_known(database, judging);
  name_state(database, log_size, report);
  const store::Library library(
      database, {.log_size = log_size, .retracted_source = judging.retracted_source});
  report.sources = library.totals().sources;
  report.passages = library.totals().passages;
  report.findings = verify::check(
      analysis, draft.bytes, library,
      {.as_of = report.as_of, .path = draft.path, .published = report.draft_published});
  for (Finding& finding : report.findings) {
    make_printable(finding, analysis.document);
    finding.decision = decision_on(database, finding.id, report.log_size);
  }
  count(analysis.document, report);
  return report;
}

DraftToCheck draft_to_check(const DraftInput& draft) {
  refuse_oversize(draft.path, draft.bytes);
  if (!printable(draft.path))
    throw Error(Code::invalid, "cannot check this draft: its path is not UTF-8; rename it");
  return {.path = draft.path,
          .bytes = draft.bytes,
          .format = text::detect_format(draft.path, draft.bytes),
          .published = draft.published};
}

Report Store::check(const DraftInput& draft, const CheckOptions& options) {
  return report_on(impl_->database, draft_to_check(draft),
                   {.as_of = options.as_of, .log_size = options.log_size});
}

Report Store::ask(std::string_view sentence, const CheckOptions& options) {
  refuse_oversize("the sentence", sentence);
  const std::string published = options.published.empty() ? options.as_of : options.published;
  return report_on(impl_->database, {.path = {}, .bytes = sentence, .published = published},
                   {.as_of = options.as_of, .log_size = options.log_size});
}

}  // namespace stet
