// Reads cells, heads and places.
#include "verify/table.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "facts/analysis.h"
#include "facts/table_rows.h"
#include "facts/words.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool has_digit(std::string_view text) { return std::ranges::any_of(text, is_digit); }

Terms words_of(const std::string& text) { return terms_of(text, {0, text.size()}, {}); }

// "27:58.3", "1:02:07": seconds; nullopt where it is no such reading.
std::optional<double> clock_value(std::string_view text) {
  double all = 0, part = 0, scale = 1;
  int colons = 0;
  bool point = false, digit = false;
  for (const char c : text) {
    if (is_digit(c)) {
      digit = true;
      if (point) scale /= 10;
      part = point ? part + (c - '0') * scale : part * 10 + (c - '0');
    } else if (c == ':' && !point && digit) {
      all = (all + part) * 60, part = 0, ++colons;
    } else if (c == '.' && !point && digit) {
      point = true;
    } else {
      return std::nullopt;
    }
  }
  return colons > 0 && colons <= 2 && text.size() <= 12 ? std::optional(all + part) : std::nullopt;
}

struct Value {
  double figure = 0;
  std::string unit;
};

// Digits, one point, digits.
bool is_decimal(std::string_view cell) {
  const std::size_t point = cell.find('.');
  return point != std::string_view::npos && point > 0 && point + 1 < cell.size() &&
         std::ranges::all_of(cell.substr(0, point), is_digit) &&
         std::ranges::all_of(cell.substr(point + 1), is_digit);
}

// What a cell gives where it is a figure and nothing else.
std::optional<Value> cell_value(std::string_view cell) {
  if (!has_digit(cell)) return std::nullopt;
  if (std::optional<double> seconds = clock_value(cell)) return Value{*seconds, "s"};
  std::vector<Mention> found = facts::read_quantities(cell);
  if (found.size() != 1 || !found[0].value || found[0].type == MentionType::ordinal)
    return std::nullopt;
  // Letters of its own make it a name or a note ("A320", "see page 4").
  const Span rest{0, found[0].span.start};
  const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
  const std::size_t end = found[0].of ? found[0].of->end : found[0].span.end;
  if (std::ranges::any_of(rest.of(cell), letter) || std::ranges::any_of(cell.substr(end), letter))
    return std::nullopt;
  const Quantity quantity = facts::quantity_of(found[0], cell);
  if (!quantity.figure) return std::nullopt;
  return Value{*quantity.figure, quantity.unit};
}

// The unit that a head or a label states: "Distance (km)", "Deficit, % of GDP".
std::string stated_unit(const std::string& head) {
  if (head.find('%') != std::string::npos) return "%";
  const std::size_t open = head.rfind('(');
  if (open == std::string::npos || head.back() != ')') return {};
  const std::string one = "1 " + head.substr(open + 1, head.size() - open - 2);
  const std::vector<Mention> found = facts::read_quantities(one);
  return found.size() == 1 && found[0].span.size() == one.size()
             ? facts::quantity_of(found[0], one).unit
             : std::string();
}

std::vector<When> dates_of(std::string_view cell, std::string_view published) {
  std::vector<When> out;
  for (const Mention& mention : facts::read_times(cell, published))
    if (mention.type == MentionType::date)
      out.push_back({mention.span, facts::period_of(mention, cell)});
  return out;
}

// The date that a text is, and nothing else.
std::optional<Period> whole_date(std::string_view text, std::string_view published) {
  const std::vector<When> dates = dates_of(text, published);
  if (dates.size() != 1 || dates[0].span.size() != text.size()) return std::nullopt;
  return dates[0].period;
}

bool sums_up(const std::string& label) {
  return has_word(label, {"all", "average", "combined", "mean", "other", "others", "overall",
                          "rest", "subtotal", "sum", "total", "world"});
}

bool is_selection(std::string_view text) {
  return has_word(
      text, {"excerpt", "extract", "leading", "main", "selected", "selection", "some", "top"});
}

// "4 Calder Athletic", "4. Calder": the place, and the words behind it.
int take_place(std::string& label) {
  constexpr std::size_t kMostDigits = 3;
  std::size_t end = 0;
  while (end < label.size() && is_digit(label[end])) ++end;
  if (end == 0 || end > kMostDigits) return 0;
  std::size_t next = end;
  while (next < label.size() && (label[next] == '.' || label[next] == ')')) ++next;
  if (next < label.size() && label[next] != ' ') return 0;
  const int place = std::stoi(label.substr(0, end));
  label.erase(0, std::min(label.size(), next + 1));
  return place;
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  for (const Span cell : facts::cells_of(line, {0, line.size()})) out.emplace_back(cell.of(line));
  return out;
}

// A first row of words and dates alone.
bool is_head(const std::vector<std::string>& row, std::string_view published) {
  return std::ranges::all_of(row, [&](const std::string& cell) {
    return !has_digit(cell) || whole_date(cell, published) || !cell_value(cell);
  });
}

void add_columns(Table& table, const std::vector<std::string>& head, std::size_t width,
                 std::string_view published) {
  table.columns.resize(width);
  if (head.size() != width && head.size() + 1 != width) return;
  const std::size_t shift = width - head.size();
  for (std::size_t i = 0; i < head.size(); ++i) {
    TableColumn& column = table.columns[i + shift];
    column.head = head[i];
    column.words = words_of(column.head);
    column.unit = stated_unit(column.head);
    column.when = whole_date(column.head, published);
  }
}

