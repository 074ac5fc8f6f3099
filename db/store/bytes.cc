// How values that are not SQL's own are laid out in blobs.
#include "store/bytes.h"

namespace stet::store {

std::string shingle_bytes(const text::Shingles& values) {
  std::string out;
  for (const std::uint64_t value : values)
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
  return out;
}

text::Shingles shingles_from(std::string_view bytes) {
  text::Shingles out{};
  if (bytes.size() != 8 * out.size()) return out;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    out.at(i / 8) = out.at(i / 8) << 8 | static_cast<unsigned char>(bytes[i]);
  return out;
}

std::string stem_bytes(const Stems& stems) {
  std::string out;
  out.reserve(4 * stems.size());
  for (const std::uint32_t stem : stems)
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(stem >> shift & 0xff);
  return out;
}

Stems stems_from(std::string_view bytes) {
  Stems out(bytes.size() / 4);
  for (std::size_t i = 0; i < 4 * out.size(); ++i)
    out[i / 4] |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * (i % 4));
  return out;
}

std::array<std::int64_t, 16> bands_of(const text::Shingles& values) {
  std::array<std::int64_t, 16> out{};
  constexpr std::size_t kRows = std::tuple_size_v<text::Shingles> / 16;
  for (std::size_t band = 0; band < out.size(); ++band) {
    std::uint64_t mixed = 0;
    for (std::size_t i = 0; i < kRows; ++i)
      mixed = (mixed ^ values.at(band * kRows + i)) * 0x9e3779b97f4a7c15ULL;
    out.at(band) = static_cast<std::int64_t>(mixed);
  }
  return out;
}

std::string hex_of(std::string_view bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    out += kDigits[static_cast<unsigned char>(c) >> 4];
    out += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

std::pair<std::string, std::string> digest_range(std::string_view hex) {
  std::string low(32, '\0'), high(32, '\xff');
  for (std::size_t i = 0; i < hex.size() && i < 64; ++i) {
    const char c = hex[i];
    const auto digit = static_cast<unsigned>(c >= 'a' ? c - 'a' + 10 : c - '0');
    const bool upper = i % 2 == 0;
    const auto set = [&](char& byte) {
      const auto kept =
          static_cast<unsigned>(static_cast<unsigned char>(byte)) & (upper ? 0x0fU : 0xf0U);
      byte = static_cast<char>(kept | (upper ? digit << 4 : digit));
    };
    set(low[i / 2]);
    set(high[i / 2]);
  }
  return {low, high};
}

}  // namespace stet::store
