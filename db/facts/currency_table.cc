// Currency signs, codes and names. Codes: ISO 4217:2015, active list of 2024, and the old ones that
// news still names. An unqualified dollar is the US one, an unqualified pound sterling.
#include "facts/currency_table.h"

#include <algorithm>

#include "facts/word_table.h"

namespace stet::facts {
namespace {

struct Sign {
  char32_t sign;
  std::string_view code;
};
constexpr Sign kSigns[] = {
    {0x20BC, "AZN"}, {0x20A1, "CRC"}, {0x20AC, "EUR"}, {0xA3, "GBP"},   {0x20BE, "GEL"},
    {0x20B5, "GHS"}, {0x20AA, "ILS"}, {0x20B9, "INR"}, {0x20A8, "INR"}, {0xA5, "JPY"},
    {0x20A9, "KRW"}, {0x20B8, "KZT"}, {0x20AD, "LAK"}, {0x20AE, "MNT"}, {0x20A6, "NGN"},
    {0x20B1, "PHP"}, {0x20B2, "PYG"}, {0x20BD, "RUB"}, {0x0E3F, "THB"}, {0x20BA, "TRY"},
    {0x20B4, "UAH"}, {U'$', "USD"},   {0x20AB, "VND"}, {0x20BF, "XBT"},
};

struct CodeWords {
  std::string_view code;
  std::string_view
      words;  // separated by spaces; "_" joins an adjective to its noun, in the singular
};

// Letters that touch a dollar sign: "A$", "R$".
constexpr CodeWords kPrefixes[] = {
    {"ARS", "AR"},
    {"AUD", "A AU AUD"},
    {"BBD", "Bds"},
    {"BRL", "R"},
    {"CAD", "C CA CAD Can"},
    {"CLP", "CL"},
    {"COP", "COL"},
    {"HKD", "HK"},
    {"JMD", "J"},
    {"MXN", "MX"},
    {"NAD", "N"},
    {"NZD", "NZ"},
    {"SGD", "S SG"},
    {"TTD", "TT"},
    {"TWD", "NT"},
    {"USD", "U US USD"},
    {"ZWL", "Z"},
};

// Abbreviations that are written like codes.
constexpr CodeWords kAbbreviations[] = {
    {"AED", "Dh Dhs"}, {"BDT", "Tk"},         {"CHF", "Fr SFr Sfr"}, {"CNY", "RMB"},
    {"CZK", "Kc Kč"},  {"EGP", "LE"},         {"ETB", "Br"},         {"GHS", "GH"},
    {"HRK", "kn"},     {"HUF", "Ft"},         {"IDR", "Rp"},         {"ILS", "NIS"},
    {"INR", "Rs"},     {"KES", "KSh Ksh Sh"}, {"MYR", "RM"},         {"PLN", "zł"},
    {"RON", "lei"},    {"SEK", "kr"},
};

constexpr std::string_view kCodes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN"
    " BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD"
    " FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD"
    " JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT"
    " MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG"
    " QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS"
    " TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR"
    " ZMW ZWL";

constexpr CodeWords kNames[] = {
    {"AED", "dirham dirhams emirati_dirham uae_dirham"},
    {"AFN", "afghani afghanis"},
    {"AMD", "dram"},
    {"ARS", "argentine_peso argentinean_peso argentinian_peso"},
    {"AUD", "australian_dollar"},
    {"AZN", "manat"},
    {"BDT", "bangladeshi_taka taka"},
    {"BEF", "belgian_franc"},
    {"BGN", "bulgarian_lev lev leva"},
    {"BHD", "bahraini_dinar"},
    {"BIF", "burundian_franc"},
    {"BRL", "brazilian_real reais"},
    {"BYN", "belarusian_rouble belarusian_ruble"},
    {"CAD", "canadian_dollar"},
    {"CDF", "congolese_franc"},
    {"CHF", "franc francs swiss_franc"},
    {"CLP", "chilean_peso"},
    {"CNY", "chinese_yuan renminbi yuan"},
    {"COP", "colombian_peso"},
    {"CUP", "cuban_peso"},
    {"CZK", "crown crowns czech_crown czech_koruna koruna korunas"},
    {"DEM", "mark marks"},
    {"DJF", "djiboutian_franc"},
    {"DKK", "danish_crown danish_krone danish_kroner"},
    {"DOP", "dominican_peso"},
    {"DZD", "algerian_dinar"},
    {"EGP", "egyptian_pound geneh"},
    {"ESP", "peseta pesetas"},
    {"ETB", "birr"},
    {"EUR", "euro euros"},
    {"FJD", "fijian_dollar"},
    {"FRF", "french_franc"},
    {"GBP", "british_pound pound pounds quid sterling"},
    {"GEL", "lari"},
    {"GHS", "cedi cedis ghanaian_cedi"},
    {"GRD", "drachma drachmas"},
    {"GTQ", "quetzal quetzals"},
    {"HKD", "hong_kong_dollar kong_dollar"},
    {"HUF", "forint forints hungarian_forint"},
    {"IDR", "indonesian_rupiah rupiah"},
    {"IEP", "irish_pound"},
    {"ILS", "israeli_shekel shekel shekels"},
    {"INR", "indian_rupee rupee rupees"},
    {"IQD", "iraqi_dinar"},
    {"IRR", "iranian_rial rial rials"},
    {"ISK", "icelandic_krona icelandic_kronur krónur"},
    {"ITL", "lire"},
    {"JMD", "jamaican_dollar"},
    {"JOD", "jordanian_dinar"},
    {"JPY", "japanese_yen yen"},
    {"KES", "kenyan_shilling shilling shillings"},
    {"KRW", "korean_won south_won won"},
    {"KWD", "dinar dinars kuwaiti_dinar"},
    {"KZT", "tenge"},
    {"LBP", "lebanese_pound"},
    {"LKR", "lankan_rupee"},
    {"LYD", "libyan_dinar"},
    {"MAD", "moroccan_dirham"},
    {"MMK", "kyat kyats"},
    {"MNT", "tugrik tugriks"},
    {"MUR", "mauritian_rupee"},
    {"MXN", "mexican_peso peso pesos"},
    {"MYR", "malaysia_ringgit malaysian_ringgit ringgit ringgits"},
    {"NAD", "namibian_dollar"},
    {"NGN", "naira nigerian_naira"},
    {"NLG", "guilder guilders"},
    {"NOK", "krone kroner norwegian_crown norwegian_krone norwegian_kroner"},
    {"NPR", "nepalese_rupee nepali_rupee"},
    {"NZD", "zealand_dollar"},
    {"OMR", "omani_rial"},
    {"PHP", "filipino_peso philippine_peso"},
    {"PKR", "pakistan_rupee pakistani_rupee"},
    {"PLN", "polish_zloty zloty zlotys złoty"},
    {"PTE", "escudos"},
    {"PYG", "guarani"},
    {"QAR", "qatari_riyal"},
    {"RON", "lei leu romanian_lei"},
    {"RSD", "serbian_dinar"},
    {"RUB", "rouble roubles ruble rubles russian_rouble russian_ruble"},
    {"RWF", "rwandan_franc"},
    {"SAR", "riyal riyals saudi_riyal"},
    {"SDG", "sudanese_pound"},
    {"SEK", "krona kronor swedish_crown swedish_krona swedish_kronor"},
    {"SGD", "singapore_dollar singaporean_dollar"},
    {"SOS", "somali_shilling"},
    {"SYP", "syrian_pound"},
    {"THB", "baht thai_baht"},
    {"TND", "tunisian_dinar"},
    {"TRY", "lira liras turkish_lira"},
    {"TWD", "taiwan_dollar taiwanese_dollar"},
    {"TZS", "tanzanian_shilling"},
    {"UAH", "hryvnia hryvnias ukrainian_hryvnia"},
    {"UGX", "ugandan_shilling"},
    {"USD", "american_dollar buck bucks dollar dollars u.s._dollar us_dollar"},
    {"UYU", "uruguayan_peso"},
    {"VES", "bolivar bolivars"},
    {"VND", "dong vietnamese_dong"},
    {"XBT", "bitcoin bitcoins"},
    {"XOF", "cfa_franc"},
    {"YER", "yemeni_rial"},
    {"ZAR", "african_rand rand rands"},
    {"ZMW", "kwacha"},
    {"ZWL", "zimbabwe_dollar zimbabwean_dollar"},
};

// Hundredths.
constexpr CodeWords kMinor[] = {
    {"AED", "fils"},
    {"DEM", "pfennig pfennigs"},
    {"EUR", "eurocent eurocents"},
    {"GBP", "p pence pennies penny"},
    {"INR", "paisa paise"},
    {"MXN", "centavos"},
    {"MYR", "sen sens"},
    {"RUB", "kopecks kopek kopeks"},
    {"UAH", "kopiykas"},
    {"USD", "c cent cents"},
};

using Codes = WordTable<std::string_view>;

Codes table_of(std::span<const CodeWords> rows) {
  Codes out;
  for (const CodeWords& row : rows)
    for_each_word(row.words, [&](std::string_view word) { out.insert(word, row.code); });
  return out;
}

std::string_view find_in(const Codes& table, std::string_view word) {
  const std::string_view* found = table.find(word);
  return found ? *found : std::string_view{};
}

}  // namespace

std::string_view code_of_sign(char32_t sign) {
  const auto* found = std::find_if(std::begin(kSigns), std::end(kSigns),
                                   [&](const Sign& row) { return row.sign == sign; });
  return found == std::end(kSigns) ? std::string_view{} : found->code;
}

std::string_view code_of_dollar(std::string_view letters) {
  static const Codes table = table_of(kPrefixes);
  return find_in(table, letters);
}

std::string_view code_of_letters(std::string_view word) {
  static const Codes table = [] {
    Codes out = table_of(kAbbreviations);
    for_each_word(kCodes, [&](std::string_view code) { out.insert(code, code); });
    return out;
  }();
  return find_in(table, word);
}

std::string_view code_of_name(std::string_view lower) {
  static const Codes table = table_of(kNames);
  return find_in(table, lower);
}

std::string_view code_of_minor(std::string_view lower) {
  static const Codes table = table_of(kMinor);
  return find_in(table, lower);
}

}  // namespace stet::facts
