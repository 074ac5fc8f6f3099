// Unicode for the whole project: decoding, properties, NFC, boundaries and charset conversion, over
// UTF-8.
//
// Everything takes and gives UTF-8 and counts in bytes unless a name says otherwise. All functions
// are pure and thread-safe. Boundaries follow UAX #29 (Unicode text segmentation), normalisation
// UAX #15, both through ICU.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"
#include "text/document.h"

namespace stet::text {

// A code point and how many bytes it takes. A byte that starts no valid sequence decodes to U+FFFD
// with size 1 and valid false, so that a loop over any bytes ends.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
  bool valid = true;
};

// The code point at `at`, which must be less than text.size().
CodePoint decode(std::string_view text, std::size_t at);
// The code point that ends at `end`, which must be greater than 0.
CodePoint decode_before(std::string_view text, std::size_t end);
void append_utf8(std::string& to, char32_t c);

// Offset of the first byte that is not valid UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);
std::size_t count_utf16(std::string_view text);  // UTF-16 code units, as JavaScript and LSP count

bool is_letter(char32_t c);
bool is_digit(char32_t c);  // decimal digits of every script
bool is_upper(char32_t c);  // upper or title case
bool is_lower(char32_t c);
bool is_space(char32_t c);  // white space, no-break spaces and line ends included
bool is_mark(char32_t c);   // combining marks

std::string fold_case(std::string_view text);  // simple case folding, for comparison
std::string to_lower(std::string_view text);   // without a locale
// Letters without their accents ("Noël" -> "Noel"), by canonical decomposition; letters that have
// none stay ("ø").
std::string without_marks(std::string_view text);

// A text made from another, and where each part came from.
struct Mapped {
  std::string text;
  PositionMap map;  // from `text` to the input
};

// Normalisation form C. Valid UTF-8 in.
Mapped to_nfc(std::string_view text);
bool is_nfc(std::string_view text);

// Converts from a charset named as in MIME ("windows-1252", "Shift_JIS", "UTF-16LE"). Unreadable
// bytes become U+FFFD and are counted. Nothing where ICU does not know the name.
struct Converted {
  Mapped mapped;
  std::size_t replaced = 0;
};
std::optional<Converted> convert(std::string_view bytes, const std::string& charset);

// Sentence boundaries by UAX #29, uncorrected: ends of sentences, ascending, the last one
// text.size(). Use sentences.h for sentences as readers see them.
std::vector<std::size_t> sentence_breaks(std::string_view text);

// The words by UAX #29: spans that hold a letter or a digit. "3.5", "can't" and "U.S" are one word.
std::vector<Span> words(std::string_view text);

}  // namespace stet::text
