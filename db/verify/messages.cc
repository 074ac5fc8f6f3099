// Words the verdicts.
#include "verify/messages.h"

#include <algorithm>

#include "facts/words.h"

namespace stet::verify {
namespace {

std::string named(const SourceRecord& source) {
  std::string out = !source.publisher.empty() ? source.publisher
                    : !source.title.empty()   ? source.title
                                              : source.path;
  if (out.empty()) return "the passage";
  if (!source.published.empty()) out += " (" + source.published.substr(0, 10) + ")";
  return out;
}

const Answer* first(const Decision& decision, Stance stance) {
  for (const Answer& answer : decision.shown)
    if (answer.assessment.stance == stance) return &answer;
  return nullptr;
}

std::string who(const Decision& decision, Stance stance) {
  const Answer* answer = first(decision, stance);
  return answer ? named(answer->passage->source) : "one source";
}

// The statement's own words that were looked for, as it writes them; the parts of one name
// together.
std::string sought(const Reading& reading) {
  constexpr std::size_t kListed = 4;
  std::vector<Span> spans;
  bool named = false;
  for (const Term& term : reading.terms) {
    if (!spans.empty() && term.span.start < spans.back().end) continue;
    const bool name = facts::is_capitalised(term.span.of(reading.text));
    if (named && name && term.span.start == spans.back().end + 1)
      spans.back().end = term.span.end;
    else if (spans.size() == kListed)
      break;
    else
      spans.push_back(term.span);
    named = name;
  }
  std::string out;
  for (const Span& span : spans)
    out += (out.empty() ? "" : ", ") + std::string(span.of(reading.text));
  return out;
}

// The first of the words that stay open, each once.
std::string listed(const std::vector<std::string>& words) {
  constexpr std::size_t kMost = 4;
  std::vector<std::string> shown;
  for (const std::string& word : words)
    if (shown.size() < kMost && std::ranges::find(shown, word) == shown.end())
      shown.push_back(word);
  std::string out;
  for (const std::string& word : shown) out += (out.empty() ? "" : ", ") + word;
  return out;
}

// What would settle a statement that nothing settles.
std::string settles(const Statement& statement) {
  switch (statement.kind) {
    case ClaimKind::quote:
      return "a source with these words";
    case ClaimKind::role:
      return "a source that names the holder of the office";
    case ClaimKind::date:
      return "a dated source for the event";
    case ClaimKind::event:
    case ClaimKind::property:
      return "a source that reports it as done";
    default:
      return "a source with this figure for the same thing and period";
  }
}

// The first step, and the second where the first tells of one side alone.
std::string told(const std::vector<std::string>& steps) {
  if (steps.empty()) return {};
  const std::string& first = steps.front();
  const bool both =
      first.find("draft") != std::string::npos && first.find("source") != std::string::npos;
  const bool more = !both && steps.size() > 1 && first.find(", too") == std::string::npos;
  return ": " + first + (more ? "; " + steps[1] : "");
}

std::string step(const Decision& decision) { return told(decision.derivation); }

std::string disagreement(const Decision& decision) {
  return "Your sources disagree: " + who(decision, Stance::supports) + " bears it out, " +
         who(decision, Stance::refutes) + " does not" +
         (decision.reason == "outdated" ? ", and is the newer one" : "") + step(decision) + ".";
}

std::string refutation(const Decision& decision) {
  std::string source = who(decision, Stance::refutes);
  if (decision.reason == "quote_altered")
    return "The quotation is altered; " + source + " has other words" + told(decision.derivation) +
           ".";
  if (decision.reason == "wrong_attribution")
    return "According to " + source + " somebody else said this" + step(decision) + ".";
  if (decision.reason == "unit_or_scale")
    return source + " has another unit or order of magnitude" + step(decision) + ".";
  if (decision.reason == "counterexample" && decision.rule.starts_with("recency."))
    return source + " has a later time" + step(decision) + ".";
  return source + " says otherwise" + step(decision) + ".";
}

}  // namespace

std::string message_of(const Decision& decision, const Statement& statement, std::size_t searched) {
  switch (decision.verdict) {
    case Verdict::supported: {
      std::string out = "Borne out by " + who(decision, Stance::supports);
      if (decision.supporting > 1)
        out += " and " + std::to_string(decision.supporting - 1) + " more";
      return out + step(decision) + ".";
    }
    case Verdict::refuted:
      return refutation(decision);
    case Verdict::conflicting:
      return disagreement(decision);
    default:
      break;
  }
  if (decision.reason == "ai_generated_only")
    return "Only an AI-generated source speaks to this, and that never settles it.";
  if (decision.reason == "retracted_source")
    return "Only a retracted source speaks to this, and that never settles it.";
  if (decision.reason == "planned_not_done")
    return "The sources know it only as a plan; a source that reports it as done would settle it.";
  if (decision.reason == "contested")
    return "Borne out by " + who(decision, Stance::supports) + ", but " +
           who(decision, Stance::refutes) + " seems to say otherwise" + step(decision) + ".";
  if (decision.reason == "another_figure")
    return "Borne out by " + who(decision, Stance::supports) + ", but " +
           who(decision, Stance::refutes) +
           " has another figure that is probably of the same thing" + step(decision) + ".";
  if (decision.reason == "partly_borne_out" && !decision.shown.empty())
    return "Borne out in part by " + named(decision.shown.front().passage->source) +
           step(decision) + "; open is " + listed(decision.open) + ".";
  if (searched == 0)
    return "No passage of the store has any of its words; " + settles(statement) +
           " would settle it.";
  std::string words = sought(statement.reading);
  return "Read " + std::to_string(searched) + (searched == 1 ? " passage" : " passages") +
         (words.empty() ? "" : " for " + words) +
         "; none bears it out or contradicts it. What would settle it: " + settles(statement) + ".";
}

}  // namespace stet::verify
