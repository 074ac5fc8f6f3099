// Whatever a user can name is documented: commands, options, routes, schemas, rules, error codes.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

#include "http/routes.h"
#include "stet/error.h"
#include "stet/store.h"
#include "support/temporary.h"

namespace {

namespace fs = std::filesystem;
using stet::testing::read_file;
const fs::path kRoot = STET_SOURCE_DIR;

std::string output_of(const std::string& arguments) {
  FILE* pipe = popen((std::string(STET_PROGRAM) + " " + arguments).c_str(), "r");
  std::string output;
  char buffer[4096];
  for (std::size_t got; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    output.append(buffer, got);
  pclose(pipe);
  return output;
}

TEST(Docs, EveryCommandAndOptionIsInTheCommandLinePage) {
  const std::string page = read_file(kRoot / "docs/cli.md");
  const std::string man = output_of("man");
  const std::regex command(R"(\n\.SS stet ([a-z ]+[a-z]))"), option(R"(\n\.B (\\-\\-[a-z\\-]+))");
  std::size_t seen = 0;
  for (std::sregex_iterator it(man.begin(), man.end(), command), end; it != end; ++it, ++seen)
    EXPECT_NE(page.find("stet " + (*it)[1].str()), std::string::npos)
        << "docs/cli.md lacks stet " << (*it)[1];
  for (std::sregex_iterator it(man.begin(), man.end(), option), end; it != end; ++it, ++seen) {
    const std::string name = std::regex_replace((*it)[1].str(), std::regex(R"(\\-)"), "-");
    EXPECT_NE(page.find(name), std::string::npos) << "docs/cli.md lacks " << name;
  }
  EXPECT_GT(seen, 30u);
}

TEST(Docs, EveryRouteIsInTheServerPage) {
  const std::string page = read_file(kRoot / "docs/http.md");
  for (const stet::http::Route& route : stet::http::routes())
    EXPECT_NE(page.find(std::string(route.method) + " " + std::string(route.path)),
              std::string::npos)
        << route.method << " " << route.path;
}

TEST(Docs, EveryErrorCodeIsInBothPages) {
  for (int code = 0; code <= static_cast<int>(stet::Code::internal); ++code) {
    const std::string word = "`" + std::string(to_string(static_cast<stet::Code>(code))) + "`";
    EXPECT_NE(read_file(kRoot / "docs/cli.md").find(word), std::string::npos) << word;
    EXPECT_NE(read_file(kRoot / "docs/http.md").find(word), std::string::npos) << word;
  }
}

TEST(Docs, EverySchemaIsPrintedByTheProgram) {
  ASSERT_FALSE(stet::schema_names().empty());
  for (const std::string& name : stet::schema_names())
    EXPECT_EQ(output_of("schema " + name), stet::schema(name)) << name;
}

TEST(Docs, EveryTestThatThePageOfTamperingNamesIsThere) {
  std::string sources;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "tests"))
    if (entry.path().extension() == ".cc") sources += read_file(entry.path());
  const std::string page = read_file(kRoot / "docs/tampering.md");
  const std::regex name(R"(`([A-Z]\w+)\.([A-Z]\w+)`)");
  int named = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), name), end; it != end; ++it, ++named)
    EXPECT_NE(sources.find("(" + (*it)[1].str() + ", " + (*it)[2].str() + ")"), std::string::npos)
        << (*it)[0];
  EXPECT_GT(named, 50);
}

TEST(Docs, LinksInTheDocsLeadSomewhere) {
  const std::regex link(R"(\]\(([^)#:]+)\))");
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "docs")) {
    if (entry.path().extension() != ".md") continue;
    const std::string text = read_file(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it)
      EXPECT_TRUE(fs::exists(entry.path().parent_path() / (*it)[1].str()))
          << entry.path() << " links to " << (*it)[1];
  }
}

}  // namespace
