// The server over cpp-httplib: the only file that includes it. Guards, limits, error shapes; the
// answers are routes.cc's.
//
// cpp-httplib 0.11 has known holes (docs/http.md); so: loopback only, no chunked bodies (they pass
// the body limit), own handling of exceptions (its own puts their text into a header).
#include "stet/server.h"

#include <httplib.h>

#include <mutex>

#include "routes.h"
#include "stet/error.h"
#include "stet/keys.h"
#include "stet/store.h"

namespace stet {
namespace {

constexpr std::size_t kThreads = 8;
constexpr std::size_t kHeaderLimit = 100;

int status_of(Code code) {
  switch (code) {
    case Code::not_found:
      return 404;
    case Code::invalid:
      return 400;
    case Code::conflict:
      return 409;
    case Code::busy:
      return 503;
    case Code::unsupported:
      return 415;
    default:
      return 500;
  }
}

std::string random_token(const Environment& environment) {
  std::uint8_t bytes[24];
  environment.random(bytes);
  std::string token;
  for (const std::uint8_t byte : bytes) {
    token += "0123456789abcdef"[byte >> 4];
    token += "0123456789abcdef"[byte & 15];
  }
  return token;
}

// Compares without telling by its time where the two differ.
bool same_secret(std::string_view a, std::string_view b) {
  unsigned difference = a.size() != b.size();
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
    difference |= static_cast<unsigned>(a[i] ^ b[i]);
  return difference == 0;
}

// A Store is for one thread: idle ones wait here for the next request.
class StorePool {
 public:
  StorePool(std::string db, const Environment& environment)
      : db_(std::move(db)), environment_(environment) {}

  template <class Use>
  auto with(const OpenOptions& options, Use use) {
    Store store = take(options);
    auto result = use(store);
    const std::lock_guard lock(mutex_);
    idle(options).push_back(std::move(store));
    return result;
  }

 private:
  std::vector<Store>& idle(const OpenOptions& options) {
    return options.read_only ? readers_ : writers_;
  }
  Store take(const OpenOptions& options) {
    {
      const std::lock_guard lock(mutex_);
      auto& stores = idle(options);
      if (!stores.empty()) {
        Store store = std::move(stores.back());
        stores.pop_back();
        return store;
      }
    }
    return Store::open(db_, options, environment_);
  }

  std::string db_;
  Environment environment_;
  std::mutex mutex_;
  std::vector<Store> readers_, writers_;
};

void send(httplib::Response& out, http::Response response) {
  out.status = response.status;
  out.set_content(std::move(response.body), response.type);
}

http::Request taken(const httplib::Request& in) {
  http::Request request = {
      .method = in.method == "HEAD" ? "GET" : in.method, .path = in.path, .body = in.body};
  for (const auto& [name, value] : in.params) request.query[name] = value;
  for (const auto& [name, part] : in.files) request.form[name] = part.content;
  return request;
}

}  // namespace

struct Server::Impl {
  ServerOptions options;
  std::string token;
  int port = 0;
  bool sealed = false;  // the keys, by a passphrase
  StorePool stores;
  httplib::Server server;

  Impl(ServerOptions given, const Environment& environment)
      : options(std::move(given)),
        token(options.token.empty() ? random_token(environment) : options.token),
        stores(options.db, environment) {}

  bool own_host(const std::string& host) const {
    const std::string suffix = ":" + std::to_string(port);
    return host == "127.0.0.1" + suffix || host == "localhost" + suffix;
  }

  // What is wrong with a request before anything of it is read; nothing where it may pass.
  std::optional<http::Response> refused(const httplib::Request& in) const {
    if (!own_host(in.get_header_value("Host")))
      return http::problem(421, "wrong_host",
                           "this server answers only to 127.0.0.1 and localhost on its own port");
    const std::string origin = in.get_header_value("Origin");
    if (!origin.empty() && (!origin.starts_with("http://") || !own_host(origin.substr(7))))
      return http::problem(403, "wrong_origin", "requests from other sites are refused");
    if (in.headers.size() > kHeaderLimit)
      return http::problem(431, "too_many_headers", "more than 100 header fields");
    if (in.has_header("Transfer-Encoding"))
      return http::problem(411, "length_required",
                           "send a Content-Length; chunked bodies are refused");
    return std::nullopt;
  }

  bool authorised(const httplib::Request& in) const {
    return same_secret(in.get_header_value("Authorization"), "Bearer " + token);
  }

