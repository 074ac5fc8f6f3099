// The command line over CLI11: the only file that includes it.
#include "parser.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace stet::cli {

struct Program::Impl {
  CLI::App app;
  bool version = false;
  std::function<int(const Common&)> chosen;
};

Command::Command(Program& program, void* app, std::size_t description)
    : program_(&program), app_(app), description_(description) {}

void Command::describe(OptionDescription option) {
  program_->descriptions_[description_].options.push_back(std::move(option));
}

namespace {
CLI::App& app_of(void* app) { return *static_cast<CLI::App*>(app); }
}  // namespace

Command& Command::operand(const std::string& name, std::string& target, const std::string& help) {
  app_of(app_).add_option(name, target, help)->required();
  describe({.name = name, .help = help});
  return *this;
}

Command& Command::optional_operand(const std::string& name, std::string& target,
                                   const std::string& help) {
  app_of(app_).add_option(name, target, help);
  describe({.name = name, .help = help});
  return *this;
}

Command& Command::operands(const std::string& name, std::vector<std::string>& target,
                           const std::string& help) {
  app_of(app_).add_option(name, target, help);
  describe({.name = name, .help = help});
  return *this;
}

Command& Command::flag(const std::string& name, bool& target, const std::string& help) {
  app_of(app_).add_flag(name, target, help);
  describe({.name = name, .help = help});
  return *this;
}

Command& Command::option(const std::string& name, const std::string& value, std::string& target,
                         const std::string& help) {
  app_of(app_).add_option(name, target, help)->option_text(value);
  describe({.name = name, .value = value, .help = help});
  return *this;
}

Command& Command::option(const std::string& name, const std::string& value, std::size_t& target,
                         const std::string& help) {
  app_of(app_).add_option(name, target, help)->option_text(value)->capture_default_str();
  describe({.name = name, .value = value, .help = help});
  return *this;
}

Command& Command::choice(const std::string& name, const std::string& value, std::string& target,
                         const std::vector<std::string>& choices, const std::string& help) {
  std::string listed = help + " (";
  for (std::size_t i = 0; i < choices.size(); ++i) listed += (i ? ", " : "") + choices[i];
  listed += "; default " + target + ")";
  app_of(app_).add_option(name, target, listed)->option_text(value)->check(CLI::IsMember(choices));
  describe({.name = name, .value = value, .help = listed, .choices = choices});
  return *this;
}

Command Command::command(const std::string& name, const std::string& help) {
  CLI::App* child = app_of(app_).add_subcommand(name, help);
  app_of(app_).require_subcommand(1);
  const std::string full = program_->descriptions_[description_].name + " " + name;
  program_->descriptions_.push_back({.name = full, .help = help, .options = {}});
  return Command(*program_, child, program_->descriptions_.size() - 1);
}

void Command::run(std::function<int(const Common&)> action) {
  Program* program = program_;
  app_of(app_).require_subcommand(0, 1);
  // The innermost command is called first, and it is the one that was meant.
  app_of(app_).callback([program, action = std::move(action)] {
    if (!program->impl_->chosen) program->impl_->chosen = action;
  });
}

Program::Program(const std::string& name, const std::string& help, const std::string& version)
    : impl_(std::make_unique<Impl>()) {
  CLI::App& app = impl_->app;
  app.name(name);
  app.description(help);
  app.fallthrough();
  app.get_formatter()->column_width(34);
  app.add_option("--db", common_.db, "The store (default stet.db, or STET_DB)")
      ->envname("STET_DB")
      ->option_text("FILE");
  app.add_flag("--json", common_.json, "Print JSON");
  app.add_option("--keys", common_.key_path,
                 "The keys of the log (default: beside the store, FILE.keys)")
      ->envname("STET_KEYS")
      ->option_text("FILE");
  app.add_option("--passphrase-file", common_.passphrase_file,
                 "A file that holds the passphrase of the keys")
      ->option_text("FILE");
  app.add_flag("--version", impl_->version, "Print the version (" + version + ")");
}

Program::~Program() = default;

Command Program::command(const std::string& name, const std::string& help) {
  CLI::App* child = impl_->app.add_subcommand(name, help);
  descriptions_.push_back({.name = name, .help = help, .options = {}});
  return Command(*this, child, descriptions_.size() - 1);
}

int Program::run(int argc, char** argv, const std::function<std::string()>& version_json) {
  try {
    impl_->app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return impl_->app.exit(help, std::cout, std::cerr);
  } catch (const CLI::ParseError& error) {
    std::cerr << "stet: " << error.what() << "; run `stet --help` or `stet COMMAND --help`\n";
    return 2;
  }
  if (impl_->version) {
    std::cout << version_json() << '\n';
    return 0;
  }
  if (!impl_->chosen) {
    std::cerr << impl_->app.help();
    return 2;
  }
  return impl_->chosen(common_);
}

}  // namespace stet::cli
