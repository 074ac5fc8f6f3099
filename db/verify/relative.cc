// Reads figures that relate to others.
#include "verify/relative.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "facts/words.h"
#include "verify/factor_words.h"
#include "verify/lower_words.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

bool bare_count(const Figure& figure) {
  return figure.quantity.figure && figure.quantity.unit.empty() &&
         figure.quantity.modifier == Modifier::none &&
         (figure.type == MentionType::count || figure.type == MentionType::number);
}

Figure share_figure(Span span, double percent, double room, std::string text) {
  Figure out{
      .span = span, .quantity = {}, .type = MentionType::percent, .of = std::nullopt, .role = {}};
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
  return words.size() == 1 ||
         is_one_of(words[1], {"all", "her", "his", "its", "our", "the", "their", "these", "those"});
}

// A number and what it counts stand before a place: "17 goals (".
bool counted_just_before(std::string_view text, std::size_t at) {
  const std::vector<std::string> words = lower_words(text.substr(0, at));
  return words.size() >= 2 &&
         std::ranges::any_of(words[words.size() - 2], [](char c) { return c >= '0' && c <= '9'; });
}

// "34 matches, of which 31", "17 goals (four of them ...)".
bool joins_whole(std::string_view text, const Figure& whole, const Figure& part) {
  std::size_t from = whole.of ? whole.of->end : whole.span.end;
  if (part.span.start < from || part.span.start - from > 90) return false;
  std::string_view between = text.substr(from, part.span.start - from);
  if (between.find_first_of(".:") != std::string_view::npos) return false;
  // "17 goals (eight with the left foot, four of them penalties)": what stands in a bracket are
  // parts of what stands before it.
  const std::size_t bracket = text.substr(0, part.span.start).rfind('(');
  const bool open =
      bracket != std::string_view::npos &&
      text.substr(bracket, part.span.start - bracket).find(')') == std::string_view::npos;
  if (open && bracket > 0 && whole.span.start > bracket && counted_just_before(text, bracket))
    return false;
  std::vector<std::string> before = lower_words(between),
                           after = lower_words(text.substr(part.span.end, 10));
  bool of_which = before.size() <= 4 && before.size() >= 2 && before[before.size() - 2] == "of" &&
                  is_one_of(before.back(), {"which", "whom", "these", "them"});
  bool of_them = after.size() >= 2 && after[0] == "of" &&
                 is_one_of(after[1], {"them", "which", "whom", "these"}) &&
                 between.find_first_of(",;(") != std::string_view::npos;
  return of_which || of_them;
}

// "Of the company's 40 ferries 30", "of 8,000 hectares of fields 1,150".
bool led_in_by_whole(std::string_view text, const Figure& whole, const Figure& part) {
  constexpr std::size_t kMostBetween = 3;
  const std::size_t from = whole.of ? whole.of->end : whole.span.end;
  if (!leads_in_whole(text, whole.span) || part.span.start < from) return false;
  std::string_view between = text.substr(from, part.span.start - from);
  if (between.starts_with(",")) between.remove_prefix(1);
  if (between.find_first_of(".:;,()") != std::string_view::npos) return false;
  const std::vector<std::string> words = lower_words(between);
  return words.size() <= kMostBetween && (words.size() <= 1 || words.front() == "of");
}

// The number itself, without the scale or the unit that its words have: 54 of "54 million euros".
std::optional<double> bare_number(const Figure& figure) {
  std::string digits;
  for (char c : figure.quantity.text) {
    if ((c >= '0' && c <= '9') || c == '.')
      digits += c;
    else if (c != ',' && !digits.empty())
      break;
  }
  return digits.empty() || digits.size() > 15 ? std::nullopt
                                              : std::optional(std::strtod(digits.c_str(), nullptr));
}

bool exact_amount(const Figure& figure) {
  const bool kind = figure.type == MentionType::money || figure.type == MentionType::measure;
  return kind && figure.quantity.figure && figure.quantity.unit != "%" &&
         figure.quantity.unit != "pp" && figure.quantity.modifier == Modifier::none;
}

