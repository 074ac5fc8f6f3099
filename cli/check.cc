// `stet check` and `stet ask`: verdicts for a draft, or for one sentence.
#include <iostream>

#include "commands.h"
#include "input.h"
#include "manifest.h"
#include "report_formats.h"
#include "report_text.h"
#include "stet/acts.h"
#include "stet/error.h"
#include "stores.h"
#include "terminal.h"

namespace stet::cli {
namespace {

constexpr auto kAsItIs = ~std::size_t{0};

struct CheckArguments {
  std::string draft;
  std::string path;  // the name of a draft that comes by standard input
  std::string published;
  std::string as_of;
  std::string format = "text";
  std::string fail_on = "refuted";
  std::size_t log_size = kAsItIs;
  bool explain = false;
  bool record = false;
};

// For programs that know of nothing but suppression: a waiver that has not run out is one.
Report without_waived(Report report) {
  const std::string day = today(system_environment());
  for (Finding& finding : report.findings)
    if (!finding.suppressed && excused(finding, day))
      finding.suppressed = "waived: " + finding.decision->text("reason");
  return report;
}

void print_report(const Report& report, const DraftInput& draft, const CheckArguments& arguments,
                  const std::string& format) {
  const Detail detail = arguments.explain ? Detail::full : Detail::brief;
  if (const auto text = render(
          format,
          {.report = without_waived(report), .draft = draft.bytes, .fail_on = arguments.fail_on})) {
    std::cout << *text;
  } else if (format == "json") {
    std::cout << to_json(report).dump(1) << '\n';
  } else if (format == "jsonl") {
    for (const Finding& finding : report.findings) std::cout << to_json(finding).dump() << '\n';
  } else {
    std::cout << report_text(report, detail);
  }
}

// 1 where a statement that nobody suppressed or waived is at or above the verdict named.
int status_of(const Report& report, const std::string& fail_on) {
  const auto least = verdict_from_string(fail_on);
  if (!least) return 0;  // "never"
  const std::string day = today(system_environment());
  for (const Finding& finding : report.findings)
    if (!finding.suppressed && finding.verdict >= *least && !excused(finding, day)) return 1;
  return 0;
}

CheckOptions options_of(const CheckArguments& arguments) {
  CheckOptions options{.as_of = arguments.as_of, .published = arguments.published};
  if (arguments.log_size != kAsItIs)
    options.log_size = static_cast<std::int64_t>(arguments.log_size);
  return options;
}

Report checked(const Common& common, const CheckArguments& arguments, const DraftInput& draft) {
  if (!arguments.record) return open_to_read(common).check(draft, options_of(arguments));
  Store store = open_to_write(common);
  return Acts(store).record(draft, options_of(arguments));
}

int check(const Common& common, const CheckArguments& arguments) {
  check_date(arguments.published, "--published");
  check_date(arguments.as_of, "--as-of");
  const std::string path =
      arguments.draft == "-" && !arguments.path.empty() ? arguments.path : arguments.draft;
  const DraftInput draft = {
      .path = path, .bytes = read_input(arguments.draft), .published = arguments.published};
  const Report report = checked(common, arguments, draft);
  print_report(report, draft, arguments, common.json ? "json" : arguments.format);
  if (report.recorded && !common.json)
    std::cerr << "stet: recorded as log entry " << report.recorded->log_index << ", check "
              << report.recorded->statement.substr(0, 12) << '\n';
  return status_of(report, arguments.fail_on);
}

int ask(const Common& common, const CheckArguments& arguments) {
  check_date(arguments.published, "--published");
  check_date(arguments.as_of, "--as-of");
  const std::string sentence = arguments.draft == "-" ? read_input("-") : arguments.draft;
  Store store = open_to_read(common);
  const Report report = store.ask(sentence, options_of(arguments));
  std::cout << (common.json ? to_json(report).dump(1) + "\n" : report_text(report, Detail::full));
  if (report.findings.empty() && !common.json)
    std::cerr << "stet: nothing in this sentence can be checked (opinions, questions and "
                 "predictions are left alone)\n";
  return status_of(report, arguments.fail_on);
}

std::vector<std::string> formats() {
  std::vector<std::string> out = {"text", "json", "jsonl"};
  for (std::string& name : rendered_formats()) out.push_back(std::move(name));
  return out;
}

const std::vector<std::string> kFailOn = {"refuted", "conflicting", "not_enough_evidence", "never"};

}  // namespace

void declare_check(Program& program) {
  auto arguments = std::make_shared<CheckArguments>();
  Command command = program.command("check", "Verdicts for a draft");
  command.operand("DRAFT", arguments->draft, "Markdown, HTML or text; - for standard input");
  command.option("--path", "NAME", arguments->path,
                 "What to call a draft from standard input; its ending tells the format");
  command.option("--published", "DATE", arguments->published,
                 "Reference date of the draft, YYYY-MM-DD (default: its front matter)");
  command.option(
      "--as-of", "DATE", arguments->as_of,
      "Judge by what the store knew when that day ended: published and recorded by then");
  command.option("--log-size", "N", arguments->log_size,
                 "Judge by the store as it was when its log had N entries");
  command.choice("--format", "FORMAT", arguments->format, formats(), "How to print");
  command.choice("--fail-on", "VERDICT", arguments->fail_on, kFailOn,
                 "Exit with 1 for findings this bad or worse");
  command.flag("--explain", arguments->explain, "Show every derivation and what was searched");
  command.flag("--record", arguments->record,
               "Sign the verdicts and keep them with the draft, for replay");
  command.run([arguments](const Common& common) { return check(common, *arguments); });
}

void declare_ask(Program& program) {
  auto arguments = std::make_shared<CheckArguments>();
  Command command =
      program.command("ask", "The verdict for one sentence, with the whole explanation");
  command.operand("SENTENCE", arguments->draft, "The sentence; - for standard input");
  command.option("--published", "DATE", arguments->published,
                 "The day from which \"today\" and \"last year\" count");
  command.option(
      "--as-of", "DATE", arguments->as_of,
      "Judge by what the store knew when that day ended: published and recorded by then");
  command.option("--log-size", "N", arguments->log_size,
                 "Judge by the store as it was when its log had N entries");
  command.choice("--fail-on", "VERDICT", arguments->fail_on, kFailOn,
                 "Exit with 1 for findings this bad or worse");
  command.run([arguments](const Common& common) { return ask(common, *arguments); });
}

}  // namespace stet::cli
