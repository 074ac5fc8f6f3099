// What one of the two leaves undone, leaves out or only supposes and the other tells outright:
// "failed to reach the hut", "every day except Sunday", "the rumour that the prince was poisoned".
#include <algorithm>

#include "facts/reporting.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"
#include "verify/unmade.h"

namespace stet::verify {
namespace {

constexpr std::size_t kPlaces = 16;  // of one word in a passage: more are not asked

using Reader = std::string (*)(std::string_view text, Span at);

// What leads up so to each place of the passage that has the word; empty where one of them is free
// of it.
std::string at_each_place(const Reading& there, const std::string& base, Reader reads) {
  std::string out;
  std::size_t places = 0;
  for (const Term& term : there.terms) {
    if (term.base != base || ++places > kPlaces) continue;
    out = reads(there.text, term.span);
    if (out.empty()) return {};
  }
  return out;
}

std::string only_in_one(const std::string& own, const std::string& other) {
  return "only " + std::string(own.empty() ? "the source" : "the draft") + " has \"" +
         (own.empty() ? other : own) + "\"";
}

// The draft says it in another form: "offered her resignation", "offered to resign".
bool said_otherwise(const Reading& here, const std::string& phrase) {
  const std::vector<std::string> words = lower_words(phrase);
  return !words.empty() && mostly(words[0], 'v') &&
         std::ranges::any_of(lower_words(here.text), [&](const std::string& word) {
           return word == words[0] || has_base(word, {words[0]});
         });
}

// The word is the deed of a claim, or what its subject is said to be.
bool tells_deed(const Statement& statement, const Term& term) {
  return is_verb(statement.claims, term) || (statement.claims.empty() && mostly(term.base, 'v')) ||
         std::ranges::any_of(statement.claims, [&](const Claim& claim) {
           return is_colourless(claim.predicate) && is_head(term, claim.object);
         });
}

bool has_condition(std::string_view text) {
  const std::vector<std::string> words = lower_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_one_of(words[i], {"provided", "unless"})) return true;
    // "Even if" and "as if" are no conditions, "asked if" and "see if" are questions.
    if (words[i] == "if" &&
        (i == 0 || !(is_one_of(words[i - 1], {"as", "even"}) ||
                     has_base(words[i - 1], {"ask", "check", "doubt", "know", "see", "wonder"}))))
      return true;
  }
  return false;
}

// What leads up to the word in the passage and not in the statement.
std::string only_there(const Bout& bout, const Term& term, const Term& met) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (std::string out = at_each_place(there, met.base, undone_by); !out.empty()) return out;
  if (!tells_deed(bout.statement, term)) return {};
  if (std::string out = at_each_place(there, met.base, supposed_by);
      !out.empty() && supposed_by(here.text, term.span).empty() && !has_condition(here.text))
    return out;
  const bool done = bout.statement.modality == Modality::happened && !speaks_of_plans(here.text) &&
                    asked_by(here.text, term.span).empty();
  return done ? at_each_place(there, met.base, asked_by) : "";
}

// A clause of the passage that tells the word only plans it or thinks it possible.
bool is_open(const PassageRecord& passage, const Term& met) {
  return std::ranges::any_of(passage.claims, [&](const Claim& claim) {
    return claim.modality != Modality::happened && claim.span.contains(met.span);
  });
}

// Of the deeds and of what somebody or something is said to be.
std::string undone(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    if (bout.alignment.words.found[i] < 0 || term.name) continue;
    const Term& met = *met_term(bout, i);
    const std::string own = undone_by(here.text, term.span);
    if (own.empty()) {
      const std::string other = only_there(bout, term, met);
      // "Refused to sign", "did not sign".
      if (!other.empty() && !said_otherwise(here, other) && !negated_at(here, term.span))
        return only_in_one(own, other);
    } else if (own != "to have" && undone_by(there.text, met.span).empty() &&
               !said_otherwise(there, own) && !negated_at(there, met.span) &&
               !is_open(bout.passage.record, met)) {
      return only_in_one(own, {});
    }
  }
  return {};
}

std::string left_out(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (bout.alignment.words.found[i] < 0) continue;
    const Term& met = *met_term(bout, i);
    const std::string own = excepted_by(here.text, here.terms[i].span),
                      other = own.empty() ? at_each_place(there, met.base, excepted_by)
                                          : excepted_by(there.text, met.span);
    if (own.empty() != other.empty() && !bout.alignment.negation_differs)
      return only_in_one(own, other);
  }
  for (const TimeMatch& match : bout.alignment.times) {
    if (!match.found) continue;
    const std::string own = excepted_by(here.text, here.times[match.claimed].span),
                      other = excepted_by(there.text, there.times[*match.found].span);
    if (own.empty() != other.empty()) return only_in_one(own, other);
  }
  return {};
}

