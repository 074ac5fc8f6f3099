// Tables as the verifier looks at them: rows by what they are of, columns by what they give, and
// the order of a result list ("1. Henrik Aas NOR 27:58.3; 2. Tobias Wendt GER 28:20.9").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verify/reading.h"

namespace stet::verify {

// A figure of a table, in the unit of its column and with its scale: 61.2e9 for "61.2 bn", seconds
// for a clock.
struct Field {
  double value = 0;
  std::string shown;  // as written
  Span span;          // in the text of its row
};

struct TableColumn {
  std::string head;            // as written, empty where the table has none
  Terms words;                 // of the head
  std::string unit;            // base unit, "%" for shares, empty for bare numbers
  std::optional<Period> when;  // the date that the head is
};

struct TableRow {
  std::string text;                          // as it stands in its source
  std::string label;                         // what its cells say that are no figures
  Terms words;                               // of the label
  std::vector<When> times;                   // dates in its cells
  int place = 0;                             // the number that it begins with; 0 where none
  bool total = false;                        // "Total", "All", "Others": no member of the set
  std::vector<std::optional<Field>> fields;  // by column
  std::string unit;                          // that the label states: "%" of "Deficit, % of GDP"
};

struct Table {
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  Terms above;           // words of the heading or caption over it
  bool partial = false;  // it says that it is a selection ("selected", "top ten")
  bool clock = false;    // a result list of times: the smaller figure is the better one
};

// A table of `lines`, cells parted by tabs, under the text `above`; `published` is the reference of
// its dates. nullopt where it has fewer than two rows with figures.
std::optional<Table> read_table(const std::vector<std::string>& lines, std::string_view above,
                                std::string_view published);

// A result list in one text; `above` is the heading over it.
std::optional<Table> read_result_list(std::string_view text, std::string_view above);

// True where the text is a row of a table.
bool is_table_row(std::string_view text);

}  // namespace stet::verify
