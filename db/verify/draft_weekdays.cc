// A weekday beside a date of the draft must be the day that the calendar has.
#include <algorithm>
#include <array>
#include <cctype>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/draft_checks.h"

namespace stet::verify {
namespace {

constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr int kMonthsEitherWay = 6;  // a date without a year is the nearest one to the draft's date

std::optional<int> weekday(std::string_view word) {
  std::string lower = facts::lower(word);
  if (!lower.empty() && lower.back() == '.') lower.pop_back();
  for (std::size_t i = 0; i < kDays.size(); ++i)
    if (lower == kDays[i] ||
        (lower.size() >= 3 && lower.size() <= 5 && kDays[i].starts_with(lower)))
      return static_cast<int>(i);
  return std::nullopt;
}

std::optional<int> month(std::string_view word) {
  std::string lower = facts::lower(word);
  if (lower.size() < 3) return std::nullopt;
  for (int m = 1; m <= 12; ++m) {
    std::string full = facts::lower(facts::month_name(m));
    if (lower == full || (lower.size() <= 4 && full.starts_with(lower))) return m;
  }
  return std::nullopt;
}

std::optional<int> number(std::string_view word, int most) {
  if (word.empty() || word.size() > 4) return std::nullopt;
  int out = 0;
  for (char c : word) {
    if (c < '0' || c > '9') {
      // "28th"
      if (out > 0 && most <= 31 && word.size() <= 4 && std::isalpha(static_cast<unsigned char>(c)))
        break;
      return std::nullopt;
    }
    out = out * 10 + (c - '0');
  }
  return out >= 1 && out <= most ? std::optional(out) : std::nullopt;
}

struct Dated {
  Span span;
  int weekday = 0, day = 0, month = 0;
  std::optional<int> year;
};

using Words = std::vector<facts::Word>;

// The index of the next word that is not a comma, full stop or "the".
std::size_t next(const Words& words, std::size_t at) {
  do ++at;
  while (at < words.size() &&
         (words[at].text == "," || words[at].text == "." || facts::lower(words[at].text) == "the" ||
          facts::lower(words[at].text) == "of"));
  return at;
}

// "Sunday, Sept. 28, 2025", "Sunday 28 September", "Wednesday, Oct. 14".
std::optional<Dated> dated_at(const Words& words, std::size_t at) {
  std::optional<int> day_name = weekday(words[at].text);
  if (!day_name) return std::nullopt;
  std::size_t a = next(words, at), b = a < words.size() ? next(words, a) : a;
  if (b >= words.size() || b - at > 5) return std::nullopt;
  Dated out{.span = {words[at].span.start, words[b].span.end}, .weekday = *day_name};
  std::optional<int> m = month(words[a].text), d = number(words[b].text, 31);
  if (!m || !d) m = month(words[b].text), d = number(words[a].text, 31);
  if (!m || !d) return std::nullopt;
  out.month = *m;
  out.day = *d;
  std::size_t c = next(words, b);
  if (c < words.size() && c - b <= 2 && words[c].text.size() == 4)
    if (std::optional<int> y = number(words[c].text, 9999))
      out.year = *y, out.span.end = words[c].span.end;
  return out;
}

// The date without a year that lies nearest to the draft's own.
std::optional<facts::Day> nearest(int m, int d, std::string_view published) {
  std::optional<facts::Day> now = facts::parse_day(published);
  if (!now) return std::nullopt;
  for (int year : {facts::year_of(*now), facts::year_of(*now) - 1, facts::year_of(*now) + 1}) {
    std::optional<facts::Day> day = facts::make_day(year, m, d);
    if (day && *day >= facts::add_months(*now, -kMonthsEitherWay) &&
        *day <= facts::add_months(*now, kMonthsEitherWay))
      return day;
  }
  return std::nullopt;
}

DraftError error_of(const Dated& dated, facts::Day day) {
  std::string date = std::to_string(dated.day) + " " + std::string(facts::month_name(dated.month)) +
                     " " + std::to_string(facts::year_of(day));
  std::string said(facts::weekday_name(dated.weekday)),
      is(facts::weekday_name(facts::weekday_of(day)));
  return {
      .span = dated.span,
      .kind = ClaimKind::date,
      .rule = "date.weekday",
      .reason = "calendar",
      .message = date + " is a " + is + ", not a " + said + ".",
      .derivation = {"the calendar has " + date + " as a " + is, "the draft calls it a " + said}};
}

}  // namespace

std::vector<DraftError> check_weekdays(const facts::Analysis& draft, std::string_view published) {
  std::vector<DraftError> out;
  for (const text::Passage& passage : draft.document.passages) {
    if (passage.kind == text::PassageKind::furniture) continue;
    Words words = facts::words_of(draft.document.text, passage.span);
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::optional<Dated> dated = dated_at(words, i);
      if (!dated) continue;
      std::optional<facts::Day> day = dated->year
                                          ? facts::make_day(*dated->year, dated->month, dated->day)
                                          : nearest(dated->month, dated->day, published);
      if (day && facts::weekday_of(*day) != dated->weekday) out.push_back(error_of(*dated, *day));
    }
  }
  return out;
}

}  // namespace stet::verify
