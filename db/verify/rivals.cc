// Looks for rival figures among the answers, and for figures that a source takes up to contest
// them.
#include "verify/rivals.h"

#include <algorithm>
#include <array>

#include "facts/analysis.h"
#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/origins.h"
#include "verify/other_figures.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kRival =
    0.4;  // so likely of the same thing is a figure that casts doubt on one borne out
constexpr double kTogether = 1.1;  // how far both figures fit, where neither decides by itself
constexpr double kEach = 0.3;      // and the worse of the two
constexpr double kTakenUp =
    0.2;  // how far the statement's figure fits where words tie the other one to it
constexpr double kContested =
    3;  // times: a contested figure and the one put in its place are of like size
constexpr std::size_t kNext = 2;  // passages on, within which a source contests what it took up

bool counts(const Answer& answer) { return trusted(answer.passage->source); }

// The rival's source bears the same part out elsewhere: it speaks of two things.
bool vouches(const std::vector<Answer>& answers, const Answer& rival) {
  return std::any_of(answers.begin(), answers.end(), [&](const Answer& other) {
    const bool bears =
        other.assessment.stance == Stance::supports || other.assessment.agrees >= kEach;
    return other.passage->source.id == rival.passage->source.id && bears &&
           (other.assessment.facet == rival.assessment.facet ||
            other.assessment.facet == Assessment::kWhole);
  });
}

bool has_any(const std::vector<std::string>& words, const auto& cues) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::ranges::binary_search(cues, std::string_view(word));
  });
}

// Somebody is said to give the figure.
bool reported(const std::string& text) {
  constexpr auto kCues = std::to_array<std::string_view>(
      {"according", "announced", "announces", "claim", "claimed", "claims", "counts", "gave",
       "gives", "insists", "official", "officially", "officials", "puts", "said", "say", "says"});
  return has_any(lower_words(text), kCues) || text.find('"') != std::string::npos ||
         text.find("\xE2\x80\x9C") != std::string::npos ||
         text.find(" put at ") != std::string::npos;
}

// The text sets something against what was said.
bool contests(const std::string& text) {
  constexpr auto kCues = std::to_array<std::string_view>(
      {"actual", "actually", "arrived", "but",      "checked", "compared", "counted",
       "fact",   "however",  "instead", "measured", "not",     "our",      "real",
       "really", "reality",  "records", "register", "true",    "truth",    "we"});
  return has_any(lower_words(text), kCues);
}

// Another value of like size for what `claimed` measures.
bool is_another(const Quantity& claimed, const Quantity& found) {
  if (!found.figure || !claimed.figure || !comparable_units(found.unit, claimed.unit) ||
      compare_values(claimed, found).stance != Stance::refutes)
    return false;
  Range a = range_of(claimed), b = range_of(found);
  return a.low > 0 && b.low > 0 && std::max(a.low, b.low) <= kContested * std::min(a.high, b.high);
}

// A figure in the text that is another value for what `claimed` measures.
std::optional<Quantity> replaced(const Figure& claimed, const std::string& text) {
  for (const Mention& mention : facts::read_quantities(text)) {
    if (mention.type == MentionType::ordinal) continue;
    Quantity found = facts::quantity_of(mention, text);
    if (!part_of_it(text, mention.span.end) && is_another(claimed.quantity, found)) return found;
  }
  return std::nullopt;
}

const Figure* figure_of(const Statement& statement, int facet) {
  if (facet < 0 || facet >= std::ssize(statement.reading.figures)) return nullptr;
  const Figure& out = statement.reading.figures[static_cast<std::size_t>(facet)];
  return out.type == MentionType::ordinal ? nullptr : &out;
}

// "Which the programme put at three hours, were over after 70 minutes": the figure is somebody's,
// and the sentence goes on with another.
bool corrected_at_once(const Figure& claimed, const Reached& item, std::size_t facet) {
  const Reading& passage = item.passage->reading;
  const Span given = passage.figures[*item.alignment.figures[facet].found].span;
  const std::string before = facts::lower(std::string_view(passage.text).substr(0, given.start));
  const bool puts = std::ranges::any_of(
      std::to_array<std::string_view>({" put at ", " puts at ", " put it at ", " given as ",
                                       " estimated at ", " announced as "}),
      [&](std::string_view cue) { return before.ends_with(cue); });
  return puts && std::ranges::any_of(passage.figures, [&](const Figure& figure) {
           return figure.span.start >= given.end && !part_of_it(passage.text, figure.span.end) &&
                  is_another(claimed.quantity, figure.quantity);
         });
}

