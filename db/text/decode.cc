// A file's bytes to UTF-8 with \n line ends.
#include "text/decode.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "stet/error.h"
#include "text/magic.h"

namespace stet::text {
namespace {

constexpr std::size_t kLargest = std::size_t{1} << 30;

[[noreturn]] void unsupported(const std::string& why) {
  throw Error(Code::unsupported, "cannot read the text: " + why);
}

void refuse_binary(std::string_view bytes) {
  if (bytes.size() > kLargest) unsupported("it is larger than 1 GiB; split it and add the parts");
  if (const Lookalike binary = recognise_binary(bytes); !binary.what.empty()) {
    unsupported("it looks like " + std::string(binary.what) + ", not text; " +
                std::string(binary.advice));
  }
}

// A NUL is in no text; in every second byte it means UTF-16 without its mark.
void refuse_nul(std::string_view bytes) {
  const std::size_t nul = bytes.find('\0');
  if (nul == bytes.npos) return;
  const std::string_view head = bytes.substr(0, 256);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0' ? 1 : 0;
  const auto [few, many] = std::minmax(nuls[0], nuls[1]);
  if (few == 0 && many > 1 && many * 4 > head.size()) {
    unsupported(
        "it looks like UTF-16 without a byte-order mark; convert it with iconv -f UTF-16LE -t "
        "UTF-8 "
        "(or UTF-16BE) and try again");
  }
  unsupported("byte " + std::to_string(nul) +
              " is NUL, so it looks like binary data; add a text file instead");
}

// \r\n and a lone \r become \n.
Mapped unify_line_ends(Mapped in) {
  if (in.text.find('\r') == std::string::npos) return in;
  Mapped out;
  const std::string_view text = in.text;
  out.text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\r', at), text.size());
    out.map.append({out.text.size(), at, end - at, end - at});
    out.text += text.substr(at, end - at);
    if (end == text.size()) break;
    const std::size_t size = text.substr(end).starts_with("\r\n") ? 2 : 1;
    out.map.append({out.text.size(), end, 1, size});
    out.text += '\n';
    at = end + size;
  }
  out.map = out.map.then(in.map);
  return out;
}

// The same text, for a file that has `skipped` bytes in front of it.
Mapped shifted(Mapped in, std::size_t skipped) {
  if (skipped == 0) return in;
  PositionMap map;
  for (PositionMap::Run run : in.map.runs()) {
    run.bytes += skipped;
    map.append(run);
  }
  in.map = std::move(map);
  return in;
}

Mapped verbatim(std::string_view text) {
  Mapped out{.text = std::string(text), .map = {}};
  out.map.append({0, 0, text.size(), text.size()});
  return out;
}

bool is_rare(std::size_t broken, std::size_t all) { return broken * 100 < all; }

// Damaged UTF-8: each byte that belongs to no character becomes U+FFFD.
Mapped repair_utf8(std::string_view bytes, std::size_t first_bad) {
  Mapped out;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    CodePoint c;
    while (end < bytes.size() && (c = decode(bytes, end)).valid) end += c.size;
    out.map.append({out.text.size(), at, end - at, end - at});
    out.text += bytes.substr(at, end - at);
    if (end == bytes.size()) break;
    constexpr std::string_view kReplacement = "\uFFFD";
    out.map.append({out.text.size(), end, kReplacement.size(), 1, kReplacement.size()});
    out.text += kReplacement;
    ++broken;
    at = end + 1;
  }
  if (!is_rare(broken, bytes.size())) {
    unsupported("byte " + std::to_string(first_bad) + " is not valid UTF-8, nor are " +
                std::to_string(broken - 1) +
                " others; if it is in a Western European encoding, convert it with "
                "iconv -f windows-1252 -t UTF-8 and try again");
  }
  return out;
}

Mapped converted(std::string_view bytes, const std::string& charset) {
  std::optional<Converted> out = convert(bytes, charset);
  if (!out)
    unsupported("it declares the encoding \"" + charset +
                "\", which is not known; convert it to UTF-8");
  if (out->replaced > 0 && !is_rare(out->replaced, bytes.size())) {
    unsupported("it is not in " + charset + " as it says: " + std::to_string(out->replaced) +
                " characters cannot be read; convert it to UTF-8 and try again");
  }
  return std::move(out->mapped);
}

// The charset that a page declares in its first bytes (<meta charset>, <?xml encoding?>), lower
// case; or empty.
std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  const std::string head = to_lower(bytes.substr(0, kHead));
  for (const std::string_view key : {"charset=", "encoding="}) {
    std::size_t at = head.find(key);
    if (at == head.npos) continue;
    at += key.size();
    if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    const std::size_t end = std::min(head.find_first_of("\"' ;/>?", at), head.size());
    return head.substr(at, end - at);
  }
  return {};
}

// The WHATWG encoding standard reads these labels as windows-1252, because that is what such files
// are in.
std::string actual_charset(const std::string& label) {
  for (const std::string_view western :
       {"iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii"}) {
    if (label == western) return "windows-1252";
  }
  return label;
}

Mapped decode_unmarked(std::string_view bytes, Format format) {
  refuse_nul(bytes);
  const std::string charset =
      format == Format::html ? actual_charset(declared_charset(bytes)) : std::string();
  const std::size_t bad = find_invalid_utf8(bytes);
  // Valid UTF-8 beyond ASCII hardly ever is anything else, whatever it says; ISO-2022 hides in
  // ASCII.
  if (bad == bytes.npos && !charset.starts_with("iso-2022")) return verbatim(bytes);
  if (!charset.empty() && charset != "utf-8" && charset != "utf8") return converted(bytes, charset);
  return repair_utf8(bytes, bad);
}

}  // namespace

Mapped decode_file(std::string_view bytes, Format format) {
  refuse_binary(bytes);
  struct Mark {
    std::string_view bytes, charset;
  };
  using namespace std::string_view_literals;
  // UTF-32's mark begins with UTF-16's, so it comes first.
  constexpr auto kMarks = std::to_array<Mark>({{"\xFF\xFE\0\0"sv, "UTF-32LE"sv},
                                               {"\0\0\xFE\xFF"sv, "UTF-32BE"sv},
                                               {"\xFF\xFE"sv, "UTF-16LE"sv},
                                               {"\xFE\xFF"sv, "UTF-16BE"sv}});
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    Mapped text = converted(bytes.substr(mark.bytes.size()), std::string(mark.charset));
    refuse_nul(text.text);
    return unify_line_ends(shifted(std::move(text), mark.bytes.size()));
  }
  constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
  const std::size_t skipped = bytes.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
  return unify_line_ends(shifted(decode_unmarked(bytes.substr(skipped), format), skipped));
}

}  // namespace stet::text
