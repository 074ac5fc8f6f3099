// Recognises what looks like a number and is none.
#include "facts/silence.h"

#include "facts/idle_ordinal.h"

namespace stet::facts {
namespace {

// "28 September", "May 4", "Sept. 29", "the 4th of July"; "may" and "march" only with a capital.
bool is_month_neighbour(const Tokens& t, const Figure& f) {
  if (f.value < 1 || f.value > 31 || f.step != 1) return false;
  const auto month = [&](std::size_t k) {
    const bool verb = t.is_any(k, {"may", "march", "mar", "dec"});
    return t.has(k, WordClass::month) && (t[k].capital || !verb) &&
           t[k].gap_before != Gap::paragraph;
  };
  std::size_t before = f.first - 1;
  if (t.is(before, "the") || (t[before].is(U'.') && t[before].touches())) --before;
  if (month(before) && t[f.first].gap_before != Gap::paragraph) return true;
  return month(t.is(f.next, "of") ? f.next + 1 : f.next);
}

bool is_year(const Tokens& t, const Figure& f, Dressed dressed) {
  if (f.plain_digits != 4 || f.form != FigureForm::digits) return false;
  if (dressed == Dressed::measured) return false;
  if (f.value < 1000 || f.value > 2100) return false;
  // "2000 cars": a round figure counts more often than it dates.
  if (dressed == Dressed::counted)
    return (f.value >= 1900 && f.value != 2000) ||
           t.is_any(f.first - 1, {"in", "since", "of", "by", "until", "from", "before", "after",
                                  "the", "late", "early", "mid", "during"});
  return true;
}

bool is_clock_word(const Tokens& t, const Figure& f) {
  const std::size_t k = f.next;
  if (f.value > 24 && f.plain_digits != 4) return false;
  if (t.is_any(k, {"am", "pm", "noon", "midnight", "gmt", "bst", "est", "cet", "utc"})) {
    // "2.123 am" has three decimals and is no time.
    return f.step >= 0.01;
  }
  // "until after four", "at 10"
  if (f.value >= 1 && f.value <= 12 && f.step == 1 && !f.low && f.next == f.first + 1 &&
      t.is_any(f.first - 1, {"at", "until", "till", "after", "before"}) &&
      !t.is_any(f.first - 2,
                {"estimated", "stood", "stands", "put", "puts", "stand", "standing", "remained",
                 "remains", "unchanged", "valued", "starting", "soon", "shortly", "aged"}))
    if (t.closes(k) ||
        t.is_any(k, {"on", "in", "this", "that", "every", "is", "was", "and", "but"}))
      return true;
  if ((t.is(k, "a") || t.is(k, "p")) && t[k + 1].is(U'.') && t.is(k + 2, "m")) return true;
  if (t.is(k, "o") && t.apostrophe(k + 1)) return true;
  return t.is_any(f.first - 1, {"past"}) && t.is_any(f.first - 2, {"half", "quarter"});
}

bool has_capital(std::string_view word) {
  for (const char c : word)
    if (c >= 'A' && c <= 'Z') return true;
  return false;
}

// "10 Downing Street"
bool is_address(const Tokens& t, const Figure& f) {
  if (f.plain_digits == 0 || f.plain_digits > 4) return false;
  for (std::size_t k = f.next; k < f.next + 4 && t[k].is_word() && t[k].capital; ++k)
    if (k > f.next &&
        t.is_any(k, {"street", "road", "avenue", "lane", "square", "drive", "court", "place",
                     "boulevard", "terrace", "crescent", "gardens", "st", "rd", "ave"}))
      return true;
  return false;
}

// "City 2-1 Arsenal", "the Conservatives 121,": a result after a name, and no part of it.
bool is_tally(const Tokens& t, const Figure& f) {
  if (t.joint(f.next) && t[f.next + 1].is_number() && t[f.next + 1].size() <= 2 &&
      f.plain_digits <= 2)
    return true;
  const std::string_view name = t.bytes(f.first - 1);
  if (name.size() < 4 || name.back() != 's' || !t.closes(f.next) || !t.is(f.first - 2, "the"))
    return false;
  const char before = name[name.size() - 2];
  return before != 's' && before != 'u' && before != 'i';
}

// "the Corvane Hearth 2 connected heaters": one figure between a name of two words and small
// letters, which a sentence would have written out. "Calder Athletic 2 goals" is a result.
bool names_a_product(const Tokens& t, const Figure& f) {
  if (f.plain_digits != 1 || f.first < 2 || !t[f.next].is_word() || t[f.next].capital) return false;
  const auto named = [&](std::size_t i) {
    return t[i].is_word() && t[i].capital && !t.has(i, WordClass::function) &&
           t[i + 1].gap_before == Gap::space;
  };
  return named(f.first - 1) && named(f.first - 2) && !t.has(f.next, WordClass::function) &&
         !t.is_any(f.next,
                   {"points", "point", "goals", "goal", "runs", "wickets", "seats", "votes"});
}

// "4 x 400 m": a relay.
bool is_relay(const Tokens& t, const Figure& f) {
  return f.plain_digits == 1 && (t.is(f.next, "x") || t[f.next].is(0xD7)) &&
         t[f.next + 1].is_number() && t[f.next + 1].size() >= 2 &&
         t.is_any(f.next + 2, {"m", "km", "metres", "meters", "metre", "meter"});
}

// The place of a row in a table set with spaces: "3 Arlen Rovers    38  22".
bool is_row_number(const Tokens& t, const Figure& f) {
  constexpr std::size_t kRow = 8;  // words of a name
  if (f.plain_digits == 0 || f.plain_digits > 3 || !t[f.next].is_word() || !t[f.next].capital)
    return false;
  if (f.first > 0 && !t.line_starts(f.first)) return false;
  for (std::size_t k = f.next + 1; k < f.next + kRow && k < t.size(); ++k) {
    if (t.line_starts(k)) return false;
    if (t[k].gap_before == Gap::wide) return t[k].is_number();
  }
  return false;
}

// "Boeing 737", "Article 50", "Channel 4": the word before announces a name's number.
bool is_designated(const Tokens& t, const Figure& f, Dressed dressed) {
  const std::size_t k = f.first - 1;
  const bool cell = f.first > 0 && t.text()[t[f.first].start - 1] == '\t';  // of a table
  if (f.first == 0 || !t[k].is_word() || t[f.first].gap_before == Gap::paragraph || cell ||
      f.form == FigureForm::vague || f.form == FigureForm::ordinal) {
    if (t[k].is(U'.') &&
        t.is_any(k - 1, {"no", "nos", "nr", "nrs", "fig", "vol", "art", "sec", "ch", "p", "pp"}) &&
        t[k].touches() && dressed != Dressed::measured)
      return t.is(k - 1, "nrs") || t.is(k - 1, "nr") ? false : true;
    return false;
  }
  if (t.is_any(k, {"mr", "mrs", "ms", "dr", "miss"}) && t[f.first].capital) return true;
  if (f.low || f.scale >= 1000) return false;
  if (t.has(k, WordClass::designator) && dressed != Dressed::measured) {
    // Small words announce a name only where no counted noun follows: "a level 12 points higher".
    return t[k].capital || dressed == Dressed::bare || f.form == FigureForm::digits;
  }
  if (t[k].capital && t.has(k, WordClass::title) && dressed != Dressed::measured)
    return dressed == Dressed::bare || !t.opens_sentence(k);
  // "under point 77 of the treaty"; "at that point 77 had left" counts
  if (t.is(k, "point") && dressed == Dressed::bare && f.form == FigureForm::digits &&
      t.is_any(k - 1, {"in", "under", "of", "see", "to", "on", "and", "with"}))
    return true;
  const bool capital = t[k].capital || has_capital(t.bytes(k));  // "iOS"
  if (names_a_product(t, f)) return true;
  if (!capital || dressed != Dressed::bare || t.has(k, WordClass::function)) return false;
  if (f.form == FigureForm::words)
    return f.value <= 20 && t[f.first].capital &&
           !t.opens_sentence(k);  // "Formula One", "Big Four"
  if (is_tally(t, f)) return false;
  const bool inner = !t[k].capital;
  return (f.plain_digits > 0 || inner) && !f.grouped && !t.opens_sentence(k) &&
         !t.has(k, WordClass::month);
}

// "on 4/22", "on the 22nd.": a day, whether the reader of dates can place it or not.
bool is_day(const Tokens& t, const Figure& f) {
  const bool article = t.is(f.first - 1, "the");
  const std::size_t before = article ? f.first - 2 : f.first - 1;
  if (!t.is(before, "on") &&
      !(f.form == FigureForm::fraction && t.is_any(before, {"in", "by", "since", "until", "for"})))
    return false;
  if (f.form == FigureForm::ordinal)
    return f.value <= 31 && (t.closes(f.next) || f.next >= t.size());
  const bool slashed =
      f.form == FigureForm::fraction && t[f.first].is_number() && f.denominator <= 31;
  const bool dotted =
      f.form == FigureForm::digits && f.step == 0.01 && f.value < 32 && t.closes(f.next);
  return (slashed || dotted) && !t.is(f.next, "of");
}

// "one" counts only before a noun or as part of a longer number.
bool is_pronoun(const Tokens& t, const Figure& f, Dressed dressed) {
  if (!f.one) return false;
  const std::size_t before = f.first - 1, after = f.next;
  if (t.is_any(before, {"minus", "negative"})) return false;
  if (t.is_any(before,
               {"this",    "that",     "the",     "no",    "which",  "each",  "every",  "any",
                "another", "some",     "such",    "last",  "next",   "right", "wrong",  "first",
                "new",     "only",     "other",   "old",   "good",   "bad",   "big",    "same",
                "number",  "loved",    "little",  "young", "better", "best",  "former", "latter",
                "single",  "previous", "current", "every", "day"}))
    return true;
  if (t.apostrophe(after) && t[after].touches()) return true;
  if (t.joint(after)) return true;
  if (t.is(after, "of") || t.is(after, "another") || t.is(after, "thing") || t.is(after, "day") ||
      t.is(after, "time") || t.is(after, "point") || t.is(after, "side") || t.is(after, "hand") ||
      t.is(after, "way"))
    return true;
  if (t.closes(after))
    return f.first != 0 && t[before].is_word() &&
           !t.is_any(before, {"is", "are", "to", "from", "and", "or", "than", "least", "most", "by",
                              "minus", "plus", "negative"});
  if (t.has(after, WordClass::function)) return !t.is_any(after, {"in", "out", "and", "or", "to"});
  return dressed == Dressed::bare && t[after].is_word();  // "as one looks at a snail"
}

// "the two agreed", "between the three": stands for people named before, and counts nothing.
bool is_anaphor(const Tokens& t, const Figure& f) {
  if (f.form != FigureForm::words || f.value > 12 || f.next != f.first + 1) return false;
  const bool before =
      t.is_any(f.first - 1, {"the", "these", "those", "other", "all", "its", "their"});
  return before && (t.closes(f.next) || t.has(f.next, WordClass::function) ||
                    (t[f.next].is_word() && !t.hyphen(f.next)));
}

bool is_idle_zero(const Tokens& t, const Figure& f) {
  if (!t.is(f.first, "zero") || f.next != f.first + 1) return false;
  if (t.is_any(f.first - 1, {"net", "ground", "below", "near", "sub", "patient"})) return true;
  return t.joint(f.first - 1) || t.joint(f.next) ||
         t.is_any(f.next, {"tolerance", "sum", "hour", "emissions", "emission", "waste", "carbon"});
}

// The number of an item in a list: "2. The two leaders", "3) Costs".
bool is_enumerator(const Tokens& t, const Figure& f) {
  if (f.plain_digits == 0 || f.plain_digits > 3 || t[f.first].gap_before == Gap::none) return false;
  const bool line = f.first == 0 || t[f.first].gap_before >= Gap::wide || t.closes(f.first - 1);
  const Lexeme& mark = t[f.next];
  if (!line || !mark.touches() || !(mark.is(U'.') || mark.is(U')'))) return false;
  return t[f.next + 1].gap_before != Gap::none && (t[f.next + 1].capital || mark.is(U')')) &&
         t[f.next + 1].gap_before != Gap::paragraph && f.next + 1 < t.size();
}

// "half of the country", "almost half", "cut by half"; not "the second half", "half-time", "in
// half".
bool is_lone_half(const Tokens& t, const Figure& f) {
  if (t.is(f.first, "quarter")) return true;
  const std::size_t before = f.first - 1, after = f.next;
  if (t.number(before).kind == Numeric::ordinal || t.joint(before) || t.joint(after)) return true;
  if (t.is_any(before, {"the", "other", "this", "that", "each", "every", "latter", "better",
                        "final", "in", "opening", "top", "bottom", "western", "eastern", "northern",
                        "southern", "upper", "lower"}))
    return !t.is_any(before, {"in"}) || !t.is(after, "of");
  if (t.is_any(after, {"of", "the", "its", "their", "his", "her", "our", "all", "that", "this",
                       "what", "as", "were", "are", "said", "say", "have", "had"}))
    return false;
  return !t.is_any(before, {"nearly", "almost", "about", "around", "roughly", "than", "over",
                            "under", "by", "least", "to", "approximately", "exactly", "some"});
}

bool is_idle_half(const Tokens& t, const Figure& f) {
  if (f.form == FigureForm::fraction && t.is(f.first - 1, "and") &&
      t.has(f.first - 2, WordClass::time_unit))
    return true;  // "an hour and a half"
  if (f.form == FigureForm::fraction && f.next == f.first + 1 &&
      t.number(f.first).kind == Numeric::fraction)
    return is_lone_half(t, f);
  if (f.form != FigureForm::fraction || f.next != f.first + 1 || t[f.first].symbol != 0) {
    // "in a quarter", "a quarter": three months as often as a share; needs "of" or a comparison.
    if (f.form == FigureForm::fraction && f.denominator == 4 &&
        t.number(f.first).kind == Numeric::article)
      return t.is(f.next, "of") ? t[f.next + 1].is_number() : t.hyphen(f.next);
    if (f.form == FigureForm::fraction && f.denominator == 2 &&
        t.number(f.first).kind == Numeric::article)
      return t.joint(f.next) || t.has(f.next, WordClass::time_unit);
    return false;
  }
  return t[f.first].is_word();
}

// "Two were acquitted; a third was fined": the third of a row, and no part.
bool is_next_in_row(const Tokens& t, const Figure& f) {
  constexpr std::size_t kReach = 25;  // words
  if (f.form != FigureForm::fraction || t.number(f.first).kind != Numeric::article) return false;
  if (f.denominator < 3 || !t.is_any(f.next, {"was", "is", "has", "had", "died", "said", "will"}))
    return false;
  const std::size_t before = f.first - 1;
  if (t[before].is_word() && !t.is_any(before, {"and", "but", "while"})) return false;
  for (std::size_t back = 1; back <= kReach && back <= f.first; ++back)
    if (t.is_any(f.first - back, {"one", "two", "three", "second", "another", "both"})) return true;
  return false;
}

bool digits_in_word(const Tokens& t, const Figure& f) {
  const Lexeme& after = t[f.next];
  if (!after.touches() || f.form == FigureForm::words) return false;
  if (after.is_word()) return true;
  if (after.is(U':') || after.is(U'/') || after.is(U'@') || after.is(U'_') || after.is(U'=') ||
      after.is(U'#'))
    return t[f.next + 1].touches();
  return (after.is(U'.') || after.is(U',')) && t[f.next + 1].touches() &&
         t[f.next + 1].is_number() && f.form == FigureForm::digits && after.is(U'.');
}

bool glued_before(const Tokens& t, const Figure& f) {
  if (f.form == FigureForm::words || f.first == 0 || !t[f.first].touches()) return false;
  const char32_t c = t[f.first - 1].symbol;
  if (c == U'#' || c == U'/' || c == U':' || c == U'@' || c == U'_' || c == U'=' || c == U'?' ||
      c == U'&' || c == U'\\' || c == U'*')
    return t[f.first - 2].kind != LexemeKind::end || c == U'#';
  if (c == U'.') return t[f.first - 1].touches() && t[f.first - 2].is_number();
  if (c == U'\'' || c == 0x2019) return f.plain_digits == 2;  // "'90"
  return false;
}

}  // namespace

bool is_silent(const Tokens& t, const Figure& f, Dressed dressed) {
  if (f.form == FigureForm::ordinal)
    return is_idle_ordinal(t, f) || is_month_neighbour(t, f) || is_day(t, f);
  if (f.leading_zero && f.plain_digits > 1) return true;
  if (dressed == Dressed::measured) return glued_before(t, f) && !t[f.first - 1].is(U'/');
  if (is_next_in_row(t, f)) return true;
  if (digits_in_word(t, f) || glued_before(t, f) || is_year(t, f, dressed) ||
      is_month_neighbour(t, f) || is_clock_word(t, f))
    return true;
  if (dressed != Dressed::measured &&
      (is_enumerator(t, f) || is_day(t, f) || is_row_number(t, f) || is_relay(t, f)))
    return true;
  if (dressed == Dressed::bare && is_anaphor(t, f)) return true;
  if (t.is(f.first - 1, "of") && t.is(f.first - 2, "group") && t[f.first - 2].capital)
    return true;  // "Group of Seven"
  if (dressed != Dressed::measured && is_address(t, f)) return true;
  return is_designated(t, f, dressed) || is_pronoun(t, f, dressed) || is_idle_zero(t, f) ||
         is_idle_half(t, f);
}

}  // namespace stet::facts
