// The tree is the architecture: who may include whom, which file may include which library, how
// long a file may be.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "support/temporary.h"

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = STET_SOURCE_DIR;

std::vector<fs::path> sources_of(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder))
    if (entry.path().extension() == ".h" || entry.path().extension() == ".cc")
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> includes_of(const fs::path& file) {
  static const std::regex pattern(R"re(^\s*#include\s+[<"]([^>"]+)[>"])re", std::regex::multiline);
  const std::string text = stet::testing::read_file(file);
  std::vector<std::string> names;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    names.push_back((*it)[1]);
  return names;
}

// The rooms of db/ that each room may look into, itself and the public headers aside.
const std::map<std::string, std::set<std::string>> kRooms = {
    {"text", {}},
    {"grammar", {"text"}},
    {"facts", {"text", "grammar"}},
    {"verify", {"text", "grammar", "facts"}},
    {"store", {"text", "facts", "verify", "log"}},
    {"log", {}},
};

TEST(Layering, RoomsOfTheLibraryLookOneWay) {
  for (const auto& [room, allowed] : kRooms)
    for (const fs::path& file : sources_of("db/" + room))
      for (const std::string& name : includes_of(file)) {
        const std::string other = name.substr(0, name.find('/'));
        if (kRooms.count(other) && other != room)
          EXPECT_TRUE(allowed.count(other)) << file << " includes " << name;
      }
}

TEST(Layering, TheLibraryKnowsNothingOfServerAndProgram) {
  for (const fs::path& file : sources_of("db"))
    for (const std::string& name : includes_of(file)) {
      EXPECT_FALSE(name.starts_with("http/") || name.starts_with("cli/"))
          << file << " includes " << name;
      EXPECT_NE(name, "stet/server.h") << file;
    }
}

TEST(Layering, ServerAndProgramUseThePublicHeadersOnly) {
  for (const std::string folder : {"http", "cli"})
    for (const fs::path& file : sources_of(folder))
      for (const std::string& name : includes_of(file))
        EXPECT_FALSE(kRooms.count(name.substr(0, name.find('/')))) << file << " includes " << name;
}

TEST(Layering, PublicHeadersIncludeOnlyTheStandardLibraryAndEachOther) {
  for (const fs::path& file : sources_of("db/include"))
    for (const std::string& name : includes_of(file))
      EXPECT_TRUE(name.starts_with("stet/") || name.find('/') == std::string::npos)
          << file << " includes " << name;
}

TEST(Layering, EachLibraryIsIncludedInOneFile) {
  const std::map<std::string, std::string> libraries = {{"nlohmann/", "db/json.cc"},
                                                        {"unicode/", "db/text/unicode.cc"},
                                                        {"gumbo.h", "db/text/html.cc"},
                                                        {"md4c.h", "db/text/markdown.cc"},
                                                        {"libstemmer.h", "db/text/stem.cc"},
                                                        {"sqlite3.h", "db/store/sql.cc"},
                                                        {"sodium", "db/log/crypto.cc"},
                                                        {"openssl/sha", "db/log/hash.cc"},
                                                        {"openssl/ripemd", "db/log/hash.cc"},
                                                        {"openssl/ts", "db/log/timestamp.cc"},
                                                        {"openssl/p", "db/log/timestamp.cc"},
                                                        {"openssl/x", "db/log/timestamp.cc"},
                                                        {"openssl/e", "db/log/timestamp.cc"},
                                                        {"httplib.h", "http/server.cc"},
                                                        {"CLI/", "cli/parser.cc"}};
  for (const std::string folder : {"db", "http", "cli"})
    for (const fs::path& file : sources_of(folder))
      for (const std::string& name : includes_of(file))
        for (const auto& [library, home] : libraries)
          if (name.starts_with(library))
            EXPECT_EQ(fs::relative(file, kRoot), home) << "includes " << name;
}

TEST(Layering, SqlLivesInSchemaAndStoreOnly) {
  const std::regex sql(R"(\b(insert into|select .* from|delete from|create table)\b)",
                       std::regex::icase);
  for (const std::string folder : {"db", "http", "cli"})
    for (const fs::path& file : sources_of(folder)) {
      if (fs::relative(file, kRoot).string().starts_with("db/store/")) continue;
      std::istringstream lines(stet::testing::read_file(file));
      for (std::string line; std::getline(lines, line);)
        if (line.find("//") == std::string::npos && line.size() < 2000)
          EXPECT_FALSE(std::regex_search(line, sql)) << file << ": " << line;
    }
}

TEST(Layering, EveryFileOpensWithItsRole) {
  for (const std::string folder : {"db", "http", "cli", "tests", "bench"})
    for (const fs::path& file : sources_of(folder))
      EXPECT_TRUE(stet::testing::read_file(file).starts_with("// ")) << file;
}

// Tables of language data are as long as the language wants them.
TEST(Layering, FilesStayWithin400Lines) {
  for (const std::string folder : {"db", "http", "cli"})
    for (const fs::path& file : sources_of(folder)) {
      if (file.filename().string().find("_table") != std::string::npos) continue;
      const std::string text = stet::testing::read_file(file);
      EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 400) << file;
    }
}

}  // namespace
