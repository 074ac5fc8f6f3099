// Currency signs, codes and names. Codes: ISO 4217:2015, active list of 2024, with the names that
// English news uses. An unqualified dollar is the US one, an unqualified pound sterling.
#include "facts/currencies.h"

#include <string>

#include "facts/word_table.h"

namespace stet::facts {
namespace {

struct Sign {
  char32_t sign;
  std::string_view code;
};
constexpr Sign kSigns[] = {{U'$', "USD"},   {0xA3, "GBP"},   {0x20AC, "EUR"}, {0xA5, "JPY"},
                           {0x20B9, "INR"}, {0x20A8, "INR"}, {0x20A9, "KRW"}, {0x20BD, "RUB"},
                           {0x20BA, "TRY"}, {0x20AA, "ILS"}, {0x20A6, "NGN"}, {0x20B1, "PHP"},
                           {0x0E3F, "THB"}, {0x20AB, "VND"}, {0x20B4, "UAH"}, {0x20B8, "KZT"},
                           {0x20AD, "LAK"}, {0x20AE, "MNT"}, {0x20A1, "CRC"}, {0x20B2, "PYG"},
                           {0x20B5, "GHS"}, {0x20BE, "GEL"}, {0x20BC, "AZN"}, {0x20BF, "XBT"}};

using Codes = WordTable<std::string_view>;

// Letters before "$".
const Codes::Row kDollarPrefixes[] = {
    {"US", "USD"}, {"U", "USD"},   {"A", "AUD"},   {"AU", "AUD"},  {"C", "CAD"},
    {"CA", "CAD"}, {"Can", "CAD"}, {"NZ", "NZD"},  {"HK", "HKD"},  {"S", "SGD"},
    {"SG", "SGD"}, {"NT", "TWD"},  {"R", "BRL"},   {"MX", "MXN"},  {"Z", "ZWL"},
    {"J", "JMD"},  {"TT", "TTD"},  {"Bds", "BBD"}, {"N", "NAD"},   {"AR", "ARS"},
    {"CL", "CLP"}, {"COL", "COP"}, {"USD", "USD"}, {"AUD", "AUD"}, {"CAD", "CAD"}};

// Abbreviations that are written like codes, before or after the figure.
const Codes::Row kAbbreviations[] = {
    {"Rs", "INR"}, {"RM", "MYR"},  {"Rp", "IDR"},  {"Kc", "CZK"},  {"Ft", "HUF"},  {"RMB", "CNY"},
    {"Tk", "BDT"}, {"Ksh", "KES"}, {"KSh", "KES"}, {"Sh", "KES"},  {"Sfr", "CHF"}, {"SFr", "CHF"},
    {"Fr", "CHF"}, {"Dh", "AED"},  {"Dhs", "AED"}, {"LE", "EGP"},  {"NIS", "ILS"}, {"kr", "SEK"},
    {"kn", "HRK"}, {"zł", "PLN"},  {"Kč", "CZK"},  {"lei", "RON"}, {"Br", "ETB"},  {"GH", "GHS"}};

constexpr std::string_view kCodes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP "
    "BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
    "GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
    "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
    "MWK "
    "MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
    "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS "
    "UAH UGX "
    "USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL";

// Names; a row with an adjective comes first by the look-up of both words.
const Codes::Row kNames[] = {
    {"dollar", "USD"},
    {"dollars", "USD"},
    {"buck", "USD"},
    {"bucks", "USD"},
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"pound", "GBP"},
    {"pounds", "GBP"},
    {"quid", "GBP"},
    {"sterling", "GBP"},
    {"yen", "JPY"},
    {"yuan", "CNY"},
    {"renminbi", "CNY"},
    {"rupee", "INR"},
    {"rupees", "INR"},
    {"ruble", "RUB"},
    {"rubles", "RUB"},
    {"rouble", "RUB"},
    {"roubles", "RUB"},
    {"franc", "CHF"},
    {"francs", "CHF"},
    {"krona", "SEK"},
    {"kronor", "SEK"},
    {"krone", "NOK"},
    {"kroner", "NOK"},
    {"krónur", "ISK"},
    {"peso", "MXN"},
    {"pesos", "MXN"},
    {"rand", "ZAR"},
    {"rands", "ZAR"},
    {"ringgit", "MYR"},
    {"ringgits", "MYR"},
    {"baht", "THB"},
    {"rupiah", "IDR"},
    {"dong", "VND"},
    {"shekel", "ILS"},
    {"shekels", "ILS"},
    {"lira", "TRY"},
    {"liras", "TRY"},
    {"lire", "ITL"},
    {"dinar", "KWD"},
    {"dinars", "KWD"},
    {"riyal", "SAR"},
    {"riyals", "SAR"},
    {"rial", "IRR"},
    {"rials", "IRR"},
    {"dirham", "AED"},
    {"dirhams", "AED"},
    {"naira", "NGN"},
    {"cedi", "GHS"},
    {"cedis", "GHS"},
    {"shilling", "KES"},
    {"shillings", "KES"},
    {"zloty", "PLN"},
    {"zlotys", "PLN"},
    {"złoty", "PLN"},
    {"forint", "HUF"},
    {"forints", "HUF"},
    {"koruna", "CZK"},
    {"korunas", "CZK"},
    {"hryvnia", "UAH"},
    {"hryvnias", "UAH"},
    {"lev", "BGN"},
    {"leva", "BGN"},
    {"lei", "RON"},
    {"leu", "RON"},
    {"taka", "BDT"},
    {"tugrik", "MNT"},
    {"tugriks", "MNT"},
    {"tenge", "KZT"},
    {"reais", "BRL"},
    {"birr", "ETB"},
    {"kwacha", "ZMW"},
    {"kyat", "MMK"},
    {"kyats", "MMK"},
    {"bolivar", "VES"},
    {"bolivars", "VES"},
    {"lari", "GEL"},
    {"manat", "AZN"},
    {"dram", "AMD"},
    {"guarani", "PYG"},
    {"quetzal", "GTQ"},
    {"quetzals", "GTQ"},
    {"afghani", "AFN"},
    {"afghanis", "AFN"},
    {"bitcoin", "XBT"},
    {"bitcoins", "XBT"},
    {"geneh", "EGP"},
    {"crown", "CZK"},
    {"crowns", "CZK"},
    {"mark", "DEM"},
    {"marks", "DEM"},
    {"guilder", "NLG"},
    {"guilders", "NLG"},
    {"peseta", "ESP"},
    {"pesetas", "ESP"},
    {"escudos", "PTE"},
    {"drachma", "GRD"},
    {"drachmas", "GRD"},
    {"won", "KRW"},
    {"us_dollar", "USD"},
    {"american_dollar", "USD"},
    {"u.s._dollar", "USD"},
    {"australian_dollar", "AUD"},
    {"canadian_dollar", "CAD"},
    {"hong kong_dollar", "HKD"},
    {"kong_dollar", "HKD"},
    {"zealand_dollar", "NZD"},
    {"singapore_dollar", "SGD"},
    {"singaporean_dollar", "SGD"},
    {"taiwan_dollar", "TWD"},
    {"taiwanese_dollar", "TWD"},
    {"jamaican_dollar", "JMD"},
    {"zimbabwean_dollar", "ZWL"},
    {"zimbabwe_dollar", "ZWL"},
    {"fijian_dollar", "FJD"},
    {"namibian_dollar", "NAD"},
    {"egyptian_pound", "EGP"},
    {"lebanese_pound", "LBP"},
    {"syrian_pound", "SYP"},
    {"sudanese_pound", "SDG"},
    {"british_pound", "GBP"},
    {"irish_pound", "IEP"},
    {"swiss_franc", "CHF"},
    {"cfa_franc", "XOF"},
    {"congolese_franc", "CDF"},
    {"rwandan_franc", "RWF"},
    {"burundian_franc", "BIF"},
    {"djiboutian_franc", "DJF"},
    {"french_franc", "FRF"},
    {"belgian_franc", "BEF"},
    {"swedish_krona", "SEK"},
    {"swedish_kronor", "SEK"},
    {"icelandic_krona", "ISK"},
    {"icelandic_kronur", "ISK"},
    {"norwegian_krone", "NOK"},
    {"norwegian_kroner", "NOK"},
    {"norwegian_crown", "NOK"},
    {"swedish_crown", "SEK"},
    {"danish_krone", "DKK"},
    {"danish_kroner", "DKK"},
    {"danish_crown", "DKK"},
    {"czech_crown", "CZK"},
    {"czech_koruna", "CZK"},
    {"mexican_peso", "MXN"},
    {"argentine_peso", "ARS"},
    {"argentinian_peso", "ARS"},
    {"argentinean_peso", "ARS"},
    {"chilean_peso", "CLP"},
    {"colombian_peso", "COP"},
    {"philippine_peso", "PHP"},
    {"filipino_peso", "PHP"},
    {"cuban_peso", "CUP"},
    {"uruguayan_peso", "UYU"},
    {"dominican_peso", "DOP"},
    {"indian_rupee", "INR"},
    {"pakistani_rupee", "PKR"},
    {"pakistan_rupee", "PKR"},
    {"lankan_rupee", "LKR"},
    {"nepali_rupee", "NPR"},
    {"nepalese_rupee", "NPR"},
    {"mauritian_rupee", "MUR"},
    {"russian_rouble", "RUB"},
    {"russian_ruble", "RUB"},
    {"belarusian_rouble", "BYN"},
    {"belarusian_ruble", "BYN"},
    {"turkish_lira", "TRY"},
    {"south_won", "KRW"},
    {"korean_won", "KRW"},
    {"chinese_yuan", "CNY"},
    {"japanese_yen", "JPY"},
    {"israeli_shekel", "ILS"},
    {"brazilian_real", "BRL"},
    {"kenyan_shilling", "KES"},
    {"ugandan_shilling", "UGX"},
    {"tanzanian_shilling", "TZS"},
    {"somali_shilling", "SOS"},
    {"kuwaiti_dinar", "KWD"},
    {"iraqi_dinar", "IQD"},
    {"jordanian_dinar", "JOD"},
    {"bahraini_dinar", "BHD"},
    {"serbian_dinar", "RSD"},
    {"libyan_dinar", "LYD"},
    {"tunisian_dinar", "TND"},
    {"algerian_dinar", "DZD"},
    {"saudi_riyal", "SAR"},
    {"qatari_riyal", "QAR"},
    {"iranian_rial", "IRR"},
    {"yemeni_rial", "YER"},
    {"omani_rial", "OMR"},
    {"emirati_dirham", "AED"},
    {"uae_dirham", "AED"},
    {"moroccan_dirham", "MAD"},
    {"nigerian_naira", "NGN"},
    {"ghanaian_cedi", "GHS"},
    {"african_rand", "ZAR"},
    {"malaysian_ringgit", "MYR"},
    {"malaysia_ringgit", "MYR"},
    {"indonesian_rupiah", "IDR"},
    {"vietnamese_dong", "VND"},
    {"thai_baht", "THB"},
    {"polish_zloty", "PLN"},
    {"hungarian_forint", "HUF"},
    {"ukrainian_hryvnia", "UAH"},
    {"bulgarian_lev", "BGN"},
    {"romanian_lei", "RON"},
    {"bangladeshi_taka", "BDT"},
};

const Codes::Row kMinor[] = {{"cent", "USD"},      {"cents", "USD"},    {"penny", "GBP"},
                             {"pence", "GBP"},     {"pennies", "GBP"},  {"eurocent", "EUR"},
                             {"eurocents", "EUR"}, {"paise", "INR"},    {"paisa", "INR"},
                             {"sen", "MYR"},       {"sens", "MYR"},     {"pfennig", "DEM"},
                             {"pfennigs", "DEM"},  {"kopek", "RUB"},    {"kopeks", "RUB"},
                             {"kopecks", "RUB"},   {"kopiykas", "UAH"}, {"centavos", "MXN"},
                             {"fils", "AED"},      {"p", "GBP"},        {"c", "USD"}};

const Codes& names() {
  static const Codes table{std::span(kNames)};
  return table;
}

std::string_view code_of_sign(char32_t sign) {
  for (const Sign& row : kSigns)
    if (row.sign == sign) return row.code;
  return {};
}

std::string_view code_of_letters(std::string_view word) {
  static const Codes table = [] {
    Codes out{std::span(kAbbreviations)};
    for_each_word(kCodes, [&](std::string_view code) { out.insert(code, code); });
    return out;
  }();
  const std::string_view* found = table.find(word);
  return found ? *found : std::string_view{};
}

// "dollars" to "dollar": look-ups with an adjective are in the singular.
std::string_view singular(std::string_view lower) {
  return lower.size() > 3 && lower.back() == 's' ? lower.substr(0, lower.size() - 1) : lower;
}

std::string_view name_of(const Tokens& t, std::size_t i) {
  const LowerWord lower(t.bytes(i));
  const std::string_view* found = names().find(lower.view());
  return found ? *found : std::string_view{};
}

std::string_view qualified(const Tokens& t, std::size_t adjective, std::size_t noun) {
  if (name_of(t, noun).empty() && !t.is(noun, "real")) return {};
  const LowerWord first(t.bytes(adjective)), second(t.bytes(noun));
  if (first.view().empty()) return {};
  const std::string key = std::string(first.view()) + "_" + std::string(singular(second.view()));
  const std::string_view* found = names().find(key);
  return found ? *found : std::string_view{};
}

bool spaced(const Tokens& t, std::size_t i) { return t[i].gap_before != Gap::paragraph; }

// "A" + "$": the letters touch the sign, and nothing touches the letters.
std::optional<Currency> prefixed_sign(const Tokens& t, std::size_t sign) {
  static const Codes prefixes{std::span(kDollarPrefixes)};
  if (!t[sign].is(U'$') || !t[sign].touches() || !t[sign - 1].is_word()) return std::nullopt;
  const std::string_view* code = prefixes.find(t.bytes(sign - 1));
  return code ? std::optional(Currency{*code, false, sign - 1, sign + 1}) : std::nullopt;
}

}  // namespace

