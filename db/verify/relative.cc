// Reads figures that relate to others.
#include "verify/relative.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kAboutFactor = 0.05;  // "doubled" is said of 1.9 to 2.1 times
constexpr double kLooseFactor = 0.12;  // "nearly doubled" of 1.76 times and more

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool bare_count(const Figure& figure) {
  return figure.quantity.figure && figure.quantity.unit.empty() && figure.quantity.modifier == Modifier::none &&
         (figure.type == MentionType::count || figure.type == MentionType::number);
}

Figure share_figure(Span span, double percent, double room, std::string text) {
  Figure out{.span = span, .quantity = {}, .type = MentionType::percent, .of = std::nullopt, .role = {}};
  out.quantity.figure = percent;
  out.quantity.low = percent - room;
  out.quantity.high = percent + room;
  out.quantity.high_closed = true;
  out.quantity.unit = "%";
  out.quantity.text = std::move(text);
  return out;
}

// "17 of the 40", "17 out of 40", "17 of its 40": what stands between a part and its whole.
bool joins_part(std::string_view between) {
  std::vector<std::string> words = lower_words(between);
  if (!words.empty() && words.front() == "out") words.erase(words.begin());
  if (words.empty() || words.size() > 2 || words[0] != "of") return false;
  return words.size() == 1 || is_one_of(words[1], {"all", "her", "his", "its", "our", "the", "their", "these", "those"});
}

// "34 matches, of which 31", "17 goals (four of them ...)".
bool joins_whole(std::string_view text, const Figure& whole, const Figure& part) {
  std::size_t from = whole.of ? whole.of->end : whole.span.end;
  if (part.span.start < from || part.span.start - from > 90) return false;
  std::string_view between = text.substr(from, part.span.start - from);
  if (between.find_first_of(".:") != std::string_view::npos) return false;
  std::vector<std::string> before = lower_words(between), after = lower_words(text.substr(part.span.end, 10));
  bool of_which = before.size() <= 4 && before.size() >= 2 && before[before.size() - 2] == "of" && is_one_of(before.back(), {"which", "whom", "these", "them"});
  bool of_them = after.size() >= 2 && after[0] == "of" && is_one_of(after[1], {"them", "which", "whom", "these"}) && between.find_first_of(",;(") != std::string_view::npos;
  return of_which || of_them;
}

std::optional<Figure> share_of(const Figure& part, const Figure& whole) {
  double a = *part.quantity.figure, b = *whole.quantity.figure;
  if (!(a >= 0) || !(b > 0) || a > b || b < 2) return std::nullopt;
  Span span{std::min(part.span.start, whole.span.start), std::max(part.span.end, whole.span.end)};
  std::string words = part.quantity.text + " of " + whole.quantity.text + " (" + show(std::round(a / b * 1000) / 10) + "%)";
  return share_figure(span, a / b * 100, 0.05, std::move(words));
}

struct FactorWord {
  std::string_view word;
  double factor;
};
constexpr auto kFactors = std::to_array<FactorWord>({{"doubled", 2}, {"doubles", 2}, {"doubling", 2}, {"quadrupled", 4}, {"quadruples", 4}, {"quintupled", 5},
                                                     {"trebled", 3}, {"tripled", 3}, {"triples", 3}, {"twice", 2}, {"thrice", 3}});

Figure factor_figure(Span span, double factor, Modifier modifier, std::string text) {
  Figure out{.span = span, .quantity = {}, .type = MentionType::number, .of = std::nullopt, .role = {Part::factor, Direction::none}};
  out.quantity.figure = factor;
  out.quantity.low = factor * (1 - kAboutFactor);
  out.quantity.high = factor * (1 + kAboutFactor);
  if (modifier == Modifier::approx) out.quantity.low = factor * (1 - kLooseFactor);
  if (modifier == Modifier::gt || modifier == Modifier::ge) out.quantity.low = factor, out.quantity.high = std::numeric_limits<double>::infinity();
  if (modifier == Modifier::lt || modifier == Modifier::le) out.quantity.high = factor, out.quantity.low = -std::numeric_limits<double>::infinity();
  out.quantity.modifier = modifier;
  out.quantity.unit = "x";
  out.quantity.text = std::move(text);
  return out;
}

