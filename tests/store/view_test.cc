// The views: what other programs' readers make of them, offsets in code points, cells that no spreadsheet runs.
#include <cstdio>

#include "stet/ledger.h"
#include "support.h"

namespace stet::testing {
namespace {

class View : public StoreTest {
 protected:
  static std::string view(Store& store, std::string_view name) {
    std::string out;
    Ledger(store).view(name, [&](std::string_view piece) { out += piece; });
    return out;
  }
  static std::vector<Json> lines(const std::string& text) {
    std::vector<Json> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(Json::parse(line));
    return out;
  }
};

TEST_F(View, ProvIsReadByPythonsProvAndSaysTheSameInBothForms) {
  Store store = open();
  store.add({.path = "a \"quoted\".txt", .bytes = kReport, .published = "2025-09-29"});
  write_file(folder_.file("prov.json"), view(store, "prov-json"));
  write_file(folder_.file("check.py"),
             "import sys, prov.model as m\n"
             "d = m.ProvDocument.deserialize(source=sys.argv[1], format='json')\n"
             "assert d == m.ProvDocument.deserialize(content=d.serialize(format='json'), format='json')\n"
             "print(*(len(list(d.get_records(k))) for k in (m.ProvEntity, m.ProvDerivation, m.ProvActivity)))\n");
  const std::string command = "cd '" + folder_.path().string() + "' && /usr/bin/python3 check.py prov.json 2>&1";
  FILE* pipe = popen(command.c_str(), "r");
  char buffer[4096] = {};
  const std::size_t got = fread(buffer, 1, sizeof buffer - 1, pipe);
  EXPECT_EQ(pclose(pipe), 0) << buffer;
  const std::size_t claims = store.claims("", 1000, 0).size();
  ASSERT_GT(claims, 0u);
  EXPECT_EQ(std::string(buffer, got), std::to_string(claims + 1) + " " + std::to_string(claims) + " 2\n");
  const std::string notation = view(store, "prov-n");
  std::size_t derived = 0;
  for (std::size_t at = 0; (at = notation.find("\n  wasDerivedFrom(stet:claim-", at)) != std::string::npos; ++at) ++derived;
  EXPECT_EQ(derived, claims);
  EXPECT_TRUE(notation.starts_with("// A view")) << "it says that nobody signed it";
  EXPECT_TRUE(notation.ends_with("endDocument\n"));
}

TEST_F(View, AnnotationsCountCodePointsAndQuoteExactly) {
  Store store = open();
  const std::string text = "\U0001F30D\u00c9t\u00e9 \u2014 the world.\n\nExports to China rose 3% in 2023, the \U0001F4C8 ministry said.\n";
  store.add({.path = "a.txt", .bytes = text});
  const std::vector<Json> all = lines(view(store, "annotations"));
  ASSERT_FALSE(all.empty());
  std::u32string points;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) points += static_cast<char32_t>(i);  // where each begins
  for (const Json& item : all) {
    EXPECT_EQ(item.at("@context").as_string(), "http://www.w3.org/ns/anno.jsonld");
    EXPECT_EQ(item.at("type").as_string(), "Annotation");
    EXPECT_TRUE(item.at("target").at("source").at("id").as_string().starts_with("ni:///sha-256;"));
    const Json::Array& selectors = item.at("target").at("selector").items();
    const auto start = static_cast<std::size_t>(selectors.at(0).at("start").as_integer());
    const std::string& exact = selectors.at(1).at("exact").as_string();
    EXPECT_EQ(text.substr(points.at(start), exact.size()), exact) << item.dump();
  }
}

TEST_F(View, NoCellIsAFormulaAndEveryRowHasEveryColumn) {
  Store store = open();
  store.add({.path = "=cmd|' /C calc'!A0", .bytes = "Exports rose 3%, \"we\" said.\n", .title = "a, \"b\"\nc"});
  const std::string sources = view(store, "sources.csv");
  EXPECT_NE(sources.find(",'=cmd|' /C calc'!A0,\"a, \"\"b\"\"\nc\","), std::string::npos) << sources;
  EXPECT_TRUE(sources.starts_with("source,path,title,publisher,")) << sources;
  EXPECT_TRUE(sources.ends_with("\r\n"));
  EXPECT_EQ(lines(view(store, "sources.jsonl")).at(0).at("path").as_string(), "=cmd|' /C calc'!A0") << "JSON needs no apostrophe";
  EXPECT_EQ(lines(view(store, "claims.jsonl")).size(), store.claims("", 1000, 0).size());
  EXPECT_EQ(lines(view(store, "statements.jsonl")).size(), 3u);
  EXPECT_EQ(lines(view(store, "passages.jsonl")).at(0).at("text").as_string(), "Exports rose 3%, \"we\" said.");
  EXPECT_EQ(failure_of([&] { view(store, "nonsense"); }).first, Code::not_found);
}

}  // namespace
}  // namespace stet::testing
