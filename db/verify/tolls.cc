// Reads tolls by the words beside a figure and takes the one that was published last.
#include "verify/tolls.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/origins.h"
#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.8;

enum class Fate : unsigned char { none, dead, injured, missing };

Fate fate_of(std::string_view word) {
  if (is_one_of(word,
                {"dead", "death", "deaths", "died", "fatalities", "killed", "killing", "perished"}))
    return Fate::dead;
  if (is_one_of(word, {"hurt", "injured", "injuries", "injuring", "wounded"})) return Fate::injured;
  return word == "missing" ? Fate::missing : Fate::none;
}

// What may stand between the figure of a toll and its word.
bool idle(std::string_view word) {
  return is_one_of(word, {"are", "been", "have", "has", "is", "known", "now", "people", "persons",
                          "reported", "still", "to", "was", "were", "confirmed", "officially"});
}

// What may stand between "killing", "deaths:" and the figure.
bool leads_in(std::string_view word) {
  return is_one_of(word, {":", "about", "at", "least", "some", "more", "than"});
}

struct Toll {
  Fate fate = Fate::none;
  const Figure* figure = nullptr;
  Span words;  // from the figure to the word, or the other way round
};

bool countable(const Figure& figure) {
  return (figure.type == MentionType::number || figure.type == MentionType::count) &&
         figure.quantity.unit.empty() && figure.quantity.figure && figure.role.part == Part::amount;
}

std::optional<Toll> toll_at(const Reading& reading, const Figure& figure) {
  if (!countable(figure)) return std::nullopt;
  const std::vector<ReadWord>& words = reading.words;
  const auto lower = [&](std::size_t i) -> const std::string& { return words[i].lower; };
  std::size_t from = 0, to = 0;
  while (from < words.size() && words[from].span.end <= figure.span.start) ++from;
  to = from;
  while (to < words.size() && words[to].span.start < figure.span.end) ++to;
  // "Eight of them", "of the 57 dead": a part, or what parts are told of.
  if (to < words.size() && lower(to) == "of") return std::nullopt;
  if (from > 0 && is_one_of(lower(from - 1), {"of", "the", "other", "another"}))
    return std::nullopt;
  std::size_t at = to;
  while (at < words.size() && idle(lower(at))) ++at;
  if (at + 2 < words.size() && lower(at) == "lost" && lower(at + 1) == "their" &&
      lower(at + 2) == "lives")
    return Toll{Fate::dead, &figure, {figure.span.start, words[at + 2].span.end}};
  if (at < words.size() && fate_of(lower(at)) != Fate::none)
    return Toll{fate_of(lower(at)), &figure, {figure.span.start, words[at].span.end}};
  at = from;
  while (at > 0 && leads_in(lower(at - 1))) --at;
  if (at == 0 || !is_one_of(lower(at - 1),
                            {"deaths", "fatalities", "injuries", "injuring", "killed", "killing"}))
    return std::nullopt;
  return Toll{fate_of(lower(at - 1)), &figure, {words[at - 1].span.start, figure.span.end}};
}

// The only toll of that fate in a text; several of one fate are parts of it.
std::optional<Toll> toll_in(const Reading& reading, std::optional<Fate> fate) {
  std::optional<Toll> out;
  for (const Figure& figure : reading.figures) {
    const std::optional<Toll> toll = toll_at(reading, figure);
    if (!toll || (fate && toll->fate != *fate)) continue;
    if (out) return std::nullopt;
    out = toll;
  }
  return out;
}

// "Have died", "are still missing": as things stand.
bool stands_now(std::string_view text) {
  return has_word(text, {"are", "has", "have", "is", "now", "still"});
}

std::optional<Toll> claimed_toll(const Statement& statement) {
  const Reading& reading = statement.reading;
  if (reading.figures.size() != 1 || !reading.times.empty() || !reading.negations.empty() ||
      statement.attributed || !stands_now(reading.text))
    return std::nullopt;
  return toll_in(reading, std::nullopt);
}

// What the draft as a whole is about.
bool is_topic(const Statement& statement, const Term& term) {
  auto same = [&](const std::string& name) { return name == term.lower || name == term.base; };
  return std::ranges::any_of(statement.topic_names, same) ||
         std::ranges::any_of(statement.topic, same);
}

// "34 dead in Tesk": of a place that the draft does not speak of there.
bool of_a_part(const Statement& statement, const Reading& reading, const Toll& toll) {
  const std::string_view text = reading.text;
  return std::ranges::any_of(reading.terms, [&](const Term& term) {
    const std::string_view before = text.substr(0, term.span.start);
    const bool place = before.ends_with(" in ") || before.ends_with(" at ");
    if (!term.name || !place || term.span.start < toll.words.start) return false;
    return !is_topic(statement, term);
  });
}

// "In 1998 twenty people died": of another time than that of its text.
bool of_the_past(const Reading& reading) {
  constexpr facts::Moment kNews = 60 * facts::kDaySeconds;
  const std::optional<facts::Day> day = facts::parse_day(reading.published);
  return !day || std::ranges::any_of(reading.times, [&](const When& when) {
    return when.period.high != Period::kOpenEnd && when.period.high + kNews < facts::moment(*day);
  });
}

