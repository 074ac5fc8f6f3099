// Joins two pieces.
#include "facts/ranges.h"

#include <cmath>

#include "facts/counted.h"
#include "facts/hedges.h"

namespace stet::facts {
namespace {

enum class Link : std::uint8_t { none, dash, to, and_, or_ };

struct Linked {
  Link link = Link::none;
  std::size_t next = 0;  // where the second figure, or its hedge, starts
};

Linked link_after(const Tokens& t, std::size_t k) {
  if (t[k].gap_before == Gap::paragraph) return {};
  if (t.is(k, "to"))
    return {Link::to, t.is(k + 1, "about") || t.is(k + 1, "around") ? k + 2 : k + 1};
  if (t.is(k, "and")) return {Link::and_, k + 1};
  if (t.is(k, "or")) return {Link::or_, k + 1};
  if (!t.hyphen(k)) return {};
  if (t.is(k + 1, "to"))
    return {Link::to, t.joint(k + 2) ? k + 3 : k + 2};  // "8- to 16-metre", "two-to-three"
  // A dash with a gap on both sides joins figures only, and an em dash joins nothing.
  if (t[k].is(0x2014)) return {};
  return {Link::dash, k + 1};
}

// Where the figure of the second piece starts: hedges and a currency may stand before it.
std::size_t skip_to_figure(const Tokens& t, std::size_t k) {
  for (std::size_t at = k; at < k + 5; ++at) {
    if (t[at].gap_before == Gap::paragraph) return 0;
    if (t[at].is_number() ||
        (t.number(at).kind != Numeric::none && t.number(at).kind != Numeric::article)) {
      if (at == k) return at;
      if (const auto hedge = hedge_before(t, at, Kind::measured); hedge && hedge->first <= k)
        return at;
      const auto currency = currency_before(t, at);
      if (currency && currency->first <= k) return at;
      if (currency && currency->first > k)
        if (const auto hedge = hedge_before(t, currency->first, Kind::measured);
            hedge && hedge->first <= k)
          return at;
      if (t.hyphen(at - 1) && at == k + 1) return at;
      if (t.is(at - 1, "minus") && at == k + 1) return at;
      return 0;
    }
  }
  return 0;
}

bool plain(const Piece& p) { return p.figure.form != FigureForm::ordinal && !p.figure.low; }

// Gives the first piece what only the second one says.
void share(Piece& a, const Piece& b) {
  if (b.figure.scale >= 1000 && a.figure.scale == 1 && a.figure.value < 1000 &&
      a.figure.value < b.figure.value / b.figure.scale) {
    a.figure.value *= b.figure.scale;
    a.figure.step *= b.figure.scale;
    a.figure.scale = b.figure.scale;
    a.value *= b.figure.scale;
    a.step *= b.figure.scale;
  }
  if (!b.measure) return;
  if (!a.measure) {
    a.measure = b.measure;
    a.measure->next = a.next;
    a.value *= b.measure->factor;
    a.step *= b.measure->factor;
  }
}

bool compatible(const Piece& a, const Piece& b) {
  if (!a.measure) return true;
  if (!b.measure) return a.sign_before;
  return a.measure->unit == b.measure->unit && a.measure->kind == b.measure->kind;
}

void money_for_second(const Piece& a, Piece& b) {
  if (a.measure && !b.measure) b.measure = Measure{a.measure->kind, a.measure->unit, 1, b.next};
}

bool year_like(const Piece& p) {
  return p.bare() && p.figure.plain_digits == 4 && p.figure.value >= 1000 && p.figure.value <= 2100;
}

bool near_word(const Tokens& t, std::size_t i, WordClass c, std::size_t reach) {
  for (std::size_t back = 1; back <= reach && back <= i; ++back) {
    if (t.has(i - back, c)) return true;
    if (t[i - back].is(U'.') || t[i - back + 1].gap_before == Gap::paragraph) return false;
  }
  return false;
}

// "one over twenty" that ends its phrase.
std::optional<Pair> over(const Tokens& t, const Piece& a) {
  if (!t.is(a.next, "over") || std::fabs(a.value) != 1 || !a.bare()) return std::nullopt;
  if (!t[a.next + 1].is_number() && t.number(a.next + 1).kind == Numeric::none) return std::nullopt;
  const std::optional<Piece> b = read_piece(t, a.next + 1, a.next + 1);
  if (!b || !b->bare() || !plain(*b) || b->value < 2 || !t.closes(b->next)) return std::nullopt;
  Pair out{PairKind::ratio, a, *b, a.first};
  out.a.value = a.value / b->value;
  return out;
}

// "one taxpayer in 25": the noun stands between, in one or two words.
bool one_noun(const Tokens& t, std::size_t k) {
  const std::optional<Counted> noun = counted_singular(t, k);
  return noun && noun->next - k <= 2 && t.is(noun->next, "in");
}

// "one in five", "7 out of 10", "two of every three".
std::optional<Pair> ratio(const Tokens& t, const Piece& a) {
  if (auto got = over(t, a)) return got;
  if (!a.bare() || !plain(a) || a.figure.form == FigureForm::fraction || a.figure.scale > 1)
    return std::nullopt;
  std::size_t k = a.next;
  const bool noun = a.value == 1 && !t.is(k, "in") ? one_noun(t, k) : false;
  while (noun && !t.is(k, "in")) ++k;
  const bool out_of = t.is(k, "out") && t.is(k + 1, "of");
  const bool in = t.is(k, "in"), of = t.is(k, "of");
  if (!out_of && !in && !of) return std::nullopt;
  k += out_of ? 2 : 1;
  const bool every = t.is(k, "every") || t.is(k, "each");
  if (every) ++k;
  if (of && !every) return std::nullopt;
  if (t[k].gap_before == Gap::paragraph || (!t[k].is_number() && t.number(k).kind == Numeric::none))
    return std::nullopt;
  const std::optional<Piece> b = read_piece(t, k, k);
  if (!b || !b->bare() || !plain(*b) || b->value <= a.value ||
      b->figure.form == FigureForm::fraction || a.value <= 0)
    return std::nullopt;
  if (noun && counted_noun(t, b->next)) return std::nullopt;  // "one man in five cities"
  if (in && !every) {
    const double n = b->value;
    const bool round =
        n == 10 || n == 20 || n == 50 || n == 100 || n == 1000 || n == 10000 || n == 100000;
    const bool words = a.figure.form == FigureForm::words && b->figure.form == FigureForm::words;
    if (year_like(*b) || t.has(b->next, WordClass::month) || !(a.value == 1 || words || round))
      return std::nullopt;
  }
  Pair out{PairKind::ratio, a, *b, a.first};
  out.a.value = a.value / b->value;
  return out;
}

// "rose from 10 to 15 per cent", "top rate: from 42 to 45%": a start and an end. A range where
// nothing stands before "from", or a word of spread does ("ranging from", "anything from").
bool is_change(const Tokens& t, std::size_t first) {
  const std::size_t from = first - 1;
  if (!t.is(from, "from")) return false;
  if (near_word(t, from, WordClass::change, 6)) return true;
  for (std::size_t back = 1; back <= 3 && back <= from; ++back)
    for (const std::string_view word :
         {"range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anything",
          "anywhere", "cost", "costs", "aged", "ages", "prices", "estimates", "spanning", "take",
          "takes"})
      if (t.is(from - back, word)) return false;
  return from > 0 && (t[from - 1].is(U':') || t[from - 1].is_word());
}

// "won 1-3", "voted 245 to 312", "the 52-48 vote": a result, unless something is counted.
bool is_result(const Tokens& t, const Piece& a, const Piece& b) {
  if (!a.bare() || !b.bare() || counted_noun(t, b.next)) return false;
  return near_word(t, a.first, WordClass::contest, 6) || t.has(b.next, WordClass::contest);
}

// "6-4, 3-6, 7-5": the sets of a match, beside one that no range could be.
bool is_set(const Tokens& t, const Piece& a, const Piece& b) {
  const auto falls = [&](std::size_t first) {
    const std::string_view won = t.bytes(first), lost = t.bytes(first + 2);
    return t[first].is_number() && t.joint(first + 1) && t[first + 2].is_number() &&
           won.size() <= 2 &&
           (won.size() > lost.size() || (won.size() == lost.size() && won > lost));
  };
  if (!a.bare() || !b.bare() || a.figure.value >= 100) return false;
  const bool ahead = a.first >= 4 && t[a.first - 1].is(U',') && falls(a.first - 4);
  return ahead || (t[b.next].is(U',') && falls(b.next + 1));
}

bool range_allowed(const Tokens& t, const Linked& linked, const Piece& a, const Piece& b,
                   bool between, bool from) {
  if (a.value > b.value || (a.value == b.value && linked.link != Link::to)) return false;
  switch (linked.link) {
    case Link::and_:
      return between;
    case Link::or_:
      return a.bare() && b.figure.value <= 2 * a.figure.value && a.figure.value >= 1 &&
             (b.figure.form == a.figure.form) && !is_result(t, a, b);
    case Link::dash:
      if (t[a.next].touches() != t[a.next + 1].touches() && !a.measure && !b.measure) return false;
      if (a.figure.form == FigureForm::words && b.figure.form != FigureForm::words) return false;
      return !is_result(t, a, b) && !is_set(t, a, b);
    case Link::to:
      return from || between || !is_result(t, a, b);
    default:
      return false;
  }
}

}  // namespace

std::optional<Pair> read_pair(const Tokens& t, const Piece& a, std::size_t floor) {
  if (!plain(a)) return std::nullopt;
  if (auto got = ratio(t, a)) return got;
  const Linked linked = link_after(t, a.next);
  if (linked.link == Link::none) return std::nullopt;
  const std::size_t at = skip_to_figure(t, linked.next);
  if (at == 0) return std::nullopt;
  std::optional<Piece> b = read_piece(t, at, linked.next);
  if (!b || !plain(*b) || b->next <= a.next || !compatible(a, *b)) return std::nullopt;
  if (linked.link == Link::dash && b->negative && t[at - 1].touches()) return std::nullopt;
  const std::optional<Hedge> hedge = hedge_before(t, a.first, Kind::measured);
  const std::size_t lead = hedge && hedge->first >= floor ? hedge->first - 1 : a.first - 1;
  const bool between = t.is(lead, "between") && lead + 1 > floor,
             from = t.is(lead, "from") && lead + 1 > floor;
  // "fell by a third to 412 million": a part and an end.
  if (linked.link == Link::to && a.figure.form == FigureForm::fraction &&
      b->figure.form != FigureForm::fraction && (t.is(lead, "by") || b->figure.scale >= 1000))
    return std::nullopt;
  Pair out{PairKind::range, a, *b, between || from ? lead : a.first};
  const bool clock_or_year =
      year_like(a) || (b->is(MeasureKind::time) && linked.link != Link::and_ && a.bare());
  if (clock_or_year) return std::nullopt;
  share(out.a, out.b);
  money_for_second(out.a, out.b);
  if (linked.link == Link::to && from && is_change(t, lead + 1)) {
    out.kind = PairKind::change;
    out.first = a.first;
    return a.bare() && (b->measure || b->figure.scale > 1) ? std::optional(out) : std::nullopt;
  }
  if (range_allowed(t, linked, out.a, out.b, between, from)) return out;
  const bool list = (linked.link == Link::and_ || linked.link == Link::or_) && a.bare() &&
                    b->measure && at == linked.next && a.figure.form == b->figure.form;
  if (!list || b->is(MeasureKind::time) || b->is(MeasureKind::age) || b->sign_before ||
      a.figure.one || year_like(a))
    return std::nullopt;
  out.kind = PairKind::shared;
  out.first = a.first;
  return out;
}

}  // namespace stet::facts