// The passage tells the figure of the statement's own matter: its source does, or the figure is too
// long to be met by chance.
bool of_the_matter(const Figure& claimed, const Reached& item, const FigureMatch& match) {
  constexpr int kLong = 3;  // digits
  return item.passage->related ||
         (telling_digits(claimed.quantity) >= kLong && match.context >= kEach);
}

bool gives(const Reading& reading, const Quantity& value) {
  return std::ranges::any_of(reading.figures, [&](const Figure& figure) {
    return figure.type != MentionType::ordinal &&
           compare_values(value, figure.quantity).stance == Stance::supports;
  });
}

// A figure of a count or a register, as such: "according to the census", "the register shows". Two
// of them in one source are two origins.
bool by_record(const std::string& text) {
  constexpr auto kRecords = std::to_array<std::string_view>(
      {"archive", "archives", "books", "census", "count", "counted", "list", "lists", "records",
       "register", "registers", "registry"});
  return has_any(lower_words(text), kRecords);
}

// What a passage with another figure says against that part of the statement.
Answer against(const Prepared* passage, int facet, const Figure& own, std::string step) {
  Answer out{passage,
             {.facet = facet,
              .stance = Stance::refutes,
              .rule = figure_rule(own),
              .reason = "sources_disagree",
              .steps = {},
              .strength = 0.6}};
  out.assessment.steps = {std::move(step)};
  return out;
}

// The texts that follow a passage in its source, as far as they were reached.
std::vector<std::string> texts_after(const Reached& item, const std::vector<Reached>& reached) {
  std::vector<std::string> out = {item.passage->record.after};
  for (const Reached& other : reached) {
    if (other.passage->source.id != item.passage->source.id ||
        other.passage->record.index <= item.passage->record.index)
      continue;
    const std::size_t on = other.passage->record.index - item.passage->record.index;
    if (on > 1 && on <= kNext) out.push_back(other.passage->record.text);
    if (on + 1 == kNext) out.push_back(other.passage->record.after);
  }
  return out;
}

// A source of its own that takes a figure of the statement up and puts another one in its place, in
// the next sentences.
std::optional<Answer> contested(const Statement& statement, const std::vector<Reached>& reached,
                                int facet) {
  const Figure* claimed = figure_of(statement, facet);
  if (!claimed) return std::nullopt;
  const std::string takes_up = "the source takes up " + show(claimed->quantity);
  for (const Reached& item : reached) {
    const FigureMatch& match = item.alignment.figures[static_cast<std::size_t>(facet)];
    if (!match.found || match.answer.stance != Stance::supports || match.answer.reason != "exact" ||
        !of_the_matter(*claimed, item, match))
      continue;
    const bool told = std::any_of(reached.begin(), reached.end(), [&](const Reached& other) {
      return other.passage->related && gives(other.passage->reading, claimed->quantity) &&
             of_own_origin({other.passage}, *item.passage);
    });
    const std::string& text = item.passage->record.text;
    if ((!told && !by_record(text)) || !reported(text)) continue;
    if (corrected_at_once(*claimed, item, static_cast<std::size_t>(facet)))
      return against(item.passage, facet, *claimed, takes_up + " and gives another: " + text);
    if (telling_digits(claimed->quantity) < 2) continue;
    for (const std::string& next : texts_after(item, reached)) {
      const bool speaks = told ? contests(next) : by_record(next);
      if (speaks && !reported(next) && replaced(*claimed, next))
        return against(item.passage, facet, *claimed, takes_up + " and goes on: " + next);
    }
  }
  return std::nullopt;
}

Answer answer_with(const Statement& statement, const OtherFigure& other) {
  const Figure &own = statement.reading.figures[other.facet],
               &found = other.passage->reading.figures[other.at];
  return against(other.passage, static_cast<int>(other.facet), own,
                 side_by_side(show(own.quantity), show(found.quantity)));
}

}  // namespace

