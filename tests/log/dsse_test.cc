// Envelopes and leaves: the published vector, both alphabets, and every way to be malformed.
#include "log/dsse.h"

#include "log/leaf.h"
#include "log/spki.h"
#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

using testing::test_key;

TEST(Dsse, EncodesTheHelloWorldVector) {
  const Envelope envelope = read_envelope(testing::vector_file("dsse/helloworld.json"));
  EXPECT_EQ(envelope.payload, "hello world");
  EXPECT_EQ(pae(envelope.payload_type, envelope.payload),
            testing::vector_file("dsse/helloworld.pae"));
}

TEST(Dsse, ComesBackAsItWasWritten) {
  const Envelope envelope = sign_envelope("{\"a\":1}", test_key(1));
  EXPECT_EQ(read_envelope(write_envelope(envelope)), envelope);
  EXPECT_TRUE(verify_envelope(envelope, test_key(1).public_key()));
  EXPECT_FALSE(verify_envelope(envelope, test_key(2).public_key()));
}

TEST(Dsse, IgnoresKeyHintsAndUnknownFields) {
  Envelope envelope = sign_envelope("x", test_key(1));
  envelope.signatures[0].keyid = key_id(test_key(2).public_key());
  EXPECT_TRUE(verify_envelope(envelope, test_key(1).public_key()));
  EXPECT_FALSE(verify_envelope(envelope, test_key(2).public_key()));
  const std::string json =
      R"({"more":1,"payload":"_w","payloadType":"t","signatures":[{"sig":"+/8=","x":2}]})";
  EXPECT_EQ(read_envelope(json).payload, "\xff");
}

TEST(Dsse, FindsAChangedPayloadOrType) {
  Envelope envelope = sign_envelope("payload", test_key(1));
  Envelope other = envelope;
  other.payload[0] = 'P';
  EXPECT_FALSE(verify_envelope(other, test_key(1).public_key()));
  envelope.payload_type += "x";
  EXPECT_FALSE(verify_envelope(envelope, test_key(1).public_key()));
}

TEST(Dsse, RefusesMalformedEnvelopes) {
  for (const char* bad :
       {"", "[]", "{}", R"({"payload":"!","payloadType":"t","signatures":[{"sig":""}]})",
        R"({"payload":"","payloadType":"t","signatures":[]})",
        R"({"payload":"","payloadType":1,"signatures":[{"sig":""}]})",
        R"({"payload":"","payloadType":"t","signatures":[{}]})"})
    EXPECT_THROW(read_envelope(bad), Error) << bad;
}

TEST(Spki, MakesThePemThatOpensslReads) {
  const std::string pem = spki_pem(test_key(1).public_key());
  EXPECT_TRUE(pem.starts_with("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA"));
  EXPECT_EQ(key_from_pem(pem), test_key(1).public_key());
  EXPECT_FALSE(key_from_pem(pem.substr(1)));
  EXPECT_FALSE(key_from_pem("-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----\n"));
}

TEST(Leaf, CommitsToAnEnvelopeAndRebuildsIt) {
  const Envelope envelope = sign_envelope("{\"a\":1}", test_key(1));
  const Leaf leaf = leaf_of(envelope, test_key(1).public_key());
  EXPECT_EQ(write_leaf(leaf).size(), 556u);
  EXPECT_EQ(read_leaf(write_leaf(leaf)), leaf);
  EXPECT_EQ(envelope_of(leaf, envelope.payload), envelope);
  EXPECT_EQ(sha256(write_envelope(envelope_of(leaf, envelope.payload))), leaf.envelope_hash);
}

TEST(Leaf, RefusesAnyOtherSpelling) {
  const std::string bytes =
      write_leaf(leaf_of(sign_envelope("p", test_key(1)), test_key(1).public_key()));
  EXPECT_THROW(read_leaf(bytes + " "), Error);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    try {
      EXPECT_NE(write_leaf(read_leaf(changed)), bytes);
      EXPECT_EQ(write_leaf(read_leaf(changed)), changed);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::corrupt);
    }
  }
}

TEST(Leaf, WantsExactlyOneSignature) {
  Envelope envelope = sign_envelope("p", test_key(1));
  envelope.signatures.push_back(envelope.signatures[0]);
  EXPECT_THROW(leaf_of(envelope, test_key(1).public_key()), Error);
}

}  // namespace
}  // namespace stet::log
