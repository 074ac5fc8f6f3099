// Sentence boundaries: candidates from UAX #29 and from our own look at full stops, each then kept
// or dropped by rules.
#include "text/sentences.h"

#include <algorithm>
#include <string>

#include "text/abbreviations.h"
#include "text/unicode.h"

namespace stet::text {
namespace {

constexpr std::size_t kLongestWord =
    64;  // look no further back or ahead, so that hostile text stays linear
constexpr std::size_t kMostMarks = 64;

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2039 || c == 0x203A;
}
bool is_closer(char32_t c) { return is_quote(c) || c == ')' || c == ']' || c == '}'; }
bool is_bracket(char32_t c) { return c == '(' || c == '[' || c == '{'; }
bool is_opener(char32_t c) { return is_quote(c) || is_bracket(c); }
bool is_currency(char32_t c) { return c == '$' || c == 0xA3 || c == 0x20AC || c == 0xA5; }
bool is_terminator(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

// How the text in front of a candidate ends: "... the U.S.” "
struct Ending {
  std::size_t visible_end = 0;     // behind the last character that is not white space
  std::size_t terminator_end = 0;  // behind the last full stop, question or exclamation mark
  char32_t terminator = 0;         // 0: none
  bool quoted = false;             // a quotation mark stands between the two
};

// "[3]" behind a full stop is a reference mark; returns where it and the white space in front of it
// start, or `end`.
std::size_t before_reference(std::string_view text, std::size_t end) {
  constexpr std::size_t kLongestReference = 6;
  if (end == 0 || text[end - 1] != ']') return end;
  for (std::size_t at = end - 1; at > 0 && end - at <= kLongestReference; --at) {
    const char c = text[at - 1];
    if (c == '[') return at > 1 && text[at - 2] == ' ' ? at - 2 : at - 1;
    if (c < '0' || c > '9') break;
  }
  return end;
}

bool is_reference_at(std::string_view text, std::size_t at) {
  if (text[at] != '[') return false;
  const std::size_t close = text.substr(0, at + 6).find(']', at);
  return close != text.npos && before_reference(text, close + 1) < close;
}

Ending ending_before(std::string_view text, std::size_t candidate) {
  Ending out;
  std::size_t end = candidate;
  while (end > 0 && is_space(decode_before(text, end).value)) end -= decode_before(text, end).size;
  out.visible_end = end;
  for (std::size_t marks = 0; end > 0 && marks < kMostMarks; ++marks) {
    const std::size_t reference = before_reference(text, end);
    const CodePoint c = decode_before(text, end);
    if (reference < end) {
      end = reference;
    } else if (is_closer(c.value)) {
      out.quoted = out.quoted || is_quote(c.value);
      end -= c.size;
    } else {
      out.terminator = is_terminator(c.value) ? c.value : 0;
      break;
    }
  }
  out.terminator_end = end;
  return out;
}

// The word whose full stop ends at `end`, without it: "U.S" of "(the U.S.".
std::string_view word_before_stop(std::string_view text, std::size_t end) {
  const std::size_t stop = end - 1;
  std::size_t start = stop;
  while (start > 0 && stop - start < kLongestWord) {
    const CodePoint c = decode_before(text, start);
    if (c.value != '.' && c.value != '!' && !is_letter(c.value) && !is_digit(c.value) &&
        !is_mark(c.value))
      break;
    start -= c.size;
  }
  return text.substr(start, stop - start);
}

// What follows a candidate, opening marks aside.
struct Opening {
  char32_t first = 0;     // 0: nothing
  std::string_view word;  // its letters; empty for a figure
};

std::size_t word_end(std::string_view text, std::size_t start) {
  std::size_t end = start;
  while (end < text.size() && end - start < kLongestWord) {
    const CodePoint c = decode(text, end);
    if (!is_letter(c.value) && !is_mark(c.value)) break;
    end += c.size;
  }
  return end;
}

Opening opening_at(std::string_view text, std::size_t at) {
  for (std::size_t marks = 0; at < text.size() && marks < kMostMarks; ++marks) {
    const CodePoint c = decode(text, at);
    if (!is_opener(c.value)) {
      return {.first = c.value, .word = text.substr(at, word_end(text, at) - at)};
    }
    at += c.size;
  }
  return {};
}

// `"Why?" Wang asked.`: a name or an article or two, then a verb of speech.
bool attribution_follows(std::string_view text, std::size_t at) {
  constexpr int kMostWords = 4;
  for (int i = 0; i < kMostWords && at < text.size(); ++i) {
    const std::size_t end = word_end(text, at);
    if (end == at) return false;
    if (i > 0 && reports_speech(text.substr(at, end - at))) return true;
    if (end >= text.size() || text[end] != ' ') return false;
    at = end + 1;
  }
  return false;
}

bool is_figure(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "1." or "a." in front of the first word of a list item, or of an item within a line: "Javelin: 1.
// Saarela; 2. Kohl".
bool is_enumerator(std::string_view text, std::string_view word) {
  constexpr std::size_t kLongestEnumerator = 3;
  if (word.size() > kLongestEnumerator || !(is_figure(word) || word.size() == 1)) return false;
  const auto start = static_cast<std::size_t>(word.data() - text.data());
  if (start == 0) return true;
  return start >= 2 && text[start - 1] == ' ' && (text[start - 2] == ':' || text[start - 2] == ';');
}

bool full_stop_ends(std::string_view text, const Ending& ending, const Opening& next) {
  const std::string_view word = word_before_stop(text, ending.terminator_end);
  if (word.ends_with('.')) return true;  // an ellipsis
  if (is_enumerator(text, word)) return false;
  const bool figure_follows = next.word.empty() || names_month(next.word);
  switch (abbreviation(word)) {
    case Abbreviation::none:
      return true;
    case Abbreviation::binds:
      return false;
    case Abbreviation::numbering:
      return !figure_follows;
    case Abbreviation::may_end:
      return starts_sentences(next.word);
  }
  return true;
}

bool ends_sentence(std::string_view text, std::size_t candidate) {
  // "1876.[3] The": the mark belongs to what stands before it.
  if (is_bracket(decode_before(text, candidate).value) || is_reference_at(text, candidate))
    return false;
  const Ending ending = ending_before(text, candidate);
  const Opening next = opening_at(text, candidate);
  if (next.first == 0) return false;
  if (ending.terminator == 0)
    return true;  // a paragraph separator, or a full stop of another script
  if (is_lower(next.first)) return false;
  if (ending.terminator == '.') return full_stop_ends(text, ending, next);
  if (ending.terminator == 0x2026) return is_digit(next.first) || starts_sentences(next.word);
  if (ending.quoted) return !attribution_follows(text, candidate);
  const std::string_view word = word_before_stop(text, ending.terminator_end);
  return abbreviation(word) == Abbreviation::none || starts_sentences(next.word);  // "Yahoo! Inc"
}

// UAX #29 does not break before a figure ("... in 1990. 26 people"), an ellipsis or a reference
// mark: we look there.
void add_own_candidates(std::string_view text, std::vector<std::size_t>& candidates) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::size_t start = at + 1;
    if (at == 0 || start >= text.size() || text[start] == ' ') continue;
    const CodePoint before = decode_before(text, at);
    if (!is_terminator(before.value) && !is_closer(before.value)) continue;
    const Ending ending = ending_before(text, start);
    if (ending.terminator == 0) continue;
    const Opening next = opening_at(text, start);
    const bool missed = ending.terminator == 0x2026 || text[ending.visible_end - 1] == ']';
    if (is_digit(next.first) || is_currency(next.first) || (missed && is_upper(next.first))) {
      candidates.push_back(start);
    }
  }
}

Span trimmed(std::string_view text, Span span) {
  while (span.start < span.end && is_space(decode(text, span.start).value))
    span.start += decode(text, span.start).size;
  while (span.end > span.start && is_space(decode_before(text, span.end).value)) {
    span.end -= decode_before(text, span.end).size;
  }
  return span;
}

bool says_something(std::string_view text, Span span) {
  for (std::size_t at = span.start; at < span.end;) {
    const CodePoint c = decode(text, at);
    if (is_letter(c.value) || is_digit(c.value)) return true;
    at += c.size;
  }
  return false;
}

}  // namespace

std::vector<Span> split_sentences(std::string_view paragraph) {
  std::vector<std::size_t> candidates = sentence_breaks(paragraph);
  add_own_candidates(paragraph, candidates);
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());

  std::vector<Span> sentences;
  std::size_t start = 0;
  const auto close = [&](std::size_t end) {
    const Span span = trimmed(paragraph, {start, end});
    start = end;
    if (span.empty()) return;
    if (!sentences.empty() && !says_something(paragraph, span)) {
      sentences.back().end = span.end;  // stray marks are part of what stands before them
    } else {
      sentences.push_back(span);
    }
  };
  for (const std::size_t candidate : candidates) {
    if (candidate < paragraph.size() && ends_sentence(paragraph, candidate)) close(candidate);
  }
  close(paragraph.size());
  return sentences;
}

}  // namespace stet::text
