// Puts digit runs and separators together into one number.
#include "facts/numeral.h"

#include <array>
#include <charconv>
#include <cmath>

namespace stet::facts {
namespace {

constexpr std::size_t kMaxGroups = 9;
constexpr std::size_t kMaxDigits = 18;

struct Group {
  char32_t separator;  // ',', '.' or ' '
  std::size_t at;      // its digit run
};

// The groups after the first, on the stack: figures are read at every digit run.
struct Groups {
  std::array<Group, kMaxGroups> list;
  std::size_t count = 0;

  bool full() const { return count == kMaxGroups; }
  void push(Group group) { list[count++] = group; }
  const Group& operator[](std::size_t i) const { return list[i]; }
};

Groups touching_groups(const Tokens& t, std::size_t i) {
  Groups out;
  for (std::size_t k = i + 1; !out.full() && (t[k].is(U',') || t[k].is(U'.')); k += 2) {
    if (!t[k].touches() || !t[k + 1].is_number() || !t[k + 1].touches()) break;
    out.push({t[k].symbol, k + 1});
  }
  return out;
}

// "1 234 567": groups of three, no digit run of another length next to them.
Groups spaced_groups(const Tokens& t, std::size_t i) {
  Groups out;
  const bool date_before =
      t[i - 1].is_number() || t.has(i - 1, WordClass::month) || t.has(i - 1, WordClass::designator);
  if (t[i].size() > 3 || t.bytes(i)[0] == '0' || (date_before && t[i].gap_before != Gap::none))
    return out;
  for (std::size_t k = i + 1; !out.full() && t[k].is_number(); ++k) {
    if (t[k].gap_before != Gap::space && t[k].gap_before != Gap::no_break) break;
    if (t[k].size() != 3) return {};
    out.push({U' ', k});
  }
  return out;
}

bool all_of_size(const Tokens& t, const Groups& groups, std::size_t first, std::size_t last,
                 std::size_t size) {
  for (std::size_t k = first; k < last; ++k)
    if (t[groups[k].at].size() != size) return false;
  return true;
}

bool same_separator(const Groups& groups, std::size_t last) {
  for (std::size_t k = 1; k < last; ++k)
    if (groups[k].separator != groups[0].separator) return false;
  return true;
}

// Are the first `count` groups thousands (3-3-3) or South Asian (2-2-3)?
bool is_grouping(const Tokens& t, std::size_t i, const Groups& groups, std::size_t count) {
  if (count == 0 || t[i].size() > 3 || !same_separator(groups, count)) return false;
  if (all_of_size(t, groups, 0, count, 3)) return true;
  return groups[0].separator == U',' && t[i].size() <= 2 && count >= 2 &&
         all_of_size(t, groups, 0, count - 1, 2) && t[groups[count - 1].at].size() == 3;
}

void append_groups(const Tokens& t, const Groups& groups, std::size_t count, Numeral& out) {
  for (std::size_t k = 0; k < count; ++k) out.digits += t.bytes(groups[k].at);
  if (count > 0) out.next = groups[count - 1].at + 1;
  out.grouped = count > 0;
}

void append_decimals(const Tokens& t, std::size_t at, Numeral& out) {
  out.decimals = t[at].size();
  out.digits += '.';
  out.digits += t.bytes(at);
  out.next = at + 1;
}

bool read_touching(const Tokens& t, std::size_t i, Numeral& out) {
  const Groups groups = touching_groups(t, i);
  if (groups.count == 0) return true;
  const std::size_t n = groups.count;
  if (groups[0].separator == U'.' && n == 1) return append_decimals(t, groups[0].at, out), true;
  if (is_grouping(t, i, groups, n)) return append_groups(t, groups, n, out), true;
  if (n >= 2 && groups[n - 1].separator != groups[0].separator &&
      is_grouping(t, i, groups, n - 1)) {
    append_groups(t, groups, n - 1, out);
    append_decimals(t, groups[n - 1].at, out);
    return true;
  }
  if (groups[0].separator == U'.') return false;
  // A list ("22,24,26") is read one by one; one comma and one or two digits are a decimal comma.
  const bool in_list = t[i - 1].is(U',') && t[i].touches();
  if (n == 1 && t[groups[0].at].size() <= 2 && !in_list) append_decimals(t, groups[0].at, out);
  return true;
}

void read_spaced(const Tokens& t, std::size_t i, Numeral& out) {
  const Groups groups = spaced_groups(t, i);
  if (groups.count == 0) return;
  append_groups(t, groups, groups.count, out);
  const std::size_t k = out.next;
  if ((t[k].is(U'.') || t[k].is(U',')) && t[k].touches() && t[k + 1].is_number() &&
      t[k + 1].touches())
    append_decimals(t, k + 1, out);
}

struct Power {
  int value;
  std::size_t next;
};

// The signed digits at k, all touching.
std::optional<Power> signed_digits(const Tokens& t, std::size_t k) {
  bool negative = false;
  while (t.hyphen(k) || t[k].is(U'+')) negative = t.hyphen(k) && t[k].touches(), ++k;
  if (!t[k].is_number() || !t[k].touches() || t[k].size() > 2) return std::nullopt;
  int value = 0;
  for (const char c : t.bytes(k)) value = value * 10 + (c - '0');
  return Power{negative ? -value : value, k + 1};
}

// "1.1^23": the base to a whole power, written out again as digits.
void raise(const Tokens& t, Numeral& out) {
  if (!t[out.next].is(U'^') || !t[out.next].touches()) return;
  const std::optional<Power> exponent = signed_digits(t, out.next + 1);
  if (!exponent) return;
  const double raised = std::pow(out.value(), exponent->value);
  if (!std::isfinite(raised) || raised == 0) return;
  char written[40];
  const auto end =
      std::to_chars(written, written + sizeof written, raised, std::chars_format::fixed, 12).ptr;
  if (raised > 1e20 || raised < 1e-6) return;
  out.digits.assign(written, end);
  out.decimals = 12;
  out.next = exponent->next;
}

// "1e10", "2.48×10−5", "1.3x10^6".
void read_power(const Tokens& t, Numeral& out) {
  raise(t, out);
  const std::size_t k = out.next;
  std::optional<Power> got;
  if (t[k].touches() && (t.bytes(k) == "e" || t.bytes(k) == "E")) {
    if (t[k + 1].touches()) got = signed_digits(t, k + 1);
  } else if ((t.is(k, "x") || t[k].is(0xD7)) && t.bytes(k + 1) == "10") {
    const std::size_t sign = t[k + 2].is(U'^') ? k + 3 : t.hyphen(k + 2) ? k + 2 : 0;
    if (sign > 0 && t[k + 2].touches() && t[sign].touches()) got = signed_digits(t, sign);
  }
  if (!got) return;
  out.power = got->value;
  out.next = got->next;
}

}  // namespace

double Numeral::value(int times_power_of_ten) const {
  std::string written = digits;
  written += 'e';
  written += std::to_string(power + times_power_of_ten);
  double out = 0;
  std::from_chars(written.data(), written.data() + written.size(), out);
  return out;
}

double Numeral::step(int times_power_of_ten) const {
  return std::pow(10.0, power + times_power_of_ten - static_cast<int>(decimals));
}

std::optional<Numeral> read_numeral(const Tokens& t, std::size_t i) {
  Numeral out;
  if (t[i].is(U'.')) {
    if (!t[i + 1].is_number() || !t[i + 1].touches() || t[i + 1].size() > kMaxDigits ||
        (t[i].touches() && !t.hyphen(i - 1)))
      return std::nullopt;
    out.digits = "0";
    append_decimals(t, i + 1, out);
  } else {
    if (!t[i].is_number() || t[i].size() > kMaxDigits) return std::nullopt;
    out.digits = t.bytes(i);
    out.next = i + 1;
    out.leading_zero = t[i].size() > 1 && out.digits[0] == '0';
    if (!read_touching(t, i, out)) return std::nullopt;
    if (out.next == i + 1) read_spaced(t, i, out);
  }
  if (out.digits.size() > 2 * kMaxDigits) return std::nullopt;
  out.leading_zero = out.leading_zero && out.decimals == 0;
  read_power(t, out);
  return out;
}

}  // namespace stet::facts
