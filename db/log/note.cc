// Signed notes: C2SP signed-note.
#include "log/note.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "log/utf8.h"
#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::size_t kMaxNote = 1 << 20;
constexpr std::size_t kMaxSignatures = 100;
constexpr std::size_t kEd25519Bytes = 64;
constexpr std::string_view kDash = "\xe2\x80\x94 ";  // U+2014 and a space

// Every space of Unicode's White_Space property, in UTF-8.
constexpr std::array<std::string_view, 25> kSpaces = {
    "\t",           "\n",           "\v",           "\f",           "\r",           " ",
    "\xc2\x85",     "\xc2\xa0",     "\xe1\x9a\x80", "\xe2\x80\x80", "\xe2\x80\x81", "\xe2\x80\x82",
    "\xe2\x80\x83", "\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86", "\xe2\x80\x87", "\xe2\x80\x88",
    "\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xe2\x80\xaf", "\xe2\x81\x9f",
    "\xe3\x80\x80"};

[[noreturn]] void malformed(const std::string& why) {
  throw Error(Code::corrupt, "not a signed note: " + why);
}

std::string big_endian(std::uint64_t value, std::size_t bytes) {
  std::string out(bytes, '\0');
  for (std::size_t i = 0; i < bytes; ++i)
    out[bytes - 1 - i] = static_cast<char>(value >> (8 * i) & 255);
  return out;
}
std::uint64_t read_big_endian(std::string_view bytes) {
  std::uint64_t out = 0;
  for (const char c : bytes) out = out << 8 | static_cast<std::uint8_t>(c);
  return out;
}

std::string typed_key(const NoteKey& key) {
  return static_cast<char>(key.type) + std::string(view(key.key));
}

std::string cosigned_message(std::string_view text, std::uint64_t time) {
  return "cosignature/v1\ntime " + std::to_string(time) + "\n" + std::string(text);
}

NoteSignature read_signature(std::string_view line) {
  if (!line.starts_with(kDash)) malformed("a signature line does not begin with a dash");
  line.remove_prefix(kDash.size());
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) malformed("a signature line has no signature");
  const std::string_view name = line.substr(0, space);
  const std::optional<std::string> blob = from_base64_strict(line.substr(space + 1));
  if (!is_note_name(name)) malformed("a signature line has a bad name");
  if (!blob || blob->size() < 5) malformed("a signature is not base64");
  return {.name = std::string(name),
          .id = static_cast<std::uint32_t>(read_big_endian(std::string_view(*blob).substr(0, 4))),
          .signature = blob->substr(4)};
}

std::optional<VerifiedSignature> check(const Note& note, const NoteSignature& item,
                                       const NoteKey& key) {
  if (key.type == NoteKeyType::ed25519) {
    if (!verify(key.key, note.text, item.signature)) return std::nullopt;
    return VerifiedSignature{key, std::nullopt};
  }
  if (item.signature.size() != 8 + kEd25519Bytes) return std::nullopt;
  const std::string_view bytes = item.signature;
  const std::uint64_t time = read_big_endian(bytes.substr(0, 8));
  if (time >> 63 != 0 || !verify(key.key, cosigned_message(note.text, time), bytes.substr(8)))
    return std::nullopt;
  return VerifiedSignature{key, time};
}

}  // namespace

Digest note_key_hash(const NoteKey& key) { return sha256(key.name + "\n" + typed_key(key)); }
std::uint32_t note_key_id(const NoteKey& key) {
  return static_cast<std::uint32_t>(read_big_endian(view(note_key_hash(key)).substr(0, 4)));
}

std::string write_vkey(const NoteKey& key) {
  return key.name + "+" + to_hex(big_endian(note_key_id(key), 4)) + "+" + to_base64(typed_key(key));
}

NoteKey read_vkey(std::string_view vkey) {
  const auto refuse = [&](const char* why) {
    throw Error(Code::invalid, "not a verifier key (name+id+base64): " + std::string(why));
  };
  const std::size_t first = vkey.find('+');
  const std::size_t second = first == std::string_view::npos ? first : vkey.find('+', first + 1);
  if (second == std::string_view::npos) refuse("it has not three parts");
  const std::optional<std::string> typed = from_base64_strict(vkey.substr(second + 1));
  if (!typed || typed->size() != 33) refuse("the key is not 33 bytes of base64");
  if (typed->front() != 0x01 && typed->front() != 0x04)
    refuse("its type is neither Ed25519 nor a cosigner's");
  NoteKey out{.name = std::string(vkey.substr(0, first)),
              .type = static_cast<NoteKeyType>(typed->front()),
              .key = *to_digest(typed->substr(1))};
  if (!is_note_name(out.name)) refuse("the name is empty or has a space in it");
  if (write_vkey(out) != vkey) refuse("the id does not belong to this name and key");
  return out;
}

bool is_note_name(std::string_view name) {
  const auto occurs = [&](std::string_view part) {
    return name.find(part) != std::string_view::npos;
  };
  return !name.empty() && is_utf8(name) && !occurs("+") &&
         std::none_of(kSpaces.begin(), kSpaces.end(), occurs);
}

Note read_note(std::string_view bytes) {
  if (bytes.size() > kMaxNote) malformed("it is longer than 1 MiB");
  if (!is_utf8(bytes)) malformed("it is not UTF-8");
  for (const char c : bytes)
    if (static_cast<std::uint8_t>(c) < 0x20 && c != '\n') malformed("it has a control character");
  const std::size_t blank = bytes.rfind("\n\n");
  if (blank == std::string_view::npos || !bytes.ends_with('\n'))
    malformed("it has no signature block");
  Note note{.text = std::string(bytes.substr(0, blank + 1)), .signatures = {}};
  for (std::string_view rest = bytes.substr(blank + 2); !rest.empty();) {
    const std::size_t end = rest.find('\n');
    note.signatures.push_back(read_signature(rest.substr(0, end)));
    if (note.signatures.size() > kMaxSignatures) malformed("it has more than 100 signatures");
    rest.remove_prefix(end + 1);
  }
  if (note.signatures.empty()) malformed("it has no signature");
  return note;
}

std::string write_note(const Note& note) {
  std::string out = note.text + "\n";
  for (const NoteSignature& item : note.signatures)
    out += std::string(kDash) + item.name + " " +
           to_base64(big_endian(item.id, 4) + item.signature) + "\n";
  return out;
}

NoteSignature sign_note(std::string_view text, const std::string& name, const SigningKey& key) {
  return {.name = name,
          .id = note_key_id({.name = name, .key = key.public_key()}),
          .signature = key.sign(text)};
}

NoteSignature cosign_note(std::string_view text, const std::string& name, const SigningKey& key,
                          std::uint64_t time) {
  return {.name = name,
          .id = note_key_id({name, NoteKeyType::cosignature, key.public_key()}),
          .signature = big_endian(time, 8) + key.sign(cosigned_message(text, time))};
}

std::vector<VerifiedSignature> verify_note(const Note& note, std::span<const NoteKey> known) {
  std::vector<VerifiedSignature> out;
  for (const NoteKey& key : known) {
    const auto mine = [&, id = note_key_id(key)](const NoteSignature& item) {
      return item.id == id && item.name == key.name;
    };
    const auto found = std::find_if(note.signatures.begin(), note.signatures.end(), mine);
    if (found == note.signatures.end()) continue;
    std::optional<VerifiedSignature> good = check(note, *found, key);
    if (!good) return {};
    out.push_back(*std::move(good));
  }
  return out;
}

}  // namespace stet::log
