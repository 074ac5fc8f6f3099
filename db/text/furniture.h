// Tells the article from what surrounds it: banners, buttons, notices, credits, and glued-on
// stories.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/builder.h"
#include "text/document.h"

namespace stet::text {

// Turns blocks that are page furniture into PassageKind::furniture.
void mark_furniture(Draft& draft);

// Turns passages into furniture that say a machine wrote the text, and returns the IPTC digital
// source type
// ("trainedAlgorithmicMedia") where there is one.
std::optional<std::string> mark_notices(std::string_view text, std::vector<Passage>& passages);

// Sets Passage::unrelated on the last paragraphs of a document from the first that turns to another
// story on
// ("In other news, ..."). A paragraph in the first half of the document never counts.
void mark_unrelated(std::string_view text, std::vector<Passage>& passages);

}  // namespace stet::text
