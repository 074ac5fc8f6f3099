// The public face of the views: by name, and as files of an export.
#include <array>

#include "log_storage.h"
#include "stet/error.h"
#include "stet/ledger.h"
#include "store_impl.h"
#include "views.h"

namespace stet {
namespace {

struct View {
  std::string_view name, file;
  void (*write)(const ViewLog&, const Sink&);
};
template <Table table, Lines lines>
void rows(const ViewLog& records, const Sink& write) {
  table_view(records, table, lines, write);
}
constexpr std::array<View, 12> kViews = {
    {{"prov-json", "prov.json", prov_json},
     {"prov-n", "prov.provn", prov_n},
     {"claimreview", "claimreview.jsonl", claim_reviews},
     {"annotations", "annotations.jsonl", annotations},
     {"sources.csv", "sources.csv", rows<Table::sources, Lines::csv>},
     {"sources.jsonl", "sources.jsonl", rows<Table::sources, Lines::jsonl>},
     {"passages.csv", "passages.csv", rows<Table::passages, Lines::csv>},
     {"passages.jsonl", "passages.jsonl", rows<Table::passages, Lines::jsonl>},
     {"claims.csv", "claims.csv", rows<Table::claims, Lines::csv>},
     {"claims.jsonl", "claims.jsonl", rows<Table::claims, Lines::jsonl>},
     {"statements.csv", "statements.csv", rows<Table::statements, Lines::csv>},
     {"statements.jsonl", "statements.jsonl", rows<Table::statements, Lines::jsonl>}}};

constexpr std::string_view kAbout =
    "The files in this folder are views: made by a program from the signed records beside it, for "
    "people and for other\n"
    "programs to read. Nobody signs what they say. SHA256SUMS lists them, so the archive signature "
    "shows that they are the\n"
    "files that were exported; `stet audit` makes them again from the records and names the first "
    "line that differs.\n"
    "What counts is in statements/, bundles/ and disclosures/.\n"
    "\n"
    "prov.json, prov.provn         W3C PROV\n"
    "claimreview.jsonl             schema.org ClaimReview of recorded checks, JSON-LD, one a line\n"
    "annotations.jsonl             W3C Web Annotation of every claim, JSON-LD, one a line\n"
    "sources, passages, claims, statements (.csv, .jsonl)\n";

}  // namespace

std::vector<std::string> view_names() {
  std::vector<std::string> out;
  for (const View& view : kViews) out.emplace_back(view.name);
  return out;
}

std::vector<log::GeneratedFile> view_files() {
  std::vector<log::GeneratedFile> out;
  out.push_back({"unsigned/README.txt",
                 [](const log::LogReader&, const log::Pieces& write) { write(kAbout); }});
  for (const View& view : kViews)
    out.push_back({"unsigned/" + std::string(view.file),
                   [&view](const log::LogReader& reader, const log::Pieces& write) {
                     view.write(ViewLog(reader), write);
                   }});
  return out;
}

void Ledger::view(std::string_view name, const std::function<void(std::string_view)>& write) {
  const store::Database& database = store_.impl_->database;
  const store::Snapshot snapshot(database);
  for (const View& view : kViews)
    if (view.name == name) {
      const StoreLog rows(store_.impl_->database);
      return view.write(ViewLog(rows), write);
    }
  throw Error(Code::not_found,
              "there is no view \"" + std::string(name) + "\"; `stet view` lists them");
}

}  // namespace stet
