// `stet log checkpoint`, `anchor` and `witness`: time stamps and witnesses' signatures, as files in
// and out.
#include "log_time.h"

#include <charconv>
#include <fstream>
#include <iostream>
#include <optional>

#include "input.h"
#include "stet/error.h"
#include "stet/ledger.h"
#include "stores.h"

namespace stet::cli {
namespace {

struct TimeArguments {
  std::string request, attach;  // files
  std::string certificates, policy, old_size;
};

void write_file(const std::string& path, const std::string& bytes) {
  if (path == "-") {
    std::cout << bytes;
    return;
  }
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush())
    throw Error(Code::io, "cannot write " + path + "; check the folder and its permissions");
}

void require_one(const TimeArguments& arguments) {
  if (arguments.request.empty() == arguments.attach.empty())
    throw Error(
        Code::invalid,
        "say either --request FILE, to write a request, or --attach FILE, to record the answer");
}

int checkpoint(const Common& common) {
  Store store = open_to_read(common);
  std::cout << Ledger(store).checkpoint_note();
  return 0;
}

int anchor(const Common& common, const TimeArguments& arguments) {
  require_one(arguments);
  if (!arguments.request.empty()) {
    Store store = open_to_read(common);
    write_file(arguments.request, Ledger(store).timestamp_request());
    return 0;
  }
  const std::string token = read_input(arguments.attach);
  const std::string authorities =
      arguments.certificates.empty() ? "" : read_input(arguments.certificates);
  Store store = open_to_write(common);
  const AnchorReceipt receipt = Ledger(store).attach_anchor(token, authorities);
  if (common.json)
    std::cout << Json::object({{"size", receipt.size},
                               {"log_index", receipt.log_index},
                               {"proves", receipt.words}})
                     .dump()
              << '\n';
  else
    std::cout << "size " << receipt.size << ": " << receipt.words << "; recorded as entry "
              << receipt.log_index << '\n';
  return 0;
}

int witness(const Common& common, const TimeArguments& arguments) {
  require_one(arguments);
  if (!arguments.request.empty()) {
    std::optional<std::int64_t> old;
    if (!arguments.old_size.empty()) {
      const char* end = arguments.old_size.data() + arguments.old_size.size();
      const auto [stop, fault] = std::from_chars(arguments.old_size.data(), end, old.emplace());
      if (fault != std::errc() || stop != end)
        throw Error(Code::invalid, "--old: " + arguments.old_size + " is no number of entries");
    }
    Store store = open_to_read(common);
    write_file(arguments.request, Ledger(store).witness_request(old));
    return 0;
  }
  if (arguments.policy.empty())
    throw Error(Code::invalid,
                "say --policy FILE: only signatures of witnesses that it names are kept");
  const std::string lines = read_input(arguments.attach), policy = read_input(arguments.policy);
  Store store = open_to_write(common);
  const std::string words = Ledger(store).attach_cosignatures(lines, policy);
  std::cout << (common.json ? Json::object({{"witnessed", words}}).dump() : words) << '\n';
  return 0;
}

}  // namespace

void declare_log_time(Command& log) {
  log.command("checkpoint",
              "Print the newest checkpoint as it was signed: keep it, or have it stamped")
      .run(checkpoint);

  auto times = std::make_shared<TimeArguments>();
  Command stamp = log.command(
      "anchor", "Have the newest checkpoint time-stamped by others (RFC 3161, OpenTimestamps)");
  stamp.option("--request", "FILE", times->request,
               "Write an RFC 3161 request for the newest checkpoint");
  stamp.option("--attach", "FILE", times->attach,
               "Record the authority's answer, or an OpenTimestamps proof of the checkpoint");
  stamp.option("--ca", "FILE", times->certificates,
               "The authority's certificates (PEM), to check the answer with and to keep");
  stamp.run([times](const Common& common) { return anchor(common, *times); });

  auto seen = std::make_shared<TimeArguments>();
  Command cosign =
      log.command("witness", "Have the newest checkpoint signed by witnesses (C2SP tlog-witness)");
  cosign.option("--request", "FILE", seen->request,
                "Write the request: consistency proof and checkpoint");
  cosign.option("--old", "SIZE", seen->old_size,
                "The size that the witness saw last (default: the newest that any has signed)");
  cosign.option("--attach", "FILE", seen->attach,
                "Keep the signature lines of the witness's answer");
  cosign.option("--policy", "FILE", seen->policy, "Which witnesses count: a tlog-policy file");
  cosign.run([seen](const Common& common) { return witness(common, *seen); });
}

}  // namespace stet::cli
