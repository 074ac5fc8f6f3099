#!/usr/bin/env python3
"""Makes db/verify/lexicon/wordnet.txt, the verifier's table of word relations, from Debian's wordnet-base.

usage: make_lexicon.py [/usr/share/wordnet] > db/verify/lexicon/wordnet.txt

The table keeps single-word lemmas (and a few two-word verbs) that the tagged corpus has seen, all verbs and adjectives that are
not rare, and the names of countries, their people and capitals; of each lemma its first senses. Two sorted sections:

  lemma<TAB>sense sense ...        senses in order of frequency, as synset numbers; "=go" for an irregular form of go
  %
  kind hypernyms|antonyms|derived  one line for each synset, in order of its number: kind n v a r; hypernyms (for adjectives the
                                   head they are similar to, or the noun they pertain to) as synset numbers; antonyms as
                                   synset numbers; derivations as synset numbers
"""
import collections
import sys

base = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"
POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES = {"n": 4, "v": 5, "a": 4, "r": 2}


def read_counts():
    counts = collections.Counter()
    for line in open(f"{base}/cntlist.rev", encoding="latin-1"):
        key, _, count = line.split()
        lemma, rest = key.split("%")
        counts[(lemma, {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}[rest[0]])] += int(count)
    return counts


def read_index():
    for name, pos in POS.items():
        for line in open(f"{base}/index.{name}", encoding="latin-1"):
            if line.startswith("  "):
                continue
            f = line.split()
            lemma, pointers = f[0], int(f[3])
            senses = f[4 + pointers + 2:]
            yield lemma, pos, senses


def read_data():
    synsets = {}
    for name, pos in POS.items():
        for line in open(f"{base}/data.{name}", encoding="latin-1"):
            if line.startswith("  "):
                continue
            f = line.split(" | ")[0].split()
            words = int(f[3], 16)
            lemmas = [f[4 + 2 * i].lower().split("(")[0] for i in range(words)]
            at = 4 + 2 * words
            pointers = []
            for i in range(int(f[at])):
                symbol, offset, p, _ = f[at + 1 + 4 * i: at + 5 + 4 * i]
                pointers.append((symbol, ("a" if p == "s" else p, offset)))
            synsets[(pos, f[0])] = (lemmas, pointers)
    return synsets


counts, synsets = read_counts(), read_data()
geography = {"country", "state", "national_capital", "continent", "inhabitant", "island", "city", "European", "Asian"}
kept_names = set()
for key, (lemmas, pointers) in synsets.items():
    for symbol, target in pointers:
        if symbol in ("@i", "@") and key[0] == "n" and target in synsets:
            heads = set(synsets[target][0])
            if heads & {"country", "national_capital", "continent", "american_state", "state_capital", "inhabitant", "european", "asian",
                        "african", "american", "european_country", "asian_country", "african_country", "south_american_country",
                        "north_american_country", "middle_eastern_country", "scandinavian_country", "provincial_capital",
                        "calendar_month", "gregorian_calendar_month", "day_of_the_week", "weekday"}:
                kept_names.update(lemmas)

lemma_senses = collections.OrderedDict()
for lemma, pos, senses in sorted(read_index()):
    if not lemma.replace("-", "").replace("_", "").isalpha() or lemma.count("_") > 1 or len(lemma) > 24:
        continue
    count = counts[(lemma, pos)]
    two = "_" in lemma
    if two and not (pos == "v" and count >= 1) and lemma not in kept_names:
        continue
    if not two and count == 0 and lemma not in kept_names and pos in ("n", "r"):
        if pos == "r" or len(senses) > 1 or "-" in lemma:
            continue
        # An unseen noun stays where it is a member of a synset with a seen noun, or everyday by its hypernym.
        mates = synsets[("n", senses[0])][0]
        if not any(counts[(m, "n")] for m in mates if m != lemma):
            hypers = [t for s, t in synsets[("n", senses[0])][1] if s == "@"]
            if not any(counts[(m, "n")] >= 4 for t in hypers for m in synsets[t][0]) or len(lemma) > 10:
                continue
    if not two and count == 0 and pos in ("v", "a") and (len(lemma) > 13 or "-" in lemma):
        continue
    lemma_senses.setdefault(lemma, []).append((count, pos, senses[: SENSES[pos]]))

used = set()
for groups in lemma_senses.values():
    for _, pos, senses in groups:
        used.update((pos, s) for s in senses)
# Hypernyms up to the top, so that chains are whole.
queue = list(used)
while queue:
    for symbol, target in synsets[queue.pop()][1]:
        if symbol in ("@", "@i") and target not in used:
            used.add(target)
            queue.append(target)

order = {key: i for i, key in enumerate(sorted(used))}
out = sys.stdout
out.write("# Word relations for stet's verifier, made by scripts/make_lexicon.py from WordNet 3.0 (Debian wordnet-base).\n"
          "# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and distribute\n"
          "# this database for any purpose and without fee or royalty is granted; see NOTICE for the whole text of its licence.\n")
lines = []
for lemma, groups in lemma_senses.items():
    groups.sort(key=lambda g: -g[0])
    lines.append((lemma.replace("_", " "), " ".join(str(order[(pos, s)]) for _, pos, senses in groups for s in senses)))
forms = {l: i for i, (l, _) in enumerate(lines)}
for name in POS:
    for line in open(f"{base}/{name}.exc", encoding="latin-1"):
        form, lemma = line.split()[:2]
        lemma = lemma.replace("_", " ")
        if lemma not in forms or not form.isalpha() or form == lemma:
            continue
        if form not in forms:
            forms[form] = len(lines)
            lines.append((form, ""))
        if "=" + lemma not in lines[forms[form]][1].split():
            lines[forms[form]] = (form, (lines[forms[form]][1] + " =" + lemma).strip())
for lemma, value in sorted(lines):
    out.write(f"{lemma}\t{value}\n")
out.write("%\n")
for key in sorted(used):
    lemmas, pointers = synsets[key]
    hypers, anti, derived = [], [], []
    for symbol, target in pointers:
        if target not in order:
            continue
        if symbol in ("@", "@i", "&", "\\"):
            hypers.append(order[target])
        elif symbol == "!":
            anti.append(order[target])
        elif symbol in ("+", "<"):
            derived.append(order[target])
    join = lambda ids: ",".join(str(i) for i in dict.fromkeys(ids))
    out.write(f"{key[0]} {join(hypers)}|{join(anti)}|{join(derived[:6])}\n")
