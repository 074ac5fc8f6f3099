// Decides over independent origins.
#include "verify/decide.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "verify/borne_out.h"
#include "verify/corrections.h"
#include "verify/details_open.h"
#include "verify/further.h"
#include "verify/objections.h"
#include "verify/origins.h"
#include "verify/over_passages.h"
#include "verify/rivals.h"
#include "verify/set_aside.h"
#include "verify/tolls.h"

namespace stet::verify {
namespace {

constexpr double kOutweighed = 0.25;  // so much surer an opposite answer has to be to silence one
constexpr std::size_t kShown = 6;

bool trusted(const Answer& answer) { return verify::trusted(answer.passage->source); }

double strength_of(const Answer* answer) { return answer->assessment.strength; }

// Whose answers count: trusted ones, or, to see what the others would have said, all.
enum class Voices : unsigned char { trusted, all };
bool counts(const Answer& answer, Voices voices = Voices::trusted) {
  return voices == Voices::all || trusted(answer);
}

const Answer* best(const std::vector<Answer>& answers, Stance stance, int part, Voices voices) {
  const Answer* out = nullptr;
  for (const Answer& answer : answers)
    if (counts(answer, voices) && answer.assessment.facet == part &&
        answer.assessment.stance == stance &&
        (!out || answer.assessment.strength > out->assessment.strength))
      out = &answer;
  return out;
}

// The strongest answers for and against, one of them dropped where the other outweighs it.
struct Parts {
  const Answer* supports = nullptr;
  const Answer* refutes = nullptr;
  std::vector<const Answer*>
      parts;  // where the parts are borne out one by one: what bears each of them out
  std::vector<std::string>
      open;  // what keeps the statement open though all of `parts` is borne out
};

Parts weigh(const std::vector<Answer>& answers, int part, Voices voices) {
  Parts out{best(answers, Stance::supports, part, voices),
            best(answers, Stance::refutes, part, voices)};
  if (!out.supports || !out.refutes) return out;
  double gap = out.supports->assessment.strength - out.refutes->assessment.strength;
  bool same_source = out.supports->passage->source.id == out.refutes->passage->source.id;
  // One source that says both has been misread on one side; the surer reading stands.
  if (gap >= kOutweighed || (same_source && gap >= 0)) {
    out.refutes = nullptr;
  } else if (gap <= -kOutweighed || same_source) {
    out.supports = nullptr;
  }
  return out;
}

// Rules that compare one side of a statement.
bool one_sided(const std::string& rule) {
  return rule == "role.office" || rule == "recency.window" || rule == "superlative.holder" ||
         rule == "superlative.rank" || rule == "role.kin";
}

// A rule has reckoned with the opposite: where nine of twelve survived, three died.
bool reckoned_with(const Statement& statement, const std::vector<Answer>& answers,
                   const Reached& item) {
  return std::ranges::any_of(item.alignment.opposites, [&](const Opposites& pair) {
    return std::ranges::any_of(answers, [&](const Answer& answer) {
      return answer.passage == item.passage && answer.assessment.stance == Stance::supports &&
             answer.assessment.rule == "arithmetic.value" &&
             answer.assessment.about.contains(statement.reading.terms[pair.claimed].span);
    });
  });
}

// A negation or an opposite in a passage that bears out a figure casts doubt on it.
bool turned(const Statement& statement, const std::vector<Reached>& reached,
            const std::vector<Answer>& answers, const Answer& answer) {
  for (const Reached& item : reached)
    if (item.passage == answer.passage)
      return (item.alignment.negation_differs || !item.alignment.opposites.empty()) &&
             !reckoned_with(statement, answers, item);
  return false;
}

// Some figures and times of the statement are borne out, the others are what is open.
Parts borne_in_part(const Statement& statement, const Supports& supports) {
  constexpr double kSure = 0.6;
  const Reading& reading = statement.reading;
  Parts out;
  if (std::none_of(supports.begin(), supports.end(),
                   [](const Answer* a) { return a->assessment.strength >= kSure; }))
    return out;
  out.parts = supports;
  auto open = [&](std::size_t facet) {
    return std::none_of(supports.begin(), supports.end(), [&](const Answer* a) {
      return a->assessment.facet == static_cast<int>(facet);
    });
  };
  for (std::size_t i = 0; i < reading.figures.size(); ++i)
    if (open(i)) out.open.emplace_back(reading.figures[i].span.of(reading.text));
  for (std::size_t i = 0; i < reading.times.size(); ++i)
    if (open(reading.figures.size() + i))
      out.open.emplace_back(reading.times[i].span.of(reading.text));
  if (out.open.empty()) out.open = {statement.reading.text};
  return out;
}

Parts settle_sides(const Statement& statement, const std::vector<Reached>& reached,
                   const std::vector<Answer>& answers, Voices voices) {
  Parts whole = weigh(answers, Assessment::kWhole, voices);
  Parts open;
  if (whole.supports && one_sided(whole.supports->assessment.rule)) {
    open.open = left_open_beside(statement, reached, *whole.supports);
    if (!open.open.empty()) open.parts = {std::exchange(whole.supports, nullptr)};
  }
  if (whole.supports || whole.refutes) {
    // A figure that clashes outweighs a statement that is covered in its words alone.
    if (whole.refutes || whole.supports->assessment.rule != "event.words") return whole;
  }
  int facets = static_cast<int>(statement.reading.figures.size() + statement.reading.times.size());
  Supports supports;
  Parts out;
  bool all = facets > 0;
  for (int part = 0; part < facets; ++part) {
    Parts one = weigh(answers, part, voices);
    if (one.refutes && (!out.refutes || (out.supports && !one.supports))) out = one;
    if (one.supports) supports.push_back(one.supports);
    all = all && one.supports && !turned(statement, reached, answers, *one.supports);
  }
  if (out.refutes) return out;
  if (whole.supports) return whole;
  if (!all) {
    if (open.open.empty()) open = borne_in_part(statement, supports);
    return open;
  }
  out.parts = supports;
  out.open = left_open(statement, reached, supports);
  if (!out.open.empty()) return out;
  out.supports = *std::ranges::max_element(supports, {}, strength_of);
  return out;
}

// All that bears the statement out.
Supports bearing_of(const Parts& parts) {
  Supports out = parts.parts;
  out.push_back(parts.supports);
  return out;
}

// What bears a statement out has its details, too: a closure is none "in secret".
Parts settle_parts(const Statement& statement, const std::vector<Reached>& reached,
                   const std::vector<Answer>& answers, Voices voices) {
  Parts out = settle_sides(statement, reached, answers, voices);
  if (!out.supports || out.refutes) return out;
  std::vector<std::string> open = details_open(statement, reached, bearing_of(out));
  if (open.empty()) return out;
  Supports wider = with_figures_of(answers, *out.supports);
  if (details_open(statement, reached, wider).empty()) {
    out.parts = std::move(wider);
    return out;
  }
  // Another passage may have all of them: the lead of an article, where its headline has the deed.
  for (const Answer& answer : answers) {
    const Assessment& item = answer.assessment;
    if (!out.parts.empty() || !counts(answer, voices) || item.facet != Assessment::kWhole ||
        item.stance != Stance::supports || one_sided(item.rule) ||
        !details_open(statement, reached, {&answer}).empty())
      continue;
    out.supports = &answer;
    return out;
  }
  out.parts = bearing_of(out);
  out.supports = nullptr;
  out.open = std::move(open);
  return out;
}

int count_origins(const Decision& decision, Stance stance) {
  std::vector<int> seen;
  for (std::size_t i = 0; i < decision.shown.size(); ++i)
    if (decision.shown[i].assessment.stance == stance && counts(decision.shown[i]))
      seen.push_back(decision.origins[i]);
  std::sort(seen.begin(), seen.end());
  return static_cast<int>(std::unique(seen.begin(), seen.end()) - seen.begin());
}

Stance stance_of(const Parts& parts) {
  return parts.refutes ? Stance::refutes : parts.supports ? Stance::supports : Stance::neutral;
}

// Does this passage by itself bear the statement out, or contradict a part of it? `settled` is what
// the trusted ones among the answers say.
Stance stance_of(const Statement& statement, const std::vector<Reached>& reached,
                 const std::vector<Answer>& answers, const Prepared* passage, Stance settled) {
  std::vector<Answer> own;
  for (const Answer& answer : answers)
    if (answer.passage == passage) own.push_back(answer);
  if (own.size() == answers.size() && std::ranges::all_of(own, trusted)) return settled;
  return stance_of(settle_parts(statement, reached, own, Voices::all));
}

// One line of evidence for each passage, with its stance on the statement as a whole: what agrees
// in a part alone is neutral, unless the verdict rests on that part.
std::vector<Answer> by_passage(const Statement& statement, const std::vector<Reached>& reached,
                               const std::vector<Answer>& answers, const Supports& parts,
                               Stance settled) {
  std::vector<Answer> out;
  for (const Answer& answer : answers) {
    auto same = std::ranges::find(out, answer.passage, &Answer::passage);
    if (same == out.end()) {
      Stance stance = stance_of(statement, reached, answers, answer.passage, settled);
      bool part = std::any_of(parts.begin(), parts.end(), [&](const Answer* p) {
        return p->passage == answer.passage || p->assessment.beside == answer.passage;
      });
      if (part && stance == Stance::neutral) stance = Stance::supports;
      out.push_back(answer);
      out.back().assessment.stance = stance;
    } else if (answer.assessment.strength > same->assessment.strength) {
      Stance stance = same->assessment.stance;
      same->assessment = answer.assessment;
      same->assessment.stance = stance;
    }
  }
  return out;
}

void show_evidence(Decision& out, std::vector<Answer> answers) {
  std::stable_sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) {
    bool decides_a = a.assessment.stance != Stance::neutral,
         decides_b = b.assessment.stance != Stance::neutral;
    if (decides_a != decides_b) return decides_a;
    if (trusted(a) != trusted(b)) return trusted(a);
    return a.assessment.strength > b.assessment.strength;
  });
  std::size_t deciding = 0;
  for (const Answer& answer : answers)
    deciding += answer.assessment.stance != Stance::neutral ? 1U : 0U;
  // Where nothing decides, the two passages that came nearest show what was found.
  answers.resize(
      std::min(answers.size(), deciding > 0 ? std::min(deciding, kShown) : std::size_t{2}));
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

// Some of the statement is borne out, and some stays open.
void take_part(Decision& out, const Parts& parts) {
  const Answer& answer = **std::ranges::max_element(parts.parts, {}, strength_of);
  take(out, Verdict::not_enough_evidence, answer.assessment);
  out.reason = "partly_borne_out";
  if (out.rule == "event.words") out.derivation = {"the passage tells the rest of it"};
  out.open = parts.open;
}

void take_nothing(Decision& out, const Statement& statement, const std::vector<Reached>& reached,
                  const std::vector<Answer>& answers) {
  const Answer* nearest = nullptr;
  for (const Answer& answer : answers)
    if (!nearest || answer.assessment.strength > nearest->assessment.strength) nearest = &answer;
  out.rule = nearest ? nearest->assessment.rule : "event.words";
  out.reason = "no_source";
  const Parts other = std::ranges::all_of(answers, trusted)
                          ? Parts{}  // heard before
                          : settle_parts(statement, reached, answers, Voices::all);
  if (const Answer* answer = other.supports ? other.supports : other.refutes) {
    out.rule = answer->assessment.rule;
    out.reason = answer->passage->source.retracted ? "retracted_source" : "ai_generated_only";
    out.derivation = answer->assessment.steps;
    return;
  }
  for (const Answer& answer : answers) {
    if (answer.assessment.reason != "planned_not_done") continue;
    out.rule = answer.assessment.rule;
    out.reason = answer.assessment.reason;
    out.derivation = answer.assessment.steps;
    return;
  }
}

// One origin has a figure of the statement and another one, of its own, a different figure: neither
// is held to be wrong.
std::optional<Disagreement> hear_rivals(const Statement& statement,
                                        const std::vector<Reached>& reached,
                                        const std::vector<Answer>& answers, const Parts& parts) {
  if (parts.supports && parts.refutes) return std::nullopt;
  if (parts.supports) {
    std::optional<Answer> rival = rival_of(statement, reached, answers, bearing_of(parts));
    if (!rival) return std::nullopt;
    return Disagreement{*parts.supports, std::move(*rival)};
  }
  if (!parts.refutes || parts.refutes->assessment.facet != Assessment::kWhole)
    if (auto apart = disagreement(statement, reached, answers)) return apart;
  return parts.refutes && parts.refutes->assessment.rule.ends_with(".value")
             ? defended(statement, reached, *parts.refutes)
             : std::nullopt;
}

// Shows the answer as it counted.
void show_as(std::vector<Answer>& lines, const Answer& answer) {
  auto line = std::ranges::find(lines, answer.passage, &Answer::passage);
  if (line == lines.end()) {
    lines.push_back(answer);
  } else {
    line->assessment = answer.assessment;
  }
}

}  // namespace

