// Names in a document: runs found, labelled with the help of the trees, short forms joined to full
// ones.
#include "facts/names.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "facts/analysis.h"
#include "facts/countries.h"
#include "facts/name_runs.h"
#include "facts/roles.h"
#include "facts/token_index.h"

namespace stet::facts {
namespace {

using grammar::NameType;
using grammar::Sentence;
using text::Document;

std::string_view label_of(NameType type) {
  return type == NameType::person         ? "person"
         : type == NameType::organisation ? "organisation"
                                          : "place";
}

// Lets the trees settle the labels that the words alone left open, and adds the names that only
// they found.
void take_labels(std::vector<Name>& names, const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences)
    for (const grammar::Name& seen : sentence.names) {
      const auto first = std::ranges::partition_point(
          names, [&](const Name& n) { return n.span.end <= seen.span.start; });
      for (auto it = first; it != names.end() && it->span.overlaps(seen.span); ++it)
        if (!it->sure) it->label = label_of(seen.type);
    }
}

std::string first_word(const std::string& key) { return key.substr(0, key.find(' ')); }
std::string last_word(const std::string& key) { return key.substr(key.rfind(' ') + 1); }

// "ncc" for "national council of churches".
std::string initials_of(std::string_view key) {
  std::string initials;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (i > 0 && key[i - 1] != ' ') continue;
    const std::string_view rest = key.substr(i);
    if (!rest.starts_with("of ") && !rest.starts_with("the ") && !rest.starts_with("for ") &&
        !rest.starts_with("and "))
      initials += key[i];
  }
  return initials;
}

// Full forms met so far, found by their first and last words, initials and countries.
class Entities {
 public:
  // The entity that a name stands for: of those that fit the one used last; itself where none does.
  void settle(Name& name, std::string_view text) {
    ++clock_;
    Known* best = nullptr;
    const auto found =
        index_.find(last_word(name.key) == name.key ? name.key : first_word(name.key));
    if (found != index_.end())
      for (const std::size_t i : found->second)
        if (fits(known_[i], name) && (!best || known_[i].used > best->used)) best = &known_[i];
    if (const CountryName country = country_of(name.key);
        !best && country.kind == CountryWord::name)
      if (const auto same = index_.find("=" + std::string(country.country)); same != index_.end())
        best = &known_[same->second.front()];
    if (best) {
      best->used = clock_;
      name.entity = best->full;
      if (!name.sure || name.label.empty()) name.label = best->label;
      return;
    }
    name.entity = std::string(name.span.of(text));
    std::ranges::replace(name.entity, '\n', ' ');
    add(name);
  }

 private:
  struct Known {
    std::string key, full, label;
    std::size_t used = 0;
  };

  void add(const Name& name) {
    const std::size_t id = known_.size();
    known_.push_back({.key = name.key, .full = name.entity, .label = name.label, .used = clock_});
    const std::string first = first_word(name.key), last = last_word(name.key);
    const auto put = [&](const std::string& word) {
      std::vector<std::size_t>& ids = index_[word];
      if (ids.size() < kMostOfOneName) ids.push_back(id);
    };
    put(first);
    if (last != first) put(last);
    if (const std::string initials = initials_of(name.key);
        initials.size() > 1 && initials != first && initials != last)
      put(initials);
    if (const CountryName country = country_of(name.key); country.kind == CountryWord::name)
      put("=" + std::string(country.country));
  }

  static bool fits(const Known& known, const Name& name) {
    if (known.key == name.key) return true;
    if (name.key.size() >= known.key.size() || country_of(name.key).kind != CountryWord::none)
      return false;
    if (!name.label.empty() && !known.label.empty() && name.label != known.label && name.sure)
      return false;
    if (country_of(known.key).kind != CountryWord::none) {
      // "the North" in a text about North Korea.
      return (name.key == "north" || name.key == "south") && known.key == name.key + " korea";
    }
    return is_end_of(known.key, name.key, known.label) ||
           (name.key.size() > 1 && initials_of(known.key) == name.key);
  }
  // "Kim" and "Jong Un" of "Kim Jong Un"; "Auralis" of "Auralis Airways", but not "Airways".
  static bool is_end_of(std::string_view full, std::string_view part, std::string_view label) {
    if (full.starts_with(part) && full[part.size()] == ' ') return true;
    return label == "person" && full.ends_with(part) && full[full.size() - part.size() - 1] == ' ';
  }

