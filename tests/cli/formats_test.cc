// The forms of a report that other programs read: what their specifications require is there, at
// the right place.
#include <gtest/gtest.h>

#include <cstdio>

#include "stet/json.h"
#include "support/temporary.h"

namespace {

using stet::Json;

// A draft whose first words are outside ASCII and outside the basic plane, so that every way of
// counting columns differs.
const std::string kDraft =
    "---\npublished: 2025-09-30\n---\n"
    "\u00c9t\u00e9 \U0001F30D \u201cx\u201d: the talks began on Monday, 28 September 2025, "
    "\"100%\" <sure> & done.\n";

class Formats : public ::testing::Test {
 protected:
  void SetUp() override {
    stet::testing::write_file(folder_.file("dr&ft, 1.md"), kDraft);
    run("init");
  }
  std::string run(const std::string& arguments) const {
    const std::string command = "cd '" + folder_.path().string() +
                                "' && unset STET_DB STET_PASSPHRASE; '" STET_PROGRAM "' " +
                                arguments + " 2>&1";
    std::string out;
    FILE* pipe = popen(command.c_str(), "r");
    char buffer[4096];
    for (std::size_t got; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
      out.append(buffer, got);
    pclose(pipe);
    return out;
  }
  std::string check(const std::string& format) const {
    return run("check 'dr&ft, 1.md' --format " + format);
  }
  Json finding() const {
    const Json report = Json::parse(check("json"));
    for (const Json& one : report.at("findings").items())
      if (one.at("verdict").as_string() == "refuted") return one;
    ADD_FAILURE() << "nothing was refuted: " << report.dump(1);
    return Json();
  }
  // The one of a list whose member says so.
  static const Json& pick(const Json& list, const char* field, const char* value) {
    for (const Json& item : list.items())
      if (item.text(field) == value) return item;
    ADD_FAILURE() << "no item has " << field << " " << value;
    return list.items().front();
  }
  stet::testing::TemporaryFolder folder_;
};

TEST_F(Formats, SarifHasWhatTheSchemaAndGitHubRequire) {
  const Json log = Json::parse(check("sarif")), expected = finding();
  EXPECT_EQ(log.at("version").as_string(), "2.1.0");
  EXPECT_TRUE(log.at("$schema").as_string().starts_with("https://"));
  const Json& run = log.at("runs").items().at(0);
  EXPECT_EQ(run.at("columnKind").as_string(), "unicodeCodePoints");
  const Json& driver = run.at("tool").at("driver");
  EXPECT_EQ(driver.at("name").as_string(), "stet");
  for (const Json& rule : driver.at("rules").items())
    for (const char* field : {"shortDescription", "fullDescription", "help"})
      EXPECT_FALSE(rule.at(field).at("text").as_string().empty()) << field;
  const Json& result = pick(run.at("results"), "level", "error");
  EXPECT_EQ(driver.at("rules")
                .items()
                .at(static_cast<std::size_t>(result.at("ruleIndex").as_integer()))
                .at("id"),
            result.at("ruleId"));
  EXPECT_EQ(result.at("partialFingerprints").at("primaryLocationLineHash"), expected.at("id"));
  const Json& place = result.at("locations").items().at(0).at("physicalLocation");
  EXPECT_EQ(place.at("artifactLocation").at("uri").as_string(), "dr%26ft%2C%201.md");
  EXPECT_EQ(place.at("region").at("startLine"), expected.at("line"));
  EXPECT_EQ(place.at("region").at("startColumn"), expected.at("column"));
  EXPECT_EQ(place.at("region").at("endColumn"), expected.at("end_column"));
  EXPECT_EQ(check("sarif").find("\"\""), std::string::npos) << "GitHub refuses empty strings";
}

TEST_F(Formats, RdjsonCountsColumnsInBytes) {
  const Json object = Json::parse(check("rdjson")), expected = finding();
  EXPECT_EQ(object.at("source").at("name").as_string(), "stet");
  const Json& item = pick(object.at("diagnostics"), "severity", "ERROR");
  EXPECT_EQ(item.at("code").at("value"), expected.at("rule"));
  const Json& range = item.at("location").at("range");
  const std::size_t line = kDraft.find("---\n\u00c9") + 4;
  const auto start = static_cast<std::size_t>(expected.at("start").as_integer());
  EXPECT_EQ(range.at("start").at("column").as_integer(),
            static_cast<std::int64_t>(start - line + 1));
  EXPECT_EQ(range.at("end").at("column").as_integer(),
            expected.at("end").as_integer() - static_cast<std::int64_t>(line) + 1);
  EXPECT_EQ(range.at("start").at("line").as_integer(), 4);
  const std::string lines = check("rdjsonl");
  EXPECT_NE(lines.find(item.dump() + "\n"), std::string::npos);
}

TEST_F(Formats, AWorkflowCommandCannotBeBrokenOutOf) {
  const std::string text = check("github");
  EXPECT_NE(text.find("::error file=dr&ft%2C 1.md,line=4,endLine=4,col=31,endColumn=56,title=stet "
                      "date.weekday::refuted"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("%0A"), std::string::npos) << "a message of several lines stays one command";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_TRUE(line.starts_with("::")) << line;
}

TEST_F(Formats, JUnitIsWellFormedAndCountsFailures) {
  stet::testing::write_file(folder_.file("report.xml"), check("junit"));
  const std::string python =
      "import sys, xml.etree.ElementTree as e\nr = e.parse(sys.argv[1]).getroot()\ns = "
      "r.find('testsuite')\n"
      "print(r.tag, s.get('failures'), len(s.findall('testcase')), "
      "len(s.findall('testcase/failure')), s.get('name'))\n";
  stet::testing::write_file(folder_.file("read.py"), python);
  const std::string command = "cd '" + folder_.path().string() + "' && python3 read.py report.xml";
  char buffer[256] = {};
  FILE* pipe = popen(command.c_str(), "r");
  const std::size_t got = fread(buffer, 1, sizeof buffer - 1, pipe);
  EXPECT_EQ(pclose(pipe), 0);
  EXPECT_EQ(std::string(buffer, got), "testsuites 1 2 1 dr&ft, 1.md\n");
  EXPECT_NE(run("check 'dr&ft, 1.md' --format junit --fail-on never").find("failures=\"0\""),
            std::string::npos);
}

TEST_F(Formats, GitLabAndLinesNameTheFindingAndItsPlace) {
  const Json list = Json::parse(check("gitlab")), expected = finding();
  const Json& item = pick(list, "severity", "critical");
  EXPECT_EQ(item.at("fingerprint"), expected.at("id"));
  for (const char* field : {"description", "check_name", "fingerprint", "severity"})
    EXPECT_FALSE(item.at(field).as_string().empty());
  EXPECT_EQ(item.at("location").at("lines").at("begin"), expected.at("line"));
  const std::string place = "dr&ft, 1.md:4:" + std::to_string(expected.at("column").as_integer());
  EXPECT_NE(check("line").find(place + ":error:date.weekday:refuted"), std::string::npos)
      << check("line");
}

}  // namespace
