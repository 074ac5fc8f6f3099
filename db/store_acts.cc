// The facade: decisions, sign-offs and retractions.
#include "store_acts.h"

#include <algorithm>
#include <array>

#include "log/acts.h"
#include "log/crypto.h"
#include "log/time.h"
#include "reading.h"
#include "stet/error.h"
#include "store/acts.h"
#include "store/log_rows.h"
#include "store/sources.h"
#include "store_ids.h"
#include "store_impl.h"
#include "store_statements.h"
#include "store_write.h"

namespace stet {
namespace {

constexpr std::array<std::string_view, 4> kDecisions = {"accepted", "corrected", "disputed",
                                                        "waived"};

// A decision speaks of one finding: its full id, and the newest recorded check that has it.
struct FindingName {
  std::string id, check, verdict;
};

FindingName finding_named(const store::Database& database, const std::string& given) {
  const bool hex = given.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!hex || given.size() < 8 || given.size() > 16)
    throw Error(Code::invalid, "\"" + given +
                                   "\" is no id of a finding: give its 16 hex digits, as `stet "
                                   "check --json` or --explain prints them");
  const std::vector<std::string> known = store::findings_beginning(database, given, 2);
  if (known.size() > 1)
    throw Error(Code::conflict,
                "several recorded findings begin with " + given + "; give all 16 digits");
  FindingName out{.id = known.empty() ? given : known.front(), .check = {}, .verdict = {}};
  if (out.id.size() != 16)
    throw Error(Code::not_found, "no recorded finding has an id that begins with " + given +
                                     "; give all 16 digits, or record the check first: stet check "
                                     "DRAFT --record");
  const std::optional<std::string> check = store::newest_check_with(database, out.id);
  if (!check) return out;
  out.check = log::to_hex(*check);
  for (const store::FindingRow& finding : store::findings_of(database, *check))
    if (finding.id == out.id) out.verdict = Json::parse(finding.record).text("verdict");
  return out;
}

std::string check_named(const store::Database& database, const SignoffInput& input) {
  if (!input.check.empty()) {
    const RecordName name = resolve(database, input.check);
    if (name.kind == RecordKind::statement && store::check(database, name.digest))
      return name.digest;
    throw Error(Code::invalid, input.check +
                                   " is no recorded check; `stet log` lists them as "
                                   "verdict/v1");
  }
  const std::string draft(log::view(log::sha256(input.draft)));
  const std::vector<store::CheckRow> checks = store::checks_of_draft(database, draft);
  if (!checks.empty()) return checks.back().statement;
  throw Error(Code::not_found,
              "no check of this draft, byte for byte, is recorded; run first: stet check DRAFT "
              "--record");
}

Recorded recorded(const log::Appended& entry) {
  return {.statement = entry.digest, .log_index = static_cast<std::int64_t>(entry.index)};
}

}  // namespace

void check_grounds(const Grounds& grounds) {
  if (grounds.reason.find_first_not_of(" \t\n") == std::string::npos)
    throw Error(Code::invalid, "an act needs a reason: give it with --reason");
  for (const std::string* text : {&grounds.reason, &grounds.by})
    if (!printable(*text)) throw Error(Code::invalid, "a reason or name is not UTF-8");
}

Recorded Acts::decide(const DecisionInput& input) {
  check_grounds(input.grounds);
  if (std::find(kDecisions.begin(), kDecisions.end(), input.decision) == kDecisions.end())
    throw Error(
        Code::invalid,
        "\"" + input.decision + "\" is no decision: say accepted, corrected, disputed or waived");
  if (!input.until.empty() && input.decision != "waived")
    throw Error(Code::invalid, "only a waiver has an end: --until goes with --as waived");
  Store::Impl& impl = *store_.impl_;
  SignedWrite write(impl.database, impl.keys(), impl.environment);
  const FindingName finding = finding_named(impl.database, input.finding);
  const log::Appended entry = write.ledger().append(log::decision({.finding = finding.id,
                                                                   .decision = input.decision,
                                                                   .reason = input.grounds.reason,
                                                                   .until = input.until,
                                                                   .by = input.grounds.by,
                                                                   .verdict = finding.verdict,
                                                                   .check = finding.check}));
  write.commit();
  return recorded(entry);
}

Recorded Acts::sign_off(const SignoffInput& input) {
  if (input.role.empty())
    throw Error(Code::invalid, "a sign-off needs a role: give it with --role");
  if (!printable(input.role + input.grounds.reason + input.grounds.by))
    throw Error(Code::invalid, "a role, reason or name is not UTF-8");
  Store::Impl& impl = *store_.impl_;
  SignedWrite write(impl.database, impl.keys(), impl.environment);
  const log::Appended entry =
      write.ledger().append(log::signoff({.check = log::to_hex(check_named(impl.database, input)),
                                          .role = input.role,
                                          .reason = input.grounds.reason,
                                          .by = input.grounds.by}));
  write.commit();
  return recorded(entry);
}

Recorded Acts::retract(std::string_view source, const Grounds& grounds) {
  check_grounds(grounds);
  Store::Impl& impl = *store_.impl_;
  SignedWrite write(impl.database, impl.keys(), impl.environment);
  const std::string sha256 = resolve_source(impl.database, source);
  const std::string capture = store::find_source(impl.database, sha256).value().capture;
  if (const auto before = retraction_of(impl.database, capture))
    throw Error(Code::conflict, "source " + log::to_hex(sha256).substr(0, 12) +
                                    " is retracted already, by log entry " +
                                    std::to_string(before->log_index));
  const log::Appended entry = write.ledger().append(log::retraction(
      {.capture = log::to_hex(capture), .reason = grounds.reason, .by = grounds.by}));
  write.commit();
  return recorded(entry);
}

bool excused(const Finding& finding, std::string_view day) {
  if (!finding.decision || finding.decision->text("as") != "waived") return false;
  const std::string until = finding.decision->text("until");
  return until.empty() || day <= until;
}

std::string today(const Environment& environment) {
  return log::rfc3339(environment.now()).substr(0, 10);
}

}  // namespace stet
