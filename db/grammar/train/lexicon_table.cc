// Reads WordNet's index and data files and the lists.
#include "grammar/train/lexicon_table.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "grammar/word_features.h"
#include "stet/error.h"

namespace stet::grammar::train {
namespace {

using Bits = LexicalClass;
using Entries = std::map<std::string, std::uint32_t>;

void each_line(const std::string& path, const std::function<void(const std::string&)>& visit) {
  std::ifstream in(path);
  if (!in) throw Error(Code::io, "cannot open " + path);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != ' ') visit(line);
  }
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string item; std::getline(in, item, separator);) out.push_back(item);
  return out;
}

struct Synset {
  int file = 0;
  bool instance = false;  // of a class: a proper name
};

std::map<std::string, Synset> read_synsets(const std::string& path) {
  std::map<std::string, Synset> out;
  each_line(path, [&](const std::string& line) {
    const auto bar = line.find(" | ");
    out[line.substr(0, 8)] = {std::stoi(line.substr(9, 2)),
                              line.substr(0, bar).find(" @i ") != std::string::npos};
  });
  return out;
}

// An index line: lemma, part of speech, number of senses, number of pointer kinds, those, senses,
// tagged senses, offsets by falling frequency.
std::pair<std::string, std::string> lemma_and_first(const std::string& line) {
  const auto fields = split(line, ' ');
  const std::size_t pointers = static_cast<std::size_t>(std::stoi(fields.at(3)));
  return {fields[0], fields.at(6 + pointers)};
}

std::uint32_t name_bit(int file) {
  constexpr int kGroup = 14, kLocation = 15, kObject = 17, kPerson = 18;
  if (file == kPerson) return Bits::kPerson;
  if (file == kLocation || file == kObject) return Bits::kPlace;
  return file == kGroup ? Bits::kGroup : 0;
}

void read_nouns(const std::string& folder, Entries& entries) {
  const auto synsets = read_synsets(folder + "/data.noun");
  each_line(folder + "/index.noun", [&](const std::string& line) {
    const auto [lemma, first] = lemma_and_first(line);
    const Synset& synset = synsets.at(first);
    const auto parts = split(lemma, '_');
    const std::uint32_t name = synset.instance ? name_bit(synset.file) : 0;
    if (parts.size() == 1) {
      entries[lemma] |= static_cast<std::uint32_t>(synset.file - 2) | name;
      return;
    }
    if (name != 0) entries[lemma] |= name;
    if (name == Bits::kPerson) {
      entries[parts.front()] |= Bits::kGiven;
      entries[parts.back()] |= Bits::kFamily;
    } else if (name != 0) {
      for (const auto& part : parts) entries[part] |= Bits::kPart;
    }
  });
}

void read_verbs(const std::string& folder, Entries& entries) {
  const auto synsets = read_synsets(folder + "/data.verb");
  each_line(folder + "/index.verb", [&](const std::string& line) {
    const auto [lemma, first] = lemma_and_first(line);
    if (lemma.find('_') != std::string::npos) return;
    entries[lemma] |= static_cast<std::uint32_t>(synsets.at(first).file - 28) << Bits::kVerbShift;
  });
}

// A name of one word, or of several: the whole ("new_york") and its parts.
void add_name(const std::string& name, std::uint32_t bit, Entries& entries) {
  const auto parts = split(name, ' ');
  std::string whole;
  for (const auto& part : parts) {
    if (parts.size() > 1 && bit < Bits::kTown) entries[lower_form(part)] |= Bits::kPart;
    whole += (whole.empty() ? "" : "_") + lower_form(part);
  }
  entries[whole] |= bit;
}

void read_list(const std::string& path, std::uint32_t bit, Entries& entries) {
  each_line(path, [&](const std::string& line) { add_name(line, bit, entries); });
}

// The "name" and "common_name" members of an iso-codes file, which has one member a line.
void read_iso(const std::string& path, std::uint32_t bit, Entries& entries) {
  std::ifstream in(path);
  if (!in) throw Error(Code::io, "cannot open " + path + "; install iso-codes");
  for (std::string line; std::getline(in, line);) {
    for (const std::string key : {"\"name\": \"", "\"common_name\": \""}) {
      const auto at = line.find(key);
      if (at == std::string::npos) continue;
      std::string name = line.substr(at + key.size());
      name = name.substr(0, name.find_first_of(",(\"["));
      while (name.ends_with(' ')) name.pop_back();
      if (!name.empty()) add_name(name, bit, entries);
    }
  }
}

}  // namespace

LexiconTable read_lexicon(const std::string& wordnet, const std::string& lists) {
  Entries entries;
  read_nouns(wordnet, entries);
  read_verbs(wordnet, entries);
  for (const auto& [name, bit] :
       {std::pair("adj", Bits::kAdjective), std::pair("adv", Bits::kAdverb)}) {
    each_line(wordnet + "/index." + name, [&, bit = bit](const std::string& line) {
      const std::string lemma = line.substr(0, line.find(' '));
      if (lemma.find('_') == std::string::npos) entries[lemma] |= bit;
    });
  }
  read_list(lists + "/given_names.txt", Bits::kGiven, entries);
  read_list(lists + "/family_names.txt", Bits::kFamily, entries);
  read_list(lists + "/cities.txt", Bits::kCity, entries);
  read_list(lists + "/towns.txt", Bits::kTown, entries);
  read_list(lists + "/person_names.txt", Bits::kPersonName, entries);
  read_list(lists + "/companies.txt", Bits::kCompany, entries);
  read_iso(wordnet + "/../iso-codes/json/iso_3166-1.json", Bits::kCountry, entries);
  read_iso(wordnet + "/../iso-codes/json/iso_3166-2.json", Bits::kPlace, entries);
  // Little words inside of names ("of", "the") say nothing.
  for (const char* word :
       {"of", "the", "and", "de", "la", "le", "in", "on", "al", "el", "a", "an", "to"})
    entries.erase(word);

  LexiconTable out;
  std::size_t capacity = 1;
  while (capacity < entries.size() * 4 / 3) capacity *= 2;
  out.keys.assign(capacity, 0);
  out.bits.assign(capacity, 0);
  for (const auto& [form, bits] : entries) {
    const std::uint64_t hash = feature_key('x', form);
    std::size_t at = hash & (capacity - 1);
    while (out.keys[at] != 0) at = (at + 1) & (capacity - 1);
    out.keys[at] = static_cast<std::uint32_t>(hash >> 32) | 1U;
    out.bits[at] = bits;
  }
  return out;
}

}  // namespace stet::grammar::train
