// Views: the records of a store in forms that others read. Generated, never signed.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "store/database.h"

namespace stet {

using Sink = std::function<void(std::string_view)>;

inline constexpr std::string_view kUnsigned =
    "A view, generated from signed records; not signed itself. The records are in the log: run `stet export`.";

void prov_json(const store::Database& database, const Sink& write);      // PROV-JSON (W3C member submission)
void prov_n(const store::Database& database, const Sink& write);         // PROV-N (W3C recommendation)
void annotations(const store::Database& database, const Sink& write);    // W3C Web Annotation, a line each
void claim_reviews(const store::Database& database, const Sink& write);  // schema.org ClaimReview, a line each

enum class Table { sources, passages, claims, statements };
enum class Lines { csv, jsonl };
void table_view(const store::Database& database, Table table, Lines lines, const Sink& write);

}  // namespace stet
