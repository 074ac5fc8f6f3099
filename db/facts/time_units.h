// Units of time in text, and lengths of time made of them.
#pragma once

#include <optional>

#include "facts/time_scene.h"

namespace stet::facts::times {

struct Unit {
  std::size_t end = 0;
  Grain grain = Grain::day;
  bool plural = false;
  bool business = false;  // "business days"
};
// "days", "hrs", "business days"; with letters ("3 h", "2y") where `letters` allows them.
enum class Letters : std::uint8_t { refused, allowed };
std::optional<Unit> read_unit(const Scene& scene, std::size_t at, Letters letters);

struct Stretch {
  std::size_t end = 0;
  Length length;
  bool article = false;  // begins with "a" or "an"
  bool business = false;
  Grain coarsest = Grain::second;
};
// "18 months", "two and a half years", "an hour and a half", "1 year, 2 days and 4 seconds".
std::optional<Stretch> read_length(const Scene& scene, std::size_t at, Letters letters);

// "2 to 4 days", "1-2 weeks", "18 and 24 months" behind "between": both ends of a length.
struct Ends {
  std::size_t end = 0;
  Stretch near, far;
};
enum class Joined : std::uint8_t { to, and_ };
std::optional<Ends> read_ends(const Scene& scene, std::size_t at, Joined joined);

// A moment so much later, or with `steps` -1 so much earlier; months and years by the calendar,
// parts of them by days.
Moment moved(Moment from, const Length& length, int steps);
// The word at `at`, as written.
std::string_view word_at(const Scene& scene, std::size_t at);
// Is it this word, capitals as written?
inline bool is_word(const Scene& scene, std::size_t at, Spelling written) {
  return scene[at].key == written.key &&
         (written.word.size() < kKeyBytes || word_at(scene, at) == written.word);
}

}  // namespace stet::facts::times