  OpenOptions access(bool read_only) const {
    return {.read_only = read_only, .key_path = options.key_path, .passphrase = options.passphrase};
  }

  http::Response answer(const httplib::Request& in) {
    http::Request request = taken(in);
    http::Match match = http::match(request.method, request.path);
    if (!match.route)
      return match.path_known
                 ? http::problem(405, "method_not_allowed",
                                 "this path answers another method; see /openapi.json")
                 : http::problem(404, "not_found", "nothing at this path; see /openapi.json");
    const bool writes = match.route->access == http::Access::write;
    if (writes && !authorised(in))
      return http::problem(
          401, "token_required",
          "writing needs the header Authorization: Bearer TOKEN, as printed by stet serve");
    if (writes && sealed && options.passphrase.empty())
      return http::problem(
          503, "keys_sealed",
          "this server was started without the passphrase of the keys, so it only reads; "
          "start it again with STET_PASSPHRASE or --passphrase-file");
    request.parts = std::move(match.parts);
    return stores.with(access(!writes),
                       [&](Store& store) { return match.route->handle(store, request); });
  }

  void handle(const httplib::Request& in, httplib::Response& out) {
    try {
      send(out, answer(in));
    } catch (const Error& error) {
      send(out, http::problem(status_of(error.code()), to_string(error.code()), error.what()));
    } catch (const std::exception&) {
      send(out,
           http::problem(500, "internal", "an internal error; the request was not carried out"));
    }
  }
};

Server::Server(ServerOptions options, const Environment& environment)
    : impl_(std::make_unique<Impl>(std::move(options), environment)) {
  Impl& impl = *impl_;
  impl.sealed =
      impl.stores.with(impl.access(true), [](Store& store) { return Keys(store).sealed(); });
  // Found out now, and not when the first source is sent.
  if (impl.sealed && !impl.options.passphrase.empty())
    impl.stores.with(impl.access(false),
                     [](Store& store) { return Keys(store).require_signing(), true; });
  impl.server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  impl.server.set_payload_max_length(impl.options.body_limit);
  impl.server.set_read_timeout(10);
  impl.server.set_write_timeout(10);
  impl.server.set_keep_alive_timeout(2);  // an idle client holds one of the few threads
  impl.server.set_default_headers({{"X-Content-Type-Options", "nosniff"},
                                   {"Cache-Control", "no-store"},
                                   {"Referrer-Policy", "no-referrer"},
                                   {"Content-Security-Policy",
                                    "default-src 'none'; style-src 'self'; form-action 'self'; "
                                    "frame-ancestors 'none'; base-uri 'none'"}});
  impl.server.set_pre_routing_handler([&impl](const httplib::Request& in, httplib::Response& out) {
    auto refusal = impl.refused(in);
    if (!refusal) return httplib::Server::HandlerResponse::Unhandled;
    send(out, std::move(*refusal));
    return httplib::Server::HandlerResponse::Handled;
  });
  const auto handler = [&impl](const httplib::Request& in, httplib::Response& out) {
    impl.handle(in, out);
  };
  impl.server.Get(".*", handler)
      .Post(".*", handler)
      .Put(".*", handler)
      .Delete(".*", handler)
      .Patch(".*", handler);
  impl.server.set_error_handler([](const httplib::Request&, httplib::Response& out) {
    if (!out.body.empty()) return;
    const int status = out.status;
    send(out, http::problem(status, status == 413 ? "too_large" : "refused",
                            status == 413 ? "the body is larger than this server takes"
                                          : "the request was refused"));
  });
  impl.server.set_exception_handler([](const httplib::Request&, httplib::Response& out,
                                       std::exception_ptr) {
    send(out, http::problem(500, "internal", "an internal error; the request was not carried out"));
  });
  impl.port = impl.options.port == 0 ? impl.server.bind_to_any_port("127.0.0.1")
              : impl.server.bind_to_port("127.0.0.1", impl.options.port) ? impl.options.port
                                                                         : -1;
  if (impl.port < 0)
    throw Error(Code::io, "cannot listen on 127.0.0.1:" + std::to_string(impl.options.port) +
                              ": the port is taken or not allowed; choose another with --port");
}

Server::~Server() { stop(); }
std::string Server::address() const { return "http://127.0.0.1:" + std::to_string(impl_->port); }
const std::string& Server::token() const { return impl_->token; }
void Server::run() { impl_->server.listen_after_bind(); }
void Server::stop() { impl_->server.stop(); }

}  // namespace stet
