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
  const bool marked = phrase.text.starts_with(phrase.marker + " ") ||
                      phrase.text.find(" " + phrase.marker + " ") != std::string::npos;
  if (!marked) add(out, phrase.marker);
  add(out, name_of(phrase));
}

// A passive's doer stands behind its verb; what is told of in front is what was counted.
bool names_doer(const Claim& claim) { return claim.subject.marker == "by"; }

// What is counted stands in the subject's place, without its figure: "people" of "43 people".
bool counts_subject(const Claim& claim) {
  return claim.kind == ClaimKind::count && !claim.measure.empty() &&
         (claim.subject.empty() || names_doer(claim) ||
          claim.subject.span.contains(claim.measure.span));
}

std::string subject_of(const Claim& claim) {
  if (counts_subject(claim)) return name_of(claim.measure);
  if (!claim.subject.empty() && !names_doer(claim)) return name_of(claim.subject);
  return claim.kind == ClaimKind::count || claim.object.text == claim.value.text
             ? ""
             : name_of(claim.object);
}

// What the figure is of: "share of external trade", "count of homes", "length". A percentage that
// is of nothing ("Turnout was 68%") is no share of anything.
std::string measure_of(const Claim& claim) {
  const Phrase& of = !claim.measure.empty() ? claim.measure : claim.object;
  const bool named = !of.empty() && of.text != claim.subject.text && of.text != claim.value.text &&
                     of.text != subject_of(claim);
  const bool bare = claim.kind == ClaimKind::share && !named && claim.recipient.empty();
  std::string out(bare ? "" : !claim.dimension.empty() ? claim.dimension : to_string(claim.kind));
  if (named) out += " of " + name_of(of);
  if (claim.kind == ClaimKind::share && !claim.recipient.empty())
    out += " with " + name_of(claim.recipient);
  return out;
}

std::string value_of(const Claim& claim) {
  std::string out;
  if (claim.kind == ClaimKind::result) return " = " + claim.value.text;
  if (!claim.value.text.empty()) out += " = " + claim.value.text;
  if (claim.value.unit == "pp" && claim.value.text.find("point") == std::string::npos)
    out += " points";
  if (claim.from) out += " from " + claim.from->text;
  if (claim.to) out += " to " + claim.to->text;
  if (!claim.direction.empty()) out += " (" + claim.direction + ")";
  return out;
}

// "The army (sent): count of soldiers = 2,400"; a copula says nothing of its own.
std::string figure_of(const Claim& claim) {
  std::string out = subject_of(claim);
  const bool verb =
      !claim.verb.empty() && claim.predicate != "be" && claim.kind != ClaimKind::change;
  if (verb)
    add(out, "(" + claim.verb + (names_doer(claim) ? " by " + name_of(claim.subject) : "") + ")");
  const std::string measure = measure_of(claim);
  if (measure.empty()) return out + value_of(claim);
  return (out.empty() ? "" : out + ": ") + measure + value_of(claim);
}

// In the words of the sentence, where they were kept; else built from the slots: a passive stays
// one, with its agent behind "by".
std::string event_of(const Claim& claim) {
  if (!claim.sentence.empty()) return claim.sentence;
  std::string out;
  const bool turned = !claim.object.empty() && claim.predicate != "be" &&
                      (claim.subject.empty() || claim.subject.marker == "by");
  // "She was awarded a prize": to whom, in front.
  const bool given = turned && !claim.recipient.empty() && claim.recipient.marker.empty() &&
                     claim.recipient.span.start < claim.object.span.start;
  const Phrase& first = given ? claim.recipient : turned ? claim.object : claim.subject;
  const Phrase& second = turned ? claim.subject : claim.object;
  add(out, name_of(first));
  if (claim.verb.empty()) {
    if (claim.polarity == Polarity::negated) add(out, "not");
    add(out, second.text == first.text || second.empty() ? "" : claim.predicate);
  } else {
    add(out, claim.verb);
  }
  std::vector<const Phrase*> rest{&second, given ? &claim.object : &claim.recipient};
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

// How somebody says it: "(say): ", "(according to): ".
std::string reported_by(std::string_view cue) {
  return " (" + std::string(cue.empty() ? "say" : cue) + "): ";
}

bool figured(ClaimKind kind) {
  return kind != ClaimKind::event && kind != ClaimKind::date && kind != ClaimKind::order &&
         kind != ClaimKind::quote;
}

// "largest employer in Europe", "second-largest ...": the words that rank, what of and within what.
// "lowest level since August" has its window in its words, or gets it behind them.
std::string standing_of(const Claim& claim) {
  std::string out(claim.kind == ClaimKind::rank && claim.measure.empty() ? "rank" : "");
  const std::string what = claim.measure.empty() ? "" : name_of(claim.measure);
  const bool window = claim.kind == ClaimKind::recency || claim.kind == ClaimKind::anniversary;
  if (window || what.find(claim.value.text) == std::string::npos) add(out, claim.value.text);
  if (window && out == claim.value.text && what.find(out) != std::string::npos) out.clear();
  add(out, what);
  if (out.empty()) out = to_string(claim.kind);
  if (!claim.object.empty() && out.find(claim.object.text) == std::string::npos &&
      claim.object.text != claim.subject.text)
    out += " of " + name_of(claim.object);
  if (!window && !claim.scope.empty()) add(out, claim.scope);
  if (!window) return out;
  if (claim.reference.text.empty()) {
    add(out, claim.scope);
  } else if (out.find(claim.reference.text) == std::string::npos) {
    const bool led = claim.reference.text.starts_with(claim.scope);
    out +=
        " (" + (led || claim.scope.empty() ? "" : claim.scope + " ") + claim.reference.text + ")";
  }
  return out;
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
             (claim.direct ? ": \"" + claim.quote + "\"" : reported_by(claim.cue) + claim.quote);
    case ClaimKind::superlative:
    case ClaimKind::rank:
    case ClaimKind::recency:
    case ClaimKind::anniversary: {
      const std::string subject = subject_of(claim);
      return (subject.empty() ? "" : subject + ": ") + standing_of(claim);
    }
    default:
      return figure_of(claim);
  }
}

}  // namespace

namespace {

// "in 2019, 2019": a date that stands in the words as it is written is not told twice.
bool told_again(const Claim& claim, std::string_view words) {
  return claim.period.timex.size() < 4 || words.find(claim.period.timex) == std::string_view::npos;
}

}  // namespace

std::string plain_sentence(const Claim& claim) {
  std::string out = core_of(claim);
  if (claim.polarity == Polarity::negated && !claim.verb.empty() && figured(claim.kind))
    out += ", negated";
  if (!claim.place.empty() && out.find(claim.place.text) == std::string::npos)
    out += ", " + (claim.place.marker.empty() ? "in" : claim.place.marker) + " " +
           name_of(claim.place);
  if (claim.period.known() && told_again(claim, out))
    // "202" for the decade says less than the words, and "2012" than "since 2012".
    out += ", " + (claim.period.timex.size() < 4 || claim.period.text.starts_with("since ")
                       ? claim.period.text
                       : claim.period.timex);
  if (claim.modality != Modality::happened) out += ", " + std::string(to_string(claim.modality));
  if (claim.kind == ClaimKind::quote) return out;
  return out + (claim.attribution.empty() ? ", asserted by the source"
                                          : ", said by " + name_of(claim.attribution));
}

}  // namespace stet::facts
