// The words that lead in what statement and passage both have: "for the merger", "against the
// merger".
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

constexpr std::size_t kReach = 4;        // words looked at before a noun
constexpr std::size_t kFigureReach = 2;  // and before a figure
constexpr std::size_t kBytes = 96;       // looked at behind a figure
constexpr std::size_t kPlaces = 32;      // of one word in a passage: more are not asked

struct Apart {
  std::string_view a, b;
};

// Words that lead in opposite parts; each pair one way round.
constexpr auto kApart = std::to_array<Apart>({
    {"about", "from"},       {"about", "to"},        {"about", "with"},
    {"above", "below"},      {"after", "before"},    {"after", "during"},
    {"after", "for"},        {"against", "for"},     {"although", "because"},
    {"although", "unless"},  {"because", "despite"}, {"because", "spite"},
    {"before", "during"},    {"before", "for"},      {"by", "for"},
    {"by", "from"},          {"by", "to"},           {"by", "without"},
    {"except", "including"}, {"except", "only"},     {"for", "off"},
    {"from", "to"},          {"from", "until"},      {"if", "unless"},
    {"inside", "outside"},   {"into", "out"},        {"off", "on"},
    {"over", "under"},       {"since", "until"},     {"unless", "when"},
    {"with", "without"},
});

bool apart(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kApart, [&](const Apart& pair) {
    return (pair.a == a && pair.b == b) || (pair.a == b && pair.b == a);
  });
}

constexpr auto kLeads = std::to_array<std::string_view>(
    {"about",  "above",   "after",  "against", "although", "among", "as",
     "at",     "because", "before", "below",   "between",  "by",    "despite",
     "during", "except",  "for",    "from",    "if",       "in",    "including",
     "inside", "into",    "off",    "on",      "only",     "out",   "outside",
     "over",   "since",   "spite",  "than",    "through",  "to",    "under",
     "unless", "until",   "upon",   "when",    "while",    "with",  "without"});
static_assert(std::ranges::is_sorted(kLeads));

// Ends the phrase that stands before it.
bool stops(const facts::Word& word) {
  if (word.kind == facts::Word::Kind::mark) return word.text != "'s" && word.text != "\"";
  const std::string lower = facts::lower(word.text);
  return lower == "and" || lower == "or" || lower == "but" || lower == "that" || lower == "which" ||
         lower == "who";
}

// The word that leads in what stands at `at`: the nearest preposition or conjunction before it in
// its phrase; of "because of" and "in spite of" the word that counts.
std::string lead_of(std::string_view text, Span at, std::size_t reach = kReach) {
  const std::vector<facts::Word> words = words_up_to(text, at.start);
  for (std::size_t i = words.size(); i-- > 0 && reach > 0; --reach) {
    if (stops(words[i])) return {};
    std::string lower = facts::lower(words[i].text);
    if (lower == "of" && i > 0) {
      const std::string before = facts::lower(words[i - 1].text);
      if (before == "because" || before == "spite" || before == "out") return before;
    }
    if (std::ranges::binary_search(kLeads, std::string_view(lower))) return lower;
  }
  return {};
}

// What leads in the places of the passage that have the same: one of them like the statement's is
// enough.
struct Leads {
  std::string own, other;  // the statement's; one of the passage's that is apart from it
  bool like = false;
};

void hear(Leads& leads, std::string other) {
  if (other == leads.own)
    leads.like = true;
  else if (apart(leads.own, other))
    leads.other = std::move(other);
}

std::string told(const Leads& leads, std::string_view what) {
  if (leads.like || leads.other.empty()) return {};
  return "the draft has \"" + leads.own + "\" where the source has \"" + leads.other + "\" (" +
         std::string(what) + ")";
}

// "By 17 votes to 11": what a figure counts is led in with it.
bool is_counted(const Reading& reading, Span at) {
  return std::ranges::any_of(
      reading.figures, [&](const Figure& figure) { return figure.of && figure.of->overlaps(at); });
}

