// Reads numbers, percents, money, measures, counts and ordinals out of running text.
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "facts/counted.h"
#include "facts/figures.h"
#include "facts/hedges.h"
#include "facts/piece.h"
#include "facts/ranges.h"
#include "facts/silence.h"
#include "facts/tokens.h"

namespace stet::facts {
namespace {

class Reader {
 public:
  Reader(const Tokens& part, std::vector<Mention> before) : t_(part), out_(std::move(before)) {}

  std::vector<Mention> run() {
    if (word_alone()) return std::move(out_);
    std::size_t i = 0;
    while (i < t_.size()) i = std::max(step(i), i + 1);
    return std::move(out_);
  }

 private:
  bool may_start(std::size_t i) const {
    const Lexeme& at = t_[i];
    if (at.is_number()) return true;
    if (at.is_word()) {
      if (!t_.notes(i).starts_figure) return false;
      return t_.number(i).kind != Numeric::article ||
             (t_[i + 1].is_word() && t_[i + 1].gap_before != Gap::none);
    }
    return (at.is(U'.') && (!at.touches() || (t_.hyphen(i - 1) && !t_[i - 1].touches())) &&
            t_[i + 1].is_number() && t_[i + 1].touches()) ||
           at.symbol >= 0xBC;
  }

  // The cell of a table that holds a word for a number and nothing else: "nil", "a couple".
  bool word_alone() {
    constexpr std::size_t kLongest = 2;
    if (t_.size() == 0 || t_.size() > kLongest) return false;
    const std::size_t last = t_.size() - 1;
    const bool two = last == 1 && t_.is(0, "a") && (t_.is(1, "couple") || t_.is(1, "pair"));
    if (!two && !(last == 0 && t_.is(0, "nil"))) return false;
    Mention m;
    m.type = MentionType::number;
    m.span = t_.span(0, t_.size());
    m.value = two ? 2 : 0;
    push(std::move(m), t_.size());
    return true;
  }

  // "www.", "https:", "name@"
  bool may_open_address(std::size_t i) const {
    const char32_t next = t_[i + 1].symbol;
    return next == U'.' || next == U':' || next == U'@';
  }

  // Reads what starts at lexeme i and answers where to go on.
  std::size_t step(std::size_t i) {
    if (!may_start(i))
      return t_[i].is_word() && may_open_address(i) ? skip_identifier(t_, i) : i + 1;
    if (const std::size_t end = skip_identifier(t_, i); end > i) return end;
    std::optional<Piece> piece = read_piece(t_, i, floor_);
    if (!piece) piece = unit_of_one(i);
    if (!piece) return t_[i].is_number() ? t_.run_end(i) : i + 1;
    if (piece->figure.form == FigureForm::ordinal) return ordinal(*piece);
    if (const std::optional<Pair> pair = read_pair(t_, *piece, floor_)) return add_pair(*pair);
    return single(*piece);
  }

  // "a litre", "a dollar": one of a unit, where nothing before makes it a rate and nothing after
  // goes on.
  std::optional<Piece> unit_of_one(std::size_t i) const {
    if (t_.number(i).kind != Numeric::article || (floor_ == i && i > 0)) return std::nullopt;
    Piece out{.first = i, .figure = {.first = i, .next = i + 1, .value = 1}};
    out.measure = read_measure(t_, out.figure, i + 1);
    if (!out.measure ||
        (out.measure->kind != MeasureKind::unit && out.measure->kind != MeasureKind::money))
      return std::nullopt;
    if (t_[i + 1].touches() || out.measure->unit.size() > 3 || out.measure->unit == "°" ||
        out.measure->hyphenated)
      return std::nullopt;
    static constexpr std::initializer_list<Spelling> kOtherWords = {
        "foot", "stone", "bit", "yard", "ton", "tons", "knot", "sen", "won", "p", "c"};
    for (const Spelling& word : kOtherWords)
      if (t_.is(i + 1, word)) return std::nullopt;
    // After a noun it is a rate: "48 pfennigs a litre".
    const bool noun_before = i > 0 && t_[i - 1].is_word() && !t_.has(i - 1, WordClass::function) &&
                             !t_.is(i - 1, "want") && !t_.is(i - 1, "half");
    if (noun_before || t_.is(i - 2, "half") || t_.is(i - 1, "half")) return std::nullopt;
    const std::size_t after = out.measure->next;
    if (!t_.closes(after) && !t_.is(after, "of") && !t_.is(after, "and")) return std::nullopt;
    static constexpr std::initializer_list<Spelling> kPriced = {
        "cents", "pence",   "dollars", "cost",   "costs", "price",
        "per",   "percent", "much",    "barrel", "on"};
    for (const Spelling& word : kPriced)
      if (t_.is(i - 1, word)) return std::nullopt;
    out.next = after;
    out.value = out.measure->factor;
    out.step = out.measure->factor;
    if (t_.is(after, "and")) {
      const std::optional<Piece> more = read_piece(t_, after + 1, after + 1);
      if (!more || !more->measure || more->measure->factor != 0.01 || !out.is(MeasureKind::money))
        return std::nullopt;
      out.value += more->value;
      out.next = more->next;
    }
    return out;
  }

