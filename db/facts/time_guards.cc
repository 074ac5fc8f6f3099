// Words that look like time: months and weekdays that are verbs, modals, nouns or names, and counts
// that look like years.
#include <array>
#include <initializer_list>

#include "facts/time_numbers.h"
#include "facts/time_readers.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

// A preposition or a modifier before a name of time shows that it is one.
bool leads_in(const Token& token) {
  switch (token.term) {
    case Term::in:
    case Term::since:
    case Term::until:
    case Term::by:
    case Term::from:
    case Term::during:
    case Term::last:
    case Term::next:
    case Term::this_:
    case Term::past:
    case Term::previous:
    case Term::coming:
    case Term::early:
    case Term::mid:
    case Term::late:
    case Term::through:
    case Term::before:
    case Term::after:
    case Term::between:
    case Term::every:
    case Term::within:
      return true;
    default:
      return false;
  }
}

bool leads_in_before(const Scene& s, std::size_t at) {
  std::size_t i = at - 1;
  if (s[i].is('-') && s[i].glued) --i;  // "mid-May"
  if (s[i].is(Term::the) && s[at].value != 3 && s[at].value != 5) --i;
  if (leads_in(s[i])) return true;
  if (s[i].is(Term::of)) {  // "end of May", "the month of May"
    const Token& head = s[i - 1];
    return head.is(Term::end) || head.is(Term::beginning) || head.is(Term::mid) ||
           head.is(Term::unit) || head.is(Term::half) || head.is(Term::ordinal) ||
           head.is(Term::rest) || head.is(Term::early) || head.is(Term::weekday) || head.ordinal;
  }
  return false;
}

bool one_of(const Scene& s, std::size_t at, std::initializer_list<std::string_view> words) {
  for (const auto word : words)
    if (is_word(s, at, word)) return true;
  return false;
}

// "Sunday Times", "Monday Night Football": the weekday belongs to a name.
bool begins_name(const Scene& s, std::size_t at) {
  const Token& next = s[at + 1];
  if (!next.capital) return false;
  // "the Sunday Courier"
  if (s[at - 1].is(Term::the) && !s[at].possessive && next.term == Term::none) return true;
  if (one_of(s, at + 1,
             {"Times", "Telegraph", "Mirror", "Mail", "Express", "Post", "World", "Herald",
              "Independent", "Club", "Sport", "School", "Supplement", "Review", "Evening", "Addams",
              "Weld", "Observer", "Group"}))
    return true;
  return is_word(s, at + 1, "Night") && (s[at + 2].capital || one_of(s, at + 2, {"football"}));
}

// "Bloody Sunday", "Sheffield Wednesday": a name ends in the weekday.
bool ends_name(const Scene& s, std::size_t at) {
  return one_of(s, at - 1, {"Bloody", "Sheffield", "Ruby", "Manic",  "Freaky", "Casual", "Stormy",
                            "Cyber",  "Black",     "Ash",  "Shrove", "Maundy", "Palm",   "Easter",
                            "Super",  "Good",      "Whit", "Fat",    "Giving", "Holy"});
}

// A lower-case plural or a unit: "people", "votes", "metres", "km".
bool counted(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (!token.is_word()) return token.is('%');
  if (token.capital || token.is(Term::past_cue)) return false;
  const std::string_view word = word_at(s, at);
  if (one_of(s, at,
             {"people", "men", "women",   "children", "m",     "km",    "kg",    "ft",     "mph",
              "bn",     "mn",  "million", "per",      "tonne", "metre", "meter", "police", "staff",
              "feet",   "of",  "more",    "other",    "crore", "lakh",  "and"}))
    return word != "and" && word != "of";
  if (token.term == Term::unit || token.term == Term::unit_short) return true;
  return token.term == Term::none && word.size() > 3 && word.ends_with('s') &&
         !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") && word != "has" &&
         word != "was" && word != "does";
}

bool known_century(double year) { return year >= 1900 && year <= 2100; }

bool looks_like_year(const Token& token) {
  return token.is_number() && token.digits == 4 && known_century(static_cast<double>(token.number));
}

// Where the list of years begins that the one at `at` goes on: "in 2016, 2020 and 2024"; `at` where
// it goes on with none.
std::size_t list_start(const Scene& s, std::size_t at) {
  constexpr std::size_t kLongest = 12;  // years
  std::size_t start = at;
  for (std::size_t k = 0; k < kLongest && start >= 2; ++k) {
    const bool joined = s[start - 1].is(',') || s[start - 1].is(Term::and_);
    std::size_t before = start - 2;
    if (joined && s[start - 1].is(Term::and_) && s[before].is(',') && before > 0) --before;
    if (!joined || !looks_like_year(s[before])) break;
    start = before;
  }
  return start;
}

}  // namespace

bool counts_next(const Scene& s, std::size_t at) { return counted(s, at); }

