// JSON values: what is read, what is refused, what is printed.
#include "stet/json.h"

#include <gtest/gtest.h>

#include <limits>

#include "stet/error.h"

namespace stet {
namespace {

TEST(Json, PrintsMembersInTheOrderInWhichTheyWereSet) {
  Json value;
  value["b"] = 1;
  value["a"] = Json::array({true, nullptr, "x", 1.5});
  EXPECT_EQ(value.dump(), R"({"b":1,"a":[true,null,"x",1.5]})");
}

TEST(Json, ReadsWhatItPrints) {
  const std::string text =
      R"({"n":-12,"f":0.1,"s":"é\"\\\n","list":[{},[]],"deep":{"a":{"b":[1,2,{"c":null}]}}})";
  EXPECT_EQ(Json::parse(Json::parse(text).dump()), Json::parse(text));
  EXPECT_EQ(Json::parse(text).at("deep").at("a").at("b").items().size(), 3u);
}

TEST(Json, WholeNumbersPrintWithoutAFraction) {
  EXPECT_EQ(Json(97.0).dump(), "97");
  EXPECT_EQ(Json(1.2).dump(), "1.2");
  EXPECT_EQ(Json(std::numeric_limits<double>::infinity()).dump(), "null");
}

TEST(Json, RefusesADuplicateKeyAndNamesIt) {
  try {
    Json::parse(R"({"a":1,"b":{"a":2},"a":3})");
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::invalid);
    EXPECT_NE(std::string(error.what()).find("\"a\""), std::string::npos);
  }
}

TEST(Json, RefusesMalformedTextWithItsPlace) {
  for (const char* bad : {"", "{", "[1,]", "nul", "{\"a\" 1}", "1 2", "\"\xff\"", "'a'"})
    EXPECT_THROW(Json::parse(bad), Error) << bad;
}

TEST(Json, RefusesDeepNestingAndTakesWideObjects) {
  EXPECT_THROW(Json::parse(std::string(200, '[') + std::string(200, ']')), Error);
  std::string wide = "{";
  for (int i = 0; i < 200000; ++i) wide += "\"k" + std::to_string(i) + "\":0,";
  wide.back() = '}';
  EXPECT_EQ(Json::parse(wide).members().size(), 200000u);
}

TEST(Json, ReadersSayWhichFieldIsWrong) {
  const Json value = Json::parse(R"({"a":"x"})");
  EXPECT_EQ(value.text("a"), "x");
  EXPECT_EQ(value.text("b", "none"), "none");
  EXPECT_THROW(value.at("missing"), Error);
  EXPECT_THROW(value.at("a").as_integer(), Error);
}

TEST(Json, RefusesToPrintWhatIsNotUtf8) { EXPECT_THROW(Json("\xc3").dump(), Error); }

}  // namespace
}  // namespace stet