std::optional<Answer> rival_of(const Statement& statement, const std::vector<Reached>& reached,
                               const std::vector<Answer>& answers,
                               const std::vector<const Answer*>& bearing) {
  const Answer* best = nullptr;
  for (const Answer& answer : answers) {
    if (answer.assessment.rival < kRival || !counts(answer) ||
        (best && answer.assessment.rival <= best->assessment.rival))
      continue;
    if (of_own_origin(bearing, *answer.passage) && !vouches(answers, answer)) best = &answer;
  }
  if (best) {
    Answer out = *best;
    out.assessment.stance = Stance::refutes;
    return out;
  }
  for (int facet = 0; facet < std::ssize(statement.reading.figures); ++facet)
    if (std::optional<Answer> out = contested(statement, reached, facet)) return out;
  std::optional<OtherFigure> other = other_figure(statement, reached, bearing);
  if (other && other->likeness == Likeness::sure) return answer_with(statement, *other);
  return std::nullopt;
}

std::optional<Answer> doubt_about(const Statement& statement, const std::vector<Reached>& reached,
                                  const std::vector<const Answer*>& bearing) {
  std::optional<OtherFigure> other = other_figure(statement, reached, bearing);
  if (!other) return std::nullopt;
  return answer_with(statement, *other);
}

std::optional<Disagreement> disagreement(const Statement& statement,
                                         const std::vector<Reached>& reached,
                                         const std::vector<Answer>& answers) {
  for (const Answer& bears : answers) {
    if (bears.assessment.agrees < kTakenUp || !counts(bears)) continue;
    for (const Answer& rival : answers) {
      if (rival.assessment.facet != bears.assessment.facet || rival.assessment.rival < kEach ||
          !counts(rival))
        continue;
      if (bears.assessment.agrees < kEach ||
          rival.assessment.rival + bears.assessment.agrees < kTogether)
        continue;
      if (!of_own_origin({bears.passage}, *rival.passage) || vouches(answers, rival)) continue;
      Disagreement out{bears, rival};
      out.rival.assessment.stance = Stance::refutes;
      out.bears.assessment.stance = Stance::supports;
      return out;
    }
    std::optional<Answer> rival = contested(statement, reached, bears.assessment.facet);
    if (!rival) {
      std::optional<OtherFigure> other = other_figure(statement, reached, {&bears});
      if (other && other->likeness == Likeness::sure &&
          static_cast<int>(other->facet) == bears.assessment.facet)
        rival = answer_with(statement, *other);
    }
    if (rival) {
      Disagreement out{bears, *rival};
      out.bears.assessment.stance = Stance::supports;
      return out;
    }
  }
  return std::nullopt;
}

std::optional<Disagreement> defended(const Statement& statement,
                                     const std::vector<Reached>& reached, const Answer& refuting) {
  constexpr double kDefends = 0.5, kNearlyAll = 0.6;
  auto refuted = std::find_if(reached.begin(), reached.end(), [&](const Reached& item) {
    return item.passage == refuting.passage;
  });
  if (refuted == reached.end()) return std::nullopt;
  for (const Reached& item : reached) {
    const bool nearly_all = item.alignment.words.share >= kNearlyAll;
    if ((!item.passage->related && !nearly_all) || !trusted(item.passage->source) ||
        !of_own_origin({item.passage}, *refuting.passage))
      continue;
    for (std::size_t i = 0; i < item.alignment.figures.size(); ++i) {
      const FigureMatch &match = item.alignment.figures[i], &other = refuted->alignment.figures[i];
      if (other.answer.stance != Stance::refutes || !match.found ||
          match.answer.stance != Stance::supports || (match.context < kDefends && !nearly_all))
        continue;
      if (statement.reading.figures[i].type == MentionType::ordinal ||
          item.alignment.name_share < 0.99)
        continue;
      Disagreement out{{item.passage,
                        {.facet = static_cast<int>(i),
                         .stance = Stance::supports,
                         .rule = refuting.assessment.rule,
                         .reason = "exact",
                         .steps = {},
                         .strength = match.context}},
                       refuting};
      out.bears.assessment.steps = {"another source has " +
                                    show(statement.reading.figures[i].quantity)};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