// "212 of the 1,040 hectares", "20.3 of the 54 million euros": the part leaves out what the whole
// has.
std::optional<Figure> elided_share(std::string_view text, const Figure& part, const Figure& whole) {
  if (!bare_count(part) || !exact_amount(whole) || whole.span.start <= part.span.end ||
      whole.span.start - part.span.end >= 20)
    return std::nullopt;
  if (!joins_part(text.substr(part.span.end, whole.span.start - part.span.end)))
    return std::nullopt;
  const std::optional<double> all = bare_number(whole);
  if (!all || *part.quantity.figure > *all || *all < 2) return std::nullopt;
  const double share = *part.quantity.figure / *all * 100;
  return share_figure({part.span.start, whole.span.end}, share, 0.05,
                      part.quantity.text + " of " + whole.quantity.text + " (" +
                          show(std::round(share * 10) / 10) + "%)");
}

// The one is told as a part of the other.
bool part_of(std::string_view text, const Figure& part, const Figure& whole) {
  if (!bare_count(part) || !bare_count(whole)) return false;
  const bool of = whole.span.start > part.span.end && whole.span.start - part.span.end < 20 &&
                  joins_part(text.substr(part.span.end, whole.span.start - part.span.end));
  return of || joins_whole(text, whole, part) || led_in_by_whole(text, whole, part);
}

std::optional<Figure> share_of(const Figure& part, const Figure& whole) {
  double a = *part.quantity.figure, b = *whole.quantity.figure;
  if (!(a >= 0) || !(b > 0) || a > b || b < 2) return std::nullopt;
  Span span{std::min(part.span.start, whole.span.start), std::max(part.span.end, whole.span.end)};
  std::string words = part.quantity.text + " of " + whole.quantity.text + " (" +
                      show(std::round(a / b * 1000) / 10) + "%)";
  return share_figure(span, a / b * 100, 0.05, std::move(words));
}

// "half a point", "half a mark": half of one, not half of all.
bool half_of_unit(std::string_view text, const Figure& figure) {
  std::string_view words = figure.span.of(text), rest = text.substr(figure.span.end);
  if (!words.ends_with("half") && !words.ends_with("Half")) return false;
  for (std::string_view unit :
       {" a percentage point", " a point", " a mark", " a euro", " a dollar", " a pound",
        " a degree", " a crown", " a franc", " a cent"})
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
  std::vector<std::string> words =
      lower_words(text.substr(from, std::min<std::size_t>(40, text.size() - from)));
  std::size_t at = 0;
  if (at < words.size() && words[at] == "out") ++at;
  if (at + 2 >= words.size() + 1 || !is_one_of(words[at], {"of", "in", "from"}))
    return std::nullopt;
  if (at + 2 >= words.size() || !is_one_of(words[at + 1], {"each", "every"})) return std::nullopt;
  bool coin = is_one_of(words[at + 2], {"crown", "dollar", "euro", "franc", "krona", "krone",
                                        "mark", "peso", "pound", "real"});
  if (figure.type == MentionType::money && coin && *figure.quantity.figure < 1)
    return *figure.quantity.figure * 100;
  if (bare_count(figure) && words[at + 2] == "hundred") return *figure.quantity.figure;
  return std::nullopt;
}

// "all 41 members", "all of his 34 matches"; not "in all 300 came".
std::optional<std::size_t> all_before(std::string_view text, const Figure& figure) {
  std::string_view before = text.substr(0, figure.span.start);
  for (std::string_view tail :
       {"all ",          "All ",        "all the ",    "All the ",    "all of the ",
        "All of the ",   "all its ",    "All its ",    "all his ",    "All his ",
        "all her ",      "all their ",  "all of his ", "all of her ", "all of its ",
        "all of their ", "All of his ", "All of her ", "All of its ", "All of their "}) {
    if (!before.ends_with(tail)) continue;
    std::vector<std::string> lead = lower_words(before.substr(0, before.size() - tail.size()));
    bool alone =
        lower_words(tail).size() == 1;  // "in all 300 came", but "in all of his 34 matches"
    if (!lead.empty() && is_one_of(lead.back(), {"not", "nearly", "almost"})) return std::nullopt;
    if (alone && !lead.empty() && is_one_of(lead.back(), {"above", "after", "at", "in", "of"}))
      return std::nullopt;
    return before.size() - tail.size();
  }
  return std::nullopt;
}

