// Tests that reading is linear and bounded for inputs made to hurt. Each case runs at one and at
// four times a size; a quadratic reader would take sixteen times as long, far beyond what is
// allowed here.
#include <gtest/gtest.h>

#include "stet/error.h"
#include "support.h"
#include "support/cpu_time.h"

namespace stet::text::testing {
namespace {

std::string repeat(std::string_view piece, std::size_t size) {
  std::string out;
  out.reserve(size + piece.size());
  while (out.size() < size) out += piece;
  return out;
}

double seconds_to_read(const std::string& bytes, Format format) {
  double best = 1e9;
  for (int attempt = 0; attempt < 2;
       ++attempt) {  // the better of two: other work on the machine only adds
    const double start = stet::testing::cpu_seconds();
    try {
      read(bytes, format);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::unsupported) << error.what();
    }
    best = std::min(best, stet::testing::cpu_seconds() - start);
  }
  return best;
}

void expect_linear(std::string_view name, const std::string& small, const std::string& large,
                   Format format) {
  constexpr double kNoise = 0.1;
  const double first = seconds_to_read(small, format);
  const double second = seconds_to_read(large, format);
  EXPECT_LT(second, 10 * first + kNoise) << name << ": " << first << " s, then " << second << " s";
}

constexpr std::size_t kSize = 60'000;

void expect_linear(std::string_view piece, Format format, std::string_view head = "") {
  expect_linear(piece, std::string(head) + repeat(piece, kSize),
                std::string(head) + repeat(piece, 4 * kSize), format);
}

TEST(Hostile, PlainTextIsLinear) {
  for (const std::string_view piece :
       {"x",    ".",    " ",     "\n",   ". ",   "\" ", "1. ", "a\n", "e\u0301", "\u0301",
        ". ( ", ". 1 ", ".[1] ", "U.S.", "? \"", "] ",  "A. ", "- ",  "a  b\n",  "…"}) {
    expect_linear(piece, Format::plain);
  }
}

TEST(Hostile, MarkdownIsLinear) {
  for (const std::string_view piece :
       {"[", "[a](b) ", "*a _b ", "> ", "> a\n", "- ", "`", "<!-- ", "<div>\n\n", "&amp; ", "<",
        "# a\n", "![", "<a@b ", "a|", "~~", "[a]"}) {
    expect_linear(piece, Format::markdown);
  }
}

TEST(Hostile, HtmlIsLinear) {
  for (const std::string_view piece : {"<div>",
                                       "<p>x",
                                       "<b a=1>x",
                                       "<table>",
                                       "<table><td>",
                                       "<!-- x",
                                       "<",
                                       "&amp;",
                                       "&x",
                                       "&",
                                       "<svg>",
                                       "<a href=x>y</a> ",
                                       "<div><marquee></div></marquee>",
                                       "<h1>x",
                                       "<q>",
                                       "<br>x",
                                       "<form><form>",
                                       "<select>",
                                       "<sup>[",
                                       "<div class=share>",
                                       "<p><font color=a>",
                                       "</p>",
                                       "<rt>",
                                       "<option><p>",
                                       "<svg><td>",
                                       "<span",
                                       "<p a=\"",
                                       "<dd><section>",
                                       "<button><p>"}) {
    expect_linear(piece, Format::html);
  }
  expect_linear("x<tr>", Format::html, "<table>");
  expect_linear("a1 ", Format::html, "<p ");
}

TEST(Hostile, UnfoldingMarkdownIsRefused) {
  const auto links = [](std::size_t size) {
    return "[a]: " + std::string(size, 'x') + "\n\n" + repeat("[a] ", size);
  };
  expect_linear("link references", links(40'000), links(160'000), Format::markdown);
  const auto table = [](std::size_t n) {
    return "|" + repeat("a|", n) + "\n|" + repeat("-|", n) + "\n" + repeat("|\n", n);
  };
  expect_linear("table", table(10'000), table(40'000), Format::markdown);
}

TEST(Hostile, AttributesAreBounded) {
  const auto page = [](int count) {
    std::string out = "<p ";
    for (int i = 0; i < count; ++i) out += "a" + std::to_string(i) + "=1 ";
    return out + ">Text.</p>";
  };
  EXPECT_EQ(html(page(1000)), (Texts{"Text."}));
  expect_linear("attributes", page(10'000), page(40'000), Format::html);
}

TEST(Hostile, NestingIsBoundedAndKeepsItsText) {
  constexpr std::size_t kDepth = 100'000;
  const std::string page = repeat("<div>", 5 * kDepth) + "<p>Deep. Deeper.</p>" +
                           repeat("</div>", 6 * kDepth) + "<p>Out.</p>";
  EXPECT_EQ(html(page), (Texts{"Deep.", "Deeper.", "Out."}));
}

TEST(Hostile, TooManyTagsAreRefused) {
  EXPECT_THROW(read(repeat("<p>x", 5'000'000), Format::html), Error);
}

TEST(Hostile, TenMillionCharactersOnOneLineAreRead) {
  const std::string line = repeat("The river rose by 3.1 metres in six hours. ", 10'000'000);
  EXPECT_EQ(read(line, Format::plain).passages.size(), line.size() / 43);
}

}  // namespace
}  // namespace stet::text::testing
