// Collects the normalised text of a document: white space, invisible characters, block separators,
// NFC.
#include "text/builder.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"

namespace stet::text {
namespace {

bool is_plain(unsigned char c) { return c > 0x20 && c < 0x7F; }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Characters that show nothing: they would keep equal words from matching.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool groups_digits(char32_t c) { return c == 0xA0 || c == 0x2007 || c == 0x2009 || c == 0x202F; }

bool is_blank(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || is_space(c); }

// Carries ascending offsets from a text to its normal form.
class Mover {
 public:
  explicit Mover(const Mapped& normal) : runs_(normal.map.runs()), end_(normal.text.size()) {}
  std::size_t moved(std::size_t old) {
    while (run_ < runs_.size() && runs_[run_].bytes + runs_[run_].byte_size <= old) ++run_;
    if (run_ == runs_.size()) return end_;
    return runs_[run_].text + (old - std::min(old, runs_[run_].bytes));
  }

 private:
  const std::vector<PositionMap::Run>& runs_;
  std::size_t end_;
  std::size_t run_ = 0;
};

}  // namespace

void Builder::begin_block(PassageKind kind) {
  end_block();
  in_block_ = true;
  block_is_empty_ = true;
  block_.kind = kind;
}

void Builder::end_block() {
  if (in_block_ && !block_is_empty_) {
    block_.span.end = draft_.text.size();
    draft_.blocks.push_back(block_);
    ++block_.paragraph;
  }
  in_block_ = false;
  space_.clear();
}

void Builder::add(Span source) { add_byte_wise(source.of(source_), source.start); }

void Builder::add(std::string_view text, Span source) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const std::string_view character = text.substr(at, c.size);
    if (is_blank(c.value)) {
      hold_space(character);
    } else if (!is_invisible(c.value)) {
      release_space(is_ascii_digit(character[0]), source.start);
      emit(character, source);
    }
    at += c.size;
    source.start = source.end;  // the first character stands for all of it
  }
}

void Builder::add_byte_wise(std::string_view text, std::size_t offset) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(static_cast<unsigned char>(text[end]))) ++end;
    if (end > at) {
      release_space(is_ascii_digit(text[at]), offset + at);
      emit(text.substr(at, end - at), {offset + at, offset + end});
      at = end;
      continue;
    }
    const CodePoint c = decode(text, at);
    const std::string_view character = text.substr(at, c.size);
    const Span span{offset + at, offset + at + c.size};
    if (is_blank(c.value)) {
      hold_space(character);
    } else if (!is_invisible(c.value)) {
      release_space(false, span.start);
      emit(character, span);
    }
    at += c.size;
  }
}

void Builder::add_cell() {
  if (!block_is_empty_) space_ = "\t";
}

void Builder::hold_space(std::string_view space) {
  if (block_is_empty_ || space_ == "\t") return;
  const bool keep =
      space_.empty() && is_ascii_digit(draft_.text.back()) && groups_digits(decode(space, 0).value);
  space_ = keep ? space : " ";
}

void Builder::release_space(bool before_digit, std::size_t source_start) {
  if (space_.empty()) return;
  if (!before_digit && space_ != "\t") space_ = " ";
  emit(std::exchange(space_, {}), {source_end_, std::max(source_end_, source_start)});
}

void Builder::emit(std::string_view text, Span source) {
  auto& out = draft_.text;
  if (block_is_empty_) {
    if (!out.empty()) {
      constexpr std::string_view kSeparator = "\n\n";
      const std::size_t gap_end = std::max(source_end_, source.start);
      draft_.map.append({out.size(), source_end_, kSeparator.size(), gap_end - source_end_});
      out += kSeparator;
    }
    block_.span.start = out.size();
    block_is_empty_ = false;
  }
  draft_.map.append({out.size(), source.start, text.size(), source.size()});
  out += text;
  source_end_ = std::max(source_end_, source.end);
}

void Builder::comment(std::string_view words) {
  const std::size_t start = words.find_first_not_of(" \t\n");
  if (start == std::string_view::npos || !words.substr(start).starts_with("stet")) return;
  draft_.comments.push_back({.at = draft_.text.size(), .words = std::string(words.substr(start))});
}

Draft Builder::finish() && {
  end_block();
  if (is_nfc(draft_.text)) return std::move(draft_);
  Mapped normal = to_nfc(draft_.text);
  // Separators are line feeds, which compose with nothing, so block ends stay block ends.
  Mover block_mover(normal);
  for (Block& block : draft_.blocks) {
    block.span.start = block_mover.moved(block.span.start);
    block.span.end = block_mover.moved(block.span.end);
  }
  Mover comment_mover(normal);
  for (Comment& comment : draft_.comments) comment.at = comment_mover.moved(comment.at);
  draft_.map = normal.map.then(draft_.map);
  draft_.text = std::move(normal.text);
  return std::move(draft_);
}

}  // namespace stet::text
