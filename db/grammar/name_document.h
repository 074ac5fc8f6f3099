// What the other places of a document tell of a word that may be a name: "Dr" before it once, part
// of a university's name, in lower case elsewhere. After Chieu and Ng (2002).
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "grammar/name_words.h"
#include "grammar/sentence.h"

namespace stet::grammar {

class NameDocument {
 public:
  // Both must outlive the object.
  NameDocument(const std::vector<Sentence>& document, const std::vector<NameSentence>& names);
  // Adds the keys of a capitalised word's other places.
  void add(std::size_t sentence, int token, std::vector<std::uint32_t>& keys) const;

 private:
  struct Place {
    std::size_t sentence = 0;
    int token = 0;
  };
  struct Facts {
    std::vector<Place> places;  // where it has a capital
    int lower = 0;              // how often it has none
    bool titled = false;        // after a title somewhere
    std::map<int, int> parts;   // kinds of longer names that it is part of
  };
  void add_run(const NameSentence& sentence, const NameRun& run);
  void add_place(const Place& place, std::set<std::uint32_t>& keys) const;

  const std::vector<Sentence>& document_;
  const std::vector<NameSentence>& names_;
  std::map<std::string, Facts> facts_;
  std::set<std::string> initials_;
};

}  // namespace stet::grammar
