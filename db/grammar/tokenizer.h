// Splits a sentence into words as the English treebanks do, with exact byte spans.
//
// "don't" is do|n't, "it's" it|'s, "$5.2bn" $|5.2|bn, "97%" 97|%, "Russian-born" Russian|-|born but
// "re-elected" whole, "U.S." and addresses whole, a final full stop a word of its own.
#pragma once

#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::grammar {

struct Piece {
  Span span;                // in the text
  bool space_after = true;  // white space, or the sentence's end, follows
};

// The words of text[sentence]. Every byte that is not white space is in exactly one of them. Linear
// time; any bytes.
std::vector<Piece> tokenize(std::string_view text, Span sentence);

}  // namespace stet::grammar
