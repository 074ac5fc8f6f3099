// Transcripts: commands and the output they must give (tests/cli/*.txt, and the session in
// README.md).
//
// A transcript runs in a folder of its own that holds fixtures/. "$ COMMAND" is run by sh with the
// built `stet` first in PATH; the lines up to the next "$ " are its output, standard error
// included. In them "[..]" stands for anything within a line and a line "..." for any lines. A last
// line "[exit N]" is the exit status where it is not 0.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <filesystem>
#include <span>

#include "support/temporary.h"

namespace {

namespace fs = std::filesystem;
using stet::testing::read_file;

struct Step {
  std::size_t line = 0;
  std::string command;
  std::vector<std::string> expected;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The steps of a transcript; of Markdown, those inside the first ```console block.
std::vector<Step> steps_of(const fs::path& file) {
  std::vector<Step> steps;
  const bool markdown = file.extension() == ".md";
  bool inside = !markdown;
  std::size_t number = 0;
  for (const std::string& line : lines_of(read_file(file))) {
    ++number;
    if (markdown && line == "```console") {
      inside = true;
    } else if (markdown && inside && line == "```") {
      break;
    } else if (inside && line.starts_with("$ ")) {
      steps.push_back({number, line.substr(2), {}});
    } else if (inside && !steps.empty()) {
      steps.back().expected.push_back(line);
    }
  }
  for (Step& step : steps)
    while (!step.expected.empty() && step.expected.back().empty()) step.expected.pop_back();
  return steps;
}

bool line_matches(std::string_view pattern, std::string_view line) {
  const std::size_t gap = pattern.find("[..]");
  if (gap == std::string_view::npos) return pattern == line;
  if (!line.starts_with(pattern.substr(0, gap))) return false;
  const std::string_view rest = pattern.substr(gap + 4);
  for (std::size_t at = gap; at <= line.size(); ++at)
    if (line_matches(rest, line.substr(at))) return true;
  return false;
}

bool matches(std::span<const std::string> patterns, std::span<const std::string> lines) {
  if (patterns.empty()) return lines.empty();
  if (patterns.front() == "...") {
    for (std::size_t skip = 0; skip <= lines.size(); ++skip)
      if (matches(patterns.subspan(1), lines.subspan(skip))) return true;
    return false;
  }
  return !lines.empty() && line_matches(patterns.front(), lines.front()) &&
         matches(patterns.subspan(1), lines.subspan(1));
}

std::vector<std::string> run(const std::string& command, const fs::path& folder) {
  const std::string program = fs::path(STET_PROGRAM).parent_path().string();
  const std::string shell = "cd '" + folder.string() +
                            "' && unset STET_DB STET_PASSPHRASE; PATH='" + program +
                            "':\"$PATH\" NO_COLOR=1 sh -c '" +
                            [&] {
                              std::string quoted;
                              for (const char c : command)
                                quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
                              return quoted;
                            }() +
                            "' 2>&1";
  std::string output;
  FILE* pipe = popen(shell.c_str(), "r");
  char buffer[4096];
  for (std::size_t got; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    output.append(buffer, got);
  const int status = pclose(pipe);
  std::vector<std::string> lines = lines_of(output);
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  if (WEXITSTATUS(status) != 0)
    lines.push_back("[exit " + std::to_string(WEXITSTATUS(status)) + "]");
  return lines;
}

void follow(const fs::path& transcript) {
  const std::vector<Step> steps = steps_of(transcript);
  ASSERT_FALSE(steps.empty()) << transcript << " holds no command";
  const stet::testing::TemporaryFolder folder;
  fs::create_directories(folder.path() / "fixtures");
  fs::copy(fs::path(STET_SOURCE_DIR) / "fixtures/beijing", folder.path() / "fixtures/beijing",
           fs::copy_options::recursive);
  for (const Step& step : steps) {
    const std::vector<std::string> got = run(step.command, folder.path());
    if (matches(step.expected, got)) continue;
    std::string shown;
    for (const std::string& line : got) shown += line + "\n";
    ADD_FAILURE() << transcript.filename().string() << ":" << step.line << ": $ " << step.command
                  << "\ngave\n"
                  << shown;
  }
}

class Transcript : public ::testing::TestWithParam<std::string> {};

TEST_P(Transcript, GivesTheOutputItShows) {
  follow(fs::path(STET_SOURCE_DIR) / "tests/cli" / (GetParam() + ".txt"));
}

std::vector<std::string> transcripts() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(STET_SOURCE_DIR) / "tests/cli"))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Cli, Transcript, ::testing::ValuesIn(transcripts()),
                         [](const auto& parameter) { return parameter.param; });

TEST(Readme, ItsSessionGivesTheOutputItShows) { follow(fs::path(STET_SOURCE_DIR) / "README.md"); }

}  // namespace
