// The hedges of news English, by what they say of the figure. Collected from reading news; after
// each figure the same idea has other words than before it.
#include "facts/hedge_table.h"

#include <algorithm>
#include <map>
#include <span>

#include "facts/scan.h"

namespace stet::facts {
namespace {

struct Rows {
  HedgeWords meaning;
  std::string_view phrases;  // separated by "|"
};

constexpr Rows kBefore[] = {
    {{Modifier::approx, false},
     "a little|a reported|about|an estimated|approx|approx.|approximately|around|broadly|c.|ca"
     "|ca.|circa|close to|closer to|estimated|give or take|in the order of|in the region of"
     "|loosely|maybe|more or less|near|nearer|of about|on the order of|perhaps|roughly|some"
     "|something like|somewhere around|somewhere in the region of|~|≈"},
    {{Modifier::lt, true},
     "a little below|a little less than|a little under|almost|just below|just less than"
     "|just short of|just shy of|just under|little short of|nearly|not quite|practically"
     "|shy of|slightly below|slightly less than|slightly under|virtually"},
    {{Modifier::gt, true},
     "a bit more than|a bit over|a little more than|a little over|just above|just more than"
     "|just over|slightly above|slightly more than|slightly over"},
    {{Modifier::gt, false},
     ">|above|better than|beyond|bigger than|exceed|exceeded|exceeding|exceeds|far more than"
     "|faster than|greater than|heavier than|higher than|in excess of|larger than|longer than"
     "|more than|much more than|north of|older than|over|surpassed|surpassing|taller than"
     "|topped|topping|upward of|upwards of|well above|well over"},
    {{Modifier::lt, false},
     "<|below|beneath|cheaper than|far fewer than|far less than|fewer than|less than"
     "|lower than|much less than|short of|shorter than|slower than|smaller than|south of|under"
     "|well below|well under|younger than"},
    {{Modifier::ge, false},
     ">=|a minimum|a minimum of|as few as|as little as|at a minimum|at least|at the very least"
     "|from at least|minimum|minimum of|no fewer than|no less than|not fewer than"
     "|not less than|starting at|≥"},
    {{Modifier::le, false},
     "<=|a maximum|a maximum of|as high as|as many as|as much as|at most|at the most|capped at"
     "|maximum of|no more than|not above|not exceeding|not more than|not over"
     "|nothing more than|up to|≤"},
    {{Modifier::none, false}, "exactly|precisely"},
};

constexpr Rows kAfter[] = {
    {{Modifier::approx, false},
     "approximately|give or take|ish|more or less|odd|or so|or thereabouts"},
    {{Modifier::ge, false},
     "+|and above|and older|and over|and up|at least|or above|or better|or greater|or higher"
     "|or larger|or longer|or more|or older|or over|plus"},
    {{Modifier::le, false},
     "and below|and under|at most|at the most|max|or below|or fewer|or less|or lower"
     "|or shorter|or under|or younger|tops"},
};

template <class Use>
void for_each_phrase(std::span<const Rows> table, Use use) {
  for (const Rows& rows : table)
    for (std::string_view rest = rows.phrases; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      use(rest.substr(0, end), rows.meaning);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

// Words, and signs one by one: "approx." is two.
std::size_t lexemes_of(std::string_view phrase) { return scan(phrase).size() - 1; }

WordTable<std::size_t> table_of(const std::map<std::string_view, std::size_t>& lengths) {
  WordTable<std::size_t> out;
  for (const auto& [word, length] : lengths) out.insert(word, length);
  return out;
}

HedgeTable table_of(std::span<const Rows> rows) {
  HedgeTable out;
  std::map<std::string_view, std::size_t> firsts, lasts;
  for_each_phrase(rows, [&](std::string_view phrase, const HedgeWords& meaning) {
    out.phrases.insert(phrase, meaning);
    std::string_view first, last;
    for_each_word(phrase, [&](std::string_view word) {
      if (first.empty()) first = word;
      last = word;
    });
    if (last.size() > 1 && last.back() == '.') last.remove_suffix(1);
    const std::size_t length = lexemes_of(phrase);
    firsts[first] = std::max(firsts[first], length);
    lasts[last] = std::max(lasts[last], length);
  });
  out.first_words = table_of(firsts);
  out.last_words = table_of(lasts);
  return out;
}

}  // namespace

const HedgeTable& hedges_before() {
  static const HedgeTable table = table_of(kBefore);
  return table;
}

const HedgeTable& hedges_after() {
  static const HedgeTable table = table_of(kAfter);
  return table;
}

const HedgeWords* hedge_words(std::string_view lower) {
  const HedgeWords* found = hedges_before().phrases.find(lower);
  return found ? found : hedges_after().phrases.find(lower);
}

}  // namespace stet::facts
