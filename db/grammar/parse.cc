// grammar::parse: from text to trees, in batches of bounded size.
#include <algorithm>

#include "grammar/annotate.h"
#include "grammar/batch.h"
#include "grammar/language.h"
#include "grammar/sentence.h"
#include "grammar/tokenizer.h"

namespace stet::grammar {

namespace {

std::vector<Sentence> tokens_of(const ToParse& given) {
  std::vector<Sentence> out(given.sentences.size());
  for (std::size_t i = 0; i < given.sentences.size(); ++i) {
    for (const Piece& piece : tokenize(given.text, given.sentences[i])) {
      out[i].tokens.push_back({.span = piece.span,
                               .word = piece.span.of(given.text),
                               .lemma = {},
                               .features = {},
                               .space_after = piece.space_after});
    }
  }
  return out;
}

}  // namespace

std::vector<std::vector<Sentence>> parse_all(const std::vector<ToParse>& texts) {
  std::vector<std::vector<Sentence>> out;
  for (const ToParse& given : texts) out.push_back(tokens_of(given));
  annotate(out, best_kernels());
  for (auto& document : out)
    for (Sentence& sentence : document) sentence.english = is_english(sentence);
  return out;
}

std::vector<Sentence> parse(std::string_view text, const std::vector<Span>& sentences) {
  return std::move(parse_all({{text, sentences}}).front());
}

}  // namespace stet::grammar
