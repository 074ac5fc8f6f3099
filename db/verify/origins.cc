// Joins evidence of one origin: near-identical texts by shingles (Broder 1997), credited wire
// copies, one publisher.
#include "verify/origins.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <iterator>
#include <string>

#include "facts/calendar.h"
#include "text/shingles.h"

namespace stet::verify {
namespace {

constexpr std::size_t kShingle = 4;  // words
constexpr double kCopied = 0.6;      // of the shorter passage's shingles
constexpr double kSameText = 0.6;    // estimated share of common shingles of two whole texts

// Runs of four words without marks, each as a number made from its letters; in order, none twice.
// Two runs of one number, of which there is a pair in some million million, are taken for one.
std::vector<std::uint64_t> shingles(const Reading& reading) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;
  std::vector<std::uint64_t> words, out;
  for (const ReadWord& word : reading.words)
    if (word.kind != facts::Word::Kind::mark)
      words.push_back(std::hash<std::string>{}(word.lower) * kMix);
  for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
    std::uint64_t shingle = 0;
    for (std::size_t j = i; j < i + kShingle; ++j)
      shingle = (std::rotl(shingle, 23) ^ words[j]) * kMix;
    out.push_back(shingle);
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool copied(const Reading& a, const Reading& b) {
  const std::vector<std::uint64_t> x = shingles(a), y = shingles(b);
  if (x.size() < 4 || y.size() < 4) return false;
  std::vector<std::uint64_t> common;
  std::ranges::set_intersection(x, y, std::back_inserter(common));
  return static_cast<double>(common.size()) >=
         kCopied * static_cast<double>(std::min(x.size(), y.size()));
}

// The agency that a story credits: "(AP)", "(Reuters)".
std::string credit(const Prepared& passage) {
  for (const std::string* text : {&passage.record.text, &passage.record.before}) {
    for (std::string_view agency : {"(AP)", "(Reuters)", "(AFP)", "(dpa)", "(UPI)", "(Xinhua)",
                                    "(TASS)", "(EFE)", "(ANSA)", "(PA)"})
      if (text->find(agency) != std::string::npos) return std::string(agency);
  }
  return {};
}

bool one_origin(const Prepared& a, const Prepared& b) {
  if (a.source.id == b.source.id) return true;
  if (!a.source.publisher.empty() && a.source.publisher == b.source.publisher) return true;
  if (text::similarity(a.source.shingles, b.source.shingles) >= kSameText) return true;
  std::string agency = credit(a);
  if (!agency.empty() && agency == credit(b)) return true;
  return copied(a.reading, b.reading);
}

}  // namespace

std::vector<int> origins_of(const std::vector<const Prepared*>& passages) {
  std::vector<int> out(passages.size(), 0);
  int next = 1;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    for (std::size_t j = 0; j < i && out[i] == 0; ++j)
      if (one_origin(*passages[i], *passages[j])) out[i] = out[j];
    if (out[i] == 0) out[i] = next++;
  }
  return out;
}

int days_before(const SourceRecord& one, const SourceRecord& other) {
  if (one.published.empty() || other.published.empty() || one.published >= other.published)
    return 0;
  const auto a = facts::parse_day(std::string_view(one.published).substr(0, 10)),
             b = facts::parse_day(std::string_view(other.published).substr(0, 10));
  if (!a || !b) return 1;
  return std::max(1,
                  static_cast<int>((facts::moment(*b) - facts::moment(*a)) / facts::kDaySeconds));
}

bool overtaken(const std::vector<const Answer*>& answers, const Prepared& passage, int days) {
  return std::ranges::all_of(answers, [&](const Answer* answer) {
    return days_before(passage.source, answer->passage->source) > days;
  });
}

bool trusted(const SourceRecord& source) {
  const std::string& type = source.digital_source_type;
  return !source.retracted && type != "trainedAlgorithmicMedia" &&
         type != "compositeWithTrainedAlgorithmicMedia" && type != "algorithmicMedia";
}

bool of_own_origin(const std::vector<const Prepared*>& others, const Prepared& other) {
  return std::ranges::none_of(others,
                              [&](const Prepared* passage) { return one_origin(other, *passage); });
}

bool of_own_origin(const std::vector<const Answer*>& answers, const Prepared& other) {
  return std::ranges::none_of(
      answers, [&](const Answer* answer) { return one_origin(other, *answer->passage); });
}

}  // namespace stet::verify
