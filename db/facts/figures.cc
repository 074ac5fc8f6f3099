// Splits the text into words once and hands them to the readers of quantities and of times.
#include "facts/figures.h"

#include <iterator>
#include <utility>

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

// Room for as many mentions as news has, so that they need not move.
std::vector<Mention> room_for(std::string_view text) {
  constexpr std::size_t kUsual = 56;  // bytes of news for one mention
  std::vector<Mention> out;
  out.reserve(text.size() / kUsual);
  return out;
}

}  // namespace

std::vector<Mention> read_quantities(std::string_view text) {
  std::vector<Mention> out = room_for(text);
  for_each_part(text, [&](const Tokens& part) { out = quantities_of(part, std::move(out)); });
  return out;
}

std::vector<Mention> read_times(std::string_view text, std::string_view reference) {
  times::TimeReader reader(text, reference);
  for_each_part(text, [&](const Tokens& part) { reader.read(part); });
  return reader.mentions();
}

std::vector<Mention> read_figures(std::string_view text, std::string_view reference) {
  std::vector<Mention> out = room_for(text);
  times::TimeReader times(text, reference);
  for_each_part(text, [&](const Tokens& part) {
    out = quantities_of(part, std::move(out));
    times.read(part);
    append(out, times.take());
  });
  append(out, times.mentions());
  return out;
}

}  // namespace stet::facts
