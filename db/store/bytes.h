// How values that are not SQL's own are laid out in blobs.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "store/ranking.h"
#include "text/shingles.h"

namespace stet::store {

// Min-hash values, 8 bytes each, big-endian.
std::string shingle_bytes(const text::Shingles& values);
// The inverse; zeros where the bytes have another length.
text::Shingles shingles_from(std::string_view bytes);

// Stems, 4 bytes each, little-endian.
std::string stem_bytes(const Stems& stems);
// The inverse; a rest of less than four bytes is passed over.
Stems stems_from(std::string_view bytes);

// Sixteen bands of four values: texts that share three quarters of their words share one almost
// surely (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4).
std::array<std::int64_t, 16> bands_of(const text::Shingles& values);

// Lower-case hexadecimal.
std::string hex_of(std::string_view bytes);

// The lowest and the highest 32-byte digest that begin with these lower-case hex digits (64 at
// most; an odd last digit counts as half a byte).
std::pair<std::string, std::string> digest_range(std::string_view hex);

}  // namespace stet::store
