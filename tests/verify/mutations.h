// Sentences changed by rule, the truth of the change known (after FactCC, Kryscinski et al. 2020):
// what turns a true sentence into one that its source does not bear out, and what leaves its
// meaning as it was.
#pragma once

#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet::verify {

enum class Change : unsigned char {
  number,
  month,
  negated,
  opposite,
  number_format,
  per_cent,
  none
};
inline constexpr Change kChanges[] = {Change::number,   Change::month,         Change::negated,
                                      Change::opposite, Change::number_format, Change::per_cent,
                                      Change::none};

inline std::string_view name_of(Change change) {
  switch (change) {
    case Change::number:
      return "another number";
    case Change::month:
      return "another month";
    case Change::negated:
      return "negated";
    case Change::opposite:
      return "opposite word";
    case Change::number_format:
      return "number written otherwise";
    case Change::per_cent:
      return "per cent written out";
    case Change::none:
      return "nothing changed";
  }
  return {};
}

inline bool preserves(Change change) {
  return change == Change::number_format || change == Change::per_cent || change == Change::none;
}

// The sentence with the first of the words replaced, as a whole word; nullopt where none stands in
// it.
struct Swap {
  std::string_view from, to;
};
inline std::optional<std::string> swapped(const std::string& sentence,
                                          const std::vector<Swap>& swaps) {
  auto letter = [&](std::size_t at) {
    return at < sentence.size() && std::isalnum(static_cast<unsigned char>(sentence[at]));
  };
  std::size_t best = std::string::npos;
  Swap chosen;
  for (const Swap& swap : swaps)
    for (std::size_t at = sentence.find(swap.from); at != std::string::npos;
         at = sentence.find(swap.from, at + 1)) {
      bool whole = (at == 0 || !letter(at - 1)) && !letter(at + swap.from.size());
      if (whole && at < best) best = at, chosen = swap;
    }
  if (best == std::string::npos) return std::nullopt;
  return std::string(sentence).replace(best, chosen.from.size(), chosen.to);
}

// The first number of two digits or more, years left out.
inline std::optional<std::pair<std::size_t, std::size_t>> first_number(
    const std::string& sentence) {
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (!std::isdigit(static_cast<unsigned char>(sentence[at]))) continue;
    std::size_t end = at;
    while (end < sentence.size() && (std::isdigit(static_cast<unsigned char>(sentence[end])) ||
                                     (sentence[end] == ',' && end + 1 < sentence.size() &&
                                      std::isdigit(static_cast<unsigned char>(sentence[end + 1])))))
      ++end;
    bool year = end - at == 4 && (sentence[at] == '1' || sentence[at] == '2') &&
                sentence.find(',', at) >= end;
    bool joined =
        (at > 0 && std::isalnum(static_cast<unsigned char>(sentence[at - 1]))) ||
        (end < sentence.size() && std::isalpha(static_cast<unsigned char>(sentence[end])));
    if (end - at >= 2 && !year && !joined && (at == 0 || sentence[at - 1] != '.'))
      return std::pair{at, end};
    at = end;
  }
  return std::nullopt;
}

// The first digit of the number raised by three: far enough to be no rounding, near enough to be
// the same thing.
inline std::optional<std::string> another_number(std::string sentence) {
  auto number = first_number(sentence);
  if (!number) return std::nullopt;
  char& digit = sentence[number->first];
  digit = digit <= '6' ? static_cast<char>(digit + 3) : static_cast<char>(digit - 3);
  return sentence;
}

inline std::optional<std::string> changed(const std::string& sentence, Change change) {
  switch (change) {
    case Change::number:
      return another_number(sentence);
    case Change::month:
      return swapped(sentence, {{"January", "April"},
                                {"February", "June"},
                                {"March", "August"},
                                {"April", "November"},
                                {"June", "September"},
                                {"July", "December"},
                                {"August", "January"},
                                {"September", "February"},
                                {"October", "July"},
                                {"November", "May"},
                                {"December", "June"}});
    case Change::negated:
      return swapped(sentence, {{"was", "was not"},
                                {"were", "were not"},
                                {"is", "is not"},
                                {"are", "are not"},
                                {"has", "has not"},
                                {"have", "have not"},
                                {"will", "will not"}});
    case Change::opposite:
      return swapped(sentence, {{"rose", "fell"},
                                {"fell", "rose"},
                                {"up", "down"},
                                {"more", "less"},
                                {"higher", "lower"},
                                {"lower", "higher"},
                                {"won", "lost"},
                                {"lost", "won"},
                                {"largest", "smallest"},
                                {"highest", "lowest"},
                                {"accepted", "rejected"},
                                {"rejected", "accepted"},
                                {"approved", "rejected"},
                                {"increase", "decrease"},
                                {"upheld", "overturned"},
                                {"profit", "loss"}});
    case Change::number_format: {
      auto number = first_number(sentence);
      std::size_t comma =
          number ? sentence.substr(number->first, number->second - number->first).find(',')
                 : std::string::npos;
      if (comma == std::string::npos) return std::nullopt;
      return std::string(sentence).erase(number->first + comma, 1);
    }
    case Change::per_cent: {
      std::size_t at = sentence.find('%');
      if (at == std::string::npos || at == 0 ||
          !std::isdigit(static_cast<unsigned char>(sentence[at - 1])))
        return std::nullopt;
      return std::string(sentence).replace(at, 1, " per cent");
    }
    case Change::none:
      return sentence;
  }
  return std::nullopt;
}

}  // namespace stet::verify
