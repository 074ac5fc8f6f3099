// A recorded check, read back from its statement, and judged again as it was then.
#pragma once

#include <optional>
#include <string>

#include "stet/report.h"
#include "store/database.h"
#include "store_statements.h"

namespace stet {

struct RecordedCheck {
  StoredStatement entry;
  std::optional<std::string> draft;  // its bytes; empty where they were erased
  std::string path, published, as_of;
  std::int64_t log_size = 0;

  // By the store as it was at that size; `retracted_source` does not count, 0: none. The draft must
  // be there.
  Report again(store::Database& database, std::int64_t retracted_source) const;
};
// `statement` is the raw digest of a verdict statement.
RecordedCheck recorded_check(const store::Database& database, const std::string& statement);

}  // namespace stet
