// The fields of a claim and of its parts, listed once for every form that claims are written in.
//
// An archive has field(name, value, fallback) for what is written as one value and part(name,
// value) for a phrase, a quantity, a period, or any number of them. It leaves out what is at its
// default. Fields are named as in stet/claim.h; the kind is the archive's business. The order is
// part of claim_bytes.h's layout.
#pragma once

#include <cstddef>

#include "stet/claim.h"

namespace stet {

// The last value of each enumeration.
constexpr ClaimKind last_of(ClaimKind) { return ClaimKind::result; }
constexpr Polarity last_of(Polarity) { return Polarity::negated; }
constexpr Modality last_of(Modality) { return Modality::predicted; }
constexpr Modifier last_of(Modifier) { return Modifier::ge; }

template <class Archive>
void span_fields(Archive& archive, auto& span) {
  archive.field("start", span.start, std::size_t{0});
  archive.field("end", span.end, std::size_t{0});
}

template <class Archive>
void list_fields(Archive& archive, auto& item, const Phrase& blank) {
  span_fields(archive, item.span);
  archive.field("text", item.text, blank.text);
  archive.field("head", item.head, blank.head);
  archive.field("terms", item.terms, blank.terms);
  archive.field("entity", item.entity, blank.entity);
  archive.field("entity_type", item.entity_type, blank.entity_type);
  archive.field("marker", item.marker, blank.marker);
}

template <class Archive>
void list_fields(Archive& archive, auto& item, const Quantity& blank) {
  archive.field("figure", item.figure, blank.figure);
  archive.field("low", item.low, blank.low);
  archive.field("high", item.high, blank.high);
  archive.field("low_closed", item.low_closed, blank.low_closed);
  archive.field("high_closed", item.high_closed, blank.high_closed);
  archive.field("unit", item.unit, blank.unit);
  archive.field("modifier", item.modifier, blank.modifier);
  archive.field("text", item.text, blank.text);
}

template <class Archive>
void list_fields(Archive& archive, auto& item, const Period& blank) {
  archive.field("low", item.low, blank.low);
  archive.field("high", item.high, blank.high);
  archive.field("timex", item.timex, blank.timex);
  archive.field("text", item.text, blank.text);
  archive.field("stated", item.stated, blank.stated);
}

template <class Archive>
void list_fields(Archive& archive, auto& item, const Claim& blank) {
  span_fields(archive, item.span);
  archive.field("passage", item.passage, blank.passage);
  archive.part("subject", item.subject);
  archive.field("predicate", item.predicate, blank.predicate);
  archive.field("verb", item.verb, blank.verb);
  archive.part("object", item.object);
  archive.part("recipient", item.recipient);
  archive.part("place", item.place);
  archive.part("others", item.others);
  archive.field("terms", item.terms, blank.terms);
  archive.part("measure", item.measure);
  archive.field("dimension", item.dimension, blank.dimension);
  archive.part("value", item.value);
  archive.part("from", item.from);
  archive.part("to", item.to);
  archive.field("direction", item.direction, blank.direction);
  archive.field("scope", item.scope, blank.scope);
  archive.part("period", item.period);
  archive.part("reference", item.reference);
  archive.field("polarity", item.polarity, blank.polarity);
  archive.field("modality", item.modality, blank.modality);
  archive.field("hedge", item.hedge, blank.hedge);
  archive.part("attribution", item.attribution);
  archive.field("cue", item.cue, blank.cue);
  archive.field("quote", item.quote, blank.quote);
  archive.field("direct", item.direct, blank.direct);
  archive.field("sentence", item.sentence, blank.sentence);
}

}  // namespace stet
