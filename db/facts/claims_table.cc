// Claims of a table's rows: the row's heading says what, the column's when or what of it.
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

// "Deficit, % of GDP": a share, whose whole stands behind "of" and whose part before the sign.
void read_share(const SentenceView& view, Span heading, Claim& claim) {
  const std::string_view words = heading.of(view.text());
  std::size_t sign = percent_at(words);
  if (sign == std::string_view::npos) return;
  claim.kind = ClaimKind::share;
  claim.value.unit = "%";
  claim.object = claim.measure = {};
  if (const std::size_t of = words.find(" of ", sign); of != std::string_view::npos)
    claim.object = view.discourse.phrase_at({heading.start + of + 4, heading.end});
  while (sign > 0 && (words[sign - 1] == ' ' || words[sign - 1] == ',' || words[sign - 1] == '('))
    --sign;
  if (sign > 0) claim.subject = view.discourse.phrase_at({heading.start, heading.start + sign});
}

Claim claim_of(const SentenceView& view, const TableCell& cell) {
  Claim claim;
  claim.kind = kind_of(*cell.figure);
  claim.passage = view.passage;
  claim.span = {cell.row_heading.start, cell.figure->span.end};
  claim.predicate = "be";
  claim.subject = claim.measure = view.discourse.phrase_at(cell.row_heading);
  claim.value = quantity_of(*cell.figure, view.text());
  claim.terms = claim.subject.terms;
  if (cell.when) {
    claim.period = period_of(*cell.when, view.text());
    claim.period.stated = true;
  } else if (!cell.column_heading.empty()) {
    claim.measure = view.discourse.phrase_at(cell.column_heading);
    claim.terms.insert(claim.terms.end(), claim.measure.terms.begin(), claim.measure.terms.end());
  }
  if (claim.kind == ClaimKind::count) {
    if (cell.figure->of) claim.measure = view.discourse.phrase_at(*cell.figure->of);
    claim.object = claim.measure;
    read_share(view, cell.row_heading, claim);
    if (claim.kind == ClaimKind::count && !cell.when) read_share(view, cell.column_heading, claim);
  }
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
