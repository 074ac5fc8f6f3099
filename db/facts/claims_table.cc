// Claims of a table's rows: the row's heading says what, the column's when or what of it.
#include <algorithm>
#include <array>

#include "facts/sentence_view.h"
#include "facts/table_rows.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

ClaimKind kind_of(const Mention& m) {
  switch (m.type) {
    case MentionType::percent:
      return ClaimKind::share;
    case MentionType::money:
      return ClaimKind::money;
    case MentionType::measure:
      return ClaimKind::measure;
    case MentionType::duration:
      return ClaimKind::duration;
    default:
      return ClaimKind::count;
  }
}

// Where a heading turns its bare figures into percentages: "%", "per cent".
std::size_t percent_at(std::string_view heading) {
  for (const std::string_view sign : {"%", "per cent", "percent"})
    if (const std::size_t at = heading.find(sign); at != std::string_view::npos) return at;
  return std::string_view::npos;
}

// A heading and what its figures are in: "Income (€ million)", "Area, km²", "Deficit, % of GDP".
struct Heading {
  Span name;
  Span unit;  // empty where it has none
};
Heading parted(std::string_view text, Span heading) {
  const std::string_view words = heading.of(text);
  const std::size_t bracket = words.rfind('('), comma = words.rfind(", ");
  if (bracket != std::string_view::npos && bracket > 1 && words.back() == ')')
    return {{heading.start, heading.start + bracket - 1},
            {heading.start + bracket + 1, heading.end - 1}};
  if (comma != std::string_view::npos && comma > 0)
    return {{heading.start, heading.start + comma}, {heading.start + comma + 2, heading.end}};
  const std::size_t percent = percent_at(words);
  if (percent != std::string_view::npos && percent > 1)
    return {{heading.start, heading.start + percent - 1}, {heading.start + percent, heading.end}};
  return {heading, {}};
}

// The unit that the heading states, as a figure of one: "€1 million", "1 km²"; none where the words
// are no unit.
std::optional<Mention> one_of(std::string_view unit) {
  std::size_t sign = 0;
  while (sign < unit.size() &&
         (unit[sign] == '$' || static_cast<unsigned char>(unit[sign]) >= 0x80))
    ++sign;
  const std::string one =
      sign > 0 ? std::string(unit.substr(0, sign)) + "1" + std::string(unit.substr(sign))
               : "1 " + std::string(unit);
  std::vector<Mention> found = read_quantities(one);
  if (found.size() != 1 || !found[0].value || found[0].span.size() != one.size())
    return std::nullopt;
  return found[0].type == MentionType::count ? std::nullopt : std::optional(std::move(found[0]));
}

// A bare figure in the unit of its heading.
Mention measured(std::string_view text, const Mention& figure, Span unit) {
  const bool bare = (figure.type == MentionType::number || figure.type == MentionType::count) &&
                    !figure.of && figure.value;
  const std::optional<Mention> one = bare && !unit.empty() ? one_of(unit.of(text)) : std::nullopt;
  if (!one) return figure;
  Mention out = figure;
  out.type = one->type;
  out.unit = one->unit;
  *out.value *= *one->value;
  out.step *= *one->value;
  return out;
}

// "(amounts in marks)" above the table; empty where nothing there says so.
Span unit_above(const SentenceView& view) {
  constexpr std::size_t kNear = 3;  // passages
  const std::string_view text = view.text();
  for (std::size_t i = view.head_row; i > 0 && view.head_row - i < kNear; --i) {
    const Span above = view.analysis.document.passages[i - 1].span;
    for (const std::string_view note : {"mounts in ", "igures in ", "alues in "}) {
      const std::size_t at = above.of(text).find(note);
      if (at == std::string_view::npos) continue;
      const std::size_t start = above.start + at + note.size();
      return {start, std::min(text.find_first_of(").;,\n", start), above.end)};
    }
  }
  return {};
}

// "398.0 bn" under such a note; figures without a scale may count something else.
bool has_scale(std::string_view figure) {
  return std::ranges::any_of(figure, [](char c) { return c >= 'a' && c <= 'z'; });
}

// "% of GDP": what the share is of.
Span whole_of(std::string_view text, Span unit) {
  const std::string_view words = unit.of(text);
  const std::size_t of = words.find(" of ");
  if (percent_at(words) == std::string_view::npos || of == std::string_view::npos) return {};
  return {unit.start + of + 4, unit.end};
}

