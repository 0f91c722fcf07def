#!/usr/bin/env python3
"""Compares the public interface of the libraries with the recorded one in `.ci/api`.

usage: api.py FOLDER [--write]

FOLDER is that of a build, such as .build/debug. Prints a line for each public declaration that was added (+) or removed or
changed (-), and exits with 1 if there is one; `--write` records the interface instead. What is removed or changed also
belongs in CHANGELOG.md.
"""

import difflib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORDS = Path(__file__).with_name("api")
LIBRARIES = ["BuiltInProfiles", "Diagnostics", "Markup", "OffprintCommand", "OffprintKit", "SiteProfile"]


def symbol_graph(module, build, folder):
    """The symbol graph of a module's public declarations."""
    searched = [build / "Modules", *build.glob("C*.build"), *ROOT.glob("Sources/C*")]
    target = json.loads(subprocess.run(["swift", "-print-target-info"], capture_output=True, check=True).stdout)
    command = ["swift", "symbolgraph-extract", "-module-name", module, "-minimum-access-level", "public",
               "-target", target["target"]["unversionedTriple"], "-output-dir", folder]
    run = subprocess.run(command + [word for path in searched for word in ("-I", str(path))],
                         capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(run.stderr)
    # Extensions of another module's types have a file of their own.
    return [json.loads(path.read_text()) for path in sorted(Path(folder).glob(f"{module}*.symbols.json"))]


def interface(module, build):
    """A line for each declaration and for each conformance of a type."""
    lines = set()
    with tempfile.TemporaryDirectory() as folder:
        graphs = symbol_graph(module, build, folder)
    for graph in graphs:
        names = {symbol["identifier"]["precise"]: ".".join(symbol["pathComponents"]) for symbol in graph["symbols"]}
        for symbol in graph["symbols"]:
            # What follows from a conformance is in the standard library's interface.
            if "::SYNTHESIZED::" in symbol["identifier"]["precise"]:
                continue
            text = "".join(fragment["spelling"] for fragment in symbol["declarationFragments"])
            lines.add(f"{names[symbol['identifier']['precise']]}: {' '.join(text.split())}")
        for relation in graph["relationships"]:
            other = names.get(relation["target"]) or relation.get("targetFallback", relation["target"])
            # Every type conforms to the last.
            if relation["kind"] == "conformsTo" and relation["source"] in names and other != "Swift.SendableMetatype":
                lines.add(f"{names[relation['source']]}: conforms to {other}")
    return sorted(lines)


def main():
    build = Path(sys.argv[1]).resolve()
    failed = False
    for module in LIBRARIES:
        now, record = interface(module, build), RECORDS / f"{module}.txt"
        if "--write" in sys.argv:
            RECORDS.mkdir(exist_ok=True)
            record.write_text("".join(f"{line}\n" for line in now))
            continue
        then = record.read_text().splitlines() if record.exists() else []
        for line in difflib.ndiff(then, now):
            if line[0] in "+-":
                print(f"{module}: {line}")
                failed = True
    if failed:
        print("The public interface differs from .ci/api: make api records it; what was removed or changed belongs in "
              "CHANGELOG.md", file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(main())
