// Looks for what turns a statement round.
#include "verify/turned.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/word_set.h"
#include "verify/figure_role.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kSomewhere =
    0.15;  // of a word's neighbours, before an opposite stands in its place
constexpr std::size_t kNeighbours = 4;

// How near to the neighbours of a word of the statement a place in the passage is.
double in_place(const Reading& claim, const Reached& item, std::size_t term, const Span& place) {
  const Reading& passage = item.passage->reading;
  double all = 0, got = 0;
  auto take = [&](const Span& here, const Span* there, double weight) {
    double near = nearness(claim, claim.terms[term].span, here) * weight;
    all += near;
    if (there && !there->overlaps(place)) got += near * nearness(passage, place, *there);
  };
  std::size_t from = term > kNeighbours ? term - kNeighbours : 0,
              to = std::min(claim.terms.size(), term + kNeighbours + 1);
  for (std::size_t k = from; k < to; ++k) {
    if (k == term) continue;
    int at = item.alignment.words.found[k];
    take(claim.terms[k].span, at < 0 ? nullptr : &passage.terms[static_cast<std::size_t>(at)].span,
         claim.terms[k].weight);
  }
  for (std::size_t k = 0; k < claim.figures.size(); ++k) {
    const FigureMatch& match = item.alignment.figures[k];
    if (match.found && match.answer.stance == Stance::supports)
      take(claim.figures[k].span, &passage.figures[*match.found].span, 2);
  }
  return all > 0 ? got / all : 0;
}

std::vector<Direction> directions(const Terms& terms) {
  std::vector<Direction> out;
  for (const Term& term : terms)
    out.push_back(term.name ? Direction::none : direction_of_word(term.lower));
  return out;
}

// The best place of a word of the passages that is in that relation to one of the statement.
template <class Test>
double best_place(const Reading& claim, std::size_t term, const std::vector<Reached>& reached,
                  Test test) {
  double out = 0;
  for (std::size_t k = 0; k < reached.size(); ++k) {
    const Terms& there = reached[k].passage->reading.terms;
    for (std::size_t j = 0; j < there.size(); ++j)
      if (!there[j].name && test(k, j))
        out = std::max(out, in_place(claim, reached[k], term, there[j].span));
  }
  return out;
}

double opposite(Matcher& matcher, const Reading& claim, const std::vector<Reached>& reached) {
  const std::vector<Direction> own = directions(claim.terms);
  std::vector<std::vector<Direction>> others;
  for (const Reached& item : reached) others.push_back(directions(item.passage->reading.terms));
  auto term = [&](std::size_t k, std::size_t j) -> const Term& {
    return reached[k].passage->reading.terms[j];
  };
  double worst = 0;
  for (std::size_t i = 0; i < claim.terms.size(); ++i) {
    if (claim.terms[i].name) continue;
    auto opposes = [&](std::size_t k, std::size_t j) {
      return opposite(own[i], others[k][j]) ||
             matcher.relate(claim.terms[i], term(k, j)) == WordRelation::opposite;
    };
    const double other = best_place(claim, i, reached, opposes);
    if (other < std::max(worst, kSomewhere)) continue;
    const double same = best_place(claim, i, reached, [&](std::size_t k, std::size_t j) {
      return !opposes(k, j) && matcher.bears_out(claim.terms[i], term(k, j));
    });
    worst = std::max(worst, std::min(1.0, other - same));
  }
  return worst;
}

struct Counterparts {
  std::string_view word, other;
};
constexpr auto kLinks = std::to_array<Counterparts>(
    {{"above", "below"},         {"after", "before"},   {"because", "despite"},
     {"before", "after"},        {"below", "above"},    {"despite", "because"},
     {"despite", "due"},         {"due", "despite"},    {"earlier", "later"},
     {"excluding", "including"}, {"inside", "outside"}, {"including", "excluding"},
     {"later", "earlier"},       {"less", "more"},      {"more", "less"},
     {"outside", "inside"},      {"outside", "within"}, {"over", "under"},
     {"under", "over"},          {"until", "since"},    {"with", "without"},
     {"within", "outside"},      {"without", "with"}});

bool link_turned(const std::vector<std::string>& claim,
                 const std::vector<std::vector<std::string>>& passages) {
  auto here = [&](std::string_view word) { return std::ranges::find(claim, word) != claim.end(); };
  auto there = [&](std::string_view word) {
    return std::ranges::any_of(passages, [&](const std::vector<std::string>& words) {
      return std::ranges::find(words, word) != words.end();
    });
  };
  return std::ranges::any_of(kLinks, [&](const Counterparts& link) {
    return here(link.word) && !here(link.other) && there(link.other) && !there(link.word);
  });
}

// The quarters of a year that a text names: "Q3", "the third quarter", "third-quarter".
std::bitset<5> quarters_in(const std::vector<std::string>& words) {
  constexpr auto kOrdinals =
      std::to_array<std::string_view>({"first", "second", "third", "fourth"});
  std::bitset<5> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4')
      out.set(static_cast<std::size_t>(word[1] - '0'));
    for (std::size_t q = 0; q < kOrdinals.size(); ++q) {
      bool joined =
          word.starts_with(kOrdinals[q]) && word.substr(kOrdinals[q].size()) == "-quarter";
      if (joined ||
          (word == kOrdinals[q] && i + 1 < words.size() && words[i + 1].starts_with("quarter")))
        out.set(q + 1);
    }
  }
  return out;
}

std::vector<int> years_in(const std::vector<std::string>& words) {
  std::vector<int> out;
  for (const std::string& word : words) {
    if (word.size() != 4 || !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }))
      continue;
    const int year =
        (word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10 + (word[3] - '0');
    if (year >= 1500 && year < 2100) out.push_back(year);
  }
  return out;
}