std::string of_words(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (bout.alignment.words.found[i] < 0) continue;
    Leads leads{lead_of(here.text, here.terms[i].span), {}, false};
    if (leads.own.empty() || is_counted(here, here.terms[i].span)) continue;
    const Term& met = *met_term(bout, i);
    std::size_t places = 0;
    for (const Term& term : there.terms)
      if (term.base == met.base && ++places <= kPlaces) hear(leads, lead_of(there.text, term.span));
    if (std::string why = told(leads, here.terms[i].span.of(here.text)); !why.empty()) return why;
  }
  return {};
}

bool same_value(const Quantity& a, const Quantity& b) {
  return a.figure && a.figure == b.figure && a.unit == b.unit;
}

// "30% above that of 2019" against "30% of that of 2019".
bool difference_told(const Reading& reading, const Figure& figure) {
  const std::vector<std::string> behind =
      lower_words(std::string_view(reading.text).substr(figure.span.end, kBytes));
  return !behind.empty() && is_one_of(behind[0], {"above", "below", "fewer", "higher", "larger",
                                                  "less", "lower", "more", "smaller"});
}
bool part_told(const Reading& reading, const Figure& figure) {
  return std::string_view(reading.text).substr(figure.span.end).starts_with(" of ") &&
         figure.role.part == Part::amount;
}

// "Fell by a third", "fell to a third".
bool by_against_to(const Figure& own, std::string_view lead, const Figure& other,
                   std::string_view other_lead) {
  const bool by = lead == "by" || (lead != "to" && own.role.part == Part::difference),
             other_by =
                 other_lead == "by" || (other_lead != "to" && other.role.part == Part::difference);
  return (by && other_lead == "to") || (other_by && lead == "to");
}

std::string of_figures(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const Figure& own : here.figures) {
    Leads leads{lead_of(here.text, own.span, kFigureReach), {}, false};
    for (const Figure& other : there.figures) {
      if (!same_value(own.quantity, other.quantity) || own.type != other.type) continue;
      const std::string lead = lead_of(there.text, other.span, kFigureReach);
      if (by_against_to(own, leads.own, other, lead))
        leads.other = lead.empty() ? "by" : lead;
      else if ((difference_told(here, own) && part_told(there, other)) ||
               (part_told(here, own) && difference_told(there, other)))
        leads.other = "of";
      else
        hear(leads, lead);
    }
    if (std::string why = told(leads, own.span.of(here.text)); !why.empty()) return why;
  }
  return {};
}

// "Until 2012", "from 2012": the word that leads a time in is often part of it.
std::string lead_of_time(const Reading& reading, const When& when) {
  const std::vector<std::string> words = lower_words(when.span.of(reading.text));
  if (!words.empty() && std::ranges::binary_search(kLeads, std::string_view(words[0])))
    return words[0];
  return lead_of(reading.text, when.span, kFigureReach);
}

// One verb stands in both beside the two times.
bool same_verb(const Bout& bout, Span own, Span other) {
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    return claim.span.contains(own) && !is_colourless(claim.predicate) &&
           std::ranges::any_of(bout.passage.record.claims, [&](const Claim& there) {
             return there.span.contains(other) && there.predicate == claim.predicate;
           });
  });
}

// "Postponed until May", "postponed in May"; but "left in May" tells the end of "served until May".
bool end_against_day(std::string_view own, std::string_view other) {
  auto day = [](std::string_view lead) { return is_one_of(lead, {"at", "in", "on"}); };
  auto end = [](std::string_view lead) { return is_one_of(lead, {"since", "until"}); };
  return (day(own) && end(other)) || (end(own) && day(other));
}

std::string of_times(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const When& own : here.times) {
    Leads leads{lead_of_time(here, own), {}, false};
    for (const When& other : there.times) {
      if (own.period.timex.empty() || own.period.timex != other.period.timex) continue;
      const std::string lead = lead_of_time(there, other);
      if (end_against_day(leads.own, lead) && same_verb(bout, own.span, other.span))
        leads.other = lead;
      else
        hear(leads, lead);
    }
    if (std::string why = told(leads, own.span.of(here.text)); !why.empty()) return why;
  }
  return {};
}

}  // namespace

std::string led_in_apart(const Bout& bout) {
  return first_reason(bout, {of_words, of_figures, of_times});
}

}  // namespace stet::verify