// "27 people, all but four of them", "all but four of the 27": the others are meant. The figure is
// dropped where nothing tells of how many.
std::optional<Worded> all_but(const Reading& reading, std::size_t index) {
  const std::string_view text = reading.text;
  const Figure& figure = reading.figures[index];
  const std::string before = facts::lower(text.substr(0, figure.span.start));
  constexpr std::string_view kLead = "all but ";
  if (!before.ends_with(kLead) || !bare_count(figure)) return std::nullopt;
  const std::size_t start = before.size() - kLead.size();
  if (start > 0 && before[start - 1] != ' ' && before[start - 1] != '(') return std::nullopt;
  Worded out{.figure = std::nullopt, .replaces = {index}};
  const bool of_them = text.substr(figure.span.end).starts_with(" of them");
  for (std::size_t i = reading.figures.size(); i-- > 0 && !out.figure;) {
    const Figure& whole = reading.figures[i];
    if (i == index || !bare_count(whole) || *whole.quantity.figure <= *figure.quantity.figure)
      continue;
    const bool told_before = of_them && whole.span.end <= start,
               told_after =
                   whole.span.start > figure.span.end &&
                   joins_part(text.substr(figure.span.end, whole.span.start - figure.span.end));
    if (!told_before && !told_after) continue;
    out.figure = figure;
    out.figure->span.start = start;
    out.figure->quantity =
        exactly(*whole.quantity.figure - *figure.quantity.figure, figure.quantity.unit);
    out.figure->quantity.text =
        std::string(out.figure->span.of(text)) + " (" + show(*out.figure->quantity.figure) + ")";
  }
  return out;
}

bool has_scale(std::string_view words) {
  for (std::string_view scale : {"million", "billion", "trillion", "bn"})
    if (words.find(scale) != std::string_view::npos) return true;
  return false;
}

// "Most of", "a majority of", "a minority of": more, or less, than half.
std::vector<Figure> halves_in_words(const Reading& reading) {
  const std::string_view text = reading.text;
  auto counts = [&](Span word) {
    return std::ranges::any_of(reading.figures,
                               [&](const Figure& figure) { return figure.span.contains(word); });
  };
  std::vector<Figure> out;
  const std::vector<ReadWord>& words = reading.words;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& lower = words[i].lower;
    const bool noun = lower == "majority" || lower == "minority";
    if ((lower != "most" && !noun) || words[i + 1].lower != "of") continue;
    const std::string before = i > 0 ? words[i - 1].lower : std::string();
    if (noun && before != "a" && before != "the") continue;
    // "By a majority of three" tells by how many.
    if (noun && i + 2 < words.size() && counts(words[i + 2].span)) continue;
    // "The most of", "most of all", "most of the time": no share.
    const std::string next = i + 2 < words.size() ? words[i + 2].lower : std::string(),
                      after = i + 3 < words.size() ? words[i + 3].lower : std::string();
    if ((!noun && before == "the") || next == "all" ||
        is_one_of(after, {"time", "day", "year", "week", "way"}))
      continue;
    Figure figure = share_figure(
        {noun ? words[i - 1].span.start : words[i].span.start, words[i].span.end}, 50, 0, {});
    figure.quantity.text = figure.span.of(text);
    figure.quantity.modifier = lower == "minority" ? Modifier::lt : Modifier::gt;
    figure.quantity.low = lower == "minority" ? 0 : 50;
    figure.quantity.high = lower == "minority" ? 50 : std::numeric_limits<double>::infinity();
    out.push_back(std::move(figure));
  }
  return out;
}

// "Only about a seventh", "a fifth or so of them": a part, read as a place in a series.
std::optional<Figure> loose_fraction(std::string_view text, const Figure& figure) {
  if (figure.type != MentionType::ordinal || *figure.quantity.figure < 3 ||
      *figure.quantity.figure > 20)
    return std::nullopt;
  const std::string_view before = text.substr(0, figure.span.start),
                         rest = text.substr(figure.span.end);
  if (!before.ends_with(" a ") && !before.ends_with(" an ") && before != "A ") return std::nullopt;
  const std::string lead = facts::lower(before);
  const std::size_t article = lead.rfind(" a");
  const std::string head = article == std::string::npos ? std::string() : lead.substr(0, article);
  const bool hedged =
      std::ranges::any_of(std::to_array<std::string_view>({"about", "around", "roughly", "some"}),
                          [&](std::string_view hedge) { return head.ends_with(hedge); });
  if (!hedged && !rest.starts_with(" or so")) return std::nullopt;
  const double percent = 100 / *figure.quantity.figure;
  Figure out = share_figure(figure.span, percent, percent / 10, std::string(figure.span.of(text)));
  out.quantity.modifier = Modifier::approx;
  return out;
}

}  // namespace

