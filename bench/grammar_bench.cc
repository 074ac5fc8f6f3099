// Words a second of the grammar on one core, by instruction set and batch, beside ICU word
// segmentation of the same text.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "grammar/annotate.h"
#include "grammar/kernels.h"
#include "grammar/sentence.h"
#include "grammar/tokenizer.h"
#include "text/document.h"
#include "text/unicode.h"

namespace {

using namespace stet;

struct Text {
  std::string text;
  std::vector<Span> sentences;
  std::size_t words = 0;
};

// The news texts of the fixtures, as passages.
const Text& news() {
  static const Text kText = [] {
    std::string all;
    for (const char* name : {"anniversary-analysis.txt", "ministers-brief.txt",
                             "ministers-wire.txt", "visit-brief.txt", "visit-report.txt"}) {
      std::ifstream in(std::filesystem::path(STET_SOURCE_DIR) / "fixtures/beijing" / name);
      std::stringstream bytes;
      bytes << in.rdbuf();
      all += bytes.str() + "\n\n";
    }
    const text::Document document = text::read(all, text::Format::plain);
    Text out{document.text, {}, 0};
    for (const text::Passage& passage : document.passages) out.sentences.push_back(passage.span);
    for (const Span& span : out.sentences) out.words += grammar::tokenize(out.text, span).size();
    return out;
  }();
  return kText;
}

std::vector<grammar::Sentence> tokenized() {
  std::vector<grammar::Sentence> out;
  for (const Span& span : news().sentences) {
    grammar::Sentence& sentence = out.emplace_back();
    for (const grammar::Piece& piece : grammar::tokenize(news().text, span)) {
      sentence.tokens.push_back({.span = piece.span,
                                 .word = piece.span.of(news().text),
                                 .lemma = {},
                                 .features = {},
                                 .space_after = piece.space_after});
    }
  }
  return out;
}

void count_words(benchmark::State& state) {
  state.counters["words/s"] = benchmark::Counter(static_cast<double>(news().words),
                                                 benchmark::Counter::kIsIterationInvariantRate);
}

void icu_words(benchmark::State& state) {
  for (auto _ : state) {
    for (const Span& span : news().sentences)
      benchmark::DoNotOptimize(text::words(span.of(news().text)));
  }
  count_words(state);
}
BENCHMARK(icu_words)->Unit(benchmark::kMillisecond);

void tokenize(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(tokenized());
  count_words(state);
}
BENCHMARK(tokenize)->Unit(benchmark::kMillisecond);

// Tags, lemmas, trees and names; the argument is the instruction set: 0 plain, 1 AVX2, 2 AVX-512
// with VNNI.
void annotate(benchmark::State& state) {
  const grammar::Kernels* paths[3];
  const int count = grammar::kernel_paths(paths, 3);
  if (state.range(0) >= count)
    return state.SkipWithError("this processor does not have the instruction set");
  const grammar::Kernels& kernels = *paths[state.range(0)];
  std::vector<grammar::Sentence> sentences = tokenized();
  for (auto _ : state) grammar::annotate(sentences, kernels);
  state.SetLabel(kernels.name);
  count_words(state);
}
BENCHMARK(annotate)->Arg(0)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);

// Everything, a whole text at a time, as the engine calls it.
void parse_document(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(grammar::parse(news().text, news().sentences));
  count_words(state);
}
BENCHMARK(parse_document)->Unit(benchmark::kMillisecond);

// Everything, one sentence at a time: the worst batch.
void parse_single(benchmark::State& state) {
  for (auto _ : state) {
    for (const Span& span : news().sentences)
      benchmark::DoNotOptimize(grammar::parse(news().text, {span}));
  }
  count_words(state);
}
BENCHMARK(parse_single)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