std::optional<Currency> currency_before(const Tokens& t, std::size_t i) {
  if (i == 0 || !spaced(t, i)) return std::nullopt;
  const std::size_t k = i - 1;
  if (const std::string_view code = code_of_sign(t[k].symbol); !code.empty()) {
    if (auto got = prefixed_sign(t, k)) return got;
    if (t[k].is(U'$') && t[k - 1].is(U'.') && t.is(k - 2, "s") && t.is(k - 4, "u") &&
        t[k].touches())
      return Currency{"USD", false, k - 4, i};  // "U.S.$"
    if (t[k].touches() && t[k - 1].is_number()) return std::nullopt;
    return Currency{code, false, k, i};
  }
  if (!t[k].is_word()) {
    if (t[k].is(U'.') && t[k].touches() &&
        (t.bytes(k - 1) == "Rs" || t.bytes(k - 1) == "Rp" || t.bytes(k - 1) == "Fr"))
      return Currency{code_of_letters(t.bytes(k - 1)), false, k - 1, i};
    return std::nullopt;
  }
  if (const std::string_view code = code_of_letters(t.bytes(k));
      !code.empty() && (!t[k].touches() || !t[k - 1].is_word())) {
    // "kr", "lei" and other words in small letters only touch.
    const bool word = !t[k].capital;
    if (!word || t[i].touches()) return Currency{code, false, k, i};
  }
  if (t.is(k, "ringgit") || t.is(k, "ringgits")) {
    const bool adjective = t.is(k - 1, "malaysian") || t.is(k - 1, "malaysia");
    return Currency{"MYR", false, adjective ? k - 1 : k, i};
  }
  return std::nullopt;
}

