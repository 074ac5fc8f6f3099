// Manifests: which files to add, and what is known of each.
#include "manifest.h"

#include <array>
#include <charconv>
#include <chrono>
#include <filesystem>

#include "input.h"
#include "stet/error.h"

namespace stet::cli {
namespace {

constexpr std::array<std::string_view, 7> kFields = {
    "path", "title", "publisher", "url", "published", "language", "digital_source_type"};

std::string field_text(const Json& line, std::string_view field) {
  const Json* value = line.find(field);
  if (!value || value->is_null()) return {};
  if (!value->is_string())
    throw Error(Code::invalid, "field \"" + std::string(field) + "\" is not a string");
  return value->as_string();
}

SourceInput read_line(const Json& line, const std::filesystem::path& folder) {
  if (!line.is_object()) throw Error(Code::invalid, "not a JSON object");
  for (const auto& [name, value] : line.members())
    if (std::find(kFields.begin(), kFields.end(), name) == kFields.end())
      throw Error(Code::invalid, "unknown field \"" + name +
                                     "\"; known are path, title, publisher, url, published, "
                                     "language, digital_source_type");
  SourceInput source;
  const std::string path = field_text(line, "path");
  if (path.empty()) throw Error(Code::invalid, "field \"path\" is missing");
  source.path = std::filesystem::path(path).is_absolute()
                    ? path
                    : (folder / path).lexically_normal().string();
  source.title = field_text(line, "title");
  source.publisher = field_text(line, "publisher");
  source.url = field_text(line, "url");
  source.language = field_text(line, "language");
  source.published = field_text(line, "published");
  check_date(source.published, "field \"published\"");
  if (const std::string type = field_text(line, "digital_source_type"); !type.empty())
    source.digital_source_type = type;
  return source;
}

}  // namespace

void check_date(const std::string& date, const std::string& what) {
  if (date.empty()) return;
  int parts[3] = {};
  const bool shaped = date.size() == 10 && date[4] == '-' && date[7] == '-' &&
                      std::from_chars(&date[0], &date[4], parts[0]).ptr == &date[4] &&
                      std::from_chars(&date[5], &date[7], parts[1]).ptr == &date[7] &&
                      std::from_chars(&date[8], &date[0] + 10, parts[2]).ptr == &date[0] + 10;
  const std::chrono::year_month_day day{std::chrono::year(parts[0]),
                                        std::chrono::month(static_cast<unsigned>(parts[1])),
                                        std::chrono::day(static_cast<unsigned>(parts[2]))};
  if (!shaped || !day.ok())
    throw Error(Code::invalid, what + " is not a date: \"" + date + "\"; write YYYY-MM-DD");
}

std::vector<SourceInput> read_manifest(const std::string& path) {
  const std::filesystem::path folder = path == "-" ? "" : std::filesystem::path(path).parent_path();
  std::vector<SourceInput> sources;
  for_each_json_line(path, [&](const Json& line) { sources.push_back(read_line(line, folder)); });
  return sources;
}

}  // namespace stet::cli
