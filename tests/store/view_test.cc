// The views: what other programs' readers make of them, offsets in code points, cells that no
// spreadsheet runs.
#include <cstdio>
#include <filesystem>
#include <map>

#include "log/crypto.h"
#include "stet/acts.h"
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
  write_file(
      folder_.file("check.py"),
      "import sys, prov.model as m\n"
      "d = m.ProvDocument.deserialize(source=sys.argv[1], format='json')\n"
      "assert d == m.ProvDocument.deserialize(content=d.serialize(format='json'), format='json')\n"
      "print(*(len(list(d.get_records(k))) for k in (m.ProvEntity, m.ProvDerivation, "
      "m.ProvActivity)))\n");
  const std::string command =
      "cd '" + folder_.path().string() + "' && /usr/bin/python3 check.py prov.json 2>&1";
  FILE* pipe = popen(command.c_str(), "r");
  char buffer[4096] = {};
  const std::size_t got = fread(buffer, 1, sizeof buffer - 1, pipe);
  EXPECT_EQ(pclose(pipe), 0) << buffer;
  const std::size_t claims = store.claims("", 1000, 0).size();
  ASSERT_GT(claims, 0u);
  EXPECT_EQ(std::string(buffer, got),
            std::to_string(claims + 1) + " " + std::to_string(claims) + " 2\n");
  const std::string notation = view(store, "prov-n");
  std::size_t derived = 0;
  for (std::size_t at = 0;
       (at = notation.find("\n  wasDerivedFrom(stet:claim-", at)) != std::string::npos; ++at)
    ++derived;
  EXPECT_EQ(derived, claims);
  EXPECT_TRUE(notation.starts_with("// A view")) << "it says that nobody signed it";
  EXPECT_TRUE(notation.ends_with("endDocument\n"));
}

// Everything that PROV has a word for: who decided, signed off, took back, erased.
TEST_F(View, ProvNamesPeopleAndWhatWasTakenBack) {
  Store store = open();
  const std::string source = store
                                 .add({.path = "a.txt",
                                       .bytes = kReport,
                                       .publisher = "Example Brief",
                                       .published = "2024-01-05"})
                                 .source;
  const std::string other =
      store.add({.path = "b.txt", .bytes = "Wheat imports fell 4% in 2023.\n"}).source;
  Acts acts(store);
  const Report report =
      acts.record({.path = "d.md",
                   .bytes = "North Korea sent 12% of its exports to China in 2023.\n",
                   .published = "2025-09-30"},
                  {});
  acts.decide({.finding = report.findings.at(0).id,
               .decision = "corrected",
               .until = {},
               .grounds = {"typing error", "A. Editor"}});
  acts.sign_off({.check = report.recorded->statement,
                 .draft = {},
                 .role = "chief",
                 .grounds = {"", "B. Chief"}});
  acts.retract(source, {"withdrawn", "A. Editor"});
  acts.erase({.record = other, .draft = {}, .legal_basis = {}, .grounds = {"on request", ""}});
  const Json prov = Json::parse(view(store, "prov-json"));
  std::string people;
  for (const auto& [id, agent] : prov.at("agent").members())
    people += agent.text("prov:label") + ";";
  for (const char* who : {"A. Editor", "B. Chief", "Example Brief", "stet 0."})
    EXPECT_NE(people.find(who), std::string::npos) << people;
  EXPECT_EQ(prov.at("wasInvalidatedBy").members().size(), 3u)
      << "the retracted source, and two erased statements";
  EXPECT_EQ(prov.at("wasInformedBy").members().size(), 1u);
  for (const auto& [id, relation] : prov.at("wasInvalidatedBy").members())
    EXPECT_FALSE(relation.text("prov:time").empty());
  // Every name that a relation uses is described.
  const std::string notation = view(store, "prov-n");
  EXPECT_NE(notation.find("wasDerivedFrom(stet:decided-"), std::string::npos);
  for (const auto& [id, relation] : prov.at("wasDerivedFrom").members())
    for (const char* role : {"prov:generatedEntity", "prov:usedEntity"})
      EXPECT_NE(prov.at("entity").find(relation.text(role)), nullptr) << relation.text(role);
}

// What an export holds of views: all of them, listed, and the audit makes them again.
struct ViewExport : View {
  void SetUp() override {
    View::SetUp();
    Store store = open();
    store.add({.path = "a.txt",
               .bytes = kReport,
               .publisher = "Example Brief",
               .published = "2024-01-05"});
    Acts(store).record({.path = "d.md",
                        .bytes = "North Korea sent 12% of its exports to China in 2023.\n",
                        .published = "2025-09-30"},
                       {});
    store.export_to(folder_.file("out"));
  }
  // Edits a view and puts its new digest into SHA256SUMS, as a forger would.
  void edit(const std::string& name, const std::string& from, const std::string& to) {
    const std::string path = folder_.file("out/" + name);
    std::string bytes = read_file(path), sums = read_file(folder_.file("out/SHA256SUMS"));
    const std::string old = log::to_hex(log::sha256(bytes));
    ASSERT_NE(bytes.find(from), std::string::npos) << name;
    bytes.replace(bytes.find(from), from.size(), to);
    write_file(path, bytes);
    ASSERT_NE(sums.find(old), std::string::npos) << name << " is not listed";
    write_file(folder_.file("out/SHA256SUMS"),
               sums.replace(sums.find(old), old.size(), log::to_hex(log::sha256(bytes))));
  }
  AuditCheck views() {
    for (const AuditCheck& check : audit_export(folder_.file("out")).checks)
      if (check.name == "views") return check;
    return {};
  }
};

