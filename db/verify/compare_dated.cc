// Another time for one thing, where the words around the times differ: what begins, by the figure
// that both give; what ends, by its own noun; the first, the last and the next of their kind, and
// what happens only once.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/exclusive_times.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.8;
constexpr double kSameClause = 0.2;
constexpr double kStrength = 0.74;
constexpr int kFewDigits = 2;

// What a time is of the thing that it dates.
enum class Edge : unsigned char { when, beginning, end };

bool ends_in(const std::vector<std::string>& words, std::initializer_list<std::string_view> any) {
  return !words.empty() && std::ranges::find(any, words.back()) != any.end();
}

Edge edge_of(const Reading& reading, const When& when) {
  constexpr std::size_t kReach = 24;
  const std::size_t from = when.span.start > kReach ? when.span.start - kReach : 0;
  std::vector<std::string> before =
      lower_words(std::string_view(reading.text).substr(from, when.span.start - from));
  if (when.period.low == Period::kOpenStart &&
      lower_words(when.span.of(reading.text)).front() != "by")
    return Edge::end;
  while (ends_in(before, {"in", "on", "the", "with", "at"})) before.pop_back();
  return ends_in(before, {"beginning", "begins", "effective", "starting", "starts"})
             ? Edge::beginning
             : Edge::when;
}

// A date of its own, not one that hangs on another ("the year before").
bool absolute(const Reading& reading, const When& when) {
  const std::vector<std::string> words = lower_words(when.span.of(reading.text));
  return std::ranges::none_of(words, [](const std::string& word) {
    return word == "before" || word == "earlier" || word == "previous" || word == "prior" ||
           word == "later" || word == "after" || word == "following";
  });
}

// The clause that a time stands in, as far as commas and "and" tell.
Span clause_of(const Reading& reading, Span at) {
  Span out{0, reading.text.size()};
  const std::string_view text = reading.text;
  for (const std::string_view mark : {", ", "; ", " and ", " but "}) {
    if (const std::size_t before = text.substr(0, at.start).rfind(mark);
        before != std::string_view::npos)
      out.start = std::max(out.start, before);
    out.end = std::min(out.end, text.find(mark, at.end));
  }
  return out;
}

std::ptrdiff_t negations_in(const Reading& reading, Span stretch) {
  return std::ranges::count_if(reading.negations,
                               [&](const Span& negation) { return stretch.contains(negation); });
}

// All names of that stretch of the statement are met in the passage or around it.
bool names_met(const Bout& bout, Span stretch) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].name && stretch.contains(terms[i].span) && bout.alignment.words.found[i] < 0 &&
        !bout.alignment.in_background[i])
      return false;
  return true;
}

// Words of the statement's clause about `at` that the passage has in that about `found`; names of
// the draft's own matter do not count.
struct Shared {
  std::size_t nouns = 0, names = 0;
  bool verb = false;
};

bool topical(const Statement& statement, const Term& term) {
  constexpr std::size_t kFirst = 2;
  const auto end = statement.topic_names.begin() +
                   static_cast<std::ptrdiff_t>(std::min(kFirst, statement.topic_names.size()));
  return std::find(statement.topic_names.begin(), end, term.base) != end;
}

Shared shared(const Bout& bout, Span at, Span found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  Shared out;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    const int met = bout.alignment.words.found[i];
    if (met < 0 || term.weight < kTelling || nearness(here, term.span, at) < kSameClause ||
        nearness(there, there.terms[static_cast<std::size_t>(met)].span, found) < kSameClause)
      continue;
    if (is_verb(bout.statement.claims, term))
      out.verb = true;
    else if (!term.name)
      ++out.nouns;
    else if (!topical(bout.statement, term))
      ++out.names;
  }
  return out;
}

// The passage names nobody and no place that the draft does not speak of.
bool no_stranger(const Bout& bout) {
  const Statement& statement = bout.statement;
  return std::ranges::all_of(bout.passage.reading.terms, [&](const Term& term) {
    if (!term.name ||
        std::ranges::find(statement.topic_names, term.base) != statement.topic_names.end())
      return true;
    if (std::ranges::any_of(statement.reading.terms,
                            [&](const Term& own) { return bout.matcher.bears_out(term, own); }))
      return true;
    return std::ranges::any_of(statement.implied, [&](const std::string& name) {
      return name.find(term.lower) != std::string::npos;
    });
  });
}

// Whom the statement's pronouns stand for is named in the passage or just before it.
bool pronouns_met(const Bout& bout) {
  const std::string around =
      facts::lower(bout.passage.record.before + " " + bout.passage.record.text);
  return std::ranges::all_of(bout.statement.implied, [&](const std::string& name) {
    return around.find(name.substr(name.rfind(' ') + 1)) != std::string::npos;
  });
}

