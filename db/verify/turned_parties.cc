// Who has which part in it: the others and not these, whoever was given it, "Kade's party" for
// Kade, the successor for the predecessor.
#include <algorithm>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// "And the other three rebuilt", "the rest stayed", "and cancelled the others": the deed is told of
// those who are left.
bool told_of_others(const Reading& reading, Span deed) {
  constexpr std::size_t kReach = 6, kBehind = 24;  // words; bytes
  const std::vector<std::string> behind =
      lower_words(std::string_view(reading.text).substr(deed.end, kBehind));
  if (behind.size() > 1 && behind[0] == "the" && is_one_of(behind[1], {"others", "rest"}))
    return true;
  const std::vector<facts::Word> words = words_up_to(reading.text, deed.start);
  for (std::size_t i = words.size(), left = kReach; i-- > 0 && left > 0; --left) {
    if (words[i].kind == facts::Word::Kind::mark) return false;
    if (is_one_of(facts::lower(words[i].text), {"others", "remaining", "remainder", "rest"}))
      return true;
    if (facts::lower(words[i].text) == "other")
      return i > 0 && facts::lower(words[i - 1].text) == "the";
  }
  return false;
}

std::string of_the_others(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term* met = met_term(bout, i);
    if (!met || !mostly(met->base, 'v') || told_of_others(here, here.terms[i].span)) continue;
    const bool all = std::ranges::all_of(there.terms, [&](const Term& term) {
      return term.base != met->base || told_of_others(there, term.span);
    });
    if (all && !has_word(here.text, {"other", "others", "rest", "remaining"}))
      return "the source tells it of the others";
  }
  return {};
}

// "The boy got a reward", "the reward went to the girl".
std::string given_to_another(const Bout& bout) {
  auto given = [](const Claim& claim) {
    return is_one_of(claim.predicate, {"award", "give", "go", "grant", "hand", "pass"});
  };
  auto whom = [](const Claim& claim) {
    if (claim.recipient.marker == "to") return &claim.recipient;
    for (const Phrase& phrase : claim.others)
      if (phrase.marker == "to") return &phrase;
    return static_cast<const Phrase*>(nullptr);
  };
  for (const Claim& claim : bout.statement.claims) {
    if (!is_one_of(claim.predicate, {"get", "have", "obtain", "receive", "win"}) ||
        claim.object.empty() || claim.subject.empty() || is_pronoun(claim.subject.text))
      continue;
    for (const Claim& other : bout.passage.record.claims) {
      const Phrase* to = whom(other);
      if (!given(other) || !to || is_pronoun(to->text) || to->head.empty()) continue;
      const bool thing = fit(bout.matcher, claim.object, other.subject) == Fit::same ||
                         fit(bout.matcher, claim.object, other.object) == Fit::same;
      if (thing && fit(bout.matcher, claim.subject, *to) != Fit::same &&
          fit(bout.matcher, *to, claim.subject) != Fit::same)
        return "in the source it went to " + to->text;
    }
  }
  return {};
}

std::vector<const Phrase*> parties(const Claim& claim) {
  std::vector<const Phrase*> out = {&claim.subject, &claim.object, &claim.recipient};
  for (const Phrase& phrase : claim.others) out.push_back(&phrase);
  return out;
}

// "Kade's party" where the draft has Kade himself.
bool only_owner(const Phrase& own, const Phrase& other) {
  const std::string text = facts::lower(other.text);
  return own.head != other.head && (text.find(own.head + "'s ") != std::string::npos ||
                                    text.find(own.head + "\xE2\x80\x99s ") != std::string::npos);
}

std::string owner_for_owned(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims) {
      if (is_colourless(claim.predicate) || claim.predicate != other.predicate ||
          claim.kind == ClaimKind::quote || other.kind == ClaimKind::quote)
        continue;
      for (const Phrase* own : parties(claim)) {
        if (own->head.empty() || !has_name(*own)) continue;
        const auto there = parties(other);
        const bool himself = std::ranges::any_of(
            there, [&](const Phrase* phrase) { return phrase->head == own->head; });
        const auto owned = std::ranges::find_if(there, [&](const Phrase* phrase) {
          // "Employees left the brewery", "the brewery's employees left".
          const bool told =
              std::ranges::any_of(bout.statement.reading.terms,
                                  [&](const Term& term) { return is_head(term, *phrase); });
          return !told && only_owner(*own, *phrase);
        });
        if (!himself && owned != there.end())
          return "in the source it is " + (*owned)->text + ", not " + own->text;
      }
    }
  return {};
}

// "A is B's successor", where the source has "his successor is B": B is what the draft says A is.
std::string bearer_in(const Bout& bout, std::string_view text) {
  const std::vector<std::string> here = lower_words(bout.statement.reading.text),
                                 there = lower_words(text);
  for (std::size_t i = 1; i + 1 < here.size(); ++i) {
    if (here[i] != "'s") continue;
    const std::string &owner = here[i - 1], &owned = here[i + 1];
    for (std::size_t k = 0; k + 2 < there.size(); ++k) {
      if (there[k] != owned || !is_one_of(there[k + 1], {"is", "was", "becomes", "became", ","}))
        continue;
      // First names stand between.
      const bool bears = there[k + 2] == owner || (k + 3 < there.size() && there[k + 3] == owner);
      const bool owns = k > 1 && there[k - 1] == "'s" && there[k - 2] == owner;
      if (bears && !owns) return "in the source " + owner + " is the " + owned;
    }
  }
  return {};
}

// The sentence before and the one behind may tell it.
std::string bearer_for_owner(const Bout& bout) {
  const PassageRecord& record = bout.passage.record;
  for (const std::string& text : {record.text, record.before, record.after})
    if (std::string why = bearer_in(bout, text); !why.empty()) return why;
  return {};
}

// Where "stepped down", "was dismissed" ends: behind its last word; npos where it does not stand.
std::size_t end_of_office(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool down = has_base(words[i], {"step", "stand"}) && i + 1 < words.size() &&
                      is_one_of(words[i + 1], {"aside", "down"});
    if (down) return i + 2;
    if (has_base(words[i], {"dismiss", "oust", "quit", "remove", "resign", "retire", "sack"}))
      return i + 1;
  }
  return std::string::npos;
}

}  // namespace

std::string office_over(const Bout& bout) {
  const std::vector<std::string> here = lower_words(bout.statement.reading.text),
                                 there = lower_words(bout.passage.record.text);
  constexpr std::size_t kReach = 4;
  const std::size_t end = end_of_office(there);
  if (end == std::string::npos || end >= there.size() || end_of_office(here) != std::string::npos ||
      !is_one_of(there[end], {"as", "from"}))
    return {};
  for (std::size_t i = 0; i + 1 < here.size(); ++i) {
    if (!is_one_of(here[i], {"is", "remains", "'s"})) continue;
    for (std::size_t k = end + 1; k < there.size() && k <= end + kReach; ++k)
      for (std::size_t j = i + 1; j < here.size() && j <= i + kReach; ++j)
        if (here[j] == there[k] && !facts::is_stop_word(here[j]))
          return "in the source that is over: \"" + there[end - 1] + " " + there[end] + "\"";
  }
  return {};
}

std::string parties_apart(const Bout& bout) {
  return first_reason(
      bout, {of_the_others, given_to_another, owner_for_owned, bearer_for_owner, office_over});
}

}  // namespace stet::verify
