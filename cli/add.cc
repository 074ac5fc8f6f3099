// `stet add`: reads sources into the store, a line for each file.
#include <algorithm>
#include <filesystem>
#include <iostream>

#include "commands.h"
#include "input.h"
#include "manifest.h"
#include "stet/error.h"
#include "stet/exchange.h"
#include "stores.h"
#include "terminal.h"

namespace stet::cli {
namespace {

struct AddArguments {
  std::vector<std::string> paths;
  std::string manifest;
  SourceInput known;  // what the options say of every path
  std::string digital_source_type;
  bool quiet = false;
};

bool is_readable_kind(const std::filesystem::path& path) {
  static const std::vector<std::string> kinds = {".htm",      ".html", ".md",
                                                 ".markdown", ".txt",  ".xhtml"};
  return std::find(kinds.begin(), kinds.end(), path.extension().string()) != kinds.end();
}

// The files of a folder that stet reads, sorted, so that the log's order does not hang on the file
// system.
std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && is_readable_kind(entry.path()))
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  if (files.empty())
    throw Error(Code::not_found,
                "cannot add " + folder + ": no .txt, .md or .html file in this folder");
  return files;
}

std::vector<SourceInput> named_sources(const AddArguments& arguments) {
  std::vector<SourceInput> sources;
  if (!arguments.manifest.empty()) sources = read_manifest(arguments.manifest);
  for (const std::string& path : arguments.paths) {
    std::error_code failure;
    const auto files =
        std::filesystem::is_directory(path, failure) ? files_below(path) : std::vector{path};
    for (const std::string& file : files) {
      SourceInput source = arguments.known;
      source.path = file;
      if (!arguments.digital_source_type.empty())
        source.digital_source_type = arguments.digital_source_type;
      sources.push_back(std::move(source));
    }
  }
  if (sources.empty())
    throw Error(
        Code::invalid,
        "nothing to add: name files, folders or - for standard input, or give --manifest FILE");
  return sources;
}

void print_result(const Common& common, const SourceInput& source, const AddResult& result) {
  if (common.json) {
    Json line = Json::object({{"path", source.path}});
    const Json fields = to_json(result);
    for (const auto& [name, value] : fields.members()) line[name] = value;
    std::cout << line.dump() << std::endl;
    return;
  }
  std::cout << to_string(result.outcome) << "  " << source.path;
  if (result.outcome == AddOutcome::near_duplicate)
    std::cout << "  of " << result.duplicate.substr(0, 12);
  if (result.outcome != AddOutcome::unchanged)
    std::cout << "  " << counted(static_cast<std::size_t>(result.passages), "passage") << ", "
              << counted(static_cast<std::size_t>(result.claims), "claim");
  std::cout << std::endl;  // an acknowledgement is worth nothing while it waits in a buffer
}

void print_failure(const Common& common, const SourceInput& source, const Error& error) {
  if (common.json)
    std::cout << Json::object({{"path", source.path},
                               {"outcome", "failed"},
                               {"error", Json::object({{"code", to_string(error.code())},
                                                       {"message", error.what()}})}})
                     .dump()
              << std::endl;
  else
    std::cerr << "failed  " << source.path << ": " << error.what() << '\n';
}

// A file that fails is reported and the next one is tried; a store that fails ends it.
int add(const Common& common, const AddArguments& arguments) {
  check_date(arguments.known.published, "--published");
  std::vector<SourceInput> sources = named_sources(arguments);
  Store store = open_to_write(common);
  Progress progress("adding", sources.size());
  std::size_t failed = 0;
  for (SourceInput& source : sources) {
    try {
      source.bytes = read_input(source.path);
      const AddResult result = store.add(source);
      progress.wipe();
      if (!arguments.quiet) print_result(common, source, result);
    } catch (const Error& error) {
      const bool about_the_file = error.code() == Code::invalid ||
                                  error.code() == Code::unsupported ||
                                  error.code() == Code::not_found;
      if (!about_the_file && sources.size() == 1) throw;
      progress.wipe();
      print_failure(common, source, error);
      ++failed;
      if (!about_the_file)
        throw Error(error.code(), "stopped at " + source.path + ": " + error.what());
    }
    source.bytes.clear();
    progress.step();
  }
  if (failed > 0)
    std::cerr << "stet: " << counted(failed, "file") << " of " << sources.size() << " not added\n";
  return failed > 0 ? 3 : 0;
}

}  // namespace

void declare_add(Program& program) {
  auto arguments = std::make_shared<AddArguments>();
  Command command = program.command("add", "Read sources into the store");
  command.operands("PATH", arguments->paths, "Files or folders, or - for standard input");
  command.option("--manifest", "FILE", arguments->manifest,
                 "Sources with their metadata, one JSON object a line");
  command.option("--publisher", "NAME", arguments->known.publisher, "Who published it");
  command.option("--title", "TITLE", arguments->known.title, "Its title");
  command.option("--url", "URL", arguments->known.url, "Where it came from");
  command.option("--published", "DATE", arguments->known.published,
                 "When it was published, YYYY-MM-DD");
  command.option("--language", "TAG", arguments->known.language, "Its language (BCP 47)");
  command.option("--digital-source-type", "CODE", arguments->digital_source_type,
                 "IPTC code; trainedAlgorithmicMedia for machine-written text");
  command.flag("--quiet", arguments->quiet, "Print failures only");
  command.run([arguments](const Common& common) { return add(common, *arguments); });
}

}  // namespace stet::cli
