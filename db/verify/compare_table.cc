// A figure or a place told of a table's rows: how far two of them lie apart ("27 points behind
// Calder"), what a row has gained from one column to the next, which of two is more, and which row
// is the first.
//
// The rows meant are named in full, or pinned by a figure of their own; every other word of the
// statement has to belong to the row, the column, the words over the table or the relation itself.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/table_rows.h"
#include "verify/tops.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.88;  // the rows are known by name
constexpr double kClearly = 0.1;    // of the larger: a gap so far off is refuted
constexpr double kTelling = 0.4;
constexpr std::size_t kReach = 3;  // words between a figure and its relation
constexpr std::size_t kWide = 40;  // bytes from a relation to whom it is set against

constexpr auto kBehind = std::to_array<std::string_view>(
    {"adrift", "after", "ahead", "before", "behind", "clear", "faster", "fewer", "higher", "less",
     "lower", "more", "slower"});

struct Relation {
  Span span;
};

bool is_relation(std::string_view word) {
  return std::ranges::find(kBehind, word) != kBehind.end();
}

// What sets the figure against another: "two points behind", "22.6 seconds before".
std::optional<Relation> relation_of(const Reading& reading, const Figure& figure) {
  const std::size_t end = figure.of ? std::max(figure.of->end, figure.span.end) : figure.span.end;
  std::size_t passed = 0;
  for (const facts::Word& word : facts::words_of(reading.text, {end, reading.text.size()})) {
    if (word.kind == facts::Word::Kind::mark || passed++ >= kReach) break;
    if (is_relation(facts::lower(word.text))) return Relation{word.span};
  }
  return std::nullopt;
}

const Field* field_of(const TableRow& row, std::size_t column) {
  return column < row.fields.size() && row.fields[column] ? &*row.fields[column] : nullptr;
}

Assessment said(int facet, Stance stance, std::string rule, std::string step, Span about) {
  Assessment out{.facet = facet,
                 .stance = stance,
                 .rule = std::move(rule),
                 .reason = stance == Stance::supports ? "derived" : "arithmetic",
                 .steps = {std::move(step)},
                 .strength = kStrength};
  out.about = about;
  return out;
}

std::string tells(const TableRow& row, const Field& field) { return row.label + " " + field.shown; }

// The column whose figures are of that kind: of the same unit, or counting the same things.
std::optional<std::size_t> column_for(const Bout& bout, const Figure& claimed) {
  const Table& table = *bout.passage.table;
  const std::string& unit = claimed.quantity.unit;
  std::optional<std::size_t> out;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const bool same = unit.empty()
                          ? claimed.of && counts_things(bout, c, *claimed.of)
                          : table.columns[c].unit == unit ||
                                (table.columns[c].unit.empty() && unit == told_unit(bout, c));
    if (!same) continue;
    if (out) return std::nullopt;
    out = c;
  }
  return out;
}

std::optional<Assessment> judge_gap(const Bout& bout, std::size_t index) {
  const Reading& reading = bout.statement.reading;
  const Figure& claimed = reading.figures[index];
  const Quantity& q = claimed.quantity;
  if (!q.figure || *q.figure <= 0 || claimed.type == MentionType::ordinal || q.unit == "%" ||
      (q.modifier != Modifier::none && q.modifier != Modifier::approx))
    return std::nullopt;
  const std::optional<Relation> relation = relation_of(reading, claimed);
  const std::optional<std::size_t> column =
      relation ? column_for(bout, claimed) : std::optional<std::size_t>();
  if (!column) return std::nullopt;
  const Table& table = *bout.passage.table;
  const std::optional<Named> one = row_before(bout, claimed.span.start),
                             two = row_behind(bout, relation->span.end, kWide, one);
  if (!one || !two || one->row == two->row) return std::nullopt;
  const TableRow &a = table.rows[one->row], &b = table.rows[two->row];
  const Field *x = field_of(a, *column), *y = field_of(b, *column);
  if (!x || !y || (is_table_row(bout.passage.record.text) && row_of_passage(bout) != one->row) ||
      !closed(bout, {one->row, two->row, *column}, two->words))
    return std::nullopt;
  const double gap = std::round(std::abs(x->value - y->value) * 1e6) / 1e6;
  const ValueAnswer answer = compare_values(q, exactly(gap, q.unit));
  const std::string step = "from the source's table: " + tells(a, *x) + ", " + tells(b, *y) +
                           ", a gap of " + show(gap) + "; the draft has " + show(q);
  const Span about{claimed.span.start, two->words.end};
  const bool all = figures_met(bout, one->row, about);
  const int facet = static_cast<int>(index);
  if (answer.stance == Stance::supports)
    return said(all ? Assessment::kWhole : facet, Stance::supports, "table.gap", step, about);
  // Another figure may be a condition: "after 20 matches".
  if (!all || answer.stance != Stance::refutes ||
      std::abs(gap - *q.figure) <= kClearly * std::max(gap, *q.figure))
    return std::nullopt;
  return said(facet, Stance::refutes, "table.gap", step, about);
}