// "$160 million a year, starting this year", "annual savings of $160 million, beginning in 2027".
bool same_beginning(const Bout& bout, const When& claimed, const When& found) {
  return std::ranges::any_of(pins(bout, kFewDigits), [&](const Pin& pin) {
    const Reading &here = bout.statement.reading, &there = bout.passage.reading;
    return !here.figures[pin.here].quantity.unit.empty() &&
           nearness(here, here.figures[pin.here].span, claimed.span) >= kSameClause &&
           nearness(there, there.figures[pin.there].span, found.span) >= kSameClause;
  });
}

// Times that go with nothing but an end: one of each in the passage.
bool only_such(const Bout& bout, Edge edge) {
  const Reading& there = bout.passage.reading;
  return std::ranges::count_if(there.times,
                               [&](const When& when) { return edge_of(there, when) == edge; }) == 1;
}

// Words for what binds somebody to a club or a firm until it runs out.
bool tells_contract(const Reading& reading, Span at) {
  const Span clause = clause_of(reading, at);
  return std::ranges::any_of(lower_words(clause.of(reading.text)), [](const std::string& word) {
    return is_one_of(word, {"contract", "deal", "extended", "extends", "prolonged", "renewed",
                            "sign", "signed", "signs", "tied"});
  });
}

// "Was under contract", "the old contract", "on loan": another one than that which runs.
bool tells_other_contract(const Reading& reading, Span at) {
  const Span clause = clause_of(reading, at);
  return has_word(clause.of(reading.text),
                  {"been", "earlier", "expired", "former", "had", "first", "loan", "new", "old",
                   "originally", "previous", "was", "were", "would"});
}

// "Signed until 2030", "a contract until 2031": one thing that ends, of one holder.
bool same_end(const Bout& bout, const When& claimed, const When& found) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const Shared met = shared(bout, claimed.span, found.span);
  const bool bound = tells_contract(here, claimed.span);
  if (bound != tells_contract(there, found.span)) return false;
  if (bound &&
      (tells_other_contract(here, claimed.span) || tells_other_contract(there, found.span)))
    return false;
  return (met.nouns > 0 || met.verb || bound) && no_stranger(bout) && pronouns_met(bout) &&
         (bout.statement.picked || bout.passage.related);
}

// The first, the last or the next of a kind: there is one.
enum class Only : unsigned char { none, first, last, next };

Only only_in(const Reading& reading, Span at) {
  struct Cue {
    std::string_view words;
    Only only;
  };
  constexpr auto kCues = std::to_array<Cue>({{" as early as ", Only::first},
                                             {" first ", Only::first},
                                             {" final ", Only::last},
                                             {" last ", Only::last},
                                             {" the next ", Only::next}});
  const std::string text = " " + facts::lower(reading.text) + " ";
  Only out = Only::none;
  for (const Cue& cue : kCues) {
    for (std::size_t from = text.find(cue.words); from != std::string::npos;
         from = text.find(cue.words, from + 1)) {
      const Span span{from, from + cue.words.size() - 2};
      const bool in_time = std::ranges::any_of(reading.times, [&](const When& when) {
        return when.span.overlaps(span) && cue.words != " as early as ";
      });
      if (in_time || nearness(reading, span, at) < kSameClause) continue;
      if (out != Only::none && out != cue.only) return Only::none;
      out = cue.only;
    }
  }
  return out;
}

// Figures with one value in both, "a 9-year-old", "a girl of nine".
std::size_t equal_figures(const Bout& bout) {
  const std::vector<Figure>&here = bout.statement.reading.figures,
        &there = bout.passage.reading.figures;
  return static_cast<std::size_t>(std::ranges::count_if(here, [&](const Figure& own) {
    if (own.type == MentionType::ordinal || !own.quantity.figure) return false;
    return std::ranges::any_of(there, [&](const Figure& other) {
      return other.type != MentionType::ordinal && other.quantity.figure &&
             *own.quantity.figure == *other.quantity.figure;
    });
  }));
}

// Verbs that only say that it came about.
bool light(std::string_view verb) {
  constexpr auto kLight =
      std::to_array<std::string_view>({"be", "come", "come about", "come out", "follow", "get",
                                       "go", "happen", "hold", "move", "move on", "take place"});
  return std::ranges::binary_search(kLight, verb) || is_colourless(std::string(verb));
}

// Words put out on paper: written, sent and filed are one deed as far as a memo goes.
bool puts_out(std::string_view verb) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"deliver", "file", "issue", "publish", "release", "send", "submit", "write"});
  return std::ranges::binary_search(kVerbs, verb);
}

// Somebody whom both name.
bool names_somebody(const Bout& bout) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].name && bout.alignment.words.found[i] >= 0) return true;
  return false;
}

const Claim* claim_at(const std::vector<Claim>& claims, Span at) {
  for (const Claim& claim : claims)
    if (claim.kind != ClaimKind::role && claim.kind != ClaimKind::quote &&
        !claim.predicate.empty() && claim.span.overlaps(at))
      return &claim;
  return nullptr;
}