bool half_in_words(const Quantity& quantity) {
  const std::string lower = facts::lower(quantity.text);
  return lower == "most" || lower.ends_with("majority") || lower.ends_with("minority");
}

bool leads_in_whole(std::string_view text, Span whole) {
  constexpr std::size_t kReach = 5;
  const std::string before = facts::lower(text.substr(0, whole.start));
  const std::size_t of = before.starts_with("of ") ? 0 : before.rfind(" of ");
  const std::size_t at = before.ends_with(" of ") ? before.size() - 4 : of;
  if (at == std::string::npos ||
      (at > 0 && before[at - 1] != ',' && before[at - 1] != ';' && before[at - 1] != '.'))
    return false;
  const std::string_view between = std::string_view(before).substr(at);
  return between.find_first_of(",;:.()") == std::string_view::npos &&
         lower_words(between).size() <= kReach;
}

std::vector<Figure> counted_shares(const Reading& reading) {
  std::vector<Figure> out;
  for (const Figure& part : reading.figures) {
    for (const Figure& whole : reading.figures) {
      if (&part == &whole) continue;
      if (std::optional<Figure> share = elided_share(reading.text, part, whole))
        out.push_back(std::move(*share));
      if (!part_of(reading.text, part, whole)) continue;
      if (std::optional<Figure> share = share_of(part, whole)) out.push_back(std::move(*share));
    }
  }
  return out;
}

std::vector<PartOf> counted_parts(const Reading& reading) {
  const std::vector<Figure>& figures = reading.figures;
  std::vector<PartOf> out;
  for (std::size_t i = 0; i < figures.size(); ++i)
    for (std::size_t j = 0; j < figures.size(); ++j)
      if (i != j && part_of(reading.text, figures[i], figures[j])) out.push_back({i, j});
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
      if (text.substr(figure.span.end).starts_with(" a point") ||
          text.substr(figure.span.end).starts_with(" a percentage point"))
        points = half_point(text, figure);
      out.push_back({std::move(points), {i}});
    } else if (std::optional<Worded> rest = all_but(reading, i)) {
      out.push_back(std::move(*rest));
    } else if (std::optional<Figure> fraction = loose_fraction(text, figure)) {
      out.push_back({std::move(fraction), {i}});
    } else if (std::optional<double> percent = per_unit(text, figure)) {
      Figure share = share_figure(figure.span, *percent, 0.5, figure.quantity.text);
      share.quantity.modifier = figure.quantity.modifier;
      out.push_back({std::move(share), {i}});
    } else if (std::optional<Figure> factor = counted_factor(text, figure)) {
      out.push_back({std::move(factor), {i}});
    } else if (std::optional<std::size_t> start =
                   bare_count(figure) ? all_before(text, figure) : std::nullopt) {
      Span span{*start, figure.span.end};
      out.push_back({share_figure(span, 100, 0.001, std::string(span.of(text))), {}});
    }
  }
  for (Figure& half : halves_in_words(reading)) out.push_back({std::move(half), {}});
  for (Figure& factor : factor_words(text)) out.push_back({std::move(factor), {}});
  return out;
}

std::optional<Mention> with_unit_of(std::string_view text, const Mention& number,
                                    const Mention& before) {
  if (number.type != MentionType::number || number.of || !number.unit.empty() || !number.value)
    return std::nullopt;
  std::string_view words = number.span.of(text), rest = text.substr(number.span.end);
  Mention out = number;
  out.unit = before.unit;
  out.type = before.type;
  if (before.type == MentionType::money) {
    bool scaled =
        has_scale(words) && !rest.starts_with(" people") && has_scale(before.span.of(text));
    return scaled ? std::optional(std::move(out)) : std::nullopt;
  }
  // "should yield 7.9 terawatt-hours; in 2025 it yielded 6.5."
  bool ends =
      rest.empty() || rest.starts_with(".") || rest.starts_with(",") || rest.starts_with(";");
  bool decimals = words.find('.') != std::string_view::npos &&
                  before.span.of(text).find('.') != std::string_view::npos;
  return before.type == MentionType::measure && decimals && ends ? std::optional(std::move(out))
                                                                 : std::nullopt;
}

}  // namespace stet::verify
