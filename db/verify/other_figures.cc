// Ties figures of other origins to a statement's by the words beside them, in the statement and in
// what bears it out.
#include "verify/other_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "facts/calendar.h"
#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/frames.h"
#include "verify/origins.h"
#include "verify/rates.h"
#include "verify/same_frame.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kBeside = 0.3;     // how near a word stands that is told of a figure
constexpr double kSomewhere = 0.1;  // the same where both count a crowd
constexpr double kTelling = 0.5;    // lighter words tie nothing
constexpr double kLikeSize = 2;     // times the smaller of two figures for one thing
constexpr int kDigits = 2;          // figures with fewer are too often the same, or not, by chance
constexpr double kCrowd = 100;      // round figures of so many are not
constexpr facts::Moment kRecent = 500 * facts::kDaySeconds;

// Who has the statement's figure: the statement itself, or a passage that bears it out.
struct Voice {
  const Reading& reading;
  const Figure& figure;
  const std::vector<Claim>& claims;
};

struct Other {
  const Prepared& passage;
  const Figure& figure;
};

// What two figures have in common beside them.
struct Ties {
  std::set<std::size_t> words, names;  // of the other passage, by index
  bool counted = false;                // the same things are counted
  bool told = false;                   // the same deed, or the same dimension, is told of them
};

bool agrees(const Quantity& own, const Quantity& other) {
  return compare_values(own, other).stance == Stance::supports;
}

bool has_figure(const Reading& reading, const Quantity& value) {
  return std::ranges::any_of(reading.figures, [&](const Figure& figure) {
    return figure.type != MentionType::ordinal && agrees(value, figure.quantity);
  });
}

std::vector<Voice> voices_of(const Statement& statement, const Figure& own,
                             const std::vector<const Answer*>& bearing) {
  std::vector<Voice> out = {{statement.reading, own, statement.claims}};
  for (const Answer* answer : bearing) {
    const Reading& reading = answer->passage->reading;
    auto figure = std::ranges::find_if(reading.figures, [&](const Figure& f) {
      return f.type != MentionType::ordinal && agrees(own.quantity, f.quantity);
    });
    if (figure != reading.figures.end())
      out.push_back({reading, *figure, answer->passage->record.claims});
  }
  return out;
}

bool like_size(const Quantity& a, const Quantity& b) {
  Range x = range_of(a), y = range_of(b);
  return x.low > 0 && y.low > 0 && std::max(x.low, y.low) <= kLikeSize * std::min(x.high, y.high);
}

// "13 months", "14 months": as written they are two figures, whatever room each may have.
bool clashes(const Quantity& own, const Quantity& other) {
  return own.figure && other.figure && comparable_units(own.unit, other.unit) &&
         like_size(own, other) && compare_values(own, other).stance == Stance::refutes;
}

// The claim that a figure stands in, the shortest where there are several.
const Claim* claim_around(const std::vector<Claim>& claims, Span figure) {
  const Claim* out = nullptr;
  for (const Claim& claim : claims)
    if (claim.kind != ClaimKind::quote && claim.span.contains(figure) &&
        (!out || claim.span.size() < out->span.size()))
      out = &claim;
  return out;
}

// The time that a figure is told of: of its own claim, or one that opens the sentence.
const When* time_of(const Reading& reading, const std::vector<Claim>& claims, Span at) {
  constexpr std::size_t kOpening = 12;
  const Claim* own = claim_around(claims, at);
  const When* out = nullptr;
  double best = 0.2;
  for (const When& when : reading.times) {
    const double near = nearness(reading, when.span, at);
    if (near < best || (own && !own->span.contains(when.span) && when.span.start > kOpening))
      continue;
    best = near, out = &when;
  }
  return out;
}

bool refers_back(std::string_view text) {
  const std::string lower = facts::lower(text);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"that occasion", "that time", "at the time",
                                              "that year", "back then", "previous", "year before",
                                              "year earlier"},
      [&](std::string_view cue) { return lower.find(cue) != std::string::npos; });
}

