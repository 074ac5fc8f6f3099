// C2SP tlog-proof files.
#include "log/proof.h"

#include <charconv>

#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::string_view kMagic = "c2sp.org/tlog-proof@v1";

[[noreturn]] void malformed(const std::string& why) {
  throw Error(Code::corrupt, "not a tlog-proof: " + why);
}

std::uint64_t read_index(std::string_view text) {
  std::uint64_t index = 0;
  std::from_chars(text.data(), text.data() + text.size(), index);
  if (std::to_string(index) != text) malformed("its index is no plain number");
  return index;
}

}  // namespace

std::string write_log_proof(const LogProof& proof) {
  std::string out = std::string(kMagic) + "\n";
  if (!proof.extra.empty()) out += "extra " + to_base64(proof.extra) + "\n";
  out += "index " + std::to_string(proof.index) + "\n";
  for (const Digest& hash : proof.hashes) out += to_base64(hash) + "\n";
  return out + "\n" + proof.checkpoint;
}

LogProof read_log_proof(std::string_view bytes) {
  const std::size_t blank = bytes.find("\n\n");
  if (blank == std::string_view::npos) malformed("it has no blank line");
  LogProof out{.checkpoint = std::string(bytes.substr(blank + 2))};
  std::string_view head = bytes.substr(0, blank + 1);
  const auto line = [&] {
    const std::size_t end = head.find('\n');
    const std::string_view text = head.substr(0, end);
    head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
    return text;
  };
  if (line() != kMagic) malformed("it does not begin with " + std::string(kMagic));
  std::string_view text = line();
  if (text.starts_with("extra ")) {
    const std::optional<std::string> extra = from_base64_strict(text.substr(6));
    if (!extra) malformed("its extra line is not base64");
    out.extra = *extra;
    text = line();
  }
  if (!text.starts_with("index ")) malformed("it has no index line");
  out.index = read_index(text.substr(6));
  while (!head.empty()) {
    const std::optional<std::string> hash = from_base64_strict(line());
    if (!hash || hash->size() != 32) malformed("a hash is not 32 bytes of base64");
    if (out.hashes.size() == 63) malformed("it has more than 63 hashes");
    out.hashes.push_back(*to_digest(*hash));
  }
  return out;
}

}  // namespace stet::log
