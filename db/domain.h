// The one domain name under which identifiers of stet live: predicate types, schema ids, default
// log origins.
#pragma once

#include <string>
#include <string_view>

namespace stet {

// A reserved name until a domain is registered (DESIGN section 11); change it here and nowhere
// else.
inline constexpr std::string_view kDomain = "stet.example";

// "https://stet.example/" + path
inline std::string identifier(std::string_view path) {
  return "https://" + std::string(kDomain) + "/" + std::string(path);
}

}  // namespace stet
