// Names in a document: runs found, labelled with the help of the trees, short forms joined to full ones.
#include "facts/names.h"

#include <algorithm>
#include <string_view>
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

constexpr std::size_t kMostEntities = 4000;

std::string_view label_of(NameType type) {
  return type == NameType::person ? "person" : type == NameType::organisation ? "organisation" : "place";
}

// Lets the trees settle the labels that the words alone left open, and adds the names that only they found.
void take_labels(std::vector<Name>& names, const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences)
    for (const grammar::Name& seen : sentence.names) {
      const auto first = std::ranges::partition_point(names, [&](const Name& n) { return n.span.end <= seen.span.start; });
      for (auto it = first; it != names.end() && it->span.overlaps(seen.span); ++it)
        if (!it->sure) it->label = label_of(seen.type);
    }
}

// Full forms met so far, latest use first.
class Entities {
 public:
  // The entity that a name stands for: itself where nothing met before fits.
  void settle(Name& name, std::string_view text) {
    for (std::size_t i = known_.size(); i-- > 0;) {
      if (!fits(known_[i], name)) continue;
      Known known = known_[i];
      name.entity = known.full;
      if (!name.sure || name.label.empty()) name.label = known.label;
      known_.erase(known_.begin() + static_cast<std::ptrdiff_t>(i));
      known_.push_back(std::move(known));
      return;
    }
    name.entity = std::string(name.span.of(text));
    std::ranges::replace(name.entity, '\n', ' ');
    if (known_.size() < kMostEntities) known_.push_back({.key = name.key, .full = name.entity, .label = name.label});
  }

 private:
  struct Known {
    std::string key, full, label;
  };

  static bool fits(const Known& known, const Name& name) {
    if (known.key == name.key) return true;
    const CountryName here = country_of(name.key);
    if (here.kind != CountryWord::none) {
      const CountryName there = country_of(known.key);
      return here.kind == CountryWord::name && there.kind == CountryWord::name && here.country == there.country;
    }
    if (name.key.size() >= known.key.size()) return false;
    if (!name.label.empty() && !known.label.empty() && name.label != known.label && name.sure) return false;
    if (country_of(known.key).kind != CountryWord::none) {
      // "the North" in a text about North Korea.
      return (name.key == "north" || name.key == "south") && known.key == name.key + " korea";
    }
    return is_end_of(known.key, name.key, known.label) || is_initials(known.key, name.key);
  }
  // "Kim" and "Jong Un" of "Kim Jong Un"; "Auralis" of "Auralis Airways", but not "Airways".
  static bool is_end_of(std::string_view full, std::string_view part, std::string_view label) {
    if (full.starts_with(part) && full[part.size()] == ' ') return true;
    return label == "person" && full.ends_with(part) && full[full.size() - part.size() - 1] == ' ';
  }
  static bool is_initials(std::string_view full, std::string_view part) {
    if (part.size() < 2 || part.find(' ') != std::string_view::npos) return false;
    std::string initials;
    for (std::size_t i = 0; i < full.size(); ++i)
      if (i == 0 || full[i - 1] == ' ') {
        const std::string_view rest = full.substr(i);
        if (!rest.starts_with("of ") && !rest.starts_with("the ") && !rest.starts_with("for ") && !rest.starts_with("and ")) initials += full[i];
      }
    return initials == part;
  }

  std::vector<Known> known_;
};

// "PORT ELLERY" in a dateline is written as the rest of the document writes it.
void unshout(std::vector<Name>& names, std::string_view text) {
  for (Name& name : names) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (std::ranges::any_of(name.entity, is_small)) continue;
    for (const Name& other : names)
      if (other.key == fold_name(name.entity) && std::ranges::any_of(other.span.of(text), is_small)) {
        name.entity = std::string(other.span.of(text));
        break;
      }
  }
}

// A short form may come first, in a headline or a lede: then the first full form after it is meant.
void join_backwards(std::vector<Name>& names) {
  for (Name& name : names) {
    if (name.key.find(' ') != std::string::npos || country_of(name.key).kind != CountryWord::none) continue;
    if (fold_name(name.entity) != name.key) continue;
    for (const Name& full : names) {
      if (full.span.start <= name.span.start || full.label != "person" || full.key == name.key) continue;
      const bool ends = full.key.ends_with(" " + name.key) || full.key.starts_with(name.key + " ");
      if (!ends || (name.sure && name.label != "person")) continue;
      name.entity = full.entity;
      name.label = full.label;
      break;
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
    if (document.passages[p].kind == text::PassageKind::heading) continue;  // headings capitalise what they like
    for (std::size_t i = 1; i < words.size(); ++i) {
      // Behind another capital a word may only go on what the start of the sentence began.
      const bool free = words[i - 1].kind == Word::Kind::word && (i > 1 || !is_capitalised(words[0].text) || is_stop_word(lower(words[0].text)));
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
            return upos == grammar::Upos::propn ? 1 : upos == grammar::Upos::num ? 0 : -1;
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
  const NameTable table = find_names(document, sentences);
  std::vector<Mention> out;
  for (const Name& name : table.names)
    out.push_back({.span = name.span, .type = MentionType::name, .label = name.label, .entity = name.entity});
  for (const Role& role : find_roles(table)) {
    Mention mention{.span = role.office, .type = MentionType::role, .label = role.title};
    mention.entity = role.holder == kNoName ? std::string() : table.names[role.holder].entity;
    out.push_back(std::move(mention));
  }
  std::ranges::stable_sort(out, {}, [](const Mention& m) { return m.span; });
  return out;
}

}  // namespace stet::facts
