// Judging a draft by one state of a store: what check, ask, recorded checks, replay and impact
// share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stet/store.h"
#include "store/database.h"
#include "store/library.h"
#include "text/document.h"

namespace stet {

struct DraftToCheck {
  std::string path;
  std::string_view bytes;
  text::Format format = text::Format::plain;
  std::string published;  // empty: its front matter's
};

// As in CheckOptions. `retracted_source` is taken as retracted besides; 0: none.
struct Judging {
  std::string as_of;
  std::int64_t log_size = -1;
  std::int64_t retracted_source = 0;
};

// Takes a snapshot of the store: not inside a transaction. Throws Error(invalid) for a log size
// that the log never had.
Report report_on(store::Database& database, const DraftToCheck& draft, const Judging& judging);
// After the caller's own checks of the path and size.
DraftToCheck draft_to_check(const DraftInput& draft);

// The newest decision on a finding among the log's first `log_size` entries, as reports show it.
std::optional<Json> decision_on(const store::Database& database, const std::string& finding,
                                std::int64_t log_size);

}  // namespace stet
