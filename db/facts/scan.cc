// Splits text into words, digit runs and symbols.
#include "facts/scan.h"

#include <algorithm>
#include <array>

namespace stet::facts {
namespace {

constexpr std::size_t kChunk = 16 * 1024;

struct Decoded {
  char32_t point = 0;
  std::size_t size = 1;
};

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The code point at `at`; a byte that is no UTF-8 stands for itself as U+FFFD.
Decoded decode(std::string_view text, std::size_t at, std::size_t end) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1};
  const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0;
  if (size == 0 || byte > 0xF4 || at + size > end) return {0xFFFD, 1};
  char32_t point = byte & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07);
  for (std::size_t i = 1; i < size; ++i) {
    if (!continues(text[at + i])) return {0xFFFD, 1};
    point = (point << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
  }
  return {point, size};
}

enum class Class : std::uint8_t { letter, digit, space, no_break, line, symbol };

constexpr Class classify_ascii(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::letter;
  if (c >= '0' && c <= '9') return Class::digit;
  if (c == '\n') return Class::line;
  return c <= ' ' || c == 0x7F ? Class::space : Class::symbol;
}

constexpr std::array<Class, 128> kAscii = [] {
  std::array<Class, 128> out{};
  for (std::size_t c = 0; c < out.size(); ++c) out[c] = classify_ascii(static_cast<char32_t>(c));
  return out;
}();

// Letters beyond ASCII are taken by block: everything that is not a known space, sign or
// punctuation.
Class classify(char32_t c) {
  if (c < 0x80) return kAscii[c];
  if (c == 0xA0 || c == 0x202F || c == 0x2007 || c == 0x2009) return Class::no_break;
  if (c == 0x85 || c == 0x2028 || c == 0x2029) return Class::line;
  if ((c >= 0x2000 && c <= 0x200F) || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF ||
      c < 0xA0)
    return Class::space;
  if (c < 0xC0) return c == 0xB5 || c == 0xAA || c == 0xBA ? Class::letter : Class::symbol;
  if (c == 0xD7 || c == 0xF7) return Class::symbol;
  if (c >= 0x2000 && c < 0x2C00) return Class::symbol;
  if ((c >= 0x3001 && c <= 0x303F) || (c >= 0xFE10 && c <= 0xFF0F) || c == 0xFFFD || c >= 0x1F000)
    return Class::symbol;
  return Class::letter;
}

bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

class Scanner {
 public:
  Scanner(std::string_view text, Span part) : text_(text), at_(part.start), end_(part.end) {
    out_.reserve(part.size() / 4 + 2);
  }

  std::vector<Lexeme> run() {
    Gap gap = Gap::paragraph;
    while (true) {
      gap = std::max(gap, skip_space());
      if (at_ >= end_) break;
      next(gap);
      gap = Gap::none;
    }
    out_.push_back(
        {.start = end_, .end = end_, .kind = LexemeKind::end, .gap_before = Gap::paragraph});
    return std::move(out_);
  }

 private:
  Gap skip_space() {
    std::size_t count = 0, lines = 0;
    bool no_break = false;
    while (at_ < end_) {
      const Decoded got = decode(text_, at_, end_);
      const Class c = classify(got.point);
      if (c != Class::space && c != Class::no_break && c != Class::line) break;
      ++count;
      lines += c == Class::line ? 1 : 0;
      no_break = no_break || c == Class::no_break;
      at_ += got.size;
    }
    if (count == 0) return Gap::none;
    if (lines > 1) return Gap::paragraph;
    if (lines == 1 || count > 1) return Gap::wide;
    return no_break ? Gap::no_break : Gap::space;
  }

  void next(Gap gap) {
    const std::size_t start = at_;
    const Decoded first = decode(text_, at_, end_);
    const Class kind = classify(first.point);
    at_ += first.size;
    if (kind == Class::symbol) {
      out_.push_back({start, at_, first.point, LexemeKind::symbol, gap, false});
      return;
    }
    while (at_ < end_) {
      const Decoded more = decode(text_, at_, end_);
      if (classify(more.point) != kind) break;
      at_ += more.size;
    }
    const bool word = kind == Class::letter;
    out_.push_back({start, at_, 0, word ? LexemeKind::word : LexemeKind::number, gap,
                    word && is_capital(first.point)});
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  std::vector<Lexeme> out_;
};

}  // namespace

std::vector<Lexeme> scan(std::string_view text, Span part) {
  part.end = std::min(part.end, text.size());
  part.start = std::min(part.start, part.end);
  return Scanner(text, part).run();
}

std::vector<Span> chunks(std::string_view text) {
  std::vector<Span> out;
  std::size_t start = 0;
  while (text.size() - start > kChunk) {
    const std::string_view window = text.substr(start, kChunk);
    std::size_t cut = std::string_view::npos;
    for (const std::string_view border : {"\n\n", "\n", ". ", " "}) {
      cut = window.rfind(border);
      if (cut != std::string_view::npos && cut > kChunk / 2) {
        cut += border.size();
        break;
      }
      cut = std::string_view::npos;
    }
    if (cut == std::string_view::npos) {
      cut = kChunk;
      while (cut > kChunk - 4 && continues(text[start + cut])) --cut;
    }
    out.push_back({start, start + cut});
    start += cut;
  }
  out.push_back({start, text.size()});
  return out;
}

}  // namespace stet::facts
