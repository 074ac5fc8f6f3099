// What a passage tells of something that only belongs to the statement's thing or stands by it:
// "the festival was called off", "the festival's parade was called off".
#include <algorithm>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// Heads that stand for what they are of.
bool is_partitive(std::string_view head) {
  return is_one_of(head, {"all",    "both",   "bulk",   "bunch", "couple", "crowd",    "dozen",
                          "each",   "few",    "group",  "half",  "lot",    "majority", "many",
                          "member", "most",   "number", "one",   "pair",   "part",     "quarter",
                          "rest",   "series", "set",    "some",  "team",   "third",    "whole"});
}

// The head stands in the phrase as an owner or behind a preposition, and not as its head.
bool only_beside(const Phrase& phrase, std::string_view head) {
  const std::vector<std::string> words = lower_words(phrase.text);
  if (phrase.head.empty() || is_partitive(base_form(facts::lower(phrase.head)))) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(words[i], {"and", "or", ","})) return false;
    if (words[i] == ":" || base_form(words[i]) != head) continue;
    const bool owns =
        i + 1 < words.size() && (words[i + 1] == "'s" || words[i + 1] == "'" ||
                                 words[i + 1] == "\xE2\x80\x99s" || words[i + 1] == "\xE2\x80\x99");
    bool led = false;
    for (std::size_t j = 0; j < i; ++j)
      led = led || is_one_of(words[j], {"behind", "beside", "by", "from", "in", "near", "of", "on",
                                        "opposite", "outside", "under"});
    return owns || led;
  }
  return false;
}

bool same_head(Matcher& matcher, const Phrase& a, const Phrase& b) {
  if (a.head.empty() || b.head.empty()) return true;
  const Term x = word_term(facts::lower(a.head)), y = word_term(facts::lower(b.head));
  return matcher.bears_out(x, y) || matcher.bears_out(y, x);
}

// Of the passage's clauses with the deed one has the thing itself in that place, or none has
// anything that it is only beside.
std::string in_role(const Bout& bout, const Claim& claim, const Phrase Claim::*role) {
  const Phrase& own = claim.*role;
  if (own.empty() || own.head.empty() || !own.entity.empty() || is_pronoun(own.text)) return {};
  const std::string head = base_form(facts::lower(own.head));
  const Phrase* beside = nullptr;
  for (const Claim& other : bout.passage.record.claims) {
    if (other.kind == ClaimKind::quote || other.kind == ClaimKind::role ||
        compare_deeds(claim.predicate, other.predicate) != Deed::same)
      continue;
    const Phrase& found = other.*role;
    if (found.empty() || !found.entity.empty() || same_head(bout.matcher, own, found)) return {};
    if (only_beside(found, head)) beside = &found;
  }
  return beside ? "the source tells it of \"" + beside->text + "\"" : std::string();
}

}  // namespace

std::string told_of_its_own(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role ||
        is_colourless(claim.predicate))
      continue;
    for (const Phrase Claim::*role : {&Claim::subject, &Claim::object})
      if (std::string why = in_role(bout, claim, role); !why.empty()) return why;
  }
  return {};
}

}  // namespace stet::verify
