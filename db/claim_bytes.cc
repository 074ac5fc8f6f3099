// Claims to and from bytes.
#include "claim_bytes.h"

#include <bit>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "claim_fields.h"
#include "stet/error.h"

namespace stet {
namespace {

[[noreturn]] void damaged() {
  throw Error(Code::corrupt, "cannot read the bytes of a claim; run `stet audit`");
}

constexpr std::uint32_t bit_of(int field) { return std::uint32_t{1} << field; }

class Packer {
 public:
  template <class T>
  void field(const char*, const T& value, const T& fallback) {
    if (mark(value != fallback)) put(value);
  }
  template <class T>
  void part(const char*, const T& value) {
    Packer inner = packed(value);
    if (mark(inner.mask_ != 0)) put(inner);
  }
  // Present but blank differs from absent.
  template <class T>
  void part(const char*, const std::optional<T>& value) {
    if (mark(value.has_value())) put(packed(*value));
  }
  template <class T>
  void part(const char*, const std::vector<T>& values) {
    if (!mark(!values.empty())) return;
    put(values.size());
    for (const T& value : values) put(packed(value));
  }

  template <class T>
  static Packer packed(const T& value) {
    Packer out;
    list_fields(out, value, T{});
    return out;
  }
  std::string take() const {
    std::string out;
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(mask_ >> shift & 0xff);
    return out + bytes_;
  }

 private:
  bool mark(bool present) {
    if (present) mask_ |= bit_of(field_);
    ++field_;
    return present;
  }
  void put(const Packer& object) { bytes_ += object.take(); }
  void put(std::size_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(0x80 | (value & 0x7f));
    bytes_ += static_cast<char>(value);
  }
  void put_whole(std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>(value >> shift & 0xff);
  }
  void put(std::int64_t value) { put_whole(static_cast<std::uint64_t>(value)); }
  // One zero for both, as in the record.
  void put(double value) { put_whole(std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value)); }
  void put(const std::optional<double>& value) { put(*value); }
  void put(bool value) { bytes_ += static_cast<char>(value); }
  template <class T>
  requires std::is_enum_v<T>
  void put(T value) { bytes_ += static_cast<char>(value); }
  void put(const std::string& word) {
    put(word.size());
    bytes_ += word;
  }
  void put(const std::vector<std::string>& words) {
    put(words.size());
    for (const std::string& word : words) put(word);
  }

  std::string bytes_;
  std::uint32_t mask_ = 0;
  int field_ = 0;
};

// Takes bytes from the front of what is left.
class Unpacker {
 public:
  explicit Unpacker(std::string_view& rest) : rest_(rest) {
    const std::string_view bytes = cut(4);
    for (std::size_t i = 0; i < 4; ++i)
      mask_ |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }

  template <class T>
  void field(const char*, T& value, const T&) {
    if (next()) take(value);
  }
  template <class T>
  void part(const char*, T& value) {
    if (next()) value = object<T>(rest_);
  }
  template <class T>
  void part(const char*, std::optional<T>& value) {
    if (next()) value = object<T>(rest_);
  }
  template <class T>
  void part(const char*, std::vector<T>& values) {
    if (!next()) return;
    for (std::size_t left = count(); left > 0; --left) values.push_back(object<T>(rest_));
  }

  // A part that was left out stays as it is in a new T.
  template <class T>
  static T object(std::string_view& rest) {
    T value;
    Unpacker in(rest);
    list_fields(in, value, value);
    return value;
  }
  template <class T>
  static T enumerator(std::string_view& rest) {
    if (rest.empty() ||
        static_cast<unsigned char>(rest.front()) > static_cast<unsigned char>(last_of(T{})))
      damaged();
    const T value = static_cast<T>(rest.front());
    rest.remove_prefix(1);
    return value;
  }

 private:
  bool next() { return (mask_ & bit_of(field_++)) != 0; }
  std::string_view cut(std::size_t size) {
    if (size > rest_.size()) damaged();
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }
  std::uint64_t whole() {
    const std::string_view bytes = cut(8);
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < 8; ++i)
      out |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return out;
  }
  void take(std::size_t& value) {
    value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(cut(1).front());
      if (shift > 63) damaged();
      value |= std::size_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return;
    }
  }
  // Of things that take a byte at least.
  std::size_t count() {
    std::size_t out = 0;
    take(out);
    if (out > rest_.size()) damaged();
    return out;
  }
  void take(std::int64_t& value) { value = static_cast<std::int64_t>(whole()); }
  void take(double& value) { value = std::bit_cast<double>(whole()); }
  void take(std::optional<double>& value) { value = std::bit_cast<double>(whole()); }
  void take(bool& value) { value = cut(1).front() != 0; }
  template <class T>
  requires std::is_enum_v<T>
  void take(T& value) { value = enumerator<T>(rest_); }
  void take(std::string& word) { word = cut(count()); }
  void take(std::vector<std::string>& words) {
    words.resize(count());
    for (std::string& word : words) take(word);
  }

  std::string_view& rest_;
  std::uint32_t mask_ = 0;
  int field_ = 0;
};

}  // namespace

std::string claim_bytes(const Claim& claim) {
  return static_cast<char>(claim.kind) + Packer::packed(claim).take();
}

std::vector<Claim> claims_from_bytes(std::string_view bytes) {
  std::vector<Claim> out;
  while (!bytes.empty()) {
    const ClaimKind kind = Unpacker::enumerator<ClaimKind>(bytes);
    out.push_back(Unpacker::object<Claim>(bytes));
    out.back().kind = kind;
  }
  return out;
}

}  // namespace stet