struct Bound {
  Modifier modifier = Modifier::none;
  std::size_t start = 0;  // of its words
};

// "More than twice", "nearly doubled".
Bound bound_before(std::string_view text, std::size_t at) {
  struct Cue {
    std::string_view words;
    Modifier modifier;
  };
  constexpr auto kCues = std::to_array<Cue>({{"more than ", Modifier::gt}, {"over ", Modifier::gt}, {"at least ", Modifier::ge}, {"less than ", Modifier::lt},
                                             {"about ", Modifier::approx}, {"almost ", Modifier::approx}, {"nearly ", Modifier::approx}, {"roughly ", Modifier::approx}});
  constexpr std::size_t kLongest = 10;
  const std::size_t from = at - std::min(at, kLongest);
  const std::string before = facts::lower(text.substr(from, at - from));
  for (const Cue& cue : kCues)
    if (before.ends_with(cue.words)) return {cue.modifier, at - cue.words.size()};
  return {Modifier::none, at};
}

// "eight times what it cost", "three times as many", but not "failed three times".
bool tells_times(std::string_view text, std::size_t after) {
  std::vector<std::string> words = lower_words(text.substr(after, std::min<std::size_t>(40, text.size() - after)));
  if (words.size() < 2 || words[0] != "times") return false;
  return is_one_of(words[1], {"as", "bigger", "higher", "its", "larger", "longer", "more", "that", "the", "their", "those", "what"});
}

// "half a point", "half a mark": half of one, not half of all.
bool half_of_unit(std::string_view text, const Figure& figure) {
  std::string_view words = figure.span.of(text), rest = text.substr(figure.span.end);
  if (!words.ends_with("half") && !words.ends_with("Half")) return false;
  for (std::string_view unit : {" a percentage point", " a point", " a mark", " a euro", " a dollar", " a pound", " a degree", " a crown", " a franc", " a cent"})
    if (rest.starts_with(unit)) return true;
  return false;
}

Figure half_point(std::string_view text, const Figure& figure) {
  Figure out = figure;
  out.span.end = std::min(text.size(), text.find("point", figure.span.end) + 5);
  out.type = MentionType::percent;
  out.quantity.figure = 0.5;
  out.quantity.low = 0.45;
  out.quantity.high = 0.55;
  out.quantity.unit = "pp";
  out.quantity.text = out.span.of(text);
  return out;
}

// "nine cents out of every euro", "3 in every hundred".
std::optional<double> per_unit(std::string_view text, const Figure& figure) {
  std::size_t from = figure.span.end;
  std::vector<std::string> words = lower_words(text.substr(from, std::min<std::size_t>(40, text.size() - from)));
  std::size_t at = 0;
  if (at < words.size() && words[at] == "out") ++at;
  if (at + 2 >= words.size() + 1 || !is_one_of(words[at], {"of", "in", "from"})) return std::nullopt;
  if (at + 2 >= words.size() || !is_one_of(words[at + 1], {"each", "every"})) return std::nullopt;
  bool coin = is_one_of(words[at + 2], {"crown", "dollar", "euro", "franc", "krona", "krone", "mark", "peso", "pound", "real"});
  if (figure.type == MentionType::money && coin && *figure.quantity.figure < 1) return *figure.quantity.figure * 100;
  if (bare_count(figure) && words[at + 2] == "hundred") return *figure.quantity.figure;
  return std::nullopt;
}

// "all 41 members", "all of his 34 matches"; not "in all 300 came".
std::optional<std::size_t> all_before(std::string_view text, const Figure& figure) {
  std::string_view before = text.substr(0, figure.span.start);
  for (std::string_view tail : {"all ", "All ", "all the ", "All the ", "all of the ", "All of the ", "all its ", "All its ", "all his ", "All his ", "all her ",
                                "all their ", "all of his ", "all of her ", "all of its ", "all of their ", "All of his ", "All of her ", "All of its ", "All of their "}) {
    if (!before.ends_with(tail)) continue;
    std::vector<std::string> lead = lower_words(before.substr(0, before.size() - tail.size()));
    bool alone = lower_words(tail).size() == 1;  // "in all 300 came", but "in all of his 34 matches"
    if (!lead.empty() && is_one_of(lead.back(), {"not", "nearly", "almost"})) return std::nullopt;
    if (alone && !lead.empty() && is_one_of(lead.back(), {"above", "after", "at", "in", "of"})) return std::nullopt;
    return before.size() - tail.size();
  }
  return std::nullopt;
}

