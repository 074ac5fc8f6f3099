// Reading OpenTimestamps proofs with bounds on depth, length and work.
#include "log/opentimestamps.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "stet/error.h"

namespace stet::log {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMagic =
    "\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94"sv;
constexpr std::string_view kBitcoin = "\x05\x88\x96\x0d\x73\xd7\x19\x01"sv;
constexpr std::string_view kPending = "\x83\xdf\xe3\x0d\x2e\xf9\x0c\x8e"sv;
constexpr std::size_t kMaxFile = 1 << 20, kMaxMessage = 4096, kMaxPayload = 8192;
constexpr int kMaxDepth = 256;
constexpr std::size_t kHeaderBytes = 80;

[[noreturn]] void malformed(const std::string& why) {
  throw Error(Code::corrupt, "not an OpenTimestamps proof: " + why);
}

using Message = std::optional<std::string>;  // empty: behind an operation that is not followed

class Reader {
 public:
  explicit Reader(std::string_view rest) : rest_(rest) {}

  std::string_view bytes(std::size_t count) {
    if (count > rest_.size()) malformed("it is cut short");
    const std::string_view out = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return out;
  }
  std::uint8_t byte() { return static_cast<std::uint8_t>(bytes(1)[0]); }
  // Seven bits at a time, lowest first.
  std::uint64_t number() {
    std::uint64_t out = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      const std::uint8_t part = byte();
      out |= static_cast<std::uint64_t>(part & 0x7f) << shift;
      if ((part & 0x80) == 0) return out;
    }
    malformed("a number is too long");
  }
  std::string_view text(std::size_t most) {
    const std::uint64_t size = number();
    if (size > most) malformed("a field is longer than " + std::to_string(most) + " bytes");
    return bytes(size);
  }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

std::string hex_bytes(const std::string& message) {
  if (message.size() * 2 > kMaxMessage) malformed("a message is too long");
  return to_hex(message);
}

// What an operation makes of a message; its argument is read either way.
Message applied(std::uint8_t operation, const Message& message, Reader& reader) {
  const bool binary = operation == 0xf0 || operation == 0xf1;
  const std::string argument(binary ? reader.text(kMaxMessage) : "");
  if (binary && argument.empty()) malformed("an operation lacks its argument");
  if (binary && message && message->size() + argument.size() > kMaxMessage)
    malformed("a message is too long");
  if (!message) return std::nullopt;
  switch (operation) {
    case 0xf0:
      return *message + argument;
    case 0xf1:
      return argument + *message;
    case 0xf2:
      return std::string(message->rbegin(), message->rend());
    case 0xf3:
      return hex_bytes(*message);
    case 0x08: {
      const Digest digest = sha256(*message);
      return std::string(view(digest));
    }
    case 0x02:
      return sha1(*message);
    case 0x03:
      return ripemd160(*message);
    case 0x67:  // Keccak-256
      return std::nullopt;
    default:
      malformed("it has an unknown operation " +
                to_hex(std::string(1, static_cast<char>(operation))));
  }
}

void attestation(const Message& message, Reader& reader, OpenTimestamp& out) {
  const std::string_view kind = reader.bytes(8);
  Reader payload(reader.text(kMaxPayload));
  if (kind == kPending) {
    const std::string_view where = payload.text(1000);
    const auto plain = [](char c) { return c > 0x20 && c < 0x7f; };
    if (!std::all_of(where.begin(), where.end(), plain))
      malformed("a calendar's address has odd characters");
    if (!payload.done()) malformed("an attestation is too long");
    out.pending.emplace_back(where);
  } else if (kind == kBitcoin) {
    const std::uint64_t height = payload.number();
    if (!payload.done()) malformed("an attestation is too long");
    if (message) out.blocks.push_back({height, *message});
  }
}

void branch(const Message& message, Reader& reader, int depth, OpenTimestamp& out) {
  if (depth > kMaxDepth) malformed("it is nested deeper than 256 levels");
  const auto one = [&](std::uint8_t tag) {
    if (tag == 0)
      attestation(message, reader, out);
    else
      branch(applied(tag, message, reader), reader, depth + 1, out);
  };
  std::uint8_t tag = reader.byte();
  for (; tag == 0xff; tag = reader.byte()) one(reader.byte());
  one(tag);
}

std::string double_sha256(std::string_view bytes) {
  const Digest once = sha256(bytes), twice = sha256(view(once));
  return std::string(view(twice));
}

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t out = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) out = out << 8 | static_cast<std::uint8_t>(bytes[i]);
  return out;
}

// The header's hash, read as a number, is not above the target that its "bits" field states.
bool meets_its_difficulty(std::string_view header) {
  const std::uint32_t bits = little_endian(header.substr(72, 4));
  const std::size_t size = bits >> 24;
  if (size < 3 || size > 32 || (bits & 0x800000) != 0) return false;
  std::string target(32, '\0');  // big-endian
  for (std::size_t i = 0; i < 3; ++i)
    target[32 - size + i] = static_cast<char>(bits >> (16 - 8 * i) & 255);
  std::string hash = double_sha256(header);
  std::reverse(hash.begin(), hash.end());
  return std::lexicographical_compare(
      hash.begin(), hash.end(), target.begin(), target.end(),
      [](char a, char b) { return static_cast<std::uint8_t>(a) < static_cast<std::uint8_t>(b); });
}

}  // namespace

bool is_opentimestamp(std::string_view bytes) { return bytes.starts_with(kMagic); }

OpenTimestamp read_opentimestamp(std::string_view bytes) {
  if (!is_opentimestamp(bytes)) malformed("it does not begin as one");
  if (bytes.size() > kMaxFile) malformed("it is longer than 1 MiB");
  Reader reader(bytes.substr(kMagic.size()));
  if (reader.number() != 1) malformed("its version is not 1");
  if (reader.byte() != 0x08) malformed("it is over another hash of the file than SHA-256");
  OpenTimestamp out{.digest = *to_digest(reader.bytes(32)), .blocks = {}, .pending = {}};
  branch(std::string(view(out.digest)), reader, 0, out);
  if (!reader.done()) malformed("bytes follow it");
  return out;
}

BlockHeaders read_block_headers(std::string_view text) {
  BlockHeaders out;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto refuse = [&](const char* why) {
      throw Error(Code::invalid, "block headers, line " + std::to_string(number) + ": " + why);
    };
    std::uint64_t height = 0;
    const auto [stop, fault] = std::from_chars(line.data(), line.data() + line.size(), height);
    const auto place = static_cast<std::size_t>(stop - line.data());
    if (fault != std::errc() || place >= line.size() || line[place] != ' ')
      refuse("a height and a space are wanted");
    const std::optional<std::string> header = from_hex(line.substr(place + 1));
    if (!header || header->size() != kHeaderBytes)
      refuse("the header is not 160 lower-case hex digits");
    if (!meets_its_difficulty(*header))
      refuse("the header's hash does not meet the difficulty that it states");
    out[height] = *header;
  }
  return out;
}

std::optional<std::int64_t> proven_time(const OpenTimestamp& proof, const BlockHeaders& headers) {
  std::optional<std::int64_t> first;
  for (const OpenTimestamp::Block& block : proof.blocks) {
    const auto header = headers.find(block.height);
    if (header == headers.end()) continue;
    if (header->second.substr(36, 32) != block.root)
      throw Error(Code::corrupt, "the Bitcoin block " + std::to_string(block.height) +
                                     " does not hold this checkpoint");
    const std::int64_t time = little_endian(std::string_view(header->second).substr(68, 4));
    if (!first || time < *first) first = time;
  }
  return first;
}

}  // namespace stet::log
