// A stretch of text made ready to be compared: its content words, figures and times.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/analysis.h"
#include "facts/words.h"
#include "verify/figure_role.h"
#include "verify/library.h"
#include "verify/terms.h"

namespace stet::verify {

struct Figure {
  Span span;
  Quantity quantity;
  MentionType type = MentionType::number;
  std::optional<Span> of;  // what is counted
  FigureRole role;
};

struct When {
  Span span;
  Period period;
  bool weekday_only = false;  // "on Sunday": the day hangs on the text's date
};

// A word, number or mark of a text.
struct ReadWord {
  facts::Word::Kind kind = facts::Word::Kind::word;
  Span span;
  std::string lower;  // in lower case
};

// Spans count in `text`.
struct Reading {
  std::string text;
  std::vector<ReadWord> words;  // all of them, in order: many rules go by single words
  std::string published;
  Terms terms;
  std::vector<Figure> figures;
  std::vector<When> times;
  std::vector<Figure>
      withdrawn;  // that the text itself takes back ("27, not 28"); not among `figures`
  std::vector<std::size_t>
      breaks;  // where clauses end: commas, semicolons, dashes, brackets, in order
  std::vector<std::uint32_t>
      spaces;  // before each byte of the text, and in all of it: distances are asked for often
  std::vector<Span> negations;
};

// Reads a stretch of an analysed document. Spans are shifted to count in the stretch.
Reading read_stretch(const facts::Analysis& analysis, Span span, std::string_view published);
// Reads a passage of a library; `published` is its source's date.
Reading read_passage(const PassageRecord& passage, std::string_view published);

// Predicates that are no words ("uphell" of "upheld") read again from the verb as written.
std::vector<Claim> with_known_predicates(std::vector<Claim> claims);

// How near two places of a reading stand: 1 side by side, falling with the words and the clause
// breaks between them.
double nearness(const Reading& reading, Span a, Span b);

// What stands between the commas and the like around a place of a reading.
std::string_view between_breaks(const Reading& reading, Span at);

// The words that negate ("not", "never", "no", "without", "nobody", "unable", "failed to" ...), in
// order.
std::vector<Span> negations(std::string_view text, Span span);
// True where a negation governs what stands at `at`: it stands shortly before it with no clause
// break between.
bool negated_at(const Reading& reading, Span at);

}  // namespace stet::verify