bool other_time(const Voice& voice, const Other& other) {
  const Reading& there = other.passage.reading;
  const When *own = time_of(voice.reading, voice.claims, voice.figure.span),
             *when = time_of(there, other.passage.record.claims, other.figure.span);
  if (own && when)
    return own->period.high <= when->period.low || when->period.high <= own->period.low;
  if (!when) return refers_back(there.text);
  std::optional<facts::Day> now =
      facts::parse_day(std::string_view(voice.reading.published).substr(0, 10));
  return now && when->period.high < facts::moment(*now) - kRecent;
}

// What is counted or paid may have changed since an older source; lengths and weights have not, nor
// have sums and shares within days.
bool may_have_changed(const Figure& figure, const Prepared& other,
                      const std::vector<const Answer*>& bearing) {
  if (figure.type == MentionType::measure) return false;
  const bool counts = figure.type == MentionType::count || figure.type == MentionType::number;
  return overtaken(bearing, other, counts ? 0 : 3);
}

// A word that another figure of that unit has nearer by: "in towns 97%, in the countryside 68%".
bool of_another(const Reading& reading, const Term& term, const Figure& figure) {
  const double own = nearness(reading, term.span, figure.span);
  return std::ranges::any_of(reading.figures, [&](const Figure& other) {
    return &other != &figure && other.quantity.unit == figure.quantity.unit &&
           nearness(reading, term.span, other.span) > own;
  });
}

// Those who came, as one writer or another calls them, or what they paid for.
bool same_crowd(const Voice& voice, const Other& other) {
  constexpr auto kCrowds = std::to_array<std::string_view>(
      {"attendee", "demonstrator", "fan", "guest", "marcher", "participant", "passenger", "people",
       "person", "protester", "rider", "spectator", "supporter", "ticket", "visitor"});
  const auto crowd = [&](const Reading& reading, const Figure& figure) {
    return figure.of && std::ranges::any_of(reading.terms, [&](const Term& term) {
             return figure.of->contains(term.span) &&
                    std::ranges::binary_search(kCrowds, std::string_view(term.base));
           });
  };
  return crowd(voice.reading, voice.figure) && crowd(other.passage.reading, other.figure);
}

// Too few digits to tell two figures apart by.
bool may_be_chance(const Quantity& figure) {
  return telling_digits(figure) < kDigits &&
         !(figure.unit.empty() && figure.figure && *figure.figure >= kCrowd);
}

bool says(const Term& term) { return facts::reporting_kind(term.base) != facts::Reporting::none; }

void add_ties(Ties& out, Matcher& matcher, const Voice& voice, const Other& other) {
  const Reading& there = other.passage.reading;
  const bool crowd = same_crowd(voice, other);
  out.counted = out.counted || crowd;
  const double beside = crowd ? kSomewhere : kBeside;
  for (const Term& term : voice.reading.terms) {
    if (term.weight < kTelling || says(term) ||
        nearness(voice.reading, term.span, voice.figure.span) < beside)
      continue;
    for (std::size_t j = 0; j < there.terms.size(); ++j) {
      const Term& found = there.terms[j];
      if (nearness(there, found.span, other.figure.span) < beside ||
          (!found.name && of_another(there, found, other.figure)))
        continue;
      if (!matcher.bears_out(term, found) && !matcher.bears_out(found, term)) continue;
      const bool counted = voice.figure.of && other.figure.of &&
                           voice.figure.of->contains(term.span) &&
                           other.figure.of->contains(found.span);
      out.counted = out.counted || counted;
      if (!counted) (term.name && found.name ? out.names : out.words).insert(j);
      break;
    }
  }
}

