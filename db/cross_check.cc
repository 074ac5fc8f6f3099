// Judges a source by the others with the same comparisons as a draft, so that the two cannot
// differ.
#include "cross_check.h"

#include <optional>

#include "facts/analysis.h"
#include "reading.h"
#include "store/library.h"
#include "verify/verify.h"

namespace stet {
namespace {

// The library without one source: nobody is his own witness.
class Others : public verify::Library {
 public:
  Others(const verify::Library& all, std::int64_t left_out) : all_(all), left_out_(left_out) {}

  std::vector<verify::PassageRecord> find(const verify::Query& query) const override {
    verify::Query wider = query;
    wider.limit *= 2;
    return without(all_.find(wider), query.limit);
  }
  std::vector<verify::PassageRecord> find_phrase(const std::string& words, const std::string& as_of,
                                                 std::size_t limit) const override {
    return without(all_.find_phrase(words, as_of, limit * 2), limit);
  }
  std::vector<std::string> texts(std::int64_t source, std::size_t first,
                                 std::size_t limit) const override {
    return all_.texts(source, first, limit);
  }
  std::optional<verify::PassageRecord> next(const verify::PassageRecord& passage) const override {
    return all_.next(passage);
  }
  verify::SourceRecord source(std::int64_t id) const override { return all_.source(id); }

 private:
  std::vector<verify::PassageRecord> without(std::vector<verify::PassageRecord> passages,
                                             std::size_t limit) const {
    std::erase_if(passages, [this](const verify::PassageRecord& passage) {
      return passage.source == left_out_;
    });
    if (passages.size() > limit) passages.resize(limit);
    return passages;
  }

  const verify::Library& all_;
  std::int64_t left_out_;
};

}  // namespace

std::vector<Finding> judge_by_others(const store::Database& database,
                                     const store::ReadSource& source) {
  const std::optional<std::string> bytes = store::blob(database, source.source.sha256);
  if (!bytes) return {};
  const facts::Analysis analysis =
      facts::analyse(text::read(*bytes, format_from_word(source.source.format)),
                     {.published = source.source.published,
                      .title = source.source.title,
                      .publisher = source.source.publisher});
  const store::Library library(database);
  return verify::check(
      analysis, *bytes, Others(library, source.source.id),
      {.as_of = {}, .path = source.source.path, .published = source.source.published});
}

}  // namespace stet
