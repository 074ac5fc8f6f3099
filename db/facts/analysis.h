// A document with everything that was read out of it: trees, mentions and claims.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/sentence.h"
#include "stet/claim.h"
#include "stet/mention.h"
#include "text/document.h"

namespace stet::facts {

// What the sentence alone does not say.
struct Context {
  std::string published;  // YYYY-MM-DD, or a date-time; the reference of relative dates; empty
                          // where unknown
  std::string title;
  std::string publisher;  // "the company" in a press release
};

// The figures and times of a text as they were read, in no order and with overlaps.
struct Figures {
  std::string published;  // what its times count from
  std::vector<Mention> mentions;
};

struct Analysis {
  text::Document document;
  std::vector<grammar::Sentence> sentences;  // one for each passage, same index; empty ones in a
                                             // text of several windows (long_text.h)
  std::vector<Mention> mentions;             // in text order
  std::vector<Claim> claims;                 // in text order
  std::optional<Figures> figures;            // of a text that is one passage: whoever compares
                                             // passages need not read them again
};

// Reads everything. Deterministic; thread-safe.
Analysis analyse(text::Document document, const Context& context);

// The stages on their own.
// Numbers, percents, money, measures, counts, ordinals: needs no tree.
std::vector<Mention> read_quantities(std::string_view text);
// Dates, times, durations, sets, resolved against `reference` (ISO date or date-time, or empty):
// needs no tree. A bare weekday or month is resolved by the tense around it where there is one.
std::vector<Mention> read_times(std::string_view text, std::string_view reference);
// Quotation spans with their speaker and cue, over the passages of a document.
std::vector<Mention> read_quotes(const text::Document& document,
                                 const std::vector<grammar::Sentence>& sentences);
// Names and roles, later short forms joined to the first full one.
std::vector<Mention> read_names(const text::Document& document,
                                const std::vector<grammar::Sentence>& sentences);
// Settles overlaps: a year inside a date is not a number too. In text order.
std::vector<Mention> settle(std::vector<Mention> mentions);

// A mention's figure as an interval in its base unit, with the precision that its writing states.
Quantity quantity_of(const Mention& mention, std::string_view text);
// A temporal mention's interval.
Period period_of(const Mention& mention, std::string_view text);

}  // namespace stet::facts