  static constexpr std::size_t kMostOfOneName = 64;  // bearers of one surname that are told apart

  std::vector<Known> known_;
  std::unordered_map<std::string, std::vector<std::size_t>> index_;
  std::size_t clock_ = 0;
};

// "PORT ELLERY" in a dateline is written as the rest of the document writes it.
void unshout(std::vector<Name>& names, std::string_view text) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  std::unordered_map<std::string_view, Span> written;
  for (const Name& name : names)
    if (std::ranges::any_of(name.span.of(text), is_small)) written.emplace(name.key, name.span);
  for (Name& name : names) {
    if (std::ranges::any_of(name.entity, is_small)) continue;
    if (const auto found = written.find(fold_name(name.entity)); found != written.end())
      name.entity = std::string(found->second.of(text));
  }
}

// A short form may come first, in a headline or a lede: then the first full form after it is meant.
void join_backwards(std::vector<Name>& names) {
  std::unordered_map<std::string, std::size_t>
      after;  // by first and last word: the nearest full name behind
  for (std::size_t i = names.size(); i-- > 0;) {
    Name& name = names[i];
    if (name.key.find(' ') != std::string::npos) {
      if (name.label == "person") after[first_word(name.key)] = after[last_word(name.key)] = i;
      continue;
    }
    if (country_of(name.key).kind != CountryWord::none || fold_name(name.entity) != name.key)
      continue;
    if (name.sure && name.label != "person") continue;
    if (const auto found = after.find(name.key); found != after.end()) {
      name.entity = names[found->second].entity;
      name.label = names[found->second].label;
    }
  }
}

}  // namespace

NameTable find_names(const Document& document, const std::vector<Sentence>& sentences) {
  NameTable table;
  table.words.resize(document.passages.size());
  std::unordered_set<std::string_view> inside;
  for (std::size_t p = 0; p < document.passages.size(); ++p) {
    if (document.passages[p].kind == text::PassageKind::furniture) continue;
    auto& words = table.words[p] = words_of(document.text, document.passages[p].span);
    if (document.passages[p].kind == text::PassageKind::heading)
      continue;  // headings capitalise what they like
    for (std::size_t i = 1; i < words.size(); ++i) {
      // Behind another capital a word may only go on what the start of the sentence began.
      const bool free =
          words[i - 1].kind == Word::Kind::word &&
          (i > 1 || !is_capitalised(words[0].text) || is_stop_word(lower(words[0].text)));
      if (free && is_capitalised(words[i].text)) inside.insert(words[i].text);
    }
  }
  const TokenIndex tokens(sentences);
  const NameClues clues{
      .capitalised_inside = [&](std::string_view word) { return inside.contains(word); },
      .proper_noun =
          [&](std::size_t byte) {
            const auto place = tokens.at(byte);
            if (!place) return 0;
            const grammar::Upos upos = tokens.token(*place).upos;
            if (upos != grammar::Upos::propn) return upos == grammar::Upos::num ? 0 : -1;
            const auto& seen = sentences[place->sentence].names;
            return std::ranges::any_of(seen,
                                       [&](const grammar::Name& n) {
                                         return n.span.start <= byte && byte < n.span.end;
                                       })
                       ? 1
                       : 0;
          }};
  for (std::size_t p = 0; p < document.passages.size(); ++p)
    for (Name& name : name_runs(table.words[p], p, clues)) table.names.push_back(std::move(name));
  take_labels(table.names, sentences);
  Entities entities;
  for (Name& name : table.names) entities.settle(name, document.text);
  join_backwards(table.names);
  unshout(table.names, document.text);
  return table;
}

std::vector<Mention> read_names(const Document& document, const std::vector<Sentence>& sentences) {
  return read_names(find_names(document, sentences));
}

std::vector<Mention> read_names(const NameTable& table) {
  std::vector<Mention> out;
  for (const Name& name : table.names)
    out.push_back(
        {.span = name.span, .type = MentionType::name, .label = name.label, .entity = name.entity});
  for (const Role& role : find_roles(table)) {
    Mention mention{.span = role.office, .type = MentionType::role, .label = role.title};
    mention.entity = role.holder == kNoName ? std::string() : table.names[role.holder].entity;
    out.push_back(std::move(mention));
  }
  std::ranges::stable_sort(out, {}, [](const Mention& m) { return m.span; });
  return out;
}

}  // namespace stet::facts
