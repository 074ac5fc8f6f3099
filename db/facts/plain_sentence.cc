// A claim read back as a plain sentence.
#include <algorithm>

#include "facts/sentence_view.h"

namespace stet::facts {
namespace {

bool is_pronoun(std::string_view head) {
  return head == "he" || head == "she" || head == "it" || head == "they" || head == "him" ||
         head == "her" || head == "his" || head == "its" || head == "their" || head == "them" ||
         head == "who" || head == "which";
}

// As written; a pronoun with whom it stands for: "she (anna berg)".
std::string name_of(const Phrase& phrase) {
  if (phrase.entity.empty() || !is_pronoun(phrase.head)) return phrase.text;
  return phrase.text + " (" + phrase.entity + ")";
}

void add(std::string& out, std::string_view word) {
  if (word.empty()) return;
  if (!out.empty()) out += ' ';
  out += word;
}

void add_argument(std::string& out, const Phrase& phrase) {
  if (phrase.empty()) return;
  add(out, phrase.marker);
  add(out, name_of(phrase));
}

std::string subject_of(const Claim& claim) {
  if (!claim.subject.empty()) return name_of(claim.subject);
  return claim.kind == ClaimKind::count ? "" : name_of(claim.object);
}

// What the figure is of: "share of external trade", "count of homes", "length".
std::string measure_of(const Claim& claim) {
  std::string out(claim.dimension.empty() ? to_string(claim.kind) : claim.dimension);
  const Phrase& of = !claim.measure.empty() ? claim.measure : claim.object;
  if (!of.empty() && of.text != claim.subject.text) out += " of " + name_of(of);
  if (claim.kind == ClaimKind::share && !claim.recipient.empty())
    out += " with " + name_of(claim.recipient);
  return out;
}

std::string value_of(const Claim& claim) {
  std::string out;
  if (claim.kind == ClaimKind::result) return " = " + claim.value.text;
  if (claim.from) out += " from " + claim.from->text;
  if (!claim.value.text.empty()) out += " = " + claim.value.text;
  if (claim.to) out += " to " + claim.to->text;
  if (!claim.direction.empty()) out += " (" + claim.direction + ")";
  return out;
}

// "The army (sent): count of soldiers = 2,400"; a copula says nothing of its own.
std::string figure_of(const Claim& claim) {
  std::string out = subject_of(claim);
  const bool verb =
      !claim.verb.empty() && claim.predicate != "be" && claim.kind != ClaimKind::change;
  if (verb) add(out, "(" + claim.verb + ")");
  return (out.empty() ? "" : out + ": ") + measure_of(claim) + value_of(claim);
}

// In the words of the sentence: a passive stays one, with its agent behind "by".
std::string event_of(const Claim& claim) {
  std::string out;
  const bool turned = !claim.object.empty() && claim.predicate != "be" &&
                      (claim.subject.empty() || claim.subject.marker == "by");
  const Phrase& first = turned ? claim.object : claim.subject;
  const Phrase& second = turned ? claim.subject : claim.object;
  add(out, name_of(first));
  if (claim.verb.empty()) {
    if (claim.polarity == Polarity::negated) add(out, "not");
    add(out, second.text == first.text || second.empty() ? "" : claim.predicate);
  } else {
    add(out, claim.verb);
  }
  std::vector<const Phrase*> rest{&second, &claim.recipient};
  for (const Phrase& other : claim.others) rest.push_back(&other);
  std::ranges::stable_sort(rest, {}, [](const Phrase* p) { return p->span.start; });
  for (const Phrase* phrase : rest)
    if (phrase->text != first.text) add_argument(out, *phrase);
  // The complement may begin with the negation that the verb has already.
  if (const std::size_t twice = out.find(" not not "); twice != std::string::npos)
    out.erase(twice, 4);
  if (out.empty())
    for (const std::string& term : claim.terms) add(out, term);
  return out;
}

std::string role_of(const Claim& claim) {
  const bool qualified = claim.scope.empty() || claim.object.text.starts_with(claim.scope);
  return name_of(claim.subject) + ": " + (qualified ? "" : claim.scope + " ") +
         name_of(claim.object) + (claim.recipient.empty() ? "" : " of " + name_of(claim.recipient));
}

bool figured(ClaimKind kind) {
  return kind != ClaimKind::event && kind != ClaimKind::date && kind != ClaimKind::order &&
         kind != ClaimKind::quote;
}

std::string core_of(const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::event:
    case ClaimKind::date:
    case ClaimKind::order:
      return event_of(claim);
    case ClaimKind::role:
      return role_of(claim);
    case ClaimKind::quote:
      return (claim.attribution.empty() ? "somebody" : name_of(claim.attribution)) +
             (claim.direct ? ": \"" + claim.quote + "\""
                           : " " + (claim.cue.empty() ? "say" : claim.cue) + ": " + claim.quote);
    case ClaimKind::superlative:
    case ClaimKind::rank:
    case ClaimKind::recency:
    case ClaimKind::anniversary: {
      const std::string subject = subject_of(claim);
      return (subject.empty() ? "" : subject + ": ") + std::string(to_string(claim.kind)) +
             (claim.measure.empty() ? "" : ", " + name_of(claim.measure)) + value_of(claim) +
             (claim.scope.empty() ? "" : " " + claim.scope) +
             (claim.reference.text.empty() ? "" : ", reference " + claim.reference.text);
    }
    default:
      return figure_of(claim);
  }
}

}  // namespace

std::string plain_sentence(const Claim& claim) {
  std::string out = core_of(claim);
  if (claim.polarity == Polarity::negated && !claim.verb.empty() && figured(claim.kind))
    out += ", negated";
  if (!claim.place.empty())
    out += ", " + (claim.place.marker.empty() ? "in" : claim.place.marker) + " " +
           name_of(claim.place);
  if (claim.period.known())
    // "202" for the decade says less than the words.
    out += ", " + (claim.period.timex.size() < 4 ? claim.period.text : claim.period.timex);
  if (claim.modality != Modality::happened) out += ", " + std::string(to_string(claim.modality));
  if (claim.kind == ClaimKind::quote) return out;
  return out + (claim.attribution.empty() ? ", asserted by the source"
                                          : ", said by " + name_of(claim.attribution));
}

}  // namespace stet::facts
