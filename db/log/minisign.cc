// Signatures in minisign's form.
#include "log/minisign.h"

#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::string_view kUntrusted = "untrusted comment: signature by a stet archive key\n";
constexpr std::string_view kTrusted = "trusted comment: ";

std::string minisign_id(const PublicKey& key) {
  const Digest digest = sha256(view(key));
  return std::string(view(digest).substr(0, 8));
}

std::string assemble(const PublicKey& key, const std::string& signature, std::string_view comment,
                     const std::string& global) {
  std::string out(kUntrusted);
  out += to_base64("ED" + minisign_id(key) + signature) + "\n";
  out += std::string(kTrusted) + std::string(comment) + "\n";
  return out + to_base64(global) + "\n";
}

// The line at the front, without its break; taken off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

}  // namespace

std::string write_minisig(std::string_view file, const SigningKey& key, std::string_view comment) {
  if (comment.find('\n') != std::string_view::npos)
    throw Error(Code::invalid, "a minisign comment is one line");
  const std::string signature = key.sign(blake2b_512(file));
  return assemble(key.public_key(), signature, comment, key.sign(signature + std::string(comment)));
}

std::string write_minisign_key(const PublicKey& key) {
  return "untrusted comment: public key of a stet archive\n" +
         to_base64("Ed" + minisign_id(key) + std::string(view(key))) + "\n";
}

bool verify_minisig(std::string_view file, std::string_view minisig, const PublicKey& key) {
  std::string_view rest = minisig;
  take_line(rest);
  const std::optional<std::string> blob = from_base64_strict(take_line(rest));
  std::string_view comment = take_line(rest);
  const std::optional<std::string> global = from_base64_strict(take_line(rest));
  if (!blob || blob->size() != 74 || !global || !comment.starts_with(kTrusted)) return false;
  comment.remove_prefix(kTrusted.size());
  const std::string signature = blob->substr(10);
  return verify(key, blake2b_512(file), signature) &&
         verify(key, signature + std::string(comment), *global) &&
         assemble(key, signature, comment, *global) == minisig;
}

}  // namespace stet::log
