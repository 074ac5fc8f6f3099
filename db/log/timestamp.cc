// RFC 3161 over libcrypto's time-stamp interface: the only file that includes it.
#include "log/timestamp.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <memory>
#include <vector>

#include "stet/error.h"

namespace stet::log {
namespace {

constexpr std::size_t kMaxToken = 1 << 20;

template <class T, void (*Free)(T*)>
struct Freed {
  void operator()(T* value) const { Free(value); }
};
template <class T, void (*Free)(T*)>
using Owned = std::unique_ptr<T, Freed<T, Free>>;
using Request = Owned<TS_REQ, TS_REQ_free>;
using Imprint = Owned<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free>;
using Algorithm = Owned<X509_ALGOR, X509_ALGOR_free>;
using Integer = Owned<ASN1_INTEGER, ASN1_INTEGER_free>;
using Response = Owned<TS_RESP, TS_RESP_free>;
using Token = Owned<PKCS7, PKCS7_free>;
using Info = Owned<TS_TST_INFO, TS_TST_INFO_free>;
using Store = Owned<X509_STORE, X509_STORE_free>;
using Certificate = Owned<X509, X509_free>;

[[noreturn]] void refuse(const std::string& why) {
  ERR_clear_error();
  throw Error(Code::corrupt, "not a time-stamp token for this checkpoint: " + why);
}

void require(bool done) {
  if (done) return;
  ERR_clear_error();
  throw Error(Code::internal, "libcrypto could not make a time-stamp request");
}

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

// A response that was granted, or a bare token; nothing may follow it.
Token read_token(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > kMaxToken) refuse("it is empty or longer than 1 MiB");
  const auto length = static_cast<long>(bytes.size());
  const unsigned char* at = raw(bytes);
  if (const Response response{d2i_TS_RESP(nullptr, &at, length)}) {
    if (at != raw(bytes) + bytes.size()) refuse("bytes follow it");
    const long status =
        ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response.get())));
    if (status != TS_STATUS_GRANTED && status != TS_STATUS_GRANTED_WITH_MODS)
      refuse("the authority refused the request (status " + std::to_string(status) + ")");
    if (!TS_RESP_get_token(response.get())) refuse("the answer holds no token");
    return Token(PKCS7_dup(TS_RESP_get_token(response.get())));
  }
  at = raw(bytes);
  Token token(d2i_PKCS7(nullptr, &at, length));
  if (!token) refuse("it is neither an answer nor a token of RFC 3161");
  if (at != raw(bytes) + bytes.size()) refuse("bytes follow it");
  return token;
}

Info info_of(PKCS7* token) {
  if (!PKCS7_type_is_signed(token)) refuse("it is not signed");
  Info info(PKCS7_to_TS_TST_INFO(token));
  if (!info) refuse("it holds no time-stamp information");
  if (TS_TST_INFO_get_version(info.get()) != 1) refuse("its version is not 1");
  return info;
}

