// Tells the order of a list by what stands behind its last figure: a preposition with a name, or
// nothing.
#include "verify/bindings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"

namespace stet::verify {
namespace {

enum class Order : unsigned char { unknown, holders_first, figures_first };

constexpr auto kPrepositions =
    std::to_array<std::string_view>({"at", "for", "from", "in", "on", "to"});
static_assert(std::ranges::is_sorted(kPrepositions));

bool listed(const Figure& figure, const std::string& unit) {
  return figure.quantity.unit == unit && figure.quantity.figure &&
         figure.type != MentionType::ordinal && figure.type != MentionType::duration &&
         figure.role.part == Part::amount;
}

// The clause behind a place, up to its end.
std::string_view rest_of_clause(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(at);
  return rest.substr(0, std::min(rest.find_first_of(".;\n"), rest.size()));
}

Order order_of(const Reading& reading, const Figure& last) {
  std::string_view rest = rest_of_clause(reading.text, last.span.end);
  std::vector<facts::Word> words = facts::words_of(rest, {0, rest.size()});
  std::erase_if(words,
                [](const facts::Word& word) { return word.kind == facts::Word::Kind::mark; });
  if (words.empty()) return Order::holders_first;
  std::string first = facts::lower(words.front().text);
  return words.size() > 1 && std::ranges::binary_search(kPrepositions, std::string_view(first))
             ? Order::figures_first
             : Order::unknown;
}

// The last piece of the words before a figure, the first piece of those behind one: lists part at
// commas, colons and "and".
Span last_piece(std::string_view text, Span span) {
  std::string_view words = span.of(text);
  std::size_t cut = 0;
  for (std::string_view mark : {", ", ": ", "; ", ". ", " and ", " from "})
    if (std::size_t at = words.rfind(mark); at != std::string_view::npos)
      cut = std::max(cut, at + mark.size());
  return {span.start + cut, span.end};
}

Span first_piece(std::string_view text, Span span) {
  std::string_view words = span.of(text);
  std::size_t cut = words.size();
  for (std::string_view mark : {", ", ": ", "; ", ". ", " and ", " but ", " while "})
    if (std::size_t at = words.find(mark); at != std::string_view::npos) cut = std::min(cut, at);
  return {span.start, span.start + cut};
}

}  // namespace

std::vector<Bound> bindings(const Reading& reading, const std::string& unit) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < reading.figures.size(); ++i)
    if (listed(reading.figures[i], unit)) order.push_back(i);
  std::ranges::sort(order, {}, [&](std::size_t i) { return reading.figures[i].span.start; });
  for (std::size_t k = 1; k < order.size(); ++k)
    if (reading.figures[order[k]].span.overlaps(reading.figures[order[k - 1]].span)) return {};
  if (order.size() < 2) return {};
  Order how = order_of(reading, reading.figures[order.back()]);
  std::vector<Bound> out;
  for (std::size_t k = 0; k < order.size() && how != Order::unknown; ++k) {
    const Span own = reading.figures[order[k]].span;
    std::size_t before = k == 0 ? 0 : reading.figures[order[k - 1]].span.end;
    std::size_t after = k + 1 < order.size()
                            ? reading.figures[order[k + 1]].span.start
                            : own.end + rest_of_clause(reading.text, own.end).size();
    out.push_back({order[k], how == Order::holders_first
                                 ? last_piece(reading.text, {before, own.start})
                                 : first_piece(reading.text, {own.end, after})});
  }
  return out;
}

}  // namespace stet::verify
