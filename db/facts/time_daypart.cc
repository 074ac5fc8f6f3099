// Parts of a day in text, and the hours that they stand for.
#include "facts/time_daypart.h"

#include <utility>

#include "facts/time_clock.h"
#include "facts/time_memo.h"
#include "facts/time_readers.h"
#include "facts/time_units.h"

namespace stet::facts::times {
namespace {

constexpr int kHourSeconds = 3600;

struct PartHours {
  int low, high;
  const char* timex;
};
// The hours that reading programs and diaries take the parts of a day for.
PartHours hours_of(Daypart part) {
  switch (part) {
    case Daypart::morning:
      return {8, 12, "TMO"};
    case Daypart::afternoon:
      return {12, 16, "TAF"};
    case Daypart::evening:
      return {16, 20, "TEV"};
    case Daypart::night:
      return {20, 24, "TNI"};
    case Daypart::lunchtime:
      return {11, 13, "TMI"};
    case Daypart::dawn:
      return {5, 8, "TDW"};
    case Daypart::dusk:
      return {17, 20, "TDT"};
    case Daypart::dinner:
      return {16, 20, "TDT"};
    case Daypart::midmorning:
      return {10, 10, "TMO"};
    case Daypart::midafternoon:
      return {14, 14, "TAF"};
  }
  return {0, 24, ""};
}

enum class Portion : std::uint8_t { whole, early, mid, late };

Clock portion_clock(Daypart part, Portion portion) {
  const PartHours hours = hours_of(part);
  Clock out;
  out.part = true;
  out.low = hours.low * kHourSeconds;
  out.high = hours.high * kHourSeconds;
  const int middle = (out.low + out.high) / 2;
  if (portion == Portion::early) out.high = middle;
  if (portion == Portion::late) out.low = middle;
  if (portion == Portion::mid) return clock_at(middle, Settled::yes);
  if (out.high == 24 * kHourSeconds) out.high -= 1;
  out.timex = hours.timex;
  return out;
}

}  // namespace

Clock part_clock(Daypart part) { return portion_clock(part, Portion::whole); }

Found part_match(std::size_t begin, std::size_t end, Clock clock) {
  Match out{.begin = begin, .end = end, .time = {}};
  out.time.type = MentionType::time;
  out.time.clock = std::move(clock);
  return out;
}

// "morning", "early-morning", "late at night", "early hours of the morning".
Found part_word(const Scene& s, std::size_t at) {
  std::size_t i = at;
  Portion portion = Portion::whole;
  if (s[i].is(Term::early)) portion = Portion::early;
  if (s[i].is(Term::late)) portion = Portion::late;
  if (s[i].is(Term::mid)) portion = Portion::mid;
  if (portion != Portion::whole) {
    ++i;
    if (s[i].is('-') && s[i].glued) ++i;
    if (s[i].is(Term::at)) ++i;
    if (s[i].is(Term::in)) ++i;
    if (s[i].is(Term::the)) ++i;
    if (portion == Portion::early && is_word(s, i, "hours")) {
      i += 1;
      if (s[i].is(Term::of) && s[i + 1].is(Term::the) && s[i + 2].is(Term::daypart))
        i += 3;
      else if (s[i].is(Term::of))
        return part_match(at, i, portion_clock(Daypart::morning, Portion::early));
      return part_match(at, i, portion_clock(Daypart::morning, Portion::early));
    }
    if (is_word(s, i, "midmorning")) return std::nullopt;
  }
  if (!s[i].is(Term::daypart)) return std::nullopt;
  const auto part = static_cast<Daypart>(s[i].value);
  if (portion == Portion::mid && part == Daypart::night) return std::nullopt;  // midnight
  std::size_t end = i + 1;
  if (is_word(s, i, "lunch")) {
    if (s[end].is(Term::time))
      ++end;
    else if (!s.fragment && !s[at - 1].is(Term::at))
      return std::nullopt;
  }
  if (is_word(s, i, "nights") && !s.fragment) return std::nullopt;
  return part_match(at, end, portion_clock(part, portion));
}

// "in the morning", "at night", "during the evening".
Found part_phrase(const Scene& s, std::size_t at) {
  std::size_t i = at;
  const bool in = s[i].is(Term::in) || s[i].is(Term::during);
  const bool at_word = s[i].is(Term::at);
  if (!in && !at_word) return std::nullopt;
  ++i;
  if (in && s[i].is(Term::the))
    ++i;
  else if (in && !s.fragment && !s[i].is(Term::early) && !s[i].is(Term::late))
    return std::nullopt;
  if (s[i].is(Term::meridiem) && s[i - 1].is(Term::the))
    return part_match(at, i + 1,
                      part_clock(s[i].value == 0 ? Daypart::morning : Daypart::afternoon));
  Found part = part_word(s, i);
  if (!part) return std::nullopt;
  part->begin = at;
  return part;
}

// "this morning", "last night", "that evening", "tonight": a part of a day with its day.
Found part_of_day(const Scene& s, std::size_t at) {
  const Token& token = s[at];
  int shift = 0;
  std::size_t i = at;
  bool late = false;
  bool early = false;
  if (token.is(Term::late) || token.is(Term::early)) {
    late = token.is(Term::late);
    early = !late;
    ++i;
  }
  Found part;
  if (s[i].is(Term::tonight)) {
    part = part_match(i, i + 1,
                      portion_clock(Daypart::night, late    ? Portion::late
                                                    : early ? Portion::early
                                                            : Portion::whole));
  } else {
    if (s[i].is(Term::last))
      shift = -1;
    else if (s[i].is(Term::next))
      shift = 1;
    else if (!s[i].is(Term::this_))
      return std::nullopt;
    part = part_word(s, i + 1);
    if (!part || (s[i].is(Term::last) && !is_word(s, i + 1, "night") &&
                  !is_word(s, i + 1, "evening") && !s.fragment))
      return std::nullopt;
    if (s[i + 1].possessive && is_word(s, i + 1, "lunch")) return std::nullopt;
    if (late || early)
      part->time.clock = portion_clock(Daypart::night, late ? Portion::late : Portion::early);
  }
  part->begin = at;
  if (s.reference) {
    part->time.days = shifted(containing(*s.reference, Grain::day), Grain::day, shift);
    part->time.timex = format(part->time.days->low);
  }
  return part;
}

namespace {

Found read_daypart_afresh(const Scene& s, std::size_t at) {
  if (auto day_part = part_of_day(s, at)) return day_part;
  if (auto phrase = part_phrase(s, at); phrase && (s.fragment || !is_word(s, at + 1, "night")))
    return phrase;
  return s.fragment ? part_word(s, at) : std::nullopt;
}

}  // namespace

Found read_daypart(const Scene& s, std::size_t at) {
  return remembered(s, at, Memo::part_of_day, read_daypart_afresh);
}

}  // namespace stet::facts::times
