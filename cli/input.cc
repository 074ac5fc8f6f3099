// Reading what the user named: files, standard input, JSON lines.
#include "input.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "stet/error.h"

namespace stet::cli {

std::string read_input(const std::string& path) {
  std::ostringstream bytes;
  if (path == "-") {
    bytes << std::cin.rdbuf();
    return std::move(bytes).str();
  }
  std::error_code failure;
  const auto status = std::filesystem::status(path, failure);
  if (!std::filesystem::exists(status))
    throw Error(Code::not_found, "cannot read " + path +
                                     ": no such file; check the path, or use - for standard input");
  if (std::filesystem::is_directory(status))
    throw Error(Code::invalid, "cannot read " + path + ": it is a directory; name the files in it");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(Code::io, "cannot read " + path + ": " + std::strerror(errno));
  bytes << file.rdbuf();
  if (file.bad()) throw Error(Code::io, "cannot read " + path + ": " + std::strerror(errno));
  return std::move(bytes).str();
}

void for_each_json_line(const std::string& path, const std::function<void(const Json&)>& use,
                        const std::function<void()>& idle) {
  std::ifstream file;
  if (path != "-") {
    file.open(path, std::ios::binary);
    if (!file) throw Error(Code::not_found, "cannot read " + path + ": " + std::strerror(errno));
  }
  std::istream& lines = path == "-" ? std::cin : file;
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      use(Json::parse(line));
    } catch (const Error& error) {
      throw Error(error.code(), path + ", line " + std::to_string(number) + ": " + error.what());
    }
    if (idle && lines.rdbuf()->in_avail() <= 0) idle();
  }
  if (idle) idle();
}

}  // namespace stet::cli
