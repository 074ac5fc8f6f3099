// Fuzz target: any bytes are read into claims whose spans and slots stand inside the text, and
// whose records read back.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "facts/analysis.h"
#include "stet/error.h"
#include "stet/json.h"
#include "text/document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stet;
  if (size > 20'000) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const facts::Analysis analysis =
        facts::analyse(text::read(bytes, text::Format::plain),
                       {.published = "2025-09-30", .title = {}, .publisher = {}});
    const std::string& text = analysis.document.text;
    for (const Claim& claim : analysis.claims) {
      if (claim.span.empty() || claim.span.end > text.size()) std::abort();
      for (const Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient, &claim.place,
                                   &claim.measure, &claim.attribution})
        if (phrase->span.end > text.size()) std::abort();
      const Json record = to_json(claim, text);
      if (to_json(claim_from_json(record), text) != record) std::abort();
    }
  } catch (const Error& error) {
    // Bytes that are no text are refused.
    if (error.code() != Code::unsupported && error.code() != Code::invalid) std::abort();
  }
  return 0;
}
