// Adds groups up: each group is a number below a thousand, or figures, with its scale.
#include "facts/cardinal.h"

#include <limits>

#include "facts/numeral.h"
#include "facts/suffix.h"
#include "facts/units.h"

namespace stet::facts {
namespace {

struct Group {
  double value = 0;
  double step = 1;
  double scale = 1;  // 100 for a bare hundred, 1e6 for millions, 1 for none
  std::size_t next = 0;
  bool figures = false;
  bool multiplied = false;  // by hundred or a scale
  bool grouped = false;
  bool leading_zero = false;
  std::size_t plain_digits = 0;
  double last_tens = 0;
};

bool is_kind(const Tokens& t, std::size_t i, Numeric kind) { return t.number(i).kind == kind; }
bool is_multiplier(const Tokens& t, std::size_t i) {
  return is_kind(t, i, Numeric::scale) || is_kind(t, i, Numeric::dozen);
}

class Reader {
 public:
  Reader(const Tokens& tokens, Before before) : t_(tokens), before_(before) {}

  std::optional<Cardinal> read(std::size_t i) {
    Cardinal out;
    double limit = std::numeric_limits<double>::infinity();
    std::size_t at = i;
    while (out.groups < 9) {
      std::size_t k = at;
      bool joined = false;
      if (out.groups > 0) {
        joined = t_.is(k, "and") || t_[k].is(U'&');
        k = joined ? k + 1 : next_part(t_, k);
        if (k == 0 || (limit <= 1)) break;
      }
      const std::optional<Group> g = group(k, out.groups > 0);
      if (!g || !fits(*g, out.groups, limit, joined) || (joined && is_proper_fraction(k))) break;
      add(*g, out);
      limit = g->scale;
      at = g->next;
    }
    if (out.groups == 0) return std::nullopt;
    out.next = at;
    return out;
  }

 private:
  // "five billion and three quarters" is a fraction of the billion, "and three quarters million" a
  // group of its own.
  bool is_proper_fraction(std::size_t k) const {
    const std::optional<Figure> f = read_fraction(t_, k);
    return f && f->value < 1 && !is_multiplier(t_, f->next);
  }

  static bool fits(const Group& g, std::size_t groups, double limit, bool joined) {
    if (groups == 0) return true;
    if (g.value >= limit || g.value <= 0) return false;
    return !g.figures || joined || g.multiplied;
  }

  static void add(const Group& g, Cardinal& out) {
    out.value += g.value;
    out.step = g.step;
    out.scale = g.scale;
    out.figures = out.figures || g.figures;
    out.grouped = g.grouped;
    out.leading_zero = out.leading_zero || g.leading_zero;
    out.plain_digits = out.groups == 0 ? g.plain_digits : 0;
    out.last_tens = g.last_tens;
    ++out.groups;
  }

  // "seventy-one", "fifty - two", "eleven"; digits below ten only where `tens_only` does not forbid
  // them.
  std::optional<Group> below_hundred(std::size_t i) const {
    const NumberWord& word = t_.number(i);
    Group out{.value = word.value, .next = i + 1};
    switch (word.kind) {
      case Numeric::digit:
      case Numeric::teen:
      case Numeric::compound:
        return out;
      case Numeric::tens: {
        std::size_t k = next_part(t_, i + 1);
        if (k == 0 && t_.hyphen(i + 1) && t_[i + 1].gap_before == Gap::space &&
            t_[i + 2].gap_before == Gap::space)
          k = i + 2;
        if (k > 0 && is_kind(t_, k, Numeric::digit) && t_.number(k).value > 0)
          return Group{.value = word.value + t_.number(k).value, .next = k + 1};
        out.last_tens = word.value;
        return out;
      }
      default:
        return std::nullopt;
    }
  }

