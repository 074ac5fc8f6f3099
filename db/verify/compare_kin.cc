// Kin: what two people are to each other. A brother is no son, and people who are not related are
// neither.
#include <algorithm>
#include <optional>
#include <string_view>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/entail.h"
#include "verify/kin.h"

namespace stet::verify {
namespace {

constexpr double kSure = 0.92;
constexpr double kSameRest = 0.6;  // of the statement's other words
constexpr double kBesideName = 0.3;

struct Tie {
  Bond bond;
  Span span;
};

std::vector<Tie> ties(const Reading& reading) {
  std::vector<Tie> out;
  for (const ReadWord& word : reading.words) {
    const KinWord* kin = kin_word(word.lower);
    if (!kin) kin = kin_word(forms_known(word.lower).front());
    if (kin) out.push_back({kin->bond, word.span});
  }
  return out;
}

// "Not related to", "no relation of", "unrelated to".
std::optional<Span> no_relation(const Reading& reading) {
  std::string lower = facts::lower(reading.text);
  for (std::string_view cue : {"not related", "no relation", "unrelated to", "n't related",
                               "n\xE2\x80\x99t related", "no relative of"})
    if (std::size_t at = lower.find(cue); at != std::string::npos) return Span{at, at + cue.size()};
  return std::nullopt;
}

// The statement's words besides the kin word that the passage or what stands around it has.
double rest_covered(const Bout& bout, Span kin) {
  double all = 0, got = 0;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].span.overlaps(kin) || terms[i].weight < 0.4) continue;
    all += terms[i].weight;
    if (bout.alignment.words.found[i] >= 0) got += terms[i].weight;
    if (bout.alignment.words.found[i] < 0 && bout.alignment.in_background[i])
      got += terms[i].weight * (terms[i].name ? 0.9 : 0.6);
  }
  return all > 0 ? got / all : 0;
}

// One of the statement's names stands in the passage beside the word.
bool names_party(const Bout& bout, Span word) {
  const Terms &own = bout.statement.reading.terms, &there = bout.passage.reading.terms;
  for (std::size_t i = 0; i < own.size(); ++i) {
    int at = bout.alignment.words.found[i];
    if (own[i].name && at >= 0 &&
        nearness(bout.passage.reading, word, there[static_cast<std::size_t>(at)].span) >=
            kBesideName)
      return true;
  }
  return false;
}

// The passage tells by its words whose kin it is, and one of the two is nobody of the statement:
// "Eva is Ivo's sister" says nothing of Eva and Max, "Eva's husband met Max" nothing of them both.
bool of_others(const Bout& bout, Span word) {
  const Terms& own = bout.statement.reading.terms;
  auto ours = [&](const std::vector<std::string>& name) {
    return std::ranges::all_of(name, [&](const std::string& part) {
      return std::ranges::any_of(own, [&](const Term& term) { return term.lower == part; });
    });
  };
  const std::vector<KinTold> here = kin_told(bout.statement.reading.text, {});
  if (here.size() != 1 || !here[0].of.office.empty()) return false;
  for (const KinTold& told : kin_told(bout.passage.record.text, bout.passage.record.before)) {
    if (told.at != word || told.of.name.empty()) continue;
    const bool who = here[0].who.known() ? told.who.known() && ours(told.who.name) : true;
    return !who || !ours(told.of.name);
  }
  return false;
}

bool has_name(const Bout& bout) {
  return std::any_of(bout.statement.reading.terms.begin(), bout.statement.reading.terms.end(),
                     [](const Term& t) { return t.name; });
}

enum class Age : unsigned char { unsaid, younger, older };

// "Her younger sister Sofie": which of two siblings, by the name right behind.
struct Sibling {
  Age age = Age::unsaid;
  std::string name;  // lower case
  Span span;
};

std::vector<Sibling> siblings_by_age(const Reading& reading) {
  const std::vector<ReadWord>& words = reading.words;
  auto age = [](std::string_view word) {
    if (word == "younger" || word == "little" || word == "kid") return Age::younger;
    return word == "elder" || word == "older" || word == "big" ? Age::older : Age::unsaid;
  };
  std::vector<Sibling> out;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const Age told = age(words[i].lower);
    if (told == Age::unsaid) continue;
    const KinWord* kin = kin_word(words[i + 1].lower);
    if (!kin || kin->bond != Bond::sibling) continue;
    const ReadWord& name = words[words[i + 2].lower == "," && i + 3 < words.size() ? i + 3 : i + 2];
    if (facts::is_capitalised(name.span.of(reading.text)))
      out.push_back({told, name.lower, {words[i].span.start, name.span.end}});
  }
  return out;
}

Assessment refuted(std::string step) {
  Assessment out{.stance = Stance::refutes,
                 .rule = "role.kin",
                 .reason = "wrong_entity",
                 .steps = {},
                 .strength = kSure};
  out.steps = {std::move(step)};
  return out;
}

}  // namespace

std::optional<Assessment> compare_kin(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (!here.negations.empty() || bout.alignment.name_share < 0.99) return std::nullopt;
  for (const Sibling& own : siblings_by_age(here))
    for (const Sibling& other : siblings_by_age(there))
      if (own.name == other.name && own.age != other.age)
        return refuted("the draft has \"" + std::string(own.span.of(here.text)) +
                       "\", the source \"" + std::string(other.span.of(there.text)) + "\"");
  std::vector<Tie> claimed = ties(here);
  if (claimed.size() != 1) return std::nullopt;
  const Tie& tie = claimed.front();
  std::string word(tie.span.of(here.text));
  if (rest_covered(bout, tie.span) < kSameRest) return std::nullopt;
  if (std::optional<Span> none = no_relation(there); none && names_party(bout, *none))
    return refuted("the draft has \"" + word + "\", the source \"" +
                   std::string(none->of(there.text)) + "\"");
  std::vector<Tie> found = ties(there);
  if (found.empty()) return std::nullopt;
  // Any bond of the kind that is claimed leaves room for it.
  for (const Tie& other : found)
    if (other.bond == tie.bond) return std::nullopt;
  for (const Tie& other : found) {
    bool beside =
        has_name(bout) ? names_party(bout, other.span) : bout.alignment.words.share >= kSameRest;
    if (!beside || negated_at(there, other.span) || of_others(bout, other.span)) continue;
    return refuted("the draft has \"" + word + "\", the source \"" +
                   std::string(other.span.of(there.text)) + "\" of the same people");
  }
  return std::nullopt;
}

}  // namespace stet::verify
