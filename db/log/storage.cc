// What every kind of log storage can do the long way.
#include "log/storage.h"

namespace stet::log {

std::vector<std::uint64_t> LogReader::entries_of(Act act) const {
  const std::string wanted = predicate_type(act);
  std::vector<std::uint64_t> out;
  for (std::uint64_t i = 0; i < size(); ++i) {
    const std::optional<std::string> payload = entry(i).payload;
    if (payload && read_statement(*payload).predicate_type == wanted) out.push_back(i);
  }
  return out;
}

std::vector<SignedCheckpoint> LogReader::cosigned(std::size_t) const { return {}; }

}  // namespace stet::log
