// Words of rising and falling.
#pragma once

#include <string_view>

namespace stet::facts {

enum class Trend : unsigned char { none, up, down, either };

struct ChangeWord {
  Trend trend = Trend::none;
  double factor = 0;        // 2 for "double", 0.5 for "halve"; 0 where the word states none
  bool transitive = false;  // the subject makes the object change: "cut", "raise"
};

// A verb, by its lemma: "rise", "cut", "double". "set" and "change" say either.
ChangeWord change_verb(std::string_view lemma);
// A noun ("increase", "drop"), or an adjective or adverb of comparison with a figure beside it
// ("up", "lower").
ChangeWord change_noun(std::string_view lemma);
ChangeWord change_adverb(std::string_view word);

}  // namespace stet::facts
