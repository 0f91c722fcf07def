#!/usr/bin/env python3
"""Fails if a folder has more files with unsafe pointers than `.ci/unsafe.txt` allows it, or fewer.

usage: unsafe.py [--write]

Pointers belong in the parsers of HTML (`Markup`) and Markdown (`CommonMark`), in `Support/Bytes` and in `Model`. Elsewhere
`Span` does the same with checked bounds. The list has the folders that still use them, each with the number of its files:
it may only shrink. `--write` writes it anew where it has shrunk.
"""

import collections
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = Path(__file__).with_name("unsafe.txt")
HOMES = ["Sources/Markup", "Sources/CommonMark", "Sources/OffprintKit/Support/Bytes", "Sources/OffprintKit/Model"]
POINTER = re.compile(r"\bUnsafe(?:Mutable)?(?:Raw)?(?:Buffer)?Pointer\b|\bwithUnsafe\w+|\bunsafe\w+\b")
NOISE = re.compile(r"//[^\n]*")


def main():
    found = collections.defaultdict(list)
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        folder = str(path.parent.relative_to(ROOT))
        if not any(folder == home or folder.startswith(home + "/") for home in HOMES):
            if POINTER.search(NOISE.sub("", path.read_text())):
                found[folder].append(path.name)
    allowed = {}
    for line in LIST.read_text().splitlines():
        folder, count = line.rsplit(" ", 1)
        allowed[folder] = int(count)
    failed = False
    for folder in sorted(set(found) | set(allowed)):
        count, most = len(found[folder]), allowed.get(folder, 0)
        if count > most:
            failed = True
            print(f"{folder}: {count} files use unsafe pointers, {most} may: {', '.join(found[folder])}", file=sys.stderr)
        elif count < most and "--write" not in sys.argv:
            failed = True
            print(f"{folder}: {count} files use unsafe pointers, no longer {most}: .ci/unsafe.py --write", file=sys.stderr)
    if "--write" in sys.argv and not failed:
        LIST.write_text("".join(f"{folder} {len(files)}\n" for folder, files in sorted(found.items()) if files))
    return failed


if __name__ == "__main__":
    sys.exit(main())
