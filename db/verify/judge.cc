// Judges one claim against given passages alone.
#include <map>

#include "facts/batch.h"
#include "verify/examine.h"
#include "verify/messages.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

constexpr double kDecided =
    0.6;  // support of an answer that a comparison gave; coverage adds to it
constexpr double kLeaning = 0.5;  // the most that coverage alone leans to either side

double support_of(Verdict verdict, double covered) {
  switch (verdict) {
    case Verdict::supported:
      return kDecided + (1 - kDecided) * covered;
    case Verdict::refuted:
      return -kDecided - (1 - kDecided) * (1 - covered);
    default:
      return kLeaning * (2 * covered - 1);
  }
}

// Texts by what they say and when they were published, each read once.
class Readings {
 public:
  // The number of the text, for at() after read().
  std::size_t want(const std::string& text, const std::string& published) {
    auto [at, added] = numbers_.try_emplace({published, text}, texts_.size());
    if (added)
      texts_.push_back({text::read(text, text::Format::plain),
                        {.published = published, .title = {}, .publisher = {}}});
    return at->second;
  }
  void read() { analyses_ = facts::analyse_all(std::move(texts_)); }
  const facts::Analysis& at(std::size_t number) const { return analyses_[number]; }

 private:
  std::map<std::pair<std::string, std::string>, std::size_t> numbers_;
  std::vector<facts::ToAnalyse> texts_;
  std::vector<facts::Analysis> analyses_;
};

Judgement judgement_of(const facts::Analysis& claim, const facts::Analysis& evidence,
                       std::string_view bytes, const std::string& published) {
  Examination examination(claim, evidence, bytes, published);
  const Examined& deciding = examination.deciding();
  const Decision& decision = deciding.decision;
  Judgement out;
  out.verdict = decision.verdict;
  out.rule = decision.rule;
  out.reason = decision.reason;
  out.derivation = decision.derivation;
  out.message = message_of(decision, deciding.statement, deciding.found.passages.size());
  out.support = support_of(decision.verdict, coverage(examination.features()));
  return out;
}

}  // namespace

std::vector<Judgement> judge_all(const std::vector<Pair>& pairs) {
  struct Numbers {
    std::size_t claim = 0, evidence = 0;
    std::string bytes;
  };
  Readings readings;
  std::vector<Numbers> numbers;
  for (const Pair& pair : pairs) {
    std::string all;
    for (const std::string& passage : pair.evidence) all += passage + "\n\n";
    std::size_t claim = readings.want(pair.claim, pair.published),
                evidence = readings.want(all, pair.published);
    numbers.push_back({claim, evidence, std::move(all)});
  }
  readings.read();
  std::vector<Judgement> out;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    out.push_back(judgement_of(readings.at(numbers[i].claim), readings.at(numbers[i].evidence),
                               numbers[i].bytes, pairs[i].published));
  return out;
}

Judgement judge(std::string_view claim, const std::vector<std::string>& evidence,
                std::string_view published) {
  return std::move(judge_all({{std::string(claim), evidence, std::string(published)}}).front());
}

}  // namespace stet::verify
