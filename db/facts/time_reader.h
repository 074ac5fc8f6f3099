// Reads the dates, times, durations and repetitions of a text that comes in parts, in order.
#pragma once

#include <string_view>
#include <vector>

#include "facts/time_memo.h"
#include "facts/time_scene.h"

namespace stet::facts::times {

// One thread uses it, and has no other reader at work meanwhile. Lines may go on from one part to
// the next.
class TimeReader {
 public:
  // The reference as in read_times() (analysis.h).
  TimeReader(std::string_view text, std::string_view reference);
  TimeReader(const TimeReader&) = delete;
  TimeReader& operator=(const TimeReader&) = delete;

  void read(const Tokens& part);
  // What was read so far, in text order, and not taken yet; the line that is not over may still
  // hold more.
  std::vector<Mention> take();
  // The same at the end of the text.
  std::vector<Mention> mentions();

 private:
  void end_line();
  bool is_prose() const;
  bool read_fragment();
  void read_line();
  void keep(const Scene& scene, const Match& match);

  Memo* memo_;
  Scene scene_;
  std::vector<Token> tokens_;  // of the line
  std::vector<Mention> mentions_;
  std::size_t anchor_end_ = 0;
};

}  // namespace stet::facts::times
