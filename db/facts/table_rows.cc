// Finds headings and cells of table rows.
#include "facts/table_rows.h"

#include <algorithm>

namespace stet::facts {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_figure(const Mention& m) {
  switch (m.type) {
    case MentionType::number:
      return m.value.has_value();  // "49-51" is two sides' goals
    case MentionType::percent:
    case MentionType::money:
    case MentionType::measure:
    case MentionType::count:
    case MentionType::duration:
      return true;
    default:
      return false;
  }
}

// Letters and digits alone make a cell; the marks around them do not.
bool is_filler(std::string_view words) {
  return std::ranges::none_of(words, [](char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0xC0;
  });
}

class Reader {
 public:
  Reader(const Analysis& analysis, std::size_t row, std::string_view published)
      : analysis_(analysis), text_(analysis.document.text), row_(row), published_(published) {}

  std::vector<TableCell> read(std::size_t head_row) const {
    std::vector<Span> cells = cells_of(text_, passage(row_));
    const std::optional<Mention> row_date = date_of(cells[0]);
    if (!row_date) cells[0] = without_number(cells[0]);
    if (cells.size() < 2 || cells[0].empty() || (has_digits(cells[0]) && !row_date)) return {};
    const std::vector<Span> heads = heads_of(head_row, cells.size());
    // A header may leave the corner out; what fits neither way heads nothing.
    const bool full = heads.size() == cells.size(), open = heads.size() + 1 == cells.size();
    std::vector<TableCell> out;
    for (std::size_t k = 1; k < cells.size(); ++k) {
      const Mention* figure = only(cells[k], is_figure);
      if (!figure) continue;
      TableCell cell{.row_heading = cells[0], .column_heading = {}, .figure = figure, .when = {}};
      if (full || open) cell.column_heading = heads[full ? k : k - 1];
      cell.when = date_of(cell.column_heading);
      if (row_date && (cell.when || cell.column_heading.empty())) continue;
      if (row_date) cell.row_heading = cell.column_heading, cell.when = row_date;
      cell.alone = cells.size() == 2;
      out.push_back(cell);
    }
    return out;
  }

 private:
  Span passage(std::size_t index) const { return analysis_.document.passages[index].span; }

  // "3. Arlen Rovers": past a row's number, its mark and the blank behind it.
  Span without_number(Span cell) const {
    const auto skip = [&](auto wanted) {
      while (cell.start < cell.end && wanted(text_[cell.start])) ++cell.start;
    };
    skip(is_digit);
    skip([](char c) { return c == '.' || c == ')' || c == ' '; });
    return cell;
  }

  bool has_digits(Span cell) const { return std::ranges::any_of(cell.of(text_), is_digit); }

  // The headings of the columns; none where the first row has figures of its own.
  // Looked at for every row, so a header is short, and its cells are read only where they fit.
  std::vector<Span> heads_of(std::size_t head_row, std::size_t width) const {
    constexpr std::size_t kLongestHeader = 2048;  // bytes
    if (head_row == row_ || passage(head_row).size() > kLongestHeader) return {};
    std::vector<Span> heads = cells_of(text_, passage(head_row));
    if (heads.size() != width && heads.size() + 1 != width) return {};
    for (const Span head : heads)
      if (only(head, is_figure) && !date_of(head)) return {};
    return heads;
  }

  // The date that a heading is, read as a line by itself: "2025", "Q1 2026", "May".
  std::optional<Mention> date_of(Span heading) const {
    if (heading.empty()) return std::nullopt;
    std::vector<Mention> found = read_times(heading.of(text_), published_);
    if (found.size() != 1 || found[0].type != MentionType::date) return std::nullopt;
    Mention& date = found[0];
    date.span = {heading.start + date.span.start, heading.start + date.span.end};
    const bool fills = is_filler(Span{heading.start, date.span.start}.of(text_)) &&
                       is_filler(Span{date.span.end, heading.end}.of(text_));
    return fills ? std::optional(std::move(date)) : std::nullopt;
  }

  // The one mention of that sort which fills the cell, marks aside.
  template <typename Sort>
  const Mention* only(Span cell, Sort wanted) const {
    const auto& mentions = analysis_.mentions;
    auto it = std::ranges::partition_point(
        mentions, [&](const Mention& m) { return m.span.start < cell.start; });
    const Mention* found = nullptr;
    for (; it != mentions.end() && it->span.start < cell.end; ++it) {
      if (!wanted(*it) || it->span.end > cell.end) continue;
      if (found) return nullptr;
      found = &*it;
    }
    if (!found) return nullptr;
    const std::size_t end = found->of ? std::max(found->of->end, found->span.end) : found->span.end;
    const bool fills = end <= cell.end &&
                       is_filler(Span{cell.start, found->span.start}.of(text_)) &&
                       is_filler(Span{end, cell.end}.of(text_));
    return fills ? found : nullptr;
  }

  const Analysis& analysis_;
  std::string_view text_;
  std::size_t row_;
  std::string_view published_;
};

}  // namespace

std::vector<Span> cells_of(std::string_view text, Span row) {
  std::vector<Span> out;
  std::size_t start = row.start;
  for (std::size_t at = row.start; at <= row.end; ++at) {
    if (at < row.end && text[at] != '\t') continue;
    Span cell{start, at};
    while (cell.start < cell.end && text[cell.start] == ' ') ++cell.start;
    while (cell.end > cell.start && text[cell.end - 1] == ' ') --cell.end;
    out.push_back(cell);
    start = at + 1;
  }
  return out;
}

std::vector<std::size_t> header_rows(const text::Document& document) {
  std::vector<std::size_t> out(document.passages.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool row = document.passages[i].kind == text::PassageKind::table_row;
    const bool goes_on =
        i > 0 && row && document.passages[i - 1].kind == text::PassageKind::table_row;
    out[i] = goes_on ? out[i - 1] : i;
  }
  return out;
}

bool is_header(const Analysis& analysis, std::size_t row, std::size_t head_row) {
  const auto& passages = analysis.document.passages;
  const std::string_view words = passages[row].span.of(analysis.document.text);
  return row == head_row && passages[row].kind == text::PassageKind::table_row &&
         row + 1 < passages.size() && passages[row + 1].kind == text::PassageKind::table_row &&
         std::ranges::none_of(words, is_digit);
}

std::vector<TableCell> table_cells(const Analysis& analysis, std::size_t row, std::size_t head_row,
                                   std::string_view published) {
  if (analysis.document.passages[row].kind != text::PassageKind::table_row) return {};
  return Reader(analysis, row, published).read(head_row);
}

}  // namespace stet::facts