// "People came to watch", "people came to the stadium"; "weighs 2 tonnes", "2 tonnes in weight".
bool same_deed(const Voice& voice, const Other& other) {
  const Claim *own = claim_around(voice.claims, voice.figure.span),
              *found = claim_around(other.passage.record.claims, other.figure.span);
  if (!own || !found) return false;
  if (!own->dimension.empty() && own->dimension == found->dimension) return true;
  if (facts::reporting_kind(own->predicate) != facts::Reporting::none || own->predicate == "be" ||
      own->predicate == "have")
    return false;
  return own->predicate == found->predicate ||
         compare_deeds(own->predicate, found->predicate) == Deed::same;
}

bool told_in(const Reading& reading, const std::string& name) {
  return (" " + facts::lower(reading.text) + " ").find(name) != std::string::npos;
}

// The passage tells its figure of somebody or something else by name, or of a noun that is not what
// the statement speaks of.
bool other_subject(Matcher& matcher, const Statement& statement, const std::vector<Voice>& voices,
                   const Other& other, const Terms& background) {
  for (const Claim& claim : other.passage.record.claims) {
    if (claim.kind == ClaimKind::quote || !claim.span.contains(other.figure.span) ||
        claim.subject.entity.empty())
      continue;
    const std::string name = facts::lower(claim.subject.head);
    const bool known =
        std::ranges::any_of(voices,
                            [&](const Voice& voice) { return told_in(voice.reading, name); }) ||
        std::ranges::any_of(statement.implied, [&](const std::string& own) {
          return own.find(name) != std::string::npos;
        });
    if (!known && facts::reporting_kind(claim.predicate) == facts::Reporting::none) return true;
  }
  const Claim* own = claim_around(statement.claims, voices.front().figure.span);
  if (!own || own->subject.empty() || !own->subject.entity.empty()) return false;
  auto subject = std::ranges::find_if(
      statement.reading.terms, [&](const Term& term) { return is_head(term, own->subject); });
  if (subject == statement.reading.terms.end() || subject->weight < kTelling) return false;
  auto met = [&](const Terms& terms) {
    return std::ranges::any_of(terms, [&](const Term& term) {
      return matcher.bears_out(*subject, term) || matcher.bears_out(term, *subject);
    });
  };
  return !met(other.passage.reading.terms) && !met(background);
}

// The name that a preposition ties to the other figure, and that nobody who has the statement's
// figure names.
bool narrowed(const std::vector<Voice>& voices, const Other& other) {
  constexpr std::size_t kNear = 30;
  const Reading& there = other.passage.reading;
  return std::ranges::any_of(there.terms, [&](const Term& term) {
    if (!term.name || term.span.start < other.figure.span.end ||
        term.span.start > other.figure.span.end + kNear)
      return false;
    return std::ranges::none_of(
        voices, [&](const Voice& voice) { return told_in(voice.reading, term.lower); });
  });
}

// The statement, or who bears it out, has the other figure as well, or reckons with the difference.
bool reckoned_with(const std::vector<Voice>& voices, const Quantity& own, const Quantity& other) {
  return std::ranges::any_of(voices, [&](const Voice& voice) {
    return has_figure(voice.reading, other) ||
           std::ranges::any_of(voice.reading.figures, [&](const Figure& figure) {
             return figure.quantity.figure && own.figure && other.figure &&
                    *figure.quantity.figure == std::abs(*own.figure - *other.figure);
           });
  });
}

// "The rival campaign", "the other hall": a word sets the passage's thing apart from one of the
// same noun.
bool of_namesake(const std::vector<Voice>& voices, const Other& other) {
  constexpr auto kApart =
      std::to_array<std::string_view>({"another", "earlier", "former", "neighbouring", "old",
                                       "other", "previous", "rival", "sister"});
  const auto apart = [&](const Reading& reading, Span figure) -> std::string {
    for (const facts::Word& word : facts::words_of(reading.text, {0, reading.text.size()})) {
      const std::string lower = facts::lower(word.text);
      if (std::ranges::binary_search(kApart, std::string_view(lower)) &&
          nearness(reading, word.span, figure) >= kBeside)
        return lower;
    }
    return {};
  };
  const std::string there = apart(other.passage.reading, other.figure.span);
  return !there.empty() && std::ranges::none_of(voices, [&](const Voice& voice) {
    return apart(voice.reading, voice.figure.span) == there;
  });
}

