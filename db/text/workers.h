// Spreads tasks that do not depend on each other over the cores.
#pragma once

#include <cstddef>
#include <functional>

namespace stet::text {

// The cores that tasks are spread over: those of the machine, at most eight.
std::size_t cores();

// Calls task(i) once for each i below `count`, on as many threads as cores() says, the caller's own
// among them; a single task, or a single core, starts no thread. Returns when all are done. Tasks
// must not touch what another one writes; as each writes to a place of its own, the outcome does
// not depend on the order. Where tasks throw, the exception of the lowest i that threw is thrown
// again here, after all threads have ended. A task that calls spread() itself has the cores that
// the others leave it.
void spread(std::size_t count, const std::function<void(std::size_t)>& task);

}  // namespace stet::text
