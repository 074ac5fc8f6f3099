// The only file that includes ICU.
#include "text/unicode.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>

#include "stet/error.h"

namespace stet::text {
namespace {

void require(UErrorCode status, const char* operation) {
  if (U_FAILURE(status)) {
    throw Error(Code::internal, std::string("cannot ") + operation + ": ICU says " +
                                    u_errorName(status) +
                                    "; is the ICU data of the installed libicu complete?");
  }
}

UChar32 point(char32_t c) { return static_cast<UChar32>(c); }

// Break iterators are costly to make and hold a position, so each thread keeps its own.
using IteratorPointer = std::unique_ptr<icu::BreakIterator>;

icu::BreakIterator& sentence_iterator() {
  thread_local const IteratorPointer iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    IteratorPointer made(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    require(status, "split sentences");
    return made;
  }();
  return *iterator;
}

icu::BreakIterator& word_iterator() {
  thread_local const IteratorPointer iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    IteratorPointer made(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    require(status, "split words");
    return made;
  }();
  return *iterator;
}

// Calls found(boundary, rule status) for each boundary after the start.
template <typename Found>
void each_boundary(icu::BreakIterator& iterator, std::string_view text, Found found) {
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, text.data(), static_cast<int64_t>(text.size()), &status);
  iterator.setText(&source, status);
  require(status, "read a text for segmentation");
  iterator.first();
  for (int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    found(static_cast<std::size_t>(at), iterator.getRuleStatus());
  }
  utext_close(&source);
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  require(status, "normalise a text");
  return *normalizer;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

}  // namespace

// Table 3-7 of the Unicode standard. ICU's macros do the same but do not pass our conversion
// warnings.
CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  constexpr CodePoint kBroken{.value = 0xFFFD, .size = 1, .valid = false};
  const unsigned char first = byte(0);
  if (first < 0x80) return {.value = first, .size = 1};
  if (first < 0xC2 || first > 0xF4) return kBroken;
  const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (text.size() - at < size) return kBroken;
  char32_t value = first & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return kBroken;
    value = value << 6 | (byte(i) & 0x3Fu);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  if (overlong || U_IS_SURROGATE(value) || value > 0x10FFFF) return kBroken;
  return {.value = value, .size = size};
}

CodePoint decode_before(std::string_view text, std::size_t end) {
  for (std::size_t size = 1; size <= 4 && size <= end; ++size) {
    const CodePoint c = decode(text.substr(0, end), end - size);
    if (c.valid && c.size == size) return c;
  }
  return {.value = 0xFFFD, .size = 1, .valid = false};
}

void append_utf8(std::string& to, char32_t c) {
  const auto byte = [&to](char32_t bits) {
    to += static_cast<char>(static_cast<unsigned char>(bits));
  };
  const auto trail = [&byte, c](int shift) { byte(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    trail(0);
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    trail(6);
    trail(0);
  } else {
    byte(0xF0 | (c >> 18));
    trail(12);
    trail(6);
    trail(0);
  }
}

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    if (!c.valid) return at;
    at += c.size;
  }
  return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) ++count;
  return count;
}

std::size_t count_utf16(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    count += c.value > 0xFFFF ? 2 : 1;
    at += c.size;
  }
  return count;
}

bool is_letter(char32_t c) { return u_isalpha(point(c)) != 0; }
bool is_digit(char32_t c) { return u_isdigit(point(c)) != 0; }
bool is_upper(char32_t c) { return u_isupper(point(c)) != 0 || u_istitle(point(c)) != 0; }
bool is_lower(char32_t c) { return u_islower(point(c)) != 0; }
bool is_space(char32_t c) { return u_isUWhiteSpace(point(c)) != 0; }
bool is_mark(char32_t c) {
  return (U_GET_GC_MASK(point(c)) & (U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK)) != 0;
}

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      const char c = text[at++];
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      continue;
    }
    const CodePoint c = decode(text, at);
    append_utf8(out, static_cast<char32_t>(u_foldCase(point(c.value), U_FOLD_CASE_DEFAULT)));
    at += c.size;
  }
  return out;
}

std::string without_marks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    std::array<UChar, 8> parts{};
    const int32_t length =
        U_FAILURE(status) ? -1
                          : unorm2_getDecomposition(nfd, point(c.value), parts.data(),
                                                    static_cast<int32_t>(parts.size()), &status);
    if (length < 0 || U_FAILURE(status)) {
      append_utf8(out, c.value);
      continue;
    }
    for (int32_t i = 0; i < length;) {
      UChar32 part = 0;
      U16_NEXT(parts.data(), i, length, part);
      if (!is_mark(static_cast<char32_t>(part))) append_utf8(out, static_cast<char32_t>(part));
    }
  }
  return out;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    append_utf8(out, static_cast<char32_t>(u_tolower(point(c.value))));
    at += c.size;
  }
  return out;
}

bool is_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const bool normal = nfc().isNormalizedUTF8(piece(text), status) != 0;
  require(status, "look at a text's normalisation");
  return normal;
}

Mapped to_nfc(std::string_view text) {
  Mapped out;
  if (is_nfc(text)) {
    out.text = text;
    out.map.append({.text = 0, .bytes = 0, .text_size = text.size(), .byte_size = text.size()});
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&out.text);
  nfc().normalizeUTF8(0, piece(text), sink, &edits, status);
  require(status, "normalise a text");
  auto edit = edits.getFineIterator();
  while (edit.next(status)) {
    out.map.append({.text = static_cast<std::size_t>(edit.destinationIndex()),
                    .bytes = static_cast<std::size_t>(edit.sourceIndex()),
                    .text_size = static_cast<std::size_t>(edit.newLength()),
                    .byte_size = static_cast<std::size_t>(edit.oldLength())});
  }
  require(status, "map a normalised text");
  return out;
}

std::vector<std::size_t> sentence_breaks(std::string_view text) {
  std::vector<std::size_t> breaks;
  each_boundary(sentence_iterator(), text, [&](std::size_t at, int32_t) { breaks.push_back(at); });
  return breaks;
}

std::vector<Span> words(std::string_view text) {
  std::vector<Span> found;
  std::size_t start = 0;
  each_boundary(word_iterator(), text, [&](std::size_t at, int32_t rule) {
    if (rule >= UBRK_WORD_NONE_LIMIT) found.push_back({start, at});
    start = at;
  });
  return found;
}

std::optional<Converted> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(charset.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  Converted out;
  const char* at = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  while (at < end) {
    const char* const before = at;
    status = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter.get(), &at, end, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR)
      break;  // only a signature or a shift sequence was left
    const bool broken = U_FAILURE(status) || c < 0 || c == 0xFFFD || U_IS_SURROGATE(c);
    out.replaced += broken ? 1 : 0;
    if (at == before) at = end;  // an error that consumes nothing must not loop
    const std::size_t text_start = out.mapped.text.size();
    append_utf8(out.mapped.text, broken ? 0xFFFD : static_cast<char32_t>(c));
    const std::size_t size = out.mapped.text.size() - text_start;
    out.mapped.map.append({.text = text_start,
                           .bytes = static_cast<std::size_t>(before - bytes.data()),
                           .text_size = size,
                           .byte_size = static_cast<std::size_t>(at - before),
                           .step = size});
  }
  return out;
}

}  // namespace stet::text
