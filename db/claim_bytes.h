// Claims as bytes: what a store keeps of them beside their records, so that a check need not read
// JSON again and again.
//
// A claim is its kind (one byte) and an object. An object is a mask (32 bits: which of the fields
// that claim_fields.h lists are not at their default) and those fields in that order: numbers
// little-endian in 8 bytes, lengths and offsets in LEB128, words with their length in front,
// enumerations and truth in one byte, lists with their count in front, parts as objects. Whoever
// changes the layout, or the fields, changes its number in schema/derived.sql, so that stores are
// read again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stet/claim.h"

namespace stet {

std::string claim_bytes(const Claim& claim);

// Claims one after the other; throws Error(corrupt) where the bytes are no such thing.
std::vector<Claim> claims_from_bytes(std::string_view bytes);

}  // namespace stet