TableRow row_of(const std::string& line, std::size_t width, std::string_view published) {
  TableRow out;
  out.text = line;
  out.fields.resize(width);
  const std::vector<Span> spans = facts::cells_of(line, {0, line.size()});
  for (std::size_t i = 0; i < spans.size(); ++i) {
    std::string cell(spans[i].of(line));
    if (i == 0 && spans.size() > 1) {
      if (const int place = take_place(cell); place > 0) out.place = place;
    }
    // "21.6" among figures is no 21st of June.
    std::vector<When> dates = is_decimal(cell) ? std::vector<When>{} : dates_of(cell, published);
    const bool dated = dates.size() == 1 && dates[0].span.size() == cell.size();
    for (When& when : dates) out.times.push_back(std::move(when));
    std::optional<Value> value = dated || i == 0 ? std::nullopt : cell_value(cell);
    if (value && i < width) {
      out.fields[i] = Field{value->figure, cell, spans[i]};
    } else if (!cell.empty() && !dated) {
      out.label += (out.label.empty() ? "" : ", ") + cell;
    }
  }
  out.words = words_of(out.label);
  out.total = sums_up(out.label);
  if (!spans.empty()) out.unit = stated_unit(std::string(spans[0].of(line)));
  return out;
}

std::size_t figures_in(const TableRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.fields, [](const auto& field) { return field.has_value(); }));
}

// A unit that the cells of a column share stands for the column: "58.9 kg" in each.
void add_units(Table& table, const std::vector<std::string>& lines) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (!table.columns[c].unit.empty()) continue;
    std::string unit;
    bool first = true, same = true;
    for (const std::string& line : lines) {
      const std::vector<std::string> row = cells(line);
      const std::optional<Value> value = c < row.size() ? cell_value(row[c]) : std::nullopt;
      if (!value) continue;
      same = same && (first || value->unit == unit);
      unit = value->unit, first = false;
    }
    if (same) table.columns[c].unit = unit;
  }
}

// "Arturs Kalve LAT 8.21 (wind +2.3)": the name and the last figure outside brackets.
std::optional<TableRow> entry_of(std::string_view text, bool& clock) {
  std::string plain;
  int depth = 0;
  for (const char c : text) {
    depth += c == '(' ? 1 : 0;
    if (depth == 0) plain += c;
    depth -= c == ')' && depth > 0 ? 1 : 0;
  }
  while (!plain.empty() && (plain.front() == ' ' || plain.back() == ' ' || plain.back() == '.'))
    plain.front() == ' ' ? plain.erase(0, 1) : plain.erase(plain.size() - 1);
  TableRow out;
  out.place = take_place(plain);
  if (out.place == 0) return std::nullopt;
  for (const facts::Word& word : facts::words_of(plain, {0, plain.size()})) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool code = word.text.size() <= 3 && std::ranges::all_of(word.text, upper);
    if (word.kind != facts::Word::Kind::mark && !has_digit(word.text) && !code)
      out.label += (out.label.empty() ? "" : " ") + std::string(word.text);
  }
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (!is_digit(plain[at]) || (at > 0 && plain[at - 1] != ' ')) continue;
    const std::string token = plain.substr(at, plain.find(' ', at) - at);
    const std::optional<double> seconds = clock_value(token);
    const std::optional<Value> value =
        seconds ? std::optional(Value{*seconds, "s"}) : cell_value(token);
    if (!value) continue;
    clock = seconds.has_value();
    out.fields = {Field{value->figure, token, {}}};
  }
  if (out.label.empty() || out.fields.empty()) return std::nullopt;
  out.words = words_of(out.label);
  return out;
}

}  // namespace

bool is_table_row(std::string_view text) { return text.find('\t') != std::string_view::npos; }

std::optional<Table> read_table(const std::vector<std::string>& lines, std::string_view above,
                                std::string_view published) {
  constexpr std::size_t kLongest = 2048;  // bytes of a row
  constexpr std::size_t kColumns = 24;
  if (lines.empty() ||
      std::ranges::any_of(lines, [](const std::string& line) { return line.size() > kLongest; }))
    return std::nullopt;
  std::size_t width = 0;
  for (const std::string& line : lines) width = std::max(width, cells(line).size());
  if (width < 2 || width > kColumns) return std::nullopt;
  Table out;
  const std::string over(above);
  out.above = words_of(over);
  const std::vector<std::string> first = cells(lines.front());
  const bool head = is_head(first, published);
  add_columns(out, head ? first : std::vector<std::string>{}, width, published);
  out.partial = is_selection(over) || (head && is_selection(lines.front()));
  for (std::size_t i = head ? 1 : 0; i < lines.size(); ++i) {
    TableRow row = row_of(lines[i], width, published);
    if (figures_in(row) > 0) out.rows.push_back(std::move(row));
  }
  add_units(out, lines);
  return out.rows.size() >= 2 ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Table> read_result_list(std::string_view text, std::string_view above) {
  constexpr std::size_t kLongest = 2048;
  const std::size_t colon = text.find(": 1");
  if (text.size() > kLongest || (colon == std::string_view::npos && !text.starts_with("1")))
    return std::nullopt;
  Table out;
  out.columns.resize(1);
  std::string over(above);
  std::string_view rest = text;
  if (colon != std::string_view::npos) {
    over += ". " + std::string(text.substr(0, colon));
    out.columns[0].head = text.substr(0, colon);
    out.columns[0].words = words_of(out.columns[0].head);
    rest.remove_prefix(colon + 2);
  }
  out.above = words_of(over);
  while (!rest.empty()) {
    const std::size_t end = rest.find("; ");
    bool clock = false;
    std::optional<TableRow> row = entry_of(rest.substr(0, end), clock);
    if (!row || row->place != static_cast<int>(out.rows.size()) + 1) return std::nullopt;
    out.clock = out.clock || clock;
    out.rows.push_back(std::move(*row));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 2);
  }
  if (out.clock) out.columns[0].unit = "s";
  return out.rows.size() >= 2 ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace stet::verify
