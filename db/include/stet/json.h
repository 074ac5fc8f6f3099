// A JSON value: what every surface of stet reads and writes. Parsing and printing are
// nlohmann-json's, behind json.cc.
//
//   Json report = Json::object({{"schema", "stet.report.v1"}, {"findings", Json::array()}});
//   report["store"] = Json::object({{"sources", 5}});
//   std::string line = report.dump();
//
// Objects keep the order in which members were set, so the same value always prints the same bytes.
// Not thread-safe for writing; values are independent of each other (no sharing).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace stet {

class Json {
 public:
  using Array = std::vector<Json>;
  using Member = std::pair<std::string, Json>;
  using Object = std::vector<Member>;

  Json() = default;
  Json(std::nullptr_t) {}
  Json(bool value) : value_(value) {}
  Json(int value) : value_(std::int64_t{value}) {}
  Json(unsigned value) : value_(std::int64_t{value}) {}
  Json(long value) : value_(std::int64_t{value}) {}
  Json(long long value) : value_(std::int64_t{value}) {}
  Json(unsigned long value) : value_(static_cast<std::int64_t>(value)) {}
  // A number; one without a fraction, of magnitude below 2^53, becomes an integer and prints
  // without ".0". NaN and infinities become null.
  Json(double value);
  Json(const char* value) : value_(std::string(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(Array value) : value_(std::move(value)) {}
  Json(Object value) : value_(std::move(value)) {}
  template <class T>
  Json(const std::optional<T>& value) {
    if (value) *this = Json(*value);
  }

  static Json array(std::initializer_list<Json> items = {}) { return Json(Array(items)); }
  static Json object(std::initializer_list<Member> members = {}) { return Json(Object(members)); }

  // Parses one JSON text (RFC 8259, UTF-8). Throws Error(invalid) with the byte offset for
  // malformed text, invalid UTF-8, a duplicate key or nesting deeper than 100.
  static Json parse(std::string_view text);

  // One line without spaces, or indented by `indent` spaces. Throws Error(invalid) if a string is
  // not UTF-8.
  std::string dump(int indent = -1) const;

  bool is_null() const { return std::holds_alternative<std::nullptr_t>(value_); }
  bool is_bool() const { return std::holds_alternative<bool>(value_); }
  bool is_integer() const { return std::holds_alternative<std::int64_t>(value_); }
  bool is_number() const { return is_integer() || std::holds_alternative<double>(value_); }
  bool is_string() const { return std::holds_alternative<std::string>(value_); }
  bool is_array() const { return std::holds_alternative<Array>(value_); }
  bool is_object() const { return std::holds_alternative<Object>(value_); }

  // Throw Error(invalid) where the value is of another type.
  bool as_bool() const;
  std::int64_t as_integer() const;
  double as_number() const;
  const std::string& as_string() const;
  const Array& items() const;
  const Object& members() const;

  // The member of that name, or nullptr (also where this is not an object). The pointer lives as
  // long as this value is not changed.
  const Json* find(std::string_view key) const;
  // The string member of that name, or `fallback` where there is none or it is null.
  std::string text(std::string_view key, std::string_view fallback = {}) const;
  // The member of that name, which must exist: throws Error(invalid) naming it.
  const Json& at(std::string_view key) const;
  // The member of that name, made where missing; turns null into an object.
  Json& operator[](std::string_view key);
  // Appends to an array; turns null into an array.
  void push_back(Json item);

  bool operator==(const Json&) const = default;

 private:
  friend class JsonBuilder;  // the parser, which has seen to it that keys are new
  Json* append(Json item);
  Json* append(std::string key, Json value);

  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> value_ =
      nullptr;
};

}  // namespace stet
