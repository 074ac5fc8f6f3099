// Chooses between fraction, cardinal, ordinal and vague number.
#include "facts/figure.h"

#include <algorithm>

#include "facts/cardinal.h"
#include "facts/units.h"

namespace stet::facts {
namespace {

bool is_kind(const Tokens& t, std::size_t i, Numeric kind) { return t.number(i).kind == kind; }

// Adds "and a half", "and three quarters" of the last multiplier: "one million and a half" is 1.5
// million.
void add_fraction(const Tokens& t, Figure& figure) {
  if (!t.is(figure.next, "and") || figure.form == FigureForm::fraction) return;
  const std::optional<Figure> f = read_fraction(t, figure.next + 1);
  if (!f || f->value >= 1) return;
  const bool article = is_kind(t, figure.next + 1, Numeric::article);
  const bool named = is_kind(t, f->next - 1, Numeric::fraction);  // half, quarter
  if (article && !named && !t.closes(f->next)) return;
  const double unit = figure.scale >= 1000 ? figure.scale : 1;
  figure.value += f->value * unit;
  figure.step = unit / 10;
  figure.next = f->next;
  figure.plain_digits = 0;
  figure.one = false;
}

// "twenty-first", "one hundred and fifth", "two hundredth": the ordinal that ends a cardinal in
// words.
bool end_in_ordinal(const Tokens& t, const Cardinal& c, Figure& figure) {
  std::size_t k = next_part(t, c.next);
  if (k == 0 && t.is(c.next, "and")) k = c.next + 1;
  if (k == 0 && t[c.next].is(0x2014)) k = c.next + 1;
  const NumberWord& word = t.number(k);
  if (k == 0 || c.figures || word.kind != Numeric::ordinal || word.plural) return false;
  const NumberWord& last = t.number(c.next - 1);
  const bool tens = last.kind == Numeric::tens && word.value < 10 && !t.is(c.next, "and");
  const bool rest = (last.kind == Numeric::hundred && word.value < 100) ||
                    (last.kind == Numeric::scale && word.value < last.value && word.value < 1000);
  const bool multiplied =
      word.value >= 100 && !t.is(c.next, "and") && (c.scale == 1 || c.scale < word.value);
  if (!tens && !rest && !multiplied) return false;
  if (tens && word.value == 2 && is_kind(t, figure.first - 1, Numeric::article))
    return false;  // "a forty-second delay"
  figure.value = multiplied ? c.value * word.value : c.value + word.value;
  figure.form = FigureForm::ordinal;
  figure.next = k + 1;
  return true;
}

// "five thousandths", "one hundred and thirty fifths", "three twenty-firsts".
bool end_in_denominator(const Tokens& t, const Cardinal& c, Figure& figure) {
  const std::size_t k = next_part(t, c.next);
  const NumberWord& word = t.number(k);
  if (k == 0 || !word.plural || (word.kind != Numeric::ordinal && word.kind != Numeric::fraction))
    return false;
  if (c.figures && word.kind == Numeric::fraction) return false;  // "3 quarters" are nine months
  double above = c.value, below = word.value;
  if (c.last_tens > 0 && word.value < 10 && c.value > c.last_tens) {
    above -= c.last_tens;
    below += c.last_tens;
  } else if (c.last_tens > 0 && c.value == c.last_tens && t.joint(c.next)) {
    return false;
  }
  if (below < 2) return false;  // "two firsts", "ten zeroths"
  figure.value = above / below;
  figure.form = FigureForm::fraction;
  figure.denominator = below;
  figure.next = k + 1;
  return true;
}

std::optional<Figure> from_cardinal(const Tokens& t, std::size_t i, Before before) {
  const std::optional<Cardinal> c = read_cardinal(t, i, before);
  if (!c) return std::nullopt;
  Figure out{.first = i, .next = c->next, .value = c->value, .step = c->step, .scale = c->scale};
  out.form = c->figures ? FigureForm::digits : FigureForm::words;
  out.plain_digits = c->plain_digits;
  out.leading_zero = c->leading_zero;
  out.grouped = c->grouped;
  out.one = c->next == i + 1 && t.is(i, "one");
  if (end_in_ordinal(t, *c, out) || end_in_denominator(t, *c, out)) return out;
  add_fraction(t, out);
  return out;
}

struct Vulgar {
  char32_t sign;
  int above, below;
};
constexpr Vulgar kVulgar[] = {
    {0xBC, 1, 4},   {0xBD, 1, 2},   {0xBE, 3, 4},   {0x2150, 1, 7}, {0x2151, 1, 9}, {0x2152, 1, 10},
    {0x2153, 1, 3}, {0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5}, {0x2158, 4, 5},
    {0x2159, 1, 6}, {0x215A, 5, 6}, {0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8}};

const Vulgar* vulgar(const Tokens& t, std::size_t i) {
  const char32_t sign = t[i].symbol;
  if (sign < 0xBC) return nullptr;
  const auto* found = std::find_if(std::begin(kVulgar), std::end(kVulgar),
                                   [&](const Vulgar& v) { return v.sign == sign; });
  return found == std::end(kVulgar) ? nullptr : found;
}

double small_number(const Tokens& t, std::size_t i) {
  double out = 0;
  for (const char c : t.bytes(i)) out = out * 10 + (c - '0');
  return out;
}

// "1/40", "3/8ths" at i; idioms ("24/7", "9/11") and halves that are no proper fraction are not.
std::optional<Figure> slashed(const Tokens& t, std::size_t i, bool mixed) {
  if (!t[i].is_number() || t[i].size() > 3 || !t[i + 1].is(U'/') || !t[i + 1].touches())
    return std::nullopt;
  if (!t[i + 2].is_number() || !t[i + 2].touches() || t[i + 2].size() > 4 || t.bytes(i)[0] == '0')
    return std::nullopt;
  const double above = small_number(t, i), below = small_number(t, i + 2);
  if (above >= below || below < 2 || (above == 9 && below == 11 && !mixed)) return std::nullopt;
  std::size_t next = i + 3;
  if (t[next].touches() && (t.is(next, "th") || t.is(next, "ths") || t.is(next, "s"))) ++next;
  if (t[next].touches() && (t[next].is(U'/') || t[next].is_number())) return std::nullopt;
  return Figure{.first = i,
                .next = next,
                .value = above / below,
                .step = 0,
                .form = FigureForm::fraction,
                .denominator = below};
}

// "2 1/2", "2½"
void add_mixed(const Tokens& t, Figure& figure) {
  if (figure.plain_digits == 0 || figure.plain_digits > 4) return;
  const std::size_t k = figure.next;
  std::optional<Figure> part;
  if (const Vulgar* v = vulgar(t, k); v && t[k].gap_before != Gap::paragraph)
    part = Figure{.first = k, .next = k + 1, .value = static_cast<double>(v->above) / v->below};
  else if (t[k].gap_before == Gap::space || t[k].gap_before == Gap::wide)
    part = slashed(t, k, true);
  if (!part) return;
  figure.value += part->value;
  figure.step = 0.1;
  figure.next = part->next;
  figure.plain_digits = 0;
}

// What may follow "a third" so that it is a share and no rank.
bool after_share(const Tokens& t, std::size_t i) {
  if (t[i].is(U',') && t.opens_sentence(i - 2))
    return false;  // "A third, at Brannoch, opens in 2028"
  if (t.closes(i) || t[i].is(U'(') || t.hyphen(i)) return true;
  for (const std::string_view word :
       {"of",     "more",    "less",  "fewer", "higher",  "lower",   "larger",   "smaller",
        "bigger", "cheaper", "off",   "are",   "were",    "is",      "was",      "have",
        "had",    "say",     "said",  "want",  "support", "believe", "think",    "think",
        "in",     "since",   "by",    "on",    "from",    "to",      "compared", "and",
        "or",     "below",   "above", "do",    "did"})
    if (t.is(i, word)) return true;
  return false;
}

}  // namespace

std::optional<Figure> read_fraction(const Tokens& t, std::size_t i) {
  if (const Vulgar* v = vulgar(t, i))
    return Figure{.first = i,
                  .next = i + 1,
                  .value = static_cast<double>(v->above) / v->below,
                  .step = 0,
                  .form = FigureForm::fraction,
                  .denominator = static_cast<double>(v->below)};
  if (t[i].is_number()) return slashed(t, i, false);
  const NumberWord& above = t.number(i);
  if (above.kind == Numeric::fraction && !above.plural)
    return Figure{.first = i,
                  .next = i + 1,
                  .value = 1 / above.value,
                  .step = 0,
                  .form = FigureForm::fraction,
                  .denominator = above.value};
  double numerator = above.value;
  std::size_t k = i + 1;
  if (above.kind == Numeric::tens && next_part(t, k) > 0 &&
      is_kind(t, next_part(t, k), Numeric::digit)) {
    k = next_part(t, k);
    numerator += t.number(k++).value;
  }
  if (above.kind != Numeric::article && above.kind != Numeric::digit &&
      above.kind != Numeric::teen && above.kind != Numeric::tens)
    return std::nullopt;
  std::size_t den = next_part(t, k);
  if (den == 0 && t.hyphen(k) && t[k].gap_before == Gap::space && t[k + 1].gap_before == Gap::space)
    den = k + 1;
  double base = 0;
  if (den > 0 && is_kind(t, den, Numeric::tens) &&
      is_kind(t, next_part(t, den + 1), Numeric::ordinal) && above.kind != Numeric::tens) {
    base = t.number(den).value;
    den = next_part(t, den + 1);
    if (t.number(den).value >= 10) return std::nullopt;
  }
  // "two one-hundredths", "three one-thousandths"
  if (den > 0 && t.is(den, "one") && t.joint(den + 1) && t.number(den + 2).value >= 100) den += 2;
  const NumberWord& below = t.number(den);
  if (den == 0 || numerator <= 0 ||
      (below.kind != Numeric::ordinal && below.kind != Numeric::fraction))
    return std::nullopt;
  const double denominator = base + below.value;
  if (denominator < 2 || (below.kind == Numeric::ordinal && denominator == 2)) return std::nullopt;
  if (below.plural ? numerator == 1 && above.kind == Numeric::article : numerator != 1)
    return std::nullopt;
  // "a third term", "one hundredth birthday" are ranks.
  const bool rank = below.kind == Numeric::ordinal && !below.plural &&
                    (above.kind == Numeric::article || denominator >= 100) &&
                    !after_share(t, den + 1);
  if (rank) return std::nullopt;
  return Figure{.first = i,
                .next = den + 1,
                .value = numerator / denominator,
                .step = 0,
                .form = FigureForm::fraction,
                .denominator = denominator};
}

namespace {

// "21st", "3rd", "112th"
std::optional<Figure> figures_ordinal(const Tokens& t, std::size_t i) {
  if (!t[i].is_number() || t[i].size() > 4 || !t[i + 1].touches() || t[i + 1].size() != 2)
    return std::nullopt;
  const double value = small_number(t, i);
  const std::string_view digits = t.bytes(i);
  const bool teen = digits.size() > 1 && digits[digits.size() - 2] == '1';
  const char last = digits.back();
  const std::string_view wanted = teen || last == '0' || last > '3' ? "th"
                                  : last == '1'                     ? "st"
                                  : last == '2'                     ? "nd"
                                                                    : "rd";
  if (!t.is(i + 1, wanted) || (t[i + 2].touches() && (t[i + 2].is_word() || t[i + 2].is_number())))
    return std::nullopt;
  return Figure{.first = i, .next = i + 2, .value = value, .form = FigureForm::ordinal};
}

// "third of a mile": a rank is not one of a unit.
bool part_of_unit(const Tokens& t, std::size_t i) {
  return t.number(i).value > 2 && t.is(i + 1, "of") && is_kind(t, i + 2, Numeric::article) &&
         t[i + 3].is_word() && unit_by_word(LowerWord(t.bytes(i + 3)).view()) != nullptr;
}

}  // namespace

std::optional<Figure> read_figure(const Tokens& t, std::size_t i, Before before) {
  const Lexeme& at = t[i];
  if (at.kind == LexemeKind::symbol && !at.is(U'.') && !vulgar(t, i)) return std::nullopt;
  if (at.is_word() && t.number(i).kind == Numeric::none) return std::nullopt;
  if (is_kind(t, i, Numeric::ordinal)) {
    if (t.number(i).plural || t.joint(i - 1)) return std::nullopt;
    if (part_of_unit(t, i))
      return Figure{.first = i,
                    .next = i + 1,
                    .value = 1 / t.number(i).value,
                    .step = 0,
                    .form = FigureForm::fraction,
                    .denominator = t.number(i).value};
    return Figure{
        .first = i, .next = i + 1, .value = t.number(i).value, .form = FigureForm::ordinal};
  }
  if (auto rank = figures_ordinal(t, i)) return rank;
  std::optional<Figure> fraction = read_fraction(t, i);
  std::optional<Figure> out = from_cardinal(t, i, before);
  if (fraction && (!out || out->next <= fraction->next)) return fraction;
  if (out && out->form == FigureForm::digits) add_mixed(t, *out);
  return out;
}

}  // namespace stet::facts