// "Drops by 0.6 percentage points": where the word that tells the direction stands.
std::size_t start_of_change(const Reading& reading, const Figure& figure) {
  const std::string_view text = reading.text;
  for (const facts::Word& word : facts::words_of(text, {0, figure.span.start}))
    if (direction_of_word(facts::lower(word.text)) != Direction::none &&
        is_one_of(text.substr(word.span.end, figure.span.start - word.span.end), {" ", " by "}))
      return word.span.start;
  return figure.span.start;
}

// Two dated columns of one row: "drops by 0.6 percentage points, to 2.9% of GDP".
std::optional<Assessment> judge_change(const Bout& bout, std::size_t index) {
  const Reading& reading = bout.statement.reading;
  const Figure& claimed = reading.figures[index];
  if (!claimed.quantity.figure || claimed.role.part != Part::difference) return std::nullopt;
  const Table& table = *bout.passage.table;
  const std::optional<std::size_t> own = row_of_passage(bout);
  if (!own) return std::nullopt;
  const TableRow& row = table.rows[*own];
  std::vector<std::size_t> dated;
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (table.columns[c].when && field_of(row, c)) dated.push_back(c);
  if (dated.size() != 2) return std::nullopt;
  if (table.columns[dated[0]].when->low > table.columns[dated[1]].when->low)
    std::swap(dated[0], dated[1]);
  const double before = row.fields[dated[0]]->value, after = row.fields[dated[1]]->value;
  const bool shares = row.unit == "%" || table.columns[dated[1]].unit == "%";
  const bool told = pinned(bout, *own, dated[1], index) || named_fully(bout, row);
  if (!told || shares != (claimed.quantity.unit == "pp")) return std::nullopt;
  if (claimed.quantity.unit == "%" && before <= 0) return std::nullopt;
  const double change =
      claimed.quantity.unit == "%" ? (after - before) / before * 100 : after - before;
  if (claimed.role.direction == (change > 0 ? Direction::down : Direction::up)) return std::nullopt;
  const double size = std::round(std::abs(change) * 1e6) / 1e6;
  const ValueAnswer answer = compare_values(claimed.quantity, exactly(size, claimed.quantity.unit));
  const std::string step = "from the source's table: " + row.label + " from " +
                           row.fields[dated[0]]->shown + " to " + row.fields[dated[1]]->shown +
                           ", a change of " + show(std::round(size * 100) / 100) +
                           "; the draft has " + show(claimed.quantity);
  if (answer.stance != Stance::supports) return std::nullopt;
  const Span about{start_of_change(reading, claimed), claimed.span.end};
  const bool whole = closed(bout, {*own, *own, dated[1]}, about) && figures_met(bout, *own, about);
  return said(whole ? Assessment::kWhole : static_cast<int>(index), Stance::supports, "table.gap",
              step, about);
}

