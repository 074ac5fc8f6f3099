// Days, months and years of the statement against the passage's.
#include <algorithm>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/same_frame.h"
#include "verify/ties.h"
#include "verify/told_of.h"

namespace stet::verify {
namespace {

constexpr double kSameThing =
    0.62;  // context needed before two times may be set against each other

// The word that stands nearest to a time, in most cases its verb, is one that the passage has, too.
bool same_occasion(const Bout& bout, const When& when) {
  const Reading& reading = bout.statement.reading;
  std::size_t nearest = reading.terms.size();
  double best = 0;
  for (std::size_t i = 0; i < reading.terms.size(); ++i) {
    double near = nearness(reading, reading.terms[i].span, when.span);
    if (near > best && reading.terms[i].weight >= 0.5) best = near, nearest = i;
  }
  return nearest == reading.terms.size() || bout.alignment.words.found[nearest] >= 0;
}

// Enough besides the time is told in the passage: all figures, and two words or a name.
bool rest_told(const Bout& bout) {
  double told = 0;
  for (std::size_t i = 0; i < bout.statement.reading.terms.size(); ++i)
    if (bout.alignment.words.found[i] >= 0) told += bout.statement.reading.terms[i].weight;
  return told >= 1.8 && figures_hold(bout);
}

// A date of its own, not one that hangs on another ("the year before", "a month later").
bool absolute(const Reading& reading, const When& when) {
  std::string words = facts::lower(when.span.of(reading.text));
  for (std::string_view cue :
       {"before", "earlier", "previous", "later", "after", "next", "following"})
    if (words.find(cue) != std::string::npos) return false;
  return true;
}

// "On Saturday" tells of the week of its text, and another date of another occasion.
bool another_week(const When& claimed, const When& found) {
  constexpr facts::Moment kNews = 60 * facts::kDaySeconds;
  if (claimed.weekday_only == found.weekday_only) return false;
  return claimed.period.low > found.period.high + kNews ||
         found.period.low > claimed.period.high + kNews;
}

// What is still to come, and what has been: two occasions of one kind ("the next meeting").
bool ahead_and_past(const Bout& bout, const When& claimed, const When& found) {
  const std::optional<facts::Day> here = facts::parse_day(bout.statement.reading.published),
                                  there = facts::parse_day(bout.passage.reading.published);
  constexpr facts::Moment kYear = 366 * facts::kDaySeconds;
  return here && there && claimed.period.low > facts::moment(*here) &&
         found.period.high < facts::moment(*there) - kYear;
}

// The time of a figure that the statement does not speak of: "at the end of the year 83% had a
// connection".
bool dates_a_figure(const Bout& bout, const When& found) {
  const std::vector<Figure>& own = bout.statement.reading.figures;
  if (std::any_of(own.begin(), own.end(),
                  [](const Figure& figure) { return figure.type != MentionType::ordinal; }))
    return false;
  const Reading& passage = bout.passage.reading;
  return std::any_of(passage.figures.begin(), passage.figures.end(), [&](const Figure& figure) {
    return figure.type != MentionType::ordinal && figure.type != MentionType::duration &&
           nearness(passage, figure.span, found.span) > 0.7;
  });
}

// The passage's time bears out another of the statement's: "stolen in 1991 and found in 2004".
bool borne_elsewhere(const Bout& bout, const TimeMatch& match) {
  return std::ranges::any_of(bout.alignment.times, [&](const TimeMatch& other) {
    return other.claimed != match.claimed && other.found == match.found &&
           other.stance == Stance::supports;
  });
}

}  // namespace

std::vector<Assessment> compare_times(const Bout& bout) {
  std::vector<Assessment> out;
  for (const TimeMatch& match : bout.alignment.times) {
    Assessment item{
        .facet = static_cast<int>(bout.statement.reading.figures.size() + match.claimed),
        .rule = "date.value"};
    if (match.found) {
      const When& claimed = bout.statement.reading.times[match.claimed];
      const When& found = bout.passage.reading.times[*match.found];
      item.strength = match.context;
      item.steps.push_back(
          "the draft has " + std::string(claimed.span.of(bout.statement.reading.text)) + " (" +
          claimed.period.timex + "), the source " +
          std::string(found.span.of(bout.passage.reading.text)) + " (" + found.period.timex + ")");
      if (match.stance == Stance::supports && timed_otherwise(bout, match)) {
        item.steps.push_back("the source has it at another time");
      } else if (match.stance == Stance::supports) {
        item.stance = Stance::supports;
        item.reason = match.exact ? "exact" : "rounded";
      } else if (match.stance == Stance::refutes && !borne_elsewhere(bout, match) &&
                 absolute(bout.statement.reading, claimed) &&
                 absolute(bout.passage.reading, found) && same_occasion(bout, claimed) &&
                 rest_told(bout) && same_frame(bout, claimed.span) &&
                 !other_doer(bout, found.span) && !plan_only(bout) &&
                 !another_week(claimed, found) && !ahead_and_past(bout, claimed, found) &&
                 !dates_a_figure(bout, found) && match.context >= kSameThing &&
                 bout.alignment.name_share >= 0.99 && bout.alignment.word_share >= 0.8) {
        item.stance = Stance::refutes;
        item.reason = "value_mismatch";
      }
    }
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace stet::verify