// "...; the union said that it had not", "..., which the firm denies": what the passage tells is
// contested in it, in words that take up the deed without telling it again.
bool contested(std::string_view text) {
  const std::vector<std::string> words = lower_words(text);
  constexpr std::size_t kReach = 3;  // words between saying and its pronoun
  auto ends = [&](std::size_t i) {
    return i >= words.size() || is_one_of(words[i], {".", ",", ";", "!", "?", ")", "\""});
  };
  auto said = [&](std::size_t before) {
    for (std::size_t left = kReach; before-- > 0 && left > 0; --left)
      if (facts::reporting_verb(words[before]).kind != facts::Reporting::none) return true;
    return false;
  };
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool pronoun = is_one_of(words[i - 1], {"he", "it", "she", "they", "this", "that"});
    const bool negated = i + 1 < words.size() && words[i + 1] == "not" && ends(i + 2);
    if (pronoun &&
        ((negated && is_one_of(words[i], {"are", "did", "does", "had", "has", "have", "is", "was",
                                          "were", "will", "would"})) ||
         (words[i].ends_with("n't") && ends(i + 1))) &&
        said(i - 1))
      return true;
    // "Which the firm denies", "the firm disputes this".
    if (has_base(words[i], {"contest", "deny", "dispute", "reject"}) &&
        (ends(i + 1) || (is_one_of(words[i + 1], {"it", "that", "this"}) && ends(i + 2))))
      return true;
  }
  return false;
}

// "Will resign only if the vote is lost", and the draft has it without a condition.
std::string condition_dropped(const Bout& bout) {
  const Statement& statement = bout.statement;
  const Reading& there = bout.passage.reading;
  const bool ahead = has_word(statement.reading.text, {"can", "may", "will", "would"});
  if (!ahead || has_condition(statement.reading.text) || !has_condition(there.text)) return {};
  for (std::size_t i = 0; i < statement.reading.terms.size(); ++i) {
    const int at = bout.alignment.words.found[i];
    if (at < 0 || !tells_deed(statement, statement.reading.terms[i])) continue;
    // The sentence part around the deed, between semicolons.
    const std::size_t place = there.terms[static_cast<std::size_t>(at)].span.start;
    const std::size_t from = there.text.rfind(';', place), to = there.text.find(';', place);
    const std::size_t start = from == std::string::npos ? 0 : from;
    if (has_condition(
            std::string_view(there.text).substr(start, to == std::string::npos ? to : to - start)))
      return "the source makes it a condition";
  }
  return {};
}

// "No member of the crew but the cook", "every ship but one".
bool has_exception(std::string_view text) {
  constexpr std::size_t kReach = 7;
  const std::vector<std::string> words = lower_words(text);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i] != "but" || !is_one_of(words[i + 1], {"a", "for", "one", "the", "three", "two"}))
      continue;
    for (std::size_t k = i, left = kReach; k-- > 0 && left > 0; --left) {
      if (is_one_of(words[k], {",", ";", "."})) break;
      if (is_one_of(words[k], {"all", "any", "each", "every", "no", "nobody", "none"})) return true;
    }
  }
  return false;
}

std::string exception_dropped(const Bout& bout) {
  return has_exception(bout.passage.record.text) &&
                 !has_word(bout.statement.reading.text, {"apart", "but", "except", "only"})
             ? "the source excepts some"
             : "";
}

// "How a rumour emptied a town", "a legend": the passage speaks of it as of no fact.
bool hearsay(std::string_view text) {
  return std::ranges::any_of(lower_words(text), [](const std::string& word) {
    return has_base(word, {"hoax", "legend", "myth", "rumor", "rumour"});
  });
}

std::string hearsay_there(const Bout& bout) {
  return hearsay(bout.passage.record.text) && !hearsay(bout.statement.reading.text) &&
                 bout.statement.reading.negations.empty()
             ? "the source speaks of hearsay"
             : "";
}

std::string contested_there(const Bout& bout) {
  const bool plain = !bout.statement.attributed && bout.statement.reading.negations.empty() &&
                     !claim_of(bout.statement, ClaimKind::quote);
  return plain && contested(bout.passage.record.text) && !contested(bout.statement.reading.text)
             ? "the source has somebody else deny it"
             : "";
}

}  // namespace

std::string unmade_apart(const Bout& bout) {
  return first_reason(bout, {undone, left_out, contested_there, hearsay_there, condition_dropped,
                             exception_dropped});
}

}  // namespace stet::verify
