// Asks all that may turn a statement's words about.
#include "verify/turned_about.h"

namespace stet::verify {

std::string first_reason(const Bout& bout,
                         std::initializer_list<std::string (*)(const Bout& bout)> readings) {
  for (auto reading : readings)
    if (std::string why = reading(bout); !why.empty()) return why;
  return {};
}

std::string turned_about(const Bout& bout) {
  return first_reason(
      bout,
      {led_in_apart, bounded_apart, places_changed, clauses_apart, done_otherwise, meant_otherwise,
       timed_by_participle, only_named, unmade_apart, owners_apart, counted_apart, some_excepted,
       told_of_its_own, office_apart, timed_apart, parties_apart, amount_apart, deeds_apart});
}

}  // namespace stet::verify
