// What is told of all of them, or of none, against one of them of whom the contrary is told: "both
// proposals were adopted" where the second was rejected, "no one was hurt" where three people were
// injured, "all nine were found" where seven of the nine were.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/number_words.h"
#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/scope.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.8;

bool begins_with(const Phrase& phrase, std::initializer_list<std::string_view> words) {
  const std::vector<std::string> own = lower_words(phrase.text);
  return !own.empty() && std::ranges::find(words, std::string_view(own.front())) != words.end();
}

enum class Told : unsigned char { nothing, of_all, of_none };
// Of a deed: who does it, or to whom it is done.
enum class Role : unsigned char { doer, patient };

const Phrase& in_role(const Claim& claim, Role role) {
  return role == Role::patient ? claim.object : claim.subject;
}

Told told_of(const Claim& claim, const Phrase& phrase) {
  if (phrase.empty()) return Told::nothing;
  if (claim.polarity == Polarity::negated)
    return begins_with(phrase, {"neither", "no", "nobody", "none"}) ? Told::of_none : Told::nothing;
  return begins_with(phrase, {"all", "both", "each", "every", "everybody", "everyone"})
             ? Told::of_all
             : Told::nothing;
}

bool is_people(const Phrase& phrase) {
  constexpr auto kPeople = std::to_array<std::string_view>(
      {"adult",  "boy",     "child",    "crew",      "firefighter", "girl",
       "guest",  "man",     "occupant", "passenger", "passer-by",   "people",
       "person", "pupil",   "resident", "soldier",   "spectator",   "student",
       "victim", "visitor", "woman",    "worker"});
  return std::ranges::binary_search(kPeople, std::string_view(phrase.head)) ||
         begins_with(phrase, {"somebody", "someone"});
}

// "The second", "one", "four of them": members told by their number alone.
bool by_number(const Phrase& phrase) {
  const std::vector<std::string> words = lower_words(phrase.text);
  return !words.empty() && std::ranges::all_of(words, [](const std::string& word) {
    const facts::Numeric kind = facts::number_word(word).kind;
    return word == "the" || word == "of" || word == "them" || word == "other" || word == "others" ||
           word == "latter" || word == "former" ||
           (kind != facts::Numeric::none && kind != facts::Numeric::article);
  });
}

// The thing itself without the word for all or none.
bool same_things(Matcher& matcher, const Phrase& whole, const Phrase& member) {
  Terms here = phrase_terms(whole), there = phrase_terms(member);
  std::erase_if(here, [](const Term& term) {
    return term.lower == "both" || term.lower == "neither" || term.lower == "all" ||
           term.lower == "every" || term.lower == "each";
  });
  if (here.empty())
    return begins_with(whole, {"nobody", "no", "everybody", "everyone"}) && is_people(member);
  if (there.empty() || !matcher.bears_out(word_term(whole.head), word_term(member.head)))
    return false;
  return cover(matcher, here, there).missing.empty() || cover(matcher, there, here).missing.empty();
}

bool same_role(const Bout& bout, const Claim& member, const Phrase& of, const Phrase& whole,
               Role role) {
  if (same_things(bout.matcher, whole, of)) return true;
  if (!by_number(of)) return false;
  return std::ranges::any_of(bout.passage.record.claims, [&](const Claim& other) {
    return &other != &member && same_things(bout.matcher, whole, in_role(other, role));
  });
}

// Whatever else the statement tells of the deed, where the passage tells it as well, is the same.
bool around_agrees(const Bout& bout, const Claim& claim, const Claim& other, Role role) {
  auto same = [&](const Phrase& a, const Phrase& b) {
    return a.empty() || b.empty() || fit(bout.matcher, a, b) == Fit::same;
  };
  if (role == Role::patient && !same(claim.subject, other.subject)) return false;
  if (!same(claim.place, other.place) || claim.modality != other.modality ||
      !periods_meet(claim, other))
    return false;
  return std::ranges::all_of(claim.others, [&](const Phrase& own) {
    auto at = std::ranges::find_if(
        other.others, [&](const Phrase& phrase) { return phrase.marker == own.marker; });
    return at == other.others.end() || same(own, *at);
  });
}

