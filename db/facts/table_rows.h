// Tables: the figures of a row with the headings that say what they are of.
#pragma once

#include <optional>
#include <vector>

#include "facts/analysis.h"

namespace stet::facts {

struct TableCell {
  Span row_heading;
  Span column_heading;              // empty where the table has none
  const Mention* figure = nullptr;  // fills the cell
  bool alone = false;               // the row has one cell behind its heading
  std::optional<Mention> when;  // the date that the column heading is, where it is one; of a row
                                // headed by a date that date, and the column's heading is the row's
};

// The cells of a row passage, in which they are parted by tabs, blanks around them left out.
std::vector<Span> cells_of(std::string_view text, Span row);

// For each passage the first row of the table that it stands in, which may be a header; itself
// where it is no row.
std::vector<std::size_t> header_rows(const text::Document& document);

// A first row of headings alone, which says nothing by itself.
bool is_header(const Analysis& analysis, std::size_t row, std::size_t head_row);

// The figures of a row, in order; none where the row is no heading with figures behind it.
// `published` is the reference of column headings that are relative dates.
std::vector<TableCell> table_cells(const Analysis& analysis, std::size_t row, std::size_t head_row,
                                   std::string_view published);

}  // namespace stet::facts