// The column that a comparison of two rows looks at: the one that a figure of the statement pins,
// or, where none does, the only one whose head stands in the statement.
std::optional<std::size_t> column_of_order(const Bout& bout, std::size_t row) {
  const Table& table = *bout.passage.table;
  std::optional<std::size_t> out;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (!field_of(table.rows[row], c)) continue;
    if (pinned(bout, row, c, kNoFigure)) return c;
    if (!head_in_statement(bout, c)) continue;
    if (out) return std::nullopt;
    out = c;
  }
  return out;
}

// Which way a word sets the first row against the second: 1 more, -1 less, 0 neither.
int order_of(std::string_view word, std::string_view behind) {
  if (has_base(word, {"exceed", "outstrip", "overtake", "surpass", "outnumber", "outweigh"}))
    return 1;
  if (!has_word(behind.substr(0, kWide), {"than"})) return 0;
  return word == "more" || word == "higher" ? 1 : word == "fewer" || word == "lower" ? -1 : 0;
}

// "At 25.8 billion marks it will overtake education", "Orrin won more medals than Velm".
std::optional<Assessment> judge_order(const Bout& bout) {
  const Reading& reading = bout.statement.reading;
  const std::string_view text = reading.text;
  const Table& table = *bout.passage.table;
  if (!reading.negations.empty()) return std::nullopt;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    const int order = order_of(facts::lower(word.text), text.substr(word.span.end));
    if (order == 0) continue;
    const std::optional<Named> one = row_before(bout, word.span.start),
                               two = row_behind(bout, word.span.end, kWide, one);
    if (!one || !two || one->row == two->row || row_of_passage(bout) != one->row)
      return std::nullopt;
    const std::optional<std::size_t> column = column_of_order(bout, one->row);
    if (!column) return std::nullopt;
    const TableRow &a = table.rows[one->row], &b = table.rows[two->row];
    const Field *x = field_of(a, *column), *y = field_of(b, *column);
    const Span about{word.span.start, two->words.end};
    if (!x || !y || x->value == y->value ||
        !closed(bout, {one->row, two->row, *column}, two->words) ||
        !figures_met(bout, one->row, {}))
      return std::nullopt;
    const bool holds = (x->value > y->value) == (order > 0);
    Assessment out =
        said(Assessment::kWhole, holds ? Stance::supports : Stance::refutes, "table.order",
             "from the source's table: " + tells(a, *x) + ", " + tells(b, *y), about);
    if (!holds) out.reason = "value_mismatch";
    return out;
  }
  return std::nullopt;
}

// What a quality is of: its column has such a unit, or such a word in its head.
bool of_quality(const TableColumn& column, const std::string& quality) {
  const auto headed = [&](std::initializer_list<std::string_view> bases) {
    return std::ranges::any_of(column.words,
                               [&](const Term& term) { return has_base(term.lower, bases); });
  };
  if (quality == "long" || quality == "short")
    return column.unit == "m" || headed({"distance", "length", "kilometre", "mile"});
  if (quality == "high" || quality == "tall" || quality == "low")
    return headed({"height", "altitude", "elevation"});
  if (quality == "heavy" || quality == "light") return column.unit == "kg" || headed({"weight"});
  if (quality == "dear" || quality == "expensive" || quality == "cheap")
    return headed({"cost", "fee", "price", "rent"});
  if (quality == "populous") return headed({"inhabitant", "people", "population", "resident"});
  if (quality == "strong" || quality == "powerful")
    return headed({"capacity", "magnitude", "output", "power"});
  return false;
}

bool is_least(const Reading& reading, const Top& top) {
  return is_one_of(top.quality, {"cheap", "few", "light", "low", "short", "small", "weak"}) ||
         has_word(top.span.of(reading.text), {"fewest"});
}

// The column that a superlative looks at: of its quality, or of the things that it counts.
std::optional<std::size_t> column_of_top(const Bout& bout, const Top& top) {
  const Table& table = *bout.passage.table;
  std::optional<std::size_t> out;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const bool counted =
        is_one_of(top.quality, {"few", "high", "large", "big", "low", "many", "small", "great"}) &&
        head_in_statement(bout, c);
    if (!counted && !of_quality(table.columns[c], top.quality)) continue;
    if (out) return std::nullopt;
    out = c;
  }
  return out;
}

