// Decides over independent origins.
#include "verify/decide.h"

#include <algorithm>

#include "verify/corrections.h"
#include "verify/derived_figures.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/memory_library.h"
#include "verify/origins.h"
#include "verify/years_between.h"

namespace stet::verify {
namespace {

constexpr double kOutweighed = 0.25;  // so much surer an opposite answer has to be to silence one
constexpr double kCovered = 0.72;    // of all content, figures and times counted, before figures support
constexpr double kWordsCovered = 0.6;  // of the words alone
constexpr double kRest = 0.5;          // of the words beside what a rule accounts for
constexpr double kBetter = 0.05;       // of the statement, by which another sentence of a source covers it better
constexpr double kRival = 0.4;         // so likely of the same thing is a figure that casts doubt on one borne out
constexpr std::size_t kShown = 6;

bool trusted(const Answer& answer) { return !machine_made(answer.passage->source) && !answer.passage->source.retracted; }

// Whose answers count: trusted ones, or, to see what the others would have said, all.
enum class Voices : unsigned char { trusted, all };
bool counts(const Answer& answer, Voices voices = Voices::trusted) { return voices == Voices::all || trusted(answer); }

const Answer* best(const std::vector<Answer>& answers, Stance stance, int part, Voices voices) {
  const Answer* out = nullptr;
  for (const Answer& answer : answers)
    if (counts(answer, voices) && answer.assessment.facet == part && answer.assessment.stance == stance &&
        (!out || answer.assessment.strength > out->assessment.strength))
      out = &answer;
  return out;
}

// The strongest answers for and against, one of them dropped where the other outweighs it.
struct Parts {
  const Answer* supports = nullptr;
  const Answer* refutes = nullptr;
  std::vector<const Answer*> parts;  // where the parts are borne out one by one: what bears each of them out
};

Parts weigh(const std::vector<Answer>& answers, int part, Voices voices) {
  Parts out{best(answers, Stance::supports, part, voices), best(answers, Stance::refutes, part, voices)};
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

bool rests_on(const std::vector<const Answer*>& supports, const Prepared* passage) {
  return std::any_of(supports.begin(), supports.end(), [&](const Answer* a) { return a->passage == passage || a->assessment.beside == passage; });
}

// "20 votes to 16": the figures of a vote say that there was one.
bool told_by_result(std::string_view word, const std::vector<const Answer*>& supports) {
  return (word == "vote" || word == "ballot") && std::ranges::any_of(supports, [](const Answer* a) { return a->assessment.rule == "result.value"; });
}

// The statement's verb, where it says something of its own, stands in one of the passages in some form.
bool deed_covered(const Statement& statement, const std::vector<Reached>& reached, const std::vector<const Answer*>& supports) {
  for (const Claim& claim : statement.claims) {
    if (claim.kind == ClaimKind::change || is_colourless(claim.predicate) || told_by_result(claim.predicate, supports)) continue;
    const Terms& terms = statement.reading.terms;
    auto verb = std::find_if(terms.begin(), terms.end(), [&](const Term& t) {
      const std::span<const std::string> forms = forms_known(t.lower);
      return t.base == claim.predicate || std::find(forms.begin(), forms.end(), claim.predicate) != forms.end();
    });
    if (verb == terms.end() || verb->weight < 0.5) continue;
    auto index = static_cast<std::size_t>(verb - terms.begin());
    bool met = std::any_of(reached.begin(), reached.end(), [&](const Reached& item) {
      return rests_on(supports, item.passage) && (item.alignment.words.found[index] >= 0 || item.alignment.in_background[index]);
    });
    if (!met) return false;
  }
  return true;
}

// Do the passages that bear out the parts cover the words of the statement between them?
bool covered(const Statement& statement, const std::vector<Reached>& reached, const std::vector<const Answer*>& supports) {
  const Terms& terms = statement.reading.terms;
  double all = 0, got = 0;
  bool names = true;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    double best = told_by_result(terms[i].base, supports) ? 1 : 0;
    for (const Reached& item : reached) {
      if (!rests_on(supports, item.passage)) continue;
      if (item.alignment.words.found[i] >= 0) best = 1;
      if (item.alignment.in_background[i]) best = std::max(best, terms[i].name ? 0.9 : 0.5);
    }
    all += terms[i].weight;
    got += terms[i].weight * best;
    names = names && (!terms[i].name || best > 0);
  }
  if (!deed_covered(statement, reached, supports)) return false;
  auto facets = static_cast<double>(statement.reading.figures.size() + statement.reading.times.size());
  // Figures that cannot agree by chance need less else.
  int digits = 0;
  for (const Answer* answer : supports)
    if (answer->assessment.reason == "exact" && answer->assessment.facet >= 0 && answer->assessment.facet < std::ssize(statement.reading.figures))
      digits += std::max(0, telling_digits(statement.reading.figures[static_cast<std::size_t>(answer->assessment.facet)].quantity) - 1);
  double less = digits >= 4 ? 0.2 : digits >= 2 ? 0.12 : 0;
  bool words = all == 0 || got / all >= kWordsCovered - less;
  return names && words && (got + 2 * facets) / (all + 2 * facets) >= kCovered - less;
}

const Alignment* alignment_of(const std::vector<Reached>& reached, const Prepared* passage) {
  for (const Reached& item : reached)
    if (item.passage == passage) return &item.alignment;
  return nullptr;
}

// What a rule bears out that looks at one side of a statement alone (an office, a window, a first place) is all of the statement
// only where the source has no other figure in the place of one of its others, and speaks of most of the rest.
bool rest_holds(const Statement& statement, const std::vector<Reached>& reached, const Answer& answer) {
  const Reading& reading = statement.reading;
  auto elsewhere = [&](const Span& span) { return !answer.assessment.about.overlaps(span); };
  auto any = [&](auto test) {
    return std::any_of(reached.begin(), reached.end(), [&](const Reached& item) { return item.passage->source.id == answer.passage->source.id && test(item.alignment); });
  };
  const Alignment* own = alignment_of(reached, answer.passage);
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    bool clash = elsewhere(reading.figures[i].span) && own && own->figures[i].answer.stance == Stance::refutes;
    if (clash && !any([&](const Alignment& a) { return a.figures[i].answer.stance == Stance::supports; })) return false;
  }
  for (std::size_t i = 0; i < reading.times.size(); ++i) {
    bool clash = elsewhere(reading.times[i].span) && own && own->times[i].stance == Stance::refutes;
    if (clash && !any([&](const Alignment& a) { return a.times[i].stance == Stance::supports; })) return false;
  }
  double all = 0, got = 0;
  std::size_t names = 0, named = 0;
  for (std::size_t i = 0; i < reading.terms.size(); ++i) {
    if (!elsewhere(reading.terms[i].span)) continue;
    bool met = any([&](const Alignment& a) { return a.words.found[i] >= 0 || a.in_background[i]; });
    all += reading.terms[i].weight;
    got += met ? reading.terms[i].weight : 0;
    names += reading.terms[i].name ? 1U : 0U;
    named += reading.terms[i].name && met ? 1U : 0U;
  }
  return 2 * named >= names && (all == 0 || got / all >= kRest);
}

// Rules that compare one side of a statement.
bool one_sided(const std::string& rule) {
  return rule == "role.office" || rule == "recency.window" || rule == "superlative.holder" || rule == "role.kin";
}

// A negation or an opposite in a passage that bears out a figure casts doubt on it.
bool turned(const std::vector<Reached>& reached, const Answer& answer) {
  for (const Reached& item : reached)
    if (item.passage == answer.passage) return item.alignment.negation_differs || !item.alignment.opposites.empty();
  return false;
}

Parts settle_parts(const Statement& statement, const std::vector<Reached>& reached, const std::vector<Answer>& answers,
                   Voices voices) {
  Parts whole = weigh(answers, Assessment::kWhole, voices);
  if (whole.supports && one_sided(whole.supports->assessment.rule) && !rest_holds(statement, reached, *whole.supports)) whole.supports = nullptr;
  if (whole.supports || whole.refutes) {
    // A figure that clashes outweighs a statement that is covered in its words alone.
    if (whole.refutes || whole.supports->assessment.rule != "event.words") return whole;
  }
  int facets = static_cast<int>(statement.reading.figures.size() + statement.reading.times.size());
  std::vector<const Answer*> supports;
  Parts out;
  bool all = facets > 0;
  for (int part = 0; part < facets; ++part) {
    Parts one = weigh(answers, part, voices);
    if (one.refutes && (!out.refutes || (out.supports && !one.supports))) out = one;
    if (one.supports) supports.push_back(one.supports);
    all = all && one.supports && !turned(reached, *one.supports);
  }
  if (out.refutes) return out;
  if (whole.supports) return whole;
  if (!all || !covered(statement, reached, supports)) return {};
  out.parts = supports;
  out.supports = *std::max_element(supports.begin(), supports.end(), [](const Answer* a, const Answer* b) {
    return a->assessment.strength < b->assessment.strength;
  });
  return out;
}

int count_origins(const Decision& decision, Stance stance) {
  std::vector<int> seen;
  for (std::size_t i = 0; i < decision.shown.size(); ++i)
    if (decision.shown[i].assessment.stance == stance && counts(decision.shown[i])) seen.push_back(decision.origins[i]);
  std::sort(seen.begin(), seen.end());
  return static_cast<int>(std::unique(seen.begin(), seen.end()) - seen.begin());
}

// Does this passage by itself bear the statement out, or contradict a part of it?
Stance stance_of(const Statement& statement, const std::vector<Reached>& reached, const std::vector<Answer>& answers,
                 const Prepared* passage) {
  std::vector<Answer> own;
  for (const Answer& answer : answers)
    if (answer.passage == passage) own.push_back(answer);
  Parts alone = settle_parts(statement, reached, own, Voices::all);
  return alone.refutes ? Stance::refutes : alone.supports ? Stance::supports : Stance::neutral;
}

// One line of evidence for each passage, with its stance on the statement as a whole: what agrees in a part alone is neutral,
// unless the verdict rests on that part.
std::vector<Answer> by_passage(const Statement& statement, const std::vector<Reached>& reached, const std::vector<Answer>& answers,
                               const std::vector<const Answer*>& parts) {
  std::vector<Answer> out;
  for (const Answer& answer : answers) {
    auto same = std::find_if(out.begin(), out.end(), [&](const Answer& shown) { return shown.passage == answer.passage; });
    if (same == out.end()) {
      Stance stance = stance_of(statement, reached, answers, answer.passage);
      bool part = std::any_of(parts.begin(), parts.end(), [&](const Answer* p) { return p->passage == answer.passage || p->assessment.beside == answer.passage; });
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
    bool decides_a = a.assessment.stance != Stance::neutral, decides_b = b.assessment.stance != Stance::neutral;
    if (decides_a != decides_b) return decides_a;
    if (trusted(a) != trusted(b)) return trusted(a);
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

void take_nothing(Decision& out, const Statement& statement, const std::vector<Reached>& reached, const std::vector<Answer>& answers) {
  const Answer* nearest = nullptr;
  for (const Answer& answer : answers)
    if (!nearest || answer.assessment.strength > nearest->assessment.strength) nearest = &answer;
  out.rule = nearest ? nearest->assessment.rule : "event.words";
  out.reason = "no_source";
  Parts other = settle_parts(statement, reached, answers, Voices::all);
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

// A source that has the statement nearly in full in one sentence does not contradict it by a word of another sentence.
bool told_elsewhere(const std::vector<Reached>& reached, const Answer& answer) {
  const Alignment* own = alignment_of(reached, answer.passage);
  return own && std::any_of(reached.begin(), reached.end(), [&](const Reached& other) {
           return other.passage != answer.passage && other.passage->source.id == answer.passage->source.id &&
                  other.alignment.share > own->share + kBetter && other.alignment.opposites.empty() && !other.alignment.negation_differs;
         });
}

void silence_side_words(const std::vector<Reached>& reached, std::vector<Answer>& answers) {
  for (Answer& answer : answers) {
    bool by_words = answer.assessment.rule == "event.opposite" || answer.assessment.rule == "event.polarity";
    if (by_words && answer.assessment.stance == Stance::refutes && told_elsewhere(reached, answer)) answer.assessment.stance = Stance::neutral;
  }
}

// The sentence that the statement stands in is the passage's own, word for word: whoever says it does not contradict it.
bool says_the_same(const Statement& statement, const Reached& item) {
  constexpr std::size_t kLeastWords = 4;
  if (item.alignment.words.share < 0.99 || statement.reading.terms.empty()) return false;
  std::string own = plain_words(statement.sentence);
  if (std::count(own.begin(), own.end(), ' ') + 1 < static_cast<std::ptrdiff_t>(kLeastWords)) return false;
  return (" " + plain_words(item.passage->record.text) + " ").find(" " + own + " ") != std::string::npos;
}

// Nothing that a source says elsewhere refutes a statement that it makes itself, and where another source does, the two disagree.
void hear_own_words(const Statement& statement, const std::vector<Reached>& reached, std::vector<Answer>& answers) {
  for (const Reached& item : reached) {
    if (!says_the_same(statement, item)) continue;
    std::erase_if(answers, [&](const Answer& answer) {
      return answer.assessment.stance == Stance::refutes && answer.passage->source.id == item.passage->source.id;
    });
    const bool refuted = std::any_of(answers.begin(), answers.end(), [](const Answer& a) { return a.assessment.stance == Stance::refutes; });
    if (!refuted) continue;
    int facets = static_cast<int>(statement.reading.figures.size() + statement.reading.times.size());
    for (int facet = Assessment::kWhole; facet < facets; ++facet)
      answers.push_back({item.passage, {.facet = facet, .stance = Stance::supports, .rule = "event.words", .reason = "exact",
                                        .steps = {"the source has this sentence word for word"}, .strength = 1}});
  }
}

// The rival's source bears the same part out elsewhere: it speaks of two things.
bool vouches(const std::vector<Answer>& answers, const Answer& rival) {
  return std::any_of(answers.begin(), answers.end(), [&](const Answer& other) {
    return other.passage->source.id == rival.passage->source.id && other.assessment.stance == Stance::supports &&
           (other.assessment.facet == rival.assessment.facet || other.assessment.facet == Assessment::kWhole);
  });
}

// What a source of its own says that cannot be true together with what bears the statement out.
Answer* rival_of(std::vector<Answer>& answers, const Parts& parts) {
  std::vector<const Prepared*> voices = {parts.supports->passage};
  for (const Answer* part : parts.parts) voices.push_back(part->passage);
  const std::size_t bearing = voices.size();
  Answer* out = nullptr;
  for (Answer& answer : answers) {
    if (answer.assessment.rival < kRival || !counts(answer) || (out && answer.assessment.rival <= out->assessment.rival)) continue;
    voices.resize(bearing);
    voices.push_back(answer.passage);
    std::vector<int> origins = origins_of(voices);
    if (std::count(origins.begin(), origins.end(), origins.back()) == 1 && !vouches(answers, answer)) out = &answer;
  }
  return out;
}

}  // namespace

bool machine_made(const SourceRecord& source) {
  return source.digital_source_type == "trainedAlgorithmicMedia" ||
         source.digital_source_type == "compositeWithTrainedAlgorithmicMedia" ||
         source.digital_source_type == "algorithmicMedia";
}

Decision decide(const Statement& statement, const std::vector<Reached>& reached) {
  std::vector<Answer> answers;
  for (const Reached& item : reached)
    for (const Assessment& assessment : item.assessments) answers.push_back({item.passage, assessment});
  silence_side_words(reached, answers);
  for (Answer& answer : derive_figures(statement, reached)) answers.push_back(std::move(answer));
  for (Answer& answer : years_between(statement, reached)) answers.push_back(std::move(answer));
  hear_own_words(statement, reached, answers);
  hear_figures_stated(statement, reached, answers);
  answers = without_corrected(reached, std::move(answers));
  Decision out;
  Parts parts = settle_parts(statement, reached, answers, Voices::trusted);
  if (parts.supports && !parts.refutes) {
    if (Answer* rival = rival_of(answers, parts)) {
      rival->assessment.stance = Stance::refutes;
      parts.refutes = rival;
    }
  }
  if (parts.supports && parts.refutes) {
    take(out, Verdict::conflicting, parts.refutes->assessment);
    out.reason = parts.refutes->passage->source.published > parts.supports->passage->source.published ? "outdated" : "sources_disagree";
    out.derivation.insert(out.derivation.begin(), parts.supports->assessment.steps.begin(), parts.supports->assessment.steps.end());
  } else if (parts.supports) {
    take(out, Verdict::supported, parts.supports->assessment);
  } else if (parts.refutes) {
    take(out, Verdict::refuted, parts.refutes->assessment);
  } else {
    take_nothing(out, statement, reached, answers);
  }
  std::vector<Answer> lines = by_passage(statement, reached, answers, parts.parts);
  // What the decision set aside is not shown as if it had counted.
  std::erase_if(lines, [&](const Answer& answer) {
    return (out.verdict == Verdict::supported && answer.assessment.stance == Stance::refutes) ||
           (out.verdict == Verdict::refuted && answer.assessment.stance == Stance::supports);
  });
  show_evidence(out, std::move(lines));
  return out;
}

}  // namespace stet::verify
