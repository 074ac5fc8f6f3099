// Looks up every word once and answers questions about neighbourhood.
#include "facts/tokens.h"

#include <utility>

namespace stet::facts {

Tokens::Tokens(std::string_view text, Span part) : text_(text) { read(part); }

void Tokens::read(Span part) {
  lexemes_ = scan(text_, part, std::move(lexemes_));
  notes_.assign(lexemes_.size(), &no_notes());
  for (std::size_t i = 0; i < lexemes_.size(); ++i) {
    const Lexeme& at = lexemes_[i];
    if (!at.is_word()) continue;
    // Of a short word the key says all but the length.
    const std::string_view written = at.of(text_);
    notes_[i] = &(written.size() <= kKeyBytes ? notes_of(at.key, written)
                                              : notes_of(at.key, LowerWord(written).view()));
  }
}

bool Tokens::same_letters(const Lexeme& at, std::string_view lower) const {
  if (at.size() != lower.size()) return false;
  for (std::size_t k = 0; k < lower.size(); ++k) {
    const char byte = text_[at.start + k];
    if ((byte >= 'A' && byte <= 'Z' ? byte + 32 : byte) != lower[k]) return false;
  }
  return true;
}

bool Tokens::closes(std::size_t i) const {
  const Lexeme& at = (*this)[i];
  if (at.kind == LexemeKind::end || at.gap_before == Gap::paragraph) return true;
  switch (at.symbol) {
    case U'.':
    case U',':
    case U';':
    case U':':
    case U')':
    case U'!':
    case U'?':
    case U']':
    case U'"':
    case 0x201D:
    case 0x2014:
    case 0x2013:
      return true;
    default:
      return false;
  }
}

bool Tokens::opens_sentence(std::size_t i) const {
  if (i == 0 || (*this)[i].gap_before == Gap::paragraph) return true;
  std::size_t k = i - 1;
  const auto opening = [](char32_t c) {
    return c == U'"' || c == 0x201C || c == U'\'' || c == 0x2018 || c == U'(';
  };
  if (k > 0 && opening((*this)[k].symbol)) --k;
  switch ((*this)[k].symbol) {
    case U'.':
    case U'!':
    case U'?':
    case U':':
    case U'"':
    case 0x201C:
    case 0x201D:
    case 0x2018:
    case 0x2022:
      return true;
    default:
      return k == 0 && opening((*this)[0].symbol);
  }
}

bool Tokens::line_starts(std::size_t i) const {
  if (i == 0 || (*this)[i].gap_before == Gap::paragraph) return true;
  if ((*this)[i].gap_before != Gap::wide) return false;
  const std::size_t from = (*this)[i - 1].end;
  return text_.substr(from, (*this)[i].start - from).find('\n') != std::string_view::npos;
}

std::size_t Tokens::run_end(std::size_t i) const {
  std::size_t end = i + 1;
  while (end < size() && (*this)[end].touches()) ++end;
  return std::min(end, size());
}

}  // namespace stet::facts
