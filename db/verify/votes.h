// What a vote says beyond its figures.
#pragma once

#include <string_view>

namespace stet::verify {

// "Agree", "decide", "resolve": base forms that a vote to do something bears out.
bool tells_agreement(std::string_view word);

// The passage tells a vote to do something, and none against it: "voted eight to five to pay".
bool agreed_by_vote(std::string_view text);

}  // namespace stet::verify
