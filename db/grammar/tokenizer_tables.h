// Tables of the tokenizer: marks, prefixes that keep their hyphen, clitics, units. After the
// guidelines of the English Web Treebank and GUM; the prefixes are theirs, too.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace stet::grammar {

// Marks that come off a word's ends; longer ones first where one begins another.
inline constexpr auto kMarks = std::to_array<std::string_view>(
    {"``",     "''",     "\"",     "\u201C", "\u201D", "\u2018", "\u2019", "\u00AB",
     "\u00BB", "\u201E", "\u201A", "\u2039", "\u203A", "'",      "`",      "(",
     ")",      "[",      "]",      "{",      "}",      "<",      ">",      ",",
     ";",      ":",      "!",      "?",      "\u2026", "\u2014", "\u2013", "\u2212",
     "\u2022", "\u00B7", "\u00BF", "\u00A1", "%",      "\u2030", "/",      "*",
     "|",      "~",      "=",      "-",      "\u00B0", "^",      "\u2011"});

inline constexpr auto kDashes = std::to_array<std::string_view>(
    {"---", "--", "\u2014", "\u2013", "\u2212", "\u2011", "\u2026"});

// Sorted.
inline constexpr auto kPrefixes = std::to_array<std::string_view>(
    {"anti",  "bi",     "co",   "counter", "de",    "e",    "ex",    "extra", "hyper",
     "inter", "intra",  "mega", "meta",    "micro", "mid",  "mini",  "mis",   "multi",
     "neo",   "non",    "o",    "over",    "pan",   "para", "post",  "pre",   "pro",
     "proto", "pseudo", "re",   "semi",    "socio", "sub",  "super", "trans", "tri",
     "u",     "ultra",  "un",   "uni",     "vice",  "x"});

inline constexpr auto kCurrencies = std::to_array<std::string_view>(
    {"US$",    "HK$",    "NZ$",    "NT$",    "AU$",    "CA$",    "A$",     "C$",
     "R$",     "S$",     "U$",     "$",      "\u00A3", "\u20AC", "\u00A5", "\u20B9",
     "\u20BD", "\u20A9", "\u20AA", "\u20BA", "\u20A6", "\u20B4", "Rs"});

// What may stand right behind a figure and is a word of its own.
inline constexpr auto kUnits = std::to_array<std::string_view>(
    {"am",      "pm",      "a.m",      "p.m", "a.m.", "p.m.", "k",      "m",   "mn",      "mm",
     "bn",      "tn",      "b",        "cm",  "km",   "kg",   "g",      "mg",  "ml",      "l",
     "ft",      "in",      "mi",       "mph", "kph",  "km/h", "kmh",    "lb",  "lbs",     "oz",
     "gb",      "mb",      "tb",       "kb",  "hz",   "khz",  "mhz",    "ghz", "kw",      "mw",
     "gw",      "kwh",     "mwh",      "gwh", "twh",  "c",    "f",      "x",   "p",       "pc",
     "pp",      "ha",      "sq",       "hr",  "hrs",  "min",  "mins",   "sec", "yr",      "yrs",
     "million", "billion", "trillion", "per", "bps",  "bp",   "tonnes", "t",   "\u00B0c", "\u00B0f",
     "\u00B0",  "\u00A2",  "\u20AC"});

// Behind an apostrophe.
inline constexpr auto kClitics = std::to_array<std::string_view>({"s", "m", "d", "re", "ve", "ll"});

// Words of two words without an apostrophe, and where the second begins.
inline constexpr auto kFused = std::to_array<std::pair<std::string_view, std::size_t>>(
    {{"cannot", 3}, {"gonna", 3}, {"wanna", 3}, {"gotta", 3},   {"dont", 2},    {"didnt", 3},
     {"doesnt", 4}, {"isnt", 2},  {"wasnt", 3}, {"couldnt", 5}, {"wouldnt", 5}, {"shouldnt", 6},
     {"havent", 4}, {"hasnt", 3}, {"arent", 3}, {"werent", 4},  {"wont", 2},    {"cant", 2},
     {"im", 1},     {"ive", 1},   {"thats", 4}, {"youre", 3},   {"hes", 2},     {"theres", 5},
     {"whats", 4},  {"arnt", 2},  {"aint", 2},  {"wouldve", 5}});

inline constexpr auto kSmileys = std::to_array<std::string_view>(
    {":)", ":(", ";)", ":D", "=)", ":-)", ";-)", ":-(", ":P", ";P", "=("});

}  // namespace stet::grammar
