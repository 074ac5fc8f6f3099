// tlogcheck reads a tlog-tiles folder (c2sp.org/tlog-tiles) and checks it with Go's own note and Merkle code:
// golang.org/x/mod/sumdb/note and golang.org/x/mod/sumdb/tlog. It shares nothing with stet.
//
//	tlogcheck -dir D -vkey KEY [-old CHECKPOINT]... [-proof FILE]... [-cosigner KEY]...
//
// Exit status 0 and PASS when everything holds, 1 otherwise.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const width = 256

type list []string

func (l *list) String() string     { return strings.Join(*l, " ") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func must(err error) {
	if err != nil {
		fmt.Println("FAIL", err)
		os.Exit(1)
	}
}

func failf(format string, args ...interface{}) { must(fmt.Errorf(format, args...)) }

// A witness's timestamped signature (c2sp.org/tlog-cosignature, Ed25519).
type cosigner struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.id }
func (c cosigner) Verify(text, blob []byte) bool {
	if len(blob) != 8+ed25519.SignatureSize {
		return false
	}
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(blob), text)
	return ed25519.Verify(c.key, []byte(message), blob[8:])
}

func newCosigner(vkey string) cosigner {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		failf("malformed cosigner key")
	}
	typed, err := base64.StdEncoding.DecodeString(parts[2])
	must(err)
	if len(typed) != 33 || typed[0] != 4 {
		failf("not a cosigner key")
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), typed...))
	return cosigner{parts[0], binary.BigEndian.Uint32(sum[:]), typed[1:]}
}

type checkpoint struct {
	origin string
	size   int64
	root   tlog.Hash
}

func open(raw []byte, key note.Verifier, cosigners []note.Verifier) checkpoint {
	n, err := note.Open(raw, note.VerifierList(append([]note.Verifier{key}, cosigners...)...))
	must(err)
	if len(n.Sigs) != 1+len(cosigners) {
		failf("%d good signatures, want %d", len(n.Sigs), 1+len(cosigners))
	}
	lines := strings.Split(n.Text, "\n")
	if len(lines) != 4 || lines[0] != key.Name() {
		failf("malformed checkpoint, or another origin: %q", n.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return checkpoint{lines[0], size, root}
}

func path(kind string, index int64, w int) string {
	s := fmt.Sprintf("%03d", index%1000)
	for index >= 1000 {
		index /= 1000
		s = fmt.Sprintf("x%03d/%s", index%1000, s)
	}
	if w < width {
		s += fmt.Sprintf(".p/%d", w)
	}
	return filepath.Join("tile", kind, s)
}

func widthAt(count, index int64) int {
	if rest := count - index*width; rest < width {
		return int(rest)
	}
	return width
}

func entries(dir string, size int64) (out [][]byte) {
	for i := int64(0); i*width < size; i++ {
		w := widthAt(size, i)
		b, err := os.ReadFile(filepath.Join(dir, path("entries", i, w)))
		must(err)
		for ; w > 0; w-- {
			if len(b) < 2 || len(b) < 2+int(binary.BigEndian.Uint16(b)) {
				failf("entry bundle %d is cut short", i)
			}
			n := 2 + int(binary.BigEndian.Uint16(b))
			out = append(out, b[2:n])
			b = b[n:]
		}
		if len(b) != 0 {
			failf("entry bundle %d has trailing bytes", i)
		}
	}
	return out
}

// The dense table of hashes that the tlog package works on.
type table []tlog.Hash

func (t table) ReadHashes(index []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(index))
	for i, x := range index {
		if x >= int64(len(t)) {
			return nil, fmt.Errorf("no stored hash %d", x)
		}
		out[i] = t[x]
	}
	return out, nil
}

func checkTiles(dir string, size int64, t table) (seen int) {
	for level := 0; size>>(8*level) > 0; level++ {
		count := size >> (8 * level)
		for i := int64(0); i*width < count; i++ {
			w := widthAt(count, i)
			got, err := os.ReadFile(filepath.Join(dir, path(strconv.Itoa(level), i, w)))
			must(err)
			want, err := tlog.ReadTileData(tlog.Tile{H: 8, L: level, N: i, W: w}, t)
			must(err)
			if !bytes.Equal(got, want) {
				failf("tile level %d index %d differs from its entries", level, i)
			}
			seen++
		}
	}
	return seen
}

func checkProof(file string, key note.Verifier, cosigners []note.Verifier, all [][]byte) {
	raw, err := os.ReadFile(file)
	must(err)
	head, rest, found := strings.Cut(string(raw), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		failf("malformed proof %s", file)
	}
	index, err := strconv.ParseInt(lines[1][6:], 10, 64)
	must(err)
	var hashes tlog.RecordProof
	for _, line := range lines[2:] {
		h, err := tlog.ParseHash(line)
		must(err)
		hashes = append(hashes, h)
	}
	c := open([]byte(rest), key, cosigners)
	must(tlog.CheckRecord(hashes, c.size, c.root, index, tlog.RecordHash(all[index])))
}

func main() {
	var olds, proofs, witnesses list
	dir := flag.String("dir", ".", "")
	vkey := flag.String("vkey", "", "")
	flag.Var(&olds, "old", "")
	flag.Var(&proofs, "proof", "")
	flag.Var(&witnesses, "cosigner", "")
	flag.Parse()

	key, err := note.NewVerifier(*vkey)
	must(err)
	var cosigners []note.Verifier
	for _, w := range witnesses {
		cosigners = append(cosigners, newCosigner(w))
	}
	raw, err := os.ReadFile(filepath.Join(*dir, "checkpoint"))
	must(err)
	c := open(raw, key, cosigners)
	fmt.Printf("ok checkpoint %s, %d entries, %d cosignatures\n", c.origin, c.size, len(cosigners))

	all := entries(*dir, c.size)
	var t table
	for i, e := range all {
		h, err := tlog.StoredHashes(int64(i), e, t)
		must(err)
		t = append(t, h...)
	}
	root, err := tlog.TreeHash(c.size, t)
	must(err)
	if root != c.root {
		failf("the entries' root is %v, the checkpoint says %v", root, c.root)
	}
	fmt.Printf("ok root of %d entries\n", len(all))
	fmt.Printf("ok %d hash tiles\n", checkTiles(*dir, c.size, t))
	for _, file := range olds {
		old, err := os.ReadFile(file)
		must(err)
		o := open(old, key, nil)
		p, err := tlog.ProveTree(c.size, o.size, t)
		must(err)
		must(tlog.CheckTree(p, c.size, c.root, o.size, o.root))
		fmt.Printf("ok grew from %d to %d entries\n", o.size, c.size)
	}
	for _, file := range proofs {
		checkProof(file, key, cosigners, all)
		fmt.Println("ok proof", filepath.Base(file))
	}
	fmt.Println("PASS")
}
