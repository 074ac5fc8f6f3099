// Reads everything out of a document: trees, then mentions, then claims.
#include "facts/analysis.h"
#include "facts/claims.h"
#include "facts/dateline.h"

namespace stet::facts {
namespace {

void append(std::vector<Mention>& all, std::vector<Mention> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<Mention> read_mentions(const Analysis& analysis, const Context& context) {
  const std::string& text = analysis.document.text;
  std::vector<Mention> all = read_quantities(text);
  append(all, read_times(text, context.published));
  append(all, read_quotes(analysis.document, analysis.sentences));
  append(all, read_names(analysis.document, analysis.sentences));
  return settle(std::move(all));
}

}  // namespace

Analysis analyse(text::Document document, const Context& context) {
  Analysis analysis;
  analysis.document = std::move(document);
  std::vector<Span> spans;
  spans.reserve(analysis.document.passages.size());
  for (const text::Passage& passage : analysis.document.passages)
    // Page furniture is not the article: an empty span keeps its place and costs nothing.
    spans.push_back(
        passage.kind == text::PassageKind::furniture
            ? Span{passage.span.start, passage.span.start}
            : Span{dateline_end(analysis.document.text, passage.span), passage.span.end});
  analysis.sentences = grammar::parse(analysis.document.text, spans);
  analysis.mentions = read_mentions(analysis, context);
  analysis.claims = read_claims(analysis, context);
  return analysis;
}

}  // namespace stet::facts
