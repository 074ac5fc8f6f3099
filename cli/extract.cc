// `stet extract`: the mentions, or the claims, that the engine reads out of a text.
#include <iostream>

#include "commands.h"
#include "input.h"
#include "stet/engine.h"
#include "stet/json.h"

namespace stet::cli {
namespace {

struct ExtractArguments {
  std::string input = "-";
  bool jsonl = false;
  bool claims = false;
};

Json mentions_of(std::string_view text, std::string_view reference_time) {
  Json list = Json::array();
  for (const Mention& mention : stet::extract(text, reference_time)) list.push_back(to_json(mention, text));
  return list;
}

void extract_lines(const ExtractArguments& arguments) {
  for_each_json_line(arguments.input, [&](const Json& line) {
    const std::string text = line.at("text").as_string();
    const std::string reference = line.text("reference_time");
    Json out = Json::object({{"id", line.find("id") ? *line.find("id") : Json()}});
    if (arguments.claims) {
      Json list = Json::array();
      for (const Claim& claim : extract_claims(text, reference)) list.push_back(to_json(claim, text));
      out["claims"] = std::move(list);
    } else {
      out["mentions"] = mentions_of(text, reference);
    }
    std::cout << out.dump() << '\n';
  });
}

int extract(const Common& common, const ExtractArguments& arguments) {
  if (arguments.jsonl) {
    extract_lines(arguments);
    return 0;
  }
  const std::string text = read_input(arguments.input);
  if (arguments.claims) {
    for (const Claim& claim : extract_claims(text, {}))
      std::cout << (common.json ? to_json(claim, text).dump() : claim.sentence) << '\n';
    return 0;
  }
  for (const Mention& mention : stet::extract(text, {})) std::cout << to_json(mention, text).dump() << '\n';
  return 0;
}

}  // namespace

void declare_extract(Program& program) {
  auto arguments = std::make_shared<ExtractArguments>();
  Command command = program.command("extract", "Print the mentions, or the claims, of a text");
  command.optional_operand("FILE", arguments->input, "A file, or - for standard input (the default)");
  command.flag("--jsonl", arguments->jsonl, "Read lines of {\"id\",\"text\",\"reference_time\"}");
  command.flag("--claims", arguments->claims, "Print claims instead of mentions");
  command.run([arguments](const Common& common) { return extract(common, *arguments); });
}

}  // namespace stet::cli
