// Which rows and columns of a table a statement speaks of, and whether it speaks of anything else.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "verify/compare.h"

namespace stet::verify {

// A row that the statement names, and the words that do.
struct Named {
  std::size_t row = 0;
  Span words{};
};

// The row that the words before a place name in full; where they name none, the one that the
// sentence or whoever a pronoun stands for does. nullopt where it is none or several.
std::optional<Named> row_before(const Bout& bout, std::size_t place);
// The row named in full within so many bytes behind a place; "the runner-up", "the next man" are
// the row below `one` in a result list.
std::optional<Named> row_behind(const Bout& bout, std::size_t place, std::size_t reach,
                                const std::optional<Named>& one);

// The row that the passage is; of a result list, and of a table whose head the passage is, the one
// that the statement names or dates.
std::optional<std::size_t> row_of_passage(const Bout& bout);
// The statement has every telling word of the row's label.
bool named_fully(const Bout& bout, const TableRow& row);
// The statement names the row, or a date that only this row has.
bool row_is_told(const Bout& bout, std::size_t row);

// The column counts those things.
bool counts_things(const Bout& bout, std::size_t column, Span things);
// A word of the column's head stands in the statement.
bool head_in_statement(const Bout& bout, std::size_t column);
// The unit that the reading of the passage gave the figure of that column; empty where it gave
// none.
std::string told_unit(const Bout& bout, std::size_t column);

// A figure of the statement, other than `except`, is the row's in that column, in digits that do
// not agree by chance.
constexpr std::size_t kNoFigure = static_cast<std::size_t>(-1);
bool pinned(const Bout& bout, std::size_t row, std::size_t column, std::size_t except);

// How many the set has that a superlative is told of: "the longest of the six".
std::optional<int> size_of_set(const Bout& bout, Span top);
// The table adds itself up: it has all there is.
bool has_total(const Table& table);

// Two rows of a table and one of its columns; the same row twice where only one matters.
struct Cells {
  std::size_t one = 0, two = 0, column = 0;
};
// Every telling word and every time of the statement belongs to the rows, the column, what stands
// over the table or its source, or to `about`.
bool closed(const Bout& bout, const Cells& cells, Span about);

// Every figure of the statement outside `about` is one of the row's, or its place.
bool figures_met(const Bout& bout, std::size_t row, Span about);

}  // namespace stet::verify
