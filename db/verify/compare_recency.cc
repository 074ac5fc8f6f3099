// "First since", "highest since", "for the first time in N years": the last time before, as the
// sources have it.
#include <algorithm>
#include <array>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/degrees.h"
#include "verify/tops.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kSameThing = 0.6;  // where there never was a last time
constexpr double kSameEvent =
    0.4;  // of the sentence's words: one window is seldom told of two like things

std::string told(const Window& window) {
  if (window.never) return "never before";
  return window.exact ? "last in " + std::to_string(window.year)
                      : "last in or before " + std::to_string(window.year);
}

// What a person reads it from: "never before" hangs on the whole of what is told.
std::string worded(const Window& window, const Reading& reading) {
  return window.never ? reading.text : std::string(window.span.of(reading.text));
}

Stance compare_windows(const Window& claimed, const Window& found) {
  if (claimed.never && found.never) return Stance::supports;
  // What is the highest ever is not denied by being called the highest since some year.
  if (found.never) return Stance::neutral;
  if (claimed.never) return found.exact ? Stance::refutes : Stance::neutral;
  if (claimed.exact && found.exact)
    return claimed.year == found.year ? Stance::supports : Stance::refutes;
  int later = found.year -
              claimed.year;  // by how many years the source's last time is later than the draft's
  if (later == 0) return Stance::supports;
  if (later == 1 || later == -1)
    return !claimed.exact && later < 0 ? Stance::supports : Stance::neutral;
  if (!claimed.exact && later < 0)
    return Stance::supports;  // a shorter window than the true one still holds
  return Stance::refutes;
}

// The sentence of the statement and the passage have a figure of several digits in common.
bool shares_figure(const Bout& bout) {
  const std::string &here = bout.statement.sentence, &there = bout.passage.record.text;
  for (const facts::Word& word : facts::words_of(here, {0, here.size()}))
    if (word.kind == facts::Word::Kind::number && word.text.size() >= 4 &&
        there.find(word.text) != std::string::npos)
      return true;
  return false;
}

// What is the first, the highest or the worst, or has not been "so high" since: the word nearest to
// the window. Empty where there is none.
std::string quality(const Reading& reading, const Window& window) {
  std::string out;
  std::string_view before;
  double best = 0;
  for (const ReadWord& word : reading.words) {
    const std::string& lower = word.lower;
    const bool as_much =
        (before == "as" || before == "so" || before == "that" || before == "this") &&
        mostly(lower, 'a');
    const bool tells = lower == "first" || lower == "record" || is_superlative(lower) || as_much;
    double near = tells ? nearness(reading, word.span, window.span) : 0;
    if (near > best) best = near, out = lower;
    before = lower;
  }
  return out;
}

// "High" of "highest" and of "high".
std::string base_quality(const std::string& word) {
  std::string base = compared_quality(word);
  return base.empty() ? word : base;
}

// "The lowest close since 2019" and "the first time since 2017" are two records, and so are a
// highest and a lowest.
bool other_record(const Bout& bout, const Window& claimed, const Window& found) {
  std::string a = quality(bout.statement.reading, claimed),
              b = quality(bout.passage.reading, found);
  if (a.empty() || b.empty() || a == b) return false;
  return a == "first" || b == "first" || relate(a, b) == WordRelation::opposite ||
         relate(base_quality(a), base_quality(b)) == WordRelation::opposite;
}

struct Dated {
  std::vector<std::string> name;  // lower case
  int year = 0;
  std::string text;
};

