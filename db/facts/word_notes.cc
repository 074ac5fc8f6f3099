// Joins the tables into one.
#include "facts/word_notes.h"

#include <map>

namespace stet::facts {
namespace {

WordTable<WordNotes> joined() {
  std::map<std::string_view, WordNotes> all;
  number_words().for_each([&](std::string_view word, const NumberWord& number) {
    all[word].number = number;
    all[word].starts_figure = number.kind != Numeric::none;
  });
  word_class_table().for_each(
      [&](std::string_view word, const WordClasses& classes) { all[word].classes = classes; });
  times::time_words().for_each(
      [&](std::string_view word, const times::Word& time) { all[word].time = time; });
  for (const std::string_view word : {"several", "few", "many", "scores", "tens"})
    all[word].starts_figure = true;
  WordTable<WordNotes> out;
  for (const auto& [word, notes] : all) out.insert(word, notes);
  return out;
}

}  // namespace

const WordNotes& no_notes() {
  static constexpr WordNotes none;
  return none;
}

const WordNotes& notes_of(std::uint64_t key, std::string_view lower) {
  static const WordTable<WordNotes> table = joined();
  const WordNotes* found = table.find(key, lower);
  return found ? *found : no_notes();
}

}  // namespace stet::facts
