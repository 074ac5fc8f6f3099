// Looks for ties around two figures.
#include "verify/ties.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.5;  // weight of a word that says something
constexpr double kBeside = 0.25;
constexpr double kOwnTime = 0.2;
constexpr std::size_t kApart = 44;  // bytes between a value and the earlier one beside it

const When* nearest(const Reading& reading, Span at) {
  const When* out = nullptr;
  double best = kOwnTime;
  for (const When& when : reading.times)
    if (double near = nearness(reading, when.span, at); near >= best) best = near, out = &when;
  return out;
}

bool plain(const Quantity& q) {
  return q.figure && (q.modifier == Modifier::none || q.modifier == Modifier::approx);
}

// What stands between a value and the earlier one: "(", "from", "against", "compared with".
bool names_earlier(std::string_view between) {
  if (between.find_first_of(";!?") != std::string_view::npos) return false;
  std::string lower = " " + facts::lower(between) + " ";
  for (std::string_view cue : {"(", " from ", " against ", " compared ", " up on ", " down on "})
    if (lower.find(cue) != std::string::npos) return true;
  return false;
}

bool same_kind(const Figure& a, const Figure& b) {
  return (a.type == MentionType::ordinal) == (b.type == MentionType::ordinal) &&
         a.quantity.unit == b.quantity.unit && a.role.part == b.role.part;
}

// A sentence that a statement stands in; it is set against every passage that was found.
struct SentenceRead {
  Terms terms;
  std::vector<Quantity> quantities;
};

const SentenceRead& read_sentence(const std::string& sentence) {
  thread_local Remembered<SentenceRead> known;
  return known.of(sentence, [&] {
    SentenceRead out{terms_of(sentence, {0, sentence.size()}, {}), {}};
    for (const Mention& mention : facts::read_quantities(sentence))
      out.quantities.push_back(facts::quantity_of(mention, sentence));
    return out;
  });
}

}  // namespace

std::vector<Pin> pins(const Bout& bout, int least_digits) {
  std::vector<Pin> out;
  const std::vector<Figure>&here = bout.statement.reading.figures,
        &there = bout.passage.reading.figures;
  for (std::size_t i = 0; i < here.size(); ++i) {
    if (telling_digits(here[i].quantity) < least_digits) continue;
    for (std::size_t j = 0; j < there.size(); ++j) {
      if (!same_kind(here[i], there[j]) ||
          compare_values(here[i].quantity, there[j].quantity).reason != "exact")
        continue;
      out.push_back({i, j});
      break;
    }
  }
  return out;
}

bool figures_hold(const Bout& bout) {
  return std::ranges::all_of(bout.alignment.figures, [](const FigureMatch& match) {
    return match.answer.stance == Stance::supports;
  });
}

std::size_t words_beside(const Bout& bout, Span there) {
  std::size_t out = 0;
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  for (std::size_t i = 0; i < own.size(); ++i) {
    int at = bout.alignment.words.found[i];
    if (at < 0 || own[i].weight < kTelling) continue;
    out +=
        nearness(bout.passage.reading, other[static_cast<std::size_t>(at)].span, there) >= kBeside
            ? 1U
            : 0U;
  }
  return out;
}

double context_of(const Bout& bout, Span here, Span there) {
  double all = 0, got = 0;
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  for (std::size_t i = 0; i < own.size(); ++i) {
    double weight = own[i].weight * nearness(bout.statement.reading, here, own[i].span);
    all += weight;
    if (int at = bout.alignment.words.found[i]; at >= 0)
      got +=
          weight * nearness(bout.passage.reading, there, other[static_cast<std::size_t>(at)].span);
  }
  return all > 0 ? got / all : 0;
}

bool nouns_complete(const Bout& bout) {
  const Terms& own = bout.statement.reading.terms;
  for (std::size_t i = 0; i < own.size(); ++i) {
    bool verb = std::ranges::any_of(
        bout.statement.claims, [&](const Claim& claim) { return claim.predicate == own[i].base; });
    if (own[i].weight >= kTelling && !verb && bout.alignment.words.found[i] < 0) return false;
  }
  return !own.empty();
}

bool times_exclude(const Bout& bout, Span here, Span there) {
  const When *own = nearest(bout.statement.reading, here),
             *other = nearest(bout.passage.reading, there);
  return own && other &&
         (own->period.high <= other->period.low || other->period.high <= own->period.low);
}

bool time_shared(const Bout& bout) {
  return std::any_of(
      bout.alignment.times.begin(), bout.alignment.times.end(),
      [](const TimeMatch& match) { return match.found && match.stance == Stance::supports; });
}

const Figure* earlier_value(const Reading& passage, const Figure& now) {
  const Figure* out = nullptr;
  for (const Figure& other : passage.figures) {
    if (&other == &now || other.quantity.unit != now.quantity.unit || !plain(other.quantity) ||
        other.role.part != Part::amount || other.type == MentionType::ordinal)
      continue;
    if (other.span.overlaps(now.span)) continue;
    bool behind =
        other.span.start >= now.span.end && other.span.start - now.span.end <= kApart &&
        names_earlier(
            std::string_view(passage.text).substr(now.span.end, other.span.start - now.span.end));
    std::string_view before = std::string_view(passage.text).substr(0, other.span.start);
    bool ahead =
        now.span.start >= other.span.end &&
        std::string_view(passage.text).substr(other.span.end, now.span.start - other.span.end) ==
            " to " &&
        before.ends_with("from ");
    if (!behind && !ahead) continue;
    if (out) return nullptr;
    out = &other;
  }
  return out;
}

double matter_covered(const Bout& bout) {
  double all = 0, got = 0;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].lower.ends_with("est") || terms[i].lower == "most") continue;
    all += terms[i].weight;
    if (bout.alignment.words.found[i] >= 0) got += terms[i].weight;
  }
  return all > 0 ? got / all : 0;
}

std::size_t shared_content(const Bout& bout) {
  auto met = [](const auto& match) { return match.found.has_value(); };
  return static_cast<std::size_t>(
      std::ranges::count_if(bout.alignment.words.found, [](int at) { return at >= 0; }) +
      std::ranges::count_if(bout.alignment.figures, met) +
      std::ranges::count_if(bout.alignment.times, met));
}

std::size_t shared_with_sentence(const Bout& bout) {
  const SentenceRead& sentence = read_sentence(bout.statement.sentence);
  const Coverage met = cover(bout.matcher, sentence.terms, bout.passage.reading.terms);
  std::size_t out =
      static_cast<std::size_t>(std::ranges::count_if(met.found, [](int at) { return at >= 0; }));
  for (const Quantity& own : sentence.quantities)
    out += std::ranges::any_of(bout.passage.reading.figures,
                               [&](const Figure& figure) {
                                 return compare_values(own, figure.quantity).reason == "exact";
                               })
               ? 1U
               : 0U;
  return std::max(shared_content(bout), out);
}

}  // namespace stet::verify
