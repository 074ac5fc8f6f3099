// The claims of a document, out of its trees and mentions.
//
// How the readers use the slots of a Claim, beyond what claim.h says of each:
//   share        subject the part, object the whole (entity: whose), measure the share noun or what
//   a word like "most" is of count        object and measure what is counted change       measure
//   what changes, from and to its ends, value by how much; "doubled" is +100% comparison   value by
//   how much or the factor as a percentage, object the other side superlative  subject the holder,
//   measure the noun without its adjective (measure.head is the quality), object the
//                possessor, scope "in europe" with the entity's canonical name, direction "more" or
//                "less"
//   rank         the same with value the place
//   recency      measure the event or level, scope "since", "in", "ever" or "never", reference the
//   window, value its years anniversary  value the years, object the event, reference the base year
//   order        value the distance in years, direction "before" or "after", object the anchor
//   role         subject the holder, object the office with its qualifier, scope the qualifier,
//   recipient the jurisdiction quote        attribution and subject the speaker; in each passage
//   that the quotation touches, with all its words; indirect speech has direct unset and its
//   content in quote, and its content is claimed beside it with the same attribution property an
//   age: dimension "age", subject the person, value the years result       from and to the two
//   sides' numbers, value their difference
// A figure inside a change is claimed as the change alone. Terms hold the subject's lemmas also
// where it stands outside of the span.
#pragma once

#include <vector>

#include "facts/analysis.h"
#include "facts/names.h"

namespace stet::facts {

// Reads the claims of an analysis whose document, sentences and mentions are filled, in text order:
// for every checkable sentence at least one. A sentence without a tree gives one claim that holds
// no more than its terms. `names` are those of the document. Deterministic.
std::vector<Claim> read_claims(const Analysis& analysis, const Context& context,
                               const NameTable& names);

}  // namespace stet::facts
