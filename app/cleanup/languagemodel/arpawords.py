#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""arpawords.py ARPA OUTPUT: how often words, pairs and triples of them are, out of a model in ARPA format.

Such a file has no counts but the probabilities of words behind others (Doug Paul's format, as SRILM and KenLM read it).
How often a word is in a text is what remains the same when each word is followed by what the model says; a hundred
million words are supposed. Writes "word count", "word word count" and "word word word count" lines for languagemodel.
"""
import collections
import sys

TEXT = 100_000_000
ROUNDS = 12
FEWEST = 0.05


def entries(path):
    """(order, probability, words, factor of what is not listed behind them)"""
    order = 0
    for line in open(path, encoding="utf-8"):
        if line.startswith("\\"):
            order = int(line[1]) if line[1].isdigit() else 0
        elif order and line.strip():
            cells = line.rstrip("\n").split("\t")
            words = tuple(sys.intern(word) for word in cells[1].split(" "))
            yield order, 10 ** float(cells[0]), words, 10 ** float(cells[2]) if len(cells) > 2 else 1.0


def frequencies(alone, rest, pairs):
    """How often words are: what is listed behind each, and for the rest the usual words."""
    share = dict(alone)
    for _ in range(ROUNDS):
        following = collections.defaultdict(float)
        unlisted = sum(share[word] * rest[word] for word in share)
        for first, second, probability in pairs:
            following[second] += share[first] * (probability - rest[first] * alone[second])
        share = {word: max(following[word] + unlisted * alone[word], 0.0) for word in alone}
        total = sum(share.values())
        share = {word: value / total for word, value in share.items()}
    return share


def main(arpa, output):
    alone, rest, pairs, triples = {}, {}, [], []
    for order, probability, words, factor in entries(arpa):
        if order == 1 and not words[0].startswith("<"):
            alone[words[0]], rest[words[0]] = probability, factor
        elif order == 2:
            pairs.append((*words, probability))
        elif order == 3:
            triples.append((*words, probability))
    share = frequencies(alone, rest, pairs)
    counts = {(first, second): TEXT * share[first] * probability for first, second, probability in pairs}
    with open(output, "w", encoding="utf-8") as out:
        lines = [((word,), TEXT * value) for word, value in share.items()] + list(counts.items())
        lines += [((a, b, c), counts.get((a, b), 0) * probability) for a, b, c, probability in triples]
        for words, count in lines:
            if count >= FEWEST:
                out.write(f"{' '.join(words)} {count:.2f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