using Words = std::vector<std::string>;

double quarter(const Words& claim, const std::vector<Reached>& reached,
               const std::vector<Words>& passages) {
  const std::bitset<5> here = quarters_in(claim);
  if (here.none()) return 0;
  std::bitset<5> there, beside;
  for (std::size_t k = 0; k < reached.size(); ++k) {
    const std::bitset<5> found = quarters_in(passages[k]);
    there |= found;
    if (std::ranges::any_of(reached[k].alignment.figures, [](const FigureMatch& m) {
          return m.answer.stance == Stance::supports;
        }))
      beside |= found;
  }
  if (there.any() && (here & ~there).any()) return 1;
  return beside.any() && (here & ~beside).any() ? 0.5 : 0;
}

double year(const Words& claim, const std::vector<Words>& passages) {
  const std::vector<int> here = years_in(claim);
  std::vector<int> there;
  if (here.empty()) return 0;
  for (const Words& words : passages)
    for (int found : years_in(words)) there.push_back(found);
  return !there.empty() &&
                 std::ranges::any_of(
                     here, [&](int y) { return std::ranges::find(there, y) == there.end(); })
             ? 1
             : 0;
}

// The first or the last day, or year, of a stretch of time that was read as one ("12 June 1875 - 1
// December 1947").
enum class End : unsigned char { first, last };
Period end_of(const Period& period, End end, std::string_view written) {
  constexpr std::int64_t kDay = 86400, kYear = 366 * kDay, kLife = 5 * kYear;
  if (period.low == Period::kOpenStart || period.high == Period::kOpenEnd ||
      period.high - period.low < kLife)
    return period;
  const bool days = std::ranges::any_of(
      written, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  Period out = period;
  if (end == End::first) out.high = period.low + (days ? kDay : kYear - kDay);
  if (end == End::last) out.low = period.high - (days ? kDay : kYear - kDay);
  return out;
}

// When a person was born or died, as the passage has it in brackets: "(born 12 June 1875)", "(12
// June 1875 - 1 December 1947)".
std::optional<Period> in_brackets(const Reading& passage, End end) {
  const std::string_view text = passage.text;
  for (std::size_t i = 0; i < passage.times.size(); ++i) {
    const Span& span = passage.times[i].span;
    const std::size_t open = text.substr(0, span.start).rfind('(');
    if (open == std::string_view::npos ||
        text.substr(open, span.start - open).find(')') != std::string_view::npos)
      continue;
    const bool two =
        i + 1 < passage.times.size() && passage.times[i + 1].span.start < span.end + 10 &&
        text.substr(span.end, passage.times[i + 1].span.start - span.end)
                .find_first_of("),;abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    const bool one = !two && end_of(passage.times[i].period, end, span.of(text)).low ==
                                 passage.times[i].period.low;
    if (end == End::last && !two && one) return std::nullopt;  // a birth alone
    const When& told = passage.times[two && end == End::last ? i + 1 : i];
    return end_of(told.period, end, told.span.of(text));
  }
  return std::nullopt;
}

void life(const Reading& claim, const Words& words, const Reached& item, Turned& out) {
  auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  const bool born = has("born") || has("birth"), died = has("died") || has("death");
  if (born == died) return;
  const std::optional<Period> told =
      in_brackets(item.passage->reading, died ? End::last : End::first);
  if (!told) return;
  for (const When& when : claim.times)
    (when.period.low < told->high && told->low < when.period.high ? out.lived : out.life) = 1;
}

// Words that say that something was not done.
constexpr text::WordSet kUndone(std::to_array<std::string_view>(
    {"anything", "avoided", "avoids",  "cannot",  "childless",  "declined",  "denied",    "else",
     "except",   "fail",    "failed",  "fails",   "impossible", "inability", "incapable", "lacked",
     "lacks",    "neither", "never",   "no",      "nobody",     "none",      "nor",       "not",
     "nothing",  "other",   "refused", "refuses", "unable",     "without",   "yet",       "zero"}));

bool undone(const std::vector<std::string>& words) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool contracted =
        words[i].size() > 3 && (words[i].ends_with("n't") || words[i].ends_with("n\xE2\x80\x99t"));
    bool only_pair = (words[i] == "other" || words[i] == "else" || words[i] == "anything") &&
                     !(i + 1 < words.size() && (words[i + 1] == "than" || words[i + 1] == "but"));
    count += (contracted || kUndone.contains(words[i])) && !only_pair ? 1U : 0U;
  }
  return count % 2 == 1;
}

}  // namespace

Turned turned(Matcher& matcher, const Statement& statement, const std::vector<Reached>& reached) {
  const Reading& claim = statement.reading;
  Turned out;
  if (reached.empty()) return out;
  const Words here = lower_words(claim.text);
  std::vector<Words> there;
  std::size_t best = 0;
  for (std::size_t k = 0; k < reached.size(); ++k) {
    there.push_back(lower_words(reached[k].passage->reading.text));
    life(claim, here, reached[k], out);
    if (reached[k].alignment.share > reached[best].alignment.share) best = k;
  }
  if (out.lived > 0) out.life = 0;
  out.opposite = opposite(matcher, claim, reached);
  out.link = link_turned(here, there) ? 1 : 0;
  out.quarter = quarter(here, reached, there);
  out.year = year(here, there);
  const bool own = undone(here), found = undone(there[best]);
  out.negated = own && !found ? 1 : 0;
  out.affirmed = found && !own ? 1 : 0;
  return out;
}

}  // namespace stet::verify
