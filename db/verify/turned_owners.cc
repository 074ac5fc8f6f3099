// Whose it is and who does it: "the ward's beds" beside "the hospital's beds", "Merz will lead the
// group" beside "Merz will leave; Roux will lead the group".
#include <algorithm>
#include <string_view>
#include <vector>

#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// Words that own others: "the mayor's former lawyer", "the office of the mayor".
struct Owned {
  std::vector<Span> owners, owned;
};

bool is_word(const facts::Word& word) { return word.kind == facts::Word::Kind::word; }

bool ends_phrase(const facts::Word& word) {
  if (word.kind == facts::Word::Kind::number || word.text == "'s") return false;
  const std::string lower = facts::lower(word.text);
  return !is_word(word) || (facts::is_stop_word(lower) &&
                            !is_one_of(lower, {"a", "an", "her", "his", "its", "the", "their"}));
}

// The words of the phrase that begins there; of "the mayor's lawyer" only the lawyer.
std::vector<Span> phrase_from(const std::vector<facts::Word>& words, std::size_t at) {
  constexpr std::size_t kLongest = 5;
  std::vector<Span> out;
  for (std::size_t i = at; i < words.size() && i < at + kLongest; ++i) {
    if (ends_phrase(words[i])) break;
    if (words[i].text == "'s")
      out.clear();
    else
      out.push_back(words[i].span);
  }
  return out;
}

std::vector<Owned> owned_in(std::string_view text) {
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  std::vector<Owned> out;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].text == "'s")
      out.push_back({{words[i - 1].span}, phrase_from(words, i + 1)});
    else if (words[i].text == "of" && is_word(words[i - 1]))
      out.push_back({phrase_from(words, i + 1), {words[i - 1].span}});
  }
  return out;
}

const Term* term_at(const Reading& reading, Span word) {
  const auto at = std::ranges::find_if(reading.terms,
                                       [&](const Term& term) { return term.span.overlaps(word); });
  return at == reading.terms.end() ? nullptr : &*at;
}

bool any_is(const Bout& bout, const std::vector<Span>& words, const Term& term) {
  return std::ranges::any_of(words, [&](Span word) {
    const Term* other = term_at(bout.passage.reading, word);
    return other && (bout.matcher.bears_out(term, *other) || bout.matcher.bears_out(*other, term));
  });
}

// "The middle of the action of a game": the game is owner of its middle, too.
bool owns(const Bout& bout, const std::vector<Owned>& all, const Owned& pair, const Term& owner) {
  if (any_is(bout, pair.owners, owner)) return true;
  return std::ranges::any_of(all, [&](const Owned& outer) {
    const bool over = std::ranges::any_of(outer.owned, [&](Span word) {
      return std::ranges::find(pair.owners, word) != pair.owners.end();
    });
    return over && any_is(bout, outer.owners, owner);
  });
}

// Both are names, or neither is: "the banker" may be "Lemmer".
bool of_a_kind(const Reading& reading, const std::vector<Span>& words, const Term& term) {
  return std::ranges::any_of(words, [&](Span word) {
    const Term* other = term_at(reading, word);
    return other && other->name == term.name;
  });
}

const Term* found_for(const Bout& bout, const Term* term) {
  return term ? met_term(bout, static_cast<std::size_t>(term - bout.statement.reading.terms.data()))
              : nullptr;
}

// The last word of the phrase, its verb left out ("the head of the observatory resigned").
const Term* owner_in(const Bout& bout, const std::vector<Span>& words) {
  for (std::size_t i = words.size(); i-- > 0;) {
    const Term* term = term_at(bout.statement.reading, words[i]);
    if (term && !is_verb(bout.statement.claims, *term) && (term->name || !mostly(term->base, 'v')))
      return term;
  }
  return nullptr;
}

// What belongs to one in the statement belongs to others alone in the passage, which has both.
std::string owner_apart(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const std::vector<Owned> other = owned_in(there.text);
  if (other.empty()) return {};
  for (const Owned& own : owned_in(here.text)) {
    if (own.owners.empty() || own.owned.empty()) continue;
    const Term* owner = found_for(bout, owner_in(bout, own.owners));
    const Term* owned = found_for(bout, term_at(here, own.owned.back()));
    if (!owner || !owned || owner == owned) continue;
    bool apart = false, like = false;
    for (const Owned& pair : other) {
      if (!any_is(bout, pair.owned, *owned)) continue;
      if (owns(bout, other, pair, *owner))
        like = true;
      else if (of_a_kind(there, pair.owners, *owner))
        apart = true;
    }
    if (apart && !like)
      return "the source tells it of another " + std::string(owned->span.of(there.text)) +
             " than that of \"" + std::string(owner->span.of(there.text)) + "\"";
  }
  return {};
}

bool same(Matcher& matcher, const Phrase& a, const Phrase& b) {
  return fit(matcher, a, b) == Fit::same || fit(matcher, b, a) == Fit::same;
}

