#!/usr/bin/env python3
"""Prints the share of lines that tests cover, by target, and fails below a floor.

usage: coverage.py SCRATCH_FOLDER [FLOOR]

SCRATCH_FOLDER is that of `swift test --enable-code-coverage`; FLOOR is a share, by default that of all suites. What children of the tests run counts too: they inherit the
variable that names the profile. Tables that a script or `make words` writes are left out.
"""

import collections
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# A little under what was covered when the floor was last raised.
FLOOR = 0.95
GENERATED = ("Data.swift", "Weights.swift", "Index.swift")


def main(scratch, floor=FLOOR):
    floor = float(floor)
    report = json.loads((Path(scratch) / "debug/codecov/offprint.json").read_text())
    lines = collections.defaultdict(lambda: [0, 0])
    for file in report["data"][0]["files"]:
        path = Path(file["filename"])
        if not path.is_relative_to(ROOT / "Sources") or path.name.endswith(GENERATED):
            continue
        target = path.relative_to(ROOT / "Sources").parts[0]
        for name in (target, "all"):
            lines[name][0] += file["summary"]["lines"]["covered"]
            lines[name][1] += file["summary"]["lines"]["count"]
    for name, (covered, count) in sorted(lines.items(), key=lambda entry: (entry[0] == "all", entry[0])):
        print(f"{name:20} {covered:6} of {count:6} lines, {covered / count:6.1%}")
    covered, count = lines["all"]
    if covered < floor * count:
        print(f"coverage is below its floor of {floor:.0%}: add tests for what changed", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
