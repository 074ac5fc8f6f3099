// Gathers the places of each word of a document.
#include "grammar/name_document.h"

#include <algorithm>

#include "grammar/name_key.h"

namespace stet::grammar {
namespace {

constexpr int kOtherPlaces = 6;
constexpr std::size_t kLooked = 64;  // a word that fills a whole sentence costs no more

// A rough type of a run by its words: 0 unknown, 1 organisation, 2 place by a keyword, 3 person by
// a given name, 4 to 6 by the lexicon: person, organisation, place.
int rough_type(const NameSentence& sentence, const NameRun& run) {
  const NameWord &first = sentence.words[run.first], &last = sentence.words[run.last - 1];
  if (last.keyword != NameKeyword::none) return static_cast<int>(last.keyword);
  if (first.keyword != NameKeyword::none) return static_cast<int>(first.keyword);
  constexpr std::uint32_t kGiven = LexicalClass::kGiven >> LexicalClass::kNameShift;
  constexpr std::uint32_t kGroup = LexicalClass::kGroup >> LexicalClass::kNameShift;
  constexpr std::uint32_t kPlaces = (LexicalClass::kFamily | LexicalClass::kCity |
                                     LexicalClass::kPerson | LexicalClass::kPlace) >>
                                    LexicalClass::kNameShift;
  if ((first.kinds & kGiven) != 0) return 3;
  if (run.kinds == 0) return 0;
  return (run.kinds & kGroup) != 0 ? 5 : (run.kinds & kPlaces) != 0 ? 6 : 4;
}

bool all_capitals(std::string_view word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

NameDocument::NameDocument(const std::vector<Sentence>& document,
                           const std::vector<NameSentence>& names)
    : document_(document), names_(names) {
  for (std::size_t s = 0; s < names.size(); ++s) {
    const auto& words = names[s].words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      Facts& facts = facts_[words[i].form];
      if (words[i].capital)
        facts.places.push_back({s, static_cast<int>(i)});
      else
        ++facts.lower;
      if (i > 0 && words[i - 1].title && words[i].capital) facts.titled = true;
    }
    for (const NameRun& run : names[s].runs) add_run(names[s], run);
  }
}

void NameDocument::add_run(const NameSentence& sentence, const NameRun& run) {
  if (run.last - run.first < 2) return;
  const int type = rough_type(sentence, run);
  std::string initials;
  for (int i = run.first; i < run.last; ++i) {
    const NameWord& word = sentence.words[i];
    if (inside_names(word.form)) continue;
    ++facts_[word.form].parts[type];
    if (word.capital) initials += word.form[0];
  }
  if (initials.size() > 1) initials_.insert(initials);
}

void NameDocument::add_place(const Place& place, std::set<std::uint32_t>& keys) const {
  const NameSentence& sentence = names_[place.sentence];
  const auto& words = sentence.words;
  int first = place.token, last = place.token + 1;
  if (const int run = words[place.token].run; run >= 0)
    first = sentence.runs[run].first, last = sentence.runs[run].last;
  const bool lone = last - first == 1;
  if (first > 0) keys.insert(name_key(75, words[first - 1].word, std::uint64_t{lone}));
  if (last < static_cast<int>(words.size()))
    keys.insert(name_key(76, words[last].word, std::uint64_t{lone}));
  if (!lone) {
    keys.insert(name_key(80, words[last - 1].word));
    keys.insert(name_key(81, static_cast<std::uint64_t>(words[last - 1].keyword),
                         std::uint64_t{words[first].kinds}));
    return;
  }
  const Token& token = document_[place.sentence].tokens[place.token];
  if (token.head >= 0)
    keys.insert(name_key(77, static_cast<std::uint64_t>(token.relation),
                         std::uint64_t{words[token.head].verb}));
  if (first > 0)
    keys.insert(name_key(78, std::uint64_t{words[first - 1].title},
                         static_cast<std::uint64_t>(words[first - 1].describes)));
  keys.insert(name_key(79, static_cast<std::uint64_t>(token.upos)));
}

void NameDocument::add(std::size_t sentence, int token, std::vector<std::uint32_t>& keys) const {
  const NameWord& word = names_[sentence].words[token];
  const Facts& facts = facts_.at(word.form);
  const auto number = [](auto value) { return static_cast<std::uint64_t>(value); };
  keys.push_back(name_key(70, number(std::min(2, facts.lower))));
  keys.push_back(name_key(71, number(std::min<std::size_t>(3, facts.places.size()))));
  keys.push_back(name_key(72, number(facts.titled)));
  const NameRun* run = word.run >= 0 ? &names_[sentence].runs[word.run] : nullptr;
  const bool several = run != nullptr && run->last - run->first > 1;
  for (const auto& [type, count] : facts.parts)
    keys.push_back(name_key(73, number(type), number(std::min(2, count)), number(several)));
  if (all_capitals(document_[sentence].tokens[token].word))
    keys.push_back(name_key(74, number(initials_.contains(word.form))));
  std::set<std::uint32_t> seen;
  int count = 0;
  for (std::size_t p = 0; p < std::min(kLooked, facts.places.size()); ++p) {
    const Place& place = facts.places[p];
    if (place.sentence == sentence) continue;
    if (++count > kOtherPlaces) break;
    add_place(place, seen);
  }
  keys.insert(keys.end(), seen.begin(), seen.end());
}

}  // namespace stet::grammar
