#!/usr/bin/env python3
"""Makes a fuzzer's first inputs of the suites' cases: one file for each, the mode and its choice in two bytes before.

usage: seeds.py SUITES FOLDER
"""
import hashlib
import json
import pathlib
import sys

suites, folder = (pathlib.Path(argument) for argument in sys.argv[1:])
folder.mkdir(parents=True, exist_ok=True)
MODES = 7


def write(mode, choice, data):
    data = bytes([mode, choice % 256]) + data[:20000]
    (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


count = 0
for path in sorted(suites.glob("html5lib/**/*.dat")):
    for case in (b"\n" + path.read_bytes()).split(b"\n#data\n")[1:]:
        data = case.split(b"\n#")[0]
        mode = 2 if b"\n#document-fragment\n" in case else count % 6
        write(mode, count // 6, data)
        count += 1
cases = suites / "selectors/cases.json"
if cases.exists():
    def walk(value):
        global count
        if isinstance(value, dict):
            for item in value.values():
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)
        elif isinstance(value, str) and len(value) < 500:
            write(6, count, value.encode())
            count += 1
    walk(json.loads(cases.read_text()))
print(count, "seeds")
