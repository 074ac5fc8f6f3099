// The public face of the views: by name.
#include <array>

#include "stet/error.h"
#include "stet/ledger.h"
#include "store_impl.h"
#include "views.h"

namespace stet {
namespace {

struct View {
  std::string_view name;
  void (*write)(const store::Database&, const Sink&);
};
template <Table table, Lines lines>
void rows(const store::Database& database, const Sink& write) {
  table_view(database, table, lines, write);
}
constexpr std::array<View, 12> kViews = {{{"prov-json", prov_json},
                                          {"prov-n", prov_n},
                                          {"claimreview", claim_reviews},
                                          {"annotations", annotations},
                                          {"sources.csv", rows<Table::sources, Lines::csv>},
                                          {"sources.jsonl", rows<Table::sources, Lines::jsonl>},
                                          {"passages.csv", rows<Table::passages, Lines::csv>},
                                          {"passages.jsonl", rows<Table::passages, Lines::jsonl>},
                                          {"claims.csv", rows<Table::claims, Lines::csv>},
                                          {"claims.jsonl", rows<Table::claims, Lines::jsonl>},
                                          {"statements.csv", rows<Table::statements, Lines::csv>},
                                          {"statements.jsonl", rows<Table::statements, Lines::jsonl>}}};

}  // namespace

std::vector<std::string> view_names() {
  std::vector<std::string> out;
  for (const View& view : kViews) out.emplace_back(view.name);
  return out;
}

void Ledger::view(std::string_view name, const std::function<void(std::string_view)>& write) {
  const store::Database& database = store_.impl_->database;
  const store::Snapshot snapshot(database);
  for (const View& view : kViews)
    if (view.name == name) return view.write(database, write);
  throw Error(Code::not_found, "there is no view \"" + std::string(name) + "\"");
}

}  // namespace stet
