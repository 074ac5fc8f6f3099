// Equal, short and abbreviated names joined to one entity.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "grammar/coreference.h"
#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

// What is known of an entity while the document is read.
struct Entity {
  NameType type = NameType::person;
  std::vector<std::string> words;  // of its longest name, lower case
  std::string initials;            // of its capitalised words
};

std::string initials_of(const Sentence& sentence, const Name& name) {
  std::string out;
  for (int i = name.first; i < name.last; ++i) {
    const std::string_view word = sentence.tokens[i].word;
    if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') out += static_cast<char>(word[0] + 32);
  }
  return out;
}

std::vector<std::string> words_of(const Sentence& sentence, const Name& name) {
  std::vector<std::string> out;
  for (int i = name.first; i < name.last; ++i) out.push_back(lower_form(sentence.tokens[i].word));
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// Two passes: full names found the index; short ones look themselves up in it, wherever the full
// one stands.
class Joiner {
 public:
  explicit Joiner(const std::vector<Sentence>& document) : document_(document) {}

  std::vector<std::vector<int>> run() {
    each([&](const Sentence& s, const Name& n, int&) {
      const auto words = words_of(s, n);
      if (words.size() < 2 || !whole_.insert(joined(words)).second) return;
      full_.push_back({n.type, words, initials_of(s, n)});
      const int id = static_cast<int>(full_.size()) - 1;
      if (n.type == NameType::person) {
        parts_[words.back()].push_back(id);
        parts_[words.front()].push_back(id);
      } else {
        parts_[full_.back().initials].push_back(id);
      }
    });
    std::map<std::string, int> numbers;
    each([&](const Sentence& s, const Name& n, int& id) {
      const auto key = key_of(s, n);
      id = numbers.emplace(key, static_cast<int>(numbers.size())).first->second;
    });
    return std::move(ids_);
  }

 private:
  template <typename Visit>
  void each(Visit&& visit) {
    ids_.assign(document_.size(), {});
    for (std::size_t s = 0; s < document_.size(); ++s) {
      ids_[s].assign(document_[s].names.size(), -1);
      for (std::size_t n = 0; n < document_[s].names.size(); ++n)
        visit(document_[s], document_[s].names[n], ids_[s][n]);
    }
  }

  // The full name that a name of one word shortens, if exactly one does; else the name itself.
  std::string key_of(const Sentence& sentence, const Name& name) const {
    const auto words = words_of(sentence, name);
    std::string own = joined(words);
    if (words.size() != 1) return own;
    const auto it = parts_.find(own);
    if (it == parts_.end()) return own;
    std::vector<int> fitting;
    for (const int id : it->second) {
      if (full_[id].type == name.type &&
          std::find(fitting.begin(), fitting.end(), id) == fitting.end())
        fitting.push_back(id);
    }
    return fitting.size() == 1 ? joined(full_[fitting[0]].words) : own;
  }

  const std::vector<Sentence>& document_;
  std::set<std::string> whole_;
  std::map<std::string, std::vector<int>> parts_;
  std::vector<Entity> full_;
  std::vector<std::vector<int>> ids_;
};

}  // namespace

std::vector<std::vector<int>> join_names(const std::vector<Sentence>& document) {
  return Joiner(document).run();
}

}  // namespace stet::grammar