// Two whom nothing shows to be one.
bool two(Matcher& matcher, const Phrase& a, const Phrase& b) {
  if (same(matcher, a, b) || a.head.empty() || b.head.empty()) return false;
  if (has_name(a) && has_name(b)) return true;
  const WordRelation relation = matcher.relate(word_term(a.head), word_term(b.head));
  return !has_name(a) && !has_name(b) &&
         (relation == WordRelation::sister || relation == WordRelation::opposite);
}

bool stands_in(const Bout& bout, const Phrase& phrase) {
  return std::ranges::any_of(bout.statement.reading.terms, [&](const Term& term) {
    return is_head(term, phrase) && found_for(bout, &term);
  });
}

// "The deputy, not the minister, signed".
bool is_set_aside(std::string_view text, const Phrase& phrase) {
  const std::vector<facts::Word> before = words_up_to(text, phrase.span.start);
  return !before.empty() && is_one_of(facts::lower(before.back().text), {"not", "than", "unlike"});
}

// The passage has the doer, and the deed is told of others alone.
std::string doer_apart(const Bout& bout) {
  for (const Claim& claim : bout.statement.claims) {
    if (!tells_deed(claim) || is_pronoun(claim.subject.text) || !stands_in(bout, claim.subject))
      continue;
    const Claim* other_doer = nullptr;
    bool like = false;
    for (const Claim& other : bout.passage.record.claims) {
      if (!tells_deed(other) || claim.predicate != other.predicate) continue;
      if (!other.subject.empty() && !is_set_aside(bout.passage.record.text, other.subject) &&
          claim.polarity == other.polarity && two(bout.matcher, claim.subject, other.subject) &&
          !from_the_other_side(bout.matcher, claim, other) &&
          fit_anywhere(bout.matcher, claim.subject, other) != Fit::same)
        other_doer = &other;
      else
        like = true;
    }
    if (other_doer && !like)
      return "in the source it is " + other_doer->subject.text + ", not " + claim.subject.text;
  }
  return {};
}

// "Replaced by", "bought by".
bool is_passive_at(const Reading& reading, const Term& verb) {
  const std::vector<std::string> behind =
      lower_words(std::string_view(reading.text).substr(verb.span.end, 24));
  return !behind.empty() && behind[0] == "by";
}

// The last name before a place of its clause, the first one behind it; nullptr where there is none.
struct Beside {
  const Term *before = nullptr, *behind = nullptr;
};

Beside names_beside(const Reading& reading, Span verb) {
  const std::string_view clause = between_breaks(reading, verb);
  const auto from = static_cast<std::size_t>(clause.data() - reading.text.data());
  const Span all{from, from + clause.size()};
  Beside out;
  for (const Term& term : reading.terms) {
    if (!term.name || !all.contains(term.span)) continue;
    if (term.span.end <= verb.start) out.before = &term;
    if (term.span.start >= verb.end && !out.behind) out.behind = &term;
  }
  return out;
}

bool is_once(const Reading& reading, const Term& name) {
  return std::ranges::count(reading.terms, name.lower, &Term::lower) == 1;
}

// The names on both sides of one verb have changed places, whatever the trees say.
std::string names_swapped(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const Term& verb : here.terms) {
    const Term* met = found_for(bout, &verb);
    const bool deed = is_verb(bout.statement.claims, verb) || mostly(verb.base, 'v');
    if (!met || met->base != verb.base || !deed || is_mutual(verb.base)) continue;
    const Beside own = names_beside(here, verb.span), other = names_beside(there, met->span);
    if (own.before && own.behind && other.before && other.behind &&
        own.before->lower == other.behind->lower && own.behind->lower == other.before->lower &&
        is_once(here, *own.before) && is_once(here, *own.behind) && is_once(there, *other.before) &&
        is_once(there, *other.behind) && is_passive_at(here, verb) == is_passive_at(there, *met))
      return "the source tells it the other way round";
  }
  return {};
}

bool is_qualifier(std::string_view word) {
  return is_one_of(
      word, {"acting", "assistant", "deputy", "designate", "ex", "former", "future", "honorary",
             "incoming", "interim", "late", "outgoing", "retired", "shadow", "vice"});
}

// "Acting governor Ilse Brandt", where the source has "governor Ilse Brandt".
std::string qualifier_added(const Bout& bout) {
  const std::string& text = bout.statement.reading.text;
  const std::vector<std::string> here = lower_words(text),
                                 there = lower_words(bout.passage.record.text);
  const std::vector<facts::Word> written = facts::words_of(text, {0, text.size()});
  for (std::size_t i = 0; i + 2 < here.size(); ++i) {
    if (!is_qualifier(here[i]) || !facts::is_capitalised(written[i + 2].text)) continue;
    for (std::size_t k = 0; k + 1 < there.size(); ++k)
      if (there[k] == here[i + 1] && there[k + 1] == here[i + 2] &&
          (k == 0 || !is_qualifier(there[k - 1])))
        return "the source does not call him or her \"" + here[i] + "\"";
  }
  return {};
}

}  // namespace

std::string owners_apart(const Bout& bout) {
  return first_reason(bout, {owner_apart, doer_apart, names_swapped, qualifier_added});
}

}  // namespace stet::verify
