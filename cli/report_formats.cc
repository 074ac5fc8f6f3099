// What the forms for other programs share, and the ones that are a line for each finding.
#include "report_formats.h"

#include <array>

namespace stet::cli {
namespace {

struct Form {
  std::string_view name;
  std::string (*write)(const Rendering&);
};
constexpr std::array<Form, 7> kForms = {{{"line", lines_format},
                                         {"github", github_format},
                                         {"gitlab", gitlab_format},
                                         {"rdjson", rdjson_format},
                                         {"rdjsonl", rdjsonl_format},
                                         {"sarif", sarif_format},
                                         {"junit", junit_format}}};

std::string_view word_of(Level level) {
  switch (level) {
    case Level::error:
      return "error";
    case Level::warning:
      return "warning";
    case Level::note:
      return "note";
    case Level::none:
      break;
  }
  return "none";
}

std::string one_line(std::string_view text) {
  std::string out = plain(text);
  for (char& c : out)
    if (c == '\n') c = ' ';
  return out;
}

// As the workflow commands of GitHub Actions want it: a line break or, in a property, a separator
// would end the command.
std::string escaped(std::string_view text, std::string_view also) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : plain(text)) {
    if (c == '%' || c == '\n' || also.find(c) != std::string_view::npos) {
      out += '%';
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  return out;
}

std::string quote_of(const Evidence& evidence) {
  std::string out = std::string(to_string(evidence.stance)) + ": \u201c" + evidence.quote +
                    "\u201d (" + (evidence.publisher.empty() ? evidence.path : evidence.publisher);
  if (!evidence.published.empty()) out += ", " + evidence.published;
  return out + ")";
}

}  // namespace

Level level_of(const Finding& finding) {
  if (finding.suppressed) return Level::none;
  switch (finding.verdict) {
    case Verdict::refuted:
      return Level::error;
    case Verdict::conflicting:
      return Level::warning;
    case Verdict::not_enough_evidence:
      return Level::note;
    default:
      return Level::none;
  }
}

std::string headline(const Finding& finding) {
  return std::string(to_string(finding.verdict)) + " (" + finding.reason + "): " + finding.message;
}

std::string long_text(const Finding& finding) {
  std::string out = headline(finding) + "\n";
  for (const std::string& step : finding.derivation) out += "- " + step + "\n";
  for (const Evidence& item : finding.evidence) out += quote_of(item) + "\n";
  return plain(out);
}

std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\t' || c == '\r')
      out += ' ';
    else if (c == '\n' || (byte >= 0x20 && byte != 0x7f))
      out += c;
  }
  return out;
}

std::optional<std::string> render(std::string_view format, const Rendering& what) {
  for (const Form& form : kForms)
    if (form.name == format) return form.write(what);
  return std::nullopt;
}

std::vector<std::string> rendered_formats() {
  std::vector<std::string> out;
  for (const Form& form : kForms) out.emplace_back(form.name);
  return out;
}

std::string lines_format(const Rendering& what) {
  std::string out;
  for (const Finding& finding : what.report.findings) {
    const Level level = level_of(finding);
    if (level == Level::none) continue;
    out += one_line(what.report.draft_path) + ":" + std::to_string(finding.line) + ":" +
           std::to_string(finding.column) + ":" + std::string(word_of(level)) + ":" + finding.rule +
           ":" + one_line(headline(finding)) + "\n";
  }
  return out;
}

std::string github_format(const Rendering& what) {
  std::string out;
  for (const Finding& finding : what.report.findings) {
    const Level level = level_of(finding);
    if (level == Level::none) continue;
    out += level == Level::note ? "::notice" : "::" + std::string(word_of(level));
    out += " file=" + escaped(what.report.draft_path, ":,") +
           ",line=" + std::to_string(finding.line) + ",endLine=" + std::to_string(finding.end_line);
    // Columns count only where the finding stands in one line.
    if (finding.line == finding.end_line)
      out += ",col=" + std::to_string(finding.column) +
             ",endColumn=" + std::to_string(finding.end_column);
    out += ",title=" + escaped("stet " + finding.rule, ":,") +
           "::" + escaped(long_text(finding), "") + "\n";
  }
  return out;
}

std::string gitlab_format(const Rendering& what) {
  Json list = Json::array();
  for (const Finding& finding : what.report.findings) {
    const Level level = level_of(finding);
    if (level == Level::none) continue;
    const char* severity = level == Level::error     ? "critical"
                           : level == Level::warning ? "major"
                                                     : "info";
    list.push_back(Json::object(
        {{"description", headline(finding)},
         {"check_name", finding.rule},
         {"fingerprint", finding.id},
         {"severity", severity},
         {"location", Json::object({{"path", what.report.draft_path},
                                    {"lines", Json::object({{"begin", finding.line},
                                                            {"end", finding.end_line}})}})}}));
  }
  return list.dump(1) + "\n";
}

}  // namespace stet::cli
