// The words for error codes.
#include "stet/error.h"

namespace stet {

std::string_view to_string(Code code) {
  switch (code) {
    case Code::not_found:
      return "not_found";
    case Code::invalid:
      return "invalid";
    case Code::conflict:
      return "conflict";
    case Code::busy:
      return "busy";
    case Code::corrupt:
      return "corrupt";
    case Code::io:
      return "io";
    case Code::unsupported:
      return "unsupported";
    case Code::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace stet
