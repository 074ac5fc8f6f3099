// The comments by which an editor tells stet to leave a statement alone, in Markdown, HTML and
// plain text.
//
//   <!-- stet-ignore-next: reason -->        the next sentence
//   <!-- stet ignore: RULE -- reason -->     the next sentence, findings of that rule only
//   <!-- stet off: reason --> ... <!-- stet on -->   everything in between
#pragma once

#include <vector>

#include "text/builder.h"
#include "text/document.h"

namespace stet::text {

// Marks the passages that the comments cover as suppressed. Both must be in text order. Headings
// and furniture are passed over by a comment that covers the next sentence; comments that say
// something else are left alone.
void apply_directives(const std::vector<Comment>& comments, std::vector<Passage>& passages);

}  // namespace stet::text
