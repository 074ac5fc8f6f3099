// Chunks between white space, marks peeled from both ends, then clitics, figures, hyphens and full
// stops inside.
#include "grammar/tokenizer.h"

#include <algorithm>
#include <string>

#include "grammar/tokenizer_tables.h"
#include "text/abbreviations.h"

namespace stet::grammar {
namespace {

constexpr std::size_t kLongestChunk = 400;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool alphanumeric(char c) { return digit(c) || (c >= 'a' && c <= 'z') || upper(c); }

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = upper(c) ? static_cast<char>(c + 32) : c;
  return out;
}

// Bytes of the white space at `at`: ASCII, U+00A0, U+2000-200A, U+2028, U+2029, U+202F, U+205F,
// U+3000; 0 for none.
std::size_t space(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (byte(0) == ' ' || (byte(0) >= 9 && byte(0) <= 13)) return 1;
  if (byte(0) == 0xC2 && byte(1) == 0xA0) return 2;
  if (byte(0) == 0xE2 && byte(1) == 0x80 &&
      ((byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xA8 || byte(2) == 0xA9 ||
       byte(2) == 0xAF))
    return 3;
  if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) == 0x9F) return 3;
  if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return 3;
  return 0;
}

// The mark (see kMarks) that `text` begins or ends with; its size, or 0.
std::size_t mark_at_start(std::string_view text) {
  if (alphanumeric(text.front())) return 0;  // as most words begin and end
  for (const std::string_view mark : kMarks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}
std::size_t mark_at_end(std::string_view text) {
  if (alphanumeric(text.back())) return 0;
  for (const std::string_view mark : kMarks) {
    if (text.ends_with(mark)) return mark.size();
  }
  return 0;
}

// The apostrophe at `at`: 1 for ', 3 for the curly one, 0 for none.
std::size_t apostrophe(std::string_view text, std::size_t at) {
  if (text.substr(at, 1) == "'") return 1;
  return text.substr(at, 3) == "\u2019" ? 3 : 0;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span sentence)
      : text_(text), end_(std::min(sentence.end, text.size())), at_(sentence.start) {}

  std::vector<Piece> run() {
    while (at_ < end_) {
      if (const std::size_t n = space(text_.substr(0, end_), at_)) {
        at_ += n;
        continue;
      }
      std::size_t stop = at_;
      while (stop < end_ && space(text_.substr(0, end_), stop) == 0) ++stop;
      const std::size_t from = out_.size();
      const bool whole = address(of({at_, stop}));
      while (!whole && stop - at_ > kLongestChunk) {
        // Noise; in bounded pieces, so that looking ahead stays cheap.
        std::size_t middle = at_ + kLongestChunk;
        while (middle > at_ + 1 && (text_[middle] & 0xC0) == 0x80) --middle;
        chunk({at_, middle});
        at_ = middle;
      }
      chunk({at_, stop});
      for (std::size_t i = from; i < out_.size(); ++i) out_[i].space_after = i + 1 == out_.size();
      at_ = stop;
    }
    return std::move(out_);
  }

 private:
  std::string_view of(Span span) const { return span.of(text_); }
  void emit(std::size_t start, std::size_t end) {
    if (end > start) out_.push_back({{start, end}, true});
  }

  // Text between white space.
  void chunk(Span span) {
    if (address(of(span))) {
      std::size_t end = span.end;
      if (text_[span.start] == '<' || text_[span.start] == '(') emit(span.start, span.start + 1);
      if (text_[span.start] == '<' || text_[span.start] == '(') ++span.start;
      while (end > span.start + 1 &&
             (text_[end - 1] == '.' || text_[end - 1] == ',' || text_[end - 1] == ')' ||
              text_[end - 1] == '>' || text_[end - 1] == ']' || text_[end - 1] == '"'))
        --end;
      emit(span.start, end);
      if (end < span.end) chunk({end, span.end});
      return;
    }
    if (!span.empty() && !alphanumeric(of(span).front()) &&
        std::find(kSmileys.begin(), kSmileys.end(), of(span)) != kSmileys.end())
      return emit(span.start, span.end);
    std::size_t start = span.start;
    while (start < span.end) {
      const std::size_t n = leading(of({start, span.end}));
      if (n == 0) break;
      emit(start, start + n);
      start += n;
    }
    std::vector<Span> behind;
    std::size_t end = span.end;
    while (end > start) {
      const std::size_t n = trailing({start, end}, end == span.end && behind.empty());
      if (n == 0) break;
      behind.push_back({end - n, end});
      end -= n;
    }
    inner({start, end});
    for (auto it = behind.rbegin(); it != behind.rend(); ++it) emit(it->start, it->end);
  }

  static bool address(std::string_view word) {
    if (word.find("://") != std::string_view::npos || word.starts_with("www.")) return true;
    const auto sign = word.find('@');
    return sign != std::string_view::npos && sign > 0 &&
           word.find('.', sign) != std::string_view::npos;
  }

  // Bytes of the mark in front, 0 where the word begins. A run of one sign ("---", "...") is one
  // mark.
  static std::size_t leading(std::string_view rest) {
    if (const std::size_t n = run(rest)) return n;
    const std::size_t n = mark_at_start(rest);
    if (n == 0 || n == rest.size()) return n;
    if (const std::size_t quote = apostrophe(rest, 0)) {
      // "'s" and "'90s" keep their apostrophe, a quotation's mark does not.
      const std::string tail = lower(rest.substr(quote));
      if (digit(tail[0]) && (tail.size() == 2 || tail.ends_with("0s"))) return 0;
      if (std::find(kClitics.begin(), kClitics.end(), tail) != kClitics.end() && quote == 1)
        return 0;
    }
    if ((rest[0] == '-' || rest[0] == '.' || rest[0] == '+') && rest.size() > 1 && digit(rest[1]))
      return 0;
    return n;
  }

  static std::size_t run(std::string_view rest) {
    std::size_t n = 0;
    while (n < rest.size() && rest[n] == rest[0]) ++n;
    if (n > 1 && (rest[0] == '.' || rest[0] == '-' || rest[0] == '*' || rest[0] == '=' ||
                  rest[0] == '_' || rest[0] == '!' || rest[0] == '?' || rest[0] == '\'' ||
                  rest[0] == '`' || rest[0] == '<' || rest[0] == '>'))
      return n;
    return 0;
  }

  // Bytes of the mark behind, 0 where the word ends.
  std::size_t trailing(Span span, bool outermost) const {
    const std::string_view word = of(span);
    const char last = word.back();
    if ((last == '>' || last == '*' || last == '=' || last == '-') && word.size() > 1 &&
        word[word.size() - 2] == last) {
      std::size_t n = 0;
      while (n < word.size() && word[word.size() - 1 - n] == last) ++n;
      return n;
    }
    if (last == '.' || last == '!' || last == '?') {
      std::size_t n = 0;
      while (n < word.size() &&
             (word[word.size() - 1 - n] == '.' || word[word.size() - 1 - n] == '!' ||
              word[word.size() - 1 - n] == '?'))
        ++n;
      if (n > 1 || last != '.') return n;
      return n == word.size() ? n : full_stop(span, outermost);
    }
    return mark_at_end(word);
  }

  std::size_t full_stop(Span span, bool outermost) const {
    const std::string_view word = of({span.start, span.end - 1});
    const bool last = span.end + (outermost ? 0U : 3U) >= end_;
    if (word.find('.') != std::string_view::npos && letter(word.back()) &&
        std::none_of(word.begin(), word.end(), digit) && initials(word))
      return 0;
    const auto after = word.find_last_of("-/(");
    const std::string_view tail = after == std::string_view::npos ? word : word.substr(after + 1);
    const text::Abbreviation kind = text::abbreviation(tail);
    // At the sentence's end only names keep it: "Acme Inc.", but "and so on, etc" and ".".
    const bool name = tail.size() > 1 && upper(tail[0]) &&
                      (kind == text::Abbreviation::binds || kind == text::Abbreviation::may_end);
    if (last) return name ? 0 : 1;
    if (kind != text::Abbreviation::none) return 0;
    return tail.size() == 1 && upper(tail[0]) ? 0 : 1;
  }

  // "U.S", "p.m", "Ph.D": no part longer than three letters.
  static bool initials(std::string_view word) {
    std::size_t size = 0;
    for (const char c : word) {
      size = c == '.' ? 0 : size + 1;
      if (size > 3) return false;
    }
    return true;
  }

  // A word without marks around it: split at inner marks and hyphens, then clitics and figures.
  void inner(Span span) {
    std::size_t start = span.start;
    for (std::size_t i = span.start; i < span.end;) {
      const std::size_t n = i > start ? divider({start, span.end}, i) : 0;
      if (n == 0) {
        ++i;
        continue;
      }
      simple({start, i});
      emit(i, i + n);
      i += n;
      start = i;
    }
    simple({start, span.end});
  }

  // Bytes of a mark at `at` that divides the word, or 0.
  std::size_t divider(Span span, std::size_t at) const {
    const std::string_view rest = of({at, span.end});
    const std::string_view before = of({span.start, at});
    for (const std::string_view dash : kDashes) {
      if (rest.starts_with(dash)) return dash.size();
    }
    if (rest.size() < 2) return 0;
    const char c = rest[0], next = rest[1], previous = before.back();
    if (c == '-') return hyphen_divides(span, before, rest.substr(1)) ? 1 : 0;
    if (c == '/')
      return (letter(previous) && letter(next) && before.size() > 1) ||
                     (letter(previous) != letter(next) && !digit(previous))
                 ? 1
                 : 0;
    if (c == ',' || c == ';') return digit(previous) && digit(next) ? 0 : 1;
    if (c == ':') return digit(previous) && digit(next) ? 0 : 1;
    if (c == '(' || c == ')' || c == '[' || c == ']' || c == '"' || c == '=' || c == '~') return 1;
    if (rest.starts_with("\u201C") || rest.starts_with("\u201D") || rest.starts_with("\u2026"))
      return 3;
    if (c == '.' && rest.starts_with("..")) return run(rest);
    return 0;
  }

  bool hyphen_divides(Span span, std::string_view before, std::string_view after) const {
    const std::string_view word = of(span);
    if (after.empty() || after[0] == '-') return false;
    if (std::binary_search(kPrefixes.begin(), kPrefixes.end(), lower(before))) return false;
    const bool figures =
        std::all_of(word.begin(), word.end(), [](char c) { return digit(c) || c == '-'; });
    // "713-853-3989" and "2001-09-11" are whole, "10-12" is a range.
    if (figures)
      return std::count(word.begin(), word.end(), '-') == 1 && before.size() <= 4 &&
             after.size() <= 4 && !(before.size() == 3 && after.size() == 4);
    return true;
  }

  // No marks inside: currency and units around figures, clitics.
  void simple(Span span) {
    if (span.empty()) return;
    const std::string_view word = of(span);
    const bool figure = word.find_first_of("0123456789.") != std::string_view::npos;
    for (const std::string_view currency : kCurrencies) {
      if (figure && word.size() > currency.size() && word.starts_with(currency) &&
          (digit(word[currency.size()]) || word[currency.size()] == '.')) {
        emit(span.start, span.start + currency.size());
        return simple({span.start + currency.size(), span.end});
      }
    }
    if (word.size() > 1 && word[0] == '#' && digit(word[1])) {
      emit(span.start, span.start + 1);
      return simple({span.start + 1, span.end});
    }
    if (digit(word[0])) {
      const std::size_t last = word.find_last_of("0123456789") + 1;
      const std::string unit = lower(word.substr(last));
      const bool plain =
          word.substr(0, last).find_first_not_of("0123456789.,:") == std::string_view::npos;
      if (plain && std::find(kUnits.begin(), kUnits.end(), unit) != kUnits.end()) {
        emit(span.start, span.start + last);
        return simple({span.start + last, span.end});
      }
    }
    const std::size_t cut = clitic(word);
    emit(span.start, span.start + cut);
    emit(span.start + cut, span.end);
  }

  // Where a clitic begins, or the word's size.
  static std::size_t clitic(std::string_view word) {
    const std::string small = lower(word);
    if (small.size() > 3 && (small.ends_with("n't") || small.ends_with("n\u2019t")))
      return word.size() - (small.ends_with("n't") ? 3 : 5);
    for (const auto& [whole, cut] : kFused) {
      if (small == whole) return cut;
    }
    for (std::size_t back = 1; back <= 5 && back < word.size(); ++back) {
      const std::size_t at = word.size() - back;
      const std::size_t n = apostrophe(word, at);
      if (n == 0) continue;
      const std::string tail = small.substr(at + n);
      if (tail.empty())
        return small[at - 1] == 's' || small[at - 1] == 'z' || small[at - 1] == 'x' ? at
                                                                                    : word.size();
      return std::find(kClitics.begin(), kClitics.end(), tail) != kClitics.end() ? at : word.size();
    }
    return word.size();
  }

  std::string_view text_;
  std::size_t end_, at_;
  std::vector<Piece> out_;
};

}  // namespace

std::vector<Piece> tokenize(std::string_view text, Span sentence) {
  return Tokenizer(text, sentence).run();
}

}  // namespace stet::grammar
