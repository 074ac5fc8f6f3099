// A small desk for tests: sources given as texts, and the verdict for one sentence or draft against
// them.
#pragma once

#include <string>
#include <vector>

#include "verify/memory_library.h"
#include "verify/verify.h"

namespace stet::verify {

struct GivenSource {
  std::string text;
  std::string published = "2025-06-02";
  std::string publisher = {};  // empty: one of its own
  std::string digital_source_type = {};
  std::string title = {};
};

class Desk {
 public:
  explicit Desk(const std::vector<GivenSource>& sources) {
    std::int64_t id = 0;
    for (const GivenSource& given : sources) {
      SourceRecord source{.id = ++id, .path = "source-" + std::to_string(id) + ".txt"};
      source.publisher =
          given.publisher.empty() ? "Publisher " + std::to_string(id) : given.publisher;
      source.published = given.published;
      source.digital_source_type = given.digital_source_type;
      source.title = given.title;
      source.sha256 = std::string(63, '0') + std::to_string(id);
      facts::Analysis analysis = facts::analyse(text::read(given.text, text::Format::plain),
                                                {given.published, {}, source.publisher});
      source.shingles = text::shingles(analysis.document.text);
      library_.add(std::move(source), analysis, given.text);
    }
  }

  // All findings of a draft of that date.
  std::vector<Finding> check(const std::string& draft,
                             const std::string& published = "2025-06-03") const {
    facts::Analysis analysis =
        facts::analyse(text::read(draft, text::Format::markdown), {published, {}, {}});
    return verify::check(analysis, draft, library_,
                         {.as_of = {}, .path = "draft.md", .published = published});
  }

  // The finding that decides a sentence: the first refuted or conflicting one, else the first that
  // is not supported, else the first.
  Finding ask(const std::string& sentence, const std::string& published = "2025-06-03") const {
    std::vector<Finding> all = check(sentence, published);
    for (const Finding& finding : all)
      if (finding.verdict == Verdict::refuted || finding.verdict == Verdict::conflicting)
        return finding;
    for (const Finding& finding : all)
      if (finding.verdict != Verdict::supported) return finding;
    return all.empty() ? Finding{} : all.front();
  }

 private:
  MemoryLibrary library_;
};

// What a desk with this one source of 2 June 2025 says of a sentence.
inline Finding ask(const std::string& sentence, const std::string& source) {
  return Desk({{source, "2025-06-02"}}).ask(sentence);
}

}  // namespace stet::verify
