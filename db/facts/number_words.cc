// English number words, with the South Asian scales. Spellings after the Oxford English Dictionary,
// misspellings that newspapers' archives hold ("fourty", "nineth") included.
#include "facts/number_words.h"

#include <array>
#include <deque>
#include <string>

#include "facts/word_table.h"

namespace stet::facts {
namespace {

using Row = WordTable<NumberWord>::Row;

constexpr std::array<std::string_view, 10> kDigits = {"zero", "one", "two",   "three", "four",
                                                      "five", "six", "seven", "eight", "nine"};
constexpr std::array<std::string_view, 10> kOrdinals = {
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
constexpr std::array<std::string_view, 10> kTeens = {"ten",      "eleven",  "twelve",  "thirteen",
                                                     "fourteen", "fifteen", "sixteen", "seventeen",
                                                     "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTeenths = {
    "tenth",     "eleventh",  "twelfth",     "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 8> kTens = {"twenty", "thirty",  "forty",  "fifty",
                                                   "sixty",  "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 8> kTieths = {"twentieth", "thirtieth", "fortieth",
                                                     "fiftieth",  "sixtieth",  "seventieth",
                                                     "eightieth", "ninetieth"};

const Row kOthers[] = {
    {"a", {Numeric::article, 1}},
    {"an", {Numeric::article, 1}},
    {"nought", {Numeric::digit, 0}},
    {"naught", {Numeric::digit, 0}},
    {"fourty", {Numeric::tens, 40}},
    {"nineth", {Numeric::ordinal, 9}},
    {"hundred", {Numeric::hundred, 100}},
    {"hundreds", {Numeric::hundred, 100, true}},
    {"dozen", {Numeric::dozen, 12}},
    {"dozens", {Numeric::dozen, 12, true}},
    {"dozs", {Numeric::dozen, 12, true}},
    {"dzs", {Numeric::dozen, 12, true}},
    {"half", {Numeric::fraction, 2}},
    {"halves", {Numeric::fraction, 2, true}},
    {"halfs", {Numeric::fraction, 2, true}},
    {"quarter", {Numeric::fraction, 4}},
    {"quarters", {Numeric::fraction, 4, true}},
    {"lakh", {Numeric::scale, 1e5}},
    {"lakhs", {Numeric::scale, 1e5, true}},
    {"lac", {Numeric::scale, 1e5}},
    {"lacs", {Numeric::scale, 1e5, true}},
    {"lkh", {Numeric::scale, 1e5}},
    {"lkhs", {Numeric::scale, 1e5, true}},
    {"crore", {Numeric::scale, 1e7}},
    {"crores", {Numeric::scale, 1e7, true}},
    {"krore", {Numeric::scale, 1e7}},
    {"krores", {Numeric::scale, 1e7, true}},
    {"koti", {Numeric::scale, 1e7}},
};

struct Scale {
  std::string_view word;
  double value;
};
constexpr Scale kScales[] = {{"thousand", 1e3},    {"million", 1e6},      {"billion", 1e9},
                             {"trillion", 1e12},   {"quadrillion", 1e15}, {"quintillion", 1e18},
                             {"sextillion", 1e21}, {"septillion", 1e24}};

class Builder {
 public:
  WordTable<NumberWord> build() {
    for (std::size_t i = 0; i < 10; ++i) {
      const double value = static_cast<double>(i);
      table_.insert(kDigits[i], {Numeric::digit, value});
      add_ordinal(kOrdinals[i], value);
      table_.insert(kTeens[i], {Numeric::teen, value + 10});
      add_ordinal(kTeenths[i], value + 10);
    }
    for (std::size_t i = 0; i < kTens.size(); ++i) add_tens(i);
    for (const Scale& scale : kScales) {
      table_.insert(scale.word, {Numeric::scale, scale.value});
      table_.insert(keep(std::string(scale.word) + "s"), {Numeric::scale, scale.value, true});
      add_ordinal(keep(std::string(scale.word) + "th"), scale.value);
    }
    add_ordinal("hundredth", 100);
    for (const Row& row : kOthers) table_.insert(row.word, row.value);
    return std::move(table_);
  }

 private:
  std::string_view keep(std::string word) {
    static std::deque<std::string> kept;
    return kept.emplace_back(std::move(word));
  }

  void add_ordinal(std::string_view word, double value) {
    table_.insert(word, {Numeric::ordinal, value});
    // "seconds" are time.
    if (value != 2) table_.insert(keep(std::string(word) + "s"), {Numeric::ordinal, value, true});
  }

  void add_tens(std::size_t i) {
    const double value = 20.0 + 10.0 * static_cast<double>(i);
    table_.insert(kTens[i], {Numeric::tens, value});
    add_ordinal(kTieths[i], value);
    for (std::size_t unit = 1; unit < 10; ++unit) {
      const double sum = value + static_cast<double>(unit);
      table_.insert(keep(std::string(kTens[i]) + std::string(kDigits[unit])),
                    {Numeric::compound, sum});
      table_.insert(keep(std::string(kTens[i]) + std::string(kOrdinals[unit])),
                    {Numeric::ordinal, sum});
    }
  }

  WordTable<NumberWord> table_;
};

struct Abbreviation {
  std::string_view word;
  int power;
};
const WordTable<int>::Row kAbbreviations[] = {
    {"k", 3},   {"K", 3},   {"m", 6},    {"M", 6},    {"mn", 6}, {"MM", 6}, {"mm", 0}, {"mil", 6},
    {"mln", 6}, {"mio", 6}, {"b", 9},    {"B", 9},    {"bn", 9}, {"Bn", 9}, {"BN", 9}, {"bln", 9},
    {"G", 9},   {"tn", 12}, {"trn", 12}, {"tln", 12}, {"T", 12}, {"cr", 7}, {"Cr", 7}, {"lkh", 5},
};

}  // namespace

const WordTable<NumberWord>& number_words() {
  static const WordTable<NumberWord> table = Builder().build();
  return table;
}

NumberWord number_word(std::string_view lower) {
  const NumberWord* found = number_words().find(lower);
  return found ? *found : NumberWord{};
}

int scale_abbreviation(std::string_view word) {
  static const WordTable<int> table(kAbbreviations);
  const int* found = table.find(word);
  return found ? *found : 0;
}

}  // namespace stet::facts
