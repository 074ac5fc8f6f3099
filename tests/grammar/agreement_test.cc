// The same text gives the same tree: on every instruction set, in every batch, on every thread.
#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "grammar/annotate.h"
#include "grammar/conllu.h"
#include "grammar/kernels.h"
#include "grammar/tokenizer.h"
#include "text/document.h"

namespace stet::grammar {
namespace {

struct News {
  std::string text;
  std::vector<Span> spans;
};

const News& news() {
  static const News kNews = [] {
    std::string all;
    for (const char* name : {"anniversary-analysis.txt", "ministers-brief.txt",
                             "ministers-wire.txt", "visit-brief.txt", "visit-report.txt"}) {
      std::ifstream in(std::filesystem::path(STET_SOURCE_DIR) / "fixtures/beijing" / name);
      std::stringstream bytes;
      bytes << in.rdbuf();
      all += bytes.str() + "\n\n";
    }
    const text::Document document = text::read(all, text::Format::plain);
    News out{document.text, {}};
    for (const text::Passage& p : document.passages) out.spans.push_back(p.span);
    return out;
  }();
  return kNews;
}

std::vector<Sentence> tokenized() {
  std::vector<Sentence> out;
  for (const Span& span : news().spans) {
    Sentence& sentence = out.emplace_back();
    for (const Piece& piece : tokenize(news().text, span)) {
      sentence.tokens.push_back({.span = piece.span,
                                 .word = piece.span.of(news().text),
                                 .lemma = {},
                                 .features = {},
                                 .space_after = piece.space_after});
    }
  }
  return out;
}

std::string trees(const std::vector<Sentence>& sentences) {
  std::string out;
  for (const Sentence& s : sentences) out += to_conllu(s, news().text);
  return out;
}

TEST(Agreement, EveryInstructionSetGivesTheSameTrees) {
  ASSERT_GT(news().spans.size(), 20U);
  const Kernels* paths[3];
  const int count = kernel_paths(paths, 3);
  std::string first;
  for (int i = 0; i < count; ++i) {
    std::vector<Sentence> sentences = tokenized();
    annotate(sentences, *paths[i]);
    const std::string result = trees(sentences);
    if (i == 0) first = result;
    EXPECT_EQ(result, first) << paths[i]->name;
  }
}

TEST(Agreement, EveryInstructionSetGivesTheSameBits) {
  std::mt19937 random(5);
  const Kernels* paths[3];
  const int count = kernel_paths(paths, 3);
  alignas(64) std::int8_t weights[64 * 32];
  alignas(64) float scale[64], bias[64];
  std::vector<std::uint8_t> x(7 * 32);
  for (auto& w : weights) w = static_cast<std::int8_t>(random() % 127) - 63;
  for (auto& b : x) b = static_cast<std::uint8_t>(1 + random() % 127);
  for (int i = 0; i < 64; ++i) {
    scale[i] = static_cast<float>(random() % 1000) * 1e-7f;
    bias[i] = static_cast<float>(random() % 1000) * 1e-3f - 0.5f;
  }
  const Matrix matrix{weights, scale, bias, 32, 64, 32 * kBlock};
  std::vector<std::int32_t> sums0;
  std::vector<float> y0, c0;
  std::vector<std::uint8_t> bytes0;
  for (int i = 0; i < count; ++i) {
    std::vector<std::int32_t> sums(7 * 64);
    paths[i]->product(x.data(), 32, 7, matrix, nullptr, sums.data());
    std::vector<float> y(64), c(16, 0.25f);
    std::vector<std::uint8_t> bytes(64 + 16);
    paths[i]->finish(sums.data(), matrix, y.data());
    paths[i]->squash(y.data(), 64, bytes.data());
    paths[i]->cells(sums.data(), matrix, 16, c.data(), bytes.data() + 64);
    y.push_back(paths[i]->dot(y.data(), y.data() + 8, 48));
    if (i == 0) {
      sums0 = sums, y0 = y, c0 = c, bytes0 = bytes;
      std::int32_t plain = 0;
      for (int k = 0; k < 32; ++k) plain += x[k] * weights[k / 4 * 64 + k % 4];
      EXPECT_EQ(sums[0], plain);
    }
    EXPECT_EQ(sums, sums0) << paths[i]->name;
    EXPECT_EQ(bytes, bytes0) << paths[i]->name;
    EXPECT_EQ(0, std::memcmp(y.data(), y0.data(), y.size() * sizeof(float))) << paths[i]->name;
    EXPECT_EQ(0, std::memcmp(c.data(), c0.data(), c.size() * sizeof(float))) << paths[i]->name;
  }
}

TEST(Agreement, SumsOverPartsOfAMatrixAddUp) {
  std::mt19937 random(6);
  const Kernels* paths[3];
  const int count = kernel_paths(paths, 3);
  alignas(64) std::int8_t weights[64 * 32];
  for (auto& w : weights) w = static_cast<std::int8_t>(random() % 127) - 63;
  const Matrix whole{weights, nullptr, nullptr, 32, 64, 32 * kBlock};
  const Matrix head{weights, nullptr, nullptr, 8, 64, 32 * kBlock};
  const Matrix rest{weights + 8 * kBlock, nullptr, nullptr, 24, 64, 32 * kBlock};
  for (int rows = 1; rows <= 9; ++rows) {
    std::vector<std::uint8_t> x(static_cast<std::size_t>(rows) * 32);
    for (auto& b : x) b = static_cast<std::uint8_t>(1 + random() % 127);
    for (int i = 0; i < count; ++i) {
      std::vector<std::int32_t> at_once(x.size() * 2), first(at_once), added(at_once);
      std::vector<const std::int32_t*> from;
      for (int r = 0; r < rows; ++r) from.push_back(first.data() + static_cast<long>(r) * 64);
      paths[i]->product(x.data(), 32, rows, whole, nullptr, at_once.data());
      paths[i]->product(x.data(), 32, rows, head, nullptr, first.data());
      paths[i]->product(x.data() + 8, 32, rows, rest, from.data(), added.data());
      EXPECT_EQ(added, at_once) << paths[i]->name << ", " << rows << " rows";
    }
  }
}

TEST(Agreement, OneByOneAndTogetherAgree) {
  const std::vector<Sentence> together = parse(news().text, news().spans);
  for (std::size_t i = 0; i < news().spans.size(); ++i) {
    const Sentence alone = std::move(parse(news().text, {news().spans[i]}).front());
    ASSERT_EQ(alone.tokens.size(), together[i].tokens.size());
    for (std::size_t t = 0; t < alone.tokens.size(); ++t) {
      ASSERT_EQ(alone.tokens[t].head, together[i].tokens[t].head);
      ASSERT_EQ(alone.tokens[t].relation, together[i].tokens[t].relation);
      ASSERT_EQ(alone.tokens[t].lemma, together[i].tokens[t].lemma);
      ASSERT_EQ(alone.tokens[t].upos, together[i].tokens[t].upos);
    }
  }
}

TEST(Agreement, ThreadsShareOneModel) {
  const std::string expected = trees(parse(news().text, news().spans));
  std::vector<std::string> results(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : results)
      threads.emplace_back([&result] { result = trees(parse(news().text, news().spans)); });
  }
  for (const std::string& result : results) EXPECT_EQ(result, expected);
}

}  // namespace
}  // namespace stet::grammar
