// A library in memory.
#include "verify/memory_library.h"

#include <algorithm>
#include <cmath>

#include "facts/words.h"
#include "stet/error.h"
#include "verify/lexicon.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

// Calls use(form) with each word of content and its base forms.
template <class Use>
void each_base(std::string_view text, Use use) {
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    if (word.kind == facts::Word::Kind::mark) continue;
    const std::string lower = facts::lower(word.text);
    if (facts::is_stop_word(lower)) continue;
    for (const std::string& form : forms_known(lower)) use(form);
    use(lower);
  }
}

std::string text_at(const facts::Analysis& analysis, std::size_t index) {
  const auto& passages = analysis.document.passages;
  if (index >= passages.size() || passages[index].kind == text::PassageKind::furniture) return {};
  return std::string(passages[index].span.of(analysis.document.text));
}

PassageRecord record_of(const facts::Analysis& analysis, std::size_t index,
                        std::string_view bytes) {
  const text::Passage& passage = analysis.document.passages[index];
  PassageRecord out;
  out.index = index;
  out.text = passage.span.of(analysis.document.text);
  out.span = analysis.document.map.to_bytes(passage.span);
  if (out.span.end <= bytes.size()) out.quote = out.span.of(bytes);
  out.before = index > 0 ? text_at(analysis, index - 1) : std::string();
  out.after = text_at(analysis, index + 1);
  out.heading = passage.kind == text::PassageKind::heading;
  out.unrelated = passage.unrelated;
  out.figures = analysis.figures;
  for (const Claim& claim : analysis.claims) {
    if (claim.passage != index) continue;
    out.claims.push_back(claim);
    Span& span = out.claims.back().span;
    span = {span.start - std::min(span.start, passage.span.start),
            span.end - std::min(span.end, passage.span.start)};
  }
  return out;
}

// `words` are plain, with a blank at either end.
bool holds(const PassageRecord& passage, const std::string& words) {
  return (" " + plain_words(passage.text) + " ").find(words) != std::string::npos;
}

}  // namespace

std::string plain_words(std::string_view text) {
  thread_local Remembered<std::string> known;
  return known.of(text, [&] {
    std::string out;
    for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
      if (word.kind == facts::Word::Kind::mark) continue;
      if (!out.empty()) out += ' ';
      out += facts::lower(word.text);
    }
    return out;
  });
}

std::vector<PassageRecord> passages_of(const facts::Analysis& analysis, std::string_view bytes) {
  std::vector<PassageRecord> out;
  for (std::size_t i = 0; i < analysis.document.passages.size(); ++i)
    if (analysis.document.passages[i].kind != text::PassageKind::furniture)
      out.push_back(record_of(analysis, i, bytes));
  return out;
}

void MemoryLibrary::add(SourceRecord source, const facts::Analysis& analysis,
                        std::string_view bytes) {
  for (PassageRecord& passage : passages_of(analysis, bytes)) {
    passage.id = static_cast<std::int64_t>(passages_.size()) + 1;
    passage.source = source.id;
    std::vector<std::size_t> numbers;
    each_base(passage.text, [&](const std::string& base) {
      numbers.push_back(known_.try_emplace(base, known_.size()).first->second);
    });
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    counts_.resize(known_.size());
    for (const std::size_t number : numbers) ++counts_[number];
    bases_.push_back(std::move(numbers));
    passages_.push_back(std::move(passage));
  }
  sources_[source.id] = std::move(source);
}

bool MemoryLibrary::visible(const PassageRecord& passage, const std::string& as_of) const {
  const std::string& published = sources_.at(passage.source).published;
  return as_of.empty() || published.empty() || published.substr(0, 10) <= as_of;
}

std::vector<PassageRecord> MemoryLibrary::find(const Query& query) const {
  // In one order, so that scores are summed in one.
  std::vector<std::pair<std::string_view, std::size_t>> sought;
  const auto seek = [&](const std::string& base) {
    if (auto known = known_.find(base); known != known_.end())
      sought.emplace_back(known->first, known->second);
  };
  for (const std::string& entity : query.entities) each_base(entity, seek);
  for (const std::string& term : query.terms) each_base(term, seek);
  std::sort(sought.begin(), sought.end());
  sought.erase(std::unique(sought.begin(), sought.end()), sought.end());

  std::vector<std::pair<double, std::size_t>> hits;
  for (std::size_t i = 0; i < passages_.size(); ++i) {
    if (!visible(passages_[i], query.as_of)) continue;
    double score = 0;
    for (const auto& [base, number] : sought)
      if (std::binary_search(bases_[i].begin(), bases_[i].end(), number))
        score += std::log(1 + static_cast<double>(passages_.size()) / counts_[number]);
    if (score > 0) hits.emplace_back(score, i);
  }
  std::stable_sort(hits.begin(), hits.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<PassageRecord> out;
  for (const auto& [score, index] : hits)
    if (out.size() < query.limit) out.push_back(passages_[index]);
  return out;
}

std::vector<PassageRecord> MemoryLibrary::find_phrase(const std::string& words,
                                                      const std::string& as_of,
                                                      std::size_t limit) const {
  const std::string wanted = " " + plain_words(words) + " ";
  std::vector<PassageRecord> out;
  for (const PassageRecord& passage : passages_)
    if (out.size() < limit && visible(passage, as_of) && holds(passage, wanted))
      out.push_back(passage);
  return out;
}

bool MemoryLibrary::has_phrase(const std::string& words, const std::string& as_of) const {
  const std::string wanted = " " + plain_words(words) + " ";
  return std::ranges::any_of(passages_, [&](const PassageRecord& passage) {
    return visible(passage, as_of) && holds(passage, wanted);
  });
}

std::vector<std::string> MemoryLibrary::texts(std::int64_t source, std::size_t first,
                                              std::size_t limit) const {
  std::vector<std::string> out;
  for (const PassageRecord& passage : passages_)
    if (passage.source == source && passage.index >= first && passage.index < first + limit)
      out.push_back(passage.text);
  return out;
}

std::optional<PassageRecord> MemoryLibrary::next(const PassageRecord& passage) const {
  const auto at = static_cast<std::size_t>(passage.id);  // numbered from 1 on: the one behind it
  if (at >= passages_.size() || passages_[at].source != passage.source ||
      passages_[at].index != passage.index + 1)
    return std::nullopt;
  return passages_[at];
}

SourceRecord MemoryLibrary::source(std::int64_t id) const {
  auto at = sources_.find(id);
  if (at == sources_.end())
    throw Error(Code::not_found,
                "there is no source number " + std::to_string(id) + " in the library");
  return at->second;
}

}  // namespace stet::verify
