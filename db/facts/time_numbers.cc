// Figures in expressions of time.
#include "facts/time_numbers.h"

namespace stet::facts::times {
namespace {

bool hyphen(const Scene& s, std::size_t at) {
  return s[at].is('-') && s[at].glued && s[at + 1].glued;
}

// "twenty", "twenty-two", "seven", and for what stands alone its end.
std::optional<Count> below_hundred(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is(Term::cardinal))
    return Count{.end = at + 1, .value = double(token.value), .words = true};
  if (!token.is(Term::tens)) return std::nullopt;
  std::size_t next = hyphen(s, at + 1) ? at + 2 : at + 1;
  if (s[next].is(Term::cardinal) && s[next].value >= 1 && s[next].value <= 9)
    return Count{.end = next + 1, .value = double(token.value + s[next].value), .words = true};
  return Count{.end = at + 1, .value = double(token.value), .words = true};
}

// "two hundred and sixty-seven", "one thousand seven hundred and eighty-nine", "two thousand (and)
// eighteen".
std::optional<Count> in_words(const Scene& s, std::size_t at) {
  auto total = below_hundred(s, at);
  if (!total) {
    if (!s[at].is(Term::a) || !(s[at + 1].is(Term::hundred) || s[at + 1].is(Term::thousand)))
      return std::nullopt;
    total = Count{.end = at + 1, .value = 1, .words = true};
  }
  for (const Term scale : {Term::thousand, Term::hundred}) {
    if (!s[total->end].is(scale) || s[total->end].value < 100) continue;
    double sum = total->value * (scale == Term::hundred ? 100 : 1000);
    std::size_t end = total->end + 1;
    const std::size_t rest = s[end].is(Term::and_) ? end + 1 : end;
    if (const auto part = below_hundred(s, rest)) {
      sum += part->value;
      end = part->end;
      if (scale == Term::thousand && s[end].is(Term::hundred)) {
        sum += part->value * 99;
        ++end;
        const std::size_t tail = s[end].is(Term::and_) ? end + 1 : end;
        if (const auto small = below_hundred(s, tail)) {
          sum += small->value;
          end = small->end;
        }
      }
    }
    return Count{.end = end, .value = sum, .words = true};
  }
  return total;
}

double vulgar(const Token& token) {
  return token.kind != Token::Kind::mark || token.mark > 3 || token.mark < 1 ? 0
                                                                             : 0.25 * token.mark;
}

// "quarter", "a quarter", "three quarters", "half", "a half": a part of one, as it follows "and" or
// stands before "of an hour".
std::optional<Count> part_of_one(const Scene& s, std::size_t at) {
  std::size_t i = at;
  double pieces = 1;
  if (s[i].is(Term::a)) {
    ++i;
  } else if (s[i].is(Term::cardinal) && s[i].value >= 1 && s[i].value <= 3) {
    pieces = s[i].value;
    ++i;
    if (hyphen(s, i)) ++i;
  }
  if (s[i].is(Term::half) && pieces == 1) return Count{.end = i + 1, .value = 0.5, .words = true};
  if (s[i].is(Term::quarter)) return Count{.end = i + 1, .value = 0.25 * pieces, .words = true};
  return std::nullopt;
}

std::optional<Count> digits_count(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_number() || token.ordinal || token.digits > 9) return std::nullopt;
  Count out{.end = at + 1, .value = double(token.number)};
  const bool joined =
      s[at + 1].glued && s[at + 2].glued && s[at + 2].is_number() && !s[at + 2].ordinal;
  if (s[at + 1].is('.') && joined && s[at + 2].digits <= 6) {
    double scale = 1;
    for (int i = 0; i < s[at + 2].digits; ++i) scale *= 10;
    out.value += double(s[at + 2].number) / scale;
    out.end = at + 3;
  } else if (s[at + 1].is('/') && joined && s[at + 2].number > token.number &&
             s[at + 2].number <= 12) {
    out.value /= double(s[at + 2].number);
    out.end = at + 3;
  } else if (vulgar(s[at + 1]) > 0 && s[at + 1].glued) {
    out.value += vulgar(s[at + 1]);
    out.end = at + 2;
  }
  return out;
}