// The columns of a league table, which are known by their letters. Sorted.
struct Column {
  std::string_view letters, meaning, head;
};
constexpr auto kLeague = std::to_array<Column>({
    {"a", "goals against", "goal"},
    {"d", "draws", "draw"},
    {"f", "goals for", "goal"},
    {"ga", "goals against", "goal"},
    {"gd", "goal difference", "difference"},
    {"gf", "goals for", "goal"},
    {"gp", "matches played", "match"},
    {"l", "defeats", "defeat"},
    {"mp", "matches played", "match"},
    {"p", "matches played", "match"},
    {"pld", "matches played", "match"},
    {"pts", "points", "point"},
    {"w", "wins", "win"},
});
static_assert(std::ranges::is_sorted(kLeague, {}, &Column::letters));

const Column* league_column(std::string_view heading) {
  const std::string letters = lower(heading);
  const auto it = std::ranges::lower_bound(kLeague, letters, {}, &Column::letters);
  return it != kLeague.end() && it->letters == letters ? &*it : nullptr;
}

// Single letters mean this only beside each other: "P W D L Pts".
bool heads_a_league(const SentenceView& view) {
  constexpr std::ptrdiff_t kEnough = 3;
  const std::string_view text = view.text();
  const std::vector<Span> heads =
      cells_of(text, view.analysis.document.passages[view.head_row].span);
  return std::ranges::count_if(heads, [&](Span head) { return league_column(head.of(text)); }) >=
         kEnough;
}

Claim claim_of(const SentenceView& view, const TableCell& cell) {
  const std::string_view text = view.text();
  const Heading row = parted(text, cell.row_heading);
  const Heading column =
      cell.when || cell.column_heading.empty() ? Heading{} : parted(text, cell.column_heading);
  Mention figure = measured(text, *cell.figure, column.unit);
  if (figure.type == cell.figure->type) figure = measured(text, figure, row.unit);
  if (figure.type == cell.figure->type && has_scale(figure.span.of(text)))
    figure = measured(text, figure, unit_above(view));
  Span whole = whole_of(text, column.unit);
  if (whole.empty()) whole = whole_of(text, row.unit);
  if (percent_at(column.unit.of(text)) != std::string_view::npos ||
      percent_at(row.unit.of(text)) != std::string_view::npos)
    if (figure.type == MentionType::number) figure.type = MentionType::percent, figure.unit = "%";
  Claim claim;
  claim.kind = kind_of(figure);
  claim.passage = view.passage;
  claim.span = {std::min(cell.row_heading.start, cell.figure->span.start), cell.figure->span.end};
  if (!view.span().contains(claim.span)) claim.span = view.span();
  claim.predicate = "be";
  claim.subject = view.discourse.phrase_at(row.name);
  claim.value = quantity_of(figure, text);
  claim.terms = claim.subject.terms;
  if (cell.when) {
    claim.period = period_of(*cell.when, text);
    claim.period.stated = true;
  }
  if (!column.name.empty())
    claim.measure = view.discourse.phrase_at(column.name);
  else if (figure.of)
    claim.measure = view.discourse.phrase_at(*figure.of);
  else if (claim.kind != ClaimKind::share)
    claim.measure = claim.subject;
  const Column* league = column.name.empty() ? nullptr : league_column(column.name.of(text));
  if (league && heads_a_league(view)) {
    claim.measure.text = league->meaning;
    claim.measure.head = league->head;
    claim.measure.terms = {std::string(league->head)};
  }
  claim.terms.insert(claim.terms.end(), claim.measure.terms.begin(), claim.measure.terms.end());
  if (!whole.empty()) claim.object = view.discourse.phrase_at(whole);
  if (claim.kind == ClaimKind::count) claim.object = claim.measure;
  return claim;
}

// Several columns without a heading each: nobody knows which is which, and only the row is named.
Claim row_claim(const SentenceView& view, const TableCell& cell) {
  Claim claim;
  claim.passage = view.passage;
  claim.span = view.span();
  claim.predicate = "be";
  claim.subject = view.discourse.phrase_at(cell.row_heading);
  claim.terms = claim.subject.terms;
  return claim;
}

}  // namespace

std::vector<Claim> table_claims(const SentenceView& view) {
  std::vector<Claim> out;
  for (const TableCell& cell :
       table_cells(view.analysis, view.passage, view.head_row, view.context.published)) {
    const bool told = cell.alone || !cell.column_heading.empty();
    if (!told && !out.empty()) continue;
    out.push_back(told ? claim_of(view, cell) : row_claim(view, cell));
  }
  return out;
}

}  // namespace stet::facts
