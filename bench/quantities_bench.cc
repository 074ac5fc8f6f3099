// How fast quantities and times are read: MB/s over varied news text and over inputs built to be
// slow, beside memchr and ICU's sentence segmentation of the same text.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "facts/analysis.h"
#include "facts/figures.h"
#include "facts/quote_marks.h"
#include "facts/scan.h"

namespace {

// The same articles with other figures: the last digit of every figure of three and more, so that
// years stay years and days stay days.
std::string with_other_figures(std::string text, unsigned round) {
  const auto digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (std::size_t i = 2; i < text.size(); ++i)
    if (digit(i) && digit(i - 1) && digit(i - 2) && !digit(i + 1))
      text[i] =
          static_cast<char>('0' + (static_cast<std::size_t>(text[i] - '0') + round + i % 3) % 10);
  return text;
}

// About 1 MB: the fixtures' articles one after the other, each round with other figures.
std::string news_text() {
  std::string articles;
  for (const std::string_view folder : {"beijing", "scenarios", "unread"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::string(STET_SOURCE_DIR "/fixtures/").append(folder))) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      articles.append(std::istreambuf_iterator<char>(file), {});
      articles += "\n\n";
    }
  std::string out;
  for (unsigned round = 0; out.size() < 1'000'000; ++round)
    out += with_other_figures(articles, round);
  return out;
}

const std::string& news() {
  static const std::string text = news_text();
  return text;
}

std::string repeated(std::string_view piece) {
  std::string out;
  while (out.size() < 1'000'000) out += piece;
  return out;
}

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
}

void memchr_baseline(benchmark::State& state) {
  for (auto _ : state) {
    std::size_t lines = 0;
    const char *at = news().data(), *end = at + news().size();
    while (
        (at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)))))
      ++lines, ++at;
    benchmark::DoNotOptimize(lines);
  }
  count_bytes(state, news());
}

void icu_sentences_baseline(benchmark::State& state) {
  for (auto _ : state) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> sentences(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    UText* text =
        utext_openUTF8(nullptr, news().data(), static_cast<std::int64_t>(news().size()), &status);
    sentences->setText(text, status);
    std::size_t count = 0;
    while (sentences->next() != icu::BreakIterator::DONE) ++count;
    benchmark::DoNotOptimize(count);
    utext_close(text);
  }
  count_bytes(state, news());
}

void scan(benchmark::State& state) {
  for (auto _ : state)
    for (const stet::Span part : stet::facts::chunks(news()))
      benchmark::DoNotOptimize(stet::facts::scan(news(), part));
  count_bytes(state, news());
}

void quantities(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(stet::facts::read_quantities(news()));
  count_bytes(state, news());
}

void times(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(stet::facts::read_times(news(), "2025-09-30"));
  count_bytes(state, news());
}

// The paragraphs of a text, as quotations are read in: what stands between line ends.
std::vector<stet::Span> lines_of(const std::string& text) {
  std::vector<stet::Span> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) out.push_back({at, end});
    at = end + 1;
  }
  return out;
}

void quotation_spans(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(stet::facts::quotations(news(), lines_of(news())));
  count_bytes(state, news());
}

void hostile_quotations(benchmark::State& state, std::string_view piece) {
  const std::string text = repeated(piece);
  for (auto _ : state) benchmark::DoNotOptimize(stet::facts::quotations(text, lines_of(text)));
  count_bytes(state, text);
}

// All that needs no tree: figures, times and quotation spans, with overlaps settled.
void without_tree(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(stet::facts::quotations(news(), lines_of(news())));
    benchmark::DoNotOptimize(stet::facts::settle(stet::facts::read_figures(news(), "2025-09-30")));
  }
  count_bytes(state, news());
}

void hostile_times(benchmark::State& state, std::string_view piece) {
  const std::string text = repeated(piece);
  for (auto _ : state) benchmark::DoNotOptimize(stet::facts::read_times(text, "2025-09-30"));
  count_bytes(state, text);
}

void hostile(benchmark::State& state, std::string_view piece) {
  const std::string text = repeated(piece);
  for (auto _ : state) benchmark::DoNotOptimize(stet::facts::read_quantities(text));
  count_bytes(state, text);
}

BENCHMARK(memchr_baseline)->Unit(benchmark::kMillisecond);
BENCHMARK(icu_sentences_baseline)->Unit(benchmark::kMillisecond);
BENCHMARK(scan)->Unit(benchmark::kMillisecond);
BENCHMARK(quantities)->Unit(benchmark::kMillisecond);
BENCHMARK(times)->Unit(benchmark::kMillisecond);
BENCHMARK(quotation_spans)->Unit(benchmark::kMillisecond);
BENCHMARK(without_tree)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile_times, days, "1 May ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile_times, lengths, "2 to 3 days ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile_times, hours, "at 10 a.m. to ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile_times, numbers, "1-")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile_times, letters, "x")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile_times, commas, ",")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile_quotations, opened, "\"\xE2\x80\x9C")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile_quotations, nested, "\"'a'")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, digits, "7")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, commas, ",")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, numbers, "1,")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, grouped, "1,234,")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, ones, "one ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, hundreds, "one hundred and ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, ratios, "in 5 ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, letters, "x")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, articles, "a ")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
