// The facade: verdicts for a draft, or for one sentence, against the store.
#include "log/crypto.h"
#include "reading.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "store/library.h"
#include "store/log_rows.h"
#include "store/readings.h"
#include "store_impl.h"
#include "text/document.h"
#include "verify/verify.h"

namespace stet {
namespace {

struct Draft {
  std::string path;
  std::string_view bytes;
  text::Format format = text::Format::plain;
  std::string published;
};

// A quote that JSON cannot carry (a draft in UTF-16, a stray byte) gives way to the text of its passages.
void make_printable(Finding& finding, const text::Document& document) {
  if (printable(finding.quote)) return;
  std::string text;
  for (const text::Passage& passage : document.passages)
    if (document.map.to_bytes(passage.span).overlaps(finding.span))
      text += (text.empty() ? "" : " ") + std::string(passage.span.of(document.text));
  finding.quote = std::move(text);
}

Report report_on(const store::Database& database, const Draft& draft, const std::string& as_of) {
  Report report;
  report.version = engine_version();
  report.rules = rules_digest();
  text::Document document = text::read(draft.bytes, draft.format);
  report.draft_path = draft.path;
  report.draft_sha256 = log::to_hex(log::sha256(draft.bytes));
  report.draft_published = draft.published.empty() ? document.front_matter.published : draft.published;
  report.as_of = as_of.empty() ? report.draft_published : as_of;
  const facts::Context context{.published = report.draft_published,
                               .title = document.front_matter.title,
                               .publisher = document.front_matter.publisher};
  const facts::Analysis analysis = facts::analyse(std::move(document), context);

  const store::Snapshot snapshot(database);  // everything below speaks of one state of the store
  const store::Totals totals = store::totals(database);
  report.sources = totals.sources;
  report.passages = totals.passages;
  if (const auto checkpoint = store::newest_checkpoint(database)) {
    report.log_size = checkpoint->size;
    report.log_root = log::to_hex(checkpoint->root);
  }
  report.findings = verify::check(analysis, draft.bytes, store::Library(database),
                                  {.as_of = report.as_of, .path = draft.path, .published = report.draft_published});
  for (Finding& finding : report.findings) make_printable(finding, analysis.document);
  for (const text::Passage& passage : analysis.document.passages)
    if (passage.kind == text::PassageKind::sentence) ++report.sentences;
  for (const Finding& finding : report.findings)
    if (!finding.suppressed) ++report.checkable;
  return report;
}

}  // namespace

Report Store::check(const DraftInput& draft, const CheckOptions& options) {
  refuse_oversize(draft.path, draft.bytes);
  if (!printable(draft.path)) throw Error(Code::invalid, "cannot check this draft: its path is not UTF-8; rename it");
  return report_on(impl_->database,
                   {.path = draft.path,
                    .bytes = draft.bytes,
                    .format = text::detect_format(draft.path, draft.bytes),
                    .published = draft.published},
                   options.as_of);
}

Report Store::ask(std::string_view sentence, const CheckOptions& options) {
  refuse_oversize("the sentence", sentence);
  const std::string published = options.published.empty() ? options.as_of : options.published;
  return report_on(impl_->database, {.path = {}, .bytes = sentence, .published = published}, options.as_of);
}

}  // namespace stet