std::optional<Likeness> likeness(Matcher& matcher, const Statement& statement,
                                 const std::vector<Voice>& voices, const Reached& item,
                                 const Figure& figure) {
  const Figure& own = voices.front().figure;
  const Other other{*item.passage, figure};
  const Reading& there = item.passage->reading;
  if (part_of_it(there.text, figure.span.end) || of_namesake(voices, other)) return std::nullopt;
  const std::string rate = rate_of(there, figure);
  if (std::ranges::none_of(
          voices, [&](const Voice& voice) { return rate_of(voice.reading, voice.figure) == rate; }))
    return std::nullopt;
  if (reckoned_with(voices, own.quantity, figure.quantity) || narrowed(voices, other))
    return std::nullopt;
  if (std::ranges::any_of(voices, [&](const Voice& voice) { return other_time(voice, other); }))
    return std::nullopt;
  if (other_subject(matcher, statement, voices, other, item.passage->background))
    return std::nullopt;
  Ties ties;
  for (const Voice& voice : voices) {
    add_ties(ties, matcher, voice, other);
    ties.told = ties.told || same_deed(voice, other);
  }
  const bool named = !ties.names.empty() || item.alignment.name_share >= 0.99;
  if (!named) return std::nullopt;
  // The deed is a word of its own only where something else is shared.
  const std::size_t nouns = ties.words.size() + (ties.counted ? 1U : 0U),
                    all = nouns + (ties.told && nouns > 0 ? 1U : 0U);
  if (all >= 2 || (all + ties.names.size() >= 1 && transposed(own.quantity, figure.quantity)))
    return Likeness::sure;
  if (all == 1) return Likeness::likely;
  return std::nullopt;
}

}  // namespace

bool part_of_it(std::string_view text, std::size_t behind) {
  const std::string rest = facts::lower(text.substr(behind, 24));
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{" of them", " of whom", " of which", " of these",
                                              " of those", " more", " fewer", " less", " other"},
      [&](std::string_view cue) { return rest.starts_with(cue); });
}

std::optional<OtherFigure> other_figure(const Statement& statement,
                                        const std::vector<Reached>& reached,
                                        const std::vector<const Answer*>& bearing) {
  std::optional<OtherFigure> out;
  Matcher matcher;
  for (std::size_t facet = 0; facet < statement.reading.figures.size(); ++facet) {
    const Figure& own = statement.reading.figures[facet];
    if (own.type == MentionType::ordinal || own.role.part != Part::amount ||
        may_be_chance(own.quantity))
      continue;
    const std::vector<Voice> voices = voices_of(statement, own, bearing);
    if (voices.size() < 2) continue;
    for (const Reached& item : reached) {
      const Prepared& passage = *item.passage;
      if (!passage.related || passage.plans || has_figure(passage.reading, own.quantity) ||
          may_have_changed(own, passage, bearing))
        continue;
      for (std::size_t at = 0; at < passage.reading.figures.size(); ++at) {
        const Figure& figure = passage.reading.figures[at];
        if (figure.type != own.type || figure.role.part != Part::amount ||
            may_be_chance(figure.quantity) || !clashes(own.quantity, figure.quantity))
          continue;
        std::optional<Likeness> like = likeness(matcher, statement, voices, item, figure);
        if (like && trusted(passage.source) && of_own_origin(bearing, passage) &&
            (!out || (out->likeness == Likeness::likely && *like == Likeness::sure)))
          out = OtherFigure{&passage, facet, at, *like};
      }
    }
  }
  return out;
}

}  // namespace stet::verify
