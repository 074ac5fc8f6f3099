// What a log says, as records of W3C PROV-DM.
#include "view_prov_records.h"

#include <cctype>
#include <set>

#include "log/acts.h"
#include "log/crypto.h"
#include "views.h"

namespace stet {
namespace {

using log::Act;
using Arguments = std::vector<std::pair<std::string, std::string>>;

// Signed or not, what a record says must not break out of a name.
std::string name(std::string_view kind, std::string_view id) {
  std::string out = "stet:" + std::string(kind) + "-";
  for (const char c : id)
    out += std::string_view(".-_").find(c) != std::string_view::npos ||
                   std::isalnum(static_cast<unsigned char>(c))
               ? c
               : '-';
  return out;
}
std::string name_of_person(std::string_view who) {
  return name("person", log::to_hex(log::sha256(who)).substr(0, 16));
}
std::string finding_name(const std::string& check, const std::string& id) {
  return name("finding", check.substr(0, 16) + "-" + id);
}

ProvAttribute type(const std::string& value) { return {"prov:type", value, true}; }
ProvAttribute number(const std::string& name, std::int64_t value) {
  return {name, std::to_string(value)};
}

class ProvWriter {
 public:
  ProvWriter(const ViewLog& log, std::string_view kind, const ProvUse& use)
      : log_(log), kind_(kind), use_(use) {}

  void all() {
    log_.for_each_source([&](const ViewSource& source) { this->source(source); });
    log_.for_each_act(Act::verdict, [&](const ViewAct& act) { check(act); });
    log_.for_each_act(Act::decision, [&](const ViewAct& act) { decision(act); });
    log_.for_each_act(Act::signoff, [&](const ViewAct& act) { signoff(act); });
    log_.for_each_act(Act::retraction, [&](const ViewAct& act) { retraction(act); });
    log_.for_each_act(Act::erasure, [&](const ViewAct& act) { erasure(act); });
  }

 private:
  bool wanted(std::initializer_list<std::string_view> kinds) const {
    if (kind_.empty()) return true;
    for (const std::string_view kind : kinds)
      if (kind == kind_) return true;
    return false;
  }
  void put(const std::string& kind, const std::string& id, Arguments arguments,
           std::vector<ProvAttribute> attributes, const std::string& time = {}) {
    if (kind_.empty() || kind_ == kind)
      use_({kind, id, std::move(arguments), time, std::move(attributes)});
  }
  void entity(const std::string& id, std::vector<ProvAttribute> attributes) {
    put("entity", id, {}, std::move(attributes));
  }
  void generated(const std::string& entity, const std::string& activity, const std::string& time) {
    put("wasGeneratedBy", "", {{"prov:entity", entity}, {"prov:activity", activity}}, {}, time);
  }
  void used(const std::string& activity, const std::string& entity) {
    put("used", "", {{"prov:activity", activity}, {"prov:entity", entity}}, {});
  }
  void derived(const std::string& entity, const std::string& from,
               std::vector<ProvAttribute> attributes) {
    put("wasDerivedFrom", "", {{"prov:generatedEntity", entity}, {"prov:usedEntity", from}},
        std::move(attributes));
  }
  void invalidated(const std::string& entity, const std::string& activity,
                   const std::string& time) {
    put("wasInvalidatedBy", "", {{"prov:entity", entity}, {"prov:activity", activity}}, {}, time);
  }
  void associated(const std::string& activity, const std::string& agent,
                  std::vector<ProvAttribute> attributes = {}) {
    put("wasAssociatedWith", "", {{"prov:activity", activity}, {"prov:agent", agent}},
        std::move(attributes));
  }
  // The act as an activity, by whoever it names.
  std::string activity(const ViewAct& act, std::string_view kind) {
    const Json& said = act.statement.predicate;
    const std::string id = name(kind, act.digest);
    put("activity", id, {},
        {type("stet:" + std::string(kind)),
         {"stet:reason", said.text("reason")},
         number("stet:logIndex", act.index)},
        said.text("recordedAt"));
    if (const std::string by = said.text("by"); !by.empty()) {
      put("agent", name_of_person(by), {}, {type("prov:Person"), {"prov:label", by}});
      associated(id, name_of_person(by), {{"stet:role", said.text("role")}});
    }
    return id;
  }
  std::string engine(const std::string& version) {
    const std::string id = name("engine", version);
    put("agent", id, {},
        {type("prov:SoftwareAgent"),
         {"prov:label", "stet " + version},
         {"stet:note", std::string(kUnsigned)}});
    return id;
  }

