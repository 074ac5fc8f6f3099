// The files of schema/, embedded in the library when it is built.
#pragma once

#include <span>
#include <string_view>

namespace stet::store {

struct SchemaFile {
  std::string_view name;  // "001_records.sql", "report.v1.json"
  const char* begin;
  const char* end;
  std::string_view text() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

// All of them, by name. Made by cmake/Schema.cmake.
std::span<const SchemaFile> schema_files();
// The text of one that must be there; throws Error(internal) otherwise.
std::string_view schema_file(std::string_view name);

}  // namespace stet::store
