// Asks each source that none of the bearing ones shares an origin with.
#include "verify/objections.h"

#include <algorithm>

#include "verify/denied_deeds.h"
#include "verify/origins.h"
#include "verify/rival_records.h"
#include "verify/superseded.h"

namespace stet::verify {
namespace {

constexpr double kSurely = 0.7;   // so sure a refutation counts though it was outweighed
constexpr double kPerhaps = 0.6;  // and so sure it casts doubt

// Whoever may object.
bool may_object(const Supports& bearing, const Prepared& other) {
  return trusted(other.source) && of_own_origin(bearing, other);
}

// The source has the statement as well: it speaks of two things.
bool vouches(const std::vector<Answer>& answers, const Answer& against) {
  return std::ranges::any_of(answers, [&](const Answer& other) {
    return other.passage->source.id == against.passage->source.id &&
           other.assessment.stance == Stance::supports &&
           (other.assessment.facet == against.assessment.facet ||
            other.assessment.facet == Assessment::kWhole);
  });
}

constexpr int kLong = 3;  // days

std::optional<Objection> outweighed(const std::vector<Answer>& answers, const Supports& bearing) {
  std::optional<Objection> out;
  for (const Answer& answer : answers) {
    const Assessment& item = answer.assessment;
    if (item.stance != Stance::refutes || item.strength < kPerhaps ||
        (out && item.strength <= out->answer.assessment.strength) || vouches(answers, answer) ||
        !may_object(bearing, *answer.passage))
      continue;
    // A figure may have changed from one day to the next.
    if (item.rule.ends_with(".value") && overtaken(bearing, *answer.passage, 0)) continue;
    out = Objection{answer, item.strength >= kSurely ? Weight::clash : Weight::doubt};
  }
  return out;
}

Answer answer_of(const Prepared& passage, const char* rule, std::string step) {
  Answer out{&passage,
             {.stance = Stance::refutes,
              .rule = rule,
              .reason = "sources_disagree",
              .steps = {},
              .strength = 0.6}};
  out.assessment.steps = {std::move(step)};
  return out;
}

}  // namespace

std::optional<Objection> objection_to(const Statement& statement,
                                      const std::vector<Reached>& reached,
                                      const std::vector<Answer>& answers, const Supports& bearing) {
  std::optional<Objection> out = outweighed(answers, bearing);
  if (out && out->weight == Weight::clash) return out;
  Matcher matcher;
  for (const Reached& item : reached) {
    const Prepared& passage = *item.passage;
    if (out || !passage.related || rests_on(bearing, &passage) || !trusted(passage.source))
      continue;
    const Bout bout{matcher, statement, passage, item.alignment};
    if (const std::string why = superseded(bout, bearing); !why.empty())
      out = Objection{answer_of(passage, "event.words", why), Weight::doubt};
  }
  for (const Reached& item : reached) {
    const Prepared& passage = *item.passage;
    if (!passage.related || rests_on(bearing, &passage) || !may_object(bearing, passage)) continue;
    const Bout bout{matcher, statement, passage, item.alignment};
    const std::optional<Weight> denied = denied_deed(bout), record = rival_record(bout, bearing);
    for (const auto& [weight, rule] :
         {std::pair{denied, "event.polarity"}, std::pair{record, "recency.window"}}) {
      if (!weight || (out && out->weight >= *weight)) continue;
      if (weight == denied && overtaken(bearing, passage, kLong)) continue;
      out = Objection{
          answer_of(passage, rule, "another source says otherwise: " + passage.record.text),
          *weight};
    }
  }
  return out;
}

}  // namespace stet::verify