std::optional<Currency> currency_after(const Tokens& t, std::size_t i) {
  const Lexeme& at = t[i];
  if (!spaced(t, i)) return std::nullopt;
  if (at.is(0xA2)) return Currency{"USD", true, i, i + 1};
  if (const std::string_view code = code_of_sign(at.symbol); !code.empty()) {
    if (t[i + 1].touches() && t[i + 1].is_number()) return std::nullopt;  // the next figure's
    if (!at.touches() && t[i + 1].is_number()) return std::nullopt;
    return Currency{code, false, i, i + 1};
  }
  if (!at.is_word()) {
    return t.joint(i) && !name_of(t, i + 1).empty()
               ? std::optional(Currency{name_of(t, i + 1), false, i + 1, i + 2})
               : std::nullopt;  // "20-euro note"
  }
  static const Codes minor{std::span(kMinor)};
  if (t[i + 1].is(U'$') && t[i + 1].touches())
    if (auto got = prefixed_sign(t, i + 1)) return Currency{got->code, false, i, i + 2};
  if (const std::string_view code = code_of_letters(t.bytes(i));
      !code.empty() && !(at.touches() && t[i + 1].touches() && t[i + 1].is_number())) {
    const bool word = !at.capital;
    if (!word || t.is(i, "kr") || t.is(i, "lei")) return Currency{code, false, i, i + 1};
  }
  for (std::size_t adjectives = 2; adjectives >= 1; --adjectives) {
    if (!t[i + adjectives].is_word() || t[i + adjectives].gap_before == Gap::paragraph) continue;
    if (const std::string_view code = qualified(t, i + adjectives - 1, i + adjectives);
        !code.empty())
      return Currency{code, false, i, i + adjectives + 1};
  }
  const LowerWord lower(t.bytes(i));
  if (const std::string_view* code = minor.find(lower.view())) {
    if (at.capital && lower.view().size() > 1 && t[i - 1].is_number() && lower.view() == "cent")
      return std::nullopt;  // the rapper
    if (lower.view().size() > 1 || (at.touches() && t.bytes(i) == lower.view()))
      return Currency{*code, true, i, i + 1};
    return std::nullopt;
  }
  const std::string_view code = name_of(t, i);
  if (code.empty() || t.is(i, "sterling")) return std::nullopt;
  // "two marks on the wall", "both crowns": only after figures, or a scale.
  const bool common = t.is(i, "mark") || t.is(i, "marks") || t.is(i, "crown") || t.is(i, "crowns");
  if (common && !t[i - 1].is_number() && t.number(i - 1).kind != Numeric::scale &&
      t.number(i - 1).kind != Numeric::hundred)
    return std::nullopt;
  if (t.is(i, "won") && !(t.number(i - 1).kind == Numeric::scale || t[i - 1].is_number()))
    return std::nullopt;
  return Currency{code, false, i, i + (t.is(i + 1, "sterling") ? 2 : 1)};
}

}  // namespace stet::facts
