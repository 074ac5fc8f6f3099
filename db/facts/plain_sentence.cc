// A claim read back as a plain sentence.
#include "facts/sentence_view.h"

namespace stet::facts {
namespace {

std::string name_of(const Phrase& phrase) { return phrase.text; }

std::string subject_of(const Claim& claim) {
  if (!claim.subject.empty()) return name_of(claim.subject);
  return name_of(claim.object);
}

void add(std::string& out, std::string_view word) {
  if (word.empty()) return;
  if (!out.empty()) out += ' ';
  out += word;
}

// What the figure is of: "share of external trade", "count of homes".
std::string measure_of(const Claim& claim) {
  std::string out(to_string(claim.kind));
  const Phrase& of = !claim.measure.empty() ? claim.measure : claim.object;
  if (!of.empty() && of.text != claim.subject.text) out += " of " + name_of(of);
  if (claim.kind == ClaimKind::share && !claim.recipient.empty())
    out += " with " + name_of(claim.recipient);
  return out;
}

std::string value_of(const Claim& claim) {
  std::string out;
  if (claim.from) out += " from " + claim.from->text;
  if (!claim.value.text.empty()) out += " = " + claim.value.text;
  if (claim.to) out += " to " + claim.to->text;
  if (!claim.direction.empty()) out += " (" + claim.direction + ")";
  return out;
}

std::string event_of(const Claim& claim) {
  std::string out;
  add(out, name_of(claim.subject));
  if (claim.polarity == Polarity::negated) add(out, "not");
  add(out, claim.predicate);
  add(out, name_of(claim.object));
  add(out, name_of(claim.recipient));
  for (const Phrase& other : claim.others) add(out, other.text);
  return out;
}

std::string core_of(const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::event:
    case ClaimKind::property:
    case ClaimKind::date:
    case ClaimKind::order:
      return event_of(claim);
    case ClaimKind::role:
      return name_of(claim.subject) + ": " + (claim.scope.empty() ? "" : claim.scope + " ") +
             name_of(claim.object) +
             (claim.recipient.empty() ? "" : " of " + name_of(claim.recipient));
    case ClaimKind::quote:
      return (claim.attribution.empty() ? "somebody" : name_of(claim.attribution)) + ": \"" +
             claim.quote + "\"";
    case ClaimKind::superlative:
    case ClaimKind::rank:
    case ClaimKind::recency:
    case ClaimKind::anniversary:
      return subject_of(claim) + ": " + std::string(to_string(claim.kind)) +
             (claim.measure.empty() ? "" : ", " + name_of(claim.measure)) + value_of(claim) +
             (claim.scope.empty() ? "" : " " + claim.scope) +
             (claim.reference.text.empty() ? "" : ", reference " + claim.reference.text);
    default: {
      std::string out = subject_of(claim);
      return (out.empty() ? "" : out + ": ") + measure_of(claim) + value_of(claim);
    }
  }
}

}  // namespace

std::string plain_sentence(const Claim& claim) {
  std::string out = core_of(claim);
  if (claim.polarity == Polarity::negated && claim.kind != ClaimKind::event) out += ", denied";
  if (!claim.place.empty()) out += ", in " + name_of(claim.place);
  if (claim.period.known())
    out += ", " + (claim.period.timex.empty() ? claim.period.text : claim.period.timex);
  if (claim.modality != Modality::happened) out += ", " + std::string(to_string(claim.modality));
  if (claim.kind == ClaimKind::quote) return out;
  return out + (claim.attribution.empty() ? ", asserted by the source"
                                          : ", said by " + name_of(claim.attribution));
}

}  // namespace stet::facts
