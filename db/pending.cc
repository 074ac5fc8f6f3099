// Rooms that are not built yet, so that the whole links while they are: each definition leaves when its room has one.
#include "facts/analysis.h"
#include "stet/engine.h"
#include "stet/error.h"
#include "stet/store.h"
#include "text/document.h"
#include "verify/verify.h"

namespace stet {

struct Store::Impl {};
Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;
namespace {
[[noreturn]] void pending() { throw Error(Code::internal, "this part of stet is not built yet"); }
}  // namespace
Store Store::create(const std::string&, const CreateOptions&, const Environment&) { pending(); }
Store Store::open(const std::string&, const OpenOptions&, const Environment&) { pending(); }
AddResult Store::add(const SourceInput&) { pending(); }
Report Store::check(const DraftInput&, const CheckOptions&) { pending(); }
Report Store::ask(std::string_view, const CheckOptions&) { pending(); }
std::vector<Dispute> Store::disputes() { pending(); }
std::vector<SourceSummary> Store::sources() { pending(); }
std::vector<ClaimRow> Store::claims(std::string_view, std::size_t, std::size_t) { pending(); }
std::vector<SearchHit> Store::search(std::string_view, std::size_t) { pending(); }
Json Store::show(std::string_view) { pending(); }
Json Store::explain(std::string_view) { pending(); }
std::string Store::source_bytes(std::string_view) { pending(); }
Checkpoint Store::checkpoint() { pending(); }
std::vector<LogEntry> Store::log(std::size_t, std::size_t) { pending(); }
AuditReport Store::audit() { pending(); }
void Store::export_to(const std::string&) { pending(); }
std::string_view schema(std::string_view) { pending(); }
std::vector<std::string> schema_names() { return {}; }
}  // namespace stet
