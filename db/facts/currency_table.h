// The spellings of currencies; all answers are ISO 4217 codes, empty where there is none.
#pragma once

#include <string_view>

namespace stet::facts {

std::string_view code_of_sign(char32_t sign);  // "€"
std::string_view code_of_dollar(
    std::string_view letters);                            // what stands before "$": "US", "A", "HK"
std::string_view code_of_letters(std::string_view word);  // "USD", "Rs", "RM"; case counts
std::string_view code_of_name(std::string_view lower);    // "dollars", "canadian_dollar"
std::string_view code_of_minor(std::string_view lower);   // "cents", "pence", "p"

}  // namespace stet::facts
