#!/usr/bin/python3
"""dsse_check.py ENVELOPE KEY.pem: a DSSE envelope checked twice, by securesystemslib and by openssl.

Debian's securesystemslib knows keys and signatures but not DSSE, so the signed bytes are put together here, from the DSSE
specification. Exit status 0 and PASS when both agree that the signature is good."""
import base64
import json
import subprocess
import sys
import tempfile

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key
from securesystemslib.signer import Signature, SSlibKey

envelope = json.load(open(sys.argv[1], encoding="utf-8"))
pem = open(sys.argv[2], "rb").read()
payload = base64.b64decode(envelope["payload"], validate=True)
kind = envelope["payloadType"].encode()
signature = base64.b64decode(envelope["signatures"][0]["sig"], validate=True)
message = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)

raw = load_pem_public_key(pem).public_bytes(Encoding.Raw, PublicFormat.Raw)
key = SSlibKey("00", "ed25519", "ed25519", {"public": raw.hex()})
try:
    key.verify_signature(Signature("00", signature.hex()), message)
except Exception as error:
    sys.exit("FAIL securesystemslib: %r" % error)

with tempfile.NamedTemporaryFile() as signed, tempfile.NamedTemporaryFile() as detached:
    signed.write(message)
    signed.flush()
    detached.write(signature)
    detached.flush()
    subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", sys.argv[2], "-rawin", "-in", signed.name,
                    "-sigfile", detached.name], check=True, stdout=subprocess.DEVNULL)
print("PASS")
