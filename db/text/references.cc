// Finds where a character reference ends.
#include "text/references.h"

#include "text/html.h"

namespace stet::text {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// "&copyfoo" reads "©foo": what the two end with in common was not part of the reference.
Reference look_up(std::string_view reference) {
  Reference out{reference.size(), decode_reference(reference)};
  if (out.text == reference) return {1, "&"};
  while (!out.text.empty() && out.text.back() == reference[out.size - 1]) {
    out.text.pop_back();
    --out.size;
  }
  // "&semi;" stands for the very character it ends with.
  return out.text.empty() ? Reference{reference.size(), std::string(1, reference.back())} : out;
}

}  // namespace

Reference References::read(std::string_view raw) {
  constexpr std::size_t kLongest = 40;
  constexpr std::size_t kMostKnown =
      8192;  // HTML has 2,231 names; more different ones are an attack
  std::size_t end = 1;
  if (end < raw.size() && raw[end] == '#') ++end;
  while (end < raw.size() && end < kLongest && is_name_character(raw[end])) ++end;
  if (end < raw.size() && raw[end] == ';') ++end;
  std::string reference(raw.substr(0, end));
  const auto known = known_.find(reference);
  if (known != known_.end()) return known->second;
  const Reference found = look_up(reference);
  if (known_.size() < kMostKnown) known_.emplace(std::move(reference), found);
  return found;
}

}  // namespace stet::text
