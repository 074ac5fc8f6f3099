// One pass over the bytes of a line: letters to words, digits to numbers, dashes and apostrophes of every kind to one.
#include "facts/time_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stet::facts::times {
namespace {

using Kind = Token::Kind;

enum Class : std::uint8_t { space, letter, digit, mark };

constexpr std::array<Class, 256> classes() {
  std::array<Class, 256> out{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c <= ' ') out[c] = space;
    else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80) out[c] = letter;
    else if (c >= '0' && c <= '9') out[c] = digit;
    else out[c] = mark;
  }
  return out;
}
constexpr std::array<Class, 256> kClasses = classes();

class Scanner {
 public:
  Scanner(std::string_view text, std::size_t begin, std::size_t end, std::vector<Token> buffer)
      : text_(text), at_(begin), end_(end), tokens_(std::move(buffer)) {
    tokens_.clear();
  }

  std::vector<Token> run(std::size_t limit) {
    while (at_ < end_ && tokens_.size() < limit) {
      const std::size_t gap = space_here();
      if (gap > 0) {
        at_ += gap;
        glued_ = false;
        continue;
      }
      const std::size_t special = special_here();
      if (special > 0) push_special(special);
      else if (kind(at_) == letter) push_word();
      else if (kind(at_) == digit) push_number();
      else push_mark(text_[at_], 1);
    }
    return std::move(tokens_);
  }

 private:
  Class kind(std::size_t at) const { return kClasses[static_cast<unsigned char>(text_[at])]; }
  bool has(std::size_t at, std::string_view bytes) const { return text_.substr(at, bytes.size()) == bytes; }

  // Length of the white space at the position: no-break and thin spaces count.
  std::size_t space_here() const {
    if (kind(at_) == space) return 1;
    if (has(at_, "\xC2\xA0")) return 2;
    return has(at_, "\xE2\x80\xAF") || has(at_, "\xE2\x80\x89") || has(at_, "\xE2\x80\x8A") ? 3 : 0;
  }

  // Length of a typographic mark or a vulgar fraction at the position.
  std::size_t special_here() const { return special_at(at_); }
  std::size_t special_at(std::size_t at) const {
    const auto c = static_cast<unsigned char>(text_[at]);
    if (c == 0xC2 && at + 1 < end_) {
      const auto d = static_cast<unsigned char>(text_[at + 1]);
      return d == 0xA0 || (d >= 0xA1 && d <= 0xBF) ? 2 : 0;
    }
    return c == 0xE2 && at + 2 < end_ && static_cast<unsigned char>(text_[at + 1]) <= 0x8B ? 3 : 0;
  }

  void push(Token token, std::size_t length) {
    token.begin = at_;
    token.end = at_ + length;
    token.glued = glued_;
    tokens_.push_back(token);
    at_ += length;
    glued_ = true;
  }

  void push_mark(char c, std::size_t length) {
    Token token;
    token.kind = Kind::mark;
    token.mark = c;
    push(token, length);
  }

  void push_special(std::size_t length) {
    const std::string_view bytes = text_.substr(at_, length);
    if (bytes == "\xC2\xBC") return push_mark('\x01', length);  // one quarter
    if (bytes == "\xC2\xBD") return push_mark('\x02', length);  // one half
    if (bytes == "\xC2\xBE") return push_mark('\x03', length);  // three quarters
    if (bytes == "\xE2\x80\x98" || bytes == "\xE2\x80\x99") return push_mark('\'', length);
    if (bytes == "\xC2\xB7" || bytes == "\xE2\x80\xA2" || bytes == "\xE2\x88\x99") return push_mark('|', length);  // middle dots, bullet
    const bool dash = length == 3 && bytes[1] == '\x80' && bytes[2] >= '\x90' && bytes[2] <= '\x95';
    push_mark(dash ? '-' : bytes == "\xE2\x88\x92" ? '-' : '"', length);
  }

  void push_word() {
    std::size_t stop = at_;
    bool upper = true;
    while (stop < end_ && kind(stop) == letter && special_at(stop) == 0) {
      upper = upper && text_[stop] >= 'A' && text_[stop] <= 'Z';
      ++stop;
    }
    Token token;
    token.kind = Kind::word;
    const std::string_view word = text_.substr(at_, stop - at_);
    const Word known = time_word(word);
    token.term = known.term;
    token.value = known.value;
    token.cues = known.cues;
    token.capital = word[0] >= 'A' && word[0] <= 'Z';
    token.upper = upper;
    push(token, word.size());
    take_possessive();
  }

  // 's after a word belongs to it: "last year's".
  void take_possessive() {
    const std::size_t mark = at_ >= end_ ? 0 : text_[at_] == '\'' ? 1 : has(at_, "\xE2\x80\x99") ? 3 : 0;
    if (mark == 0 || at_ + mark >= end_ || text_[at_ + mark] != 's') return;
    if (at_ + mark + 1 < end_ && kind(at_ + mark + 1) == letter && special_at(at_ + mark + 1) == 0) return;
    tokens_.back().possessive = true;
    at_ += mark + 1;
  }

  void push_number() {
    Token token;
    token.kind = Kind::number;
    std::size_t stop = at_;
    const auto take_digit = [&] {
      if (token.digits < 15) token.number = token.number * 10 + (text_[stop] - '0');
      if (token.digits < 255) ++token.digits;
      ++stop;
    };
    while (stop < end_ && kind(stop) == digit) take_digit();
    if (token.digits <= 3)
      while (group_at(stop)) {
        token.grouped = true;
        ++stop;
        for (int i = 0; i < 3; ++i) take_digit();
      }
    if (const std::size_t suffix = ordinal_at(stop); suffix > 0) {
      token.ordinal = true;
      stop += suffix;
    }
    push(token, stop - at_);
  }

  // A comma and exactly three digits.
  bool group_at(std::size_t at) const {
    if (at + 3 >= end_ || text_[at] != ',') return false;
    for (std::size_t i = 1; i <= 3; ++i)
      if (kind(at + i) != digit) return false;
    return at + 4 >= end_ || kind(at + 4) != digit;
  }

  std::size_t ordinal_at(std::size_t at) const {
    if (at + 2 > end_ || (at + 2 < end_ && kind(at + 2) == letter && special_at(at + 2) == 0)) return 0;
    const char a = static_cast<char>(text_[at] | 0x20);
    const char b = static_cast<char>(text_[at + 1] | 0x20);
    return (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') || (a == 't' && b == 'h') ? 2 : 0;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  bool glued_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> time_tokens(std::string_view text, std::size_t begin, std::size_t end, std::size_t limit,
                               std::vector<Token> buffer) {
  return Scanner(text, begin, std::min(end, text.size()), std::move(buffer)).run(limit);
}

}  // namespace stet::facts::times
