// A recorded check, read back from its statement.
#include "recorded_check.h"

#include "store/acts.h"
#include "store_check.h"

namespace stet {

Report RecordedCheck::again(store::Database& database, std::int64_t retracted_source) const {
  return report_on(database,
                   {.path = path,
                    .bytes = draft.value(),
                    .format = text::detect_format(path, draft.value()),
                    .published = published},
                   {.as_of = as_of, .log_size = log_size, .retracted_source = retracted_source});
}

RecordedCheck recorded_check(const store::Database& database, const std::string& statement) {
  RecordedCheck out{.entry = statement_of(database, statement)};
  const Json& said = out.entry.predicate();
  out.path = said.at("draft").text("path");
  out.published = said.at("draft").text("published");
  out.as_of = said.text("asOf");
  out.log_size = said.at("store").at("logSize").as_integer();
  if (const auto row = store::check(database, statement))
    out.draft = store::draft(database, row->draft);
  return out;
}

}  // namespace stet
