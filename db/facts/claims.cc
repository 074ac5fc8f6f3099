// The claims of a document: which sentences are checkable, and what each of them says.
#include "facts/claims.h"

#include "facts/words.h"

namespace stet::facts {
namespace {

bool is_read(const text::Passage& passage) {
  return passage.kind != text::PassageKind::heading && passage.kind != text::PassageKind::furniture;
}

// What is known of a sentence without a tree: its words.
Claim terms_only(std::string_view text, const text::Passage& passage, std::size_t index) {
  Claim claim;
  claim.span = passage.span;
  claim.passage = index;
  for (const Word& word : words_of(text, passage.span)) {
    if (word.kind != Word::Kind::word) continue;
    std::string term = lower(word.text);
    if (!is_stop_word(term)) claim.terms.push_back(std::move(term));
  }
  claim.sentence = passage.span.of(text);
  return claim;
}

}  // namespace

std::vector<Claim> read_claims(const Analysis& analysis, const Context&) {
  std::vector<Claim> claims;
  const std::string& text = analysis.document.text;
  for (std::size_t i = 0; i < analysis.document.passages.size(); ++i) {
    const text::Passage& passage = analysis.document.passages[i];
    if (!is_read(passage) || passage.span.of(text).ends_with('?')) continue;
    Claim claim = terms_only(text, passage, i);
    if (!claim.terms.empty()) claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace stet::facts
