// `stet extract`: the mentions, or the claims, that the engine reads out of a text.
#include <iostream>
#include <string>
#include <string_view>

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

// Prints a line's object with the items of its list as they come: a long text's list is never held.
// Nothing is printed of a text that cannot be read.
class PrintedLine {
 public:
  PrintedLine(const Json& id, std::string_view list, std::string_view text)
      : next_("{\"id\":" + id.dump() + ",\"" + std::string(list) + "\":["), text_(text) {}

  template <class Item>
  void add(const Item& item) {
    std::cout << next_ << to_json(item, text_).dump();
    next_ = ",";
  }
  void end() { std::cout << (next_ == "," ? "" : next_) << "]}\n"; }

 private:
  std::string next_;  // what stands before the next item
  std::string_view text_;
};

void extract_lines(const ExtractArguments& arguments) {
  for_each_json_line(arguments.input, [&](const Json& line) {
    const std::string text = line.at("text").as_string();
    const std::string reference = line.text("reference_time");
    const Json id = line.find("id") ? *line.find("id") : Json();
    PrintedLine printed(id, arguments.claims ? "claims" : "mentions", text);
    if (arguments.claims)
      for_each_claim(text, reference, [&](const Claim& claim) { printed.add(claim); });
    else
      for_each_mention(text, reference, [&](const Mention& mention) { printed.add(mention); });
    printed.end();
  });
}

int extract(const Common& common, const ExtractArguments& arguments) {
  if (arguments.jsonl) {
    extract_lines(arguments);
    return 0;
  }
  const std::string text = read_input(arguments.input);
  if (arguments.claims)
    for_each_claim(text, {}, [&](const Claim& claim) {
      std::cout << (common.json ? to_json(claim, text).dump() : claim.sentence) << '\n';
    });
  else
    for_each_mention(text, {}, [&](const Mention& mention) {
      std::cout << to_json(mention, text).dump() << '\n';
    });
  return 0;
}

}  // namespace

void declare_extract(Program& program) {
  auto arguments = std::make_shared<ExtractArguments>();
  Command command = program.command("extract", "Print the mentions, or the claims, of a text");
  command.optional_operand("FILE", arguments->input,
                           "A file, or - for standard input (the default)");
  command.flag("--jsonl", arguments->jsonl, "Read lines of {\"id\",\"text\",\"reference_time\"}");
  command.flag("--claims", arguments->claims, "Print claims instead of mentions");
  command.run([arguments](const Common& common) { return extract(common, *arguments); });
}

}  // namespace stet::cli
