// An event that a statement tells in a few words, and the time at which a passage has it.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "verify/decide.h"

namespace stet::verify {

struct EventTold {
  const Reached* item = nullptr;
  double told = 0;  // how much of the event's words the passage and what stands around
                    // it have, 0 to 1
  When when;        // the time that stands nearest to them
};

// The times of a passage that may date the event.
using UsableTimes = std::function<std::vector<When>(const Reading&)>;

// The event whose words stand at `part` of the statement; nullopt where the passage has too few of
// them, or no usable time.
std::optional<EventTold> event_told(const Statement& statement, const Reached& item, Span part,
                                    const UsableTimes& usable);

// The same, of all passages of one source: the one that tells most of it.
std::optional<EventTold> best_told(const Statement& statement, const std::vector<Reached>& reached,
                                   Span part, std::int64_t source, const UsableTimes& usable);

}  // namespace stet::verify
