// `stet completion` and `stet man`: shell completions and the man page, made from the declared
// commands.
#include <iostream>
#include <sstream>

#include "commands.h"
#include "stet/engine.h"

namespace stet::cli {
namespace {

const char* const kEverywhere = "--db --json --help";

std::string words_of(const CommandDescription& command) {
  std::string words = kEverywhere;
  for (const OptionDescription& option : command.options)
    if (option.name.starts_with("--")) words += " " + option.name;
  return words;
}

// The top-level names, and "key" once for "key list", "key add", ...
std::vector<std::string> first_words(const std::vector<CommandDescription>& commands) {
  std::vector<std::string> names;
  for (const CommandDescription& command : commands)
    if (command.name.find(' ') == std::string::npos) names.push_back(command.name);
  return names;
}

// The second words of a group, such as "list add" for "key".
std::string below(const std::vector<CommandDescription>& commands, const std::string& group) {
  std::string words;
  for (const CommandDescription& command : commands)
    if (command.name.starts_with(group + " ")) words += " " + command.name.substr(group.size() + 1);
  return words;
}

std::string bash(const std::vector<CommandDescription>& commands) {
  std::ostringstream out;
  out << "# bash completion for stet: source <(stet completion bash)\n"
         "_stet() {\n"
         "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words=\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    words=\"--version "
      << kEverywhere;
  for (const std::string& name : first_words(commands)) out << ' ' << name;
  out << "\"\n  else\n    case \"${COMP_WORDS[1]} $prev\" in\n";
  for (const CommandDescription& command : commands)
    for (const OptionDescription& option : command.options)
      if (!option.choices.empty()) {
        out << "      \"" << command.name << " " << option.name << "\") words=\"";
        for (const std::string& choice : option.choices) out << choice << ' ';
        out << "\" ;;\n";
      }
  out << "    esac\n    if [ -z \"$words\" ]; then\n      case \"${COMP_WORDS[1]}\" in\n";
  for (const CommandDescription& command : commands)
    if (command.name.find(' ') == std::string::npos)
      out << "        " << command.name << ") words=\"" << words_of(command)
          << below(commands, command.name) << "\" ;;\n";
  out << "      esac\n    fi\n  fi\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
         "  [[ $cur == -* ]] || COMPREPLY+=($(compgen -f -- \"$cur\"))\n"
         "}\ncomplete -o filenames -F _stet stet\n";
  return out.str();
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string zsh(const std::vector<CommandDescription>& commands) {
  std::ostringstream out;
  out << "#compdef stet\n# zsh completion for stet: stet completion zsh > "
         "${fpath[1]}/_stet\n_stet() {\n  local -a commands=(\n";
  for (const CommandDescription& command : commands)
    if (command.name.find(' ') == std::string::npos)
      out << "    " << quoted(command.name + ":" + command.help) << '\n';
  out << "  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  case "
         "$words[2] in\n";
  for (const CommandDescription& command : commands) {
    if (command.name.find(' ') != std::string::npos) continue;
    out << "    " << command.name << ") compadd -- " << words_of(command)
        << below(commands, command.name) << "; _files ;;\n";
  }
  out << "  esac\n}\n_stet \"$@\"\n";
  return out.str();
}

std::string fish(const std::vector<CommandDescription>& commands) {
  std::ostringstream out;
  out << "# fish completion for stet: stet completion fish > ~/.config/fish/completions/stet.fish\n"
         "complete -c stet -l db -r -d 'The store'\ncomplete -c stet -l json -d 'Print JSON'\n";
  for (const CommandDescription& command : commands) {
    if (command.name.find(' ') != std::string::npos) continue;
    out << "complete -c stet -n __fish_use_subcommand -a " << command.name << " -d "
        << quoted(command.help) << '\n';
    const std::string when = " -n '__fish_seen_subcommand_from " + command.name + "'";
    if (const std::string group = below(commands, command.name); !group.empty())
      out << "complete -c stet" << when << " -a " << quoted(group.substr(1)) << '\n';
    for (const OptionDescription& option : command.options) {
      if (!option.name.starts_with("--")) continue;
      out << "complete -c stet" << when << " -l " << option.name.substr(2)
          << (option.value.empty() ? "" : " -r") << " -d " << quoted(option.help);
      if (!option.choices.empty()) {
        std::string choices;
        for (const std::string& choice : option.choices) choices += choice + " ";
        out << " -a " << quoted(choices);
      }
      out << '\n';
    }
  }
  return out.str();
}

// roff: a backslash, and a leading dot or quote, are commands.
std::string roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string man(const std::vector<CommandDescription>& commands) {
  std::ostringstream out;
  out << ".TH STET 1 \"\" \"stet " << engine_version()
      << "\" \"User Commands\"\n.SH NAME\nstet \\- check drafts against one's own "
         "sources, with a proof\n.SH SYNOPSIS\n.B stet\n[\\-\\-db FILE] [\\-\\-json] COMMAND "
         "...\n.SH DESCRIPTION\n"
         "stet reads the checkable statements of source documents into one file, signs what it "
         "read into a tamper\\-evident log, and "
         "tells whether the statements of a draft are borne out by those sources. It runs offline "
         "and gives the same answer every "
         "time.\n.SH COMMANDS\n";
  for (const CommandDescription& command : commands) {
    out << ".SS stet " << roff(command.name);
    for (const OptionDescription& option : command.options)
      if (!option.name.starts_with("--")) out << " " << roff(option.name);
    out << "\n" << roff(command.help) << ".\n";
    for (const OptionDescription& option : command.options)
      out << ".TP\n.B " << roff(option.name) << (option.value.empty() ? "" : " " + option.value)
          << "\n"
          << roff(option.help) << "\n";
  }
  out << ".SH EXIT STATUS\n0 clean; 1 findings at or above \\-\\-fail\\-on, nothing found, or an "
         "invalid audit; 2 usage or "
         "configuration; 3 store or input/output; 4 incomplete.\n.SH ENVIRONMENT\n.TP\n.B "
         "STET_DB\nThe store.\n.TP\n.B "
         "STET_PASSPHRASE\nThe passphrase of the keys.\n.TP\n.B NO_COLOR\nNo colour on the "
         "terminal.\n";
  return out.str();
}

}  // namespace

void declare_completion(Program& program) {
  auto shell = std::make_shared<std::string>("bash");
  Command completion = program.command("completion", "Print completions for a shell");
  completion.choice("SHELL", "", *shell, {"bash", "zsh", "fish"}, "Which shell");
  completion.run([shell, &program](const Common&) {
    std::cout << (*shell == "zsh" ? zsh : *shell == "fish" ? fish : bash)(program.commands());
    return 0;
  });
  program.command("man", "Print the man page, for `man -l -`").run([&program](const Common&) {
    std::cout << man(program.commands());
    return 0;
  });
}

}  // namespace stet::cli
