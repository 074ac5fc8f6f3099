// Time stamps by an authority made with openssl, and witnesses' signatures: recorded, exported,
// verified by stet and by openssl.
#include <cstdio>

#include "log/checkpoint.h"
#include "log/crypto.h"
#include "log/note.h"
#include "stet/ledger.h"
#include "support.h"

namespace stet::testing {
namespace {

constexpr std::string_view kConfig = R"([req]
distinguished_name = dn
[dn]
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[stamp]
extendedKeyUsage = critical,timeStamping
[plain]
keyUsage = critical,digitalSignature
[tsa]
default_tsa = one
[one]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
)";

class Time : public StoreTest {
 protected:
  // Runs in the test's folder; the output, or a failure.
  std::string shell(const std::string& command) {
    const std::string whole = "cd '" + folder_.path().string() + "' && { " + command + "; } 2>&1";
    std::string out;
    FILE* pipe = popen(whole.c_str(), "r");
    char buffer[4096];
    for (std::size_t got; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
      out.append(buffer, got);
    EXPECT_EQ(pclose(pipe), 0) << command << "\n" << out;
    return out;
  }
  void make_authority() {
    write_file(folder_.file("tsa.cnf"), std::string(kConfig));
    const std::string key =
        "openssl req -config tsa.cnf -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes ";
    for (const char* name : {"ca", "other"})
      shell(key + "-x509 -keyout " + name + ".key -out " + name +
            ".pem -days 30 -subj /CN=" + name + " -extensions ca");
    shell(key +
          "-keyout tsa.key -out tsa.csr -subj /CN=Example-TSA && openssl x509 -req -in tsa.csr -CA "
          "ca.pem -CAkey ca.key "
          "-set_serial 7 -out tsa.pem -days 30 -extfile tsa.cnf -extensions stamp");
  }
  std::string answer(const std::string& request) {
    write_file(folder_.file("q.tsq"), request);
    shell("openssl ts -reply -config tsa.cnf -queryfile q.tsq -out a.tsr");
    return read_file(folder_.file("a.tsr"));
  }
  std::string file(const char* name) { return read_file(folder_.file(name)); }
  static AuditCheck check_of(const AuditReport& report, const std::string& name) {
    for (const AuditCheck& check : report.checks)
      if (check.name == name) return check;
    ADD_FAILURE() << "no check " << name;
    return {};
  }
};

TEST_F(Time, AStampIsRecordedAndGivesIntervals) {
  make_authority();
  Store store = open();
  store.add({.path = "a.txt", .bytes = kReport});
  Ledger ledger(store);
  const std::string token = answer(ledger.timestamp_request());
  EXPECT_NE(shell("openssl ts -query -in q.tsq -text").find("Certificate required: yes"),
            std::string::npos);
  EXPECT_EQ(failure_of([&] { ledger.attach_anchor(token, file("other.pem")); }).first,
            Code::invalid);
  const AnchorReceipt receipt = ledger.attach_anchor(token, file("ca.pem"));
  EXPECT_EQ(receipt.size, 3);
  EXPECT_EQ(receipt.log_index, 3);
  store.add({.path = "b.txt", .bytes = "Exports fell.\n"});

  const AuditReport trusted = ledger.audit({.authorities = file("ca.pem")});
  EXPECT_EQ(trusted.outcome, AuditOutcome::valid);
  const std::string words = check_of(trusted, "time").detail;
  EXPECT_NE(words.find("entries 0 to 2 before 20"), std::string::npos) << words;
  EXPECT_NE(words.find("entries 3 to 5 after 20"), std::string::npos) << words;
  // Nobody's word is believed only because the log itself brings his certificate along.
  EXPECT_NE(check_of(ledger.audit({}), "time").detail.find("no entry has a proven time"),
            std::string::npos);
  EXPECT_NE(check_of(ledger.audit({.authorities = file("other.pem")}), "time")
                .detail.find("no entry has a proven time"),
            std::string::npos);

  store.export_to(folder_.file("out"));
  shell("openssl ts -verify -data out/checkpoints/3 -in out/anchors/3.tsr -CAfile ca.pem");
  shell(
      "openssl ts -verify -queryfile out/anchors/3.tsq -in out/anchors/3.tsr -CAfile "
      "out/anchors/3.ca.pem");
  const AuditReport exported = audit_export(folder_.file("out"), {.authorities = file("ca.pem")});
  EXPECT_EQ(exported.outcome, AuditOutcome::valid);
  EXPECT_EQ(check_of(exported, "time").detail, words);
}

TEST_F(Time, RefusesTokensThatDoNotHold) {
  make_authority();
  Store store = open();
  Ledger ledger(store);
  const std::string token = answer(ledger.timestamp_request());
  // Each byte of the token flipped: refused, or something is changed that nobody signs (the
  // wrapping of the answer).
  int refused = 0, tried = 0;
  for (std::size_t at = 0; at < token.size(); at += 7, ++tried) {
    std::string changed = token;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    try {
      ledger.attach_anchor(changed, file("ca.pem"));
    } catch (const Error&) {
      ++refused;
    }
  }
  EXPECT_GT(refused * 10, tried * 9);
  for (const std::string& bad : {std::string(), std::string("x"), token.substr(0, token.size() / 2),
                                 token + "x", std::string(2 << 20, '\x30')})
    EXPECT_EQ(failure_of([&] { ledger.attach_anchor(bad, ""); }).first, Code::corrupt);
  shell(
      "printf other > other.txt && openssl ts -query -data other.txt -sha256 -cert -out q.tsq && "
      "openssl ts -reply -config tsa.cnf -queryfile q.tsq -out a.tsr");
  EXPECT_EQ(failure_of([&] { ledger.attach_anchor(file("a.tsr"), ""); }).first, Code::invalid)
      << "about another file";
  shell(
      "openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -set_serial 8 -out tsa.pem -days 30 "
      "-extfile tsa.cnf -extensions plain");
}

TEST_F(Time, WitnessesSignAndThePolicyCountsThem) {
  Store store = open();
  store.add({.path = "a.txt", .bytes = kReport});
  Ledger ledger(store);
  log::Seed seed;
  seed.fill(4);
  const log::SigningKey key = log::SigningKey::from_seed(seed);
  const log::NoteKey witness{"w.example", log::NoteKeyType::cosignature, key.public_key()};
  const std::string policy = "witness w " + log::write_vkey(witness) + "\nquorum w\n";
  const log::Note note = log::read_note(ledger.checkpoint_note());
  const auto line = [&](const log::Note& of) {
    const std::string whole =
        log::write_note({of.text, {log::cosign_note(of.text, witness.name, key, 1760000000)}});
    return whole.substr(of.text.size() + 1);
  };
  EXPECT_EQ(ledger.witness_request({}), "old 0\n\n" + ledger.checkpoint_note());
  EXPECT_EQ(check_of(ledger.audit({.policy = policy}), "witnesses").passed, false);
  EXPECT_EQ(failure_of([&] {
              ledger.attach_cosignatures(line({.text = note.text + "x\n", .signatures = {}}),
                                         policy);
            }).first,
            Code::invalid);
  EXPECT_EQ(ledger.attach_cosignatures(line(note), policy),
            "size 3: 1 of 1 witnesses (w); the policy's quorum w is met");
  ledger.attach_cosignatures(line(note), policy);  // once more changes nothing
  EXPECT_EQ(ledger.audit({.policy = policy}).outcome, AuditOutcome::valid);
  store.export_to(folder_.file("out"));
  EXPECT_EQ(audit_export(folder_.file("out"), {.policy = policy}).outcome, AuditOutcome::valid);

  // What comes later has not been witnessed; the next request goes on from there.
  store.add({.path = "b.txt", .bytes = "Exports fell.\n"});
  const AuditReport later = ledger.audit({.policy = policy});
  EXPECT_EQ(later.outcome, AuditOutcome::incomplete);
  EXPECT_NE(check_of(later, "witnesses").detail.find("at size 3: 1 of 1"), std::string::npos)
      << check_of(later, "witnesses").detail;
  EXPECT_TRUE(ledger.witness_request({}).starts_with("old 3\n"));
  EXPECT_NE(ledger.witness_request({}).find("\n\nstet.example"), std::string::npos)
      << ledger.witness_request({});
  store.export_to(folder_.file("later"));
  EXPECT_EQ(audit_export(folder_.file("later"), {.policy = policy}).outcome,
            AuditOutcome::incomplete);
  EXPECT_EQ(failure_of([&] { ledger.witness_request(6); }).first, Code::invalid);
}

}  // namespace
}  // namespace stet::testing