  void source(const ViewSource& source) {
    const std::string file = name("source", source.sha256),
                      capture = name("capture", source.capture);
    entity(file, {{"prov:label", source.stated.text("path")},
                  type("prov:Entity"),
                  {"stet:sha256", source.sha256},
                  {"stet:published", source.stated.text("published")}});
    put("activity", capture, {},
        {type("stet:capture"), number("stet:logIndex", source.capture_index)}, source.captured_at);
    generated(file, capture, source.captured_at);
    if (const std::string publisher = source.stated.text("publisher"); !publisher.empty()) {
      const std::string id =
          name("organisation", log::to_hex(log::sha256(publisher)).substr(0, 16));
      put("agent", id, {}, {type("prov:Organization"), {"prov:label", publisher}});
      put("wasAttributedTo", "", {{"prov:entity", file}, {"prov:agent", id}}, {});
    }
    if (source.extraction.empty()) return;
    const std::string extraction = name("extraction", source.extraction);
    put("activity", extraction, {},
        {type("stet:extraction"), number("stet:logIndex", source.extraction_index)},
        source.extracted_at);
    used(extraction, file);
    const std::string reader = engine(source.engine);
    associated(capture, reader);
    associated(extraction, reader);
    if (wanted({"entity", "wasGeneratedBy", "wasDerivedFrom"}))
      log_.for_each_claim(source, [&](const ViewClaim& claim) {
        this->claim(claim, file, extraction, source.extracted_at);
      });
  }

  void claim(const ViewClaim& claim, const std::string& file, const std::string& extraction,
             const std::string& time) {
    const std::string id = name("claim", log::to_hex(claim.digest));
    entity(id, {type("stet:claim"),
                {"stet:kind", claim.record.at("claim").text("kind")},
                number("stet:start", claim.record.at("start").as_integer()),
                number("stet:end", claim.record.at("end").as_integer())});
    generated(id, extraction, time);
    derived(id, file, {type("prov:Quotation")});
  }

  void check(const ViewAct& act) {
    const Json& said = act.statement.predicate;
    const std::string id = activity(act, "check"),
                      draft = name("draft", act.statement.subjects[0].sha256);
    entity(draft, {type("stet:draft"), {"prov:label", said.at("draft").text("path")}});
    used(id, draft);
    associated(id, engine(said.at("engine").text("version")));
    if (!wanted({"entity", "wasGeneratedBy", "wasDerivedFrom"})) return;
    log_.for_each_finding(act, [&](const Json& record) { finding(record, act, id); });
  }

  void finding(const Json& record, const ViewAct& check, const std::string& activity) {
    const std::string id = finding_name(check.digest, record.text("finding"));
    entity(id, {type("stet:finding"),
                {"stet:verdict", record.text("verdict")},
                {"stet:rule", record.text("rule")}});
    generated(id, activity, check.statement.predicate.text("recordedAt"));
    std::set<std::string> sources;
    for (const Json& item : record.at("evidence").items())
      if (const std::string source = log_.source_of(item.text("statement"));
          !source.empty() && sources.insert(source).second)
        derived(id, name("source", source), {});
  }

  void decision(const ViewAct& act) {
    const Json& said = act.statement.predicate;
    const std::string id = activity(act, "decision"), as = name("decided", act.digest);
    entity(as, {type("stet:decision"),
                {"stet:as", said.text("as")},
                {"stet:finding", said.text("finding")}});
    generated(as, id, said.text("recordedAt"));
    if (const std::string check = said.text("check"); !check.empty())
      derived(as, finding_name(check, said.text("finding")), {type("prov:Revision")});
  }

  void signoff(const ViewAct& act) {
    const std::string id = activity(act, "signoff");
    put("wasInformedBy", "",
        {{"prov:informed", id},
         {"prov:informant", name("check", act.statement.subjects[0].sha256)}},
        {});
  }

  void retraction(const ViewAct& act) {
    const std::string id = activity(act, "retraction");
    const auto capture = log::digest_from_hex(act.statement.subjects[0].sha256);
    const auto index = capture ? log_.reader().find(*capture) : std::nullopt;
    const auto payload = index ? log_.reader().entry(*index).payload : std::nullopt;
    if (payload)
      invalidated(name("source", log::read_statement(*payload).subjects[0].sha256), id,
                  act.statement.predicate.text("recordedAt"));
  }

  // Of what was erased only the digests of its statements are left.
  void erasure(const ViewAct& act) {
    const std::string id = activity(act, "erasure");
    for (const log::Subject& subject : act.statement.subjects) {
      if (subject.name != log::kErasedStatement) continue;
      const std::string gone = name("statement", subject.sha256);
      entity(gone, {type("stet:statement")});
      invalidated(gone, id, act.statement.predicate.text("recordedAt"));
    }
  }

  const ViewLog& log_;
  std::string_view kind_;
  const ProvUse& use_;
};

}  // namespace

const std::vector<std::string> kProvKinds = {
    "agent",         "entity",          "activity",          "wasGeneratedBy",
    "used",          "wasDerivedFrom",  "wasAssociatedWith", "wasAttributedTo",
    "wasInformedBy", "wasInvalidatedBy"};

void prov_records(const ViewLog& records, std::string_view kind, const ProvUse& use) {
  ProvWriter(records, kind, use).all();
}

}  // namespace stet
