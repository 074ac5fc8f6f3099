// HTML character references: "&amp;", "&#8217;", and the old ones without a semicolon.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace stet::text {

struct Reference {
  std::size_t size = 0;  // bytes of the reference
  std::string text;      // what it stands for
};

// Looks each reference up once. One thread at a time.
class References {
 public:
  // The reference at the start of `raw`, which starts with "&". An ampersand that begins none
  // stands for itself.
  Reference read(std::string_view raw);

 private:
  std::map<std::string, Reference> known_;
};

}  // namespace stet::text
