// JSON text to and from stet::Json: the only file that includes nlohmann-json.
#include "stet/json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "stet/error.h"

namespace stet {

constexpr std::size_t kMaxDepth = 100;

// Builds a Json from nlohmann's events, so that duplicate keys and depth can be refused.
class JsonBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit JsonBuilder(Json& root) : root_(root) {}

  bool null() override { return put(Json()); }
  bool boolean(bool value) override { return put(Json(value)); }
  bool number_integer(number_integer_t value) override { return put(Json(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
      return put(Json(static_cast<double>(value)));
    return put(Json(static_cast<std::int64_t>(value)));
  }
  bool number_float(number_float_t value, const string_t&) override { return put(Json(value)); }
  bool string(string_t& value) override { return put(Json(std::move(value))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json(Json::Object{})); }
  bool start_array(std::size_t) override { return open(Json(Json::Array{})); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    if (is_known(value))
      throw Error(Code::invalid, "JSON object has the key \"" + value + "\" twice");
    key_ = std::move(value);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    throw Error(Code::invalid, "not JSON: malformed at byte " + std::to_string(position));
  }

 private:
  using Keys = std::unordered_set<std::string>;

  // Most objects have a few members, which are looked through; a hostile one has many, and gets a
  // table of its keys.
  bool is_known(const std::string& key) {
    constexpr std::size_t kFew = 16;
    const Json::Object& members = stack_.back()->members();
    if (members.size() < kFew)
      return std::any_of(members.begin(), members.end(),
                         [&](const Json::Member& member) { return member.first == key; });
    Keys& known = keys_.back();
    if (known.empty())
      for (const Json::Member& member : members) known.insert(member.first);
    return !known.insert(key).second;
  }

  bool put(Json value) {
    place(std::move(value));
    return true;
  }
  bool open(Json value) {
    if (stack_.size() >= kMaxDepth)
      throw Error(Code::invalid, "JSON is nested deeper than 100 levels");
    stack_.push_back(place(std::move(value)));
    keys_.emplace_back();
    return true;
  }
  bool close() {
    stack_.pop_back();
    keys_.pop_back();
    return true;
  }
  // Containers only grow at their end and only the innermost open one grows, so pointers to the
  // open ones stay good.
  Json* place(Json value) {
    if (stack_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Json& parent = *stack_.back();
    return parent.is_object() ? parent.append(std::move(key_), std::move(value))
                              : parent.append(std::move(value));
  }

  Json& root_;
  std::vector<Json*> stack_;
  std::vector<Keys> keys_;  // of the open containers; empty for small ones
  std::string key_;
};

namespace {

nlohmann::ordered_json to_library(const Json& value) {
  if (value.is_bool()) return value.as_bool();
  if (value.is_integer()) return value.as_integer();
  if (value.is_number()) return value.as_number();
  if (value.is_string()) return value.as_string();
  if (value.is_array()) {
    auto out = nlohmann::ordered_json::array();
    for (const Json& item : value.items()) out.push_back(to_library(item));
    return out;
  }
  if (value.is_object()) {
    auto out = nlohmann::ordered_json::object();
    auto& members = out.get_ref<nlohmann::ordered_json::object_t&>();
    members.reserve(value.members().size());
    for (const auto& [name, member] : value.members())
      members.Container::emplace_back(name, to_library(member));
    return out;
  }
  return nullptr;
}

template <class T, class Variant>
const T& expect(const Variant& value, const char* name) {
  if (const T* found = std::get_if<T>(&value)) return *found;
  throw Error(Code::invalid, std::string("JSON value is not ") + name);
}

}  // namespace

Json::Json(double value) {
  if (!std::isfinite(value)) return;
  if (std::trunc(value) == value && std::fabs(value) < 9007199254740992.0)
    value_ = static_cast<std::int64_t>(value);
  else
    value_ = value;
}

Json Json::parse(std::string_view text) {
  Json root;
  JsonBuilder builder(root);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
    throw Error(Code::invalid, "not JSON");
  return root;
}

std::string Json::dump(int indent) const {
  try {
    return to_library(*this).dump(indent);
  } catch (const nlohmann::json::exception&) {
    throw Error(Code::invalid, "cannot print JSON: a string is not valid UTF-8");
  }
}

bool Json::as_bool() const { return expect<bool>(value_, "true or false"); }
std::int64_t Json::as_integer() const { return expect<std::int64_t>(value_, "an integer"); }
double Json::as_number() const {
  if (is_integer()) return static_cast<double>(as_integer());
  return expect<double>(value_, "a number");
}
const std::string& Json::as_string() const { return expect<std::string>(value_, "a string"); }
const Json::Array& Json::items() const { return expect<Array>(value_, "an array"); }
const Json::Object& Json::members() const { return expect<Object>(value_, "an object"); }

const Json* Json::find(std::string_view key) const {
  const Object* object = std::get_if<Object>(&value_);
  if (!object) return nullptr;
  for (const Member& member : *object)
    if (member.first == key) return &member.second;
  return nullptr;
}

std::string Json::text(std::string_view key, std::string_view fallback) const {
  const Json* found = find(key);
  return found && !found->is_null() ? found->as_string() : std::string(fallback);
}

const Json& Json::at(std::string_view key) const {
  if (const Json* found = find(key)) return *found;
  throw Error(Code::invalid, "JSON object lacks the field \"" + std::string(key) + "\"");
}

Json& Json::operator[](std::string_view key) {
  if (is_null()) value_ = Object{};
  expect<Object>(value_, "an object");
  Object& object = std::get<Object>(value_);
  for (Member& member : object)
    if (member.first == key) return member.second;
  object.emplace_back(std::string(key), Json());
  return object.back().second;
}

void Json::push_back(Json item) {
  if (is_null()) value_ = Array{};
  expect<Array>(value_, "an array");
  append(std::move(item));
}

Json* Json::append(Json item) { return &std::get<Array>(value_).emplace_back(std::move(item)); }

Json* Json::append(std::string key, Json value) {
  return &std::get<Object>(value_).emplace_back(std::move(key), std::move(value)).second;
}

}  // namespace stet
