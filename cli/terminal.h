// Text for a person: wrapping at the terminal's width, colour where it is wanted, progress where
// someone watches.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace stet::cli {

enum class Colour { none, bold, dim, red, green, yellow, cyan };

// The text in a colour, or as it is where standard output is not a terminal or NO_COLOR is set
// (no-color.org).
std::string coloured(Colour colour, std::string_view text);

// The text in lines of at most `width` columns, the first prefixed by `first`, the others by
// `next`. Words are never cut; control characters of hostile sources are shown as U+FFFD, so that
// no source can drive the terminal.
std::string wrapped(std::string_view text, std::string_view first, std::string_view next,
                    std::size_t width = 80);

// "1 source", "5 sources".
std::string counted(std::size_t count, std::string_view noun);

// "12 of 40, about 3 s left" on standard error while something long runs; silent where standard
// error is not a terminal. The line is wiped at the end.
class Progress {
 public:
  Progress(std::string doing, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void step();
  // Wipes the line, so that something else may be printed.
  void wipe();

 private:
  std::string doing_;
  std::size_t total_, done_ = 0;
  bool watched_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace stet::cli