bool month_stands(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (s.fragment)
    return token.is(Term::month) || token.capital || leads_in(s[at - 1]) ||
           s[at - 1].is(Term::to) || s[at + 1].is(Term::to);
  if (leads_in_before(s, at)) {
    // "in March of that year", but not "in march formation", "by may"
    if (token.capital) return !(token.possessive && token.value == 5 && !s[at - 1].is(Term::in));
    if (token.term == Term::month_short)
      return s[at - 1].is(Term::last) || s[at - 1].is(Term::next) || s[at - 1].is(Term::this_);
    return token.value != 3 && token.value != 5;
  }
  // "June next year"
  const Token& after = s[at + 1];
  if ((after.is(Term::next) || after.is(Term::last) || after.is(Term::this_)) &&
      is_word(s, at + 2, "year"))
    return token.capital || token.value != 5;
  if (token.term == Term::month_short) return false;
  const bool ambiguous = token.value == 3 || token.value == 5 || token.value == 8;
  if (ambiguous) {
    const bool the = token.capital && s[at - 1].is(Term::the) &&
                     (s[at - 2].is(Term::in) || s[at - 2].is(Term::at)) && !s[at + 1].is_word();
    const bool joined =
        token.capital &&
        (s[at - 1].is(Term::and_) || s[at - 1].is(Term::to) || s[at - 1].is(',')) &&
        !s[at + 1].capital &&
        (s[at - 2].is(Term::month) || (s[at - 2].is_number() && s[at - 3].is(Term::month)));
    return the || joined;
  }
  // April, June: first names where a surname follows.
  if (s[at + 1].capital && !s[at + 1].is(Term::weekday) && token.capital && !token.possessive)
    return false;
  if (s[at - 1].capital && s[at - 1].term == Term::none && !s[at - 1].possessive && at > 0 &&
      (token.value == 4 || token.value == 6))
    return false;
  return token.capital || token.value != 6;
}

bool weekday_stands(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  if (s.fragment) return !(ends_name(s, at) && token.is(Term::weekday)) && !s[at - 1].is(Term::the);
  if (begins_name(s, at) || ends_name(s, at)) return false;
  const Token& before = s[at - 1];
  if (token.is(Term::weekday)) {
    if (before.is('-') && before.glued && token.glued) return false;
    if (before.is(Term::on) && s[at - 2].capital &&
        one_of(s, at - 2, {"Mail", "Independent", "Scotland", "Wales"}))
      return false;
    return true;
  }
  const bool led = before.is(Term::on) || before.is(Term::this_) || before.is(Term::last) ||
                   before.is(Term::next) || before.is(Term::until) || before.is(Term::by) ||
                   before.is(Term::from) || before.is(Term::to);
  const bool name = token.value == 6 || token.value == 5 || token.value == 2;  // sun, sat, wed
  if (led && (token.capital || !name)) return true;
  return token.capital && s[at + 1].is('.') && s[at + 1].glued && !name;
}

bool year_stands(const Scene& s, std::size_t at) {
  const Token& before = s[at - 1];
  if (s.fragment) return !before.is(Term::at) && !before.is(Term::around);  // "at 1030"
  const Token& after = s[at + 1];
  const double year = static_cast<double>(s[at].number);
  if (s[at].glued && !before.is('(') && !before.is('"') && !before.is('\'') && !before.is(','))
    return false;
  if (after.glued && (after.is('-') || after.is('/') || after.is(':') || after.is('\'')) &&
      s[at + 2].glued)
    return false;
  const bool counts = counted(s, at + 1);
  if (!known_century(year) && (counts || year > 2100)) return false;
  switch (before.term) {
    case Term::in:
    case Term::since:
    case Term::during:
      return known_century(year) || !after.is_word() || after.capital || after.term != Term::none;
    case Term::until:
    case Term::before:
    case Term::after:
    case Term::by:
    case Term::early:
    case Term::late:
    case Term::mid:
    case Term::of:
    case Term::through:
    case Term::from: {
      // "a herd of 1900 cattle"
      const bool noun = after.is_word() && !after.capital && after.term == Term::none &&
                        !word_at(s, at + 1).ends_with("ed");
      return !counts && !(noun && before.is(Term::of)) &&
             (known_century(year) || !before.is(Term::of));
    }
    default:
      break;
  }
  if (!known_century(year) || counts) return false;
  if (const std::size_t start = list_start(s, at); start != at) return year_stands(s, start);
  if (before.is('(')) return after.is(')') || after.is(',') || after.is(';') || after.is(':');
  if (before.is('-') && !s[at].glued) return false;
  const bool noun_follows =
      after.is_word() && !after.glued &&
      (after.term == Term::none || after.is(Term::season) || after.is(Term::opener));
  if (before.is(Term::the) || before.is(Term::a) || before.possessive || before.is(Term::this_) ||
      before.is(Term::my))
    return noun_follows || s[at].possessive;
  static constexpr std::initializer_list<Spelling> kPossessives = {
      "its", "their", "his", "her", "our", "Its", "Their", "His", "Her", "Our"};
  for (const Spelling& word : kPossessives)
    if (is_word(s, at - 1, word)) return noun_follows;
  // "rose for 2024 to 2%", "the forecast for 2024 from 1.6%"
  const bool goes_on =
      after.is(Term::to) || after.is(Term::from) || after.is(Term::by) || after.is(Term::at);
  const bool figure = goes_on && s[at + 2].kind != Token::Kind::end && !s[at + 2].is_word() &&
                      s[at + 2].digits != 4;
  if (before.is(Term::for_)) return !after.is_word() || noun_follows || figure;
  // "2020 was the hottest year"
  const bool opens = before.kind == Token::Kind::end || before.is('.') || before.is('"');
  return opens &&
         (after.is(Term::past_cue) || after.is(Term::future_cue) || is_word(s, at + 1, "is"));
}

}  // namespace stet::facts::times
