// Canonical JSON, RFC 8785 (JCS): one value, one spelling. Used only when writing; verifiers check
// stored bytes.
//
//   canonical(Json::parse("{\"b\":1, \"a\":[true]}")) == "{\"a\":[true],\"b\":1}"
//
// Members are ordered by their names' UTF-16 code units, numbers take ECMAScript's form, and only
// the quotation mark, the backslash and U+0000..U+001F are escaped. Refused with Error(invalid):
// strings that are not UTF-8, two members of one name, integers beyond 2^53 - 1. Parsing
// (Json::parse) refuses lone surrogates, duplicate names and numbers out of range.
#pragma once

#include <string>

#include "stet/json.h"

namespace stet::log {

std::string canonical(const Json& value);

// The same, and fractions are refused too: what we sign holds whole numbers only, because a
// fraction printed elsewhere may differ in its last digit.
std::string canonical_to_sign(const Json& value);

}  // namespace stet::log
