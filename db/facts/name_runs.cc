// Runs of capitalised words that are names, within one passage.
#include "facts/name_runs.h"

#include <algorithm>
#include <array>

#include "facts/countries.h"
#include "facts/name_words.h"
#include "facts/reporting.h"

namespace stet::facts {
namespace {

constexpr std::size_t kLongestCountry = 6;  // words
constexpr std::size_t kLongestName = 12;    // words

bool is_acronym(std::string_view word) {
  return word.size() >= 2 && word.size() <= 5 &&
         std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}
bool is_shouted(std::string_view word) {
  return word.size() > 5 && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string key_of(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  std::string key;
  for (std::size_t i = first; i < last; ++i) {
    if (words[i].text == ".") continue;
    if (!key.empty() && words[i].text != "'s") key += ' ';
    key += fold_name(words[i].text);
  }
  return key;
}

class Runs {
 public:
  Runs(const std::vector<Word>& words, std::size_t passage, const NameClues& clues)
      : words_(words), passage_(passage), clues_(clues) {}

  std::vector<Name> run() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t end = run_end(i);
      if (end == i) {
        ++i;
        continue;
      }
      take(i, end);
      i = end;
    }
    return std::move(out_);
  }

 private:
  bool starts_name(std::size_t i) const {
    const Word& word = words_[i];
    if (word.kind != Word::Kind::word || !is_capitalised(word.text)) return false;
    const std::string low = lower(word.text);
    if (word.text != "US" && is_stop_word(low)) return false;
    if (is_shouted(word.text) && !is_dateline(i)) return false;
    return !is_calendar(low) && !has_digit(low) && !(is_sentence_start(i) && !stands_up(i));
  }
  static bool is_calendar(std::string_view low) {
    return is_calendar_word(low) ||
           (low.ends_with('s') && is_calendar_word(low.substr(0, low.size() - 1)));
  }
  static bool has_digit(std::string_view low) {
    return std::ranges::any_of(low, [](char c) { return c >= '0' && c <= '9'; });
  }

  bool is_sentence_start(std::size_t i) const {
    if (i == 0) return true;
    const std::string_view before = words_[i - 1].text;
    return before == "." || before == "?" || before == "!" || before == ":" || before == "\"" ||
           before == "“" || before == "‘" || before == "-" || before == "•";
  }

  // A capital at the start of a sentence proves nothing: the word has to be known from elsewhere,
  // or to go on as a name.
  bool stands_up(std::size_t i) const {
    const std::string low = lower(words_[i].text);
    if (clues_.capitalised_inside(words_[i].text)) return true;
    if (country_of(fold_name(words_[i].text)).kind != CountryWord::none) return true;
    const int proper = clues_.proper_noun(words_[i].span.start);
    if (proper != 0) return proper > 0;
    if (is_acronym(words_[i].text) || is_dateline(i)) return true;
    return i + 1 < words_.size() && words_[i + 1].kind == Word::Kind::word &&
           is_capitalised(words_[i + 1].text) && !is_stop_word(lower(words_[i + 1].text));
  }

  // "CORRAN, Belmara, Oct 16 (Wire) -" or "DROVNY —" at the head of a paragraph.
  bool is_dateline(std::size_t i) const {
    if (i > 3) return false;
    std::size_t k = i;
    while (k < words_.size() && words_[k].kind == Word::Kind::word &&
           is_capitalised(words_[k].text))
      ++k;
    if (k == words_.size()) return false;
    const std::string_view mark = words_[k].text;
    return mark == "—" || mark == "–" || mark == "-" ||
           (mark == "," && k + 1 < words_.size() && is_shouted_run(i, k));
  }
  bool is_shouted_run(std::size_t i, std::size_t k) const {
    return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(i),
                       words_.begin() + static_cast<std::ptrdiff_t>(k),
                       [](const Word& w) { return is_shouted(w.text) || is_acronym(w.text); });
  }

  // The end of a country's name, demonym or capital that starts at `i`; `i` where there is none.
  std::size_t country_end(std::size_t i) const {
    if (!is_capitalised(words_[i].text)) return i;
    for (std::size_t end = std::min(words_.size(), i + kLongestCountry); end > i; --end) {
      if (!is_capitalised(words_[end - 1].text)) continue;
      const std::string key = key_of(words_, i, end);
      if ((key == "us" && words_[i].text != "US") || (key == "pole" || key == "finn")) continue;
      if (country_of(key).kind != CountryWord::none) return end;
    }
    return i;
  }

