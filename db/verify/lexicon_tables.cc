// Reads the embedded word tables.
#include "verify/lexicon_tables.h"

#include <algorithm>
#include <charconv>

extern "C" const char stet_embed_wordnet[], stet_embed_wordnet_end[];
extern "C" const char stet_embed_families[], stet_embed_families_end[];
extern "C" const char stet_embed_paraphrases[], stet_embed_paraphrases_end[];

namespace stet::verify {
namespace {

template <class Each>
void split(std::string_view text, char at, Each each) {
  while (!text.empty()) {
    std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) each(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

std::vector<std::uint32_t> numbers(std::string_view list) {
  std::vector<std::uint32_t> out;
  split(list, ',', [&](std::string_view item) { out.push_back(number(item)); });
  return out;
}

std::string_view lemma_of(std::string_view line) { return line.substr(0, line.find('\t')); }

}  // namespace

const Tables& Tables::get() {
  static const Tables tables;
  return tables;
}

Tables::Tables() {
  read_wordnet({stet_embed_wordnet, stet_embed_wordnet_end});
  read_families({stet_embed_families, stet_embed_families_end});
  read_families({stet_embed_paraphrases, stet_embed_paraphrases_end});
}

std::vector<std::string_view>::const_iterator Tables::line_of(std::string_view word) const {
  auto at = std::lower_bound(
      lemmas_.begin(), lemmas_.end(), word,
      [](std::string_view line, std::string_view key) { return lemma_of(line) < key; });
  return at != lemmas_.end() && lemma_of(*at) == word ? at : lemmas_.end();
}

bool Tables::has(std::string_view word) const { return line_of(word) != lemmas_.end(); }

std::optional<Entry> Tables::find(std::string_view word) const {
  auto at = line_of(word);
  if (at == lemmas_.end()) return std::nullopt;
  Entry out;
  split(at->substr(word.size() + 1), ' ', [&](std::string_view field) {
    if (field.front() == '=') {
      out.irregular_of.push_back(field.substr(1));
    } else {
      out.senses.push_back(number(field));
    }
  });
  return out;
}

Synset Tables::synset(std::uint32_t id) const {
  std::string_view line = synsets_.at(id);
  Synset out;
  out.kind = line.front();
  std::array<std::vector<std::uint32_t>*, 3> parts = {&out.broader, &out.opposites, &out.derived};
  line.remove_prefix(2);
  for (std::vector<std::uint32_t>* part : parts) {
    std::size_t end = std::min(line.find('|'), line.size());
    *part = numbers(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return out;
}

std::span<const std::uint32_t> Tables::families(std::string_view word) const {
  auto at = families_.find(word);
  return at == families_.end() ? std::span<const std::uint32_t>{}
                               : std::span<const std::uint32_t>(at->second);
}

void Tables::read_wordnet(std::string_view text) {
  bool second = false;
  split(text, '\n', [&](std::string_view line) {
    if (line.front() == '#') return;
    if (line == "%") {
      second = true;
    } else {
      (second ? synsets_ : lemmas_).push_back(line);
    }
  });
}

void Tables::read_families(std::string_view text) {
  split(text, '\n', [&](std::string_view line) {
    if (line.front() == '#') return;
    std::size_t bar = std::min(line.find('|'), line.size());
    for (std::string_view side :
         {line.substr(0, bar), line.substr(std::min(bar + 1, line.size()))}) {
      auto id = static_cast<std::uint32_t>(members_.size());
      members_.emplace_back();
      split(side, ' ', [&](std::string_view item) {
        std::string word(item);
        std::replace(word.begin(), word.end(), '_', ' ');
        for (std::size_t at = word.find(' '); at != std::string::npos; at = word.find(' ', at + 1))
          openings_.insert(word.substr(0, at));
        families_[word].push_back(id);
        members_.back().push_back(std::move(word));
      });
    }
  });
}

}  // namespace stet::verify
