// Lines that give the result of a match: "Salgren 2, Fellgate 1", "Calder Athletic 3-1 Port Sabel".
#pragma once

#include <optional>

#include "facts/tree.h"

namespace stet::facts {

struct ScoreLine {
  Span home, away;  // the names
  double home_points = 0, away_points = 0;
};

// The result that a whole line gives; nullopt for any other line, and for labels with figures
// ("Women 54, men 45").
std::optional<ScoreLine> score_line(const Tree& tree);

}  // namespace stet::facts
