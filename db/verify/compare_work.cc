// Who conducts, directs or translates a work that its title names: "'The Ferryman's Daughter',
// conducted by Paavo Renn".
//
// Both texts have to name the title and the deed; one production has one conductor. Refutes only
// where the source names one alone, and not the statement's.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/kin.h"
#include "verify/lower_words.h"
#include "verify/scope.h"
#include "verify/word_view.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;

struct Work {
  std::string title;              // plain words of it, lower case
  std::string deed;               // "conduct"
  std::vector<std::string> doer;  // lower case
};

// Sorted.
constexpr auto kDeeds = std::to_array<std::string_view>(
    {"choreograph", "compose", "conduct", "direct", "illustrate", "translate"});

std::string deed_of(std::string_view word) {
  for (std::string_view deed : kDeeds)
    if (has_base(word, {deed})) return std::string(deed);
  return {};
}

struct View : WordView {
  using WordView::WordView;
  bool quote(std::size_t i) const {
    return is(i, {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xC2\xAB", "\xC2\xBB"});
  }
};

std::vector<std::string> name_at(const View& view, std::size_t at) {
  std::vector<std::string> out;
  for (; view.name(at); ++at) out.push_back(view.lower[at]);
  return out;
}

std::vector<std::string> name_before(const View& view, std::size_t end) {
  std::size_t from = end;
  while (from > 0 && view.name(from - 1)) --from;
  return {view.lower.begin() + static_cast<std::ptrdiff_t>(from),
          view.lower.begin() + static_cast<std::ptrdiff_t>(end)};
}

struct Title {
  std::size_t from = 0, to = 0;  // the marks
  std::string words;
};

std::vector<Title> titles(const View& view) {
  constexpr std::size_t kLongest = 9;  // words: longer ones are speech
  std::vector<Title> out;
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (!view.quote(i)) continue;
    std::size_t end = i + 1;
    while (end < view.size() && !view.quote(end)) ++end;
    if (end < view.size() && end - i <= kLongest && end > i + 1) {
      Title title{i, end, {}};
      for (std::size_t at = i + 1; at < end; ++at)
        if (view.words[at].kind != facts::Word::Kind::mark || view.is(at, {"'s"}))
          title.words += view.lower[at] + " ";
      out.push_back(std::move(title));
    }
    i = end;
  }
  return out;
}

// "Conducted by music director Paavo Renn": one name, and nobody beside it.
std::vector<std::string> by_whom(const View& view, std::size_t by) {
  std::size_t at = by + 1;
  while (at < view.size() && !view.name(at) && at < by + 4 &&
         view.words[at].kind == facts::Word::Kind::word)
    ++at;
  std::vector<std::string> out = name_at(view, at);
  return view.is(at + out.size(), {"and", "or", "with", "'s"}) ? std::vector<std::string>{} : out;
}

// Behind a title, up to the next one: "... conducted by Paavo Renn", "... she will conduct".
std::optional<Work> behind(const View& view, const Title& title) {
  for (std::size_t i = title.to + 1; i < view.size() && !view.quote(i); ++i) {
    std::string deed = deed_of(view.lower[i]);
    if (deed.empty()) continue;
    if (view.is(i + 1, {"by"})) return Work{title.words, std::move(deed), by_whom(view, i + 1)};
    // "Elin Voss, whose 'Title' she will conduct".
    const bool hers = view.is(title.to + 1, {"he", "she"}) && title.from > 1 &&
                      view.is(title.from - 1, {"whose"});
    const std::size_t comma = title.from - 2;
    if (hers && view.is(comma, {","})) return Work{title.words, deed, name_before(view, comma)};
  }
  return std::nullopt;
}

// "Elin Voss will conduct 'Title'".
std::optional<Work> before(const View& view, const Title& title) {
  if (title.from == 0) return std::nullopt;
  std::string deed = deed_of(view.lower[title.from - 1]);
  if (deed.empty()) return std::nullopt;
  std::size_t at = title.from - 1;
  while (at > 0 && view.is(at - 1, {"had", "has", "is", "to", "was", "will"})) --at;
  return Work{title.words, std::move(deed), name_before(view, at)};
}

std::vector<Work> works_in(std::string_view text) {
  std::vector<Work> out;
  const View view(text);
  for (const Title& title : titles(view)) {
    std::optional<Work> work = before(view, title);
    if (!work) work = behind(view, title);
    if (work && work->doer.size() >= 2) out.push_back(std::move(*work));
  }
  return out;
}

// "In May" beside a text of April: another run of it.
bool other_month(const Bout& bout) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"january", "february", "march", "april", "may", "june", "july", "august", "september",
       "october", "november", "december"});
  const std::vector<std::string> here = lower_words(bout.statement.reading.text),
                                 there = lower_words(bout.passage.record.text);
  return std::ranges::any_of(kMonths, [&](std::string_view month) {
    return std::ranges::find(here, month) != here.end() &&
           std::ranges::find(there, month) == there.end();
  });
}

}  // namespace

std::optional<Assessment> compare_work(const Bout& bout) {
  const std::string& text = bout.statement.reading.text;
  if (!bout.statement.reading.negations.empty() || other_time(bout) || other_month(bout) ||
      std::ranges::any_of(bout.alignment.times,
                          [](const TimeMatch& match) { return match.stance != Stance::supports; }))
    return std::nullopt;
  const std::string& sentence = bout.statement.sentence.empty() ? text : bout.statement.sentence;
  const std::vector<Work> claimed = works_in(sentence);
  if (claimed.empty()) return std::nullopt;
  const std::vector<Work> found = works_in(bout.passage.record.text);
  for (const Work& own : claimed) {
    // The statement itself has the deed, and not only its sentence.
    const std::vector<std::string> words = lower_words(text);
    if (std::ranges::none_of(words,
                             [&](const std::string& word) { return deed_of(word) == own.deed; }))
      continue;
    for (const Work& other : found) {
      if (own.title != other.title || own.deed != other.deed ||
          own.doer.back() == other.doer.back() || may_be_one(own.doer, other.doer))
        continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "event.doer",
                     .reason = "wrong_entity",
                     .steps = {},
                     .strength = kStrength};
      out.about = {0, text.size()};
      out.steps = {"the source names somebody else: \"" + bout.passage.record.text + "\""};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
