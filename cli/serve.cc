// `stet serve`: the store over HTTP, on this machine only.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "commands.h"
#include "stet/error.h"
#include "stet/keys.h"
#include "stet/server.h"
#include "stores.h"

namespace stet::cli {
namespace {

// Waits for Ctrl-C or a polite kill; the signals are blocked in every thread, so only this one
// takes them.
void wait_for_signal() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  int got = 0;
  sigwait(&signals, &got);
}

void block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

// Asked for once, before anything is served: there is no terminal to ask on later.
std::string passphrase_of(const Common& common) {
  const std::string given = given_passphrase(common);
  return given.empty() ? asked_passphrase() : given;
}

int serve(const Common& common, std::size_t port) {
  if (port > 65535)
    throw Error(Code::invalid, "--port " + std::to_string(port) +
                                   " is not a port; choose 1 to 65535, or 0 for any");
  const bool sealed = [&] {
    Store store = open_to_read(common);
    return Keys(store).sealed();
  }();
  const std::string passphrase = sealed ? passphrase_of(common) : std::string();
  block_signals();
  const char* token = std::getenv("STET_TOKEN");
  Server server({.db = common.db,
                 .port = static_cast<int>(port),
                 .key_path = common.key_path,
                 .passphrase = passphrase,
                 .token = token ? token : ""},
                system_environment());
  if (common.json)
    std::cout << Json::object({{"address", server.address()}, {"token", server.token()}}).dump()
              << std::endl;
  else
    std::cout << "serving " << common.db << " at " << server.address() << "/\n"
              << "to add sources over HTTP: Authorization: Bearer " << server.token() << "\n"
              << "stop with Ctrl-C" << std::endl;
  if (!common.json && sealed && passphrase.empty())
    std::cout << "the keys are sealed and no passphrase was given: this server only reads"
              << std::endl;
  std::thread thread([&server] { server.run(); });
  wait_for_signal();
  server.stop();
  thread.join();
  return 0;
}

}  // namespace

void declare_serve(Program& program) {
  auto port = std::make_shared<std::size_t>(8765);
  Command command = program.command(
      "serve", "Serve the store over HTTP to this machine, with a page for editors");
  command.option("--port", "N", *port, "Port on 127.0.0.1; 0 for any free one");
  command.run([port](const Common& common) { return serve(common, *port); });
}

}  // namespace stet::cli
