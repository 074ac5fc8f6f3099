// Splits the text into words once and hands them to the readers of quantities and of times.
#include "facts/figures.h"

#include <iterator>

#include "facts/analysis.h"
#include "facts/time_reader.h"

namespace stet::facts {
namespace {

void append(std::vector<Mention>& all, std::vector<Mention> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

template <class Use>
void for_each_part(std::string_view text, Use use) {
  Tokens tokens(text);
  for (const Span part : chunks(text)) {
    tokens.read(part);
    use(tokens);
  }
}

}  // namespace

std::vector<Mention> read_quantities(std::string_view text) {
  std::vector<Mention> out;
  for_each_part(text, [&](const Tokens& part) { append(out, quantities_of(part)); });
  return out;
}

std::vector<Mention> read_times(std::string_view text, std::string_view reference) {
  times::TimeReader reader(text, reference);
  for_each_part(text, [&](const Tokens& part) { reader.read(part); });
  return reader.mentions();
}

std::vector<Mention> read_figures(std::string_view text, std::string_view reference) {
  std::vector<Mention> out;
  times::TimeReader times(text, reference);
  for_each_part(text, [&](const Tokens& part) {
    append(out, quantities_of(part));
    times.read(part);
  });
  append(out, times.mentions());
  return out;
}

}  // namespace stet::facts
