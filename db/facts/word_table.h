// A read-only table from short words to values, built once: what every list of language data is
// looked up through.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace stet::facts {

// Open addressing over FNV-1a. The words must outlive the table (string literals do). The first of
// two equal words stays.
template <class T>
class WordTable {
 public:
  struct Row {
    std::string_view word;
    T value;
  };

  WordTable() : slots_(64) {}
  explicit WordTable(std::span<const Row> rows) : WordTable() {
    for (const Row& row : rows) insert(row.word, row.value);
  }

  void insert(std::string_view word, T value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Row& slot = slots_[place(word)];
    if (!slot.word.empty()) return;
    slot = {word, std::move(value)};
    ++size_;
  }

  // The value of exactly this word, or nullptr; the empty word has none.
  const T* find(std::string_view word) const {
    if (word.empty()) return nullptr;
    const Row& slot = slots_[place(word)];
    return slot.word.empty() ? nullptr : &slot.value;
  }

 private:
  std::size_t place(std::string_view word) const {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    std::size_t at = (hash ^ (hash >> 29)) & (slots_.size() - 1);
    while (!slots_[at].word.empty() && slots_[at].word != word) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void grow() {
    std::vector<Row> old(slots_.size() * 2);
    old.swap(slots_);
    for (Row& row : old)
      if (!row.word.empty()) slots_[place(row.word)] = std::move(row);
  }

  std::vector<Row> slots_;
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
