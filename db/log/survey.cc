// One pass over a log's statements.
#include "log/survey.h"

#include "log/leaf.h"
#include "log/statement.h"
#include "stet/error.h"

namespace stet::log {

Survey survey(const LogReader& reader) {
  Survey out;
  Authority authority;
  for (std::uint64_t i = 0; i < reader.size(); ++i) {
    const StoredEntry entry = reader.entry(i);
    if (!entry.payload) continue;
    const Statement statement = read_statement(*entry.payload);
    const std::optional<Act> act = act_of(statement.predicate_type);
    if (act == Act::erasure)
      for (const Subject& subject : statement.subjects)
        out.notices[*digest_from_hex(subject.sha256)] = i;
    if (act != Act::genesis && act != Act::key_added && act != Act::key_revoked) continue;
    authority.take(i, statement, read_leaf(entry.leaf).key);
    if (i == 0) out.log_keys.push_back(read_vkey(statement.predicate.at("vkey").as_string()));
  }
  if (out.log_keys.empty()) throw Error(Code::corrupt, "the log has no genesis statement");
  out.origin = out.log_keys[0].name;
  out.keys = authority.keys();
  for (const PublicKey& key : authority.keys_of("log"))
    if (key != out.log_keys[0].key) out.log_keys.push_back({.name = out.origin, .key = key});
  return out;
}

}  // namespace stet::log