bool has_scale(std::string_view words) {
  for (std::string_view scale : {"million", "billion", "trillion", "bn"})
    if (words.find(scale) != std::string_view::npos) return true;
  return false;
}

}  // namespace

std::vector<Figure> counted_shares(const Reading& reading) {
  std::vector<Figure> out;
  std::string_view text = reading.text;
  for (const Figure& part : reading.figures) {
    for (const Figure& whole : reading.figures) {
      if (&part == &whole || !bare_count(part) || !bare_count(whole)) continue;
      bool of = whole.span.start > part.span.end && whole.span.start - part.span.end < 20 &&
                joins_part(text.substr(part.span.end, whole.span.start - part.span.end));
      if (!of && !joins_whole(text, whole, part)) continue;
      if (std::optional<Figure> share = share_of(part, whole)) out.push_back(std::move(*share));
    }
  }
  return out;
}

std::vector<Worded> worded_figures(const Reading& reading) {
  std::vector<Worded> out;
  std::string_view text = reading.text;
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Figure& figure = reading.figures[i];
    if (!figure.quantity.figure) continue;
    if (half_of_unit(text, figure)) {
      std::optional<Figure> points;
      if (text.substr(figure.span.end).starts_with(" a point") || text.substr(figure.span.end).starts_with(" a percentage point"))
        points = half_point(text, figure);
      out.push_back({std::move(points), {i}});
    } else if (std::optional<double> percent = per_unit(text, figure)) {
      Figure share = share_figure(figure.span, *percent, 0.5, figure.quantity.text);
      share.quantity.modifier = figure.quantity.modifier;
      out.push_back({std::move(share), {i}});
    } else if (figure.quantity.unit.empty() && figure.type != MentionType::ordinal && tells_times(text, figure.span.end)) {
      Span span{figure.span.start, std::min(text.size(), text.find("times", figure.span.end) + 5)};
      out.push_back({factor_figure(span, *figure.quantity.figure, figure.quantity.modifier, std::string(span.of(text))), {i}});
    } else if (std::optional<std::size_t> start = bare_count(figure) ? all_before(text, figure) : std::nullopt) {
      Span span{*start, figure.span.end};
      out.push_back({share_figure(span, 100, 0.001, std::string(span.of(text))), {}});
    }
  }
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    std::string lower = facts::lower(word.text);
    auto at = std::find_if(kFactors.begin(), kFactors.end(), [&](const FactorWord& f) { return f.word == lower; });
    if (at == kFactors.end()) continue;
    // "twice as many" is a factor, "he came twice" is not.
    std::vector<std::string> next = lower_words(text.substr(word.span.end, std::min<std::size_t>(20, text.size() - word.span.end)));
    bool repeated = (lower == "twice" || lower == "thrice") && (next.empty() || !is_one_of(next[0], {"as", "its", "that", "the", "their", "what"}));
    if (repeated) continue;
    const Bound bound = bound_before(text, word.span.start);
    const Span span{bound.start, word.span.end};
    out.push_back({factor_figure(span, at->factor, bound.modifier, std::string(span.of(text))), {}});
  }
  return out;
}

std::optional<Mention> with_unit_of(std::string_view text, const Mention& number, const Mention& before) {
  if (number.type != MentionType::number || number.of || !number.unit.empty() || !number.value) return std::nullopt;
  std::string_view words = number.span.of(text), rest = text.substr(number.span.end);
  Mention out = number;
  out.unit = before.unit;
  out.type = before.type;
  if (before.type == MentionType::money) {
    bool scaled = has_scale(words) && !rest.starts_with(" people") && has_scale(before.span.of(text));
    return scaled ? std::optional(std::move(out)) : std::nullopt;
  }
  // "should yield 7.9 terawatt-hours; in 2025 it yielded 6.5."
  bool ends = rest.empty() || rest.starts_with(".") || rest.starts_with(",") || rest.starts_with(";");
  bool decimals = words.find('.') != std::string_view::npos && before.span.of(text).find('.') != std::string_view::npos;
  return before.type == MentionType::measure && decimals && ends ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace stet::verify
