// Claims to and from JSON. One list of fields (claim_fields.h) serves both directions, so that what
// is written is what is read.
#include <cmath>
#include <string>
#include <type_traits>

#include "claim_fields.h"
#include "stet/claim.h"
#include "stet/error.h"
#include "stet/json.h"

namespace stet {
namespace {

template <class Enum>
Enum enum_from(const std::string& word) {
  for (int i = 0; i <= static_cast<int>(last_of(Enum{})); ++i)
    if (to_string(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  throw Error(Code::corrupt, "claim record holds the unknown word \"" + word + "\"");
}

class Writer {
 public:
  template <class T>
  void field(const char* name, const T& value, const T& fallback) {
    if constexpr (std::is_enum_v<T>) {
      if (value != fallback) out_[name] = to_string(value);
    } else if constexpr (std::is_same_v<T, std::size_t>) {
      if (value != fallback) out_[name] = static_cast<std::int64_t>(value);
    } else if (value != fallback) {
      out_[name] = Json(value);
    }
  }
  void field(const char* name, const std::vector<std::string>& words,
             const std::vector<std::string>&) {
    if (words.empty()) return;
    Json list = Json::array();
    for (const std::string& word : words) list.push_back(word);
    out_[name] = std::move(list);
  }
  template <class T>
  void part(const char* name, const T& value);
  template <class T>
  void part(const char* name, const std::optional<T>& value) {
    // Present but blank differs from absent.
    if (value) out_[name] = object_of(*value);
  }
  template <class T>
  void part(const char* name, const std::vector<T>& values) {
    if (values.empty()) return;
    Json list = Json::array();
    for (const T& value : values) list.push_back(object_of(value));
    out_[name] = std::move(list);
  }

  Json take() { return std::move(out_); }
  template <class T>
  static Json object_of(const T& value);

 private:
  Json out_ = Json(Json::Object{});
};

class Reader {
 public:
  explicit Reader(const Json& in) : in_(in) {
    if (!in.is_object()) throw Error(Code::corrupt, "claim record is not a JSON object");
  }

  template <class T>
  void field(const char* name, T& value, const T& fallback) {
    const Json* found = in_.find(name);
    if (!found) {
      value = fallback;
      return;
    }
    read(*found, value);
  }
  template <class T>
  void part(const char* name, T& value);
  template <class T>
  void part(const char* name, std::optional<T>& value) {
    if (const Json* found = in_.find(name)) value = value_of<T>(*found);
  }
  template <class T>
  void part(const char* name, std::vector<T>& values) {
    if (const Json* found = in_.find(name))
      for (const Json& item : found->items()) values.push_back(value_of<T>(item));
  }
  template <class T>
  static T value_of(const Json& in);

 private:
  static void read(const Json& in, std::string& value) { value = in.as_string(); }
  static void read(const Json& in, double& value) { value = in.as_number(); }
  static void read(const Json& in, std::int64_t& value) { value = in.as_integer(); }
  static void read(const Json& in, bool& value) { value = in.as_bool(); }
  static void read(const Json& in, std::optional<double>& value) { value = in.as_number(); }
  static void read(const Json& in, std::size_t& value) {
    if (in.as_integer() < 0) throw Error(Code::corrupt, "claim record has a negative offset");
    value = static_cast<std::size_t>(in.as_integer());
  }
  static void read(const Json& in, std::vector<std::string>& words) {
    for (const Json& item : in.items()) words.push_back(item.as_string());
  }
  template <class T>
  requires std::is_enum_v<T>
  static void read(const Json& in, T& value) { value = enum_from<T>(in.as_string()); }

  const Json& in_;
};

template <class T>
Json Writer::object_of(const T& value) {
  Writer writer;
  list_fields(writer, value, T{});
  return writer.take();
}

template <class T>
void Writer::part(const char* name, const T& value) {
  Json object = object_of(value);
  if (!object.members().empty()) out_[name] = std::move(object);
}

template <class T>
T Reader::value_of(const Json& in) {
  T value;
  Reader reader(in);
  list_fields(reader, value, T{});
  return value;
}

template <class T>
void Reader::part(const char* name, T& value) {
  if (const Json* found = in_.find(name)) value = value_of<T>(*found);
}

}  // namespace

Json to_json(const Claim& claim, std::string_view text) {
  Json out = Json::object({{"kind", to_string(claim.kind)},
                           {"start", static_cast<std::int64_t>(claim.span.start)},
                           {"end", static_cast<std::int64_t>(claim.span.end)}});
  if (claim.span.end <= text.size() && !claim.span.empty()) out["text"] = claim.span.of(text);
  const Json fields = Writer::object_of(claim);
  for (const Json::Member& member : fields.members()) out[member.first] = member.second;
  return out;
}

Claim claim_from_json(const Json& record) {
  try {
    Claim claim = Reader::value_of<Claim>(record);
    claim.kind = enum_from<ClaimKind>(record.at("kind").as_string());
    return claim;
  } catch (const Error& error) {
    throw Error(Code::corrupt, std::string("cannot read a claim record: ") + error.what());
  }
}

}  // namespace stet
