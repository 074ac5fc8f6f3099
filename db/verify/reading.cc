// Makes stretches of text ready to be compared.
#include "verify/reading.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "facts/calendar.h"
#include "facts/figures.h"
#include "facts/words.h"
#include "text/word_set.h"
#include "verify/relative.h"
#include "verify/withdrawn.h"

namespace stet::verify {
namespace {

constexpr text::WordSet kNegations(std::to_array<std::string_view>(
    {"avoid",   "avoided", "avoids",    "barely",   "cannot", "declined", "failed",
     "fails",   "hardly",  "incapable", "lack",     "lacked", "lacks",    "neither",
     "never",   "no",      "nobody",    "none",     "nor",    "not",      "nothing",
     "nowhere", "refused", "refuses",   "scarcely", "unable", "without",  "zero"}));
constexpr std::size_t kReach = 5;  // words that a negation governs after itself

bool is_time(MentionType type) { return type == MentionType::date || type == MentionType::time; }

bool is_figure(MentionType type) {
  switch (type) {
    case MentionType::number:
    case MentionType::ordinal:
    case MentionType::percent:
    case MentionType::money:
    case MentionType::measure:
    case MentionType::count:
    case MentionType::duration:
      return true;
    default:
      return false;
  }
}

Span shifted(Span span, std::size_t by) { return {span.start - by, span.end - by}; }

bool names_weekday_only(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         text.find("day") != std::string_view::npos;
}

// "Within three years": at most so long.
bool at_most(std::string_view text, const Mention& mention, Span span) {
  const std::string_view before = text.substr(0, span.start);
  return mention.type == MentionType::duration && mention.modifier == Modifier::none &&
         (before.ends_with("within ") || before.ends_with("Within "));
}

void add_mention(Reading& out, Mention mention, Span span) {
  if (at_most(out.text, mention, span)) mention.modifier = Modifier::le;
  if (is_time(mention.type)) {
    Period period = facts::period_of(mention, out.text);
    if (period.known())
      out.times.push_back({span, std::move(period), names_weekday_only(span.of(out.text))});
  } else if (is_figure(mention.type)) {
    out.figures.push_back(
        {span, facts::quantity_of(mention, out.text), mention.type, mention.of, {}});
    if (out.figures.back().quantity.text.empty())
      out.figures.back().quantity.text = span.of(out.text);
  }
}

void add_breaks(Reading& out) {
  std::string_view text = out.text;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    bool mark = (text[i] == ',' || text[i] == ';' || text[i] == ':' || text[i] == '(' ||
                 text[i] == ')' || text[i] == '.') &&
                (text[i] == '(' || text[i + 1] == ' ' || text[i + 1] == '\n');
    if (mark) out.breaks.push_back(i);
  }
}

// The words left when the figures and times are taken out.
void add_terms(Reading& out) {
  std::vector<Span> skip;
  for (const Figure& figure : out.figures)
    skip.push_back(figure.of && figure.of->start > figure.span.start
                       ? Span{figure.span.start, figure.of->start}
                       : figure.span);
  for (const When& when : out.times) skip.push_back(when.span);
  out.terms = terms_of(out.text, {0, out.text.size()}, skip);
}

void add_roles(Reading& out) {
  for (Figure& figure : out.figures)
    figure.role = role_of(out.text, figure.span, figure.of ? figure.of->end : figure.span.end);
}

// Figures in relation to others take the place of what they were read from.
void add_worded(Reading& out) {
  std::vector<Worded> worded = worded_figures(out);
  std::vector<std::size_t> gone;
  for (const Worded& item : worded)
    gone.insert(gone.end(), item.replaces.begin(), item.replaces.end());
  std::vector<Figure> kept;
  for (std::size_t i = 0; i < out.figures.size(); ++i)
    if (std::find(gone.begin(), gone.end(), i) == gone.end())
      kept.push_back(std::move(out.figures[i]));
  for (Worded& item : worded)
    if (item.figure) kept.push_back(std::move(*item.figure));
  out.figures = std::move(kept);
}

// "9% less than a year before": the year is what it is compared with, no spell of less than a year.
void drop_compared_spells(Reading& out) {
  const std::vector<Figure> all = out.figures;
  std::erase_if(out.figures, [&](const Figure& figure) {
    if (figure.type != MentionType::duration || figure.quantity.modifier == Modifier::none)
      return false;
    return std::any_of(all.begin(), all.end(), [&](const Figure& other) {
      return other.type != MentionType::duration && other.span.end + 1 == figure.span.start;
    });
  });
}

// "August 9, a Sunday": the weekday says nothing that the date does not, where the calendar has it
// so.
void join_known_weekdays(Reading& out) {
  for (When& day : out.times) {
    const bool open = day.period.low == Period::kOpenStart || day.period.high == Period::kOpenEnd;
    if (day.weekday_only || !day.period.known() || open ||
        day.period.high - day.period.low > facts::kDaySeconds)
      continue;
    auto named = std::ranges::find_if(out.times, [&](const When& when) {
      if (!when.weekday_only || !when.period.known() || when.span.start < day.span.end)
        return false;
      const std::string_view between =
          std::string_view(out.text).substr(day.span.end, when.span.start - day.span.end);
      return between == ", a " && facts::weekday_of(facts::day_of(when.period.low)) ==
                                      facts::weekday_of(facts::day_of(day.period.low));
    });
    if (named == out.times.end()) continue;
    day.span.end = named->span.end;
    out.times.erase(named);
    return;
  }
}

// What the text takes back is none of its figures and times.
void set_aside_withdrawn(Reading& out) {
  std::vector<Span> figures, times;
  for (const Figure& figure : out.figures) figures.push_back(figure.span);
  for (const When& when : out.times) times.push_back(when.span);
  const std::vector<Span> gone = withdrawn(out.text, figures);
  auto among = [](const std::vector<Span>& list, Span span) {
    return std::find(list.begin(), list.end(), span) != list.end();
  };
  for (const Figure& figure : out.figures)
    if (among(gone, figure.span)) out.withdrawn.push_back(figure);
  std::erase_if(out.figures, [&](const Figure& figure) { return among(gone, figure.span); });
  if (!figures.empty()) return;
  const std::vector<Span> past = withdrawn(out.text, times);
  std::erase_if(out.times, [&](const When& when) { return among(past, when.span); });
}

void count_spaces(Reading& out) {
  std::uint32_t count = 0;
  out.spaces.reserve(out.text.size() + 1);
  for (const char c : out.text) {
    out.spaces.push_back(count);
    count += c == ' ' ? 1U : 0U;
  }
  out.spaces.push_back(count);
}

std::size_t spaces_between(const Reading& reading, std::size_t from, std::size_t to) {
  const std::size_t last = reading.text.size();
  return reading.spaces[std::min(to, last)] - reading.spaces[std::min(from, last)];
}

void add_words(Reading& out) {
  const std::vector<facts::Word> words = facts::words_of(out.text, {0, out.text.size()});
  out.words.reserve(words.size());
  for (const facts::Word& word : words)
    out.words.push_back({word.kind, word.span, facts::lower(word.text)});
}

void add_negations(Reading& out) {
  for (const ReadWord& word : out.words) {
    const std::string& lower = word.lower;
    const bool contracted =
        lower.size() > 3 && (lower.ends_with("n't") || lower.ends_with("n\xE2\x80\x99t"));
    if (contracted || kNegations.contains(lower)) out.negations.push_back(word.span);
  }
}

void finish(Reading& out) {
  add_words(out);
  count_spaces(out);
  set_aside_withdrawn(out);
  join_known_weekdays(out);
  add_roles(out);
  add_worded(out);
  drop_compared_spells(out);
  add_breaks(out);
  add_terms(out);
  add_negations(out);
}

// The mentions of a stretch of text, numbers that leave out their unit completed by the last figure
// before them that has one.
std::vector<Mention> completed(std::string_view text, std::vector<Mention> mentions) {
  const Mention* before = nullptr;
  for (Mention& mention : mentions) {
    if (before)
      if (std::optional<Mention> full = with_unit_of(text, mention, *before))
        mention = std::move(*full);
    if (mention.type == MentionType::money || mention.type == MentionType::measure)
      before = &mention;
  }
  return mentions;
}

}  // namespace

