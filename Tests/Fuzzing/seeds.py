#!/usr/bin/env python3
"""Makes the fuzzers' initial inputs from the suites' cases: one file for each, preceded by two bytes with the mode and its
parameter; for Markdown by one with the extensions.

usage: seeds.py SUITES FOLDER FOLDER_FOR_MARKDOWN
"""
import hashlib
import json
import pathlib
import sys

suites, folder, markdown = (pathlib.Path(argument) for argument in sys.argv[1:])
folder.mkdir(parents=True, exist_ok=True)
markdown.mkdir(parents=True, exist_ok=True)
# The indices of these modes in the fuzzer's list; those before the selectors, and the last, take a page.
FRAGMENT, SELECTOR, DEEP = 2, 6, 7


def write(mode, choice, data):
    data = bytes([mode, choice % 256]) + data[:20000]
    (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


count = 0
for path in sorted(suites.glob("html5lib/**/*.dat")):
    for case in (b"\n" + path.read_bytes()).split(b"\n#data\n")[1:]:
        data = case.split(b"\n#")[0]
        mode = FRAGMENT if b"\n#document-fragment\n" in case else count % SELECTOR
        mode = DEEP if count % 8 == 7 else mode
        write(mode, count // SELECTOR, data)
        count += 1


def texts(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and len(value) < 500:
        yield value


cases = suites / "selectors/cases.json"
if cases.exists():
    for text in texts(json.loads(cases.read_text())):
        write(SELECTOR, count, text.encode())
        count += 1
for path in sorted(suites.glob("commonmark/*.json")):
    for example in json.loads(path.read_text()):
        data = bytes([255]) + example["markdown"].encode()
        (markdown / hashlib.sha1(data).hexdigest()).write_bytes(data)
        count += 1
print(count, "seeds")
