// Documents for tests, made of paragraphs of sentences, without going through a reader.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "text/document.h"

namespace stet::facts {

using Paragraph = std::vector<std::string>;

inline text::Document document_of(const std::vector<Paragraph>& paragraphs) {
  text::Document out;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    if (p > 0) out.text += "\n\n";
    for (std::size_t s = 0; s < paragraphs[p].size(); ++s) {
      if (s > 0) out.text += ' ';
      const std::size_t start = out.text.size();
      out.text += paragraphs[p][s];
      out.passages.push_back(
          {.span = {start, out.text.size()}, .kind = text::PassageKind::sentence, .paragraph = p});
    }
  }
  return out;
}

}  // namespace stet::facts
