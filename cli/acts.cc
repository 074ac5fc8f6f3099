// `stet decide`, `signoff`, `retract`, `erase`, `impact` and `replay`: what people do about
// sources and drafts, each a signed statement.
#include "stet/acts.h"

#include <filesystem>
#include <iostream>

#include "commands.h"
#include "input.h"
#include "manifest.h"
#include "stet/error.h"
#include "stet/exchange.h"
#include "stores.h"
#include "terminal.h"

namespace stet::cli {
namespace {

struct ActArguments {
  std::string what;  // the operand
  std::string decision, until, role, legal_basis;
  Grounds grounds;
  bool sweep = false;
};

// "decided  entry 12  3f2a…"
void print_recorded(const Common& common, const std::string& done, const Recorded& recorded) {
  if (common.json)
    std::cout << to_json(recorded).dump() << '\n';
  else
    std::cout << done << ": log entry " << recorded.log_index << ", statement "
              << recorded.statement.substr(0, 12) << '\n';
}

int decide(const Common& common, const ActArguments& arguments) {
  check_date(arguments.until, "--until");
  if (arguments.decision.empty())
    throw Error(Code::invalid,
                "say what was decided: --as accepted, corrected, disputed or waived");
  Store store = open_to_write(common);
  const Recorded recorded = Acts(store).decide({.finding = arguments.what,
                                                .decision = arguments.decision,
                                                .until = arguments.until,
                                                .grounds = arguments.grounds});
  print_recorded(common, "finding " + arguments.what + " " + arguments.decision, recorded);
  return 0;
}

// An id rather than a file; a file of that name comes first.
bool is_id(const std::string& what) {
  std::error_code ignored;
  return what.size() >= 8 &&
         what.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos &&
         !std::filesystem::exists(what, ignored);
}

// A file stands for the newest recorded check of exactly its bytes.
int sign_off(const Common& common, const ActArguments& arguments) {
  SignoffInput input{
      .check = {}, .draft = {}, .role = arguments.role, .grounds = arguments.grounds};
  if (is_id(arguments.what))
    input.check = arguments.what;
  else
    input.draft = read_input(arguments.what);
  Store store = open_to_write(common);
  print_recorded(common, "signed off as " + arguments.role, Acts(store).sign_off(input));
  return 0;
}

void print_bearings(const Common& common, const std::vector<Bearing>& bearings) {
  for (const Bearing& item : bearings) {
    if (common.json) {
      std::cout << to_json(item).dump() << '\n';
      continue;
    }
    std::cout << coloured(Colour::bold, item.draft_path) << "  check " << item.check.substr(0, 12)
              << ", " << item.recorded_at << "  finding " << item.finding << '\n'
              << wrapped(item.quote, "  > ", "    ");
    std::string words = item.verdict + "; this source: " + item.stance;
    if (item.without.empty())
      words += "; its draft is erased";
    else
      words +=
          item.without == item.verdict ? "; the same without it" : "; without it: " + item.without;
    std::cout << wrapped(words, "  ", "    ");
  }
}

int impact(const Common& common, const ActArguments& arguments) {
  Store store = open_to_read(common);
  const std::vector<Bearing> bearings = Acts(store).impact(arguments.what);
  print_bearings(common, bearings);
  if (!common.json) std::cout << counted(bearings.size(), "recorded verdict") << '\n';
  return 0;
}

int retract(const Common& common, const ActArguments& arguments) {
  Store store = open_to_write(common);
  Acts acts(store);
  const Recorded recorded = acts.retract(arguments.what, arguments.grounds);
  print_recorded(common, "retracted " + arguments.what, recorded);
  const std::size_t resting = acts.impact(arguments.what).size();
  if (resting > 0)
    std::cerr << "stet: " << counted(resting, "recorded verdict")
              << " rest on it; run: stet impact " << arguments.what << '\n';
  return 0;
}

int erase(const Common& common, const ActArguments& arguments) {
  Store store = open_to_write(common);
  Acts acts(store);
  if (arguments.sweep && arguments.what.empty()) {
    acts.sweep();
    return 0;
  }
  if (arguments.what.empty())
    throw Error(Code::invalid, "name the source to erase by its id, or the draft by its file");
  ErasureInput input{.record = {},
                     .draft = {},
                     .legal_basis = arguments.legal_basis,
                     .grounds = arguments.grounds};
  if (is_id(arguments.what))
    input.record = arguments.what;
  else
    input.draft = read_input(arguments.what);
  const Erased erased = acts.erase(input);
  if (common.json) {
    std::cout << to_json(erased).dump() << '\n';
    return 0;
  }
  const auto number = [](std::int64_t count, const char* noun) {
    return counted(static_cast<std::size_t>(count), noun) + ", ";
  };
  std::cout << "erased " << arguments.what << ": "
            << (erased.checks > 0
                    ? number(erased.checks, "recorded check")
                    : number(erased.passages, "passage") + number(erased.claims, "claim"))
            << counted(static_cast<std::size_t>(erased.findings), "recorded finding") << "; notice "
            << erased.notice.log_index << '\n';
  for (const std::string& source : erased.alike)
    std::cout << "near-identical, still here: " << source.substr(0, 12) << '\n';
  for (const std::string& check : erased.alike_checks)
    std::cout << "check of a near-identical draft, still here: " << check.substr(0, 12) << '\n';
  return 0;
}

void print_replayed(const ReplayedCheck& check) {
  const Colour colour = check.outcome == ReplayOutcome::same ? Colour::green : Colour::red;
  std::cout << coloured(colour, to_string(check.outcome)) << "  check "
            << check.check.substr(0, 12);
  if (check.log_size > 0)  // of one that was erased nothing is known
    std::cout << "  " << check.draft_path << "  "
              << counted(static_cast<std::size_t>(check.findings), "finding") << " at log size "
              << check.log_size;
  std::cout << '\n';
  if (!check.note.empty()) std::cout << wrapped(check.note, "  ", "  ");
  for (const Difference& item : check.differences)
    std::cout << wrapped("finding " + item.finding + ", " + item.field + ": recorded " +
                             (item.recorded.empty() ? "nothing" : item.recorded) + ", now " +
                             (item.derived.empty() ? "nothing" : item.derived),
                         "  ", "    ");
}

int replay(const Common& common, const ActArguments& arguments) {
  Store store = open_to_read(common);
  const std::vector<ReplayedCheck> checks = Acts(store).replay(arguments.what);
  std::size_t differing = 0, incomplete = 0;
  for (const ReplayedCheck& check : checks) {
    differing += check.outcome == ReplayOutcome::differs;
    incomplete += check.outcome == ReplayOutcome::incomplete;
    if (common.json)
      std::cout << to_json(check).dump() << '\n';
    else
      print_replayed(check);
  }
  if (!common.json)
    std::cout << counted(checks.size(), "recorded check") << " derived again: " << differing
              << " differ, " << incomplete << " incomplete\n";
  return differing > 0 ? 1 : incomplete > 0 ? 4 : 0;
}

Command act(Program& program, const std::shared_ptr<ActArguments>& arguments,
            const std::string& name, const std::string& help,
            int (*run)(const Common&, const ActArguments&)) {
  Command command = program.command(name, help);
  command.run([arguments, run](const Common& common) { return run(common, *arguments); });
  return command;
}

void declare_grounds(Command& command, ActArguments& arguments) {
  command.option("--reason", "TEXT", arguments.grounds.reason, "Why; signed, and kept in the log");
  command.option("--by", "NAME", arguments.grounds.by, "Who says so");
}

const char* const kSourceId = "The source's id, or 8 characters of it";

}  // namespace

void declare_acts(Program& program) {
  auto arguments = std::make_shared<ActArguments>();
  Command decision = act(program, arguments, "decide",
                         "Record what was decided about a finding; its verdict stays", decide);
  decision.operand("FINDING", arguments->what, "The finding's id, from a report");
  decision.option("--as", "DECISION", arguments->decision,
                  "accepted, corrected, disputed, or waived, which excuses it");
  decision.option("--until", "DATE", arguments->until, "The last day of a waiver, YYYY-MM-DD");
  declare_grounds(decision, *arguments);

  Command signature = act(program, arguments, "signoff", "Sign off a recorded check", sign_off);
  signature.operand("DRAFT", arguments->what,
                    "The draft, unchanged since its check was recorded; or the check's statement");
  signature.option("--role", "ROLE", arguments->role, "As what, such as editor");
  declare_grounds(signature, *arguments);

  Command withdrawal =
      act(program, arguments, "retract", "Let a source settle nothing any more", retract);
  withdrawal.operand("SOURCE", arguments->what, kSourceId);
  declare_grounds(withdrawal, *arguments);

  Command erasure = act(
      program, arguments, "erase",
      "Delete the content of a source, or of a recorded draft, for good; a notice stays in the log",
      erase);
  erasure.optional_operand(
      "SOURCE", arguments->what,
      "The source's id, or 8 characters of it; or a draft's file, or a recorded check's statement");
  declare_grounds(erasure, *arguments);
  erasure.option("--legal-basis", "TEXT", arguments->legal_basis, "Such as GDPR Art. 17(1)(d)");
  erasure.flag("--sweep", arguments->sweep,
               "Only write the file anew, after an erasure while other programs had it open");

  act(program, arguments, "impact", "The recorded verdicts that rest on a source", impact)
      .operand("SOURCE", arguments->what, kSourceId);
  act(program, arguments, "replay", "Derive recorded verdicts again and report any difference",
      replay)
      .optional_operand("CHECK", arguments->what,
                        "A recorded check's statement, or 8 characters of it (default: all)");
}

}  // namespace stet::cli
