// Reading tlog-policy files and judging cosignatures by them.
#include "log/policy.h"

#include <algorithm>
#include <charconv>

#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::size_t kMaxMembers = 1000;

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while ((at = line.find_first_not_of(" \t", at)) != std::string_view::npos) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    out.emplace_back(line.substr(at, end - at));
    at = end;
  }
  return out;
}

[[noreturn]] void refuse(const std::string& why) { throw Error(Code::invalid, why); }

}  // namespace

Policy Policy::read(std::string_view text) {
  Policy out;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::vector<std::string> fields = fields_of(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (fields.empty() || fields[0].starts_with('#')) continue;
    try {
      out.line(fields);
    } catch (const Error& error) {
      refuse("policy, line " + std::to_string(number) + ": " + error.what());
    }
  }
  if (out.quorum_.empty())
    refuse("policy: no line says the quorum; end it with \"quorum none\" where none is wanted");
  return out;
}

void Policy::line(const std::vector<std::string>& fields) {
  if (fields[0] == "log" && (fields.size() == 2 || fields.size() == 3)) {
    logs_.push_back(read_vkey(fields[1]));
  } else if (fields[0] == "witness" && (fields.size() == 3 || fields.size() == 4)) {
    if (defined(fields[1]) || fields[1] == "none") refuse("the name " + fields[1] + " is taken");
    const NoteKey key = read_vkey(fields[2]);
    if (key.type != NoteKeyType::cosignature)
      refuse("the key of " + fields[1] + " is not a cosigner's");
    for (const auto& [name, known] : witnesses_)
      if (known.key == key.key) refuse("the key of " + fields[1] + " is that of " + name + " too");
    witnesses_.emplace(fields[1], key);
  } else if (fields[0] == "group" && fields.size() >= 4) {
    group(fields);
  } else if (fields[0] == "quorum" && fields.size() == 2) {
    if (!quorum_.empty()) refuse("the quorum is said twice");
    if (fields[1] != "none" && !defined(fields[1])) refuse("nothing above is named " + fields[1]);
    quorum_ = fields[1];
  } else {
    refuse("it is none of: log VKEY, witness NAME VKEY, group NAME COUNT MEMBER..., quorum NAME");
  }
}

void Policy::group(const std::vector<std::string>& fields) {
  if (defined(fields[1]) || fields[1] == "none") refuse("the name " + fields[1] + " is taken");
  Group out{.needed = 0, .members = {fields.begin() + 3, fields.end()}};
  if (out.members.size() > kMaxMembers) refuse("the group has more than 1000 members");
  for (std::size_t i = 0; i < out.members.size(); ++i) {
    if (!defined(out.members[i])) refuse("nothing above is named " + out.members[i]);
    if (std::find(out.members.begin(), out.members.begin() + static_cast<std::ptrdiff_t>(i),
                  out.members[i]) != out.members.begin() + static_cast<std::ptrdiff_t>(i))
      refuse("the member " + out.members[i] + " is named twice");
  }
  const std::string& count = fields[2];
  if (count == "all") {
    out.needed = out.members.size();
  } else if (count == "any") {
    out.needed = 1;
  } else {
    const auto [stop, fault] =
        std::from_chars(count.data(), count.data() + count.size(), out.needed);
    if (fault != std::errc() || stop != count.data() + count.size() || out.needed < 1 ||
        out.needed > out.members.size())
      refuse("the count " + count + " is not between 1 and the number of members");
  }
  group_names_.insert(fields[1]);
  groups_.emplace_back(fields[1], std::move(out));
}

std::vector<NoteKey> Policy::witnesses() const {
  std::vector<NoteKey> out;
  for (const auto& [name, key] : witnesses_) out.push_back(key);
  return out;
}

std::set<std::string> Policy::held(std::span<const VerifiedSignature> cosignatures) const {
  std::set<std::string> out;
  for (const auto& [name, key] : witnesses_)
    if (std::any_of(cosignatures.begin(), cosignatures.end(),
                    [&](const VerifiedSignature& item) { return item.time && item.key == key; }))
      out.insert(name);
  for (const auto& [name, group] : groups_)
    if (static_cast<std::size_t>(std::count_if(
            group.members.begin(), group.members.end(),
            [&](const std::string& member) { return out.contains(member); })) >= group.needed)
      out.insert(name);
  return out;
}

bool Policy::satisfied_by(std::span<const VerifiedSignature> cosignatures) const {
  return quorum_ == "none" || held(cosignatures).contains(quorum_);
}

std::string Policy::describe(std::span<const VerifiedSignature> cosignatures) const {
  std::size_t count = 0;
  std::string names;
  const std::set<std::string> signed_by = held(cosignatures);
  for (const auto& [name, key] : witnesses_) {
    if (!signed_by.contains(name)) continue;
    ++count;
    names += (names.empty() ? "" : ", ") + name;
  }
  std::string out =
      std::to_string(count) + " of " + std::to_string(witnesses_.size()) + " witnesses";
  if (!names.empty()) out += " (" + names + ")";
  if (quorum_ == "none") return out + "; the policy asks for none";
  return out + "; the policy's quorum " + quorum_ +
         (satisfied_by(cosignatures) ? " is met" : " is not met");
}

}  // namespace stet::log