Decision decide(const Statement& statement, const std::vector<Reached>& reached) {
  std::vector<Answer> answers;
  for (const Reached& item : reached)
    for (const Assessment& assessment : item.assessments)
      if (!item.looked_up) answers.push_back({item.passage, assessment});
  silence_side_words(reached, answers);
  silence_other_speakers(statement, reached, answers);
  silence_other_tolls(statement, answers);
  for (Answer& answer : answers_over_passages(statement, reached))
    answers.push_back(std::move(answer));
  hear_own_words(statement, reached, answers);
  hear_figures_stated(statement, reached, answers);
  answers = without_corrected(reached, std::move(answers));
  Decision out;
  Parts parts = settle_parts(statement, reached, answers, Voices::trusted);
  const Stance settled = stance_of(parts);
  const std::optional<Disagreement> apart = hear_rivals(statement, reached, answers, parts);
  if (apart) {
    parts.supports = &apart->bears;
    parts.refutes = &apart->rival;
  }
  std::optional<Answer> doubt;
  std::optional<Objection> objection;
  if (parts.supports && !parts.refutes) {
    doubt = doubt_about(statement, reached, bearing_of(parts));
    objection = objection_to(statement, reached, answers, bearing_of(parts));
  }
  if (objection && objection->weight == Weight::clash) {
    parts.refutes = &objection->answer;
  } else if (objection && !doubt) {
    doubt = objection->answer;
  }
  if (parts.supports && parts.refutes) {
    take(out, Verdict::conflicting, parts.refutes->assessment);
    out.reason =
        parts.refutes->passage->source.published > parts.supports->passage->source.published
            ? "outdated"
            : "sources_disagree";
    out.derivation.insert(out.derivation.end(), parts.supports->assessment.steps.begin(),
                          parts.supports->assessment.steps.end());
  } else if (parts.supports && doubt) {
    take(out, Verdict::not_enough_evidence, doubt->assessment);
    out.reason = doubt->assessment.reason == "sources_disagree" && objection ? "contested"
                                                                             : "another_figure";
  } else if (parts.supports) {
    take(out, Verdict::supported, parts.supports->assessment);
  } else if (parts.refutes) {
    take(out, Verdict::refuted, parts.refutes->assessment);
  } else {
    take_nothing(out, statement, reached, answers);
    if (!parts.open.empty() && out.reason == "no_source") take_part(out, parts);
  }
  std::vector<Answer> lines = by_passage(statement, reached, answers,
                                         parts.open.empty() ? parts.parts : Supports{}, settled);
  if (apart) show_as(lines, apart->bears);
  if (apart) show_as(lines, apart->rival);
  if (objection && parts.refutes) show_as(lines, objection->answer);
  if (doubt) show_as(lines, *doubt);
  // What the decision set aside is not shown as if it had counted.
  std::erase_if(lines, [&](const Answer& answer) {
    return (out.verdict == Verdict::supported && answer.assessment.stance == Stance::refutes) ||
           (out.verdict == Verdict::refuted && answer.assessment.stance == Stance::supports);
  });
  show_evidence(out, std::move(lines));
  return out;
}

}  // namespace stet::verify