  std::optional<Group> figures(std::size_t i) const {
    if (!t_[i].is_number() && !t_[i].is(U'.')) return std::nullopt;
    const std::optional<Numeral> n = read_numeral(t_, i);
    if (!n) return std::nullopt;
    Group out{.value = n->value(),
              .step = n->step(),
              .next = n->next,
              .figures = true,
              .grouped = n->grouped,
              .leading_zero = n->leading_zero};
    if (!n->grouped && n->decimals == 0 && n->next == i + 1) out.plain_digits = t_[i].size();
    if (const auto suffix = read_suffix(t_, *n, i, before_)) {
      out = {.value = n->value(suffix->power),
             .step = n->step(suffix->power),
             .scale = n->value(suffix->power) / n->value(),
             .next = suffix->next,
             .figures = true,
             .grouped = n->grouped};
      if (n->value() == 0) out.scale = 1;
      out.multiplied = true;
    } else if (const std::size_t k = next_part(t_, out.next);
               k > 0 && is_kind(t_, k, Numeric::scale)) {
      // Exact decimal arithmetic for the common "1.2 million".
      int power = 0;
      for (double s = t_.number(k).value; s >= 10; s /= 10) ++power;
      out = {.value = n->value(power),
             .step = n->step(power),
             .scale = t_.number(k).value,
             .next = k + 1,
             .figures = true,
             .multiplied = true,
             .grouped = n->grouped};
    }
    return out;
  }

  // "two" + "twenty" is 220, as the spoken hundreds go; not before "two twenty-year-olds".
  void elided_hundred(Group& g) const {
    if (g.value < 1 || g.value > 9 || t_[g.next].gap_before != Gap::space ||
        !is_kind(t_, g.next, Numeric::tens))
      return;
    const std::optional<Group> rest = below_hundred(g.next);
    if (!rest || t_.hyphen(rest->next) || t_.has(rest->next, WordClass::time_unit)) return;
    if (t_.number(rest->next).kind == Numeric::ordinal || is_multiplier(t_, rest->next)) return;
    g = {.value = 100 * g.value + rest->value, .next = rest->next};
  }

  std::optional<Group> head(std::size_t i, bool inner) const {
    if (auto got = figures(i)) return got;
    if (auto fraction = fraction_of_scale(i)) return fraction;
    if (is_kind(t_, i, Numeric::article)) {
      const std::size_t k = i + 1;
      if (t_[k].gap_before == Gap::none || t_.number(k).plural) return std::nullopt;
      if (is_kind(t_, k, Numeric::hundred) || is_multiplier(t_, k))
        return Group{.value = 1, .next = k};
      return std::nullopt;
    }
    if (!inner && (is_kind(t_, i, Numeric::hundred) || is_kind(t_, i, Numeric::scale)) &&
        bare_scale(i))
      return bare(i);
    std::optional<Group> got = below_hundred(i);
    if (got && is_kind(t_, i, Numeric::digit)) elided_hundred(*got);
    return got;
  }

  Group bare(std::size_t i) const {
    const NumberWord& word = t_.number(i);
    if (word.kind == Numeric::scale)
      return {.value = word.value,
              .step = word.value,
              .scale = word.value,
              .next = i + 1,
              .multiplied = true};
    Group out{.value = 1, .next = i};
    count_hundreds(out, i);
    return out;
  }

  // "hundred and seventy": a scale without its "a" counts only where a number goes on after it.
  bool bare_scale(std::size_t i) const {
    if (t_.number(i).plural || t_.is(i - 1, "per") || t_.joint(i - 1)) return false;
    const std::size_t k = t_.is(i + 1, "and") ? i + 2 : i + 1;
    const Numeric kind = t_.number(k).kind;
    if (kind == Numeric::digit || kind == Numeric::teen || kind == Numeric::tens) return true;
    return t_.opens_sentence(i) && unit_by_word(LowerWord(t_.bytes(i + 1)).view()) != nullptr;
  }

  // "half a million", "quarter million", "two thirds of a million", "half a dozen".
  std::optional<Group> fraction_of_scale(std::size_t i) const {
    std::optional<Figure> f;
    if (is_kind(t_, i, Numeric::fraction) && !t_.number(i).plural && !t_.joint(i - 1))
      f = Figure{.first = i, .next = i + 1, .value = 1 / t_.number(i).value};
    else if (!t_[i].is_number())
      f = read_fraction(t_, i);
    if (!f) return std::nullopt;
    std::size_t k = f->next;
    if (t_.is(k, "of")) ++k;
    if (is_kind(t_, k, Numeric::article)) ++k;
    if (t_.joint(k) && k == f->next) ++k;
    if (!is_multiplier(t_, k) || t_.number(k).plural || t_[k].gap_before == Gap::paragraph)
      return std::nullopt;
    const double scale = t_.number(k).value;
    return Group{.value = f->value * scale, .step = scale / 10, .scale = scale, .next = k + 1};
  }

  // "[two] hundred [and forty-five]"
  void hundreds(Group& g) const {
    const std::size_t k = next_part(t_, g.next);
    if (k > 0 && is_kind(t_, k, Numeric::hundred)) count_hundreds(g, k);
  }

