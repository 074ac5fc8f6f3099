// How near two spellings of a name are.
#pragma once

#include <cstddef>
#include <string>

namespace stet::verify {

// Letters to change, add or drop to make one of the other (Levenshtein 1966), at most `most` + 1.
// Takes lower case; counts bytes, so that a letter with an accent counts as two.
std::size_t letters_apart(const std::string& a, const std::string& b, std::size_t most);

// Two names that look like one name spelt two ways: they begin alike, are long enough that a
// letter's difference is no accident, and differ in more than a plural's "s".
bool off_by_letters(const std::string& a, const std::string& b);

}  // namespace stet::verify
