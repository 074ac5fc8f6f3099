// Reads a document a window at a time, so that only a few windows' trees are held at once.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "facts/analysis.h"
#include "facts/batch.h"

namespace stet::facts {

// The length in bytes of a window. A document of up to this length is one window; news articles and
// most reports are.
inline constexpr std::size_t kWindow = std::size_t{128} << 10;

// What begins in one window. Spans count in the document's text; a claim's passage is its index in
// the document.
struct Findings {
  std::vector<Mention> mentions;  // in text order
  std::vector<Claim> claims;      // in text order
};

// Calls `use` with the findings of one window after another, in text order, on the caller's thread.
// For a document of one window they are those of analyse(). A longer one is cut between paragraphs,
// and each window is read together with some paragraphs before and behind it, so that a pronoun, a
// speaker or a short form beside a cut still finds what it goes back to, a quotation its end, and a
// row of a table its headings. What stands more than a window apart is not joined: a family name
// far behind its full form stands for itself.
//
// Memory: some 200 bytes for each byte of a window, and as many windows at a time as there are
// cores (at most four), however long the document. The outcome does not depend on the cores.
// Thread-safe; an exception of `use` ends the reading.
void read_windows(const text::Document& document, const Context& context, Wanted wanted,
                  const std::function<void(Findings)>& use);

}  // namespace stet::facts
