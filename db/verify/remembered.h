// What a thread keeps of texts that it is asked about again and again.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace stet::verify {

// What a text says by itself, reckoned once: a statement is set against many passages and a passage
// against many statements, by many rules each. Make one `thread_local` for each question; what is
// kept must hang on the text alone, so that remembering changes no answer. Long texts are reckoned
// each time and the whole is given up when it is full, so that no more than some megabytes are
// held.
template <class Value, std::size_t kMost = 4000>  // texts
class Remembered {
 public:
  // What `make()` says of the text. The reference holds until of() is called again.
  template <class Make>
  const Value& of(std::string_view text, const Make& make) {
    if (const auto known = known_.find(text); known != known_.end()) return known->second;
    Value made = make();  // may ask for other texts
    if (text.size() > kLongest) return long_ = std::move(made);
    if (known_.size() >= kMost) known_.clear();
    return known_.try_emplace(std::string(text), std::move(made)).first->second;
  }

 private:
  static constexpr std::size_t kLongest = 1000;  // bytes

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, Value, Hash, std::equal_to<>> known_;
  Value long_{};
};

}  // namespace stet::verify
