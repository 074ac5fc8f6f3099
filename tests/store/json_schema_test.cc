// What stet prints has the shape that its JSON Schemas say: the part of JSON Schema that they use,
// checked member by member.
#include <algorithm>
#include <set>

#include "stet/acts.h"
#include "stet/engine.h"
#include "stet/json.h"
#include "support.h"

namespace stet::testing {
namespace {

bool has_type(const Json& value, const std::string& type) {
  if (type == "null") return value.is_null();
  if (type == "integer") return value.is_integer();
  if (type == "number") return value.is_number();
  if (type == "string") return value.is_string();
  if (type == "array") return value.is_array();
  return type == "object" && value.is_object();
}

// Appends what is wrong, with the path.
void validate(const Json& value, const Json& rule, const Json& root, const std::string& at,
              std::vector<std::string>& faults) {
  if (const Json* reference = rule.find("$ref"))
    return validate(value, root.at("$defs").at(reference->as_string().substr(8)), root, at, faults);
  if (const Json* choices = rule.find("oneOf")) {
    for (const Json& choice : choices->items()) {
      std::vector<std::string> mine;
      validate(value, choice, root, at, mine);
      if (mine.empty()) return;
    }
    faults.push_back(at + " fits no choice");
    return;
  }
  if (const Json* constant = rule.find("const"); constant && !(*constant == value))
    faults.push_back(at + " is another constant");
  if (const Json* words = rule.find("enum"))
    if (std::find(words->items().begin(), words->items().end(), value) == words->items().end())
      faults.push_back(at + " is no word of the list: " + value.dump());
  if (const Json* type = rule.find("type")) {
    const Json::Array types = type->is_array() ? type->items() : Json::Array{*type};
    if (std::none_of(types.begin(), types.end(),
                     [&](const Json& one) { return has_type(value, one.as_string()); }))
      faults.push_back(at + " has another type: " + value.dump());
  }
  if (const Json* items = rule.find("items"); items && value.is_array())
    for (const Json& item : value.items()) validate(item, *items, root, at + "[]", faults);
  const Json* properties = rule.find("properties");
  if (!properties || !value.is_object()) return;
  for (const auto& [name, member] : value.members()) {
    if (const Json* one = properties->find(name))
      validate(member, *one, root, at + "." + name, faults);
    else
      faults.push_back(at + "." + name + " is not in the schema");
  }
  for (const Json& name : rule.at("required").items())
    if (!value.find(name.as_string()))
      faults.push_back(at + "." + name.as_string() + " is missing");
}

std::vector<std::string> faults_of(const Json& value, std::string_view schema_name) {
  const Json root = Json::parse(schema(schema_name));
  std::vector<std::string> faults;
  validate(value, root, root, "$", faults);
  return faults;
}

using JsonSchemas = StoreTest;

TEST_F(JsonSchemas, AReportHasItsShape) {
  Store store = open();
  store.add({.path = "a.txt", .bytes = kReport, .published = "2024-02-01"});
  const Report report =
      store.check({.path = "d.md",
                   .bytes = "---\npublished: 2024-03-01\n---\n\nNorth Korea sent 90% of its "
                            "exports to China in 2023. "
                            "<!-- stet-ignore: satire -->\n\nExports rose to $2.3bn.\n"},
                  {});
  ASSERT_FALSE(report.findings.empty());
  EXPECT_EQ(faults_of(to_json(report), "report.v1"), std::vector<std::string>{});
  EXPECT_EQ(faults_of(to_json(store.ask("Nothing to see here.", {})), "report.v1"),
            std::vector<std::string>{});
}

// Every kind of statement that stands in this log, with its predicate.
TEST_F(JsonSchemas, StatementsHaveTheirShape) {
  Store store = open();
  Acts acts(store);
  const DraftInput draft{.path = "d.md",
                         .bytes = "North Korea sent 90% of its exports to China in 2023.\n",
                         .published = "2024-03-01"};
  const std::string source = store
                                 .add({.path = "a.txt",
                                       .bytes = kReport,
                                       .title = "T",
                                       .publisher = "P",
                                       .url = "https://x.example/",
                                       .language = "en",
                                       .published = "2024-02-01",
                                       .digital_source_type = "digitalCapture"})
                                 .source;
  const Report report = acts.record(draft, {.as_of = "2025-10-02"});
  EXPECT_EQ(faults_of(to_json(report), "report.v1"), std::vector<std::string>{});
  acts.decide({.finding = report.findings.at(0).id,
               .decision = "waived",
               .until = "2024-04-01",
               .grounds = {"r", "b"}});
  EXPECT_EQ(faults_of(to_json(store.check(draft, {})), "report.v1"), std::vector<std::string>{});
  acts.sign_off({.check = {}, .draft = draft.bytes, .role = "editor", .grounds = {"r", "b"}});
  acts.retract(source, {"r", "b"});
  std::set<std::string> kinds;
  const auto validate_log = [&] {
    for (const LogEntry& entry : store.log(100, 0)) {
      if (entry.predicate_type.empty()) continue;
      const Json payload = store.show(entry.statement).at("payload");
      EXPECT_EQ(faults_of(payload, "statement.v1"), std::vector<std::string>{});
      std::string kind = entry.predicate_type.substr(std::string("https://stet.example/").size());
      kind.replace(kind.find("/v"), 2, ".v");
      EXPECT_EQ(faults_of(payload.at("predicate"), kind), std::vector<std::string>{}) << kind;
      kinds.insert(kind);
    }
  };
  validate_log();
  acts.erase({.record = source, .draft = {}, .legal_basis = "l", .grounds = {"r", "b"}});
  validate_log();
  EXPECT_EQ(kinds.size(), 8u);
}

TEST_F(JsonSchemas, MentionsHaveTheirShape) {
  const std::string text =
      "About 3% of 26 leaders paid $5bn in three weeks from 3 May 2024, \"so be it\", said Foreign "
      "Minister Wang Yi.";
  Json mentions = Json::array();
  for (const Mention& mention : extract(text, "2024-06-01"))
    mentions.push_back(to_json(mention, text));
  ASSERT_GE(mentions.items().size(), 5u);
  EXPECT_EQ(faults_of(Json::object({{"id", 1}, {"mentions", mentions}}), "mentions.v1"),
            std::vector<std::string>{});
}

TEST_F(JsonSchemas, TheCheckerNoticesAnotherShape) {
  EXPECT_EQ(
      faults_of(
          Json::object({{"id", 1},
                        {"mentions", Json::array({Json::object({{"start", "x"}, {"more", 1}})})}}),
          "mentions.v1")
          .size(),
      5u);
}

}  // namespace
}  // namespace stet::testing