  std::size_t ordinal(const Piece& piece) {
    if (is_silent(t_, piece.figure, Dressed::bare)) return piece.figure.next;
    Mention m;
    m.type = MentionType::ordinal;
    m.span = t_.span(piece.figure.first, piece.figure.next);
    m.value = piece.figure.value;
    return push(std::move(m), piece.figure.next);
  }

  std::size_t add_pair(const Pair& pair) {
    switch (pair.kind) {
      case PairKind::ratio:
        return ratio(pair);
      case PairKind::range:
        return range(pair);
      default:
        return single(pair.a);  // the second one is read on its own
    }
  }

  std::size_t ratio(const Pair& pair) {
    Mention m;
    m.value = pair.a.value;
    return finish(std::move(m), pair.a.first, pair.b.next, Kind::measured);
  }

  std::size_t range(const Pair& pair) {
    const Dressed dressed = pair.b.measure                  ? Dressed::measured
                            : counted_noun(t_, pair.b.next) ? Dressed::counted
                                                            : Dressed::bare;
    if (is_silent(t_, pair.a.figure, dressed) || is_silent(t_, pair.b.figure, dressed))
      return t_.run_end(pair.b.next - 1);
    if (pair.b.is(MeasureKind::time)) return pair.b.next;
    Mention m = dress(pair.b, dressed);
    m.value.reset();
    m.low = pair.a.value;
    m.high = pair.b.value;
    m.step = std::max(pair.a.step, pair.b.step);
    if (!pair.b.measure && (t_.is(pair.first - 1, "aged") || t_.is(pair.first - 1, "ages"))) {
      m.type = MentionType::measure;
      m.unit = "year";
    }
    return finish(std::move(m), pair.first, pair.b.next, Kind::measured);
  }

  std::size_t single(Piece piece) {
    if (!piece.measure && is_age(t_, piece.figure)) {
      piece.measure = Measure{MeasureKind::age, "year", 1, piece.next};
      if (t_.hyphen(piece.next - 1)) piece.measure.reset();
    }
    const Dressed dressed = piece.measure   ? Dressed::measured
                            : counts(piece) ? Dressed::counted
                                            : Dressed::bare;
    if (is_silent(t_, piece.figure, dressed)) return skip(piece);
    if (dressed == Dressed::counted && counts_time(piece)) return piece.next;
    if (piece.is(MeasureKind::time)) return piece.next;
    if (!piece.measure && t_.joint(piece.next) && t_[piece.next + 1].is_word())
      return hyphenated(piece);
    Mention m = dress(piece, dressed);
    const bool small = !piece.measure && piece.figure.form != FigureForm::fraction &&
                       piece.figure.value < 10 && !piece.figure.low && piece.figure.step >= 1;
    return finish(std::move(m), piece.first, piece.next, small ? Kind::bare : Kind::measured);
  }

  // A silent figure takes with it what touches it ("2020-21", "737-800").
  std::size_t skip(const Piece& piece) const {
    const std::size_t end = piece.figure.next;
    if (!t_[end - 1].is_number() || !t_[end].touches() || t_[end].is(U',') || t_[end].is(U')'))
      return end;
    return t_.run_end(end - 1);
  }

  bool counts(const Piece& piece) const {
    // A decimal counts nothing: "10.14 equals his best".
    if (piece.figure.step < 1 && piece.figure.form == FigureForm::digits &&
        piece.figure.scale == 1 && !t_.is(piece.next, "points"))
      return false;
    if (piece.figure.one) return counted_singular(t_, piece.next).has_value();
    return counted_noun(t_, noun_at(piece)).has_value();
  }

  // "two more weeks": a length of time, left to the reader of durations.
  bool counts_time(const Piece& piece) const {
    const auto noun = counted_noun(t_, noun_at(piece));
    return noun && t_.has(noun->next - 1, WordClass::time_unit);
  }

  // "dozens of homes": of a vague number the noun follows "of", of others it follows directly.
  std::size_t noun_at(const Piece& piece) const {
    std::size_t k = piece.next;
    const bool loose =
        piece.figure.low || piece.figure.approximate || piece.figure.form == FigureForm::words;
    if (loose && t_.is(k, "of") && t_[k + 1].is_word() && !t_.has(k + 1, WordClass::function)) ++k;
    return k;
  }

