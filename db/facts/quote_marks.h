// Where quotations stand, by their marks alone: straight and typographic, double and single,
// nested, over paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::facts {

struct Quotation {
  Span span;                  // marks included
  Span inside;                // what stands between them
  std::size_t paragraph = 0;  // index into the paragraphs given
  bool continued = false;  // its paragraph ends without a closing mark and the next one opens again
};

// The outermost quotations of each paragraph, in text order. An opening mark without its closing
// one is no quotation, except where the next paragraph opens with a mark again. Linear in the size
// of the text.
std::vector<Quotation> quotations(std::string_view text, const std::vector<Span>& paragraphs);

}  // namespace stet::facts
