// The winner of a year: "Petra Lind, the winner of 2025", "last year's champion, Anouk Devries".
//
// A race has one winner a year. Refutes another one of the same year, where both texts tell the
// title alike ("the men's champion" is another one) and the passage does not name the statement's.
#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/kin.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/word_view.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;

struct Winner {
  std::vector<std::string> name;       // lower case
  std::vector<std::string> narrowing;  // "men's", "stage"
  int year = 0;
  Span span;
};

struct View : WordView {
  using WordView::WordView;
  bool name(std::size_t i) const { return WordView::name(i) && !is(i, {"last", "this"}); }
};

int year_in(std::string_view text) {
  int out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && out > 1500 && out < 2200 ? out
                                                                                              : 0;
}

// A year told in words or figures, and where it begins; 0 where none is told.
struct YearTold {
  int year = 0;
  std::size_t from = 0;
};

// "2025", "last year", "last year's", ending before `end`.
YearTold year_before(const View& view, std::size_t end, int published) {
  if (const int year = end > 0 ? year_in(view.lower[end - 1]) : 0; year != 0)
    return {year, end - 1};
  std::size_t at = end;
  if (at > 0 && view.owns(at - 1)) --at;
  if (at < 2 || !view.is(at - 1, {"year"}) || !view.is(at - 2, {"last", "this"}) || published == 0)
    return {0, end};
  return {view.is(at - 2, {"last"}) ? published - 1 : published, at - 2};
}

std::vector<std::string> name_of(const View& view, std::size_t from, std::size_t to) {
  return {view.lower.begin() + static_cast<std::ptrdiff_t>(from),
          view.lower.begin() + static_cast<std::ptrdiff_t>(to)};
}

// The title whose noun stands at `at`, with whoever bears it.
std::optional<Winner> winner_at(const View& view, std::size_t at, int published) {
  Winner out;
  std::size_t from = at, to = at + 1;
  while (from > 0 && at - from < 3 && view.words[from - 1].kind == facts::Word::Kind::word &&
         !facts::is_stop_word(view.lower[from - 1]) && !view.name(from - 1) &&
         !view.owns(from - 1)) {
    --from;
    out.narrowing.push_back(base_form(view.lower[from]));
  }
  const YearTold told = year_before(view, from, published);
  out.year = told.year;
  if (told.from == from && from > 0 && view.owns(from - 1))
    return std::nullopt;  // "the men's champion"
  from = told.from;
  if (out.year == 0 && view.is(to, {"in", "of"}) && to + 1 < view.size() &&
      (out.year = year_in(view.lower[to + 1])))
    to += 2;
  if (out.year == 0) return std::nullopt;
  if (from > 0 && view.is(from - 1, {"a", "the"})) --from;
  // "The winner of 2025, Anouk Devries of the Netherlands, missed".
  std::size_t name = view.is(to, {","}) ? to + 1 : to, end = name;
  while (view.name(end)) ++end;
  if (end >= name + 2 && !view.owns(end)) {
    out.name = name_of(view, name, end);
    out.span = {view.words[from].span.start, view.words[end - 1].span.end};
    return out;
  }
  if (from < 2 || !view.is(from - 1, {",", "is", "was"})) return std::nullopt;
  if (view.is(from - 1, {","}) && to < view.size() &&
      view.words[to].kind != facts::Word::Kind::mark)
    return std::nullopt;
  end = name = from - 1;
  while (name > 0 && view.name(name - 1)) --name;
  if (end < name + 2) return std::nullopt;
  out.name = name_of(view, name, end);
  out.span = {view.words[name].span.start, view.words[to - 1].span.end};
  return out;
}

std::vector<Winner> winners_in(const Reading& reading, std::string_view text) {
  const View view(text);
  const int published = year_in(std::string_view(reading.published).substr(0, 4));
  std::vector<Winner> out;
  for (std::size_t i = 0; i < view.size(); ++i)
    if (view.is(i, {"champion", "titleholder", "winner"}))
      if (std::optional<Winner> winner = winner_at(view, i, published))
        out.push_back(std::move(*winner));
  return out;
}

}  // namespace

std::optional<Assessment> compare_winner(const Bout& bout) {
  const Statement& statement = bout.statement;
  if (!bout.passage.related && !statement.picked) return std::nullopt;
  const std::string &here = statement.reading.text, &there = bout.passage.record.text;
  // A statement may be cut behind the title: "Petra Lind, the winner" goes on with the year.
  const std::string& sentence = statement.sentence.empty() ? here : statement.sentence;
  const std::size_t at = sentence.find(here);
  if (at == std::string::npos) return std::nullopt;
  for (const Winner& own : winners_in(statement.reading, sentence)) {
    const Span inside{std::max(own.span.start, at), std::min(own.span.end, at + here.size())};
    if (inside.start >= inside.end) continue;
    for (const Winner& found : winners_in(bout.passage.reading, there)) {
      if (own.year != found.year || own.narrowing != found.narrowing ||
          own.name.back() == found.name.back() || has_word(there, {own.name.back()}))
        continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "role.office",
                     .reason = "wrong_entity",
                     .steps = {},
                     .strength = kStrength};
      out.about = {inside.start - at, inside.end - at};
      out.steps = {"the draft has \"" + std::string(own.span.of(sentence)) + "\", the source \"" +
                   std::string(found.span.of(there)) + "\""};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
