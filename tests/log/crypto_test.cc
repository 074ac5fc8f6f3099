// Hashes, signatures, encodings and sealed secrets, against published vectors.
#include "log/crypto.h"

#include "stet/error.h"
#include "support.h"

namespace stet::log {
namespace {

using testing::vector_file;

std::string bytes_of_hex(const Json& value) { return from_hex(value.as_string()).value(); }
PublicKey key_of_hex(const Json& value) { return digest_from_hex(value.as_string()).value(); }

TEST(Sha256, HashesTheEmptyStringAndPieces) {
  EXPECT_EQ(to_hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  Sha256 pieces;
  pieces.update("a");
  pieces.update("");
  pieces.update("bc");
  EXPECT_EQ(pieces.finish(), sha256("abc"));
  EXPECT_EQ(to_hex(sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Blake2b, HashesAbcAsTheRfcSays) {
  EXPECT_EQ(to_hex(blake2b_512("abc")).substr(0, 32), "ba80a53f981c4d0d6a2797b69f12f6e9");
}

TEST(Hex, RefusesUpperCaseOddLengthAndOtherCharacters) {
  EXPECT_EQ(from_hex("00ff"), std::string("\0\xff", 2));
  for (const char* bad : {"0", "0F", "0g", " 00"}) EXPECT_FALSE(from_hex(bad)) << bad;
  EXPECT_FALSE(digest_from_hex("00"));
}

TEST(Base64, ReadsBothAlphabets) {
  const std::string bytes = "\xfb\xff\xfe";
  EXPECT_EQ(to_base64(bytes), "+//+");
  EXPECT_EQ(to_base64url(bytes), "-__-");
  EXPECT_EQ(from_base64("+//+"), bytes);
  EXPECT_EQ(from_base64("-__-"), bytes);
  EXPECT_EQ(from_base64(""), "");
  EXPECT_EQ(from_base64("_w"), "\xff");
  EXPECT_EQ(from_base64("/w=="), "\xff");
}

TEST(Base64, RefusesWhatHasASecondSpelling) {
  for (const char* bad : {"+_/-", "/w", "/x==", "/w=", "/ w==", "/w==\n", "!"})
    EXPECT_FALSE(from_base64(bad)) << bad;
  EXPECT_FALSE(from_base64_strict("_w=="));
  EXPECT_FALSE(from_base64_strict("/w"));
  // No byte above 127 stands for a letter.
  for (int byte = 128; byte < 256; ++byte) {
    const std::string text = std::string("QUJ") + static_cast<char>(byte);
    EXPECT_FALSE(from_base64_strict(text)) << byte;
    EXPECT_FALSE(from_base64(text)) << byte;
  }
}

TEST(Ed25519, AgreesWithEveryWycheproofTest) {
  const Json file = Json::parse(vector_file("wycheproof/ed25519_test.json"));
  int ran = 0;
  for (const Json& group : file.at("testGroups").items()) {
    const PublicKey key = key_of_hex(group.at("publicKey").at("pk"));
    for (const Json& test : group.at("tests").items()) {
      const bool good = test.at("result").as_string() == "valid";
      EXPECT_EQ(verify(key, bytes_of_hex(test.at("msg")), bytes_of_hex(test.at("sig"))), good)
          << test.dump();
      ++ran;
    }
  }
  EXPECT_EQ(ran, 151);
}

// A fixed expectation, not a right answer: edge points on which honest implementations differ.
TEST(Ed25519, AcceptsTheSameEdgePointsAsEver) {
  const Json file = Json::parse(vector_file("cctv-ed25519/ed25519vectors.json"));
  int accepted = 0;
  for (const Json& test : file.items())
    accepted += verify(key_of_hex(test.at("key")), test.text("msg"), bytes_of_hex(test.at("sig")));
  EXPECT_EQ(accepted, 43);
}

TEST(Ed25519, SignsWhatItVerifies) {
  const SigningKey key = testing::test_key(7);
  const std::string signature = key.sign("words");
  EXPECT_TRUE(verify(key.public_key(), "words", signature));
  EXPECT_FALSE(verify(key.public_key(), "Words", signature));
  EXPECT_FALSE(verify(key.public_key(), "words", signature.substr(1)));
  EXPECT_FALSE(verify(testing::test_key(8).public_key(), "words", signature));
  EXPECT_EQ(SigningKey::from_seed(key.seed()).public_key(), key.public_key());
}

TEST(Seal, OpensOnlyWithTheSamePassphraseAndUnchanged) {
  const PassphraseCost cheap{.passes = 1, .memory = 8192};
  const std::string salt(kSaltBytes, 's'), nonce(kNonceBytes, 'n');
  const std::string key = derive_key("correct horse", salt, cheap);
  std::string box = seal(key, nonce, "secret");
  EXPECT_EQ(unseal(key, nonce, box), "secret");
  EXPECT_FALSE(unseal(derive_key("wrong horse", salt, cheap), nonce, box));
  box[3] ^= 1;
  EXPECT_FALSE(unseal(key, nonce, box));
  EXPECT_FALSE(unseal(key, nonce, "short"));
}

TEST(Seal, RefusesACostThatWouldExhaustTheMachine) {
  const std::string salt(kSaltBytes, 's');
  EXPECT_THROW(derive_key("x", salt, {.passes = 1000, .memory = 8192}), Error);
  EXPECT_THROW(derive_key("x", salt, {.passes = 1, .memory = std::uint64_t{1} << 40}), Error);
  EXPECT_THROW(derive_key("x", "short", {}), Error);
}

}  // namespace
}  // namespace stet::log
