// Whether opposed states of two sentences can both be true.
#pragma once

#include "verify/compare.h"

namespace stet::verify {

// True where the statement and the passage tell opposed states (state_words.h) and both can be
// true: of two things, of two times, of two events. Words that say opposite things then contradict
// nothing.
bool states_leave_room(const Bout& bout);

}  // namespace stet::verify