// "Monday's leg, the longest of the six, decided it": where the words of a place are set off by
// commas, what stands behind them is another matter; the place, and then all of that. No more than
// the place otherwise.
Span place_and_rest(const Bout& bout, Span top) {
  const Reading& reading = bout.statement.reading;
  const std::string_view text = reading.text, before = text.substr(0, top.start);
  const std::size_t comma = text.find(", ", top.end);
  const bool set_off = before.ends_with(", the ") && comma != std::string_view::npos;
  if (!set_off || std::ranges::any_of(reading.terms, [&](const Term& term) {
        return term.span.start >= top.end && term.span.end <= comma && term.weight >= kTelling;
      }))
    return top;
  return {top.start, text.size()};
}

std::optional<Assessment> judge_top(const Bout& bout) {
  const std::vector<Top> tops = tops_in(bout.statement.reading.text);
  // "The least expensive" turns its quality round, "the most after Velm" is the second.
  const bool turned = has_word(bout.statement.reading.text,
                               {"after", "apart", "bar", "barring", "behind", "besides", "but",
                                "except", "excluding", "least", "outside", "save", "until"});
  if (tops.size() != 1 || turned || tops[0].rank != 1 || tops[0].ever || tops[0].denied ||
      !bout.statement.reading.negations.empty())
    return std::nullopt;
  const Table& table = *bout.passage.table;
  const std::optional<std::size_t> own = row_of_passage(bout);
  const std::optional<std::size_t> column =
      own ? column_of_top(bout, tops[0]) : std::optional<std::size_t>();
  if (!column || table.rows[*own].total || !row_is_told(bout, *own)) return std::nullopt;
  const Field* field = field_of(table.rows[*own], *column);
  if (!field) return std::nullopt;
  const std::optional<int> set = size_of_set(bout, tops[0].span);
  const bool least = is_least(bout.statement.reading, tops[0]);
  std::size_t members = 0;
  const TableRow* best = nullptr;
  for (const TableRow& row : table.rows) {
    const Field* other = field_of(row, *column);
    if (row.total || !other) continue;
    ++members;
    const double gap = other->value - field->value;
    if (least ? gap < 0 : gap > 0) best = &row;
  }
  const bool whole = !table.partial && set && static_cast<std::size_t>(*set) == members;
  const Span about{tops[0].span.start, set ? bout.statement.reading.text.size() : tops[0].span.end};
  const Span open = best ? place_and_rest(bout, tops[0].span) : tops[0].span;
  if (!closed(bout, {*own, *own, *column}, open) ||
      !figures_met(bout, *own, {about.start, std::max(about.end, open.end)}))
    return std::nullopt;
  const std::string own_words = "from the source's table: " + tells(table.rows[*own], *field);
  if (best) {
    // A smaller set than the table's may leave the other out.
    if (set && !whole) return std::nullopt;
    Assessment out = said(Assessment::kWhole, Stance::refutes, "table.top",
                          own_words + "; " + tells(*best, *field_of(*best, *column)), tops[0].span);
    out.reason = "value_mismatch";
    return out;
  }
  const bool evident = whole || (!table.partial && members >= 3 && has_total(table));
  if (!evident || members < 3) return std::nullopt;
  return said(Assessment::kWhole, Stance::supports, "table.top",
              own_words + ", the " + (least ? "least" : "most") + " of " + std::to_string(members) +
                  " rows",
              tops[0].span);
}

}  // namespace

std::vector<Assessment> compare_table(const Bout& bout) {
  std::vector<Assessment> out;
  if (!bout.passage.table || plan_only(bout)) return out;
  for (std::size_t i = 0; i < bout.statement.reading.figures.size(); ++i)
    for (auto judge : {judge_gap, judge_change})
      if (std::optional<Assessment> answer = judge(bout, i)) out.push_back(std::move(*answer));
  for (auto judge : {judge_order, judge_top})
    if (std::optional<Assessment> answer = judge(bout)) out.push_back(std::move(*answer));
  return out;
}

}  // namespace stet::verify
