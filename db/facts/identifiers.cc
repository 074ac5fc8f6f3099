// Skips digits that are no figure at all: addresses, identifiers, clock times, telephone numbers.
#include "facts/currencies.h"
#include "facts/silence.h"

namespace stet::facts {
namespace {

// "https://…", "www.…", "name@host": everything up to the next gap.
bool opens_address(const Tokens& t, std::size_t i) {
  if (!t[i].is_word()) return false;
  if (t.is(i, "www") && t[i + 1].is(U'.')) return true;
  if (t[i + 1].is(U':') && t[i + 2].is(U'/') && t[i + 3].is(U'/')) return true;
  return t[i + 1].is(U'@') && t[i + 1].touches() && t[i + 2].touches();
}

// "+44 20 7946 0958": a plus and groups of digits.
std::size_t phone_end(const Tokens& t, std::size_t i) {
  if (!t[i - 1].is(U'+') || !t[i].touches() || t[i].size() > 3) return i;
  std::size_t k = i + 1, digits = t[i].size();
  while (k < t.size() && t[k].gap_before != Gap::paragraph &&
         (t[k].is_number() ||
          ((t.hyphen(k) || t[k].is(U'(') || t[k].is(U')')) && t[k + 1].is_number()))) {
    digits += t[k].is_number() ? t[k].size() : 0;
    ++k;
  }
  return digits >= 8 ? k : i;
}

// "1.234.567" is a number, "192.168.100.200" an address.
bool is_dotted_number(const Tokens& t, std::size_t i, std::size_t end) {
  bool address = end - i == 7;
  for (std::size_t k = i + 1; k < end; k += 2) {
    if (!t[k].is(U'.') || t[k + 1].size() != 3) return false;
    address = address && t.bytes(k + 1) <= "255";
  }
  return t[i].size() <= 3 && !address;
}

// Digits tied together by more than one hyphen, or with a plus before: telephone numbers, dates,
// formations.
std::size_t chain_end(const Tokens& t, std::size_t i) {
  std::size_t k = i + 1, links = 0, hyphens = 0;
  bool mixed = false;
  while (k + 1 < t.size() && t[k].touches() && t[k + 1].touches() && t[k + 1].is_number() &&
         (t.hyphen(k) || t[k].is(U'.') || t[k].is(U'/') || t[k].is(U':'))) {
    mixed = mixed || !t.hyphen(k);
    hyphens += t.hyphen(k) ? 1 : 0;
    ++links;
    k += 2;
  }
  // "3.5-4.0": two decimals.
  if (links <= 3 && hyphens == 1 && !t.hyphen(k - 2) && t[k - 2].is(U'.') &&
      (links == 2 || t[i + 1].is(U'.')))
    return i;
  if (links == 2 && hyphens == 1 && t[i + 1].is(U'.')) return i;
  if (links >= 2 && mixed && is_dotted_number(t, i, k)) return i;
  return links >= 2 || (links == 1 && t[i - 1].is(U'+')) || (links >= 2 && mixed) ? k : i;
}

// "(713) 853-3242": the end of a telephone number behind its area code, or i.
std::size_t area_phone_end(const Tokens& t, std::size_t i) {
  const bool code = t[i - 1].is(U'(') && t[i].touches() && t[i].size() == 3 && t[i + 1].is(U')');
  const bool local = t[i + 2].is_number() && t[i + 2].size() == 3 &&
                     (t.hyphen(i + 3) || t[i + 3].is(U'.')) && t[i + 4].is_number() &&
                     t[i + 4].size() == 4 && t[i + 3].touches() && t[i + 4].touches();
  return code && local ? i + 5 : i;
}

// "0800 123 4567": groups behind a nought.
std::size_t freephone_end(const Tokens& t, std::size_t i) {
  if (t.bytes(i)[0] != '0' || t[i].size() < 3 || t[i].size() > 5) return i;
  std::size_t k = i + 1, digits = t[i].size();
  while (k < i + 4 && t[k].is_number() && t[k].gap_before == Gap::space && t[k].size() >= 3) {
    digits += t[k].size();
    ++k;
  }
  return digits >= 9 ? k : i;
}

// "as was shown [17], [21]-[24]": the number of a note.
bool is_note(const Tokens& t, std::size_t i) {
  return t[i - 1].is(U'[') && t[i].touches() && t[i].size() <= 3 && t[i + 1].is(U']') &&
         t[i + 1].touches();
}

bool is_clock(const Tokens& t, std::size_t i) {
  return t[i].is_number() && t[i + 1].is(U':') && t[i + 1].touches() && t[i + 2].is_number() &&
         t[i + 2].touches();
}

// Letters that touch digits: "G7", "A320", "MH370", "B52"; a currency code is none.
bool lettered(const Tokens& t, std::size_t i) {
  if (!t[i].is_number() || !t[i].touches() || !t[i - 1].is_word()) return false;
  return !currency_before(t, i) || t[i - 1].size() == 1;
}

// "Covid-19", "F-16": a hyphen between a word and digits. Number words and prefixes of degree are
// none.
bool hyphened(const Tokens& t, std::size_t i) {
  if (!t[i].is_number() || !t[i].touches() || !t.hyphen(i - 1) || !t[i - 1].touches() ||
      !t[i - 2].is_word())
    return false;
  if (t[i - 1].is(0x2014) || t[i - 1].is(0x2013)) return t[i - 2].size() <= 3 && t[i - 2].capital;
  if (t.is(i - 2, "magnitude")) return false;
  // "one-10", "€5m-10m": the hyphen of a range.
  return t.number(i - 2).kind == Numeric::none && !(t[i - 2].touches() && t[i - 3].is_number());
}

}  // namespace

std::size_t skip_identifier(const Tokens& t, std::size_t i) {
  if (opens_address(t, i)) return t.run_end(i);
  if (!t[i].is_number()) return i;
  if (is_note(t, i)) return i + 1;
  if (const std::size_t end = freephone_end(t, i); end != i) return end;
  if (const std::size_t end = area_phone_end(t, i); end != i) return end;
  if (is_clock(t, i) || lettered(t, i) || hyphened(t, i)) return t.run_end(i);
  if (const std::size_t end = chain_end(t, i); end != i) return t.run_end(end - 1);
  if (const std::size_t end = phone_end(t, i); end != i) return end;
  // "555-0199", "50-50"
  if (t.joint(i + 1) && t[i + 2].is_number() &&
      (t.bytes(i + 2)[0] == '0' ? t[i + 2].size() > 1 : t.bytes(i + 2) == t.bytes(i)))
    return t.run_end(i + 2);
  if (t[i].size() > 18) return t.run_end(i);
  return i;
}

}  // namespace stet::facts
