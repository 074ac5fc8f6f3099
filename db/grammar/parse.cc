// grammar::parse: from text to trees, in batches of bounded size.
#include <algorithm>

#include "grammar/annotate.h"
#include "grammar/language.h"
#include "grammar/sentence.h"
#include "grammar/tokenizer.h"

namespace stet::grammar {

std::vector<Sentence> parse(std::string_view text, const std::vector<Span>& sentences) {
  std::vector<Sentence> out(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const Piece& piece : tokenize(text, sentences[i])) {
      out[i].tokens.push_back({.span = piece.span,
                               .word = piece.span.of(text),
                               .lemma = {},
                               .features = {},
                               .space_after = piece.space_after});
    }
  }
  annotate(out, best_kernels());
  for (Sentence& sentence : out) sentence.english = is_english(sentence);
  return out;
}

}  // namespace stet::grammar
