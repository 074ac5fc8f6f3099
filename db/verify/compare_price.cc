// "Seven cents for each kilowatt-hour", "25,000 euros each": a price for one, against the price of
// all and how many they are.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "facts/analysis.h"
#include "facts/words.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/rates.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.74;
constexpr double kTelling = 0.5;
constexpr double kRounded = 0.02;
constexpr double kClearly = 0.15;  // a price is refuted by one further off than this

// What one costs: the figure, where the words that make it a price for one end, and of what.
struct Price {
  std::size_t figure = 0;
  Span words{};
  std::optional<Quantity> unit;  // "1 kilowatt-hour"
  const Term* noun = nullptr;    // "buses", of things that are counted
};

bool plain(const Figure& figure) {
  const Quantity& q = figure.quantity;
  return q.figure && *q.figure > 0 && figure.role.part == Part::amount &&
         (q.modifier == Modifier::none || q.modifier == Modifier::approx);
}

// "Tonne" as a measure of one.
std::optional<Quantity> one_of(std::string_view word) {
  std::string single(word);
  for (std::string written :
       {single, single.ends_with("s") ? single.substr(0, single.size() - 1) : std::string()}) {
    if (written.empty()) continue;
    const std::string text = "1 " + written;
    std::vector<Mention> found = facts::read_quantities(text);
    if (found.size() == 1 && found[0].type == MentionType::measure && found[0].value &&
        found[0].span.end == text.size())
      return facts::quantity_of(found[0], text);
  }
  return std::nullopt;
}

const Term* counted(const Reading& reading, const Figure& figure) {
  const Term* out = nullptr;
  for (const Term& term : reading.terms)
    if (figure.of && figure.of->contains(term.span)) out = &term;
  return out;
}

bool is_count(const Figure& figure) {
  return plain(figure) && figure.quantity.unit.empty() && figure.type != MentionType::ordinal;
}

// The thing behind "for each of the", "per", "a"; behind a bare "each" what the statement counts.
std::optional<Price> price_in(const Reading& reading) {
  std::optional<Price> out;
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Figure& figure = reading.figures[i];
    if (figure.type != MentionType::money) continue;
    if (out || !plain(figure)) return std::nullopt;
    const std::string rest = facts::lower(std::string_view(reading.text).substr(figure.span.end));
    for (std::string_view cue : {" for each of the ", " for every one of the ", " for each ",
                                 " for every ", " each ", " per ", " a ", " an "}) {
      if (!rest.starts_with(cue)) continue;
      const std::size_t from = cue.size();
      const std::size_t end = std::min(rest.find_first_of(" ,.;:", from), rest.size());
      const std::string word = rest.substr(from, end - from);
      out = Price{i, {figure.span.start, figure.span.end + end}, one_of(word), nullptr};
      for (const Term& term : reading.terms)
        if (!out->unit && term.span.start == figure.span.end + from) out->noun = &term;
      break;
    }
    const bool each = rest == " each" || rest.starts_with(" each.") || rest.starts_with(" each,") ||
                      rest.starts_with(" apiece");
    if (!out && each) out = Price{i, {figure.span.start, figure.span.end + 7}, {}, nullptr};
    if (!out) return std::nullopt;
  }
  if (out && !out->unit && !out->noun)
    for (const Figure& figure : reading.figures)
      if (is_count(figure)) out->noun = counted(reading, figure);
  return out && (out->unit || out->noun) ? out : std::nullopt;
}

bool deals(const Term& term) {
  return has_base(term.lower, {"acquire", "buy", "come", "cost", "deliver", "delivery", "earn",
                               "export", "get", "import", "pay", "price", "purchase", "receive",
                               "sale", "sell", "spend", "total"});
}

enum class Side : unsigned char { none, pays, gets };

Side side_of(const Terms& terms) {
  const auto any = [&](std::initializer_list<std::string_view> bases) {
    return std::ranges::any_of(terms, [&](const Term& t) { return has_base(t.lower, bases); });
  };
  const bool pays = any({"acquire", "buy", "import", "pay", "purchase", "spend"}),
             gets = any({"earn", "export", "get", "receive", "sale", "sell"});
  return pays == gets ? Side::none : pays ? Side::pays : Side::gets;
}

