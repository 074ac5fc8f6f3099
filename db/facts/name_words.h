// Words that tell what a name is, and the words of offices and occupations.
#pragma once

#include <string_view>

namespace stet::facts {

// All take lower case.

// A noun for somebody who holds an office or follows a calling: "minister", "hydrologist",
// "spokeswoman".
bool is_office_noun(std::string_view word);
// A word that stands before an office noun and belongs to the office: "foreign", "prime",
// "finance", "chief".
bool is_office_modifier(std::string_view word);
// A word that says how an office is held: "former", "acting", "deputy", "outgoing".
bool is_office_qualifier(std::string_view word);
// A form of address that is no office: "Mr", "Dame", "Dr".
bool is_address(std::string_view word);
// A word that ends, or stands in, the name of an organisation: "university", "party", "plc".
bool is_organisation_word(std::string_view word);
// A word that stands in the name of a place: "river", "street", "province".
bool is_place_word(std::string_view word);
// Joins the parts of a personal name: "van", "de", "bin".
bool is_name_particle(std::string_view word);
// A month or a weekday.
bool is_calendar_word(std::string_view word);

}  // namespace stet::facts