TEST_F(ViewExport, HoldsEveryViewAsTheStoreGivesIt) {
  Store store = open();
  const std::map<std::string, std::string> files = {{"prov-json", "prov.json"},
                                                    {"prov-n", "prov.provn"},
                                                    {"claimreview", "claimreview.jsonl"},
                                                    {"annotations", "annotations.jsonl"}};
  for (const std::string& name : view_names()) {
    const std::string file = files.contains(name) ? files.at(name) : name;
    EXPECT_EQ(read_file(folder_.file("out/unsigned/" + file)), view(store, name)) << name;
    EXPECT_NE(read_file(folder_.file("out/SHA256SUMS")).find("  unsigned/" + file + "\n"),
              std::string::npos);
  }
  EXPECT_EQ(audit_export(folder_.file("out")).outcome, AuditOutcome::valid);
  EXPECT_EQ(views().detail, "13 compared");
}

TEST_F(ViewExport, AnEditedViewIsFoundAndItsLineNamed) {
  const std::pair<const char*, std::pair<const char*, const char*>> edits[] = {
      {"unsigned/sources.csv", {"Example Brief", "Another Brief"}},
      {"unsigned/passages.jsonl", {"97%", "79%"}},
      {"unsigned/claims.csv", {",false", ",true"}},
      {"unsigned/annotations.jsonl", {"\"start\":", "\"start\":1"}},
      {"unsigned/claimreview.jsonl", {"\"ratingValue\":\"1\"", "\"ratingValue\":\"5\""}},
      {"unsigned/prov.json", {"refuted", "support"}},
      {"unsigned/prov.provn", {"prov:Quotation", "prov:Revision"}},
      {"unsigned/statements.csv", {"capture/v1", "capture/v2"}},
      {"unsigned/README.txt", {"Nobody signs", "We all sign"}}};
  for (const auto& [name, words] : edits) {
    edit(name, words.first, words.second);
    EXPECT_FALSE(views().passed) << name;
    EXPECT_NE(views().detail.find(std::string(name) + ", line "), std::string::npos)
        << views().detail;
    EXPECT_EQ(audit_export(folder_.file("out")).outcome, AuditOutcome::invalid);
    edit(name, words.second, words.first);
    EXPECT_TRUE(views().passed) << name << views().detail;
  }
  std::filesystem::remove(folder_.file("out/unsigned/prov.json"));
  EXPECT_NE(views().detail.find("unsigned/prov.json is missing"), std::string::npos)
      << views().detail;
}

TEST_F(View, AnnotationsCountCodePointsAndQuoteExactly) {
  Store store = open();
  const std::string text =
      "\U0001F30D\u00c9t\u00e9 \u2014 the world.\n\nExports to China rose 3% in 2023, the "
      "\U0001F4C8 ministry said.\n";
  store.add({.path = "a.txt", .bytes = text});
  const std::vector<Json> all = lines(view(store, "annotations"));
  ASSERT_FALSE(all.empty());
  std::u32string points;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80)
      points += static_cast<char32_t>(i);  // where each begins
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
  store.add({.path = "=cmd|' /C calc'!A0",
             .bytes = "Exports rose 3%, \"we\" said.\n",
             .title = "a, \"b\"\nc"});
  const std::string sources = view(store, "sources.csv");
  EXPECT_NE(sources.find(",'=cmd|' /C calc'!A0,\"a, \"\"b\"\"\nc\","), std::string::npos)
      << sources;
  EXPECT_TRUE(sources.starts_with("source,path,title,publisher,")) << sources;
  EXPECT_TRUE(sources.ends_with("\r\n"));
  EXPECT_EQ(lines(view(store, "sources.jsonl")).at(0).at("path").as_string(), "=cmd|' /C calc'!A0")
      << "JSON needs no apostrophe";
  EXPECT_EQ(lines(view(store, "claims.jsonl")).size(), store.claims("", 1000, 0).size());
  EXPECT_EQ(lines(view(store, "statements.jsonl")).size(), 3u);
  EXPECT_EQ(lines(view(store, "passages.jsonl")).at(0).at("text").as_string(),
            "Exports rose 3%, \"we\" said.");
  EXPECT_EQ(failure_of([&] { view(store, "nonsense"); }).first, Code::not_found);
}

}  // namespace
}  // namespace stet::testing
