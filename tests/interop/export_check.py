# Verifies an exported folder from docs/file-format.md alone: no code of stet, only hashes, Ed25519 and JSON.
#   export_check.py FOLDER VKEY      says "PASS ..." or "INCOMPLETE ...", or fails with what is wrong
# It follows no hand-over to another log key, and does not look at time stamps, witnesses or views.
import base64, hashlib, json, os, sys
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key, Encoding, PublicFormat
d, vkey = sys.argv[1], sys.argv[2]
rd = lambda p: open(os.path.join(d, p), 'rb').read()
H = lambda b: hashlib.sha256(b).digest()
b64u = lambda b: base64.urlsafe_b64encode(b).decode().rstrip('=')
def jcs(x): return json.dumps(x, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()
def mth(h):
    if not h: return H(b'')
    if len(h) == 1: return h[0]
    k = 1 << (len(h) - 1).bit_length() - 1
    return H(b'\1' + mth(h[:k]) + mth(h[k:]))
def ok(key, sig, msg):
    try: Ed25519PublicKey.from_public_bytes(key).verify(sig, msg); return True
    except Exception: return False
def raw(pem): return load_pem_public_key(pem).public_bytes(Encoding.Raw, PublicFormat.Raw)
def note(text, keys):
    body, sigs = text.rsplit('\n\n', 1); body += '\n'
    for line in sigs.splitlines():
        _, name, blob = line.split(' '); blob = base64.b64decode(blob)
        for k in keys:
            if blob[:4] == H(name.encode() + b'\n\1' + k)[:4] and ok(k, blob[4:], body.encode()):
                o, n, r = body.splitlines(); return o, int(n), base64.b64decode(r)
    sys.exit('checkpoint: no signature by a known key')
name, kid, kb = vkey.split('+', 2); logkey = base64.b64decode(kb)[1:]
# 1. files
sums = dict((l[66:], l[:64]) for l in rd('SHA256SUMS').decode().splitlines())
for p, h in sums.items(): assert H(rd(p)).hex() == h, p
# 2. checkpoint, entries, tiles
origin, size, root = note(rd('checkpoint').decode(), [logkey]); assert origin == name
leaves = []
for t in range(-(-size // 256)):
    w = min(256, size - t * 256)
    g = '%03d' % (t % 1000) if t < 1000 else 'x%03d/%03d' % (t // 1000, t % 1000)
    b = rd('tile/entries/' + g + ('' if w == 256 else '.p/%d' % w)); o = 0
    for _ in range(w):
        n = int.from_bytes(b[o:o+2], 'big'); leaves.append(b[o+2:o+2+n]); o += 2 + n
    assert o == len(b)
    assert rd('tile/0/' + g + ('' if w == 256 else '.p/%d' % w)) == b''.join(H(b'\0' + l) for l in leaves[t*256:])
hashes = [H(b'\0' + l) for l in leaves]; assert mth(hashes) == root, 'root'
# 3. entries
keys, notices, missing, captures, idx = {}, {}, {}, {}, {}
history = {logkey}
def admit(i, k, role):
    r = keys.get(k); assert r and r['role'] == role and r['ok'] and (r['last'] is None or i <= r['last']), ('signer', i)
for i, l in enumerate(leaves):
    e = json.loads(l); assert jcs(e) == l
    s = e['spec']['signatures'][0]; key = raw(base64.b64decode(s['verifier'])); idx[e['spec']['payloadHash']['value']] = i
    p = 'statements/%d.dsse.json' % i
    if not os.path.exists(os.path.join(d, p)): missing[e['spec']['payloadHash']['value']] = i; admit(i, key, 'author'); continue
    env = rd(p); assert H(env).hex() == e['spec']['envelopeHash']['value'], i
    env = json.loads(env); pay = base64.b64decode(env['payload']); dig = H(pay).hex()
    assert dig == e['spec']['payloadHash']['value'] and env['signatures'][0]['sig'] == s['signature']
    t = env['payloadType'].encode()
    assert ok(key, base64.b64decode(s['signature']), b'DSSEv1 %d %s %d %s' % (len(t), t, len(pay), pay)), i
    st = json.loads(pay); kind = st['predicateType'].split('/')[-2]; pr = st['predicate']; subj = [x['digest']['sha256'] for x in st['subject']]
    assert pr['prev']['size'] <= i and mth(hashes[:pr['prev']['size']]).hex() == pr['prev']['root'], ('prev', i)
    if kind == 'genesis':
        for k in pr['keys']: keys[raw(k['publicKey'].encode())] = dict(role=k['role'], ok=True, last=None)
        admit(i, key, 'root')
    elif kind == 'key-added':
        k = raw(pr['key']['publicKey'].encode())
        if k == key: assert k in keys and not keys[k]['ok']; keys[k]['ok'] = True
        else:
            old = pr.get('replaces'); der = bytes.fromhex('302a300506032b6570032100')
            admit(i, key, pr['key']['role'] if old == H(der + key).hex() else 'root'); keys[k] = dict(role=pr['key']['role'], ok=False, last=None)
    elif kind == 'key-revoked':
        admit(i, key, 'root'); der = bytes.fromhex('302a300506032b6570032100')
        for k in keys:
            if H(der + k).hex() == pr['keyid']: keys[k]['last'] = pr['lastGoodIndex']
    else: admit(i, key, 'author')
    if kind == 'capture': captures[dig] = subj[0]
    if kind == 'extraction': assert subj[0] in captures or subj[0] in missing, ('extraction', i)
    if kind in ('capture', 'verdict') and os.path.exists(os.path.join(d, 'blobs/sha256/%s/%s' % (subj[0][:2], subj[0]))):
        assert H(rd('blobs/sha256/%s/%s' % (subj[0][:2], subj[0]))).hex() == subj[0]
    elif kind in ('capture', 'verdict'): missing[dig] = i
    if kind in ('extraction', 'verdict') and os.path.exists(os.path.join(d, 'disclosures/%d.json' % i)):
        shown = json.loads(rd('disclosures/%d.json' % i))['disclosures']; listed = pr['claims' if kind == 'extraction' else 'findings']
        assert len(shown) == len(listed)
        for a, b in zip(shown, listed):
            if a is None: missing[dig] = i
            else: assert b64u(H(a.encode())) == b['...'], ('disclosure', i)
    if kind == 'erasure': notices.update((x, i) for x in subj)
logkeys = [k for k, r in keys.items() if r['role'] == 'log' and r['ok']]
for c in os.listdir(os.path.join(d, 'checkpoints')):
    o, n, r = note(rd('checkpoints/' + c).decode(), logkeys); assert str(n) == c and mth(hashes[:n]) == r, c
bad = [i for x, i in missing.items() if x not in notices]
print('INCOMPLETE' if bad else 'PASS', 'size', size, 'root', root.hex(), 'erased', {i: notices.get(x) for x, i in missing.items()})
sys.exit(4 if bad else 0)
