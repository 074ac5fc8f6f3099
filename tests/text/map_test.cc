// Tests of the position map, and of what must hold for every passage of every text.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "stet/error.h"
#include "support.h"
#include "text/unicode.h"

namespace stet::text::testing {
namespace {

TEST(PositionMap, JoinsRunsThatContinue) {
  PositionMap map;
  map.append({0, 5, 3, 3});
  map.append({3, 8, 2, 2});
  map.append({5, 10, 1, 5});
  map.append({6, 15, 2, 2});
  EXPECT_EQ(map.runs().size(), 3u);
  EXPECT_EQ(map.to_bytes({0, 5}), (Span{5, 10}));
  EXPECT_EQ(map.to_bytes({4, 6}), (Span{9, 15}));
  EXPECT_EQ(map.to_bytes({5, 6}), (Span{10, 15}));
  EXPECT_EQ(map.to_bytes({6, 7}), (Span{15, 16}));
  EXPECT_EQ(map.to_bytes({7, 7}), (Span{16, 16}));
  EXPECT_EQ(map.to_bytes({8, 8}), (Span{17, 17}));
}

TEST(PositionMap, MapsStepsOfUnequalSize) {
  PositionMap map;
  for (std::size_t i = 0; i < 4; ++i) map.append({i, 2 + 2 * i, 1, 2, 1});
  EXPECT_EQ(map.runs().size(), 1u);
  EXPECT_EQ(map.to_bytes({1, 3}), (Span{4, 8}));
}

TEST(PositionMap, Composes) {
  PositionMap first, second;
  first.append({0, 2, 3, 3});  // text 0-3 is middle 2-5
  first.append({3, 5, 1, 4});  // text 3 is middle 5-9
  for (std::size_t i = 0; i < 20; ++i) second.append({i, 100 + 2 * i, 1, 2, 1});
  const PositionMap both = first.then(second);
  EXPECT_EQ(both.to_bytes({0, 1}), (Span{104, 106}));
  EXPECT_EQ(both.to_bytes({1, 3}), (Span{106, 110}));
  EXPECT_EQ(both.to_bytes({3, 4}), (Span{110, 118}));
}

std::string slurp(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream out;
  out << file.rdbuf();
  return out.str();
}

// What must hold whatever the bytes: passages ordered, inside the text, on character boundaries;
// text valid and normal; the map inside the file and never running backwards.
void expect_sound(const Document& document, std::string_view bytes) {
  EXPECT_EQ(find_invalid_utf8(document.text), std::string_view::npos);
  EXPECT_TRUE(is_nfc(document.text));
  std::size_t end = 0, byte_end = 0;
  for (const Passage& passage : document.passages) {
    ASSERT_LE(end, passage.span.start);
    ASSERT_LT(passage.span.start, passage.span.end);
    ASSERT_LE(passage.span.end, document.text.size());
    end = passage.span.end;
    const std::string_view text = passage.span.of(document.text);
    EXPECT_EQ(find_invalid_utf8(text), std::string_view::npos);
    EXPECT_FALSE(is_space(decode(text, 0).value) ||
                 is_space(decode_before(text, text.size()).value))
        << text;
    const Span span = document.map.to_bytes(passage.span);
    ASSERT_LE(span.start, span.end);
    ASSERT_LE(byte_end, span.start);
    ASSERT_LE(span.end, bytes.size());
    byte_end = span.start;
  }
}

// The bytes of every passage, read again alone, are the passage.
void expect_exact(std::string_view bytes, Format format) {
  const Document document = read(bytes, format);
  expect_sound(document, bytes);
  for (const Passage& passage : document.passages) {
    const std::string cut(document.map.to_bytes(passage.span).of(bytes));
    std::string again;
    for (const char c : read("x " + cut, Format::plain).text.substr(2))
      again += c == '\t' ? ' ' : c;
    std::string text(passage.span.of(document.text));
    for (char& c : text) c = c == '\t' ? ' ' : c;
    EXPECT_EQ(again, text);
  }
}

TEST(EveryPassage, StandsInItsFixtureByteForByte) {
  std::size_t files = 0;
  const std::filesystem::path root = std::filesystem::path(STET_SOURCE_DIR) / "fixtures";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "beijing")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".txt") || name == "draft.md") {
      expect_exact(slurp(entry.path()), detect_format(name, ""));
      ++files;
    }
  }
  EXPECT_GE(files, 6u);
}

