// Views: the signed records of a log in forms that others read. Generated, never signed.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "log/export.h"
#include "view_records.h"

namespace stet {

using Sink = std::function<void(std::string_view)>;

inline constexpr std::string_view kUnsigned =
    "A view, generated from signed records; not signed itself. The records are in the log: run "
    "`stet export`.";

void prov_json(const ViewLog& records, const Sink& write);    // PROV-JSON (W3C member submission)
void prov_n(const ViewLog& records, const Sink& write);       // PROV-N (W3C recommendation)
void annotations(const ViewLog& records, const Sink& write);  // W3C Web Annotation, a line each
void claim_reviews(const ViewLog& records,
                   const Sink& write);  // schema.org ClaimReview, a line each

// The last field of every row, `signed`, is false.
enum class Table { sources, passages, claims, statements };
enum class Lines { csv, jsonl };
void table_view(const ViewLog& records, Table table, Lines lines, const Sink& write);

// Every view as a file of an export, below unsigned/, with a page that says what they are.
std::vector<log::GeneratedFile> view_files();

}  // namespace stet
