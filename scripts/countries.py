#!/usr/bin/env python3
"""Writes db/facts/countries_table.cc: the names under which news speaks of countries.

Sources: ruby-countries 3.0 (MIT; demonyms) and iso-codes 4.15 (LGPL-2.1+; ISO 3166-1 names), both Debian packages;
news names, further demonyms and capitals are our own compilation.
"""
import json
import pathlib
import unicodedata

RUBY = "/usr/share/rubygems-integration/all/gems/countries-3.0.0/lib/countries/cache/countries.json"
ISO = "/usr/share/iso-codes/json/iso_3166-1.json"
OUT = pathlib.Path(__file__).resolve().parent.parent / "db/facts/countries_table.cc"

# The name in news, where it is not the ISO one; further aliases after it.
NAMES = {
    "AE": ["United Arab Emirates", "UAE", "Emirates"], "BA": ["Bosnia and Herzegovina", "Bosnia", "Bosnia-Herzegovina"],
    "BN": ["Brunei"], "BS": ["Bahamas"], "CD": ["Democratic Republic of Congo", "Democratic Republic of the Congo", "DR Congo", "DRC", "Congo-Kinshasa"],
    "CG": ["Congo Republic", "Congo-Brazzaville"], "CI": ["Ivory Coast", "Côte d'Ivoire"], "CV": ["Cape Verde", "Cabo Verde"],
    "CZ": ["Czech Republic", "Czechia"], "FK": ["Falkland Islands", "Falklands"], "FM": ["Micronesia"],
    "GB": ["United Kingdom", "UK", "U.K.", "Britain", "Great Britain"], "GM": ["Gambia"], "IR": ["Iran"], "KP": ["North Korea", "DPRK"],
    "KR": ["South Korea", "Republic of Korea"], "LA": ["Laos"], "MF": ["Saint Martin"], "MK": ["North Macedonia"],
    "MM": ["Myanmar", "Burma"], "MO": ["Macau", "Macao"], "NL": ["Netherlands", "Holland"], "PN": ["Pitcairn"],
    "PS": ["Palestine", "Palestinian Territories"], "RU": ["Russia", "Russian Federation"], "SH": ["Saint Helena"],
    "ST": ["Sao Tome and Principe", "São Tomé and Príncipe"], "SX": ["Sint Maarten"], "SZ": ["Eswatini", "Swaziland"],
    "TL": ["East Timor", "Timor-Leste"], "TR": ["Turkey", "Türkiye"], "US": ["United States", "US", "U.S.", "USA", "U.S.A.", "America"],
    "VA": ["Vatican", "Holy See", "Vatican City"], "VG": ["British Virgin Islands"], "VI": ["US Virgin Islands"], "VN": ["Vietnam", "Viet Nam"],
    "CN": ["China", "PRC"], "SY": ["Syria"], "TW": ["Taiwan"], "TZ": ["Tanzania"], "VE": ["Venezuela"], "BO": ["Bolivia"], "MD": ["Moldova"],
    "SA": ["Saudi Arabia", "Kingdom of Saudi Arabia"], "XK": ["Kosovo"],
}
# Demonyms beside, or instead of, those of ruby-countries.
DEMONYMS = {
    "AE": ["Emirati"], "AG": ["Antiguan"], "AL": [], "AR": ["Argentine", "Argentinian"], "AZ": ["Azeri"], "BA": ["Bosnian", "Herzegovinian"],
    "BD": [], "BF": ["Burkinabè"], "BW": ["Botswanan"], "BY": ["Belarussian"], "CH": [], "CN": [], "CV": ["Cape Verdean"], "DK": ["Dane"],
    "EC": ["Ecuadorian"], "ES": ["Spaniard"], "FI": ["Finn"], "FJ": [], "GB": ["Briton", "UK"], "GI": ["Gibraltarian"], "IE": ["Irishman"],
    "IS": ["Icelandic"], "KG": ["Kyrgyz"], "KN": ["Kittitian"], "KZ": ["Kazakh"], "LI": [], "LS": ["Basotho"], "MG": [], "MM": ["Burmese"],
    "MK": ["North Macedonian"], "MV": ["Maldivian"], "NE": ["Nigerien"], "NL": ["Dutchman"], "NP": ["Nepali"], "NZ": [], "PH": ["Philippine"],
    "PL": ["Pole"], "PT": [], "SA": ["Saudi"], "SE": ["Swede"], "SI": ["Slovenian"], "SR": ["Surinamese"], "SV": ["Salvadorean"],
    "TJ": ["Tajik"], "TR": ["Turk"], "TT": ["Tobagonian"], "UZ": ["Uzbek"], "VA": ["Papal"], "XK": ["Kosovar", "Kosovan"], "ZA": [],
    "CZ": [], "HR": ["Croat"], "RS": ["Serb"], "BB": [], "CD": ["Congolese"], "DJ": ["Djiboutian"], "BJ": [], "LU": ["Luxembourgish"],
}
# Territories whose demonym in ruby-countries is that of another country, and wrong or misleading demonyms.
WITHOUT = {"AX", "BQ", "CW", "IO", "MO", "MP", "MQ", "PM", "RE", "SJ", "SX", "TF", "UM", "VA", "YT", "GG", "JE", "CG", "DO", "CX", "VG", "NE", "GI", "DJ"}
CAPITALS = {
    "AF": "Kabul", "AL": "Tirana", "DZ": "Algiers", "AO": "Luanda", "AR": "Buenos Aires", "AM": "Yerevan", "AU": "Canberra", "AT": "Vienna",
    "AZ": "Baku", "BS": "Nassau", "BH": "Manama", "BD": "Dhaka", "BB": "Bridgetown", "BY": "Minsk", "BE": "Brussels", "BZ": "Belmopan",
    "BJ": "Porto-Novo", "BT": "Thimphu", "BO": "La Paz", "BA": "Sarajevo", "BW": "Gaborone", "BR": "Brasilia", "BG": "Sofia",
    "BF": "Ouagadougou", "BI": "Gitega", "KH": "Phnom Penh", "CM": "Yaoundé", "CA": "Ottawa", "CF": "Bangui", "TD": "N'Djamena",
    "CL": "Santiago", "CN": "Beijing", "CO": "Bogotá", "CD": "Kinshasa", "CG": "Brazzaville", "CR": "San José", "CI": "Yamoussoukro",
    "HR": "Zagreb", "CU": "Havana", "CY": "Nicosia", "CZ": "Prague", "DK": "Copenhagen", "EC": "Quito", "EG": "Cairo", "SV": "San Salvador",
    "ER": "Asmara", "EE": "Tallinn", "SZ": "Mbabane", "ET": "Addis Ababa", "FJ": "Suva", "FI": "Helsinki", "FR": "Paris", "GA": "Libreville",
    "GM": "Banjul", "GE": "Tbilisi", "DE": "Berlin", "GH": "Accra", "GR": "Athens", "GT": "Guatemala City", "GN": "Conakry", "GY": "Georgetown",
    "HT": "Port-au-Prince", "HN": "Tegucigalpa", "HU": "Budapest", "IS": "Reykjavik", "IN": "New Delhi", "ID": "Jakarta", "IR": "Tehran",
    "IQ": "Baghdad", "IE": "Dublin", "IL": "Jerusalem", "IT": "Rome", "JM": "Kingston", "JP": "Tokyo", "JO": "Amman", "KZ": "Astana",
    "KE": "Nairobi", "KP": "Pyongyang", "KR": "Seoul", "KW": "Kuwait City", "KG": "Bishkek", "LA": "Vientiane", "LV": "Riga", "LB": "Beirut",
    "LR": "Monrovia", "LY": "Tripoli", "LI": "Vaduz", "LT": "Vilnius", "MG": "Antananarivo", "MW": "Lilongwe", "MY": "Kuala Lumpur",
    "MV": "Malé", "ML": "Bamako", "MT": "Valletta", "MR": "Nouakchott", "MU": "Port Louis", "MX": "Mexico City", "MD": "Chisinau",
    "MN": "Ulaanbaatar", "ME": "Podgorica", "MA": "Rabat", "MZ": "Maputo", "MM": "Naypyidaw", "NA": "Windhoek", "NP": "Kathmandu",
    "NL": "The Hague", "NZ": "Wellington", "NI": "Managua", "NE": "Niamey", "NG": "Abuja", "MK": "Skopje", "NO": "Oslo", "OM": "Muscat",
    "PK": "Islamabad", "PA": "Panama City", "PG": "Port Moresby", "PY": "Asunción", "PE": "Lima", "PH": "Manila", "PL": "Warsaw",
    "PT": "Lisbon", "QA": "Doha", "RO": "Bucharest", "RU": "Moscow", "RW": "Kigali", "SA": "Riyadh", "SN": "Dakar", "RS": "Belgrade",
    "SL": "Freetown", "SK": "Bratislava", "SI": "Ljubljana", "SO": "Mogadishu", "ZA": "Pretoria", "SS": "Juba", "ES": "Madrid",
    "LK": "Colombo", "SD": "Khartoum", "SR": "Paramaribo", "SE": "Stockholm", "CH": "Bern", "SY": "Damascus", "TW": "Taipei",
    "TJ": "Dushanbe", "TZ": "Dodoma", "TH": "Bangkok", "TG": "Lomé", "TN": "Tunis", "TR": "Ankara", "TM": "Ashgabat", "UG": "Kampala",
    "UA": "Kyiv", "AE": "Abu Dhabi", "GB": "London", "US": "Washington", "UY": "Montevideo", "UZ": "Tashkent", "VE": "Caracas",
    "VN": "Hanoi", "YE": "Sanaa", "ZM": "Lusaka", "ZW": "Harare", "XK": "Pristina", "PS": "Ramallah",
}
MORE_CAPITALS = {"Kiev": "UA", "Delhi": "IN", "Peking": "CN", "Brasília": "BR", "Washington, D.C.": "US", "Teheran": "IR", "Downing Street": "GB",
                 "Kremlin": "RU", "White House": "US"}


