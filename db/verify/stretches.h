// The stretches of a draft that its claims are told in, cut and joined so that each is one
// statement.
#pragma once

#include <string_view>
#include <vector>

#include "facts/analysis.h"

namespace stet::verify {

// A stretch with the claims that were read from it; never without one.
struct Group {
  Span span;
  std::vector<Claim> claims;
};

// Without the words at its end that only led over to what was cut off: ", and", "with".
Span trimmed(std::string_view text, Span span);

// Takes groups in text order: windows, shares and changes at the end of a longer statement become
// statements of their own, as do clauses behind "; ", ", but " and the like; fragments go to what
// they belong to. In text order again.
void arrange(std::vector<Group>& groups, const facts::Analysis& analysis);

}  // namespace stet::verify
