// Recognises files that are no text by how they begin.
#pragma once

#include <string_view>

namespace stet::text {

struct Lookalike {
  std::string_view what;    // "a PDF document"; empty where the bytes look like nothing known
  std::string_view advice;  // what to do with it
};

Lookalike recognise_binary(std::string_view bytes);

}  // namespace stet::text