// Who pays here is whom it is sold to there.
bool sides_fit(const Bout& bout) {
  const Side own = side_of(bout.statement.reading.terms),
             other = side_of(bout.passage.reading.terms);
  if (own == other) return own != Side::none;
  if (own == Side::none || other == Side::none) return false;
  const std::string lower = " " + facts::lower(bout.passage.record.text);
  bool named = false;
  for (const Term& term : bout.statement.reading.terms) {
    if (!term.name) continue;
    named = true;
    const auto led = [&](std::string_view word) {
      return lower.find(std::string(word) + term.lower) != std::string::npos;
    };
    if (own == Side::pays ? !led(" to ") : !led(" from ") && !led(" by ")) return false;
  }
  return named;
}

// Both sides tell of the same goods and of nobody else.
bool same_goods(const Bout& bout, const Price& price) {
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i].weight >= kTelling && !deals(own[i]) && !price.words.overlaps(own[i].span) &&
        &own[i] != price.noun && bout.alignment.words.found[i] < 0)
      return false;
  return std::ranges::all_of(other, [&](const Term& term) {
    return term.weight < kTelling || deals(term) || std::ranges::any_of(own, [&](const Term& mine) {
             return bout.matcher.bears_out(mine, term) || bout.matcher.bears_out(term, mine);
           });
  });
}

// How many the passage has of what is priced, and the price of all of them; none where it has
// several of either.
struct Deal {
  const Figure *number = nullptr, *total = nullptr;
  double pieces = 0;
};

std::optional<Deal> deal_in(const Bout& bout, const Price& price, const std::string& currency) {
  Deal out;
  for (const Figure& figure : bout.passage.reading.figures) {
    if (figure.type == MentionType::money) {
      if (out.total || !plain(figure) || figure.quantity.unit != currency) return std::nullopt;
      out.total = &figure;
      continue;
    }
    const Term* noun = is_count(figure) ? counted(bout.passage.reading, figure) : nullptr;
    const bool alike = price.unit ? plain(figure) && figure.type == MentionType::measure &&
                                        comparable_units(figure.quantity.unit, price.unit->unit)
                                  : noun && bout.matcher.bears_out(*price.noun, *noun);
    if (!alike) continue;
    if (out.number) return std::nullopt;
    out.number = &figure;
  }
  if (!out.number || !out.total) return std::nullopt;
  out.pieces = *out.number->quantity.figure;
  if (price.unit && price.unit->figure) out.pieces /= *price.unit->figure;
  return out.pieces > 0 ? std::optional(out) : std::nullopt;
}

}  // namespace

std::optional<Assessment> compare_price(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const bool clean = here.negations.empty() && there.negations.empty() && !plan_only(bout) &&
                     !bout.passage.plans && bout.alignment.name_share >= 0.99 &&
                     !tells_rate(bout.passage.record.text);
  const std::optional<Price> price = clean ? price_in(here) : std::nullopt;
  if (!price) return std::nullopt;
  const Figure& claimed = here.figures[price->figure];
  const std::optional<Deal> deal = deal_in(bout, *price, claimed.quantity.unit);
  if (!deal || !sides_fit(bout) || !same_goods(bout, *price)) return std::nullopt;
  const bool others_hold = std::ranges::all_of(bout.alignment.figures, [&](const FigureMatch& m) {
    return m.claimed == price->figure || m.answer.stance == Stance::supports;
  });
  const bool times_hold = std::ranges::all_of(bout.alignment.times, [](const TimeMatch& match) {
    return match.stance == Stance::supports;
  });
  if (!others_hold || !times_hold) return std::nullopt;
  const double one = *deal->total->quantity.figure / deal->pieces;
  const ValueAnswer answer = compare_values(claimed.quantity, exactly(one, claimed.quantity.unit));
  const bool near = std::abs(one - *claimed.quantity.figure) <= kRounded * one,
             far = std::abs(one - *claimed.quantity.figure) > kClearly * one &&
                   answer.stance == Stance::refutes;
  if (!near && !far) return std::nullopt;
  Assessment out{.stance = near ? Stance::supports : Stance::refutes,
                 .rule = "price.each",
                 .reason = near ? "derived" : "arithmetic",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"from the source: " + show(deal->total->quantity) + " for " +
                   show(deal->number->quantity) + ", " + show(std::round(one * 1000) / 1000) +
                   " for one",
               "the draft has " + show(claimed.quantity)};
  out.about = {0, here.text.size()};
  return out;
}

}  // namespace stet::verify
