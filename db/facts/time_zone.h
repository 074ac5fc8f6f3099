// The zones that stand behind times of day: "15:00 GMT", "3:20 pm EST", "9 a.m. local time",
// "13:15:30Z".
#pragma once

#include <cstddef>
#include <optional>

#include "facts/time_scene.h"

namespace stet::facts::times {

// The token behind a zone in words or letters that begins at `at`: "GMT", "(BST)", "UTC+02:45",
// "Eastern time", "local time"; `at` itself where none does. Letters that are no capitals ("est")
// are a zone only in brackets or in a line that is nothing but time.
std::size_t past_zone(const Scene& scene, std::size_t at);

// The same for an ISO 8601 time, past the fraction of a second, too: ".25-05:30", "Z".
std::size_t past_iso_zone(const Scene& scene, std::size_t at);

// The zone among the tokens from `at` up to `end`, in minutes east of Greenwich, where it has a
// fixed place: 0 for "GMT", nothing for "local time".
//
//   const std::size_t end = past_zone(scene, i);
//   const std::optional<int> minutes = zone_at(scene, i, end);
std::optional<int> zone_at(const Scene& scene, std::size_t at, std::size_t end);

}  // namespace stet::facts::times
