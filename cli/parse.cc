// `stet parse`: the trees that the grammar makes of a text.
#include <iostream>

#include "commands.h"
#include "input.h"
#include "stet/engine.h"

namespace stet::cli {
namespace {

struct ParseArguments {
  std::string input = "-";
  bool conllu = false;
};

// The columns a person wants: number, word, lemma, part of speech, head, relation.
std::string brief(std::string_view conllu) {
  std::string out;
  std::size_t column = 0;
  bool comment = true;
  for (std::size_t i = 0; i < conllu.size(); ++i) {
    const char c = conllu[i];
    const bool at_line_start = i == 0 || conllu[i - 1] == '\n';
    if (at_line_start) {
      column = 0;
      comment = c == '#';
    }
    if (c == '\t' && !comment) ++column;
    const bool kept = comment || c == '\n' || column <= 3 || column == 6 || column == 7;
    if (kept) out += c;
  }
  return out;
}

int parse(const ParseArguments& arguments) {
  const std::string trees = parse_conllu(read_input(arguments.input));
  std::cout << (arguments.conllu ? trees : brief(trees));
  return 0;
}

}  // namespace

void declare_parse(Program& program) {
  auto arguments = std::make_shared<ParseArguments>();
  Command command = program.command("parse", "Print the trees of a text's sentences");
  command.optional_operand("FILE", arguments->input,
                           "A file, or - for standard input (the default)");
  command.flag("--conllu", arguments->conllu, "Print all ten columns of CoNLL-U");
  command.run([arguments](const Common&) { return parse(*arguments); });
}

}  // namespace stet::cli
