// `stet disputes`: the facts on which the sources disagree.
#include <iostream>

#include "commands.h"
#include "stet/exchange.h"
#include "stores.h"
#include "terminal.h"

namespace stet::cli {
namespace {

void print(const Dispute& dispute) {
  std::cout << coloured(Colour::bold, dispute.subject.empty()
                                          ? dispute.measure
                                          : dispute.subject + ": " + dispute.measure)
            << " (" << dispute.kind << ")\n"
            << wrapped(dispute.message, "  ", "  ");
  for (const DisputeSide& side : dispute.sides) {
    for (const Evidence& passage : side.evidence) {
      std::string head =
          side.value + (side.period.empty() ? "" : ", " + side.period) + "  " + passage.publisher +
          (passage.published.empty() ? "" : ", " + passage.published) + ", " + passage.path;
      std::cout << wrapped(head, "    ", "      ")
                << wrapped("\u201c" + passage.quote + "\u201d", "      ", "      ");
    }
  }
  std::cout << '\n';
}

int disputes(const Common& common) {
  Store store = open_to_read(common);
  const auto found = store.disputes();
  for (const Dispute& dispute : found) {
    if (common.json)
      std::cout << to_json(dispute).dump() << '\n';
    else
      print(dispute);
  }
  if (!common.json) std::cout << counted(found.size(), "dispute") << '\n';
  return 0;
}

}  // namespace

void declare_disputes(Program& program) {
  program.command("disputes", "Facts on which the sources disagree").run(disputes);
}

}  // namespace stet::cli