std::optional<Count> vague_count(const Scene& s, std::size_t at) {
  std::size_t i = s[at].is(Term::a) ? at + 1 : at;
  const Token& token = s[i];
  if (token.is(Term::couple))
    return Count{.end = s[i + 1].is(Term::of) ? i + 2 : i + 1, .value = 2, .words = true};
  if (token.is(Term::dozen) && i > at) return Count{.end = i + 1, .value = 12, .words = true};
  if (token.is(Term::few)) return Count{.end = i + 1, .value = 3, .vague = true, .words = true};
  if (token.is(Term::several) && i == at)
    return Count{.end = i + 1, .value = 7, .vague = true, .words = true};
  return std::nullopt;
}

}  // namespace

std::optional<Count> read_count(const Scene& s, std::size_t at) {
  if (const auto vague = vague_count(s, at)) return vague;
  if (vulgar(s[at]) > 0) return Count{.end = at + 1, .value = vulgar(s[at])};
  auto out = digits_count(s, at);
  if (!out) out = in_words(s, at);
  if (!out) {
    if (auto part = part_of_one(s, at);
        part && (s[part->end - 1].is(Term::half) || s[part->end].is(Term::of)))
      return part;
    if (s[at].is(Term::a)) return Count{.end = at + 1, .value = 1, .article = true, .words = true};
    if (s[at].is(Term::another))
      return Count{.end = at + 1, .value = 1, .article = true, .words = true};
    return std::nullopt;
  }
  // "two and a half", "one and three quarters": not "one and two", and the unit has to follow.
  if (s[out->end].is(Term::and_))
    if (const auto part = part_of_one(s, out->end + 1);
        part && out->value == static_cast<int>(out->value)) {
      out->value += part->value;
      out->end = part->end;
    }
  return out;
}

std::optional<Count> read_whole(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is_number() && !token.ordinal && !token.grouped && token.digits <= 2)
    return Count{.end = at + 1, .value = double(token.number)};
  return below_hundred(s, at);
}

std::optional<Count> read_ordinal(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is_number() && token.ordinal && token.digits <= 3)
    return Count{.end = at + 1, .value = double(token.number)};
  if (token.is(Term::ordinal) || (token.is(Term::second) && !token.possessive))
    return Count{.end = at + 1, .value = double(token.value), .words = true};
  if (!token.is(Term::tens)) return std::nullopt;
  const std::size_t next = hyphen(s, at + 1) ? at + 2 : at + 1;
  if ((s[next].is(Term::ordinal) && s[next].value <= 9) || s[next].is(Term::second))
    return Count{.end = next + 1, .value = double(token.value + s[next].value), .words = true};
  return std::nullopt;
}

std::optional<Count> read_month_day(const Scene& s, std::size_t at) {
  auto day = read_ordinal(s, at);
  if (!day) day = read_whole(s, at);
  if (!day || day->value < 1 || day->value > 31 || s[at].digits > 2) return std::nullopt;
  return day;
}

std::optional<Count> read_year(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (token.is_number()) {
    if (token.ordinal || token.grouped || token.digits != 4 || token.number < 1000 ||
        token.number > 3000)
      return std::nullopt;
    if (s[at + 1].glued && (s[at + 1].is_word() || s[at + 1].is('%'))) return std::nullopt;
    if (s[at + 1].glued && s[at + 1].is('.') && s[at + 2].glued && s[at + 2].is_number())
      return std::nullopt;
    if (s[at + 1].glued && s[at + 1].is(',') && s[at + 2].glued && s[at + 2].is_number())
      return std::nullopt;
    return Count{.end = at + 1, .value = double(token.number)};
  }
  // "nineteen ninety-nine", "nineteen oh one", "nineteen zero one", "twenty twenty-five"
  const auto century = below_hundred(s, at);
  if (!century) return std::nullopt;
  const bool teens =
      s[at].is(Term::cardinal) ? s[at].value >= 13 : century->value == 20 && century->end == at + 1;
  if (teens) {
    if (s[century->end].is(Term::cardinal) && s[century->end].value == 0)
      if (const auto unit = below_hundred(s, century->end + 1); unit && unit->value < 10)
        return Count{.end = unit->end, .value = century->value * 100 + unit->value, .words = true};
    if (const auto rest = below_hundred(s, century->end); rest && rest->value >= 10)
      return Count{.end = rest->end, .value = century->value * 100 + rest->value, .words = true};
    if (s[century->end].is(Term::hundred)) {
      const auto whole = in_words(s, at);
      return whole;
    }
  }
  const auto whole = in_words(s, at);
  if (whole && whole->value >= 1000 && whole->value <= 2999) return whole;
  return std::nullopt;
}

}  // namespace stet::facts::times