  Mention dress(const Piece& piece, Dressed dressed) const {
    Mention m;
    if (piece.figure.low) {
      const double factor = piece.measure ? piece.measure->factor : 1;
      m.low = *piece.figure.low * factor;
      m.high = *piece.figure.high * factor;
    } else {
      m.value = piece.value;
      m.step = piece.measure || piece.step > 0 ? piece.step : piece.figure.step;
    }
    if (piece.figure.approximate) m.modifier = Modifier::approx;
    if (piece.measure) {
      m.unit = piece.measure->unit;
      switch (piece.measure->kind) {
        case MeasureKind::percent:
        case MeasureKind::points:
          m.type = MentionType::percent;
          break;
        case MeasureKind::money:
          m.type = MentionType::money;
          break;
        default:
          m.type = MentionType::measure;
          if (const auto of = measured_substance(t_, piece.next))
            m.of = t_.span(of->first, of->next);
      }
      return m;
    }
    std::optional<Counted> noun;
    if (dressed == Dressed::counted)
      noun = piece.figure.one ? counted_singular(t_, piece.next) : counted_noun(t_, noun_at(piece));
    else if (piece.figure.form != FigureForm::fraction)
      noun = counted_total(t_, piece.first);
    if (!noun && piece.figure.form != FigureForm::fraction)
      noun = counted_antecedent(t_, piece.first, piece.next);
    if (noun) count(m, *noun);
    return m;
  }

  void count(Mention& m, const Counted& noun) const {
    m.type = MentionType::count;
    m.of = t_.span(noun.first, noun.next);
  }

  // "a 12-strong crew", "a 100-page report", "20-odd people"; other compounds of number words are
  // idioms.
  std::size_t hyphenated(const Piece& piece) {
    const std::size_t word = piece.next + 1;
    if (hedge_after(t_, piece.next)) {
      const std::optional<Hedge> hedge = hedge_after(t_, piece.next);
      if (t_.has(hedge->next, WordClass::time_unit)) return hedge->next;
      Mention m = dress(piece, Dressed::bare);
      if (const auto noun = counted_noun(t_, hedge->next)) count(m, *noun);
      return finish(std::move(m), piece.first, piece.next, Kind::measured);
    }
    Mention m = dress(piece, Dressed::bare);
    if (t_.is(word, "nil")) {  // "three-nil"
      Mention none;
      none.type = MentionType::number;
      none.value = 0;
      none.span = t_.span(word, word + 1);
      finish(std::move(m), piece.first, piece.next, Kind::bare);
      return push(std::move(none), word + 1);
    }
    if (t_.is(word, "strong")) {
      if (const auto noun = counted_singular(t_, word + 1)) count(m, *noun);
      return finish(std::move(m), piece.first, word + 1, Kind::measured);
    }
    const bool participle =
        t_.bytes(word).size() > 3 && t_.bytes(word).substr(t_.bytes(word).size() - 2) == "ed";
    if (t_.is(word, "in")) return t_.run_end(word);  // "a 1-in-100-year flood"
    if (t_[word].capital || t_.has(word, WordClass::idiom) || participle ||
        piece.figure.form == FigureForm::fraction || piece.figure.low || t_[word].size() < 3)
      return t_.run_end(word);
    count(m, {word, word + 1});
    return finish(std::move(m), piece.first, piece.next, Kind::measured);
  }

  // Hedges on both sides, then the mention is done.
  std::size_t finish(Mention m, std::size_t first, std::size_t next, Kind kind) {
    const bool after_noun = m.of && m.of->start == t_[next].start;
    if (const auto hedge = hedge_before(t_, first, kind); hedge && hedge->first >= floor_) {
      first = hedge->first;
      if (hedge->modifier != Modifier::none) m.modifier = hedge->modifier;
    }
    if (!after_noun || t_.hyphen(next)) {
      if (const auto hedge = hedge_after(t_, next)) {
        next = hedge->next;
        if (m.modifier == Modifier::none || m.modifier == Modifier::approx)
          m.modifier = hedge->modifier;
        if (m.type == MentionType::number && !m.of)
          if (const auto noun = counted_noun(t_, next)) count(m, *noun);
      }
    }
    m.span = t_.span(first, next);
    return push(std::move(m), next);
  }

  std::size_t push(Mention m, std::size_t next) {
    out_.push_back(std::move(m));
    floor_ = next;
    return next;
  }

  const Tokens& t_;
  std::vector<Mention> out_;
  std::size_t floor_ = 0;  // nothing before it may be taken again
};

}  // namespace

std::vector<Mention> quantities_of(const Tokens& part, std::vector<Mention> before) {
  return Reader(part, std::move(before)).run();
}

}  // namespace stet::facts
