// A report for a person, readable at 80 columns.
#include "report_text.h"

#include <algorithm>

#include "terminal.h"

namespace stet::cli {
namespace {

Colour colour_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::refuted:
      return Colour::red;
    case Verdict::conflicting:
      return Colour::yellow;
    case Verdict::supported:
      return Colour::green;
    default:
      return Colour::cyan;
  }
}

// "not enough evidence": the label as a person says it.
std::string spoken(std::string_view label) {
  std::string out(label);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

// The IPTC term as a person says it; the other terms speak for themselves.
std::string origin_note(const std::string& digital_source_type) {
  if (digital_source_type == "trainedAlgorithmicMedia") return "AI-generated";
  if (digital_source_type == "compositeWithTrainedAlgorithmicMedia") return "partly AI-generated";
  return digital_source_type;
}

std::string evidence_text(const Evidence& evidence) {
  const std::string stance =
      evidence.stance == Stance::neutral ? "see" : std::string(to_string(evidence.stance));
  std::string head = evidence.publisher.empty() ? evidence.path : evidence.publisher;
  if (!evidence.published.empty()) head += ", " + evidence.published;
  if (!evidence.publisher.empty()) head += ", " + evidence.path;
  head += ", origin " + std::to_string(evidence.origin);
  if (evidence.digital_source_type) head += ", " + origin_note(*evidence.digital_source_type);
  const std::string indent = "      ";
  return wrapped(stance + ": " + head, "    ", indent) +
         wrapped("\u201c" + evidence.quote + "\u201d", indent, indent);
}

// "waived until 2026-01-31 by A. Editor: archive quote"
std::string decision_text(const Json& decision) {
  std::string words = decision.text("as");
  if (const std::string until = decision.text("until"); !until.empty()) words += " until " + until;
  if (const std::string by = decision.text("by"); !by.empty()) words += " by " + by;
  return wrapped(words + ": " + decision.text("reason"), "  ", "    ");
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

// What made a supported statement so is of interest only on request; what makes one doubtful always
// is.
bool shows_derivation(const Finding& finding, Detail detail) {
  return detail == Detail::full || finding.verdict == Verdict::refuted ||
         finding.verdict == Verdict::conflicting;
}

}  // namespace

std::string finding_text(const Finding& finding, const std::string& path, Detail detail) {
  // A sentence given on the command line has no place to point at.
  const std::string place = path.empty() ? std::string()
                                         : path + ":" + std::to_string(finding.line) + ":" +
                                               std::to_string(finding.column);
  std::string label = spoken(to_string(finding.verdict));
  std::transform(label.begin(), label.end(), label.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  if (finding.suppressed) label = "SUPPRESSED (" + *finding.suppressed + ")";
  std::string out = (place.empty() ? place : coloured(Colour::bold, place) + ": ") +
                    coloured(finding.suppressed ? Colour::dim : colour_of(finding.verdict), label) +
                    " (" + spoken(finding.reason) + ", " + finding.rule + ")\n";
  out += wrapped(finding.quote, "  > ", "    ");
  if (finding.suppressed) return out + "\n";
  if (finding.decision) out += decision_text(*finding.decision);
  out += wrapped(finding.message, "  ", "  ");
  if (shows_derivation(finding, detail))
    for (const std::string& step : finding.derivation) out += wrapped(step, "    - ", "      ");
  for (const Evidence& evidence : finding.evidence) out += evidence_text(evidence);
  if (detail == Detail::full) {
    out += wrapped("searched " + counted(finding.searched_passages, "passage") +
                       " for: " + joined(finding.searched_terms),
                   "    ", "      ");
    out += "    finding " + finding.id + "\n";
  }
  return out + "\n";
}

std::string report_text(const Report& report, Detail detail) {
  std::string out;
  std::size_t suppressed = 0;
  std::size_t counts[5] = {};
  for (const Finding& finding : report.findings) {
    out += finding_text(finding, report.draft_path, detail);
    if (finding.suppressed)
      ++suppressed;
    else
      ++counts[static_cast<std::size_t>(finding.verdict)];
  }
  const auto count = [&](Verdict verdict) {
    return std::to_string(counts[static_cast<std::size_t>(verdict)]) + " " +
           spoken(to_string(verdict));
  };
  out += wrapped(counted(report.sentences, "sentence") + ", " +
                     counted(report.checkable, "checkable statement") + ": " +
                     count(Verdict::refuted) + ", " + count(Verdict::conflicting) + ", " +
                     count(Verdict::not_enough_evidence) + ", " + count(Verdict::supported) + ", " +
                     std::to_string(suppressed) + " suppressed",
                 "", "");
  out += wrapped("by " + counted(static_cast<std::size_t>(report.sources), "source") + " as of " +
                     (report.as_of.empty() ? "now" : report.as_of) + ", log size " +
                     std::to_string(report.log_size),
                 "", "");
  return out;
}

}  // namespace stet::cli
