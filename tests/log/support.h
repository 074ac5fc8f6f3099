// What the tests of the log share: the vectors on disk, a fixed clock and a fixed source of
// "random" bytes.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "log/crypto.h"
#include "stet/environment.h"
#include "stet/json.h"

namespace stet::log::testing {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in.good()) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// A file of fixtures/vectors.
inline std::filesystem::path vector_path(std::string_view name) {
  return std::filesystem::path(STET_SOURCE_DIR) / "fixtures/vectors" / name;
}
inline std::string vector_file(std::string_view name) { return read_file(vector_path(name)); }

inline std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

// 2025-10-01T00:00:00Z, then a second later at each look; bytes that count up from `seed`.
inline Environment fixed_environment(std::uint8_t seed = 1) {
  return {.now = [time = std::int64_t{1759276800}]() mutable { return time++; },
          .random =
              [next = seed](std::span<std::uint8_t> buffer) mutable {
                for (std::uint8_t& byte : buffer) byte = next++;
              }};
}

inline SigningKey test_key(std::uint8_t seed) {
  Seed bytes;
  bytes.fill(seed);
  return SigningKey::from_seed(bytes);
}

// A folder of its own that goes when the test ends.
class TempDir {
 public:
  TempDir() {
    std::string pattern = (std::filesystem::temp_directory_path() / "stet-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TempDir() { std::filesystem::remove_all(path_); }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  std::string string() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace stet::log::testing
