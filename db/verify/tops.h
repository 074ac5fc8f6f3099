// Places in an order as a text tells them: "the highest", "more than ever", "no other is as high",
// "a record", "second in the division", "only one is older".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::verify {

struct Top {
  int rank = 1;         // 1 the first
  std::string quality;  // base form of what is compared: "high", "many"; empty where only the place
                        // is told ("a record", "second")
  bool ever = false;    // of all times: "ever", "than ever", "never so many", "a record"
  Span span;            // the words that tell it
  bool denied = false;  // told by what nobody else is: its negation is no other
  Span others{};        // "no other school": those whom it is set against
};

// Every place that the text tells, in order; none where it takes back what it tells ("one of the
// highest", "almost", "not a record").
std::vector<Top> tops_in(std::string_view text);

// "high" of "higher" and of "highest"; empty where the word is no degree.
std::string compared_quality(const std::string& word);
// The same order: "cheap" and "low", "dear" and "high", "many" and "large"; synonyms. A quality
// against none is not the same.
bool same_order(std::string_view a, std::string_view b);

}  // namespace stet::verify
