// Parts against the total that the same sentence states, and shares of one whole over 100%.
#include <algorithm>
#include <cmath>

#include "facts/words.h"
#include "verify/draft_checks.h"
#include "verify/lower_words.h"
#include "verify/reading.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kRounding = 1.5;  // shares that were rounded one by one may pass 100 by this

bool plain_count(const Figure& figure) {
  return figure.quantity.figure && figure.quantity.modifier == Modifier::none &&
         figure.quantity.unit.empty() &&
         (figure.type == MentionType::count || figure.type == MentionType::number);
}

// Figures side by side in a list: only commas, "and" and a few words between them.
bool listed(const Reading& reading, const Figure& a, const Figure& b) {
  std::string_view between =
      std::string_view(reading.text)
          .substr(a.span.end, b.span.start - std::min(b.span.start, a.span.end));
  if (between.find_first_of(".;:()") != std::string_view::npos) return false;
  bool joint = between.find(',') != std::string_view::npos ||
               between.find(" and ") != std::string_view::npos;
  return joint && std::count(between.begin(), between.end(), ' ') <= 6;
}

std::string sum_of(const std::vector<const Figure*>& parts, double total) {
  std::string out;
  for (const Figure* part : parts) out += (out.empty() ? "" : " + ") + show(*part->quantity.figure);
  return out + " = " + show(total);
}

// "four gold, four silver and five bronze medals make a dozen": a run of at least two parts, then
// "make", then the total.
void check_total(const DraftPassage& passage, std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  const std::vector<Figure>& figures = reading.figures;
  for (std::size_t start = 0; start < figures.size(); ++start) {
    std::vector<const Figure*> parts;
    std::size_t i = start;
    while (i < figures.size() && plain_count(figures[i]) &&
           (parts.empty() || listed(reading, figures[i - 1], figures[i])))
      parts.push_back(&figures[i++]);
    if (parts.size() < 2 || i >= figures.size() || !plain_count(figures[i])) continue;
    std::string_view between =
        std::string_view(reading.text)
            .substr(parts.back()->span.end, figures[i].span.start - parts.back()->span.end);
    if (!has_word(between, {"make", "makes", "made", "total", "totals", "totalled"})) continue;
    double sum = 0;
    for (const Figure* part : parts) sum += *part->quantity.figure;
    const Figure& total = figures[i];
    if (std::abs(sum - *total.quantity.figure) < 0.5) continue;
    out.push_back({.span = passage.in_draft({parts.front()->span.start, total.span.end}),
                   .kind = ClaimKind::count,
                   .rule = "draft.parts",
                   .reason = "arithmetic",
                   .message = "The parts make " + show(sum) + ", not " + show(total.quantity) + ".",
                   .derivation = {sum_of(parts, sum), "the draft states " + show(total.quantity)}});
    return;
  }
}

// "spend 412.6 billion and take in 389.2 billion, which leaves 23.4 billion": two amounts and what
// is left between them.
void check_remainder(const DraftPassage& passage, std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  const std::vector<Figure>& figures = reading.figures;
  for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
    const Figure &a = figures[i], &b = figures[i + 1], &c = figures[i + 2];
    bool plain = true;
    for (const Figure* figure : {&a, &b, &c})
      plain = plain && figure->quantity.figure && figure->quantity.modifier == Modifier::none &&
              figure->type != MentionType::ordinal;
    if (!plain || a.quantity.unit != b.quantity.unit || b.quantity.unit != c.quantity.unit ||
        a.quantity.unit == "%")
      continue;
    if (a.span.end > b.span.start || b.span.end > c.span.start || a.role.part != Part::amount ||
        b.role.part != Part::amount)
      continue;
    std::string_view text = reading.text, lead = text.substr(b.span.end, c.span.start - b.span.end);
    std::string_view tail =
        text.substr(c.span.end, std::min<std::size_t>(14, text.size() - c.span.end));
    bool left = has_word(lead, {"leave", "leaves", "leaving"}) &&
                (has_word(tail, {"short", "over"}) ||
                 has_word(lead, {"deficit", "gap", "shortfall", "surplus"}));
    if (!left) continue;
    double rest = std::abs(*a.quantity.figure - *b.quantity.figure), room = 0;
    for (const Figure* figure : {&a, &b, &c})
      room += (range_of(figure->quantity).high - range_of(figure->quantity).low) / 2;
    if (std::abs(rest - *c.quantity.figure) <= room) continue;
    double more = std::max(*a.quantity.figure, *b.quantity.figure),
           less = std::min(*a.quantity.figure, *b.quantity.figure);
    out.push_back(
        {.span = passage.in_draft({a.span.start, c.span.end}),
         .kind = ClaimKind::count,
         .rule = "draft.parts",
         .reason = "arithmetic",
         .message = "Between the two amounts are " + show(rest) + ", not " + show(c.quantity) + ".",
         .derivation = {show(more) + " - " + show(less) + " = " + show(rest),
                        "the draft states " + show(c.quantity)}});
    return;
  }
}

// "The state bore 40%, development banks 45% and bondholders 25%": one verb, a listed run of shares
// of one whole.
void check_shares(const DraftPassage& passage, std::vector<DraftError>& out) {
  const Reading& reading = passage.reading;
  std::vector<const Figure*> parts;
  std::vector<const Figure*> shares;
  for (const Figure& figure : reading.figures) {
    if (figure.quantity.unit != "%" || !figure.quantity.figure) return;
    shares.push_back(&figure);
  }
  if (shares.size() < 3) return;
  for (std::size_t i = 1; i < shares.size(); ++i)
    if (!listed(reading, *shares[i - 1], *shares[i])) return;
  // Rates that stand side by side are not parts: what rises or falls by a share, or a rate of each
  // group.
  if (has_word(reading.text,
               {"rose", "fell", "grew", "up", "down", "increased", "rate", "rates", "tax",
                "turnout", "against", "respectively", "more", "less", "each", "of"}))
    return;
  double sum = 0;
  for (const Figure* share : shares) sum += *share->quantity.figure;
  if (sum <= 100 + kRounding) return;
  out.push_back(
      {.span = passage.in_draft({shares.front()->span.start, shares.back()->span.end}),
       .kind = ClaimKind::share,
       .rule = "draft.shares",
       .reason = "arithmetic",
       .message = "These shares of one whole make " + show(sum) + "%.",
       .derivation = {sum_of(shares, sum) + "%", "the shares of one whole cannot pass 100%"}});
}

}  // namespace

std::vector<DraftError> check_sums(const std::vector<DraftPassage>& passages) {
  std::vector<DraftError> out;
  for (const DraftPassage& passage : passages) {
    if (passage.kind != text::PassageKind::sentence) continue;
    check_total(passage, out);
    check_remainder(passage, out);
    check_shares(passage, out);
  }
  return out;
}

}  // namespace stet::verify
