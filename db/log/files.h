// Small files written whole: to a new name, then renamed, so that a reader sees the old one or the
// new one.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace stet::log {

enum class FileMode { shared, secret };  // 0644 or 0600, before the umask
enum class Durability { fast, synced };  // synced: on the disk when the call returns

// Throws Error(io) naming the path.
void write_whole(const std::string& path, std::string_view bytes, FileMode mode,
                 Durability durability);
// Empty where there is no such file; throws Error(io) where it cannot be read.
std::optional<std::string> read_whole(const std::string& path);
// The same, but the file must be there: throws Error(not_found).
std::string require_whole(const std::string& path);
// Whether somebody else than the owner may read the file.
bool readable_by_others(const std::string& path);

// A file written piece by piece, of any size; not synced. Throws Error(io) naming the path.
class PieceFile {
 public:
  explicit PieceFile(const std::string& path);
  ~PieceFile();
  void write(std::string_view piece);
  // What was written stands in the file when this returns.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stet::log