bool same_only(const Bout& bout, const When& claimed, const When& found) {
  const Only here = only_in(bout.statement.reading, claimed.span),
             there = only_in(bout.passage.reading, found.span);
  const Shared met = shared(bout, claimed.span, found.span);
  if (there == Only::next) {
    const std::optional<facts::Day> now = facts::parse_day(bout.passage.reading.published);
    const Claim* own = claim_at(bout.statement.claims, claimed.span);
    const bool ahead =
        now && claimed.period.low > facts::moment(*now) && found.period.low > facts::moment(*now);
    return (here == there || here == Only::none) && ahead && own && light(own->predicate) &&
           met.names > 0 && bout.passage.related;
  }
  if (here == Only::none || here != there || met.nouns == 0 || !no_stranger(bout)) return false;
  const Claim *own = claim_at(bout.statement.claims, claimed.span),
              *other = claim_at(bout.passage.record.claims, found.span);
  if (!own || !other) return false;
  const bool same = compare_deeds(own->predicate, other->predicate) == Deed::same,
             paper = puts_out(own->predicate) && puts_out(other->predicate);
  const std::size_t ties = met.nouns + met.names + equal_figures(bout);
  return (same || paper || light(own->predicate)) && ties >= 2 && (!paper || names_somebody(bout));
}

// What is done to a thing once.
bool once(std::string_view verb) {
  constexpr auto kOnce = std::to_array<std::string_view>(
      {"abolish", "bear", "build", "die", "establish", "inaugurate", "invent", "marry"});
  return std::ranges::binary_search(kOnce, verb);
}

// "Berg married the painter in 1903", "In 1908 Berg, who was then in Orre, married the painter".
bool same_once(const Bout& bout, const When& claimed, const When& found) {
  for (const Claim& own : bout.statement.claims) {
    if (!once(own.predicate) || own.polarity != Polarity::affirmed ||
        !own.span.overlaps(claimed.span))
      continue;
    for (const Claim& other : bout.passage.record.claims) {
      if (other.predicate != own.predicate || other.polarity != own.polarity ||
          other.modality != Modality::happened || !other.span.overlaps(found.span))
        continue;
      // Of a kind there may be several ("a patient died"): somebody or something with a name is
      // meant.
      if (own.subject.entity.empty() || own.subject.entity != other.subject.entity) continue;
      const Fit object = fit(bout.matcher, own.object, other.object),
                place = fit(bout.matcher, own.place, other.place);
      if ((object == Fit::same || object == Fit::absent) &&
          (place == Fit::same || place == Fit::absent) && bout.alignment.name_share >= 0.99)
        return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Assessment> compare_dated(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  std::vector<Assessment> out;
  if (here.times.size() > 2 || there.times.empty()) return out;
  const auto one_date = [&] {
    return std::ranges::count_if(there.times,
                                 [&](const When& when) { return absolute(there, when); }) == 1;
  };
  for (std::size_t i = 0; i < here.times.size(); ++i) {
    const When& claimed = here.times[i];
    const auto apart = [&](const When& when) {
      return exclude_each_other(claimed.period, when.period);
    };
    if (std::ranges::none_of(there.times, apart)) continue;
    const Edge edge = edge_of(here, claimed);
    const Span told =
        edge == Edge::when ? Span{0, here.text.size()} : clause_of(here, claimed.span);
    if (!absolute(here, claimed) || !names_met(bout, told) ||
        negations_in(here, clause_of(here, claimed.span)) > 0)
      continue;
    const bool agreed = !std::ranges::all_of(there.times, apart);
    for (const When& found : there.times) {
      if (!apart(found) || (agreed && edge == Edge::when) || edge_of(there, found) != edge ||
          !absolute(there, found) || negations_in(there, clause_of(there, found.span)) > 0)
        continue;
      const bool same =
          edge == Edge::beginning ? same_beginning(bout, claimed, found)
          : edge == Edge::end
              ? only_such(bout, edge) && same_end(bout, claimed, found)
              : one_date() && (same_only(bout, claimed, found) || same_once(bout, claimed, found));
      if (!same) continue;
      Assessment item{.facet = static_cast<int>(here.figures.size() + i),
                      .stance = Stance::refutes,
                      .rule = "date.tied",
                      .reason = "value_mismatch",
                      .steps = {},
                      .strength = kStrength};
      item.steps = {"the draft has " + std::string(claimed.span.of(here.text)) + " (" +
                    claimed.period.timex + "), the source " +
                    std::string(found.span.of(there.text)) + " (" + found.period.timex + ")"};
      item.steps.push_back(edge == Edge::beginning ? "both tell when the same figure begins"
                           : edge == Edge::end     ? "both tell until when the same lasts"
                                                   : "both date what there is only once");
      // What runs until then is no plan, whatever its verb says.
      if (edge == Edge::end && tells_contract(here, claimed.span)) item.about = claimed.span;
      out.push_back(std::move(item));
      break;
    }
  }
  return out;
}

}  // namespace stet::verify
