// Finds the currency beside a figure.
#include "facts/currencies.h"

#include <string>

#include "facts/currency_table.h"

namespace stet::facts {
namespace {

// "dollars" to "dollar": look-ups with an adjective are in the singular.
std::string_view singular(std::string_view lower) {
  return lower.size() > 3 && lower.back() == 's' ? lower.substr(0, lower.size() - 1) : lower;
}

std::string_view name_of(const Tokens& t, std::size_t i) {
  return code_of_name(LowerWord(t.bytes(i)).view());
}

std::string_view qualified(const Tokens& t, std::size_t adjective, std::size_t noun) {
  if (name_of(t, noun).empty() && !t.is(noun, "real")) return {};
  const LowerWord first(t.bytes(adjective)), second(t.bytes(noun));
  if (first.view().empty()) return {};
  const std::string key = std::string(first.view()) + "_" + std::string(singular(second.view()));
  return code_of_name(key);
}

bool spaced(const Tokens& t, std::size_t i) { return t[i].gap_before != Gap::paragraph; }

// "A" + "$": the letters touch the sign.
std::optional<Currency> prefixed_sign(const Tokens& t, std::size_t sign) {
  if (!t[sign].is(U'$') || !t[sign].touches() || !t[sign - 1].is_word()) return std::nullopt;
  const std::string_view code = code_of_dollar(t.bytes(sign - 1));
  return code.empty() ? std::nullopt : std::optional(Currency{code, false, sign - 1, sign + 1});
}

std::optional<Currency> sign_before(const Tokens& t, std::size_t i, std::string_view code) {
  const std::size_t k = i - 1;
  if (auto got = prefixed_sign(t, k)) return got;
  const bool dotted = t[k].is(U'$') && t[k].touches() && t[k - 1].is(U'.') && t.is(k - 2, "s");
  if (dotted && t.is(k - 4, "u")) return Currency{"USD", false, k - 4, i};  // "U.S.$"
  if (t[k].touches() && t[k - 1].is_number()) return std::nullopt;
  return Currency{code, false, k, i};
}

// "Rs. 20"
std::optional<Currency> dotted_letters_before(const Tokens& t, std::size_t k) {
  if (!t[k].is(U'.') || !t[k].touches()) return std::nullopt;
  const std::string_view letters = t.bytes(k - 1);
  if (letters != "Rs" && letters != "Rp" && letters != "Fr") return std::nullopt;
  return Currency{code_of_letters(letters), false, k - 1, k + 1};
}

// "EUR 20", "RM42"; "kr" and other words in small letters only where they touch.
std::optional<Currency> letters_before(const Tokens& t, std::size_t i) {
  const std::size_t k = i - 1;
  const std::string_view code = code_of_letters(t.bytes(k));
  if (code.empty() || (t[k].touches() && t[k - 1].is_word())) return std::nullopt;
  return t[k].capital || t[i].touches() ? std::optional(Currency{code, false, k, i}) : std::nullopt;
}

// The first sign after belongs to the next figure where that touches it.
std::optional<Currency> sign_after(const Tokens& t, std::size_t i, std::string_view code) {
  const bool next_figure = t[i + 1].is_number() && (t[i + 1].touches() || !t[i].touches());
  return next_figure ? std::nullopt : std::optional(Currency{code, false, i, i + 1});
}

std::optional<Currency> letters_after(const Tokens& t, std::size_t i) {
  const std::string_view code = code_of_letters(t.bytes(i));
  if (code.empty() || (t[i].touches() && t[i + 1].touches() && t[i + 1].is_number()))
    return std::nullopt;
  return t[i].capital || t.is(i, "kr") || t.is(i, "lei")
             ? std::optional(Currency{code, false, i, i + 1})
             : std::nullopt;
}

// "Canadian dollars", "Hong Kong dollars"
std::optional<Currency> qualified_after(const Tokens& t, std::size_t i) {
  for (std::size_t adjectives = 2; adjectives >= 1; --adjectives) {
    const std::size_t noun = i + adjectives;
    if (!t[noun].is_word() || t[noun].gap_before == Gap::paragraph) continue;
    if (const std::string_view code = qualified(t, noun - 1, noun); !code.empty())
      return Currency{code, false, i, noun + 1};
  }
  return std::nullopt;
}

// "cents", "20p"; one letter only where it touches, and not "50 Cent".
std::optional<Currency> minor_after(const Tokens& t, std::size_t i) {
  const LowerWord lower(t.bytes(i));
  const std::string_view code = code_of_minor(lower.view());
  if (code.empty() || (t.is(i, "cent") && t[i].capital && t[i - 1].is_number()))
    return std::nullopt;
  const bool plausible = t[i].size() > 1 || (t[i].touches() && !t[i].capital);
  return plausible ? std::optional(Currency{code, true, i, i + 1}) : std::nullopt;
}

// "dollars", "pounds sterling"; names that are common words only after figures or a scale ("two
// marks on the wall", "they won").
std::optional<Currency> name_after(const Tokens& t, std::size_t i) {
  const std::string_view code = name_of(t, i);
  if (code.empty() || t.is(i, "sterling")) return std::nullopt;
  const Numeric before = t.number(i - 1).kind;
  const bool short_scale = t[i - 1].touches() && t[i - 2].is_number() &&
                           scale_abbreviation(t.bytes(i - 1)) != 0;  // "1.2bn crowns"
  const bool figures =
      t[i - 1].is_number() || short_scale || before == Numeric::scale || before == Numeric::hundred;
  for (const std::string_view common : {"mark", "marks", "crown", "crowns", "won"})
    if (t.is(i, common) && !figures) return std::nullopt;
  return Currency{code, false, i, i + (t.is(i + 1, "sterling") ? 2u : 1u)};
}

}  // namespace

std::optional<Currency> currency_before(const Tokens& t, std::size_t i) {
  if (i == 0 || !spaced(t, i)) return std::nullopt;
  const std::size_t k = i - 1;
  if (const std::string_view code = code_of_sign(t[k].symbol); !code.empty())
    return sign_before(t, i, code);
  if (!t[k].is_word()) return dotted_letters_before(t, k);
  if (auto got = letters_before(t, i)) return got;
  if (!t.is(k, "ringgit") && !t.is(k, "ringgits")) return std::nullopt;
  const bool adjective = t.is(k - 1, "malaysian") || t.is(k - 1, "malaysia");
  return Currency{"MYR", false, adjective ? k - 1 : k, i};
}

std::optional<Currency> currency_after(const Tokens& t, std::size_t i) {
  if (!spaced(t, i)) return std::nullopt;
  if (t[i].is(0xA2)) return Currency{"USD", true, i, i + 1};
  if (const std::string_view code = code_of_sign(t[i].symbol); !code.empty())
    return sign_after(t, i, code);
  if (!t[i].is_word()) {  // "20-euro note"
    const std::string_view code = t.joint(i) ? name_of(t, i + 1) : std::string_view{};
    return code.empty() ? std::nullopt : std::optional(Currency{code, false, i + 1, i + 2});
  }
  if (t[i + 1].is(U'$') && t[i + 1].touches())
    if (const auto got = prefixed_sign(t, i + 1)) return Currency{got->code, false, i, i + 2};
  if (auto got = letters_after(t, i)) return got;
  if (auto got = qualified_after(t, i)) return got;
  if (auto got = minor_after(t, i)) return got;
  return name_after(t, i);
}

}  // namespace stet::facts