Reading read_stretch(const facts::Analysis& analysis, Span span, std::string_view published) {
  Reading out;
  out.text = span.of(analysis.document.text);
  out.published = published;
  // What stands before the stretch in its passage may hold the unit of its figures.
  Span home = span;
  for (const text::Passage& passage : analysis.document.passages)
    if (passage.span.start <= span.start && span.start < passage.span.end)
      home.start = passage.span.start;
  std::vector<Mention> mentions;
  for (const Mention& mention : analysis.mentions)
    if (home.contains(mention.span)) mentions.push_back(mention);
  for (Mention& mention : completed(analysis.document.text, std::move(mentions))) {
    if (!span.contains(mention.span)) continue;
    mention.span = shifted(mention.span, span.start);
    if (mention.of)
      mention.of = span.contains(*mention.of) ? std::optional(shifted(*mention.of, span.start))
                                              : std::nullopt;
    add_mention(out, mention, mention.span);
  }
  finish(out);
  return out;
}

Reading read_passage(const PassageRecord& passage, std::string_view published) {
  Reading out;
  out.text = passage.text;
  out.published = published;
  const bool known = passage.figures && passage.figures->published == published;
  std::vector<Mention> mentions =
      known ? passage.figures->mentions : facts::read_figures(out.text, published);
  for (const Mention& mention : completed(out.text, facts::settle(std::move(mentions))))
    add_mention(out, mention, mention.span);
  finish(out);
  for (Figure& share : counted_shares(out)) out.figures.push_back(std::move(share));
  return out;
}

