// What opens and joins the two ends of a stretch: "from … to …", "between … and …", a dash.
#pragma once

#include "facts/time_scene.h"

namespace stet::facts::times {

struct Frame {
  std::size_t start = 0;  // of the first end
  bool from = false;
  bool between = false;
  bool after_day = false;  // the day stands right before
};

Frame read_frame(const Scene& scene, std::size_t at);
// The token after the word or dash that joins the ends, or `at` where there is none.
std::size_t past_join(const Scene& scene, std::size_t at, const Frame& frame);
// "3 to 4 p.m. on Friday", "Friday between 1 and 4 p.m.", "from 4 p.m. today to 5 p.m. tomorrow".
Found read_clock_range(const Scene& scene, std::size_t at);

// The longest of what several readers of framed stretches find; the first of equals.
using FramedReader = Found (*)(const Scene& scene, std::size_t at, const Frame& frame);
Found longest(const Scene& scene, std::size_t at, const Frame& frame,
              std::initializer_list<FramedReader> readers);

}  // namespace stet::facts::times