def fold(name):
    """Lower case without accents: the key that words are looked up by."""
    plain = unicodedata.normalize("NFD", name.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def main():
    iso = {row["alpha_2"]: row for row in json.load(open(ISO))["3166-1"]}
    ruby = json.load(open(RUBY))
    rows = {}

    def put(alias, country, kind):
        key = fold(alias)
        if key.startswith("the "):
            key = key[4:]
        if not key or key in rows and kind != "name":
            return
        rows[key] = (country, kind)

    codes = sorted(set(iso) | set(NAMES))
    canonical = {}
    for code in codes:
        row = iso.get(code, {})
        names = NAMES.get(code) or [row.get("common_name") or row["name"].split(",")[0]]
        canonical[code] = fold(names[0])
        for name in names + [row[k] for k in ("name", "common_name", "official_name") if k in row and "," not in row[k] and "(" not in row[k]]:
            put(name, canonical[code], "name")
    for code in codes:
        own = [] if code in WITHOUT else [d.strip() for d in (ruby.get(code, {}).get("nationality") or "").split(",")]
        for demonym in own + DEMONYMS.get(code, []):
            if demonym:
                put(demonym, canonical[code], "demonym")
    for code, capital in CAPITALS.items():
        put(capital, canonical[code], "capital")
    for capital, code in MORE_CAPITALS.items():
        put(capital, canonical[code], "capital")

    lines = [f'    {{"{k}", "{c}", CountryWord::{kind}}},' for k, (c, kind) in sorted(rows.items(), key=lambda r: r[0].encode())]
    OUT.write_text(
        "// The names under which news speaks of countries, sorted. Generated by scripts/countries.py from ruby-countries 3.0 (MIT),\n"
        "// iso-codes 4.15 (LGPL-2.1+) and our own compilation of news names and capitals; do not edit.\n"
        '#include "facts/countries.h"\n\nnamespace stet::facts {\n\n'
        "const CountryName kCountryNames[] = {\n    // clang-format off\n" + "\n".join(lines) + "\n    // clang-format on\n};\n"
        "const std::size_t kCountryNameCount = sizeof kCountryNames / sizeof kCountryNames[0];\n\n}  // namespace stet::facts\n",
        encoding="utf-8")


main()
