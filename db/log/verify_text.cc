// VERIFY.txt: how to check an export with other people's programs.
#include "log/export.h"

namespace stet::log {

std::string verify_text(std::string_view origin) {
  return "How to check this folder without stet\n"
         "=====================================\n"
         "\n"
         "Log: " +
         std::string(origin) +
         "\n"
         "First compare log.vkey and minisign.pub with the ones that the log's owner gave you by "
         "another way: whoever could\n"
         "replace this folder could replace them too. A log can be shown at an older state; to "
         "notice that, keep the file\n"
         "checkpoint of the newest copy you have seen.\n"
         "\n"
         "1. Files (sha256sum, minisign):\n"
         "     minisign -V -p minisign.pub -m SHA256SUMS\n"
         "     sha256sum --check --quiet SHA256SUMS\n"
         "\n"
         "2. Checkpoint, tree, entries, proofs: any program that reads C2SP tlog-tiles and signed "
         "notes, such as one made with\n"
         "   golang.org/x/mod/sumdb/note and golang.org/x/mod/sumdb/tlog. The key is in log.vkey, "
         "the state in checkpoint,\n"
         "   the entries in tile/entries, the hashes in tile/<level>, one proof for each entry in "
         "proofs/.\n"
         "\n"
         "3. One statement with its proof (@sigstore/verify 3, Node.js): "
         "bundles/<index>.sigstore.json against\n"
         "   trusted_root.json, with the signers' keys in keys.json (key id to "
         "SubjectPublicKeyInfo, base64).\n"
         "\n"
         "4. One signature (openssl 3): statements/<index>.dsse.json is a DSSE envelope; the "
         "signed bytes are\n"
         "     DSSEv1 <length of payloadType> <payloadType> <length of payload> <payload>\n"
         "   with the payload decoded from base64, and the signature is checked by\n"
         "     openssl pkeyutl -verify -pubin -inkey keys/author-<id>.pem -rawin -in <signed "
         "bytes> -sigfile <signature>\n"
         "\n"
         "5. A source: the file blobs/sha256/<2>/<hex> has the SHA-256 in its name, which is the "
         "subject of its capture statement.\n"
         "\n"
         "6. A claim: disclosures/<index>.json lists the claims of the extraction statement "
         "<index> in order. The SHA-256 of each\n"
         "   text, in base64url without padding, is the entry of the same place under "
         "predicate.claims (RFC 9901, array elements).\n"
         "\n"
         "Statements listed in erased.tsv were erased; the last column is the entry that says so. "
         "Their leaves remain.\n"
         "Files not named above are views made from the statements; nothing signs them but "
         "SHA256SUMS.\n";
}

}  // namespace stet::log
