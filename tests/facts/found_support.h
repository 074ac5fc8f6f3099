// Every figure and time that a sentence gives, one line each, for tests of running news.
#pragma once

#include <gtest/gtest.h>

#include "facts/quantities_support.h"

namespace stet::facts {

// Figures as line_of writes them, times with their TIMEX3 value, in the order of the text.
inline Lines found_in(std::string_view text) {
  std::vector<Mention> all = read_quantities(text);
  for (Mention& mention : read_times(text, "2025-09-30")) all.push_back(std::move(mention));
  Lines out;
  for (const Mention& m : settle(std::move(all))) {
    const bool time = m.type == MentionType::date || m.type == MentionType::time ||
                      m.type == MentionType::duration || m.type == MentionType::set;
    out.push_back(time ? std::string(m.span.of(text)) + " = " + m.timex : line_of(m, text));
  }
  return out;
}

struct Sentence {
  std::string_view text;
  Lines want;
};

inline void expect_found(const std::vector<Sentence>& sentences) {
  for (const Sentence& s : sentences) EXPECT_EQ(found_in(s.text), s.want) << s.text;
}

}  // namespace stet::facts
