// The signed size and root of a log.
#include "log/checkpoint.h"

#include <algorithm>
#include <charconv>

#include "stet/error.h"

namespace stet::log {
namespace {

[[noreturn]] void malformed(const std::string& why) {
  throw Error(Code::corrupt, "not a checkpoint: " + why);
}

std::uint64_t read_size(std::string_view line) {
  std::uint64_t size = 0;
  const auto [end, fault] = std::from_chars(line.data(), line.data() + line.size(), size);
  if (fault != std::errc() || std::to_string(size) != line || size >> 62 != 0)
    malformed("its size is no plain number");
  return size;
}

}  // namespace

std::string write_checkpoint_text(const CheckpointText& text) {
  if (!is_note_name(text.origin))
    throw Error(Code::invalid,
                "the origin \"" + text.origin +
                    "\" cannot name a log: it must be a URL without schema, spaces or plus signs");
  std::string out =
      text.origin + "\n" + std::to_string(text.head.size) + "\n" + to_base64(text.head.root) + "\n";
  for (const std::string& line : text.extensions) out += line + "\n";
  return out;
}

CheckpointText read_checkpoint_text(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t end; (end = text.find('\n')) != std::string_view::npos;
       text.remove_prefix(end + 1)) {
    if (end == 0) malformed("it has an empty line");
    lines.push_back(text.substr(0, end));
  }
  if (!text.empty() || lines.size() < 3) malformed("it has not the lines origin, size and root");
  const std::optional<std::string> root = from_base64_strict(lines[2]);
  if (!root || root->size() != 32) malformed("its root is not 32 bytes of base64");
  return {.origin = std::string(lines[0]),
          .head = {read_size(lines[1]), *to_digest(*root)},
          .extensions = {lines.begin() + 3, lines.end()}};
}

std::string sign_checkpoint(const std::string& origin, const TreeHead& head,
                            const SigningKey& key) {
  const std::string text =
      write_checkpoint_text({.origin = origin, .head = head, .extensions = {}});
  return write_note({.text = text, .signatures = {sign_note(text, origin, key)}});
}

OpenedCheckpoint open_checkpoint(std::string_view bytes, std::span<const NoteKey> log_keys,
                                 std::span<const NoteKey> cosigners) {
  const Note note = read_note(bytes);
  std::vector<NoteKey> known(log_keys.begin(), log_keys.end());
  known.insert(known.end(), cosigners.begin(), cosigners.end());
  OpenedCheckpoint out{.text = read_checkpoint_text(note.text),
                       .signatures = verify_note(note, known)};
  const auto by_log = [&](const VerifiedSignature& item) {
    return std::find(log_keys.begin(), log_keys.end(), item.key) != log_keys.end();
  };
  const auto found = std::find_if(out.signatures.begin(), out.signatures.end(), by_log);
  if (found == out.signatures.end())
    throw Error(Code::corrupt, "the checkpoint of size " + std::to_string(out.text.head.size) +
                                   " has no good signature by the log's key");
  if (found->key.name != out.text.origin)
    throw Error(Code::corrupt, "the checkpoint names the origin \"" + out.text.origin +
                                   "\", its signer is \"" + found->key.name + "\"");
  return out;
}

}  // namespace stet::log
