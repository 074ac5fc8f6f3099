// Numbers that say only how large: "dozens", "tens of thousands", "several hundred".
#include "facts/cardinal.h"
#include "facts/figure.h"

namespace stet::facts {
namespace {

struct Bounds {
  double low, high;
};

// What news means by a plural without a number: at least two of it, and less than the next word up.
std::optional<Bounds> plural_bounds(const Tokens& t, std::size_t i) {
  const NumberWord& word = t.number(i);
  if (t.is(i, "scores")) return Bounds{40, 100};
  if (t.is(i, "tens")) return Bounds{20, 100};
  if (!word.plural) return std::nullopt;
  if (word.kind == Numeric::dozen) return Bounds{24, 100};
  if (word.kind == Numeric::hundred) return Bounds{200, 1000};
  if (word.kind == Numeric::scale)
    return Bounds{2 * word.value, word.value == 1e3 ? 1e5 : 1000 * word.value};
  return std::nullopt;
}

Figure vague(std::size_t first, std::size_t next, Bounds bounds) {
  return {.first = first,
          .next = next,
          .step = 0,
          .form = FigureForm::vague,
          .low = bounds.low,
          .high = bounds.high};
}

bool is_multiplier(const Tokens& t, std::size_t i) {
  const Numeric kind = t.number(i).kind;
  return !t.number(i).plural &&
         (kind == Numeric::hundred || kind == Numeric::scale || kind == Numeric::dozen);
}

// "tens of thousands", "hundreds of thousands", "dozens"; "scores" and "tens" need their "of".
std::optional<Figure> read_plural(const Tokens& t, std::size_t i) {
  const std::optional<Bounds> own = plural_bounds(t, i);
  if (!own || t.joint(i - 1)) return std::nullopt;
  const bool needs_of = t.is(i, "scores") || t.is(i, "tens");
  if (!t.is(i + 1, "of")) return needs_of ? std::nullopt : std::optional(vague(i, i + 1, *own));
  const NumberWord& of = t.number(i + 2);
  if (of.plural && of.kind == Numeric::scale) {
    const double times =
        t.is(i, "tens") || t.is(i, "dozens") || t.is(i, "scores") ? 100 : own->high;
    return vague(i, i + 3, {own->low * of.value, times * of.value});
  }
  if (t.is(i, "tens")) return std::nullopt;
  if (needs_of && (t.has(i + 2, WordClass::function) || !t[i + 2].is_word())) return std::nullopt;
  return vague(i, i + 1, *own);
}

}  // namespace

std::optional<Figure> read_vague(const Tokens& t, std::size_t i) {
  if (!t[i].is_word()) return std::nullopt;
  std::size_t k = i;
  if (t.is(i, "a") || t.is(i, "an")) ++k;
  if (t.is(k, "couple") || t.is(k, "pair")) {
    if (k == i) return std::nullopt;
    const std::size_t next = t.is(k + 1, "of") ? k + 2 : k + 1;
    if (t.is(k, "couple") && is_multiplier(t, next)) {
      const double scale = t.number(next).value;
      return Figure{.first = i,
                    .next = next + 1,
                    .value = 2 * scale,
                    .step = scale,
                    .scale = scale,
                    .approximate = true};
    }
    if (next == k + 1 || t.has(next, WordClass::function)) return std::nullopt;
    return Figure{.first = i, .next = k + 1, .value = 2, .approximate = t.is(k, "couple")};
  }
  if (t.is(k, "several") || t.is(k, "few") || t.is(k, "many")) {
    if (!is_multiplier(t, k + 1)) return std::nullopt;
    const double scale = t.number(k + 1).value;
    if (scale == 12) return vague(i, k + 2, {24, 100});
    const bool chain = t.number(k + 2).kind == Numeric::scale &&
                       !t.number(k + 2).plural;  // "several hundred thousand"
    const double factor = chain ? t.number(k + 2).value : 1;
    return vague(i, chain ? k + 3 : k + 2, {2 * scale * factor, 10 * scale * factor});
  }
  return k == i ? read_plural(t, i) : std::nullopt;
}

}  // namespace stet::facts