// "Anna Berg in 1987 and Per Lund in 2016", "Anna Berg (1987), Per Lund (2016)": who is told of
// which year.
std::vector<Dated> dated_names(const Reading& reading) {
  std::vector<Dated> out;
  std::size_t from = 0;
  for (const When& when : reading.times) {
    std::optional<int> year = year_of_period(when.period);
    std::string_view words = when.span.of(reading.text);
    bool stated =
        std::count_if(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 4;
    Dated item;
    for (const Term& term : reading.terms) {
      if (!term.name || term.span.start < from || term.span.end > when.span.start) continue;
      if (nearness(reading, term.span, when.span) < 0.4) continue;
      item.name.push_back(term.lower);
      item.text += (item.text.empty() ? "" : " ") + std::string(term.span.of(reading.text));
    }
    from = when.span.end;
    if (!year || !stated || item.name.empty()) continue;
    item.year = *year;
    out.push_back(std::move(item));
  }
  return out;
}

// "Its most recent prize is Anna Berg's": the latest of those whom a passage tells with their
// years.
std::optional<Assessment> compare_latest(const Bout& bout) {
  const Reading& here = bout.statement.reading;
  std::string lower = " " + facts::lower(here.text) + " ";
  bool latest = lower.find(" most recent ") != std::string::npos ||
                lower.find(" latest ") != std::string::npos;
  if (!latest || !here.negations.empty() || bout.alignment.name_share < 0.99) return std::nullopt;
  std::vector<Dated> list = dated_names(bout.passage.reading);
  const Dated *own = nullptr, *last = nullptr;
  for (const Dated& item : list) {
    bool claimed = std::all_of(item.name.begin(), item.name.end(), [&](const std::string& word) {
      return std::any_of(here.terms.begin(), here.terms.end(),
                         [&](const Term& t) { return t.name && t.lower == word; });
    });
    if (claimed) own = &item;
    if (!last || item.year > last->year) last = &item;
  }
  if (!own || list.size() < 2 || own->year == last->year) return std::nullopt;
  Assessment out{.stance = Stance::refutes,
                 .rule = "recency.window",
                 .reason = "counterexample",
                 .steps = {},
                 .strength = 0.9};
  out.steps = {"the source has " + own->text + " in " + std::to_string(own->year) + " and " +
               last->text + " in " + std::to_string(last->year)};
  return out;
}

// "Strongest earthquakes in Sarvany since 1900": the heading of a list.
bool heads_a_list(const Bout& bout) {
  const std::string& text = bout.passage.reading.text;
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  if (words.size() < 3 || text.back() == '.') return false;
  const std::size_t first = facts::lower(words[0].text) == "the" ? 1 : 0;
  return is_superlative(facts::lower(words[first].text)) && words[first + 1].text.ends_with("s");
}

// "The last time it was higher was 47 years ago", "the highest since 1978": one order and one year
// need no other words where the source speaks of what the draft is about.
bool same_last_time(const Bout& bout, const Window& claimed, const Window& found) {
  const std::string here = facts::lower(bout.statement.reading.text);
  if (here.find("last time") == std::string::npos || claimed.year != found.year ||
      !bout.passage.related)
    return false;
  return std::ranges::any_of(tops_in(bout.passage.reading.text), [&](const Top& top) {
    return std::ranges::any_of(bout.statement.reading.terms, [&](const Term& term) {
      return has_base(term.lower, {top.quality}) ||
             same_order(compared_quality(term.lower), top.quality);
    });
  });
}

}  // namespace

std::optional<Assessment> compare_recency(const Bout& bout) {
  if (std::optional<Assessment> latest = compare_latest(bout)) return latest;
  std::optional<Window> claimed = recency_window(bout.statement.reading);
  if (!claimed) return std::nullopt;
  std::optional<Window> found = recency_window(bout.passage.reading);
  if (!found || heads_a_list(bout)) return std::nullopt;
  Assessment out{.rule = "recency.window"};
  Terms sentence = terms_of(bout.statement.sentence, {0, bout.statement.sentence.size()}, {});
  Coverage around = cover(bout.matcher, sentence, bout.passage.reading.terms);
  double own = bout.statement.reading.terms.size() >= 2 ? bout.alignment.word_share : around.share;
  out.strength = 0.7 + 0.1 * own;
  out.about = claimed->span;
  if (own < kSameEvent && !same_last_time(bout, *claimed, *found)) return out;
  // "Never before" is told of many things: the two have to speak of one level or occasion.
  if ((claimed->never || found->never) && own < kSameThing && !shares_figure(bout)) return out;
  if (other_record(bout, *claimed, *found)) return out;
  out.stance = compare_windows(*claimed, *found);
  // "Did not freeze for the first time since 1987" is no first time that it froze.
  if (bout.alignment.negation_differs && quality(bout.statement.reading, *claimed) == "first" &&
      quality(bout.passage.reading, *found) == "first")
    out.stance = Stance::neutral;
  out.reason = out.stance == Stance::supports
                   ? (claimed->exact == found->exact ? "exact" : "derived")
                   : "counterexample";
  out.steps = {
      "the draft: " + worded(*claimed, bout.statement.reading) + ", that is " + told(*claimed),
      "the source: " + worded(*found, bout.passage.reading) + ", that is " + told(*found)};
  return out;
}

}  // namespace stet::verify
