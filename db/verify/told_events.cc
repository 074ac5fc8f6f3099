// Looks an event up by its own words, and takes the time that stands nearest to them.
#include "verify/told_events.h"

namespace stet::verify {
namespace {

constexpr double kTold = 0.6;  // of an event's words in the passage that dates it
constexpr double kAround = 0.5;

}  // namespace

std::optional<EventTold> event_told(const Statement& statement, const Reached& item, Span part,
                                    const UsableTimes& usable) {
  const Reading &here = statement.reading, &there = item.passage->reading;
  double all = 0, got = 0;
  std::vector<Span> met;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (!part.contains(here.terms[i].span)) continue;
    all += here.terms[i].weight;
    if (int at = item.alignment.words.found[i]; at >= 0)
      got += here.terms[i].weight, met.push_back(there.terms[static_cast<std::size_t>(at)].span);
    else if (item.alignment.in_background[i])
      got += here.terms[i].weight * kAround;
  }
  if (all == 0 || met.empty() || got / all < kTold) return std::nullopt;
  std::optional<EventTold> out;
  double best = 0;
  for (const When& when : usable(there)) {
    double near = 0;
    for (Span span : met) near += nearness(there, span, when.span);
    if (near > best) best = near, out = EventTold{&item, got / all, when};
  }
  return out;
}

std::optional<EventTold> best_told(const Statement& statement, const std::vector<Reached>& reached,
                                   Span part, std::int64_t source, const UsableTimes& usable) {
  std::optional<EventTold> best;
  for (const Reached& item : reached) {
    if (item.passage->source.id != source) continue;
    std::optional<EventTold> one = event_told(statement, item, part, usable);
    if (one && (!best || one->told > best->told)) best = one;
  }
  return best;
}

}  // namespace stet::verify
