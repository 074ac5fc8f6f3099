// Tests of encodings, damage and files that are no text.
#include <gtest/gtest.h>

#include "stet/error.h"
#include "support.h"

namespace stet::text::testing {
namespace {

using namespace std::string_literals;

std::string refusal(std::string_view bytes, Format format = Format::plain) {
  try {
    read(bytes, format);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::unsupported);
    return error.what();
  }
  return "";
}

std::string utf16(std::u16string_view text, bool big) {
  std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t c : text) {
    const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
    out += big ? high : low;
    out += big ? low : high;
  }
  return out;
}

TEST(Decode, AcceptsAByteOrderMarkAndEveryLineEnd) {
  const std::string source = "\xEF\xBB\xBFOne.\r\n\r\nTwo\r\nlines.\r\rThree.";
  EXPECT_EQ(plain(source), (Texts{"One.", "Two lines.", "Three."}));
  EXPECT_EQ(bytes_of_passages(source, Format::plain), (Texts{"One.", "Two\r\nlines.", "Three."}));
}

TEST(Decode, ReadsUtf16WithAMapToItsBytes) {
  for (const bool big : {false, true}) {
    const std::string source = utf16(u"Café 😀.\r\n\r\n97% of Pärnu.", big);
    const Document document = read(source, Format::plain);
    ASSERT_EQ(passages(document), (Texts{"Café 😀.", "97% of Pärnu."}));
    const Span second = document.map.to_bytes(document.passages[1].span);
    EXPECT_EQ("\xFE\xFF" + std::string(second.of(source)),
              big ? utf16(u"97% of Pärnu.", true)
                  : "\xFE\xFF" + utf16(u"97% of Pärnu.", false).substr(2));
    EXPECT_LE(document.map.runs().size(), 16u);
  }
}

TEST(Decode, ReadsTheCharsetAPageDeclares) {
  const std::string source =
      "<meta charset=\"ISO-8859-1\"><p>Caf\xE9 \x93x\x94 \xA3"
      "4bn</p>";
  EXPECT_EQ(html(source), (Texts{"Café “x” £4bn"}));
  EXPECT_EQ(bytes_of_passages(source, Format::html), (Texts{"Caf\xE9 \x93x\x94 \xA3"
                                                            "4bn"}));
  EXPECT_EQ(html("<?xml version='1.0' encoding='windows-1251'?><p>\xCF\xF0\xE8\xE2\xE5\xF2</p>"),
            (Texts{"Привет"}));
  EXPECT_EQ(html("<meta http-equiv=Content-Type content='text/html; "
                 "charset=Shift_JIS'><p>\x93\xFA\x96\x7B</p>"),
            (Texts{"日本"}));
}

TEST(Decode, BelievesValidUtf8OverADeclaration) {
  EXPECT_EQ(html("<meta charset=iso-8859-1><p>Café</p>"), (Texts{"Café"}));
}

TEST(Decode, RefusesAnUnknownCharset) {
  EXPECT_NE(refusal("<meta charset=klingon><p>\xFF</p>", Format::html).find("klingon"),
            std::string::npos);
}

TEST(Decode, ReadsAroundRareDamage) {
  const std::string source = std::string(300, 'a') + " \xFF b.";
  const Document document = read(source, Format::plain);
  EXPECT_NE(document.text.find("\uFFFD b."), std::string::npos);
  const std::size_t at = document.text.find("\uFFFD");
  EXPECT_EQ(document.map.to_bytes({at, at + 3}), (Span{301, 302}));
}

TEST(Decode, RefusesDamageBeyondThatNamingTheByte) {
  EXPECT_NE(refusal("Caf\xE9 \xE9\xE9").find("byte 3"), std::string::npos);
}

TEST(Decode, NamesWhatIsNoText) {
  EXPECT_NE(refusal("%PDF-1.7 ...").find("PDF"), std::string::npos);
  EXPECT_NE(refusal("PK\x03\x04 docx").find("ZIP"), std::string::npos);
  EXPECT_NE(refusal("\x89PNG\r\n\x1A\n").find("PNG"), std::string::npos);
  EXPECT_NE(refusal("\xFF\xD8\xFF\xE0").find("JPEG"), std::string::npos);
  EXPECT_NE(refusal("SQLite format 3\0x"s).find("SQLite"), std::string::npos);
  EXPECT_NE(refusal("\0\0\0\x18"
                    "ftypmp42"s)
                .find("MP4"),
            std::string::npos);
  EXPECT_NE(refusal("a\0b"s).find("byte 1 is NUL"), std::string::npos);
  EXPECT_NE(refusal("P\0l\0a\0i\0n\0"s).find("UTF-16"), std::string::npos);
  EXPECT_NE(refusal("<p>a\0b"s, Format::html).find("NUL"), std::string::npos);
  EXPECT_NE(refusal(utf16(u"a\0b"s, false)).find("NUL"), std::string::npos);
}

TEST(Decode, SurvivesHalfACharacterAtTheEnd) {
  const std::string source = utf16(
                                 u"Long enough to be mostly right, so that one broken unit at its "
                                 u"end is rare among the hundred that this takes.",
                                 false) +
                             "x";
  EXPECT_TRUE(plain(source).at(0).ends_with("takes.\uFFFD"));
}

}  // namespace
}  // namespace stet::text::testing