  void count_hundreds(Group& g, std::size_t k) const {
    g.multiplied = true;
    g.value *= 100;
    g.step *= g.figures ? 100 : 1;
    g.scale = 100;
    g.next = k + 1;
    g.plain_digits = 0;
    g.last_tens = 0;
    const bool joined = t_.is(g.next, "and") || t_[g.next].is(U'&');
    const std::size_t at = joined ? g.next + 1 : next_part(t_, g.next);
    if (at == 0) return;
    std::optional<Group> tail = below_hundred(at);
    if (!tail && joined) tail = small_figures(at);
    if (!tail || tail->value == 0 || goes_on(tail->next) || (joined && is_proper_fraction(at)))
      return;
    g.value += tail->value;
    g.step = 1;
    g.scale = 1;
    g.next = tail->next;
    g.last_tens = joined ? 0 : tail->last_tens;
  }

  // A tail that is multiplied again is a number of its own: "3 hundred and 2 hundred".
  bool goes_on(std::size_t k) const {
    return is_kind(t_, k, Numeric::hundred) || is_kind(t_, k, Numeric::dozen);
  }

  std::optional<Group> small_figures(std::size_t i) const {
    const std::optional<Group> got = figures(i);
    if (!got || got->value >= 100 || got->step != 1 || got->leading_zero) return std::nullopt;
    return got;
  }

  // "point zero three": digits one by one, or one number below a hundred.
  void decimals(Group& g) const {
    if (!t_.is(g.next, "point") || t_[g.next].gap_before != Gap::space) return;
    double place = 1;
    std::size_t k = g.next + 1;
    double added = 0;
    if (t_[k].is_number() && t_[k].size() < 10) {
      for (const char c : t_.bytes(k)) place /= 10, added += place * (c - '0');
      ++k;
    } else if (is_kind(t_, k, Numeric::digit)) {
      for (; is_kind(t_, k, Numeric::digit) && place > 1e-9; ++k)
        place /= 10, added += place * t_.number(k).value;
    } else if (const auto rest = below_hundred(k)) {
      place = 0.01;
      added = rest->value / 100;
      k = rest->next;
    }
    if (place == 1) return;
    g = {.value = g.value + added, .step = place, .next = k, .figures = g.figures};
  }

  // "five and a half million": the fraction belongs before the scale.
  void fraction_before_scale(Group& g) const {
    if (g.scale > 1 || !t_.is(g.next, "and")) return;
    const std::optional<Figure> f = read_fraction(t_, g.next + 1);
    if (!f || !is_multiplier(t_, f->next)) return;
    g.value += f->value;
    g.step = 0.1;
    g.next = f->next;
  }

  void scales(Group& g) const {
    for (int times = 0; times < 3; ++times) {
      const std::size_t k = next_part(t_, g.next);
      if (k == 0 || !is_multiplier(t_, k)) break;
      const double scale = t_.number(k).value;
      g.multiplied = true;
      g.value *= scale;
      g.step *= scale == 12 ? 1 : scale;
      g.scale = g.scale > 1 && g.scale != 100 ? g.scale * scale : scale;
      g.next = k + 1;
      g.plain_digits = 0;
      g.last_tens = 0;
    }
    if (!g.figures && (t_.is(g.next, "cr") || t_.is(g.next, "lac")) &&
        t_[g.next].gap_before == Gap::space) {
      g.value *= 1e7, g.step *= 1e7, g.scale = 1e7, ++g.next;
    }
  }

  std::optional<Group> group(std::size_t i, bool inner) const {
    std::optional<Group> out = head(i, inner);
    if (!out) return std::nullopt;
    if (out->scale == 1) {
      hundreds(*out);
      decimals(*out);
      fraction_before_scale(*out);
    }
    scales(*out);
    return out;
  }

  const Tokens& t_;
  Before before_;
};

}  // namespace

std::size_t next_part(const Tokens& t, std::size_t i) {
  const Gap gap = t[i].gap_before;
  if (t[i].is_word() || t[i].is_number()) return gap == Gap::paragraph || gap == Gap::none ? 0 : i;
  return t.joint(i) && (t[i + 1].is_word() || t[i + 1].is_number()) && t[i].symbol != 0x2014 ? i + 1
                                                                                             : 0;
}

std::optional<Cardinal> read_cardinal(const Tokens& tokens, std::size_t i, Before before) {
  return Reader(tokens, before).read(i);
}

}  // namespace stet::facts
