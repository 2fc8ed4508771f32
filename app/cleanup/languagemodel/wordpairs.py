#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""wordpairs.py LIBRARY DATA_FOLDER OUTPUT: how often words and pairs of words occur, out of Debian's libpinyin-data.

LIBRARY is libpinyin.so.15, DATA_FOLDER the one with bigram.db; db5.3_dump (db5.3-util) must be on the path.
Writes "word count" and "word word count" lines, U+3000 standing for the border of a sentence, for languagemodel.
"""
import collections
import ctypes
import struct
import subprocess
import sys
import tempfile

BORDER = "\u3000"
SENTENCE_START = 1  # libpinyin's token for it
DICTIONARIES = range(1, 16)  # the first byte of a token
LONGEST_GAP = 250  # between the tokens of one dictionary
FIRST_PAIR = 4  # a record is the sum of its counts, then pairs of token and count


class Words:
    """The words of libpinyin by token."""

    def __init__(self, library, data, scratch):
        self.lib = ctypes.CDLL(library)
        for name, arguments in (("pinyin_init", [ctypes.c_char_p] * 2), ("pinyin_alloc_instance", [ctypes.c_void_p])):
            getattr(self.lib, name).restype = ctypes.c_void_p
            getattr(self.lib, name).argtypes = arguments
        self.lib.pinyin_token_get_phrase.argtypes = [ctypes.c_void_p, ctypes.c_uint32] + [ctypes.c_void_p] * 2
        self.lib.pinyin_token_get_unigram_frequency.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p]
        context = self.lib.pinyin_init(data.encode(), scratch.encode())
        self.instance = self.lib.pinyin_alloc_instance(context)

    def word(self, token):
        length, text = ctypes.c_uint(), ctypes.c_char_p()
        found = self.lib.pinyin_token_get_phrase(self.instance, token, ctypes.byref(length), ctypes.byref(text))
        return text.value.decode() if found and text.value else None

    def tokens(self):
        for dictionary in DICTIONARIES:
            token = last = dictionary << 24
            while token - last < LONGEST_GAP:
                token += 1
                if self.word(token) is not None:
                    last = token
                    yield token

    def count(self, token):
        count = ctypes.c_uint()
        self.lib.pinyin_token_get_unigram_frequency(self.instance, token, ctypes.byref(count))
        return count.value


def records(data):
    """The records of bigram.db: a token and what follows it, as (token, count)."""
    dump = subprocess.run(["db5.3_dump", f"{data}/bigram.db"], check=True, capture_output=True, text=True).stdout
    lines = iter(dump.split("HEADER=END\n")[1].split("DATA=END")[0].split("\n"))
    for key, value in zip(lines, lines):
        followers = bytes.fromhex(value.strip())[FIRST_PAIR:]
        yield struct.unpack("<I", bytes.fromhex(key.strip()))[0], list(struct.iter_unpack("<II", followers))


def main(library, data, output):
    followed = collections.Counter()
    with tempfile.TemporaryDirectory() as scratch, open(output, "w", encoding="utf-8") as out:
        words = Words(library, data, scratch)
        for token, followers in records(data):
            first = BORDER if token == SENTENCE_START else words.word(token)
            for follower, count in followers:
                second = words.word(follower)
                followed[token] += count
                if first and second:
                    out.write(f"{first} {second} {count}\n")
        for token in words.tokens():
            word, count = words.word(token), words.count(token)
            if not word or count <= 0:
                continue
            out.write(f"{word} {count}\n")
            if count > followed[token]:
                out.write(f"{word} {BORDER} {count - followed[token]}\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
