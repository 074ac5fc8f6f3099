// A mention: a typed expression as it stands in a passage, such as "97%", "$2-3bn", "last Sunday"
// or a quotation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet {

class Json;

enum class MentionType : std::uint8_t {
  number,
  ordinal,
  percent,
  money,
  measure,
  count,
  date,
  time,
  duration,
  set,
  quote,
  name,
  role
};
std::string_view to_string(MentionType type);

// How the writer bounds a figure: about (approx), less than (lt), at most (le), more than (gt), at
// least (ge).
enum class Modifier : std::uint8_t { none, approx, lt, le, gt, ge };
std::string_view to_string(Modifier modifier);  // "" for none

// Spans count in the normalised text of the document.
struct Mention {
  Span span;
  MentionType type = MentionType::number;

  // Numeric types. `value` is the figure in the unit as written, none for a range or a vague count
  // ("dozens"), of which low and high are the bounds. A bounded figure ("at least 43") has both its
  // value and its modifier.
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  // The size of the last stated digit: 1 for "97", 0.1 for "1.2", 1e8 for "1.3 billion"; 0 where it
  // means nothing.
  double step = 0;
  // "%", "pp" (percentage points; basis points converted), an ISO 4217 code, or a canonical unit
  // such as "km", "°C", "year".
  std::string unit;
  Modifier modifier = Modifier::none;
  // Of a count: the noun phrase that is counted ("foreign leaders"); of a measure: its substance
  // ("rice"), where it has one.
  std::optional<Span> of;

  // Temporal types: the TIMEX3 value ("2025-09-28", "2025-W39", "P3W", "2025-09-28T15:00"), and the
  // resolved half-open interval as ISO 8601 dates or date-times ("2025-09-28", "2025-09-29"); empty
  // where open or unknown.
  std::string timex;
  std::string low_time;
  std::string high_time;
  // Of a duration: its length.
  std::optional<double> seconds;

  // Of a quote: who says it and the verb or phrase that says so. `span` includes the marks.
  std::optional<Span> speaker;
  std::optional<Span> cue;

  // Of a name: "person", "organisation" or "place"; of a role: the office.
  std::string label;
  // Of a name: the canonical form of the entity it stands for in this document ("Kim Jong Un" for a
  // later "Kim").
  std::string entity;
};

// One mention in the shape of `stet extract` (docs/cli.md). `text` is the text the spans count in.
Json to_json(const Mention& mention, std::string_view text);

}  // namespace stet
