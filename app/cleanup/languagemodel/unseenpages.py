#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies texts that repair is not measured with, for the character model to count.
  unseenpages.py PAGES PAIRS OUTPUT
PAGES holds folders with a source.md, PAIRS the files NNNN.clean.txt that repair is measured with. A page is
left out when more than a twentieth of its sequences of 20 characters stand in one of those."""

import pathlib
import re
import sys

LENGTH = 20
MOST_SHARED = 0.05


def sequences(path):
    text = re.sub(r"\s+", "", path.read_text(encoding="utf-8", errors="replace"))
    return {text[i : i + LENGTH] for i in range(len(text) - LENGTH)}


def main():
    pages, pairs, output = map(pathlib.Path, sys.argv[1:4])
    measured = set()
    for clean in pairs.rglob("*.clean.txt"):
        measured |= sequences(clean)
    output.mkdir(parents=True, exist_ok=True)
    for page in sorted(pages.glob("*/source.md")):
        found = sequences(page)
        if len(found & measured) <= MOST_SHARED * max(1, len(found)):
            (output / f"{page.parent.name}.md").write_bytes(page.read_bytes())


main()
