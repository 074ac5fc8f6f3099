// Opening the store that the user named.
#include "stores.h"

#include <filesystem>

#include "stet/error.h"

namespace stet::cli {
namespace {

Store open(const Common& common, const OpenOptions& options) {
  std::error_code failure;
  if (!std::filesystem::exists(common.db, failure))
    throw Error(Code::not_found, "cannot open store " + common.db +
                                     ": no such file; make one with `stet init`, or name it with --db FILE or STET_DB");
  return Store::open(common.db, options, system_environment());
}

}  // namespace

Store open_to_read(const Common& common) { return open(common, {.read_only = true}); }
Store open_to_write(const Common& common) { return open(common, {}); }

}  // namespace stet::cli
