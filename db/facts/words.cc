// Words of a text without any grammar.
#include "facts/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace stet::facts {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ASCII letters and digits.
constexpr auto kPlain = [] {
  std::array<bool, 256> out{};
  for (std::size_t c = '0'; c <= '9'; ++c) out[c] = true;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) out[c] = out[c - 'A' + 'a'] = true;
  return out;
}();
bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// Bytes of the UTF-8 sequence that starts at `at`.
std::size_t sequence_size(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t size = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return std::min(size, text.size() - at);
}

// General punctuation, currency signs, guillemets and the like: everything beyond ASCII that is not
// part of a word.
bool is_mark(std::string_view sequence) {
  if (sequence.size() == 2 && sequence[0] == '\xC2') return true;  // U+0080 to U+00BF
  return sequence.size() == 3 && sequence[0] == '\xE2' &&
         static_cast<unsigned char>(sequence[1]) < 0xB0;
}
bool is_wide_space(std::string_view sequence) {
  return sequence == "\xC2\xA0" || sequence == "\xE2\x80\xAF";
}

bool is_wide_word_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) >= 0xC0 &&
         !is_mark(text.substr(at, sequence_size(text, at)));
}
inline bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && (is_plain(text[at]) || is_wide_word_at(text, at));
}

// Length of an apostrophe at `at`, straight or typographic; 0 where there is none.
inline std::size_t apostrophe(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'') return 1;
  return text[at] == '\xE2' && text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// The end of an abbreviation of dotted capitals ("U.S.", "J.R.R."), or `at` where none starts
// there.
std::size_t dotted_end(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end + 1 < limit && is_upper(text[end]) && text[end + 1] == '.') end += 2;
  return end >= at + 4 ? end : at;
}

// The end of the word that starts at `at`, before any possessive ending.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = dotted_end(text, at, limit);
  if (end > at) return end;
  while (end < limit) {
    while (end < limit && is_plain(text[end])) ++end;
    if (end >= limit || text[end] == ' ') break;
    if (is_word_at(text, end)) {
      end += sequence_size(text, end);
      continue;
    }
    const bool number = is_digit(text[end - 1]);
    if (text[end] == '-' && is_word_at(text, end + 1)) {
      ++end;
    } else if (number && (text[end] == '.' || text[end] == ',') && end + 1 < limit &&
               is_digit(text[end + 1])) {
      ++end;
    } else if (const std::size_t size = apostrophe(text, end);
               size > 0 && is_word_at(text, end + size)) {
      const std::size_t after = end + size + 1;
      if ((text[end + size] == 's' || text[end + size] == 'S') && !is_word_at(text, after)) break;
      end += size;
    } else {
      break;
    }
  }
  return std::min(end, limit);
}

}  // namespace

std::vector<Word> words_of(std::string_view text, Span span) {
  const std::size_t limit = std::min(span.end, text.size());
  std::size_t at = span.start;
  std::vector<Word> out;
  if (at < limit) out.reserve(2 + (limit - at) / 4);  // English with its marks rarely has more
  const auto push = [&](Word::Kind kind, std::size_t end) {
    out.push_back({.kind = kind, .span = {at, end}, .text = text.substr(at, end - at)});
    at = end;
  };
  while (at < limit) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    if (is_word_at(text, at)) {
      push(is_digit(text[at]) ? Word::Kind::number : Word::Kind::word, word_end(text, at, limit));
      const std::size_t size = apostrophe(text, at);
      if (size > 0 && at + size < limit && (text[at + size] == 's' || text[at + size] == 'S') &&
          !is_word_at(text, at + size + 1))
        push(Word::Kind::word, at + size + 1);
      continue;
    }
    const std::size_t size = std::min(sequence_size(text, at), limit - at);
    if (is_wide_space(text.substr(at, size)))
      at += size;
    else
      push(Word::Kind::mark, at + size);
  }
  return out;
}

namespace {

// Bytes side by side, their ASCII capitals in lower case.
template <typename Bytes>
void lower_at(char* at) {
  constexpr auto kEach = static_cast<Bytes>(0x0101010101010101u);
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof(bytes));
  const auto low = static_cast<Bytes>(bytes & (kEach * 0x7F));
  const auto from_a = static_cast<Bytes>(low + kEach * (0x80 - 'A'));
  const auto past_z = static_cast<Bytes>(low + kEach * (0x7F - 'Z'));
  bytes = static_cast<Bytes>(bytes | (((from_a ^ past_z) & ~bytes & (kEach * 0x80)) >> 2));
  std::memcpy(at, &bytes, sizeof(bytes));
}

}  // namespace

std::string lower(std::string_view word) {
  std::string out(word);
  char* at = out.data();
  std::size_t left = out.size();
  for (; left >= 8; left -= 8, at += 8) lower_at<std::uint64_t>(at);
  if ((left & 4) != 0) lower_at<std::uint32_t>(at), at += 4;
  if ((left & 2) != 0) lower_at<std::uint16_t>(at), at += 2;
  if ((left & 1) != 0) lower_at<std::uint8_t>(at);
  return out;
}

bool is_capitalised(std::string_view word) {
  if (word.empty()) return false;
  const auto a = static_cast<unsigned char>(word[0]);
  if (a < 0x80) return word[0] >= 'A' && word[0] <= 'Z';
  if (word.size() < 2) return false;
  const auto b = static_cast<unsigned char>(word[1]);
  if (a == 0xC3) return b >= 0x80 && b <= 0x9E && b != 0x97;
  if (a == 0xC4 || a == 0xC5) return b % 2 == (a == 0xC5 && b >= 0xB9 && b <= 0xBE ? 1 : 0);
  if (a == 0xCE) return b >= 0x86 && b <= 0xAB;
  return a == 0xD0 && b <= 0xAF;
}

}  // namespace stet::facts
