// A scenario folder (sources.jsonl, texts, draft.md) in a memory library, and its draft checked:
// what the tests of the verifier run on. Needs no store.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "stet/json.h"
#include "verify/memory_library.h"
#include "verify/verify.h"

namespace stet::verify {

inline std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline std::vector<Json> json_lines(const std::filesystem::path& path) {
  std::vector<Json> out;
  std::istringstream in(slurp(path));
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) out.push_back(Json::parse(line));
  return out;
}

inline facts::Analysis analysed(const std::string& bytes, text::Format format,
                                const facts::Context& context) {
  text::Document document = text::read(bytes, format);
  facts::Context full = context;
  if (full.published.empty()) full.published = document.front_matter.published;
  return facts::analyse(std::move(document), full);
}

struct Folder {
  MemoryLibrary library;
  std::string draft;

  explicit Folder(const std::filesystem::path& path) {
    std::int64_t id = 0;
    for (const Json& line : json_lines(path / "sources.jsonl")) {
      SourceRecord source{.id = ++id,
                          .path = line.text("path"),
                          .title = line.text("title"),
                          .publisher = line.text("publisher")};
      source.published = line.text("published");
      source.digital_source_type = line.text("digital_source_type");
      std::string bytes = slurp(path / source.path);
      facts::Analysis analysis =
          analysed(bytes, text::Format::plain, {source.published, source.title, source.publisher});
      if (source.digital_source_type.empty())
        source.digital_source_type = analysis.document.digital_source_type.value_or("");
      source.shingles = text::shingles(analysis.document.text);
      source.sha256 = std::string(63, '0') + std::to_string(id);
      library.add(std::move(source), analysis, bytes);
    }
    draft = slurp(path / "draft.md");
  }

  std::vector<Finding> check() const {
    facts::Analysis analysis = analysed(draft, text::Format::markdown, {});
    return verify::check(analysis, draft, library,
                         {.as_of = {}, .path = "draft.md", .published = {}});
  }
};

}  // namespace stet::verify
