// A file's bytes to UTF-8 with \n line ends.
#include "text/decode.h"

#include <algorithm>

#include "stet/error.h"

namespace stet::text {
namespace {

// \r\n and a lone \r become \n.
Mapped unify_line_ends(std::string_view text) {
  Mapped out;
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
  return out;
}

}  // namespace

Mapped decode_file(std::string_view bytes, Format) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::size_t skipped = bytes.starts_with(kMark) ? kMark.size() : 0;
  if (const std::size_t bad = find_invalid_utf8(bytes); bad != std::string_view::npos) {
    throw Error(Code::unsupported, "cannot read the text: byte " + std::to_string(bad) +
                                       " is not valid UTF-8; convert the file to UTF-8 and try again");
  }
  Mapped out = unify_line_ends(bytes.substr(skipped));
  PositionMap shift;
  shift.append({0, skipped, bytes.size() - skipped, bytes.size() - skipped});
  out.map = out.map.then(shift);
  return out;
}

}  // namespace stet::text