TEST(EveryPassage, StandsInItsFileWhateverTheLineEndsAndTheEncoding) {
  const std::string text =
      slurp(std::filesystem::path(STET_SOURCE_DIR) / "fixtures/beijing/ministers-wire.txt");
  const Texts expected = plain(text);
  std::string windows = "\xEF\xBB\xBF", decomposed, wide = "\xFF\xFE";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    windows += c.value == '\n' ? "\r\n" : text.substr(at, c.size);
    wide += static_cast<char>(c.value & 0xFF);
    wide += static_cast<char>(c.value >> 8);
    at += c.size;
  }
  EXPECT_EQ(plain(windows), expected);
  EXPECT_EQ(plain(wide), expected);
  expect_exact(windows, Format::plain);
  const Texts cut = bytes_of_passages(wide, Format::plain);
  for (std::size_t i = 0; i < cut.size(); ++i)
    EXPECT_EQ(plain("\xFF\xFE" + cut[i]), Texts{expected[i]});
}

// Pieces that make trouble where they meet.
constexpr std::string_view kPieces[] = {"word",
                                        " ",
                                        "  ",
                                        "\n",
                                        "\n\n",
                                        "\r\n",
                                        "\r",
                                        "\t",
                                        ".",
                                        "?",
                                        "!",
                                        "\"",
                                        "“",
                                        "”",
                                        "'",
                                        "(",
                                        ")",
                                        "[3]",
                                        "[",
                                        "]",
                                        "…",
                                        "...",
                                        "U.S.",
                                        "Mr.",
                                        "No.",
                                        "J.",
                                        "26",
                                        "1.",
                                        "- ",
                                        "* ",
                                        "> ",
                                        "# ",
                                        "| a | b |",
                                        "\n|---|---|\n",
                                        "**",
                                        "`",
                                        "```\n",
                                        "&amp;",
                                        "&",
                                        "&#x301;",
                                        "&copyx",
                                        "&#0;",
                                        "<",
                                        ">",
                                        "<p>",
                                        "</p>",
                                        "<b>",
                                        "</b>",
                                        "<div>",
                                        "</div>",
                                        "<table>",
                                        "<tr>",
                                        "<td>",
                                        "</table>",
                                        "<li>",
                                        "<ul>",
                                        "<br>",
                                        "<!-- stet off: x -->",
                                        "<!-- stet-ignore-next: y -->",
                                        "<!--",
                                        "-->",
                                        "<script>",
                                        "</script>",
                                        "<q>",
                                        "</q>",
                                        "<sup>2</sup>",
                                        "<a href=x>",
                                        "</a>",
                                        "<svg>",
                                        "<h1>",
                                        "</h1>",
                                        "<main>",
                                        "e\u0301",
                                        "é",
                                        "\u00A0",
                                        "\u00AD",
                                        "\u200B",
                                        "\uFEFF",
                                        "😀",
                                        "中",
                                        "。",
                                        "\u0301",
                                        "---\n",
                                        "title: x\n",
                                        "\x80",
                                        "\u2028",
                                        "In other news, ",
                                        "Advertisement",
                                        "<pre>\n",
                                        "<title>",
                                        "</title>",
                                        "<select>",
                                        "<form>",
                                        "~~",
                                        "![x](y)"};

