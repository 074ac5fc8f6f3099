// Reads plain text: paragraphs, wrapped lines, headings, lists and tables, told apart by their
// shape alone.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "text/readers.h"
#include "text/unicode.h"

namespace stet::text {
namespace {

struct Line {
  Span span;              // without the white space around it
  std::size_t width = 0;  // code points
};

// Lines that become one block.
struct Group {
  std::vector<Span> lines;
  PassageKind kind = PassageKind::sentence;
  bool opens_paragraph = false;
  std::string_view comment;  // a line that is only an HTML comment; then nothing else is set
};

using Paragraph = std::vector<Line>;

constexpr std::string_view kBlank = " \t\f\v";

Line line_of(std::string_view source, std::size_t start, std::size_t end) {
  while (start < end && kBlank.find(source[start]) != kBlank.npos) ++start;
  while (end > start && kBlank.find(source[end - 1]) != kBlank.npos) --end;
  return {.span = {start, end}, .width = count_code_points(source.substr(start, end - start))};
}

std::vector<Paragraph> paragraphs_of(std::string_view source) {
  std::vector<Paragraph> paragraphs(1);
  for (std::size_t start = 0; start < source.size();) {
    const std::size_t end = std::min(source.find('\n', start), source.size());
    const Line line = line_of(source, start, end);
    if (!line.span.empty()) {
      paragraphs.back().push_back(line);
    } else if (!paragraphs.back().empty()) {
      paragraphs.emplace_back();
    }
    start = end + 1;
  }
  return paragraphs;
}

bool starts_lower(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const bool quote = c.value == '"' || c.value == '\'' || c.value == 0x2018 || c.value == 0x201C;
    if (!quote) return is_lower(c.value);
    at += c.size;
  }
  return false;
}

// The size of a bullet and the space behind it, or 0.
std::size_t bullet_size(std::string_view line) {
  for (const std::string_view bullet : {"- ", "* ", "• ", "– ", "· ", "‣ ", "▪ "}) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

struct Number {
  std::uint32_t value = 0;
  std::size_t size = 0;  // of the number, its mark and the space behind it
};

// "12. " or "12) " in front of a list item.
std::optional<Number> list_number(std::string_view line) {
  constexpr std::size_t kMostDigits = 3;
  Number out;
  while (out.size < line.size() && out.size <= kMostDigits && line[out.size] >= '0' &&
         line[out.size] <= '9') {
    out.value = out.value * 10 + static_cast<std::uint32_t>(line[out.size] - '0');
    ++out.size;
  }
  if (out.size == 0 || out.size > kMostDigits || out.size + 2 >= line.size()) return std::nullopt;
  if ((line[out.size] != '.' && line[out.size] != ')') || line[out.size + 1] != ' ')
    return std::nullopt;
  out.size += 2;
  return out;
}

// A line of two or more cells, parted by tabs or by two or more spaces.
std::vector<Span> cells_of(std::string_view source, Span line) {
  std::vector<Span> cells;
  std::size_t start = line.start;
  for (std::size_t at = line.start; at < line.end;) {
    std::size_t gap = at;
    while (gap < line.end && (source[gap] == ' ' || source[gap] == '\t')) ++gap;
    if (gap - at >= 2 || (gap > at && source[at] == '\t')) {
      cells.push_back({start, at});
      start = gap;
    }
    at = std::max(gap, at + 1);
  }
  cells.push_back({start, line.end});
  return cells;
}

bool is_table(std::string_view source, const Paragraph& paragraph) {
  const auto rows = std::count_if(paragraph.begin(), paragraph.end(), [&](const Line& line) {
    return cells_of(source, line.span).size() > 1;
  });
  return rows >= 2 && static_cast<std::size_t>(rows) * 2 >= paragraph.size();
}

// Decides which line ends of a paragraph are breaks and which only wrap the text.
class Wrapping {
 public:
  Wrapping(std::string_view source, const Paragraph& paragraph)
      : source_(source), paragraph_(paragraph) {
    for (const Line& line : paragraph) widest_ = std::max(widest_, line.width);
    greedy_ = widest_ >= kNarrowest && widest_ <= kWidest;
    for (std::size_t i = 0; i + 1 < paragraph.size(); ++i) {
      greedy_ = greedy_ && filled_to(i) > widest_;
      prose_ = prose_ || starts_lower(paragraph[i + 1].span.of(source));
    }
  }

  bool breaks_after(std::size_t i) const {
    if (starts_lower(paragraph_[i + 1].span.of(source_))) return false;
    if (widest_ > kWidest) return true;  // nobody wraps that wide: every line is a paragraph
    if (greedy_) return false;
    return prose_ ? filled_to(i) * 5 < widest_ * 3 : true;
  }

 private:
  static constexpr std::size_t kNarrowest = 40, kWidest = 160;

  // How wide line i would be with the next line's first word, which a writer who wraps would have
  // put there.
  std::size_t filled_to(std::size_t i) const {
    const std::string_view next = paragraph_[i + 1].span.of(source_);
    return paragraph_[i].width + 1 + count_code_points(next.substr(0, next.find(' ')));
  }

  std::string_view source_;
  const Paragraph& paragraph_;
  std::size_t widest_ = 0;
  bool greedy_ = false;  // no line has room for the first word of the next
  bool prose_ = false;   // a line starts with a lower-case word
};

std::optional<std::string_view> whole_comment(std::string_view line) {
  constexpr std::string_view kOpen = "<!--", kClose = "-->";
  if (!line.starts_with(kOpen) || !line.ends_with(kClose) ||
      line.size() < kOpen.size() + kClose.size()) {
    return std::nullopt;
  }
  return line.substr(kOpen.size(), line.size() - kOpen.size() - kClose.size());
}

class PlainReader {
 public:
  explicit PlainReader(std::string_view source) : source_(source) {}

  Draft read() && {
    for (const Paragraph& paragraph : paragraphs_of(source_)) take(paragraph);
    mark_headings();
    Builder builder(source_);
    for (const Group& group : groups_) build(group, builder);
    return std::move(builder).finish();
  }

 private:
  void take(const Paragraph& paragraph) {
    if (is_table(source_, paragraph)) {
      for (const Line& line : paragraph) {
        const bool row = cells_of(source_, line.span).size() > 1;
        groups_.push_back(
            {{line.span}, row ? PassageKind::table_row : PassageKind::sentence, false, {}});
      }
      return;
    }
    const Wrapping wrapping(source_, paragraph);
    bool joins = false;  // the next line belongs to the last group
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      Span line = paragraph[i].span;
      if (const auto comment = whole_comment(line.of(source_))) {
        groups_.push_back({{}, PassageKind::sentence, false, *comment});
        joins = false;
        continue;
      }
      const std::size_t marker = item_marker(line.of(source_), i == 0 || !joins);
      line.start += marker;
      if (joins && marker == 0) {
        groups_.back().lines.push_back(line);
      } else {
        groups_.push_back({{line}, PassageKind::sentence, i == 0 && marker == 0, {}});
      }
      joins = i + 1 < paragraph.size() && !wrapping.breaks_after(i);
    }
  }

  // The size of a list item's mark. A number counts as one only in sequence and where a line may
  // begin something new: a wrapped "... on 26. " must not lose its figure.
  std::size_t item_marker(std::string_view line, bool may_be_number) {
    const auto number = list_number(line);
    if (number && may_be_number && (number->value == 1 || number->value == last_number_ + 1)) {
      last_number_ = number->value;
      return number->size;
    }
    return bullet_size(line);
  }

  // Short lines without final punctuation, or short questions, on a line of their own with text to
  // follow.
  bool may_be_heading(const Group& group) const {
    constexpr std::size_t kMostWords = 16, kMostBytes = 200;
    if (!group.opens_paragraph || group.lines.size() != 1 || group.kind != PassageKind::sentence)
      return false;
    const std::string_view line = group.lines[0].of(source_);
    if (line.size() > kMostBytes || starts_lower(line)) return false;
    if (static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) >= kMostWords)
      return false;
    // "Type: concrete" is an entry of a fact box.
    const std::size_t colon = line.find(": ");
    if (colon != line.npos && !is_upper(decode(line, colon + 2).value)) return false;
    std::string_view end = line;
    while (!end.empty() && (end.back() == '"' || end.back() == ')' || end.back() == '\''))
      end.remove_suffix(1);
    if (end.empty() || end.ends_with("…") || end.ends_with("”.")) return false;
    return std::string_view(".!;,").find(end.back()) == std::string_view::npos;
  }

  void mark_headings() {
    bool text_follows = false;
    for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
      if (!group->comment.empty()) continue;
      if (!may_be_heading(*group)) {
        text_follows = true;
      } else if (text_follows) {
        group->kind = PassageKind::heading;
      }
    }
  }

  void build(const Group& group, Builder& builder) const {
    if (group.lines.empty()) {
      builder.comment(group.comment);
      return;
    }
    builder.begin_block(group.kind);
    if (group.kind == PassageKind::table_row) {
      for (const Span cell : cells_of(source_, group.lines[0])) {
        builder.add_cell();
        builder.add(cell);
      }
    } else {
      // From line to line in one piece, so that the white space between becomes one space.
      builder.add({group.lines.front().start, group.lines.back().end});
    }
    builder.end_block();
  }

  std::string_view source_;
  std::vector<Group> groups_;
  std::uint32_t last_number_ = 0;
};

}  // namespace

Draft read_plain(std::string_view source) { return PlainReader(source).read(); }

}  // namespace stet::text
