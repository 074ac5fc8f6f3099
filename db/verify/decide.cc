// Decides over independent origins.
#include "verify/decide.h"

#include <algorithm>

#include "verify/origins.h"

namespace stet::verify {
namespace {

constexpr double kOutweighed = 0.25;  // so much surer an opposite answer has to be to silence one
constexpr std::size_t kShown = 6;

bool counts(const Answer& answer) { return !machine_made(answer.passage->source) && !answer.passage->source.retracted; }

const Answer* best(const std::vector<Answer>& answers, Stance stance) {
  const Answer* out = nullptr;
  for (const Answer& answer : answers)
    if (counts(answer) && answer.assessment.stance == stance &&
        (!out || answer.assessment.strength > out->assessment.strength))
      out = &answer;
  return out;
}

int count_origins(const Decision& decision, Stance stance) {
  std::vector<int> seen;
  for (std::size_t i = 0; i < decision.shown.size(); ++i)
    if (decision.shown[i].assessment.stance == stance && counts(decision.shown[i])) seen.push_back(decision.origins[i]);
  std::sort(seen.begin(), seen.end());
  return static_cast<int>(std::unique(seen.begin(), seen.end()) - seen.begin());
}

void show_evidence(Decision& out, std::vector<Answer> answers) {
  std::stable_sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) {
    bool decides_a = a.assessment.stance != Stance::neutral, decides_b = b.assessment.stance != Stance::neutral;
    if (decides_a != decides_b) return decides_a;
    return a.assessment.strength > b.assessment.strength;
  });
  std::size_t deciding = 0;
  for (const Answer& answer : answers) deciding += answer.assessment.stance != Stance::neutral ? 1U : 0U;
  // Where nothing decides, the two passages that came nearest show what was found.
  answers.resize(std::min(answers.size(), deciding > 0 ? std::min(deciding, kShown) : std::size_t{2}));
  std::vector<const Prepared*> passages;
  for (const Answer& answer : answers) passages.push_back(answer.passage);
  out.origins = origins_of(passages);
  out.shown = std::move(answers);
  out.supporting = count_origins(out, Stance::supports);
  out.refuting = count_origins(out, Stance::refutes);
}

void take(Decision& out, Verdict verdict, const Assessment& from) {
  out.verdict = verdict;
  out.rule = from.rule;
  out.reason = from.reason;
  out.derivation = from.steps;
}

void take_nothing(Decision& out, const std::vector<Answer>& answers) {
  const Answer* nearest = nullptr;
  for (const Answer& answer : answers) {
    if (!nearest || answer.assessment.strength > nearest->assessment.strength) nearest = &answer;
  }
  out.rule = nearest ? nearest->assessment.rule : "event.words";
  out.reason = "no_source";
  for (const Answer& answer : answers) {
    if (answer.assessment.stance == Stance::supports || answer.assessment.stance == Stance::refutes) {
      out.rule = answer.assessment.rule;
      out.reason = answer.passage->source.retracted ? "retracted_source" : "ai_generated_only";
      out.derivation = answer.assessment.steps;
    } else if (answer.assessment.reason == "planned_not_done" && out.reason == "no_source") {
      out.rule = answer.assessment.rule;
      out.reason = answer.assessment.reason;
      out.derivation = answer.assessment.steps;
    }
  }
}

}  // namespace

bool machine_made(const SourceRecord& source) {
  return source.digital_source_type == "trainedAlgorithmicMedia" ||
         source.digital_source_type == "compositeWithTrainedAlgorithmicMedia" ||
         source.digital_source_type == "algorithmicMedia";
}

Decision decide(std::vector<Answer> answers) {
  Decision out;
  const Answer* supports = best(answers, Stance::supports);
  const Answer* refutes = best(answers, Stance::refutes);
  if (supports && refutes) {
    double gap = supports->assessment.strength - refutes->assessment.strength;
    bool same_source = supports->passage->source.id == refutes->passage->source.id;
    // One source that says both has been misread on one side; the surer reading stands.
    if (gap >= kOutweighed || (same_source && gap >= 0)) {
      refutes = nullptr;
    } else if (gap <= -kOutweighed || same_source) {
      supports = nullptr;
    }
  }
  if (supports && refutes) {
    take(out, Verdict::conflicting, refutes->assessment);
    out.reason = refutes->passage->source.published > supports->passage->source.published ? "outdated" : "sources_disagree";
    out.derivation.insert(out.derivation.begin(), supports->assessment.steps.begin(), supports->assessment.steps.end());
  } else if (supports) {
    take(out, Verdict::supported, supports->assessment);
  } else if (refutes) {
    take(out, Verdict::refuted, refutes->assessment);
  } else {
    take_nothing(out, answers);
  }
  // What the decision set aside is not shown as if it had counted.
  Stance dropped = out.verdict == Verdict::supported ? Stance::refutes : out.verdict == Verdict::refuted ? Stance::supports : Stance::neutral;
  if (dropped != Stance::neutral)
    std::erase_if(answers, [&](const Answer& answer) { return answer.assessment.stance == dropped; });
  show_evidence(out, std::move(answers));
  return out;
}

}  // namespace stet::verify