TEST(EveryText, IsReadSoundlyOrRefused) {
  std::mt19937 random(20250930);
  std::size_t read_well = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t size = random() % 60;
    for (std::size_t i = 0; i < size; ++i) text += kPieces[random() % std::size(kPieces)];
    for (const Format format : {Format::plain, Format::markdown, Format::html}) {
      try {
        expect_sound(read(text, format), text);
        ++read_well;
      } catch (const Error& error) {
        EXPECT_NE(error.code(), Code::internal) << error.what();
      }
    }
    if (HasFatalFailure() || HasNonfatalFailure()) {
      ADD_FAILURE() << "round " << round << ": " << text;
      break;
    }
  }
  EXPECT_GT(read_well, 3000u);
}

// Every word of a page with random markup between its words maps to exactly its own bytes.
void expect_words_exact(const std::vector<std::string_view>& joints, Format format,
                        std::string_view head) {
  std::mt19937 random(20250929);
  for (int round = 0; round < 300; ++round) {
    std::string source(head);
    std::vector<std::size_t> starts;
    for (int word = 0; word < 40; ++word) {
      starts.push_back(source.size());
      source += "word" + std::to_string(word) + ";";
      source += joints[random() % joints.size()];
    }
    const Document document = read(source, format);
    for (int word = 0; word < 40; ++word) {
      const std::string name = "word" + std::to_string(word) + ";";
      const std::size_t at = document.text.find(name);
      ASSERT_NE(at, std::string::npos) << name << " of " << source;
      const std::size_t start = starts[static_cast<std::size_t>(word)];
      ASSERT_EQ(document.map.to_bytes({at, at + name.size()}), (Span{start, start + name.size()}))
          << source;
    }
  }
}

TEST(EveryWord, OfAPageStandsInItsBytes) {
  expect_words_exact({" ",
                      "  \n ",
                      " <b>",
                      "</b> ",
                      "&amp;",
                      "&nbsp;",
                      "e\u0301 ",
                      " & ",
                      " < ",
                      "&#x301; ",
                      "<p>",
                      "</p>\n<p>",
                      "<br>",
                      "<br><br>",
                      "<ul><li>",
                      "<li>",
                      "</ul>",
                      "<table><tr><td>",
                      "<td>",
                      "</table>",
                      "<!-- x -->",
                      "<q>",
                      "</q>",
                      "<sup>2</sup> ",
                      "<script>x</script>",
                      "<a href=x>",
                      "</a>",
                      "\u00AD",
                      "é",
                      "<h2>",
                      "</h2>",
                      "&copy2020 ",
                      "\r\n"},
                     Format::html, "<!doctype html>");
}

TEST(EveryWord, OfADraftStandsInItsBytes) {
  expect_words_exact({" ",
                      "\n",
                      "  \n",
                      " **x** ",
                      " *x* ",
                      "&amp;",
                      " & ",
                      "e\u0301 ",
                      "\n\n",
                      "\n\n- ",
                      "\n- ",
                      "\n\n1. ",
                      "\n\n> ",
                      "\n\n## ",
                      " [x](y) ",
                      " <b>x</b> ",
                      " <!-- stet-ignore-next: x --> ",
                      "\n\n<!-- stet off: x -->\n\n",
                      " \\* ",
                      "\r\n",
                      "\n\n| a | b |\n|---|---|\n| x | ",
                      "\n\n<p>x</p>\n\n",
                      "\u00A0",
                      "é"},
                     Format::markdown,
                     "\xEF\xBB\xBF"
                     "---\ntitle: x\n---\n\n");
}

TEST(EveryText, OfRandomBytesIsReadSoundlyOrRefused) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = round % 3 == 0 ? "\xFF\xFE" : "";
    const std::size_t size = random() % 200;
    for (std::size_t i = 0; i < size; ++i)
      bytes += static_cast<char>(round % 2 == 0 ? random() % 256 : 32 + random() % 96);
    for (const Format format : {Format::plain, Format::markdown, Format::html}) {
      try {
        expect_sound(read(bytes, format), bytes);
      } catch (const Error& error) {
        EXPECT_NE(error.code(), Code::internal) << error.what();
      }
    }
  }
}

}  // namespace
}  // namespace stet::text::testing
