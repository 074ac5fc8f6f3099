// Looks the two people up by their names and compares the bonds.
#include "verify/kin_by_name.h"

#include <algorithm>
#include <optional>
#include <string>

#include "facts/words.h"
#include "verify/kin.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.85;

using Name = std::vector<std::string>;

// A holder of an office, and the passage that names them; none where the draft does.
struct Holder {
  Name name;
  const Prepared* passage = nullptr;
};

bool is_name(const facts::Word& word, const std::string& lower) {
  return word.kind == facts::Word::Kind::word && facts::is_capitalised(word.text) &&
         !facts::is_stop_word(lower) && !kin_word(lower);
}

Name name_from(const std::vector<facts::Word>& words, const std::vector<std::string>& lower,
               std::size_t at) {
  Name out;
  while (at < words.size() && is_name(words[at], lower[at])) out.push_back(lower[at++]);
  const bool owns = at < words.size() && (lower[at] == "'s" || lower[at] == "\xE2\x80\x99s");
  return owns ? Name{} : out;
}

// "The treasurer, Bo Ekman, said", "vice-chancellor Ngozi Hartley", "Bo Ekman, the treasurer".
void add_holders(std::vector<Holder>& out, std::string_view text, const Prepared* passage,
                 const std::string& office) {
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  const std::vector<std::string> lower = lower_words(text);
  const std::vector<std::string> wanted = lower_words(office);
  for (std::size_t i = 0; i + wanted.size() <= words.size(); ++i) {
    if (!std::equal(wanted.begin(), wanted.end(), lower.begin() + static_cast<std::ptrdiff_t>(i)))
      continue;
    if (i > 0 && is_one_of(lower[i - 1], {"acting", "assistant", "deputy", "designate", "ex",
                                          "former", "interim", "vice"}))
      continue;
    const std::size_t behind = i + wanted.size();
    const bool comma = behind < words.size() && lower[behind] == ",";
    Name name = name_from(words, lower, comma ? behind + 1 : behind);
    if (name.size() < 2) {
      std::size_t at = i;
      while (at > 0 && (is_one_of(lower[at - 1], {"a", "its", "the"}))) --at;
      if (at < 2 || lower[at - 1] != ",") continue;
      std::size_t from = at - 1;
      while (from > 0 && is_name(words[from - 1], lower[from - 1])) --from;
      name.assign(lower.begin() + static_cast<std::ptrdiff_t>(from),
                  lower.begin() + static_cast<std::ptrdiff_t>(at) - 1);
    }
    if (name.size() >= 2) out.push_back({std::move(name), passage});
  }
}

// Whom the passages name as the holder; nobody where they name two.
std::optional<Holder> holder_of(const std::string& office, const Statement& statement,
                                const std::vector<Reached>& reached) {
  std::vector<Holder> all;
  for (const Reached& item : reached)
    if (item.passage->related || statement.picked)
      add_holders(all, item.passage->record.text, item.passage, office);
  if (all.empty()) add_holders(all, statement.sentence, nullptr, office);
  if (all.empty()) return std::nullopt;
  for (const Holder& holder : all)
    if (!may_be_one(holder.name, all.front().name)) return std::nullopt;
  return all.front();
}

struct Known {
  Name name;
  const Prepared* beside = nullptr;
};

std::optional<Known> resolve(const Person& person, const Statement& statement,
                             const std::vector<Reached>& reached) {
  if (!person.name.empty()) return Known{person.name, nullptr};
  if (person.office.empty()) return std::nullopt;
  std::optional<Holder> holder = holder_of(person.office, statement, reached);
  if (!holder) return std::nullopt;
  return Known{std::move(holder->name), holder->passage};
}

enum class Sides : unsigned char { apart, same, crossed };

// Whether the two bonds are of the same two people, the same way round or not. A surname that both
// bear tells neither of them.
Sides sides(const Name& who, const Name& of, const Name& found_who, const Name& found_of) {
  auto only = [](const Name& found, const Name& own, const Name& other) {
    return may_be_one(found, own) && !may_be_one(found, other);
  };
  if (only(found_who, who, of) && only(found_of, of, who)) return Sides::same;
  if (only(found_who, of, who) && only(found_of, who, of)) return Sides::crossed;
  return Sides::apart;
}

