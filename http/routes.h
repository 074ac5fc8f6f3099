// What the server answers: one table of routes, and requests and responses free of any HTTP
// library.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "stet/json.h"
#include "stet/store.h"

namespace stet::http {

struct Request {
  std::string method, path;
  std::map<std::string, std::string> query;  // decoded
  std::map<std::string, std::string> form;   // fields of a multipart form
  std::string body;
  std::vector<std::string> parts;  // what the {names} of the route's path stand for, in order
};

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body;
};

enum class Access { read, write };

struct Route {
  std::string_view method;
  std::string_view path;  // "/api/v1/sources/{sha256}"; as in the OpenAPI document
  Access access;
  Response (*handle)(Store& store, const Request& request);
  std::string_view doc;  // one line
};

// Every route, in the order of the documentation.
const std::vector<Route>& routes();

// The route for a method and path, its parts filled into `request.parts`; nullptr where there is
// none.
struct Match {
  const Route* route = nullptr;
  bool path_known = false;  // some other method is answered there
  std::vector<std::string> parts;
};
Match match(std::string_view method, std::string_view path);

Response json_response(const Json& value, int status = 200);
// The one shape of errors, RFC 9457: {"type","title","status","detail","code"}.
Response problem(int status, std::string_view code, std::string_view detail);

// The editors' page (page.cc).
Response page(Store& store, const Request& request);
Response page_check(Store& store, const Request& request);
Response page_style(Store& store, const Request& request);

}  // namespace stet::http
