// Judges one claim against given passages alone.
#include <algorithm>
#include <cmath>

#include "verify/decide.h"
#include "verify/memory_library.h"
#include "verify/messages.h"
#include "verify/retrieve.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

constexpr double kForcedSupport = 0.7;  // of the content: where an answer is forced, more than this leans to support

facts::Analysis read(std::string_view text, std::string_view published) {
  return facts::analyse(text::read(text, text::Format::plain), {.published = std::string(published), .title = {}, .publisher = {}});
}

// A claim without any claim read from it is still one statement: its words.
Statement whole_claim(const facts::Analysis& analysis, std::string_view published) {
  Statement out;
  out.span = {0, analysis.document.text.size()};
  out.reading = read_stretch(analysis, out.span, published);
  out.claims = out.reading.claims;
  out.sentence = analysis.document.text;
  for (const Claim& claim : out.claims)
    if (claim.modality != Modality::happened) out.modality = claim.modality;
  return out;
}

// How far the passages bear the claim out, before any verdict: the content that the best of them covers.
double leaning(const std::vector<Reached>& reached) {
  const Alignment* best = nullptr;
  for (const Reached& item : reached)
    if (!best || item.alignment.share > best->share) best = &item.alignment;
  if (!best) return -1;
  double lean = (best->share - kForcedSupport) / (best->share > kForcedSupport ? 1 - kForcedSupport : kForcedSupport);
  return best->negation_differs || !best->opposites.empty() ? std::min(lean, -0.1) : lean;
}

double support_of(const Decision& decision, double lean) {
  switch (decision.verdict) {
    case Verdict::supported: return 0.6 + 0.4 * std::clamp(lean, 0.0, 1.0);
    case Verdict::refuted: return -0.6 - 0.4 * std::clamp(-lean, 0.0, 1.0);
    default: return std::clamp(lean * 0.5, -0.5, 0.5);
  }
}

}  // namespace

Judgement judge(std::string_view claim, const std::vector<std::string>& evidence, std::string_view published) {
  facts::Analysis said = read(claim, published);
  MemoryLibrary library;
  std::string all;
  for (const std::string& passage : evidence) all += passage + "\n\n";
  SourceRecord source{.id = 1, .published = std::string(published)};
  library.add(source, read(all, published), all);

  Statement statement = whole_claim(said, published);
  Reader reader(library, {});
  Matcher matcher;
  Retrieved found = reader.retrieve(statement);
  std::vector<Reached> reached;
  for (const Prepared* passage : found.passages) {
    Alignment alignment = align(matcher, statement.reading, passage->reading, passage->background);
    std::vector<Assessment> assessments = assess({matcher, statement, *passage, alignment});
    reached.push_back({passage, std::move(alignment), std::move(assessments)});
  }
  double lean = leaning(reached);
  Decision decision = decide(statement, reached);
  Judgement out;
  out.verdict = decision.verdict;
  out.rule = decision.rule;
  out.reason = decision.reason;
  out.derivation = decision.derivation;
  out.message = message_of(decision, statement, found.passages.size(), found.terms);
  out.support = support_of(decision, lean);
  return out;
}

}  // namespace stet::verify
