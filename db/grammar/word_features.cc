// Masked forms, shapes and affixes of words.
#include "grammar/word_features.h"

#include <algorithm>

namespace stet::grammar {
namespace {

constexpr std::size_t kLongestForm =
    40;  // longer words are addresses and noise: their ends say enough

bool continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The character at `at`, in bytes: 1 to 4, and 1 for a broken sequence.
std::size_t width(std::string_view text, std::size_t at) {
  std::size_t n = 1;
  while (n < 4 && at + n < text.size() && continuation(text[at + n])) ++n;
  return static_cast<unsigned char>(text[at]) < 0x80 ? 1 : n;
}

std::string_view typographic(std::string_view character) {
  if (character == "\u2018" || character == "\u2019" || character == "`") return "'";
  if (character == "\u201C" || character == "\u201D") return "\"";
  if (character == "\u2013" || character == "\u2014" || character == "\u2212") return "-";
  if (character == "\u2026") return "...";
  return {};
}

// 'X' upper, 'x' lower or caseless letter, '0' digit, or the ASCII mark itself.
char outline(std::string_view character) {
  const char c = character[0];
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= 'a' && c <= 'z') return 'x';
  if (c >= '0' && c <= '9') return '0';
  if (character.size() == 2 && c == '\xC3') {
    const auto low = static_cast<unsigned char>(character[1]);
    return low >= 0x80 && low <= 0x9E && low != 0x97 ? 'X' : 'x';
  }
  if (character.size() > 1) {
    const std::string_view plain = typographic(character);
    return plain.empty() ? 'x' : plain[0];
  }
  return c;
}

}  // namespace

std::string lower_form(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    if (const char c = word[at]; static_cast<unsigned char>(c) < 0x80) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c == '`' ? '\'' : c;
      ++at;
      continue;
    }
    const std::size_t n = width(word, at);
    const std::string_view character = word.substr(at, n);
    if (outline(character) == 'X') {
      if (n == 2) out += character[0];
      out += static_cast<char>(character[n - 1] + 0x20);
    } else {
      const std::string_view plain = typographic(character);
      out += plain.empty() ? character : plain;
    }
    at += n;
  }
  return out;
}

std::string masked_form(std::string_view word) {
  std::string out = lower_form(word.substr(0, kLongestForm));
  for (char& c : out) c = c >= '0' && c <= '9' ? '0' : c;
  return out;
}

std::string shape_of(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size() && out.size() < 12;) {
    const std::size_t n = width(word, at);
    const char kind = outline(word.substr(at, n));
    // Runs keep up to two signs for capitals ("X", "XX") and up to four for digits (a year), one
    // for all else.
    const std::size_t longest = kind == 'X' ? 2 : kind == '0' ? 4 : 1;
    const std::size_t last = out.find_last_not_of(kind);
    const std::size_t run = out.size() - (last == std::string::npos ? 0 : last + 1);
    if (run < longest) out += kind;
    at += n;
  }
  return out;
}

std::uint64_t feature_key(char kind, std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL ^ static_cast<unsigned char>(kind);
  hash *= 1099511628211ULL;
  return extended_key(hash, text);
}

std::uint64_t extended_key(std::uint64_t key, std::string_view more) {
  for (const char c : more) {
    key ^= static_cast<unsigned char>(c);
    key *= 1099511628211ULL;
  }
  return key;
}

void add_classes(std::string_view word, std::uint32_t classes, std::vector<std::uint64_t>& parts) {
  const auto add = [&](char kind, std::uint32_t value) {
    const char text[2] = {static_cast<char>('A' + (value & 15)),
                          static_cast<char>('A' + (value >> 4))};
    parts.push_back(feature_key(kind, std::string_view(text, 2)));
  };
  const std::uint32_t noun = classes & LexicalClass::kNounFile;
  const std::uint32_t verb = (classes & LexicalClass::kVerbFile) >> LexicalClass::kVerbShift;
  if (noun != 0) add('N', noun);
  if (verb != 0) add('V', verb);
  const std::uint32_t adjective = (classes & LexicalClass::kAdjective) != 0,
                      adverb = (classes & LexicalClass::kAdverb) != 0;
  add('P', (noun != 0 ? 1U : 0U) | (verb != 0 ? 2U : 0U) | adjective << 2 | adverb << 3);
  const char first = word.empty() ? ' ' : word[0];
  if ((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9'))
    return;  // names have capitals
  for (int kind = 0; kind < LexicalClass::kNameKinds; ++kind) {
    if ((classes >> (LexicalClass::kNameShift + kind) & 1) != 0)
      add('G', static_cast<std::uint32_t>(kind));
  }
}

WordFeatures word_features(std::string_view word, const Lexicon& lexicon) {
  WordFeatures out;
  const std::string form = masked_form(word);
  out.form = feature_key('w', form);
  const std::string fenced = "^" + form + "$";
  for (const std::size_t n : {2, 3, 4, 5}) {
    if (fenced.size() <= n) break;
    out.parts.push_back(feature_key('s', std::string_view(fenced).substr(fenced.size() - n)));
  }
  for (const std::size_t n : {2, 3, 4, 5}) {
    if (fenced.size() <= n) break;
    out.parts.push_back(feature_key('p', std::string_view(fenced).substr(0, n)));
  }
  out.parts.push_back(feature_key('c', shape_of(word)));
  if (const auto hyphen = form.find('-');
      hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < form.size()) {
    out.parts.push_back(feature_key('h', std::string_view(form).substr(form.rfind('-') + 1)));
  }
  add_classes(word, lexicon.classes(form), out.parts);
  return out;
}

}  // namespace stet::grammar
