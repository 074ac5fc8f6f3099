// Reads the zones behind times of day.
#include "facts/time_zone.h"

#include <string_view>

#include "facts/time_units.h"

namespace stet::facts::times {

std::optional<int> zone_at(const Scene& s, std::size_t at, std::size_t end) {
  for (std::size_t i = at; i < end; ++i)
    if (s[i].is(Term::zone)) return 15 * s[i].value;
  return std::nullopt;
}

std::size_t past_zone(const Scene& s, std::size_t at) {
  std::size_t i = at;
  const bool bracket = s[i].is('(');
  if (bracket) ++i;
  std::size_t end = at;
  if (s[i].is(Term::zone) && (s[i].upper || s.fragment || bracket)) {
    end = i + 1;
    if ((s[end].is('+') || s[end].is('-')) && s[end + 1].is_number() && s[end + 1].glued &&
        s[end + 1].digits <= 4) {
      end += 2;
      if (s[end].is(':') && s[end].glued && s[end + 1].glued && s[end + 1].digits == 2) end += 2;
    }
    if (s[end].is('(') && s[end + 1].is(Term::zone) && s[end + 2].is(')')) end += 3;
  } else if (is_word(s, i, "local") && s[i + 1].is(Term::time)) {
    end = i + 2;
  } else {
    for (const std::string_view name : {"Eastern", "Pacific", "Central", "Mountain", "eastern",
                                        "pacific", "Moscow", "Beijing", "London"})
      if (is_word(s, i, name)) {
        std::size_t j = i + 1;
        const bool kind = is_word(s, j, "standard") || is_word(s, j, "daylight") ||
                          is_word(s, j, "Standard") || is_word(s, j, "Daylight");
        if (kind) ++j;
        if (s[j].is(Term::time))
          end = j + 1;
        else if (s.fragment)
          end = j;
      }
  }
  if (end == at) return at;
  if (bracket) return s[end].is(')') ? end + 1 : at;
  return end;
}

std::size_t past_iso_zone(const Scene& s, std::size_t at) {
  std::size_t i = at;
  if (s[i].is('.') && s[i].glued && s[i + 1].is_number() && s[i + 1].glued) i += 2;
  if (is_word(s, i, "Z") && s[i].glued) return i + 1;
  if ((s[i].is('-') || s[i].is('+')) && s[i].glued && s[i + 1].is_number() && s[i + 1].glued &&
      s[i + 1].digits == 2 && s[i + 2].is(':') && s[i + 3].is_number() && s[i + 3].digits == 2)
    return i + 4;
  return i;
}

}  // namespace stet::facts::times
