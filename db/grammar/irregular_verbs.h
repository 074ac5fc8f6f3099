// Verbs whose past the rules of endings do not tell: "fell", "fought", "upheld".
#pragma once

#include <string_view>

namespace stet::grammar {

// The verb of an irregular past or participle in lower case, "fall" for "fell"; empty for others.
std::string_view irregular_verb(std::string_view form);

}  // namespace stet::grammar
