// Fuzz target: any bytes as a sentence give words that hold every byte once, one tree, names inside
// it, and CoNLL-U that reads back; and any bytes as CoNLL-U are read or refused.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/clause.h"
#include "grammar/conllu.h"
#include "grammar/coreference.h"
#include "grammar/decode.h"
#include "grammar/sentence.h"
#include "stet/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stet;
  if (size > 5'000) return 0;
  const std::string text(reinterpret_cast<const char*>(data), size);
  // Two sentences, so that the document has more than one.
  const std::vector<grammar::Sentence> sentences =
      grammar::parse(text, {{0, size / 2}, {size / 2, size}});
  for (const grammar::Sentence& sentence : sentences) {
    if (sentence.tokens.empty()) continue;
    std::vector<int> heads;
    for (const grammar::Token& token : sentence.tokens) {
      if (token.span.empty() || token.span.of(text) != token.word) std::abort();
      heads.push_back(token.head);
    }
    if (!grammar::is_tree(heads)) std::abort();
    for (const grammar::Name& name : sentence.names) {
      if (name.first < 0 || name.first >= name.last || name.last > static_cast<int>(heads.size()))
        std::abort();
    }
    const grammar::Tree tree(sentence);
    for (const grammar::Clause& clause : grammar::clauses(tree)) {
      if (tree.span(tree.phrase(clause.predicate)).end > size) std::abort();
    }
    grammar::respective_pairs(tree);
  }
  grammar::resolve(sentences);
  try {
    grammar::read_conllu(text);
  } catch (const Error& error) {
    if (error.code() != Code::invalid) std::abort();
  }
  return 0;
}