bool exclude(Bond a, Bond b) {
  auto by_blood = [](Bond bond) {
    return bond == Bond::sibling || bond == Bond::parent || bond == Bond::uncle ||
           bond == Bond::cousin || bond == Bond::grandparent;
  };
  auto close = [](Bond bond) {
    return bond == Bond::sibling || bond == Bond::parent || bond == Bond::grandparent;
  };
  if (a == b) return false;
  if (a == Bond::spouse) return close(b);
  if (b == Bond::spouse) return close(a);
  return by_blood(a) && by_blood(b);
}

bool half(const KinWord& word) { return word.word.starts_with("half-"); }

Stance compare(const KinTold& own, const KinTold& found, Sides way) {
  const KinWord &here = *own.word, &there = *found.word;
  if (exclude(here.bond, there.bond)) return Stance::refutes;
  if (here.bond != there.bond || half(here) != half(there)) return Stance::neutral;
  const int step = way == Sides::same ? there.step : -there.step;
  if (here.step != step) return Stance::refutes;
  // "Her brother Lou" and "her sister Lou": one of the two is misspelt or misread.
  if (way == Sides::same && here.word != there.word &&
      !(here.bond == Bond::sibling && (there.word == "sibling" || here.word == "sibling")))
    return Stance::neutral;
  const bool plain = here.bond != Bond::in_law && here.word != "twin" && here.word != "widow" &&
                     here.word != "widower";
  return plain || here.word == there.word ? Stance::supports : Stance::neutral;
}

Span around(const KinTold& told) {
  Span out = told.at;
  for (const Person* person : {&told.who, &told.of})
    if (!person->span.empty())
      out = {std::min(out.start, person->span.start), std::max(out.end, person->span.end)};
  return out;
}

// Whom the reading of the passage has found behind its "he" or "she".
std::string behind_pronoun(const PassageRecord& passage) {
  for (const Claim& claim : passage.claims)
    for (const Phrase* phrase : {&claim.subject, &claim.object}) {
      const std::string lower = facts::lower(phrase->text) + " ";
      if (!phrase->entity.empty() && (lower.starts_with("he ") || lower.starts_with("she ")))
        return phrase->entity;
    }
  return {};
}

std::optional<Answer> answer_for(const Statement& statement, const std::vector<Reached>& reached,
                                 const KinTold& own, const Known& who, const Known& of,
                                 const Prepared& passage) {
  for (const KinTold& found :
       kin_told(passage.record.text, passage.record.before, behind_pronoun(passage.record))) {
    const std::optional<Known> found_who = resolve(found.who, statement, reached),
                               found_of = resolve(found.of, statement, reached);
    if (!found_who || !found_of) continue;
    const Sides way = sides(who.name, of.name, found_who->name, found_of->name);
    if (way == Sides::apart) continue;
    const Stance stance = compare(own, found, way);
    if (stance == Stance::neutral) continue;
    Assessment out{.stance = stance,
                   .rule = "role.kin",
                   .reason = stance == Stance::supports ? "exact" : "wrong_entity",
                   .steps = {},
                   .strength = kStrength};
    for (const Known* known : {&who, &of, &*found_who, &*found_of})
      if (known->beside && known->beside != &passage) out.beside = known->beside;
    out.about = around(own);
    const std::string_view text = passage.record.text;
    out.steps = {"the draft has \"" + std::string(own.at.of(statement.reading.text)) +
                 "\", the source \"" + std::string(found.at.of(text)) + "\" of the same people"};
    return Answer{&passage, std::move(out)};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Answer> kin_by_name(const Statement& statement, const std::vector<Reached>& reached) {
  std::vector<Answer> out;
  if (statement.attributed || !statement.reading.negations.empty()) return out;
  const std::vector<KinTold> told = kin_told(statement.reading.text, {});
  if (told.size() != 1) return out;
  const std::optional<Known> who = resolve(told[0].who, statement, reached),
                             of = resolve(told[0].of, statement, reached);
  if (!who || !of || may_be_one(who->name, of->name)) return out;
  for (const Reached& item : reached)
    if (item.passage->related || statement.picked)
      if (std::optional<Answer> answer =
              answer_for(statement, reached, told[0], *who, *of, *item.passage))
        out.push_back(std::move(*answer));
  return out;
}

}  // namespace stet::verify
