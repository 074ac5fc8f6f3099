// Statements, disclosures and times: what is written comes back, and what is malformed is refused.
#include "log/statement.h"

#include "log/disclosure.h"
#include "log/time.h"
#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

const std::string kDigest = to_hex(sha256("source"));

TEST(Statement, IsAnInTotoStatement) {
  const std::string payload =
      write_statement(capture({.sha256 = kDigest, .size = 6, .path = "a.txt"}));
  EXPECT_EQ(payload,
            "{\"_type\":\"https://in-toto.io/Statement/"
            "v1\",\"predicate\":{\"source\":{\"path\":\"a.txt\",\"size\":6}},"
            "\"predicateType\":\"https://stet.example/capture/"
            "v1\",\"subject\":[{\"digest\":{\"sha256\":\"" +
                kDigest + "\"},\"name\":\"source\"}]}");
  const Statement again = read_statement(payload);
  EXPECT_EQ(again.subjects.at(0).sha256, kDigest);
  EXPECT_EQ(act_of(again.predicate_type), Act::capture);
  EXPECT_EQ(write_statement(again), payload);
}

TEST(Statement, NamesEveryAct) {
  for (int i = 0; i <= static_cast<int>(Act::anchor); ++i)
    EXPECT_EQ(act_of(predicate_type(static_cast<Act>(i))), static_cast<Act>(i));
  EXPECT_FALSE(act_of("https://slsa.dev/provenance/v1"));
}

TEST(Statement, ListsSaltedDigestsOfClaims) {
  const Statement statement = extraction({.capture = kDigest,
                                          .engine_version = "0.1.0",
                                          .rules_digest = kDigest,
                                          .text_sha256 = kDigest,
                                          .claim_digests = {"d1", "d2"}});
  EXPECT_EQ(statement.predicate.at("claims").items()[1].at("...").as_string(), "d2");
  EXPECT_FALSE(statement.predicate.find("supersedes"));
  EXPECT_EQ(statement.subjects.at(0).sha256, kDigest);
}

TEST(Statement, OpensALogWithItsKeys) {
  const Statement statement = genesis({.origin = "stet.example/x",
                                       .vkey = "v",
                                       .keys = {{"log", "1", "pem", "Ann"}},
                                       .engine = "stet 0"});
  EXPECT_EQ(statement.subjects.at(0).sha256, to_hex(sha256("v\n")));
  EXPECT_EQ(statement.predicate.at("keys").items()[0].text("person"), "Ann");
}

TEST(Statement, RefusesToWriteNonsense) {
  EXPECT_THROW(write_statement(capture({.sha256 = "short"})), Error);
  EXPECT_THROW(write_statement({.predicate_type = "t"}), Error);
}

TEST(Statement, RefusesMalformedPayloads) {
  const std::string good = write_statement(capture({.sha256 = kDigest}));
  for (
      const std::string& bad :
      {std::string("{}"), std::string("[]"), good.substr(1), "x" + good,
       std::string(
           R"({"_type":"https://in-toto.io/Statement/v1","subject":[],"predicateType":"t","predicate":{}})"),
       std::string(
           R"({"_type":"https://in-toto.io/Statement/v0.1","subject":[],"predicateType":"t","predicate":{}})")})
    EXPECT_THROW(read_statement(bad), Error) << bad;
}

TEST(Disclosure, HidesARecordBehindItsSalt) {
  const std::string salt(16, 'a');
  const Json record = Json::object({{"share", 97.5}});
  const std::string shown = disclosure(salt, record);
  EXPECT_EQ(from_base64(shown), "[\"" + to_base64url(salt) + "\",{\"share\":97.5}]");
  EXPECT_NE(disclosure_digest(shown), disclosure_digest(disclosure(std::string(16, 'b'), record)));
  EXPECT_EQ(read_disclosure(shown).record, record);
  EXPECT_EQ(disclosure_digest(shown).size(), 43u);
}

// The array element of RFC 9901 section 4.2.2 with its published digest.
TEST(Disclosure, DigestsAsTheRfcDoes) {
  EXPECT_EQ(disclosure_digest("WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0"),
            "w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs");
}

TEST(Disclosure, MakesASaltForEachPlace) {
  const std::string secret(32, 's');
  EXPECT_EQ(to_hex(item_salt(secret, 1)),
            to_hex(sha256(secret + std::string(7, '\0') + "\x01")).substr(0, 32));
  EXPECT_NE(item_salt(secret, 1), item_salt(secret, 2));
  EXPECT_THROW(item_salt("short", 1), Error);
}

TEST(Disclosure, RefusesMalformedText) {
  EXPECT_THROW(disclosure("short", Json()), Error);
  for (const char* bad : {"!", "", "W10", "e30"}) EXPECT_THROW(read_disclosure(bad), Error) << bad;
}

TEST(Rfc3339, WritesAndReadsSeconds) {
  EXPECT_EQ(rfc3339(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(rfc3339(1759276800), "2025-10-01T00:00:00Z");
  EXPECT_EQ(rfc3339(951827696), "2000-02-29T12:34:56Z");
  for (const std::int64_t time :
       {std::int64_t{0}, std::int64_t{951827696}, std::int64_t{-1}, std::int64_t{4102444800}})
    EXPECT_EQ(from_rfc3339(rfc3339(time)), time);
  for (const char* bad : {"", "2025-02-29T00:00:00Z", "2025-10-01 00:00:00Z",
                          "2025-10-01T24:00:00Z", "2025-10-01T00:00:00+", "a025-10-01T00:00:00Z"})
    EXPECT_FALSE(from_rfc3339(bad)) << bad;
}

}  // namespace
}  // namespace stet::log
