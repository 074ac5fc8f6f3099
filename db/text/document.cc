// Bytes to document: decoding, the format's reader, sentences, and what is not the article.
#include "text/document.h"

#include <utility>

#include "text/builder.h"
#include "text/decode.h"
#include "text/directives.h"
#include "text/furniture.h"
#include "text/readers.h"
#include "text/sentences.h"

namespace stet::text {
namespace {

Draft read_draft(std::string_view source, Format format) {
  switch (format) {
    case Format::markdown:
      return read_markdown(source);
    case Format::html:
      return read_html(source);
    case Format::plain:
      return read_plain(source);
  }
  return {};
}

std::vector<Passage> passages_of(const Draft& draft) {
  std::vector<Passage> passages;
  for (const Block& block : draft.blocks) {
    const auto add = [&](Span span) {
      passages.push_back({.span = span, .kind = block.kind, .paragraph = block.paragraph});
    };
    if (block.kind == PassageKind::heading || block.kind == PassageKind::table_row) {
      add(block.span);
      continue;
    }
    for (const Span sentence : split_sentences(block.span.of(draft.text))) {
      add({block.span.start + sentence.start, block.span.start + sentence.end});
    }
  }
  return passages;
}

}  // namespace

Document read(std::string_view bytes, Format format) {
  const Mapped source = decode_file(bytes, format);
  Draft draft = read_draft(source.text, format);
  Document out;
  out.format = format;
  mark_furniture(draft);
  out.passages = passages_of(draft);
  out.digital_source_type = mark_notices(draft.text, out.passages);
  mark_unrelated(draft.text, out.passages);
  apply_directives(draft.comments, out.passages);
  out.map = draft.map.then(source.map);
  out.text = std::move(draft.text);
  out.front_matter = std::move(draft.front_matter);
  return out;
}

Format detect_format(std::string_view path, std::string_view) {
  const std::size_t dot = path.rfind('.');
  const std::string_view ending = dot == std::string_view::npos ? std::string_view() : path.substr(dot);
  if (ending == ".md" || ending == ".markdown") return Format::markdown;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return Format::html;
  return Format::plain;
}

}  // namespace stet::text