  bool goes_on(std::size_t at, std::size_t start) const {
    const Word& word = words_[at];
    if (word.kind == Word::Kind::number) return false;
    const std::string low = lower(word.text);
    if (word.kind == Word::Kind::word && is_capitalised(word.text))
      return !is_calendar(low) && !is_stop_word(low);
    const bool capital_next = at + 1 < words_.size() && is_capitalised(words_[at + 1].text);
    if (is_name_particle(low) && capital_next) return true;
    if (word.text == "." && words_[at - 1].text.size() == 1 && capital_next)
      return true;  // an initial
    if ((low == "of" || low == "for" || low == "&") && holds_institution(start, at)) {
      const bool article = at + 2 < words_.size() && lower(words_[at + 1].text) == "the" &&
                           is_capitalised(words_[at + 2].text);
      return capital_next || article;
    }
    return low == "the" && at > start && lower(words_[at - 1].text) == "of" && capital_next;
  }
  bool holds_institution(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      const std::string low = lower(words_[i].text);
      if (is_organisation_word(low) || low == "republic" || low == "kingdom" || low == "isle" ||
          low == "gulf" || low == "cape")
        return true;
    }
    return false;
  }

  std::size_t run_end(std::size_t i) const {
    if (!starts_name(i)) return i;
    std::size_t end = i + 1;
    while (end < words_.size() && end < i + kLongestName && goes_on(end, i)) ++end;
    // "Workers' Party": a plural possessive inside a name.
    if (end + 1 < words_.size() && (words_[end].text == "'" || words_[end].text == "’") &&
        words_[end - 1].text.ends_with('s') && is_organisation_word(lower(words_[end + 1].text)) &&
        is_capitalised(words_[end + 1].text))
      end += 2;
    return end;
  }

  // Cuts offices and demonyms off the front of a run and keeps what is left, if a name is.
  void take(std::size_t first, std::size_t end) {
    const bool institution = ends_as_institution(first, end);
    std::size_t start = first;
    bool titled = false;
    if (!institution) {
      for (std::size_t k = end; k-- > first;) {
        const std::string low = lower(words_[k].text);
        if (!is_office_noun(last_part(low)) && !is_address(low)) continue;
        if (low == "general" && k > first && k + 1 < end) continue;  // "Annual General Meeting"
        start = k + 1;
        titled = true;
        break;
      }
      if (start < end && words_[start].text == ".") ++start;
    }
    if (!titled) start = past_demonym(first, end, institution);
    if (start == first && end - first >= 2 && is_sentence_start(first) && is_common(first) &&
        is_known(first + 1))
      ++start;
    // "Villu Kask EST": a result list's code of the country.
    if (end - start >= 3 && !institution && words_[end - 1].text.size() == 3 &&
        is_acronym(words_[end - 1].text))
      --end;
    if (start >= end) return;
    if (start == first && !titled && end - start == 1 && is_weak_single(start)) return;
    push(start, end, titled || office_before(start), institution);
  }
  bool is_common(std::size_t i) const {
    return !is_known(i) && clues_.proper_noun(words_[i].span.start) < 0;
  }
  // Known to be written with a capital, wherever it stands.
  bool is_known(std::size_t i) const {
    return clues_.capitalised_inside(words_[i].text) ||
           country_of(fold_name(words_[i].text)).kind != CountryWord::none ||
           clues_.proper_noun(words_[i].span.start) > 0;
  }
  static std::string last_part(const std::string& word) {
    const std::size_t hyphen = word.rfind('-');
    return hyphen == std::string::npos ? word : word.substr(hyphen + 1);
  }
  bool is_weak_single(std::size_t i) const {
    const std::string low = lower(words_[i].text);
    return is_office_modifier(low) || is_office_qualifier(low) || is_office_noun(low) ||
           is_address(low);
  }

  bool ends_as_institution(std::size_t first, std::size_t end) const {
    const std::string last = lower(words_[end - 1].text);
    if (end - first >= 2 && (is_organisation_word(last) || is_place_word(last))) return true;
    for (std::size_t i = first + 1; i < end; ++i)
      if (lower(words_[i].text) == "of" && is_organisation_word(lower(words_[i - 1].text)))
        return true;
    return false;
  }

  // "Russian President", "North Korean troops": a demonym alone is no name, one inside "Korean
  // Central News Agency" stays.
  std::size_t past_demonym(std::size_t first, std::size_t end, bool institution) const {
    const std::size_t country = country_end(first);
    if (country == first || country > end) return first;
    if (country_of(key_of(words_, first, country)).kind != CountryWord::demonym) return first;
    return institution ? first : country;
  }

  bool office_before(std::size_t start) const {
    return start > 0 && is_office_noun(last_part(lower(words_[start - 1].text)));
  }

  void push(std::size_t first, std::size_t last, bool person, bool institution) {
    const std::size_t country = country_end(first);
    Name name{.span = {words_[first].span.start, words_[last - 1].span.end},
              .passage = passage_,
              .first = first,
              .last = last};
    name.key = key_of(words_, first, last);
    if (country == last && !person) {
      name.label = "place";
      name.sure = true;
    } else if (person) {
      name.label = "person";
      name.sure = true;
    } else if (institution || (last - first == 1 && is_acronym(words_[first].text))) {
      name.label = is_place_word(lower(words_[last - 1].text)) &&
                           !is_organisation_word(lower(words_[last - 1].text))
                       ? "place"
                       : "organisation";
      name.sure = institution;
    } else if (age_after(last) || speaks(first, last)) {
      name.label = "person";
      name.sure = age_after(last);
    } else if (first > 0 && is_locative(lower(words_[first - 1].text))) {
      name.label = "place";
    } else if (last - first >= 2 && !(first > 0 && lower(words_[first - 1].text) == "the")) {
      name.label = "person";
    }
    out_.push_back(std::move(name));
  }
  // "Solheim, 54, arrived"
  bool age_after(std::size_t at) const {
    return at + 1 < words_.size() && words_[at].text == "," &&
           words_[at + 1].kind == Word::Kind::number && words_[at + 1].text.size() == 2 &&
           (at + 2 == words_.size() || words_[at + 2].kind == Word::Kind::mark);
  }
  bool speaks(std::size_t first, std::size_t last) const {
    if (last - first < 2) return false;
    const auto says = [&](std::size_t i) {
      return words_[i].kind == Word::Kind::word &&
             reporting_verb(lower(words_[i].text)).kind == Reporting::speech;
    };
    return (last < words_.size() && says(last)) || (first > 0 && says(first - 1));
  }
  static bool is_locative(const std::string& word) {
    return word == "in" || word == "at" || word == "near" || word == "from" || word == "outside" ||
           word == "around";
  }

  const std::vector<Word>& words_;
  std::size_t passage_;
  const NameClues& clues_;
  std::vector<Name> out_;
};

}  // namespace

std::vector<Name> name_runs(const std::vector<Word>& words, std::size_t passage,
                            const NameClues& clues) {
  return Runs(words, passage, clues).run();
}

}  // namespace stet::facts
