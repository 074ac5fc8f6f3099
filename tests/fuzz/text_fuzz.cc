// Fuzzes the readers: any bytes in any format are read soundly or refused with an Error that is not
// internal.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "stet/error.h"
#include "text/document.h"
#include "text/position.h"
#include "text/unicode.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void expect_sound(const stet::text::Document& document, std::string_view bytes) {
  require(stet::text::find_invalid_utf8(document.text) == std::string_view::npos);
  const stet::text::PositionIndex positions(bytes);
  std::size_t end = 0;
  for (const stet::text::Passage& passage : document.passages) {
    require(end <= passage.span.start && passage.span.start < passage.span.end);
    require(passage.span.end <= document.text.size());
    end = passage.span.end;
    const stet::Span span = document.map.to_bytes(passage.span);
    require(span.start <= span.end && span.end <= bytes.size());
    require(positions.at_byte(span.start).byte <= span.start);
  }
}

}  // namespace

// The first byte chooses the format, so that a corpus can hold all three.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    expect_sound(stet::text::read(bytes, static_cast<stet::text::Format>(data[0] % 3)), bytes);
  } catch (const stet::Error& error) {
    require(error.code() != stet::Code::internal);
  }
  return 0;
}