// "Seven of the nine muses".
bool in_part(const Phrase& phrase) {
  const std::vector<std::string> words = lower_words(phrase.text);
  return words.size() > 3 && words[1] == "of" && words[2] == "the" &&
         by_number(Phrase{.text = words[0]});
}

bool contrary(const Bout& bout, const Claim& claim, const Claim& other, Told told, Role role) {
  const Deed deed = compare_deeds(claim.predicate, other.predicate);
  const Phrase &whole = in_role(claim, role), &member = in_role(other, role);
  if (member.empty() || !same_role(bout, other, member, whole, role) ||
      !around_agrees(bout, claim, other, role))
    return false;
  if (told == Told::of_none)
    return deed == Deed::same && other.polarity == Polarity::affirmed &&
           !begins_with(member, {"no", "nobody", "none"});
  if (deed == Deed::opposite) return other.polarity == Polarity::affirmed;
  return deed == Deed::same && (other.polarity == Polarity::negated || in_part(member));
}

// "Both of the auditors' recommendations": the noun that the word for all is followed by.
bool tells_of_all(const Bout& bout, const std::string& head) {
  constexpr std::size_t kReach = 5;
  const std::vector<std::string> words = lower_words(bout.statement.reading.text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "all" && words[i] != "both" && words[i] != "every" && words[i] != "each")
      continue;
    for (std::size_t j = i + 1; j < std::min(words.size(), i + 1 + kReach); ++j)
      if (bout.matcher.bears_out(word_term(base_form(words[j])), word_term(head))) return true;
  }
  return false;
}

bool has_deed(const Bout& bout, const std::string& verb) {
  return std::ranges::any_of(bout.statement.reading.terms, [&](const Term& term) {
    return !term.name && (term.base == verb || relate(verb, term.base) == WordRelation::synonym);
  });
}

// "The city has accepted the first recommendation and rejected the second": one doer, two members
// of one kind, opposite deeds. Returns the clause that the statement, which has the other deed of
// all, leaves out.
const Claim* split(const Bout& bout) {
  if (!bout.statement.reading.negations.empty() || other_name(bout) || other_time(bout) ||
      bout.statement.attributed)
    return nullptr;
  for (const Claim& kept : bout.passage.record.claims)
    for (const Claim& left : bout.passage.record.claims) {
      const bool apart = kept.polarity == Polarity::affirmed &&
                         left.polarity == Polarity::affirmed && kept.modality == left.modality &&
                         compare_deeds(kept.predicate, left.predicate) == Deed::opposite;
      if (!apart || !by_number(left.object) || by_number(kept.object) || kept.object.head.empty() ||
          kept.subject.text != left.subject.text)
        continue;
      if (!has_deed(bout, kept.predicate) || has_deed(bout, left.predicate) ||
          !tells_of_all(bout, kept.object.head))
        continue;
      const Terms doer = phrase_terms(kept.subject);
      if (!doer.empty() && cover(bout.matcher, doer, bout.statement.reading.terms).missing.empty())
        return &left;
    }
  return nullptr;
}

Assessment against_all(const Bout& bout, const Claim& other, Told told) {
  Assessment out{.stance = Stance::refutes,
                 .rule = "share.quantifier",
                 .reason = "value_mismatch",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {std::string("the draft tells it of ") + (told == Told::of_all ? "all" : "none"),
               "the source has \"" + words_of_claim(other, bout.passage.record.text) + "\""};
  return out;
}

}  // namespace

std::optional<Assessment> compare_universal(const Bout& bout) {
  if (const Claim* left = split(bout)) return against_all(bout, *left, Told::of_all);
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role ||
        !claim.attribution.empty() || is_colourless(claim.predicate))
      continue;
    for (const Role role : {Role::patient, Role::doer}) {
      const Told told = told_of(claim, in_role(claim, role));
      if (told == Told::nothing) continue;
      for (const Claim& other : bout.passage.record.claims) {
        if (other.kind == ClaimKind::quote || other.kind == ClaimKind::role ||
            !contrary(bout, claim, other, told, role) || other_name(bout) || other_time(bout))
          continue;
        return against_all(bout, other, told);
      }
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify
