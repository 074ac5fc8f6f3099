// Splits text into words, digit runs and symbols.
#include "facts/scan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "facts/word_in_text.h"

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

enum class Class : std::uint8_t { letter, digit, space, no_break, line, symbol, beyond };

constexpr Class classify_ascii(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::letter;
  if (c >= '0' && c <= '9') return Class::digit;
  if (c == '\n') return Class::line;
  return c <= ' ' || c == 0x7F ? Class::space : Class::symbol;
}

// By single bytes: those of other characters say nothing by themselves.
constexpr std::array<Class, 256> kBytes = [] {
  std::array<Class, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c)
    out[c] = c < 0x80 ? classify_ascii(static_cast<char32_t>(c)) : Class::beyond;
  return out;
}();

// Letters beyond ASCII are taken by block: everything that is not a known space, sign or
// punctuation.
Class classify(char32_t c) {
  if (c < 0x80) return kBytes[c];
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
  Scanner(std::string_view text, Span part, std::vector<Lexeme> buffer)
      : text_(text), at_(part.start), end_(part.end), out_(std::move(buffer)) {
    out_.clear();
    out_.reserve(part.size() / 4 + 2);
  }

  std::vector<Lexeme> run() {
    Lexeme next{.gap_before = Gap::paragraph};
    while (true) {
      // Most words have one space before them, and no more.
      if (at_ + 1 < end_ && text_[at_] == ' ' &&
          kBytes[static_cast<unsigned char>(text_[at_ + 1])] == Class::letter) {
        ++at_;
        next.gap_before = std::max(next.gap_before, Gap::space);
      } else {
        skip_space(next);
      }
      if (next.gap_before == Gap::paragraph) quoted_ = false;
      if (at_ >= end_) break;
      take(next);
      next.gap_before = Gap::none;
      next.new_line = false;
    }
    next.start = next.end = end_;
    next.gap_before = Gap::paragraph;
    out_.push_back(next);
    return std::move(out_);
  }

 private:
  struct Character {
    Class kind = Class::symbol;
    Decoded code;
  };
  Character here() const {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (kBytes[byte] != Class::beyond) return {kBytes[byte], {byte, 1}};
    const Decoded code = decode(text_, at_, end_);
    return {classify(code.point), code};
  }

  // Notes in `next` what stands before it.
  void skip_space(Lexeme& next) {
    std::size_t count = 0, lines = 0;
    bool no_break = false;
    while (at_ < end_) {
      const Character c = here();
      if (c.kind != Class::space && c.kind != Class::no_break && c.kind != Class::line) break;
      ++count;
      lines += c.kind == Class::line ? 1 : 0;
      next.new_line = next.new_line || c.code.point == U'\n';
      no_break = no_break || c.kind == Class::no_break;
      at_ += c.code.size;
    }
    const Gap gap = count == 0                ? Gap::none
                    : lines > 1               ? Gap::paragraph
                    : lines == 1 || count > 1 ? Gap::wide
                    : no_break                ? Gap::no_break
                                              : Gap::space;
    next.gap_before = std::max(next.gap_before, gap);
  }

  void take(const Lexeme& before) {
    Lexeme& next = out_.emplace_back(before);
    next.start = at_;
    next.quoted = quoted_;
    const Character first = here();
    at_ += first.code.size;
    if (first.kind == Class::symbol) {
      next.kind = LexemeKind::symbol;
      next.symbol = first.code.point;
      if (next.symbol == U'"') quoted_ = !quoted_;
    } else {
      const bool word = first.kind == Class::letter;
      next.kind = word ? LexemeKind::word : LexemeKind::number;
      next.capital = word && is_capital(first.code.point);
      run_on(first.kind);
      next.key = lower_key(key_in(text_, {next.start, at_}));
    }
    next.end = at_;
  }

  // Past the characters of one class.
  void run_on(Class kind) {
    while (at_ < end_) {
      const Class byte = kBytes[static_cast<unsigned char>(text_[at_])];
      if (byte == kind) {
        ++at_;
        continue;
      }
      if (byte != Class::beyond) return;
      const Character more = here();
      if (more.kind != kind) return;
      at_ += more.code.size;
    }
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  bool quoted_ = false;
  std::vector<Lexeme> out_;
};

}  // namespace

std::vector<Lexeme> scan(std::string_view text, Span part, std::vector<Lexeme> buffer) {
  part.end = std::min(part.end, text.size());
  part.start = std::min(part.start, part.end);
  return Scanner(text, part, std::move(buffer)).run();
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
