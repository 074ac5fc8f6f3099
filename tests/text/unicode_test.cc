// Tests of db/text/unicode.h and stem.h.
#include "text/unicode.h"

#include <gtest/gtest.h>

#include <thread>

#include "text/stem.h"

namespace stet::text {
namespace {

TEST(Unicode, DecodesEverySizeOfCharacter) {
  const std::string text = "aé€😀";
  EXPECT_EQ(decode(text, 0).value, U'a');
  EXPECT_EQ(decode(text, 1).value, U'é');
  EXPECT_EQ(decode(text, 3).value, U'€');
  EXPECT_EQ(decode(text, 6).value, U'😀');
  EXPECT_EQ(decode(text, 6).size, 4u);
  EXPECT_EQ(decode_before(text, text.size()).value, U'😀');
  EXPECT_EQ(decode_before(text, 3).value, U'é');
}

TEST(Unicode, TakesBrokenBytesOneAtATime) {
  for (const std::string_view bad : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
                                     "\xF4\x90\x80\x80", "\xF5", "\xE2\x82", "\xF0\x9F\x98"}) {
    EXPECT_FALSE(decode(bad, 0).valid) << bad;
    EXPECT_EQ(decode(bad, 0).size, 1u);
    EXPECT_EQ(find_invalid_utf8("ok " + std::string(bad)), 3u);
  }
  EXPECT_EQ(find_invalid_utf8("Pärnu € 😀"), std::string_view::npos);
}

TEST(Unicode, EncodesWhatItDecodes) {
  for (const char32_t c : {U'a', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    EXPECT_EQ(decode(text, 0).value, c);
    EXPECT_EQ(decode(text, 0).size, text.size());
  }
}

TEST(Unicode, CountsCodePointsAndUtf16Units) {
  EXPECT_EQ(count_code_points("aé😀"), 3u);
  EXPECT_EQ(count_utf16("aé😀"), 4u);
}

TEST(Unicode, KnowsProperties) {
  EXPECT_TRUE(is_letter(U'é') && is_letter(U'Ж') && !is_letter(U'1'));
  EXPECT_TRUE(is_digit(U'1') && is_digit(U'٣') && !is_digit(U'³'));
  EXPECT_TRUE(is_upper(U'É') && is_lower(U'é') && !is_upper(U'1'));
  EXPECT_TRUE(is_space(U' ') && is_space(U'\u00A0') && is_space(U'\u2009') && !is_space(U'\u200B'));
  EXPECT_TRUE(is_mark(U'\u0301') && !is_mark(U'e'));
  EXPECT_EQ(fold_case("ÉLAN Straße"), "élan straße");
  EXPECT_EQ(to_lower("PÄRNU"), "pärnu");
}

TEST(Unicode, NormalisesWithAMapBack) {
  const std::string decomposed = "cafe\u0301 open";
  const Mapped normal = to_nfc(decomposed);
  EXPECT_EQ(normal.text, "café open");
  EXPECT_FALSE(is_nfc(decomposed));
  EXPECT_EQ(normal.map.to_bytes({3, 5}), (Span{3, 6}));    // é
  EXPECT_EQ(normal.map.to_bytes({6, 10}), (Span{7, 11}));  // open
  EXPECT_EQ(to_nfc("plain").map.runs().size(), 1u);
}

TEST(Unicode, ConvertsCharsetsWithAMapBack) {
  const auto western = convert("caf\xE9 \x93x\x94", "windows-1252");
  ASSERT_TRUE(western);
  EXPECT_EQ(western->mapped.text, "café “x”");
  EXPECT_EQ(western->mapped.map.to_bytes({3, 5}), (Span{3, 4}));
  EXPECT_EQ(western->mapped.map.to_bytes({6, 13}), (Span{5, 8}));
  const auto japanese = convert("\x93\xFA\x96\x7B", "Shift_JIS");
  ASSERT_TRUE(japanese);
  EXPECT_EQ(japanese->mapped.text, "日本");
  EXPECT_EQ(japanese->mapped.map.to_bytes({3, 6}), (Span{2, 4}));
  EXPECT_FALSE(convert("x", "no-such-charset"));
  EXPECT_EQ(convert(std::string("\x00\xD8z\x00", 4), "UTF-16LE")->replaced, 1u)
      << "half a surrogate pair";
}

TEST(Unicode, FindsWords) {
  const std::string text = "North Korea's 3.5% isn't much.";
  std::vector<std::string> found;
  for (const Span word : words(text)) found.emplace_back(word.of(text));
  EXPECT_EQ(found, (std::vector<std::string>{"North", "Korea's", "3.5", "isn't", "much"}));
}

TEST(Stem, JoinsWordForms) {
  EXPECT_EQ(stem("partners"), stem("partner"));
  EXPECT_EQ(stem("trading"), stem("traded"));
  EXPECT_NE(stem("korea"), stem("china"));
  EXPECT_EQ(stem(""), "");
  EXPECT_EQ(stem(std::string(1000, 's')), std::string(1000, 's'));
}

TEST(Stem, IsSafeInThreads) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4);
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    threads.emplace_back([&wrong, i] {
      for (int n = 0; n < 2000; ++n)
        wrong[i] += stem("relations") == "relat" && words("a b").size() == 2 ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4));
}

}  // namespace
}  // namespace stet::text
