// What views are made of: the signed records of a log, source by source and act by act. A store's
// log and an exported folder are read alike, so that an audit makes the same views again.
//
//   const ViewLog records(reader);
//   records.for_each_source([&](const ViewSource& source) { … });
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "log/statement.h"
#include "log/storage.h"
#include "stet/json.h"
#include "text/document.h"

namespace stet {

// A source as its capture states it, with its newest reading. Digests are hex; indexes are of the
// log, -1 where there is none.
struct ViewSource {
  std::string sha256, capture, extraction;
  std::int64_t capture_index = -1, extraction_index = -1;
  Json stated;                            // the capture's `source`
  std::string captured_at, extracted_at;  // as the signer's clock said
  std::string engine;                     // that read it, such as "0.1.0"
  std::size_t claims = 0;                 // as signed
};
// A claim whose record is still shown.
struct ViewClaim {
  std::size_t position = 0;  // in the extraction's list
  Json record;
  std::string digest;  // of the record, raw: the claim's id
};
struct ViewAct {
  std::int64_t index = 0;
  std::string digest;  // hex
  log::Statement statement;
};

class ViewLog {
 public:
  // Reads the log once; keeps a few bytes for each source and act. The reader must outlive it. What
  // was erased is left out.
  explicit ViewLog(const log::LogReader& reader);

  const log::LogReader& reader() const { return reader_; }
  // In log order, one at a time.
  void for_each_source(const std::function<void(const ViewSource&)>& use) const;
  void for_each_claim(const ViewSource& source,
                      const std::function<void(const ViewClaim&)>& use) const;
  // The text of a source, read again; nothing where its bytes are not there.
  std::optional<text::Document> document(const ViewSource& source) const;
  std::optional<std::string> bytes(const ViewSource& source) const;
  // The acts of a kind in log order, one at a time; not captures or extractions.
  void for_each_act(log::Act act, const std::function<void(const ViewAct&)>& use) const;
  // The findings of a recorded check that are still shown.
  void for_each_finding(const ViewAct& check,
                        const std::function<void(const Json& record)>& use) const;
  // The source whose extraction has this digest (hex): its own digest, hex; empty where it was
  // erased.
  std::string source_of(const std::string& extraction) const;

 private:
  struct Places {
    std::uint64_t capture = 0;
    std::optional<std::uint64_t> extraction;
  };
  ViewAct act_at(std::uint64_t index) const;

  const log::LogReader& reader_;
  std::vector<Places> sources_;
  std::map<log::Act, std::vector<std::uint64_t>> acts_;
};

}  // namespace stet
