// Canonical JSON against the vectors of RFC 8785's author, and what it must refuse.
#include "log/canonical.h"

#include <sstream>

#include "log/utf8.h"
#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

using testing::vector_file;

class PublishedCase : public ::testing::TestWithParam<const char*> {};

TEST_P(PublishedCase, IsWrittenByteForByte) {
  const std::string name = std::string(GetParam()) + ".json";
  EXPECT_EQ(canonical(Json::parse(vector_file("jcs-rfc8785/testdata/input/" + name))),
            vector_file("jcs-rfc8785/testdata/output/" + name));
}
INSTANTIATE_TEST_SUITE_P(Jcs, PublishedCase,
                         ::testing::Values("arrays", "french", "structures", "unicode", "values",
                                           "weird"));

TEST(Canonical, RefusesEveryNegativeCase) {
  std::istringstream lines(vector_file("jcs-rfc8785/negative.tsv"));
  int ran = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const std::string input = from_hex(line.substr(0, line.find('\t'))).value();
    EXPECT_THROW(canonical(Json::parse(input)), Error) << line;
    ++ran;
  }
  EXPECT_EQ(ran, 8);
}

TEST(Canonical, RefusesWhatAProgramBuiltWrongly) {
  EXPECT_THROW(canonical(Json("\xff")), Error);
  EXPECT_THROW(canonical(Json(std::int64_t{1} << 53)), Error);
  EXPECT_THROW(canonical(Json(Json::Object{{"a", 1}, {"a", 2}})), Error);
  EXPECT_EQ(canonical(Json((std::int64_t{1} << 53) - 1)), "9007199254740991");
}

TEST(Canonical, WritesNumbersAsEcmaScriptDoes) {
  const std::pair<double, const char*> cases[] = {
      {1e21, "1e+21"},
      {1e20, "100000000000000000000"},
      {0.000001, "0.000001"},
      {1e-7, "1e-7"},
      {123.456, "123.456"},
      {-1.5, "-1.5"},
      {5e-324, "5e-324"},
      {-0.0, "0"},
      {1.25e-9, "1.25e-9"},
      {2251799813685248.5, "2251799813685248.5"},
      {1.7976931348623157e308, "1.7976931348623157e+308"}};
  for (const auto& [number, text] : cases) EXPECT_EQ(canonical(Json(number)), text);
}

TEST(Canonical, RefusesFractionsInWhatIsSigned) {
  EXPECT_THROW(canonical_to_sign(Json(0.5)), Error);
  EXPECT_EQ(canonical_to_sign(Json::object({{"b", 2}, {"a", "\x01\n\""}})),
            "{\"a\":\"\\u0001\\n\\\"\",\"b\":2}");
}

TEST(Canonical, OrdersNamesByUtf16Units) {
  const Json value(
      Json::Object{{"\xef\xac\xb3", 1}, {"\xf0\x9f\x98\x80", 2}, {"\xed\x9f\xbf", 3}, {"z", 4}});
  EXPECT_EQ(canonical(value),
            "{\"z\":4,\"\xed\x9f\xbf\":3,\"\xf0\x9f\x98\x80\":2,\"\xef\xac\xb3\":1}");
}

TEST(Utf8, KnowsTheEdgesOfTheTable) {
  for (const char* good :
       {"", "a", "\xc2\x80", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xf4\x8f\xbf\xbf"})
    EXPECT_TRUE(is_utf8(good)) << to_hex(good);
  for (const char* bad : {"\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
                          "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\xc2"})
    EXPECT_FALSE(is_utf8(bad)) << to_hex(bad);
}

}  // namespace
}  // namespace stet::log