std::vector<Claim> with_known_predicates(std::vector<Claim> claims) {
  for (Claim& claim : claims) {
    if (claim.predicate.empty() || claim.verb.empty() ||
        claim.predicate.find(' ') != std::string::npos || known_word(claim.predicate))
      continue;
    std::string base =
        base_form(facts::lower(std::string_view(claim.verb).substr(claim.verb.rfind(' ') + 1)));
    if (known_word(base)) claim.predicate = base;
  }
  return claims;
}

std::string_view between_breaks(const Reading& reading, Span at) {
  std::size_t start = 0, end = reading.text.size();
  for (const std::size_t mark : reading.breaks) {
    if (mark < at.start) start = mark;
    if (mark >= at.end) end = std::min(end, mark);
  }
  return std::string_view(reading.text).substr(start, end - start);
}

double nearness(const Reading& reading, Span a, Span b) {
  std::size_t from = std::min(a.end, b.end), to = std::max(a.start, b.start);
  if (to <= from) return 1;
  auto words = static_cast<double>(spaces_between(reading, from, to));
  auto breaks = std::upper_bound(reading.breaks.begin(), reading.breaks.end(), to) -
                std::lower_bound(reading.breaks.begin(), reading.breaks.end(), from);
  return std::max(0.15, 1 / (1 + (words - 1 + 3 * static_cast<double>(breaks)) / 6));
}

bool negated_at(const Reading& reading, Span at) {
  std::size_t count = 0;
  for (const Span& negation : reading.negations) {
    if (negation.start == at.start) continue;  // the word itself is what is compared
    bool before = negation.end <= at.start;
    std::size_t from = before ? negation.end : at.end, to = before ? at.start : negation.start;
    if (to < from) continue;
    std::size_t words = spaces_between(reading, from, to);
    bool broken = std::any_of(reading.breaks.begin(), reading.breaks.end(),
                              [&](std::size_t b) { return b >= from && b < to; });
    // "is not", "did nothing": a verb just before its negation is governed, too.
    if (!broken && words <= (before ? kReach : 1)) ++count;
  }
  return count % 2 == 1;
}

std::vector<Span> negations(std::string_view text, Span span) {
  std::vector<Span> out;
  for (const facts::Word& word : facts::words_of(text, span)) {
    std::string lower = facts::lower(word.text);
    bool contracted =
        lower.size() > 3 && (lower.ends_with("n't") || lower.ends_with("n\xE2\x80\x99t"));
    if (contracted || kNegations.contains(lower)) out.push_back(word.span);
  }
  return out;
}

}  // namespace stet::verify
