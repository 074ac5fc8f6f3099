// The facade: making and opening a store.
#include <filesystem>

#include "log_storage.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "store_impl.h"
#include "store_keys.h"

namespace stet {
namespace {

// Fills in where the keys are: beside the store, unless told otherwise.
OpenOptions resolved(const std::string& path, OpenOptions options) {
  if (options.key_path.empty()) options.key_path = log::default_key_path(path);
  if (options.root_key_path.empty()) options.root_key_path = log::default_root_key_path(path);
  return options;
}

// Key files of a store in the making: taken away again unless it was made.
class NewKeyFiles {
 public:
  NewKeyFiles() = default;
  NewKeyFiles(const NewKeyFiles&) = delete;
  NewKeyFiles& operator=(const NewKeyFiles&) = delete;
  ~NewKeyFiles() {
    std::error_code ignored;
    for (const std::string& path : made_) std::filesystem::remove(path, ignored);
  }
  // Throws Error(conflict) where the file exists: those are the keys of another log.
  void save(const log::KeyRing& ring, const std::string& path) {
    ring.save_new(path);
    made_.push_back(path);
  }
  void keep() { made_.clear(); }

 private:
  std::vector<std::string> made_;
};

// Everything that makes an empty file a store, in one transaction: tables, keys, the log's first
// entry. Returns the keys.
log::KeyRing begin_store(store::Database& database, const OpenOptions& access,
                         const std::string& origin, const Environment& environment) {
  const log::KeyRing ring =
      log::KeyRing::generate({"log", "author", "archive"},
                             {.origin = origin, .passphrase = access.passphrase}, environment);
  const log::KeyRing root = log::KeyRing::generate(
      {"root"}, {.origin = ring.origin(), .passphrase = access.passphrase}, environment);
  store::Write write(database);
  database.initialise(this_engine());
  StoreLog rows(database);
  log::Ledger ledger(rows, ring, environment, log::default_head_path(database.path()));
  ledger.begin(root, "stet " + std::string(engine_version()));
  ledger.sign();
  rows.read_back(0);
  NewKeyFiles files;
  files.save(ring, access.key_path);
  files.save(root, access.root_key_path);
  write.commit();
  files.keep();
  ledger.publish();
  return ring;
}

}  // namespace

store::Maker this_engine() {
  return {.engine = std::string(engine_version()), .rules = rules_digest()};
}

log::KeyRing load_keys(const std::string& path, const OpenOptions& access) {
  log::KeyRing ring = log::KeyRing::load(path, access.passphrase);
  if (ring.sealed() && access.passphrase.empty() && access.ask_passphrase)
    return log::KeyRing::load(path, access.ask_passphrase());
  return ring;
}

const log::KeyRing& Store::Impl::keys() {
  const StoreLog rows(database);
  if (ring && revoked_role(database, rows, *ring))
    ring.reset();  // another program has replaced it since
  if (!ring) ring = load_keys(access.key_path, access);
  refuse_revoked(database, rows, *ring);
  return *ring;
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::string& path, const CreateOptions& options,
                    const Environment& environment) {
  std::error_code ignored;
  const bool existed = std::filesystem::exists(path, ignored);
  auto impl =
      std::make_unique<Impl>(Impl{.database = store::Database::create(path),
                                  .environment = environment,
                                  .access = resolved(path, {.key_path = options.key_path,
                                                            .root_key_path = options.root_key_path,
                                                            .passphrase = options.passphrase})});
  try {
    impl->ring = begin_store(impl->database, impl->access, options.origin, environment);
  } catch (const Error&) {
    if (!existed) impl->database.discard_unless_made();
    throw;
  }
  return Store(std::move(impl));
}

Store Store::open(const std::string& path, const OpenOptions& options,
                  const Environment& environment) {
  OpenOptions access = resolved(path, options);
  store::Database database =
      store::Database::open(path, options.read_only ? store::Mode::read : store::Mode::write);
  if (!database.derived_is_current(this_engine())) {
    // Also for a reader: an engine must not answer from another engine's readings.
    store::Database writer = store::Database::open(path, store::Mode::write);
    rebuild(writer, load_keys(access.key_path, access), environment);
  }
  return Store(std::make_unique<Impl>(Impl{
      .database = std::move(database), .environment = environment, .access = std::move(access)}));
}

}  // namespace stet
