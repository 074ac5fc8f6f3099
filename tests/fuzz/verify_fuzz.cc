// Fuzz target: any bytes are a statement and up to two sources; the statement is judged against the
// passages and checked as a draft against the sources. What is shown stands where it is said to
// stand, and the same question gets the same answer.
//
// Input: the parts are set apart by a line that is "---". The first byte says how they are read:
// plain text, Markdown (tables among it) or HTML.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "facts/analysis.h"
#include "stet/error.h"
#include "stet/json.h"
#include "stet/report.h"
#include "text/document.h"
#include "verify/memory_library.h"
#include "verify/verify.h"

namespace {

using namespace stet;

constexpr std::string_view kPublished = "2025-09-30";

void require(bool holds) {
  if (!holds) std::abort();
}

// The statement first, then the sources.
std::vector<std::string> parts_of(std::string_view bytes) {
  constexpr std::string_view kApart = "\n---\n";
  constexpr std::size_t kParts = 3;
  std::vector<std::string> out;
  while (out.size() + 1 < kParts && bytes.find(kApart) != std::string_view::npos) {
    out.emplace_back(bytes.substr(0, bytes.find(kApart)));
    bytes.remove_prefix(out.back().size() + kApart.size());
  }
  out.emplace_back(bytes);
  return out;
}

facts::Analysis analysed(const std::string& bytes, text::Format format) {
  return facts::analyse(text::read(bytes, format),
                        {.published = std::string(kPublished), .title = {}, .publisher = {}});
}

bool within(Span span, std::string_view bytes) {
  return span.start <= span.end && span.end <= bytes.size();
}

void judge_twice(const std::string& claim, const std::vector<std::string>& evidence) {
  const auto once = verify::judge(claim, evidence, kPublished);
  const auto again = verify::judge(claim, evidence, kPublished);
  require(once.support >= -1 && once.support <= 1);
  require(once.verdict == again.verdict && once.rule == again.rule && once.reason == again.reason &&
          once.message == again.message && once.derivation == again.derivation &&
          once.support == again.support);
}

void check_twice(const std::vector<std::string>& parts, text::Format format) {
  verify::MemoryLibrary library;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    verify::SourceRecord source;
    source.id = static_cast<std::int64_t>(i);
    source.path = std::to_string(i);
    source.publisher = "Desk " + std::to_string(i);
    source.published = kPublished;
    library.add(std::move(source), analysed(parts[i], format), parts[i]);
  }
  const facts::Analysis draft = analysed(parts[0], format);
  const verify::Options options{.as_of = {}, .path = "draft", .published = std::string(kPublished)};
  const auto findings = verify::check(draft, parts[0], library, options);
  const auto again = verify::check(draft, parts[0], library, options);
  require(findings.size() == again.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    require(to_json(finding) == to_json(again[i]));
    require(within(finding.span, parts[0]) && !finding.rule.empty());
    require(finding.span.of(parts[0]) == finding.quote);
    for (const Evidence& evidence : finding.evidence) {
      const std::string& file = parts[evidence.path == "1" ? 1 : evidence.path == "2" ? 2 : 0];
      require(within(evidence.span, file) && evidence.span.of(file) == evidence.quote);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 6'000) return 0;
  constexpr text::Format kFormats[] = {text::Format::plain, text::Format::markdown,
                                       text::Format::html};
  const text::Format format = kFormats[data[0] % 3];
  const std::vector<std::string> parts =
      parts_of({reinterpret_cast<const char*>(data) + 1, size - 1});
  try {
    judge_twice(parts[0], {parts.begin() + 1, parts.end()});
    check_twice(parts, format);
  } catch (const Error& error) {
    // Bytes that are no text are refused.
    if (error.code() != Code::unsupported && error.code() != Code::invalid) std::abort();
  }
  return 0;
}
