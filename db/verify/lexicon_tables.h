// The embedded word tables, indexed: what a word's entry says, what a sense is related to, which
// curated families a word is in.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stet::verify {

struct Entry {
  std::vector<std::uint32_t> senses;           // synsets, most used first
  std::vector<std::string_view> irregular_of;  // "went": go
};

struct Synset {
  char kind = 'n';
  std::vector<std::uint32_t> broader, opposites, derived;
};

// Read-only after the first use; thread-safe. Look-ups parse the table's text: callers keep what
// they ask for often.
class Tables {
 public:
  static const Tables& get();

  std::optional<Entry> find(std::string_view word) const;
  bool has(std::string_view word) const;
  Synset synset(std::uint32_t id) const;

  // The families of a word; the side opposite to family `id` is `id ^ 1`.
  std::span<const std::uint32_t> families(std::string_view word) const;
  // True where a family has a phrase that begins with this word or these words.
  bool opens_phrase(std::string_view words) const { return openings_.contains(words); }
  // True where they are such a phrase, or begin one.
  bool knows_phrase(std::string_view words) const {
    return opens_phrase(words) || !families(words).empty();
  }
  const std::vector<std::string>& members(std::uint32_t family) const {
    return members_.at(family);
  }

 private:
  Tables();
  void read_wordnet(std::string_view text);
  void read_families(std::string_view text);
  std::vector<std::string_view>::const_iterator line_of(std::string_view word) const;

  std::vector<std::string_view> lemmas_, synsets_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };
  std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>> families_;
  std::unordered_set<std::string, Hash, std::equal_to<>> openings_;
  std::vector<std::vector<std::string>> members_;
};

}  // namespace stet::verify
