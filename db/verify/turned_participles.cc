// Times told of what a participle says of a noun: "requires sprinklers in buildings put up since
// 2011" tells nothing of since when it has required them.
#include <algorithm>
#include <string_view>
#include <vector>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// The participle that leads up to a time behind its noun, as written and in lower case: "made" of
// "art made since 1950". Empty where a verb of a clause or anything else stands there.
std::string participle_before(const Reading& reading, const std::vector<Claim>& claims, Span time) {
  std::vector<facts::Word> words = words_up_to(reading.text, time.start);
  auto last = [&] { return words.empty() ? std::string() : facts::lower(words.back().text); };
  if (is_one_of(last(), {"at", "before", "by", "from", "in", "on", "since", "until"}))
    words.pop_back();
  const bool particle = is_one_of(last(), {"down", "off", "out", "up"});  // "put up"
  if (particle) words.pop_back();
  if (words.size() < 2) return {};
  const std::string word = last();
  const std::string before = facts::lower(words[words.size() - 2].text);
  const auto forms = forms_known(word);
  const bool past = !forms.empty() && (particle || forms.front() != word) &&
                    mostly(forms.front(), 'v') && !word.ends_with("ing") && !word.ends_with('s');
  const bool noun = std::ranges::any_of(forms_known(before),
                                        [](const std::string& form) { return mostly(form, 'n'); });
  if (!past || !noun) return {};
  const bool clause = std::ranges::any_of(claims, [&](const Claim& claim) {
    return has_base(word, {claim.predicate}) || has_word(claim.verb, {std::string_view(word)});
  });
  return clause ? std::string() : word;
}

// A verb of the statement's tells the time of a deed.
bool dates_a_deed(const Bout& bout, Span time) {
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    return claim.kind != ClaimKind::quote && claim.span.contains(time) &&
           !is_colourless(claim.predicate) && claim.predicate != "date";
  });
}

}  // namespace

std::string timed_by_participle(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (const TimeMatch& match : bout.alignment.times) {
    if (!match.found || match.stance != Stance::supports ||
        !dates_a_deed(bout, here.times[match.claimed].span))
      continue;
    const std::string word =
        participle_before(there, bout.passage.record.claims, there.times[*match.found].span);
    const bool own = word.empty() || std::ranges::any_of(here.terms, [&](const Term& term) {
                       return has_word(term.lower, {word}) || has_base(word, {term.base}) ||
                              bout.matcher.bears_out(term, word_term(word));
                     });
    if (!own) return "the source dates only what was " + word + " then";
  }
  return {};
}

}  // namespace stet::verify