// A name of the statement that is not what the whole draft is about narrows its toll: the passage
// has to have it.
bool names_met(const Statement& statement, const Reached& item) {
  const Terms& terms = statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].name && item.alignment.words.found[i] < 0 && !item.alignment.in_background[i] &&
        !is_topic(statement, terms[i]))
      return false;
  return true;
}

struct Told {
  const Reached* item = nullptr;
  Toll toll;
};

std::string day_of(const Told& told) { return told.item->passage->source.published; }

std::vector<Told> told_by(const Statement& statement, const std::vector<Reached>& reached,
                          Fate fate) {
  std::vector<Told> out;
  for (const Reached& item : reached) {
    const SourceRecord& source = item.passage->source;
    if ((!item.passage->related && !statement.picked) || source.published.empty() ||
        !trusted(source) || !names_met(statement, item))
      continue;
    const std::optional<Toll> toll = toll_in(item.passage->reading, fate);
    if (toll && !of_the_past(item.passage->reading) &&
        !of_a_part(statement, item.passage->reading, *toll))
      out.push_back({&item, *toll});
  }
  return out;
}

// What the toll accounts for: its own words; or all, where every name besides is the draft's matter
// and one more word at most stands in no passage ("in the flood on the Vessa").
Span about(const Statement& statement, const Told& told, const Toll& claimed) {
  constexpr double kTelling = 0.5;
  constexpr int kDigits = 2;
  const Terms& terms = statement.reading.terms;
  std::size_t open = 0;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (!claimed.words.contains(terms[i].span) && terms[i].weight >= kTelling &&
        told.item->alignment.words.found[i] < 0 && !told.item->alignment.in_background[i] &&
        !is_topic(statement, terms[i]))
      ++open;
  const bool all = open <= 1 && telling_digits(claimed.figure->quantity) >= kDigits;
  return all ? Span{0, statement.reading.text.size()} : claimed.words;
}

Answer answer_of(const Statement& statement, const Told& told, const Toll& claimed, Stance stance,
                 const std::string& how) {
  Answer out{told.item->passage,
             {.facet = 0,
              .stance = stance,
              .rule = "count.value",
              .reason = stance == Stance::supports ? "exact" : "value_mismatch",
              .steps = {},
              .strength = kStrength}};
  out.assessment.about = about(statement, told, claimed);
  out.assessment.steps = {how + " source, of " + day_of(told) + ", has " +
                          std::string(told.toll.words.of(told.item->passage->reading.text))};
  return out;
}

}  // namespace

std::vector<std::string> toll_words(const Statement& statement) {
  const std::optional<Toll> claimed = claimed_toll(statement);
  if (!claimed) return {};
  switch (claimed->fate) {
    case Fate::dead:
      return {"dead", "death", "die", "fatality", "kill", "toll"};
    case Fate::injured:
      return {"hurt", "injure", "injury", "wound"};
    default:
      return {"missing"};
  }
}

std::vector<Answer> tolls(const Statement& statement, const std::vector<Reached>& reached) {
  const std::optional<Toll> claimed = claimed_toll(statement);
  if (!claimed) return {};
  const std::vector<Told> all = told_by(statement, reached, claimed->fate);
  if (all.empty()) return {};
  const Quantity& own = claimed->figure->quantity;
  auto agrees = [&](const Told& told) {
    const Quantity& other = told.toll.figure->quantity;
    return other.figure && *other.figure == *own.figure;
  };
  const Told newest = *std::ranges::max_element(all, {}, day_of);
  for (const Told& told : all)
    if (day_of(told) == day_of(newest) && agrees(told) != agrees(newest)) return {};
  if (agrees(newest) && newest.toll.figure->quantity.modifier != own.modifier) return {};
  if (agrees(newest))
    return {answer_of(statement, newest, *claimed, Stance::supports, "the newest")};
  if (compare_values(own, newest.toll.figure->quantity).stance != Stance::refutes) return {};
  for (const Told& told : all)
    if (agrees(told) && day_of(told) < day_of(newest))
      return {answer_of(statement, told, *claimed, Stance::supports, "an older"),
              answer_of(statement, newest, *claimed, Stance::refutes, "the newest")};
  return {};
}

void silence_other_tolls(const Statement& statement, std::vector<Answer>& answers) {
  const std::optional<Toll> claimed = claimed_toll(statement);
  if (!claimed) return;
  std::erase_if(answers, [&](const Answer& answer) {
    if (answer.assessment.rule != "count.value" || answer.assessment.stance == Stance::supports)
      return false;
    const Reading& there = answer.passage->reading;
    bool others = false, own = false;
    for (const Figure& figure : there.figures) {
      const std::optional<Toll> toll = toll_at(there, figure);
      if (!toll) continue;
      const bool agrees = figure.quantity.figure == claimed->figure->quantity.figure;
      if (toll->fate != claimed->fate)
        others = true;
      else if (agrees)
        return true;
      else
        own = true;
    }
    return others && !own;
  });
}

}  // namespace stet::verify
