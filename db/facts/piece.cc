// Dresses a figure.
#include "facts/piece.h"

#include <cmath>

#include "facts/units.h"

namespace stet::facts {
namespace {

// A minus that belongs to the figure: it touches it and follows a gap, a bracket or a currency
// sign; or the word.
std::size_t sign_start(const Tokens& t, std::size_t i, std::size_t floor) {
  const std::size_t k = i - 1;
  if (i <= floor) return i;
  if (t.is(k, "minus") || t.is(k, "negative")) return t[i].gap_before == Gap::paragraph ? i : k;
  if (!t.hyphen(k) || t[k].is(0x2014) || !t[i].touches()) return i;
  if (!t[k].touches() || t[k - 1].is(U'(') || t[k].is(0x2212)) return k;
  return !t[k - 1].is_word() && !t[k - 1].is_number() && currency_before(t, k) ? k : i;
}

void apply(Piece& piece) {
  const double factor = piece.measure ? piece.measure->factor : 1;
  const double sign = piece.negative ? -1 : 1;
  // Dividing by a whole number rounds once; multiplying by 0.01 would round twice.
  piece.value =
      sign * (factor < 1 ? piece.figure.value / (1 / factor) : piece.figure.value * factor);
  piece.step = piece.figure.step * factor;
}

bool same_currency(const Measure& a, const Measure& b) {
  if (b.kind != MeasureKind::money || b.factor == 1) return false;
  // Cents and pence belong to whatever dollar or pound goes before.
  return a.unit == b.unit || b.unit == "USD" || b.unit == "GBP" || b.unit == "MYR";
}

// "20 dollars 43 cents", "$1 and 42 cents"
bool join_minor(const Tokens& t, Piece& piece) {
  if (!piece.is(MeasureKind::money) || piece.measure->factor != 1 || piece.figure.step < 1)
    return false;
  const std::size_t k = t.is(piece.next, "and") ? piece.next + 1 : piece.next;
  if (t[k].gap_before == Gap::paragraph) return false;
  const std::optional<Figure> figure = read_figure(t, k);
  if (!figure || figure->value >= 100) return false;
  const std::optional<Measure> measure = read_measure(t, *figure, figure->next);
  // Without their name only where nothing else stands: "20 dollars 43".
  const bool alone = piece.first == 0 && figure->next == t.size() && figure->step == 1 &&
                     figure->form <= FigureForm::words && !t.joint(piece.next);
  if (measure ? !same_currency(*piece.measure, *measure) : !alone) return false;
  piece.value = (piece.value * 100 + (piece.negative ? -figure->value : figure->value)) / 100;
  piece.step = 0.01;
  piece.next = measure ? measure->next : figure->next;
  return true;
}

// "point two percent": a decimal without its nought, where "point" is no noun of the sentence
// ("at this point 40 percent had voted").
void take_point(const Tokens& t, Piece& piece, std::size_t floor) {
  const std::size_t point = piece.figure.first - 1;
  const Figure& figure = piece.figure;
  if (figure.first <= floor || piece.first != figure.first || !t.is(point, "point") ||
      t[point].capital || figure.step != 1 || figure.value >= 100 || figure.low ||
      figure.form > FigureForm::words)
    return;
  const bool alone = point == 0 && piece.next == t.size() && figure.plain_digits != 1;
  const bool led = t.is_any(point - 1, {"by", "of", "to", "than", "about", "just", "only", "nearly",
                                        "almost", "around", "roughly", "and", "or", "from"});
  if (!alone && !(led && piece.is(MeasureKind::percent))) return;
  const std::size_t digits = figure.plain_digits > 0 ? figure.plain_digits
                             : figure.value < 10     ? 1
                                                     : 2;
  const double place = std::pow(10.0, static_cast<double>(digits));
  piece.figure.value /= place;
  piece.figure.step = 1 / place;
  piece.figure.first = piece.first = point;
}

// "7 feet 10 inches", "2 km and 30 m": the sum in the smaller unit.
bool join_smaller(const Tokens& t, Piece& piece) {
  if (!piece.is(MeasureKind::unit) || piece.figure.low) return false;
  std::size_t k = piece.next;
  if (t.is(k, "and") || t[k].is(U',')) ++k;
  if (t[k].gap_before == Gap::paragraph || (!t[k].is_number() && t.number(k).kind == Numeric::none))
    return false;
  const std::optional<Figure> figure = read_figure(t, k);
  if (!figure || figure->form == FigureForm::ordinal || figure->low) return false;
  const std::optional<Measure> measure = read_measure(t, *figure, figure->next);
  if (!measure || measure->kind != MeasureKind::unit) return false;
  const auto large = conversion(piece.measure->unit), small = conversion(measure->unit);
  if (!large || !small || large->base != small->base || small->factor >= large->factor ||
      large->offset != 0)
    return false;
  if (figure->value * small->factor >= 4 * large->factor) return false;
  const double ratio = large->factor / small->factor;
  // The ratio of two factors is a whole number but for rounding: 0.3048 / 0.0254.
  const double whole = std::round(ratio);
  const double exact = std::fabs(ratio - whole) < 1e-9 * ratio ? whole : ratio;
  piece.value = piece.value * exact + (piece.negative ? -figure->value : figure->value);
  piece.step = figure->step;
  piece.measure->unit = measure->unit;
  piece.next = measure->next;
  return true;
}

// "6-foot-4": inches without their name.
void join_inches(const Tokens& t, Piece& piece) {
  if (!piece.is(MeasureKind::unit) || piece.measure->unit != "ft" || !t.joint(piece.next) ||
      !t[piece.next + 1].is_number())
    return;
  const std::optional<Figure> inches = read_figure(t, piece.next + 1);
  if (!inches || inches->value >= 12 || inches->form != FigureForm::digits) return;
  piece.value = piece.value * 12 + inches->value;
  piece.measure->unit = "in";
  piece.next = inches->next;
  const std::size_t unit = t.joint(piece.next) ? piece.next + 1 : piece.next;
  if (t.is(unit, "inch") || t.is(unit, "inches")) piece.next = unit + 1;
}

// 6'2": feet and inches by their marks.
void join_marks(const Tokens& t, Piece& piece) {
  const std::size_t k = piece.next;
  const auto touching = [&](std::size_t i) { return t[i].touches(); };
  if (!piece.bare() || piece.figure.plain_digits != 1 || !(t.apostrophe(k) || t[k].is(0x2032)) ||
      !touching(k))
    return;
  if (!t[k + 1].is_number() || !touching(k + 1) || t[k + 1].size() > 2) return;
  const char32_t mark = t[k + 2].symbol;
  if (!touching(k + 2) || (mark != U'"' && mark != 0x2033 && mark != 0x201D)) return;
  const std::optional<Figure> inches = read_figure(t, k + 1);
  if (!inches || inches->value >= 12) return;
  piece.measure = Measure{MeasureKind::unit, "in", 1, k + 3};
  piece.value = piece.figure.value * 12 + inches->value;
  piece.step = 1;
  piece.next = k + 3;
}

// "forty-five (45)", "45 (forty five)": the same number again in brackets.
void skip_repeat(const Tokens& t, Piece& piece) {
  if (!piece.bare() || !t[piece.next].is(U'(')) return;
  const std::optional<Figure> again = read_figure(t, piece.next + 1);
  if (!again || again->value != piece.figure.value || again->form == piece.figure.form ||
      !t[again->next].is(U')'))
    return;
  piece.next = again->next + 1;
}

// The measure of a figure: right after it, after the "of" of a vague number or a fraction
// ("millions of pounds", "a quarter of a mile"), after the article of a fraction ("half a mile").
std::optional<Measure> measure_after(const Tokens& t, const Figure& figure) {
  const bool fraction = figure.form == FigureForm::fraction;
  std::size_t k = figure.next;
  if (t.is(k, "of") && (figure.low || fraction)) ++k;
  const bool article = fraction && t.number(k).kind == Numeric::article;
  if (article) ++k;
  if (k == figure.next) return read_measure(t, figure, k);
  if (fraction && !article) return std::nullopt;
  const std::optional<Measure> got = read_measure(t, figure, k);
  if (!got || (fraction && got->kind != MeasureKind::unit && got->kind != MeasureKind::time &&
               got->kind != MeasureKind::money))
    return std::nullopt;
  return got;
}

// "20 degrees below zero", "15C below freezing"
bool below_zero(const Tokens& t, Measure& measure, bool& negative) {
  const std::size_t zero = measure.next + 1;
  if (measure.kind != MeasureKind::unit || measure.unit[0] != '\xC2' ||
      !t.is(measure.next, "below"))
    return false;
  if (!t.is(zero, "zero") && !t.is(zero, "freezing")) return false;
  negative = negative || t.is(zero, "zero");
  measure.next = zero + 1;
  return true;
}

}  // namespace

std::optional<Piece> read_piece(const Tokens& t, std::size_t i, std::size_t floor) {
  Piece out;
  const std::size_t sign = sign_start(t, i, floor);
  std::optional<Currency> currency = sign > floor ? currency_before(t, sign) : std::nullopt;
  if (currency && currency->first < floor) currency.reset();
  std::optional<Figure> figure = read_vague(t, i);
  if (!figure) figure = read_figure(t, i, currency ? Before::currency : Before::nothing);
  if (!figure) return std::nullopt;
  out.figure = *figure;
  out.negative = sign != i;
  out.first = currency ? currency->first : sign;
  out.next = figure->next;
  if (figure->form == FigureForm::ordinal) return out;
  out.measure = measure_after(t, *figure);
  if (!out.measure && out.figure.form != FigureForm::fraction && t.is(out.next, "below"))
    out.measure = Measure{MeasureKind::unit, "°", 1, out.next};
  if (out.measure && !below_zero(t, *out.measure, out.negative) &&
      out.measure->next == figure->next)
    out.measure.reset();
  if (currency) {
    const std::string code(currency->code);
    // "US$5 dollars" or "$5 Canadian dollars": the words after say it more exactly.
    const bool after =
        out.measure && out.measure->kind == MeasureKind::money && out.measure->factor == 1;
    if (!after) out.measure = Measure{MeasureKind::money, code, 1, out.next};
    out.sign_before = true;
  }
  if (out.measure) out.next = out.measure->next;
  take_point(t, out, floor);
  apply(out);
  if (!join_minor(t, out))
    for (int more = 0; more < 2 && join_smaller(t, out); ++more) {
    }
  join_inches(t, out);
  join_marks(t, out);
  skip_repeat(t, out);
  return out;
}

}  // namespace stet::facts