Digest imprint_of(TS_TST_INFO* info) {
  TS_MSG_IMPRINT* imprint = TS_TST_INFO_get_msg_imprint(info);
  const ASN1_OBJECT* name = nullptr;
  X509_ALGOR_get0(&name, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
  const ASN1_OCTET_STRING* hash = TS_MSG_IMPRINT_get_msg(imprint);
  const auto digest = to_digest({reinterpret_cast<const char*>(ASN1_STRING_get0_data(hash)),
                                 static_cast<std::size_t>(ASN1_STRING_length(hash))});
  if (OBJ_obj2nid(name) != NID_sha256 || !digest) refuse("it is over another hash than SHA-256");
  return *digest;
}

std::int64_t time_of(const TS_TST_INFO* info) {
  std::tm parts{};
  if (!ASN1_TIME_to_tm(TS_TST_INFO_get_time(info), &parts)) refuse("its time cannot be read");
  return timegm(&parts);
}

// A second and up; what is finer counts as one more.
std::int64_t accuracy_of(TS_TST_INFO* info) {
  TS_ACCURACY* accuracy = TS_TST_INFO_get_accuracy(info);
  if (!accuracy) return 0;
  const ASN1_INTEGER* seconds = TS_ACCURACY_get_seconds(accuracy);
  const bool finer = TS_ACCURACY_get_millis(accuracy) || TS_ACCURACY_get_micros(accuracy);
  const std::int64_t whole = seconds ? ASN1_INTEGER_get(seconds) : 0;
  if (whole < 0 || whole > 86400) refuse("its accuracy is more than a day");
  return whole + (finer ? 1 : 0);
}

std::vector<Certificate> certificates(std::string_view pem) {
  std::vector<Certificate> out;
  const std::unique_ptr<BIO, decltype(&BIO_free)> input(
      BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free);
  while (X509* one = PEM_read_bio_X509(input.get(), nullptr, nullptr, nullptr))
    out.emplace_back(one);
  ERR_clear_error();
  return out;
}

// The signer's certificate, where the signature is its own and it may sign time stamps.
X509* signer_of(PKCS7* token) {
  if (PKCS7_verify(token, nullptr, nullptr, nullptr, nullptr, PKCS7_NOVERIFY) != 1)
    refuse("its signature is not good, or it holds no certificate (ask the authority for one)");
  STACK_OF(X509)* signers = PKCS7_get0_signers(token, nullptr, 0);
  if (!signers || sk_X509_num(signers) != 1) {
    sk_X509_free(signers);
    refuse("it has not exactly one signer");
  }
  X509* signer = sk_X509_value(signers, 0);
  sk_X509_free(signers);
  if (X509_check_purpose(signer, X509_PURPOSE_TIMESTAMP_SIGN, 0) != 1)
    refuse("its certificate is not one for time stamps");
  return signer;
}

std::string name_of(X509* certificate) {
  const std::unique_ptr<BIO, decltype(&BIO_free)> output(BIO_new(BIO_s_mem()), BIO_free);
  X509_NAME_print_ex(output.get(), X509_get_subject_name(certificate), 0,
                     XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
  char* start = nullptr;
  const long size = BIO_get_mem_data(output.get(), &start);
  return std::string(start, static_cast<std::size_t>(size));
}

bool chain_is_good(PKCS7* token, std::string_view authorities, std::int64_t time) {
  const Store store(X509_STORE_new());
  bool any = false;
  for (const Certificate& one : certificates(authorities))
    any = X509_STORE_add_cert(store.get(), one.get()) == 1 || any;
  if (!any) return false;
  X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), time);
  const bool good = TS_RESP_verify_signature(token, nullptr, store.get(), nullptr) == 1;
  ERR_clear_error();
  return good;
}

}  // namespace

std::string timestamp_request(const Digest& digest) {
  const Request request(TS_REQ_new());
  const Imprint imprint(TS_MSG_IMPRINT_new());
  const Algorithm algorithm(X509_ALGOR_new());
  const Integer nonce(ASN1_INTEGER_new());
  const Digest mixed = sha256("stet time-stamp nonce\n" + std::string(view(digest)));
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8 | mixed[i];
  require(request && imprint && algorithm && nonce);
  require(X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) == 1);
  std::string hash(view(digest));
  require(TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
          TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(hash.data()),
                                 32) == 1 &&
          TS_REQ_set_version(request.get(), 1) == 1 &&
          TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
          ASN1_INTEGER_set_uint64(nonce.get(), number) == 1 &&
          TS_REQ_set_nonce(request.get(), nonce.get()) == 1 &&
          TS_REQ_set_cert_req(request.get(), 1) == 1);
  unsigned char* der = nullptr;
  const int size = i2d_TS_REQ(request.get(), &der);
  require(size > 0);
  std::string out(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
  OPENSSL_free(der);
  return out;
}

Timestamp open_timestamp(std::string_view token, const Digest& digest,
                         std::string_view authorities) {
  const Token signed_data = read_token(token);
  const Info info = info_of(signed_data.get());
  if (imprint_of(info.get()) != digest) refuse("it is about other bytes");
  Timestamp out{.time = time_of(info.get()),
                .accuracy = accuracy_of(info.get()),
                .authority = {},
                .trusted = false};
  out.authority = name_of(signer_of(signed_data.get()));
  out.trusted = !authorities.empty() && chain_is_good(signed_data.get(), authorities, out.time);
  return out;
}

Digest timestamp_digest(std::string_view token) {
  const Token signed_data = read_token(token);
  const Info info = info_of(signed_data.get());
  return imprint_of(info.get());
}

bool is_timestamp_answer(std::string_view token) {
  if (token.size() > kMaxToken) return false;
  const unsigned char* at = raw(token);
  const Response response(d2i_TS_RESP(nullptr, &at, static_cast<long>(token.size())));
  ERR_clear_error();
  return response != nullptr;
}

bool is_certificates(std::string_view pem) {
  return pem.size() <= kMaxToken && !certificates(pem).empty();
}

}  // namespace stet::log
