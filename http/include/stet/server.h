// The local server: the store over HTTP for programs, and one plain page for editors.
//
//   stet::Server server({.db = "stet.db", .port = 8080}, stet::system_environment());
//   std::cerr << server.address() << '\n';   // "http://127.0.0.1:8080"
//   std::thread thread([&] { server.run(); });
//   ...
//   server.stop();   // from any thread
//
// Binds to 127.0.0.1 only. Refuses requests whose Host is not that address (DNS rebinding) or whose
// Origin is another site; wants `Authorization: Bearer TOKEN` for whatever writes; bounds bodies,
// headers and time. Not for public ports: put nothing in front of it either. Docs: docs/http.md;
// the document it serves: /openapi.json.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "stet/environment.h"

namespace stet {

struct ServerOptions {
  std::string db = "stet.db";
  int port = 0;                        // 0: any free one
  std::string key_path;                // of the keys; empty: beside the store
  std::string passphrase;              // of sealed keys; without it nothing can be added
  std::string token;                   // for writes; empty: a random one is made
  std::size_t body_limit = 16u << 20;  // bytes
};

class Server {
 public:
  // Opens the store and binds the port. Throws Error where either fails, and Error(invalid) where
  // the passphrase is given and does not open the keys.
  Server(ServerOptions options, const Environment& environment);
  ~Server();
  // "http://127.0.0.1:PORT"
  std::string address() const;
  const std::string& token() const;
  // Serves until stop(); call once.
  void run();
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stet
