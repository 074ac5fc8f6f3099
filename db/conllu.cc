// Trees of a plain text as CoNLL-U, for `stet parse`.
#include "grammar/conllu.h"

#include "grammar/sentence.h"
#include "stet/engine.h"
#include "text/document.h"

namespace stet {

std::string parse_conllu(std::string_view text) {
  const text::Document document = text::read(text, text::Format::plain);
  std::vector<Span> spans;
  for (const text::Passage& passage : document.passages) spans.push_back(passage.span);
  std::string out;
  for (const grammar::Sentence& sentence : grammar::parse(document.text, spans)) {
    out += grammar::to_conllu(sentence, document.text);
  }
  return out;
}

}  // namespace stet
