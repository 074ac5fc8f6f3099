// Canonical JSON, RFC 8785.
#include "log/canonical.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "log/utf8.h"
#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::int64_t kMaxInteger = 9007199254740991;  // 2^53 - 1

[[noreturn]] void refuse(const std::string& why) {
  throw Error(Code::invalid, "cannot write canonical JSON: " + why);
}

// UTF-8 bytes sort as code points; in UTF-16 the astral ones (lead bytes F0 to F4) are surrogates,
// which come before U+E000 to U+FFFF (lead bytes EE and EF). Only the first byte that differs
// decides.
int utf16_rank(char byte) {
  const auto value = static_cast<std::uint8_t>(byte);
  if (value >= 0xf0) return value - 0xf0 + 0xee;
  return value >= 0xee ? value + 0x10 : value;
}
bool utf16_less(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](char x, char y) { return utf16_rank(x) < utf16_rank(y); });
}

class Writer {
 public:
  explicit Writer(bool fractions) : fractions_(fractions) {}

  void value(const Json& value) {
    if (value.is_null()) {
      out += "null";
    } else if (value.is_bool()) {
      out += value.as_bool() ? "true" : "false";
    } else if (value.is_integer()) {
      integer(value.as_integer());
    } else if (value.is_number()) {
      fraction(value.as_number());
    } else if (value.is_string()) {
      string(value.as_string());
    } else if (value.is_array()) {
      array(value.items());
    } else {
      object(value.members());
    }
  }

  std::string out;

 private:
  void integer(std::int64_t number) {
    if (number > kMaxInteger || number < -kMaxInteger)
      refuse("the integer " + std::to_string(number) + " is beyond 2^53 - 1");
    out += std::to_string(number);
  }

  // ECMAScript Number::toString: the shortest digits that read back, placed by the exponent.
  void fraction(double number) {
    if (!fractions_) refuse("the number is not whole; what is signed holds whole numbers only");
    char buffer[32];
    const char* end =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
    std::string_view text(buffer, static_cast<std::size_t>(end - buffer));  // -d.ddde+XX
    if (text.front() == '-') {
      out += '-';
      text.remove_prefix(1);
    }
    const std::size_t mark = text.find('e');
    int exponent = 0;
    const std::size_t sign = text[mark + 1] == '+' ? 2 : 1;
    std::from_chars(text.data() + mark + sign, text.data() + text.size(), exponent);
    std::string digits(1, text[0]);
    if (mark > 2) digits += text.substr(2, mark - 2);
    place(digits, exponent + 1);
  }

  // `point`: how many digits stand before the decimal point.
  void place(const std::string& digits, int point) {
    const int count = static_cast<int>(digits.size());
    if (count <= point && point <= 21) {
      out += digits + std::string(static_cast<std::size_t>(point - count), '0');
    } else if (0 < point && point <= 21) {
      out.append(digits, 0, static_cast<std::size_t>(point)).append(".");
      out.append(digits, static_cast<std::size_t>(point));
    } else if (-6 < point && point <= 0) {
      out += "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    } else {
      out += digits[0];
      if (count > 1) out.append(".").append(digits, 1);
      out += point > 0 ? "e+" : "e-";
      out += std::to_string(std::abs(point - 1));
    }
  }

  void string(const std::string& text) {
    if (!is_utf8(text)) refuse("a string is not valid UTF-8");
    out += '"';
    for (const char c : text) character(c);
    out += '"';
  }

  void character(char c) {
    static constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
      case '"':
        out += "\\\"";
        return;
      case '\\':
        out += "\\\\";
        return;
      case '\b':
        out += "\\b";
        return;
      case '\t':
        out += "\\t";
        return;
      case '\n':
        out += "\\n";
        return;
      case '\f':
        out += "\\f";
        return;
      case '\r':
        out += "\\r";
        return;
      default:
        break;
    }
    const auto byte = static_cast<std::uint8_t>(c);
    if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }

  void array(const Json::Array& items) {
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) out += ',';
      value(items[i]);
    }
    out += ']';
  }

  void object(const Json::Object& members) {
    std::vector<const Json::Member*> sorted;
    sorted.reserve(members.size());
    for (const Json::Member& member : members) sorted.push_back(&member);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return utf16_less(a->first, b->first); });
    out += '{';
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      if (i > 0) {
        if (sorted[i - 1]->first == sorted[i]->first)
          refuse("two members are named \"" + sorted[i]->first + "\"");
        out += ',';
      }
      string(sorted[i]->first);
      out += ':';
      value(sorted[i]->second);
    }
    out += '}';
  }

  bool fractions_;
};

std::string write(const Json& value, bool fractions) {
  Writer writer(fractions);
  writer.value(value);
  return std::move(writer.out);
}

}  // namespace

std::string canonical(const Json& value) { return write(value, true); }
std::string canonical_to_sign(const Json& value) { return write(value, false); }

}  // namespace stet::log
