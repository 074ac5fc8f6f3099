// A read-only table from short words to values, built once: what every list of language data is
// looked up through.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/word_key.h"

namespace stet::facts {

// Open addressing over the first eight bytes and the length. The words must outlive the table
// (string literals do). The first of two equal words stays.
template <class T>
class WordTable {
 public:
  struct Row {
    std::string_view word;
    T value;
  };

  WordTable() : slots_(64), keys_(64) {}
  explicit WordTable(std::span<const Row> rows) : WordTable() {
    for (const Row& row : rows) insert(row.word, row.value);
  }

  void insert(std::string_view word, T value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    const std::size_t at = place(key_of(word), word);
    if (keys_[at] != 0) return;
    keys_[at] = key_of(word);
    slots_[at] = {word, std::move(value)};
    ++size_;
  }

  // The value of exactly this word, or nullptr; the empty word has none.
  const T* find(std::string_view word) const { return find(key_of(word), word); }
  // The same where the word's key is at hand.
  const T* find(std::uint64_t key, std::string_view word) const {
    if (word.empty()) return nullptr;
    const std::size_t at = place(key, word);
    return keys_[at] == 0 ? nullptr : &slots_[at].value;
  }

  template <class Use>
  void for_each(Use use) const {
    for (const Row& row : slots_)
      if (!row.word.empty()) use(row.word, row.value);
  }

 private:
  std::size_t place(std::uint64_t key, std::string_view word) const {
    std::size_t at = hash(key, word) & (slots_.size() - 1);
    while (keys_[at] != 0 && !holds(at, key, word)) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  bool holds(std::size_t at, std::uint64_t key, std::string_view word) const {
    return keys_[at] == key && slots_[at].word.size() == word.size() &&
           (word.size() <= kKeyBytes || slots_[at].word == word);
  }

  static std::uint64_t hash(std::uint64_t key, std::string_view word) {
    const std::size_t last = word.size() < kKeyBytes ? 0 : word.size() - kKeyBytes;
    const std::uint64_t tail = last == 0 ? word.size() : key_of(word.substr(last)) ^ word.size();
    const std::uint64_t mixed = (key ^ (tail * 0x9E3779B97F4A7C15u)) * 0xD6E8FEB86659FD93u;
    return mixed ^ (mixed >> 32);
  }

  void grow() {
    std::vector<Row> old(slots_.size() * 2);
    old.swap(slots_);
    keys_.assign(slots_.size(), 0);
    for (Row& row : old) {
      if (row.word.empty()) continue;
      const std::uint64_t key = key_of(row.word);
      const std::size_t at = place(key, row.word);
      keys_[at] = key;
      slots_[at] = std::move(row);
    }
  }

  std::vector<Row> slots_;
  std::vector<std::uint64_t> keys_;  // of the words, 0 where a slot is free; apart, so that a
                                     // search stays in few cache lines
  std::size_t size_ = 0;
};

// Calls `use` with each space-separated word of a list.
template <class Use>
void for_each_word(std::string_view list, Use use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

}  // namespace stet::facts
