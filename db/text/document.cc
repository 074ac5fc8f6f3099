// Bytes to document: decoding, the format's reader, sentences, and what is not the article.
#include "text/document.h"

#include <string>
#include <utility>

#include "text/builder.h"
#include "text/decode.h"
#include "text/directives.h"
#include "text/furniture.h"
#include "text/readers.h"
#include "text/sentences.h"
#include "text/unicode.h"

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

// What the first bytes say: a page begins with a doctype or <html>, a draft in Markdown with front
// matter.
Format sniff(std::string_view bytes) {
  constexpr std::size_t kHead = 1024;
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  if (start == bytes.npos) return Format::plain;
  const std::string head = to_lower(bytes.substr(start, kHead));
  for (const std::string_view sign : {"<!doctype html", "<html", "<head", "<body", "<?xml"}) {
    if (head.starts_with(sign)) return Format::html;
  }
  const bool front_matter = head.starts_with("---\n") || head.starts_with("---\r\n");
  if (front_matter &&
      (head.find("\ntitle:") != head.npos || head.find("\npublished:") != head.npos)) {
    return Format::markdown;
  }
  return head.starts_with("# ") ? Format::markdown : Format::plain;
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

Format detect_format(std::string_view path, std::string_view bytes) {
  const std::size_t slash = path.find_last_of('/');
  const std::string_view name = slash == path.npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == name.npos ? std::string() : to_lower(name.substr(dot + 1));
  if (ending == "md" || ending == "markdown" || ending == "mdown") return Format::markdown;
  if (ending == "html" || ending == "htm" || ending == "xhtml") return Format::html;
  if (ending == "txt" || ending == "text") return Format::plain;
  return sniff(bytes);
}

}  // namespace stet::text
