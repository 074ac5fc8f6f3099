// A stored source held against all the others, as if it were a draft: what disputes and
// explanations rest on.
#pragma once

#include <vector>

#include "stet/report.h"
#include "store/database.h"
#include "store/sources.h"

namespace stet {

// The findings for every statement of `source`, judged by the other sources alone: nobody is his
// own witness. Spans count in the source's file. Reads the source anew; costs what checking it as a
// draft costs. None where its bytes are erased.
std::vector<Finding> judge_by_others(const store::Database& database,
                                     const store::ReadSource& source);

}  // namespace stet
