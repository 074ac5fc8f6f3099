// Statements of a store's log, read.
#include "store_statements.h"

#include "log/crypto.h"
#include "log/statement.h"
#include "stet/error.h"
#include "store/acts.h"
#include "store/log_rows.h"

namespace stet {

StoredStatement statement_at(const store::Database& database, std::int64_t position) {
  const std::vector<store::Leaf> leaf = store::leaves(database, position, 1);
  const auto row = leaf.empty() ? std::nullopt : store::statement(database, leaf.front().statement);
  if (!row)
    throw Error(Code::corrupt, "store " + database.path() + ": the statement of log entry " +
                                   std::to_string(position) + " is missing; run `stet audit`");
  StoredStatement out{
      .digest = log::to_hex(row->digest), .position = position, .kind = {}, .payload = {}};
  if (row->payload.empty()) return out;  // erased
  out.payload = Json::parse(row->payload);
  if (const auto act = log::act_of(out.payload.text("predicateType"))) out.kind = to_string(*act);
  return out;
}

StoredStatement statement_of(const store::Database& database, const std::string& digest) {
  const std::optional<std::int64_t> position = store::leaf_of(database, digest);
  if (!position)
    throw Error(Code::corrupt, "store " + database.path() + ": the statement " +
                                   log::to_hex(digest) + " is not in the log; run `stet audit`");
  return statement_at(database, *position);
}

std::optional<Retraction> retraction_of(const store::Database& database,
                                        const std::string& capture) {
  const std::vector<std::int64_t> found =
      store::acts_on(database, log::predicate_type(log::Act::retraction), capture);
  if (found.empty()) return std::nullopt;
  const StoredStatement entry = statement_at(database, found.back());
  const Json& said = entry.predicate();
  return Retraction{.reason = said.text("reason"),
                    .by = said.text("by"),
                    .recorded_at = said.text("recordedAt"),
                    .statement = entry.digest,
                    .log_index = entry.position};
}

std::optional<std::int64_t> erasure_of(const store::Database& database,
                                       const std::string& statement) {
  const std::vector<std::int64_t> found =
      store::acts_on(database, log::predicate_type(log::Act::erasure), statement);
  return found.empty() ? std::nullopt : std::optional(found.back());
}

}  // namespace stet
