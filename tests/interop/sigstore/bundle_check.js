// bundle_check.js BUNDLE TRUSTED_ROOT KEYS: has Sigstore's published verifier check one of our bundles, offline.
//
// KEYS maps a bundle's key hint to a SubjectPublicKeyInfo in base64. Exit status 0 and PASS when the bundle holds.
const fs = require('fs');
const { bundleFromJSON } = require('@sigstore/bundle');
const { TrustedRoot } = require('@sigstore/protobuf-specs');
const { Verifier, toSignedEntity, toTrustMaterial } = require('@sigstore/verify');

const [bundle, root, ids] = process.argv.slice(2).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')));
const keys = Object.fromEntries(
  Object.entries(ids).map(([id, spki]) => [id, { rawBytes: Buffer.from(spki, 'base64'), validFor: {} }]));
try {
  const trust = toTrustMaterial(TrustedRoot.fromJSON(root), keys);
  const verifier = new Verifier(trust, { ctlogThreshold: 0, tlogThreshold: 1, timestampThreshold: 0 });
  verifier.verify(toSignedEntity(bundleFromJSON(bundle)));
  console.log('PASS');
} catch (error) {
  console.log('FAIL', error.code || error.name, error.message);
  process.exit(1);
}
