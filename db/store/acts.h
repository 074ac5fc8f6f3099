// Rows about what people did: acts by kind and subject, recorded checks, their findings and what
// those rest on. What an act means is the business of the facade.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace stet::store {

// Inside a Write, after its leaf: the act at `position` is about this subject, 32 raw bytes.
void insert_subject(Database& database, std::string_view subject, std::int64_t position);
// The places of the acts of a kind (its predicate type) on a subject, in order.
std::vector<std::int64_t> acts_on(const Database& database, std::string_view kind,
                                  std::string_view subject);
bool has_subject(const Database& database, std::string_view subject, std::int64_t position);
std::int64_t count_subjects(const Database& database);

// A recorded check. Digests are raw; `secret` makes the salts of its findings.
struct CheckRow {
  std::string statement, draft, secret;
};
struct FindingRow {
  std::int64_t position = 0;  // in the statement's list
  std::string id;
  std::string record;                 // JSON
  std::vector<std::string> evidence;  // extraction statements it shows, each once, sorted
};
struct FindingPlace {
  std::string statement;
  std::int64_t position = 0;
};

// Inside a Write. A draft that is there already stays.
void insert_draft(Database& database, std::string_view sha256, std::string_view bytes);
// After its statement.
void insert_check(Database& database, const CheckRow& check);
// After its check.
void insert_finding(Database& database, std::string_view statement, const FindingRow& finding);

std::optional<std::string> draft(const Database& database, std::string_view sha256);
// Every draft whose check was recorded, by digest, one at a time, with its newest check.
void for_each_draft(const Database& database,
                    const std::function<void(const CheckRow& newest, std::string_view bytes)>& use);
std::optional<CheckRow> check(const Database& database, std::string_view statement);
// The recorded checks of a draft, oldest first.
std::vector<CheckRow> checks_of_draft(const Database& database, std::string_view sha256);
// What is kept of a check's findings, in the order of its list; erased ones are left out.
std::vector<FindingRow> findings_of(const Database& database, std::string_view statement);
std::optional<FindingRow> finding_at(const Database& database, const FindingPlace& place);
// The findings that show this extraction as evidence, by check in log order, then by position.
std::vector<FindingPlace> findings_on(const Database& database, std::string_view extraction);
// The newest recorded check that has a finding of this id: its statement.
std::optional<std::string> newest_check_with(const Database& database, std::string_view finding);
// Ids of recorded findings that begin so, at most `limit`.
std::vector<std::string> findings_beginning(const Database& database, std::string_view hex,
                                            std::size_t limit);

}  // namespace stet::store
