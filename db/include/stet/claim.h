// A claim: an atomic checkable statement, what a fact-checker would write on a card. The field list
// is DESIGN section 4.
//
// A claim says: <subject> <predicate> <object>, with a value, a period, a place, and how it is
// meant (polarity, modality, hedge, attribution). Every slot that the sentence does not fill is
// empty; comparisons abstain on what they need and do not find. Spans count in the normalised text
// of the document that the claim was read from.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/mention.h"
#include "stet/span.h"

namespace stet {

enum class ClaimKind : std::uint8_t {
  count,
  share,
  money,
  measure,
  change,
  comparison,
  rank,
  superlative,
  recency,
  anniversary,
  date,
  duration,
  order,
  role,
  property,
  quote,
  event,
  result
};
std::string_view to_string(ClaimKind kind);

enum class Polarity : std::uint8_t { affirmed, negated };
enum class Modality : std::uint8_t { happened, planned, possible, alleged, denied, predicted };
std::string_view to_string(Polarity polarity);
std::string_view to_string(Modality modality);

// A noun phrase as it stands, with what alignment needs of it.
struct Phrase {
  Span span;
  std::string text;                // as written, determiner included
  std::string head;                // lemma of the head noun, lower case; for a name its last word
  std::vector<std::string> terms;  // content lemmas in order, lower case, head included
  // Canonical name, lower case, where the phrase is, or refers to, a known entity: "north korea"
  // for "the North", "Pyongyang's" or "it"; empty otherwise.
  std::string entity;
  std::string entity_type;  // "person", "organisation", "place" or empty
  std::string marker;  // the preposition that it hangs on by, lower case: "with", "because of";
                       // empty where none

  bool empty() const { return text.empty(); }
};

// A figure with its precision: the interval of true values that would be written so. Units are base
// units (metres, kilograms, seconds, "%", "pp", ISO 4217 codes, "" for a bare count); currencies
// are never converted.
struct Quantity {
  std::optional<double> figure;  // as stated, in the base unit
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_closed = true;
  bool high_closed = false;
  std::string unit;
  Modifier modifier = Modifier::none;
  std::string text;  // as written

  bool known() const {
    return low > -std::numeric_limits<double>::infinity() ||
           high < std::numeric_limits<double>::infinity();
  }
};

// A stretch of time, half-open, in seconds since 1970-01-01T00:00 (proleptic Gregorian, no zone).
struct Period {
  static constexpr std::int64_t kOpenStart = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t kOpenEnd = std::numeric_limits<std::int64_t>::max();
  std::int64_t low = kOpenStart;
  std::int64_t high = kOpenEnd;
  std::string timex;  // TIMEX3 value, empty where unknown
  std::string text;   // as written, or empty where it was taken from the document's date
  // True where the sentence itself says when; false where the period is only inferred from the
  // published date.
  bool stated = false;

  bool known() const { return low != kOpenStart || high != kOpenEnd; }
};

struct Claim {
  ClaimKind kind = ClaimKind::event;
  Span span;                // the words that state it: a clause or a sentence
  std::size_t passage = 0;  // index of its passage in the document

  Phrase subject;  // who or what; the part of a share, the thing counted's frame, the holder of a
                   // rank or office
  std::string predicate;  // lemma of the verb (with its particle), active voice; "be" for a copula
  std::string verb;  // the same as written, auxiliaries and negation included: "was not arrested",
                     // "will visit"
  Phrase object;     // patient, complement, the whole of a share, the thing counted, the office
  Phrase recipient;  // indirect object or the other party ("with China", "to Russia")
  Phrase place;
  std::vector<Phrase> others;  // further arguments, in order
  std::vector<std::string>
      terms;  // all content lemmas of the claim, lower case, in order, without its value words

  // What is measured, in a word or phrase: "revenue", "external trade", "death toll".
  Phrase measure;
  // What dimension a measure is of, where the words say so: "length", "height", "width", "depth",
  // "weight", "area", "volume", "speed", "distance", "temperature", "age".
  std::string dimension;
  Quantity value;  // count, share, money, measure, change (delta), rank (ordinal), factor
  std::optional<Quantity> from, to;  // change, range of order
  std::string
      direction;      // change, recency: "up", "down" or empty; comparison: "more", "less", "equal"
  std::string scope;  // superlative, rank: the set compared within ("in Europe")

  Period period;     // when it holds or happened
  Period reference;  // anniversary: the base event; recency: the window; order: the anchor
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::happened;
  std::string hedge;    // "about", "nearly", as written
  Phrase attribution;   // who says so; empty where the document asserts it
  std::string cue;      // the verb or phrase of the attribution: "say", "according to"
  std::string quote;    // kind quote: the exact words inside the marks
  bool direct = false;  // kind quote: direct speech, in marks

  // The claim read back as a plain sentence: "North Korea: share of external trade with China =
  // 97%, 2023".
  std::string sentence;
};

// One claim as JSON, all slots named as above, empty ones left out. `text` is the text the spans
// count in.
Json to_json(const Claim& claim, std::string_view text);
// The inverse; throws Error(corrupt) where the record does not have the shape.
Claim claim_from_json(const Json& record);

}  // namespace stet
