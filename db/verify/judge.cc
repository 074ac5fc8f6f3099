// Judges one claim against given passages alone.
#include "verify/examine.h"
#include "verify/messages.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

constexpr double kDecided = 0.6;  // support of an answer that a comparison gave; coverage adds to it
constexpr double kLeaning = 0.5;  // the most that coverage alone leans to either side

facts::Analysis read(std::string_view text, std::string_view published) {
  return facts::analyse(text::read(text, text::Format::plain), {.published = std::string(published), .title = {}, .publisher = {}});
}

double support_of(Verdict verdict, double covered) {
  switch (verdict) {
    case Verdict::supported: return kDecided + (1 - kDecided) * covered;
    case Verdict::refuted: return -kDecided - (1 - kDecided) * (1 - covered);
    default: return kLeaning * (2 * covered - 1);
  }
}

}  // namespace

Judgement judge(std::string_view claim, const std::vector<std::string>& evidence, std::string_view published) {
  std::string all;
  for (const std::string& passage : evidence) all += passage + "\n\n";
  Examination examination(read(claim, published), read(all, published), all, published);
  const Examined& deciding = examination.deciding();
  const Decision& decision = deciding.decision;
  Judgement out;
  out.verdict = decision.verdict;
  out.rule = decision.rule;
  out.reason = decision.reason;
  out.derivation = decision.derivation;
  out.message = message_of(decision, deciding.statement, deciding.found.passages.size(), deciding.found.terms);
  out.support = support_of(decision.verdict, coverage(examination.features()));
  return out;
}

}  // namespace stet::verify
