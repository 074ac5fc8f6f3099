// `stet sources`, `claims`, `search`, `show`, `explain`: looking around in a store.
#include <iostream>

#include "commands.h"
#include "stet/exchange.h"
#include "stores.h"
#include "terminal.h"

namespace stet::cli {
namespace {

struct LookArguments {
  std::string id;
  std::vector<std::string> words;
  std::size_t limit = 50;
  std::size_t offset = 0;
  bool bytes = false;
};

int sources(const Common& common) {
  Store store = open_to_read(common);
  for (const SourceSummary& source : store.sources()) {
    if (common.json) {
      std::cout << to_json(source).dump() << '\n';
      continue;
    }
    std::cout << source.sha256.substr(0, 12) << "  "
              << (source.published.empty() ? "undated   " : source.published) << "  " << source.path
              << '\n';
    std::string about = source.publisher;
    if (!source.title.empty()) about += (about.empty() ? "" : ": ") + source.title;
    if (source.digital_source_type) about += " [" + *source.digital_source_type + "]";
    if (source.retracted)
      about += (about.empty() ? "" : " ") + ("[retracted: " + source.retracted->reason + "]");
    if (!about.empty()) std::cout << wrapped(about, "              ", "              ");
  }
  return 0;
}

int claims(const Common& common, const LookArguments& arguments) {
  Store store = open_to_read(common);
  for (const ClaimRow& row : store.claims(arguments.id, arguments.limit, arguments.offset)) {
    if (common.json) {
      std::cout << to_json(row).dump() << '\n';
      continue;
    }
    std::cout << row.id.substr(0, 12) << "  " << to_string(row.claim.kind) << "  " << row.path
              << ':' << row.span.start << '\n'
              << wrapped(row.claim.sentence, "  ", "    ")
              << wrapped("\u201c" + row.quote + "\u201d", "  ", "    ");
  }
  return 0;
}

int search(const Common& common, const LookArguments& arguments) {
  Store store = open_to_read(common);
  std::string words;
  for (const std::string& word : arguments.words) words += (words.empty() ? "" : " ") + word;
  const auto hits = store.search(words, arguments.limit);
  for (const SearchHit& hit : hits) {
    if (common.json) {
      std::cout << to_json(hit).dump() << '\n';
      continue;
    }
    std::cout << coloured(Colour::bold, hit.path) << ':' << hit.span.start
              << (hit.published.empty() ? "" : ", " + hit.published) << '\n'
              << wrapped(hit.quote, "  ", "  ");
  }
  if (hits.empty() && !common.json) std::cerr << "stet: no passage holds these words\n";
  return hits.empty() ? 1 : 0;
}

int show(const Common& common, const LookArguments& arguments) {
  Store store = open_to_read(common);
  if (arguments.bytes)
    std::cout << store.source_bytes(arguments.id);
  else
    std::cout << store.show(arguments.id).dump(1) << '\n';
  return 0;
}

// "Example Times, 2025-08-29, visit-report.txt"
std::string source_line(const Json& source) {
  std::string out;
  for (const char* field : {"publisher", "published", "path"})
    if (const std::string text = source.text(field); !text.empty())
      out += (out.empty() ? "" : ", ") + text;
  return out;
}

void print_provenance(const Json& provenance) {
  const Json& source = provenance.at("source");
  std::cout << wrapped(
      "stands in: " + source_line(source) + " (source " + source.text("source").substr(0, 12) + ")",
      "  ", "    ");
  const Json& capture = provenance.at("capture");
  std::cout << wrapped("captured: statement " + capture.text("statement").substr(0, 12) +
                           ", log index " + capture.at("log_index").dump(),
                       "  ", "    ");
  if (!provenance.find("extraction")) return;
  const Json& extraction = provenance.at("extraction");
  std::cout << wrapped("read: statement " + extraction.text("statement").substr(0, 12) +
                           ", log index " + extraction.at("log_index").dump() + ", which " +
                           (extraction.at("listed").as_bool() ? "lists" : "does NOT list") +
                           " this claim's salted digest",
                       "  ", "    ");
}

void print_others(const Json& findings) {
  if (findings.items().empty()) std::cout << "  the other sources: nothing to compare\n";
  for (const Json& finding : findings.items()) {
    std::cout << wrapped("the other sources: " + finding.text("verdict") + " (" +
                             finding.text("reason") + ", " + finding.text("rule") + ")",
                         "  ", "    ")
              << wrapped(finding.text("message"), "    ", "    ");
    for (const Json& step : finding.at("derivation").items())
      std::cout << wrapped(step.as_string(), "    - ", "      ");
    for (const Json& evidence : finding.at("evidence").items())
      std::cout << wrapped(evidence.text("stance") + ": " + source_line(evidence), "    ", "      ")
                << wrapped("\u201c" + evidence.text("quote") + "\u201d", "      ", "      ");
  }
}

int explain(const Common& common, const LookArguments& arguments) {
  Store store = open_to_read(common);
  const Json explanation = store.explain(arguments.id);
  if (common.json) {
    std::cout << explanation.dump(1) << '\n';
    return 0;
  }
  std::cout << wrapped(explanation.text("kind") + ": " + explanation.text("sentence"), "", "  ")
            << wrapped("\u201c" + explanation.text("quote") + "\u201d", "  ", "  ");
  print_provenance(explanation.at("provenance"));
  print_others(explanation.at("others"));
  std::cout << "  claim " << explanation.text("claim")
            << "\n  (`stet show` has its record, `stet prove` its proof)\n";
  return 0;
}

}  // namespace

void declare_look(Program& program) {
  auto arguments = std::make_shared<LookArguments>();
  Command list = program.command("sources", "List the sources");
  list.run([](const Common& common) { return sources(common); });

  Command claim_list = program.command("claims", "List the claims read from the sources");
  claim_list.optional_operand("SOURCE", arguments->id,
                              "Only this source (its SHA-256, or 8 characters of it)");
  claim_list.option("--limit", "N", arguments->limit, "At most so many");
  claim_list.option("--offset", "N", arguments->offset, "Leave out so many first");
  claim_list.run([arguments](const Common& common) { return claims(common, *arguments); });

  Command find = program.command("search", "Search the passages");
  find.operands("WORDS", arguments->words, "What to look for; \"in quotation marks\" for a phrase");
  find.option("--limit", "N", arguments->limit, "At most so many");
  find.run([arguments](const Common& common) { return search(common, *arguments); });

  Command one = program.command("show", "Show a source, claim or statement");
  one.operand("ID", arguments->id, "Its id, or 8 characters of it");
  one.flag("--bytes", arguments->bytes, "The bytes of a source as received");
  one.run([arguments](const Common& common) { return show(common, *arguments); });

  Command why = program.command(
      "explain", "Explain a claim: its record, provenance, and what agrees or disagrees");
  why.operand("ID", arguments->id, "The claim's id, or 8 characters of it");
  why.run([arguments](const Common& common) { return explain(common, *arguments); });
}

}  // namespace stet::cli
