// The table of routes and the handlers of the JSON API.
#include "routes.h"

#include <charconv>

#include "stet/error.h"
#include "stet/exchange.h"

namespace stet::http {
namespace {

constexpr std::size_t kPageLimit = 1000;

std::string value_of(const std::map<std::string, std::string>& values, const std::string& name) {
  const auto found = values.find(name);
  return found == values.end() ? std::string() : found->second;
}

std::size_t count_of(const Request& request, const std::string& name, std::size_t fallback) {
  const std::string text = value_of(request.query, name);
  if (text.empty()) return fallback;
  std::size_t count = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (failure != std::errc() || end != text.data() + text.size())
    throw Error(Code::invalid,
                "query parameter \"" + name + "\" is not a whole number: \"" + text + "\"");
  return std::min(count, kPageLimit);
}

Json body_of(const Request& request) {
  Json body = Json::parse(request.body);
  if (!body.is_object()) throw Error(Code::invalid, "the body is not a JSON object");
  return body;
}

// A string field that may be left out.
std::string field(const Json& body, std::string_view name) {
  const Json* value = body.find(name);
  if (!value || value->is_null()) return {};
  if (!value->is_string())
    throw Error(Code::invalid, "field \"" + std::string(name) + "\" is not a string");
  return value->as_string();
}

std::string required_field(const Json& body, std::string_view name) {
  if (!body.find(name))
    throw Error(Code::invalid, "field \"" + std::string(name) + "\" is missing");
  return field(body, name);
}

// {name: [items as JSON]}.
template <class List>
Response list_response(const char* name, const List& list) {
  Json items = Json::array();
  for (const auto& item : list) items.push_back(to_json(item));
  return json_response(Json::object({{name, std::move(items)}}));
}

Response list_sources(Store& store, const Request&) {
  return list_response("sources", store.sources());
}

Response add_source(Store& store, const Request& request) {
  const Json body = body_of(request);
  SourceInput input = {.path = required_field(body, "path"),
                       .bytes = required_field(body, "text"),
                       .title = field(body, "title"),
                       .publisher = field(body, "publisher"),
                       .url = field(body, "url"),
                       .language = field(body, "language"),
                       .published = field(body, "published")};
  if (const std::string type = field(body, "digital_source_type"); !type.empty())
    input.digital_source_type = type;
  const AddResult result = store.add(input);
  return json_response(to_json(result), result.outcome == AddOutcome::unchanged ? 200 : 201);
}

Response show(Store& store, const Request& request) {
  return json_response(store.show(request.parts.at(0)));
}
Response explain(Store& store, const Request& request) {
  return json_response(store.explain(request.parts.at(0)));
}

Response source_bytes(Store& store, const Request& request) {
  // Never as HTML: a hostile source must not run in the server's own origin.
  return {.status = 200,
          .type = "application/octet-stream",
          .body = store.source_bytes(request.parts.at(0))};
}

Response list_claims(Store& store, const Request& request) {
  return list_response(
      "claims", store.claims(value_of(request.query, "source"), count_of(request, "limit", 100),
                             count_of(request, "offset", 0)));
}

Response search(Store& store, const Request& request) {
  const std::string words = value_of(request.query, "q");
  if (words.empty())
    throw Error(Code::invalid, "query parameter \"q\" is missing: the words to look for");
  return list_response("hits", store.search(words, count_of(request, "limit", 50)));
}

Response check(Store& store, const Request& request) {
  const Json body = body_of(request);
  const std::string path = field(body, "path");
  return json_response(to_json(store.check({.path = path.empty() ? "draft.md" : path,
                                            .bytes = required_field(body, "text"),
                                            .published = field(body, "published")},
                                           {.as_of = field(body, "as_of")})));
}

Response ask(Store& store, const Request& request) {
  const Json body = body_of(request);
  return json_response(
      to_json(store.ask(required_field(body, "sentence"),
                        {.as_of = field(body, "as_of"), .published = field(body, "published")})));
}

Response disputes(Store& store, const Request&) {
  return list_response("disputes", store.disputes());
}

Response log(Store& store, const Request& request) {
  Json list = Json::array();
  for (const LogEntry& entry :
       store.log(count_of(request, "limit", 100), count_of(request, "offset", 0)))
    list.push_back(to_json(entry));
  const Checkpoint checkpoint = store.checkpoint();
  return json_response(Json::object(
      {{"size", checkpoint.size}, {"root", checkpoint.root}, {"entries", std::move(list)}}));
}

Response checkpoint(Store& store, const Request&) {
  return {.status = 200, .type = "text/plain; charset=utf-8", .body = store.checkpoint().note};
}

Response open_api(Store&, const Request&) { return {.body = std::string(schema("openapi"))}; }

Response json_schema(Store&, const Request& request) {
  return {.type = "application/schema+json", .body = std::string(schema(request.parts.at(0)))};
}

Response health(Store& store, const Request&) {
  return json_response(Json::object({{"status", "ok"}, {"log_size", store.checkpoint().size}}));
}

// Matches one path against one pattern, segment by segment.
bool path_matches(std::string_view pattern, std::string_view path,
                  std::vector<std::string>& parts) {
  while (!pattern.empty() && !path.empty()) {
    const std::size_t pattern_end = std::min(pattern.find('/', 1), pattern.size());
    const std::size_t path_end = std::min(path.find('/', 1), path.size());
    const std::string_view wanted = pattern.substr(0, pattern_end), got = path.substr(0, path_end);
    if (wanted.starts_with("/{")) {
      if (got.size() < 2) return false;
      parts.emplace_back(got.substr(1));
    } else if (wanted != got) {
      return false;
    }
    pattern.remove_prefix(pattern_end);
    path.remove_prefix(path_end);
  }
  return pattern.empty() && path.empty();
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> table = {
      {"GET", "/", Access::read, page, "The page where an editor pastes a draft"},
      {"POST", "/", Access::read, page_check, "The page with the draft marked up"},
      {"GET", "/style.css", Access::read, page_style, "The page's style"},
      {"GET", "/healthz", Access::read, health, "Whether the server is up"},
      {"GET", "/openapi.json", Access::read, open_api, "This interface as an OpenAPI document"},
      {"GET", "/api/v1/schemas/{name}", Access::read, json_schema, "A JSON Schema by name"},
      {"GET", "/api/v1/sources", Access::read, list_sources, "The sources"},
      {"POST", "/api/v1/sources", Access::write, add_source, "Add a source"},
      {"GET", "/api/v1/sources/{sha256}", Access::read, show, "One source"},
      {"GET", "/api/v1/sources/{sha256}/bytes", Access::read, source_bytes,
       "The bytes of a source as received"},
      {"GET", "/api/v1/claims", Access::read, list_claims, "The claims read from the sources"},
      {"GET", "/api/v1/claims/{id}", Access::read, explain, "One claim, explained"},
      {"GET", "/api/v1/search", Access::read, search, "Search the passages"},
      {"POST", "/api/v1/check", Access::read, check, "Verdicts for a draft"},
      {"POST", "/api/v1/ask", Access::read, ask, "The verdict for one sentence"},
      {"GET", "/api/v1/disputes", Access::read, disputes, "Facts on which the sources disagree"},
      {"GET", "/api/v1/log", Access::read, log, "The signed statements"},
      {"GET", "/api/v1/log/checkpoint", Access::read, checkpoint, "The signed checkpoint"},
  };
  return table;
}

Match match(std::string_view method, std::string_view path) {
  Match result;
  for (const Route& route : routes()) {
    std::vector<std::string> parts;
    if (!path_matches(route.path, path, parts)) continue;
    result.path_known = true;
    if (route.method != method) continue;
    result.route = &route;
    result.parts = std::move(parts);
    return result;
  }
  return result;
}

Response json_response(const Json& value, int status) {
  return {.status = status, .body = value.dump() + "\n"};
}

Response problem(int status, std::string_view code, std::string_view detail) {
  return {.status = status,
          .type = "application/problem+json",
          .body = Json::object({{"type", "about:blank"},
                                {"title", code},
                                {"status", status},
                                {"detail", detail},
                                {"code", code}})
                      .dump() +
                  "\n"};
}

}  // namespace stet::http
