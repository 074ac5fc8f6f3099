// What the text room's tests share: reading a text and looking at its passages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace stet::text::testing {

using Texts = std::vector<std::string>;

// The texts of the passages of one kind, or of all.
inline Texts passages(const Document& document) {
  Texts out;
  for (const Passage& passage : document.passages) out.emplace_back(passage.span.of(document.text));
  return out;
}
inline Texts passages(const Document& document, PassageKind kind) {
  Texts out;
  for (const Passage& passage : document.passages) {
    if (passage.kind == kind) out.emplace_back(passage.span.of(document.text));
  }
  return out;
}

inline Texts plain(std::string_view text) { return passages(read(text, Format::plain)); }
inline Texts markdown(std::string_view text) { return passages(read(text, Format::markdown)); }
inline Texts html(std::string_view text) { return passages(read(text, Format::html)); }

// The bytes of the file that each passage maps to.
inline Texts bytes_of_passages(std::string_view bytes, Format format) {
  const Document document = read(bytes, format);
  Texts out;
  for (const Passage& passage : document.passages) {
    out.emplace_back(document.map.to_bytes(passage.span).of(bytes));
  }
  return out;
}

}  // namespace stet::text::testing
